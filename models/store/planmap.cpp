// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/planmap.h"

namespace store {

namespace {
struct Entry {
    QLatin1StringView type, plan;
};
// After Microsoft's list of what each plan covers: https://learn.microsoft.com/azure/defender-for-cloud/defender-for-cloud-introduction
constexpr Entry entries[] = {{QLatin1StringView("Microsoft.Compute/virtualMachines"), QLatin1StringView("VirtualMachines")},
                             {QLatin1StringView("Microsoft.Compute/virtualMachineScaleSets"), QLatin1StringView("VirtualMachines")},
                             {QLatin1StringView("Microsoft.HybridCompute/machines"), QLatin1StringView("VirtualMachines")},
                             {QLatin1StringView("AWS::EC2::Instance"), QLatin1StringView("VirtualMachines")},
                             {QLatin1StringView("compute.googleapis.com/Instance"), QLatin1StringView("VirtualMachines")},
                             {QLatin1StringView("Microsoft.Web/sites"), QLatin1StringView("AppServices")},
                             {QLatin1StringView("Microsoft.Web/serverFarms"), QLatin1StringView("AppServices")},
                             {QLatin1StringView("Microsoft.Sql/servers"), QLatin1StringView("SqlServers")},
                             {QLatin1StringView("Microsoft.Sql/servers/databases"), QLatin1StringView("SqlServers")},
                             {QLatin1StringView("Microsoft.Sql/managedInstances"), QLatin1StringView("SqlServers")},
                             {QLatin1StringView("Microsoft.Synapse/workspaces"), QLatin1StringView("SqlServers")},
                             {QLatin1StringView("Microsoft.SqlVirtualMachine/SqlVirtualMachines"), QLatin1StringView("SqlServerVirtualMachines")},
                             {QLatin1StringView("Microsoft.AzureArcData/sqlServerInstances"), QLatin1StringView("SqlServerVirtualMachines")},
                             {QLatin1StringView("Microsoft.DBforPostgreSQL/servers"), QLatin1StringView("OpenSourceRelationalDatabases")},
                             {QLatin1StringView("Microsoft.DBforPostgreSQL/flexibleServers"), QLatin1StringView("OpenSourceRelationalDatabases")},
                             {QLatin1StringView("Microsoft.DBforMySQL/servers"), QLatin1StringView("OpenSourceRelationalDatabases")},
                             {QLatin1StringView("Microsoft.DBforMySQL/flexibleServers"), QLatin1StringView("OpenSourceRelationalDatabases")},
                             {QLatin1StringView("Microsoft.DBforMariaDB/servers"), QLatin1StringView("OpenSourceRelationalDatabases")},
                             {QLatin1StringView("AWS::RDS::DBInstance"), QLatin1StringView("OpenSourceRelationalDatabases")},
                             {QLatin1StringView("Microsoft.DocumentDB/databaseAccounts"), QLatin1StringView("CosmosDbs")},
                             {QLatin1StringView("Microsoft.Storage/storageAccounts"), QLatin1StringView("StorageAccounts")},
                             {QLatin1StringView("Microsoft.KeyVault/vaults"), QLatin1StringView("KeyVaults")},
                             {QLatin1StringView("Microsoft.ContainerService/managedClusters"), QLatin1StringView("Containers")},
                             {QLatin1StringView("Microsoft.ContainerRegistry/registries"), QLatin1StringView("Containers")},
                             {QLatin1StringView("Microsoft.Kubernetes/connectedClusters"), QLatin1StringView("Containers")},
                             {QLatin1StringView("AWS::EKS::Cluster"), QLatin1StringView("Containers")},
                             {QLatin1StringView("container.googleapis.com/Cluster"), QLatin1StringView("Containers")},
                             {QLatin1StringView("Microsoft.ApiManagement/service"), QLatin1StringView("Api")},
                             {QLatin1StringView("Microsoft.CognitiveServices/accounts"), QLatin1StringView("AI")}};
} // namespace

QLatin1StringView planOfType(QStringView resourceType)
{
    for (const Entry& entry : entries) {
        if (resourceType.compare(entry.type, Qt::CaseInsensitive) == 0)
            return entry.plan;
    }
    return {};
}

} // namespace store
