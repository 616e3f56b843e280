// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/jsonplace.h"

#include <algorithm>
#include <optional>

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// Reads over JSON without asking whether it is sound; never beyond the end, never deeper than its own loop.
class Scanner {
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    void skipSpace()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }
    bool take(QChar c)
    {
        skipSpace();
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }
    void skipString()
    {
        for (++m_at; !atEnd() && peek() != u'"'; ++m_at) {
            if (peek() == u'\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }
    void skipValue()
    {
        skipSpace();
        qsizetype depth = 0;
        do {
            const QChar c = peek();
            if (c == u'"') {
                skipString();
                continue;
            }
            if (c == u'{' || c == u'[')
                ++depth;
            else if (c == u'}' || c == u']')
                --depth;
            else if (depth == 0 && !isWord(c))
                return;
            else if (depth == 0) {
                while (!atEnd() && isWord(peek()))
                    ++m_at;
                return;
            }
            ++m_at;
        } while (depth > 0 && !atEnd());
    }

private:
    static bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'+' || c == u'.'; }

    QStringView m_text;
    qsizetype m_at = 0;
};

struct Found {
    qsizetype name = -1;  ///< where the member's name begins; -1: it has none
    qsizetype nameEnd = 0;
    qsizetype value = 0;
    QStringView rest;     ///< of the path
};

/// The member of the object at `scanner` whose name is the longest beginning of the path.
std::optional<Found> memberFor(QStringView text, Scanner& scanner, QStringView path)
{
    std::optional<Found> best;
    scanner.take(u'{');
    for (;;) {
        scanner.skipSpace();
        if (scanner.peek() != u'"')
            return best;
        const qsizetype name = scanner.at();
        scanner.skipString();
        const qsizetype nameEnd = scanner.at();
        const QStringView key = text.sliced(name + 1, std::max<qsizetype>(0, nameEnd - name - 2));
        if (!scanner.take(u':'))
            return best;
        scanner.skipSpace();
        const qsizetype value = scanner.at();
        const bool begins = path.startsWith(key, Qt::CaseInsensitive);
        const QStringView rest = begins ? path.sliced(key.size()) : QStringView();
        const bool fits = begins && (rest.isEmpty() || rest.front() == u'.' || rest.front() == u'[');
        if (fits && (!best || rest.size() < best->rest.size()))
            best = Found{name, nameEnd, value, rest};
        scanner.skipValue();
        if (!scanner.take(u','))
            return best;
    }
}

std::optional<Found> elementFor(Scanner& scanner, QStringView path)
{
    const qsizetype close = path.indexOf(u']');
    bool isNumber = false;
    const int index = close > 1 ? path.sliced(1, close - 1).toInt(&isNumber) : -1;
    if (!isNumber || !scanner.take(u'['))
        return {};
    for (int i = 0;; ++i) {
        scanner.skipSpace();
        if (scanner.atEnd() || scanner.peek() == u']')
            return {};
        if (i == index)
            return Found{-1, 0, scanner.at(), path.sliced(close + 1)};
        scanner.skipValue();
        if (!scanner.take(u','))
            return {};
    }
}

/// What is underlined of a value: to its end where it is on one line, else its first line.
qsizetype shownEnd(QStringView text, qsizetype value)
{
    Scanner scanner(text);
    scanner.moveTo(value);
    scanner.skipValue();
    const qsizetype line = text.indexOf(u'\n', value);
    return std::max(value, line >= 0 ? std::min(line, scanner.at()) : scanner.at());
}

} // namespace

JsonPlace placeInJson(QStringView text, QStringView path)
{
    Scanner scanner(text);
    scanner.skipSpace();
    Found at{-1, 0, scanner.at(), path};
    while (!at.rest.isEmpty()) {
        if (at.rest.front() == u'.')
            at.rest = at.rest.sliced(1);
        scanner.moveTo(at.value);
        const auto next = scanner.peek() == u'{' ? memberFor(text, scanner, at.rest) : scanner.peek() == u'[' ? elementFor(scanner, at.rest) : std::nullopt;
        if (!next)
            break;
        at = *next;
    }
    const QChar first = at.value < text.size() ? text[at.value] : QChar();
    if (at.name >= 0 && (first == u'{' || first == u'['))
        return {at.name, at.nameEnd - at.name};
    const qsizetype from = at.name >= 0 ? at.name : at.value;
    return {from, shownEnd(text, at.value) - from};
}

JsonPlace firstFaultOfJson(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    QJsonParseError error;
    QJsonDocument::fromJson(utf8, &error);
    if (error.error == QJsonParseError::NoError)
        return {};
    const qsizetype at = QString::fromUtf8(utf8.first(std::clamp<qsizetype>(error.offset, 0, utf8.size()))).size();
    const qsizetype from = std::max<qsizetype>(0, std::min(at, text.size()) - 1);
    return {from, std::max<qsizetype>(1, std::min<qsizetype>(2, text.size() - from))};
}

JsonPlace placeOfString(QStringView text, QStringView value, qsizetype from)
{
    for (qsizetype at = text.indexOf(value, from, Qt::CaseInsensitive); at >= 0 && !value.isEmpty(); at = text.indexOf(value, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + value.size();
        if (at > 0 && text[at - 1] == u'"' && end < text.size() && text[end] == u'"')
            return {at, value.size()};
    }
    return {};
}

QString withJsonName(const QString& text, const QString& name)
{
    const QString member = u"\"name\": "_s + QString::fromUtf8(QJsonDocument(QJsonArray{name}).toJson(QJsonDocument::Compact)).sliced(1).chopped(1);
    QString named = text;
    const auto old = placeInJson(text, u"name");
    if (QStringView(text).sliced(old.from, old.length).startsWith(u"\"name\"", Qt::CaseInsensitive))
        return named.replace(old.from, old.length, member);
    const qsizetype open = text.indexOf(u'{');
    return open < 0 ? text : named.insert(open + 1, u"\n  "_s + member + u',');
}

} // namespace services
