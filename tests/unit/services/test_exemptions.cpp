// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exemptions/exemptionpreview.h"
#include "services/posturereads.h"
#include "services/whatifs.h"
#include "store/queries/exemptionqueries.h"
#include "unit/services/plainestate.h"
#include "unit/services/testestate.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <QTest>

using namespace Qt::StringLiterals;
using domain::AssessmentState;
using domain::Exemption;
using domain::ExemptionCategory;

namespace {

const QString production = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

template<class T>
T valueOf(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().what), qPrintable(result.error().detail));
    return std::move(*result);
}

QString storeId(int n)
{
    return production + u"/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store%1"_s.arg(n);
}

Exemption wish(const QString& scope, const QString& recommendation, ExemptionCategory category = ExemptionCategory::Waiver)
{
    Exemption exemption;
    exemption.scope = scope;
    exemption.recommendation = recommendation;
    exemption.category = category;
    exemption.reason = u"because"_s;
    exemption.createdBy = u"me"_s;
    exemption.created = QDateTime(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC);
    return exemption;
}

qint64 keep(TestEstate& estate, const Exemption& exemption)
{
    return valueOf(store::insertExemption(estate.db(), exemption));
}

posture::PlaceStanding whole(TestEstate& estate, services::ExemptionUse use = services::ExemptionUse::Counted, const domain::ScopeSelection& scope = {})
{
    return valueOf(services::readEstateBoard(estate.db(), estate.now, use))->places(scope).first();
}

double percent(TestEstate& estate, services::ExemptionUse use = services::ExemptionUse::Counted)
{
    return *whole(estate, use).numbers.share * 100;
}

domain::ExemptionPreview preview(TestEstate& estate, const QList<Exemption>& exemptions, bool asIfNew = false)
{
    return valueOf(services::previewExemptions(estate.db(), exemptions, asIfNew, estate.now, {}));
}

QList<Exemption> randomExemptions(const PlainEstate& plain, const QDateTime& now, unsigned seed)
{
    std::mt19937 dice(seed);
    QList<Exemption> exemptions;
    for (int i = 0; i < 12; ++i) {
        const auto& verdict = plain.verdicts[dice() % plain.verdicts.size()];
        const QString group = verdict.resource.section(u'/', 0, 4);
        const QString scope = std::array{verdict.resource, verdict.resource.toUpper(), group, group.toUpper(), verdict.scope}[dice() % 5];
        auto exemption =
            wish(scope, dice() % 6 == 0 ? QString() : verdict.key.toUpper(), dice() % 2 ? ExemptionCategory::Waiver : ExemptionCategory::Mitigated);
        if (dice() % 4 == 0)
            exemption.expires = now.addDays(dice() % 2 ? 5 : -5);
        exemptions.append(exemption);
    }
    return exemptions;
}

} // namespace

/// In the small estate: of four accounts in production one is unhealthy by both recommendations and one by https alone; the
/// one in development is healthy. Together 60 %.
class TestExemptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_score_is_that_of_a_plain_loop_whatever_is_exempt()
    {
        int moved = 0; // scopes
        for (unsigned seed = 1; seed <= 6; ++seed) {
            TestEstate estate;
            domain::Batch batch;
            batch.connection = estate.real;
            const auto plain = PlainEstate::random(seed, batch);
            QVERIFY(estate.write(batch).has_value());
            auto exemptions = randomExemptions(plain, estate.now, seed);
            exemptions.append(wish({}, u"k4"_s, ExemptionCategory::Mitigated));
            for (auto& exemption : exemptions)
                exemption.id = keep(estate, exemption);
            exemptions[0].revoked = estate.now;
            QVERIFY(store::revokeExemption(estate.db(), exemptions[0].id, u"me"_s, estate.now).has_value());
            for (const auto use : {services::ExemptionUse::Counted, services::ExemptionUse::Ignored}) {
                for (const auto& scope : plain.scopes) {
                    const auto expected = plain.numbers(scope, use == services::ExemptionUse::Counted ? exemptions : QList<Exemption>(), estate.now);
                    const auto got = whole(estate, use, {{scope}}).numbers;
                    moved += use == services::ExemptionUse::Counted && got.tally != plain.numbers(scope, {}, estate.now).tally;
                    QCOMPARE(got.tally, expected.tally);
                    QCOMPARE(got.share.has_value(), expected.percent.has_value());
                    QVERIFY2(!got.share || near(*got.share * 100, *expected.percent), qPrintable(u"seed %1, %2"_s.arg(seed).arg(scope)));
                }
            }
        }
        QVERIFY2(moved > 9, QByteArray::number(moved).constData());
    }

    void a_waiver_leaves_the_resource_out_and_mitigated_counts_it_as_healthy()
    {
        TestEstate estate;
        QVERIFY(near(percent(estate), 60));
        keep(estate, wish(storeId(2), u"key-https"_s));
        const auto waived = whole(estate, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(waived.counts.unhealthy, 1);
        QCOMPARE(waived.counts.healthy, 3); // the second is still healthy by the other recommendation
        keep(estate, wish(storeId(2), u"key-public"_s));
        const auto out = whole(estate, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(out.counts.healthy, 2);
        QCOMPARE(out.notApplicable, 1);
        QVERIFY(near(percent(estate, services::ExemptionUse::Ignored), 60));

        TestEstate other;
        keep(other, wish(storeId(1), {}, ExemptionCategory::Mitigated));
        const auto mitigated = whole(other, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(mitigated.counts.unhealthy, 1);
        QCOMPARE(mitigated.counts.healthy, 3);
        QCOMPARE(mitigated.notApplicable, 0);
    }

    void expired_and_revoked_exemptions_have_no_effect()
    {
        TestEstate estate;
        auto exemption = wish(production, u"key-https"_s, ExemptionCategory::Mitigated);
        exemption.expires = estate.now.addSecs(1);
        const qint64 id = keep(estate, exemption);
        QVERIFY(near(percent(estate), 80));
        estate.now = estate.now.addSecs(1);
        QVERIFY(near(percent(estate), 60));
        estate.now = estate.now.addSecs(-1);
        QVERIFY(store::revokeExemption(estate.db(), id, u"me"_s, estate.now).has_value());
        QVERIFY(near(percent(estate), 60));
    }

    void what_nobody_knows_does_not_become_healthy()
    {
        TestEstate estate;
        domain::Batch batch;
        batch.connection = estate.real;
        auto assessments = TestEstate::realBatch(estate.real, estate.now).assessments;
        assessments.removeIf([](const auto& assessment) { return assessment.resourceId != storeId(3); });
        QCOMPARE(assessments.size(), 2);
        assessments[0].state = AssessmentState::Unknown;
        batch.assessments = {assessments[0]};
        QVERIFY(estate.write(batch).has_value());
        const auto before = whole(estate, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(before.unknown, 1);
        keep(estate, wish(production, {}, ExemptionCategory::Mitigated));
        const auto after = whole(estate, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(after.unknown, 1);
        QCOMPARE(after.counts.unhealthy, 0);
        QCOMPARE(after.counts.healthy, 3);
    }

    void a_finding_is_exempt_alone_and_the_resource_is_healthy_when_none_is_left()
    {
        TestEstate estate;
        domain::Batch batch;
        batch.connection = estate.real;
        for (const auto& [n, finding] : {std::pair(1, u"CVE-1"_s), std::pair(2, u"CVE-1"_s), std::pair(2, u"CVE-2"_s)}) {
            domain::SubAssessment sub;
            sub.assessmentId = storeId(n) + u"/providers/Microsoft.Security/assessments/key-https"_s;
            sub.id = sub.assessmentId + u"/subAssessments/"_s + finding;
            sub.findingId = finding;
            sub.resourceId = storeId(n);
            sub.state = AssessmentState::Unhealthy;
            sub.body = "{}";
            batch.subAssessments.append(sub);
        }
        QVERIFY(estate.write(batch).has_value());
        auto first = wish({}, u"KEY-https"_s);
        first.finding = u"cve-1"_s;
        keep(estate, first);
        const auto hit = preview(estate, {});
        QVERIFY(near(*hit.before, 60)); // the first is open by the other recommendation, the second by another finding
        auto second = wish(storeId(2).toUpper(), u"key-https"_s);
        second.finding = u"CVE-2"_s;
        const auto both = preview(estate, {second});
        QCOMPARE(both.resources, 1);
        QCOMPARE(both.first, QStringList{storeId(2)});
        QVERIFY(near(*both.after, 80));
        keep(estate, second);
        QVERIFY(near(percent(estate), 80));
    }

    void a_preview_tells_what_it_hits_and_both_scores_and_stores_nothing()
    {
        TestEstate estate;
        const auto one = preview(estate, {wish(storeId(2).toUpper(), u"KEY-HTTPS"_s, ExemptionCategory::Mitigated)});
        QCOMPARE(one.resources, 1);
        QCOMPARE(one.unhealthy, 1);
        QCOMPARE(one.first, QStringList{storeId(2)});
        QCOMPARE(one.recommendations.size(), 1);
        QCOMPARE(one.recommendations[0].key, u"key-https"_s);
        QCOMPARE(one.recommendations[0].name, u"Secure transfer should be enabled"_s);
        QVERIFY(near(*one.before, 60) && near(*one.after, 80) && near(*one.raw, 60));
        const auto all = preview(estate, {wish(production + u"/resourceGroups/RG"_s, {})});
        QCOMPARE(all.resources, 4);
        QCOMPARE(all.unhealthy, 2);
        QCOMPARE(all.recommendations.size(), 2);
        QCOMPARE(all.recommendations[0].resources, 4);
        QVERIFY(near(*all.after, 100)); // only the one in development is left
        QVERIFY(valueOf(store::readExemptions(estate.db())).isEmpty());
    }

    void a_preview_counts_what_is_exempt_already()
    {
        TestEstate estate;
        const qint64 id = keep(estate, wish(storeId(2), u"key-https"_s, ExemptionCategory::Mitigated));
        const auto again = preview(estate, {wish(production, u"key-https"_s, ExemptionCategory::Mitigated)});
        QCOMPARE(again.resources, 1); // the first; the second is exempt already
        QVERIFY(near(*again.before, 80) && near(*again.after, 80) && near(*again.raw, 60));
        auto stored = *valueOf(store::readExemption(estate.db(), id));
        const auto effect = preview(estate, {stored}, true);
        QCOMPARE(effect.resources, 1);
        QVERIFY(near(*effect.before, 60) && near(*effect.after, 80));
        stored.expires = estate.now.addDays(-1);
        const auto over = preview(estate, {stored});
        QCOMPARE(over.resources, 0);
        QVERIFY(near(*over.before, 80) && near(*over.after, 60));
    }

    void a_what_if_begins_with_the_exemptions()
    {
        TestEstate estate;
        keep(estate, wish(storeId(2), u"key-https"_s, ExemptionCategory::Mitigated));
        const auto answer = valueOf(services::answerWhatIf(estate.db(), {{}, {{u"key-https"_s, {}}, {u"key-public"_s, {}}}, {}}, estate.now, {}));
        QVERIFY(near(*answer.before, 80) && near(*answer.after, 100));
        QCOMPARE(answer.unhealthyBefore, 1);
    }

    void a_cancelled_preview_ends()
    {
        TestEstate estate;
        core::CancelSource source;
        source.request_stop();
        const auto answer = services::previewExemptions(estate.db(), {wish(production, {})}, false, estate.now, source.get_token());
        QVERIFY(!answer && answer.error().code == core::Errc::Cancelled);
    }

    void states_follow_the_clock()
    {
        const QDateTime now(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::UTC);
        auto exemption = wish(production, {});
        QCOMPARE(exemption.stateAt(now), domain::ExemptionState::Active);
        exemption.expires = now.addDays(30);
        QCOMPARE(exemption.stateAt(now), domain::ExemptionState::Expiring);
        QCOMPARE(exemption.stateAt(now.addMSecs(-1)), domain::ExemptionState::Active);
        QCOMPARE(exemption.stateAt(now.addDays(30)), domain::ExemptionState::Expired);
        QVERIFY(!exemption.isInForce(now.addDays(30)));
        exemption.revoked = now;
        QCOMPARE(exemption.stateAt(now), domain::ExemptionState::Revoked);
    }
};

QTEST_GUILESS_MAIN(TestExemptions)
#include "test_exemptions.moc"
