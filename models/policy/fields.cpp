// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/fields.h"

#include <algorithm>

namespace policy {

void Fields::look(const Resource& resource)
{
    m_resource = &resource;
    m_tree.look(resource.document);
}

const Fields::Place& Fields::place(std::string_view text)
{
    const auto known = m_places.find(text);
    return known != m_places.end() ? known->second : m_places.emplace(std::string(text), find(Field::named(text))).first->second;
}

const Fields::Place& Fields::place(const Expr& literal, std::string_view text)
{
    const Place*& known = m_placeOfExpr[&literal];
    if (!known)
        known = &place(text);
    return *known;
}

const Fields::Place& Fields::place(const Field& field)
{
    std::string key = field.text;
    key += '\0'; // of which no field's text has one: a tag may be called as an alias
    key += char('0' + int(field.what));
    const auto known = m_places.find(key);
    return known != m_places.end() ? known->second : m_places.emplace(std::move(key), find(field)).first->second;
}

Fields::Place Fields::find(const Field& field)
{
    Place place{.what = field.what};
    switch (field.what) {
    case Field::What::Kind: place.slot = m_tree.slot("kind"); break;
    case Field::What::Location: place.slot = m_tree.slot("location"); break;
    case Field::What::Member: place.slot = m_tree.slot(field.text); break;
    case Field::What::Tag: place.slot = m_tree.member(m_tree.slot("tags"), field.text); break;
    case Field::What::Alias: {
        const auto alias = m_aliases.find(m_type, field.text);
        place.state = alias.state;
        place.isCollection = field.text.contains("[*]");
        if (alias.state == AliasTable::State::Unknown)
            place.why = m_texts.keep("the alias '" + field.text + "' is not known");
        if (alias.state == AliasTable::State::Known) {
            place.slot = m_tree.slot(alias.path);
            if (!alias.otherwise.empty())
                place.other = m_tree.slot(alias.otherwise);
            place.isCollection = PathTree::isCollection(place.slot);
        }
        break;
    }
    default: break;
    }
    return place;
}

PathTree::Slot Fields::slotOf(const Place& place)
{
    if (!place.other)
        return place.slot;
    bool found = false;
    m_tree.each(place.slot, [&](const Value& v) { return !(found = !v.is(Kind::Missing)); });
    if (found)
        return place.slot;
    m_tree.each(place.other, [&](const Value& v) { return !(found = !v.is(Kind::Missing)); });
    return found ? place.other : place.slot;
}

Value Fields::value(const Place& place, Arena& arena)
{
    switch (place.what) {
    case Field::What::Type: return Value::text(m_resource->type);
    case Field::What::Name: return Value::text(m_resource->name());
    case Field::What::FullName: return arena.text(m_resource->fullName());
    case Field::What::Id: return Value::text(m_resource->id);
    case Field::What::Location: {
        const Value location = PathTree::value(place.slot);
        return location.is(Kind::String) && location.string().contains(' ') ? arena.text(normalLocation(location.string())) : location;
    }
    default: break;
    }
    if (place.state == AliasTable::State::Unknown)
        return Value::unknown(place.why);
    if (place.state == AliasTable::State::OtherType)
        return place.isCollection ? Value::array({}) : Value();
    const PathTree::Slot slot = slotOf(place);
    if (!place.isCollection)
        return PathTree::value(slot);
    std::vector<Value> values;
    m_tree.each(slot, [&](const Value& v) {
        values.push_back(v);
        return true;
    });
    return arena.array(values);
}

Value Fields::boundValue(const Place& place)
{
    if (place.state == AliasTable::State::Unknown)
        return Value::unknown(place.why);
    Value value;
    if (place.state == AliasTable::State::Known) {
        m_tree.each(slotOf(place), [&](const Value& v) {
            value = v;
            return false;
        });
    }
    return value;
}

std::string normalLocation(std::string_view location)
{
    std::string out;
    std::ranges::copy_if(location, std::back_inserter(out), [](char c) { return c != ' '; });
    return out;
}

Value withoutBlanks(const Value& operand, Arena& arena)
{
    if (operand.is(Kind::String))
        return arena.text(normalLocation(operand.string()));
    if (!operand.is(Kind::Array))
        return operand;
    std::vector<Value> items;
    operand.eachElement([&](const Value& item) {
        items.push_back(item.is(Kind::String) ? withoutBlanks(item, arena) : item);
        return true;
    });
    return arena.array(items);
}

} // namespace policy
