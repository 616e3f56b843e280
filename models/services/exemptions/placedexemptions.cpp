// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exemptions/placedexemptions.h"

#include "services/exemptions/placedgrace.h"
#include "store/queries/exemptionqueries.h"

#include <algorithm>
#include <map>

namespace services {

namespace {

/// Scopes by their ids, each with all below it.
class ScopesBelow {
public:
    explicit ScopesBelow(const QList<store::ScopeFact>& scopes)
    {
        QHash<QString, const store::ScopeFact*> byId;
        for (const auto& scope : scopes)
            byId.insert(scope.scopeId.toLower(), &scope);
        for (const auto& scope : scopes) {
            const store::ScopeFact* at = &scope;
            // Bounded: parents that form a circle come from outside.
            for (int depth = 0; at && depth < 32; ++depth) {
                m_below[at->scopeId.toLower()].insert(scope.id);
                at = at->parentId.isEmpty() ? nullptr : byId.value(at->parentId.toLower());
            }
            if (scope.kind == domain::ScopeKind::ResourceGroup)
                m_groups.insert(scope.scopeId.toLower());
        }
    }

    QSet<qint64> below(const QString& id) const { return m_below.value(id.toLower()); }
    /// Whether resources tell by their scope that they are in it: those in a resource group tell by their id.
    bool isTold(const QString& id) const { return m_below.contains(id.toLower()) && !m_groups.contains(id.toLower()); }

private:
    QHash<QString, QSet<qint64>> m_below;
    QSet<QString> m_groups;
};

bool isFor(const PlacedExemption& placed, const store::OpenFinding& finding)
{
    return placed.everywhere || placed.scopes.contains(finding.scope) || std::ranges::binary_search(placed.resources, finding.resource);
}

/// Exemptions of single findings of one recommendation.
struct ExemptFindings {
    QString recommendation;
    std::vector<std::pair<QString, PlacedExemption>> findings; ///< by id in lower case
};

/// The resources on which no open finding is left.
core::Result<PlacedExemption> withoutFindings(store::Db& db, const ExemptFindings& exempt)
{
    PlacedExemption cleared;
    cleared.recommendation = exempt.recommendation;
    cleared.category = domain::ExemptionCategory::Mitigated;
    STORE_LET(open, store::readOpenFindings(db, exempt.recommendation));
    for (auto begin = open.cbegin(); begin != open.cend();) {
        const auto end = std::ranges::find_if(begin, open.cend(), [&](const auto& finding) { return finding.resource != begin->resource; });
        const bool areAllExempt = std::all_of(begin, end, [&](const store::OpenFinding& finding) {
            return std::ranges::any_of(exempt.findings, [&](const auto& one) { return one.first == finding.finding.toLower() && isFor(one.second, finding); });
        });
        if (areAllExempt)
            cleared.resources.push_back(begin->resource);
        begin = end;
    }
    return cleared;
}

/// Rows of a board by what exemptions and grace periods are for.
class RowsOf {
public:
    RowsOf(const BoardParts& parts, const std::vector<PlacedExemption>& exemptions, const std::vector<PlacedGrace>& graces) : m_parts(parts)
    {
        std::vector<bool> wanted(parts.layout.scopes);
        const auto want = [&](const QSet<qint64>& scopes) {
            for (const qint64 scope : scopes) {
                if (const auto number = parts.scopeNumbers.constFind(scope); number != parts.scopeNumbers.constEnd())
                    wanted[*number] = true;
            }
        };
        for (const auto& placed : exemptions)
            want(placed.scopes);
        for (const auto& grace : graces)
            want(grace.scopes);
        if (std::ranges::find(wanted, true) == wanted.end())
            return;
        std::vector<std::vector<std::uint32_t>> rows(wanted.size());
        for (std::uint32_t row = 0; row < parts.layout.scopeOfRow.size(); ++row) {
            const std::uint32_t scope = parts.layout.scopeOfRow[row];
            if (scope < wanted.size() && wanted[scope])
                rows[scope].push_back(row);
        }
        m_byScope.resize(wanted.size());
        for (std::size_t scope = 0; scope < rows.size(); ++scope)
            m_byScope[scope].addMany(rows[scope].data(), rows[scope].size());
    }

    /// None: all.
    std::optional<core::Bitmap> of(const PlacedExemption& placed) const
    {
        if (placed.everywhere)
            return std::nullopt;
        core::Bitmap rows = ofScopes(placed.scopes);
        rows |= ofResources(placed.resources);
        return rows;
    }

    core::Bitmap of(const PlacedGrace& grace)
    {
        core::Bitmap rows = ofScopes(grace.scopes);
        for (const auto& group : grace.notGroups)
            rows -= ofGroup(group);
        for (const auto& group : grace.groups)
            rows |= ofGroup(group);
        rows -= ofResources(grace.notResources);
        rows |= ofResources(grace.resources);
        return rows;
    }

private:
    core::Bitmap ofScopes(const QSet<qint64>& scopes) const
    {
        core::Bitmap rows;
        for (const qint64 scope : scopes) {
            if (const auto number = m_parts.scopeNumbers.constFind(scope); number != m_parts.scopeNumbers.constEnd())
                rows |= m_byScope[*number];
        }
        return rows;
    }
    core::Bitmap ofResources(const std::vector<qint64>& resources) const
    {
        core::Bitmap rows;
        for (const qint64 resource : resources) {
            for (const auto& [number, row] : std::ranges::equal_range(m_parts.numbers, resource, {}, [](const auto& pair) { return pair.first; }))
                rows.add(row);
        }
        return rows;
    }
    const core::Bitmap& ofGroup(const PlacedGrace::Members& group)
    {
        const auto known = m_byGroup.find(group.get());
        return known != m_byGroup.end() ? known->second : m_byGroup.emplace(group.get(), ofResources(*group)).first->second;
    }

    const BoardParts& m_parts;
    std::vector<core::Bitmap> m_byScope; ///< empty unless one is asked for
    std::map<const std::vector<qint64>*, core::Bitmap> m_byGroup;
};

core::Bitmap within(core::Bitmap rows, const std::optional<core::Bitmap>& limit)
{
    if (limit)
        rows &= *limit;
    return rows;
}

/// Puts one exemption to one rule, on some rows or all.
void exempt(const posture::RuleVerdicts& verdicts, domain::ExemptionCategory category, const std::optional<core::Bitmap>& rows,
            posture::RuleExemptions& exemptions)
{
    if (category == domain::ExemptionCategory::Mitigated) {
        exemptions.mitigated |= within(verdicts.unhealthy, rows);
        return;
    }
    for (const auto& of : {&verdicts.unhealthy, &verdicts.healthy, &verdicts.unknown})
        exemptions.waived |= within(*of, rows);
}

} // namespace

core::Result<std::vector<PlacedExemption>> placeExemptions(store::Db& db, const QList<domain::Exemption>& exemptions, const QList<store::ScopeFact>& scopes)
{
    std::vector<PlacedExemption> all;
    if (exemptions.isEmpty())
        return all;
    const ScopesBelow known(scopes);
    QStringList ids;
    for (const auto& exemption : exemptions) {
        if (!exemption.scope.isEmpty() && !known.isTold(exemption.scope))
            ids.append(exemption.scope);
    }
    STORE_LET(byId, store::readResourcesBelow(db, ids));
    std::map<QString, ExemptFindings> byFinding;
    std::size_t next = 0;
    for (const auto& exemption : exemptions) {
        PlacedExemption placed{exemption.recommendation, exemption.category, exemption.scope.isEmpty(), known.below(exemption.scope), {}};
        if (!placed.everywhere && !known.isTold(exemption.scope))
            placed.resources = std::move(byId[next++]);
        if (exemption.finding.isEmpty()) {
            all.push_back(std::move(placed));
            continue;
        }
        auto& findings = byFinding[exemption.recommendation.toLower()];
        findings.recommendation = exemption.recommendation;
        findings.findings.emplace_back(exemption.finding.toLower(), std::move(placed));
    }
    for (const auto& [recommendation, findings] : byFinding) {
        STORE_LET(cleared, withoutFindings(db, findings));
        all.push_back(std::move(cleared));
    }
    return all;
}

std::vector<posture::RuleExemptions> exemptionsOf(const BoardParts& parts, const std::vector<PlacedExemption>& exemptions,
                                                  const std::vector<PlacedGrace>& graces)
{
    std::vector<posture::RuleExemptions> byRule(parts.rules.size());
    RowsOf rowsOf(parts, exemptions, graces);
    for (const auto& placed : exemptions) {
        const auto rows = rowsOf.of(placed);
        if (placed.recommendation.isEmpty()) {
            for (std::size_t rule = 0; rule < parts.rules.size(); ++rule)
                exempt(parts.rules[rule].verdicts, placed.category, rows, byRule[rule]);
            continue;
        }
        for (const int rule : parts.rulesByKey.values(placed.recommendation.toLower())) {
            const auto& verdicts = parts.rules[std::size_t(rule)].verdicts;
            exempt(verdicts, placed.category, rows, byRule[std::size_t(rule)]);
            for (const int older : parts.olderThan[std::size_t(rule)])
                exempt(parts.rules[std::size_t(older)].verdicts, placed.category, within(verdicts.unhealthy, rows), byRule[std::size_t(older)]);
        }
    }
    for (const auto& grace : graces) {
        const auto rows = rowsOf.of(grace);
        for (const int rule : parts.rulesByKey.values(grace.recommendation.toLower())) {
            const auto spared = parts.rules[std::size_t(rule)].verdicts.unhealthy & rows;
            byRule[std::size_t(rule)].grace |= spared;
            for (const int older : parts.olderThan[std::size_t(rule)])
                byRule[std::size_t(older)].grace |= parts.rules[std::size_t(older)].verdicts.unhealthy & spared;
        }
    }
    return byRule;
}

QList<domain::Exemption> inForce(QList<domain::Exemption> exemptions, const QDateTime& now)
{
    exemptions.removeIf([&](const auto& exemption) { return !exemption.isInForce(now); });
    return exemptions;
}

core::Result<void> countExemptions(store::Db& db, const store::PostureFacts& facts, const QDateTime& now, BoardParts& parts)
{
    STORE_LET(exemptions, store::readExemptions(db));
    STORE_LET(placed, placeExemptions(db, inForce(std::move(exemptions), now), facts.scopes));
    STORE_LET(graces, readPlacedGrace(db, facts.scopes, now));
    if (placed.empty() && graces.empty())
        return {};
    auto byRule = exemptionsOf(parts, placed, graces);
    for (std::size_t rule = 0; rule < byRule.size(); ++rule)
        parts.rules[rule].exemptions = std::move(byRule[rule]);
    return {};
}

} // namespace services
