// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inventorybuilder.h"

#include "services/connectionbuilder.h"
#include "services/recommendationbuilder.h"
#include "store/queries/alertqueries.h"
#include "store/queries/recommendationqueries.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Inventory)
};

std::unexpected<core::Error> bad(const QString& sentence)
{
    return core::fail(core::Errc::BadInput, sentence, {}, u"services.inventory"_s);
}

core::Result<void> checkSort(const QString& column)
{
    const QStringList known{u"name"_s, u"type"_s,   u"environment"_s, u"scope"_s,    u"location"_s, u"group"_s,
                            u"tag"_s,  u"health"_s, u"plan"_s,        u"findings"_s, u"alerts"_s,   u"lastSeen"_s};
    if (known.contains(column))
        return {};
    return bad(Texts::tr("Resources cannot be sorted by “%1”; use %2.").arg(column, known.join(", "_L1)));
}

template<class E>
core::Result<void> checkWords(const domain::FilterTerm& term)
{
    QStringList known;
    for (const E e : domain::AllOf<E>::values)
        known.append(toWord(e));
    for (const auto& value : term.values) {
        if (!known.contains(value, Qt::CaseInsensitive))
            return bad(Texts::tr("“%1” means nothing for %2; use %3.").arg(value, term.key, known.join(", "_L1)));
    }
    return {};
}

/// A number, yes, no or a severity, as the filter of rows takes it.
core::Result<void> checkCount(const domain::FilterTerm& term)
{
    for (const auto& value : term.values) {
        bool isNumber = false;
        value.toInt(&isNumber);
        const bool isWord = term.op == domain::FilterTerm::Op::Is && QStringList{u"yes"_s, u"no"_s, u"none"_s}.contains(value, Qt::CaseInsensitive);
        if (isNumber || isWord)
            continue;
        if (term.op != domain::FilterTerm::Op::Is)
            return bad(Texts::tr("“%1” means nothing for %2; use %3.").arg(value, term.key, Texts::tr("a number")));
        if (auto checked = checkWords<domain::Severity>({term.key, term.op, {value}, false}); !checked)
            return checked;
    }
    return {};
}

core::Result<void> check(const domain::FilterTerm& term)
{
    if (term.key == "alerts"_L1 || term.key == "findings"_L1)
        return checkCount(term);
    if (term.op != domain::FilterTerm::Op::Is)
        return bad(Texts::tr("“%1” cannot be compared by < or >; use %1:VALUE.").arg(term.key));
    if (term.key == "health"_L1)
        return checkWords<domain::Health>(term);
    if (term.key == "environment"_L1)
        return checkWords<domain::Environment>(term);
    if (term.key == "plan"_L1)
        return checkWords<domain::PlanState>(term);
    return {};
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

core::Result<store::RowQuery> rowQueryOf(store::Db& db, const domain::ListQuery& query, SavedQueryRows& saved, const core::CancelToken& token)
{
    store::RowQuery rows;
    STORE_LET(places, readPlaces(db));
    rows.scopes = places->select(query.scope);
    rows.sort = query.sort.column.isEmpty() ? domain::SortSpec{u"name"_s, false} : query.sort;
    STORE_TRY(checkSort(rows.sort.column));
    rows.filter.text = query.filter.text;
    const auto valuesOf = [](const QList<core::RowId>& ids) {
        QList<qint64> values;
        for (const auto id : ids)
            values.append(id.value);
        std::ranges::sort(values);
        return values;
    };
    if (query.only)
        rows.only = valuesOf(*query.only);
    rows.except = valuesOf(query.except);
    for (const auto& term : query.filter.terms) {
        STORE_TRY(check(term));
        if (term.key != u"query"_s) {
            rows.filter.terms.append(term);
            continue;
        }
        if (term.negated)
            return bad(Texts::tr("A saved query cannot be negated here; write the negation into the query."));
        QList<qint64> any;
        for (const auto& name : term.values) {
            STORE_LET(some, saved.rows(db, name, token));
            any.append(*some);
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
