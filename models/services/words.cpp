// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/words.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services)
};

} // namespace

QString severityName(domain::Severity v)
{
    switch (v) {
    case domain::Severity::Critical: return Texts::tr("Critical");
    case domain::Severity::High: return Texts::tr("High");
    case domain::Severity::Medium: return Texts::tr("Medium");
    case domain::Severity::Low: return Texts::tr("Low");
    case domain::Severity::Informational: return Texts::tr("Informational");
    case domain::Severity::Unknown: break;
    }
    return Texts::tr("Unknown");
}

QString statusName(domain::AlertStatus v)
{
    switch (v) {
    case domain::AlertStatus::Active: return Texts::tr("Active");
    case domain::AlertStatus::InProgress: return Texts::tr("In progress");
    case domain::AlertStatus::Resolved: return Texts::tr("Resolved");
    case domain::AlertStatus::Dismissed: return Texts::tr("Dismissed");
    case domain::AlertStatus::Unknown: break;
    }
    return Texts::tr("Unknown");
}

QString environmentName(domain::Environment v)
{
    switch (v) {
    case domain::Environment::Azure: return Texts::tr("Azure");
    case domain::Environment::Aws: return Texts::tr("AWS");
    case domain::Environment::Gcp: return Texts::tr("GCP");
    case domain::Environment::OnPremises: return Texts::tr("On-premises");
    case domain::Environment::Unknown: break;
    }
    return Texts::tr("Unknown");
}

QString healthName(domain::Health v)
{
    switch (v) {
    case domain::Health::Unhealthy: return Texts::tr("Unhealthy");
    case domain::Health::Stale: return Texts::tr("Stale");
    case domain::Health::Exempt: return Texts::tr("Exempt");
    case domain::Health::Healthy: return Texts::tr("Healthy");
    case domain::Health::NotApplicable: return Texts::tr("Not applicable");
    case domain::Health::Unknown: break;
    }
    return Texts::tr("Unknown");
}

QString planName(domain::PlanState v)
{
    switch (v) {
    case domain::PlanState::On: return Texts::tr("On");
    case domain::PlanState::Partial: return Texts::tr("Partly on");
    case domain::PlanState::Off: return Texts::tr("Off");
    case domain::PlanState::Unknown: break;
    }
    return Texts::tr("Unknown");
}

QString stateName(domain::ConnectionState v)
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
    return Texts::tr("Unknown");
}

QString signedNumber(double value, int decimals)
{
    const double rounded = std::round(value * std::pow(10.0, decimals)) / std::pow(10.0, decimals);
    const QString digits = QLocale().toString(std::abs(rounded), 'f', decimals);
    if (rounded > 0)
        return u'+' + digits;
    return rounded < 0 ? u'−' + digits : digits;
}

QString freshnessSentence(const domain::Freshness& freshness, std::optional<double> assessedPercent)
{
    if (!freshness.asOf.isValid())
        return Texts::tr("Nothing has been read yet.");
    const QString at = freshness.asOf.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
    QString sentence = freshness.stale ? Texts::tr("As of %1 UTC, which is older than it should be.").arg(at) : Texts::tr("As of %1 UTC.").arg(at);
    if (assessedPercent)
        sentence += u' ' + Texts::tr("%1 % of the resources are assessed.").arg(QLocale().toString(*assessedPercent, 'f', 0));
    if (!freshness.withoutNames.isEmpty())
        sentence +=
            u' '
            + Texts::tr("Without %1.").arg(QLocale().createSeparatedList(freshness.withoutNames.first(std::min(freshness.withoutNames.size(), qsizetype(5)))));
    return sentence;
}

QString resourceTypeName(const QString& type)
{
    struct Name {
        QLatin1StringView type;
        const char* name;
    };
    static constexpr Name known[] = {{"microsoft.sql/servers"_L1, QT_TRANSLATE_NOOP("services", "SQL servers")},
                                     {"microsoft.sql/servers/databases"_L1, QT_TRANSLATE_NOOP("services", "SQL databases")},
                                     {"microsoft.web/sites"_L1, QT_TRANSLATE_NOOP("services", "Apps")},
                                     {"microsoft.web/serverfarms"_L1, QT_TRANSLATE_NOOP("services", "App Service plans")},
                                     {"microsoft.keyvault/vaults"_L1, QT_TRANSLATE_NOOP("services", "Key vaults")},
                                     {"microsoft.recoveryservices/vaults"_L1, QT_TRANSLATE_NOOP("services", "Recovery vaults")},
                                     {"microsoft.containerservice/managedclusters"_L1, QT_TRANSLATE_NOOP("services", "Kubernetes clusters")},
                                     {"microsoft.containerregistry/registries"_L1, QT_TRANSLATE_NOOP("services", "Container registries")},
                                     {"microsoft.documentdb/databaseaccounts"_L1, QT_TRANSLATE_NOOP("services", "Cosmos DB accounts")},
                                     {"microsoft.cache/redis"_L1, QT_TRANSLATE_NOOP("services", "Redis caches")},
                                     {"microsoft.hybridcompute/machines"_L1, QT_TRANSLATE_NOOP("services", "Hybrid machines")},
                                     {"microsoft.eventhub/namespaces"_L1, QT_TRANSLATE_NOOP("services", "Event hubs")},
                                     {"microsoft.servicebus/namespaces"_L1, QT_TRANSLATE_NOOP("services", "Service buses")},
                                     {"microsoft.cognitiveservices/accounts"_L1, QT_TRANSLATE_NOOP("services", "AI services")},
                                     {"microsoft.automation/automationaccounts"_L1, QT_TRANSLATE_NOOP("services", "Automation accounts")},
                                     {"microsoft.operationalinsights/workspaces"_L1, QT_TRANSLATE_NOOP("services", "Log workspaces")},
                                     {"microsoft.network/publicipaddresses"_L1, QT_TRANSLATE_NOOP("services", "Public IP addresses")},
                                     {"microsoft.network/networksecuritygroups"_L1, QT_TRANSLATE_NOOP("services", "Security groups")}};
    for (const auto& entry : known) {
        if (type.compare(entry.type, Qt::CaseInsensitive) == 0)
            return Texts::tr(entry.name);
    }
    const bool aws = type.startsWith("AWS::"_L1);
    const qsizetype cut = std::max(type.lastIndexOf(u'/'), type.lastIndexOf(u':'));
    const QString last = type.mid(cut + 1);
    QString words;
    for (qsizetype i = 0; i < last.size(); ++i) {
        const bool startsWord = i > 0 && last[i].isUpper() && !last[i - 1].isUpper();
        if (startsWord)
            words += u' ';
        words += i == 0 ? last[i].toUpper() : startsWord ? last[i].toLower() : last[i];
    }
    return aws ? type.section(u"::"_s, 1, 1) + u' ' + words : words.isEmpty() ? type : words;
}

QString causeSentence(const domain::ScoreCause& cause, const QString& recommendation)
{
    const QString name = recommendation.isEmpty() ? Texts::tr("a recommendation") : u'“' + recommendation + u'”';
    if (cause.resourcesAdded > 0 && cause.resourcesAdded >= cause.resourcesWorse && cause.gain <= 0)
        return Texts::tr("%n new resource(s) came without %1", nullptr, cause.resourcesAdded).arg(name);
    if (cause.resourcesAdded > 0 && cause.resourcesWorse == 0 && cause.resourcesBetter == 0)
        return Texts::tr("%n new resource(s) came with %1", nullptr, cause.resourcesAdded).arg(name);
    if (cause.resourcesRemoved > 0 && cause.resourcesWorse == 0 && cause.resourcesBetter == 0)
        return Texts::tr("%n resource(s) with %1 are gone", nullptr, cause.resourcesRemoved).arg(name);
    if (cause.resourcesWorse > 0 && cause.resourcesBetter > 0) {
        return Texts::tr("%n resource(s) turned unhealthy and %2 healthy in %1", nullptr, cause.resourcesWorse)
            .arg(name, QLocale().toString(cause.resourcesBetter));
    }
    if (cause.resourcesWorse > 0)
        return Texts::tr("%n resource(s) turned unhealthy in %1", nullptr, cause.resourcesWorse).arg(name);
    if (cause.resourcesBetter > 0)
        return Texts::tr("%n resource(s) turned healthy in %1", nullptr, cause.resourcesBetter).arg(name);
    return Texts::tr("The score of %1 moved").arg(name);
}

QString portalUri(const QString& resourceId)
{
    if (!resourceId.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive))
        return {};
    return u"https://portal.azure.com/#@/resource"_s + QString::fromLatin1(QUrl::toPercentEncoding(resourceId, "/"));
}

} // namespace services
