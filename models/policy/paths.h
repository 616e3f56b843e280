// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/value.h"

#include <deque>

namespace policy {

/// The field paths that the rules of one resource type ask for, as a tree: each member is found once per document, or once per member of
/// an array that is gone through, however many rules and conditions read it. One thread; a document must outlive its use.
class PathTree {
    struct Node;

public:
    using Slot = Node*; ///< a place; null: none

    PathTree() : m_nodes(1) { m_root->looked = m_root; }
    PathTree(const PathTree&) = delete;
    PathTree& operator=(const PathTree&) = delete;

    /// The place of `properties.rules[*].properties.access`; the same for the same path whatever the letter case.
    Slot slot(std::string_view path);
    /// A member of a place, taken as it is: dots and brackets in it mean nothing.
    Slot member(Slot object, std::string_view key);
    Slot elements(Slot array); ///< `[*]` behind a place

    static bool isCollection(Slot slot) { return !slot->arrays.empty(); } ///< has a `[*]` on its way
    /// Whether eachBound() is at one member of every array on the way.
    static bool isBound(Slot slot);

    /// From now on the answers are about this document.
    void look(const Value& document) { take(*m_root, document); }
    /// Of a place of which every array on the way is bound, such as one without `[*]`.
    static const Value& value(Slot slot) { return slot->isFound() ? slot->value : find(*slot); }
    /// Calls f(Value) for each value of a place until it returns false: the one of a plain place; of a collection every member of every
    /// array on the way, of bound arrays only the bound one. A missing array gives none, a missing member of an element one Missing.
    /// f must not ask for this place again.
    template<class F>
    void each(Slot slot, F f)
    {
        (void)walk<false>(slot, 0, f);
    }
    /// Likewise, with every array on the way bound to the member in turn while f runs, which may ask for what it likes.
    template<class F>
    void eachBound(Slot slot, F f)
    {
        (void)walk<true>(slot, 0, f);
    }

private:
    struct Child {
        std::uint8_t print; ///< of its key
        Node* node;
    };
    /// The document and the members of an array are looked at one after the other; what is below them is searched for in each.
    struct Node {
        Value value;
        std::uint64_t found = 0;     ///< the look that `value` is of
        Node* looked = nullptr;      ///< itself, or the nearest above it, that is looked at
        std::uint64_t look = 0;      ///< of one looked at: the number of this look
        Node* parent = nullptr;
        std::uint64_t searched = 0;  ///< the look whose children are known
        std::uint64_t prints = 0;    ///< of the children's keys, a bit each: most of what a wide object has beside them is passed over
        std::vector<Child> children; ///< by member
        std::string key;
        std::vector<Node*> arrays;   ///< the `[*]` on the way to here, this one included
        Node* elements = nullptr;    ///< its `[*]`
        bool isBound = false;        ///< of `[*]`: to the member that is looked at

        bool isFound() const { return found == looked->look; }
    };

    void take(Node& node, const Value& value)
    {
        node.value = value;
        node.found = node.look = ++m_looks;
    }
    static const Value& find(Node& node);
    static void search(Node& object);
    Node& add(Node& parent);

    template<bool bind, class F>
    bool walk(Slot slot, std::size_t depth, F& f)
    {
        if (depth == slot->arrays.size())
            return f(value(slot));
        Node& elements = *slot->arrays[depth];
        if (elements.isBound)
            return walk<bind>(slot, depth + 1, f);
        bool more = true;
        const Value array = value(elements.parent);
        array.eachElement([&](const Value& element) {
            take(elements, element);
            elements.isBound = bind;
            more = walk<bind>(slot, depth + 1, f);
            elements.isBound = false;
            return more;
        });
        return more;
    }

    std::deque<Node> m_nodes; ///< each stays where it is
    Node* m_root = &m_nodes.front();
    std::uint64_t m_looks = 0;
};

} // namespace policy
