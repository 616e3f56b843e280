// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/keys/crypto.h"

#include <optional>

#include <QDateTime>
#include <QString>

namespace store {

/// The small file beside an encrypted workspace ("workspace.json"): which workspace it is, and its random data key wrapped
/// in up to three ways. Nothing in it opens the workspace without one of the three keys. JSON, UTF-8, under 64 KiB.
struct WorkspaceHeader {
    static constexpr int knownVersion = 1;

    struct PassphraseWrap {
        PassphraseCost cost;
        QByteArray salt;
        Sealed sealed;
    };

    QString id;                              ///< UUID, also bound into every wrap
    QDateTime created;                       ///< UTC
    bool encrypted = true;
    QByteArray check;                        ///< tells the right data key: see keyCheck()
    std::optional<Sealed> keychain;          ///< wrapped by a key that the system's keychain holds
    std::optional<PassphraseWrap> passphrase;
    std::optional<Sealed> recovery;

    QString keychainEntry() const { return QStringLiteral("workspace-") + id; }
    QByteArray toJson() const;
    /// Tells apart by origin: store.header.foreign (not ours), store.header.damaged (ours, but changed or cut), and
    /// store.newer (made by a newer version).
    static core::Result<WorkspaceHeader> parse(const QByteArray& json);
};

/// A new encrypted workspace: its data key, the header with the recovery wrap, and the code to show once.
struct NewKeys {
    core::Secret dataKey;
    WorkspaceHeader header;
    core::Secret recoverySecret;             ///< recoveryCode() makes the text of it
};
core::Result<NewKeys> makeKeys(const QDateTime& now);
WorkspaceHeader makePlainHeader(const QDateTime& now);

core::Result<void> setPassphrase(WorkspaceHeader& header, const core::Secret& dataKey, const core::Secret& passphrase, PassphraseCost cost = {});
core::Result<void> setKeychainKey(WorkspaceHeader& header, const core::Secret& dataKey, const core::Secret& wrapKey);
/// Makes a new code; the old one no longer opens the workspace. Gives the new secret.
core::Result<core::Secret> renewRecovery(WorkspaceHeader& header, const core::Secret& dataKey);

/// Each gives the data key; Auth (store.wrongkey) for a wrong key, NotFound where there is no such wrap.
core::Result<core::Secret> unlockByPassphrase(const WorkspaceHeader& header, const core::Secret& passphrase);
core::Result<core::Secret> unlockByKeychainKey(const WorkspaceHeader& header, const core::Secret& wrapKey);
core::Result<core::Secret> unlockByRecovery(const WorkspaceHeader& header, const core::Secret& recoverySecret);
core::Result<core::Secret> unlockByDataKey(const WorkspaceHeader& header, const core::Secret& dataKey);

} // namespace store
