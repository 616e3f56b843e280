// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/compliance.h"

#include <random>

namespace bench {

/// Seven standards of 12 families and 120 controls. Each rule decides one to three controls of each, a few of which many rules share,
/// as is so with the built-in ones.
inline std::vector<posture::MappedStandard> sevenStandards(std::size_t rules)
{
    QByteArrayList families;
    for (int f = 0; f < 12; ++f) {
        QByteArrayList controls;
        for (int c = f * 10; c < f * 10 + 10; ++c)
            controls.append("{\"id\":\"C-" + QByteArray::number(c) + R"(","title":"t","summary":"s"})");
        families.append("{\"id\":\"F" + QByteArray::number(f) + R"(","title":"f","controls":[)" + controls.join(',') + "]}");
    }
    const QByteArray json = R"({"id":"s","name":"S","version":"1","clouds":["aws"],"families":[)" + families.join(',') + "]}";
    std::mt19937 dice(815);
    std::vector<posture::MappedStandard> standards;
    for (int s = 0; s < 7; ++s) {
        std::vector<QStringList> controlsOfRule(rules);
        for (auto& of : controlsOfRule) {
            for (auto n = 1 + dice() % 3; n > 0; --n)
                of.append(QStringLiteral("C-%1").arg(dice() % 2 == 0 ? dice() % 10 : dice() % 120));
        }
        standards.push_back(posture::MappedStandard::of(posture::Standard::parse(json).value(), controlsOfRule));
    }
    return standards;
}

} // namespace bench
