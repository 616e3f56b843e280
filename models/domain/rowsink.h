// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QList>
#include <QStringList>
#include <QVariant>

namespace domain {

/// Who takes a result row by row, on the thread that makes it, so that it need not be held as a whole. An error ends the
/// work with it.
class RowSink {
public:
    RowSink() = default;
    virtual ~RowSink() = default;
    Q_DISABLE_COPY_MOVE(RowSink)

    virtual core::Result<void> columns(const QStringList& names) = 0; ///< once, first
    virtual core::Result<void> row(const QList<QVariant>& values) = 0; ///< null, qint64, double, QString or QByteArray
};

} // namespace domain
