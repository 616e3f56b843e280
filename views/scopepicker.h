// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"
#include "views/common/timeformat.h"

#include <QAbstractButton>
#include <QFrame>

class QLineEdit;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace views {

class Theme;

/// The popup of the scope picker: scopes as a tree with check boxes, score and age, and a field that narrows it.
class ScopePopup final : public QFrame {
    Q_OBJECT
public:
    ScopePopup(const Theme& theme, const TimeFormat& time, const QList<domain::ScopeRow>& scopes, const domain::ScopeSelection& chosen, QWidget* parent);

Q_SIGNALS:
    void chosen(const domain::ScopeSelection& selection);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void add(const domain::ScopeRow& scope, QStandardItem* parent);
    void collect(const QStandardItem* item, QStringList& out, bool parentChecked) const;
    void spread(QStandardItem* item);
    bool narrow(QStandardItem* item, const QString& text);

    const Theme& m_theme;
    const TimeFormat& m_time;
    QList<domain::ScopeRow> m_scopes;
    QStringList m_chosen;
    QLineEdit* m_find;
    QTreeView* m_tree;
    QStandardItemModel* m_model;
    bool m_spreading = false;
};

/// "Contoso · All environments · 4 subscriptions, 2 accounts ▾": what every page looks at.
class ScopePicker final : public QAbstractButton {
    Q_OBJECT
public:
    ScopePicker(const Theme& theme, const TimeFormat& time, QWidget* parent = nullptr);

    void setScopes(const QList<domain::ScopeRow>& scopes);
    void setSelection(const domain::ScopeSelection& selection); ///< emits nothing
    const domain::ScopeSelection& selection() const { return m_selection; }
    void open();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChosen(const domain::ScopeSelection& selection);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    const Theme& m_theme;
    const TimeFormat& m_time;
    QList<domain::ScopeRow> m_scopes;
    domain::ScopeSelection m_selection;
    QString m_name, m_part, m_holds;
};

} // namespace views
