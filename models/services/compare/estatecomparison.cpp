// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compare/estatecomparison.h"

#include "services/readcontext.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::ControlSide;
using domain::DifferenceKind;
using domain::ScoreDifference;
using posture::Stance;

constexpr double nothing = 1e-9; ///< points; less is the arithmetic's own

ControlSide sideOf(const posture::Tally& tally, double max)
{
    return {posture::currentPoints(max, tally.counts), tally.counts.healthy, tally.counts.unhealthy, tally.notApplicable, tally.unknown};
}

posture::Counts countsOf(const ControlSide& side)
{
    return {side.healthy, side.unhealthy};
}

ScoreDifference reasonOf(DifferenceKind kind, double points)
{
    ScoreDifference reason;
    reason.kind = kind;
    reason.points = points;
    return reason;
}

/// Of one scope its own, of several by their weights.
std::optional<double> together(const std::vector<posture::WeightedPercent>& percents)
{
    return percents.size() == 1 ? std::optional(percents.front().percent) : posture::weightedPercent(percents);
}

} // namespace

EstateComparison::EstateComparison(CloudFacts facts, const EstateVerdicts& verdicts, const RuleSet& set, const posture::ControlTable& table, QDateTime oursAsOf,
                                   Explain explain)
    : m_sides(compareSidesOf(facts, verdicts, set, table)), m_oursAsOf(std::move(oursAsOf)), m_explain(std::move(explain)), m_missing(std::move(facts.missing))
{
    m_model = std::make_unique<PostureModel>(std::move(facts.posture));
    for (const auto& score : m_model->facts().scores)
        m_scores.insert(score.scope, &score);
    for (const auto& control : m_model->facts().controls)
        m_controls[control.scope].append(&control);
}

core::Result<void> EstateComparison::compareScopes(const QList<qint64>& scopes, const core::CancelToken& token)
{
    for (const qint64 scope : scopes) {
        if (token.stop_requested())
            return core::cancelled();
        if (m_scopes.contains(scope))
            continue;
        m_scopes.emplace(scope, posture::compareSides(m_sides.cloud, m_sides.ours, m_sides.rowsOfScope.value(scope), m_sides.controls.size(), hasCloud(scope)));
    }
    return {};
}

/// Something is assessed there by either side, or the cloud gives numbers of it.
bool EstateComparison::standsAlone(const store::ScopeFact& scope) const
{
    const auto& compared = m_scopes.at(scope.id);
    return compared.cloud != posture::Tally() || compared.ours != posture::Tally() || (!isTotal(scope.kind) && hasCloud(scope.id));
}

core::Result<QList<domain::ScoreComparison>> EstateComparison::places(const domain::ScopeSelection& selection, const core::CancelToken& token)
{
    if (auto done = compareScopes(m_model->select(selection), token); !done)
        return std::unexpected(done.error());
    QList<domain::ScoreComparison> comparisons;
    for (const auto& place : placesOf(*m_model, selection, [this](const auto& scope) { return standsAlone(scope); })) {
        if (token.stop_requested())
            return core::cancelled();
        auto comparison = compare(place);
        if (!comparison)
            return std::unexpected(comparison.error());
        comparisons.append(*std::move(comparison));
    }
    return comparisons;
}

core::Result<domain::ScoreComparison> EstateComparison::whole(const domain::ScopeSelection& selection, const core::CancelToken& token)
{
    auto scopes = m_model->select(selection);
    if (auto done = compareScopes(scopes, token); !done)
        return std::unexpected(done.error());
    scopes.removeIf([this](qint64 id) { return !standsAlone(*m_model->scope(id)); });
    return compare({posture::PlaceStanding::Kind::Selection, u"selection"_s, {}, scopes});
}

void EstateComparison::setPercents(domain::ScoreComparison& comparison, const QList<qint64>& scopes) const
{
    std::vector<posture::WeightedPercent> ours, computed, reported;
    bool isWhole = true;
    for (const qint64 scope : scopes) {
        const auto& compared = m_scopes.at(scope);
        const auto percentOf = [&](auto side) {
            std::vector<posture::ControlPoints> points;
            for (std::size_t c = 0; c < compared.controls.size(); ++c)
                points.push_back({m_sides.controls[c].max, (compared.controls[c].*side).counts});
            return posture::scopePoints(points).percent();
        };
        if (const auto percent = percentOf(&posture::ControlDifference::ours))
            ours.push_back({*percent, double(compared.ours.counts.assessed())});
        if (!hasCloud(scope))
            continue;
        const auto* score = m_scores.value(scope);
        if (const auto percent = percentOf(&posture::ControlDifference::cloud)) {
            computed.push_back({*percent, score && score->weight >= 0 ? score->weight : double(compared.cloud.counts.assessed())});
            isWhole &= score != nullptr;
        }
        if (score)
            reported.push_back({score->percent, score->weight});
    }
    comparison.ours = together(ours);
    comparison.computed = together(computed);
    if (isWhole)
        comparison.reported = together(reported);
}

void EstateComparison::setTimes(domain::ScoreComparison& comparison, const QList<qint64>& scopes) const
{
    QSet<qint64> connections;
    for (const qint64 scope : scopes) {
        const qint64 connection = m_model->scope(scope)->connection.value;
        if (!connections.contains(connection))
            comparison.missing += m_missing.value(connection);
        connections.insert(connection);
        const auto read = hasCloud(scope) ? readTime(*m_model, scope) : QDateTime();
        if (read.isValid() && (!comparison.cloudAsOf.isValid() || read < comparison.cloudAsOf))
            comparison.cloudAsOf = read;
    }
    comparison.oursAsOf = m_oursAsOf;
}

/// The cloud's own numbers of the controls.
EstateComparison::Reported EstateComparison::reported(const QList<qint64>& scopes) const
{
    Reported told;
    int tellers = 0;
    for (const qint64 scope : scopes) {
        const auto facts = m_controls.value(scope);
        told.scopes += !facts.isEmpty();
        tellers += hasCloud(scope);
        for (const auto* fact : facts) {
            auto& side = told.controls[m_sides.controlOfId.value(fact->id)];
            side.points = fact->current;
            side.healthy += fact->healthy;
            side.unhealthy += fact->unhealthy;
            side.notApplicable += fact->notApplicable;
        }
    }
    for (auto& [control, side] : told.controls) {
        if (told.scopes > 1 || !side.isInPlay())
            side.points = posture::currentPoints(m_sides.controls[std::size_t(control)].max, countsOf(side));
    }
    if (told.scopes < tellers)
        told = {};
    return told;
}

core::Result<domain::ScoreComparison> EstateComparison::compare(const PlaceScopes& place)
{
    domain::ScoreComparison comparison;
    comparison.kind = posture::toWord(place.kind);
    comparison.id = place.id;
    comparison.name = place.name;
    comparison.scopes = int(place.scopes.size());
    comparison.withoutNumbers = int(std::ranges::count_if(place.scopes, [this](qint64 scope) { return !hasCloud(scope); }));
    comparison.sample = m_model->isSample(place.scopes);
    setPercents(comparison, place.scopes);
    setTimes(comparison, place.scopes);
    const auto told = reported(place.scopes);
    posture::SideDifference all;
    all.controls.resize(m_sides.controls.size());
    for (const qint64 scope : place.scopes)
        all += m_scopes.at(scope);
    for (std::size_t c = 0; c < m_sides.controls.size(); ++c) {
        const auto& difference = all.controls[c];
        const auto found = told.controls.find(int(c));
        if (difference.cloud == posture::Tally() && difference.ours == posture::Tally() && found == told.controls.end())
            continue;
        const auto& [code, name, max] = m_sides.controls[c];
        domain::ControlComparison control{
            .code = code, .name = name, .max = max, .reported = {}, .computed = {}, .ours = sideOf(difference.ours, max), .reasons = {}};
        if (!comparison.standsAlone()) {
            control.computed = sideOf(difference.cloud, max);
            if (told.scopes > 0)
                control.reported = found == told.controls.end() ? ControlSide() : found->second;
            auto why = reasons(control, difference, all);
            if (!why)
                return std::unexpected(why.error());
            control.reasons = *std::move(why);
        }
        comparison.controls.append(std::move(control));
    }
    std::ranges::stable_sort(comparison.controls, std::ranges::greater(), &domain::ControlComparison::max);
    return comparison;
}

core::Result<QList<ScoreDifference>> EstateComparison::reasons(const domain::ControlComparison& control, const posture::ControlDifference& difference,
                                                               const posture::SideDifference& all)
{
    QList<ScoreDifference> reasons;
    double rest = control.difference();
    const auto add = [&](ScoreDifference reason) {
        rest -= reason.points;
        reasons.append(std::move(reason));
    };
    if (control.reported && std::abs(control.computed->points - control.reported->points) > nothing)
        add(reasonOf(DifferenceKind::Reported, control.computed->points - control.reported->points));
    const auto unit = posture::unitPoints(control.max, difference.cloud.counts, difference.ours.counts);
    for (const auto& [what, sum] : difference.why) {
        if (control.max <= 0) // its points are nothing, and so is any share of them
            continue;
        ScoreDifference reason;
        reason.points = unit.healthy * sum.healthy + unit.unhealthy * sum.unhealthy;
        reason.resources = sum.resources;
        if (what.recommendation < 0) {
            reason.kind = DifferenceKind::NoNumbers;
            add(std::move(reason));
            continue;
        }
        const auto& about = m_sides.recommendations[std::size_t(what.recommendation)];
        reason.cloud = what.cloud;
        reason.ours = what.ours;
        reason.cloudKey = about.cloudKey;
        reason.ourKey = about.ourKey;
        reason.key = about.cloudKey.isEmpty() || what.cloud == Stance::None ? about.ourKey : about.cloudKey;
        reason.name = about.name;
        if (const auto counts = all.unhealthy.find(what.recommendation); counts != all.unhealthy.end()) {
            reason.cloudUnhealthy = counts->second.cloud;
            reason.ourUnhealthy = counts->second.ours;
        }
        if (what.ours == Stance::Unknown && about.ourRule >= 0) {
            auto why = explained(about.ourRule, sum.row);
            if (!why)
                return std::unexpected(why.error());
            reason.detail = *std::move(why);
        }
        add(std::move(reason));
    }
    if (std::abs(rest) > nothing)
        reasons.append(reasonOf(DifferenceKind::Remainder, rest));
    std::ranges::stable_sort(reasons, std::ranges::greater(), [](const auto& reason) { return std::pair(std::abs(reason.points), reason.resources); });
    return reasons;
}

core::Result<QString> EstateComparison::explained(int rule, std::uint32_t row)
{
    const auto [known, isNew] = m_explained.try_emplace({rule, row});
    if (isNew && m_explain) {
        auto why = m_explain(std::size_t(rule), row);
        if (!why)
            return std::unexpected(why.error());
        known->second = *std::move(why);
    }
    return known->second;
}

} // namespace services
