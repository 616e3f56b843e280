// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/place.h"
#include "services/posturemodel.h"

namespace services {

/// The assessments of a workspace as sets of resources, with what the small numbers in them stand for.
struct BoardParts {
    std::vector<posture::ControlLabel> controls;
    std::vector<posture::Scoreboard::Rule> rules;
    posture::Scoreboard::Layout layout;
    QMultiHash<QString, int> rulesByKey;                   ///< assessment key in lower case → rules, one a connection
    std::vector<std::vector<int>> olderThan;               ///< by rule: those whose demand it replaces
    QHash<qint64, std::uint32_t> scopeNumbers;             ///< scope.id → number
    std::vector<std::pair<qint64, std::uint32_t>> numbers; ///< VerdictFact::resource → its rows on the board, sorted
};

/// Sorts the verdicts of `facts`. Exempt counts as not applicable. Linear but for that sort.
BoardParts makeBoardParts(store::PostureFacts& facts);

} // namespace services
