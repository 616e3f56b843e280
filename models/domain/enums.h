// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>

/// The closed sets of the domain. Services send open sets: a word we do not know becomes Unknown here, while the row
/// keeps the word itself, so nothing is lost. toWord() gives the untranslated word used in JSON, filters and storage;
/// parsing ignores case. The numeric values are stored in the workspace and never change.
namespace domain {

enum class Environment : quint8 { Unknown = 0, Azure = 1, Aws = 2, Gcp = 3, OnPremises = 4 };
enum class Severity : quint8 { Unknown = 0, Informational = 1, Low = 2, Medium = 3, High = 4, Critical = 5 };
/// State of one assessment on one resource. Unknown: not read, or the reader lacked a right.
enum class AssessmentState : quint8 { Unknown = 0, Healthy = 1, Unhealthy = 2, NotApplicable = 3, Exempt = 4 };
/// Health of a resource, worst first when compared by badness(): Unhealthy, Stale, Unknown, Exempt, Healthy, NotApplicable.
enum class Health : quint8 { Unknown = 0, Unhealthy = 1, Stale = 2, Exempt = 3, Healthy = 4, NotApplicable = 5 };
enum class AlertStatus : quint8 { Unknown = 0, Active = 1, InProgress = 2, Resolved = 3, Dismissed = 4 };
enum class Level : quint8 { Unknown = 0, Low = 1, Moderate = 2, High = 3 }; ///< user impact, implementation effort
enum class AssessedBy : quint8 { Cloud = 0, Host = 1, Parapet = 2 }; ///< whose recommendation: a service's, of content for a host, our own rule
enum class PlanState : quint8 { Unknown = 0, Off = 1, Partial = 2, On = 3 };
enum class ConnectionKind : quint8 { Azure = 1, Aws = 2, Gcp = 3, Host = 4 };
enum class ScopeKind : quint8 { Unknown = 0, Tenant = 1, ManagementGroup = 2, Subscription = 3, Account = 4, Project = 5, Site = 6, ResourceGroup = 7 };
/// Of an assessment, control, family or standard. Unknown: something was not read and nothing failed, so nobody can tell.
/// Skipped: all is exempt or not applicable. Unsupported: nothing there can be decided automatically.
enum class ComplianceState : quint8 { Unknown = 0, Passed = 1, Failed = 2, Skipped = 3, Unsupported = 4 };
enum class Attested : quint8 { Unknown = 0, Passed = 1, Failed = 2, NotApplicable = 3 }; ///< what a person says of a control

QLatin1StringView toWord(Environment v);
QLatin1StringView toWord(Severity v);
QLatin1StringView toWord(AssessmentState v);
QLatin1StringView toWord(AssessedBy v);
QLatin1StringView toWord(Health v);
QLatin1StringView toWord(AlertStatus v);
QLatin1StringView toWord(Level v);
QLatin1StringView toWord(PlanState v);
QLatin1StringView toWord(ConnectionKind v);
QLatin1StringView toWord(ScopeKind v);
QLatin1StringView toWord(ComplianceState v);
QLatin1StringView toWord(Attested v);

template<class E>
struct AllOf;
template<>
struct AllOf<Environment> {
    static constexpr std::array values{Environment::Unknown, Environment::Azure, Environment::Aws, Environment::Gcp, Environment::OnPremises};
};
template<>
struct AllOf<Severity> {
    static constexpr std::array values{Severity::Unknown, Severity::Informational, Severity::Low, Severity::Medium, Severity::High, Severity::Critical};
};
template<>
struct AllOf<AssessmentState> {
    static constexpr std::array values{AssessmentState::Unknown, AssessmentState::Healthy, AssessmentState::Unhealthy, AssessmentState::NotApplicable,
                                       AssessmentState::Exempt};
};
template<>
struct AllOf<Health> {
    static constexpr std::array values{Health::Unknown, Health::Unhealthy, Health::Stale, Health::Exempt, Health::Healthy, Health::NotApplicable};
};
template<>
struct AllOf<AlertStatus> {
    static constexpr std::array values{AlertStatus::Unknown, AlertStatus::Active, AlertStatus::InProgress, AlertStatus::Resolved, AlertStatus::Dismissed};
};
template<>
struct AllOf<Level> {
    static constexpr std::array values{Level::Unknown, Level::Low, Level::Moderate, Level::High};
};
template<>
struct AllOf<AssessedBy> {
    static constexpr std::array values{AssessedBy::Cloud, AssessedBy::Host, AssessedBy::Parapet};
};
template<>
struct AllOf<PlanState> {
    static constexpr std::array values{PlanState::Unknown, PlanState::Off, PlanState::Partial, PlanState::On};
};
template<>
struct AllOf<ConnectionKind> {
    static constexpr std::array values{ConnectionKind::Azure, ConnectionKind::Aws, ConnectionKind::Gcp, ConnectionKind::Host};
};
template<>
struct AllOf<ScopeKind> {
    static constexpr std::array values{ScopeKind::Unknown, ScopeKind::Tenant, ScopeKind::ManagementGroup, ScopeKind::Subscription, ScopeKind::Account,
                                       ScopeKind::Project, ScopeKind::Site,   ScopeKind::ResourceGroup};
};
template<>
struct AllOf<ComplianceState> {
    static constexpr std::array values{ComplianceState::Unknown, ComplianceState::Passed, ComplianceState::Failed, ComplianceState::Skipped,
                                       ComplianceState::Unsupported};
};
template<>
struct AllOf<Attested> {
    static constexpr std::array values{Attested::Unknown, Attested::Passed, Attested::Failed, Attested::NotApplicable};
};

/// The value whose word is `word`, case-insensitively; `otherwise` for any other word.
template<class E>
E fromWord(QStringView word, E otherwise = E{})
{
    for (const E value : AllOf<E>::values) {
        if (word.compare(toWord(value), Qt::CaseInsensitive) == 0)
            return value;
    }
    return otherwise;
}

/// Rank for "worst first": higher is worse.
int badness(Health v);

} // namespace domain
