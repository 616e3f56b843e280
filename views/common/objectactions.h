// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "views/common/objectmenu.h"

#include <QModelIndex>
#include <QObject>
#include <QPointer>

namespace views {

class DataTable;

/// What every object offers, as actions of a page: copy as id (C), JSON, command and link, open in portal. They stand in
/// the Edit menu and the palette and act on the current row of the table used last; right click and the Menu key in a
/// table show them at the row, below the page's own row actions. Owned by the page; GUI thread.
class ObjectActions final : public QObject {
    Q_OBJECT
public:
    /// The object of a row; an empty id for rows that are none (captions). Asked anew each time.
    using ObjectAt = std::function<ObjectRef(const QModelIndex& index)>;
    struct Tools {
        app::ActionRegistry& actions;
        std::function<void(const QUrl&)> openUrl; ///< app::Console::openUrl
    };

    /// Adds "PAGE.copyId" and its like to the registry; they go with this object.
    ObjectActions(Tools tools, const QString& page, QObject* parent);

    void addTable(DataTable* table, ObjectAt objectAt);
    /// Ids of the page's actions that stand first in a row's menu, in this order.
    void setRowActions(const QStringList& ids) { m_rowActions = ids; }
    /// Ids of what is ticked, in order: "Copy id" then copies these, one a line.
    void setTicked(std::function<QStringList()> ids) { m_ticked = std::move(ids); }
    ObjectRef current() const;

private:
    struct Table {
        DataTable* table;        ///< only while `alive` is
        QPointer<QWidget> alive; ///< a widget still, also while the table of it is being destroyed and the focus moves on
        ObjectAt objectAt;
    };
    void addActions(const QString& page);
    void showMenu(DataTable* table, const QModelIndex& index, const QPoint& globalPos);
    const Table* tableInUse() const;

    Tools m_tools;
    app::ActionScope m_scope;
    QList<Table> m_tables;
    QPointer<QWidget> m_lastUsed;
    std::function<QStringList()> m_ticked;
    QStringList m_rowActions, m_objectActions;
};

} // namespace views
