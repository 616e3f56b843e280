// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "domain/exemption.h"
#include "store/db.h"

namespace services {

/// What exemptions would do to the score as it is now. `before` is with those that are in force; with `asIfNew`, without what is stored
/// of the same ones. Reads all assessments; on a reader thread.
core::Result<domain::ExemptionPreview> previewExemptions(store::Db& db, const QList<domain::Exemption>& exemptions, bool asIfNew, const QDateTime& now,
                                                         const core::CancelToken& token);

} // namespace services
