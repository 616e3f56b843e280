// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/inventory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace host {

namespace {

QJsonArray software(const Inventory& inventory)
{
    QJsonArray list;
    for (const auto& package : inventory.packages)
        list.append(QJsonObject{{u"name"_s, package.name}, {u"version"_s, package.version}, {u"architecture"_s, package.architecture}});
    return list;
}

QJsonArray updates(const UpdateReport& report)
{
    QJsonArray list;
    for (const auto& update : report.updates)
        list.append(QJsonObject{{u"name"_s, update.name},
                                {u"installed"_s, update.installed},
                                {u"available"_s, update.available},
                                {u"security"_s, update.security},
                                {u"held"_s, update.held}});
    return list;
}

QJsonArray ports(const Inventory& inventory)
{
    QJsonArray list;
    for (const auto& listener : inventory.listeners) {
        QJsonObject row{{u"protocol"_s, listener.protocol},
                        {u"address"_s, listener.address},
                        {u"port"_s, listener.port},
                        {u"everyAddress"_s, listener.everyAddress},
                        {u"uid"_s, qint64(listener.uid)}};
        if (!listener.process.isEmpty())
            row.insert(u"process"_s, listener.process);
        list.append(row);
    }
    return list;
}

QJsonArray users(const Inventory& inventory)
{
    QJsonArray list;
    for (const auto& account : inventory.accounts)
        list.append(QJsonObject{{u"name"_s, account.name},
                                {u"uid"_s, qint64(account.uid)},
                                {u"shell"_s, account.shell},
                                {u"canSignIn"_s, account.canSignIn},
                                {u"administrator"_s, account.administrator},
                                {u"groups"_s, QJsonArray::fromStringList(account.groups)}});
    return list;
}

} // namespace

QString hostScopeId(const QString& machineHash)
{
    return "host:"_L1 + machineHash;
}

QString hostResourceId(const QString& machineHash)
{
    return hostScopeId(machineHash) + "/providers/Microsoft.HybridCompute/machines/computer"_L1;
}

domain::Scope hostScope(const Inventory& inventory)
{
    domain::Scope scope;
    scope.id = hostScopeId(inventory.machineHash);
    scope.name = QCoreApplication::translate("host::Inventory", "This computer");
    scope.kind = domain::ScopeKind::Site;
    scope.environment = domain::Environment::OnPremises;
    return scope;
}

domain::Resource hostResource(const Inventory& inventory, const QJsonObject& baseline)
{
    domain::Resource resource;
    resource.id = hostResourceId(inventory.machineHash);
    resource.type = u"Microsoft.HybridCompute/machines"_s;
    resource.name = inventory.hostName;
    resource.scopeId = hostScopeId(inventory.machineHash);
    resource.environment = domain::Environment::OnPremises;
    QJsonObject properties{{u"displayName"_s, inventory.hostName},      {u"osType"_s, inventory.osType},       {u"osName"_s, inventory.os.id},
                           {u"osVersion"_s, inventory.os.versionId},    {u"osSku"_s, inventory.os.prettyName}, {u"kernel"_s, inventory.kernel},
                           {u"architecture"_s, inventory.architecture}, {u"vmId"_s, inventory.machineHash}};
    // A member is absent when it was not read, so that a rule's answer on it is "unknown" and not "none".
    if (inventory.wasRead(u"packages"))
        properties.insert(u"software"_s, software(inventory));
    if (inventory.updates)
        properties.insert(u"pendingUpdates"_s, updates(*inventory.updates));
    if (inventory.wasRead(u"ports"))
        properties.insert(u"listeningPorts"_s, ports(inventory));
    if (inventory.wasRead(u"users")) {
        properties.insert(u"users"_s, users(inventory));
        properties.insert(u"extraRootAccounts"_s, QJsonArray::fromStringList(extraRoots(inventory.accounts)));
    }
    QJsonArray missing;
    for (const auto& part : inventory.notRead)
        missing.append(QJsonObject{{u"part"_s, part.part}, {u"why"_s, part.why}});
    properties.insert(u"notRead"_s, missing);
    if (!baseline.isEmpty())
        properties.insert(u"baseline"_s, baseline);
    const QJsonObject body{{u"id"_s, resource.id},     {u"type"_s, resource.type}, {u"name"_s, resource.name},
                           {u"location"_s, QString()}, {u"tags"_s, QJsonObject()}, {u"properties"_s, properties}};
    resource.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return resource;
}

} // namespace host
