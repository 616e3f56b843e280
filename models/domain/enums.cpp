// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enums.h"

using namespace Qt::StringLiterals;

namespace domain {

QLatin1StringView toWord(Environment v)
{
    switch (v) {
    case Environment::Unknown: return "unknown"_L1;
    case Environment::Azure: return "azure"_L1;
    case Environment::Aws: return "aws"_L1;
    case Environment::Gcp: return "gcp"_L1;
    case Environment::OnPremises: return "onPremises"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(Severity v)
{
    switch (v) {
    case Severity::Unknown: return "unknown"_L1;
    case Severity::Informational: return "informational"_L1;
    case Severity::Low: return "low"_L1;
    case Severity::Medium: return "medium"_L1;
    case Severity::High: return "high"_L1;
    case Severity::Critical: return "critical"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(AssessmentState v)
{
    switch (v) {
    case AssessmentState::Unknown: return "unknown"_L1;
    case AssessmentState::Healthy: return "healthy"_L1;
    case AssessmentState::Unhealthy: return "unhealthy"_L1;
    case AssessmentState::NotApplicable: return "notApplicable"_L1;
    case AssessmentState::Exempt: return "exempt"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(Health v)
{
    switch (v) {
    case Health::Unknown: return "unknown"_L1;
    case Health::Unhealthy: return "unhealthy"_L1;
    case Health::Stale: return "stale"_L1;
    case Health::Exempt: return "exempt"_L1;
    case Health::Healthy: return "healthy"_L1;
    case Health::NotApplicable: return "notApplicable"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(AlertStatus v)
{
    switch (v) {
    case AlertStatus::Unknown: return "unknown"_L1;
    case AlertStatus::Active: return "active"_L1;
    case AlertStatus::InProgress: return "inProgress"_L1;
    case AlertStatus::Resolved: return "resolved"_L1;
    case AlertStatus::Dismissed: return "dismissed"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(AssessedBy v)
{
    switch (v) {
    case AssessedBy::Cloud: return "cloud"_L1;
    case AssessedBy::Host: return "host"_L1;
    case AssessedBy::Parapet: return "parapet"_L1;
    }
    return "cloud"_L1;
}

QLatin1StringView toWord(Level v)
{
    switch (v) {
    case Level::Unknown: return "unknown"_L1;
    case Level::Low: return "low"_L1;
    case Level::Moderate: return "moderate"_L1;
    case Level::High: return "high"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(PlanState v)
{
    switch (v) {
    case PlanState::Unknown: return "unknown"_L1;
    case PlanState::Off: return "off"_L1;
    case PlanState::Partial: return "partial"_L1;
    case PlanState::On: return "on"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(ConnectionKind v)
{
    switch (v) {
    case ConnectionKind::Azure: return "azure"_L1;
    case ConnectionKind::Aws: return "aws"_L1;
    case ConnectionKind::Gcp: return "gcp"_L1;
    case ConnectionKind::Host: return "host"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(ScopeKind v)
{
    switch (v) {
    case ScopeKind::Unknown: return "unknown"_L1;
    case ScopeKind::Tenant: return "tenant"_L1;
    case ScopeKind::ManagementGroup: return "managementGroup"_L1;
    case ScopeKind::Subscription: return "subscription"_L1;
    case ScopeKind::Account: return "account"_L1;
    case ScopeKind::Project: return "project"_L1;
    case ScopeKind::Site: return "site"_L1;
    case ScopeKind::ResourceGroup: return "resourceGroup"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(ComplianceState v)
{
    switch (v) {
    case ComplianceState::Unknown: return "unknown"_L1;
    case ComplianceState::Passed: return "passed"_L1;
    case ComplianceState::Failed: return "failed"_L1;
    case ComplianceState::Skipped: return "skipped"_L1;
    case ComplianceState::Unsupported: return "unsupported"_L1;
    }
    return "unknown"_L1;
}

QLatin1StringView toWord(Attested v)
{
    switch (v) {
    case Attested::Unknown: return "unknown"_L1;
    case Attested::Passed: return "compliant"_L1;
    case Attested::Failed: return "nonCompliant"_L1;
    case Attested::NotApplicable: return "notApplicable"_L1;
    }
    return "unknown"_L1;
}

int badness(Health v)
{
    switch (v) {
    case Health::Unhealthy: return 5;
    case Health::Stale: return 4;
    case Health::Unknown: return 3;
    case Health::Exempt: return 2;
    case Health::Healthy: return 1;
    case Health::NotApplicable: return 0;
    }
    return 3;
}

} // namespace domain
