// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what an alert names, in the entity schema that Sentinel documents; "$id" and "$ref" make the graph.
#include <QJsonArray>

#include "connectors/sample/alertbook.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QString str(const QByteArray& text)
{
    return QString::fromUtf8(text);
}

QJsonObject reference(int id)
{
    return {{u"$ref"_s, QString::number(id)}};
}

QJsonObject entity(int id, const QString& type, QJsonObject body)
{
    body.insert(u"$id"_s, QString::number(id));
    body.insert(u"type"_s, type);
    return body;
}

} // namespace

QString AlertBook::attackerAddress(const Alert& alert, int number) const
{
    // documentation ranges (RFC 5737), one address for the whole of an incident
    const auto key = alert.incident >= 0 ? 900'000 + static_cast<quint64>(alert.incident) : static_cast<quint64>(number);
    return u"%1.%2"_s.arg(m_estate.hash(key, 31) % 2 ? u"203.0.113"_s : u"192.0.2"_s).arg(m_estate.hash(key, 32) % 250 + 1);
}

QString AlertBook::account(const Alert& alert, int number) const
{
    static const QStringList names{u"svc-backup"_s, u"j.harris"_s, u"build-agent"_s, u"m.silva"_s, u"legacy-admin"_s, u"r.novak"_s};
    const auto key = alert.incident >= 0 ? 900'000 + static_cast<quint64>(alert.incident) : static_cast<quint64>(number);
    return names.at(static_cast<qsizetype>(m_estate.hash(key, 33) % static_cast<quint64>(names.size())));
}

QJsonArray AlertBook::entities(int number) const
{
    const Alert& alert = m_alerts[static_cast<size_t>(number)];
    const QString shape = kindOf(alert).value("shape"_L1).toString();
    const QString resource = str(m_estate.id(alert.slot));
    QJsonArray list{
        entity(1, u"azure-resource"_s, {{u"resourceId"_s, resource}}),
        entity(2, u"ip"_s,
               {{u"address"_s, attackerAddress(alert, number)},
                {u"location"_s, QJsonObject{{u"countryCode"_s, u"ZZ"_s}, {u"countryName"_s, u"Unknown"_s}, {u"asn"_s, 64500}}}}),
        entity(3, u"account"_s,
               {{u"name"_s, account(alert, number)}, {u"upnSuffix"_s, u"contoso.example"_s}, {u"aadTenantId"_s, m_estate.catalog().tenant.value("id"_L1)}})};
    if (shape == "host"_L1) {
        const bool windows = m_estate.type(alert.slot).key.endsWith("Windows");
        list.append(entity(4, u"host"_s,
                           {{u"hostName"_s, str(m_estate.name(alert.slot))}, {u"azureID"_s, resource}, {u"osFamily"_s, windows ? u"Windows"_s : u"Linux"_s}}));
        list.append(entity(5, u"file"_s,
                           {{u"directory"_s, windows ? u"c:\\users\\public"_s : u"/tmp/.x"_s},
                            {u"name"_s, windows ? u"svch0st.exe"_s : u"kworkerd"_s},
                            {u"host"_s, reference(4)}}));
        list.append(entity(6, u"process"_s,
                           {{u"processId"_s, u"0x%1"_s.arg(m_estate.hash(static_cast<quint64>(number), 34) % 30'000 + 400, 0, 16)},
                            {u"commandLine"_s, windows ? u"svch0st.exe -o pool.example:3333"_s : u"/tmp/.x/kworkerd -o pool.example:3333"_s},
                            {u"imageFile"_s, reference(5)},
                            {u"account"_s, reference(3)},
                            {u"host"_s, reference(4)}}));
    } else if (shape == "kubernetes"_L1) {
        list.append(entity(4, u"K8s-cluster"_s, {{u"cloudResource"_s, reference(1)}}));
        list.append(entity(5, u"K8s-namespace"_s, {{u"name"_s, u"default"_s}, {u"cluster"_s, reference(4)}}));
        list.append(entity(6, u"K8s-pod"_s, {{u"name"_s, u"web-7d9f-x2"_s}, {u"namespace"_s, reference(5)}}));
        list.append(entity(7, u"container-image"_s, {{u"imageId"_s, u"docker.io/example/miner:latest"_s}}));
    } else if (shape == "data"_L1) {
        list.append(entity(4, u"url"_s, {{u"url"_s, u"https://%1.example/export"_s.arg(str(m_estate.name(alert.slot)))}}));
    }
    return list;
}

QJsonArray AlertBook::incidentEntities(int number) const
{
    const Alert& incident = m_alerts[static_cast<size_t>(number)];
    QJsonArray list{entity(1, u"ip"_s, {{u"address"_s, attackerAddress(incident, number)}}),
                    entity(2, u"account"_s, {{u"name"_s, account(incident, number)}, {u"upnSuffix"_s, u"contoso.example"_s}})};
    int next = 3;
    QHash<int, int> resources;
    for (const Alert& alert : m_alerts) {
        if (alert.incident != incident.incident || alert.kind < 0)
            continue;
        if (!resources.contains(alert.slot)) {
            resources.insert(alert.slot, next);
            list.append(entity(next++, u"azure-resource"_s, {{u"resourceId"_s, str(m_estate.id(alert.slot))}, {u"attackedFrom"_s, reference(1)}}));
        }
        list.append(entity(next++, u"security-alert"_s, {{u"systemAlertId"_s, str(alert.name)}, {u"resource"_s, reference(resources.value(alert.slot))}}));
    }
    return list;
}

} // namespace sample
