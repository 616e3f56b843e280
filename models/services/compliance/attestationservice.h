// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/attestationreads.h"

#include <QThreadPool>

namespace store {
class Workspace;
}

namespace services {

/// What persons say of controls that no inventory can decide: kept with the workspace, its files as well, each with an entry in the
/// journal. Nothing is changed or deleted. Lives on the application's thread; work is done on the workspace's threads and the pool, which
/// outlive it.
class AttestationService final : public AttestationReads {
public:
    struct Tools {
        store::Workspace& workspace;
        QThreadPool& pool;
        std::shared_ptr<const core::Clock> clock;
        QString who;
    };
    explicit AttestationService(Tools tools) : m_tools(std::move(tools)) {}

    /// Stores one for each scope, or none; gives their ids. BadInput: a control that is not known or not manual, a scope that nobody
    /// knows, no verdict, an expiry that is past, or evidence that cannot be kept.
    core::Async<QList<qint64>> attest(domain::NewAttestation wanted, QStringList scopes, core::CancelToken token = {});
    /// What a file held; NotFound when there is none of this number, Storage when it is not what it was.
    struct KeptFile {
        domain::Evidence evidence;
        QByteArray content;
    };
    core::Async<KeptFile> file(qint64 evidence, core::CancelToken token);

    core::Async<QList<domain::AttestationRow>> attestations(core::CancelToken token) override;

private:
    Tools m_tools;
};

} // namespace services
