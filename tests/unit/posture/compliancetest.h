// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "posture/standard.h"

/// A standard "s" with families F0, F1, ... of so many controls, which are C-0, C-1, ... over all families.
inline posture::Standard standardOf(std::span<const int> sizes, const std::vector<bool>& manual = {})
{
    QByteArrayList families;
    std::size_t number = 0;
    for (const int size : sizes) {
        QByteArrayList controls;
        for (int c = 0; c < size; ++c, ++number)
            controls.append("{\"id\":\"C-" + QByteArray::number(number) + R"(","title":"=a control","summary":"s")"
                            + (number < manual.size() && manual[number] ? R"(,"manual":true})" : "}"));
        families.append("{\"id\":\"F" + QByteArray::number(families.size()) + R"(","title":"f","controls":[)" + controls.join(',') + "]}");
    }
    auto standard = posture::Standard::parse(R"({"id":"s","name":"S, the first","version":"1","clouds":["aws"],"families":[)" + families.join(',') + "]}");
    if (!standard)
        qFatal("%s", qPrintable(standard.error().detail));
    return *std::move(standard);
}
