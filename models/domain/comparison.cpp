// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/comparison.h"

using namespace Qt::StringLiterals;

namespace domain {

QLatin1StringView toWord(Stance v)
{
    switch (v) {
    case Stance::None: return "none"_L1;
    case Stance::Healthy: return "healthy"_L1;
    case Stance::Unhealthy: return "unhealthy"_L1;
    case Stance::Unknown: return "unknown"_L1;
    case Stance::NotApplicable: return "notApplicable"_L1;
    case Stance::Exempt: return "exempt"_L1;
    case Stance::Disabled: return "disabled"_L1;
    case Stance::NotCounted: return "notCounted"_L1;
    case Stance::Elsewhere: return "elsewhere"_L1;
    case Stance::Silent: return "silent"_L1;
    case Stance::NoResource: return "noResource"_L1;
    }
    return "none"_L1;
}

QLatin1StringView toWord(DifferenceKind v)
{
    switch (v) {
    case DifferenceKind::Verdicts: return "verdicts"_L1;
    case DifferenceKind::NoNumbers: return "noNumbers"_L1;
    case DifferenceKind::Reported: return "reported"_L1;
    case DifferenceKind::Remainder: return "remainder"_L1;
    }
    return "remainder"_L1;
}

} // namespace domain
