// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/rows.h"

using namespace Qt::StringLiterals;

namespace azure {

namespace {

using domain::Environment;
using domain::Scope;
using domain::ScopeKind;

bool same(QStringView a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The type as its id spells it where both say the same: Resource Graph writes types in lower case.
QString typeOfRow(const Node& row, const QString& id)
{
    const QString said = row["type"].string();
    const QString spelt = typeOf(id);
    if (said.isEmpty() || said.compare(spelt, Qt::CaseInsensitive) == 0)
        return spelt;
    return said;
}

/// Azure Arc tells where a machine runs by its kind and by the provider its agent found.
Environment environmentOf(const domain::Resource& resource, const Node& properties)
{
    if (!same(resource.type, "Microsoft.HybridCompute/machines"_L1))
        return Environment::Azure;
    const QString provider = properties["cloudMetadata"]["provider"].string();
    if (same(resource.kind, "AWS"_L1) || same(provider, "AWS"_L1))
        return Environment::Aws;
    if (same(resource.kind, "GCP"_L1) || same(provider, "GCP"_L1))
        return Environment::Gcp;
    return Environment::OnPremises;
}

std::expected<domain::Resource, QString> resourceOf(const Node& row, QByteArray raw, const QString& apiVersion)
{
    domain::Resource resource;
    resource.id = row["id"].string();
    if (resource.id.startsWith("subscriptions/"_L1, Qt::CaseInsensitive))
        resource.id.prepend(u'/'); // the diagnostic settings of a subscription come so
    if (!isArmId(resource.id))
        return missing("id"_L1);
    resource.type = typeOfRow(row, resource.id);
    if (resource.type.isEmpty())
        return missing("type"_L1);
    resource.name = row["name"].string();
    if (resource.name.isEmpty())
        resource.name = nameOf(resource.id);
    resource.kind = row["kind"].string();
    resource.location = row["location"].string();
    resource.scopeId = scopeIdOf(resource.id);
    resource.resourceGroup = resourceGroupOf(resource.id);
    resource.environment = environmentOf(resource, row["properties"]);
    for (const auto& [key, value] : row["tags"].members())
        resource.tags.append({QString::fromUtf8(key.data(), qsizetype(key.size())), value.string()});
    resource.apiVersion = apiVersion;
    resource.body = std::move(raw);
    return resource;
}

QString groupId(const QString& name)
{
    return u"/providers/Microsoft.Management/managementGroups/"_s + name;
}

QString tenantId(const QString& guid)
{
    return guid.isEmpty() ? QString() : u"/tenants/"_s + guid.toLower();
}

Scope managementGroup(const Node& row)
{
    Scope scope;
    scope.id = row["id"].string();
    const Node properties = row["properties"];
    scope.name = properties["displayName"].string();
    if (scope.name.isEmpty())
        scope.name = row["name"].string();
    scope.parentId = properties["details"]["parent"]["id"].string();
    if (scope.parentId.isEmpty())
        scope.parentId = tenantId(properties["tenantId"].string());
    if (scope.parentId.isEmpty())
        scope.parentId = tenantId(row["tenantId"].string());
    scope.kind = ScopeKind::ManagementGroup;
    scope.environment = Environment::Azure;
    return scope;
}

Scope subscription(const Node& row, const QString& id)
{
    Scope scope;
    scope.id = scopeIdOf(id);
    scope.name = row["displayName"].string(); // of GET /subscriptions; Resource Graph says it as name
    if (scope.name.isEmpty())
        scope.name = row["name"].string();
    if (scope.name.isEmpty())
        scope.name = nameOf(id);
    scope.parentId = tenantId(row["tenantId"].string());
    scope.kind = ScopeKind::Subscription;
    scope.environment = Environment::Azure;
    return scope;
}

std::expected<ContainerRow, QString> containerOf(const Node& row, QByteArray raw)
{
    ContainerRow container;
    const QString id = row["id"].string();
    if (!isArmId(id))
        return missing("id"_L1);
    const QString type = row["type"].string();
    if (same(type, "microsoft.management/managementgroups"_L1)) {
        container.scope = managementGroup(row);
        return container;
    }
    auto resource = resourceOf(row, std::move(raw), {});
    if (!resource)
        return std::unexpected(resource.error());
    container.resource = std::move(*resource);
    if (same(container.resource->type, "Microsoft.Resources/subscriptions"_L1)) {
        container.scope = subscription(row, id);
        for (const Node& above : row["properties"]["managementGroupAncestorsChain"].items()) {
            Scope scope;
            scope.id = groupId(above["name"].string());
            scope.name = above["displayName"].string();
            scope.kind = ScopeKind::ManagementGroup;
            scope.environment = Environment::Azure;
            container.ancestors.append(scope);
        }
        if (!container.ancestors.isEmpty())
            container.scope->parentId = container.ancestors.first().id;
    }
    return container;
}

} // namespace

core::Result<Page<domain::Resource>> parseResources(QByteArrayView body, Envelope envelope, const QString& apiVersion)
{
    return parsePage<domain::Resource>(body, envelope, [&apiVersion](const Node& row, QByteArray raw) { return resourceOf(row, std::move(raw), apiVersion); });
}

core::Result<domain::Resource> parseResource(QByteArrayView body, const QString& apiVersion)
{
    return parseOne<domain::Resource>(body, [&apiVersion](const Node& row, QByteArray raw) { return resourceOf(row, std::move(raw), apiVersion); });
}

core::Result<Page<ContainerRow>> parseContainers(QByteArrayView body, Envelope envelope)
{
    return parsePage<ContainerRow>(body, envelope, containerOf);
}

core::Result<Page<Scope>> parseTenants(QByteArrayView body)
{
    return parsePage<Scope>(body, Envelope::Arm, [](const Node& row, QByteArray) -> std::expected<Scope, QString> {
        Scope scope;
        const QString guid = row["tenantId"].string();
        if (guid.isEmpty())
            return missing("tenantId"_L1);
        scope.id = tenantId(guid);
        scope.name = row["displayName"].string();
        if (scope.name.isEmpty())
            scope.name = row["defaultDomain"].string();
        if (scope.name.isEmpty())
            scope.name = guid;
        scope.kind = ScopeKind::Tenant;
        scope.environment = Environment::Azure;
        return scope;
    });
}

core::Result<Page<ContainerRow>> parseSubscriptions(QByteArrayView body, const QString& apiVersion)
{
    return parsePage<ContainerRow>(body, Envelope::Arm, [&apiVersion](const Node& row, QByteArray raw) -> std::expected<ContainerRow, QString> {
        const QString id = row["id"].string();
        if (subscriptionOf(id).isEmpty())
            return missing("id"_L1);
        auto document = resourceOf(row, std::move(raw), apiVersion);
        if (!document)
            return std::unexpected(document.error());
        ContainerRow container;
        container.scope = subscription(row, id);
        document->name = container.scope->name; // ARM says it as displayName
        container.resource = std::move(*document);
        return container;
    });
}

core::Result<Page<Scope>> parseManagementGroups(QByteArrayView body)
{
    return parsePage<Scope>(body, Envelope::Arm, [](const Node& row, QByteArray) -> std::expected<Scope, QString> {
        if (!isArmId(row["id"].string()))
            return missing("id"_L1);
        return managementGroup(row);
    });
}

core::Result<Page<ChangeRow>> parseChanges(QByteArrayView body)
{
    return parsePage<ChangeRow>(body, Envelope::Graph, [](const Node& row, QByteArray) -> std::expected<ChangeRow, QString> {
        const Node properties = row["properties"];
        const Node attributes = properties["changeAttributes"];
        ChangeRow change;
        change.targetId = properties["targetResourceId"].string();
        if (!isArmId(change.targetId))
            return missing("properties/targetResourceId"_L1);
        change.at = attributes["timestamp"].time();
        if (!change.at.isValid())
            return missing("properties/changeAttributes/timestamp"_L1);
        change.changeType = properties["changeType"].string();
        change.who = attributes["changedBy"].string();
        change.how = attributes["operation"].string();
        return change;
    });
}

core::Result<Page<ActivityRow>> parseActivity(QByteArrayView body)
{
    return parsePage<ActivityRow>(body, Envelope::Arm, [](const Node& row, QByteArray) -> std::expected<ActivityRow, QString> {
        ActivityRow event;
        event.resourceId = row["resourceId"].string();
        if (event.resourceId.isEmpty())
            event.resourceId = row["resourceUri"].string();
        if (event.resourceId.isEmpty())
            event.resourceId = row["authorization"]["scope"].string();
        const auto word = [&row](std::string_view member) {
            const Node node = row[member];
            return node.isObject() ? node["value"].string() : node.string();
        };
        event.operation = word("operationName");
        event.status = word("status");
        event.who = row["caller"].string();
        event.correlationId = row["correlationId"].string();
        event.at = row["eventTimestamp"].time();
        if (!event.at.isValid())
            return missing("eventTimestamp"_L1);
        return event;
    });
}

} // namespace azure
