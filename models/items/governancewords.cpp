// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/governancewords.h"

#include "items/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace items::text {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(items::Governance)
};

} // namespace

QString word(domain::AssignmentState state)
{
    switch (state) {
    case domain::AssignmentState::Overdue: return Texts::tr("Overdue");
    case domain::AssignmentState::OnTime: return Texts::tr("On time");
    case domain::AssignmentState::Unknown: break;
    case domain::AssignmentState::Completed: return Texts::tr("Completed");
    case domain::AssignmentState::Removed: return Texts::tr("Removed");
    }
    return Texts::tr("Cannot tell");
}

QString assigned(const domain::AssignmentRow& row)
{
    return row.recommendationName.isEmpty() ? row.assignment.recommendation : row.recommendationName;
}

QString ownerOf(const domain::AssignmentRow& row)
{
    return row.assignment.owner.isEmpty() ? Texts::tr("no owner found") : row.assignment.owner;
}

QString dueText(const QDateTime& due, const QDateTime& now)
{
    const auto days = int(now.toUTC().date().daysTo(due.toUTC().date()));
    if (due <= now)
        return days == 0 ? Texts::tr("late") : Texts::tr("%n days late", nullptr, -days);
    return days == 0 ? Texts::tr("today") : Texts::tr("in %n days", nullptr, days);
}

QString assignedTo(const QList<domain::AssignmentRow>& open, const QDateTime& now)
{
    if (open.isEmpty())
        return Texts::tr("unassigned");
    const auto& first = open.first();
    const QString due = dueText(first.assignment.due, now);
    const auto more = int(open.size()) - 1;
    return more == 0 ? Texts::tr("%1, due %2").arg(ownerOf(first), due) : Texts::tr("%1 and %n more, first due %2", nullptr, more).arg(ownerOf(first), due);
}

QString counts(const domain::AssignmentCounts& counts)
{
    return Texts::tr("%1 open, %2 exempt, %3 cannot be told, %4 healthy.")
        .arg(count(counts.open), count(counts.exempt), count(counts.unknown), count(counts.healthy));
}

QString standing(const domain::AssignmentList& list)
{
    return Texts::tr("%1 overdue, %2 on time, %3 cannot be told; %4 without owner.")
        .arg(count(list.count(domain::AssignmentState::Overdue)), count(list.count(domain::AssignmentState::OnTime)),
             count(list.count(domain::AssignmentState::Unknown)), count(list.withoutOwner));
}

QString run(const domain::GovernanceRun& run)
{
    return Texts::tr("%1 assigned, %2 changed, %3 kept, %4 closed as completed; %5 without owner.")
        .arg(count(run.added), count(run.changed), count(run.kept), count(run.completed), count(run.withoutOwner));
}

QString subject(const domain::GovernanceRuleRow& row)
{
    QStringList words;
    for (const auto severity : row.rule.severities)
        words.append(word(severity));
    const auto recommendations = int(row.rule.recommendations.size());
    const QString named = recommendations == 0   ? QString()
                          : recommendations == 1 ? row.recommendationNames.value(0)
                                                 : Texts::tr("%n recommendations", nullptr, recommendations);
    if (words.isEmpty() && named.isEmpty())
        return Texts::tr("All that is unhealthy");
    if (words.isEmpty() || named.isEmpty())
        return words.isEmpty() ? named : words.join(u", "_s);
    return Texts::tr("%1: %2").arg(named, words.join(u", "_s));
}

QString owner(const domain::GovernanceRule& rule)
{
    return rule.ownerSource == domain::OwnerSource::Tag ? Texts::tr("by tag %1").arg(rule.owner) : rule.owner;
}

QString state(const domain::GovernanceRule& rule)
{
    if (rule.removed.isValid())
        return Texts::tr("Removed");
    return rule.enabled ? Texts::tr("In force") : Texts::tr("Disabled");
}

QString place(const domain::GovernanceRuleRow& row)
{
    return row.rule.scope.isEmpty() ? Texts::tr("Whole workspace") : row.scopeName;
}

} // namespace items::text
