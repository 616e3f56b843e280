// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readcontext.h"

#include <algorithm>
#include <ranges>

#include <QTimeZone>

namespace services {

namespace {

bool holdsResources(const store::ScopeFact& scope)
{
    using domain::ScopeKind;
    return scope.kind == ScopeKind::Subscription || scope.kind == ScopeKind::Account || scope.kind == ScopeKind::Project || scope.kind == ScopeKind::Site;
}

} // namespace

QDateTime readTime(const PostureModel& model, qint64 scope)
{
    const auto& facts = model.facts();
    if (const qint64 ms = facts.lastRead.value(scope, 0); ms > 0)
        return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC);
    const auto* fact = model.scope(scope);
    if (!fact)
        return {};
    if (const auto complete = facts.connectionRead.value(fact->connection.value); complete.isValid())
        return complete;
    const auto* own = model.posture(scope);
    return own ? own->asOf : QDateTime();
}

void ReadContext::choose(const domain::ScopeSelection& chosen)
{
    selection = chosen;
    scopes = posture->select(chosen);
    m_postures.clear();
    m_weight = 0;
    for (const qint64 scope : std::as_const(scopes)) {
        const auto* own = posture->posture(scope);
        // A score of a tenant or management group sums those below it, which are here themselves.
        if (own && own->scope && (holdsResources(*own->scope) || !own->rules.isEmpty())) {
            m_postures.push_back(own);
            m_weight += own->percent ? own->weight : 0;
        }
    }
}

std::optional<double> ReadContext::percent() const
{
    std::vector<posture::WeightedPercent> parts;
    for (const auto* own : postures()) {
        if (own->percent)
            parts.push_back({*own->percent, own->weight});
    }
    if (parts.size() == 1)
        return parts.front().percent;
    return posture::weightedPercent(parts);
}

posture::Points ReadContext::points() const
{
    const auto& list = postures();
    if (list.size() == 1)
        return list.front()->points;
    QHash<QString, double> maxOf;
    for (const auto* own : list) {
        for (const auto& control : own->controls) {
            if (control.counts.assessed() > 0)
                maxOf[control.id.toLower()] = std::max(maxOf.value(control.id.toLower()), control.max);
        }
    }
    posture::Points sum;
    for (const double max : std::as_const(maxOf))
        sum.max += max;
    sum.current = sum.max * percent().value_or(0) / 100;
    return sum;
}

double ReadContext::gain(const ScopePosture& scope, double points) const
{
    const double own = posture::gainPercent(points, scope.points.max);
    const double total = totalWeight();
    if (total <= 0)
        return postures().size() == 1 ? own : 0;
    return own * scope.weight / total;
}

domain::Freshness ReadContext::freshness() const
{
    return freshnessOf(scopes);
}

domain::Freshness ReadContext::freshnessOf(const QList<qint64>& some) const
{
    domain::Freshness freshness;
    for (const qint64 scope : some) {
        const auto* fact = posture->scope(scope);
        if (!fact || !holdsResources(*fact))
            continue;
        const auto at = readTime(*posture, scope);
        if (!at.isValid() || fact->restricted) {
            freshness.withoutNames.append(scopeName(scope));
            continue;
        }
        if (!freshness.asOf.isValid() || at < freshness.asOf)
            freshness.asOf = at;
    }
    std::ranges::sort(freshness.withoutNames);
    freshness.stale = isStale(freshness.asOf);
    return freshness;
}

QString ReadContext::scopeName(qint64 scope) const
{
    const auto* fact = posture->scope(scope);
    if (!fact)
        return {};
    return fact->name.isEmpty() ? fact->scopeId : fact->name;
}

} // namespace services
