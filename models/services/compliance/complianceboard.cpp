// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/complianceboard.h"

#include "services/assess/content.h"
#include "services/compliance/compliancetext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {

namespace {

std::vector<posture::Standard> inOrder(std::vector<posture::Standard> standards)
{
    const auto rank = [](const posture::Standard& standard) { return std::tuple(standard.id() != "mcsb"_L1, standard.clouds().size(), standard.name()); };
    std::ranges::stable_sort(standards, {}, rank);
    return standards;
}

std::vector<posture::MappedStandard> mapped(std::vector<posture::Standard> standards, const RuleSet& set)
{
    std::vector<ContentInfo> infos;
    for (const auto& rule : set.rules)
        infos.push_back(ContentInfo::of(*rule.definition));
    std::vector<posture::MappedStandard> all;
    for (auto& standard : inOrder(std::move(standards))) {
        std::vector<QStringList> controlsOfRule;
        for (const auto& info : infos) {
            auto& controls = controlsOfRule.emplace_back();
            for (const auto& [id, named] : info.standards) {
                if (id.compare(standard.id(), Qt::CaseInsensitive) == 0)
                    controls += named;
            }
        }
        all.push_back(posture::MappedStandard::of(std::move(standard), controlsOfRule));
    }
    return all;
}

posture::Scoreboard boardOf(const Assessed& assessed)
{
    std::vector<posture::Scoreboard::Rule> rules;
    for (const auto& verdicts : assessed.rules)
        rules.push_back({.counts = true, .controls = {}, .verdicts = verdicts, .exemptions = {}});
    return posture::Scoreboard({.controlMax = {}, .scopeOfRow = {}, .scopes = 0}, std::move(rules));
}

std::vector<std::vector<int>> rulesOfFamilies(const posture::MappedStandard& mapped)
{
    const auto& standard = mapped.standard;
    std::vector<std::vector<int>> families(standard.families().size() + 1);
    for (std::size_t c = 0; c < mapped.rules.size(); ++c) {
        for (auto* rules : {&families[std::size_t(standard.controls()[c].family)], &families.back()})
            rules->insert(rules->end(), mapped.rules[c].begin(), mapped.rules[c].end());
    }
    for (auto& rules : families) {
        std::ranges::sort(rules);
        const auto twice = std::ranges::unique(rules);
        rules.erase(twice.begin(), twice.end());
    }
    return families;
}

domain::StateTally tallyOf(const posture::StateCounts& counts)
{
    return {counts.passed, counts.failed, counts.unknown, counts.skipped, counts.unsupported};
}

domain::StateTally checksOf(const std::vector<int>& rules, const std::vector<domain::ComplianceState>& states)
{
    posture::StateCounts counts;
    for (const int rule : rules)
        counts.add(states[std::size_t(rule)]);
    counts.unsupported = 0; // these have nothing to say here
    return tallyOf(counts);
}

void add(posture::ResourceCounts& sum, const posture::ResourceCounts& more)
{
    sum.passed += more.passed;
    sum.failed += more.failed;
    sum.skipped += more.skipped;
    sum.unknown += more.unknown;
}

void add(domain::StateTally& sum, const domain::StateTally& more)
{
    sum.passed += more.passed;
    sum.failed += more.failed;
    sum.unknown += more.unknown;
    sum.skipped += more.skipped;
}

/// Standing of one standard by the states of the rules and what was said, as posture::Compliance makes it.
ComplianceBoard::Standing::OfStandard standingOf(const posture::MappedStandard& mapped, const std::vector<std::vector<int>>& rulesOfFamily,
                                                 const std::vector<domain::ComplianceState>& states, std::span<const AttestedControls::Said> said)
{
    const auto& controls = mapped.standard.controls();
    std::vector<posture::StateCounts> families(mapped.standard.families().size()), attested(families.size());
    posture::StateCounts all, allAttested;
    auto next = said.begin();
    for (std::size_t c = 0; c < controls.size(); ++c) {
        const auto family = std::size_t(controls[c].family);
        posture::StateCounts checks;
        for (const int rule : mapped.rules[c])
            checks.add(states[std::size_t(rule)]);
        if (next != said.end() && std::cmp_equal(next->control, c)) {
            for (auto* counts : {&checks, &attested[family], &allAttested})
                counts->add(posture::stateOf(next->verdict));
            ++next;
        }
        const auto state = posture::stateOf(checks);
        families[family].add(state);
        all.add(state);
    }
    ComplianceBoard::Standing::OfStandard standing;
    standing.total = {posture::stateOf(all), checksOf(rulesOfFamily.back(), states), tallyOf(all)};
    standing.isRelevant = standing.total.checks.all() > 0; // by rules alone: a standard that concerns nothing is hidden, attested or not
    add(standing.total.checks, tallyOf(allAttested));
    for (std::size_t f = 0; f < families.size(); ++f) {
        standing.families.append({posture::stateOf(families[f]), checksOf(rulesOfFamily[f], states), tallyOf(families[f])});
        add(standing.families.last().checks, tallyOf(attested[f]));
    }
    return standing;
}

/// One attestation for each control of which it counts.
QList<domain::Attestation> thatCount(const std::vector<AttestedControls::Said>& said, const AttestedControls& attested)
{
    QList<domain::Attestation> counting;
    for (const auto& one : said) {
        if (one.verdict != domain::Attested::Unknown)
            counting.append(attested.all()[one.attestation]);
    }
    return counting;
}

void tellAttestation(domain::ComplianceControlRow& row, const AttestedControls::Said& said, const AttestedControls& attested)
{
    row.attestation = attested.all()[said.attestation];
    row.attestationState = row.attestation->stateAt(attested.now());
    row.attested = said.verdict != domain::Attested::Unknown;
    row.attestedScopes = said.attested;
    row.scopes = said.scopes;
}

/// Worst first: what fails, then what nobody can tell, and by resources.
bool isWorse(const domain::ComplianceCheckRow& a, const domain::ComplianceCheckRow& b)
{
    return std::tuple(-a.failed, -a.unknown, -a.passed, a.key) < std::tuple(-b.failed, -b.unknown, -b.passed, b.key);
}

} // namespace

ComplianceBoard::ComplianceBoard(AssessedPtr assessed, std::vector<posture::Standard> standards)
    : m_assessed(std::move(assessed)), m_board(boardOf(*m_assessed)), m_compliance(mapped(std::move(standards), *m_assessed->set))
{
    for (const auto& mapped : m_compliance.standards())
        m_rulesOfFamily.push_back(rulesOfFamilies(mapped));
    QHash<qint64, std::vector<std::uint32_t>> rows;
    for (const auto& [row, scope] : m_assessed->scopeOfRow)
        rows[scope].push_back(std::uint32_t(row));
    for (auto it = rows.cbegin(); it != rows.cend(); ++it)
        m_rows[it.key()].addMany(it->data(), it->size());
    countByScope();
}

/// One walk over all verdicts.
void ComplianceBoard::countByScope()
{
    std::vector<std::vector<posture::ResourceCounts>*> countsOfRow; // the rows of a scope share theirs
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        m_counts[it.key()].resize(m_board.rules());
    for (const auto& [row, scope] : m_assessed->scopeOfRow) {
        if (std::cmp_greater_equal(row, countsOfRow.size()))
            countsOfRow.resize(std::size_t(row) + 1, nullptr);
        countsOfRow[std::size_t(row)] = &m_counts[scope];
    }
    for (std::size_t r = 0; r < m_board.rules(); ++r) {
        const auto& [healthy, unhealthy, unknown, notApplicable] = m_board.rule(r).verdicts;
        const auto count = [&](const core::Bitmap& rows, int posture::ResourceCounts::* side) {
            rows.forEachBlock([&](std::span<const std::uint32_t> block) {
                for (const std::uint32_t row : block) {
                    if (auto* counts = row < countsOfRow.size() ? countsOfRow[row] : nullptr)
                        ++((*counts)[r].*side);
                }
            });
        };
        count(unhealthy, &posture::ResourceCounts::failed);
        count(unknown, &posture::ResourceCounts::unknown);
        count(healthy, &posture::ResourceCounts::passed);
        count(notApplicable, &posture::ResourceCounts::skipped);
    }
}

int ComplianceBoard::indexOf(const QString& standard) const
{
    const auto& all = standards();
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return one.standard.id().compare(standard, Qt::CaseInsensitive) == 0; });
    return found == all.end() ? -1 : int(found - all.begin());
}

posture::ComplianceStanding ComplianceBoard::ask(const QList<qint64>& scopes, const QList<domain::Attestation>& said, const QDateTime& now) const
{
    std::vector<const core::Bitmap*> parts;
    for (const qint64 scope : scopes) {
        if (const auto known = m_rows.constFind(scope); known != m_rows.cend())
            parts.push_back(&*known);
    }
    const auto within = core::Bitmap::unionOf(parts);
    return m_compliance.of(m_board, {.within = &within, .attestations = said, .asOf = now});
}

std::vector<domain::ComplianceState> ComplianceBoard::statesIn(const QList<qint64>& scopes) const
{
    std::vector<posture::ResourceCounts> sums(m_board.rules());
    for (const qint64 scope : scopes) {
        const auto known = m_counts.constFind(scope);
        for (std::size_t rule = 0; known != m_counts.cend() && rule < sums.size(); ++rule)
            add(sums[rule], (*known)[rule]);
    }
    std::vector<domain::ComplianceState> states;
    for (const auto& sum : sums)
        states.push_back(posture::stateOf(sum));
    return states;
}

ComplianceBoard::Standing::OfStandard ComplianceBoard::standing(const QList<qint64>& scopes, int standard, const AttestedControls& attested) const
{
    return standingOf(standards()[std::size_t(standard)], m_rulesOfFamily[std::size_t(standard)], statesIn(scopes), attested.of(standards(), standard, scopes));
}

ComplianceBoard::Standing ComplianceBoard::standing(const QList<qint64>& scopes, const AttestedControls& attested) const
{
    const auto states = statesIn(scopes);
    Standing standing;
    for (std::size_t s = 0; s < standards().size(); ++s)
        standing.standards.push_back(standingOf(standards()[s], m_rulesOfFamily[s], states, attested.of(standards(), int(s), scopes)));
    return standing;
}

domain::ComplianceCheckRow ComplianceBoard::checkRow(int rule, const posture::AssessmentCompliance& stands) const
{
    const auto& definition = *m_assessed->set->rules[std::size_t(rule)].definition;
    domain::ComplianceCheckRow row;
    row.key = QString::fromStdString(definition.name);
    row.title = definition.displayName.empty() ? row.key : QString::fromStdString(definition.displayName);
    row.severity = ContentInfo::of(definition).severity;
    row.state = stands.state;
    const auto& [passed, failed, skipped, unknown] = stands.resources;
    row.passed = passed;
    row.failed = failed;
    row.skipped = skipped;
    row.unknown = unknown;
    return row;
}

QList<domain::ComplianceControlRow> ComplianceBoard::controls(const QList<qint64>& scopes, int standard, int family, const AttestedControls& attested) const
{
    const auto said = attested.of(standards(), standard, scopes);
    const auto asked = ask(scopes, thatCount(said, attested), attested.now());
    const auto& mapped = standards()[std::size_t(standard)];
    QList<domain::ComplianceControlRow> rows;
    auto next = said.begin();
    for (std::size_t c = 0; c < mapped.rules.size(); ++c) {
        const auto& control = mapped.standard.controls()[c];
        const auto* ofControl = next != said.end() && std::cmp_equal(next->control, c) ? &*next++ : nullptr;
        if (family >= 0 && control.family != family)
            continue;
        const auto& stands = asked.standards[std::size_t(standard)].byControl[c];
        domain::ComplianceControlRow row;
        row.family = mapped.standard.families()[std::size_t(control.family)].id;
        row.id = control.id;
        row.title = control.title;
        row.summary = control.summary;
        row.manual = control.manual;
        row.state = stands.state;
        row.checks = tallyOf(stands.assessments);
        row.passed = stands.resources.passed;
        row.failed = stands.resources.failed;
        row.unknown = stands.resources.unknown;
        row.skipped = stands.resources.skipped;
        for (const int rule : mapped.rules[c]) {
            if (const auto& check = asked.assessments[std::size_t(rule)]; check.resources.all() > 0)
                row.rules.append(checkRow(rule, check));
        }
        std::ranges::stable_sort(row.rules, isWorse);
        if (ofControl)
            tellAttestation(row, *ofControl, attested);
        row.why = whyOf(row, !mapped.rules[c].empty());
        rows.append(std::move(row));
    }
    return rows;
}

posture::StandardCompliance ComplianceBoard::whole(const QList<qint64>& scopes, int standard, const AttestedControls& attested) const
{
    const auto said = attested.of(standards(), standard, scopes);
    return std::move(ask(scopes, thatCount(said, attested), attested.now()).standards[std::size_t(standard)]);
}

} // namespace services
