// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft.Security: plans, contacts, provisioning, just-in-time policies, export, connectors.
#include <QJsonArray>

#include "connectors/sample/estate.h"
#include "connectors/sample/resourcetables.h"
#include "connectors/sample/router.h"
#include "connectors/sample/tables.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

std::optional<int> subscriptionSlot(const SampleParts& parts, const RouteCall& call)
{
    return parts.estate.find("/subscriptions/" + call.capture(0));
}

/// The reader of the restricted subscription lacks the rights of a security reader there.
bool restricted(const SampleParts& parts, int slot)
{
    return parts.estate.catalog().subscriptions.at(parts.estate.subscription(slot))["restricted"_L1].toBool();
}

QJsonObject properties(const Estate& estate, int slot)
{
    return fromJson(estate.part(slot, "properties")).toObject();
}

QByteArray pricing(const Estate& estate, int slot, const QString& plan, const QString& tier)
{
    QJsonObject body{{u"pricingTier"_s, tier}, {u"freeTrialRemainingTime"_s, u"PT0S"_s}, {u"enforce"_s, u"False"_s}};
    if (tier == "Standard"_L1) {
        body.insert(u"enablementTime"_s, QString::fromLatin1(armTime(estate.born(slot) + 86'400'000)));
        body.insert(u"resourcesCoverageStatus"_s, u"FullyCovered"_s);
        if (plan == "VirtualMachines"_L1)
            body.insert(u"subPlan"_s, u"P2"_s);
        if (plan == "CloudPosture"_L1)
            body.insert(u"extensions"_s, QJsonArray{QJsonObject{{u"name"_s, u"AgentlessVmScanning"_s},
                                                                {u"isEnabled"_s, u"True"_s},
                                                                {u"additionalExtensionProperties"_s, QJsonObject{{u"ExclusionTags"_s, u"[]"_s}}}},
                                                    QJsonObject{{u"name"_s, u"SensitiveDataDiscovery"_s}, {u"isEnabled"_s, u"False"_s}}});
    } else {
        body.insert(u"resourcesCoverageStatus"_s, u"NotCovered"_s);
    }
    return toJson(QJsonObject{{u"id"_s, QString(QString::fromUtf8(estate.id(slot)) + "/providers/Microsoft.Security/pricings/"_L1 + plan)},
                              {u"name"_s, plan},
                              {u"type"_s, u"Microsoft.Security/pricings"_s},
                              {u"properties"_s, body}});
}

HttpResponse putPricing(SampleParts& parts, int slot, const RouteCall& call)
{
    QJsonObject body = properties(parts.estate, slot);
    QJsonObject plans = body.value("plans"_L1).toObject();
    const QString tier = call.request.json().value("properties"_L1)["pricingTier"_L1].toString();
    for (auto it = plans.begin(); it != plans.end(); ++it) {
        if (it.key().compare(call.captures.at(1), Qt::CaseInsensitive) != 0)
            continue;
        if (tier != "Free"_L1 && tier != "Standard"_L1)
            return HttpResponse::error(400, u"InvalidPricingTier"_s, u"pricingTier must be Free or Standard."_s);
        const QString plan = it.key();
        it.value() = tier;
        body.insert(u"plans"_s, plans);
        parts.estate.setPart(slot, "properties", body);
        return HttpResponse::json(200, pricing(parts.estate, slot, plan, tier));
    }
    return notFound(call.request.path);
}

QByteArray contact(const Estate& estate, int slot)
{
    const QJsonObject state = properties(estate, slot).value("contact"_L1).toObject();
    const bool owner = state.value("owner"_L1).toString() == "On"_L1;
    QJsonObject body{{u"emails"_s, u"security@contoso.example"_s},
                     {u"phone"_s, u"+46 8 555 010"_s},
                     {u"isEnabled"_s, true},
                     {u"notificationsByRole"_s, QJsonObject{{u"state"_s, owner ? u"On"_s : u"Off"_s}, {u"roles"_s, QJsonArray{u"Owner"_s}}}},
                     {u"notificationsSources"_s, QJsonArray()}};
    if (state.value("alerts"_L1).toString() == "On"_L1)
        body.insert(u"notificationsSources"_s, QJsonArray{QJsonObject{{u"sourceType"_s, u"Alert"_s}, {u"minimalSeverity"_s, u"High"_s}}});
    return toJson(QJsonObject{{u"id"_s, QString(QString::fromUtf8(estate.id(slot)) + u"/providers/Microsoft.Security/securityContacts/default"_s)},
                              {u"name"_s, u"default"_s},
                              {u"type"_s, u"Microsoft.Security/securityContacts"_s},
                              {u"properties"_s, body}});
}

/// One policy per resource group with machines under just-in-time access.
std::vector<QByteArray> justInTime(SampleParts& parts, int subscription)
{
    std::map<QByteArray, QJsonArray> machines;
    std::map<QByteArray, QByteArray> places;
    const Estate& estate = parts.estate;
    for (const int slot : parts.index.resources()) {
        if (estate.type(slot).lowerType != "microsoft.compute/virtualmachines" || estate.subscription(slot) != subscription)
            continue;
        const int sw = estate.type(slot).findSwitch("jit");
        for (const Estate::Check& check : estate.checks(estate.typeIndex(slot))) {
            if (check.sw != sw || estate.health(slot, check, estate.now()) != Health::Healthy)
                continue;
            const QJsonObject port{{u"number"_s, estate.type(slot).key == "vmLinux" ? 22 : 3389},
                                   {u"protocol"_s, u"*"_s},
                                   {u"allowedSourceAddressPrefix"_s, u"*"_s},
                                   {u"maxRequestAccessDuration"_s, u"PT3H"_s}};
            machines[estate.group(slot)].append(QJsonObject{{u"id"_s, QString::fromUtf8(estate.id(slot))}, {u"ports"_s, QJsonArray{port}}});
            places[estate.group(slot)] = estate.location(slot);
        }
    }
    std::vector<QByteArray> list;
    for (const auto& [group, vms] : machines) {
        const QString place = QString::fromUtf8(places[group]);
        const QString id = u"/subscriptions/%1/resourceGroups/%2/providers/Microsoft.Security/locations/%3/jitNetworkAccessPolicies/default"_s.arg(
            QString::fromLatin1(estate.subscriptionId(subscription)), QString::fromUtf8(group), place);
        list.push_back(toJson(
            QJsonObject{{u"id"_s, id},
                        {u"name"_s, u"default"_s},
                        {u"kind"_s, u"Basic"_s},
                        {u"location"_s, place},
                        {u"type"_s, u"Microsoft.Security/locations/jitNetworkAccessPolicies"_s},
                        {u"properties"_s, QJsonObject{{u"virtualMachines"_s, vms}, {u"requests"_s, QJsonArray()}, {u"provisioningState"_s, u"Succeeded"_s}}}}));
    }
    return list;
}

/// Every subscription exports its scores and recommendations into the one workspace of the estate.
QByteArray continuousExport(const Estate& estate, int slot)
{
    const int subscription = estate.subscription(slot);
    QByteArray group;
    for (int number = 0; number < estate.workloadCount() && group.isEmpty(); ++number) {
        if (estate.workload(number).subscription == subscription && estate.workload(number).died > estate.now())
            group = estate.workload(number).group;
    }
    const QString scope = QString::fromUtf8(estate.id(slot));
    QJsonArray sources;
    for (const QString& source : {u"SecureScores"_s, u"SecureScoreControls"_s, u"SecureScoresSnapshot"_s, u"SecureScoreControlsSnapshot"_s, u"Assessments"_s})
        sources.append(QJsonObject{{u"eventSource"_s, source}, {u"ruleSets"_s, QJsonArray()}});
    const QJsonObject body{{u"description"_s, u"Continuous export of scores and recommendations (sample)"_s},
                           {u"isEnabled"_s, true},
                           {u"scopes"_s, QJsonArray{QJsonObject{{u"description"_s, u"The subscription"_s}, {u"scopePath"_s, scope}}}},
                           {u"sources"_s, sources},
                           {u"actions"_s, QJsonArray{QJsonObject{{u"actionType"_s, u"Workspace"_s},
                                                                 {u"workspaceResourceId"_s, QString::fromUtf8(estate.id(estate.hub("law")))}}}}};
    return toJson(QJsonObject{
        {u"id"_s, QString(scope + "/resourceGroups/"_L1 + QString::fromUtf8(group) + "/providers/Microsoft.Security/automations/ExportToWorkspace"_L1)},
        {u"name"_s, u"ExportToWorkspace"_s},
        {u"type"_s, u"Microsoft.Security/automations"_s},
        {u"location"_s, u"westeurope"_s},
        {u"tags"_s, QJsonObject{{u"source"_s, u"sample"_s}}},
        {u"properties"_s, body}});
}

void addPlanRoutes(Router& router, SampleParts& parts)
{
    constexpr auto Version = "2024-01-01";
    const auto guarded = [&parts](const RouteCall& call, auto answer) {
        const auto slot = subscriptionSlot(parts, call);
        if (!slot)
            return notFound(call.request.path);
        if (restricted(parts, *slot))
            return forbidden(parts.estate, parts.estate.id(*slot), "Microsoft.Security/pricings/read");
        return answer(*slot);
    };
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/pricings", Version, [&parts, guarded](const RouteCall& call) {
        return guarded(call, [&parts](int slot) {
            std::vector<QByteArray> list;
            const QJsonObject plans = properties(parts.estate, slot).value("plans"_L1).toObject();
            for (auto it = plans.begin(); it != plans.end(); ++it)
                list.push_back(pricing(parts.estate, slot, it.key(), it.value().toString()));
            return valueList(list);
        });
    });
    router.add("GET PUT", "/subscriptions/{}/providers/Microsoft.Security/pricings/{}", Version, [&parts, guarded](const RouteCall& call) {
        return guarded(call, [&parts, &call](int slot) {
            if (call.request.method == "PUT")
                return putPricing(parts, slot, call);
            const QJsonObject plans = properties(parts.estate, slot).value("plans"_L1).toObject();
            for (auto it = plans.begin(); it != plans.end(); ++it) {
                if (it.key().compare(call.captures.at(1), Qt::CaseInsensitive) == 0)
                    return HttpResponse::json(200, pricing(parts.estate, slot, it.key(), it.value().toString()));
            }
            return notFound(call.request.path);
        });
    });
}

/// Resources of one security type in one subscription, as its provider lists them.
void addListRoute(Router& router, SampleParts& parts, const char* pattern, const char* version, const QByteArray& type)
{
    router.add("GET", pattern, version, [&parts, type](const RouteCall& call) {
        const auto subscription = subscriptionSlot(parts, call);
        if (!subscription)
            return notFound(call.request.path);
        std::vector<QByteArray> list;
        for (const int slot : parts.index.resources()) {
            const bool inGroup = call.captures.size() < 2 || parts.estate.group(slot).compare(call.capture(1), Qt::CaseInsensitive) == 0;
            if (parts.estate.type(slot).lowerType == type && inGroup && parts.estate.subscription(slot) == parts.estate.subscription(*subscription))
                list.push_back(armDocument(parts.estate, slot, true));
        }
        return valueList(list);
    });
}

/// Integrations of the subscription with Microsoft's other products.
std::vector<QByteArray> integrations(const Estate& estate, int slot)
{
    std::vector<QByteArray> list;
    for (const auto& [name, kind] :
         {std::pair(u"MCAS"_s, u"DataExportSettings"_s), {u"WDATP"_s, u"DataExportSettings"_s}, {u"Sentinel"_s, u"AlertSyncSettings"_s}}) {
        const bool enabled = name == "WDATP"_L1 || (name == "MCAS"_L1 && estate.subscription(slot) == 0);
        list.push_back(toJson(QJsonObject{{u"id"_s, QString(QString::fromUtf8(estate.id(slot)) + "/providers/Microsoft.Security/settings/"_L1 + name)},
                                          {u"name"_s, name},
                                          {u"kind"_s, kind},
                                          {u"type"_s, u"Microsoft.Security/settings"_s},
                                          {u"properties"_s, QJsonObject{{u"enabled"_s, enabled}}}}));
    }
    return list;
}

/// Where the activity log goes: from all subscriptions but one into the workspace of the estate. Written as the service writes it, with
/// neither a leading slash nor a type.
std::vector<QByteArray> activityExport(const Estate& estate, int slot)
{
    constexpr int WithoutExport = 2;
    if (estate.subscription(slot) == WithoutExport)
        return {};
    QJsonArray logs;
    for (const QString& category : {u"Administrative"_s, u"Security"_s, u"Alert"_s, u"Policy"_s})
        logs.append(QJsonObject{{u"category"_s, category}, {u"enabled"_s, true}});
    const QString id = QString::fromUtf8(estate.id(slot).sliced(1)) + u"/providers/AzureResourceManager/diagnosticSettings/to-workspace"_s;
    return {toJson(QJsonObject{{u"id"_s, id},
                               {u"name"_s, u"to-workspace"_s},
                               {u"type"_s, QJsonValue::Null},
                               {u"properties"_s, QJsonObject{{u"workspaceId"_s, QString::fromUtf8(estate.id(estate.hub("law")))}, {u"logs"_s, logs}}}})};
}

void addIntegrationRoutes(Router& router, SampleParts& parts)
{
    const auto list = [&router, &parts](const char* pattern, const char* version, std::vector<QByteArray> (*of)(const Estate&, int)) {
        router.add("GET", pattern, version, [&parts, of](const RouteCall& call) {
            const auto slot = subscriptionSlot(parts, call);
            return slot ? valueList(of(parts.estate, *slot)) : notFound(call.request.path);
        });
    };
    list("/subscriptions/{}/providers/Microsoft.Security/settings", "2022-05-01", integrations);
    list("/subscriptions/{}/providers/Microsoft.Security/serverVulnerabilityAssessmentsSettings", "2023-05-01",
         [](const Estate&, int) { return std::vector<QByteArray>(); });
    list("/subscriptions/{}/providers/Microsoft.Insights/diagnosticSettings", "2021-05-01-preview", activityExport);
}

} // namespace

void addSettingRoutes(Router& router, SampleParts& parts)
{
    addPlanRoutes(router, parts);
    addIntegrationRoutes(router, parts);
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/securityContacts", "2023-12-01-preview", [&parts](const RouteCall& call) {
        const auto slot = subscriptionSlot(parts, call);
        return slot ? valueList({contact(parts.estate, *slot)}) : notFound(call.request.path);
    });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/securityContacts/default", "2023-12-01-preview", [&parts](const RouteCall& call) {
        const auto slot = subscriptionSlot(parts, call);
        return slot ? HttpResponse::json(200, contact(parts.estate, *slot)) : notFound(call.request.path);
    });
    router.add(
        "GET", "/subscriptions/{}/providers/Microsoft.Security/autoProvisioningSettings(/default)?", "2017-08-01-preview", [&parts](const RouteCall& call) {
            const auto slot = subscriptionSlot(parts, call);
            if (!slot)
                return notFound(call.request.path);
            const QByteArray setting = toJson(
                QJsonObject{{u"id"_s, QString(QString::fromUtf8(parts.estate.id(*slot)) + u"/providers/Microsoft.Security/autoProvisioningSettings/default"_s)},
                            {u"name"_s, u"default"_s},
                            {u"type"_s, u"Microsoft.Security/autoProvisioningSettings"_s},
                            {u"properties"_s, QJsonObject{{u"autoProvision"_s, u"Off"_s}}}});
            return call.capture(1).isEmpty() ? valueList({setting}) : HttpResponse::json(200, setting);
        });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/jitNetworkAccessPolicies", "2020-01-01", [&parts](const RouteCall& call) {
        const auto slot = subscriptionSlot(parts, call);
        return slot ? valueList(justInTime(parts, parts.estate.subscription(*slot))) : notFound(call.request.path);
    });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/automations", "2023-12-01-preview", [&parts](const RouteCall& call) {
        const auto slot = subscriptionSlot(parts, call);
        return slot ? valueList({continuousExport(parts.estate, *slot)}) : notFound(call.request.path);
    });
    addListRoute(router, parts, "/subscriptions/{}/providers/Microsoft.Security/securityConnectors", "2024-03-01-preview",
                 "microsoft.security/securityconnectors");
    addListRoute(router, parts, "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Security/securityConnectors", "2024-03-01-preview",
                 "microsoft.security/securityconnectors");
}

} // namespace sample
