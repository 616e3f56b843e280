// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/policydryrun.h"

#include "services/assess/bodyparser.h"
#include "services/assess/estateassessment.h"
#include "services/assess/storeworld.h"
#include "services/policies/rulesinforce.h"
#include "store/queries/verdictqueries.h"
#include "store/workspace.h"

#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::uint64_t rowsOfAPart = 32768; ///< an answer to somebody at a screen waits for one at most
constexpr std::size_t partsAtATime = 2;      ///< readers that may be busy with it

struct Prepared {
    RuleSetPtr set;
    QString rule;
    bool hasBefore = false;
    domain::RuleVerdicts before;
    std::vector<core::Bitmap> parts;
};

std::vector<core::Bitmap> inParts(const core::Bitmap& rows)
{
    std::vector<core::Bitmap> parts;
    std::vector<std::uint32_t> some;
    const auto finish = [&] {
        if (some.empty())
            return;
        parts.emplace_back().addMany(some.data(), some.size());
        some.clear();
    };
    rows.forEachBlock([&](std::span<const std::uint32_t> block) {
        some.insert(some.end(), block.begin(), block.end());
        if (some.size() >= rowsOfAPart)
            finish();
    });
    finish();
    return parts;
}

core::Result<core::Bitmap> rowsFor(store::Db& db, const policy::Needs& needs)
{
    if (needs.isForOthers)
        return store::readRows(db, {}, 0);
    core::Bitmap rows;
    for (const auto& type : needs.types) {
        STORE_LET(some, store::readRows(db, QString::fromStdString(type), 0));
        rows |= some;
    }
    return rows;
}

core::Result<Prepared> prepare(store::Db& db, const std::shared_ptr<const policy::Definition>& definition)
{
    Prepared prepared;
    prepared.rule = policyText(definition->name);
    STORE_LET(set, ruleSetOf(definition));
    prepared.set = set;
    STORE_LET(ids, store::readRuleIds(db));
    if (const qint64 id = ids.value(prepared.rule.toLower()); id != 0) {
        prepared.hasBefore = true;
        STORE_LET(before, store::readVerdictsOf(db, id));
        prepared.before = std::move(before);
    }
    STORE_LET(rows, rowsFor(db, set->needs));
    prepared.parts = inParts(rows);
    return prepared;
}

domain::PolicyVerdict verdictIn(const domain::RuleVerdicts& verdicts, std::uint32_t row)
{
    using enum domain::PolicyVerdict;
    return verdicts.unhealthy.contains(row)       ? Unhealthy
           : verdicts.healthy.contains(row)       ? Healthy
           : verdicts.unknown.contains(row)       ? Unknown
           : verdicts.notApplicable.contains(row) ? NotApplicable
                                                  : None;
}

/// The first rows of each kind of flip, in the order in which they are shown.
struct Flips {
    std::array<std::vector<std::uint32_t>, 4> rows;
    core::Bitmap all;
};

std::vector<std::uint32_t> firstOf(const core::Bitmap& rows)
{
    std::vector<std::uint32_t> some;
    rows.forEachBlock([&](std::span<const std::uint32_t> block) {
        const std::size_t room = std::size_t(domain::PolicyDryRun::mostFlips) - some.size();
        some.insert(some.end(), block.begin(), block.begin() + std::ptrdiff_t(std::min(room, block.size())));
    });
    return some;
}

Flips count(domain::PolicyDryRun& run, const domain::RuleVerdicts& before, const domain::RuleVerdicts& after)
{
    run.healthy = qint64(after.healthy.count());
    run.unhealthy = qint64(after.unhealthy.count());
    run.unknown = qint64(after.unknown.count());
    run.notApplicable = qint64(after.notApplicable.count());
    // What was not looked at and is not applicable then changes nothing; what was and is not looked at any more is not applicable.
    core::Bitmap judged = before.healthy;
    (judged |= before.unhealthy) |= before.unknown;
    core::Bitmap judgedThen = after.healthy;
    (judgedThen |= after.unhealthy) |= after.unknown;
    const std::array sets{after.unhealthy - before.unhealthy, after.unknown - before.unknown, after.healthy - before.healthy, judged - judgedThen};
    run.toUnhealthy = qint64(sets[0].count());
    run.toUnknown = qint64(sets[1].count());
    run.toHealthy = qint64(sets[2].count());
    run.toNotApplicable = qint64(sets[3].count());
    Flips flips;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        flips.rows[i] = firstOf(sets[i]);
        flips.all.addMany(flips.rows[i].data(), flips.rows[i].size());
    }
    return flips;
}

/// Names and reasons of the rows that are listed, asked of the engine again.
core::Result<QHash<std::uint32_t, domain::PolicyFlip>> describe(store::Db& db, const RuleSet& set, policy::Ticks now, const core::Bitmap& rows)
{
    QHash<std::uint32_t, domain::PolicyFlip> found;
    StoreWorld world(db, set.notInBulk);
    policy::Assessor assessor(set.rules, set.aliases, world, now);
    BodyParser parser;
    STORE_TRY(store::eachDocument(db, rows, [&](const store::DocumentView& document) {
        domain::PolicyFlip flip;
        flip.row = {document.row};
        if (const auto resource = parser.parse(document)) {
            flip.resourceId = policyText(resource->id);
            flip.type = policyText(resource->type);
            flip.name = flip.resourceId.section(u'/', -1);
            assessor.assess(*resource, [&](std::size_t, const policy::Verdict& verdict) { flip.reason = policyText(verdict.why); });
        }
        found.insert(std::uint32_t(document.row), std::move(flip));
        return true;
    }));
    if (world.error())
        return std::unexpected(*world.error());
    return found;
}

core::Result<domain::PolicyDryRun> compare(store::Db& db, const Prepared& prepared, const domain::RuleVerdicts& after, policy::Ticks now)
{
    domain::PolicyDryRun run;
    run.rule = prepared.rule;
    run.hasBefore = prepared.hasBefore;
    const Flips flips = count(run, prepared.before, after);
    STORE_LET(described, describe(db, *prepared.set, now, flips.all));
    for (const auto& kind : flips.rows) {
        for (const std::uint32_t row : kind) {
            const auto known = described.constFind(row);
            if (known == described.cend())
                continue; // it went meanwhile
            domain::PolicyFlip flip = *known;
            flip.before = verdictIn(prepared.before, row);
            flip.after = verdictIn(after, row);
            run.flips.append(std::move(flip));
        }
    }
    return run;
}

core::Async<domain::RuleVerdicts> assessParts(store::Workspace& workspace, std::shared_ptr<const Prepared> prepared, policy::Ticks now, core::CancelToken token)
{
    domain::RuleVerdicts after;
    const auto& parts = prepared->parts;
    for (std::size_t first = 0; first < parts.size(); first += partsAtATime) {
        std::vector<core::Future<EstateVerdicts>> running;
        for (std::size_t part = first; part < std::min(parts.size(), first + partsAtATime); ++part)
            running.push_back(workspace.read(
                [prepared, part, now, token](store::Db& db) { return assessRows(db, *prepared->set, now, prepared->parts[part], token); }, token));
        std::optional<core::Error> failed;
        for (auto& part : running) {
            auto verdicts = co_await part;
            if (verdicts)
                after |= verdicts->rules[0];
            else
                failed = verdicts.error();
        }
        if (failed)
            co_return std::unexpected(*failed);
    }
    co_return after;
}

} // namespace

core::Async<domain::PolicyDryRun> dryRun(store::Workspace& workspace, std::shared_ptr<const policy::Definition> definition, policy::Ticks now,
                                         core::CancelToken token)
{
    auto made = co_await workspace.read([definition](store::Db& db) { return prepare(db, definition); }, token);
    if (!made)
        co_return std::unexpected(made.error());
    const auto prepared = std::make_shared<const Prepared>(*std::move(made));
    auto verdicts = co_await assessParts(workspace, prepared, now, token);
    if (!verdicts)
        co_return std::unexpected(verdicts.error());
    const auto after = std::make_shared<const domain::RuleVerdicts>(*std::move(verdicts));
    co_return co_await workspace.read([prepared, after, now](store::Db& db) { return compare(db, *prepared, *after, now); }, token);
}

} // namespace services
