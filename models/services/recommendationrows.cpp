// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recommendationbuilder.h"

#include <algorithm>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace services {

namespace {

using domain::AssessmentState;

/// Sums of one control over the scopes of the selection.
struct ControlSum {
    domain::ControlRow row;
    double weighted = 0;   ///< Σ current ÷ max × weight
    double weights = 0;
    QSet<qint64> open;     ///< recommendations with an unhealthy resource
};

void addControl(ControlSum& sum, const ReadContext& context, const ScopePosture& scope, const ControlInScope& control)
{
    auto& row = sum.row;
    row.id = control.id;
    if (row.name.isEmpty())
        row.name = control.name;
    row.healthy += control.counts.healthy;
    row.unhealthy += control.counts.unhealthy;
    row.notApplicable += control.notApplicable;
    row.max = scope.computed ? row.max + control.max : std::max(row.max, control.max);
    if (control.counts.assessed() > 0) {
        const double weight = control.weight > 0 ? control.weight : control.counts.assessed();
        sum.weighted += control.max > 0 ? control.current / control.max * weight : 0;
        sum.weights += weight;
        row.gainPercent += context.gain(scope, control.max - control.current);
    }
    if (control.at.isValid() && (!row.computed.isValid() || control.at < row.computed))
        row.computed = control.at;
    for (const qint64 assessment : control.assessments) {
        if (scope.rules.value(assessment).count(AssessmentState::Unhealthy) > 0)
            sum.open.insert(assessment);
    }
}

/// What is gathered of one recommendation over the scopes of the selection.
struct RowSum {
    domain::RecommendationRow row;
    QSet<domain::Environment> environments;
    QSet<qint32> types;
    QSet<QString> controls;
    QList<qint64> scopes;
    qint64 newest = 0;
};

domain::AssessedBy sourceOf(const store::MetaFact& meta)
{
    if (meta.connection == domain::ownRules)
        return domain::AssessedBy::Parapet;
    return meta.assessmentType.compare("Host"_L1, Qt::CaseInsensitive) == 0 ? domain::AssessedBy::Host : domain::AssessedBy::Cloud;
}

void addRule(RowSum& sum, const ReadContext& context, const ScopePosture& scope, const RuleInScope& rule)
{
    auto& row = sum.row;
    row.healthy += rule.count(AssessmentState::Healthy);
    row.unhealthy += rule.count(AssessmentState::Unhealthy);
    row.notApplicable += rule.count(AssessmentState::NotApplicable);
    row.exempt += rule.count(AssessmentState::Exempt);
    row.unknown += rule.count(AssessmentState::Unknown);
    row.gainPercent += context.gain(scope, rule.gainPoints);
    row.risk.exposed += rule.exposed;
    sum.environments.insert(scope.scope->environment);
    sum.types.unite(rule.types);
    sum.scopes.append(scope.scope->id);
    sum.newest = std::max(sum.newest, rule.newestChange);
    if (row.supersededBy.isEmpty() && rule.supersededBy != 0)
        row.supersededBy = context.posture->keyOf(rule.supersededBy);
    if (row.name.isEmpty()) {
        if (const auto* meta = context.posture->meta(rule.assessment, scope.scope->connection)) {
            row.name = meta->name;
            row.severity = meta->severity;
            row.severityWord = meta->severityWord;
            row.preview = meta->preview;
            row.source = sourceOf(*meta);
            row.tactics = meta->tactics;
            row.threats = meta->threats;
            row.standards = meta->standards;
        }
    }
}

void finish(RowSum& sum, const ReadContext& context, qint64 assessment)
{
    auto& row = sum.row;
    const auto& facts = context.posture->facts();
    row.key = context.posture->keyOf(assessment);
    row.risk.severity = domain::riskWeight(row.severity);
    row.risk.affected = row.unhealthy;
    if (row.name.isEmpty())
        row.name = row.key; // content without metadata still shows under its own id
    row.controlIds = QStringList(sum.controls.begin(), sum.controls.end());
    row.controlIds.sort();
    row.environments = QList<domain::Environment>(sum.environments.begin(), sum.environments.end());
    std::ranges::sort(row.environments);
    for (const qint32 type : std::as_const(sum.types))
        row.resourceTypes.append(facts.resourceTypes.value(type));
    row.resourceTypes.sort(Qt::CaseInsensitive);
    row.hasScript = facts.withSuppliedScript.contains(assessment) || (context.scripts && context.scripts->info(context.posture->remedyKeyOf(assessment)));
    if (sum.newest > 0)
        row.newestChange = QDateTime::fromMSecsSinceEpoch(sum.newest, QTimeZone::UTC);
    row.freshness = context.freshnessOf(sum.scopes);
}

} // namespace

QList<domain::ControlRow> controlRows(const ReadContext& context)
{
    QHash<QString, ControlSum> sums;
    for (const auto* scope : context.postures()) {
        for (const auto& control : scope->controls)
            addControl(sums[control.id.toLower()], context, *scope, control);
    }
    QList<domain::ControlRow> rows;
    for (auto& sum : sums) {
        sum.row.current = sum.weights > 0 ? sum.row.max * sum.weighted / sum.weights : 0;
        sum.row.openRecommendations = int(sum.open.size());
        if (!sum.row.computed.isValid())
            sum.row.computed = context.freshness().asOf;
        rows.append(sum.row);
    }
    std::ranges::sort(rows,
                      [](const auto& a, const auto& b) { return std::tuple(-a.gainPercent, -a.max, a.name) < std::tuple(-b.gainPercent, -b.max, b.name); });
    return rows;
}

QList<domain::RecommendationRow> recommendationRows(const ReadContext& context)
{
    QHash<qint64, RowSum> sums;
    for (const auto* scope : context.postures()) {
        for (const auto& rule : scope->rules)
            addRule(sums[rule.assessment], context, *scope, rule);
        for (const auto& control : scope->controls) {
            for (const qint64 assessment : control.assessments) {
                if (const auto sum = sums.find(assessment); sum != sums.end())
                    sum->controls.insert(control.id);
            }
        }
    }
    QList<domain::RecommendationRow> rows;
    for (const auto& [assessment, sum] : sums.asKeyValueRange()) {
        finish(sum, context, assessment);
        rows.append(std::move(sum.row));
    }
    return rows;
}

} // namespace services
