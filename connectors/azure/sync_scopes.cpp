// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/pages.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr auto subscriptionsVersion = "2022-12-01"_L1;
constexpr auto resourcesVersion = "2024-07-01"_L1;
constexpr auto groupsVersion = "2020-05-01"_L1;
constexpr auto connectorsVersion = "2024-03-01-preview"_L1;
constexpr QStringView subscriptionType = u"microsoft.resources/subscriptions";
constexpr QStringView groupType = u"microsoft.resources/subscriptions/resourcegroups";

} // namespace

/// A scope that is known by more than one source: a better name, parent or right wins.
void Sync::addScope(const domain::Scope& scope)
{
    auto& known = m_scopes[scope.id.toLower()];
    if (known.id.isEmpty()) {
        known = scope;
        return;
    }
    if (!scope.name.isEmpty() && (known.name.isEmpty() || known.restricted))
        known.name = scope.name;
    if (!scope.parentId.isEmpty() && (known.parentId.isEmpty() || known.parentId.startsWith("/tenants/"_L1)))
        known.parentId = scope.parentId;
    known.restricted = known.restricted && scope.restricted;
}

core::Async<void> Sync::readScopes()
{
    tell(Texts::tr("Reading tenants and subscriptions"));
    if (auto ok = co_await readTenants(); !ok)
        co_return ok;
    if (auto ok = co_await readSubscriptions(); !ok)
        co_return ok;
    if (auto ok = co_await readContainers(); !ok)
        co_return ok;
    if (auto ok = co_await readConnectors(); !ok)
        co_return ok;
    auto facts = batch();
    for (const auto& scope : std::as_const(m_scopes))
        facts.scopes.append(scope);
    std::ranges::sort(facts.scopes, {}, &domain::Scope::id);
    co_return co_await write(std::move(facts), Counter::Scopes);
}

core::Async<void> Sync::readTenants()
{
    const QString wanted = m_arm->settings().tenant;
    const auto take = [this, wanted](Parsed& page) {
        for (const auto& tenant : std::as_const(page.facts.scopes)) {
            if (wanted.isEmpty() || tenant.id == u"/tenants/"_s + wanted)
                addScope(tenant);
        }
        return false;
    };
    auto end = co_await readList(m_arm->get(u"/tenants"_s, subscriptionsVersion, u"azure.tenants"_s), tenantPages(), Counter::Scopes,
                                 m_arm->tools().limits.scopes, take);
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    m_scopesComplete = m_scopesComplete && end && end->complete(); // their ids are told by the subscriptions, too
    co_return core::Result<void>{};
}

void Sync::takeSubscriptions(const domain::Batch& page)
{
    const auto& settings = m_arm->settings();
    for (qsizetype i = 0; i < page.scopes.size(); ++i) {
        const auto& scope = page.scopes[i];
        const QString guid = subscriptionOf(scope.id);
        const bool foreign = !settings.tenant.isEmpty() && !scope.parentId.isEmpty() && scope.parentId != u"/tenants/"_s + settings.tenant;
        if (foreign || (!settings.subscriptions.isEmpty() && !settings.subscriptions.contains(guid)))
            continue;
        addScope(scope);
        if (m_subscriptionDocuments.contains(scope.id))
            continue;
        m_subscriptionDocuments.insert(scope.id, page.resources[i]);
        m_subscriptions.append({guid, scope.id, scope.name});
    }
}

core::Async<void> Sync::readSubscriptions()
{
    const auto take = [this](Parsed& page) {
        takeSubscriptions(page.facts);
        return false;
    };
    auto end = co_await readList(m_arm->get(u"/subscriptions"_s, subscriptionsVersion, u"azure.subscriptions"_s), subscriptionPages(subscriptionsVersion),
                                 Counter::Scopes, m_arm->tools().limits.scopes, take);
    if (!end)
        co_return std::unexpected(end.error()); // without them there is nothing to read
    if (!end->complete()) {
        m_scopesComplete = m_subscriptionsComplete = false;
        partly(Texts::tr("Subscriptions could not be read to the end. %1").arg(unusable(*end).what));
    }
    std::ranges::sort(m_subscriptions, {}, &Subscription::guid);
    if (m_subscriptions.isEmpty())
        partly(Texts::tr("The sign-in sees no subscription; give it the role Reader on the subscriptions to watch."));
    co_return core::Result<void>{};
}

void Sync::takeContainers(QList<ContainerRow> rows, domain::Batch& into)
{
    for (auto& row : rows) {
        const bool ours = !row.resource || m_subscriptionDocuments.contains(row.resource->scopeId);
        if (!ours)
            continue;
        for (qsizetype i = 0; i < row.ancestors.size(); ++i) {
            auto above = row.ancestors[i];
            above.restricted = true; // until it is read itself
            if (i + 1 < row.ancestors.size())
                above.parentId = row.ancestors[i + 1].id;
            addScope(above);
        }
        if (row.scope)
            addScope(*row.scope);
        if (row.scope && row.resource)
            m_containersGiven.insert(row.resource->scopeId);
        if (row.resource)
            into.resources.append(std::move(*row.resource));
    }
    takeFacts(into);
}

/// Management groups, and subscriptions and resource groups as resources, by one query over the tenant. What it leaves
/// out of a subscription is listed by ARM: it shows nothing of what the reader may not see, nor of what is very new.
core::Async<void> Sync::readContainers()
{
    const auto take = [this](Parsed& page) {
        takeContainers(std::move(page.containers), page.facts);
        return true;
    };
    auto end =
        co_await graphList(u"resourcecontainers | order by id asc"_s, {QStringList()}, containerPages(), Counter::Resources, m_arm->tools().limits.bulk, take);
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    if (!end)
        co_return co_await readContainersByRest();
    if (!end->complete()) {
        m_scopesComplete = false;
        partly(Texts::tr("Management groups and resource groups could not be read to the end. %1").arg(unusable(*end).what));
        for (const auto& subscription : std::as_const(m_subscriptions)) {
            setIncomplete(subscription.scopeId, subscriptionType);
            setIncomplete(subscription.scopeId, groupType);
        }
        co_return core::Result<void>{};
    }
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        if (m_containersGiven.contains(subscription.scopeId))
            continue;
        if (auto ok = co_await readContainersOf(subscription); !ok)
            co_return ok;
    }
    co_return core::Result<void>{};
}

/// Without Resource Graph: what ARM lists. The hierarchy above subscriptions then ends at the tenant.
core::Async<void> Sync::readContainersByRest()
{
    const auto take = [this](Parsed& page) {
        for (const auto& scope : std::as_const(page.facts.scopes))
            addScope(scope);
        return false;
    };
    auto end = co_await readList(m_arm->get(u"/providers/Microsoft.Management/managementGroups"_s, groupsVersion, u"azure.groups"_s), managementGroupPages(),
                                 Counter::Scopes, m_arm->tools().limits.scopes, take);
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    m_scopesComplete = m_scopesComplete && end && end->complete();
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        if (auto ok = co_await readContainersOf(subscription); !ok)
            co_return ok;
    }
    co_return core::Result<void>{};
}

core::Async<void> Sync::readContainersOf(Subscription subscription)
{
    auto own = batch();
    own.resources.append(m_subscriptionDocuments.value(subscription.scopeId));
    takeFacts(own);
    if (auto ok = co_await write(std::move(own), Counter::Resources); !ok)
        co_return ok;
    const auto take = [this](Parsed& page) {
        takeFacts(page.facts);
        return true;
    };
    auto end = co_await readList(m_arm->get(subscription.scopeId + u"/resourcegroups"_s, resourcesVersion, u"azure.groups"_s),
                                 resourceGroupPages(resourcesVersion), Counter::Resources, m_arm->tools().limits.bulk, take);
    if (end && end->complete())
        co_return core::Result<void>{};
    const auto error = end ? unusable(*end) : end.error();
    if (isFatal(error))
        co_return std::unexpected(error);
    setIncomplete(subscription.scopeId, groupType);
    partly(subscription.name, Texts::tr("resource groups"), error, u"Reader"_s);
    co_return core::Result<void>{};
}

/// Accounts and projects of other clouds that Defender's connectors cover.
core::Async<void> Sync::readConnectors()
{
    auto end = co_await graphList(u"resources | where type =~ 'microsoft.security/securityconnectors' | order by id asc"_s, graphGroups(),
                                  connectorPages(Envelope::Graph), Counter::Scopes, m_arm->tools().limits.scopes,
                                  [this](Parsed& page) { return takeConnectors(page); });
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    if (!end)
        co_return co_await readConnectorsByRest();
    m_connectorsComplete = end->complete();
    m_scopesComplete = m_scopesComplete && m_connectorsComplete;
    co_return core::Result<void>{};
}

bool Sync::takeConnectors(const Parsed& page)
{
    for (const auto& connector : page.connectors) {
        if (!connector.scope)
            continue;
        addScope(*connector.scope);
        m_connectors.insert(connector.id.toLower(), connector.scope->id);
    }
    return false;
}

/// Without Resource Graph: what each subscription lists.
core::Async<void> Sync::readConnectorsByRest()
{
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        auto end = co_await readList(
            m_arm->get(subscription.scopeId + u"/providers/Microsoft.Security/securityConnectors"_s, connectorsVersion, u"azure.connectors"_s),
            connectorPages(Envelope::Arm), Counter::Scopes, m_arm->tools().limits.scopes, [this](Parsed& page) { return takeConnectors(page); });
        if (end && end->complete())
            continue;
        const auto error = end ? unusable(*end) : end.error();
        if (isFatal(error))
            co_return std::unexpected(error);
        m_scopesComplete = m_connectorsComplete = false;
        partly(subscription.name, Texts::tr("connected accounts"), error, u"Security Reader"_s);
    }
    co_return core::Result<void>{};
}

} // namespace azure
