// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"

#include <cmath>

namespace domain {

/// How urgent a recommendation is: severity x exposure x reach. The factors are ours, no cloud publishes its own. Attack paths are not
/// known and no factor.
struct Risk {
    double severity = 0; ///< 10 for critical, 7 high, 4 medium, 2 low, 1 else
    int affected = 0;    ///< resources that are unhealthy by it
    int exposed = 0;     ///< of these, those that can be reached from the Internet: unhealthy by a recommendation that says so

    /// 1 to 2.
    double exposure() const { return affected > 0 ? 1 + double(exposed) / affected : 1; }
    /// 1 for one resource, 2 for ten; 0 for none.
    double reach() const { return affected > 0 ? 1 + std::log10(affected) : 0; }
    double value() const { return severity * exposure() * reach(); }
};

constexpr double riskWeight(Severity severity)
{
    switch (severity) {
    case Severity::Critical: return 10;
    case Severity::High: return 7;
    case Severity::Medium: return 4;
    case Severity::Low: return 2;
    case Severity::Informational:
    case Severity::Unknown: break;
    }
    return 1;
}

} // namespace domain
