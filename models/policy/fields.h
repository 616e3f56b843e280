// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/aliases.h"
#include "policy/paths.h"
#include "policy/resource.h"
#include "policy/rule.h"

namespace policy {

/// The fields of the resources of one type: where each stands, and its value in the resource looked at. One thread.
class Fields {
public:
    struct Place {
        Field::What what = Field::What::Alias;
        AliasTable::State state = AliasTable::State::Known;
        PathTree::Slot slot = nullptr;
        PathTree::Slot other = nullptr; ///< where it stands when nothing is at `slot`; null: nowhere
        bool isCollection = false;
        std::string_view why; ///< of an unknown one
    };

    Fields(std::string type, const AliasTable& aliases) : m_type(std::move(type)), m_aliases(aliases) {}

    const std::string& type() const { return m_type; }
    PathTree& tree() { return m_tree; }
    const Resource& resource() const { return *m_resource; }
    void look(const Resource& resource);

    const Place& place(const Field& field); ///< of none that is an expression
    const Place& place(std::string_view text);
    const Place& place(const Expr& literal, std::string_view text); ///< quicker: of an expression that always gives this text
    /// Which of its slots a known place has a value at, in the resource looked at.
    PathTree::Slot slotOf(const Place& place);
    /// Of a place that is no collection; of a collection an Array of all values.
    Value value(const Place& place, Arena& arena);
    /// Of an alias of which every array on the way is bound: the one value.
    Value boundValue(const Place& place);

private:
    Place find(const Field& field);

    std::string m_type;
    const AliasTable& m_aliases;
    PathTree m_tree;
    const Resource* m_resource = nullptr;
    Arena m_texts;
    std::unordered_map<std::string, Place, AnyCaseHash, AnyCaseEqual> m_places; ///< by the field's text
    std::unordered_map<const Expr*, const Place*> m_placeOfExpr;
};

/// A location as it is compared: without its blanks (`East US 2` is `eastus2`).
std::string normalLocation(std::string_view location);
/// Likewise every text of an operand.
Value withoutBlanks(const Value& operand, Arena& arena);

} // namespace policy
