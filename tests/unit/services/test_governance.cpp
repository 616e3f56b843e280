// SPDX-License-Identifier: GPL-3.0-or-later
// What assignments are for, and what grace does to the score.
#include "services/exemptions/exemptionpreview.h"
#include "services/governance/assignmentlist.h"
#include "services/posturereads.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/governancequeries.h"
#include "store/queries/posturequeries.h"
#include "store/queries/verdictqueries.h"
#include "unit/services/plainestate.h"
#include "unit/services/testestate.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <QTest>

using namespace Qt::StringLiterals;
using domain::AssessmentState;
using domain::AssignedTo;
using domain::Assignment;

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

Assignment given(const QString& recommendation, AssignedTo kind, const QString& place, const QString& scope, const QDateTime& due, bool grace)
{
    Assignment assignment;
    assignment.recommendation = recommendation;
    assignment.kind = kind;
    assignment.place = place;
    assignment.scope = scope;
    assignment.owner = u"mara"_s;
    assignment.due = due;
    assignment.grace = grace;
    assignment.createdBy = u"me"_s;
    assignment.created = due.addDays(-30);
    return assignment;
}

Assignment keep(TestEstate& estate, Assignment assignment)
{
    assignment.id = valueOf(store::insertAssignment(estate.db(), assignment));
    return assignment;
}

posture::PlaceStanding whole(TestEstate& estate, services::ExemptionUse use = services::ExemptionUse::Counted, const domain::ScopeSelection& scope = {})
{
    return valueOf(services::readEstateBoard(estate.db(), estate.now, use))->places(scope).first();
}

double percent(TestEstate& estate, services::ExemptionUse use = services::ExemptionUse::Counted)
{
    return *whole(estate, use).numbers.share * 100;
}

domain::AssignmentList listed(TestEstate& estate, const domain::AssignmentQuery& query = {})
{
    auto facts = valueOf(store::readPostureFacts(estate.db()));
    facts.own = valueOf(store::readOwnFacts(estate.db()));
    const services::PostureModel model(std::move(facts));
    return valueOf(services::listAssignments(estate.db(), model, query, estate.now, {}));
}

QString groupOf(const QString& resource)
{
    return resource.section(u'/', 0, 4);
}

/// The narrowest that is for a verdict.
const Assignment* holderOf(const QList<Assignment>& assignments, const PlainEstate::Verdict& verdict)
{
    const Assignment* holder = nullptr;
    for (const auto& one : assignments) {
        const QString place = one.kind == AssignedTo::Resource        ? verdict.resource
                              : one.kind == AssignedTo::ResourceGroup ? groupOf(verdict.resource)
                                                                      : verdict.scope;
        if (one.recommendation.toLower() == verdict.key && one.place.toLower() == place.toLower() && (!holder || one.kind > holder->kind))
            holder = &one;
    }
    return holder;
}

/// Of every kind, some due, some with grace; ids in any letter case.
QList<Assignment> randomAssignments(const PlainEstate& plain, const QDateTime& now, unsigned seed)
{
    std::mt19937 dice(seed);
    QList<Assignment> assignments;
    const auto isThere = [&](const Assignment& wanted) {
        return std::ranges::any_of(assignments, [&](const auto& one) {
            return one.recommendation.toLower() == wanted.recommendation.toLower() && one.place.toLower() == wanted.place.toLower();
        });
    };
    for (int i = 0; i < 60; ++i) {
        const auto& verdict = plain.verdicts[dice() % plain.verdicts.size()];
        const auto kind = std::array{AssignedTo::Scope, AssignedTo::ResourceGroup, AssignedTo::Resource}[dice() % 3];
        const QString place = kind == AssignedTo::Resource ? verdict.resource : kind == AssignedTo::ResourceGroup ? groupOf(verdict.resource) : verdict.scope;
        const auto one = given(dice() % 2 ? verdict.key.toUpper() : verdict.key, kind, dice() % 2 ? place.toUpper() : place, verdict.scope,
                               now.addDays(dice() % 3 == 0 ? -1 : 5), dice() % 3 != 0);
        if (!isThere(one))
            assignments.append(one);
    }
    return assignments;
}

/// An estate whose resource groups were read as well.
PlainEstate randomEstate(unsigned seed, TestEstate& estate)
{
    domain::Batch batch;
    batch.connection = estate.real;
    const auto plain = PlainEstate::random(seed, batch);
    for (const auto& scope : plain.scopes) {
        for (int n = 0; n < 4; ++n) {
            domain::Resource group;
            group.name = group.resourceGroup = u"rg%1"_s.arg(n);
            group.id = scope + u"/resourceGroups/"_s + group.name;
            group.type = u"Microsoft.Resources/subscriptions/resourceGroups"_s;
            group.scopeId = scope;
            group.environment = domain::Environment::Azure;
            group.body = "{}";
            batch.resources.append(group);
        }
    }
    if (!estate.write(batch))
        qFatal("the estate is not written");
    return plain;
}

} // namespace

/// In the small estate: of four accounts in production one is unhealthy by both recommendations and one by https alone; the
/// one in development is healthy. Together 60 %.
class TestGovernance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_score_is_that_of_a_plain_loop_whatever_is_in_grace()
    {
        int moved = 0; // scopes
        for (unsigned seed = 1; seed <= 6; ++seed) {
            TestEstate estate;
            const auto plain = randomEstate(seed, estate);
            const auto assignments = randomAssignments(plain, estate.now, seed);
            for (const auto& assignment : assignments)
                keep(estate, assignment);
            auto spared = plain;
            for (auto& verdict : spared.verdicts) {
                const auto* holder = holderOf(assignments, verdict);
                if (verdict.state == AssessmentState::Unhealthy && holder && holder->isInGrace(estate.now))
                    verdict.state = AssessmentState::NotApplicable;
            }
            for (const auto use : {services::ExemptionUse::Counted, services::ExemptionUse::Ignored}) {
                for (const auto& scope : plain.scopes) {
                    const bool isCounted = use == services::ExemptionUse::Counted;
                    const auto expected = (isCounted ? spared : plain).numbers(scope, {}, estate.now);
                    const auto got = whole(estate, use, {{scope}}).numbers;
                    moved += isCounted && got.tally != plain.numbers(scope, {}, estate.now).tally;
                    QCOMPARE(got.tally, expected.tally);
                    QCOMPARE(got.share.has_value(), expected.percent.has_value());
                    QVERIFY2(!got.share || near(*got.share * 100, *expected.percent), qPrintable(u"seed %1, %2"_s.arg(seed).arg(scope)));
                }
            }
        }
        QVERIFY2(moved > 9, QByteArray::number(moved).constData());
    }

    void each_assignment_counts_what_no_narrower_one_is_for()
    {
        int narrower = 0;
        for (unsigned seed = 11; seed <= 14; ++seed) {
            TestEstate estate;
            const auto plain = randomEstate(seed, estate);
            auto assignments = randomAssignments(plain, estate.now, seed);
            for (auto& assignment : assignments)
                assignment = keep(estate, assignment);
            QHash<qint64, domain::AssignmentCounts> expected;
            for (const auto& verdict : plain.verdicts) {
                const auto* holder = holderOf(assignments, verdict);
                if (!holder)
                    continue;
                auto& counts = expected[holder->id];
                counts.open += verdict.state == AssessmentState::Unhealthy;
                counts.unknown += verdict.state == AssessmentState::Unknown;
                counts.healthy += verdict.state == AssessmentState::Healthy;
                counts.notApplicable += verdict.state == AssessmentState::NotApplicable;
                narrower += holder->kind != AssignedTo::Scope;
            }
            const auto list = listed(estate);
            QCOMPARE(list.total, int(assignments.size()));
            for (const auto& row : list.rows) {
                auto counts = expected.value(row.assignment.id);
                counts.assessed = row.counts.assessed; // told by itself
                QCOMPARE(row.counts, counts);
                QVERIFY(row.counts.assessed || counts == domain::AssignmentCounts());
                const bool isOpen = counts.open > 0;
                const auto state = isOpen ? (row.assignment.due <= estate.now ? domain::AssignmentState::Overdue : domain::AssignmentState::OnTime)
                                   : counts.unknown > 0 || !counts.assessed ? domain::AssignmentState::Unknown
                                                                            : domain::AssignmentState::Completed;
                QCOMPARE(row.state, state);
            }
        }
        QVERIFY(narrower > 50);
    }

    void grace_ends_with_the_due_date_and_with_the_assignment()
    {
        TestEstate estate;
        const auto due = estate.now.addDays(7);
        const auto one = keep(estate, given(u"KEY-https"_s, AssignedTo::Scope, production.toUpper(), production, due, true));
        const auto tally = whole(estate, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(tally.counts.unhealthy, 1); // by the other recommendation
        QCOMPARE(tally.counts.healthy, 3);
        QVERIFY(near(percent(estate), 80));
        QVERIFY(near(percent(estate, services::ExemptionUse::Ignored), 60));
        estate.now = due.addMSecs(-1);
        QVERIFY(near(percent(estate), 80));
        estate.now = due;
        QVERIFY(near(percent(estate), 60));
        estate.now = due.addDays(-1);
        QVERIFY(store::closeAssignment(estate.db(), one.id, false, u"me"_s, estate.now).has_value());
        QVERIFY(near(percent(estate), 60));
    }

    void without_grace_an_assignment_moves_nothing()
    {
        TestEstate estate;
        keep(estate, given(u"key-https"_s, AssignedTo::Scope, production, production, estate.now.addDays(7), false));
        QVERIFY(near(percent(estate), 60));
    }

    void a_narrower_assignment_without_grace_holds_its_resource_to_account()
    {
        TestEstate estate;
        keep(estate, given(u"key-https"_s, AssignedTo::Scope, production, production, estate.now.addDays(7), true));
        keep(estate, given(u"key-https"_s, AssignedTo::Resource, storeId(2), production, estate.now.addDays(7), false));
        QVERIFY(near(percent(estate), 60)); // the first one is spared, but open by the other recommendation
        const auto list = listed(estate);
        QCOMPARE(list.rows.size(), 2);
        for (const auto& row : list.rows) {
            QCOMPARE(row.counts.open, 1);
            QCOMPARE(row.isInGrace, row.assignment.kind == AssignedTo::Scope);
        }
    }

    void a_what_if_counts_what_is_fixed_in_grace()
    {
        TestEstate estate;
        for (const auto& key : {u"key-https"_s, u"key-public"_s})
            keep(estate, given(key, AssignedTo::Scope, production, production, estate.now.addDays(7), true));
        const auto before = whole(estate, services::ExemptionUse::Counted, {{production}}).numbers.tally;
        QCOMPARE(before.counts.unhealthy, 0);
        QCOMPARE(before.counts.healthy, 3);
        QCOMPARE(before.notApplicable, 1);
        const auto board = valueOf(services::readEstateBoard(estate.db(), estate.now, services::ExemptionUse::Counted));
        const auto after = board->placesAfter({{u"key-https"_s, {}}, {u"key-public"_s, {}}}, {{production}}).first().numbers.tally;
        QCOMPARE(after.counts.healthy, 4);
        QCOMPARE(after.notApplicable, 0);
    }

    void a_preview_of_an_exemption_begins_with_the_grace()
    {
        TestEstate estate;
        keep(estate, given(u"key-https"_s, AssignedTo::Resource, storeId(2), production, estate.now.addDays(7), true));
        domain::Exemption exemption;
        exemption.scope = storeId(1);
        exemption.category = domain::ExemptionCategory::Mitigated;
        const auto preview = valueOf(services::previewExemptions(estate.db(), {exemption}, false, estate.now, {}));
        QVERIFY(near(*preview.raw, 60));
        QVERIFY(near(*preview.before, percent(estate)));
        QVERIFY(*preview.after > *preview.before);
    }

    void what_is_exempt_is_not_open()
    {
        TestEstate estate;
        keep(estate, given(u"key-https"_s, AssignedTo::Scope, production, production, estate.now.addDays(7), false));
        const auto exempt = [&](const QString& scope, domain::ExemptionCategory category) {
            domain::Exemption exemption;
            exemption.scope = scope;
            exemption.recommendation = u"KEY-HTTPS"_s;
            exemption.category = category;
            exemption.reason = u"because"_s;
            exemption.createdBy = u"me"_s;
            exemption.created = estate.now;
            return valueOf(store::insertExemption(estate.db(), exemption));
        };
        exempt(storeId(2).toUpper(), domain::ExemptionCategory::Mitigated);
        auto row = listed(estate).rows.first();
        QCOMPARE(row.counts, (domain::AssignmentCounts{.open = 1, .exempt = 1, .healthy = 2, .assessed = true}));
        QCOMPARE(row.state, domain::AssignmentState::OnTime);
        const auto all = exempt(production, domain::ExemptionCategory::Waiver);
        row = listed(estate).rows.first();
        QCOMPARE(row.counts.open, 0);
        QCOMPARE(row.counts.exempt, 4);
        QCOMPARE(row.state, domain::AssignmentState::Completed);
        QVERIFY(store::revokeExemption(estate.db(), all, u"me"_s, estate.now).has_value());
        QCOMPARE(listed(estate).rows.first().counts.open, 1);
    }

    void what_cannot_be_told_is_never_completed()
    {
        TestEstate estate;
        keep(estate, given(u"key-https"_s, AssignedTo::Resource, storeId(3), production, estate.now.addDays(7), false));
        QCOMPARE(listed(estate).rows.first().state, domain::AssignmentState::Completed);
        domain::Batch batch;
        batch.connection = estate.real;
        batch.assessments = TestEstate::realBatch(estate.real, estate.now).assessments;
        batch.assessments.removeIf([](const auto& one) { return one.resourceId != storeId(3) || one.key != u"key-https"_s; });
        QCOMPARE(batch.assessments.size(), 1);
        batch.assessments[0].state = AssessmentState::Unknown;
        QVERIFY(estate.write(batch).has_value());
        QCOMPARE(listed(estate).rows.first().state, domain::AssignmentState::Unknown);
        keep(estate, given(u"key-gone"_s, AssignedTo::Scope, production, production, estate.now.addDays(7), false));
        keep(estate, given(u"key-https"_s, AssignedTo::Resource, storeId(77), production, estate.now.addDays(7), false));
        QCOMPARE(listed(estate).count(domain::AssignmentState::Unknown), 3);
    }

    void the_register_is_filtered_counted_and_cut()
    {
        TestEstate estate;
        const auto late = keep(estate, given(u"key-https"_s, AssignedTo::Scope, production, production, estate.now.addDays(-2), false));
        auto unowned = given(u"key-public"_s, AssignedTo::Scope, production, production, estate.now.addDays(2), true);
        unowned.owner.clear();
        unowned.eta = unowned.due.addDays(1);
        unowned.etaReason = u"The vendor delivers then"_s;
        unowned = keep(estate, unowned);
        const auto closed = keep(estate, given(u"key-https"_s, AssignedTo::Resource, storeId(1), production, estate.now, false));
        QVERIFY(store::closeAssignment(estate.db(), closed.id, false, u"me"_s, estate.now).has_value());
        const auto idsOf = [&](const QString& typed, int limit = 0) {
            QList<qint64> ids;
            for (const auto& row : listed(estate, {domain::FilterQuery::parse(typed, domain::assignmentKeys()).value(), {}, limit}).rows)
                ids.append(row.assignment.id);
            return ids;
        };
        QCOMPARE(idsOf({}), (QList<qint64>{late.id, unowned.id, closed.id}));
        QCOMPARE(idsOf(u"state:overdue"_s), QList<qint64>{late.id});
        QCOMPARE(idsOf(u"-state:overdue,removed"_s), QList<qint64>{unowned.id});
        QCOMPARE(idsOf(u"owned:no"_s), QList<qint64>{unowned.id});
        QCOMPARE(idsOf(u"owner:mara severity:high"_s), (QList<qint64>{late.id, closed.id}));
        QCOMPARE(idsOf(u"grace:yes eta:late"_s), QList<qint64>{unowned.id});
        QCOMPARE(idsOf(u"rule:hand vendor"_s), QList<qint64>{unowned.id});
        QCOMPARE(idsOf(u"scope:Production"_s).size(), 3);
        QCOMPARE(idsOf({}, 1), QList<qint64>{late.id});
        const auto list = listed(estate, {{}, u"KEY-public"_s, 0});
        QCOMPARE(list.rows.size(), 1);
        QVERIFY(list.rows.first().isEtaLate && list.rows.first().isInGrace);
        QCOMPARE(list.rows.first().recommendationName, u"Public access should be off"_s);
        const auto all = listed(estate, {domain::FilterQuery::parse(u"state:overdue", domain::assignmentKeys()).value(), {}, 0});
        QCOMPARE(all.total, 3);
        QCOMPARE(all.matching, 1);
        QCOMPARE(all.withoutOwner, 1);
        QCOMPARE(all.count(domain::AssignmentState::Overdue), 1);
        QCOMPARE(all.count(domain::AssignmentState::Removed), 1);
        const auto owners = std::ranges::find(all.facets, u"owner"_s, &domain::Facet::key);
        QVERIFY(owners != all.facets.end());
        QCOMPARE(owners->values.size(), 1);
        QCOMPARE(owners->values.first().count, 2);
    }
};

QTEST_GUILESS_MAIN(TestGovernance)
#include "test_governance.moc"
