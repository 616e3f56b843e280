// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of a token endpoint, of the Azure CLI and of the token store, and certificate files.
#include "connectors/auth/certificate.h"
#include "connectors/auth/cliport.h"
#include "connectors/auth/tokenset.h"

#include <cstdint>
#include <cstdlib>

#include <QTimeZone>

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

/// Whatever came in, what is sent on is one word of a header.
void requireToken(const core::Secret& token)
{
    for (const char c : token.reveal())
        require(c > ' ' && c < '\x7f');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
    if (const auto grant = auth::parseTokenAnswer(bytes, now)) {
        requireToken(grant->access.token);
        requireToken(grant->refresh);
        require(grant->access.expiresAt.isValid());
        auth::TokenSet set;
        set.access[QStringLiteral("s")] = grant->access;
        set.refresh = grant->refresh;
        const auto back = auth::TokenSet::fromStored(set.toStored());
        require(back && back->refresh == set.refresh && back->access.at(QStringLiteral("s")).token == grant->access.token);
    }
    if (const auto grant = auth::parseAzToken(core::Secret(bytes), now))
        requireToken(grant->access.token);
    if (const auto set = auth::TokenSet::fromStored(core::Secret(bytes))) {
        for (const auto& [scope, token] : set->access)
            requireToken(token.token);
    }
    if (const auto certificate = auth::ClientCertificate::load(core::Secret(bytes), core::Secret("x")))
        require(certificate->thumbprintSha256().size() == 32);
    return 0;
}
