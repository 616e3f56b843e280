// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/ruleverdicts.h"

#include <QByteArray>

/// Row sets as they stand in the file. An error is Storage: the file is damaged, and what was assessed has to be assessed again.
namespace store {

QByteArray packRows(core::Bitmap rows);
core::Result<core::Bitmap> unpackRows(QByteArrayView bytes);
/// Four Roaring bitmaps in the portable format, each behind its length in four bytes, little endian.
QByteArray packVerdicts(const domain::RuleVerdicts& verdicts);
core::Result<domain::RuleVerdicts> unpackVerdicts(QByteArrayView bytes);

inline constexpr int chunkBits = 16;
inline constexpr qint64 chunkRows = qint64(1) << chunkBits;

/// verdict.id
constexpr qint64 verdictId(qint64 chunk, qint64 rule)
{
    return chunk << 32 | rule;
}
constexpr qint64 chunkOfVerdict(qint64 id)
{
    return id >> 32;
}
constexpr qint64 ruleOfVerdict(qint64 id)
{
    return id & 0xffffffff;
}

} // namespace store
