// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functiongroups.h"

#include <algorithm>

#include <QByteArray>
#include <QUrl>

namespace policy::functions {

namespace {

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

Value bounded(Arena& arena, std::string_view text)
{
    return text.size() > mostTextBytes ? arena.failed("a function gives a text that is too long") : arena.text(text);
}

Value bounded(Arena& arena, const QByteArray& text)
{
    return bounded(arena, std::string_view(text.constData(), std::size_t(text.size())));
}

Value concat(Arguments a, Arena& arena)
{
    if (std::ranges::any_of(a, [](const Value& v) { return v.is(Kind::Array); })) {
        std::vector<Value> items;
        for (const Value& part : a) {
            if (!part.is(Kind::Array) && !part.isNothing())
                return wrongArgument(arena, "concat", "texts or arrays, not both");
            part.eachElement([&](const Value& item) {
                items.push_back(item);
                return items.size() <= mostNodes;
            });
        }
        return boundedArray(arena, items);
    }
    std::string text;
    for (const Value& part : a) {
        text += textOf(part);
        if (text.size() > mostTextBytes)
            break;
    }
    return bounded(arena, text);
}

template<auto F>
Value ofOneText(Arguments a, Arena& arena)
{
    std::string_view text;
    if (!textArgument(a[0], text))
        return wrongArgument(arena, "a text function", "a text");
    return bounded(arena, F(text));
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n\v\f";
    const auto from = text.find_first_not_of(space);
    return from == std::string_view::npos ? std::string_view() : text.substr(from, text.find_last_not_of(space) - from + 1);
}

QByteArray toBase64(std::string_view text)
{
    return bytes(text).toBase64();
}

QByteArray encodedUri(std::string_view text)
{
    return QUrl::toPercentEncoding(QString::fromUtf8(bytes(text)));
}

QByteArray decodedUri(std::string_view text)
{
    return QByteArray::fromPercentEncoding(bytes(text));
}

Value fromBase64(Arguments a, Arena& arena)
{
    std::string_view text;
    if (!textArgument(a[0], text))
        return wrongArgument(arena, "base64ToString", "a text");
    const auto decoded = QByteArray::fromBase64Encoding(bytes(text), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? bounded(arena, decoded.decoded) : arena.failed("the text is not base64");
}

template<bool (*F)(std::string_view, std::string_view)>
Value ofTwoTexts(Arguments a, Arena& arena)
{
    std::string_view text, part;
    if (!textArgument(a[0], text) || !textArgument(a[1], part))
        return wrongArgument(arena, "a text function", "two texts");
    return Value::of(F(text, part));
}

/// A byte's place as that of its character; -1: none.
Value placeIn(std::string_view text, std::size_t at)
{
    return Value::of(at == std::string::npos ? std::int64_t(-1) : std::int64_t(countCharacters(text.substr(0, at))));
}

Value indexOf(Arguments a, Arena& arena)
{
    if (a[0].is(Kind::Array)) {
        std::int64_t at = 0, found = -1;
        a[0].eachElement([&](const Value& item) {
            if (equal(item, a[1]))
                found = at;
            ++at;
            return found < 0;
        });
        return Value::of(found);
    }
    std::string_view text, part;
    if (!textArgument(a[0], text) || !textArgument(a[1], part))
        return wrongArgument(arena, "indexOf", "two texts");
    const std::string folded = lower(text);
    return placeIn(folded, folded.find(lower(part)));
}

Value lastIndexOf(Arguments a, Arena& arena)
{
    std::string_view text, part;
    if (!textArgument(a[0], text) || !textArgument(a[1], part))
        return wrongArgument(arena, "lastIndexOf", "two texts");
    const std::string folded = lower(text);
    return placeIn(folded, folded.rfind(lower(part)));
}

Value replace(Arguments a, Arena& arena)
{
    std::string_view text, old, fresh;
    if (!textArgument(a[0], text) || !textArgument(a[1], old) || !textArgument(a[2], fresh))
        return wrongArgument(arena, "replace", "three texts");
    if (old.empty())
        return wrongArgument(arena, "replace", "a text to replace that is not empty");
    std::string out;
    for (std::size_t at = 0; at <= text.size() && out.size() <= mostTextBytes;) {
        const auto next = text.find(old, at); // Resource Manager replaces by ordinal comparison
        out += text.substr(at, next == std::string_view::npos ? next : next - at);
        if (next == std::string_view::npos)
            break;
        out += fresh;
        at = next + old.size();
    }
    return bounded(arena, out);
}

std::vector<std::string_view> delimiters(const Value& v)
{
    std::vector<std::string_view> found;
    if (v.is(Kind::String))
        found.push_back(v.string());
    v.eachElement([&](const Value& item) {
        if (item.is(Kind::String))
            found.push_back(item.string());
        return true;
    });
    std::erase(found, std::string_view());
    return found;
}

Value split(Arguments a, Arena& arena)
{
    std::string_view text;
    const auto at = delimiters(a[1]);
    if (!textArgument(a[0], text) || (at.empty() && !a[1].is(Kind::String)))
        return wrongArgument(arena, "split", "a text and a delimiter");
    std::vector<Value> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size();) {
        const auto delimiter = std::ranges::find_if(at, [&](std::string_view d) { return text.substr(i).starts_with(d); });
        if (i < text.size() && delimiter == at.end()) {
            ++i;
            continue;
        }
        parts.push_back(Value::text(text.substr(from, i - from)));
        if (i == text.size())
            break;
        i += delimiter->size();
        from = i;
        if (parts.size() > mostNodes)
            return arrayTooLong(arena);
    }
    return arena.array(parts);
}

Value join(Arguments a, Arena& arena)
{
    std::string_view between;
    if (!a[0].is(Kind::Array) || !textArgument(a[1], between))
        return wrongArgument(arena, "join", "an array and a text");
    std::string text;
    bool first = true;
    a[0].eachElement([&](const Value& item) {
        if (!std::exchange(first, false))
            text += between;
        text += textOf(item);
        return text.size() <= mostTextBytes;
    });
    return bounded(arena, text);
}

Value padLeft(Arguments a, Arena& arena)
{
    std::int64_t width = 0;
    std::string_view fill = " ";
    if (!integerArgument(a[1], width) || width < 0 || width > 16 || (a.size() > 2 && (!textArgument(a[2], fill) || countCharacters(fill) != 1)))
        return wrongArgument(arena, "padLeft", "a value, a width up to 16 and one character");
    std::string text = textOf(a[0]);
    for (std::size_t n = countCharacters(text); n < static_cast<std::size_t>(width); ++n)
        text.insert(0, fill);
    return arena.text(text);
}

Value substring(Arguments a, Arena& arena)
{
    std::string_view text;
    std::int64_t from = 0, length = 0;
    if (!textArgument(a[0], text) || !integerArgument(a[1], from) || (a.size() > 2 && !integerArgument(a[2], length)))
        return wrongArgument(arena, "substring", "a text and one or two whole numbers");
    const auto size = static_cast<std::int64_t>(countCharacters(text));
    if (a.size() == 2)
        length = size - from;
    if (from < 0 || length < 0 || from > size || length > size - from)
        return arena.failed("substring goes beyond the end of the text");
    text.remove_prefix(firstCharacters(text, static_cast<std::size_t>(from)).size());
    return Value::text(firstCharacters(text, static_cast<std::size_t>(length)));
}

Value toText(Arguments a, Arena& arena)
{
    return bounded(arena, textOf(a[0]));
}

Value format(Arguments a, Arena& arena)
{
    std::string_view pattern;
    if (!textArgument(a[0], pattern))
        return wrongArgument(arena, "format", "a text");
    std::string out;
    for (std::size_t i = 0; i < pattern.size() && out.size() <= mostTextBytes; ++i) {
        const char c = pattern[i];
        const auto end = c == '{' ? pattern.find('}', i) : std::string_view::npos;
        std::int64_t index = 0;
        if ((c == '{' || c == '}') && i + 1 < pattern.size() && pattern[i + 1] == c) {
            out += c;
            ++i;
        } else if (c != '{') {
            out += c;
        } else if (end == std::string_view::npos || !integerArgument(Value::text(pattern.substr(i + 1, end - i - 1)), index) || index < 0
                   || index + 1 >= static_cast<std::int64_t>(a.size())) {
            return arena.failed("the format text is not understood");
        } else {
            out += textOf(a[static_cast<std::size_t>(index) + 1]);
            i = end;
        }
    }
    return bounded(arena, out);
}

/// Their algorithms are not published: what follows from them is not known.
Value unpublished(Arguments, Arena&)
{
    return Value::unknown("the function's result is only known to Azure");
}

} // namespace

std::span<const Function> ofText()
{
    static constexpr std::array table{
        Function{"base64", 1, 1, ofOneText<toBase64>},
        Function{"base64tostring", 1, 1, fromBase64},
        Function{"concat", 1, anyNumber, concat},
        Function{"endswith", 2, 2, ofTwoTexts<endsText>},
        Function{"format", 1, anyNumber, format},
        Function{"guid", 1, anyNumber, unpublished},
        Function{"indexof", 2, 2, indexOf},
        Function{"join", 2, 2, join},
        Function{"lastindexof", 2, 2, lastIndexOf},
        Function{"padleft", 2, 3, padLeft},
        Function{"replace", 3, 3, replace},
        Function{"split", 2, 2, split},
        Function{"startswith", 2, 2, ofTwoTexts<startsText>},
        Function{"string", 1, 1, toText},
        Function{"substring", 2, 3, substring},
        Function{"tolower", 1, 1, ofOneText<lower>},
        Function{"toupper", 1, 1, ofOneText<upper>},
        Function{"trim", 1, 1, ofOneText<trimmed>},
        Function{"uniquestring", 1, anyNumber, unpublished},
        Function{"uricomponent", 1, 1, ofOneText<encodedUri>},
        Function{"uricomponenttostring", 1, 1, ofOneText<decodedUri>},
    };
    return table;
}

} // namespace policy::functions
