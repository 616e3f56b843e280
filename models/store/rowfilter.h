// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/filter.h"
#include "store/rowtable.h"

namespace store {

/// The filter of a resource list, taken apart: what bitmaps answer, and what needs texts.
struct TextNeed {
    enum class Where { Anywhere, Name, Id };
    QStringList anyOf;       ///< substrings, as typed; one of them must occur
    Where where = Where::Anywhere; ///< Anywhere: name, id, tags as key=value, type, group, scope id
    bool negated = false;
};

struct SplitFilter {
    core::Bitmap rows;             ///< rows in the scopes that satisfy every term but the texts
    std::vector<TextNeed> texts;
};

/// Evaluates all terms but the texts, leaving out the terms with key `without`. Reads the database only for tags with many
/// values.
core::Result<SplitFilter> splitFilter(Db& db, const RowTable& table, const domain::FilterQuery& filter, const QList<qint64>& scopes,
                                      const std::optional<QList<qint64>>& only, const QString& without = {});

} // namespace store
