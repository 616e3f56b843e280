// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/secret.h"

#include <QByteArray>

namespace store {

inline constexpr qsizetype keyBytes = 32;

/// Bytes of the system's generator; an Error when it fails.
core::Result<core::Secret> randomSecret(qsizetype size);
core::Result<QByteArray> randomBytes(qsizetype size);

/// AES-256-GCM, 96-bit random nonce, 128-bit tag at the end of `data`. `context` is authenticated, not stored.
struct Sealed {
    QByteArray nonce, data;
};
core::Result<Sealed> seal(const core::Secret& key, const core::Secret& plain, QByteArrayView context);
/// Auth when the key or the context is another, or the data was changed.
core::Result<core::Secret> unseal(const core::Secret& key, const Sealed& sealed, QByteArrayView context);

/// HKDF-SHA256 (RFC 5869) to 32 bytes; for secrets that are random already.
core::Result<core::Secret> deriveKey(const core::Secret& secret, QByteArrayView salt, QByteArrayView info);

/// Argon2id (RFC 9106) to 32 bytes; for what people choose.
struct PassphraseCost {
    quint32 memoryKiB = 65536;
    quint32 passes = 3;
    quint32 lanes = 4;
};
core::Result<core::Secret> derivePassphraseKey(const core::Secret& passphrase, const QByteArray& salt, PassphraseCost cost);

} // namespace store
