// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/childlists.h"

#include <QJsonArray>

#include "connectors/sample/estate.h"
#include "connectors/sample/resourcetables.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QString text(const QByteArray& utf8)
{
    return QString::fromUtf8(utf8);
}

/// A machine's backup, as the vault lists it.
QByteArray protectedItem(const Estate& estate, int vault, int machine)
{
    const QByteArray key = "iaasvmcontainerv2;" + estate.group(machine) + ';' + estate.name(machine);
    const QByteArray id = estate.id(vault) + "/backupFabrics/Azure/protectionContainers/IaasVMContainer;" + key + "/protectedItems/VM;" + key;
    return toJson(QJsonObject{{u"id"_s, text(id)},
                              {u"name"_s, text("VM;" + key)},
                              {u"type"_s, u"Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"_s},
                              {u"properties"_s, QJsonObject{{u"protectedItemType"_s, u"Microsoft.Compute/virtualMachines"_s},
                                                            {u"backupManagementType"_s, u"AzureIaasVM"_s},
                                                            {u"workloadType"_s, u"VM"_s},
                                                            {u"friendlyName"_s, text(estate.name(machine))},
                                                            {u"sourceResourceId"_s, text(estate.id(machine))},
                                                            {u"virtualMachineId"_s, text(estate.id(machine))},
                                                            {u"policyId"_s, text(estate.id(vault) + "/backupPolicies/DefaultPolicy")},
                                                            {u"protectionStatus"_s, u"Healthy"_s},
                                                            {u"protectionState"_s, u"Protected"_s}}}});
}

/// The first vault of a subscription keeps its backups: those of the machines that have one.
std::vector<QByteArray> protectedItems(const Estate& estate, EstateIndex& index, int vault)
{
    std::vector<QByteArray> list;
    for (const int slot : index.resources()) {
        if (estate.subscription(slot) != estate.subscription(vault))
            continue;
        if (estate.typeIndex(slot) == estate.typeIndex(vault) && slot < vault)
            return {};
        const int sw = estate.type(slot).findSwitch("backup");
        for (const Estate::Check& check : estate.checks(estate.typeIndex(slot))) {
            if (sw >= 0 && check.sw == sw && estate.health(slot, check, estate.now()) == Health::Healthy)
                list.push_back(protectedItem(estate, vault, slot));
        }
    }
    return list;
}

/// The Entra administrator that the server's own document names.
std::vector<QByteArray> administrators(const Estate& estate, int server)
{
    const QJsonObject named = fromJson(estate.part(server, "properties"))["administrators"_L1].toObject();
    if (named.isEmpty())
        return {};
    return {toJson(QJsonObject{{u"id"_s, text(estate.id(server) + "/administrators/ActiveDirectory")},
                               {u"name"_s, u"ActiveDirectory"_s},
                               {u"type"_s, u"Microsoft.Sql/servers/administrators"_s},
                               {u"properties"_s, named}})};
}

} // namespace

std::optional<std::vector<QByteArray>> childList(const Estate& estate, EstateIndex& index, int slot, const QByteArray& path)
{
    const TypeInfo& info = estate.type(slot);
    const QByteArray lower = path.toLower();
    if (!info.lists.contains(lower))
        return std::nullopt;
    if (lower == "backupprotecteditems")
        return protectedItems(estate, index, slot);
    return lower == "administrators" ? administrators(estate, slot) : std::vector<QByteArray>();
}

} // namespace sample
