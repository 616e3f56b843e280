// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include <QByteArray>

namespace policy {

/// Where the aliases of the language stand in a document. Three sources, the first that knows one decides: the table
/// (resources/policies/aliases.json: what the rule gets wrong), a live tenant's provider list, and the rule `properties.` + what follows
/// the resource type; where nothing stands there, a member of the resource itself (sku, zones, ...) or of an element's own `properties`. Types of AWS (`AWS::S3::Bucket`) and Google Cloud (`storage.googleapis.com/Bucket`) need no table.
class AliasTable {
public:
    enum class State : std::uint8_t {
        Known, ///< `path` is where it stands
        OtherType, ///< of another resource type: missing here
        Unknown, ///< nobody knows it
    };
    struct Place {
        State state = State::Unknown;
        std::string path; ///< members with '.' between, `[*]` behind an array; names are as documents write them or in lower case
        std::string otherwise; ///< where it stands instead when nothing is at `path`; empty: nowhere
    };

    AliasTable() = default;
    /// BadInput naming the member that is wrong.
    static core::Result<AliasTable> parse(const QByteArray& json);
    /// One more alias of a live tenant.
    void add(std::string_view type, std::string_view alias, std::string_view path);

    Place find(std::string_view type, std::string_view alias) const;
    /// Whether any type has it.
    bool isKnown(std::string_view alias) const;
    /// The resource type that an alias begins with by the rule; empty: none that is known.
    std::string typeOf(std::string_view alias) const;
    /// All types that are known, in lower case.
    const std::set<std::string, std::less<>>& types() const { return m_types; }

private:
    std::set<std::string, std::less<>> m_types; ///< lower case, as all keys
    std::unordered_map<std::string, std::unordered_map<std::string, std::string>> m_paths; ///< by type, by alias
    std::set<std::string, std::less<>> m_listed; ///< every alias of m_paths
};

} // namespace policy
