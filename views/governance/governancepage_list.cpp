// SPDX-License-Identifier: GPL-3.0-or-later
// The register of assignments.
#include "views/governance/governancepage.h"

#include "app/core/console.h"
#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/filterbar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/governance/assignmentdelegate.h"
#include "views/governance/assignmentdetails.h"
#include "views/governance/assignmentsheet.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::AssignmentModel;
using State = domain::AssignmentState;
const auto pageId = u"governance"_s;

ObjectRef objectOf(const domain::AssignmentRow& row)
{
    const auto& a = row.assignment;
    const auto time = [](const QDateTime& at) { return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(); };
    const QJsonObject json{{u"id"_s, a.id},
                           {u"state"_s, QString(toWord(row.state))},
                           {u"recommendation"_s, a.recommendation},
                           {u"place"_s, a.place},
                           {u"owner"_s, a.owner},
                           {u"due"_s, time(a.due)},
                           {u"grace"_s, a.grace},
                           {u"eta"_s, time(a.eta)},
                           {u"etaReason"_s, a.etaReason},
                           {u"open"_s, row.counts.open}};
    ObjectRef object;
    object.id = QString::number(a.id);
    object.json = QJsonDocument(json).toJson(QJsonDocument::Indented);
    return object;
}

} // namespace

QWidget* GovernancePage::buildAssignments()
{
    const Theme& theme = m_context.theme;
    m_assignments = new QStackedWidget(this);
    m_table = new DataTable(theme, tr("Assignments"), m_assignments);
    m_table->setModel(m_presenter.assignments());
    m_table->setItemDelegate(new AssignmentDelegate(theme, m_table));
    m_table->setColumns({{Model::Recommendation, 160, true},
                         {Model::Place, 130, false, false, 710},
                         {Model::Owner, 120},
                         {Model::Due, 100},
                         {Model::Eta, 110, false, false, 820},
                         {Model::Open, 60, false, false, 560},
                         {Model::State, 116, false, false, 500}});
    m_table->followDensity(m_context.settings);
    m_empty = new EmptyState(theme, m_assignments);
    m_assignments->addWidget(m_table);
    m_assignments->addWidget(m_empty);
    return m_assignments;
}

void GovernancePage::connectAssignments()
{
    connect(m_table, &DataTable::currentRowChanged, this, [this](int row) {
        if (row >= 0) // the register coming anew takes nothing away that is being written
            showDetails();
        showRow(row);
        m_context.actions.touch();
    });
    connect(m_details, &AssignmentDetails::editRequested, this, &GovernancePage::edit);
    connect(m_details, &AssignmentDetails::removeRequested, this, &GovernancePage::unassign);
    connect(m_details, &AssignmentDetails::recommendationRequested, this,
            [this](const QString& key) { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
    connect(m_empty, &EmptyState::primaryTriggered, m_filter, &FilterBar::clear);
    connect(&m_presenter, &items::GovernancePresenter::loaded, this, &GovernancePage::onLoaded);
}

void GovernancePage::addActions()
{
    const auto none = [this]() -> QString {
        return isRules() || !current()           ? tr("Choose an assignment first.")
               : !current()->assignment.isOpen() ? tr("It is closed and stays as it is.")
                                                 : QString();
    };
    m_objects = new ObjectActions({m_context.actions, [this](const QUrl& url) { m_context.console.openUrl(url); }}, pageId, this);
    m_objects->setRowActions({u"governance.assign"_s, u"governance.unassign"_s});
    m_objects->addTable(m_table, [this](const QModelIndex& index) {
        const auto* row = m_presenter.assignments()->at(index.row());
        return row ? objectOf(*row) : ObjectRef();
    });
    m_actions.add({.id = u"governance.assign"_s,
                   .text = tr("Change assignment…"),
                   .menu = u"findings"_s,
                   .icon = u"user"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_A),
                   .run = [this] { edit(); },
                   .whyNot = none});
    m_actions.add({.id = u"governance.unassign"_s,
                   .text = tr("Remove assignment"),
                   .menu = u"findings"_s,
                   .icon = u"close"_s,
                   .page = pageId,
                   .run = [this] { unassign(); },
                   .whyNot = none});
}

const domain::AssignmentRow* GovernancePage::current() const
{
    return m_presenter.assignments()->at(m_table->currentRow());
}

void GovernancePage::onLoaded()
{
    m_message->hide();
    showSentence();
    const int overdue = m_presenter.list().count(State::Overdue);
    if (overdue == 0)
        m_reminder->hide();
    else
        m_reminder->show(MessageBar::Kind::Warning, tr("%n assignments are overdue.", nullptr, overdue),
                         tr("What they are for is still open after the day on which it was due."), tr("Show them"));
    showRows();
}

void GovernancePage::showRows()
{
    const auto& list = m_presenter.list();
    const auto* model = m_presenter.assignments();
    const int shown = model->rowCount();
    m_filter->setCount(shown < list.matching ? tr("first %1 of %2").arg(items::text::count(shown), items::text::count(list.matching))
                                             : tr("%1 of %2").arg(items::text::count(shown), items::text::count(list.total)));
    if (shown == 0) {
        if (list.total == 0)
            m_empty->show(EmptyState::Kind::FirstUse, tr("Nothing is assigned"),
                          tr("Press A on a recommendation or on its resources to say who fixes it, or add a rule and run it."));
        else
            m_empty->show(EmptyState::Kind::NoMatch, tr("No assignment matches"), tr("The filter “%1” hides everything.").arg(m_filterQuery.toString()),
                          tr("Clear filter"));
        m_assignments->setCurrentWidget(m_empty);
        m_details->clear();
        return;
    }
    m_assignments->setCurrentWidget(m_table);
    int row = model->rowOf(m_wanted != 0 ? std::exchange(m_wanted, 0) : m_details->id());
    row = row >= 0 ? row : 0;
    if (row != m_table->currentRow() && !isWriting())
        m_table->goToRow(row);
    showRow(row);
    m_context.actions.touch();
}

void GovernancePage::showRow(int row)
{
    if (const auto* assignment = m_presenter.assignments()->at(row))
        m_details->show(*assignment);
}

void GovernancePage::edit()
{
    const auto* row = current();
    if (!row || !row->assignment.isOpen())
        return;
    m_sheet->edit(*row);
    showSheet(m_sheet);
    m_sheet->firstField()->setFocus();
}

void GovernancePage::unassign()
{
    if (const auto* row = current())
        m_context.console.removeAssignment(row->assignment.id);
}

} // namespace views
