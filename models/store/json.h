// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts.h"

#include <QByteArray>
#include <QStringList>

/// The small JSON columns of the workspace: lists of text and lists of pairs.
namespace store {

QByteArray listToJson(const QStringList& list);
QStringList listFromJson(QByteArrayView json);
QByteArray pairsToJson(const QList<std::pair<QString, QString>>& pairs);
QList<std::pair<QString, QString>> pairsFromJson(QByteArrayView json);
QByteArray entitiesToJson(const QList<domain::Entity>& entities);
QList<domain::Entity> entitiesFromJson(QByteArrayView json);
QByteArray scriptsToJson(const QList<domain::SuppliedScript>& scripts);
QList<domain::SuppliedScript> scriptsFromJson(QByteArrayView json);

} // namespace store
