// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/collectionplan.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace runtime {

core::Result<ports::CollectionPlan> readCollectionPlan(const QByteArray& json)
{
    const auto entries = QJsonDocument::fromJson(json).object()["entries"_L1].toArray();
    ports::CollectionPlan plan;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto object = entries[i].toObject();
        ports::CollectionEntry entry;
        entry.parentType = object["parentType"_L1].toString();
        entry.parentKindPart = object["parentKindPart"_L1].toString();
        entry.childType = object["childType"_L1].toString();
        entry.childName = object["childName"_L1].toString();
        entry.apiVersion = object["apiVersion"_L1].toString();
        entry.freshness = std::chrono::hours(object["freshnessHours"_L1].toInt(24));
        if (entry.parentType.isEmpty() || entry.childType.isEmpty() || entry.apiVersion.isEmpty())
            return core::fail(core::Errc::BadInput, QCoreApplication::translate("runtime", "Entry %1 of the collection plan lacks a type or a version.").arg(i),
                              {}, u"runtime.plan"_s);
        plan.append(entry);
    }
    return plan;
}

ports::CollectionPlan shippedCollectionPlan()
{
    QFile file(u":/parapet/collection/azure.json"_s);
    return file.open(QIODevice::ReadOnly) ? readCollectionPlan(file.readAll()).value_or(ports::CollectionPlan{}) : ports::CollectionPlan{};
}

} // namespace runtime
