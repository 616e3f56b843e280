// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alertbuilder.h"

#include "services/recommendationbuilder.h"
#include "store/queries/recommendationqueries.h"

#include <algorithm>

#include <QSet>

namespace services {

namespace {
constexpr qsizetype mostResources = 50; // of an incident; each costs one indexed look-up

QStringList resourcesOf(const domain::AlertDetail& detail)
{
    QStringList ids;
    QSet<QString> seen;
    const auto add = [&](const QStringList& some) {
        for (const auto& id : some) {
            if (ids.size() < mostResources && !seen.contains(id.toLower())) {
                seen.insert(id.toLower());
                ids.append(id);
            }
        }
    };
    add(detail.row.resourceIds);
    if (detail.row.isIncident) {
        for (const auto& member : detail.timeline)
            add(member.resourceIds);
    }
    return ids;
}
} // namespace

core::Result<domain::AlertDetail> buildAlert(store::Db& db, const ReadContext& context, domain::AlertDetail detail)
{
    QHash<QString, domain::RecommendationRow> open;
    for (const auto& id : resourcesOf(detail)) {
        STORE_LET(verdicts, store::readResourceVerdicts(db, core::ResourceKey::of(id)));
        for (const auto& verdict : verdicts) {
            if (verdict.state != domain::AssessmentState::Unhealthy)
                continue;
            auto& row = open[context.posture->keyOf(verdict.assessment)];
            ++row.unhealthy;
            row.newestChange = std::max(row.newestChange, verdict.changed);
        }
    }
    if (open.isEmpty())
        return detail;
    for (auto row : recommendationRows(context)) {
        const auto found = open.constFind(row.key);
        if (found == open.constEnd())
            continue;
        row.unhealthy = found->unhealthy;
        row.newestChange = found->newestChange;
        row.healthy = row.notApplicable = row.exempt = row.unknown = 0;
        detail.prevent.append(std::move(row));
    }
    std::ranges::stable_sort(detail.prevent, std::greater<>(), &domain::RecommendationRow::gainPercent);
    return detail;
}

} // namespace services
