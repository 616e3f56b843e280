// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/complianceview.h"

#include "services/compliance/compliancetext.h"

#include <algorithm>

namespace services {

namespace {

/// Clouds in their usual order, what is none of them last.
int rankOf(domain::Environment environment)
{
    return environment == domain::Environment::Unknown ? 100 : int(environment);
}

domain::Freshness freshnessOf(const QList<CompliancePlace>& places)
{
    domain::Freshness freshness;
    for (const auto& place : places) {
        if (!place.holdsResources)
            continue;
        if (!place.asOf.isValid() || place.restricted) {
            freshness.withoutNames.append(place.name);
            continue;
        }
        if (!freshness.asOf.isValid() || place.asOf < freshness.asOf)
            freshness.asOf = place.asOf;
        freshness.stale = freshness.stale || place.stale;
    }
    std::ranges::sort(freshness.withoutNames);
    return freshness;
}

domain::HeatRow heatRow(const CompliancePlace& place, const ComplianceBoard::Standing::OfStandard& stands)
{
    return {place.id, place.name, place.environment, place.asOf, place.stale, stands.families, stands.total};
}

} // namespace

QList<qint64> scopesOf(const QList<CompliancePlace>& places)
{
    QList<qint64> scopes;
    for (const auto& place : places)
        scopes.append(place.scope);
    std::ranges::sort(scopes);
    return scopes;
}

int chosenStandard(const ComplianceBoard& board, const ComplianceBoard::Standing& standing, const QString& standard)
{
    if (const int asked = board.indexOf(standard); asked >= 0 && standing.standards[std::size_t(asked)].isRelevant)
        return asked;
    const auto first = std::ranges::find(standing.standards, true, &ComplianceBoard::Standing::OfStandard::isRelevant);
    return first == standing.standards.end() ? -1 : int(first - standing.standards.begin());
}

core::Result<domain::ComplianceView> complianceView(const ComplianceBoard& board, const AttestedControls& attested, const QList<CompliancePlace>& places,
                                                    const QString& standard, const core::CancelToken& token)
{
    domain::ComplianceView view;
    view.sample = !places.isEmpty() && places.first().sample;
    view.assessed = board.assessed()->at;
    view.freshness = freshnessOf(places);
    const auto all = board.standing(scopesOf(places), attested);
    const int chosen = chosenStandard(board, all, standard);
    for (std::size_t s = 0; s < all.standards.size(); ++s) {
        if (!all.standards[s].isRelevant)
            continue;
        if (int(s) == chosen)
            view.chosen = int(view.standards.size());
        const auto& of = board.standards()[s].standard;
        view.standards.append({of.id(), of.name(), of.version(), all.standards[s].total});
    }
    for (const auto& place : places)
        view.resources += board.resourcesIn(place.scope);
    if (chosen < 0)
        return view;
    const auto& shown = board.standards()[std::size_t(chosen)].standard;
    for (const auto& family : shown.families())
        view.families.append({family.id, family.title});
    for (const auto& place : places) {
        if (token.stop_requested())
            return core::cancelled();
        if (board.resourcesIn(place.scope) == 0 || !concerns(shown, place.environment))
            continue;
        view.rows.append(heatRow(place, board.standing({place.scope}, chosen, attested)));
    }
    std::ranges::stable_sort(view.rows, [](const domain::HeatRow& a, const domain::HeatRow& b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return std::tuple(rankOf(a.environment), order, a.scopeId) < std::tuple(rankOf(b.environment), 0, b.scopeId);
    });
    CompliancePlace together;
    together.asOf = view.freshness.asOf;
    together.stale = view.freshness.stale;
    view.rows.prepend(heatRow(together, all.standards[std::size_t(chosen)]));
    view.endingSoon = int(std::ranges::count_if(attested.all(), [&](const domain::Attestation& one) {
        return one.standard.compare(shown.id(), Qt::CaseInsensitive) == 0 && one.stateAt(attested.now()) == domain::AttestationState::Expiring;
    }));
    view.sentence = complianceSentence(view);
    return view;
}

} // namespace services
