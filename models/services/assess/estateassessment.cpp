// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/estateassessment.h"

#include "services/assess/storeworld.h"
#include "store/queries/documentqueries.h"
#include "store/workspace.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qint64 partRows = 65536; ///< of one job: an answer to somebody at a screen waits for one at most
constexpr int atATime = 2;         ///< readers that may be busy with it
constexpr std::size_t deepest = 256, firstBytes = 65536;

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
        m_body.assign(document.body.begin(), document.body.end());
        const std::size_t size = m_body.size();
        m_body.resize(size + simdjson::SIMDJSON_PADDING);
        auto wrong = simdjson::SUCCESS;
        if (m_parser.capacity() < size)
            wrong = m_parser.allocate(std::max(size * 2, firstBytes), deepest);
        simdjson::dom::element element;
        if (wrong == simdjson::SUCCESS)
            wrong = m_parser.parse(m_body.data(), size, false).get(element);
        m_arena.clear();
        auto resource = wrong == simdjson::SUCCESS ? policy::Resource::of(policy::Value::of(element), m_arena) : std::nullopt;
        if (!resource) {
            ++m_unreadable;
            return;
        }
        if (!document.apiVersion.isEmpty())
            resource->apiVersion = {document.apiVersion.data(), std::size_t(document.apiVersion.size())};
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
    std::string m_body;
    simdjson::dom::parser m_parser;
    policy::Arena m_arena;
};

void join(EstateVerdicts& all, EstateVerdicts part)
{
    if (all.rules.empty())
        all.rules.resize(part.rules.size());
    for (std::size_t rule = 0; rule < part.rules.size(); ++rule) {
        all.rules[rule].healthy |= part.rules[rule].healthy;
        all.rules[rule].unhealthy |= part.rules[rule].unhealthy;
        all.rules[rule].unknown |= part.rules[rule].unknown;
        all.rules[rule].notApplicable |= part.rules[rule].notApplicable;
    }
    all.assessed |= part.assessed;
    all.unreadable += part.unreadable;
}

} // namespace

core::Result<EstateVerdicts> assessRows(store::Db& db, const RuleSet& set, policy::Ticks now, qint64 first, qint64 end, const core::CancelToken& token)
{
    PartAssessment part(db, set, now);
    STORE_TRY(store::eachDocument(db, first, end, [&](const store::DocumentView& document) {
        part.look(document);
        return !token.stop_requested();
    }));
    if (token.stop_requested())
        return core::cancelled();
    return part.take();
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

} // namespace services
