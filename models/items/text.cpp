// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace items::text {

namespace {
QString tr(const char* text, const char* hint = nullptr, int n = -1)
{
    return QCoreApplication::translate("items::text", text, hint, n);
}
} // namespace

QString word(domain::Environment v)
{
    switch (v) {
    case domain::Environment::Azure: return u"Azure"_s;
    case domain::Environment::Aws: return u"AWS"_s;
    case domain::Environment::Gcp: return u"GCP"_s;
    case domain::Environment::OnPremises: return tr("On-premises");
    case domain::Environment::Unknown: break;
    }
    return tr("Unknown", "environment");
}

QString word(domain::Severity v)
{
    switch (v) {
    case domain::Severity::Critical: return tr("Critical");
    case domain::Severity::High: return tr("High", "severity");
    case domain::Severity::Medium: return tr("Medium");
    case domain::Severity::Low: return tr("Low", "severity");
    case domain::Severity::Informational: return tr("Informational");
    case domain::Severity::Unknown: break;
    }
    return tr("Unknown", "severity");
}

QString word(domain::AssessmentState v)
{
    switch (v) {
    case domain::AssessmentState::Healthy: return tr("Healthy");
    case domain::AssessmentState::Unhealthy: return tr("Unhealthy");
    case domain::AssessmentState::NotApplicable: return tr("Not applicable");
    case domain::AssessmentState::Exempt: return tr("Exempt");
    case domain::AssessmentState::Unknown: break;
    }
    return tr("Unknown", "state");
}

QString word(domain::Health v)
{
    switch (v) {
    case domain::Health::Healthy: return tr("Healthy");
    case domain::Health::Unhealthy: return tr("Unhealthy");
    case domain::Health::Stale: return tr("Stale");
    case domain::Health::Exempt: return tr("Exempt");
    case domain::Health::NotApplicable: return tr("Not applicable");
    case domain::Health::Unknown: break;
    }
    return tr("Unknown", "health");
}

QString word(domain::AlertStatus v)
{
    switch (v) {
    case domain::AlertStatus::Active: return tr("Active");
    case domain::AlertStatus::InProgress: return tr("In progress");
    case domain::AlertStatus::Resolved: return tr("Resolved");
    case domain::AlertStatus::Dismissed: return tr("Dismissed");
    case domain::AlertStatus::Unknown: break;
    }
    return tr("Unknown", "status");
}

QString word(domain::Level v)
{
    switch (v) {
    case domain::Level::Low: return tr("Low", "level");
    case domain::Level::Moderate: return tr("Moderate");
    case domain::Level::High: return tr("High", "level");
    case domain::Level::Unknown: break;
    }
    return tr("Not told");
}

QString word(domain::PlanState v)
{
    switch (v) {
    case domain::PlanState::On: return tr("On");
    case domain::PlanState::Partial: return tr("Partial");
    case domain::PlanState::Off: return tr("Off");
    case domain::PlanState::Unknown: break;
    }
    return tr("Unknown", "plan");
}

QString word(domain::ConnectionState v)
{
    switch (v) {
    case domain::ConnectionState::NeverSynced: return tr("Never synced");
    case domain::ConnectionState::Connected: return tr("Connected");
    case domain::ConnectionState::Syncing: return tr("Syncing");
    case domain::ConnectionState::Partly: return tr("Partly");
    case domain::ConnectionState::SignedOut: return tr("Signed out");
    case domain::ConnectionState::Paused: return tr("Paused");
    case domain::ConnectionState::Failed: return tr("Failed");
    }
    return tr("Unknown", "connection");
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

QString age(const QDateTime& time, const QDateTime& now)
{
    if (!time.isValid())
        return tr("never");
    const qint64 seconds = time.secsTo(now);
    if (seconds < 60)
        return tr("now");
    if (seconds < 3600)
        return tr("%1 min").arg(count(seconds / 60));
    if (seconds < 86400)
        return tr("%1 h").arg(count(seconds / 3600));
    if (seconds <= 30 * 86400)
        return tr("%1 d").arg(count(seconds / 86400));
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

} // namespace items::text
