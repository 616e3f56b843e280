// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/cpe.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace host {

bool Cpe::covers(const Cpe& system) const
{
    if (vendor.isEmpty() || product.isEmpty() || vendor != system.vendor || product != system.product)
        return false;
    return version.isEmpty() || version == system.version || system.version.startsWith(version + u'.');
}

Cpe parseCpe(QStringView name)
{
    qsizetype first = 0;
    if (name.startsWith("cpe:/o:"_L1, Qt::CaseInsensitive))
        first = 2; // of "cpe", "/o", vendor, ...
    else if (name.startsWith("cpe:2.3:o:"_L1, Qt::CaseInsensitive))
        first = 3;
    else
        return {};
    const QStringList parts = name.toString().toLower().split(u':');
    const auto part = [&](qsizetype i) {
        const QString text = parts.value(first + i);
        return text == "*"_L1 || text == "-"_L1 ? QString() : text;
    };
    return {part(0), part(1), part(2)};
}

} // namespace host
