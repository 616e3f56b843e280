// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/cursor.h"

#include <array>
#include <optional>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

constexpr int version = 2;
constexpr std::array words{"scopes"_L1, "resources"_L1, "assessments"_L1, "reconcile"_L1, "subassessments"_L1, "metadata"_L1, "posture"_L1,
                           "alerts"_L1, "history"_L1,   "children"_L1,    "done"_L1};

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const auto& item : value.toArray())
        list.append(item.toString());
    return list;
}

} // namespace

QByteArray Cursor::toJson() const
{
    QJsonObject rowsJson;
    for (const auto& [scope, count] : rows.asKeyValueRange())
        rowsJson.insert(scope, count);
    QJsonObject typesJson;
    for (const auto& [scope, list] : types.asKeyValueRange())
        typesJson.insert(scope, QJsonArray::fromStringList(list));
    const QJsonObject object{{u"v"_s, version},
                             {u"phase"_s, words.at(static_cast<size_t>(phase))},
                             {u"part"_s, part},
                             {u"token"_s, QString::fromUtf8(token)},
                             {u"rows"_s, rowsJson},
                             {u"rejected"_s, rejected},
                             {u"types"_s, typesJson},
                             {u"incomplete"_s, QJsonArray::fromStringList(QStringList(incomplete.begin(), incomplete.end()))},
                             {u"partly"_s, QJsonArray::fromStringList(partly)},
                             {u"broken"_s, broken},
                             {u"started"_s, started.toString(Qt::ISODateWithMs)},
                             {u"subscriptions"_s, QString::fromLatin1(subscriptions)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Cursor> Cursor::fromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["v"_L1].toInt() != version)
        return std::nullopt;
    Cursor cursor;
    const auto found = std::ranges::find(words, object["phase"_L1].toString());
    if (found == words.end())
        return std::nullopt;
    cursor.phase = static_cast<Phase>(found - words.begin());
    cursor.part = object["part"_L1].toInt();
    cursor.token = object["token"_L1].toString().toUtf8();
    const QJsonObject rowsJson = object["rows"_L1].toObject();
    for (auto it = rowsJson.begin(); it != rowsJson.end(); ++it)
        cursor.rows.insert(it.key(), it.value().toInteger());
    cursor.rejected = object["rejected"_L1].toInteger();
    const QJsonObject typesJson = object["types"_L1].toObject();
    for (auto it = typesJson.begin(); it != typesJson.end(); ++it)
        cursor.types.insert(it.key(), strings(it.value()));
    const QStringList incomplete = strings(object["incomplete"_L1]);
    cursor.incomplete = QSet<QString>(incomplete.begin(), incomplete.end());
    cursor.partly = strings(object["partly"_L1]);
    cursor.broken = object["broken"_L1].toBool();
    cursor.started = QDateTime::fromString(object["started"_L1].toString(), Qt::ISODateWithMs);
    cursor.subscriptions = object["subscriptions"_L1].toString().toLatin1();
    if (!cursor.started.isValid() || cursor.part < 0)
        return std::nullopt;
    return cursor;
}

} // namespace azure
