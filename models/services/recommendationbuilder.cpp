// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recommendationbuilder.h"

#include "services/recommendationfilter.h"
#include "services/words.h"
#include "store/queries/overviewqueries.h"
#include "store/queries/recommendationqueries.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int mostHistory = 50;

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
    } else if (sort.column == u"risk"_s) {
        by([](const Row& row) { return row.risk.value(); });
    } else {
        return core::fail(core::Errc::BadInput,
                          Texts::tr("Recommendations cannot be sorted by “%1”; use name, severity, unhealthy, gain or risk.").arg(sort.column), {},
                          u"services.recommendations"_s);
    }
    return {};
}

QString sentenceOf(const domain::RecommendationList& list)
{
    if (list.total == 0)
        return Texts::tr("Nothing has been evaluated here yet.");
    if (list.rows.isEmpty())
        return Texts::tr("%n recommendation(s), none of which passes the filter.", nullptr, list.total);
    if (list.openCount == 0)
        return Texts::tr("Every recommendation that applies is met.");
    QString sentence = Texts::tr("%n recommendation(s) are open.", nullptr, list.openCount);
    int withScript = 0;
    double worth = 0;
    for (const auto& row : list.rows) {
        if (row.unhealthy > 0 && row.hasScript) {
            ++withScript;
            worth += row.gainPercent;
        }
    }
    if (withScript > 0)
        sentence += u' ' + Texts::tr("The %n with a script are worth %1 % of the score.", nullptr, withScript).arg(signedNumber(worth));
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
    list.total = int(rows.size());
    rows.removeIf([&](const auto& row) { return !filter->matches(row, controlNames); });
    if (auto sorted = sortRows(rows, query.sort); !sorted)
        return std::unexpected(sorted.error());
    list.openCount = int(std::ranges::count_if(rows, [](const auto& row) { return row.unhealthy > 0; }));
    list.sample = context.posture->isSample(context.scopes);
    list.scoreMax = context.points().max;
    list.freshness = context.freshness();
    list.rows = std::move(rows);
    list.sentence = sentenceOf(list);
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
    STORE_LET(causes, store::readCausesOf(db, detail.row.key, context.scopes, mostHistory));
    for (const auto& fact : causes) {
        const auto* scope = context.posture->posture(fact.scope);
        domain::CauseRow cause{0, fact.cause, causeSentence(fact.cause, detail.row.name), context.scopeName(fact.scope)};
        cause.cause.gain = scope && context.totalWeight() > 0 ? fact.cause.gain * scope->weight / context.totalWeight() : fact.cause.gain;
        detail.history.append(std::move(cause));
    }
    if (const auto* about = context.posture->meta(assessment, owner); about && about->connection == domain::ownRules) {
        detail.source = Texts::tr("Parapet, from the inventory");
        return detail;
    }
    const auto* connection = context.posture->connection(owner);
    const bool isHost = connection && connection->kind == domain::ConnectionKind::Host;
    detail.source = isHost ? Texts::tr("OpenSCAP, %1").arg(connection->name) : Texts::tr("Microsoft Defender for Cloud");
    if (!isHost) {
        STORE_LET(id, store::readAnyAssessmentId(db, assessment, context.scopes));
        detail.portalUri = portalUri(id);
    }
    return detail;
}

core::Result<QList<domain::ScriptTab>> buildScripts(store::Db& db, const ReadContext& context, const QString& key, const QStringList& resourceIds)
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
        return context.scripts->render(context.posture->remedyKeyOf(context.posture->assessmentOf(key)), resources, supplied);
    QList<domain::ScriptTab> tabs;
    for (const auto& script : std::as_const(supplied)) {
        const bool isAnsible = script.language.compare("ansible"_L1, Qt::CaseInsensitive) == 0;
        tabs.append({isAnsible ? u"YAML"_s : u"Bash"_s, isAnsible ? u"Ansible"_s : u"Bash"_s, script.text});
    }
    return tabs;
}

} // namespace services
