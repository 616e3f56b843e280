// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/redirectparser.h"

#include "core/text.h"

#include <map>

#include <QByteArrayList>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

using Members = std::map<QByteArray, QByteArray>;

/// The members of a query; nullopt when one comes twice or there are too many.
std::optional<Members> membersOf(const QByteArray& query)
{
    constexpr qsizetype most = 32;
    Members members;
    const auto parts = query.split('&');
    if (parts.size() > most)
        return std::nullopt;
    for (const QByteArray& part : parts) {
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        const auto decoded = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
        const QByteArray name = decoded(equals < 0 ? part : part.first(equals));
        if (!members.emplace(name, equals < 0 ? QByteArray() : decoded(part.mid(equals + 1))).second)
            return std::nullopt;
    }
    return members;
}

/// The one Host field; a foreign name means that a web page reached us through DNS of its own.
bool hostIsOurs(const QByteArrayList& lines, quint16 port)
{
    int hosts = 0;
    bool ours = false;
    const QByteArray suffix = ':' + QByteArray::number(port);
    for (const QByteArray& line : lines) {
        const auto colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).compare("host", Qt::CaseInsensitive) != 0)
            continue;
        ++hosts;
        const QByteArray value = line.mid(colon + 1).trimmed().toLower();
        ours = value == "localhost" + suffix || value == "127.0.0.1" + suffix || value == "[::1]" + suffix;
    }
    return hosts == 1 && ours;
}

QString shown(const QByteArray& text, qsizetype limit)
{
    return core::redacted(core::oneLine(QString::fromUtf8(text), limit));
}

} // namespace

RedirectRequest parseRedirect(QByteArrayView head, const RedirectExpectation& expected)
{
    using Kind = RedirectRequest::Kind;
    if (head.size() > largestRedirectHead || head.contains('\0'))
        return {};
    QByteArrayList lines = head.toByteArray().split('\n');
    for (QByteArray& line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QByteArrayList start = lines.takeFirst().split(' ');
    if (start.size() != 3 || start[0] != "GET" || !start[2].startsWith("HTTP/1.") || !start[1].startsWith('/') || start[1].contains('#'))
        return {};
    if (!hostIsOurs(lines, expected.port))
        return {};
    const auto question = start[1].indexOf('?');
    if ((question < 0 ? start[1] : start[1].first(question)) != expected.path)
        return {Kind::Elsewhere, {}};
    const auto members = membersOf(question < 0 ? QByteArray() : start[1].mid(question + 1));
    if (!members)
        return {};
    const auto value = [&](const char* name) {
        const auto found = members->find(name);
        return found == members->end() ? QByteArray() : found->second;
    };
    if (expected.state.isEmpty() || !(core::Secret(value("state")) == expected.state))
        return {};
    if (value("code").isEmpty() == value("error").isEmpty()) // exactly one of both
        return {};
    return {Kind::Answer, {core::Secret(value("code")), shown(value("error"), 80), shown(value("error_description"), 400), shown(value("iss"), 400)}};
}

} // namespace auth
