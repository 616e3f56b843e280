// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/alertbuilder.h"
#include "services/overviewbuilder.h"
#include "services/recommendationbuilder.h"
#include "services/words.h"
#include "store/queries/alertqueries.h"
#include "store/queries/decisionqueries.h"
#include "store/queries/posturequeries.h"
#include "store/queries/recommendationqueries.h"
#include "store/queries/resourcequeries.h"
#include "unit/services/testestate.h"

#include <cmath>

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString production = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

template<class T>
T valueOf(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    return std::move(*result);
}

domain::FilterQuery typed(const QString& text, const QStringList& keys)
{
    return valueOf(domain::FilterQuery::parse(text, keys));
}

} // namespace

class TestBuilders : public QObject {
    Q_OBJECT

    services::ReadContext context(TestEstate& estate, const QStringList& scopes = {})
    {
        services::ReadContext context;
        context.posture = std::make_shared<services::PostureModel>(valueOf(store::readPostureFacts(estate.db())));
        context.now = estate.now;
        context.choose({scopes});
        return context;
    }
    domain::Overview overview(TestEstate& estate, const QStringList& scopes = {}, const QDateTime& since = {}, int days = 7)
    {
        const auto counts = std::make_shared<const QList<store::ResourceCount>>(valueOf(store::readResourceCounts(estate.db())));
        return valueOf(services::buildOverview(estate.db(), context(estate, scopes), counts, days, since));
    }

private Q_SLOTS:
    void the_score_of_two_subscriptions_is_weighted_and_leaves_the_sample_out()
    {
        TestEstate estate;
        const auto page = overview(estate);
        QVERIFY(page.scorePercent.has_value());
        QVERIFY(near(*page.scorePercent, (50.0 * 4 + 100.0 * 1) / 5));
        QCOMPARE(page.resources, 5);
        QCOMPARE(page.unhealthyResources, 2);
        QCOMPARE(page.activeAlerts, 2);
        QCOMPARE(page.highAlerts, 1);
        QCOMPARE(page.criticalAlerts, 0);
        QCOMPARE(page.openIncidents, 1);
        QCOMPARE(page.unassignedIncidents, 1);
        QVERIFY(!page.scoreFreshness.stale);
        QVERIFY(page.scoreFreshness.withoutNames.isEmpty());
    }

    void choosing_a_scope_narrows_everything()
    {
        TestEstate estate;
        const auto page = overview(estate, {production.toUpper()});
        QVERIFY(near(*page.scorePercent, 50));
        QVERIFY(near(page.scoreCurrent, 2));
        QVERIFY(near(page.scoreMax, 4));
        QCOMPARE(page.resources, 4);
    }

    void choosing_sample_and_real_scopes_together_shows_the_real_ones()
    {
        TestEstate estate;
        const auto page = overview(estate, {production, u"/subscriptions/99999999-0000-0000-0000-000000000000"_s});
        QVERIFY(near(*page.scorePercent, 50));
    }

    void the_trend_has_a_gap_where_nobody_looked()
    {
        TestEstate estate;
        const auto page = overview(estate);
        QCOMPARE(page.trend.size(), 1); // one environment: the same line again is not drawn
        const auto& points = page.trend.first().points;
        QCOMPARE(points.size(), 7);
        QVERIFY(near(points.last().percent.value(), 60));
        QVERIFY(!points[1].percent.has_value());
        QVERIFY(points[0].percent.has_value());
    }

    void unhealthy_resources_are_compared_with_seven_days_ago_or_with_the_first_count()
    {
        TestEstate estate;
        const QString other = u"/subscriptions/22222222-0000-0000-0000-000000000000"_s;
        const QDate today = estate.now.toUTC().date();
        auto page = overview(estate);
        QVERIFY(!page.unhealthyDelta && page.unhealthySpark.isEmpty() && page.unhealthySince.isNull());

        domain::Batch batch;
        batch.connection = estate.real;
        batch.healthDays = {{production, today, 4, 2}, {other, today, 1, 0}};
        QVERIFY(estate.write(batch).has_value());
        page = overview(estate);
        QVERIFY(!page.unhealthyDelta); // nothing before today to compare with

        batch.healthDays = {{production, today.addDays(-3), 9, 8}, {production, today.addDays(-2), 9, 5}, {other, today.addDays(-2), 1, 1}};
        QVERIFY(estate.write(batch).has_value());
        page = overview(estate);
        QCOMPARE(page.unhealthySince, today.addDays(-2)); // since every scope is counted
        QCOMPARE(page.unhealthySpark, QList<double>({6, 6, 2}));
        QCOMPARE(page.unhealthyDelta, std::optional<qint64>(-4));

        batch.healthDays = {{production, today.addDays(-20), 9, 9}, {other, today.addDays(-30), 1, 1}};
        QVERIFY(estate.write(batch).has_value());
        page = overview(estate);
        QCOMPARE(page.unhealthySince, today.addDays(-7));
        QCOMPARE(page.unhealthySpark, QList<double>({10, 10, 10, 10, 9, 6, 6, 2})); // the last count before stands for days without one
        QCOMPARE(page.unhealthyDelta, std::optional<qint64>(-8));
        QCOMPARE(overview(estate, {production}).unhealthyDelta, std::optional<qint64>(-7));
    }

    void causes_are_numbered_and_their_gain_is_of_the_whole()
    {
        TestEstate estate;
        const auto page = overview(estate);
        QCOMPARE(page.causes.size(), 1);
        QCOMPARE(page.causes.first().number, 1);
        QVERIFY(near(page.causes.first().cause.gain, 10.0 * 4 / 5));
        QVERIFY(near(page.netGain, 8));
        QVERIFY2(page.causes.first().text.contains(u"Secure transfer"_s), qPrintable(page.causes.first().text));
        QCOMPARE(page.causes.first().scopeName, u"Production"_s);
    }

    void the_head_names_the_real_span_and_the_cause_within_it()
    {
        TestEstate estate; // its history is nine days old, its cause two
        const auto page = overview(estate, {}, {}, 1);
        QVERIFY(page.causes.isEmpty());
        QCOMPARE(page.scoreDeltaDays, 9);
        QVERIFY(near(page.scoreDelta30.value(), 9.0 * 4 / 5));
        QVERIFY2(page.sentence.startsWith(u"Up 7.2 points in 9"_s), qPrintable(page.sentence));
        QVERIFY2(page.sentence.contains(u"Secure transfer"_s), qPrintable(page.sentence));
    }

    void a_gain_counts_only_resources_on_which_the_rule_stands_alone()
    {
        TestEstate estate;
        const auto list = valueOf(services::buildRecommendations(context(estate, {production}), {}));
        QCOMPARE(list.rows.size(), 2);
        const auto& https = list.rows.last();
        QCOMPARE(https.key, u"key-https"_s);
        QCOMPARE(https.unhealthy, 2);
        QCOMPARE(https.healthy, 2);
        QVERIFY(near(https.gainPercent, 100.0 * (1 * 4.0 / 4) / 4)); // one of two: the other fails another rule as well
        QVERIFY(near(list.rows.first().gainPercent, 0));
        QCOMPARE(list.controls.size(), 1);
        QVERIFY(near(list.controls.first().gainPercent, 50));
        QCOMPARE(list.openCount, 2);
        QCOMPARE(https.resourceTypes, QStringList{u"Microsoft.Storage/storageAccounts"_s});
    }

    void recommendations_filter_and_sort_by_their_words()
    {
        TestEstate estate;
        const auto all = context(estate);
        const QStringList keys{u"status"_s, u"severity"_s, u"control"_s, u"type"_s, u"preview"_s};
        const auto count = [&](const QString& text) { return valueOf(services::buildRecommendations(all, {typed(text, keys), {}, {}})).rows.size(); };
        QCOMPARE(count(u"severity:high"_s), 1);
        QCOMPARE(count(u"-severity:high"_s), 1);
        QCOMPARE(count(u"control:\"Encrypt data in transit\" transfer"_s), 1);
        QCOMPARE(count(u"type:microsoft.storage/storageaccounts preview:no"_s), 2);
        QCOMPARE(count(u"status:healthy"_s), 0);
        QCOMPARE(services::buildRecommendations(all, {typed(u"severity:purple"_s, keys), {}, {}}).error().code, core::Errc::BadInput);
        const auto sorted = valueOf(services::buildRecommendations(all, {{}, {}, {u"gain"_s, true}}));
        QCOMPARE(sorted.rows.first().key, u"key-https"_s);
        QVERIFY(!services::buildRecommendations(all, {{}, {}, {u"colour"_s, false}}));
    }

    void a_recommendation_explains_its_gain()
    {
        TestEstate estate;
        const auto detail = valueOf(services::buildRecommendation(estate.db(), context(estate, {production}), u"KEY-HTTPS"_s));
        QCOMPARE(detail.gain.size(), 1);
        QCOMPARE(detail.gain.first().solelyUnhealthy, 1);
        QCOMPARE(detail.gain.first().healthy, 2);
        QCOMPARE(detail.gain.first().unhealthy, 2);
        QVERIFY(near(detail.gain.first().points, 1));
        QCOMPARE(detail.description, u"Because."_s);
        QVERIFY(detail.portalUri.startsWith(u"https://portal.azure.com/"_s));
        QCOMPARE(services::buildRecommendation(estate.db(), context(estate), u"nothing"_s).error().code, core::Errc::NotFound);
    }

    void a_recommendation_tells_what_it_did_to_the_score_and_what_was_received()
    {
        TestEstate estate;
        const auto detail = valueOf(services::buildRecommendation(estate.db(), context(estate, {production}), u"key-https"_s));
        QCOMPARE(detail.history.size(), 1);
        QVERIFY2(detail.history.first().text.contains(u"Secure transfer"_s), qPrintable(detail.history.first().text));
        QCOMPARE(detail.history.first().scopeName, u"Production"_s);
        const auto all = context(estate);
        const QString store1 = production + u"/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/STORE1"_s;
        const auto evidence = valueOf(store::readEvidence(estate.db(), all.posture->assessmentOf(u"key-https"_s), store1));
        QCOMPARE(evidence.stateWord.toLower(), u"unhealthy"_s);
        QCOMPARE(evidence.body, "{}"_ba);
        QCOMPARE(store::readEvidence(estate.db(), all.posture->assessmentOf(u"key-https"_s), u"/nowhere"_s).error().code, core::Errc::NotFound);
    }

    void a_replaced_recommendation_is_worth_nothing_where_the_newer_one_is_open_too()
    {
        TestEstate estate;
        auto batch = TestEstate::realBatch(estate.real, estate.now);
        domain::Batch more;
        more.connection = estate.real;
        auto meta = batch.metadata.first();
        meta.key = u"z-https"_s; // the same name: the smaller key is the newer
        more.metadata = {meta};
        for (auto verdict : std::as_const(batch.assessments)) {
            if (verdict.key == u"key-https"_s && verdict.scopeId == production) {
                verdict.key = meta.key;
                verdict.id.replace(u"key-https"_s, meta.key);
                more.assessments.append(verdict);
            }
        }
        more.controls = {batch.controls.first()};
        more.controls.first().assessmentKeys.append(meta.key);
        QVERIFY(estate.write(more));
        const auto list = valueOf(services::buildRecommendations(context(estate, {production}), {{}, {}, {u"gain"_s, true}}));
        QCOMPARE(list.total, 3);
        QCOMPARE(list.rows.first().key, u"key-https"_s);
        QVERIFY(near(list.rows.first().gainPercent, 25));
        const auto older = std::ranges::find(list.rows, u"z-https"_s, &domain::RecommendationRow::key);
        QCOMPARE(older->supersededBy, u"key-https"_s);
        QVERIFY(near(older->gainPercent, 0));
        QVERIFY(list.rows.first().supersededBy.isEmpty());
    }

    void alerts_come_newest_first_with_their_incident()
    {
        TestEstate estate;
        const auto scopes = context(estate).scopes;
        const auto rows = valueOf(store::readAlerts(estate.db(), {}, {}, scopes, estate.now, 100));
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows.first().isIncident);
        QCOMPARE(rows.first().memberCount, 2);
        QCOMPARE(rows[1].incidentRow, rows.first().row);
        QVERIFY(rows[1].unread);
        const auto detail = valueOf(store::readAlert(estate.db(), rows[1].row));
        QCOMPARE(detail.timeline.size(), 2);
        QCOMPARE(detail.similar.size(), 1);
        QCOMPARE(detail.alert.entities.first().name, u"192.0.2.7"_s);
        QCOMPARE(detail.entityAlerts.size(), detail.alert.entities.size());
        QCOMPARE(detail.entityAlerts.first(), 2); // the incident itself is not counted
        QCOMPARE(detail.incidentName, rows.first().displayName);
        QVERIFY(valueOf(store::readAlert(estate.db(), rows.first().row)).incidentName.isEmpty());
        QVERIFY(rows[1].entities.contains(u"192.0.2.7"_s));
        const auto some = valueOf(store::readAlertRows(estate.db(), {rows[2].row, rows[1].row, 99999}));
        QCOMPARE(some.size(), 2);
    }

    void an_alert_names_what_is_open_for_its_resources()
    {
        TestEstate estate;
        const auto rows = valueOf(store::readAlerts(estate.db(), {}, {}, context(estate).scopes, estate.now, 100));
        const auto detail = valueOf(services::buildAlert(estate.db(), context(estate), valueOf(store::readAlert(estate.db(), rows[1].row))));
        QVERIFY(!detail.prevent.isEmpty());
        for (const auto& row : detail.prevent) {
            QCOMPARE(row.unhealthy, 1); // of the one resource of this alert
            QCOMPARE(row.healthy, 0);
        }
        for (qsizetype i = 1; i < detail.prevent.size(); ++i)
            QVERIFY(detail.prevent[i - 1].gainPercent >= detail.prevent[i].gainPercent);
    }

    void alerts_filter_by_every_key()
    {
        TestEstate estate;
        const auto scopes = context(estate).scopes;
        const QStringList keys{u"status"_s, u"severity"_s,    u"time"_s,  u"entity"_s,   u"tactic"_s,
                               u"type"_s,   u"environment"_s, u"owner"_s, u"incident"_s, u"resource"_s};
        const auto count = [&](const QString& text) { return valueOf(store::readAlerts(estate.db(), typed(text, keys), {}, scopes, estate.now, 100)).size(); };
        QCOMPARE(count(u"severity:high"_s), 2);
        QCOMPARE(count(u"time<1d"_s), 2);
        QCOMPARE(count(u"time>1d"_s), 1);
        QCOMPARE(count(u"entity:192.0.2.7 incident:no"_s), 2);
        QCOMPARE(count(u"tactic:\"Initial Access\""_s), 3);
        QCOMPARE(count(u"type:storage.blob_toranomaly status:active,inProgress"_s), 3);
        QCOMPARE(count(u"owner:none"_s), 3);
        QCOMPARE(count(u"environment:aws"_s), 0);
        QCOMPARE(count(u"resource:\"%1/RESOURCEGROUPS/rg/providers/Microsoft.Storage/storageAccounts/store1\""_s.arg(production)), 3);
        QCOMPARE(count(u"tor exit"_s), 3);
        QCOMPARE(count(u"100%"_s), 0);
        QVERIFY(!store::readAlerts(estate.db(), typed(u"severity:loud"_s, keys), {}, scopes, estate.now, 100));
        const auto day = [&](int back) { return estate.now.date().addDays(-back).toString(Qt::ISODate); };
        QCOMPARE(count(u"time:"_s + day(3)), 1);
        QCOMPARE(count(u"time:"_s + day(2)), 0);
        QCOMPARE(count(u"time:%1,%2"_s.arg(day(3), day(0))), count({}));
        QCOMPARE(count(u"-time:"_s + day(3)), count({}) - 1);
        QVERIFY(!store::readAlerts(estate.db(), typed(u"time:yesterday"_s, keys), {}, scopes, estate.now, 100));
    }

    void a_decision_changes_what_is_counted_and_nothing_of_the_fact()
    {
        TestEstate estate;
        const auto rows = valueOf(store::readAlerts(estate.db(), {}, {}, context(estate).scopes, estate.now, 100));
        const auto refs = valueOf(store::readAlertRefs(estate.db(), {rows[1].row}));
        QVERIFY(store::writeDecision(estate.db(), {refs.first().key, domain::AlertStatus::Dismissed, false, u"mara"_s, true}, u"me"_s, estate.now));
        const auto after = valueOf(store::readAlert(estate.db(), rows[1].row));
        QCOMPARE(after.row.status, domain::AlertStatus::Dismissed);
        QCOMPARE(after.row.owner, u"mara"_s);
        QVERIFY(!after.row.unread);
        QCOMPARE(overview(estate).highAlerts, 0);
        QVERIFY(store::writeDecision(estate.db(), {refs.first().key, {}, true, {}, {}}, u"me"_s, estate.now));
        QCOMPARE(overview(estate).highAlerts, 1);
    }

    void what_is_old_is_stale_and_never_healthy()
    {
        TestEstate estate;
        estate.now = estate.now.addSecs(9 * 3600);
        const auto page = overview(estate);
        QVERIFY(page.scoreFreshness.stale);
        QVERIFY(page.staleResources > 0);
    }

    void since_the_last_visit_is_told_in_sentences()
    {
        TestEstate estate;
        const auto page = overview(estate, {}, estate.now.addDays(-1));
        QVERIFY(page.changedSinceLastVisit.size() >= 3);
        QVERIFY(overview(estate, {}, estate.now.addDays(1)).changedSinceLastVisit.isEmpty());
    }

    void a_resource_is_found_by_any_spelling_of_its_id()
    {
        TestEstate estate;
        const auto row =
            valueOf(store::findResource(estate.db(), production.toUpper() + u"/resourcegroups/RG/providers/microsoft.storage/STORAGEACCOUNTS/store1"_s));
        QVERIFY(row.isValid());
        const auto facts = valueOf(store::readResource(estate.db(), row, estate.now.addDays(-1)));
        QCOMPARE(facts.row.name, u"store1"_s);
        QCOMPARE(facts.row.health, domain::Health::Unhealthy);
        QCOMPARE(facts.row.openFindings(), 2);
        QCOMPARE(facts.row.tag, u"prod"_s);
        QCOMPARE(facts.alerts.size(), 3);
        QVERIFY(!valueOf(store::findResource(estate.db(), u"/nothing"_s)).isValid());
    }

    void the_scope_picker_has_scores_and_counts()
    {
        TestEstate estate;
        const auto counts = std::make_shared<const QList<store::ResourceCount>>(valueOf(store::readResourceCounts(estate.db())));
        const auto rows = valueOf(services::buildScopes(context(estate), counts));
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.first().resources, 4);
        QVERIFY(near(rows.first().scorePercent.value(), 50));
        QVERIFY(rows.last().sample);
    }
};

QTEST_GUILESS_MAIN(TestBuilders)
#include "test_builders.moc"
