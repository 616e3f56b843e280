// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

/// The rule language of Azure Policy: parse, compile, evaluate. Text is UTF-8. Nothing here reads a file, a network or a clock.
namespace policy {

enum class Kind : std::uint8_t { Missing, Null, Bool, Integer, Double, String, Array, Object, Unknown, Failed };

namespace detail {
constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}
bool sameUnicode(std::string_view a, std::string_view b);
} // namespace detail

/// Whether two texts are the same whatever the letter case (ordinal, by Unicode's simple folding).
inline bool sameText(std::string_view a, std::string_view b)
{
    if (a == b) // most are written alike
        return true;
    const std::size_t n = a.size() < b.size() ? a.size() : b.size();
    for (std::size_t i = 0; i < n; ++i) {
        if (a[i] == b[i] || detail::folded(a[i]) == detail::folded(b[i]))
            continue;
        const bool bothBeyondAscii = static_cast<signed char>(a[i]) < 0 && static_cast<signed char>(b[i]) < 0;
        return bothBeyondAscii && detail::sameUnicode(a, b); // no letter of ASCII folds to one beyond it: the Kelvin sign is no k
    }
    return a.size() == b.size();
}
/// Likewise of the names of members, which are ASCII.
inline bool sameKey(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && sameText(a, b);
}

struct Member;

/// A value as rules see it: a part of a parsed document, which it does not copy, or computed into an Arena. Either must outlive it.
/// Unknown is a fact that was not read, Failed an expression that has no result; both say why.
class Value {
public:
    Value() = default; ///< Missing
    static Value null();
    static Value of(bool v);
    static Value of(std::int64_t v);
    static Value of(double v);
    static Value text(std::string_view v);
    static Value array(std::span<const Value> v);
    static Value object(std::span<const Member> v);
    static Value of(simdjson::dom::element v);
    static Value unknown(std::string_view why);
    static Value failed(std::string_view why);

    Kind kind() const { return m_kind; }
    bool is(Kind kind) const { return m_kind == kind; }
    bool isNothing() const { return m_kind == Kind::Missing || m_kind == Kind::Null; }
    bool isNumber() const { return m_kind == Kind::Integer || m_kind == Kind::Double; }
    bool isUndecided() const { return m_kind == Kind::Unknown || m_kind == Kind::Failed; }

    bool boolean() const { return m_bool; }
    std::int64_t integer() const { return m_integer; }
    double number() const { return m_kind == Kind::Integer ? static_cast<double>(m_integer) : m_double; }
    std::string_view string() const { return is(Kind::String) || isUndecided() ? m_text : std::string_view(); } ///< of Unknown and Failed: why
    std::size_t size() const;                          ///< of an Array or Object; else 0
    Value at(std::size_t index) const;                 ///< of an Array; Missing beyond its end
    Value get(std::string_view key) const;             ///< of an Object, whatever the letter case; else Missing

    /// Calls f(Value) for each element of an Array until it returns false.
    template<class F>
    void eachElement(F f) const
    {
        if (m_kind != Kind::Array)
            return;
        if (!m_parsed) {
            for (const Value& value : m_items) {
                if (!f(value))
                    return;
            }
            return;
        }
        for (const simdjson::dom::element element : simdjson::dom::array(m_element.get_array().value_unsafe())) {
            if (!f(of(element)))
                return;
        }
    }
    /// Calls f(std::string_view key, Value) for each member of an Object until it returns false.
    template<class F>
    void eachMember(F f) const;
    /// Calls f(std::string_view key, read) likewise; read() gives the value, which most callers of a wide object never want.
    template<class F>
    void eachKey(F f) const;

private:
    template<class T>
    static Value made(Kind kind, T Value::* member, const T& held);

    Kind m_kind = Kind::Missing;
    bool m_parsed = false; ///< an Array or Object of a parsed document
    union {
        bool m_bool;
        std::int64_t m_integer = 0;
        double m_double;
        std::string_view m_text;
        simdjson::dom::element m_element;
        std::span<const Value> m_items;
        std::span<const Member> m_members;
    };
};

struct Member {
    std::string_view key;
    Value value;
};

template<class F>
void Value::eachMember(F f) const
{
    eachKey([&](std::string_view key, auto read) { return f(key, read()); });
}

template<class F>
void Value::eachKey(F f) const
{
    if (m_kind != Kind::Object)
        return;
    if (!m_parsed) {
        for (const Member& member : m_members) {
            if (!f(member.key, [&] { return member.value; }))
                return;
        }
        return;
    }
    const simdjson::dom::object object = m_element.get_object().value_unsafe();
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (!f(at.key(), [&] { return of(at.value()); }))
            return;
    }
}

/// Where computed values live until clear(); one thread.
class Arena {
public:
    std::string_view keep(std::string_view text);
    std::span<const Value> keep(const std::vector<Value>& values);
    std::span<const Member> keep(const std::vector<Member>& members);
    std::span<Value> room(std::size_t n); ///< n values, each Missing
    Value text(std::string_view v) { return Value::text(keep(v)); }
    Value array(const std::vector<Value>& v) { return Value::array(keep(v)); }
    Value object(const std::vector<Member>& v) { return Value::object(keep(v)); }
    Value unknown(std::string_view why) { return Value::unknown(keep(why)); }
    Value failed(std::string_view why) { return Value::failed(keep(why)); }
    /// A copy that no longer needs the document it came from.
    Value copy(const Value& v);
    void clear() { m_memory.release(); }

private:
    template<class T>
    std::span<T> allocate(std::size_t n); ///< not constructed

    alignas(16) std::array<std::byte, 1024> m_first; ///< most evaluations need no more, and no memory of the heap
    std::pmr::monotonic_buffer_resource m_memory{m_first.data(), m_first.size()};
};

/// Equal as the language compares: text whatever its letter case, a number or truth value with its text, nested values by element and
/// member. `nothingIsEmpty`: what is missing equals "" (template functions and `value` see it so; a field does not).
bool equal(const Value& a, const Value& b, bool nothingIsEmpty = false);
/// Below 0, 0 or above 0; false in `comparable` when there is no order between the two kinds.
int compare(const Value& a, const Value& b, bool& comparable);
/// The text of a String, Bool ("True"), or number; arrays and objects as JSON; "" of nothing.
std::string textOf(const Value& v);
/// Compact JSON; Unknown and Failed as null.
void writeJson(const Value& v, std::string& out);

int orderText(std::string_view a, std::string_view b);            ///< whatever the letter case
bool hasText(std::string_view text, std::string_view part);       ///< part somewhere in text, whatever the letter case
bool startsText(std::string_view text, std::string_view start);
bool endsText(std::string_view text, std::string_view end);
/// Places in a text count characters, not bytes. The text up to its n-th character, at most all of it.
std::string_view firstCharacters(std::string_view text, std::size_t n);
inline std::string_view firstCharacter(std::string_view text)
{
    return firstCharacters(text, 1);
}
std::size_t countCharacters(std::string_view text);
bool isLetter(std::string_view character);
std::string lower(std::string_view text);

/// For tables by text whatever its letter case (of ASCII).
struct AnyCaseHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        constexpr std::size_t tail = 16; // names of one table begin alike
        std::uint64_t h = 14695981039346656037U ^ text.size(); // FNV-1a
        for (const char c : text.substr(text.size() > tail ? text.size() - tail : 0))
            h = (h ^ static_cast<unsigned char>(c | 0x20)) * 1099511628211U;
        return h;
    }
};
struct AnyCaseEqual {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const { return sameText(a, b); }
};
std::string upper(std::string_view text);
/// The number that a whole text is, else nothing.
bool parseNumber(std::string_view text, Value& out);

} // namespace policy
