// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/posturepresenters.h"
#include "views/page.h"

#include <QTimer>

class QStackedWidget;

namespace views {

class DataTable;
class DetailsSplitter;
class EmptyState;
class FilterBar;
class KeyBar;
class MessageBar;
class PageHead;
class RecommendationDetails;
class SegmentBar;

/// What do we harden, in which order? The list by control or flat, and the details of one recommendation.
class RecommendationsPage final : public Page {
    Q_OBJECT
public:
    explicit RecommendationsPage(const PageContext& context);
    ~RecommendationsPage() override;

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
    void connectList();
    void addActions();
    void ask();
    void onLoaded();
    void showEmpty();
    void chooseRow(int row);
    QString currentKey() const;

    const PageContext m_context;
    items::RecommendationsPresenter m_presenter;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    QTimer m_detailsTimer;
    QString m_wantedKey;  ///< to be chosen when the list arrives
    PageHead* m_head = nullptr;
    SegmentBar* m_grouping = nullptr;
    MessageBar* m_message = nullptr;
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    KeyBar* m_keys = nullptr;
    RecommendationDetails* m_details = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
