// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QDateTime>
#include <QObject>
#include <QString>

namespace views {

/// How times, ages and numbers are written. One object, made by the application, passed down; `changed` when the user
/// switches between UTC and local time. GUI thread.
class TimeFormat final : public QObject {
    Q_OBJECT
public:
    explicit TimeFormat(const core::Clock& clock, QObject* parent = nullptr);

    bool isUtc() const { return m_utc; }
    void setUtc(bool utc);

    /// "2 min", "9 h", "3 d", a date after 30 days; "never" for null.
    QString age(const QDateTime& utc) const;
    /// "2 min ago"; "never" for null.
    QString ago(const QDateTime& utc) const;
    /// "23 Nov 2026 10:15:04 UTC" or the local time with its zone, as chosen.
    QString dateTime(const QDateTime& utc) const;
    /// "10:15 UTC" or "11:15", as chosen.
    QString time(const QDateTime& utc) const;
    /// "10:15 UTC, 11:15 here", with the day before it when that is not today; "never" for null.
    QString bothTimes(const QDateTime& utc) const;
    QString date(QDate day) const;
    /// "25 Oct"
    QString shortDate(QDate day) const;
    /// Both lines for a tooltip: exact UTC, then local.
    QString tooltip(const QDateTime& utc) const;
    /// "4 h 17 min"
    QString duration(std::chrono::seconds duration) const;
    QDateTime now() const { return m_clock.now(); }

Q_SIGNALS:
    void changed();

private:
    const core::Clock& m_clock;
    bool m_utc = true;
};

/// Numbers by the rules of the design: locale's grouping, U+2212 for minus, one decimal for scores, two for points.
QString number(qint64 value);
QString score(double percent);           ///< "64.8"
QString points(double value);            ///< "4.92"; whole numbers as they are
QString gain(double percentPoints);      ///< "+0.3", "<0.1", "0"
QString delta(double value, int decimals = 1); ///< "2.1" without sign: the triangle carries it
QString signedNumber(double value, int decimals);

} // namespace views
