// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "domain/rows.h"

#include <algorithm>
#include <array>

/// Who has to fix what, and until when: decisions of the user's own, which no cloud is told of and which know nothing of what a
/// cloud assigned itself.
namespace domain {

/// Where a rule takes the owner from. The numbers are stored.
enum class OwnerSource : quint8 { Unknown = 0, Manual = 1, Tag = 2 };
/// What an assignment is for; of several that hold for a resource the narrowest does. The numbers are stored.
enum class AssignedTo : quint8 { Unknown = 0, Scope = 1, ResourceGroup = 2, Resource = 3 };
/// By urgency. Unknown: nothing is known to be open, but not everything could be told. Completed: nothing is open.
enum class AssignmentState : quint8 { Overdue, OnTime, Unknown, Completed, Removed };

QLatin1StringView toWord(OwnerSource v);
QLatin1StringView toWord(AssignedTo v);
QLatin1StringView toWord(AssignmentState v);
template<>
struct AllOf<OwnerSource> {
    static constexpr std::array values{OwnerSource::Unknown, OwnerSource::Manual, OwnerSource::Tag};
};
template<>
struct AllOf<AssignedTo> {
    static constexpr std::array values{AssignedTo::Unknown, AssignedTo::Scope, AssignedTo::ResourceGroup, AssignedTo::Resource};
};
template<>
struct AllOf<AssignmentState> {
    static constexpr std::array values{AssignmentState::Overdue, AssignmentState::OnTime, AssignmentState::Unknown, AssignmentState::Completed,
                                       AssignmentState::Removed};
};

/// Assigns what is unhealthy by its recommendations, in its scope but not in what is excluded, to an owner.
struct GovernanceRule {
    qint64 id = 0;                 ///< 0: not stored
    int priority = 1;              ///< 1 decides first; no two rules have the same
    QString name, description;
    bool enabled = true;
    QString scope;                 ///< id, any letter case; what is below it is meant, too. Empty: the whole workspace
    QStringList excluded;          ///< ids of scopes, likewise
    QStringList recommendations;   ///< keys, any letter case; empty: any
    QList<Severity> severities;    ///< empty: any
    OwnerSource ownerSource = OwnerSource::Unknown;
    QString owner;                 ///< a name or e-mail, or the key of a tag
    int days = 30;                 ///< until it is due
    bool grace = false;            ///< until then it is not held against the score
    QString createdBy, changedBy, removedBy;
    QDateTime created, changed, removed; ///< invalid: not so

    static constexpr int mostPriority = 1000;
    static constexpr std::array timeframes{7, 14, 30, 90};

    bool isInForce() const { return enabled && !removed.isValid(); }
    bool isFor(const QString& recommendation, Severity severity) const;
};

/// A recommendation in a scope, a resource group or on a resource, with who has to fix it and until when. Rules assign to scopes, and to
/// resource groups that have the tag with the owner; single resources are assigned by hand alone. So there are as many as
/// recommendations × scopes and not × resources: a resource that becomes unhealthy later falls under what is there already.
struct Assignment {
    qint64 id = 0;                 ///< 0: not stored
    QString recommendation;        ///< key
    AssignedTo kind = AssignedTo::Unknown;
    QString place;                 ///< id of the scope, resource group or resource
    QString scope;                 ///< id of the scope that it is or is in
    QString owner;                 ///< empty: none was found
    QDateTime due;                 ///< overdue from then on
    bool grace = false;            ///< until then not held against the score
    QDateTime eta;                 ///< when the owner means to be done; it never moves `due`. Invalid: not told
    QString etaReason;
    qint64 rule = 0;               ///< that made it; 0: by hand
    QString createdBy, changedBy, closedBy;
    QDateTime created, changed, closed; ///< invalid: not so
    bool completed = false;        ///< closed because nothing was open any more

    bool isOpen() const { return !closed.isValid(); }
    bool isInGrace(const QDateTime& now) const { return grace && isOpen() && now < due; }
};

/// Resources that an assignment is for, but not one that is narrower.
struct AssignmentCounts {
    int open = 0;                  ///< unhealthy and not exempt
    int exempt = 0;                ///< by an exemption in force, or by the cloud
    int unknown = 0, healthy = 0, notApplicable = 0;
    bool assessed = false;         ///< whether the recommendation is assessed there at all

    friend bool operator==(const AssignmentCounts&, const AssignmentCounts&) = default;
};

AssignmentState stateOf(const Assignment& assignment, const AssignmentCounts& counts, const QDateTime& now);

/// An assignment as the register shows it.
struct AssignmentRow {
    Assignment assignment;
    AssignmentState state = AssignmentState::OnTime;
    AssignmentCounts counts;       ///< nothing of one that is closed
    QString recommendationName;    ///< empty: not known any more
    Severity severity = Severity::Unknown;
    QString placeName, scopeName;
    QString ruleName;              ///< empty: made by hand
    bool isEtaLate = false;        ///< the owner means to be done after it is due
    bool isInGrace = false;
};

/// Which assignments of the register. Keys of the filter: assignmentKeys().
struct AssignmentQuery {
    FilterQuery filter;
    QString recommendation;        ///< key, any letter case; empty: any
    int limit = 0;                 ///< at most; 0: all
};
QStringList assignmentKeys();

struct AssignmentList {
    QList<AssignmentRow> rows;     ///< what is overdue longest first, then what is due next, then what is closed
    int matching = 0, total = 0;   ///< of which rows are the first
    std::array<int, AllOf<AssignmentState>::values.size()> states{}; ///< of all, by AssignmentState
    int withoutOwner = 0;          ///< of all that are open
    QList<Facet> facets;           ///< of all, by key

    int count(AssignmentState state) const { return states[std::size_t(state)]; }
};

/// A rule as the register shows it.
struct GovernanceRuleRow {
    GovernanceRule rule;
    QString scopeName;             ///< empty: the whole workspace
    QStringList recommendationNames; ///< as in rule.recommendations; the key of one that is not known
    int open = 0;                  ///< assignments that it made and that are not closed
};

/// What running the rules does, or would do: numbers of assignments.
struct GovernanceRun {
    int rules = 0;                 ///< in force
    int added = 0, changed = 0;
    int kept = 0;                  ///< were there already
    int replaced = 0;              ///< closed because another one takes their place
    int completed = 0;             ///< closed because nothing is open any more
    int withoutOwner = 0;          ///< of those added or changed

    friend bool operator==(const GovernanceRun&, const GovernanceRun&) = default;
};

/// What is to be assigned by hand. A place is a scope, with all below it, a resource group or a resource; empty: the whole workspace.
struct AssignmentWish {
    QString recommendation;
    QStringList places;
    QString owner;
    QDateTime due, eta;
    QString etaReason;
    bool grace = false;
};

} // namespace domain
