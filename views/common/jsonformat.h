// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace views {

/// JSON with two spaces of indentation, keys in their order and numbers as they were written. Not JSON, or nested deeper
/// than 512: the input unchanged. Thread-safe; meant for a pool.
QByteArray prettyJson(const QByteArray& json);

/// For showing only: lines longer than `limit` are broken, since one line of a megabyte blocks every text widget.
QString brokenLines(const QString& text, qsizetype limit = 8000);

} // namespace views
