// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/attestation.h"

#include <QtClassHelperMacros>

namespace services {

/// What is read of attestations. Answers come on the caller's thread; owner and threads are those of Reads, which tells what changed.
class AttestationReads {
public:
    AttestationReads() = default;
    virtual ~AttestationReads() = default;
    Q_DISABLE_COPY_MOVE(AttestationReads)

    /// All there ever were, the last first.
    virtual core::Async<QList<domain::AttestationRow>> attestations(core::CancelToken token) = 0;
};

} // namespace services
