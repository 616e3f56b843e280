// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/collect/collectionroutes.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services)
};

constexpr auto subscriptionType = "Microsoft.Resources/subscriptions"_L1;

// The words of "why" and what they say.
constexpr std::array<std::pair<QLatin1StringView, const char*>, 3> reasons{
    {{"dataPlane"_L1, QT_TRANSLATE_NOOP("services", "Only the service itself tells of it; Azure Resource Manager does not.")},
     {"directory"_L1, QT_TRANSLATE_NOOP("services", "It belongs to the directory, which this connection does not read.")},
     {"cloudVerdict"_L1, QT_TRANSLATE_NOOP("services", "It is a verdict of the cloud's own, not a setting; Parapet shows it beside its own verdicts.")}}};

std::unexpected<core::Error> wrong(const QString& what)
{
    return core::fail(core::Errc::BadInput, what, {}, u"services.routes"_s);
}

bool same(const QString& a, QAnyStringView b)
{
    return QAnyStringView::compare(a, b, Qt::CaseInsensitive) == 0;
}

QString text(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

ports::CollectionEntry entryOf(const QJsonObject& json)
{
    ports::CollectionEntry entry;
    entry.parentType = json["parentType"_L1].toString();
    entry.parentKindPart = json["parentKindPart"_L1].toString();
    entry.childType = json["childType"_L1].toString();
    entry.childName = json["childName"_L1].toString();
    entry.apiVersion = json["apiVersion"_L1].toString();
    entry.freshness = std::chrono::hours(json["freshnessHours"_L1].toInt(24));
    entry.path = json["path"_L1].toString();
    entry.filter = json["filter"_L1].toString();
    entry.each = json["each"_L1].toBool();
    return entry;
}

/// Other clouds' types are spelt in ways of their own, and are not what these routes are about.
bool isOfAzure(const std::string& type)
{
    return !type.contains("::") && !type.contains(".googleapis.com/");
}

bool isBelow(const QString& type, const QString& parent)
{
    return type.startsWith(parent + u'/', Qt::CaseInsensitive);
}

/// A name that a rule fixes may come with those of the parents: "server/default".
bool mayBeNamed(const ports::CollectionEntry& entry, const std::string& name)
{
    return name.empty() || entry.childName.isEmpty() || same(entry.childName, text(name).section(u'/', -1));
}

/// Whether a rule finds what it looks for among what an entry reads.
bool finds(const policy::Needs::Related& related, const ports::CollectionEntry& entry)
{
    if (!same(entry.childType, text(related.type)) || !mayBeNamed(entry, related.name))
        return false;
    const QString parent = text(related.parent);
    if (parent.isEmpty() || same(entry.parentType, parent))
        return true;
    if (same(entry.parentType, subscriptionType)) // a list of the whole subscription
        return related.isSubscriptionWide;
    // Below something else than the resource; an extension counts only on the resource itself.
    return isBelow(entry.childType, entry.parentType) && !isBelow(entry.childType, parent);
}

bool isNeeded(const policy::Needs& needs, const ports::CollectionEntry& entry)
{
    const std::string type = entry.childType.toLower().toStdString();
    return std::ranges::binary_search(needs.types, type) || std::ranges::binary_search(needs.read, type)
           || std::ranges::any_of(needs.related, [&entry](const policy::Needs::Related& related) { return finds(related, entry); });
}

} // namespace

core::Result<void> CollectionRoutes::readEntries(const QJsonArray& entries)
{
    QSet<QString> parents;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto entry = entryOf(entries[i].toObject());
        if (entry.parentType.isEmpty() || entry.childType.isEmpty() || entry.apiVersion.isEmpty())
            return wrong(Texts::tr("Entry %1 of the collection plan lacks a type or a version.").arg(i));
        if (parents.contains(entry.childType.toLower()))
            return wrong(Texts::tr("Entry %1 of the collection plan stands behind one that needs it: %2.").arg(i).arg(entry.childType));
        parents.insert(entry.parentType.toLower());
        m_children.insert(entry.childType.toLower());
        m_entries.append(entry);
    }
    return {};
}

core::Result<CollectionRoutes> CollectionRoutes::parse(const QByteArray& json)
{
    QJsonParseError error{};
    const auto root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError || !root["entries"_L1].isArray())
        return wrong(Texts::tr("The collection plan has no entries; it is not such a file."));
    CollectionRoutes routes;
    if (auto read = routes.readEntries(root["entries"_L1].toArray()); !read)
        return std::unexpected(read.error());
    for (const auto bulk = root["bulk"_L1].toArray(); const auto& type : bulk)
        routes.m_bulk.insert(type.toString().toLower());
    for (const auto unreadable = root["unreadable"_L1].toArray(); const auto& one : unreadable) {
        const QString why = one["why"_L1].toString(), type = one["type"_L1].toString();
        if (type.isEmpty() || std::ranges::find(reasons, why, &decltype(reasons)::value_type::first) == reasons.end())
            return wrong(Texts::tr("The collection plan gives no known reason for not reading “%1”.").arg(type));
        routes.m_unreadable.insert(type.toLower(), why);
    }
    return routes;
}

core::Result<CollectionRoutes> CollectionRoutes::builtin()
{
    QFile file(u":/parapet/collection/azure.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Errc::Internal, Texts::tr("The built-in collection plan is missing; install Parapet again."), file.errorString(),
                          u"services.routes"_s);
    return parse(file.readAll());
}

ports::CollectionPlan CollectionRoutes::planFor(const policy::Needs& needs) const
{
    QSet<QString> parents; // from the last entry on, so that what an entry stands on is known when its own turn comes
    ports::CollectionPlan plan;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        const auto& entry = m_entries[i];
        if (!parents.contains(entry.childType.toLower()) && !isNeeded(needs, entry))
            continue;
        parents.insert(entry.parentType.toLower());
        plan.prepend(entry);
    }
    return plan;
}

std::unordered_set<std::string> CollectionRoutes::notInBulk(const policy::Needs& needs) const
{
    std::unordered_set<std::string> types;
    const auto look = [this, &types](const std::string& type) {
        if (isOfAzure(type) && wayOf(text(type)) != Way::Bulk)
            types.insert(type);
    };
    std::ranges::for_each(needs.types, look);
    std::ranges::for_each(needs.read, look);
    std::ranges::for_each(needs.related, look, &policy::Needs::Related::type);
    return types;
}

CollectionRoutes::Way CollectionRoutes::wayOf(const QString& type) const
{
    const QString key = type.toLower();
    if (m_children.contains(key))
        return Way::BelowParents;
    if (m_bulk.contains(key))
        return Way::Bulk;
    return m_unreadable.contains(key) ? Way::Unreadable : Way::Unknown;
}

QString CollectionRoutes::whyNot(const QString& type) const
{
    switch (wayOf(type)) {
    case Way::Bulk:
    case Way::BelowParents: return {};
    case Way::Unknown: return Texts::tr("No way to read resources of this type is known.");
    case Way::Unreadable: break;
    }
    const auto reason = std::ranges::find(reasons, m_unreadable.value(type.toLower()), &decltype(reasons)::value_type::first);
    return reason == reasons.end() ? QString() : Texts::tr(reason->second);
}

} // namespace services
