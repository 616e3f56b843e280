// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "ports/connector.h"
#include "services/reads.h"

#include <QJsonObject>

/// Rows as the JSON objects of the contract: keys and enum words untranslated, times ISO 8601 in UTC, unknown numbers null,
/// `sample` on whatever may be of the sample estate. Keys may be added, none is ever renamed; docs/parapetctl.md lists them.
namespace cli {

/// "workspace", or the ids of a target with commas between them.
QString targetScope(const QStringList& scopes);

QJsonValue numberOrNull(const std::optional<double>& value);
QJsonValue exactTimeOrNull(const QDateTime& at); ///< to the millisecond; times of rows are told to the second

QJsonObject toJson(const domain::RecommendationRow& row, bool sample);
QJsonObject toJson(const domain::AlertRow& row);
QJsonObject toJson(const domain::ResourceRow& row);
QJsonObject toJson(const domain::CauseRow& row, bool sample);
QJsonObject scopeJson(const domain::ScopeRow& row);
QJsonObject targetJson(const domain::TargetStanding& standing);
QJsonObject scoreJson(const domain::Overview& overview);
QJsonObject dayJson(const domain::TrendSeries& series, const domain::TrendPoint& point, bool sample);
QJsonObject queryRowJson(const QStringList& columns, const QList<QVariant>& row);

} // namespace cli
