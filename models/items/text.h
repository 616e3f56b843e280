// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/rows.h"

#include <QDateTime>
#include <QString>

/// Words and numbers of lists, translated and in the locale's grouping. Pure functions; GUI thread.
namespace items::text {

QString word(domain::Environment v);
QString word(domain::Severity v);
QString word(domain::AssessmentState v);
QString word(domain::Health v);
QString word(domain::AlertStatus v);
QString word(domain::Level v);
QString word(domain::AssessedBy v);
QString word(domain::PlanState v);
QString word(domain::ConnectionState v);
/// The state of a waiting decision with its reason: "Waits: this connection only reads".
QString queueState(domain::QueueState v, const QString& why);
/// The word as sent when it is one we do not know, else the translated word.
QString severity(domain::Severity v, const QString& asSent);
QString alertStatus(domain::AlertStatus v, const QString& asSent);

QString count(qint64 n);
/// "64.8"; one decimal.
QString percent(double value);
/// "4.92"; two decimals.
QString points(double value);
/// "+0.3", "<0.1" when it would round to zero, "0" for none; U+2212 as minus.
QString gain(double percentagePoints);
/// "9 h", "41 d": like age(), in days however long ago; empty for a null time.
QString since(const QDateTime& time, const QDateTime& now);
/// "now", "2 min", "9 h", "3 d", the date after 30 days, "never" for a null time. Times ahead of now read "now".
QString age(const QDateTime& time, const QDateTime& now);
/// The same as part of a sentence: "just now", "9 h ago", a date after 30 days, "never".
QString ago(const QDateTime& time, const QDateTime& now);

} // namespace items::text
