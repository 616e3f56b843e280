// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/accounts.h"
#include "connectors/host/listeners.h"
#include "connectors/host/lynis.h"
#include "connectors/host/osrelease.h"

#include <cstdlib>

// The small line formats: os-release, passwd and group, socket tables, Lynis reports.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto os = host::parseOsRelease(bytes);
    if (os.prettyName.contains(QLatin1Char('\n')) || os.id.contains(QChar(0x1b)))
        std::abort();
    for (const auto& account : host::parseAccounts(bytes, bytes)) {
        if (account.name.contains(QLatin1Char('\n')))
            std::abort();
    }
    host::parseSocketTable(bytes, QStringLiteral("tcp6"));
    host::parseLynisReport(bytes);
    return 0;
}
