// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/estatepresenters.h"
#include "views/page.h"

#include <QTimer>

class QStackedWidget;

namespace views {

class CountStrip;
class DataTable;
class DetailsSplitter;
class EmptyState;
class FacetList;
class FilterBar;
class InventoryDelegate;
class KeyBar;
class MessageBar;
class PageHead;
class ResourceView;
class SegmentBar;

/// What do we own, and what is wrong with it? Counts, facets and a windowed list, with the resource beside it.
class InventoryPage final : public Page {
    Q_OBJECT
public:
    explicit InventoryPage(const PageContext& context);
    ~InventoryPage() override;

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
    void connectDetails();
    void addActions();
    void ask();
    void onReady();
    void showEmpty();
    void exportCsv();
    void updateNote();
    QString currentId() const;

    const PageContext m_context;
    items::InventoryPresenter m_presenter;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    QTimer m_detailsTimer;
    PageHead* m_head = nullptr;
    SegmentBar* m_density = nullptr;
    MessageBar* m_message = nullptr;
    CountStrip* m_strip = nullptr;
    FilterBar* m_filter = nullptr;
    FacetList* m_facets = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    InventoryDelegate* m_delegate = nullptr;
    EmptyState* m_empty = nullptr;
    KeyBar* m_keys = nullptr;
    ResourceView* m_details = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
