// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"

/// Translated names and short sentences that several services and the report share.
namespace services {

/// Reads::alerts() gives the first of this many in the order asked for; who shows so many says that there may be others.
inline constexpr int mostAlerts = 50'000;

QString severityName(domain::Severity v);
QString statusName(domain::AlertStatus v);
QString environmentName(domain::Environment v);
QString healthName(domain::Health v);
QString planName(domain::PlanState v);
QString stateName(domain::ConnectionState v);

/// "+0.3", "−1.2" (true minus), "0.0".
QString signedNumber(double value, int decimals = 1);
/// "As of 2026-03-04 13:41 UTC, older than it should be; 96 % of resources assessed; without Sub A, Sub B."
QString freshnessSentence(const domain::Freshness& freshness, std::optional<double> assessedPercent);
/// "Microsoft.Storage/storageAccounts" → "Storage accounts"; a type we have no rule for keeps its own spelling.
QString resourceTypeName(const QString& type);
/// What happened, from the numbers of a cause: "12 resources turned unhealthy: “Secure transfer ...”".
QString causeSentence(const domain::ScoreCause& cause, const QString& recommendation);
/// Page of a resource in the Azure portal; empty for what has none.
QString portalUri(const QString& resourceId);

} // namespace services
