// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/header.h"
#include "store/keys/recoverycode.h"

#include <cstdint>
#include <cstdlib>

/// A header that parses must be written and parsed again to the same; and no header makes opening it take forever or
/// read past an end. Recovery codes likewise.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto header = store::WorkspaceHeader::parse(input)) {
        const QByteArray json = header->toJson();
        const auto again = store::WorkspaceHeader::parse(json);
        if (!again || again->toJson() != json)
            std::abort();
        (void)store::unlockByKeychainKey(*header, core::Secret(QByteArray(32, 'k')));
        (void)store::unlockByRecovery(*header, core::Secret(QByteArray(16, 'k')));
        (void)store::unlockByDataKey(*header, core::Secret(QByteArray(32, 'k')));
    }
    const QString text = QString::fromUtf8(input);
    if (const auto secret = store::parseRecoveryCode(text)) {
        if (!(*store::parseRecoveryCode(store::recoveryCode(*secret)) == *secret))
            std::abort();
    }
    return 0;
}
