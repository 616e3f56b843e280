// SPDX-License-Identifier: GPL-3.0-or-later
// Tenant, subscriptions, management groups and resource groups.
#include <algorithm>

#include <QJsonArray>

#include "connectors/sample/estate.h"
#include "connectors/sample/resourcetables.h"
#include "connectors/sample/router.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QByteArray tenantDocument(const Catalog& catalog)
{
    const QJsonValue id = catalog.tenant.value("id"_L1);
    const QJsonValue domain = catalog.tenant.value("defaultDomain"_L1);
    return toJson(QJsonObject{{u"id"_s, QString("/tenants/"_L1 + id.toString())},
                              {u"tenantId"_s, id},
                              {u"displayName"_s, catalog.tenant.value("displayName"_L1)},
                              {u"defaultDomain"_s, domain},
                              {u"domains"_s, QJsonArray{domain}},
                              {u"tenantCategory"_s, u"Home"_s},
                              {u"countryCode"_s, u"SE"_s},
                              {u"country"_s, u"Sweden"_s}});
}

QByteArray subscriptionDocument(const Estate& estate, int index)
{
    const QString id = QString::fromLatin1(estate.subscriptionId(index));
    return toJson(
        QJsonObject{{u"id"_s, QString("/subscriptions/"_L1 + id)},
                    {u"subscriptionId"_s, id},
                    {u"tenantId"_s, estate.catalog().tenant.value("id"_L1)},
                    {u"displayName"_s, estate.catalog().subscriptions.at(index)["name"_L1]},
                    {u"state"_s, u"Enabled"_s},
                    {u"authorizationSource"_s, u"RoleBased"_s},
                    {u"subscriptionPolicies"_s,
                     QJsonObject{{u"locationPlacementId"_s, u"Public_2014-09-01"_s}, {u"quotaId"_s, u"Sample_2014-09-01"_s}, {u"spendingLimit"_s, u"Off"_s}}},
                    {u"tags"_s, QJsonObject{{u"source"_s, u"sample"_s}}}});
}

QByteArray groupReference(const QString& name)
{
    return "/providers/Microsoft.Management/managementGroups/" + name.toUtf8();
}

QByteArray managementDocument(const Catalog& catalog, const ManagementGroup& group, bool details)
{
    QJsonObject properties{{u"tenantId"_s, catalog.tenant.value("id"_L1)}, {u"displayName"_s, group.displayName}};
    if (details && !group.parent.isEmpty())
        properties.insert(
            u"details"_s,
            QJsonObject{{u"version"_s, 1}, {u"parent"_s, QJsonObject{{u"id"_s, QString::fromUtf8(groupReference(group.parent))}, {u"name"_s, group.parent}}}});
    return toJson(QJsonObject{{u"id"_s, QString::fromUtf8(groupReference(group.name))},
                              {u"type"_s, u"Microsoft.Management/managementGroups"_s},
                              {u"name"_s, group.name},
                              {u"properties"_s, properties}});
}

/// Everything below a management group: groups first, then subscriptions.
std::vector<QByteArray> descendants(const Estate& estate, const QString& root, bool entities)
{
    const Catalog& catalog = estate.catalog();
    std::vector<QByteArray> list;
    const auto add = [&](const QString& id, const QString& type, const QString& name, const QString& display, const QString& parent) {
        QJsonObject properties{{u"displayName"_s, display}, {u"parent"_s, QJsonObject{{u"id"_s, QString::fromUtf8(groupReference(parent))}}}};
        if (entities) {
            QJsonArray chain;
            QStringList names = managementChain(catalog, parent);
            std::ranges::reverse(names);
            for (const QString& each : names)
                chain.append(each);
            properties.insert(u"tenantId"_s, catalog.tenant.value("id"_L1));
            properties.insert(u"parentNameChain"_s, chain);
            properties.insert(u"permissions"_s, u"view"_s);
        }
        list.push_back(toJson(QJsonObject{{u"id"_s, id}, {u"type"_s, type}, {u"name"_s, name}, {u"properties"_s, properties}}));
    };
    for (const ManagementGroup& group : managementGroups(catalog)) {
        const bool below = group.name != root && managementChain(catalog, group.name).contains(root);
        if (below || (entities && group.name == root))
            add(QString::fromUtf8(groupReference(group.name)), u"Microsoft.Management/managementGroups"_s, group.name, group.displayName, group.parent);
    }
    for (const QJsonValue& sub : catalog.subscriptions) {
        const QString parent = sub["group"_L1].toString();
        if (managementChain(catalog, parent).contains(root))
            add("/subscriptions/"_L1 + sub["id"_L1].toString(), entities ? u"/subscriptions"_s : u"Microsoft.Management/managementGroups/subscriptions"_s,
                sub["id"_L1].toString(), sub["name"_L1].toString(), parent);
    }
    return list;
}

QByteArray groupDocument(const Estate& estate, int number)
{
    const Estate::Workload w = estate.workload(number);
    return toJson(QJsonObject{
        {u"id"_s, QString::fromUtf8("/subscriptions/" + estate.subscriptionId(w.subscription) + "/resourceGroups/" + w.group)},
        {u"name"_s, QString::fromUtf8(w.group)},
        {u"type"_s, u"Microsoft.Resources/resourceGroups"_s},
        {u"location"_s, QString::fromUtf8(w.location)},
        {u"tags"_s,
         QJsonObject{{u"source"_s, u"sample"_s}, {u"application"_s, QString::fromUtf8(w.app)}, {u"environment"_s, QString::fromUtf8(w.environment)}}},
        {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}});
}

std::vector<std::pair<QByteArray, int>> groupsOf(const Estate& estate, int subscription)
{
    std::vector<std::pair<QByteArray, int>> groups;
    const qint64 now = estate.now();
    for (int number = 0; number < estate.workloadCount(); ++number) {
        const Estate::Workload& w = estate.workload(number);
        if (w.subscription == subscription && w.born <= now && now < w.died)
            groups.emplace_back(w.group.toLower(), number);
    }
    std::ranges::sort(groups);
    return groups;
}

/// What the caller may do in a subscription: the reader reads, the fix sign-in is also Contributor and Security Admin, but
/// not in the restricted one.
QByteArray permissionDocument(const Catalog& catalog, int subscription, const QByteArray& caller)
{
    const bool restricted = catalog.subscriptions.at(subscription)["restricted"_L1].toBool();
    const bool fixer = !restricted && QString::fromLatin1(caller) == catalog.tenant.value("fixClientId"_L1).toString();
    return toJson(QJsonObject{{u"actions"_s, QJsonArray{fixer ? u"*"_s : u"*/read"_s}},
                              {u"notActions"_s, fixer        ? QJsonArray{u"Microsoft.Authorization/*/Delete"_s, u"Microsoft.Authorization/*/Write"_s}
                                                : restricted ? QJsonArray{u"Microsoft.Security/*"_s}
                                                             : QJsonArray()},
                              {u"dataActions"_s, QJsonArray()},
                              {u"notDataActions"_s, QJsonArray()}});
}

void addManagementGroupRoutes(Router& router, const Estate& estate)
{
    constexpr auto GroupVersions = "2020-05-01 2021-04-01 2023-04-01";
    router.add("GET", "/providers/Microsoft.Management/managementGroups", GroupVersions, [&estate](const RouteCall&) {
        std::vector<QByteArray> list;
        for (const ManagementGroup& group : managementGroups(estate.catalog()))
            list.push_back(managementDocument(estate.catalog(), group, false));
        return valueList(list);
    });
    router.add("GET", "/providers/Microsoft.Management/managementGroups/{}", GroupVersions, [&estate](const RouteCall& call) {
        for (const ManagementGroup& group : managementGroups(estate.catalog())) {
            if (group.name.compare(call.captures.at(0), Qt::CaseInsensitive) == 0)
                return HttpResponse::json(200, managementDocument(estate.catalog(), group, true));
        }
        return notFound(call.request.path);
    });
    router.add("GET", "/providers/Microsoft.Management/managementGroups/{}/descendants", GroupVersions,
               [&estate](const RouteCall& call) { return valueList(descendants(estate, call.captures.at(0), false)); });
    router.add("POST", "/providers/Microsoft.Management/getEntities", GroupVersions,
               [&estate](const RouteCall&) { return valueList(descendants(estate, estate.catalog().tenant.value("id"_L1).toString(), true)); });
}

} // namespace

void addTenantRoutes(Router& router, SampleParts& parts)
{
    constexpr auto ResourceVersions = "2024-07-01 2024-03-01 2022-12-01 2022-09-01 2021-04-01 2020-01-01";
    Estate& estate = parts.estate;
    addManagementGroupRoutes(router, estate);
    const auto subscription = [&estate](const RouteCall& call) {
        const auto slot = estate.find("/subscriptions/" + call.capture(0));
        return slot ? *slot - estate.subscriptionStart() : -1;
    };
    const auto missing = [](const RouteCall& call) {
        return HttpResponse::error(404, u"SubscriptionNotFound"_s, u"The subscription '%1' could not be found."_s.arg(call.captures.value(0)));
    };
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Authorization/permissions", "2015-07-01 2018-07-01 2022-04-01",
               [&estate, subscription, missing](const RouteCall& call) {
                   const int index = subscription(call);
                   return index < 0 ? missing(call) : valueList({permissionDocument(estate.catalog(), index, call.request.caller)});
               });
    router.add("GET", "/tenants", ResourceVersions, [&estate](const RouteCall&) { return valueList({tenantDocument(estate.catalog())}); });
    router.add("GET", "/subscriptions", ResourceVersions, [&estate](const RouteCall&) {
        std::vector<QByteArray> list;
        for (int i = 0; i < estate.catalog().subscriptions.size(); ++i)
            list.push_back(subscriptionDocument(estate, i));
        return valueList(list);
    });
    router.add("GET", "/subscriptions/{}", ResourceVersions, [&estate, subscription, missing](const RouteCall& call) {
        const int index = subscription(call);
        return index < 0 ? missing(call) : HttpResponse::json(200, subscriptionDocument(estate, index));
    });
    router.add("GET", "/subscriptions/{}/resourcegroups", ResourceVersions, [&estate, &parts, subscription, missing](const RouteCall& call) {
        const int index = subscription(call);
        if (index < 0)
            return missing(call);
        std::vector<QByteArray> list;
        for (const auto& [name, number] : groupsOf(estate, index))
            list.push_back(groupDocument(estate, number));
        return pageOf(list, call.request, parts.origin);
    });
    router.add("GET", "/subscriptions/{}/resourcegroups/{}", ResourceVersions, [&estate, subscription, missing](const RouteCall& call) {
        const int index = subscription(call);
        if (index < 0)
            return missing(call);
        for (const auto& [name, number] : groupsOf(estate, index)) {
            if (name == call.capture(1).toLower())
                return HttpResponse::json(200, groupDocument(estate, number));
        }
        return HttpResponse::error(404, u"ResourceGroupNotFound"_s, u"Resource group '%1' could not be found."_s.arg(call.captures.value(1)));
    });
}

} // namespace sample
