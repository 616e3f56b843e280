// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/retryafter.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace http {

namespace {

constexpr std::chrono::milliseconds longest = 24h;

std::optional<qint64> digits(QByteArrayView text, qsizetype most)
{
    if (text.isEmpty() || text.size() > most || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return text.toLongLong();
}

} // namespace

std::optional<QDateTime> parseHttpDate(QByteArrayView text)
{
    text = text.trimmed();
    if (text.size() > 64)
        return std::nullopt;
    const QString date = QString::fromLatin1(text).simplified();
    for (const auto& format : {u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dddd, dd-MMM-yy hh:mm:ss 'GMT'"_s, u"ddd MMM d hh:mm:ss yyyy"_s}) {
        QDateTime parsed = QLocale::c().toDateTime(date, format, 1970);
        if (!parsed.isValid())
            continue;
        parsed.setTimeZone(QTimeZone::UTC);
        return parsed;
    }
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> parseClockDuration(QByteArrayView text)
{
    text = text.trimmed();
    qint64 days = 0;
    if (const auto dot = text.indexOf('.'), colon = text.indexOf(':'); dot >= 0 && dot < colon) {
        const auto d = digits(text.first(dot), 4);
        if (!d)
            return std::nullopt;
        days = *d;
        text = text.sliced(dot + 1);
    }
    if (const auto dot = text.indexOf('.'); dot >= 0) {
        if (!digits(text.sliced(dot + 1), 9))
            return std::nullopt;
        text = text.first(dot);
    }
    if (text.size() != 8 || text[2] != ':' || text[5] != ':')
        return std::nullopt;
    const auto h = digits(text.first(2), 2);
    const auto m = digits(text.sliced(3, 2), 2);
    const auto s = digits(text.sliced(6), 2);
    if (!h || !m || !s || *m > 59 || *s > 59)
        return std::nullopt;
    return std::chrono::hours(days * 24 + *h) + std::chrono::minutes(*m) + std::chrono::seconds(*s);
}

std::optional<std::chrono::milliseconds> retryAfter(const Headers& headers, const QDateTime& now)
{
    const auto bounded = [](std::chrono::milliseconds wait) { return std::clamp<std::chrono::milliseconds>(wait, 0ms, longest); };
    for (const auto* name : {"retry-after-ms", "x-ms-retry-after-ms"}) {
        if (const auto ms = digits(headers.value(name).trimmed(), 12))
            return bounded(std::chrono::milliseconds(*ms));
    }
    const QByteArray value = headers.value("retry-after").trimmed();
    if (const auto seconds = digits(value, 9))
        return bounded(std::chrono::seconds(*seconds));
    if (const auto date = parseHttpDate(value)) {
        const auto reference = parseHttpDate(headers.value("date")).value_or(now);
        return bounded(std::chrono::milliseconds(reference.msecsTo(*date)));
    }
    if (digits(headers.value("x-ms-user-quota-remaining").trimmed(), 9) == 0) {
        if (const auto wait = parseClockDuration(headers.value("x-ms-user-quota-resets-after")))
            return bounded(*wait);
    }
    return std::nullopt;
}

} // namespace http
