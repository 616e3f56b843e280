// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/roles.h"
#include "connectors/azure/sync.h"

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

/// Scopes are few: their pages are kept, not handed on as they come.
template<class T, class F, class Take>
PageParser keep(F parse, Take take)
{
    return [parse, take](const QByteArray& body) -> core::Result<Parsed> {
        core::Result<Page<T>> page = parse(body);
        if (!page)
            return std::unexpected(page.error());
        Parsed parsed;
        parsed.nextLink = page->nextLink;
        parsed.skipToken = page->skipToken;
        parsed.truncated = page->truncated;
        parsed.rows = page->rows;
        parsed.rejected = page->rejected;
        parsed.firstRejected = page->firstRejected;
        take(parsed, *page);
        return parsed;
    };
}

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
    const auto parse = keep<domain::Scope>(parseTenants, [](Parsed& parsed, Page<domain::Scope>& page) { parsed.facts.scopes = page.items; });
    ++m_requestsBy[static_cast<int>(Counter::Scopes)];
    auto page = co_await fetch(m_arm->get(u"/tenants"_s, subscriptionsVersion, u"azure.tenants"_s), parse);
    if (!page) {
        if (isFatal(page.error()))
            co_return std::unexpected(page.error());
        m_scopesComplete = false; // their ids are told by the subscriptions, too
        co_return core::Result<void>{};
    }
    const QString wanted = m_arm->settings().tenant;
    for (const auto& tenant : page->facts.scopes) {
        if (wanted.isEmpty() || tenant.id == u"/tenants/"_s + wanted)
            addScope(tenant);
    }
    co_return core::Result<void>{};
}

core::Async<void> Sync::readSubscriptions()
{
    const auto parse = keep<ContainerRow>(parseSubscriptions, [](Parsed& parsed, Page<ContainerRow>& page) {
        for (const auto& row : page.items)
            parsed.facts.scopes.append(*row.scope);
    });
    const auto& settings = m_arm->settings();
    http::Request request = m_arm->get(u"/subscriptions"_s, subscriptionsVersion, u"azure.subscriptions"_s);
    QSet<QString> seen;
    for (;;) {
        ++m_requestsBy[static_cast<int>(Counter::Scopes)];
        auto page = co_await fetch(request, parse);
        if (!page)
            co_return std::unexpected(page.error()); // without them there is nothing to read
        for (const auto& scope : std::as_const(page->facts.scopes)) {
            const QString guid = subscriptionOf(scope.id);
            const bool foreign = !settings.tenant.isEmpty() && !scope.parentId.isEmpty() && scope.parentId != u"/tenants/"_s + settings.tenant;
            if (foreign || (!settings.subscriptions.isEmpty() && !settings.subscriptions.contains(guid)))
                continue;
            addScope(scope);
            if (std::ranges::none_of(m_subscriptions, [&](const Subscription& s) { return s.guid == guid; }))
                m_subscriptions.append({guid, scope.id, scope.name});
        }
        if (page->nextLink.isEmpty())
            break;
        if (seen.contains(page->nextLink))
            co_return core::fail(core::Errc::BadResponse, Texts::tr("Azure's list of subscriptions repeats itself; try again later."), {}, u"azure.page"_s);
        seen.insert(page->nextLink);
        auto next = m_arm->follow(request, page->nextLink);
        if (!next)
            co_return std::unexpected(next.error());
        request = std::move(*next);
    }
    std::ranges::sort(m_subscriptions, {}, &Subscription::guid);
    if (m_subscriptions.isEmpty())
        partly(Texts::tr("The sign-in sees no subscription; give it the role Reader on the subscriptions to watch."));
    co_return core::Result<void>{};
}

void Sync::takeContainers(Page<ContainerRow>& page, domain::Batch& into)
{
    for (auto& row : page.items) {
        const bool ours = !row.resource || std::ranges::any_of(m_subscriptions, [&](const Subscription& s) { return s.scopeId == row.resource->scopeId; });
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
        if (row.resource) {
            auto& types = m_cursor.types[row.resource->scopeId];
            if (const QString type = row.resource->type.toLower(); !types.contains(type))
                types.append(type);
            into.resources.append(std::move(*row.resource));
        }
    }
}

/// Management groups, and subscriptions and resource groups as resources, by one query over the tenant.
core::Async<void> Sync::readContainers()
{
    QByteArray token;
    QSet<QByteArray> seen;
    for (;;) {
        ++m_requestsBy[static_cast<int>(Counter::Scopes)];
        auto response = co_await m_arm->send(m_arm->graph(u"resourcecontainers | order by id asc"_s, {}, token), m_token);
        core::Result<Page<ContainerRow>> page = std::unexpected(response ? core::Error{} : response.error());
        if (response) {
            page = co_await core::runOnPool(
                m_arm->tools().pool, [body = std::move(response->body)] { return parseContainers(body); }, m_token);
        }
        if (!page) {
            if (isFatal(page.error()))
                co_return std::unexpected(page.error());
            co_return co_await readContainersByRest();
        }
        auto facts = batch();
        takeContainers(*page, facts);
        if (auto ok = co_await write(std::move(facts), Counter::Resources); !ok)
            co_return ok;
        if (page->rejected > 0 || (page->truncated && page->skipToken.isEmpty()))
            m_scopesComplete = false;
        token = page->skipToken;
        if (token.isEmpty())
            co_return core::Result<void>{};
        if (seen.contains(token)) {
            m_scopesComplete = false;
            co_return core::Result<void>{};
        }
        seen.insert(token);
    }
}

/// Without Resource Graph: what ARM lists. The hierarchy above subscriptions then ends at the tenant.
core::Async<void> Sync::readContainersByRest()
{
    const auto parse = keep<domain::Scope>(parseManagementGroups, [](Parsed& parsed, Page<domain::Scope>& page) { parsed.facts.scopes = page.items; });
    auto groups = co_await fetch(m_arm->get(u"/providers/Microsoft.Management/managementGroups"_s, groupsVersion, u"azure.groups"_s), parse);
    if (!groups && isFatal(groups.error()))
        co_return std::unexpected(groups.error());
    m_scopesComplete = m_scopesComplete && groups.has_value();
    if (groups) {
        for (const auto& scope : std::as_const(groups->facts.scopes))
            addScope(scope);
    }
    const auto resourceGroups = keep<domain::Resource>(
        [](const QByteArray& body) { return parseResources(body, Envelope::Arm); },
        [](Parsed& parsed, Page<domain::Resource>& page) {
            for (auto& resource : page.items) {
                resource.type = typeOf(resource.id); // ARM writes "Microsoft.Resources/resourceGroups" here
                parsed.facts.resources.append(resource);
            }
        });
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        auto end = co_await readList(m_arm->get(subscription.scopeId + u"/resourcegroups"_s, resourcesVersion, u"azure.groups"_s),
                                     resourceGroups, Counter::Resources);
        if (!end) {
            if (isFatal(end.error()))
                co_return std::unexpected(end.error());
            partly(subscription.name, Texts::tr("resource groups"), end.error(), u"Reader"_s);
        }
    }
    co_return core::Result<void>{};
}

/// Accounts and projects of other clouds that Defender's connectors cover.
core::Async<void> Sync::readConnectors()
{
    const auto found = std::make_shared<QList<ConnectorRow>>();
    const PageParser parse = [found](const QByteArray& body) -> core::Result<Parsed> {
        auto page = parseConnectors(body);
        if (!page)
            return std::unexpected(page.error());
        *found += page->items; // one page at a time, and read only after the last
        Parsed parsed;
        parsed.skipToken = page->skipToken;
        parsed.truncated = page->truncated;
        parsed.rows = page->rows;
        parsed.rejected = page->rejected;
        return parsed;
    };
    auto end = co_await graphList(u"resources | where type =~ 'microsoft.security/securityconnectors' | order by id asc"_s, parse, Counter::Scopes);
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    m_scopesComplete = m_scopesComplete && end && end->complete();
    for (const auto& connector : std::as_const(*found)) {
        if (!connector.scope)
            continue;
        addScope(*connector.scope);
        m_connectors.insert(connector.id.toLower(), connector.scope->id);
    }
    co_return core::Result<void>{};
}

} // namespace azure
