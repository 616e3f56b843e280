// SPDX-License-Identifier: GPL-3.0-or-later
// Who may do what: role assignments and custom roles, as Microsoft.Authorization lists them for a subscription.
#include <QJsonArray>

#include "connectors/sample/estate.h"
#include "connectors/sample/router.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr auto Version = "2022-04-01";
constexpr auto Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
constexpr auto Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
constexpr auto Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

struct Assignment {
    QByteArray scope, role, principal;
    const char* principalType;
};

QByteArray assignmentDocument(const Estate& estate, const Assignment& assignment)
{
    const QByteArray name = derivedGuid("assignment " + assignment.scope + assignment.role + assignment.principal);
    const QByteArray definition = "/providers/Microsoft.Authorization/roleDefinitions/" + assignment.role;
    const auto text = [](const QByteArray& utf8) { return QString::fromUtf8(utf8); };
    const QByteArray since = armTime(estate.born(estate.subscriptionStart()));
    return toJson(QJsonObject{{u"id"_s, text(assignment.scope + "/providers/Microsoft.Authorization/roleAssignments/" + name)},
                              {u"name"_s, text(name)},
                              {u"type"_s, u"Microsoft.Authorization/roleAssignments"_s},
                              {u"properties"_s, QJsonObject{{u"roleDefinitionId"_s, text(definition)},
                                                            {u"principalId"_s, text(derivedGuid("principal " + assignment.principal))},
                                                            {u"principalType"_s, QLatin1StringView(assignment.principalType)},
                                                            {u"scope"_s, text(assignment.scope)},
                                                            {u"condition"_s, QJsonValue::Null},
                                                            {u"conditionVersion"_s, QJsonValue::Null},
                                                            {u"createdOn"_s, text(since)},
                                                            {u"updatedOn"_s, text(since)}}}});
}

bool fails(const Estate& estate, int slot, QByteArrayView switchName)
{
    const int sw = estate.type(slot).findSwitch(switchName);
    for (const Estate::Check& check : estate.checks(estate.typeIndex(slot))) {
        if (check.sw == sw)
            return estate.health(slot, check, estate.now()) == Health::Unhealthy;
    }
    return false;
}

/// As many owners as the recommendations on their number say: too few, too many, or two.
qsizetype ownersOf(const Estate& estate, int slot)
{
    if (fails(estate, slot, "oneowner"))
        return 1;
    return fails(estate, slot, "maxowners") ? 5 : 2;
}

/// Of the subscription, of one resource group in it, and inherited from a management group.
std::vector<QByteArray> assignments(const Estate& estate, int slot)
{
    const QByteArray scope = estate.id(slot);
    std::vector<Assignment> all;
    const QJsonArray& people = estate.catalog().people;
    const qsizetype owners = ownersOf(estate, slot);
    for (qsizetype i = 0; i < owners; ++i)
        all.push_back({scope, Owner, people.at(i).toString().toUtf8(), "User"});
    all.push_back({scope, Contributor, "deployment pipeline", "ServicePrincipal"});
    all.push_back({scope, Reader, "security team", "Group"});
    for (int number = 0; number < estate.workloadCount(); ++number) {
        const Estate::Workload workload = estate.workload(number);
        if (workload.subscription != estate.subscription(slot) || workload.died <= estate.now())
            continue;
        all.push_back({scope + "/resourceGroups/" + workload.group, Contributor, workload.owner, "User"});
        break;
    }
    all.push_back({"/providers/Microsoft.Management/managementGroups/mg-contoso", Reader, "auditors", "Group"});
    std::vector<QByteArray> list;
    for (const Assignment& assignment : all)
        list.push_back(assignmentDocument(estate, assignment));
    return list;
}

QByteArray roleDocument(const QByteArray& scope, const QByteArray& guid, const QString& name, bool isCustom, const QJsonArray& actions)
{
    const QByteArray id = scope + "/providers/Microsoft.Authorization/roleDefinitions/" + guid;
    const QJsonObject permissions{
        {u"actions"_s, actions}, {u"notActions"_s, QJsonArray()}, {u"dataActions"_s, QJsonArray()}, {u"notDataActions"_s, QJsonArray()}};
    return toJson(QJsonObject{{u"id"_s, QString::fromUtf8(id)},
                              {u"name"_s, QString::fromUtf8(guid)},
                              {u"type"_s, u"Microsoft.Authorization/roleDefinitions"_s},
                              {u"properties"_s, QJsonObject{{u"roleName"_s, name},
                                                            {u"type"_s, isCustom ? u"CustomRole"_s : u"BuiltInRole"_s},
                                                            {u"description"_s, QString(name + u" (sample)"_s)},
                                                            {u"assignableScopes"_s, QJsonArray{isCustom ? QString::fromUtf8(scope) : u"/"_s}},
                                                            {u"permissions"_s, QJsonArray{permissions}}}}});
}

std::vector<QByteArray> roles(const QByteArray& scope, const QString& filter)
{
    std::vector<QByteArray> list;
    if (!filter.contains("BuiltInRole"_L1))
        list.push_back(roleDocument(scope, derivedGuid("role operator"), u"Contoso machine operator"_s, true,
                                    {u"Microsoft.Compute/virtualMachines/read"_s, u"Microsoft.Compute/virtualMachines/restart/action"_s}));
    if (filter.contains("CustomRole"_L1))
        return list;
    list.push_back(roleDocument(scope, Owner, u"Owner"_s, false, {u"*"_s}));
    list.push_back(roleDocument(scope, Contributor, u"Contributor"_s, false, {u"*"_s}));
    list.push_back(roleDocument(scope, Reader, u"Reader"_s, false, {u"*/read"_s}));
    return list;
}

} // namespace

void addIdentityRoutes(Router& router, SampleParts& parts)
{
    const Estate& estate = parts.estate;
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Authorization/roleAssignments", Version, [&parts, &estate](const RouteCall& call) {
        const auto slot = estate.find("/subscriptions/" + call.capture(0));
        return slot ? pageOf(assignments(estate, *slot), call.request, parts.origin) : notFound(call.request.path);
    });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Authorization/roleDefinitions", Version, [&parts, &estate](const RouteCall& call) {
        const auto slot = estate.find("/subscriptions/" + call.capture(0));
        return slot ? pageOf(roles(estate.id(*slot), call.request.parameter(u"$filter"_s)), call.request, parts.origin) : notFound(call.request.path);
    });
}

} // namespace sample
