// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "services/exemptionreads.h"

namespace store {
class Workspace;
}

namespace services {

/// Exemptions: decisions of the user's that are kept with the workspace, each change of which stands in the journal. Lives on the
/// application's thread; work is done on the workspace's threads, which outlives it.
class ExemptionService final : public ExemptionReads {
public:
    struct Tools {
        store::Workspace& workspace;
        std::shared_ptr<const core::Clock> clock;
        QString who;
    };
    explicit ExemptionService(Tools tools) : m_tools(std::move(tools)) {}

    /// Stores all or none; gives their ids. BadInput: no reason, no category, an expiry that is past, or a recommendation or scope that
    /// nobody knows. Conflict: one of them is there already.
    core::Async<QList<qint64>> add(QList<domain::Exemption> exemptions);
    /// By its id, as it is to be from now on.
    core::Async<void> change(domain::Exemption exemption);
    /// It stays in the register.
    core::Async<void> revoke(qint64 id);

    core::Async<QList<domain::ExemptionRow>> exemptions(core::CancelToken token) override;
    core::Async<domain::ExemptionPreview> preview(QList<domain::Exemption> exemptions, core::CancelToken token) override;
    core::Async<domain::ExemptionPreview> effect(qint64 id, core::CancelToken token) override;

private:
    Tools m_tools;
};

} // namespace services
