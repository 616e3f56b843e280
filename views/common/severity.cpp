// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/severity.h"

#include "core/text.h"
#include "views/common/icons.h"

#include <QCoreApplication>

namespace views {

namespace {

/// Token triples text, fill, tint follow each other in ColorId, from critical to informational.
ColorId severityId(domain::Severity severity, int part)
{
    int index = 4; // Unknown looks like Informational
    switch (severity) {
    case domain::Severity::Critical: index = 0; break;
    case domain::Severity::High: index = 1; break;
    case domain::Severity::Medium: index = 2; break;
    case domain::Severity::Low: index = 3; break;
    case domain::Severity::Informational:
    case domain::Severity::Unknown: break;
    }
    return static_cast<ColorId>(int(ColorId::SeverityCriticalText) + index * 3 + part);
}

QString translated(const char* text)
{
    return QCoreApplication::translate("views::words", text);
}

StateLook healthyLook(const char* word)
{
    return {icons::ok, ColorId::StateHealthyText, ColorId::StateHealthyFill, ColorId::StateHealthyTint, translated(word)};
}
StateLook unhealthyLook(const char* word)
{
    return {icons::unhealthy, ColorId::StateUnhealthyText, ColorId::StateUnhealthyFill, ColorId::StateUnhealthyTint, translated(word)};
}
StateLook unknownLook(const char* word)
{
    return {icons::unknown, ColorId::StateUnknownText, ColorId::StateUnknownFill, ColorId::StateUnknownTint, translated(word)};
}
StateLook staleLook(const char* word)
{
    return {icons::stale, ColorId::StateStaleText, ColorId::StateStaleFill, ColorId::StateStaleTint, translated(word)};
}
StateLook exemptLook()
{
    return {icons::exempt, ColorId::StateExemptText, ColorId::StateExemptFill, ColorId::StateExemptTint,
            translated(QT_TRANSLATE_NOOP("views::words", "Exempt"))};
}
StateLook notApplicableLook()
{
    return {icons::na, ColorId::StateNotApplicableText, ColorId::StateNotApplicableFill, ColorId::StateNotApplicableTint,
            translated(QT_TRANSLATE_NOOP("views::words", "Not applicable"))};
}

} // namespace

ColorId severityText(domain::Severity severity)
{
    return severityId(severity, 0);
}
ColorId severityFill(domain::Severity severity)
{
    return severityId(severity, 1);
}
ColorId severityTint(domain::Severity severity)
{
    return severityId(severity, 2);
}

QString severityWord(domain::Severity severity, const QString& foreign)
{
    switch (severity) {
    case domain::Severity::Critical: return translated(QT_TRANSLATE_NOOP("views::words", "Critical"));
    case domain::Severity::High: return translated(QT_TRANSLATE_NOOP("views::words", "High"));
    case domain::Severity::Medium: return translated(QT_TRANSLATE_NOOP("views::words", "Medium"));
    case domain::Severity::Low: return translated(QT_TRANSLATE_NOOP("views::words", "Low"));
    case domain::Severity::Informational: return translated(QT_TRANSLATE_NOOP("views::words", "Informational"));
    case domain::Severity::Unknown: break;
    }
    return foreign.isEmpty() ? translated(QT_TRANSLATE_NOOP("views::words", "Unknown")) : core::oneLine(foreign, 40);
}

StateLook look(domain::AssessmentState state)
{
    switch (state) {
    case domain::AssessmentState::Healthy: return healthyLook(QT_TRANSLATE_NOOP("views::words", "Healthy"));
    case domain::AssessmentState::Unhealthy: return unhealthyLook(QT_TRANSLATE_NOOP("views::words", "Unhealthy"));
    case domain::AssessmentState::NotApplicable: return notApplicableLook();
    case domain::AssessmentState::Exempt: return exemptLook();
    case domain::AssessmentState::Unknown: break;
    }
    return unknownLook(QT_TRANSLATE_NOOP("views::words", "Unknown"));
}

StateLook look(domain::Health health)
{
    switch (health) {
    case domain::Health::Healthy: return look(domain::AssessmentState::Healthy);
    case domain::Health::Unhealthy: return look(domain::AssessmentState::Unhealthy);
    case domain::Health::Stale: return staleLook(QT_TRANSLATE_NOOP("views::words", "Stale"));
    case domain::Health::Exempt: return exemptLook();
    case domain::Health::NotApplicable: return notApplicableLook();
    case domain::Health::Unknown: break;
    }
    return unknownLook(QT_TRANSLATE_NOOP("views::words", "Unknown"));
}

StateLook look(domain::ConnectionState state)
{
    switch (state) {
    case domain::ConnectionState::Connected: return healthyLook(QT_TRANSLATE_NOOP("views::words", "Connected"));
    case domain::ConnectionState::Syncing:
        return {icons::refresh, ColorId::AccentText, ColorId::AccentFill, ColorId::AccentSubtle, translated(QT_TRANSLATE_NOOP("views::words", "Syncing"))};
    case domain::ConnectionState::Partly: return staleLook(QT_TRANSLATE_NOOP("views::words", "Partly"));
    case domain::ConnectionState::SignedOut: return unhealthyLook(QT_TRANSLATE_NOOP("views::words", "Signed out"));
    case domain::ConnectionState::Failed: return unhealthyLook(QT_TRANSLATE_NOOP("views::words", "Failed"));
    case domain::ConnectionState::Paused:
        return {icons::pause, ColorId::StateNotApplicableText, ColorId::StateNotApplicableFill, ColorId::StateNotApplicableTint,
                translated(QT_TRANSLATE_NOOP("views::words", "Paused"))};
    case domain::ConnectionState::NeverSynced: break;
    }
    return unknownLook(QT_TRANSLATE_NOOP("views::words", "Never synced"));
}

QString statusWord(domain::AlertStatus status, const QString& foreign)
{
    switch (status) {
    case domain::AlertStatus::Active: return translated(QT_TRANSLATE_NOOP("views::words", "Active"));
    case domain::AlertStatus::InProgress: return translated(QT_TRANSLATE_NOOP("views::words", "In progress"));
    case domain::AlertStatus::Resolved: return translated(QT_TRANSLATE_NOOP("views::words", "Resolved"));
    case domain::AlertStatus::Dismissed: return translated(QT_TRANSLATE_NOOP("views::words", "Dismissed"));
    case domain::AlertStatus::Unknown: break;
    }
    return foreign.isEmpty() ? translated(QT_TRANSLATE_NOOP("views::words", "Unknown")) : core::oneLine(foreign, 40);
}

QString environmentWord(domain::Environment environment)
{
    switch (environment) {
    case domain::Environment::Azure: return QStringLiteral("Azure");
    case domain::Environment::Aws: return QStringLiteral("AWS");
    case domain::Environment::Gcp: return QStringLiteral("GCP");
    case domain::Environment::OnPremises: return translated(QT_TRANSLATE_NOOP("views::words", "On-premises"));
    case domain::Environment::Unknown: break;
    }
    return translated(QT_TRANSLATE_NOOP("views::words", "Unknown"));
}

QString planWord(domain::PlanState state)
{
    switch (state) {
    case domain::PlanState::On: return translated(QT_TRANSLATE_NOOP("views::words", "On"));
    case domain::PlanState::Partial: return translated(QT_TRANSLATE_NOOP("views::words", "Partial"));
    case domain::PlanState::Off: return translated(QT_TRANSLATE_NOOP("views::words", "Off"));
    case domain::PlanState::Unknown: break;
    }
    return translated(QT_TRANSLATE_NOOP("views::words", "Unknown"));
}

QString levelWord(domain::Level level)
{
    switch (level) {
    case domain::Level::Low: return translated(QT_TRANSLATE_NOOP("views::words", "Low"));
    case domain::Level::Moderate: return translated(QT_TRANSLATE_NOOP("views::words", "Moderate"));
    case domain::Level::High: return translated(QT_TRANSLATE_NOOP("views::words", "High"));
    case domain::Level::Unknown: break;
    }
    return translated(QT_TRANSLATE_NOOP("views::words", "Unknown"));
}

namespace {

struct IconRule {
    QLatin1StringView part; ///< lower-case piece of the type
    QLatin1StringView icon;
};

QLatin1StringView firstMatch(QStringView text, std::span<const IconRule> rules, QLatin1StringView otherwise)
{
    for (const IconRule& rule : rules) {
        if (text.contains(rule.part, Qt::CaseInsensitive))
            return rule.icon;
    }
    return otherwise;
}

} // namespace

QLatin1StringView resourceIcon(QStringView nativeType)
{
    using namespace Qt::StringLiterals;
    static constexpr std::array rules{IconRule{"hybridcompute"_L1, icons::hosts},
                                      IconRule{"virtualmachines"_L1, icons::vm},
                                      IconRule{"ec2::instance"_L1, icons::vm},
                                      IconRule{"compute.googleapis.com/instance"_L1, icons::vm},
                                      IconRule{"keyvault"_L1, icons::key},
                                      IconRule{"kms"_L1, icons::key},
                                      IconRule{"storage"_L1, icons::storage},
                                      IconRule{"s3"_L1, icons::storage},
                                      IconRule{"container"_L1, icons::container},
                                      IconRule{"kubernetes"_L1, icons::container},
                                      IconRule{"eks"_L1, icons::container},
                                      IconRule{"sql"_L1, icons::data},
                                      IconRule{"rds"_L1, icons::data},
                                      IconRule{"documentdb"_L1, icons::data},
                                      IconRule{"cache"_L1, icons::data},
                                      IconRule{"bigquery"_L1, icons::data},
                                      IconRule{"network"_L1, icons::network},
                                      IconRule{"vpc"_L1, icons::network},
                                      IconRule{"web"_L1, icons::globe},
                                      IconRule{"lambda"_L1, icons::process},
                                      IconRule{"identity"_L1, icons::user},
                                      IconRule{"iam"_L1, icons::user},
                                      IconRule{"subscriptions"_L1, icons::cloud}};
    return firstMatch(nativeType, rules, icons::inventory);
}

QLatin1StringView entityIcon(QStringView kind)
{
    using namespace Qt::StringLiterals;
    static constexpr std::array rules{IconRule{"account"_L1, icons::user},    IconRule{"user"_L1, icons::user},
                                      IconRule{"principal"_L1, icons::user},  IconRule{"ip"_L1, icons::globe},
                                      IconRule{"url"_L1, icons::globe},       IconRule{"dns"_L1, icons::globe},
                                      IconRule{"process"_L1, icons::process}, IconRule{"file"_L1, icons::file},
                                      IconRule{"host"_L1, icons::vm},         IconRule{"container"_L1, icons::container},
                                      IconRule{"k8s"_L1, icons::container},   IconRule{"blob"_L1, icons::storage},
                                      IconRule{"key"_L1, icons::key},         IconRule{"azureresource"_L1, icons::inventory},
                                      IconRule{"network"_L1, icons::network}};
    return firstMatch(kind, rules, icons::tag);
}

} // namespace views
