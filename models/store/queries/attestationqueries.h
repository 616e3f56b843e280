// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attestation.h"
#include "store/db.h"

#include <optional>

namespace store {

/// All of them with what shows them, in the order in which they were made; none in a workspace of a version that had none.
core::Result<QList<domain::Attestation>> readAttestations(Db& db);
/// Its id. Everything but id and evidence.
core::Result<qint64> insertAttestation(Db& db, const domain::Attestation& attestation);
/// Its id. `content` is kept once, however often it is shown; none: a link.
core::Result<qint64> insertEvidence(Db& db, qint64 attestation, const domain::Evidence& evidence, const std::optional<QByteArray>& content);

struct StoredEvidence {
    domain::Evidence evidence;
    std::optional<QByteArray> content; ///< none: a link, or a file of which a damaged workspace lost the content
};
core::Result<std::optional<StoredEvidence>> readEvidence(Db& db, qint64 id);

} // namespace store
