// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/inventorypage.h"

#include "app/core/console.h"
#include "app/core/settings.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptyguide.h"
#include "views/common/emptystate.h"
#include "views/common/facetlist.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/inventory/countstrip.h"
#include "views/inventory/inventorydelegate.h"
#include "views/inventory/resourceview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::ResourceModel;
const auto pageId = u"inventory"_s;
} // namespace

PageInfo InventoryPage::info()
{
    return {pageId, PageGroup::Estate, tr("Inventory"), "inventory"_L1, [](const PageContext& context) -> Page* { return new InventoryPage(context); }};
}

InventoryPage::InventoryPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.clock), m_why(context.console.reads(), items::resourceCount(context.console.reads())),
      m_actions(context.actions)
{
    m_query.sort = {u"findings"_s, true};
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(context.theme.motion(Motion::DetailsDelay));
    build();
    connectParts();
    connectList();
    connectDetails();
    connectEmpty();
    addActions();
    ask();
}

InventoryPage::~InventoryPage() = default;

void InventoryPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Inventory"), this);
    m_density = new SegmentBar(theme, tr("Row height"), false, this);
    m_density->addSegment(u"compact"_s, tr("Compact"), "list"_L1);
    m_density->addSegment(u"comfortable"_s, tr("Comfortable"), "list"_L1);
    m_density->setCurrent(m_context.settings.pageValue(pageId, u"density"_s, u"compact"_s).toString());
    auto* columns = makeButton(theme, tr("Columns"), ButtonKind::Plain, "columns"_L1, this);
    m_export = makeButton(theme, tr("Export…"), ButtonKind::Plain, "download"_L1, this);
    for (QWidget* action : std::initializer_list<QWidget*>{m_density, columns, m_export})
        m_head->addAction(action);
    connect(m_export, &QPushButton::clicked, this, &InventoryPage::exportCsv);
    m_message = new MessageBar(theme, this);
    m_news = new MessageBar(theme, this);
    m_strip = new CountStrip(theme, this);
    auto* filter = buildFilter();

    m_details = new ResourceView(m_context, this);
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, buildList(), m_details, this);
    m_splitter->setDetailsVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_message, m_strip, new Hairline(theme, this), filter, m_news})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
}

QWidget* InventoryPage::buildFilter()
{
    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"health"_s, tr("Health")},
                                         {u"environment"_s, tr("Environment")},
                                         {u"type"_s, tr("Type")},
                                         {u"plan"_s, tr("Defender plan")},
                                         {u"scope"_s, tr("Scope")},
                                         {u"location"_s, tr("Location")},
                                         {u"group"_s, tr("Resource group")},
                                         {u"tag"_s, tr("Tag")},
                                         {u"alerts"_s, tr("Alerts")},
                                         {u"findings"_s, tr("Open findings")},
                                         {u"firstseen"_s, tr("First seen")},
                                         {u"name"_s, tr("Name")},
                                         {u"id"_s, tr("Id")},
                                         {u"query"_s, tr("Saved query")}};
    for (const auto& key : items::InventoryPresenter::filterKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.valuesOf(key); }});
    m_filter = new FilterBar(m_context.theme, keys, tr("Name, id, tag"), this);
    return m_filter;
}

QWidget* InventoryPage::buildList()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    m_facets = new FacetList(theme, box);
    m_facets->setFixedWidth(theme.metric(Metric::Facets));
    m_table = new DataTable(theme, tr("Resources"), box);
    m_table->setModel(m_presenter.model());
    m_delegate = new InventoryDelegate(theme, m_table);
    m_table->setItemDelegate(m_delegate);
    m_table->setRowHeight(m_density->current() == "compact"_L1 ? RowHeight::Compact : RowHeight::Standard);
    m_table->setColumns({{Model::Name, 150, true},
                         {Model::Type, 138, false, false, 560},
                         {Model::Environment, 98, false, false, 760},
                         {Model::Scope, 138, false, false, 860},
                         {Model::Health, 104},
                         {Model::Findings, 116},
                         {Model::Alerts, 56},
                         {Model::Tag, 96, false, false, 940},
                         {Model::LastSeen, 78, false, false, 480},
                         {Model::Location, 100, false, true},
                         {Model::Group, 140, false, true}});
    m_table->restoreColumns(m_context.settings.pageValue(pageId, u"columns"_s).toByteArray());
    m_table->horizontalHeader()->setSortIndicator(Model::Findings, Qt::DescendingOrder);
    m_table->viewport()->installEventFilter(this);
    m_empty = new EmptyState(theme, box);
    m_stack = new QStackedWidget(box);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_keys = new KeyBar(theme, m_context.actions, pageId, box);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_keys);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_facets);
    row->addLayout(right, 1);
    return box;
}

void InventoryPage::connectParts()
{
    connect(m_density, &SegmentBar::chosen, this, [this](const QString& id) {
        m_table->setRowHeight(id == "compact"_L1 ? RowHeight::Compact : RowHeight::Standard);
        m_context.settings.setPageValue(pageId, u"density"_s, id);
    });
    connect(&m_context.settings, &app::Settings::layoutReset, this, [this] {
        m_density->setCurrent(u"compact"_s);
        m_table->setRowHeight(RowHeight::Compact);
    });
    connect(m_table, &DataTable::columnsChanged, this, [this] { m_context.settings.setPageValue(pageId, u"columns"_s, m_table->saveColumns()); });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        setFilter(filter);
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_facets, &FacetList::chosen, m_filter, qOverload<const QString&, const QStringList&>(&FilterBar::setTerm));
    connect(m_strip, &CountStrip::termChosen, this,
            [this](const domain::FilterTerm& term) { term.key.isEmpty() ? m_filter->clear() : m_filter->setTerm(term); });
    connect(&m_presenter, &items::InventoryPresenter::facetsLoaded, this, [this] {
        m_facets->setFacets(m_presenter.facets());
        m_facets->setQuery(m_query.filter);
    });
    connect(&m_presenter, &items::InventoryPresenter::summaryLoaded, this, &InventoryPage::onSummary);
    connect(&m_presenter, &items::InventoryPresenter::tickedRead, this, [this](const QStringList& ids) {
        copyText(ids.join(u'\n'));
        Q_EMIT m_context.console.toast(tr("Copied %n ids.", nullptr, int(ids.size())), false);
    });
    connect(&m_presenter, &items::InventoryPresenter::documentRead, this, [](const QByteArray& json) { copyText(QString::fromUtf8(json)); });
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    const auto tell = [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); };
    connect(&m_presenter, &items::Presenter::failed, this, tell);
    connect(&m_why, &items::Presenter::failed, this, tell);
}

void InventoryPage::connectList()
{
    auto* model = m_presenter.model();
    connect(model, &Model::ready, this, &InventoryPage::onReady);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] {
        updateNote();
        placeWanted();
    });
    connect(model, &Model::busyChanged, this, &InventoryPage::placeWanted);
    connect(model, &Model::newsChanged, this, &InventoryPage::showNews);
    connect(model, &Model::ticksChanged, this, &InventoryPage::onTicks);
    connect(m_news, &MessageBar::actionTriggered, this, &InventoryPage::takeNews);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &InventoryPage::updateNote);
    connect(m_table, &DataTable::opened, this, [this] {
        m_pinned = false;
        setDetailsVisible(true);
    });
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        m_pinned = m_pinned && row <= 0; // the focus alone chooses the first row
        m_context.actions.touch();
        m_detailsTimer.start();
    });
    connect(m_table, &DataTable::tickRequested, this,
            [model](const QModelIndex& index) { model->setTicked(index.row(), !model->isTicked(model->idAt(index.row()))); });
    connect(m_table, &DataTable::allRequested, this, [model] { model->tickAll(true); });
    connect(m_table, &DataTable::rangeRequested, this, [model](int anchor, int before, int end) {
        model->setTicked(anchor, before, false);
        model->setTicked(anchor, end, true);
    });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
}

bool InventoryPage::eventFilter(QObject* watched, QEvent* event)
{
    auto* model = m_presenter.model();
    if (event->type() == QEvent::MouseButtonRelease && m_table && watched == m_table->viewport() && model->tickedCount() > 0) {
        const auto point = static_cast<QMouseEvent*>(event)->position().toPoint();
        const auto index = m_table->indexAt(point);
        if (index.column() == 0 && point.x() < m_context.theme.dp(InventoryDelegate::tickWidth))
            Q_EMIT m_table->tickRequested(index);
    }
    return Page::eventFilter(watched, event);
}

void InventoryPage::connectEmpty()
{
    m_guide = new EmptyGuide(m_context, *m_empty, m_why, *m_filter, this);
    connect(m_guide, &EmptyGuide::shown, this, [this] {
        if (m_presenter.model()->rowCount() == 0)
            m_stack->setCurrentWidget(m_empty);
    });
}

void InventoryPage::connectDetails()
{
    connect(&m_detailsTimer, &QTimer::timeout, this, [this] {
        const auto id = m_presenter.model()->idAt(m_table->currentRow());
        const bool free = !m_wanted.isValid() && !m_seeking && !m_pinned;
        if (free && id.isValid() && m_splitter->detailsVisible() && m_details->row() != id)
            m_details->show(id);
    });
    connect(m_details, &ResourceView::loaded, this, [this](core::RowId row) {
        if (!std::exchange(m_seeking, false))
            return;
        m_wanted = row; // found by its id: now its place in the list
        placeWanted();
    });
    connect(m_details, &ResourceView::closeRequested, this, [this] { setDetailsVisible(false); });
    connect(m_details, &ResourceView::detachRequested, m_splitter, &DetailsSplitter::detach);
    connect(m_details, &ResourceView::failed, this, [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
    connect(m_details, &ResourceView::notFound, this, [this](const QString& id) {
        m_seeking = false;
        m_message->show(MessageBar::Kind::Note, tr("Not in the inventory"), tr("%1 was not read from any connection.").arg(id));
    });
    connect(m_details, &ResourceView::recommendationOpened, this,
            [this](const QString& key) { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
    connect(m_details, &ResourceView::alertOpened, this, [this](qint64 row) { Q_EMIT navigate(u"alerts"_s, {{}, {{u"row"_s, row}}}); });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
}

void InventoryPage::addActions()
{
    const auto none = [this] { return m_table->currentRow() < 0 ? tr("Choose a resource first.") : QString(); };
    m_objects = new ObjectActions({m_context.actions, [this](const QUrl& url) { m_context.console.openUrl(url); }}, pageId, this);
    m_objects->setRowActions({u"inventory.open"_s});
    m_objects->addTable(m_table, [this](const QModelIndex& index) { return objectAt(index.row()); });
    m_actions.add({.id = u"inventory.open"_s,
                   .text = tr("Open"),
                   .menu = u"findings"_s,
                   .icon = u"dock"_s,
                   .page = pageId,
                   .run = [this] { setDetailsVisible(true); },
                   .whyNot = none});
    m_actions.add({.id = u"inventory.copyId"_s,
                   .text = tr("Copy id"),
                   .menu = u"edit"_s,
                   .icon = u"copy"_s,
                   .page = pageId, // of all ticked ones, which must be read first
                   .key = QKeySequence(Qt::Key_C),
                   .run = [this] { copyIds(); },
                   .whyNot = none});
    m_actions.add({.id = u"inventory.all"_s, .text = tr("Select all that match"), .menu = u"findings"_s, .page = pageId, .run = [this] {
                       m_presenter.model()->tickAll(true);
                   }});
    m_actions.add({.id = u"inventory.none"_s,
                   .text = tr("Select none"),
                   .menu = u"findings"_s,
                   .page = pageId,
                   .run = [this] { m_presenter.model()->tickAll(false); },
                   .whyNot = [this] { return m_presenter.model()->tickedCount() > 0 ? QString() : tr("Nothing is selected."); }});
    m_actions.add({.id = u"inventory.takeNew"_s,
                   .text = tr("Take in new rows"),
                   .menu = u"findings"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_N),
                   .run = [this] { takeNews(); },
                   .whyNot = [this] { return m_presenter.model()->hasNews() ? QString() : tr("Nothing new has come in."); }});
    m_actions.add(
        {.id = u"inventory.export"_s, .text = tr("Export as CSV…"), .menu = u"file"_s, .icon = u"download"_s, .page = pageId, .run = [this] { exportCsv(); }});
}

void InventoryPage::ask()
{
    m_presenter.setQuery(m_query);
}

void InventoryPage::setFilter(const domain::FilterQuery& filter)
{
    m_query.filter = filter;
    m_facets->setQuery(filter);
    ask();
}

PageState InventoryPage::state() const
{
    return {m_query.filter, {{u"resource"_s, m_splitter->detailsVisible() ? m_details->row().value : 0}, {u"whole"_s, true}}};
}

void InventoryPage::restore(const PageState& state)
{
    m_wanted = core::RowId{state.extra.value(u"resource"_s).toLongLong()};
    m_relaxed = m_pinned = false;
    const QString id = state.extra.value(u"resourceId"_s).toString();
    const bool asked = m_wanted.isValid() || !id.isEmpty();
    m_seeking = asked && !m_wanted.isValid();
    if (asked) {
        m_detailsTimer.stop();
        m_splitter->setDetailsVisible(true);
        if (m_wanted.isValid())
            m_details->show(m_wanted);
        else
            m_details->showById(id);
    }
    // A link to one resource leaves the filter as it is; a step of the history is all of it.
    if (asked && state.filter.isEmpty() && !state.extra.value(u"whole"_s).toBool())
        return placeWanted();
    m_filter->setQuery(state.filter);
    setFilter(state.filter);
}

void InventoryPage::setScope(const domain::ScopeSelection& scope)
{
    if (m_query.scope == scope)
        return;
    m_query.scope = scope;
    startOver();
}

void InventoryPage::startOver()
{
    ask();
}

void InventoryPage::refresh()
{
    m_presenter.refresh();
    m_details->refresh();
}

void InventoryPage::focusFilter()
{
    m_filter->focusText();
}

QList<QWidget*> InventoryPage::focusStops() const
{
    return {m_filter->edit(), m_facets, m_table, m_splitter->detailsVisible() ? m_details->focusStop() : nullptr};
}

bool InventoryPage::escape()
{
    if (m_filter->clearStep())
        return true;
    if (m_presenter.model()->tickedCount() > 0) {
        m_presenter.model()->tickAll(false);
        return true;
    }
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool InventoryPage::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void InventoryPage::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
    if (visible)
        m_detailsTimer.start();
}

void InventoryPage::setCurrent(bool current)
{
    if (current)
        takeNews(); // nobody looked: nothing moves under the pointer
    m_presenter.setActive(current);
    m_why.setActive(current);
}

} // namespace views
