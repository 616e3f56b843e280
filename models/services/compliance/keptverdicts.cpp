// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/keptverdicts.h"

#include "store/changeset.h"
#include "store/queries/documentqueries.h"
#include "store/workspace.h"

#include <atomic>

#include <QTimeZone>

namespace services {

namespace {

struct Source {
    VerdictTools tools;
    std::atomic<quint64> generation = 1; ///< of the workspace; raised on its writer's thread
    AssessedPtr value;                   ///< on the application's thread, as what follows
    quint64 valueGeneration = 0;

    explicit Source(VerdictTools given) : tools(std::move(given)) {}
};

core::Async<AssessedPtr> kept(store::Workspace& workspace, RuleSetPtr set, core::CancelToken token)
{
    // One transaction: rows and verdicts are of the same state.
    co_return co_await workspace.read(
        [set](store::Db& db) -> core::Result<AssessedPtr> {
            STORE_LET(stored, storedAssessment(db, *set));
            if (!stored)
                return nullptr;
            STORE_LET(scopes, store::readScopesOfRows(db));
            return std::make_shared<const Assessed>(
                Assessed{set, std::move(stored->verdicts.rules), std::move(scopes), QDateTime::fromMSecsSinceEpoch(stored->at, QTimeZone::UTC)});
        },
        token);
}

core::Async<AssessedPtr> current(store::Workspace& workspace, RuleSetPtr set, QDateTime now, core::CancelToken token)
{
    auto found = co_await currentAssessment(workspace, set, policy::ticksOf(now.toMSecsSinceEpoch()), token);
    if (!found)
        co_return std::unexpected(found.error());
    auto scopes = co_await workspace.read([](store::Db& db) { return store::readScopesOfRows(db); }, token);
    if (!scopes)
        co_return std::unexpected(scopes.error());
    co_return std::make_shared<const Assessed>(
        Assessed{std::move(set), std::move(found->verdicts.rules), std::move(*scopes), QDateTime::fromMSecsSinceEpoch(found->at, QTimeZone::UTC)});
}

core::Async<AssessedPtr> read(const VerdictTools& tools, RuleSetPtr set, core::CancelToken token)
{
    if (tools.workspace.isReadOnly())
        return current(tools.workspace, std::move(set), tools.clock->now(), std::move(token));
    return kept(tools.workspace, std::move(set), std::move(token));
}

core::Async<AssessedPtr> ask(std::shared_ptr<Source> source, core::CancelToken token)
{
    const quint64 generation = source->generation;
    if (source->value && source->valueGeneration == generation)
        co_return AssessedPtr(source->value);
    auto set = co_await source->tools.rules();
    if (!set)
        co_return std::unexpected(set.error());
    auto found = co_await read(source->tools, *set, token);
    if (!found)
        co_return found;
    if (!source->value || source->valueGeneration < generation) { // else somebody asked for the same at the same time
        source->value = std::move(*found);
        source->valueGeneration = generation;
    }
    co_return AssessedPtr(source->value);
}

} // namespace

AssessedSource keptVerdicts(VerdictTools tools)
{
    auto source = std::make_shared<Source>(std::move(tools));
    source->tools.workspace.observe([source](const store::ChangeSet& changes) {
        if (changes.resources || changes.assessments || changes.connections)
            ++source->generation;
    });
    return [source](core::CancelToken token) { return ask(source, std::move(token)); };
}

} // namespace services
