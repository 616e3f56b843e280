// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"
#include "domain/attestation.h"

namespace services {

struct EvidenceFile {
    domain::Evidence evidence;
    QByteArray content;
};

/// Reads what is to be kept with an attestation. BadInput with the file's name: it is no file, cannot be read, is empty or too big, or all
/// of them together are. Blocks.
core::Result<QList<EvidenceFile>> readEvidenceFiles(const QStringList& paths, const core::CancelToken& token);
/// Whether an address may stand for evidence: http or https, with a host, without a password.
core::Result<void> checkEvidenceLink(const QString& link);

} // namespace services
