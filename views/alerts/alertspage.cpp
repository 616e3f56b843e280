// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertspage.h"

#include "app/core/console.h"
#include "app/core/settings.h"
#include "views/alerts/alertdelegate.h"
#include "views/alerts/alertdetails.h"
#include "views/alerts/newsbanner.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptyguide.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::AlertModel;
const auto pageId = u"alerts"_s;

Model::Grouping groupingOf(const QString& id)
{
    return id == "flat"_L1       ? Model::Grouping::Flat
           : id == "resource"_L1 ? Model::Grouping::ByResource
           : id == "entity"_L1   ? Model::Grouping::ByEntity
                                 : Model::Grouping::Incidents;
}
} // namespace

PageInfo AlertsPage::info()
{
    return {pageId, PageGroup::Threats, tr("Alerts"), "alerts"_L1, [](const PageContext& context) -> Page* { return new AlertsPage(context); }};
}

AlertsPage::AlertsPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.clock), m_why(context.console.reads(), items::alertCount(context.console.reads())),
      m_actions(context.actions)
{
    m_query.filter = items::AlertsPresenter::defaultFilter();
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(context.theme.motion(Motion::DetailsDelay));
    build();
    connectParts();
    connectList();
    connectDetails();
    addActions();
    addObjectActions();
    ask();
}

AlertsPage::~AlertsPage() = default;

void AlertsPage::build()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Alerts"), this);
    m_grouping = new SegmentBar(theme, tr("Grouping"), false, this);
    m_grouping->addSegment(u"incidents"_s, tr("Incidents"));
    m_grouping->addSegment(u"flat"_s, tr("Flat"));
    m_grouping->addSegment(u"resource"_s, tr("By resource"));
    m_grouping->addSegment(u"entity"_s, tr("By entity"));
    m_head->addAction(m_grouping);
    m_message = new MessageBar(theme, this);

    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"status"_s, tr("Status")},           {u"severity"_s, tr("Severity")}, {u"time"_s, tr("Time")},
                                         {u"entity"_s, tr("Entity")},           {u"tactic"_s, tr("Tactic")},     {u"type"_s, tr("Alert type")},
                                         {u"environment"_s, tr("Environment")}, {u"owner"_s, tr("Owner")},       {u"incident"_s, tr("Incident")},
                                         {u"resource"_s, tr("Resource")}};
    for (const auto& key : items::AlertsPresenter::filterKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.valuesOf(key); }});
    m_filter = new FilterBar(theme, keys, tr("Type to filter, for example entity:203.0.113.47 time<7d"), this);
    m_filter->setQuery(m_query.filter);

    m_details = new AlertDetails(m_context, this);
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, buildList(), m_details, this);
    m_splitter->setBelowWidth(theme.dp(1000));
    m_splitter->setDefaultListWidth(560);
    m_splitter->setDetailsVisible(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_message, m_filter})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
}

QWidget* AlertsPage::buildList()
{
    const Theme& theme = m_context.theme;
    auto* list = new QWidget(this);
    m_news = new NewsBanner(theme, list);
    m_table = new DataTable(theme, tr("Alerts"), list);
    m_table->setModel(m_presenter.model());
    auto* delegate = new AlertDelegate(theme, m_table);
    connect(delegate, &AlertDelegate::tickClicked, m_table, &DataTable::tickRequested);
    m_table->setItemDelegate(delegate);
    m_table->setRowHeight(RowHeight::TwoLine);
    m_table->setColumns({{Model::What, 280, true}, {Model::State, 100}});
    m_table->horizontalHeader()->hide();
    m_empty = new EmptyState(theme, list);
    m_stack = new QStackedWidget(list);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_keys = new KeyBar(theme, m_context.actions, pageId, list);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_news);
    column->addWidget(m_stack, 1);
    column->addWidget(m_keys);
    return list;
}

void AlertsPage::connectParts()
{
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
    connect(m_news, &QAbstractButton::clicked, m_presenter.model(), &Model::takeNew);
    connect(m_presenter.model(), &Model::waitingChanged, this, [this](int waiting) {
        m_news->setNews(tr("%n new since %1. The list stays where it is.", nullptr, waiting).arg(m_context.time.time(m_presenter.model()->waitingSince())),
                        m_context.actions.key(u"alerts.takeNew"_s).toString(QKeySequence::NativeText));
        m_news->setVisible(waiting > 0);
        m_context.actions.touch();
    });
    connect(&m_presenter, &items::AlertsPresenter::loaded, this, &AlertsPage::onLoaded);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    const auto tell = [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); };
    connect(&m_presenter, &items::Presenter::failed, this, tell);
    connect(m_details, &AlertDetails::failed, this, tell);
    connect(&m_presenter, &items::AlertsPresenter::emptyKnown, this, &AlertsPage::explainEmpty);
    connect(&m_why, &items::Presenter::failed, this, tell);
    m_guide = new EmptyGuide(m_context, *m_empty, m_why, *m_filter, this);
    connect(m_guide, &EmptyGuide::shown, this, [this] {
        if (m_presenter.model()->rowCount() == 0)
            m_stack->setCurrentWidget(m_empty);
    });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
}

void AlertsPage::connectDetails()
{
    connect(m_details, &AlertDetails::detachRequested, m_splitter, &DetailsSplitter::detach);
    connect(m_details, &AlertDetails::statusRequested, this,
            [this](const QList<qint64>& rows, domain::AlertStatus status) { m_context.console.setAlertStatus(rows, status); });
    connect(m_details, &AlertDetails::assignRequested, this, &AlertsPage::chooseOwner);
    connect(m_details, &AlertDetails::alertChosen, this, &AlertsPage::showAlert);
    connect(m_details, &AlertDetails::resourceOpened, this, [this](const QString& id) { Q_EMIT navigate(u"inventory"_s, {{}, {{u"resourceId"_s, id}}}); });
    connect(m_details, &AlertDetails::recommendationOpened, this,
            [this](const QString& key) { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
    connect(m_details, &AlertDetails::entityOpened, this, [this](const QString& name) { m_filter->setTerm(u"entity"_s, {name}); });
}

void AlertsPage::ask()
{
    m_presenter.setQuery(m_query);
}

void AlertsPage::onLoaded()
{
    m_message->hide();
    updateSentence();
    updateTicks();
    if (m_presenter.model()->rowCount() == 0) {
        m_details->clear();
        if (const qint64 wanted = std::exchange(m_wantedRow, 0); wanted != 0)
            showAlert(wanted);
        return;
    }
    m_why.clear();
    m_stack->setCurrentWidget(m_table);
    if (const qint64 wanted = std::exchange(m_wantedRow, 0); wanted != 0) {
        showAlert(wanted);
    } else if (m_table->currentRow() < 0) {
        int row = m_details->row() != 0 ? m_presenter.model()->rowOf(m_details->row()) : -1;
        for (int i = 0; row < 0 && i < m_presenter.model()->rowCount(); ++i) {
            const auto* alert = m_presenter.model()->alertAt(i);
            if (alert && !alert->isIncident)
                row = i;
        }
        m_table->goToRow(row);
    }
    m_context.actions.touch();
}

/// Goes to the alert; one that is folded away is unfolded, one the filter hides is shown in the details alone.
void AlertsPage::showAlert(qint64 wanted)
{
    auto* model = m_presenter.model();
    if (const auto* alert = model->alertOf(wanted); alert && model->rowOf(wanted) < 0)
        model->setExpanded(model->rowOf(alert->incidentRow), true);
    const int at = model->rowOf(wanted);
    if (at >= 0 && at != m_table->currentRow())
        return m_table->goToRow(at);
    m_detailsTimer.stop(); // of a row that is not the one asked for
    m_details->show(wanted);
}

void AlertsPage::explainEmpty()
{
    const auto known = m_presenter.situation();
    EmptyWords words;
    words.whatAppears = tr("Alerts appear when a cloud or the sample estate is connected.");
    words.noMatch = tr("No alert matches");
    words.existing = tr("There are %n alerts.", nullptr, int(known.existing));
    words.allGood = known.existing > 0 ? tr("None of %n alerts is open", nullptr, int(known.existing)) : tr("No alert is here");
    m_guide->setWords(words);
    m_why.explain(m_query, known);
}

void AlertsPage::showDetails()
{
    const auto* row = current();
    if (!row || !m_splitter->detailsVisible())
        return;
    if (m_details->row() != row->row)
        m_details->show(row->row);
    if (row->unread)
        m_context.console.markAlertsRead({row->row}, true);
}

PageState AlertsPage::state() const
{
    const auto* row = current();
    return {m_query.filter,
            {{u"row"_s, row ? row->row : 0}, {u"group"_s, m_grouping->current()}, {u"tab"_s, m_details->tab()}, {u"shown"_s, m_details->row()}}};
}

void AlertsPage::restore(const PageState& state)
{
    if (const QString group = state.extra.value(u"group"_s).toString(); !group.isEmpty()) {
        m_grouping->setCurrent(group);
        m_presenter.model()->setGrouping(groupingOf(group));
    }
    if (state.extra.contains(u"tab"_s))
        m_details->setTab(state.extra.value(u"tab"_s).toInt());
    const qint64 shown = state.extra.value(u"shown"_s).toLongLong();
    m_wantedRow = shown != 0 ? shown : state.extra.value(u"row"_s).toLongLong();
    m_query.filter = state.filter;
    m_filter->setQuery(m_query.filter);
    ask();
}

void AlertsPage::setScope(const domain::ScopeSelection& scope)
{
    if (m_query.scope == scope)
        return;
    m_query.scope = scope;
    startOver();
}

void AlertsPage::startOver()
{
    m_details->clear();
    ask();
}

void AlertsPage::refresh()
{
    m_presenter.refresh();
    m_details->refresh();
}

void AlertsPage::focusFilter()
{
    m_filter->focusText();
}

QList<QWidget*> AlertsPage::focusStops() const
{
    return {m_filter->edit(), m_table, m_splitter->detailsVisible() ? m_details->focusStop() : nullptr};
}

bool AlertsPage::escape()
{
    if (m_filter->clearStep())
        return true;
    if (!m_presenter.model()->tickedRows().isEmpty()) {
        m_presenter.model()->tickAll(false);
        return true;
    }
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool AlertsPage::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void AlertsPage::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
    if (visible)
        m_detailsTimer.start();
}

void AlertsPage::setCurrent(bool current)
{
    m_presenter.setActive(current);
    m_why.setActive(current);
}

} // namespace views
