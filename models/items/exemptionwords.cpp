// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/exemptionwords.h"

#include "items/text.h"

#include <QCoreApplication>

namespace items::text {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(items::Exemptions)
};

QString percentOr(const std::optional<double>& value)
{
    return value ? Texts::tr("%1 %").arg(percent(*value)) : Texts::tr("not known");
}

} // namespace

QString word(domain::ExemptionCategory category)
{
    switch (category) {
    case domain::ExemptionCategory::Waiver: return Texts::tr("Waiver");
    case domain::ExemptionCategory::Mitigated: return Texts::tr("Mitigated");
    case domain::ExemptionCategory::Unknown: break;
    }
    return Texts::tr("Unknown");
}

QString word(domain::ExemptionState state)
{
    switch (state) {
    case domain::ExemptionState::Expiring: return Texts::tr("Expires soon");
    case domain::ExemptionState::Active: return Texts::tr("Active");
    case domain::ExemptionState::Expired: return Texts::tr("Expired");
    case domain::ExemptionState::Revoked: break;
    }
    return Texts::tr("Revoked");
}

QString exempted(const domain::ExemptionRow& row)
{
    if (row.exemption.recommendation.isEmpty())
        return Texts::tr("All recommendations");
    const QString name = row.recommendationName.isEmpty() ? row.exemption.recommendation : row.recommendationName;
    return row.exemption.finding.isEmpty() ? name : Texts::tr("%1: %2").arg(name, row.exemption.finding);
}

QString place(const domain::ExemptionRow& row)
{
    return row.exemption.scope.isEmpty() ? Texts::tr("Whole workspace") : row.scopeName;
}

QString hits(const domain::ExemptionPreview& preview)
{
    if (preview.resources == 0)
        return Texts::tr("Touches no resource.");
    return Texts::tr("Touches %n resources, %1 of them unhealthy.", nullptr, preview.resources).arg(count(preview.unhealthy));
}

QString effect(const domain::ExemptionPreview& preview)
{
    return Texts::tr("Score %1 without it, %2 with it; %3 without any exemption.")
        .arg(percentOr(preview.before), percentOr(preview.after), percentOr(preview.raw));
}

QString standing(const domain::ExemptionPreview& preview)
{
    return Texts::tr("Score %1 with them, %2 without.").arg(percentOr(preview.before), percentOr(preview.raw));
}

QString scores(const domain::ExemptionPreview& preview)
{
    return Texts::tr("Score %1, then %2; %3 without any exemption.").arg(percentOr(preview.before), percentOr(preview.after), percentOr(preview.raw));
}

} // namespace items::text
