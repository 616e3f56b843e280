// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace services {

struct JsonPlace {
    qsizetype from = 0, length = 0;
};

/// Where something stands in a JSON text, by its path (`properties.policyRule.if.allOf[2].field`, names in any letter case): a member
/// with its name, of objects and arrays the name alone; else the deepest part of the path that is there. The text may be anything.
JsonPlace placeInJson(QStringView text, QStringView path);
/// Where a text stops being JSON; length 0: it does not.
JsonPlace firstFaultOfJson(const QString& text);
/// Where a whole string value stands, without its quotes, at or after `from`, in any letter case; length 0: nowhere.
JsonPlace placeOfString(QStringView text, QStringView value, qsizetype from = 0);
/// A JSON object with this `name`, in the place of the one that it has, else first.
QString withJsonName(const QString& text, const QString& name);

} // namespace services
