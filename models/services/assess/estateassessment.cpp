// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/estateassessment.h"

#include "services/assess/bodyparser.h"
#include "services/assess/storeworld.h"
#include "store/queries/verdictqueries.h"
#include "store/workspace.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 partRows = 65536; ///< of one job: an answer to somebody at a screen waits for one at most
constexpr int atATime = 2;         ///< readers that may be busy with it

/// Rows of one rule come in ascending order: kept as lists, which are made sets of once.
struct RowLists {
    std::vector<std::uint32_t> healthy, unhealthy, unknown, notApplicable;

    void add(policy::Status status, std::uint32_t row)
    {
        switch (status) {
        case policy::Status::Healthy: healthy.push_back(row); break;
        case policy::Status::Unhealthy: unhealthy.push_back(row); break;
        case policy::Status::NotApplicable: notApplicable.push_back(row); break;
        case policy::Status::Unknown:
        case policy::Status::Error: unknown.push_back(row); break;
        }
    }
};

core::Bitmap setOf(const std::vector<std::uint32_t>& rows)
{
    core::Bitmap set;
    set.addMany(rows.data(), rows.size());
    return set;
}

class PartAssessment {
public:
    PartAssessment(store::Db& db, const RuleSet& set, policy::Ticks now)
        : m_world(db, set.notInBulk), m_assessor(set.rules, set.aliases, m_world, now), m_lists(set.rules.size())
    {
    }

    void look(const store::DocumentView& document)
    {
        const auto resource = m_parser.parse(document);
        if (!resource) {
            ++m_unreadable;
            return;
        }
        const auto row = std::uint32_t(document.row);
        m_assessed.push_back(row);
        m_assessor.assessApplicable(*resource, [&](std::size_t rule, const policy::Verdict& verdict) { m_lists[rule].add(verdict.status, row); });
    }

    core::Result<EstateVerdicts> take()
    {
        if (m_world.error())
            return std::unexpected(*m_world.error());
        EstateVerdicts verdicts;
        for (const auto& lists : m_lists)
            verdicts.rules.push_back({setOf(lists.healthy), setOf(lists.unhealthy), setOf(lists.unknown), setOf(lists.notApplicable)});
        verdicts.assessed = setOf(m_assessed);
        verdicts.unreadable = m_unreadable;
        return verdicts;
    }

private:
    StoreWorld m_world;
    policy::Assessor m_assessor;
    std::vector<RowLists> m_lists;
    std::vector<std::uint32_t> m_assessed;
    qint64 m_unreadable = 0;
    BodyParser m_parser;
};

void join(EstateVerdicts& all, EstateVerdicts part)
{
    if (all.rules.empty())
        all.rules.resize(part.rules.size());
    for (std::size_t rule = 0; rule < part.rules.size(); ++rule)
        all.rules[rule] |= part.rules[rule];
    all.assessed |= part.assessed;
    all.unreadable += part.unreadable;
}

} // namespace

namespace {

template<class... Which>
core::Result<EstateVerdicts> assess(store::Db& db, const RuleSet& set, policy::Ticks now, const core::CancelToken& token, const Which&... which)
{
    PartAssessment part(db, set, now);
    STORE_TRY(store::eachDocument(db, which..., [&](const store::DocumentView& document) {
        part.look(document);
        return !token.stop_requested();
    }));
    if (token.stop_requested())
        return core::cancelled();
    return part.take();
}

} // namespace

core::Result<EstateVerdicts> assessRows(store::Db& db, const RuleSet& set, policy::Ticks now, qint64 first, qint64 end, const core::CancelToken& token)
{
    return assess(db, set, now, token, first, end);
}

core::Result<EstateVerdicts> assessRows(store::Db& db, const RuleSet& set, policy::Ticks now, const core::Bitmap& rows, const core::CancelToken& token)
{
    return assess(db, set, now, token, rows);
}

core::Async<EstateVerdicts> assessEstate(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, policy::Ticks now, core::CancelToken token)
{
    const auto end = co_await workspace.read([](store::Db& db) { return store::rowsEnd(db); }, token);
    if (!end)
        co_return std::unexpected(end.error());
    EstateVerdicts all;
    all.rules.resize(set->rules.size());
    for (qint64 first = 0; first < *end; first += partRows * atATime) {
        std::vector<core::Future<EstateVerdicts>> parts;
        for (qint64 at = first; at < std::min(*end, first + partRows * atATime); at += partRows)
            parts.push_back(workspace.read([set, now, at, token](store::Db& db) { return assessRows(db, *set, now, at, at + partRows, token); }, token));
        std::optional<core::Error> failed;
        for (auto& part : parts) {
            auto verdicts = co_await part;
            if (verdicts)
                join(all, std::move(*verdicts));
            else
                failed = verdicts.error();
        }
        if (failed)
            co_return std::unexpected(*failed);
    }
    co_return all;
}

core::Result<std::optional<StoredAssessment>> storedAssessment(store::Db& db, const RuleSet& set)
{
    STORE_LET(state, store::readAssessmentState(db));
    if (state.since == 0 || state.rules == 0 || state.rules != set.fingerprint)
        return std::nullopt;
    STORE_LET(stored, store::readVerdicts(db));
    StoredAssessment found{{}, state.at, state.changes};
    for (const auto& rule : set.rules) {
        const auto number = stored.rules.constFind(QString::fromStdString(rule.definition->name).toLower());
        found.verdicts.rules.push_back(number == stored.rules.cend() ? domain::RuleVerdicts() : std::move(stored.verdicts[*number]));
    }
    found.verdicts.assessed = std::move(stored.assessed);
    return found;
}

core::Async<StoredAssessment> currentAssessment(store::Workspace& workspace, std::shared_ptr<const RuleSet> set, policy::Ticks now, core::CancelToken token)
{
    auto stored = co_await workspace.read([set](store::Db& db) { return storedAssessment(db, *set); }, token);
    if (!stored)
        co_return std::unexpected(stored.error());
    if (*stored && (*stored)->waiting == 0 && policy::ticksOf((*stored)->at) / policy::ticksPerDay == now / policy::ticksPerDay)
        co_return std::move(**stored);
    auto verdicts = co_await assessEstate(workspace, set, now, token);
    if (!verdicts)
        co_return std::unexpected(verdicts.error());
    co_return StoredAssessment{std::move(*verdicts), now / policy::ticksPerMillisecond, 0};
}

} // namespace services
