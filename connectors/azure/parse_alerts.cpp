// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/rows.h"

using namespace Qt::StringLiterals;

namespace azure {

namespace {

bool same(QStringView a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QString first(const Node& entity, std::initializer_list<std::string_view> members)
{
    for (const auto member : members) {
        if (const QString value = entity.anyCase(member).string(); !value.isEmpty())
            return value;
    }
    return {};
}

QString accountName(const Node& e)
{
    const QString name = first(e, {"name", "displayName"});
    const QString upn = e.anyCase("upnSuffix").string();
    if (!upn.isEmpty())
        return name + u'@' + upn;
    const QString domain = e.anyCase("ntDomain").string();
    return domain.isEmpty() ? name : domain + u'\\' + name;
}

QString fileName(const Node& e)
{
    const QString folder = e.anyCase("directory").string();
    const QString name = e.anyCase("name").string();
    if (folder.isEmpty())
        return name;
    const QChar slash = folder.contains(u'\\') ? u'\\' : u'/';
    return (folder.endsWith(slash) ? folder : QString(folder + slash)) + name;
}

QString ipDetail(const Node& e)
{
    const Node place = e.anyCase("location");
    QStringList parts = {place.anyCase("city").string(), place.anyCase("countryCode").string(), place.anyCase("carrier").string()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// Name and detail of an entity by the common entity schema of Microsoft's security products; what it does not name is
/// found by the members that such types usually carry.
void describe(domain::Entity& entity, const Node& e)
{
    const QString& type = entity.type;
    if (same(type, "ip"_L1)) {
        entity.name = e.anyCase("address").string();
        entity.detail = ipDetail(e);
    } else if (same(type, "account"_L1)) {
        entity.name = accountName(e);
        entity.detail = first(e, {"aadUserId", "sid"});
    } else if (same(type, "host"_L1)) {
        entity.name = first(e, {"hostName", "netBiosName", "azureID"});
        entity.detail = first(e, {"osFamily", "osVersion"});
    } else if (same(type, "file"_L1)) {
        entity.name = fileName(e);
    } else if (same(type, "process"_L1)) {
        const Node image = e.anyCase("imageFile");
        entity.name = image.isObject() ? fileName(image) : QString();
        entity.detail = e.anyCase("commandLine").string();
        if (entity.name.isEmpty())
            entity.name = first(e, {"processName", "commandLine", "processId"});
    } else if (same(type, "filehash"_L1)) {
        entity.name = e.anyCase("value").string();
        entity.detail = e.anyCase("algorithm").string();
    } else {
        entity.name = first(e, {"name", "resourceId", "domainName", "url", "address", "hostName", "value", "imageId", "friendlyName"});
        entity.detail = first(e, {"namespace", "category", "provider"});
    }
    entity.resourceId = first(e, {"resourceId", "azureID"});
    if (!isArmId(entity.resourceId))
        entity.resourceId.clear();
}

bool isAlertReference(QStringView type)
{
    return same(type, "security-alert"_L1) || same(type, "securityAlert"_L1) || same(type, "alert"_L1);
}

void readEntities(domain::Alert& alert, const Node& entities)
{
    for (const Node& e : entities.items()) {
        domain::Entity entity;
        entity.type = e.anyCase("type").string();
        if (isAlertReference(entity.type)) {
            if (const QString member = first(e, {"systemAlertId", "vendorOriginalId", "alertId"}); !member.isEmpty())
                alert.memberAlertIds.append(member);
            continue;
        }
        if (entity.type.isEmpty())
            continue; // {"$ref": "3"}: names an entity that stands elsewhere in the list
        describe(entity, e);
        entity.body = e.json();
        alert.entities.append(entity);
    }
}

QStringList intents(const QString& said)
{
    QStringList list;
    for (const auto& part : said.split(u',', Qt::SkipEmptyParts)) {
        if (const QString word = part.trimmed(); !word.isEmpty() && !same(word, "Unknown"_L1))
            list.append(word);
    }
    return list;
}

void readTimes(domain::Alert& a, const Node& p)
{
    a.start = p["startTimeUtc"].time();
    a.end = p["endTimeUtc"].time();
    a.generated = p["timeGeneratedUtc"].time();
    if (!a.generated.isValid())
        a.generated = p["processingEndTimeUtc"].time();
}

std::expected<domain::Alert, QString> alertOf(const Node& row, QByteArray raw)
{
    domain::Alert a;
    a.id = row["id"].string();
    if (!isArmId(a.id))
        return missing("id"_L1);
    const Node p = row["properties"];
    a.systemAlertId = p["systemAlertId"].string();
    if (a.systemAlertId.isEmpty())
        a.systemAlertId = row["name"].string();
    a.alertType = p["alertType"].string();
    a.displayName = p["alertDisplayName"].string();
    a.description = p["description"].string();
    a.severityWord = p["severity"].string();
    a.severity = domain::fromWord<domain::Severity>(a.severityWord);
    a.statusWord = p["status"].string();
    a.status = domain::fromWord<domain::AlertStatus>(a.statusWord);
    a.scopeId = scopeIdOf(a.id);
    a.compromisedEntity = p["compromisedEntity"].string();
    a.product = p["productComponentName"].string();
    if (a.product.isEmpty())
        a.product = p["productName"].string();
    a.tactics = intents(p["intent"].string());
    a.techniques = p["techniques"].strings();
    for (const Node& identifier : p["resourceIdentifiers"].items()) {
        if (const QString id = identifier["azureResourceId"].string(); isArmId(id) && !a.resourceIds.contains(id))
            a.resourceIds.append(id);
    }
    a.remediationSteps = p["remediationSteps"].strings();
    a.isIncident = p["isIncident"].truth();
    readEntities(a, p["entities"]);
    readTimes(a, p);
    a.portalUri = p["alertUri"].string();
    a.body = std::move(raw);
    return a;
}

} // namespace

core::Result<Page<domain::Alert>> parseAlerts(QByteArrayView body, Envelope envelope)
{
    return parsePage<domain::Alert>(body, envelope, alertOf);
}

core::Result<domain::Alert> parseAlert(QByteArrayView body)
{
    return parseOne<domain::Alert>(body, alertOf);
}

} // namespace azure
