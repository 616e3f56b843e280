// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/paths.h"

#include <algorithm>

namespace policy {

PathTree::Slot PathTree::member(Slot parent, std::string_view key)
{
    for (const Slot child : m_nodes[parent].children) {
        if (sameText(m_nodes[child].key, key))
            return child;
    }
    const auto made = static_cast<Slot>(m_nodes.size());
    Node node{.parent = parent, .arrays = m_nodes[parent].arrays};
    node.key = key;
    if (node.arrays > 0) {
        node.start = m_nodes[parent].start;
        node.way = m_nodes[parent].way;
        node.way.insert(node.way.begin(), made);
    }
    m_nodes.push_back(std::move(node));
    m_nodes[parent].children.push_back(made);
    m_nodes[parent].lengths |= std::uint64_t(1) << (key.size() % 64);
    m_nodes[parent].searched = 0;
    return made;
}

PathTree::Slot PathTree::elements(Slot array)
{
    if (m_nodes[array].elements != root)
        return m_nodes[array].elements;
    const auto made = static_cast<Slot>(m_nodes.size());
    Node node{.parent = array, .isElements = true, .arrays = static_cast<std::uint16_t>(m_nodes[array].arrays + 1)};
    node.start = m_nodes[array].arrays > 0 ? m_nodes[array].start : array;
    node.way = m_nodes[array].way;
    node.way.insert(node.way.begin(), made);
    m_nodes.push_back(std::move(node));
    m_nodes[array].elements = made;
    return made;
}

PathTree::Slot PathTree::slot(std::string_view path)
{
    Slot at = root;
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

void PathTree::look(const Value& document)
{
    ++m_look;
    m_nodes[root].value = document;
    m_nodes[root].found = m_look;
}

bool PathTree::isBound(Slot slot) const
{
    for (; slot != root; slot = m_nodes[slot].parent) {
        if (m_nodes[slot].isElements && !m_nodes[slot].bound)
            return false;
    }
    return true;
}

/// Finds all members that anybody asks for in one pass over the object.
void PathTree::search(Slot parent, const Value& object)
{
    const std::span<const Slot> children = m_nodes[parent].children;
    for (const Slot child : children) {
        m_nodes[child].value = Value();
        m_nodes[child].found = m_look;
    }
    std::size_t open = children.size();
    const std::uint64_t lengths = m_nodes[parent].lengths;
    object.eachKey([&](std::string_view key, auto read) {
        if ((lengths >> (key.size() % 64) & 1) == 0)
            return true;
        for (const Slot child : children) {
            Node& node = m_nodes[child];
            if (!sameKey(node.key, key) || !node.value.is(Kind::Missing))
                continue;
            node.value = read();
            --open;
            break;
        }
        return open > 0;
    });
    m_nodes[parent].searched = m_look;
}

const Value& PathTree::value(Slot slot)
{
    Node& node = m_nodes[slot];
    if (node.found == m_look)
        return node.value;
    const Slot parent = node.parent;
    const Value& object = value(parent);
    if (m_nodes[parent].searched != m_look)
        search(parent, object);
    return m_nodes[slot].value;
}

} // namespace policy
