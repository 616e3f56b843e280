// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/compliance/workspacecompliance.h"

#include "services/assess/content.h"
#include "services/compliance/compliancehistory.h"
#include "services/compliance/complianceview.h"
#include "services/reads.h"
#include "services/scopeselection.h"
#include "store/queries/attestationqueries.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Compliance)
};

struct ScopeFacts {
    QList<store::ScopeFact> scopes;
    QHash<qint64, bool> isSample; ///< by connection
    QList<domain::Attestation> attestations; ///< the current ones
};

bool holds(domain::ScopeKind kind)
{
    using enum domain::ScopeKind;
    return kind == Subscription || kind == Account || kind == Project || kind == Site;
}

QList<CompliancePlace> placesOf(const ScopeFacts& facts, const domain::ScopeSelection& selection, const QList<domain::ScopeRow>& rows)
{
    QHash<qint64, const store::ScopeFact*> factOf;
    for (const auto& scope : facts.scopes)
        factOf.insert(scope.id, &scope);
    QHash<QString, const domain::ScopeRow*> rowOf;
    for (const auto& row : rows)
        rowOf.insert(row.id.toLower(), &row);
    QList<CompliancePlace> places;
    for (const qint64 id : selectScopes(facts.scopes, facts.isSample, selection)) {
        const auto& scope = *factOf.value(id);
        CompliancePlace place;
        place.scope = id;
        place.connection = scope.connection;
        place.id = scope.scopeId;
        place.name = scope.name.isEmpty() ? scope.scopeId : scope.name;
        place.environment = scope.environment;
        place.restricted = scope.restricted;
        place.holdsResources = holds(scope.kind);
        place.sample = facts.isSample.value(scope.connection.value);
        if (const auto* row = rowOf.value(scope.scopeId.toLower())) {
            place.asOf = row->freshness.asOf;
            place.stale = row->freshness.stale;
        }
        places.append(place);
    }
    return places;
}

/// All that hold resources, with what is above them.
QList<AttestedScope> attestedScopes(const ComplianceBoard& board, const QList<store::ScopeFact>& scopes)
{
    QHash<QString, const store::ScopeFact*> byId;
    for (const auto& scope : scopes)
        byId.insert(scope.scopeId.toLower(), &scope);
    QList<AttestedScope> answer;
    for (const auto& scope : scopes) {
        if (board.resourcesIn(scope.id) == 0)
            continue;
        AttestedScope made{scope.id, scope.environment, {}};
        const store::ScopeFact* at = &scope;
        // Bounded: parents that form a circle come from outside.
        for (int depth = 0; at && depth < 32; ++depth) {
            made.ids.append(at->scopeId.toLower());
            at = at->parentId.isEmpty() ? nullptr : byId.value(at->parentId.toLower());
        }
        made.ids.removeDuplicates();
        answer.append(std::move(made));
    }
    return answer;
}

core::Result<ScopeFacts> readScopeFacts(store::Db& db)
{
    ScopeFacts facts;
    STORE_LET(scopes, store::readScopes(db));
    STORE_LET(connections, store::readConnections(db));
    STORE_LET(attestations, store::readAttestations(db));
    facts.attestations = domain::currentOf(attestations);
    facts.scopes = std::move(scopes);
    for (const auto& connection : std::as_const(connections))
        facts.isSample.insert(connection.id.value, connection.sample);
    return facts;
}

std::unexpected<core::Error> gone()
{
    return core::fail(core::Errc::NotFound, Texts::tr("This standard or scope is no longer there; choose another."), {}, u"services.compliance"_s);
}

/// The number under which days of a selection are kept; none: of such a one there are none.
std::optional<qint64> keptNumber(const QList<CompliancePlace>& places, const domain::ScopeSelection& selection)
{
    if (selection.scopeIds.isEmpty())
        return !places.isEmpty() && places.first().sample ? store::allOfSample : store::allScopes;
    const auto isMeant = [&](const CompliancePlace& place) { return place.id.compare(selection.scopeIds.first(), Qt::CaseInsensitive) == 0; };
    const auto place = std::ranges::find_if(places, isMeant);
    return selection.scopeIds.size() > 1 || place == places.end() ? std::nullopt : std::optional(place->scope);
}

} // namespace

struct WorkspaceCompliance::Shared {
    Tools tools;
    bool isOpen = true; ///< on the application's thread
    std::shared_ptr<const ComplianceBoard> board;

    struct Asked {
        std::shared_ptr<const ComplianceBoard> board; ///< null: nothing was assessed so far
        QList<CompliancePlace> places;
        QList<store::ScopeFact> scopes;
        QList<domain::Attestation> attestations;
        QDateTime now;

        AttestedControls attested() const { return {board->standards(), attestations, attestedScopes(*board, scopes), now}; }
    };
    static core::Async<std::shared_ptr<const ComplianceBoard>> boardOf(std::shared_ptr<Shared> shared, core::CancelToken token);
    static core::Async<Asked> ask(std::shared_ptr<Shared> shared, domain::ScopeSelection selection, core::CancelToken token);
};

core::Async<std::shared_ptr<const ComplianceBoard>> WorkspaceCompliance::Shared::boardOf(std::shared_ptr<Shared> shared, core::CancelToken token)
{
    const auto assessed = co_await shared->tools.assessed(token);
    if (!assessed)
        co_return std::unexpected(assessed.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    if (!*assessed || (shared->board && shared->board->assessed() == *assessed))
        co_return *assessed ? shared->board : nullptr;
    auto made = co_await core::runOnPool(
        shared->tools.pool,
        [assessed = *assessed]() -> core::Result<std::shared_ptr<const ComplianceBoard>> {
            auto standards = builtinStandards();
            if (!standards)
                return std::unexpected(standards.error());
            return std::make_shared<const ComplianceBoard>(assessed, std::move(*standards));
        },
        token);
    if (made)
        shared->board = *made;
    co_return made;
}

core::Async<WorkspaceCompliance::Shared::Asked> WorkspaceCompliance::Shared::ask(std::shared_ptr<Shared> shared, domain::ScopeSelection selection,
                                                                                 core::CancelToken token)
{
    auto board = co_await boardOf(shared, token);
    if (!board)
        co_return std::unexpected(board.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    auto facts = co_await shared->tools.workspace.read(readScopeFacts, token);
    if (!facts)
        co_return std::unexpected(facts.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    const auto rows = co_await shared->tools.reads.scopes(token);
    if (!rows)
        co_return std::unexpected(rows.error());
    Asked asked{std::move(*board), placesOf(*facts, selection, *rows), {}, {}, shared->tools.clock->now()};
    asked.scopes = std::move(facts->scopes);
    asked.attestations = std::move(facts->attestations);
    co_return std::move(asked);
}

WorkspaceCompliance::WorkspaceCompliance(Tools tools) : m_shared(std::make_shared<Shared>(std::move(tools))) {}

WorkspaceCompliance::~WorkspaceCompliance()
{
    m_shared->isOpen = false;
}

core::Async<domain::ComplianceView> WorkspaceCompliance::compliance(domain::ComplianceQuery query, core::CancelToken token)
{
    const auto shared = m_shared;
    auto asked = co_await Shared::ask(shared, query.scope, token);
    if (!asked)
        co_return std::unexpected(asked.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    if (!asked->board)
        co_return domain::ComplianceView();
    co_return co_await core::runOnPool(
        shared->tools.pool,
        [asked = *asked, standard = query.standard, token] { return complianceView(*asked.board, asked.attested(), asked.places, standard, token); }, token);
}

core::Async<domain::ComplianceControls> WorkspaceCompliance::controls(domain::ScopeSelection scope, domain::ComplianceCell cell, core::CancelToken token)
{
    const auto shared = m_shared;
    auto asked = co_await Shared::ask(shared, scope, token);
    if (!asked)
        co_return std::unexpected(asked.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    const auto work = [asked = *asked, cell]() -> core::Result<domain::ComplianceControls> {
        const int number = asked.board ? asked.board->indexOf(cell.standard) : -1;
        const auto isMeant = [&](const CompliancePlace& place) { return place.id.compare(cell.scopeId, Qt::CaseInsensitive) == 0; };
        const auto place = std::ranges::find_if(asked.places, isMeant);
        if (number < 0 || (!cell.scopeId.isEmpty() && place == asked.places.end()))
            return gone();
        const auto& standard = asked.board->standards()[std::size_t(number)].standard;
        const auto& families = standard.families();
        const auto family = std::ranges::find(families, cell.family, &posture::StandardFamily::id);
        if (!cell.family.isEmpty() && family == families.end())
            return gone();
        const auto scopes = cell.scopeId.isEmpty() ? scopesOf(asked.places) : QList<qint64>{place->scope};
        const auto attested = asked.attested();
        const auto stands = asked.board->standing(scopes, number, attested);
        domain::ComplianceControls answer{cell, {}, standard.name(), cell.scopeId.isEmpty() ? QString() : place->name, stands.total, {}};
        int wanted = -1;
        if (!cell.family.isEmpty()) {
            wanted = int(family - families.begin());
            answer.family = {family->id, family->title};
            answer.numbers = stands.families[wanted];
        }
        answer.rows = asked.board->controls(scopes, number, wanted, attested);
        return answer;
    };
    co_return co_await core::runOnPool(shared->tools.pool, work, token);
}

core::Async<QString> WorkspaceCompliance::csv(domain::ComplianceQuery query, core::CancelToken token)
{
    const auto shared = m_shared;
    auto asked = co_await Shared::ask(shared, query.scope, token);
    if (!asked)
        co_return std::unexpected(asked.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    co_return co_await core::runOnPool(
        shared->tools.pool,
        [asked = *asked, query]() -> core::Result<QString> {
            const int number = asked.board ? asked.board->indexOf(query.standard) : -1;
            if (number < 0)
                return gone();
            return posture::complianceCsv(asked.board->standards()[std::size_t(number)].standard,
                                          asked.board->whole(scopesOf(asked.places), number, asked.attested()));
        },
        token);
}

core::Async<domain::ComplianceHistory> WorkspaceCompliance::history(domain::ScopeSelection scope, int days, core::CancelToken token)
{
    const auto shared = m_shared;
    const auto asked = co_await Shared::ask(shared, scope, token);
    if (!asked)
        co_return std::unexpected(asked.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    domain::ComplianceHistory answer;
    const auto number = keptNumber(asked->places, scope);
    answer.sample = !asked->places.isEmpty() && asked->places.first().sample;
    answer.isKept = number.has_value();
    if (!number || !asked->board)
        co_return std::move(answer);
    const QDate today = asked->now.toUTC().date(), from = today.addDays(1 - days);
    const auto readings =
        co_await shared->tools.workspace.read([number, from, today](store::Db& db) { return store::readComplianceDays(db, *number, from, today); }, token);
    if (!readings)
        co_return std::unexpected(readings.error());
    answer.series = complianceSeries(*asked->board, *readings, from, today);
    co_return std::move(answer);
}

core::Async<void> WorkspaceCompliance::recordDay(core::CancelToken token)
{
    const auto shared = m_shared;
    if (shared->tools.workspace.isReadOnly())
        co_return core::Result<void>{};
    const auto rows = co_await shared->tools.reads.scopes(token);
    if (!rows)
        co_return std::unexpected(rows.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    const auto wasRead = [today = shared->tools.clock->now().toUTC().date()](const domain::ScopeRow& row) {
        return row.freshness.asOf.isValid() && row.freshness.asOf.toUTC().date() == today;
    };
    if (std::ranges::none_of(*rows, wasRead)) // as at a start before the day's first sync: no board is made for nothing
        co_return core::Result<void>{};
    const auto asked = co_await Shared::ask(shared, {}, token);
    if (!asked)
        co_return std::unexpected(asked.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    if (!asked->board)
        co_return core::Result<void>{};
    auto days = co_await core::runOnPool(
        shared->tools.pool,
        [asked = *asked]() -> core::Result<QList<store::ComplianceDay>> {
            return complianceDays(*asked.board, asked.attested(), asked.places, attestedScopes(*asked.board, asked.scopes), asked.now.toUTC().date());
        },
        token);
    if (!days)
        co_return std::unexpected(days.error());
    if (!shared->isOpen)
        co_return core::cancelled();
    co_return co_await shared->tools.workspace.writeFacts([days = std::move(*days)](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(changed, store::writeComplianceDays(db, days));
        changes.scores = changed > 0;
        return {};
    });
}

} // namespace services
