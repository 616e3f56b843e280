// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/resourcetables.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QByteArray quoted(QByteArrayView text)
{
    QByteArray out;
    appendQuoted(text, out);
    return out;
}

QByteArray tenantJson(const Estate& estate)
{
    return toJson(estate.catalog().tenant.value("id"_L1));
}

KqlRow resourceRow(const Estate& estate, int slot, Columns columns)
{
    KqlRow row;
    const TypeInfo& info = estate.type(slot);
    const auto add = [&](const char* name, auto make) {
        if (wants(columns, name))
            row.set(name, make());
    };
    add("id", [&] { return quoted(estate.id(slot)); });
    add("name", [&] { return quoted(estate.armName(slot)); });
    add("type", [&] { return quoted(info.lowerType); });
    add("tenantid", [&] { return tenantJson(estate); });
    add("kind", [&] {
        const QByteArray kind = estate.part(slot, "kind");
        return kind.isEmpty() ? "\"\""_ba : kind;
    });
    add("location", [&] { return quoted(estate.location(slot)); });
    add("resourcegroup", [&] { return quoted(estate.group(slot).toLower()); });
    add("subscriptionid", [&] { return quoted(estate.subscriptionId(estate.subscription(slot))); });
    add("managedby", [] { return "\"\""_ba; });
    add("sku", [&] { return estate.part(slot, "sku"); });
    add("plan", [] { return "null"_ba; });
    add("properties", [&] { return estate.part(slot, "properties"); });
    add("tags", [&] { return estate.tags(slot); });
    add("identity", [&] { return estate.part(slot, "identity"); });
    add("zones", [&] { return estate.part(slot, "zones"); });
    add("extendedlocation", [] { return "null"_ba; });
    return row;
}

/// Resource Graph's spelling of the columns that have capitals.
KqlRow spelled(const KqlRow& row)
{
    static const QHash<QByteArray, QByteArray> names{{"tenantid", "tenantId"},
                                                     {"resourcegroup", "resourceGroup"},
                                                     {"subscriptionid", "subscriptionId"},
                                                     {"managedby", "managedBy"},
                                                     {"extendedlocation", "extendedLocation"}};
    KqlRow made;
    for (const auto& [name, value] : row.columns())
        made.set(names.value(name, name), value);
    return made;
}

KqlRow containerRow(const Estate& estate, const QByteArray& id, const QByteArray& name, const QByteArray& type, const QByteArray& group, int subscription,
                    const QByteArray& location, const QByteArray& properties, const QByteArray& tags)
{
    KqlRow row;
    row.set("id", quoted(id));
    row.set("name", quoted(name));
    row.set("type", quoted(type));
    row.set("tenantId", tenantJson(estate));
    row.set("kind", "\"\"");
    row.set("location", quoted(location));
    row.set("resourceGroup", quoted(group));
    row.set("subscriptionId", quoted(subscription < 0 ? QByteArray() : estate.subscriptionId(subscription)));
    row.set("managedBy", "\"\"");
    row.set("sku", "null");
    row.set("plan", "null");
    row.set("properties", properties);
    row.set("tags", tags);
    row.set("identity", "null");
    row.set("zones", "null");
    row.set("extendedLocation", "null");
    return row;
}

QJsonArray ancestors(const Catalog& catalog, const QString& group)
{
    QJsonArray chain;
    const auto groups = managementGroups(catalog);
    for (const QString& name : managementChain(catalog, group)) {
        for (const ManagementGroup& known : groups) {
            if (known.name == name)
                chain.append(QJsonObject{{u"name"_s, name}, {u"displayName"_s, known.displayName}});
        }
    }
    return chain;
}

KqlRow subscriptionRow(const Estate& estate, int index)
{
    const QJsonObject json = estate.catalog().subscriptions.at(index).toObject();
    const QJsonObject properties{
        {u"state"_s, u"Enabled"_s},
        {u"managementGroupAncestorsChain"_s, ancestors(estate.catalog(), json.value("group"_L1).toString())},
        {u"subscriptionPolicies"_s,
         QJsonObject{{u"quotaId"_s, u"Sample_2014-09-01"_s}, {u"spendingLimit"_s, u"Off"_s}, {u"locationPlacementId"_s, u"Public_2014-09-01"_s}}}};
    const QByteArray id = estate.subscriptionId(index);
    return containerRow(estate, "/subscriptions/" + id, json.value("name"_L1).toString().toUtf8(), "microsoft.resources/subscriptions", {}, index, {},
                        toJson(properties), R"({"source":"sample"})");
}

KqlRow groupRow(const Estate& estate, int workload)
{
    const Estate::Workload w = estate.workload(workload);
    const QByteArray id = "/subscriptions/" + estate.subscriptionId(w.subscription) + "/resourceGroups/" + w.group;
    return containerRow(estate, id, w.group, "microsoft.resources/subscriptions/resourcegroups", w.group.toLower(), w.subscription, w.location,
                        R"({"provisioningState":"Succeeded"})", R"({"source":"sample"})");
}

KqlRow managementRow(const Estate& estate, const ManagementGroup& group)
{
    QJsonObject details{{u"version"_s, 1}, {u"managementGroupAncestorsChain"_s, ancestors(estate.catalog(), group.parent)}};
    if (!group.parent.isEmpty())
        details.insert(u"parent"_s,
                       QJsonObject{{u"id"_s, QString("/providers/Microsoft.Management/managementGroups/"_L1 + group.parent)}, {u"name"_s, group.parent}});
    const QJsonObject properties{{u"tenantId"_s, estate.catalog().tenant.value("id"_L1)}, {u"displayName"_s, group.displayName}, {u"details"_s, details}};
    return containerRow(estate, "/providers/Microsoft.Management/managementGroups/" + group.name.toUtf8(), group.name.toUtf8(),
                        "microsoft.management/managementgroups", {}, -1, {}, toJson(properties), "null");
}

} // namespace

std::vector<ManagementGroup> managementGroups(const Catalog& catalog)
{
    const QString root = catalog.tenant.value("id"_L1).toString();
    return {{root, u"Tenant Root Group (sample)"_s, {}},
            {u"mg-contoso"_s, u"Contoso (sample)"_s, root},
            {u"mg-contoso-platform"_s, u"Platform (sample)"_s, u"mg-contoso"_s},
            {u"mg-contoso-prod"_s, u"Production (sample)"_s, u"mg-contoso"_s},
            {u"mg-contoso-nonprod"_s, u"Non-production (sample)"_s, u"mg-contoso"_s}};
}

QStringList managementChain(const Catalog& catalog, const QString& group)
{
    QStringList chain;
    const auto groups = managementGroups(catalog);
    QString at = group;
    while (!at.isEmpty() && chain.size() < 10) {
        chain << at;
        const auto found = std::ranges::find(groups, at, &ManagementGroup::name);
        at = found == groups.end() ? QString() : found->parent;
    }
    return chain;
}

TableSection resourceSection(const Estate& estate, EstateIndex& index)
{
    TableSection section;
    const auto slot = [&index](qint64 n) { return index.resources()[static_cast<size_t>(n)]; };
    section.size = static_cast<qint64>(index.resources().size());
    section.typeOf = [&estate, slot](qint64 n) { return estate.type(slot(n)).lowerType; };
    section.subscriptionOf = [&estate, slot](qint64 n) { return estate.subscription(slot(n)); };
    section.row = [&estate, slot](qint64 n, Columns columns) { return spelled(resourceRow(estate, slot(n), columns)); };
    return section;
}

std::vector<TableSection> containerSections(const Estate& estate)
{
    std::vector<TableSection> sections;
    const auto groups = managementGroups(estate.catalog());
    sections.push_back({"microsoft.management/managementgroups",
                        static_cast<qint64>(groups.size()),
                        {},
                        [](qint64) { return -1; },
                        {},
                        [&estate, groups](qint64 n, Columns) { return managementRow(estate, groups[static_cast<size_t>(n)]); }});
    sections.push_back({"microsoft.resources/subscriptions",
                        estate.catalog().subscriptions.size(),
                        {},
                        [](qint64 n) { return static_cast<int>(n); },
                        {},
                        [&estate](qint64 n, Columns) { return subscriptionRow(estate, static_cast<int>(n)); }});
    auto living = std::make_shared<std::vector<std::pair<QByteArray, int>>>();
    const qint64 now = estate.now();
    for (int number = 0; number < estate.workloadCount(); ++number) {
        const Estate::Workload& w = estate.workload(number);
        if (w.born <= now && now < w.died)
            living->emplace_back((estate.subscriptionId(w.subscription) + '/' + w.group).toLower(), number);
    }
    std::ranges::sort(*living);
    sections.push_back({"microsoft.resources/subscriptions/resourcegroups",
                        static_cast<qint64>(living->size()),
                        {},
                        [&estate, living](qint64 n) { return estate.workload((*living)[static_cast<size_t>(n)].second).subscription; },
                        {},
                        [&estate, living](qint64 n, Columns) { return groupRow(estate, (*living)[static_cast<size_t>(n)].second); }});
    return sections;
}

QByteArray armDocument(const Estate& estate, int slot, bool full)
{
    QByteArray out = "{\"id\":" + quoted(estate.id(slot)) + ",\"name\":" + quoted(estate.armName(slot)) + ",\"type\":" + quoted(estate.type(slot).type);
    const auto add = [&out](const char* name, const QByteArray& json) {
        if (!json.isEmpty() && json != "null")
            out += ",\""_ba + name + "\":" + json;
    };
    add("location", quoted(estate.location(slot)));
    add("tags", estate.tags(slot));
    for (const char* part : {"kind", "sku", "identity"})
        add(part, estate.part(slot, part));
    if (full) {
        add("zones", estate.part(slot, "zones"));
        add("properties", estate.part(slot, "properties"));
    }
    return out + '}';
}

} // namespace sample
