// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/whatifchain.h"
#include "services/whatifs.h"
#include "store/queries/posturequeries.h"
#include "unit/services/testestate.h"

#include <cmath>

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString production = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;
const QString development = u"/subscriptions/22222222-0000-0000-0000-000000000000"_s;
const domain::WhatIfStep https{u"key-https"_s, {}}, openToAll{u"KEY-PUBLIC"_s, {}};

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

QString storeId(const QString& scope, int n)
{
    return scope + u"/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store%1"_s.arg(n);
}

services::EstateBoard boardOf(TestEstate& estate)
{
    return services::EstateBoard(valueOf(store::readPostureFacts(estate.db())));
}

} // namespace

/// Two subscriptions: of four accounts in production one is unhealthy by both recommendations and one by https alone; the
/// one in development is healthy. Together 60 %.
class TestWhatIf : public QObject {
    Q_OBJECT

    static domain::WhatIf ask(TestEstate& estate, const QList<domain::WhatIfStep>& steps, const domain::ScopeSelection& scope = {},
                              const std::shared_ptr<const domain::WhatIfBasis>& basis = {})
    {
        return valueOf(services::answerWhatIf(estate.db(), {scope, steps, basis}, estate.now, {}));
    }

private Q_SLOTS:
    void without_steps_the_score_is_what_it_is()
    {
        TestEstate estate;
        const auto answer = ask(estate, {});
        QVERIFY(answer.before && near(*answer.before, 60));
        QCOMPARE(answer.after, answer.before);
        QCOMPARE(answer.unhealthyBefore, 2);
        QCOMPARE(answer.unhealthyAfter, 2);
        QVERIFY(answer.steps.isEmpty());
        QCOMPARE(answer.controls.size(), 1);
        QCOMPARE(answer.controls[0].after, answer.controls[0].before);
        QVERIFY(answer.basis);
    }

    void each_step_adds_what_those_before_it_left_and_together_they_are_the_difference()
    {
        TestEstate estate;
        const auto answer = ask(estate, {openToAll, https});
        QCOMPARE(answer.steps.size(), 2);
        QVERIFY(near(answer.steps[0].gainPercent, 0)); // the one account is still open by https
        QVERIFY(near(answer.steps[1].gainPercent, 40));
        QVERIFY(near(*answer.after - *answer.before, 40));
        QCOMPARE(answer.unhealthyAfter, 0);
        QCOMPARE(answer.steps[0].turned, 1);
        QCOMPARE(answer.steps[1].unhealthy, 2);
        const auto other = ask(estate, {https, openToAll});
        QVERIFY(near(other.steps[0].gainPercent, 20) && near(other.steps[1].gainPercent, 20));
        QVERIFY(near(other.controls[0].before, 2.4) && near(other.controls[0].after, 4)); // 3 of 5, then all
    }

    void it_says_what_the_board_says_after_the_same_fixes()
    {
        TestEstate estate;
        const auto board = boardOf(estate);
        for (const auto& scope : {domain::ScopeSelection{}, domain::ScopeSelection{{production}}, domain::ScopeSelection{{development}},
                                  domain::ScopeSelection{{production, development}}}) {
            const auto answer = ask(estate, {https, openToAll}, scope);
            const auto before = board.places(scope).first(), after = board.placesAfter({{u"key-https"_s, {}}, {u"key-public"_s, {}}}, scope).first();
            QVERIFY(near(*answer.before, *before.numbers.share * 100));
            QVERIFY(near(*answer.after, *after.numbers.share * 100));
            QCOMPARE(answer.controls.size(), before.controls.size());
            for (qsizetype c = 0; c < before.controls.size(); ++c) {
                QVERIFY(near(answer.controls[c].before, before.controls[c].numbers.current));
                QVERIFY(near(answer.controls[c].after, after.controls[c].numbers.current));
            }
        }
    }

    void only_chosen_resources_turn()
    {
        TestEstate estate;
        const domain::WhatIfStep second{u"key-https"_s, QStringList{storeId(production, 2).toUpper(), storeId(production, 4), u"/subscriptions/none"_s}};
        const auto answer = ask(estate, {second});
        QCOMPARE(answer.steps[0].unhealthy, 2);
        QCOMPARE(answer.steps[0].turned, 1); // the fourth is healthy, the last one nobody knows
        QVERIFY(near(answer.steps[0].gainPercent, 20));
    }

    void a_scope_knows_its_own_resources_only()
    {
        TestEstate estate;
        const auto there = ask(estate, {https}, {{development}});
        QCOMPARE(there.steps[0].unhealthy, 0);
        QCOMPARE(there.steps[0].turned, 0);
        QVERIFY(there.steps[0].isKnown);
        QVERIFY(near(*there.before, 100) && near(*there.after, 100));
        const auto here = ask(estate, {https}, {{production}});
        QVERIFY(near(*here.before, 50) && near(*here.after, 75));
    }

    void a_recommendation_that_nobody_assesses_changes_nothing()
    {
        TestEstate estate;
        const auto answer = ask(estate, {{u"key-gone"_s, {}}, https});
        QVERIFY(!answer.steps[0].isKnown);
        QVERIFY(near(answer.steps[0].gainPercent, 0));
        QVERIFY(near(answer.steps[1].gainPercent, 20));
    }

    void where_nothing_is_assessed_no_score_is_known()
    {
        TestEstate estate;
        const auto answer = ask(estate, {https}, {{u"/subscriptions/99999999-0000-0000-0000-000000000000"_s}}); // of the sample: only a score
        QVERIFY(!answer.before && !answer.after);
        QVERIFY(near(answer.steps[0].gainPercent, 0));
    }

    void asked_again_from_the_same_basis_it_says_the_same_as_anew()
    {
        TestEstate estate;
        const domain::WhatIfStep first{u"key-https"_s, QStringList{storeId(production, 1)}};
        std::shared_ptr<const domain::WhatIfBasis> basis;
        for (const auto& scope : {domain::ScopeSelection{}, domain::ScopeSelection{{production}}, domain::ScopeSelection{}}) {
            for (const auto& steps : QList<QList<domain::WhatIfStep>>{{https}, {https, openToAll}, {openToAll}, {}, {openToAll, first}, {https, openToAll}}) {
                const auto again = ask(estate, steps, scope, basis), anew = ask(estate, steps, scope);
                basis = again.basis;
                QCOMPARE(again.after, anew.after);
                QCOMPARE(again.unhealthyAfter, anew.unhealthyAfter);
                for (qsizetype i = 0; i < steps.size(); ++i)
                    QVERIFY(near(again.steps[i].gainPercent, anew.steps[i].gainPercent));
            }
        }
    }

    void a_long_chain_may_be_shortened_anywhere()
    {
        TestEstate estate;
        QList<domain::WhatIfStep> steps;
        for (int i = 0; i < 60; ++i)
            steps.append({i == 40 ? u"key-https"_s : u"key-%1"_s.arg(i), {}});
        const auto all = ask(estate, steps);
        QVERIFY(near(*all.after, 80));
        for (const qsizetype length : {59, 41, 40, 30, 24, 23, 1, 0, 60}) {
            const auto shorter = ask(estate, steps.first(length), {}, all.basis);
            QVERIFY2(near(*shorter.after, length > 40 ? 80 : 60), qPrintable(u"%1 steps: %2"_s.arg(length).arg(*shorter.after)));
            QCOMPARE(shorter.steps.size(), length);
        }
    }

    void a_cancelled_question_ends_and_the_next_one_is_answered()
    {
        TestEstate estate;
        const auto known = ask(estate, {});
        core::CancelSource source;
        source.request_stop();
        const auto cancelled = services::answerWhatIf(estate.db(), {{}, {https}, known.basis}, estate.now, source.get_token());
        QVERIFY(!cancelled && cancelled.error().code == core::Errc::Cancelled);
        QVERIFY(near(*ask(estate, {https}, {}, known.basis).after, 80));
    }

    void a_basis_stays_as_it_was_read()
    {
        TestEstate estate;
        const auto before = ask(estate, {});
        domain::Batch batch;
        batch.connection = estate.real;
        auto fixed = TestEstate::realBatch(estate.real, estate.now).assessments;
        fixed.removeIf([](const auto& assessment) { return assessment.state != domain::AssessmentState::Unhealthy; });
        QCOMPARE(fixed.size(), 3);
        for (auto& assessment : fixed)
            assessment.state = domain::AssessmentState::Healthy;
        batch.assessments = fixed;
        QVERIFY(estate.write(batch).has_value());
        QVERIFY(near(*ask(estate, {}, {}, before.basis).before, 60));
        QVERIFY(near(*ask(estate, {}).before, 100));
    }
};

QTEST_GUILESS_MAIN(TestWhatIf)
#include "test_whatif.moc"
