// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"

namespace services {

/// Why a control stands as it does, in a few words. `hasRules`: some rule decides it, here or elsewhere.
QString whyOf(const domain::ComplianceControlRow& control, bool hasRules);
/// What is weakest in the chosen standard, and where one would begin.
QString complianceSentence(const domain::ComplianceView& view);

} // namespace services
