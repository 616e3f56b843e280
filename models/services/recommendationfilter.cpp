// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recommendationfilter.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::FilterTerm;
using Row = domain::RecommendationRow;
using Names = QHash<QString, QString>;
using Test = std::function<bool(const Row&, const Names&)>;

std::unexpected<core::Error> meaningless(const FilterTerm& term, const QString& value, const QString& use)
{
    return core::fail(core::Errc::BadInput,
                      QCoreApplication::translate("services::Recommendations", "“%1” means nothing for %2; use %3.").arg(value, term.key, use), {},
                      u"services.filter"_s);
}

bool isOne(const QString& value, std::initializer_list<QLatin1StringView> words)
{
    return std::ranges::any_of(words, [&](QLatin1StringView word) { return value.compare(word, Qt::CaseInsensitive) == 0; });
}

/// Tactics and threats are sent with and without blanks.
QString squeezed(QString text)
{
    return text.remove(u' ').toLower();
}

Test anyOf(QStringList Row::* member, const QString& value)
{
    return [member, wanted = squeezed(value)](const Row& row, const Names&) {
        return std::ranges::any_of(row.*member, [&](const QString& has) { return squeezed(has) == wanted; });
    };
}

core::Result<Test> yesNo(const FilterTerm& term, const QString& value, std::function<bool(const Row&)> is)
{
    if (isOne(value, {"yes"_L1, "true"_L1}))
        return [is](const Row& row, const Names&) { return is(row); };
    if (isOne(value, {"no"_L1, "false"_L1}))
        return [is](const Row& row, const Names&) { return !is(row); };
    return meaningless(term, value, u"yes, no"_s);
}

core::Result<Test> statusTest(const FilterTerm& term, const QString& value)
{
    if (isOne(value, {"unhealthy"_L1, "open"_L1}))
        return [](const Row& row, const Names&) { return row.unhealthy > 0; };
    if (isOne(value, {"healthy"_L1}))
        return [](const Row& row, const Names&) { return row.unhealthy == 0 && row.healthy > 0; };
    if (isOne(value, {"notapplicable"_L1}))
        return [](const Row& row, const Names&) { return row.assessed() == 0 && row.notApplicable > 0; };
    if (isOne(value, {"exempt"_L1}))
        return [](const Row& row, const Names&) { return row.exempt > 0; };
    if (isOne(value, {"unknown"_L1}))
        return [](const Row& row, const Names&) { return row.assessed() == 0 && row.unknown > 0; };
    return meaningless(term, value, u"unhealthy, healthy, notapplicable, exempt, unknown"_s);
}

core::Result<Test> testOf(const FilterTerm& term, const QString& value)
{
    if (term.key == u"status"_s)
        return statusTest(term, value);
    if (term.key == u"severity"_s) {
        const auto severity = domain::fromWord<domain::Severity>(value);
        if (severity == domain::Severity::Unknown && !isOne(value, {"unknown"_L1}))
            return meaningless(term, value, u"critical, high, medium, low, informational"_s);
        return [severity](const Row& row, const Names&) { return row.severity == severity; };
    }
    if (term.key == u"environment"_s) {
        const auto environment = domain::fromWord<domain::Environment>(value);
        if (environment == domain::Environment::Unknown && !isOne(value, {"unknown"_L1}))
            return meaningless(term, value, u"azure, aws, gcp, onpremises"_s);
        return [environment](const Row& row, const Names&) { return row.environments.contains(environment); };
    }
    if (term.key == u"source"_s) {
        const auto source = domain::fromWord<domain::AssessedBy>(value);
        if (value.compare(domain::toWord(source), Qt::CaseInsensitive) != 0)
            return meaningless(term, value, u"cloud, host, parapet"_s);
        return [source](const Row& row, const Names&) { return row.source == source; };
    }
    if (term.key == u"type"_s)
        return [value](const Row& row, const Names&) { return row.resourceTypes.contains(value, Qt::CaseInsensitive); };
    if (term.key == u"control"_s) {
        return [value](const Row& row, const Names& names) {
            return std::ranges::any_of(row.controlIds, [&](const QString& id) {
                return id.compare(value, Qt::CaseInsensitive) == 0 || names.value(id.toLower()).compare(value, Qt::CaseInsensitive) == 0;
            });
        };
    }
    if (term.key == u"tactic"_s)
        return anyOf(&Row::tactics, value);
    if (term.key == u"standard"_s)
        return anyOf(&Row::standards, value);
    if (term.key == u"preview"_s)
        return yesNo(term, value, [](const Row& row) { return row.preview; });
    if (term.key == u"fix"_s)
        return yesNo(term, value, [](const Row& row) { return row.hasScript; });
    return meaningless(term, value, u"another key"_s);
}

} // namespace

core::Result<RecommendationFilter> RecommendationFilter::make(const domain::FilterQuery& query)
{
    RecommendationFilter filter;
    for (const auto& term : query.terms) {
        if (term.op != FilterTerm::Op::Is)
            return meaningless(term, term.values.value(0), u"%1:VALUE"_s.arg(term.key));
        std::vector<Test> any;
        for (const auto& value : term.values) {
            auto test = testOf(term, value);
            if (!test)
                return std::unexpected(test.error());
            any.push_back(std::move(*test));
        }
        filter.m_terms.push_back(
            {term.negated, [any](const Row& row, const Names& names) { return std::ranges::any_of(any, [&](const Test& test) { return test(row, names); }); }});
    }
    filter.m_words = query.text.split(u' ', Qt::SkipEmptyParts);
    return filter;
}

bool RecommendationFilter::matches(const Row& row, const Names& controlNames) const
{
    for (const auto& term : m_terms) {
        if (term.holds(row, controlNames) == term.negated)
            return false;
    }
    return std::ranges::all_of(
        m_words, [&](const QString& word) { return row.name.contains(word, Qt::CaseInsensitive) || row.key.contains(word, Qt::CaseInsensitive); });
}

} // namespace services
