// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/activitybook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr qint64 Day = 86'400'000;
constexpr qint64 ChangeDays = 14;

QString str(const QByteArray& text)
{
    return QString::fromUtf8(text);
}

QJsonObject localizable(const QString& value)
{
    return {{u"value"_s, value}, {u"localizedValue"_s, value}};
}

QByteArray eventId(const ActivityEvent& event)
{
    return derivedGuid("event "_ba + event.target + QByteArray::number(event.slot) + ' ' + QByteArray::number(event.sw) + ' ' + QByteArray::number(event.at));
}

} // namespace

void ActivityBook::build()
{
    if (std::exchange(m_built, true))
        return;
    const qint64 end = m_estate.options().now.toMSecsSinceEpoch();
    const qint64 start = end - Estate::HistoryDays * Day;
    const Catalog& catalog = m_estate.catalog();
    std::vector<ActivityEvent> past;
    const auto whole = [&](int slot, qint64 at, ActivityEvent::Kind kind, const QJsonArray& reasons) {
        const auto workload = static_cast<quint64>(m_estate.workloadOf(slot));
        past.push_back({at + slot % 24 * 4000,
                        slot,
                        -1,
                        false,
                        static_cast<int>(m_estate.hash(workload, 51) % static_cast<quint64>(catalog.actors.size())),
                        kind,
                        reasons.at(static_cast<qsizetype>(m_estate.hash(workload, 52) % static_cast<quint64>(reasons.size()))).toString(),
                        {},
                        {},
                        {}});
    };
    for (int slot = 0; slot < m_estate.entityStart(); ++slot) {
        if (m_estate.born(slot) > start)
            whole(slot, m_estate.born(slot), ActivityEvent::Kind::Create, catalog.creationReasons);
        if (m_estate.died(slot) < end)
            whole(slot, m_estate.died(slot), ActivityEvent::Kind::Delete, catalog.removalReasons);
    }
    for (int slot = 0; slot < m_estate.subscriptionStart() + static_cast<int>(catalog.subscriptions.size()); ++slot) {
        if (m_estate.isEntity(slot))
            continue;
        const auto& switches = m_estate.type(slot).switches;
        for (size_t sw = 0; sw < switches.size(); ++sw) {
            if (!switches[sw].via.isEmpty())
                continue;
            for (const Change& change : m_estate.changes(slot, static_cast<int>(sw)))
                past.push_back({change.at,
                                slot,
                                change.sw,
                                change.bad,
                                change.actor,
                                switches[sw].piece.isEmpty() ? ActivityEvent::Kind::Action : ActivityEvent::Kind::Write,
                                change.reason,
                                {},
                                {},
                                {}});
        }
    }
    std::ranges::stable_sort(past, {}, &ActivityEvent::at);
    m_events.insert(m_events.begin(), std::make_move_iterator(past.begin()), std::make_move_iterator(past.end()));
}

const std::vector<ActivityEvent>& ActivityBook::events()
{
    build();
    return m_events;
}

void ActivityBook::add(int slot, ActivityEvent::Kind kind)
{
    m_events.push_back({m_estate.now(), slot, -1, false, -1, kind, u"Changed through the API"_s, {}, {}, {}});
}

void ActivityBook::addAction(int slot, QByteArray target, QString operation, QString by)
{
    m_events.push_back({m_estate.now(), slot, -1, false, -1, ActivityEvent::Kind::Action, u"Changed through the API"_s, std::move(target), std::move(operation),
                        std::move(by)});
}

QByteArray ActivityBook::targetOf(const ActivityEvent& event) const
{
    return event.target.isEmpty() ? m_estate.id(event.slot) : event.target;
}

QString ActivityBook::operation(const ActivityEvent& event) const
{
    if (!event.operation.isEmpty())
        return event.operation;
    const QString type = str(m_estate.type(event.slot).type);
    if (event.kind == ActivityEvent::Kind::Delete)
        return type + u"/delete"_s;
    if (event.kind != ActivityEvent::Kind::Action)
        return type + u"/write"_s;
    // no call of ARM shows this setting: patches and agents act on the machine, the rest is found by a policy scan
    const QByteArray setting = event.sw < 0 ? QByteArray() : m_estate.type(event.slot).switches[static_cast<size_t>(event.sw)].name;
    return setting == "updates" && !event.bad ? type + u"/installPatches/action"_s : u"Microsoft.Authorization/policies/audit/action"_s;
}

QJsonObject ActivityBook::actor(const ActivityEvent& event) const
{
    if (!event.by.isEmpty())
        return {{u"name"_s, event.by}, {u"upn"_s, event.by}, {u"app"_s, !event.by.contains(u'@')}, {u"ip"_s, u"127.0.0.1"_s}};
    return event.actor < 0 ? QJsonObject{{u"name"_s, u"parapet (sample client)"_s},
                                         {u"upn"_s, m_estate.catalog().tenant.value("clientId"_L1)},
                                         {u"app"_s, true},
                                         {u"ip"_s, u"127.0.0.1"_s}}
                           : m_estate.catalog().actors.at(event.actor).toObject();
}

QByteArray ActivityBook::document(const ActivityEvent& event) const
{
    const QJsonObject who = actor(event);
    const QString caller = who.value("upn"_L1).toString();
    const QString name = operation(event);
    const QString id = str(targetOf(event));
    const QString type = event.target.isEmpty() ? str(m_estate.type(event.slot).type) : u"Microsoft.Security/locations/alerts"_s;
    const QString eventName = str(eventId(event));
    const QString time = str(armTime(event.at));
    const QString subscription = str(m_estate.subscriptionId(m_estate.subscription(event.slot)));
    QJsonObject properties{{u"message"_s, event.reason}, {u"entity"_s, id}, {u"eventCategory"_s, u"Administrative"_s}, {u"source"_s, u"sample"_s}};
    if (event.sw >= 0)
        properties.insert(u"setting"_s, str(m_estate.type(event.slot).switches[static_cast<size_t>(event.sw)].name));
    QJsonObject claims{{u"name"_s, who.value("name"_L1)}, {u"ipaddr"_s, who.value("ip"_L1)}};
    claims.insert(who.value("app"_L1).toBool() ? u"appid"_s : u"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn"_s, caller);
    const bool policy = event.kind == ActivityEvent::Kind::Action && event.target.isEmpty();
    return toJson(
        QJsonObject{{u"authorization"_s, QJsonObject{{u"action"_s, name}, {u"scope"_s, id}, {u"role"_s, u"Contributor"_s}}},
                    {u"caller"_s, caller},
                    {u"claims"_s, claims},
                    {u"correlationId"_s, eventName},
                    {u"description"_s, event.reason},
                    {u"eventDataId"_s, eventName},
                    {u"operationId"_s, eventName},
                    {u"level"_s, u"Informational"_s},
                    {u"eventName"_s, localizable(u"EndRequest"_s)},
                    {u"category"_s, localizable(policy ? u"Policy"_s : u"Administrative"_s)},
                    {u"httpRequest"_s, QJsonObject{{u"clientRequestId"_s, eventName},
                                                   {u"clientIpAddress"_s, who.value("ip"_L1)},
                                                   {u"method"_s, event.kind == ActivityEvent::Kind::Delete ? u"DELETE"_s
                                                                 : event.target.isEmpty()                  ? u"PATCH"_s
                                                                                                           : u"POST"_s}}},
                    {u"id"_s, QString(id + "/events/"_L1 + eventName + "/ticks/"_L1 + QString::number(event.at * 10'000 + 621'355'968'000'000'000LL))},
                    {u"resourceGroupName"_s, str(m_estate.group(event.slot))},
                    {u"resourceProviderName"_s, localizable(type.section(u'/', 0, 0))},
                    {u"resourceId"_s, id},
                    {u"resourceType"_s, localizable(type)},
                    {u"operationName"_s, localizable(name)},
                    {u"properties"_s, properties},
                    {u"status"_s, localizable(u"Succeeded"_s)},
                    {u"subStatus"_s, localizable(u"OK"_s)},
                    {u"eventTimestamp"_s, time},
                    {u"submissionTimestamp"_s, str(armTime(event.at + 60'000))},
                    {u"subscriptionId"_s, subscription},
                    {u"tenantId"_s, m_estate.catalog().tenant.value("id"_L1)}});
}

QJsonObject ActivityBook::changeProperties(const ActivityEvent& event) const
{
    const QJsonObject who = actor(event);
    QJsonObject changes;
    if (event.sw >= 0) {
        const Switch& sw = m_estate.type(event.slot).switches[static_cast<size_t>(event.sw)];
        changes.insert(str(sw.piece) + (sw.path.isEmpty() ? QString() : QString(u'.' + sw.path.join(u'.'))),
                       QJsonObject{{u"propertyChangeType"_s, u"Update"_s},
                                   {u"changeCategory"_s, u"User"_s},
                                   {u"previousValue"_s, str(toJson(event.bad ? sw.goodValue : sw.badValue))},
                                   {u"newValue"_s, str(toJson(event.bad ? sw.badValue : sw.goodValue))}});
    }
    const QString kind = event.kind == ActivityEvent::Kind::Create ? u"Create"_s : event.kind == ActivityEvent::Kind::Delete ? u"Delete"_s : u"Update"_s;
    return {{u"targetResourceId"_s, str(m_estate.id(event.slot))},
            {u"targetResourceType"_s, str(m_estate.type(event.slot).lowerType)},
            {u"changeType"_s, kind},
            {u"changeAttributes"_s, QJsonObject{{u"timestamp"_s, str(armTime(event.at))},
                                                {u"correlationId"_s, str(eventId(event))},
                                                {u"changesCount"_s, changes.size()},
                                                {u"changedBy"_s, who.value("upn"_L1)},
                                                {u"changedByType"_s, who.value("app"_L1).toBool() ? u"Application"_s : u"User"_s},
                                                {u"clientType"_s, u"Unspecified"_s},
                                                {u"operation"_s, operation(event)}}},
            {u"changes"_s, changes}};
}

TableSection ActivityBook::changeSection()
{
    const qint64 since = m_estate.now() - ChangeDays * Day;
    auto chosen = std::make_shared<std::vector<std::pair<QByteArray, ActivityEvent>>>();
    for (const ActivityEvent& event : events()) {
        if (event.at >= since && event.kind != ActivityEvent::Kind::Action && m_estate.type(event.slot).type != "Microsoft.Resources/subscriptions")
            chosen->emplace_back(m_estate.id(event.slot) + "/providers/Microsoft.Resources/changes/" + eventId(event), event);
    }
    std::ranges::sort(*chosen, {}, [](const auto& pair) { return pair.first.toLower(); });
    TableSection section;
    section.type = "microsoft.resources/changes";
    section.size = static_cast<qint64>(chosen->size());
    section.subscriptionOf = [this, chosen](qint64 n) { return m_estate.subscription((*chosen)[static_cast<size_t>(n)].second.slot); };
    section.row = [this, chosen](qint64 n, Columns) {
        const auto& [id, event] = (*chosen)[static_cast<size_t>(n)];
        KqlRow row;
        row.set("id", toJson(str(id)));
        row.set("name", toJson(str(id.sliced(id.lastIndexOf('/') + 1))));
        row.set("type", "\"microsoft.resources/changes\"");
        row.set("tenantId", toJson(m_estate.catalog().tenant.value("id"_L1)));
        row.set("location", "\"\"");
        row.set("resourceGroup", toJson(str(m_estate.group(event.slot).toLower())));
        row.set("subscriptionId", toJson(str(m_estate.subscriptionId(m_estate.subscription(event.slot)))));
        row.set("properties", toJson(changeProperties(event)));
        return row;
    };
    return section;
}

} // namespace sample
