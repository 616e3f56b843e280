// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/paths.h"

#include <algorithm>

namespace policy {

namespace {

const Value missing{};

/// Below 64, the same for the same key whatever its letter case.
std::uint8_t printOf(std::string_view key)
{
    if (key.empty())
        return 0;
    const auto letter = [](char c) { return c < 0 ? 0U : static_cast<unsigned>(detail::folded(c)); }; // beyond ASCII case is more than a bit
    return static_cast<std::uint8_t>((key.size() + 7 * letter(key.front()) + 3 * letter(key.back())) % 64);
}

} // namespace

PathTree::Node& PathTree::add(Node& parent)
{
    Node& node = m_nodes.emplace_back();
    node.parent = &parent;
    node.looked = parent.looked;
    node.arrays = parent.arrays;
    return node;
}

PathTree::Slot PathTree::member(Slot object, std::string_view key)
{
    const auto known = std::ranges::find_if(object->children, [&](const Child& child) { return sameText(child.node->key, key); });
    if (known != object->children.end())
        return known->node;
    Node& made = add(*object);
    made.key = key;
    object->children.push_back({printOf(key), &made});
    object->prints |= std::uint64_t(1) << printOf(key);
    object->searched = 0;
    return &made;
}

PathTree::Slot PathTree::elements(Slot array)
{
    if (!array->elements) {
        Node& made = add(*array);
        made.looked = &made;
        made.arrays.push_back(&made);
        array->elements = &made;
    }
    return array->elements;
}

PathTree::Slot PathTree::slot(std::string_view path)
{
    Slot at = m_root;
    while (!path.empty()) {
        if (path.starts_with("[*]")) {
            at = elements(at);
            path.remove_prefix(3);
        } else {
            const auto end = std::min(path.find('.'), path.find("[*]"));
            at = member(at, path.substr(0, end));
            path.remove_prefix(std::min(end, path.size()));
        }
        if (path.starts_with('.'))
            path.remove_prefix(1);
    }
    return at;
}

bool PathTree::isBound(Slot slot)
{
    return std::ranges::all_of(slot->arrays, &Node::isBound);
}

/// Finds all members that anybody asks for in one pass over the object.
void PathTree::search(Node& object)
{
    const std::uint64_t look = object.looked->look;
    std::size_t open = object.children.size();
    value(&object).eachKey([&](std::string_view key, auto read) {
        const std::uint8_t print = printOf(key);
        if ((object.prints >> print & 1) == 0)
            return true;
        for (const auto& [printed, child] : object.children) {
            if (printed != print || child->found == look || !sameKey(child->key, key))
                continue;
            child->value = read();
            child->found = look;
            --open;
            break;
        }
        return open > 0;
    });
    object.searched = look;
}

/// A value that is not found yet in this look, or that is not there.
const Value& PathTree::find(Node& node)
{
    if (node.parent->searched == node.looked->look)
        return missing;
    search(*node.parent);
    return node.isFound() ? node.value : missing;
}

} // namespace policy
