// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/ids.h"

#include <optional>

#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// One typed condition: `severity:high,critical`, `-owner:raman`, `age<7d`. Keys are lower case words; which keys a list
/// knows is the list's business.
struct FilterTerm {
    enum class Op { Is, Less, Greater };
    QString key;
    Op op = Op::Is;
    QStringList values;   ///< alternatives for Is (any of); one value for Less and Greater
    bool negated = false;

    friend bool operator==(const FilterTerm&, const FilterTerm&) = default;
};

/// The filter of a list: all terms must hold and every word of `text` must occur. The same grammar is typed and shown
/// as chips: terms separated by blanks, values with blanks in double quotes, alternatives by comma, "-" negates.
struct FilterQuery {
    QList<FilterTerm> terms;
    QString text;         ///< free text, trimmed

    bool isEmpty() const { return terms.isEmpty() && text.isEmpty(); }
    friend bool operator==(const FilterQuery&, const FilterQuery&) = default;

    /// BadInput with the offending piece named. `keys`: the known keys; a term with another key is an error.
    static core::Result<FilterQuery> parse(QStringView typed, const QStringList& keys);
    /// Text that parse() reads back to an equal query.
    QString toString() const;
};

/// "30m", "9h", "7d", "2w" in milliseconds: the value of a term that compares ages.
std::optional<qint64> ageMs(QStringView text);

/// Which scopes are looked at. Empty: everything real, or the sample estate when nothing real is connected; sample
/// and real connections are never mixed.
struct ScopeSelection {
    QStringList scopeIds;
    friend bool operator==(const ScopeSelection&, const ScopeSelection&) = default;
};

struct SortSpec {
    QString column;       ///< the list's own column word
    bool descending = false;
    friend bool operator==(const SortSpec&, const SortSpec&) = default;
};

/// What a list shows: filter, scope, order; of resources also which rows, when some are ticked.
struct ListQuery {
    FilterQuery filter;
    ScopeSelection scope;
    SortSpec sort;
    std::optional<QList<core::RowId>> only;
    QList<core::RowId> except;
    friend bool operator==(const ListQuery&, const ListQuery&) = default;
};

} // namespace domain
