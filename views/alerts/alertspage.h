// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/alertpresenters.h"
#include "items/emptypresenter.h"
#include "views/page.h"

#include <QTimer>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace views {

class AlertDetails;
class DataTable;
class DetailsSplitter;
class EmptyGuide;
class EmptyState;
class FilterBar;
class KeyBar;
class MessageBar;
class NewsBanner;
class ObjectActions;
class PageHead;
class SegmentBar;
struct ObjectRef;

/// What is attacking us, and who has it? Alerts by incident, flat, by resource or by entity; status and owner change at
/// once, locally, for the row with the focus or all ticked rows, and can be undone.
class AlertsPage final : public Page {
    Q_OBJECT
public:
    explicit AlertsPage(const PageContext& context);
    ~AlertsPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void setScope(const domain::ScopeSelection& scope) override;
    void refresh() override;
    void startOver() override;
    void focusFilter() override;
    QList<QWidget*> focusStops() const override;
    bool escape() override;
    bool hasDetails() const override { return true; }
    bool detailsVisible() const override;
    void setDetailsVisible(bool visible) override;
    void setCurrent(bool current) override;

private:
    void build();
    QWidget* buildList();
    void connectParts();
    void connectList();
    void connectDetails();
    void addActions();
    void addObjectActions();
    ObjectRef objectOf(const domain::AlertRow& row);
    void ask();
    void onLoaded();
    void onReset();
    void sizeCaptions();
    void explainEmpty();
    void showDetails();
    void showAlert(qint64 row);
    void chooseStatus();
    void chooseOwner(const QList<qint64>& rows, QWidget* at, const QPoint& below);
    void fillOwners(QMenu* menu, const QList<qint64>& rows);
    void popupAtRow(QMenu* menu);
    void updateSentence();
    void updateTicks();
    const domain::AlertRow* current() const;
    /// The ticked alerts; else the one of the current row, or all of the current incident.
    QList<qint64> chosenRows() const;

    const PageContext m_context;
    items::AlertsPresenter m_presenter;
    items::EmptyPresenter m_why;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    QTimer m_detailsTimer;
    core::TaskScope m_tasks;
    qint64 m_wantedRow = 0;
    qint64 m_keptRow = 0;  ///< the current row while the list is replaced
    int m_keptTop = 0;     ///< and where it stood
    PageHead* m_head = nullptr;
    SegmentBar* m_grouping = nullptr;
    MessageBar* m_message = nullptr;
    FilterBar* m_filter = nullptr;
    NewsBanner* m_news = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyGuide* m_guide = nullptr;
    KeyBar* m_keys = nullptr;
    AlertDetails* m_details = nullptr;
    DetailsSplitter* m_splitter = nullptr;
    ObjectActions* m_objects = nullptr;
};

} // namespace views
