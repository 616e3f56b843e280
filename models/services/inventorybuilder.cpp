// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inventorybuilder.h"

#include "services/connectionbuilder.h"
#include "services/recommendationbuilder.h"
#include "store/queries/activityqueries.h"
#include "store/queries/alertqueries.h"
#include "store/queries/guardedquery.h"
#include "store/queries/recommendationqueries.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int mostFromQuery = 1'000'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Inventory)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.inventory"_s);
}

/// Resources that a saved query gives.
core::Result<QList<qint64>> rowsOfQuery(store::Db& db, const QString& name)
{
    STORE_LET(sql, store::readSavedQuery(db, name));
    if (!sql)
        return bad(Texts::tr("There is no saved query “%1”; save it first.").arg(name));
    store::GuardLimits limits;
    limits.rows = mostFromQuery;
    STORE_LET(result, store::runGuarded(db, *sql, limits, {}));
    const auto byRow = result.columns.indexOf(u"row"_s);
    const auto byId = result.columns.indexOf(u"id"_s);
    if (byRow < 0 && byId < 0)
        return bad(Texts::tr("The saved query “%1” gives no column “id”; select one.").arg(name));
    QList<qint64> rows;
    for (const auto& row : result.rows) {
        if (byRow >= 0) {
            rows.append(row[byRow].toLongLong());
            continue;
        }
        STORE_LET(found, store::findResource(db, row[byId].toString()));
        if (found.isValid())
            rows.append(found.value);
    }
    std::ranges::sort(rows);
    return rows;
}

QString facetLabel(const QString& key)
{
    if (key == u"health"_s)
        return Texts::tr("Health");
    if (key == u"environment"_s)
        return Texts::tr("Environment");
    if (key == u"type"_s)
        return Texts::tr("Type");
    if (key == u"plan"_s)
        return Texts::tr("Plan");
    if (key == u"scope"_s)
        return Texts::tr("Scope");
    if (key == u"location"_s)
        return Texts::tr("Location");
    return key.startsWith("tag."_L1) ? Texts::tr("Tag %1").arg(key.mid(4)) : key;
}

QString valueLabel(const QString& key, const store::RowFacetValue& value)
{
    if (key == u"health"_s)
        return healthName(domain::fromWord<domain::Health>(value.value));
    if (key == u"environment"_s)
        return environmentName(domain::fromWord<domain::Environment>(value.value));
    if (key == u"plan"_s)
        return planName(domain::fromWord<domain::PlanState>(value.value));
    if (key == u"type"_s)
        return resourceTypeName(value.value);
    return value.name.isEmpty() ? value.value : value.name;
}

} // namespace

core::Result<store::RowQuery> rowQueryOf(store::Db& db, const domain::ListQuery& query)
{
    store::RowQuery rows;
    STORE_LET(places, readPlaces(db));
    rows.scopes = places->select(query.scope);
    rows.sort = query.sort.column.isEmpty() ? domain::SortSpec{u"name"_s, false} : query.sort;
    rows.filter.text = query.filter.text;
    for (const auto& term : query.filter.terms) {
        if (term.key != u"query"_s) {
            rows.filter.terms.append(term);
            continue;
        }
        if (term.negated)
            return bad(Texts::tr("A saved query cannot be negated here; write the negation into the query."));
        QList<qint64> any;
        for (const auto& name : term.values) {
            STORE_LET(some, rowsOfQuery(db, name));
            any.append(some);
        }
        std::ranges::sort(any);
        if (rows.only) {
            QList<qint64> both;
            std::ranges::set_intersection(*rows.only, any, std::back_inserter(both));
            rows.only = both;
        } else {
            rows.only = any;
        }
    }
    return rows;
}

QList<domain::Facet> facetsOf(const QList<store::RowFacet>& facets)
{
    QList<domain::Facet> list;
    for (const auto& facet : facets) {
        domain::Facet shown{facet.key, facetLabel(facet.key), {}};
        for (const auto& value : facet.values)
            shown.values.append({value.value, valueLabel(facet.key, value), value.count});
        list.append(std::move(shown));
    }
    return list;
}

core::Result<domain::ResourceDetail> buildResource(store::Db& db, const ReadContext& context, store::ResourceFacts facts)
{
    domain::ResourceDetail detail;
    detail.row = std::move(facts.row);
    detail.row.typeName = resourceTypeName(detail.row.type);
    detail.body = std::move(facts.body);
    detail.tags = std::move(facts.tags);
    detail.apiVersion = facts.apiVersion;
    detail.firstSeen = facts.firstSeen;
    detail.portalUri = portalUri(detail.row.id);
    STORE_LET(verdicts, store::readResourceVerdicts(db, core::ResourceKey::of(detail.row.id)));
    const auto known = recommendationRows(context);
    QHash<QString, const domain::RecommendationRow*> byKey;
    for (const auto& row : known)
        byKey.insert(row.key, &row);
    for (const auto& verdict : verdicts) {
        const auto* about = byKey.value(context.posture->keyOf(verdict.assessment));
        if (!about)
            continue;
        auto row = *about;
        row.unhealthy = verdict.state == domain::AssessmentState::Unhealthy;
        row.healthy = verdict.state == domain::AssessmentState::Healthy;
        row.notApplicable = verdict.state == domain::AssessmentState::NotApplicable;
        row.exempt = verdict.state == domain::AssessmentState::Exempt;
        row.unknown = verdict.state == domain::AssessmentState::Unknown;
        row.newestChange = verdict.changed;
        detail.recommendations.append(std::move(row));
        detail.recommendationStates.append(verdict.state);
    }
    STORE_LET(alerts, store::readAlertRows(db, facts.alerts));
    detail.alerts = std::move(alerts);
    return detail;
}

} // namespace services
