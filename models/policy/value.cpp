// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/value.h"

#include "policy/moment.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>

namespace policy {

template<class T>
Value Value::made(Kind kind, T Value::* member, const T& held)
{
    Value v;
    v.m_kind = kind;
    std::construct_at(&(v.*member), held);
    return v;
}

Value Value::null()
{
    Value v;
    v.m_kind = Kind::Null;
    return v;
}

Value Value::of(bool value)
{
    return made(Kind::Bool, &Value::m_bool, value);
}

Value Value::of(std::int64_t value)
{
    return made(Kind::Integer, &Value::m_integer, value);
}

Value Value::of(double value)
{
    return made(Kind::Double, &Value::m_double, value);
}

Value Value::text(std::string_view value)
{
    return made(Kind::String, &Value::m_text, value);
}

Value Value::array(std::span<const Value> value)
{
    return made(Kind::Array, &Value::m_items, value);
}

Value Value::object(std::span<const Member> value)
{
    return made(Kind::Object, &Value::m_members, value);
}

Value Value::of(simdjson::dom::element element)
{
    using Type = simdjson::dom::element_type;
    switch (element.type()) {
    case Type::ARRAY:
    case Type::OBJECT: {
        Value v = made(element.is_array() ? Kind::Array : Kind::Object, &Value::m_element, element);
        v.m_parsed = true;
        return v;
    }
    case Type::INT64: return of(element.get_int64().value_unsafe());
    case Type::UINT64: return of(static_cast<double>(element.get_uint64().value_unsafe()));
    case Type::DOUBLE: return of(element.get_double().value_unsafe());
    case Type::STRING: return text(element.get_string().value_unsafe());
    case Type::BOOL: return of(element.get_bool().value_unsafe());
    case Type::NULL_VALUE: break;
    }
    return null();
}

Value Value::unknown(std::string_view why)
{
    return made(Kind::Unknown, &Value::m_text, why);
}

Value Value::failed(std::string_view why)
{
    return made(Kind::Failed, &Value::m_text, why);
}

std::size_t Value::size() const
{
    if (m_kind != Kind::Array && m_kind != Kind::Object)
        return 0;
    if (!m_parsed)
        return m_kind == Kind::Array ? m_items.size() : m_members.size();
    std::size_t n = 0; // the tape's own count saturates
    if (m_kind == Kind::Array) {
        eachElement([&](const Value&) { return ++n, true; });
    } else {
        eachMember([&](std::string_view, const Value&) { return ++n, true; });
    }
    return n;
}

Value Value::at(std::size_t index) const
{
    Value found;
    std::size_t i = 0;
    eachElement([&](const Value& v) {
        if (i++ != index)
            return true;
        found = v;
        return false;
    });
    return found;
}

Value Value::get(std::string_view key) const
{
    Value found;
    eachKey([&](std::string_view name, auto read) {
        if (!sameKey(name, key))
            return true;
        found = read();
        return false;
    });
    return found;
}

template<class T>
std::span<T> Arena::allocate(std::size_t n)
{
    return n == 0 ? std::span<T>() : std::span(static_cast<T*>(m_memory.allocate(n * sizeof(T), alignof(T))), n);
}

std::string_view Arena::keep(std::string_view text)
{
    const auto copy = allocate<char>(text.size());
    std::ranges::copy(text, copy.begin());
    return {copy.data(), copy.size()};
}

std::span<const Value> Arena::keep(const std::vector<Value>& values)
{
    const auto copy = allocate<Value>(values.size());
    std::ranges::uninitialized_copy(values, copy);
    return copy;
}

std::span<const Member> Arena::keep(const std::vector<Member>& members)
{
    const auto copy = allocate<Member>(members.size());
    std::ranges::uninitialized_copy(members, copy);
    return copy;
}

std::span<Value> Arena::room(std::size_t n)
{
    const auto room = allocate<Value>(n);
    std::ranges::uninitialized_default_construct(room);
    return room;
}

Value Arena::copy(const Value& v)
{
    switch (v.kind()) {
    case Kind::String: return text(v.string());
    case Kind::Unknown: return unknown(v.string());
    case Kind::Failed: return failed(v.string());
    case Kind::Array: {
        std::vector<Value> items;
        v.eachElement([&](const Value& item) {
            items.push_back(copy(item));
            return true;
        });
        return array(items);
    }
    case Kind::Object: {
        std::vector<Member> members;
        v.eachMember([&](std::string_view key, const Value& value) {
            members.push_back({keep(key), copy(value)});
            return true;
        });
        return object(members);
    }
    default: return v;
    }
}

namespace {

bool equalArrays(const Value& a, const Value& b)
{
    const std::size_t n = a.size();
    if (n != b.size())
        return false;
    for (std::size_t i = 0; i < n; ++i) {
        if (!equal(a.at(i), b.at(i)))
            return false;
    }
    return true;
}

bool equalObjects(const Value& a, const Value& b)
{
    if (a.size() != b.size())
        return false;
    bool same = true;
    a.eachMember([&](std::string_view key, const Value& value) {
        const Value other = b.get(key);
        same = !other.is(Kind::Missing) && equal(value, other);
        return same;
    });
    return same;
}

template<class T>
int orderOf(const T& a, const T& b)
{
    return a < b ? -1 : int(b < a);
}

/// Two texts that are times compare as times, however many digits their seconds have.
std::optional<std::pair<Ticks, Ticks>> bothMoments(std::string_view a, std::string_view b)
{
    constexpr std::size_t separator = 10; // 2026-01-31T
    const auto looksSo = [](std::string_view text) { return text.size() > separator && text[4] == '-' && (text[separator] == 'T' || text[separator] == 't'); };
    if (!looksSo(a) || !looksSo(b))
        return {};
    const auto first = parseMoment(a), second = parseMoment(b);
    return first && second ? std::optional(std::pair(*first, *second)) : std::nullopt;
}

/// A number or truth value beside a text: as the text would be read.
bool equalToText(const Value& v, std::string_view text)
{
    if (v.is(Kind::Bool))
        return sameText(text, v.boolean() ? "true" : "false");
    Value number;
    return v.isNumber() && parseNumber(text, number) && equal(v, number);
}

} // namespace

bool equal(const Value& a, const Value& b, bool nothingIsEmpty)
{
    if (a.is(Kind::String) && b.is(Kind::String)) {
        if (const auto moments = bothMoments(a.string(), b.string()))
            return moments->first == moments->second;
        return sameText(a.string(), b.string());
    }
    if (a.isNothing() || b.isNothing()) {
        const Value& other = a.isNothing() ? b : a;
        return other.isNothing() || (nothingIsEmpty && other.is(Kind::String) && other.string().empty());
    }
    if (a.is(Kind::String))
        return equalToText(b, a.string());
    if (b.is(Kind::String))
        return equalToText(a, b.string());
    if (a.is(Kind::Integer) && b.is(Kind::Integer))
        return a.integer() == b.integer();
    if (a.isNumber() && b.isNumber())
        return a.number() == b.number();
    if (a.kind() != b.kind())
        return false;
    switch (a.kind()) {
    case Kind::Bool: return a.boolean() == b.boolean();
    case Kind::Array: return equalArrays(a, b);
    case Kind::Object: return equalObjects(a, b);
    default: return false;
    }
}

int compare(const Value& a, const Value& b, bool& comparable)
{
    comparable = true;
    if (a.is(Kind::String) && b.is(Kind::String)) {
        if (const auto moments = bothMoments(a.string(), b.string()))
            return orderOf(moments->first, moments->second);
        return orderText(a.string(), b.string());
    }
    Value left = a;
    Value right = b;
    if ((a.is(Kind::String) && !parseNumber(a.string(), left)) || (b.is(Kind::String) && !parseNumber(b.string(), right)) || !left.isNumber()
        || !right.isNumber()) {
        comparable = false;
        return 0;
    }
    if (left.is(Kind::Integer) && right.is(Kind::Integer))
        return orderOf(left.integer(), right.integer());
    return orderOf(left.number(), right.number());
}

std::string textOf(const Value& v)
{
    switch (v.kind()) {
    case Kind::Bool: return v.boolean() ? "True" : "False";
    case Kind::String: return std::string(v.string());
    case Kind::Integer:
    case Kind::Double:
    case Kind::Array:
    case Kind::Object: {
        std::string out;
        writeJson(v, out);
        return out;
    }
    default: return {};
    }
}

namespace {

void writeString(std::string_view text, std::string& out)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += hex[static_cast<unsigned char>(c) >> 4];
            out += hex[static_cast<unsigned char>(c) & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace

void writeJson(const Value& v, std::string& out)
{
    switch (v.kind()) {
    case Kind::Bool: out += v.boolean() ? "true" : "false"; return;
    case Kind::Integer: out += std::to_string(v.integer()); return;
    case Kind::Double: {
        std::array<char, 32> buffer;
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v.number()).ptr;
        out.append(buffer.data(), end);
        return;
    }
    case Kind::String: writeString(v.string(), out); return;
    case Kind::Array: {
        char separator = '[';
        v.eachElement([&](const Value& item) {
            out += separator;
            separator = ',';
            writeJson(item, out);
            return true;
        });
        out += separator == '[' ? "[]" : "]";
        return;
    }
    case Kind::Object: {
        char separator = '{';
        v.eachMember([&](std::string_view key, const Value& value) {
            out += separator;
            separator = ',';
            writeString(key, out);
            out += ':';
            writeJson(value, out);
            return true;
        });
        out += separator == '{' ? "{}" : "}";
        return;
    }
    default: out += "null";
    }
}

bool parseNumber(std::string_view text, Value& out)
{
    if (text.empty() || text.size() > 64)
        return false;
    std::int64_t whole = 0;
    const char* end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end) {
        out = Value::of(whole);
        return true;
    }
    double number = 0;
    if (const auto read = std::from_chars(text.data(), end, number); read.ec != std::errc() || read.ptr != end || !std::isfinite(number))
        return false;
    out = Value::of(number);
    return true;
}

} // namespace policy
