// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/hostfacts.h"

#include <QBuffer>

#include <cstdlib>

// Any bytes either give a report or an error; what judges nothing is never healthy.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto report = host::readArf(buffer, {true, true}, {});
    if (!report)
        return 0;
    const auto facts = host::baselineFacts(*report, {QStringLiteral("r"), QStringLiteral("s"), QStringLiteral("c"), false, true});
    if (!facts.fits && facts.coverage.healthy > 0)
        std::abort();
    if (facts.coverage.selected != int(report->rules.size()) || facts.findings.assessments.size() != report->rules.size())
        std::abort();
    return 0;
}
