// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/governance.h"

using namespace Qt::StringLiterals;

namespace domain {

QLatin1StringView toWord(OwnerSource v)
{
    switch (v) {
    case OwnerSource::Unknown: break;
    case OwnerSource::Manual: return "manual"_L1;
    case OwnerSource::Tag: return "tag"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(AssignedTo v)
{
    switch (v) {
    case AssignedTo::Unknown: break;
    case AssignedTo::Scope: return "scope"_L1;
    case AssignedTo::ResourceGroup: return "resourceGroup"_L1;
    case AssignedTo::Resource: return "resource"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(AssignmentState v)
{
    switch (v) {
    case AssignmentState::Overdue: return "overdue"_L1;
    case AssignmentState::OnTime: return "onTime"_L1;
    case AssignmentState::Unknown: break;
    case AssignmentState::Completed: return "completed"_L1;
    case AssignmentState::Removed: return "removed"_L1;
    }
    return "unknown"_L1;
}

bool GovernanceRule::isFor(const QString& recommendation, Severity severity) const
{
    return (recommendations.isEmpty() || recommendations.contains(recommendation, Qt::CaseInsensitive))
           && (severities.isEmpty() || severities.contains(severity));
}

AssignmentState stateOf(const Assignment& assignment, const AssignmentCounts& counts, const QDateTime& now)
{
    if (!assignment.isOpen())
        return assignment.completed ? AssignmentState::Completed : AssignmentState::Removed;
    if (counts.open > 0)
        return assignment.due <= now ? AssignmentState::Overdue : AssignmentState::OnTime;
    return counts.assessed && counts.unknown == 0 ? AssignmentState::Completed : AssignmentState::Unknown;
}

QStringList assignmentKeys()
{
    return {u"state"_s, u"owner"_s, u"owned"_s, u"severity"_s, u"scope"_s, u"rule"_s, u"grace"_s, u"eta"_s};
}

} // namespace domain
