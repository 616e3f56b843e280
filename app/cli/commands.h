// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/runtime.h"

namespace cli {

/// What a command works with; all of it outlives the command.
struct Session {
    runtime::Runtime& runtime;
    const Options& options;
    Output& out;
    core::CancelToken token;
};

/// Each gives the exit code, or an error that is told on standard error and turned into one.
core::Async<Exit> syncCommand(Session& session);
core::Async<Exit> scoreCommand(Session& session);
/// The cloud's score and ours side by side.
core::Async<Exit> compareCommand(Session& session);
core::Async<Exit> whatIfCommand(Session& session);
core::Async<Exit> complianceCommand(Session& session);
/// `compliance attest`, `attestations` and `evidence`.
core::Async<Exit> attestationCommand(Session& session);
/// Lists, adds, changes and revokes.
core::Async<Exit> exemptionsCommand(Session& session);
/// Lists, sets and removes.
core::Async<Exit> targetCommand(Session& session);
/// Lists, makes and changes assignments and the rules that make them.
core::Async<Exit> governanceCommand(Session& session);
core::Async<Exit> recommendationsCommand(Session& session);
core::Async<Exit> alertsCommand(Session& session);
core::Async<Exit> inventoryCommand(Session& session);
/// Decides on these alerts as --set says and sends what may be sent.
core::Async<Exit> setStatus(Session& session, QList<domain::AlertRow> alerts);
core::Async<Exit> queryCommand(Session& session);
core::Async<Exit> reportCommand(Session& session);
/// `policy import`, `list` and `remove`.
core::Async<Exit> customPolicyCommand(Session& session);

/// Commands on files alone: no workspace, keychain, network or settings. Blocking, so on a pool; results go to `out`.
core::Result<Exit> policyCommand(const Options& options, Output& out, const core::CancelToken& token);
core::Result<Exit> assessCommand(const Options& options, Output& out, const core::CancelToken& token);
core::Result<Exit> fileScoreCommand(const Options& options, Output& out, const core::CancelToken& token);

/// The rules of --policies, else those that are built in.
core::Async<services::RuleSetPtr> rulesOf(Session& session);
/// What --policies says of the workspace, else what its services do.
core::Async<services::EstateBoardPtr> boardOf(Session& session);
/// The selection of --scope; BadInput names one that the workspace does not know.
core::Async<domain::ScopeSelection> selectionOf(Session& session);
/// Filter, scope and order of a list command; `sort` is used when none was asked for.
core::Async<domain::ListQuery> listQueryOf(Session& session, const QStringList& keys, domain::SortSpec sort);

} // namespace cli
