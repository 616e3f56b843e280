// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "items/estatepresenters.h"
#include "views/page.h"

class QGridLayout;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace views {

class Badge;
class CodeView;
class Label;

/// One resource: facts, its recommendations and alerts, and the raw document. All texts are foreign and plain.
class ResourceView final : public QWidget {
    Q_OBJECT
public:
    explicit ResourceView(const PageContext& context, QWidget* parent = nullptr);

    void show(core::RowId row) { m_presenter.show(row); }
    void showById(const QString& id) { m_presenter.showById(id); }
    void clear();
    void refresh() { m_presenter.refresh(); }
    core::RowId row() const { return m_presenter.row(); }
    QString id() const { return m_presenter.hasValue() ? m_presenter.detail().row.id : QString(); }
    QWidget* focusStop() const;

Q_SIGNALS:
    void loaded(core::RowId row);
    void notFound(const QString& id);
    void failed(const core::Error& error);
    void closeRequested();
    void detachRequested(const QString& title);
    void recommendationOpened(const QString& key);
    void alertOpened(qint64 row);

private:
    QWidget* makeHead();
    void fill();
    void fillFacts();
    void fillLists();
    void askBaseline();
    void fact(int row, const QString& name, const QString& value);
    void showMenu();

    const PageContext& m_context;
    items::ResourcePresenter m_presenter;
    Label* m_title;
    Badge* m_health;
    Label* m_type;
    QPushButton* m_portal;
    QToolButton* m_more;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    QGridLayout* m_facts;
    QVBoxLayout* m_recommendations;
    QVBoxLayout* m_alerts;
    CodeView* m_raw;
    bool m_rawShown = false;
    int m_baselineRow = 0;    ///< kept free among the facts
    core::TaskScope m_tasks;
};

} // namespace views
