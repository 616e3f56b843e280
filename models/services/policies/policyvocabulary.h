// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/rulesinforce.h"

namespace services {

/// The words of the language, with the aliases and types that tables and rules in force know. For a pool.
core::Result<domain::PolicyVocabulary> policyVocabulary(const RulesInForce& rules);

} // namespace services
