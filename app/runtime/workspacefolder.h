// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/secret.h"
#include "store/workspace.h"

namespace runtime {

/// How a workspace folder is to be opened.
struct FolderRequest {
    QString folder;
    core::Secret passphrase;         ///< empty: none given
    bool plaintext = false;          ///< without encryption; it then keeps no tokens
    bool create = false;             ///< make it when there is none
    bool readOnly = false;
    std::shared_ptr<const core::Clock> clock;
};

struct OpenedFolder {
    std::unique_ptr<store::Workspace> workspace;
    QString recoveryCode;            ///< of a workspace made just now: shown once, kept nowhere
};

/// A folder holds `workspace.json` (which workspace, and its key in wraps) and `workspace.db`. Errors: BadInput (no such
/// folder, no workspace in it, or it is of the other kind), Auth (a key is needed, or it is the wrong one), Storage.
/// Blocks: not on the GUI thread.
core::Result<OpenedFolder> openFolder(FolderRequest request);

} // namespace runtime
