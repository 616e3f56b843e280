// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/policyrows.h"
#include "services/policies/rulesinforce.h"

namespace services {

/// Whether a text may be saved as a policy, and where it is wrong or names what nobody knows. Never fails; for a pool.
domain::PolicyCheck checkPolicy(const QString& text, const RulesInForce& rules);

/// Why a document cannot be a custom policy; none: it can.
std::optional<policy::RuleError> whyNotCustom(const policy::PolicyDocument& document, qsizetype bytes, const RulesInForce& rules);

/// What Azure allows is less than this.
inline constexpr qsizetype mostPolicyBytes = 1 << 20;
inline constexpr std::size_t mostPolicyName = 256;

} // namespace services
