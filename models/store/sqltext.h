// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/resourcekey.h"

#include <QList>
#include <QString>

namespace store {

/// A list of numbers as one bound text for json_each(?), so that a statement stays prepared whatever the length.
QString jsonOf(const QList<qint64>& numbers);

/// A LIKE pattern with ESCAPE '\' that finds `text` anywhere, its own % and _ taken literally.
QString likeAnywhere(const QString& text);
/// The same for what begins with `text`.
QString likeBeginning(const QString& text);

} // namespace store
