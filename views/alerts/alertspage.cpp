// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertspage.h"

#include "app/core/console.h"
#include "app/core/settings.h"
#include "items/text.h"
#include "views/alerts/alertdelegate.h"
#include "views/alerts/alertdetails.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::AlertModel;
const auto pageId = u"alerts"_s;

Model::Grouping groupingOf(const QString& id)
{
    return id == "flat"_L1 ? Model::Grouping::Flat : id == "resource"_L1 ? Model::Grouping::ByResource : Model::Grouping::Incidents;
}
} // namespace

PageInfo AlertsPage::info()
{
    return {pageId, PageGroup::Threats, tr("Alerts"), "alerts"_L1,
            [](const PageContext& context) -> Page* { return new AlertsPage(context); }};
}

AlertsPage::AlertsPage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.clock), m_actions(context.actions)
{
    m_query.filter.terms = {{u"status"_s, domain::FilterTerm::Op::Is, {u"active"_s, u"inProgress"_s}, false}};
    m_detailsTimer.setSingleShot(true);
    m_detailsTimer.setInterval(context.theme.motion(Motion::DetailsDelay));
    build();
    connectParts();
    addActions();
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
    m_head->addAction(m_grouping);
    m_message = new MessageBar(theme, this);

    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"status"_s, tr("Status")}, {u"severity"_s, tr("Severity")}, {u"time"_s, tr("Time")},
                                         {u"entity"_s, tr("Entity")}, {u"tactic"_s, tr("Tactic")},     {u"type"_s, tr("Alert type")},
                                         {u"environment"_s, tr("Environment")}, {u"owner"_s, tr("Owner")},
                                         {u"incident"_s, tr("Incident")}, {u"resource"_s, tr("Resource")}};
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
    m_news = makeButton(theme, {}, ButtonKind::Flat, "chev-u"_L1, list);
    m_news->hide();
    m_table = new DataTable(theme, tr("Alerts"), list);
    m_table->setModel(m_presenter.model());
    m_table->setItemDelegate(new AlertDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::TwoLine);
    m_table->setColumns({{Model::What, 320, true}, {Model::State, 100}});
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
    connect(m_news, &QPushButton::clicked, m_presenter.model(), &Model::takeNew);
    connect(m_presenter.model(), &Model::waitingChanged, this, [this](int waiting) {
        m_news->setText(tr("%n new since %1. The list stays where it is. Show them (N)", nullptr, waiting)
                            .arg(m_context.time.time(m_presenter.model()->waitingSince())));
        m_news->setVisible(waiting > 0);
        m_context.actions.touch();
    });
    connect(m_table, &DataTable::foldRequested, this,
            [this](const QModelIndex& group, bool open) { m_presenter.model()->setExpanded(group.row(), open); });
    connect(m_table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { m_presenter.model()->toggle(index.row()); });
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        m_context.actions.touch();
        m_detailsTimer.start();
    });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(&m_detailsTimer, &QTimer::timeout, this, &AlertsPage::showDetails);
    connect(m_details, &AlertDetails::detachRequested, m_splitter, &DetailsSplitter::detach);
    connect(m_details, &AlertDetails::statusRequested, this, &AlertsPage::setStatus);
    connect(m_details, &AlertDetails::assignRequested, this, &AlertsPage::chooseOwner);
    connect(m_details, &AlertDetails::alertChosen, this, [this](qint64 row) {
        const int at = m_presenter.model()->rowOf(row);
        if (at >= 0)
            m_table->goToRow(at);
        else
            m_details->show(row); // hidden by the filter
    });
    connect(m_details, &AlertDetails::resourceOpened, this, [this](const QString& id) {
        Q_EMIT navigate(u"inventory"_s, {{}, {{u"resourceId"_s, id}}});
    });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(&m_presenter, &items::AlertsPresenter::loaded, this, &AlertsPage::onLoaded);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    const auto tell = [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); };
    connect(&m_presenter, &items::Presenter::failed, this, tell);
    connect(m_details, &AlertDetails::failed, this, tell);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        if (m_empty->kind() == EmptyState::Kind::NoMatch)
            m_filter->setTerm(u"status"_s, {}), focusFilter();
        else
            Q_EMIT navigate(u"connections"_s, {{}, {{u"add"_s, true}}});
    });
    connect(m_empty, &EmptyState::plainTriggered, this, [this] {
        if (m_empty->kind() == EmptyState::Kind::FirstUse)
            m_context.console.addSampleEstate();
        else
            refresh();
    });
}

void AlertsPage::addActions()
{
    const auto none = [this] { return chosenRows().isEmpty() ? tr("Choose an alert first.") : QString(); };
    m_actions.add({.id = u"alerts.state"_s, .text = tr("State…"), .menu = u"findings"_s, .page = pageId,
                   .key = QKeySequence(Qt::Key_S), .run = [this] { chooseStatus(); }, .whyNot = none});
    m_actions.add({.id = u"alerts.assign"_s, .text = tr("Assign…"), .menu = u"findings"_s, .icon = u"user"_s, .page = pageId,
                   .key = QKeySequence(Qt::Key_A), .run = [this] { chooseOwner(); }, .whyNot = none});
    m_actions.add({.id = u"alerts.copyId"_s, .text = tr("Copy id"), .menu = u"findings"_s, .icon = u"copy"_s, .page = pageId,
                   .key = QKeySequence(Qt::Key_C),
                   .run = [this] {
                       if (const auto* row = current())
                           copyText(row->id);
                   },
                   .whyNot = none});
    m_actions.add({.id = u"alerts.undo"_s, .text = tr("Undo the last decision"), .menu = u"findings"_s, .icon = u"undo"_s,
                   .page = pageId, .key = QKeySequence(Qt::Key_U), .run = [this] { m_context.console.undo(); },
                   .whyNot = [this] { return m_context.console.canUndo() ? QString() : tr("There is nothing to undo."); }});
    m_actions.add({.id = u"alerts.takeNew"_s, .text = tr("Show new alerts"), .menu = u"findings"_s, .page = pageId,
                   .key = QKeySequence(Qt::Key_N), .run = [this] { m_presenter.model()->takeNew(); },
                   .whyNot = [this] { return m_presenter.model()->waiting() > 0 ? QString() : tr("There is nothing new."); }});
    connect(&m_context.console, &app::Console::undoChanged, &m_context.actions, &app::ActionRegistry::touch);
}

void AlertsPage::ask()
{
    m_presenter.setQuery(m_query);
}

const domain::AlertRow* AlertsPage::current() const
{
    return m_presenter.model()->alertAt(m_table->currentRow());
}

QList<qint64> AlertsPage::chosenRows() const
{
    const auto* row = current();
    if (!row)
        return {};
    QList<qint64> rows{row->row};
    if (row->isIncident) {
        for (int i = 0; i < m_presenter.model()->rowCount(); ++i) {
            const auto* member = m_presenter.model()->alertAt(i);
            if (member && member->incidentRow == row->row)
                rows.append(member->row);
        }
    }
    return rows;
}

void AlertsPage::setStatus(domain::AlertStatus status)
{
    if (const auto rows = chosenRows(); !rows.isEmpty())
        m_context.console.setAlertStatus(rows, status);
}

void AlertsPage::chooseStatus()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    using enum domain::AlertStatus;
    int number = 0;
    for (const auto status : {Active, InProgress, Resolved, Dismissed})
        menu->addAction(u"&%1  %2"_s.arg(++number).arg(items::text::word(status)), this, [this, status] { setStatus(status); });
    const QRect cell = m_table->visualRect(m_table->currentIndex());
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft() + QPoint(m_context.theme.metric(Metric::SpaceXl), 0)));
}

void AlertsPage::chooseOwner()
{
    const auto rows = chosenRows();
    if (rows.isEmpty())
        return;
    const QString me = m_context.console.userName();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Assign to me (%1)").arg(me), this, [this, rows, me] { m_context.console.assignAlerts(rows, me); });
    for (const auto& owner : m_presenter.valuesOf(u"owner"_s)) {
        if (owner.value != me)
            menu->addAction(owner.label, this, [this, rows, name = owner.value] { m_context.console.assignAlerts(rows, name); });
    }
    menu->addSeparator();
    menu->addAction(tr("Someone else…"), this, [this, rows] {
        auto* dialog = new QInputDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setWindowTitle(tr("Assign"));
        dialog->setLabelText(tr("Name of the owner"));
        dialog->setOkButtonText(tr("Assign"));
        connect(dialog, &QInputDialog::textValueSelected, this, [this, rows](const QString& name) {
            if (!name.trimmed().isEmpty())
                m_context.console.assignAlerts(rows, name.trimmed());
        });
        dialog->open();
    });
    menu->addAction(tr("Nobody"), this, [this, rows] { m_context.console.assignAlerts(rows, {}); });
    const QRect cell = m_table->visualRect(m_table->currentIndex());
    menu->popup(m_table->viewport()->mapToGlobal(cell.bottomLeft() + QPoint(m_context.theme.metric(Metric::SpaceXl), 0)));
}

void AlertsPage::updateSentence()
{
    int critical = 0, high = 0, unowned = 0;
    for (int i = 0; i < m_presenter.model()->rowCount(); ++i) {
        const auto* row = m_presenter.model()->alertAt(i);
        if (!row || (row->status != domain::AlertStatus::Active && row->status != domain::AlertStatus::InProgress))
            continue;
        if (row->isIncident) {
            unowned += row->owner.isEmpty() ? 1 : 0;
            continue;
        }
        critical += row->severity == domain::Severity::Critical ? 1 : 0;
        high += row->severity == domain::Severity::High ? 1 : 0;
    }
    const int open = m_presenter.model()->openCount();
    QStringList parts{open == 0 ? tr("No open alert in this list.") : tr("%n need someone.", nullptr, open)};
    if (critical > 0)
        parts.append(tr("%n critical.", nullptr, critical));
    if (high > 0)
        parts.append(tr("%n high.", nullptr, high));
    if (unowned > 0)
        parts.append(tr("%n incidents have no owner.", nullptr, unowned));
    m_head->setSentence(parts.join(u' '));
}

void AlertsPage::onLoaded()
{
    m_message->hide();
    updateSentence();
    m_filter->setCount(tr("%n alerts", nullptr, m_presenter.model()->alertCount()));
    if (m_presenter.model()->rowCount() == 0) {
        showEmpty();
        return;
    }
    m_stack->setCurrentWidget(m_table);
    const qint64 wanted = m_wantedRow != 0 ? std::exchange(m_wantedRow, 0) : m_details->row();
    int row = wanted != 0 ? m_presenter.model()->rowOf(wanted) : -1;
    for (int i = 0; row < 0 && i < m_presenter.model()->rowCount(); ++i) {
        const auto* alert = m_presenter.model()->alertAt(i);
        if (alert && !alert->isIncident)
            row = i;
    }
    if (row >= 0 && m_table->currentRow() < 0)
        m_table->goToRow(row);
    m_context.actions.touch();
}

void AlertsPage::showEmpty()
{
    if (!m_query.filter.isEmpty()) {
        m_empty->show(EmptyState::Kind::NoMatch, tr("No alert matches"),
                      tr("The filter “%1” hides everything.").arg(m_query.filter.toString()), tr("Remove the status filter"));
    } else {
        m_empty->showFirstUse(tr("Alerts appear when a cloud or the sample estate is connected."));
    }
    m_stack->setCurrentWidget(m_empty);
    m_details->clear();
}

void AlertsPage::showDetails()
{
    const auto* row = current();
    if (!row || !m_splitter->detailsVisible())
        return;
    m_details->show(row->row);
    if (row->unread)
        m_context.console.markAlertsRead({row->row}, true);
}

PageState AlertsPage::state() const
{
    const auto* row = current();
    return {m_query.filter, {{u"row"_s, row ? row->row : 0}, {u"group"_s, m_grouping->current()}, {u"tab"_s, m_details->tab()}}};
}

void AlertsPage::restore(const PageState& state)
{
    if (const QString group = state.extra.value(u"group"_s).toString(); !group.isEmpty()) {
        m_grouping->setCurrent(group);
        m_presenter.model()->setGrouping(groupingOf(group));
    }
    if (state.extra.contains(u"tab"_s))
        m_details->setTab(state.extra.value(u"tab"_s).toInt());
    m_wantedRow = state.extra.value(u"row"_s).toLongLong();
    m_query.filter = state.filter;
    m_filter->setQuery(m_query.filter);
    ask();
}

void AlertsPage::setScope(const domain::ScopeSelection& scope)
{
    if (m_query.scope == scope)
        return;
    m_query.scope = scope;
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
}

} // namespace views
