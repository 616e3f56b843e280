// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/superseded.h"

#include <QTest>

using namespace Qt::StringLiterals;
using services::Demand;
using services::successorsOf;

using Lists = std::vector<std::vector<int>>;

class TestSuperseded : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void documented_pairs_are_known_by_the_start_of_their_keys()
    {
        const Demand demands[] = {{u"4AB6E3C5-74DD-8B35-9AB9-F61B30875B27"_s, u"System updates should be installed on your machines"_s, u"/p/1"_s},
                                  {u"e1145ab1-eb4f-43d8-911b-36ddf771d13f"_s, u"Machines should have the latest updates"_s, u"/p/2"_s}};
        QCOMPARE(successorsOf(demands), (Lists{{1}, {}}));
    }

    void one_recommendation_can_have_two_successors()
    {
        const Demand demands[] = {{u"8c3d9ad0-1"_s, u"Windows baseline"_s, {}},
                                  {u"c476dc48-1"_s, u"Machines should be configured securely"_s, {}},
                                  {u"1f655fb7-1"_s, u"Linux baseline"_s, {}}};
        QCOMPARE(successorsOf(demands), (Lists{{}, {0, 2}, {}}));
    }

    void one_policy_behind_two_is_one_demand()
    {
        const Demand demands[] = {{u"b"_s, u"Old words"_s, u"/providers/Policy/1"_s},
                                  {u"a"_s, u"New words"_s, u"/PROVIDERS/policy/1"_s},
                                  {u"c"_s, u"Other"_s, {}},
                                  {u"d"_s, u"Another"_s, {}}};
        QCOMPARE(successorsOf(demands), (Lists{{1}, {}, {}, {}}));
    }

    void what_it_is_powered_by_and_that_it_is_in_preview_are_not_part_of_a_name()
    {
        const Demand demands[] = {{u"a"_s, u"Images should have vulnerabilities resolved"_s, {}},
                                  {u"b"_s, u"Images should have vulnerabilities resolved (powered by Microsoft Defender Vulnerability Management)"_s, {}},
                                  {u"c"_s, u"[Preview]: Images should have  vulnerabilities resolved"_s, {}},
                                  {u"d"_s, u"Images should have vulnerabilities found"_s, {}}};
        QCOMPARE(successorsOf(demands), (Lists{{1}, {}, {1}, {}}));
    }

    void signs_never_make_a_circle()
    {
        // By the documented pair the second is the newer, by the name the first would be.
        const Demand demands[] = {{u"4ab6e3c5"_s, u"Updates (powered by x)"_s, {}}, {u"e1145ab1"_s, u"Updates"_s, {}}};
        QCOMPARE(successorsOf(demands), (Lists{{1}, {}}));
        QVERIFY(successorsOf({}).empty());
    }
};

QTEST_APPLESS_MAIN(TestSuperseded)
#include "test_superseded.moc"
