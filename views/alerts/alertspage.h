// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/estatepresenters.h"
#include "views/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace views {

class AlertDetails;
class DataTable;
class DetailsSplitter;
class EmptyState;
class FilterBar;
class KeyBar;
class MessageBar;
class PageHead;
class SegmentBar;

/// What is attacking us, and who has it? Alerts by incident, flat or by resource; status and owner change at once, locally,
/// and can be undone.
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
    void addActions();
    void ask();
    void onLoaded();
    void showEmpty();
    void showDetails();
    void setStatus(domain::AlertStatus status);
    void chooseStatus();
    void chooseOwner();
    void updateSentence();
    const domain::AlertRow* current() const;
    /// The alert of the current row, or all of the current incident.
    QList<qint64> chosenRows() const;

    const PageContext m_context;
    items::AlertsPresenter m_presenter;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    QTimer m_detailsTimer;
    qint64 m_wantedRow = 0;
    PageHead* m_head = nullptr;
    SegmentBar* m_grouping = nullptr;
    MessageBar* m_message = nullptr;
    FilterBar* m_filter = nullptr;
    QPushButton* m_news = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    KeyBar* m_keys = nullptr;
    AlertDetails* m_details = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
