// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/keyport.h"
#include "store/keys/filelock.h"
#include "store/keys/header.h"
#include "store/workspace.h"

#include <QThreadPool>

namespace store {

/// Names of the files in a workspace folder.
struct FolderPaths {
    QString folder;
    QString header() const { return folder + QStringLiteral("/workspace.json"); }
    /// Of the facts; decisionsPath() of it is that of the decisions.
    QString database() const { return folder + QStringLiteral("/workspace.db"); }
    QString lock() const { return folder + QStringLiteral("/workspace.lock"); }
    QString backups() const { return folder + QStringLiteral("/backups"); }
};

/// Blocking file access; NotFound when the folder holds no header.
core::Result<WorkspaceHeader> readHeader(const FolderPaths& paths);
/// Written beside the old one and renamed over it, for the owner's eyes only.
core::Result<void> writeHeader(const FolderPaths& paths, const WorkspaceHeader& header);

/// What opens the workspace when the keychain does not.
struct GivenKey {
    enum class Kind { None, Passphrase, RecoveryCode, DataKey };
    Kind kind = Kind::None;
    core::Secret value;      ///< text in UTF-8; a DataKey is 32 raw bytes
    /// What came through `--key-fd`: 64 hexadecimal digits are a data key, a well-formed recovery code is one, all else
    /// is a passphrase. A line end at its end does not count.
    static GivenKey fromText(const core::Secret& text);
};

struct OpenRequest {
    QString folder;
    GivenKey given;
    bool plaintext = false;               ///< for a new workspace: no encryption, and then no secrets are kept
    bool repair = false;                  ///< first save what can be saved of a damaged file (repairFolder)
    bool readOnly = false;                ///< takes no lock, unless files of an older version must be brought up to date first
    bool readOnlyWhenInUse = true;        ///< else a second process gets Conflict (store.inuse)
    std::shared_ptr<const core::Clock> clock;
};

struct OpenedWorkspace {
    std::unique_ptr<FileLock> lock;       ///< null when opened for reading only; released after the workspace
    std::unique_ptr<Workspace> workspace;
    WorkspaceHeader header;
    core::Secret dataKey;
    bool isNew = false;
    bool inUseElsewhere = false;          ///< opened for reading only because another process writes
    QString recoveryCode;                 ///< of a new encrypted workspace: to be shown once
    QString setAside;                     ///< after a repair: where the damaged files are, unchanged
    QString decisionsFrom;                ///< after a repair: the file they are from
    QStringList lost;                     ///< after a repair: tables that could not be read to their end
    QString keychainNote;                 ///< translated: why the keychain does not hold the key; empty when it does
};

/// Opens the workspace of a folder, or makes it when there is none. The key comes from `request.given`, else from the
/// keychain (null: none). A new encrypted workspace without a working keychain needs a passphrase: Auth (store.needkey)
/// says so, as it does when an existing one cannot be opened without asking. Opening by another way than the keychain
/// puts the key into the keychain, so that a moved workspace opens by itself the next time. A file that the right key does
/// not open is damaged (store.corrupt). File work runs on `pool`; awaited on the application's thread.
core::Async<OpenedWorkspace> openFolder(OpenRequest request, ports::KeyPort* keychain, QThreadPool& pool);

/// Adds or replaces the passphrase of an open workspace.
core::Async<void> changePassphrase(FolderPaths paths, core::Secret dataKey, core::Secret passphrase, QThreadPool& pool);
/// Makes a new recovery code; gives its text.
core::Async<QString> newRecoveryCode(FolderPaths paths, core::Secret dataKey, QThreadPool& pool);

} // namespace store
