// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/timeformat.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

TimeFormat::TimeFormat(const core::Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

void TimeFormat::setUtc(bool utc)
{
    if (utc == m_utc)
        return;
    m_utc = utc;
    Q_EMIT changed();
}

QString TimeFormat::age(const QDateTime& utc) const
{
    if (!utc.isValid())
        return tr("never");
    const qint64 seconds = qMax<qint64>(0, utc.secsTo(m_clock.now()));
    if (seconds < 60)
        return tr("%n s", nullptr, int(seconds));
    if (seconds < 3600)
        return tr("%n min", nullptr, int(seconds / 60));
    if (seconds < 48 * 3600)
        return tr("%n h", nullptr, int(seconds / 3600));
    const qint64 days = seconds / 86400;
    if (days <= 30)
        return tr("%n d", nullptr, int(days));
    return date((m_utc ? utc.toUTC() : utc.toLocalTime()).date());
}

QString TimeFormat::ago(const QDateTime& utc) const
{
    if (!utc.isValid())
        return tr("never");
    if (utc.daysTo(m_clock.now()) > 30)
        return age(utc);
    return tr("%1 ago").arg(age(utc));
}

QString TimeFormat::dateTime(const QDateTime& utc) const
{
    if (!utc.isValid())
        return tr("never");
    const QLocale locale;
    if (m_utc)
        return locale.toString(utc.toUTC(), u"d MMM yyyy HH:mm:ss"_s) + u" UTC"_s;
    const QDateTime here = utc.toLocalTime();
    return locale.toString(here, u"d MMM yyyy HH:mm:ss "_s) + here.timeZoneAbbreviation();
}

QString TimeFormat::time(const QDateTime& utc) const
{
    if (!utc.isValid())
        return tr("never");
    return m_utc ? utc.toUTC().toString(u"HH:mm"_s) + u" UTC"_s : utc.toLocalTime().toString(u"HH:mm"_s);
}

QString TimeFormat::bothTimes(const QDateTime& utc) const
{
    if (!utc.isValid())
        return tr("never");
    const QDateTime universal = utc.toUTC(), here = utc.toLocalTime();
    const auto clock = [](const QDateTime& time) { return time.toString(u"HH:mm"_s); };
    QString text = clock(universal) + u" UTC"_s;
    if (here.offsetFromUtc() != 0)
        text = tr("%1, %2 here").arg(text, clock(here));
    return universal.date() == m_clock.now().toUTC().date() ? text : shortDate(universal.date()) + u' ' + text;
}

QString TimeFormat::date(QDate day) const
{
    return QLocale().toString(day, u"d MMM yyyy"_s);
}

QString TimeFormat::shortDate(QDate day) const
{
    return QLocale().toString(day, u"d MMM"_s);
}

QString TimeFormat::tooltip(const QDateTime& utc) const
{
    if (!utc.isValid())
        return tr("never");
    const QDateTime universal = utc.toUTC();
    return tr("%1 UTC\n%2 here").arg(QLocale().toString(universal, u"d MMM yyyy HH:mm:ss"_s), QLocale().toString(utc.toLocalTime(), u"d MMM yyyy HH:mm:ss"_s));
}

QString TimeFormat::duration(std::chrono::seconds duration) const
{
    const qint64 minutes = duration.count() / 60;
    if (minutes < 1)
        return tr("%n s", nullptr, int(duration.count()));
    if (minutes < 60)
        return tr("%n min", nullptr, int(minutes));
    if (minutes < 24 * 60)
        return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    return tr("%1 d %2 h").arg(minutes / (24 * 60)).arg(minutes / 60 % 24);
}

namespace {
constexpr QChar minus(0x2212);

QString decimals(double value, int count)
{
    QString text = QLocale().toString(std::abs(value), 'f', count);
    return text;
}
} // namespace

QString number(qint64 value)
{
    return value < 0 ? minus + QLocale().toString(-value) : QLocale().toString(value);
}

QString score(double percent)
{
    return decimals(percent, 1);
}

QString points(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 0.005;
    return decimals(value, whole ? 0 : 2);
}

QString gain(double percentPoints)
{
    if (percentPoints <= 0)
        return u"0"_s;
    if (percentPoints < 0.05)
        return u"<"_s + decimals(0.1, 1);
    return u"+"_s + decimals(percentPoints, 1);
}

QString delta(double value, int count)
{
    return decimals(value, count);
}

QString signedNumber(double value, int count)
{
    const double rounded = std::round(value * std::pow(10.0, count));
    if (rounded == 0)
        return decimals(0, count);
    return (value < 0 ? QString(minus) : u"+"_s) + decimals(value, count);
}

} // namespace views
