// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace store {

namespace {

/// Written by hand because one is made for every resource: QJsonDocument takes ten times as long.
void appendString(QByteArray& out, const QString& s)
{
    out += '"';
    const QByteArray utf8 = s.toUtf8();
    for (const char c : utf8) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (u < 0x20) {
            constexpr char hex[] = "0123456789abcdef";
            out += "\\u00";
            out += hex[u >> 4];
            out += hex[u & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

QJsonArray parse(QByteArrayView json)
{
    return QJsonDocument::fromJson(json.toByteArray()).array();
}

} // namespace

QByteArray listToJson(const QStringList& list)
{
    QByteArray out("[");
    for (const QString& s : list) {
        if (out.size() > 1)
            out += ',';
        appendString(out, s);
    }
    return out += ']';
}

QStringList listFromJson(QByteArrayView json)
{
    QStringList list;
    if (json.size() > 2) {
        for (const auto& value : parse(json))
            list.append(value.toString());
    }
    return list;
}

QByteArray pairsToJson(const QList<std::pair<QString, QString>>& pairs)
{
    QByteArray out("[");
    for (const auto& [first, second] : pairs) {
        if (out.size() > 1)
            out += ',';
        out += '[';
        appendString(out, first);
        out += ',';
        appendString(out, second);
        out += ']';
    }
    return out += ']';
}

QList<std::pair<QString, QString>> pairsFromJson(QByteArrayView json)
{
    QList<std::pair<QString, QString>> pairs;
    if (json.size() > 2) {
        for (const auto& value : parse(json)) {
            const QJsonArray pair = value.toArray();
            pairs.append({pair.at(0).toString(), pair.at(1).toString()});
        }
    }
    return pairs;
}

QByteArray entitiesToJson(const QList<domain::Entity>& entities)
{
    QJsonArray out;
    for (const auto& e : entities) {
        out.append(QJsonObject{
            {u"type"_s, e.type}, {u"name"_s, e.name}, {u"detail"_s, e.detail}, {u"resourceId"_s, e.resourceId}, {u"body"_s, QString::fromUtf8(e.body)}});
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

QList<domain::Entity> entitiesFromJson(QByteArrayView json)
{
    QList<domain::Entity> entities;
    for (const auto& value : parse(json)) {
        const QJsonObject o = value.toObject();
        entities.append(
            {o["type"_L1].toString(), o["name"_L1].toString(), o["detail"_L1].toString(), o["resourceId"_L1].toString(), o["body"_L1].toString().toUtf8()});
    }
    return entities;
}

QByteArray scriptsToJson(const QList<domain::SuppliedScript>& scripts)
{
    QList<std::pair<QString, QString>> pairs;
    for (const auto& script : scripts)
        pairs.append({script.language, script.text});
    return pairsToJson(pairs);
}

QList<domain::SuppliedScript> scriptsFromJson(QByteArrayView json)
{
    QList<domain::SuppliedScript> scripts;
    for (const auto& [language, text] : pairsFromJson(json))
        scripts.append({language, text});
    return scripts;
}

} // namespace store
