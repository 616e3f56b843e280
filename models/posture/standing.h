// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "posture/score.h"

#include <cstdint>
#include <span>
#include <vector>

/// From verdicts on resources to the standing of controls: which resources hold a control back, and which of them would
/// turn healthy by one single fix. Rules, controls and resources are small numbers of the caller's own.
namespace posture {

/// One recommendation. Only built-in recommendations that are generally available count for a score.
struct Rule {
    bool counts = true;
    /// Newer forms of the same demand: on a resource that one of them finds unhealthy as well, this rule is not counted
    /// again. Where it stands alone it is counted itself, because fixing it is what turns the resource.
    std::vector<int> replacedBy;
};

struct ControlRules {
    double max = 0;
    std::vector<int> rules;
};

struct Verdict {
    std::int32_t resource = 0;
    std::int32_t rule = 0;
    domain::AssessmentState state = domain::AssessmentState::Unknown;
};

struct ControlStanding {
    Counts counts;        ///< a resource is unhealthy by one unhealthy rule, healthy when all that apply are
    int notApplicable = 0;///< resources with verdicts in this control, none of which is healthy or unhealthy
    std::vector<int> solelyUnhealthy; ///< per rule of the control: resources on which it alone is unhealthy
};

/// `byResource`: verdicts in ascending order of the resource. Exempt and not applicable take a resource out of the
/// numbers, Unknown says nothing. Linear in the verdicts.
std::vector<ControlStanding> standings(std::span<const Rule> rules, std::span<const ControlRules> controls, std::span<const Verdict> byResource);

/// Points gained when everything of one rule is fixed: solely unhealthy × max ÷ (healthy + unhealthy).
double gainPoints(int solelyUnhealthy, double max, Counts counts);

} // namespace posture
