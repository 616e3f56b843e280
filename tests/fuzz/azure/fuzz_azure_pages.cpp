// SPDX-License-Identifier: GPL-3.0-or-later
// Every parser of Azure's answers: the first byte chooses it, the rest is the body.
#include "connectors/azure/cursor.h"
#include "connectors/azure/history.h"
#include "connectors/azure/parse.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace azure;

namespace {

/// A page counts its rows right and never keeps one without an id.
template<class T>
void check(const core::Result<Page<T>>& page)
{
    if (page && page->rows != page->items.size() + page->rejected)
        std::abort();
    if (!page && (page.error().code != core::Errc::BadResponse || page.error().what.isEmpty()))
        std::abort();
}

void parse(int which, QByteArrayView body)
{
    const Envelope envelope = which % 2 == 0 ? Envelope::Graph : Envelope::Arm;
    switch (which / 2 % 8) {
    case 0: check(parseResources(body, envelope)); break;
    case 1: check(parseAssessments(body, envelope)); break;
    case 2: check(parseSubAssessments(body, envelope)); break;
    case 3: check(parseAlerts(body, envelope)); break;
    case 4: check(parseContainers(body, envelope)); break;
    case 5:
        check(parseScores(body, envelope, {}));
        check(parseControls(body, envelope));
        check(parsePricings(body, envelope));
        break;
    case 6:
        check(parseMetadata(body));
        check(parseChanges(body));
        check(parseActivity(body));
        check(parseAutomations(body));
        check(parseConnectors(body));
        break;
    default: {
        const auto table = parseLogTable(body);
        if (table) {
            const QDate today(2026, 11, 23);
            scoreCauses(scoreDays(*table, {}, today), *table, {}, {}, today);
        }
        static_cast<void>(parseAlert(body));
        if (const auto cursor = Cursor::fromJson(body.toByteArray()); cursor && !Cursor::fromJson(cursor->toJson()))
            std::abort();
    }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size > 0)
        parse(data[0], QByteArrayView(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1));
    return 0;
}
