// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/governanceplan.h"

#include "services/governance/assignmentcounts.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/governancefacts.h"
#include "store/queries/governancequeries.h"
#include "store/queries/posturequeries.h"
#include "store/queries/verdictqueries.h"

#include <algorithm>
#include <map>
#include <set>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssignedTo;
using domain::Assignment;
using domain::GovernanceRule;
using domain::OwnerSource;
using Kind = GovernanceStep::Kind;

/// Values of one tag by place.
class TaggedPlaces {
public:
    explicit TaggedPlaces(std::vector<store::PlaceTag> tags)
    {
        for (auto& tag : tags) {
            if (tag.group != 0)
                m_groupsOf[tag.scope].insert(tag.group);
            m_tags.insert({tag.scope, tag.group}, std::move(tag));
        }
    }

    /// Null: it has none. Group 0: the scope itself.
    const store::PlaceTag* find(qint64 scope, qint64 group) const
    {
        const auto found = m_tags.constFind({scope, group});
        return found == m_tags.cend() ? nullptr : &*found;
    }
    bool hasGroups(qint64 scope) const { return m_groupsOf.contains(scope); }

private:
    QHash<std::pair<qint64, qint64>, store::PlaceTag> m_tags;
    QHash<qint64, QSet<qint64>> m_groupsOf;
};

class Planner {
public:
    Planner(store::Db& db, const PostureModel& model, VerdictLookup& verdicts, QList<Assignment> open, bool isOverriding, const QDateTime& now)
        : m_db(db), m_model(model), m_verdicts(verdicts), m_open(std::move(open)), m_isOverriding(isOverriding), m_now(now)
    {
    }

    core::Result<void> completeWhatIsDone(const core::CancelToken& token)
    {
        STORE_LET(pairs, assignedPairs(m_db, m_model, m_open));
        STORE_LET(counts, countAssignments(m_verdicts, pairs, std::size_t(m_open.size()), token));
        QList<Assignment> left;
        for (qsizetype i = 0; i < m_open.size(); ++i) {
            if (stateOf(m_open[i], counts[std::size_t(i)], m_now) == domain::AssignmentState::Completed)
                step(Kind::Complete, m_open[i]);
            else
                left.append(m_open[i]);
        }
        m_plan.numbers.completed = int(m_plan.steps.size());
        m_open = std::move(left);
        STORE_LET(rest, assignedPairs(m_db, m_model, m_open));
        m_pairs = std::move(rest);
        return {};
    }

    core::Result<void> run(const GovernanceRule& rule, const core::CancelToken& token)
    {
        ++m_plan.numbers.rules;
        m_rule = &rule;
        if (rule.ownerSource == OwnerSource::Tag) {
            STORE_LET(tags, store::readPlaceTags(m_db, rule.owner));
            m_tags.emplace(std::move(tags));
        }
        for (const qint64 scope : scopesOf(rule)) {
            const auto* posture = m_model.posture(scope);
            const auto* fact = m_model.scope(scope);
            if (!posture || !fact)
                continue;
            if (token.stop_requested())
                return core::cancelled(u"services.governance"_s);
            STORE_TRY(runIn(*posture, *fact));
        }
        m_tags.reset();
        return {};
    }

    GovernancePlan take() { return std::move(m_plan); }

private:
    QList<qint64> scopesOf(const GovernanceRule& rule) const
    {
        auto scopes = m_model.select({rule.scope.isEmpty() ? QStringList() : QStringList{rule.scope}});
        if (rule.excluded.isEmpty())
            return scopes;
        const auto excluded = m_model.select({rule.excluded});
        scopes.removeIf([&](qint64 scope) { return std::ranges::binary_search(excluded, scope); });
        return scopes;
    }

    core::Result<void> runIn(const ScopePosture& posture, const store::ScopeFact& fact)
    {
        std::map<qint64, const RuleInScope*> inOrder; // the same plan each time
        for (const auto& inScope : posture.rules)
            inOrder.emplace(inScope.assessment, &inScope);
        for (const auto& [assessment, inScope] : inOrder) {
            // What a newer form of the same demand replaces is assigned with that one.
            if (inScope->count(domain::AssessmentState::Unhealthy) == 0 || inScope->supersededBy != 0)
                continue;
            const RuleAndScope pair{assessment, fact.id};
            const auto* about = m_model.meta(assessment, fact.connection);
            const QString key = m_model.keyOf(assessment);
            if (!m_rule->isFor(key, about ? about->severity : domain::Severity::Unknown) || !m_decided.insert(pair).second)
                continue;
            STORE_TRY(decide(pair, key, fact));
        }
        return {};
    }

    core::Result<void> decide(const RuleAndScope& pair, const QString& key, const store::ScopeFact& fact)
    {
        const auto known = m_pairs.find(pair);
        const AssignedPair assigned = known == m_pairs.end() ? AssignedPair() : known->second;
        if (assigned.scope && !m_isOverriding) {
            m_plan.numbers.kept += 1 + int(assigned.groups.size() + assigned.resources.size());
            return {};
        }
        m_plan.numbers.kept += int(assigned.resources.size());
        const bool isByGroup = !assigned.groups.isEmpty() || !assigned.resources.isEmpty() || (m_tags && m_tags->hasGroups(pair.scope));
        int rest = 0;
        if (const auto whole = isByGroup ? std::nullopt : m_verdicts.whole(pair)) {
            rest = whole->open;
        } else {
            STORE_LET(left, decideGroups(pair, key, fact, assigned));
            rest = left;
        }
        if (rest > 0)
            assign(key, AssignedTo::Scope, fact.scopeId, fact.scopeId, ownerOf(pair.scope, 0), assigned.scope);
        return {};
    }

    /// Gives how many resources are left for the scope's own assignment.
    core::Result<int> decideGroups(const RuleAndScope& pair, const QString& key, const store::ScopeFact& fact, const AssignedPair& assigned)
    {
        STORE_LET(verdicts, m_verdicts.each(pair));
        std::map<qint64, int> openByGroup;
        for (const auto& verdict : verdicts) {
            if (verdict.standing == VerdictLookup::Standing::Open && !assigned.resources.contains(verdict.resource))
                ++openByGroup[verdict.group];
        }
        int rest = 0;
        for (const auto& [group, open] : openByGroup) {
            const auto known = assigned.groups.constFind(group);
            const auto existing = group != 0 && known != assigned.groups.cend() ? std::optional(*known) : std::nullopt;
            const auto* tag = m_tags && group != 0 ? m_tags->find(pair.scope, group) : nullptr;
            if (existing && !m_isOverriding) {
                ++m_plan.numbers.kept;
            } else if (tag) {
                assign(key, AssignedTo::ResourceGroup, tag->id, fact.scopeId, tag->value, existing);
            } else {
                rest += open;
                if (existing) {
                    step(Kind::Replace, m_open[qsizetype(*existing)]);
                    ++m_plan.numbers.replaced;
                }
            }
        }
        return rest;
    }

    QString ownerOf(qint64 scope, qint64 group) const
    {
        if (!m_tags)
            return m_rule->owner;
        const auto* tag = m_tags->find(scope, group);
        return tag ? tag->value : QString();
    }

    void assign(const QString& key, AssignedTo kind, const QString& place, const QString& scope, const QString& owner, std::optional<std::size_t> existing)
    {
        Assignment assignment;
        if (existing)
            assignment = m_open[qsizetype(*existing)];
        assignment.recommendation = key;
        assignment.kind = kind;
        assignment.place = place;
        assignment.scope = scope;
        assignment.owner = owner;
        assignment.due = dueIn(m_rule->days, m_now);
        assignment.grace = m_rule->grace;
        assignment.rule = m_rule->id;
        ++(existing ? m_plan.numbers.changed : m_plan.numbers.added);
        m_plan.numbers.withoutOwner += owner.isEmpty();
        step(existing ? Kind::Change : Kind::Add, std::move(assignment));
    }

    void step(Kind kind, Assignment assignment) { m_plan.steps.push_back({kind, std::move(assignment)}); }

    store::Db& m_db;
    const PostureModel& m_model;
    VerdictLookup& m_verdicts;
    QList<Assignment> m_open;
    const bool m_isOverriding;
    const QDateTime m_now;
    AssignedPairs m_pairs;
    std::set<RuleAndScope> m_decided;
    const GovernanceRule* m_rule = nullptr;
    std::optional<TaggedPlaces> m_tags; ///< of a rule that takes the owner from one
    GovernancePlan m_plan;
};

} // namespace

core::Result<GovernancePlan> planGovernance(store::Db& db, bool isOverriding, const QDateTime& now, const core::CancelToken& token)
{
    STORE_LET(rules, store::readGovernanceRules(db));
    STORE_LET(open, store::readAssignments(db, store::AssignmentsRead::Open));
    rules.removeIf([](const auto& rule) { return !rule.isInForce(); });
    if (rules.isEmpty() && open.isEmpty())
        return GovernancePlan();
    STORE_LET(facts, store::readPostureFacts(db));
    STORE_LET(own, store::readOwnFacts(db));
    facts.own = std::move(own);
    const PostureModel model(std::move(facts));
    STORE_LET(exemptions, store::readExemptions(db));
    STORE_LET(placed, placeExemptions(db, inForce(std::move(exemptions), now), model.facts().scopes));
    VerdictLookup verdicts(db, model, placed);
    Planner planner(db, model, verdicts, std::move(open), isOverriding, now);
    STORE_TRY(planner.completeWhatIsDone(token));
    for (const auto& rule : std::as_const(rules))
        STORE_TRY(planner.run(rule, token));
    return planner.take();
}

core::Result<bool> hasGovernanceRules(store::Db& db)
{
    STORE_LET(rules, store::readGovernanceRules(db));
    return std::ranges::any_of(rules, [](const auto& rule) { return rule.isInForce(); });
}

QDateTime dueIn(int days, const QDateTime& now)
{
    return now.toUTC().date().addDays(days).endOfDay(QTimeZone::UTC);
}

} // namespace services
