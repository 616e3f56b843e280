// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/assess/ruleset.h"
#include "store/queries/verdictqueries.h"

#include <set>

namespace services {

/// The rows on which some rule may say something else since a time: those that changed, and those that look at what changed.
/// More than need be in doubt, never fewer. On a reader's thread.
class DueRows {
public:
    DueRows(store::Db& db, const RuleSet& set) : m_db(db), m_set(set) {}

    core::Result<void> add(const std::vector<store::FactChange>& changes);
    /// Types that were met for the first time since: a bulk query is now known to give them, so that their absence elsewhere is proven.
    core::Result<void> addNewTypes(qint64 afterType);
    /// Another day has come.
    core::Result<void> addTimed();

    core::Bitmap take() { return std::move(m_rows); }

private:
    core::Result<void> readTypes();
    core::Result<void> addChange(const store::FactChange& change);
    core::Result<void> addReading(const store::FactChange& change);
    core::Result<void> addLookersFor(const policy::Needs::Related& related, const QString& id, qint64 scope);
    core::Result<void> addAncestor(const std::string& type, const QString& id);
    core::Result<void> addOf(const std::string& type, qint64 scope);

    store::Db& m_db;
    const RuleSet& m_set;
    QHash<qint64, std::string> m_types;
    std::set<std::pair<std::string, qint64>> m_added; ///< types in scopes, whole
    core::Bitmap m_rows;
};

} // namespace services
