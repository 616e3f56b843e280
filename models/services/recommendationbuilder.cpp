// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recommendationbuilder.h"

#include "services/recommendationfilter.h"
#include "services/words.h"
#include "store/queries/recommendationqueries.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Recommendations)
};

core::Result<void> sortRows(QList<domain::RecommendationRow>& rows, const domain::SortSpec& sort)
{
    using Row = domain::RecommendationRow;
    const auto by = [&](auto key) {
        std::ranges::stable_sort(rows, [&](const Row& a, const Row& b) { return sort.descending ? key(b) < key(a) : key(a) < key(b); });
    };
    const auto nameLess = [](const Row& a, const Row& b) {
        const int order = a.name.compare(b.name, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.key < b.key;
    };
    std::ranges::sort(rows, nameLess); // the order among equals, whatever the column
    if (sort.column.isEmpty() || sort.column == u"name"_s) {
        if (sort.descending)
            std::ranges::reverse(rows);
    } else if (sort.column == u"severity"_s) {
        by([](const Row& row) { return row.severity; });
    } else if (sort.column == u"unhealthy"_s) {
        by([](const Row& row) { return row.unhealthy; });
    } else if (sort.column == u"gain"_s) {
        by([](const Row& row) { return row.gainPercent; });
    } else {
        return core::fail(core::Errc::BadInput,
                          Texts::tr("Recommendations cannot be sorted by “%1”; use name, severity, unhealthy or gain.").arg(sort.column), {},
                          u"services.recommendations"_s);
    }
    return {};
}

QString sentenceOf(const QList<domain::RecommendationRow>& rows, int open)
{
    if (rows.isEmpty())
        return Texts::tr("Nothing has been evaluated here yet.");
    if (open == 0)
        return Texts::tr("Every recommendation that applies is met.");
    const auto best = std::ranges::max_element(rows, {}, &domain::RecommendationRow::gainPercent);
    QString sentence = Texts::tr("%n recommendation(s) are open.", nullptr, open);
    if (best->gainPercent >= 0.05)
        sentence += u' ' + Texts::tr("“%1” would add most: %2 %.").arg(best->name, signedNumber(best->gainPercent));
    return sentence;
}

void addArithmetic(domain::RecommendationDetail& detail, const ReadContext& context, qint64 assessment)
{
    for (const auto* scope : context.postures()) {
        for (const auto& control : scope->controls) {
            const auto at = std::ranges::find(control.assessments, assessment);
            if (at == control.assessments.end() || control.max <= 0)
                continue;
            const int solely = control.solelyUnhealthy[std::size_t(at - control.assessments.begin())];
            auto row = std::ranges::find(detail.gain, control.id, &domain::GainArithmetic::controlId);
            if (row == detail.gain.end()) {
                detail.gain.append({control.id, control.name, 0, 0, 0, scope->computed ? 1.0 : control.max, 0});
                row = detail.gain.end() - 1;
            }
            const auto& rule = scope->rules.value(assessment);
            const auto counts = scope->computed ? posture::Counts{rule.count(domain::AssessmentState::Healthy), rule.count(domain::AssessmentState::Unhealthy)}
                                                : control.counts;
            row->solelyUnhealthy += solely;
            row->healthy += counts.healthy;
            row->unhealthy += counts.unhealthy;
        }
    }
    for (auto& row : detail.gain)
        row.points = posture::gainPoints(row.solelyUnhealthy, row.controlMax, {row.healthy, row.unhealthy});
}

/// The first connection of the selection that assesses it.
core::ConnectionId ownerOf(const ReadContext& context, qint64 assessment)
{
    for (const auto* scope : context.postures()) {
        if (scope->rules.contains(assessment))
            return scope->scope->connection;
    }
    return {};
}

} // namespace

core::Result<domain::RecommendationList> buildRecommendations(const ReadContext& context, const domain::ListQuery& query)
{
    domain::RecommendationList list;
    auto rows = recommendationRows(context);
    const auto filter = RecommendationFilter::make(query.filter);
    if (!filter)
        return std::unexpected(filter.error());
    QHash<QString, QString> controlNames;
    list.controls = controlRows(context);
    for (const auto& control : std::as_const(list.controls))
        controlNames.insert(control.id.toLower(), control.name);
    rows.removeIf([&](const auto& row) { return !filter->matches(row, controlNames); });
    if (auto sorted = sortRows(rows, query.sort); !sorted)
        return std::unexpected(sorted.error());
    list.openCount = int(std::ranges::count_if(rows, [](const auto& row) { return row.unhealthy > 0; }));
    list.sample = context.posture->isSample(context.scopes);
    list.scoreMax = context.points().max;
    list.freshness = context.freshness();
    list.sentence = sentenceOf(rows, list.openCount);
    list.rows = std::move(rows);
    return list;
}

core::Result<domain::RecommendationDetail> buildRecommendation(store::Db& db, const ReadContext& context, const QString& key)
{
    const qint64 assessment = context.posture->assessmentOf(key);
    const auto rows = recommendationRows(context);
    const auto row = std::ranges::find_if(rows, [&](const auto& r) { return r.key.compare(key, Qt::CaseInsensitive) == 0; });
    if (assessment == 0 || row == rows.end()) {
        return core::fail(core::Errc::NotFound, Texts::tr("This recommendation applies to nothing here; choose another scope."), key,
                          u"services.recommendation"_s);
    }
    domain::RecommendationDetail detail;
    detail.row = *row;
    const auto owner = ownerOf(context, assessment);
    STORE_LET(texts, store::readRecommendationTexts(db, assessment, owner));
    detail.description = texts.description;
    detail.remediation = texts.remediation;
    detail.policyDefinitionId = texts.policyDefinitionId;
    detail.assessmentType = texts.assessmentType;
    detail.userImpact = texts.userImpact;
    detail.effort = texts.effort;
    detail.techniques = texts.techniques;
    detail.categories = texts.categories;
    detail.scoreMax = context.points().max;
    addArithmetic(detail, context, assessment);
    const auto* connection = context.posture->connection(owner);
    const bool isHost = connection && connection->kind == domain::ConnectionKind::Host;
    detail.source = isHost ? Texts::tr("OpenSCAP, %1").arg(connection->name) : Texts::tr("Microsoft Defender for Cloud");
    if (!isHost) {
        STORE_LET(id, store::readAnyAssessmentId(db, assessment, context.scopes));
        detail.portalUri = portalUri(id);
    }
    return detail;
}

core::Result<QList<domain::ScriptTab>> buildScripts(store::Db& db, const ReadContext& context, const QString& key,
                                                    const QStringList& resourceIds)
{
    STORE_LET(targets, store::readScriptTargets(db, context.posture->assessmentOf(key), resourceIds));
    QList<remedy::ResourceRefForScript> resources;
    QList<domain::SuppliedScript> supplied;
    for (const auto& target : targets) {
        resources.append({target.id, target.type, target.name, target.location, target.resourceGroup, target.scopeId, target.environment});
        for (const auto& script : target.supplied) {
            const bool known = std::ranges::any_of(supplied, [&](const auto& s) { return s.language == script.language && s.text == script.text; });
            if (!known)
                supplied.append(script);
        }
    }
    if (context.scripts)
        return context.scripts->render(context.posture->keyOf(context.posture->assessmentOf(key)), resources, supplied);
    QList<domain::ScriptTab> tabs;
    for (const auto& script : std::as_const(supplied)) {
        const bool isAnsible = script.language.compare("ansible"_L1, Qt::CaseInsensitive) == 0;
        tabs.append({isAnsible ? u"YAML"_s : u"Bash"_s, isAnsible ? u"Ansible"_s : u"Bash"_s, script.text});
    }
    return tabs;
}

} // namespace services
