// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/pendingupdates.h"

#include <cstdlib>

// Status files and package lists of any bytes; the order of versions stays an order.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto packages = host::parseDpkgStatus(bytes);
    host::UpdateFinder finder(packages);
    host::StanzaReader reader([&](const host::Stanza& stanza) { finder.offer(stanza, true); });
    const qsizetype half = bytes.size() / 2;
    reader.feed(bytes.first(half));
    reader.feed(bytes.sliced(half));
    reader.finish();
    for (const auto& update : finder.pending()) {
        if (update.name.contains(QLatin1Char('\n')))
            std::abort();
    }
    const auto a = bytes.first(half);
    const auto b = bytes.sliced(half);
    if (host::compareDebianVersions(a, b) != -host::compareDebianVersions(b, a) || host::compareDebianVersions(a, a) != 0)
        std::abort();
    host::parseRelease(bytes);
    return 0;
}
