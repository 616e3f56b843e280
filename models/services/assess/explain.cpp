// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/explain.h"

#include "services/assess/bodyparser.h"
#include "services/assess/storeworld.h"
#include "store/queries/verdictqueries.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

std::unexpected<core::Error> notThere(const QString& what)
{
    return core::fail(core::Errc::NotFound, QCoreApplication::translate("store", "This resource is not assessed any more; refresh the list."), what,
                      u"services.explain"_s);
}

} // namespace

core::Result<domain::AssessmentEvidence> explain(store::Db& db, const RuleSet& set, const QString& rule, const QString& resourceId, policy::Ticks now)
{
    const auto found = std::ranges::find_if(
        set.rules, [&](const policy::Assigned& one) { return rule.compare(QString::fromStdString(one.definition->name), Qt::CaseInsensitive) == 0; });
    STORE_LET(place, store::findRow(db, core::ResourceKey::of(resourceId)));
    if (found == set.rules.end() || place.row == 0)
        return notThere(rule + u' ' + resourceId);
    StoreWorld world(db, set.notInBulk);
    policy::Assessor assessor(std::span(&*found, 1), set.aliases, world, now);
    BodyParser parser;
    std::optional<domain::AssessmentEvidence> evidence;
    core::Bitmap row;
    row.add(std::uint32_t(place.row));
    STORE_TRY(store::eachDocument(db, row, [&](const store::DocumentView& document) {
        const auto resource = parser.parse(document);
        if (!resource)
            return false;
        assessor.assess(*resource, [&](std::size_t, const policy::Verdict& verdict) {
            const auto word = policy::toWord(verdict.status);
            evidence = {.resourceId = resourceId,
                        .stateWord = QString::fromUtf8(word.data(), qsizetype(word.size())),
                        .cause = {},
                        .reason = QString::fromUtf8(verdict.why.data(), qsizetype(verdict.why.size())),
                        .firstEvaluated = {},
                        .stateChanged = {},
                        .body = document.body.toByteArray()};
        });
        return true;
    }));
    if (world.error())
        return std::unexpected(*world.error());
    if (!evidence)
        return notThere(resourceId);
    return *std::move(evidence);
}

} // namespace services
