// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/governancepage.h"

#include "app/core/console.h"
#include "items/governancewords.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/filterbar.h"
#include "views/common/icons.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"
#include "views/governance/assignmentdetails.h"
#include "views/governance/assignmentsheet.h"
#include "views/governance/ruledetails.h"
#include "views/governance/rulesheet.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

const auto pageId = u"governance"_s;

} // namespace

PageInfo GovernancePage::info()
{
    return {pageId, PageGroup::Posture, tr("Governance"), icons::user, [](const PageContext& context) -> Page* { return new GovernancePage(context); }};
}

GovernancePage::GovernancePage(const PageContext& context)
    : m_context(context),
      m_presenter(context.console.reads(), context.console.governance(), context.clock, [&time = context.time](QDate day) { return time.date(day); }),
      m_actions(context.actions)
{
    build();
    connectParts();
    connectAssignments();
    connectRules();
    addActions();
    addRuleActions();
    m_presenter.refresh();
}

GovernancePage::~GovernancePage() = default;

void GovernancePage::build()
{
    const Theme& theme = m_context.theme;
    auto* head = buildHead();
    m_message = new MessageBar(theme, this);
    m_reminder = new MessageBar(theme, this);
    QList<FilterKey> keys;
    const QHash<QString, QString> labels{{u"state"_s, tr("State")},       {u"owner"_s, tr("Owner")}, {u"owned"_s, tr("Has an owner")},
                                         {u"severity"_s, tr("Severity")}, {u"scope"_s, tr("Scope")}, {u"rule"_s, tr("Rule")},
                                         {u"grace"_s, tr("In grace")},    {u"eta"_s, tr("ETA")}};
    for (const auto& key : domain::assignmentKeys())
        keys.append({key, labels.value(key, key), [this, key] { return m_presenter.valuesOf(key); }});
    m_filter = new FilterBar(theme, keys, tr("Type to filter, for example state:overdue"), this);
    auto* lists = buildLists();
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, lists, buildSide(), this);
    m_splitter->setDetailsVisible(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{head, m_message, m_reminder, m_filter})
        column->addWidget(part);
    column->addWidget(m_splitter, 1);
}

QWidget* GovernancePage::buildHead()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Governance"), this);
    m_view = new SegmentBar(theme, tr("What is listed"), false, this);
    m_view->addSegment(u"assignments"_s, tr("Assignments"));
    m_view->addSegment(u"rules"_s, tr("Rules"));
    m_run = makeButton(theme, tr("Run rules"), ButtonKind::Plain, {}, this);
    auto* add = makeButton(theme, tr("New rule…"), ButtonKind::Plain, {}, this);
    connect(add, &QPushButton::clicked, this, &GovernancePage::newRule);
    for (QWidget* action : std::initializer_list<QWidget*>{m_view, add, m_run})
        m_head->addAction(action);
    return m_head;
}

QWidget* GovernancePage::buildLists()
{
    auto* list = new QWidget(this);
    m_lists = new QStackedWidget(list);
    m_lists->addWidget(buildAssignments());
    m_lists->addWidget(buildRules());
    m_keys = new KeyBar(m_context.theme, m_context.actions, pageId, list);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_lists, 1);
    column->addWidget(m_keys);
    return list;
}

QWidget* GovernancePage::buildSide()
{
    m_side = new QStackedWidget(this);
    m_details = new AssignmentDetails(m_context, m_side);
    m_sheet = new AssignmentSheet(m_context, m_side);
    m_ruleDetails = new RuleDetails(m_context, m_side);
    m_ruleSheet = new RuleSheet(m_context, m_side);
    for (QWidget* pane : std::initializer_list<QWidget*>{m_details, m_sheet, m_ruleDetails, m_ruleSheet})
        m_side->addWidget(pane);
    return m_side;
}

void GovernancePage::connectParts()
{
    connect(m_view, &SegmentBar::chosen, this, [this](const QString& id) {
        showView(id);
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::queryChanged, this, [this](const domain::FilterQuery& filter) {
        m_filterQuery = filter;
        m_presenter.setFilter(filter);
        Q_EMIT stepped();
    });
    connect(m_filter, &FilterBar::leftByDown, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_run, &QPushButton::clicked, this, &GovernancePage::showRunMenu);
    connect(m_reminder, &MessageBar::actionTriggered, this, [this] {
        showView(u"assignments"_s);
        m_filter->setTerm(u"state"_s, {u"overdue"_s});
    });
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(&m_presenter, &items::Presenter::busyChanged, m_filter, &FilterBar::setBusy);
    connect(&m_presenter, &items::Presenter::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
    for (auto* table : {m_table, m_ruleTable}) {
        connect(table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
        connect(table, &DataTable::letter, this, [this](QChar key) {
            if (const auto* action = m_context.actions.byLetter(pageId, key))
                m_context.actions.run(action->id);
        });
    }
    connect(m_sheet, &AssignmentSheet::closed, this, &GovernancePage::showDetails);
    connect(m_ruleSheet, &RuleSheet::closed, this, &GovernancePage::showDetails);
}

bool GovernancePage::isRules() const
{
    return m_view->current() == u"rules"_s;
}

bool GovernancePage::isWriting() const
{
    return m_side->currentWidget() == m_sheet || m_side->currentWidget() == m_ruleSheet;
}

void GovernancePage::showSentence()
{
    if (!m_presenter.hasList())
        return;
    QString sentence = m_presenter.list().total == 0 ? tr("Nobody has to fix anything yet.") : items::text::standing(m_presenter.list());
    if (m_presenter.hasRules())
        sentence += u' ' + tr("%n rules are in force.", nullptr, m_presenter.rules()->inForce());
    m_head->setSentence(sentence);
}

void GovernancePage::showSheet(QWidget* sheet)
{
    m_splitter->setDetailsVisible(true);
    m_side->setCurrentWidget(sheet);
}

void GovernancePage::showDetails()
{
    QWidget* wanted = isRules() ? static_cast<QWidget*>(m_ruleDetails) : m_details;
    if (m_side->currentWidget() == wanted)
        return;
    if (m_side->currentWidget()->isAncestorOf(window()->focusWidget()))
        (isRules() ? m_ruleTable : m_table)->setFocus(Qt::OtherFocusReason);
    m_side->setCurrentWidget(wanted);
    m_context.actions.touch();
}

void GovernancePage::showView(const QString& id)
{
    m_view->setCurrent(id);
    m_lists->setCurrentIndex(isRules() ? 1 : 0);
    m_filter->setVisible(!isRules());
    m_objects->setRowActions(isRules() ? QStringList{u"governance.editRule"_s, u"governance.removeRule"_s}
                                       : QStringList{u"governance.assign"_s, u"governance.unassign"_s});
    showDetails();
    m_context.actions.touch();
}

PageState GovernancePage::state() const
{
    return {m_filterQuery, {{u"view"_s, m_view->current()}, {u"row"_s, m_details->id()}}};
}

void GovernancePage::restore(const PageState& state)
{
    m_wanted = state.extra.value(u"row"_s).toLongLong();
    showView(state.extra.value(u"view"_s, u"assignments"_s).toString());
    m_filterQuery = state.filter;
    m_filter->setQuery(state.filter);
    m_presenter.setFilter(state.filter);
    if (m_presenter.hasList())
        showRows();
}

void GovernancePage::refresh()
{
    m_presenter.refresh();
}

void GovernancePage::focusFilter()
{
    if (isRules())
        showView(u"assignments"_s);
    m_filter->focusText();
}

QList<QWidget*> GovernancePage::focusStops() const
{
    QWidget* side = m_side->currentWidget() == m_sheet       ? m_sheet->firstField()
                    : m_side->currentWidget() == m_ruleSheet ? m_ruleSheet->firstField()
                    : isRules()                              ? m_ruleDetails->focusStop()
                                                             : m_details->focusStop();
    return {isRules() ? nullptr : m_filter->edit(), isRules() ? m_ruleTable : m_table, m_splitter->detailsVisible() ? side : nullptr};
}

bool GovernancePage::escape()
{
    if (isWriting()) {
        showDetails();
        return true;
    }
    if (!isRules() && m_filter->clearStep())
        return true;
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool GovernancePage::detailsVisible() const
{
    return m_splitter->detailsVisible();
}

void GovernancePage::setDetailsVisible(bool visible)
{
    m_splitter->setDetailsVisible(visible);
}

void GovernancePage::setCurrent(bool current)
{
    m_presenter.setActive(current);
    if (current && m_presenter.hasList())
        m_presenter.refresh(); // days pass without anything being read
}

} // namespace views
