// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/inventorypage.h"

#include "app/core/console.h"
#include "app/core/settings.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/facetlist.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/inventory/countstrip.h"
#include "views/inventory/inventorydelegate.h"
#include "views/inventory/resourceview.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
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
    return {pageId, PageGroup::Estate, tr("Inventory"), "inventory"_L1,
            [](const PageContext& context) -> Page* { return new InventoryPage(context); }};
}

InventoryPage::InventoryPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.clock), m_actions(context.actions)
{
    m_query.sort = {u"findings"_s, true};
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(context.theme.motion(Motion::DetailsDelay));
    build();
    connectParts();
    connectDetails();
    addActions();
    ask();
}

InventoryPage::~InventoryPage() = default;

void InventoryPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Inventory"), this);
    m_density = new SegmentBar(theme, tr("Row height"), false, this);
    m_density->addSegment(u"compact"_s, tr("Compact"));
    m_density->addSegment(u"comfortable"_s, tr("Comfortable"));
    m_density->setCurrent(m_context.settings.pageValue(pageId, u"density"_s, u"compact"_s).toString());
    auto* columns = makeButton(theme, tr("Columns"), ButtonKind::Plain, "columns"_L1, this);
    auto* exporting = makeButton(theme, tr("Export…"), ButtonKind::Plain, "download"_L1, this);
    for (QWidget* action : std::initializer_list<QWidget*>{m_density, columns, exporting})
        m_head->addAction(action);
    connect(exporting, &QPushButton::clicked, this, &InventoryPage::exportCsv);
    m_message = new MessageBar(theme, this);
    m_strip = new CountStrip(theme, this);

    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"health"_s, tr("Health")},     {u"environment"_s, tr("Environment")}, {u"type"_s, tr("Type")},
                                         {u"plan"_s, tr("Defender plan")}, {u"scope"_s, tr("Scope")},           {u"location"_s, tr("Location")},
                                         {u"group"_s, tr("Resource group")}, {u"tag"_s, tr("Tag")},             {u"alerts"_s, tr("Alerts")},
                                         {u"findings"_s, tr("Open findings")}, {u"name"_s, tr("Name")},         {u"id"_s, tr("Id")},
                                         {u"query"_s, tr("Saved query")}};
    for (const auto& key : items::InventoryPresenter::filterKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.valuesOf(key); }});
    m_filter = new FilterBar(theme, keys, tr("Name, id, tag"), this);

    m_details = new ResourceView(m_context, this);
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, buildList(), m_details, this);
    m_splitter->setDetailsVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_message, m_strip, new Hairline(theme, this), m_filter})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
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
    m_table->setColumns({{Model::Name, 170, true},
                         {Model::Type, 138, false, false, 560},
                         {Model::Environment, 98, false, false, 760},
                         {Model::Scope, 138, false, false, 860},
                         {Model::Health, 108},
                         {Model::Findings, 126},
                         {Model::Alerts, 60},
                         {Model::Tag, 100, false, false, 940},
                         {Model::LastSeen, 82, false, false, 480},
                         {Model::Location, 100, false, true},
                         {Model::Group, 140, false, true}});
    m_table->restoreColumns(m_context.settings.pageValue(pageId, u"columns"_s).toByteArray());
    m_table->horizontalHeader()->setSortIndicator(Model::Findings, Qt::DescendingOrder);
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
    connect(m_table, &DataTable::columnsChanged, this,
            [this] { m_context.settings.setPageValue(pageId, u"columns"_s, m_table->saveColumns()); });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        m_query.filter = filter;
        m_facets->setQuery(filter);
        ask();
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_facets, &FacetList::chosen, m_filter, &FilterBar::setTerm);
    connect(m_strip, &CountStrip::termChosen, this, [this](const QString& key, const QStringList& values) {
        if (key.isEmpty()) {
            m_filter->setQuery({});
            m_query.filter = {};
            m_facets->setQuery({});
            ask();
        } else {
            m_filter->setTerm(key, values);
        }
    });
    connect(&m_presenter, &items::InventoryPresenter::facetsLoaded, this, [this] {
        m_facets->setFacets(m_presenter.facets());
        m_facets->setQuery(m_query.filter);
    });
    connect(&m_presenter, &items::InventoryPresenter::summaryLoaded, this, [this] {
        const auto& s = m_presenter.summary();
        m_strip->setSummary(s);
        m_filter->setCount(tr("%1 of %2").arg(items::text::count(s.matching), items::text::count(s.total)));
        QString sentence = tr("%n resources.", nullptr, int(s.total));
        if (s.unhealthy > 0)
            sentence += u' ' + tr("%n of those shown are unhealthy.", nullptr, int(s.unhealthy));
        if (!s.freshness.withoutNames.isEmpty())
            sentence += u' ' + tr("Without %1.").arg(s.freshness.withoutNames.join(u", "_s));
        m_head->setSentence(sentence);
        showEmpty();
    });
    connect(m_presenter.model(), &Model::ready, this, &InventoryPage::onReady);
    connect(m_presenter.model(), &QAbstractItemModel::rowsInserted, this, &InventoryPage::updateNote);
    connect(m_presenter.model(), &Model::ticksChanged, this, &InventoryPage::updateNote);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &InventoryPage::updateNote);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    connect(&m_presenter, &items::Presenter::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_empty->kind() == EmptyState::Kind::NoMatch) {
            m_query.filter = {};
            m_filter->setQuery({});
            m_facets->setQuery({});
            ask();
        } else {
            Q_EMIT navigate(u"connections"_s, {{}, {{u"add"_s, true}}});
        }
    });
    connect(m_empty, &EmptyState::plainTriggered, this, [this] { m_context.console.addSampleEstate(); });
}

void InventoryPage::connectDetails()
{
    connect(m_table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        m_context.actions.touch();
        m_detailsTimer.start();
    });
    connect(m_table, &DataTable::tickRequested, this, [this](const QModelIndex& index) {
        m_presenter.model()->setTicked(index.row(), !index.siblingAtColumn(0).data(items::TickedRole).toBool());
    });
    connect(m_table, &DataTable::allRequested, this, [this] { m_presenter.model()->tickAll(true); });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(&m_detailsTimer, &QTimer::timeout, this, [this] {
        const auto id = m_presenter.model()->idAt(m_table->currentRow());
        if (id.isValid() && m_splitter->detailsVisible() && m_details->row() != id)
            m_details->show(id);
    });
    connect(m_details, &ResourceView::closeRequested, this, [this] { setDetailsVisible(false); });
    connect(m_details, &ResourceView::detachRequested, m_splitter, &DetailsSplitter::detach);
    connect(m_details, &ResourceView::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
    connect(m_details, &ResourceView::notFound, this, [this](const QString& id) {
        m_message->show(MessageBar::Kind::Note, tr("Not in the inventory"), tr("%1 was not read from any connection.").arg(id));
    });
    connect(m_details, &ResourceView::recommendationOpened, this, [this](const QString& key) {
        Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}});
    });
    connect(m_details, &ResourceView::alertOpened, this, [this](qint64 row) {
        Q_EMIT navigate(u"alerts"_s, {{}, {{u"row"_s, row}}});
    });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
}

void InventoryPage::addActions()
{
    const auto none = [this] { return m_table->currentRow() < 0 ? tr("Choose a resource first.") : QString(); };
    m_actions.add({.id = u"inventory.open"_s, .text = tr("Open"), .menu = u"findings"_s, .icon = u"dock"_s, .page = pageId,
                   .run = [this] { setDetailsVisible(true); }, .whyNot = none});
    m_actions.add({.id = u"inventory.copyId"_s, .text = tr("Copy id"), .menu = u"findings"_s, .icon = u"copy"_s, .page = pageId,
                   .key = QKeySequence(Qt::Key_C), .run = [this] { copyText(currentId()); }, .whyNot = none});
    m_actions.add({.id = u"inventory.export"_s, .text = tr("Export as CSV…"), .menu = u"file"_s, .icon = u"download"_s, .page = pageId,
                   .run = [this] { exportCsv(); }});
}

void InventoryPage::ask()
{
    m_presenter.setQuery(m_query);
}

void InventoryPage::onReady()
{
    m_message->hide();
    updateNote();
    m_context.actions.touch();
    int most = 12;
    for (int row = 0; row < std::min(26, m_presenter.model()->rowCount()); ++row) {
        if (const auto* resource = m_presenter.model()->resourceAt(row))
            most = std::max(most, resource->openFindings());
    }
    m_delegate->setScale(most);
    showEmpty();
}

void InventoryPage::showEmpty()
{
    if (m_presenter.model()->rowCount() > 0 || !m_presenter.model()->isComplete()) {
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (!m_query.filter.isEmpty())
        m_empty->show(EmptyState::Kind::NoMatch, tr("No resource matches"),
                      tr("The filter “%1” hides everything.").arg(m_query.filter.toString()), tr("Clear filter"));
    else
        m_empty->showFirstUse(tr("Resources appear when a cloud, this computer or the sample estate is connected."));
    m_stack->setCurrentWidget(m_empty);
}

void InventoryPage::updateNote()
{
    const int rows = m_presenter.model()->rowCount();
    if (const qint64 ticked = m_presenter.model()->tickedCount(); ticked > 0) {
        m_keys->setNote(tr("%1 of %2 selected").arg(items::text::count(ticked), items::text::count(rows)));
        return;
    }
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_keys->setNote(rows == 0 ? QString()
                              : tr("Row %1 to %2 of %3").arg(items::text::count(std::max(first, 0) + 1),
                                                             items::text::count(last < 0 ? rows : last + 1), items::text::count(rows)));
}

void InventoryPage::exportCsv()
{
    auto* dialog = new QFileDialog(this, tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"inventory.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { m_context.console.exportInventory(m_query, file); });
    dialog->open();
}

QString InventoryPage::currentId() const
{
    const auto* row = m_presenter.model()->resourceAt(m_table->currentRow());
    return row ? row->id : QString();
}

PageState InventoryPage::state() const
{
    return {m_query.filter, {{u"resource"_s, m_splitter->detailsVisible() ? m_details->row().value : 0}}};
}

void InventoryPage::restore(const PageState& state)
{
    const core::RowId row{state.extra.value(u"resource"_s).toLongLong()};
    const QString id = state.extra.value(u"resourceId"_s).toString();
    if (row.isValid() || !id.isEmpty()) {
        setDetailsVisible(true);
        if (row.isValid())
            m_details->show(row);
        else
            m_details->showById(id);
        if (state.filter.isEmpty())
            return;
    }
    m_query.filter = state.filter;
    m_filter->setQuery(m_query.filter);
    m_facets->setQuery(m_query.filter);
    ask();
}

void InventoryPage::setScope(const domain::ScopeSelection& scope)
{
    if (m_query.scope == scope)
        return;
    m_query.scope = scope;
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
    m_presenter.setActive(current);
}

} // namespace views
