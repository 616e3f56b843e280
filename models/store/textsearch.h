// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rowfilter.h"

namespace store {

/// Finds the rows whose texts satisfy all needs. Two ways with the same answer: the trigram index for all at once
/// (quick when few match), or reading rows one by one (quick for a first page when many match). For one query on one
/// reader thread.
class TextSearch {
public:
    TextSearch(Db& db, const RowTable& table, const std::vector<TextNeed>& needs) : m_db(db), m_table(table), m_needs(needs) {}

    /// All of `within` that match.
    core::Result<core::Bitmap> matches(const core::Bitmap& within);
    /// Whether this row matches, by reading it.
    core::Result<bool> test(std::uint32_t row);

private:
    struct Candidates {
        core::Bitmap rows;
        bool all = false;      ///< every row is a candidate
        bool exact = false;    ///< no row needs to be read to be sure
    };
    core::Result<Candidates> candidates(const QString& word, TextNeed::Where where);
    core::Result<Candidates> pieceCandidates(const QString& piece);
    core::Result<void> addIndexed(const QString& piece, core::Bitmap& rows);
    core::Result<bool> testNeed(const TextNeed& need, std::uint32_t row);
    core::Result<bool> load(std::uint32_t row);

    Db& m_db;
    const RowTable& m_table;
    const std::vector<TextNeed>& m_needs;
    std::uint32_t m_loaded = 0;
    QString m_name, m_id;
    QStringList m_tags;
};

} // namespace store
