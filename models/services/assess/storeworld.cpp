// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/storeworld.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t deepest = 256, mostContainers = 4096;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

StoreWorld::Entry StoreWorld::entryOf(const store::NamedRow& row)
{
    Entry entry{row.id.toLower().toStdString(), 0, row.row};
    constexpr std::string_view provider = "/providers/";
    const auto last = entry.id.rfind(provider);
    if (last != std::string::npos && last > 0 && entry.id.rfind(provider, last - 1) != std::string::npos)
        entry.base = last;
    return entry;
}

template<class T>
T StoreWorld::valueOr(core::Result<T> result, T otherwise)
{
    if (result)
        return std::move(*result);
    if (!m_error)
        m_error = std::move(result.error());
    return otherwise;
}

/// Subscriptions are scopes; of anything else everything is asked for.
qint64 StoreWorld::scopeOf(const std::string& prefix)
{
    const std::string id(policy::subscriptionOf(prefix));
    if (id.empty())
        return 0;
    const auto [known, isNew] = m_scopes.try_emplace(id, 0);
    if (isNew)
        known->second = valueOr(store::findScope(m_db, core::ResourceKey::of(text(id))), qint64(0));
    return known->second;
}

/// Resources of a type in a scope by id. Resources come scope by scope, nearly, so those of one scope are kept.
const std::vector<StoreWorld::Entry>& StoreWorld::entries(const std::string& type, qint64 scope)
{
    if (scope != m_entriesScope) {
        m_entries.clear();
        m_entriesScope = scope;
    }
    const auto [known, isNew] = m_entries.try_emplace({scope, type});
    if (isNew) {
        for (const auto& row : valueOr(store::readRowsOfType(m_db, text(type), scope), QList<store::NamedRow>()))
            known->second.push_back(entryOf(row));
        std::ranges::sort(known->second, {}, &Entry::id);
    }
    return known->second;
}

std::optional<policy::Resource> StoreWorld::parsed(const QByteArray& body, policy::Arena& arena)
{
    simdjson::dom::element element;
    auto wrong = simdjson::SUCCESS;
    if (m_parser.capacity() < std::size_t(body.size()))
        wrong = m_parser.allocate(std::size_t(body.size()) * 2, deepest);
    if (body.isEmpty() || wrong != simdjson::SUCCESS || m_parser.parse(body.constData(), std::size_t(body.size())).get(element) != simdjson::SUCCESS)
        return {};
    return policy::Resource::of(arena.copy(policy::Value::of(element)), arena);
}

policy::World::Found StoreWorld::ofType(const std::string& type, const std::string& prefix, std::string_view subject)
{
    m_answer.clear();
    m_arena.clear();
    Found found;
    setCompleteness(found, type, prefix);
    const auto& all = entries(type, scopeOf(prefix));
    for (auto at = std::ranges::lower_bound(all, prefix, {}, &Entry::id); at != all.end() && at->id.starts_with(prefix); ++at) {
        if (at->base != 0 && !subject.empty() && std::string_view(at->id).substr(0, at->base) != subject)
            continue;
        if (auto resource = parsed(valueOr(store::readDocument(m_db, at->row), QByteArray()), m_arena))
            m_answer.push_back(std::move(*resource));
    }
    for (const auto& resource : m_answer)
        found.resources.push_back(&resource);
    return found;
}

/// Whether a service's bulk query gives resources of a type: where one came from it, it does. Nothing else tells: a type that nobody
/// has seen may be absent, or be none that the query knows.
bool StoreWorld::isInBulk(const std::string& type)
{
    const auto [known, isNew] = m_inBulk.try_emplace(type, false);
    if (isNew && !m_notInBulk.contains(type))
        known->second = valueOr(store::isTypeKnown(m_db, text(type)), false);
    return known->second;
}

/// Marks of a scope serve many resources, those of a resource some rules in a row.
const store::ReadStates& StoreWorld::readStates(const std::string& place, bool isScope)
{
    const auto read = [&] { return valueOr(store::ReadStates::of(m_db, core::ResourceKey::of(text(place))), store::ReadStates()); };
    if (isScope) {
        const auto [known, isNew] = m_scopeReads.try_emplace(place);
        if (isNew)
            known->second = read();
        return known->second;
    }
    if (m_place != place) {
        m_place = place;
        m_placeReads = read();
    }
    return m_placeReads;
}

/// The parent's own mark says it, else the scope's for the type, else, of what a bulk query has, the scope's for everything.
void StoreWorld::setCompleteness(Found& found, const std::string& type, const std::string& prefix)
{
    store::ReadState state;
    const std::string subscription(policy::subscriptionOf(prefix));
    if (const std::string place = prefix.empty() ? prefix : prefix.substr(0, prefix.size() - 1); !place.empty() && place != subscription)
        state = readStates(place, false).state(type);
    if (!state.isKnown && !subscription.empty()) {
        const auto& scope = readStates(subscription, true);
        state = scope.state(type);
        if (!state.isKnown && isInBulk(type))
            state = scope.state("resources");
    }
    found.isComplete = state.isComplete;
    if (state.isComplete)
        return;
    found.why = type + (state.isKnown ? " could not be read" : " was not read");
    if (!state.missingRole.isEmpty())
        found.why += ": the role " + state.missingRole.toStdString() + " is missing";
    else if (!state.error.isEmpty())
        found.why += ": " + state.error.toStdString();
}

const policy::Resource* StoreWorld::container(const std::string& id)
{
    if (m_containers.size() > mostContainers)
        m_containers.clear();
    auto& kept = m_containers[id];
    if (!kept) {
        kept = std::make_unique<Kept>();
        kept->resource = parsed(valueOr(store::readDocument(m_db, core::ResourceKey::of(text(id))), QByteArray()), kept->arena);
    }
    return kept->resource ? &*kept->resource : nullptr;
}

} // namespace services
