// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/value.h"

#include <deque>
#include <optional>

namespace policy {

/// The field paths that the rules of one resource type ask for, as a tree: each member is found once per document however many rules
/// read it. One thread; a document must outlive its use.
class PathTree {
public:
    using Slot = std::uint32_t;
    static constexpr Slot root = 0;

    PathTree() : m_nodes(1) {}

    /// The place of `properties.rules[*].properties.access`; the same for the same path whatever the letter case.
    Slot slot(std::string_view path);
    /// A member of a place, taken as it is: dots and brackets in it mean nothing.
    Slot member(Slot parent, std::string_view key);
    Slot elements(Slot array); ///< `[*]` behind a place

    bool isCollection(Slot slot) const { return m_nodes[slot].arrays > 0; } ///< has a `[*]` on its way

    /// Whether eachBound() is at one member of every array on the way.
    bool isBound(Slot slot) const;

    /// From now on the answers are about this document.
    void look(const Value& document);
    /// Of a place without `[*]`.
    const Value& value(Slot slot);
    /// Calls f(Value) for each value of a place until it returns false: the one of a plain place; of a collection every member of every
    /// array on the way, of bound arrays only the bound one. A missing array gives none, a missing member of an element one Missing.
    template<class F>
    void each(Slot slot, F f)
    {
        const Node& node = m_nodes[slot];
        (void)(node.arrays == 0 ? f(value(slot)) : walk(value(node.start), node.way, f));
    }
    /// Likewise, with every array on the way bound to the member in turn while f runs.
    template<class F>
    void eachBound(Slot slot, F f)
    {
        const Node& node = m_nodes[slot];
        (void)walk<true>(value(node.start), node.way, f);
    }

private:
    struct Node {
        Slot parent = root;
        bool isElements = false;
        std::uint16_t arrays = 0;      ///< number of `[*]` on the way to here, this one included
        std::string key;
        Slot start = root;             ///< of a collection: the first array on the way
        std::vector<Slot> way;         ///< of a collection: from here back to that array, which is left out
        std::vector<Slot> children;    ///< by member
        Slot elements = root;          ///< its `[*]`; root: none
        Value value;
        std::uint32_t found = 0;       ///< the look that `value` is of
        std::uint32_t searched = 0;    ///< the look whose children are known
        std::uint64_t lengths = 0;     ///< of the children's keys, a bit each: what a wide object has beside them is passed over
        std::optional<Value> bound;    ///< of `[*]`: the one member that there is
    };

    void search(Slot parent, const Value& object);

    template<bool bind = false, class F>
    bool walk(const Value& from, std::span<const Slot> way, F& f)
    {
        if (way.empty())
            return f(from);
        Node& node = m_nodes[way.back()];
        const auto rest = way.first(way.size() - 1);
        if (!node.isElements)
            return walk<bind>(from.get(node.key), rest, f);
        if (node.bound)
            return walk<bind>(*node.bound, rest, f);
        bool more = true;
        from.eachElement([&](const Value& element) {
            if constexpr (bind)
                node.bound = element;
            more = walk<bind>(element, rest, f);
            if constexpr (bind)
                node.bound.reset();
            return more;
        });
        return more;
    }

    std::deque<Node> m_nodes; ///< stays where it is while f adds to it
    std::uint32_t m_look = 0;
};

} // namespace policy
