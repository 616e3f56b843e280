// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/exemption.h"

using namespace Qt::StringLiterals;

namespace domain {

QLatin1StringView toWord(ExemptionCategory v)
{
    switch (v) {
    case ExemptionCategory::Unknown: break;
    case ExemptionCategory::Waiver: return "waiver"_L1;
    case ExemptionCategory::Mitigated: return "mitigated"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(ExemptionState v)
{
    switch (v) {
    case ExemptionState::Expiring: return "expiring"_L1;
    case ExemptionState::Active: break;
    case ExemptionState::Expired: return "expired"_L1;
    case ExemptionState::Revoked: return "revoked"_L1;
    }
    return "active"_L1;
}

ExemptionState Exemption::stateAt(const QDateTime& now) const
{
    if (revoked.isValid())
        return ExemptionState::Revoked;
    if (!expires.isValid())
        return ExemptionState::Active;
    if (expires <= now)
        return ExemptionState::Expired;
    return expires <= now.addDays(reminderDays) ? ExemptionState::Expiring : ExemptionState::Active;
}

} // namespace domain
