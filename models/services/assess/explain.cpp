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

struct Asked {
    QString word, why;
    QByteArray document;
};

core::Result<std::optional<Asked>> ask(store::Db& db, const RuleSet& set, std::size_t rule, qint64 row, policy::Ticks now)
{
    StoreWorld world(db, set.notInBulk);
    policy::Assessor assessor(std::span(&set.rules[rule], 1), set.aliases, world, now);
    BodyParser parser;
    std::optional<Asked> asked;
    core::Bitmap rows;
    rows.add(std::uint32_t(row));
    STORE_TRY(store::eachDocument(db, rows, [&](const store::DocumentView& document) {
        const auto resource = parser.parse(document);
        if (!resource)
            return false;
        assessor.assess(*resource, [&](std::size_t, const policy::Verdict& verdict) {
            const auto word = policy::toWord(verdict.status);
            asked = {QString::fromUtf8(word.data(), qsizetype(word.size())), QString::fromUtf8(verdict.why.data(), qsizetype(verdict.why.size())),
                     document.body.toByteArray()};
        });
        return true;
    }));
    if (world.error())
        return std::unexpected(*world.error());
    return asked;
}

} // namespace

core::Result<domain::AssessmentEvidence> explain(store::Db& db, const RuleSet& set, const QString& rule, const QString& resourceId, policy::Ticks now)
{
    const auto found = std::ranges::find_if(
        set.rules, [&](const policy::Assigned& one) { return rule.compare(QString::fromStdString(one.definition->name), Qt::CaseInsensitive) == 0; });
    STORE_LET(place, store::findRow(db, core::ResourceKey::of(resourceId)));
    if (found == set.rules.end() || place.row == 0)
        return notThere(rule + u' ' + resourceId);
    STORE_LET(verdict, ask(db, set, std::size_t(found - set.rules.begin()), place.row, now));
    if (!verdict)
        return notThere(resourceId);
    return domain::AssessmentEvidence{.resourceId = resourceId,
                                      .stateWord = verdict->word,
                                      .cause = {},
                                      .reason = verdict->why,
                                      .firstEvaluated = {},
                                      .stateChanged = {},
                                      .body = verdict->document};
}

core::Result<QString> explainRow(store::Db& db, const RuleSet& set, std::size_t rule, qint64 row, policy::Ticks now)
{
    STORE_LET(verdict, ask(db, set, rule, row, now));
    return verdict ? verdict->why : QString();
}

} // namespace services
