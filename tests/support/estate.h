// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batch.h"
#include "store/workspace.h"

#include <QTemporaryDir>
#include <QTimeZone>

/// Made-up facts for tests and benchmarks of the store: the same for the same numbers, on any machine.
namespace estate {

using namespace Qt::StringLiterals;

inline const core::ConnectionId connection{1};

inline quint64 mix(quint64 x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

inline QString scopeId(int i)
{
    return u"/subscriptions/00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'));
}

inline domain::Scope scope(int i)
{
    return {scopeId(i), {}, u"Subscription %1"_s.arg(i), domain::ScopeKind::Subscription, domain::Environment::Azure, false};
}

inline QString typeName(int i)
{
    static const QStringList types{u"Microsoft.Storage/storageAccounts"_s,   u"Microsoft.Compute/virtualMachines"_s,
                                   u"Microsoft.KeyVault/vaults"_s,           u"Microsoft.Web/sites"_s,
                                   u"Microsoft.Network/networkInterfaces"_s, u"Microsoft.Sql/servers"_s,
                                   u"Microsoft.Network/publicIPAddresses"_s, u"Microsoft.Compute/disks"_s};
    return i < types.size() ? types[i] : u"Contoso.Things/kind%1"_s.arg(i);
}

/// `alpha` is in the names of 6 of 10 resources, `rareNNN` in one of a thousand each, `uniqueN` in one.
inline QString resourceName(qint64 i)
{
    const quint64 h = mix(static_cast<quint64>(i));
    return u"%1%2-%3-unique%4"_s.arg(h % 10 < 6 ? u"alpha"_s : u"bravo"_s, QString::number(h / 10 % 97), u"rare%1"_s.arg(i % 1000, 3, 10, QChar(u'0'))).arg(i);
}

inline domain::Resource resource(qint64 i, int types = 40, int scopes = 20, qsizetype bodySize = 300)
{
    static const QStringList places{u"westeurope"_s,    u"northeurope"_s, u"eastus"_s,    u"eastus2"_s,
                                    u"swedencentral"_s, u"uksouth"_s,     u"japaneast"_s, u"brazilsouth"_s};
    static const QStringList environments{u"prod"_s, u"test"_s, u"dev"_s, u"stage"_s};
    const quint64 h = mix(static_cast<quint64>(i) + 7);
    domain::Resource r;
    r.type = typeName(static_cast<int>(h % static_cast<quint64>(types)));
    r.name = resourceName(i);
    r.scopeId = scopeId(static_cast<int>(h / 64 % static_cast<quint64>(scopes)));
    r.resourceGroup = u"rg-%1"_s.arg(h / 4096 % 500);
    r.id = r.scopeId + u"/resourceGroups/"_s + r.resourceGroup + u"/providers/"_s + r.type + u'/' + r.name;
    r.location = places[static_cast<qsizetype>(h / 1024 % 8)];
    r.environment = h % 100 < 80 ? domain::Environment::Azure : h % 100 < 92 ? domain::Environment::Aws : domain::Environment::Gcp;
    r.tags = {{u"env"_s, environments[static_cast<qsizetype>(h / 77 % 4)]}, {u"owner"_s, u"team%1"_s.arg(h / 333 % 50)}};
    r.apiVersion = u"2024-01-01"_s;
    r.body = "{\"id\":\"" + r.id.toUtf8() + "\",\"properties\":{\"number\":" + QByteArray::number(i) + ",\"text\":\"";
    while (r.body.size() < bodySize - 3)
        r.body += QByteArray::number(mix(h + static_cast<quint64>(r.body.size())), 36);
    r.body += "\"}}";
    return r;
}

inline domain::AssessmentMetadata metadata(int k)
{
    domain::AssessmentMetadata m;
    m.key = u"00000000-0000-4000-9000-%1"_s.arg(k, 12, 10, QChar(u'0'));
    m.displayName = u"Rule %1 should hold"_s.arg(k);
    m.severity = static_cast<domain::Severity>(2 + k % 4);
    m.severityWord = domain::toWord(m.severity);
    return m;
}

inline domain::Assessment assessment(const domain::Resource& r, int k, domain::AssessmentState state)
{
    domain::Assessment a;
    a.key = metadata(k).key;
    a.id = r.id + u"/providers/Microsoft.Security/assessments/"_s + a.key;
    a.resourceId = r.id;
    a.scopeId = r.scopeId;
    a.state = state;
    a.stateWord = domain::toWord(state);
    a.firstEvaluated = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC);
    a.stateChanged = a.firstEvaluated;
    a.body = "{}";
    return a;
}

inline domain::Alert alert(int i, const QString& resourceId, domain::AlertStatus status = domain::AlertStatus::Active)
{
    domain::Alert a;
    a.scopeId = scopeId(0);
    a.systemAlertId = u"2518000000000000000_%1"_s.arg(i);
    a.id = a.scopeId + u"/providers/Microsoft.Security/locations/westeurope/alerts/"_s + a.systemAlertId;
    a.alertType = u"VM_Something"_s;
    a.displayName = u"Alert %1"_s.arg(i);
    a.severity = domain::Severity::High;
    a.severityWord = u"High"_s;
    a.status = status;
    a.statusWord = domain::toWord(status);
    a.resourceIds = {resourceId};
    a.start = a.end = QDateTime(QDate(2026, 11, 1), QTime(12, 0), QTimeZone::UTC);
    a.body = "{}";
    return a;
}

inline domain::Batch batch(qint64 from, qint64 to, qsizetype bodySize = 300)
{
    domain::Batch b;
    b.connection = connection;
    for (qint64 i = from; i < to; ++i)
        b.resources.append(resource(i, 40, 20, bodySize));
    return b;
}

inline core::Result<void> addConnection(store::Db& db)
{
    return db.run("INSERT INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0)");
}

} // namespace estate
