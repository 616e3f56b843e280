// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/resource.h"
#include "store/queries/documentqueries.h"

#include <deque>
#include <map>
#include <unordered_set>

namespace services {

/// What the workspace holds beside the resource being evaluated. What was not read to its end is not complete, and says why.
/// Belongs to one reader's Db and thread; the documents that it gives live until the next question.
class StoreWorld final : public policy::World {
public:
    /// `notInBulk`: types, in lower case, that are read parent by parent: only their own read marks say that they are complete.
    StoreWorld(store::Db& db, const std::unordered_set<std::string>& notInBulk) : m_db(db), m_notInBulk(notInBulk) {}

    Found ofType(const std::string& type, const std::string& prefix, std::string_view subject) override;
    const policy::Resource* container(const std::string& id) override;
    /// The first read that failed: what was evaluated with it is not to be kept.
    const std::optional<core::Error>& error() const { return m_error; }

private:
    struct Entry {
        std::string id; ///< lower case
        std::size_t base = 0; ///< of an extension resource: how much of the id is that of the resource it is on
        qint64 row = 0;
    };
    struct Kept {
        QByteArray body; ///< of containers; parsed into their arena
        policy::Arena arena;
        std::optional<policy::Resource> resource;
    };

    static Entry entryOf(const store::NamedRow& row);
    const std::vector<Entry>& entries(const std::string& type, qint64 scope);
    qint64 scopeOf(const std::string& prefix);
    bool isInBulk(const std::string& type);
    const store::ReadStates& readStates(const std::string& place, bool isScope);
    void setCompleteness(Found& found, const std::string& type, const std::string& prefix);
    std::optional<policy::Resource> parsed(const QByteArray& body, policy::Arena& arena);
    template<class T>
    T valueOr(core::Result<T> result, T otherwise);

    store::Db& m_db;
    const std::unordered_set<std::string>& m_notInBulk;
    simdjson::dom::parser m_parser;
    policy::Arena m_arena; ///< of the last answer
    std::deque<policy::Resource> m_answer;
    std::map<std::pair<qint64, std::string>, std::vector<Entry>> m_entries; ///< of the last scope, by type
    qint64 m_entriesScope = -1;
    std::unordered_map<std::string, qint64> m_scopes;
    std::unordered_map<std::string, bool> m_inBulk;
    std::unordered_map<std::string, store::ReadStates> m_scopeReads;
    std::string m_place; ///< of m_placeReads
    store::ReadStates m_placeReads;
    std::unordered_map<std::string, std::unique_ptr<Kept>> m_containers;
    std::optional<core::Error> m_error;
};

} // namespace services
