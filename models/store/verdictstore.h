// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/facts.h"
#include "domain/ruleverdicts.h"

#include <vector>

namespace store {

class Workspace;

/// What was found out of the rows of one chunk.
struct ChunkVerdicts {
    qint64 chunk = 0;       ///< row >> chunkBits
    core::Bitmap looked;    ///< what was said of them before goes
    core::Bitmap assessed;  ///< those of them that could be assessed
    std::vector<std::pair<qint64, domain::RuleVerdicts>> rules; ///< by assessment_key.id; on rows looked at
};

/// That everything known up to a change was assessed.
struct AssessedMark {
    qint64 since = 0;       ///< of BeganAssessment: of no effect when notes were dropped meanwhile
    qint64 rules = 0;       ///< fingerprint
    qint64 at = 0;          ///< milliseconds since 1970 UTC
    qint64 types = 0;       ///< the last resource_type.id
    qint64 upTo = 0;        ///< fact_change.seq
};

struct BeganAssessment {
    qint64 since = 0;
    qint64 upTo = 0, types = 0; ///< as they are now
    std::vector<qint64> ruleIds; ///< of the rules given: assessment_key.id
};

/// Everything is going to be assessed by these rules, each of another key: what others said goes, and from now on what changes is noted.
core::Future<BeganAssessment> beginAssessment(Workspace& workspace, QList<domain::AssessmentMetadata> rules);
/// In a transaction for each chunk; the mark with the last of them. Rows that are gone by now stay out.
core::Future<void> writeVerdicts(Workspace& workspace, std::vector<ChunkVerdicts> chunks, std::optional<AssessedMark> mark);

} // namespace store
