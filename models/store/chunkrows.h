// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bitmap.h"
#include "store/db.h"
#include "store/verdictsets.h"

namespace store {

/// Calls f(statement) for each of `rows`, which are of one chunk, that is found: by `scan`, which asks for all from ?1 to before ?2, where they
/// are many, else one after the other by `one`, which asks for ?1. Column 0 is the row.
template<class F>
core::Result<void> eachOfChunk(Db& db, qint64 chunk, const core::Bitmap& rows, const char* scan, const char* one, F f)
{
    constexpr std::uint64_t few = 4096; // looked up one by one
    const bool scans = rows.count() > few;
    STORE_LET(s, db.cached(scans ? scan : one));
    const auto collect = [&]() -> core::Result<void> {
        for (;;) {
            STORE_LET(more, s->step());
            if (!more)
                return {};
            if (!scans || rows.contains(std::uint32_t(s->int64(0))))
                f(*s);
        }
    };
    if (scans) {
        s->bindAll(chunk << chunkBits, (chunk + 1) << chunkBits);
        return collect();
    }
    for (const std::uint32_t row : rows.rows()) {
        s->bindAll(qint64(row));
        STORE_TRY(collect());
    }
    return {};
}

} // namespace store
