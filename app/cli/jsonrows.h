// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "ports/connector.h"
#include "services/reads.h"

#include <QJsonObject>

/// Rows as the JSON objects of the contract: keys and enum words untranslated, times ISO 8601 in UTC, unknown numbers null.
/// Keys may be added, none is ever renamed.
namespace cli {

QJsonObject toJson(const domain::RecommendationRow& row);
QJsonObject toJson(const domain::AlertRow& row);
QJsonObject toJson(const domain::ResourceRow& row);
QJsonObject toJson(const domain::ControlRow& row);
QJsonObject toJson(const domain::CauseRow& row);
QJsonObject scopeJson(const domain::ScopeRow& row);
QJsonObject scoreJson(const domain::Overview& overview);
QJsonObject dayJson(const domain::TrendSeries& series, const domain::TrendPoint& point);
QJsonObject queryRowJson(const QStringList& columns, const QList<QVariant>& row);

} // namespace cli
