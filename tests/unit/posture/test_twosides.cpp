// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/twosides.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

#include <QTest>

using namespace posture;
using core::Bitmap;

namespace {

constexpr std::uint32_t estateRows = 6'000; // more than one block of rows
constexpr std::size_t controls = 3;
constexpr int recommendations = 9;

enum Word { Nothing, NotApplicable, Disabled, Exempt, Healthy, Unknown, Unhealthy };

/// The rules of one side as plain arrays.
struct PlainSide {
    struct Rule {
        int recommendation = 0;
        bool counts = true;
        std::vector<int> controls;
        std::vector<Word> words; ///< by row
    };
    std::vector<Rule> rules;
    std::vector<bool> known; ///< by row
    std::vector<bool> has;

    static PlainSide random(std::mt19937& dice, bool hasAll)
    {
        PlainSide side;
        for (int n = 0; n < 12; ++n) {
            Rule rule;
            rule.recommendation = int(dice() % recommendations);
            rule.counts = dice() % 6 != 0;
            rule.controls.push_back(int(dice() % controls));
            if (dice() % 4 == 0)
                rule.controls.push_back((rule.controls.front() + 1) % int(controls));
            if (dice() % 9 == 0)
                rule.controls.clear();
            for (std::uint32_t row = 0; row < estateRows; ++row)
                rule.words.push_back(row / 250 % 4 == unsigned(n) % 4 || dice() % 3 == 0 ? Word(dice() % 7) : Nothing);
            side.rules.push_back(std::move(rule));
        }
        for (std::uint32_t row = 0; row < estateRows; ++row)
            side.known.push_back(dice() % 20 != 0);
        side.has.assign(hasAll ? recommendations : 0, false);
        for (std::size_t n = 0; n < side.has.size(); ++n)
            side.has[n] = dice() % 3 != 0;
        return side;
    }

    Side sets() const
    {
        Side made;
        for (const auto& rule : rules) {
            SideRule one{rule.recommendation, rule.counts, rule.controls, {}, {}, {}};
            for (std::uint32_t row = 0; row < estateRows; ++row) {
                switch (rule.words[row]) {
                case Nothing: break;
                case Healthy: one.verdicts.healthy.add(row); break;
                case Unhealthy: one.verdicts.unhealthy.add(row); break;
                case Unknown: one.verdicts.unknown.add(row); break;
                case Disabled: one.disabled.add(row); break;
                case Exempt: one.exempt.add(row); break;
                case NotApplicable: one.verdicts.notApplicable.add(row); break;
                }
            }
            one.verdicts.notApplicable |= one.exempt;
            one.verdicts.notApplicable |= one.disabled;
            made.rules.push_back(std::move(one));
        }
        for (std::uint32_t row = 0; row < estateRows; ++row) {
            if (known[row])
                made.known.add(row);
        }
        made.has = has;
        return made;
    }
};

/// The same comparison row by row.
class PlainComparison {
public:
    PlainComparison(const PlainSide& cloud, const PlainSide& ours, std::uint32_t first, std::uint32_t end) : m_sides{&cloud, &ours}
    {
        for (int side = 0; side < 2; ++side) {
            for (const auto& rule : m_sides[side]->rules) {
                if (std::any_of(rule.words.begin() + first, rule.words.begin() + end, [](Word word) { return word != Nothing; }))
                    m_speaking[side].push_back(&rule);
            }
        }
        for (std::size_t control = 0; control < controls; ++control) {
            for (std::uint32_t row = first; row < end; ++row)
                add(int(control), row);
        }
    }

    std::array<ControlDifference, controls> found;

private:
    static bool isIn(const PlainSide::Rule& rule, int control) { return rule.counts && std::ranges::find(rule.controls, control) != rule.controls.end(); }
    Word worst(int side, int control, std::uint32_t row) const
    {
        Word worst = Nothing;
        for (const auto* rule : m_speaking[side]) {
            if (isIn(*rule, control))
                worst = std::max(worst, rule->words[row]);
        }
        return worst;
    }
    static bool isCounted(Word word) { return word == Healthy || word == Unhealthy; }
    static int side(Word word) { return word >= Healthy ? word : Nothing; }

    Stance stance(int of, int recommendation, int control, std::uint32_t row) const
    {
        const auto& who = *m_sides[of];
        bool speaks = false, isInControl = false, counts = false;
        Word all = Nothing, inside = Nothing;
        for (const auto* rule : m_speaking[of]) {
            if (rule->recommendation != recommendation)
                continue;
            speaks = true;
            counts |= rule->counts && !rule->controls.empty();
            all = std::max(all, rule->words[row]);
            if (isIn(*rule, control)) {
                isInControl = true;
                inside = std::max(inside, rule->words[row]);
            }
        }
        if (!speaks && !(std::size_t(recommendation) < who.has.size() && who.has[std::size_t(recommendation)]))
            return Stance::None;
        if (!who.known[row])
            return Stance::NoResource;
        if (!isInControl)
            return all == Nothing ? Stance::Silent : counts ? Stance::Elsewhere : Stance::NotCounted;
        switch (inside) {
        case Nothing: break;
        case NotApplicable: return Stance::NotApplicable;
        case Disabled: return Stance::Disabled;
        case Exempt: return Stance::Exempt;
        case Healthy: return Stance::Healthy;
        case Unknown: return Stance::Unknown;
        case Unhealthy: return Stance::Unhealthy;
        }
        return Stance::Silent;
    }

    void add(int control, std::uint32_t row)
    {
        auto& made = found[std::size_t(control)];
        const Word from = worst(0, control, row), to = worst(1, control, row);
        for (const auto& [word, tally] : {std::pair(from, &made.cloud), std::pair(to, &made.ours)}) {
            tally->counts.healthy += word == Healthy;
            tally->counts.unhealthy += word == Unhealthy;
            tally->unknown += word == Unknown;
            tally->notApplicable += word != Nothing && word < Healthy;
        }
        if (side(from) == side(to) || (!isCounted(from) && !isCounted(to)))
            return;
        std::set<DifferenceKey> reasons;
        const std::array words{from, to};
        for (int of = 0; of < 2; ++of) {
            const Word mine = words[std::size_t(of)], other = words[std::size_t(1 - of)];
            if (mine != Unhealthy && mine != Unknown && !(mine == Healthy && side(other) == Nothing))
                continue;
            for (const auto* rule : m_speaking[of]) {
                if (!isIn(*rule, control) || rule->words[row] != mine)
                    continue;
                const Stance own = mine == Unhealthy ? Stance::Unhealthy : mine == Unknown ? Stance::Unknown : Stance::Healthy;
                const Stance theirs = stance(1 - of, rule->recommendation, control, row);
                reasons.insert(of == 0 ? DifferenceKey{rule->recommendation, own, theirs} : DifferenceKey{rule->recommendation, theirs, own});
            }
        }
        for (const auto& key : reasons) {
            auto& sum = made.why[key];
            sum.resources += 1;
            sum.healthy += (int(to == Healthy) - int(from == Healthy)) / double(reasons.size());
            sum.unhealthy += (int(to == Unhealthy) - int(from == Unhealthy)) / double(reasons.size());
        }
    }

    std::array<const PlainSide*, 2> m_sides;
    std::array<std::vector<const PlainSide::Rule*>, 2> m_speaking;
};

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

Bitmap range(std::uint32_t first, std::uint32_t end)
{
    Bitmap rows;
    rows.addRange(first, end);
    return rows;
}

} // namespace

class TestTwoSides : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsFindWhatAPlainLoopFinds_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void setsFindWhatAPlainLoopFinds()
    {
        QFETCH(unsigned, seed);
        std::mt19937 dice(seed);
        const auto cloud = PlainSide::random(dice, false), ours = PlainSide::random(dice, true);
        const std::uint32_t first = dice() % 1000, end = estateRows - dice() % 1000;
        const PlainComparison plain(cloud, ours, first, end);
        const auto compared = compareSides(cloud.sets(), ours.sets(), range(first, end), controls, true);
        std::set<std::pair<Stance, Stance>> seen;
        for (std::size_t c = 0; c < controls; ++c) {
            const auto& found = compared.controls[c];
            const auto& expected = plain.found[c];
            QVERIFY(found.cloud == expected.cloud);
            QVERIFY(found.ours == expected.ours);
            QCOMPARE(found.why.size(), expected.why.size());
            double healthy = 0, unhealthy = 0;
            for (const auto& [key, sum] : found.why) {
                const auto other = expected.why.find(key);
                QVERIFY(other != expected.why.end());
                QCOMPARE(sum.resources, other->second.resources);
                QVERIFY(isNear(sum.healthy, other->second.healthy));
                QVERIFY(isNear(sum.unhealthy, other->second.unhealthy));
                QVERIFY(sum.row >= first && sum.row < end);
                healthy += sum.healthy;
                unhealthy += sum.unhealthy;
                seen.insert({key.cloud, key.ours});
            }
            QVERIFY(isNear(healthy, found.ours.counts.healthy - found.cloud.counts.healthy));
            QVERIFY(isNear(unhealthy, found.ours.counts.unhealthy - found.cloud.counts.unhealthy));
        }
        QVERIFY(seen.size() >= 6);
    }

    void sharesOfAControlSumUpToTheDifferenceOfItsPoints()
    {
        std::mt19937 dice(7);
        for (int round = 0; round < 2'000; ++round) {
            const auto count = [&] { return dice() % 5 == 0 ? 0 : int(dice() % 3'000); };
            const Counts from{count(), count()}, to{count(), count()};
            const double max = 1 + dice() % 10;
            const auto unit = unitPoints(max, from, to);
            const double sum = unit.healthy * (to.healthy - from.healthy) + unit.unhealthy * (to.unhealthy - from.unhealthy);
            QVERIFY(std::abs(sum - (currentPoints(max, to) - currentPoints(max, from))) < 1e-9);
            QVERIFY(unit.healthy >= 0);
            QVERIFY(unit.unhealthy <= 0);
            const auto back = unitPoints(max, to, from);
            QCOMPARE(back.healthy, unit.healthy);
            QCOMPARE(back.unhealthy, unit.unhealthy);
        }
    }

    void scopesTogetherAreTheSumsOfEach()
    {
        std::mt19937 dice(3);
        const auto cloud = PlainSide::random(dice, false).sets(), ours = PlainSide::random(dice, true).sets();
        const auto one = compareSides(cloud, ours, range(0, 3'000), controls, true);
        const auto other = compareSides(cloud, ours, range(3'000, estateRows), controls, true);
        auto sum = one;
        sum += other;
        for (std::size_t c = 0; c < controls; ++c) {
            QCOMPARE(sum.controls[c].ours.counts.healthy, one.controls[c].ours.counts.healthy + other.controls[c].ours.counts.healthy);
            QCOMPARE(sum.controls[c].cloud.unknown, one.controls[c].cloud.unknown + other.controls[c].cloud.unknown);
            double healthy = 0;
            for (const auto& [key, reason] : sum.controls[c].why)
                healthy += reason.healthy;
            QVERIFY(isNear(healthy, sum.controls[c].ours.counts.healthy - sum.controls[c].cloud.counts.healthy));
        }
        QCOMPARE(sum.ours.counts.unhealthy, one.ours.counts.unhealthy + other.ours.counts.unhealthy);
        QVERIFY(sum.unhealthy.size() >= one.unhealthy.size());
    }

    void overAllControlsAResourceStandsWhereTheWorstRulePutsIt()
    {
        Side side;
        const auto rule = [&](int control, std::initializer_list<std::uint32_t> healthy, std::initializer_list<std::uint32_t> unhealthy,
                              std::initializer_list<std::uint32_t> unknown) {
            SideRule made{0, true, {control}, {}, {}, {}};
            made.verdicts.healthy.addMany(healthy.begin(), healthy.size());
            made.verdicts.unhealthy.addMany(unhealthy.begin(), unhealthy.size());
            made.verdicts.unknown.addMany(unknown.begin(), unknown.size());
            side.rules.push_back(std::move(made));
        };
        rule(0, {1, 2, 3}, {4}, {5});
        rule(1, {4, 5}, {1}, {2});
        side.known = range(1, 6);
        const auto compared = compareSides({}, side, range(0, 10), 2, true);
        QCOMPARE(compared.ours.counts.unhealthy, 2); // 1 and 4
        QCOMPARE(compared.ours.unknown, 2);          // 2 and 5
        QCOMPARE(compared.ours.counts.healthy, 1);
    }

    void whereTheCloudGivesNoNumbersThatIsTheOneReason()
    {
        std::mt19937 dice(5);
        const auto cloud = PlainSide::random(dice, false).sets(), ours = PlainSide::random(dice, true).sets();
        const auto compared = compareSides(cloud, ours, range(0, estateRows), controls, false);
        for (const auto& control : compared.controls) {
            QVERIFY(control.cloud == Tally());
            QCOMPARE(control.why.size(), std::size_t(1));
            const auto& [key, sum] = *control.why.begin();
            QCOMPARE(key.recommendation, -1);
            QCOMPARE(sum.resources, control.ours.counts.assessed());
            QCOMPARE(sum.healthy, double(control.ours.counts.healthy));
            QCOMPARE(sum.unhealthy, double(control.ours.counts.unhealthy));
        }
    }
};

QTEST_APPLESS_MAIN(TestTwoSides)
#include "test_twosides.moc"
