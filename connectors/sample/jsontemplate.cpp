// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/jsontemplate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

void findHoles(const QJsonValue& value, const QStringList& path, QHash<QByteArray, QStringList>& out)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            findHoles(it.value(), path + QStringList{it.key()}, out);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            findHoles(array.at(i), path + QStringList{QString::number(i)}, out);
    } else if (value.isString() && value.toString().startsWith(u'@')) {
        out.insert(value.toString().mid(1).toUtf8(), path);
    }
}

} // namespace

QByteArray toJson(const QJsonValue& value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

QJsonValue fromJson(const QByteArray& json)
{
    const QJsonArray wrapped = QJsonDocument::fromJson("["_ba + json + ']').array();
    return wrapped.isEmpty() ? QJsonValue(QJsonValue::Undefined) : wrapped.at(0);
}

void appendQuoted(QByteArrayView text, QByteArray& out)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += QByteArray(1, c).toHex();
        } else {
            out += c;
        }
    }
    out += '"';
}

QJsonValue valueAt(const QJsonValue& root, const QStringList& path)
{
    QJsonValue at = root;
    for (const QString& step : path) {
        if (at.isArray())
            at = at.toArray().at(step.toInt());
        else if (at.isObject())
            at = at.toObject().value(step);
        else
            return QJsonValue(QJsonValue::Undefined);
    }
    return at;
}

QJsonValue mergePatch(const QJsonValue& base, const QJsonValue& patch)
{
    if (!patch.isObject())
        return patch;
    QJsonObject merged = base.toObject();
    const QJsonObject changes = patch.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it.value().isNull())
            merged.remove(it.key());
        else
            merged.insert(it.key(), mergePatch(merged.value(it.key()), it.value()));
    }
    return merged;
}

JsonTemplate JsonTemplate::compile(const QJsonValue& json)
{
    JsonTemplate compiled;
    if (json.isUndefined() || json.isNull())
        return compiled;
    findHoles(json, {}, compiled.m_paths);
    const QByteArray source = toJson(json);
    QByteArray literal;
    for (qsizetype i = 0; i < source.size();) {
        const bool isValue = QByteArrayView(source).sliced(i).startsWith("\"@");
        const bool isText = QByteArrayView(source).sliced(i).startsWith("${");
        const qsizetype end = isValue ? source.indexOf('"', i + 2) : isText ? source.indexOf('}', i + 2) : -1;
        if (end < 0) {
            literal += source.at(i++);
            continue;
        }
        compiled.m_parts.push_back({literal, source.sliced(i + 2, end - i - 2), isValue});
        literal.clear();
        i = end + 1;
    }
    compiled.m_parts.push_back({literal, {}, false});
    return compiled;
}

void JsonTemplate::render(const HoleFiller& filler, QByteArray& out) const
{
    for (const Part& part : m_parts) {
        out += part.literal;
        if (part.hole.isEmpty())
            continue;
        if (part.isValue)
            filler.value(part.hole, out);
        else
            filler.text(part.hole, out);
    }
}

} // namespace sample
