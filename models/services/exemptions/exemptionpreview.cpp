// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exemptions/exemptionpreview.h"

#include "services/estateboard.h"
#include "services/exemptions/placedexemptions.h"
#include "services/exemptions/placedgrace.h"
#include "services/ownscores.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/posturequeries.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr std::size_t mostFirst = 20;

using ByRule = std::vector<posture::RuleExemptions>;

/// The exemptions of the question and those that stay as they are, each in force.
struct Lists {
    QList<domain::Exemption> others, before, after;
};

core::Result<Lists> listsOf(store::Db& db, const QList<domain::Exemption>& asked, bool asIfNew, const QDateTime& now)
{
    STORE_LET(stored, store::readExemptions(db));
    const auto current = inForce(std::move(stored), now);
    Lists lists;
    for (const auto& exemption : current) {
        if (exemption.id == 0 || !std::ranges::contains(asked, exemption.id, &domain::Exemption::id))
            lists.others.append(exemption);
    }
    lists.before = asIfNew ? lists.others : current;
    lists.after = lists.others + inForce(asked, now);
    return lists;
}

core::Result<ByRule> byRuleOf(store::Db& db, const store::PostureFacts& facts, const BoardParts& parts, const QList<domain::Exemption>& exemptions,
                              const std::vector<PlacedGrace>& graces)
{
    STORE_LET(placed, placeExemptions(db, exemptions, facts.scopes));
    return exemptionsOf(parts, placed, graces);
}

core::Bitmap touched(const posture::RuleExemptions& exemptions)
{
    return core::Bitmap::unionOf(std::array{&exemptions.waived, &exemptions.mitigated});
}

/// The names of recommendations, by key in lower case.
QHash<QString, QString> namesOf(const store::PostureFacts& facts)
{
    QHash<QString, QString> names;
    for (const auto& meta : facts.metadata)
        names.insert(meta.key.toLower(), meta.name);
    return names;
}

/// What `after` exempts and `others` do not.
void addHits(const BoardParts& parts, const store::PostureFacts& facts, const ByRule& others, const ByRule& after, domain::ExemptionPreview& preview,
             core::Bitmap& rows)
{
    const auto names = namesOf(facts);
    core::Bitmap unhealthy;
    for (const auto& key : parts.rulesByKey.uniqueKeys()) {
        core::Bitmap ofKey;
        for (const int number : parts.rulesByKey.values(key)) {
            const auto rule = std::size_t(number);
            const auto hit = touched(after[rule]) - touched(others[rule]);
            unhealthy |= hit & parts.rules[rule].verdicts.unhealthy;
            ofKey |= hit;
        }
        if (!ofKey.isEmpty())
            preview.recommendations.append({key, names.value(key), int(ofKey.count())});
        rows |= ofKey;
    }
    std::ranges::sort(preview.recommendations, [](const auto& a, const auto& b) { return std::pair(-a.resources, a.key) < std::pair(-b.resources, b.key); });
    preview.resources = int(rows.count());
    preview.unhealthy = int(unhealthy.count());
}

std::vector<qint64> firstOf(const BoardParts& parts, const core::Bitmap& rows)
{
    std::vector<qint64> resources;
    for (const auto& [resource, row] : parts.numbers) {
        if (resources.size() < mostFirst && rows.contains(row) && (resources.empty() || resources.back() != resource))
            resources.push_back(resource);
    }
    return resources;
}

posture::Scoreboard boardWith(const BoardParts& parts, const ByRule& exemptions)
{
    auto rules = parts.rules;
    for (std::size_t rule = 0; rule < rules.size(); ++rule)
        rules[rule].exemptions = exemptions[rule];
    return {parts.layout, std::move(rules)};
}

} // namespace

core::Result<domain::ExemptionPreview> previewExemptions(store::Db& db, const QList<domain::Exemption>& exemptions, bool asIfNew, const QDateTime& now,
                                                         const core::CancelToken& token)
{
    STORE_LET(lists, listsOf(db, exemptions, asIfNew, now));
    STORE_LET(facts, readScoreFacts(db));
    const BoardParts parts = makeBoardParts(facts);
    STORE_LET(graces, readPlacedGrace(db, facts.scopes, now)); // which no exemption changes
    STORE_LET(others, byRuleOf(db, facts, parts, lists.others, graces));
    STORE_LET(before, byRuleOf(db, facts, parts, lists.before, graces));
    STORE_LET(after, byRuleOf(db, facts, parts, lists.after, graces));
    domain::ExemptionPreview preview;
    core::Bitmap rows;
    addHits(parts, facts, others, after, preview, rows);
    STORE_LET(ids, store::readResourceIds(db, firstOf(parts, rows)));
    preview.first = ids.values();
    preview.first.sort(Qt::CaseInsensitive);
    if (token.stop_requested())
        return core::cancelled(u"services.exemptions"_s);
    const EstateBoard estate(std::move(facts), parts);
    const auto percent = [&](const posture::Scoreboard& board) -> std::optional<double> {
        const auto share = estate.whole(board, {}).numbers.share;
        return share ? std::optional(*share * 100) : std::nullopt;
    };
    preview.raw = percent(estate.board());
    preview.before = percent(boardWith(parts, before));
    preview.after = percent(boardWith(parts, after));
    return preview;
}

} // namespace services
