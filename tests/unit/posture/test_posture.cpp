// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/standing.h"

#include <cmath>

#include <QTest>

using namespace posture;
using domain::AssessmentState;

namespace {

constexpr auto H = AssessmentState::Healthy;
constexpr auto U = AssessmentState::Unhealthy;
constexpr auto N = AssessmentState::NotApplicable;
constexpr auto E = AssessmentState::Exempt;
constexpr auto Q = AssessmentState::Unknown;

bool near(double a, double b, double by = 1e-9)
{
    return std::abs(a - b) <= by;
}

} // namespace

class TestPosture : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_control_scores_by_its_healthy_share_data()
    {
        QTest::addColumn<double>("max");
        QTest::addColumn<int>("healthy");
        QTest::addColumn<int>("unhealthy");
        QTest::addColumn<double>("perResource");
        QTest::addColumn<double>("current");
        QTest::addColumn<double>("potential");
        QTest::newRow("documented example") << 6.0 << 4 << 74 << 0.0769 << 0.3077 << 5.6923;
        QTest::newRow("all healthy") << 10.0 << 5 << 0 << 2.0 << 10.0 << 0.0;
        QTest::newRow("all unhealthy") << 8.0 << 0 << 4 << 2.0 << 0.0 << 8.0;
        QTest::newRow("nothing assessed") << 8.0 << 0 << 0 << 0.0 << 0.0 << 0.0;
        QTest::newRow("no points") << 0.0 << 3 << 9 << 0.0 << 0.0 << 0.0;
    }
    void a_control_scores_by_its_healthy_share()
    {
        QFETCH(double, max);
        QFETCH(int, healthy);
        QFETCH(int, unhealthy);
        QFETCH(double, perResource);
        QFETCH(double, current);
        QFETCH(double, potential);
        const Counts counts{healthy, unhealthy};
        QVERIFY(near(pointsPerResource(max, counts), perResource, 5e-5));
        QVERIFY(near(currentPoints(max, counts), current, 5e-5));
        QVERIFY(near(potentialPoints(max, counts), potential, 5e-5));
    }

    void a_scope_sums_only_controls_in_play()
    {
        const ControlPoints controls[] = {{6, {4, 74}}, {10, {1, 1}}, {8, {0, 0}}, {0, {3, 3}}};
        const auto points = scopePoints(controls);
        QVERIFY(near(points.max, 16));
        QVERIFY(near(points.current, 6.0 * 4 / 78 + 5));
        QVERIFY(near(points.percent().value(), 100 * (6.0 * 4 / 78 + 5) / 16));
    }

    void a_scope_without_controls_in_play_has_no_score_rather_than_zero()
    {
        const ControlPoints controls[] = {{8, {0, 0}}};
        QVERIFY(!scopePoints(controls).percent().has_value());
        QVERIFY(!scopePoints({}).percent().has_value());
    }

    void many_scopes_are_weighted_not_averaged()
    {
        const WeightedPercent scopes[] = {{50, 300}, {100, 100}};
        QVERIFY(near(weightedPercent(scopes).value(), 62.5));
        QVERIFY(!weightedPercent({}).has_value());
        const WeightedPercent weightless[] = {{50, 0}};
        QVERIFY(!weightedPercent(weightless).has_value());
    }

    void a_resource_is_unhealthy_in_a_control_by_one_unhealthy_rule()
    {
        const Rule rules[] = {{}, {}, {}};
        const ControlRules controls[] = {{4, {0, 1, 2}}};
        const Verdict verdicts[] = {{1, 0, H}, {1, 1, H}, {1, 2, N}, {2, 0, U}, {2, 1, H}, {3, 0, U}, {3, 1, U}, {4, 0, N}, {4, 1, E}, {5, 0, Q}};
        const auto result = standings(rules, controls, verdicts);
        QCOMPARE(result.size(), std::size_t(1));
        QCOMPARE(result[0].counts, (Counts{1, 2}));
        QCOMPARE(result[0].notApplicable, 1);
        QCOMPARE(result[0].solelyUnhealthy, (std::vector<int>{1, 0, 0}));
    }

    void fixing_three_of_four_rules_of_a_resource_gains_nothing()
    {
        const Rule rules[] = {{}, {}, {}, {}};
        const ControlRules controls[] = {{6, {0, 1, 2, 3}}};
        const Verdict before[] = {{1, 0, U}, {1, 1, U}, {1, 2, U}, {1, 3, U}};
        const Verdict after[] = {{1, 0, H}, {1, 1, H}, {1, 2, H}, {1, 3, U}};
        QCOMPARE(standings(rules, controls, before)[0].counts, standings(rules, controls, after)[0].counts);
        QCOMPARE(standings(rules, controls, before)[0].solelyUnhealthy, (std::vector<int>{0, 0, 0, 0}));
        QCOMPARE(standings(rules, controls, after)[0].solelyUnhealthy, (std::vector<int>{0, 0, 0, 1}));
    }

    void a_rule_in_two_controls_counts_in_both()
    {
        const Rule rules[] = {{}, {}};
        const ControlRules controls[] = {{6, {0}}, {4, {1, 0}}};
        const Verdict verdicts[] = {{1, 0, U}, {2, 0, H}, {2, 1, U}};
        const auto result = standings(rules, controls, verdicts);
        QCOMPARE(result[0].counts, (Counts{1, 1}));
        QCOMPARE(result[1].counts, (Counts{0, 2}));
        QCOMPARE(result[1].solelyUnhealthy, (std::vector<int>{1, 1}));
    }

    void rules_in_preview_do_not_count()
    {
        const Rule rules[] = {{false, {}}, {}};
        const ControlRules controls[] = {{6, {0, 1}}};
        const Verdict verdicts[] = {{1, 0, U}, {1, 1, H}};
        QCOMPARE(standings(rules, controls, verdicts)[0].counts, (Counts{1, 0}));
    }

    void a_superseded_pair_is_counted_once_at_the_newer_one()
    {
        const Rule rules[] = {{}, {true, {0}}, {}};
        const ControlRules controls[] = {{6, {0, 1, 2}}};
        const Verdict verdicts[] = {{1, 0, U}, {1, 1, U}, {2, 0, U}, {3, 2, H}};
        const auto result = standings(rules, controls, verdicts);
        QCOMPARE(result[0].counts, (Counts{1, 2}));
        QCOMPARE(result[0].solelyUnhealthy, (std::vector<int>{2, 0, 0}));
    }

    void the_older_of_a_pair_is_counted_where_it_stands_alone()
    {
        const Rule rules[] = {{}, {true, {0}}, {}};
        const ControlRules controls[] = {{6, {0, 1, 2}}};
        const Verdict verdicts[] = {{1, 0, U}, {1, 1, U}, {2, 0, H}, {2, 1, U}, {3, 1, U}, {4, 1, U}, {4, 2, U}};
        const auto result = standings(rules, controls, verdicts);
        QCOMPARE(result[0].counts, (Counts{0, 4}));
        QCOMPARE(result[0].solelyUnhealthy, (std::vector<int>{1, 2, 0}));
    }

    void one_recommendation_split_into_two_is_counted_at_whichever_applies()
    {
        const Rule rules[] = {{true, {1, 2}}, {}, {}}; // one baseline for all machines, then one for each system
        const ControlRules controls[] = {{4, {0, 1, 2}}};
        const Verdict verdicts[] = {{1, 0, U}, {1, 1, U}, {2, 0, U}, {2, 2, U}};
        QCOMPARE(standings(rules, controls, verdicts)[0].solelyUnhealthy, (std::vector<int>{0, 1, 1}));
    }

    void a_chain_of_replacements_ends_at_the_newest()
    {
        const Rule rules[] = {{true, {1}}, {true, {2}}, {}};
        const ControlRules controls[] = {{6, {0, 1, 2}}};
        const Verdict verdicts[] = {{1, 0, U}, {1, 1, U}, {1, 2, U}, {2, 0, U}, {2, 2, U}};
        QCOMPARE(standings(rules, controls, verdicts)[0].solelyUnhealthy, (std::vector<int>{0, 0, 2}));
    }

    void of_two_that_name_each_other_one_is_counted()
    {
        const Rule rules[] = {{true, {1}}, {true, {0}}};
        const ControlRules controls[] = {{6, {0, 1}}};
        const Verdict verdicts[] = {{1, 0, U}, {2, 0, U}, {2, 1, U}};
        const auto result = standings(rules, controls, verdicts);
        QCOMPARE(result[0].counts, (Counts{0, 2}));
        QCOMPARE(result[0].solelyUnhealthy, (std::vector<int>{2, 0}));
    }

    void the_gains_of_sole_rules_sum_to_the_score_after_fixing_them()
    {
        const Rule rules[] = {{}, {}};
        const ControlRules controls[] = {{6, {0}}, {10, {1}}};
        const Verdict verdicts[] = {{1, 0, U}, {2, 0, H}, {3, 1, U}, {4, 1, U}, {5, 1, H}};
        const auto before = standings(rules, controls, verdicts);
        const double gain = gainPoints(before[0].solelyUnhealthy[0], 6, before[0].counts) + gainPoints(before[1].solelyUnhealthy[0], 10, before[1].counts);
        const ControlPoints now[] = {{6, before[0].counts}, {10, before[1].counts}};
        QVERIFY(near(scopePoints(now).percent().value() + gainPercent(gain, 16), 100));
    }

    void nothing_gives_nothing()
    {
        QVERIFY(standings({}, {}, {}).empty());
        QVERIFY(near(gainPercent(3, 0), 0));
    }
};

QTEST_APPLESS_MAIN(TestPosture)
#include "test_posture.moc"
