// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/value.h"

#include <algorithm>

#include <QString>

namespace policy {

using detail::folded;

namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Whether a byte is not the first of its character.
bool isContinued(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

QString unicode(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

bool detail::sameUnicode(std::string_view a, std::string_view b)
{
    return unicode(a).compare(unicode(b), Qt::CaseInsensitive) == 0;
}

int orderText(std::string_view a, std::string_view b)
{
    if (!isAscii(a) || !isAscii(b))
        return unicode(a).compare(unicode(b), Qt::CaseInsensitive);
    const auto order = std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return folded(x) <=> folded(y); });
    return order < 0 ? -1 : int(order > 0);
}

bool hasText(std::string_view text, std::string_view part)
{
    if (!isAscii(text) && !isAscii(part))
        return unicode(text).contains(unicode(part), Qt::CaseInsensitive);
    return !std::ranges::search(text, part, [](char x, char y) { return folded(x) == folded(y); }).empty() || part.empty();
}

bool startsText(std::string_view text, std::string_view start)
{
    if (!isAscii(start))
        return unicode(text).startsWith(unicode(start), Qt::CaseInsensitive);
    return text.size() >= start.size() && sameText(text.substr(0, start.size()), start);
}

bool endsText(std::string_view text, std::string_view end)
{
    if (!isAscii(end))
        return unicode(text).endsWith(unicode(end), Qt::CaseInsensitive);
    return text.size() >= end.size() && sameText(text.substr(text.size() - end.size()), end);
}

std::string_view firstCharacters(std::string_view text, std::size_t n)
{
    std::size_t at = 0;
    for (; n > 0 && at < text.size(); --n) {
        for (++at; at < text.size() && isContinued(text[at]);)
            ++at;
    }
    return text.substr(0, at);
}

std::size_t countCharacters(std::string_view text)
{
    return text.size() - static_cast<std::size_t>(std::ranges::count_if(text, isContinued));
}

bool isLetter(std::string_view character)
{
    const QString text = unicode(character);
    return !text.isEmpty()
           && QChar::isLetter(text.at(0).isSurrogate() && text.size() > 1 ? QChar::surrogateToUcs4(text.at(0), text.at(1)) : text.at(0).unicode());
}

std::string lower(std::string_view text)
{
    if (!isAscii(text))
        return unicode(text).toLower().toStdString();
    std::string out(text);
    std::ranges::transform(out, out.begin(), folded);
    return out;
}

std::string upper(std::string_view text)
{
    return unicode(text).toUpper().toStdString();
}

} // namespace policy
