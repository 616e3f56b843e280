// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/recommendationspage.h"

#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "app/core/settings.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptyguide.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"
#include "views/exemptions/exemptionsheet.h"
#include "views/governance/assignmentsheet.h"
#include "views/recommendations/recommendationdelegate.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/whatifmode.h"
#include "views/recommendations/whatifpane.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::RecommendationModel;
const auto pageId = u"recommendations"_s;

domain::FilterQuery openOnly()
{
    return {{{u"status"_s, domain::FilterTerm::Op::Is, {u"unhealthy"_s}, false}}, {}};
}

Model::Grouping groupingOf(const QString& id)
{
    return id == "flat"_L1 ? Model::Grouping::Flat : id == "title"_L1 ? Model::Grouping::ByTitle : Model::Grouping::ByControl;
}

} // namespace

PageInfo RecommendationsPage::info()
{
    return {pageId, PageGroup::Posture, tr("Recommendations"), "recommendations"_L1,
            [](const PageContext& context) -> Page* { return new RecommendationsPage(context); }};
}

RecommendationsPage::RecommendationsPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.clock),
      m_why(context.console.reads(), items::recommendationCount(context.console.reads())), m_whatIfPresenter(context.console.reads()),
      m_actions(context.actions)
{
    m_query.filter = openOnly();
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(context.theme.motion(Motion::DetailsDelay));
    build();
    connectList();
    connectDetails();
    connectEmpty();
    connectWhatIf();
    addActions();
    ask();
}

RecommendationsPage::~RecommendationsPage() = default;

void RecommendationsPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Recommendations"), this);
    m_grouping = new SegmentBar(theme, tr("Grouping"), false, this);
    m_grouping->addSegment(u"control"_s, tr("By control"));
    m_grouping->addSegment(u"flat"_s, tr("Flat"));
    m_grouping->addSegment(u"title"_s, tr("By title"));
    auto* columns = makeButton(theme, tr("Columns"), ButtonKind::Plain, "columns"_L1, this);
    m_head->addAction(m_grouping);
    m_head->addAction(columns);
    m_message = new MessageBar(theme, this);
    m_news = new MessageBar(theme, this);

    auto* filter = buildFilter();
    auto* list = buildList();
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, list, buildSide(), this);
    m_splitter->setBelowWidth(theme.metric(Metric::BreakRailFolds));
    m_splitter->setDetailsVisible(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_message, filter, m_news})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto* menu = m_table->makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    connect(m_table, &DataTable::columnsChanged, this, [this] { m_context.settings.setPageValue(pageId, u"columns"_s, m_table->saveColumns()); });
}

QWidget* RecommendationsPage::buildFilter()
{
    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"status"_s, tr("Status")},      {u"severity"_s, tr("Severity")}, {u"environment"_s, tr("Environment")},
                                         {u"type"_s, tr("Resource type")}, {u"control"_s, tr("Control")},   {u"tactic"_s, tr("Tactic")},
                                         {u"standard"_s, tr("Standard")},  {u"preview"_s, tr("Maturity")},  {u"fix"_s, tr("Script")},
                                         {u"source"_s, tr("Assessed by")}};
    for (const auto& key : items::RecommendationsPresenter::filterKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.valuesOf(key); }});
    m_filter = new FilterBar(m_context.theme, keys, tr("Type to filter, for example severity:high tls"), this);
    m_filter->setQuery(m_query.filter);
    return m_filter;
}

QWidget* RecommendationsPage::buildList()
{
    const Theme& theme = m_context.theme;
    auto* list = new QWidget(this);
    m_table = new DataTable(theme, tr("Recommendations"), list);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new RecommendationDelegate(theme, m_table));
    m_table->setColumns({{Model::Name, 260, true},
                         {Model::Severity, 96},
                         {Model::Unhealthy, 100},
                         {Model::Gain, 74},
                         {Model::Script, 52, false, false, 560},
                         {Model::Environment, 110, false, true},
                         {Model::Maturity, 76, false, true},
                         {Model::Risk, 64, false, true}});
    m_table->horizontalHeader()->setSortIndicator(Model::Gain, Qt::DescendingOrder);
    m_table->restoreColumns(m_context.settings.pageValue(pageId, u"columns"_s).toByteArray());
    m_empty = new EmptyState(theme, list);
    m_stack = new QStackedWidget(list);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_keys = new KeyBar(theme, m_context.actions, pageId, list);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_keys);
    return list;
}

void RecommendationsPage::connectList()
{
    auto* model = m_presenter.model();
    connect(m_grouping, &SegmentBar::chosen, this, [this](const QString& id) {
        m_presenter.model()->setGrouping(groupingOf(id));
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        m_query.filter = filter;
        ask();
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &DataTable::foldRequested, this, [model](const QModelIndex& group, bool open) { model->setExpanded(group.row(), open); });
    connect(m_table, &DataTable::opened, this, [this, model](const QModelIndex& index) {
        if (model->recommendationAt(index.row()))
            setDetailsVisible(true);
        else
            model->toggle(index.row());
    });
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        m_context.actions.touch();
        m_detailsTimer.start();
    });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &RecommendationsPage::keepPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &RecommendationsPage::takePlace);
    connect(model, &Model::waitingChanged, this, &RecommendationsPage::showNews);
    connect(m_news, &MessageBar::actionTriggered, model, &Model::takeNew);
    connect(&m_presenter, &items::RecommendationsPresenter::loaded, this, &RecommendationsPage::onLoaded);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
}

void RecommendationsPage::connectDetails()
{
    connect(&m_detailsTimer, &QTimer::timeout, this, [this] {
        if (const QString key = currentKey(); !key.isEmpty() && m_splitter->detailsVisible() && !m_whatIf->isOpen())
            m_details->show(key, m_query.scope);
    });
    connect(m_splitter, &DetailsSplitter::orientationChanged, m_details, &RecommendationDetails::setWide);
    m_details->setWide(m_splitter->orientation());
    connect(m_details, &RecommendationDetails::closeRequested, this, [this] { setDetailsVisible(false); });
    connect(m_details, &RecommendationDetails::detachRequested, m_splitter, &DetailsSplitter::detach);
    connect(m_details, &RecommendationDetails::resourceOpened, this,
            [this](core::RowId row) { Q_EMIT navigate(u"inventory"_s, {{}, {{u"resource"_s, row.value}}}); });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    const auto tell = [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); };
    connect(&m_presenter, &items::Presenter::failed, this, tell);
    connect(&m_why, &items::Presenter::failed, this, tell);
    connect(m_details, &RecommendationDetails::failed, this, tell);
}

void RecommendationsPage::connectEmpty()
{
    m_guide = new EmptyGuide(m_context, *m_empty, m_why, *m_filter, this);
    connect(m_guide, &EmptyGuide::shown, this, [this] {
        if (m_presenter.model()->rowCount() == 0)
            m_stack->setCurrentWidget(m_empty);
    });
}

void RecommendationsPage::addActions()
{
    const auto none = [this] { return currentKey().isEmpty() ? tr("Choose a recommendation first.") : QString(); };
    m_objects = new ObjectActions({m_context.actions, [this](const QUrl& url) { m_context.console.openUrl(url); }}, pageId, this);
    m_objects->setRowActions({u"recommendations.details"_s, u"recommendations.assign"_s, u"recommendations.exempt"_s});
    m_objects->addTable(m_table, [this](const QModelIndex& index) {
        const auto* row = m_presenter.model()->recommendationAt(index.row());
        return row ? m_details->objectOf(*row) : ObjectRef();
    });
    m_objects->addTable(m_details->resources(), [this](const QModelIndex& index) {
        const app::ObjectLink link{u"inventory"_s, index.data(items::IdRole).toString()};
        ObjectRef object;
        object.id = link.id;
        object.cli = app::commandFor(link, m_context.console.workspaceFolder());
        object.link = link.toString();
        return object;
    });
    m_actions.add({.id = u"recommendations.details"_s,
                   .text = tr("Details"),
                   .menu = u"findings"_s,
                   .icon = u"dock"_s,
                   .page = pageId,
                   .run = [this] { setDetailsVisible(true); },
                   .whyNot = none});
    addWhatIfAction();
    addAssignAction();
    addExemptAction();
    m_actions.add({.id = u"recommendations.takeNew"_s,
                   .text = tr("Take in new rows"),
                   .menu = u"findings"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_N),
                   .run = [this] { m_presenter.model()->takeNew(); },
                   .whyNot = [this] { return m_presenter.model()->waiting() > 0 ? QString() : tr("Nothing new has come in."); }});
    m_actions.add({.id = u"recommendations.expand"_s, .text = tr("Unfold all controls"), .menu = u"findings"_s, .page = pageId, .run = [this] {
                       m_presenter.model()->expandAll(true);
                   }});
    m_actions.add({.id = u"recommendations.collapse"_s, .text = tr("Fold all controls"), .menu = u"findings"_s, .page = pageId, .run = [this] {
                       m_presenter.model()->expandAll(false);
                   }});
}

void RecommendationsPage::ask()
{
    m_asked = true;
    m_presenter.setQuery(m_query);
}

QString RecommendationsPage::currentKey() const
{
    const auto* row = m_presenter.model()->recommendationAt(m_table->currentRow());
    return row ? row->key : QString();
}

PageState RecommendationsPage::state() const
{
    return {m_query.filter, {{u"row"_s, currentKey()}, {u"group"_s, m_grouping->current()}, {u"whole"_s, true}}};
}

void RecommendationsPage::restore(const PageState& state)
{
    if (const QString group = state.extra.value(u"group"_s).toString(); !group.isEmpty()) {
        m_grouping->setCurrent(group);
        m_presenter.model()->setGrouping(groupingOf(group));
    }
    m_wantedKey = state.extra.value(u"row"_s).toString();
    m_relaxed = 0;
    // A link to one recommendation leaves the filter as it is; a step of the history is all of it.
    const bool whole = state.extra.value(u"whole"_s).toBool();
    if (whole || !state.filter.isEmpty() || m_wantedKey.isEmpty())
        m_query.filter = state.filter;
    m_filter->setQuery(m_query.filter);
    ask();
}

void RecommendationsPage::setScope(const domain::ScopeSelection& scope)
{
    if (m_query.scope == scope)
        return;
    m_query.scope = scope;
    m_whatIfPresenter.setScope(scope);
    beginAnew();
}

void RecommendationsPage::startOver()
{
    if (m_whatIf->isOpen())
        m_whatIfPresenter.refresh();
    beginAnew();
}

void RecommendationsPage::beginAnew()
{
    m_presenter.model()->startOver();
    m_choose = true;
    m_detailsTimer.stop();
    m_details->clear();
    ask();
}

void RecommendationsPage::refresh()
{
    m_presenter.refresh();
    m_details->refresh();
    if (m_whatIf->isOpen())
        m_whatIfPresenter.refresh();
}

void RecommendationsPage::focusFilter()
{
    m_filter->focusText();
}

QList<QWidget*> RecommendationsPage::focusStops() const
{
    QWidget* side = m_whatIf->isOpen()          ? m_whatIfPane->focusStop()
                    : !m_exemption->isHidden()  ? m_exemption->firstField()
                    : !m_assignment->isHidden() ? m_assignment->firstField()
                                                : m_details->focusStop();
    return {m_filter->edit(), m_table, m_splitter->detailsVisible() ? side : nullptr};
}

bool RecommendationsPage::escape()
{
    if (!m_exemption->isHidden() || !m_assignment->isHidden()) { // what is being written first
        showExempt(false);
        showAssign(false);
        return true;
    }
    if (m_filter->clearStep())
        return true;
    if (m_whatIf->isOpen()) {
        showWhatIf(false);
        return true;
    }
    if (m_splitter->detailsVisible()) {
        setDetailsVisible(false);
        return true;
    }
    return false;
}

bool RecommendationsPage::detailsVisible() const
{
    return m_splitter->detailsVisible() && !m_whatIf->isOpen() && m_exemption->isHidden() && m_assignment->isHidden();
}

void RecommendationsPage::setDetailsVisible(bool visible)
{
    showWhatIf(false);
    showExempt(false);
    showAssign(false);
    m_splitter->setDetailsVisible(visible);
    if (visible && m_wantedKey.isEmpty())
        m_detailsTimer.start();
}

void RecommendationsPage::setCurrent(bool current)
{
    if (current)
        m_presenter.model()->takeNew(); // nobody looked: nothing moves under the pointer
    m_presenter.setActive(current);
    if (m_whatIf->isOpen())
        m_whatIfPresenter.setActive(current);
    m_why.setActive(current);
}

} // namespace views
