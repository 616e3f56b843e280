// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/alertbook.h"

#include <algorithm>

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr int BaseCount = 130;             // single alerts of an estate of the usual size; incidents add their members
constexpr quint64 Salt = 700'000;
constexpr auto HomeRegion = "westeurope";

QString str(const QByteArray& text)
{
    return QString::fromUtf8(text);
}

/// The first half of an alert's name: a clock that runs backwards, so that newer alerts sort first.
qint64 reversedTicks(qint64 msecs)
{
    return 3'155'378'975'999'999'999LL - (msecs * 10'000 + 621'355'968'000'000'000LL);
}

/// What of an alert's name stays when the estate's past moves on with the day.
QByteArray identity(const QByteArray& name)
{
    return name.mid(name.indexOf('_') + 1);
}

} // namespace

AlertBook::AlertBook(const Estate& estate)
    : m_estate(estate), m_kinds(estate.catalog().alerts.value("alerts"_L1).toArray()), m_incidents(estate.catalog().incidents.value("incidents"_L1).toArray())
{
    const int count = BaseCount + estate.options().resources / 5000;
    const qint64 now = estate.origin();
    for (int i = 0; i < count; ++i) {
        const auto key = static_cast<quint64>(i);
        Alert alert;
        const auto kinds = static_cast<quint64>(m_kinds.size());
        alert.kind = static_cast<int>(key < kinds ? key : estate.hash(key, Salt) % kinds);
        alert.slot = target(m_kinds.at(alert.kind).toObject(), key);
        const double ago = estate.share(key, Salt + 1);
        alert.at = now - static_cast<qint64>(ago * ago * 60.0 * 86'400'000.0) - 600'000;
        addAlert(alert, i);
    }
    addIncidents();
    std::ranges::sort(m_alerts, {}, &Alert::name);
}

void AlertBook::addAlert(Alert alert, int number)
{
    alert.subscription = m_estate.subscription(alert.slot);
    alert.name = QByteArray::number(reversedTicks(alert.at)) + '_'
                 + derivedGuid("alert "_ba + QByteArray::number(m_estate.options().seed) + ' ' + QByteArray::number(number));
    m_alerts.push_back(std::move(alert));
}

void AlertBook::addIncidents()
{
    const qint64 now = m_estate.origin();
    int number = 100'000;
    for (int i = 0; i < static_cast<int>(m_incidents.size()); ++i) {
        const auto key = static_cast<quint64>(500'000 + i);
        const qint64 start = now - static_cast<qint64>((i + m_estate.share(key, Salt + 2)) * 3.1 * 86'400'000.0) - 10 * 3'600'000;
        const QJsonArray stages = m_incidents.at(i)["stages"_L1].toArray();
        Alert alert;
        alert.incident = i;
        qint64 at = start;
        QHash<QString, int> targets; // the stages on one kind of resource hit the same one
        for (const QJsonValue& stage : stages) {
            for (int k = 0; k < m_kinds.size(); ++k) {
                if (m_kinds.at(k)["alertType"_L1] == stage)
                    alert.kind = k;
            }
            const QString kind = m_kinds.at(alert.kind)["targets"_L1][0].toString();
            if (!targets.contains(kind))
                targets.insert(kind, target(m_kinds.at(alert.kind).toObject(), key));
            alert.slot = targets.value(kind);
            alert.at = at;
            addAlert(alert, number++);
            at += 900'000 + static_cast<qint64>(m_estate.share(key, Salt + 3 + static_cast<quint64>(number)) * 5'400'000.0);
        }
        alert.kind = -1;
        alert.at = at;
        addAlert(alert, number++);
    }
}

int AlertBook::target(const QJsonObject& kind, quint64 salt) const
{
    const QJsonArray keys = kind.value("targets"_L1).toArray();
    const Catalog& catalog = m_estate.catalog();
    QSet<int> types;
    for (const QJsonValue& key : keys)
        types.insert(catalog.typeByKey(key.toString().toUtf8()));
    if (types.contains(catalog.subscriptionType))
        return m_estate.subscriptionStart() + static_cast<int>(m_estate.hash(salt, Salt + 5) % static_cast<quint64>(catalog.subscriptions.size()));
    const int total = m_estate.entityStart();
    const auto start = static_cast<int>(m_estate.hash(salt, Salt + 6) % static_cast<quint64>(total));
    for (int step = 0; step < total; ++step) {
        const int slot = (start + step) % total;
        if (types.contains(m_estate.typeIndex(slot)) && m_estate.exists(slot, m_estate.origin()))
            return slot;
    }
    return m_estate.subscriptionStart();
}

QByteArray AlertBook::name(int number) const
{
    return m_alerts[static_cast<size_t>(number)].name;
}

QByteArray AlertBook::group(int number) const
{
    return m_estate.group(m_alerts[static_cast<size_t>(number)].slot);
}

QByteArray AlertBook::id(int number) const
{
    const QByteArray in = group(number);
    return "/subscriptions/" + m_estate.subscriptionId(subscription(number)) + (in.isEmpty() ? QByteArray() : "/resourceGroups/" + in)
           + "/providers/Microsoft.Security/locations/" + HomeRegion + "/alerts/" + name(number);
}

QJsonObject AlertBook::kindOf(const Alert& alert) const
{
    return (alert.kind < 0 ? m_incidents.at(alert.incident) : m_kinds.at(alert.kind)).toObject();
}

QString AlertBook::severity(int number, const QJsonObject& kind) const
{
    // one word that no client knows yet, so that clients show they can bear it
    return number == 17 ? u"Critical"_s : kind.value("severity"_L1).toString();
}

QString AlertBook::status(int number) const
{
    const Alert& alert = m_alerts[static_cast<size_t>(number)];
    if (const auto it = m_states.constFind(identity(alert.name)); it != m_states.constEnd())
        return *it;
    if (number == 23)
        return u"UnderReview"_s; // as above, a state of the future
    if (alert.incident >= 0)
        return u"Active"_s;
    const double pick = m_estate.share(static_cast<quint64>(number), Salt + 9);
    return pick < 0.62 ? u"Active"_s : pick < 0.7 ? u"InProgress"_s : pick < 0.86 ? u"Resolved"_s : u"Dismissed"_s;
}

void AlertBook::setStatus(int number, const QString& status)
{
    m_states.insert(identity(name(number)), status);
}

QJsonObject AlertBook::states() const
{
    QJsonObject json;
    for (auto it = m_states.begin(); it != m_states.end(); ++it)
        json.insert(QString::fromLatin1(it.key()), it.value());
    return json;
}

void AlertBook::restore(const QJsonObject& states)
{
    for (auto it = states.begin(); it != states.end(); ++it)
        m_states.insert(it.key().toLatin1(), it.value().toString());
}

int AlertBook::find(int subscription, const QByteArray& name) const
{
    for (int i = 0; i < count(); ++i) {
        const Alert& alert = m_alerts[static_cast<size_t>(i)];
        if (alert.subscription == subscription && alert.name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

int AlertBook::find(const QByteArray& id) const
{
    for (int i = 0; i < count(); ++i) {
        if (this->id(i).compare(id, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

QJsonObject AlertBook::properties(int number) const
{
    const Alert& alert = m_alerts[static_cast<size_t>(number)];
    const QJsonObject kind = kindOf(alert);
    const bool incident = alert.kind < 0;
    const QString systemId = str(alert.name);
    const QString time = str(armTime(alert.at));
    QJsonObject extended{{u"source"_s, u"sample"_s},
                         {u"resourceType"_s, str(m_estate.type(alert.slot).type)},
                         {u"attackerAddress"_s, attackerAddress(alert, number)},
                         {u"account"_s, account(alert, number)}};
    QString intent = kind.value("intent"_L1).toString();
    if (incident) {
        extended.insert(u"alertsInIncident"_s, QString::number(kind.value("stages"_L1).toArray().size()));
        intent = u"Unknown"_s;
    }
    QJsonObject body{{u"version"_s, u"2022-01-01"_s},
                     {u"alertType"_s, kind.value("alertType"_L1)},
                     {u"systemAlertId"_s, systemId},
                     {u"productComponentName"_s, incident ? u"Incidents"_s : kind.value("component"_L1).toString()},
                     {u"alertDisplayName"_s, kind.value("name"_L1)},
                     {u"description"_s, QString(kind.value("description"_L1).toString() + " (Sample data.)"_L1)},
                     {u"severity"_s, severity(number, kind)},
                     {u"intent"_s, intent},
                     {u"startTimeUtc"_s, str(armTime(alert.at - 1'800'000))},
                     {u"endTimeUtc"_s, time},
                     {u"timeGeneratedUtc"_s, str(armTime(alert.at + 120'000))},
                     {u"processingEndTimeUtc"_s, str(armTime(alert.at + 120'000))},
                     {u"resourceIdentifiers"_s, QJsonArray{QJsonObject{{u"type"_s, u"AzureResource"_s}, {u"azureResourceId"_s, str(m_estate.id(alert.slot))}}}},
                     {u"remediationSteps"_s, kind.value("steps"_L1).toArray()},
                     {u"vendorName"_s, u"Microsoft"_s},
                     {u"productName"_s, u"Microsoft Defender for Cloud"_s},
                     {u"status"_s, status(number)},
                     {u"extendedLinks"_s, QJsonArray()},
                     {u"alertUri"_s, str("https://portal.azure.com/#blade/Microsoft_Azure_Security/AlertBlade/alertId/" + alert.name)},
                     {u"entities"_s, incident ? incidentEntities(number) : entities(number)},
                     {u"isIncident"_s, incident},
                     {u"extendedProperties"_s, extended},
                     {u"compromisedEntity"_s, str(m_estate.name(alert.slot))},
                     {u"techniques"_s, kind.value("techniques"_L1).toArray()},
                     {u"subTechniques"_s, QJsonArray()}};
    if (alert.incident >= 0)
        body.insert(u"correlationKey"_s, str(derivedGuid("incident "_ba + QByteArray::number(alert.incident))));
    return body;
}

QByteArray AlertBook::document(int number) const
{
    return toJson(QJsonObject{{u"id"_s, str(id(number))},
                              {u"name"_s, str(name(number))},
                              {u"type"_s, u"Microsoft.Security/Locations/alerts"_s},
                              {u"properties"_s, properties(number)}});
}

TableSection AlertBook::section()
{
    TableSection section;
    section.type = "microsoft.security/locations/alerts";
    section.size = count();
    section.subscriptionOf = [this](qint64 n) { return subscription(static_cast<int>(n)); };
    // the reader may not see the alerts of the restricted subscription; Resource Graph leaves such rows out silently
    section.present = [this](qint64 n) { return !m_estate.catalog().subscriptions.at(subscription(static_cast<int>(n)))["restricted"_L1].toBool(); };
    section.row = [this](qint64 n, Columns) {
        const int number = static_cast<int>(n);
        KqlRow row;
        row.set("id", toJson(str(id(number))));
        row.set("name", toJson(str(name(number))));
        row.set("type", "\"microsoft.security/locations/alerts\"");
        row.set("tenantId", toJson(m_estate.catalog().tenant.value("id"_L1)));
        row.set("location", "\"\"");
        row.set("resourceGroup", toJson(str(group(number).toLower())));
        row.set("subscriptionId", toJson(str(m_estate.subscriptionId(subscription(number)))));
        row.set("properties", toJson(properties(number)));
        return row;
    };
    return section;
}

} // namespace sample
