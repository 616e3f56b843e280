// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/controltable.h"
#include "posture/scoreboard.h"

#include <cmath>
#include <random>

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace posture;
using core::Bitmap;

namespace {

constexpr std::uint32_t estateRows = 10'000; // more than one block of rows

/// One estate as plain arrays, and the documented rules as plain loops over them: what the sets are compared with.
struct Plain {
    enum Word { None, NotApplicable, Healthy, Unknown, Unhealthy };

    std::vector<double> max;
    std::vector<std::uint32_t> scopeOfRow;
    std::uint32_t scopes = 0;
    std::vector<std::vector<int>> controls; ///< by rule
    std::vector<bool> counts;
    std::vector<std::vector<Word>> words;   ///< by rule, row
    std::vector<std::vector<int>> exempt;   ///< by rule, row: 1 waived, 2 mitigated, 3 in grace

    static Plain random(unsigned seed)
    {
        std::mt19937 dice(seed);
        Plain plain;
        plain.max = {10, 6, 4, 0};
        plain.scopes = 5;
        constexpr int rows = estateRows, rules = 14;
        const bool isByScope = seed % 2 == 0; // rows of one scope are neighbours
        for (int row = 0; row < rows; ++row) {
            const auto scope = isByScope ? std::uint32_t(row) / 700 % (plain.scopes + 1) : dice() % (plain.scopes + 1);
            plain.scopeOfRow.push_back(scope == plain.scopes || row > rows - 50 ? Scoreboard::nowhere : scope);
        }
        for (int rule = 0; rule < rules; ++rule) {
            plain.controls.push_back({int(dice() % 4)});
            if (dice() % 4 == 0)
                plain.controls.back().push_back((plain.controls.back().front() + 1) % 4);
            plain.counts.push_back(dice() % 6 != 0);
            auto& words = plain.words.emplace_back(rows);
            auto& exempt = plain.exempt.emplace_back(rows);
            const bool isExempting = dice() % 2 == 0;
            for (int row = 0; row < rows; ++row) {
                words[std::size_t(row)] = row / 300 % 3 == rule % 3 ? Word(dice() % 5) : None;
                exempt[std::size_t(row)] = isExempting && dice() % 10 == 0 ? 1 + int(dice() % 3) : 0;
            }
        }
        return plain;
    }

    Scoreboard board() const
    {
        std::vector<Scoreboard::Rule> rules;
        for (std::size_t r = 0; r < words.size(); ++r) {
            Scoreboard::Rule rule{.counts = counts[r], .controls = controls[r], .verdicts = verdictsOf(r), .exemptions = {}};
            for (std::uint32_t row = 0; row < exempt[r].size(); ++row) {
                auto& [waived, mitigated, grace] = rule.exemptions;
                if (exempt[r][row] != 0)
                    (exempt[r][row] == 1 ? waived : exempt[r][row] == 2 ? mitigated : grace).add(row);
            }
            rules.push_back(std::move(rule));
        }
        auto scoped = scopeOfRow;
        while (scoped.back() == Scoreboard::nowhere) // rows behind the last with a scope need none to be told
            scoped.pop_back();
        return {{max, std::move(scoped), scopes}, std::move(rules)};
    }
    RuleVerdicts verdictsOf(std::size_t rule) const
    {
        RuleVerdicts verdicts;
        for (std::uint32_t row = 0; row < words[rule].size(); ++row) {
            switch (words[rule][row]) {
            case None: break;
            case NotApplicable: verdicts.notApplicable.add(row); break;
            case Healthy: verdicts.healthy.add(row); break;
            case Unknown: verdicts.unknown.add(row); break;
            case Unhealthy: verdicts.unhealthy.add(row); break;
            }
        }
        return verdicts;
    }
    Word wordOf(std::size_t rule, std::uint32_t row) const
    {
        const bool isSpared = exempt[rule][row] == 3 && words[rule][row] == Unhealthy;
        return exempt[rule][row] == 1 || isSpared ? NotApplicable : exempt[rule][row] == 2 ? Healthy : words[rule][row];
    }
    /// Whether a fix would turn it.
    bool isOpen(std::size_t rule, std::uint32_t row) const { return words[rule][row] == Unhealthy && exempt[rule][row] != 1 && exempt[rule][row] != 2; }
    /// `control` -1: all rules that count.
    template<class F>
    Tally tally(int control, F isIn) const
    {
        Tally tally;
        for (std::uint32_t row = 0; row < scopeOfRow.size(); ++row) {
            Word worst = None;
            for (std::size_t r = 0; r < words.size() && isIn(row); ++r) {
                if (counts[r] && (control < 0 || std::ranges::find(controls[r], control) != controls[r].end()))
                    worst = std::max(worst, wordOf(r, row));
            }
            tally.counts.unhealthy += worst == Unhealthy;
            tally.counts.healthy += worst == Healthy;
            tally.unknown += worst == Unknown;
            tally.notApplicable += worst == NotApplicable;
        }
        return tally;
    }
};

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

template<class F>
void compare(const ScopeStanding& standing, const Plain& plain, F isIn)
{
    double current = 0, max = 0;
    for (std::size_t c = 0; c < plain.max.size(); ++c) {
        const Tally expected = plain.tally(int(c), isIn);
        QCOMPARE(standing.controls[c].counts.healthy, expected.counts.healthy);
        QCOMPARE(standing.controls[c].counts.unhealthy, expected.counts.unhealthy);
        QVERIFY(standing.controls[c] == expected);
        if (expected.counts.assessed() > 0) {
            current += plain.max[c] * expected.counts.healthy / expected.counts.assessed();
            max += plain.max[c];
        }
    }
    QVERIFY(standing.resources == plain.tally(-1, isIn));
    QVERIFY(near(standing.points.current, current) && near(standing.points.max, max));
    QCOMPARE(standing.percent.has_value(), max > 0);
    if (max > 0)
        QVERIFY(near(*standing.percent, 100 * current / max));
    QVERIFY(near(standing.weight, plain.tally(-1, isIn).counts.assessed()));
}

void compareAll(const Scoreboard& board, const Plain& plain)
{
    for (std::uint32_t scope = 0; scope < plain.scopes; ++scope)
        compare(board.scope(scope), plain, [&](std::uint32_t row) { return plain.scopeOfRow[row] == scope; });
}

Bitmap everyNth(std::uint32_t n, std::uint32_t rows)
{
    Bitmap set;
    for (std::uint32_t row = 0; row < rows; row += n)
        set.add(row);
    return set;
}

} // namespace

class TestScoreboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyScopeAndControlStandsAsAPlainLoopSays()
    {
        for (unsigned seed = 1; seed <= 8; ++seed) {
            const auto plain = Plain::random(seed);
            const auto board = plain.board();
            compareAll(board, plain);
            const auto handPicked = everyNth(7, estateRows);
            compare(board.of(handPicked), plain, [&](std::uint32_t row) { return handPicked.contains(row); });
        }
    }

    void scopesTogetherAreWeighedByTheirAssessedResources()
    {
        const auto plain = Plain::random(3);
        const auto board = plain.board();
        const std::uint32_t scopes[] = {0, 2, 4};
        double sum = 0, weights = 0;
        for (const auto scope : scopes) {
            const auto one = board.scope(scope);
            sum += *one.percent * one.weight;
            weights += one.weight;
        }
        const auto all = board.together(scopes);
        QVERIFY(near(*all.percent, sum / weights) && near(all.weight, weights));
        QVERIFY(near(all.points.current, *all.percent * all.points.max / 100));
        const auto isIn = [&](std::uint32_t row) { return plain.scopeOfRow[row] != Scoreboard::nowhere && plain.scopeOfRow[row] % 2 == 0; };
        for (std::size_t c = 0; c < plain.max.size(); ++c)
            QVERIFY(all.controls[c] == plain.tally(int(c), isIn));
        QVERIFY(!board.together({}).percent);
    }

    void aChangedVerdictMovesOnlyWhatItConcerns()
    {
        auto plain = Plain::random(5);
        auto board = plain.board();
        std::mt19937 dice(99);
        for (int turn = 0; turn < 30; ++turn) {
            const auto rule = std::size_t(dice() % plain.words.size());
            Bitmap rows;
            for (unsigned i = 0; i <= dice() % 40; ++i) {
                const auto row = std::uint32_t(dice() % estateRows);
                rows.add(row);
                plain.words[rule][row] = Plain::Word(dice() % 5);
            }
            board.change(rule, rows, plain.verdictsOf(rule));
        }
        compareAll(board, plain);
    }

    void aWhatIfLeavesTheBoardAsItWas()
    {
        const auto plain = Plain::random(6);
        const auto board = plain.board();
        auto then = plain;
        const Bitmap some = everyNth(3, estateRows), gone = everyNth(11, estateRows);
        std::vector<Scoreboard::Step> steps;
        for (int rule = 0; rule < int(plain.words.size()); rule += 2) {
            const auto r = std::size_t(rule);
            const bool isAll = rule % 4 == 0;
            steps.push_back({Scoreboard::Step::Kind::Fix, rule, isAll ? std::nullopt : std::optional(some)});
            for (std::uint32_t row = 0; row < estateRows; ++row) {
                if (then.isOpen(r, row) && (isAll || some.contains(row)))
                    then.words[r][row] = Plain::Healthy;
            }
        }
        for (const auto& [rule, kind] : {std::pair(1, Scoreboard::Step::Kind::Waive), std::pair(3, Scoreboard::Step::Kind::Mitigate)}) {
            steps.push_back({kind, rule, some});
            for (std::uint32_t row = 0; row < estateRows; ++row) {
                const bool isWaiver = kind == Scoreboard::Step::Kind::Waive;
                const auto word = then.wordOf(std::size_t(rule), row);
                if (some.contains(row) && (isWaiver ? word > Plain::NotApplicable : word == Plain::Unhealthy))
                    then.exempt[std::size_t(rule)][row] = isWaiver ? 1 : 2;
            }
        }
        steps.push_back({Scoreboard::Step::Kind::Remove, -1, gone});
        for (std::uint32_t row = 0; row < estateRows; row += 11) {
            for (std::size_t r = 0; r < then.words.size(); ++r) {
                then.words[r][row] = Plain::None;
                then.exempt[r][row] = 0;
            }
        }
        compareAll(board.with(steps), then);
        compareAll(board, plain);
    }

    void aFixTurnsWhatTheRuleAloneHoldsBack()
    {
        const auto plain = Plain::random(7);
        const auto board = plain.board();
        for (std::size_t r = 0; r < plain.words.size(); ++r) {
            const Scoreboard::Step fix{Scoreboard::Step::Kind::Fix, int(r), {}};
            const auto fixed = board.with(std::span(&fix, 1));
            for (const int control : plain.controls[r]) {
                int before = 0, after = 0;
                for (std::uint32_t scope = 0; scope < plain.scopes; ++scope) {
                    before += board.scope(scope).controls[std::size_t(control)].counts.unhealthy;
                    after += fixed.scope(scope).controls[std::size_t(control)].counts.unhealthy;
                }
                auto held = board.heldBackBy(r, control);
                for (std::uint32_t row = 0; row < estateRows; ++row) {
                    if (plain.scopeOfRow[row] == Scoreboard::nowhere)
                        held.remove(row);
                }
                QCOMPARE(before - after, int(held.count()));
            }
        }
    }

    void unknownNeverLooksHealthy()
    {
        Scoreboard::Rule good{.controls = {0}, .verdicts = {}, .exemptions = {}}, open = good;
        good.verdicts.healthy.add(0);
        open.verdicts.unknown.add(0);
        const Scoreboard board({{4}, {0}, 1}, {good, open});
        const auto standing = board.scope(0);
        QCOMPARE(standing.controls[0].unknown, 1);
        QCOMPARE(standing.controls[0].counts.assessed(), 0);
        QVERIFY(!standing.percent);
    }

    void whatIsFixedInItsGraceCountsFromThenOn()
    {
        Scoreboard::Rule rule{.controls = {0}, .verdicts = {}, .exemptions = {}};
        rule.verdicts.unhealthy.addRange(0, 2);
        rule.exemptions.grace.addRange(0, 3); // one of them is not even unhealthy
        rule.verdicts.healthy.add(2);
        const Scoreboard board({{4}, {0, 0, 0}, 1}, {rule});
        QCOMPARE(board.scope(0).controls[0], (Tally{.counts = {.healthy = 1, .unhealthy = 0}, .notApplicable = 2, .unknown = 0}));
        Bitmap first;
        first.add(0);
        const Scoreboard::Step fix{Scoreboard::Step::Kind::Fix, 0, first};
        QCOMPARE(board.with(std::span(&fix, 1)).scope(0).controls[0], (Tally{.counts = {.healthy = 2, .unhealthy = 0}, .notApplicable = 1, .unknown = 0}));
    }

    void theBuiltInControlsAreThoseOfTheDocumentation()
    {
        QFile file(u":/parapet/controls.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto table = ControlTable::parse(file.readAll());
        QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().detail));
        double sum = 0;
        for (const auto& control : table->controls())
            sum += control.max;
        QCOMPARE(sum, 58.0);
        QCOMPARE(table->controls()[std::size_t(table->indexOf(u"mfa"))].max, 10.0);
        QCOMPARE(table->indexOf(u"none"), -1);
    }

    void aWrongControlTableIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << "{"_ba << u"unterminated"_s;
        QTest::newRow("nothing") << R"({"controls":[]})"_ba << u"no controls"_s;
        QTest::newRow("no points") << R"({"controls":[{"code":"A","name":"a","max":1},{"code":"B","name":"b"}]})"_ba << u"controls[1]"_s;
        QTest::newRow("too many points") << R"({"controls":[{"code":"A","name":"a","max":11}]})"_ba << u"controls[0]"_s;
        QTest::newRow("twice") << R"({"controls":[{"code":"A","name":"a","max":1},{"code":"a","name":"b","max":1}]})"_ba << u"a second a"_s;
    }
    void aWrongControlTableIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto table = ControlTable::parse(json);
        QVERIFY(!table);
        QVERIFY2(table.error().detail.contains(says), qPrintable(table.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestScoreboard)
#include "test_scoreboard.moc"
