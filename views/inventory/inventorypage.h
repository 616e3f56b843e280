// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/emptypresenter.h"
#include "items/estatepresenters.h"
#include "views/common/objectmenu.h"
#include "views/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace views {

class CountStrip;
class DataTable;
class DetailsSplitter;
class EmptyGuide;
class EmptyState;
class FacetList;
class FilterBar;
class InventoryDelegate;
class KeyBar;
class MessageBar;
class ObjectActions;
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
    void startOver() override;
    void focusFilter() override;
    QList<QWidget*> focusStops() const override;
    bool escape() override;
    bool hasDetails() const override { return true; }
    bool detailsVisible() const override;
    void setDetailsVisible(bool visible) override;
    void setCurrent(bool current) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildFilter();
    QWidget* buildList();
    void connectParts();
    void connectList();
    void connectDetails();
    void connectEmpty();
    void addActions();
    ObjectRef objectAt(int row);
    void ask();
    void setFilter(const domain::FilterQuery& filter);
    void onReady();
    void onSummary();
    void onTicks();
    void showEmpty();
    void showNews();
    void takeNews();
    void placeWanted();
    void exportCsv();
    void copyIds();
    void updateNote();

    const PageContext m_context;
    items::InventoryPresenter m_presenter;
    items::EmptyPresenter m_why;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    QTimer m_detailsTimer;
    core::RowId m_wanted;     ///< shown in the details, its row still to be found
    bool m_seeking = false;   ///< the details look for a resource by its id
    bool m_relaxed = false;   ///< the filter was given up to find it
    bool m_pinned = false;    ///< the details show what is not in the list
    PageHead* m_head = nullptr;
    SegmentBar* m_density = nullptr;
    MessageBar* m_message = nullptr;
    MessageBar* m_news = nullptr;
    ObjectActions* m_objects = nullptr;
    QPushButton* m_export = nullptr;
    CountStrip* m_strip = nullptr;
    FilterBar* m_filter = nullptr;
    FacetList* m_facets = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    InventoryDelegate* m_delegate = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyGuide* m_guide = nullptr;
    KeyBar* m_keys = nullptr;
    ResourceView* m_details = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
