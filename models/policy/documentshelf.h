// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/documentmembers.h"

#include <unordered_map>

namespace policy {

/// Documents of one kind in the order they came, found by id, or by name where a document or who asks has only that; in any letter case.
template<class T>
class DocumentShelf {
public:
    struct Entry {
        std::string file;
        std::shared_ptr<const T> document;
    };
    struct Found {
        const Entry* entry = nullptr;
        bool isAmbiguous = false; ///< a name alone, which several have
    };

    /// False: there is one of the same id, or of the same name without an id; it stays.
    bool add(std::string file, std::shared_ptr<const T> document)
    {
        const std::string id = keyOf(document->id);
        const std::string name = id.empty() ? lower(document->name) : lastSegment(id);
        if (!(id.empty() ? m_byOwnName : m_byId).emplace(id.empty() ? name : id, m_entries.size()).second)
            return false;
        m_byName[name].push_back(m_entries.size());
        m_entries.push_back({std::move(file), std::move(document)});
        return true;
    }
    Found find(std::string_view wanted) const
    {
        const std::string id = keyOf(wanted);
        if (id.contains('/')) {
            if (const auto found = m_byId.find(id); found != m_byId.end())
                return {&m_entries[found->second]};
            const auto named = m_byOwnName.find(lastSegment(id));
            return {named == m_byOwnName.end() ? nullptr : &m_entries[named->second]};
        }
        const auto named = m_byName.find(id);
        if (named == m_byName.end())
            return {};
        return named->second.size() == 1 ? Found{&m_entries[named->second.front()]} : Found{nullptr, true};
    }
    const std::vector<Entry>& entries() const { return m_entries; }

private:
    using Places = std::unordered_map<std::string, std::size_t>;

    static std::string keyOf(std::string_view id)
    {
        while (id.ends_with('/'))
            id.remove_suffix(1);
        return lower(id);
    }

    std::vector<Entry> m_entries;
    Places m_byId, m_byOwnName; ///< the latter of those without an id
    std::unordered_map<std::string, std::vector<std::size_t>> m_byName; ///< of all
};

} // namespace policy
