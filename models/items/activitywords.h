// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The journal keeps words that never change; these are what people read instead. A word of a newer version stays as it is.
namespace items::text {

QString activity(const QString& action);  ///< "alert.status" → "Alert status changed"
QString activityResult(const QString& result);

} // namespace items::text
