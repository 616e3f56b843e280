// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/controltable.h"
#include "services/assess/estateassessment.h"
#include "services/posturereads.h"

namespace services {

/// What our own engine says of everything in the workspace (currentAssessment), as a board. Rules count that name a control of the
/// table and are no preview. A recommendation of it is called by the name of its definition.
core::Async<EstateBoardPtr> assessedBoard(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, posture::ControlTable table, policy::Ticks now,
                                          ExemptionUse use, core::CancelToken token);

/// Whether and where a definition counts: the controls of the table that it names; none for a preview and for definitions of others.
std::vector<int> controlsOf(const policy::Definition& definition, const posture::ControlTable& table);
/// The same of a rule in force; none for rules of the user's own, which move no score.
std::vector<int> controlsOf(const RuleSet& set, std::size_t rule, const posture::ControlTable& table);

} // namespace services
