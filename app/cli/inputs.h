// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cli {

/// One input: where it came from, and its bytes or why it could not be read.
struct Input {
    QString path;
    core::Result<QByteArray> bytes;
};

/// The PATH convention of every command that takes inputs: a file, a folder (all files below it in byte order, links not
/// followed), "-" for standard input; ".gz" is unpacked. A PATH that does not exist is BadInput; a file below a folder that
/// cannot be read is an Input with an error. At most `mostBytes` an input.
core::Result<QList<Input>> readInputs(const QStringList& paths, qint64 mostBytes = 16 << 20);

/// Unpacks gzip, bounded by `mostBytes`.
core::Result<QByteArray> gunzip(const QByteArray& packed, qint64 mostBytes);

} // namespace cli
