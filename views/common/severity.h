// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/rows.h"
#include "views/common/colorid.h"

#include <QLatin1StringView>
#include <QString>

/// How the domain's closed sets look and what they are called: word, colour and icon by meaning.
namespace views {

/// Icon, colours and translated word of a state; the word always stands beside the icon.
struct StateLook {
    QLatin1StringView icon;
    ColorId text, fill, tint;
    QString word;
};

ColorId severityText(domain::Severity severity);
ColorId severityFill(domain::Severity severity);
ColorId severityTint(domain::Severity severity);
/// Translated: "High". `foreign` is the service's own word, shown when the severity is not one we know.
QString severityWord(domain::Severity severity, const QString& foreign = {});

StateLook look(domain::AssessmentState state);
StateLook look(domain::Health health);
StateLook look(domain::ConnectionState state);
/// Translated: "In progress".
QString statusWord(domain::AlertStatus status, const QString& foreign = {});
/// "Azure", "AWS", "GCP", "On-premises"; the names of clouds are never translated or drawn.
QString environmentWord(domain::Environment environment);
QString planWord(domain::PlanState state);
QString levelWord(domain::Level level);
/// Icon for a native resource type: machine, storage, key vault, network, database, ...
QLatin1StringView resourceIcon(QStringView nativeType);
/// Icon for an entity kind of an alert: account, ip, host, file, process, ...
QLatin1StringView entityIcon(QStringView kind);

} // namespace views
