// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/exemption.h"

namespace services {

/// What is read of exemptions. Answers come on the caller's thread; owner and threads are those of Reads, which tells what changed.
class ExemptionReads {
public:
    ExemptionReads() = default;
    virtual ~ExemptionReads() = default;
    Q_DISABLE_COPY_MOVE(ExemptionReads)

    /// The register: what expires soonest first, then what never does, then what is without effect.
    virtual core::Async<QList<domain::ExemptionRow>> exemptions(core::CancelToken token) = 0;
    /// What these would do beside those that are in force; one that is stored takes the place of what is stored.
    virtual core::Async<domain::ExemptionPreview> preview(QList<domain::Exemption> exemptions, core::CancelToken token) = 0;
    /// What a stored one does: `before` is without it.
    virtual core::Async<domain::ExemptionPreview> effect(qint64 id, core::CancelToken token) = 0;
};

} // namespace services
