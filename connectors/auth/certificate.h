// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/oauth.h"

#include <memory>

namespace auth {

/// A client certificate with its RSA private key. Immutable after it was loaded; any thread. The key stays in OpenSSL's
/// memory and is wiped with it.
class ClientCertificate {
public:
    enum class Algorithm { Ps256, Rs256 };

    /// `bytes` is PEM (certificate and private key in any order, further certificates are left aside) or PKCS #12 (PFX).
    /// BadInput tells a wrong pass phrase, a missing key, a key that does not belong to the certificate and a damaged file apart.
    static core::Result<ClientCertificate> load(const core::Secret& bytes, const core::Secret& passphrase);

    QByteArray thumbprintSha256() const; ///< raw, for x5t#S256
    QDateTime notAfter() const;          ///< UTC; the settings page warns before it

    /// A client assertion (RFC 7523 §3) valid for ten minutes, signed with the key.
    core::Result<core::Secret> assertion(const QString& clientId, const QUrl& audience, const QDateTime& now, Algorithm algorithm) const;

private:
    struct Parts; // X509 and EVP_PKEY
    explicit ClientCertificate(std::shared_ptr<const Parts> parts) : m_parts(std::move(parts)) {}
    std::shared_ptr<const Parts> m_parts;
};

/// grant_type=client_credentials with a certificate's assertion.
core::Async<TokenGrant> certificateToken(FlowTools tools, Application application, ClientCertificate certificate, QString scope, QByteArray claims,
                                         core::CancelToken token);

} // namespace auth
