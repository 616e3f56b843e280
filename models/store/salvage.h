// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite.h"

namespace store {

/// Puts the columns of the row that `select` stands on, from column `from` (0-based) to its last, into the parameters of
/// `insert` from `at` (1-based) on, as they are.
inline void bindRow(Statement& select, int from, Statement& insert, int at)
{
    for (int i = from; i < select.columnCount(); ++i)
        sqlite3_bind_value(insert.handle(), at + i - from, sqlite3_column_value(select.handle(), i));
}

/// Calls `take` (returning Result<void>) for each row that a damaged file still gives. False: it could not be read to its
/// end. An error of `take` ends it.
template<class F>
core::Result<bool> forEachReadable(Statement& select, F take)
{
    for (;;) {
        const auto row = select.step();
        if (!row)
            return false;
        if (!*row)
            return true;
        STORE_TRY(take());
    }
}

} // namespace store
