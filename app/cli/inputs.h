// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/error.h"

#include <filesystem>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace cli {

/// One input: what it is called in messages, and where it is read from.
struct Input {
    QString name;
    std::filesystem::path path;   ///< empty: standard input
    bool named = true;            ///< given as a PATH itself, not found below one
};

constexpr qint64 mostInputBytes = qint64(16) << 20;

/// The PATH convention of every command that takes inputs: a file; a folder with all files below it, in the byte order of
/// their whole paths; "-" for standard input. A link to a file or folder is not followed, neither as a PATH nor below one;
/// what is neither file nor folder is read when named (a pipe) and passed over below a folder. A PATH that is not there is
/// BadInput. Blocking.
core::Result<QList<Input>> listInputs(const QStringList& paths);

/// The bytes of one input, unpacked when its name ends in ".gz", or when standard input is packed. BadInput names it and
/// says why; Cancelled soon after a cancel. Blocking: on a pool.
core::Result<QByteArray> readInput(const Input& input, qint64 mostBytes, const core::CancelToken& token);

/// Unpacks gzip with all its members, bounded by `mostBytes`. BadInput when it is damaged, cut short, or holds more.
core::Result<QByteArray> gunzip(const QByteArray& packed, qint64 mostBytes);

} // namespace cli
