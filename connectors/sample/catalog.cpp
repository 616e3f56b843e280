// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/catalog.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QJsonObject readFile(const QString& name)
{
    QFile file(":/sample/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not embedded", qPrintable(name));
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s at %d: %s", qPrintable(name), error.offset, qPrintable(error.errorString()));
    return document.object();
}

QByteArray bytes(const QJsonValue& value)
{
    return value.toString().toUtf8();
}

QString numbered(const QJsonArray& steps)
{
    QString text;
    for (qsizetype i = 0; i < steps.size(); ++i)
        text += u"%1. %2\n"_s.arg(i + 1).arg(steps.at(i).toString());
    return text.trimmed();
}

JsonTemplate piece(const QJsonObject& json, QLatin1StringView member)
{
    return JsonTemplate::compile(json.value(member));
}

} // namespace

QByteArray derivedGuid(const QByteArray& text, const QByteArray& prefix)
{
    QByteArray hex = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32);
    hex[12] = '4';
    hex[16] = '8';
    if (!prefix.isEmpty())
        hex.replace(0, prefix.size(), prefix);
    return hex.insert(20, '-').insert(16, '-').insert(12, '-').insert(8, '-');
}

int TypeInfo::findSwitch(QByteArrayView name) const
{
    for (size_t i = 0; i < switches.size(); ++i) {
        if (switches[i].name == name)
            return static_cast<int>(i);
    }
    return -1;
}

int Catalog::typeByKey(QByteArrayView key) const
{
    for (size_t i = 0; i < types.size(); ++i) {
        if (types[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

int Catalog::recommendationByKey(QByteArrayView key) const
{
    for (size_t i = 0; i < recommendations.size(); ++i) {
        if (recommendations[i].key.startsWith(key))
            return static_cast<int>(i);
    }
    return -1;
}

void Catalog::bindSwitch(TypeInfo& type, const QString& name, const QJsonObject& json)
{
    Switch made;
    made.name = name.toUtf8();
    made.goodValue = json.value("good"_L1);
    made.badValue = json.value("bad"_L1);
    made.good = JsonTemplate::compile(made.goodValue);
    made.bad = JsonTemplate::compile(made.badValue);
    made.alsoGood = json.value("alsoGood"_L1).toArray();
    made.notBad = json.value("notBad"_L1).toBool();
    made.nonEmpty = json.value("nonEmpty"_L1).toBool();
    made.badShare = json.value("p"_L1).toDouble(0.1);
    made.via = bytes(json.value("via"_L1));
    const QStringList keys = json.value("rec"_L1).toString().split(u' ', Qt::SkipEmptyParts);
    for (const QString& key : keys) {
        const int index = recommendationByKey(key.toUtf8());
        if (index < 0)
            qFatal("%s.%s names the unknown recommendation %s", type.key.constData(), qPrintable(name), qPrintable(key));
        made.recommendations.push_back(index);
    }
    const auto bind = [&made](const JsonTemplate& in, const QByteArray& where) {
        const auto at = in.valueHoles().constFind(made.name);
        if (at != in.valueHoles().constEnd()) {
            made.piece = where;
            made.path = *at;
        }
    };
    bind(type.properties, "properties");
    bind(type.identity, "identity");
    for (const Piece& child : type.children)
        bind(child.body, child.path);
    type.switches.push_back(std::move(made));
}

void Catalog::loadTypes(const QJsonObject& root)
{
    for (auto it = root.begin(); it != root.end(); ++it) {
        const QJsonObject json = it.value().toObject();
        TypeInfo made;
        made.key = it.key().toUtf8();
        made.type = bytes(json.value("type"_L1));
        made.lowerType = made.type.toLower();
        made.apiVersions = bytes(json.value("api"_L1)).split(' ');
        made.namePattern = bytes(json.value("name"_L1));
        made.parent = bytes(json.value("parent"_L1));
        made.environment = json.value("cloud"_L1).toString(u"Azure"_s).toUtf8();
        made.nativeType = bytes(json.value("native"_L1));
        made.global = json.value("global"_L1).toBool();
        made.kind = piece(json, "kind"_L1);
        made.sku = piece(json, "sku"_L1);
        made.identity = piece(json, "identity"_L1);
        made.zones = piece(json, "zones"_L1);
        made.properties = JsonTemplate::compile(json.value("properties"_L1).toObject());
        made.lists = bytes(json.value("lists"_L1)).toLower().split(' ');
        const QJsonObject children = json.value("children"_L1).toObject();
        for (auto child = children.begin(); child != children.end(); ++child) {
            const QJsonObject c = child.value().toObject();
            made.children.push_back({child.key().toUtf8(), bytes(c.value("type"_L1)), JsonTemplate::compile(c.value("body"_L1))});
        }
        const QJsonObject switches = json.value("sw"_L1).toObject();
        for (auto sw = switches.begin(); sw != switches.end(); ++sw)
            bindSwitch(made, sw.key(), sw.value().toObject());
        types.push_back(std::move(made));
    }
    subscriptionType = typeByKey("subscription");
}

void Catalog::loadRecommendations(const QJsonObject& root)
{
    const QJsonArray controlList = root.value("controls"_L1).toArray();
    for (const QJsonValue& value : controlList) {
        const QByteArray code = bytes(value["code"_L1]);
        controls.push_back({code, derivedGuid("control "_ba + code), bytes(value["name"_L1]), bytes(value["description"_L1]), value["max"_L1].toInt()});
    }
    const QJsonArray list = root.value("recommendations"_L1).toArray();
    for (const QJsonValue& value : list) {
        Recommendation made;
        const QByteArray key = bytes(value["key"_L1]);
        made.key = key.size() == 8 ? derivedGuid("assessment "_ba + key, key) : key;
        made.policy = derivedGuid("policy "_ba + key);
        made.name = bytes(value["name"_L1]);
        made.severity = bytes(value["severity"_L1]);
        made.category = bytes(value["category"_L1]);
        made.environment = value["cloud"_L1].toString(u"Azure"_s).toUtf8();
        made.description = value["description"_L1].toString();
        made.remediation = numbered(value["steps"_L1].toArray());
        made.cause = value["cause"_L1].toString();
        made.findings = bytes(value["findings"_L1]);
        made.preview = value["preview"_L1].toBool();
        const QStringList codes = value["controls"_L1].toString().split(u' ', Qt::SkipEmptyParts);
        for (size_t i = 0; i < controls.size(); ++i) {
            if (codes.contains(QString::fromUtf8(controls[i].code)))
                made.controls.push_back(static_cast<int>(i));
        }
        made.metadata =
            QJsonObject{{u"displayName"_s, QString::fromUtf8(made.name)},
                        {u"policyDefinitionId"_s, QString("/providers/Microsoft.Authorization/policyDefinitions/"_L1 + QLatin1StringView(made.policy))},
                        {u"description"_s, made.description},
                        {u"remediationDescription"_s, made.remediation},
                        {u"categories"_s, QJsonArray{QString::fromUtf8(made.category)}},
                        {u"severity"_s, QString::fromUtf8(made.severity)},
                        {u"userImpact"_s, value["impact"_L1].toString(u"Low"_s)},
                        {u"implementationEffort"_s, value["effort"_L1].toString(u"Low"_s)},
                        {u"threats"_s, value["threats"_L1].toArray()},
                        {u"tactics"_s, value["tactics"_L1].toArray()},
                        {u"techniques"_s, value["techniques"_L1].toArray()},
                        {u"preview"_s, made.preview},
                        {u"assessmentType"_s, u"BuiltIn"_s},
                        {u"publishDates"_s, QJsonObject{{u"GA"_s, u"06/01/2022"_s}, {u"public"_s, u"06/01/2022"_s}}}};
        recommendations.push_back(std::move(made));
    }
}

void Catalog::loadPatterns(const QJsonObject& root)
{
    const QJsonArray list = root.value("patterns"_L1).toArray();
    for (const QJsonValue& value : list) {
        Pattern made;
        made.name = bytes(value["name"_L1]);
        made.weight = value["weight"_L1].toDouble(1);
        QHash<QByteArray, int> places;
        const QJsonArray lines = value["resources"_L1].toArray();
        for (const QJsonValue& line : lines) {
            // "vm1 vmLinux nic=nic1 nsg=nsg": name, type key, related resources by role
            const QByteArrayList words = line.toString().toUtf8().split(' ');
            Position position;
            position.as = words.at(0);
            position.type = typeByKey(words.at(1));
            if (position.type < 0)
                qFatal("pattern %s names the unknown type %s", made.name.constData(), words.at(1).constData());
            for (const QByteArray& word : words.sliced(2)) {
                const QByteArrayList pair = word.split('=');
                if (!places.contains(pair.at(1)))
                    qFatal("pattern %s: %s is named before it is there", made.name.constData(), pair.at(1).constData());
                position.refs.insert(pair.at(0), places.value(pair.at(1)));
            }
            places.insert(position.as, static_cast<int>(made.positions.size()));
            made.positions.push_back(std::move(position));
        }
        if (value["cloud"_L1].isString() && firstEntityPattern == 0)
            firstEntityPattern = static_cast<int>(patterns.size());
        patterns.push_back(std::move(made));
    }
}

void Catalog::loadHistory(const QJsonObject& root)
{
    actors = root.value("actors"_L1).toArray();
    driftReasons = root.value("drift"_L1).toArray();
    fixReasons = root.value("fixes"_L1).toArray();
    removalReasons = root.value("removals"_L1).toArray();
    creationReasons = root.value("creations"_L1).toArray();
    const QJsonArray list = root.value("campaigns"_L1).toArray();
    for (const QJsonValue& value : list)
        campaigns.push_back({value["daysAgo"_L1].toDouble(), bytes(value["type"_L1]), bytes(value["switch"_L1]), value["to"_L1].toString() == "bad"_L1,
                             value["share"_L1].toDouble(), value["actor"_L1].toInt(), value["reason"_L1].toString()});
    std::ranges::stable_sort(campaigns, std::greater{}, &Campaign::day);
}

Catalog Catalog::load()
{
    Catalog made;
    const QJsonObject names = readFile(u"names.json"_s);
    made.tenant = names.value("tenant"_L1).toObject();
    made.subscriptions = names.value("subscriptions"_L1).toArray();
    made.regions = names.value("regions"_L1).toArray();
    made.apps = names.value("apps"_L1).toArray();
    made.environments = names.value("environments"_L1).toArray();
    made.people = names.value("people"_L1).toArray();
    made.loadRecommendations(readFile(u"recommendations.json"_s));
    made.loadTypes(readFile(u"types.json"_s));
    made.loadPatterns(readFile(u"patterns.json"_s));
    made.loadHistory(readFile(u"history.json"_s));
    const QJsonObject alertFile = readFile(u"alerts.json"_s);
    made.alerts = alertFile;
    made.incidents = readFile(u"incidents.json"_s);
    made.findings = readFile(u"findings.json"_s);
    made.compliance = readFile(u"compliance.json"_s);
    return made;
}

} // namespace sample
