// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/childpath.h"
#include "connectors/azure/json.h"
#include "connectors/azure/pages.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr int parentsAtATime = 500;
constexpr int mostRefusals = 3; // for want of a right, in one scope, before the rest is not asked for

/// That there is nothing is known: not there, or not offered for a resource of this kind or tier, or not in use at all.
bool saysNone(const core::Error& error)
{
    static constexpr std::array codes{"FeatureNotSupportedForAccount"_L1, "MethodNotAllowedInPricingTier"_L1, "MissingSubscriptionRegistration"_L1,
                                      "AadPremiumLicenseRequired"_L1};
    return error.code == core::Errc::NotFound
           || std::ranges::any_of(codes, [&error](QLatin1StringView code) { return error.detail.contains(u' ' + code + u": "_s); });
}

bool isOfSubscriptions(const ports::CollectionEntry& entry)
{
    return entry.parentType.compare("Microsoft.Resources/subscriptions"_L1, Qt::CaseInsensitive) == 0;
}

PageParser singlePage(const QString& apiVersion)
{
    return [apiVersion](const QByteArray& body) -> core::Result<Parsed> {
        auto resource = parseResource(body, apiVersion);
        if (!resource)
            return std::unexpected(resource.error());
        Parsed parsed;
        parsed.rows = 1;
        parsed.facts.resources.append(std::move(*resource));
        return parsed;
    };
}

} // namespace

QString childPath(const ports::CollectionEntry& entry, const QString& parentId)
{
    QString path = parentId;
    const QString below = entry.parentType + u'/';
    if (!entry.path.isEmpty()) {
        path += u'/' + entry.path;
    } else if (entry.childType.startsWith(below, Qt::CaseInsensitive)) {
        const auto segments = entry.childType.sliced(below.size()).split(u'/');
        for (qsizetype i = 0; i < segments.size(); ++i)
            path += u'/' + segments[i] + (i + 1 < segments.size() ? u"/default"_s : QString());
    } else {
        path += u"/providers/"_s + entry.childType;
    }
    return entry.childName.isEmpty() ? path : path + u'/' + entry.childName;
}

QString parentOfChild(const ports::CollectionEntry& entry, const QString& childId)
{
    for (qsizetype end = childId.lastIndexOf(u'/'); end > 0; end = childId.lastIndexOf(u'/', end - 1)) {
        const auto above = QStringView(childId).first(end);
        if (typeOf(above).compare(entry.parentType, Qt::CaseInsensitive) == 0)
            return above.toString();
    }
    return {};
}

QString childKey(const ports::CollectionEntry& entry)
{
    return (entry.childName.isEmpty() ? entry.childType : entry.childType + u'/' + entry.childName).toLower();
}

/// What the plan wants and bulk queries lack, parent by parent, for those parents only that are due.
core::Async<void> Sync::readChildren()
{
    if (auto ok = co_await forgetScopesAbove(); !ok)
        co_return ok;
    for (const auto& entry : std::as_const(m_request.plan)) {
        if (entry.apiVersion.isEmpty() || entry.childType.isEmpty())
            continue;
        tell(Texts::tr("Reading %1").arg(entry.childType));
        m_refusals.clear();
        ports::DueParents wanted{entry.parentType, entry.parentKindPart, markKey(entry), m_arm->tools().clock.now().addDuration(-entry.freshness), 0,
                                 parentsAtATime};
        if (auto ok = co_await drain(); !ok) // what was read decides what is due
            co_return ok;
        for (;;) {
            auto due = co_await m_port.parentsDue(m_request.connection, wanted);
            if (!due)
                co_return std::unexpected(due.error());
            if (due->isEmpty())
                break;
            wanted.after = due->last().row;
            due->removeIf([](const ports::ParentRef& parent) { return !isArmId(parent.id); });
            auto ok = co_await parallel(due->size(), [this, &entry, &due](qsizetype i) { return readChildrenOf(entry, due->at(i)); });
            if (!ok)
                co_return ok;
        }
    }
    if (auto ok = co_await write(childMarks(), Counter::Children); !ok)
        co_return ok;
    co_return co_await drain();
}

/// The marks of subscriptions in which the children of all parents were read.
domain::Batch Sync::childMarks() const
{
    QStringList keys;
    for (const auto& entry : std::as_const(m_request.plan)) {
        if (const QString key = childKey(entry); !isOfSubscriptions(entry) && !keys.contains(key))
            keys.append(key);
    }
    auto marks = batch();
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        for (const auto& key : std::as_const(keys)) {
            if (!incomplete(subscription.scopeId, u"resources") && !incomplete(subscription.scopeId, key))
                marks.reads.append(readMark(subscription.scopeId, key, 0));
        }
    }
    return marks;
}

/// The `type` of the ReadMarks of an entry's parents. (subscription, childKey()) also sums up what was read below the resources of a
/// subscription; where it is itself a parent beside them, its own mark has a name of its own.
QString Sync::markKey(const ports::CollectionEntry& entry) const
{
    const QString key = childKey(entry);
    const bool shared = isOfSubscriptions(entry) && std::ranges::any_of(m_request.plan, [&key](const ports::CollectionEntry& other) {
                            return !isOfSubscriptions(other) && childKey(other) == key;
                        });
    return shared ? key + u"/subscription"_s : key;
}

/// Management groups above a scope, nearest first, and its tenant.
QStringList Sync::scopesAbove(const QString& scopeId) const
{
    constexpr qsizetype deepest = 20; // management groups nest six deep
    QStringList above;
    QString at = m_scopes.value(scopeId.toLower()).parentId;
    while (!at.isEmpty() && above.size() < deepest) {
        const auto scope = m_scopes.constFind(at.toLower());
        above.append(scope == m_scopes.cend() ? at : scope->id);
        at = scope == m_scopes.cend() ? QString() : scope->parentId;
    }
    return above;
}

/// What stood in a management group that is gone goes with it.
core::Async<void> Sync::forgetScopesAbove()
{
    auto stored = co_await m_port.state(m_request.connection, u"azure.above"_s);
    if (!stored)
        co_return std::unexpected(stored.error());
    auto gone = batch();
    QStringList known;
    for (const auto& value : QJsonDocument::fromJson(*stored).array()) {
        const QString scope = value.toString();
        if (m_summary.delta || !m_scopesComplete || m_scopes.contains(scope.toLower()))
            known.append(scope);
        else
            gone.passEnds.append({domain::FactKind::Resource, scope, {}});
    }
    if (!gone.passEnds.isEmpty()) {
        if (auto ok = co_await write(std::move(gone), Counter::Children); !ok)
            co_return ok;
        if (auto ok = co_await drain(); !ok)
            co_return ok;
    }
    for (const auto& subscription : std::as_const(m_subscriptions))
        known += scopesAbove(subscription.scopeId);
    known.removeDuplicates();
    known.sort();
    const QByteArray now = QJsonDocument(QJsonArray::fromStringList(known)).toJson(QJsonDocument::Compact);
    if (now == *stored)
        co_return core::Result<void>{};
    co_return co_await m_port.setState(m_request.connection, u"azure.above"_s, now);
}

/// Makes the rows of a parent's list its children. What a subscription only inherits is a child of the management group where it
/// stands, else of the tenant: every subscription below tells the same of it.
void Sync::placeChildren(const ports::CollectionEntry& entry, const ports::ParentRef& parent, QList<domain::Resource>& rows) const
{
    const QStringList above = scopesAbove(parent.scopeId);
    for (auto& row : rows) {
        row.parentId = parent.id;
        if (row.type.compare(entry.childType, Qt::CaseInsensitive) != 0)
            row.type = entry.childType; // some lists spell it in a way of their own
        if (!row.scopeId.isEmpty())
            continue;
        row.scopeId = parent.scopeId;
        if (above.isEmpty())
            continue;
        const auto at = above.indexOf(parentOf(row.id), 0, Qt::CaseInsensitive);
        row.parentId = row.scopeId = at < 0 ? above.last() : above[at];
    }
}

/// What a list that was read to its end says is all there is.
void Sync::endChildren(const ports::CollectionEntry& entry, const ports::ParentRef& parent, const QHash<QString, QStringList>& ids, domain::Batch& into) const
{
    into.children.append({parent.id, entry.childType, ids.value(parent.id)});
    if (!isOfSubscriptions(entry))
        return;
    for (const auto& scope : scopesAbove(parent.scopeId))
        into.children.append({scope, entry.childType, ids.value(scope)});
}

/// The members of a list, each by itself. What is gone meanwhile is taken out of `ids`.
core::Async<void> Sync::readMembers(const ports::CollectionEntry& entry, const ports::ParentRef& parent, QStringList& ids)
{
    const auto take = [this, &entry, &parent](Parsed& page) {
        placeChildren(entry, parent, page.facts.resources);
        return true;
    };
    const QStringList listed = ids;
    for (const auto& id : listed) {
        if (!id.startsWith(parent.id + u'/', Qt::CaseInsensitive)) // what a list says elsewhere is not asked for
            continue;
        auto request = m_arm->get(id, entry.apiVersion, u"azure.child"_s);
        auto read = co_await readList(std::move(request), singlePage(entry.apiVersion), Counter::Children, m_arm->tools().limits.children, take);
        if (!read && read.error().code == core::Errc::NotFound)
            ids.removeOne(id);
        else if (!read)
            co_return std::unexpected(read.error());
    }
    co_return core::Result<void>{};
}

core::Async<void> Sync::readChildrenOf(ports::CollectionEntry entry, ports::ParentRef parent)
{
    if (m_refusals.value(parent.scopeId) >= mostRefusals)
        co_return core::Result<void>{}; // the right is missing in the whole scope; they stay due
    const QString path = childPath(entry, parent.id);
    const bool single = !entry.childName.isEmpty();
    QHash<QString, QStringList> ids; // by parent
    const auto take = [this, &ids, &entry, &parent](Parsed& page) {
        placeChildren(entry, parent, page.facts.resources);
        for (const auto& resource : std::as_const(page.facts.resources))
            ids[resource.parentId].append(resource.id);
        return !entry.each;
    };
    const Query query = entry.filter.isEmpty() ? Query() : Query{{u"$filter"_s, entry.filter}};
    auto first = m_arm->get(path, entry.apiVersion, u"azure.child"_s, query);
    auto parse = single ? singlePage(entry.apiVersion) : resourcePages(Envelope::Arm, entry.apiVersion);
    auto end = co_await readList(std::move(first), std::move(parse), Counter::Children, m_arm->tools().limits.children, take);
    if (end && end->complete() && entry.each) {
        if (auto all = co_await readMembers(entry, parent, ids[parent.id]); !all)
            end = std::unexpected(all.error());
    }
    const bool none = !end && saysNone(end.error());
    auto last = batch();
    if (none || (end && end->complete())) {
        last.reads.append(readMark(parent.id, markKey(entry), none ? 0 : end->rows));
        if (single && none)
            last.deletedIds.append(path);
        else if (none)
            last.children.append({parent.id, entry.childType, {}});
        else if (!single)
            endChildren(entry, parent, ids, last);
        co_return co_await write(std::move(last), Counter::Children);
    }
    const auto error = end ? unusable(*end) : end.error();
    if (isFatal(error))
        co_return std::unexpected(error);
    if (error.code == core::Errc::Forbidden)
        ++m_refusals[parent.scopeId];
    last.reads.append(failedMark(parent.id, markKey(entry), error, u"Reader"_s));
    if (!isOfSubscriptions(entry)) {
        setIncomplete(parent.scopeId, childKey(entry));
        last.reads.append(failedMark(parent.scopeId, childKey(entry), error, u"Reader"_s));
    }
    partly(m_scopes.value(parent.scopeId.toLower()).name, entry.childType, error, u"Reader"_s);
    co_return co_await write(std::move(last), Counter::Children);
}

} // namespace azure
