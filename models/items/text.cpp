// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace items::text {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(items::text)
};
} // namespace

QString word(domain::Environment v)
{
    switch (v) {
    case domain::Environment::Azure: return u"Azure"_s;
    case domain::Environment::Aws: return u"AWS"_s;
    case domain::Environment::Gcp: return u"GCP"_s;
    case domain::Environment::OnPremises: return Texts::tr("On-premises");
    case domain::Environment::Unknown: break;
    }
    return Texts::tr("Unknown", "environment");
}

QString word(domain::Severity v)
{
    switch (v) {
    case domain::Severity::Critical: return Texts::tr("Critical");
    case domain::Severity::High: return Texts::tr("High", "severity");
    case domain::Severity::Medium: return Texts::tr("Medium");
    case domain::Severity::Low: return Texts::tr("Low", "severity");
    case domain::Severity::Informational: return Texts::tr("Informational");
    case domain::Severity::Unknown: break;
    }
    return Texts::tr("Unknown", "severity");
}

QString word(domain::AssessmentState v)
{
    switch (v) {
    case domain::AssessmentState::Healthy: return Texts::tr("Healthy");
    case domain::AssessmentState::Unhealthy: return Texts::tr("Unhealthy");
    case domain::AssessmentState::NotApplicable: return Texts::tr("Not applicable");
    case domain::AssessmentState::Exempt: return Texts::tr("Exempt");
    case domain::AssessmentState::Unknown: break;
    }
    return Texts::tr("Unknown", "state");
}

QString word(domain::Health v)
{
    switch (v) {
    case domain::Health::Healthy: return Texts::tr("Healthy");
    case domain::Health::Unhealthy: return Texts::tr("Unhealthy");
    case domain::Health::Stale: return Texts::tr("Stale");
    case domain::Health::Exempt: return Texts::tr("Exempt");
    case domain::Health::NotApplicable: return Texts::tr("Not applicable");
    case domain::Health::Unknown: break;
    }
    return Texts::tr("Unknown", "health");
}

QString word(domain::AlertStatus v)
{
    switch (v) {
    case domain::AlertStatus::Active: return Texts::tr("Active");
    case domain::AlertStatus::InProgress: return Texts::tr("In progress");
    case domain::AlertStatus::Resolved: return Texts::tr("Resolved");
    case domain::AlertStatus::Dismissed: return Texts::tr("Dismissed");
    case domain::AlertStatus::Unknown: break;
    }
    return Texts::tr("Unknown", "status");
}

QString word(domain::AssessedBy v)
{
    switch (v) {
    case domain::AssessedBy::Cloud: return Texts::tr("The cloud");
    case domain::AssessedBy::Host: return Texts::tr("Content for hosts");
    case domain::AssessedBy::Parapet: break;
    }
    return Texts::tr("Parapet");
}

QString word(domain::Level v)
{
    switch (v) {
    case domain::Level::Low: return Texts::tr("Low", "level");
    case domain::Level::Moderate: return Texts::tr("Moderate");
    case domain::Level::High: return Texts::tr("High", "level");
    case domain::Level::Unknown: break;
    }
    return Texts::tr("Not told");
}

QString word(domain::PlanState v)
{
    switch (v) {
    case domain::PlanState::On: return Texts::tr("On");
    case domain::PlanState::Partial: return Texts::tr("Partial");
    case domain::PlanState::Off: return Texts::tr("Off");
    case domain::PlanState::Unknown: break;
    }
    return Texts::tr("Unknown", "plan");
}

QString word(domain::ConnectionState v)
{
    switch (v) {
    case domain::ConnectionState::NeverSynced: return Texts::tr("Never synced");
    case domain::ConnectionState::Connected: return Texts::tr("Connected");
    case domain::ConnectionState::Syncing: return Texts::tr("Syncing");
    case domain::ConnectionState::Partly: return Texts::tr("Partly");
    case domain::ConnectionState::SignedOut: return Texts::tr("Signed out");
    case domain::ConnectionState::Paused: return Texts::tr("Paused");
    case domain::ConnectionState::Failed: return Texts::tr("Failed");
    }
    return Texts::tr("Unknown", "connection");
}

QString queueState(domain::QueueState v, const QString& why)
{
    switch (v) {
    case domain::QueueState::Waiting: return why.isEmpty() ? Texts::tr("Waits") : Texts::tr("Waits. %1").arg(why);
    case domain::QueueState::Sending: return Texts::tr("Being sent");
    case domain::QueueState::Failed: return Texts::tr("Not sent. %1").arg(why);
    case domain::QueueState::Conflict: return why;
    case domain::QueueState::None: break;
    }
    return {};
}

QString severity(domain::Severity v, const QString& asSent)
{
    return v == domain::Severity::Unknown && !asSent.isEmpty() ? asSent : word(v);
}

QString alertStatus(domain::AlertStatus v, const QString& asSent)
{
    return v == domain::AlertStatus::Unknown && !asSent.isEmpty() ? asSent : word(v);
}

QString count(qint64 n)
{
    return QLocale().toString(n);
}

QString percent(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString points(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString gain(double percentagePoints)
{
    const double size = std::abs(percentagePoints);
    if (size < 1e-9)
        return u"0"_s;
    const QChar sign = percentagePoints < 0 ? QChar(0x2212) : QChar(u'+');
    if (size < 0.05)
        return (percentagePoints < 0 ? QString(sign) : QString()) + u'<' + QLocale().toString(0.1, 'f', 1);
    return sign + QLocale().toString(size, 'f', 1);
}

QString since(const QDateTime& time, const QDateTime& now)
{
    if (!time.isValid())
        return {};
    const qint64 days = time.secsTo(now) / 86400;
    return days < 1 ? age(time, now) : Texts::tr("%1 d").arg(count(days));
}

QString age(const QDateTime& time, const QDateTime& now)
{
    if (!time.isValid())
        return Texts::tr("never");
    const qint64 seconds = time.secsTo(now);
    if (seconds < 60)
        return Texts::tr("now");
    if (seconds < 3600)
        return Texts::tr("%1 min").arg(count(seconds / 60));
    if (seconds < 86400)
        return Texts::tr("%1 h").arg(count(seconds / 3600));
    if (seconds <= 30 * 86400)
        return Texts::tr("%1 d").arg(count(seconds / 86400));
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

QString ago(const QDateTime& time, const QDateTime& now)
{
    const qint64 seconds = time.isValid() ? time.secsTo(now) : -1;
    if (time.isValid() && seconds < 60)
        return Texts::tr("just now");
    return seconds >= 60 && seconds <= 30 * 86400 ? Texts::tr("%1 ago").arg(age(time, now)) : age(time, now);
}

} // namespace items::text
