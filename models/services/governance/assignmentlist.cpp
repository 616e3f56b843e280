// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/assignmentlist.h"

#include "services/governance/assignmentcounts.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/governancequeries.h"
#include "store/queries/posturequeries.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssignmentRow;
using domain::AssignmentState;

constexpr qsizetype mostValues = 200; // of a facet

QString yesNo(bool is)
{
    return is ? u"yes"_s : u"no"_s;
}

/// Its word by key of the filter; the empty text matches no term.
QString wordOf(const AssignmentRow& row, const QString& key)
{
    const auto& assignment = row.assignment;
    if (key == "state"_L1)
        return toWord(row.state);
    if (key == "owner"_L1)
        return assignment.owner;
    if (key == "owned"_L1)
        return yesNo(!assignment.owner.isEmpty());
    if (key == "severity"_L1)
        return toWord(row.severity);
    if (key == "scope"_L1)
        return row.scopeName;
    if (key == "rule"_L1)
        return row.ruleName.isEmpty() ? u"hand"_s : row.ruleName;
    if (key == "grace"_L1)
        return yesNo(row.isInGrace);
    return !assignment.eta.isValid() ? u"none"_s : row.isEtaLate ? u"late"_s : u"onTime"_s;
}

bool matches(const AssignmentRow& row, const domain::FilterQuery& filter)
{
    for (const auto& term : filter.terms) {
        const QString word = wordOf(row, term.key);
        const bool any = std::ranges::any_of(term.values, [&](const QString& wanted) { return word.compare(wanted, Qt::CaseInsensitive) == 0; });
        if (any == term.negated)
            return false;
    }
    if (filter.text.isEmpty())
        return true;
    const auto& a = row.assignment;
    const QString text =
        QStringList{row.recommendationName, a.recommendation, row.placeName, a.place, row.scopeName, a.owner, row.ruleName, a.etaReason}.join(u'\n');
    return std::ranges::all_of(filter.text.split(u' ', Qt::SkipEmptyParts), [&](const QString& part) { return text.contains(part, Qt::CaseInsensitive); });
}

/// Urgent first, what is over last and newest first.
auto orderOf(const AssignmentRow& row)
{
    const auto& assignment = row.assignment;
    const bool isOver = !assignment.isOpen();
    const qint64 at = isOver ? -assignment.closed.toMSecsSinceEpoch() : assignment.due.toMSecsSinceEpoch();
    return std::tuple(isOver, isOver ? AssignmentState::Removed : row.state, at, assignment.id);
}

QList<domain::Facet> facetsOf(const QList<AssignmentRow>& rows)
{
    QList<domain::Facet> facets;
    for (const auto& key : domain::assignmentKeys()) {
        QHash<QString, qint64> counts;
        for (const auto& row : rows)
            ++counts[wordOf(row, key)];
        counts.remove({});
        domain::Facet facet{key, key, {}};
        for (const auto& [word, count] : counts.asKeyValueRange())
            facet.values.append({word, word, count});
        std::ranges::sort(facet.values, [](const auto& a, const auto& b) { return std::tuple(-a.count, a.value) < std::tuple(-b.count, b.value); });
        facet.values.resize(std::min(facet.values.size(), mostValues));
        facets.append(std::move(facet));
    }
    return facets;
}

/// Makes rows of assignments.
class RowMaker {
public:
    RowMaker(const PostureModel& model, const QList<domain::GovernanceRule>& rules, const QDateTime& now) : m_model(model), m_now(now)
    {
        for (const auto& scope : model.facts().scopes)
            m_scopes.insert(scope.scopeId.toLower(), &scope);
        for (const auto& rule : rules)
            m_rules.insert(rule.id, rule.name);
    }

    AssignmentRow make(const domain::Assignment& assignment, const domain::AssignmentCounts& counts) const
    {
        AssignmentRow row;
        row.assignment = assignment;
        row.counts = counts;
        row.state = stateOf(assignment, counts, m_now);
        const auto* scope = m_scopes.value(assignment.scope.toLower());
        const auto* about = m_model.meta(m_model.assessmentOf(assignment.recommendation), scope ? scope->connection : core::ConnectionId{});
        if (about) {
            row.recommendationName = about->name;
            row.severity = about->severity;
        }
        row.scopeName = scope && !scope->name.isEmpty() ? scope->name : assignment.scope.section(u'/', -1);
        row.placeName = assignment.kind == domain::AssignedTo::Scope ? row.scopeName : assignment.place.section(u'/', -1);
        row.ruleName = m_rules.value(assignment.rule);
        row.isEtaLate = assignment.eta.isValid() && assignment.eta > assignment.due;
        row.isInGrace = assignment.isInGrace(m_now);
        return row;
    }

private:
    const PostureModel& m_model;
    const QDateTime m_now;
    QHash<QString, const store::ScopeFact*> m_scopes;
    QHash<qint64, QString> m_rules;
};

core::Result<std::vector<domain::AssignmentCounts>> countsOf(store::Db& db, const PostureModel& model, const QList<domain::Assignment>& open,
                                                             const QDateTime& now, const core::CancelToken& token)
{
    STORE_LET(exemptions, store::readExemptions(db));
    STORE_LET(placed, placeExemptions(db, inForce(std::move(exemptions), now), model.facts().scopes));
    VerdictLookup verdicts(db, model, placed);
    STORE_LET(pairs, assignedPairs(db, model, open));
    return countAssignments(verdicts, pairs, std::size_t(open.size()), token);
}

} // namespace

core::Result<domain::AssignmentList> listAssignments(store::Db& db, const PostureModel& model, const domain::AssignmentQuery& query, const QDateTime& now,
                                                     const core::CancelToken& token)
{
    domain::AssignmentList list;
    STORE_LET(assignments, store::readAssignments(db, store::AssignmentsRead::All));
    if (!query.recommendation.isEmpty())
        assignments.removeIf([&](const auto& one) { return one.recommendation.compare(query.recommendation, Qt::CaseInsensitive) != 0; });
    if (assignments.isEmpty())
        return list;
    const auto firstClosed = std::ranges::stable_partition(assignments, [](const auto& one) { return one.isOpen(); });
    const QList<domain::Assignment> open(assignments.begin(), firstClosed.begin());
    STORE_LET(counts, countsOf(db, model, open, now, token));
    STORE_LET(rules, store::readGovernanceRules(db));
    const RowMaker maker(model, rules, now);
    QList<AssignmentRow> rows;
    rows.reserve(assignments.size());
    for (qsizetype i = 0; i < assignments.size(); ++i)
        rows.append(maker.make(assignments[i], i < open.size() ? counts[std::size_t(i)] : domain::AssignmentCounts()));
    for (const auto& row : rows) {
        ++list.states[std::size_t(row.state)];
        list.withoutOwner += row.assignment.isOpen() && row.assignment.owner.isEmpty();
    }
    list.total = int(rows.size());
    list.facets = facetsOf(rows);
    rows.removeIf([&](const auto& row) { return !matches(row, query.filter); });
    list.matching = int(rows.size());
    std::ranges::sort(rows, {}, orderOf);
    if (query.limit > 0 && rows.size() > query.limit)
        rows.resize(query.limit);
    list.rows = std::move(rows);
    return list;
}

core::Result<QList<domain::GovernanceRuleRow>> listGovernanceRules(store::Db& db)
{
    QList<domain::GovernanceRuleRow> rows;
    STORE_LET(rules, store::readGovernanceRules(db));
    if (rules.isEmpty())
        return rows;
    STORE_LET(open, store::readAssignments(db, store::AssignmentsRead::Open));
    STORE_LET(scopes, store::readScopes(db));
    QHash<qint64, int> made;
    for (const auto& assignment : open)
        ++made[assignment.rule];
    QHash<QString, QString> names;
    for (const auto& scope : scopes)
        names.insert(scope.scopeId.toLower(), scope.name);
    for (const auto& rule : rules) {
        domain::GovernanceRuleRow row{rule, names.value(rule.scope.toLower()), {}, made.value(rule.id)};
        if (row.scopeName.isEmpty())
            row.scopeName = rule.scope.section(u'/', -1);
        for (const auto& key : rule.recommendations) {
            STORE_LET(name, store::readRecommendationName(db, key));
            row.recommendationNames.append(name.isEmpty() ? key : name);
        }
        rows.append(std::move(row));
    }
    std::ranges::stable_partition(rows, [](const auto& row) { return !row.rule.removed.isValid(); });
    return rows;
}

} // namespace services
