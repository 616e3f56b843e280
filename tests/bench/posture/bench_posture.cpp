// SPDX-License-Identifier: GPL-3.0-or-later
// Scores from the verdicts of 200 rules on many resources of 40 types in 500 subscriptions, beside a plain loop over one
// byte a verdict. One core.
#include "bench/store/report.h"
#include "posture/scoreboard.h"

#include <random>

using namespace Qt::StringLiterals;
using posture::Scoreboard;

namespace {

constexpr std::uint32_t types = 40, rulesOfType = 5, subscriptions = 500, block = 4096;
constexpr int controls = 15;

enum Word : std::uint8_t { Nothing, NotApplicable, Healthy, Unknown, Unhealthy };

struct Estate {
    std::vector<std::uint32_t> scopeOfRow;
    std::vector<std::uint8_t> words; ///< of the rules of the row's type
    std::vector<Scoreboard::Rule> rules;
};

/// Rows in blocks by type, as the store hands them out.
std::uint32_t typeOf(std::uint32_t row)
{
    return row / block % types;
}

Estate makeEstate(std::uint32_t rows)
{
    Estate estate;
    std::mt19937 dice(4711);
    std::vector<std::array<std::vector<std::uint32_t>, 5>> sets(std::size_t(types) * rulesOfType);
    for (std::uint32_t row = 0; row < rows; ++row) {
        estate.scopeOfRow.push_back(std::uint32_t(dice() % subscriptions));
        for (std::uint32_t i = 0; i < rulesOfType; ++i) {
            const auto roll = dice() % 100;
            const Word word = roll < 80 ? Healthy : roll < 95 ? Unhealthy : roll < 97 ? Unknown : NotApplicable;
            estate.words.push_back(word);
            sets[std::size_t(typeOf(row)) * rulesOfType + i][word].push_back(row);
        }
    }
    for (std::size_t rule = 0; rule < sets.size(); ++rule) {
        auto& made = estate.rules.emplace_back(Scoreboard::Rule{.controls = {int(rule) % controls}, .verdicts = {}, .exemptions = {}});
        const std::array into{&made.verdicts.notApplicable, &made.verdicts.healthy, &made.verdicts.unknown, &made.verdicts.unhealthy};
        for (std::size_t word = 0; word < into.size(); ++word) {
            into[word]->addMany(sets[rule][word + 1].data(), sets[rule][word + 1].size());
            into[word]->optimize();
        }
    }
    return estate;
}

/// Every control of every subscription by a plain loop.
int plainLoop(const Estate& estate)
{
    std::vector<std::array<posture::Tally, controls>> tallies(subscriptions);
    for (std::uint32_t row = 0; row < estate.scopeOfRow.size(); ++row) {
        std::array<std::uint8_t, controls> worst{};
        for (std::uint32_t i = 0; i < rulesOfType; ++i) {
            auto& word = worst[(typeOf(row) * rulesOfType + i) % controls];
            word = std::max(word, estate.words[std::size_t(row) * rulesOfType + i]);
        }
        for (std::size_t c = 0; c < controls; ++c) {
            auto& tally = tallies[estate.scopeOfRow[row]][c];
            tally.counts.unhealthy += worst[c] == Unhealthy;
            tally.counts.healthy += worst[c] == Healthy;
            tally.unknown += worst[c] == Unknown;
            tally.notApplicable += worst[c] == NotApplicable;
        }
    }
    int sum = 0;
    for (const auto& of : tallies) {
        for (const auto& tally : of)
            sum += tally.counts.unhealthy;
    }
    return sum;
}

template<class F>
double milliseconds(F f, int times = 1)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < times; ++i)
        f();
    return double(timer.nsecsElapsed()) / 1e6 / times;
}

void whatIfs(const Scoreboard& board, std::span<const std::uint32_t> all)
{
    const std::vector<Scoreboard::Step> one{{Scoreboard::Step::Kind::Fix, 3, {}}};
    bench::say(u"what-if: one recommendation everywhere"_s, milliseconds([&] { (void)board.with(one).together(all).percent; }, 20), "ms", 4);
    std::vector<Scoreboard::Step> ten;
    for (int rule = 0; rule < 10; ++rule)
        ten.push_back({Scoreboard::Step::Kind::Fix, rule * 17, {}});
    bench::say(u"what-if: ten recommendations everywhere"_s, milliseconds([&] { (void)board.with(ten).together(all).percent; }, 5), "ms");
}

} // namespace

int main(int argc, char** argv)
{
    const auto rows = std::uint32_t(argc > 1 ? QByteArray(argv[1]).toULong() : 100'000);
    const Estate estate = makeEstate(rows);
    int unhealthy = 0;
    const double baseline = milliseconds([&] { unhealthy = plainLoop(estate); }, 3);
    bench::say(u"baseline: plain loop over every verdict"_s, baseline, "ms");

    std::vector<double> max;
    for (int c = 0; c < controls; ++c)
        max.push_back(1 + c % 10);
    std::vector<std::uint32_t> all;
    for (std::uint32_t scope = 0; scope < subscriptions; ++scope)
        all.push_back(scope);
    std::optional<Scoreboard> whole, board;
    std::optional<double> percent;
    const std::vector<std::uint32_t> oneScope(estate.scopeOfRow.size(), 0);
    auto rules = estate.rules;
    const double first = milliseconds([&] {
        whole.emplace(Scoreboard::Layout{max, oneScope, 1}, std::move(rules));
        percent = whole->scope(0).percent;
    });
    bench::say(u"cold: score of the workspace as one"_s, first, "ms", 20);
    rules = estate.rules;
    int sum = 0;
    const double cold = milliseconds([&] {
        board.emplace(Scoreboard::Layout{max, estate.scopeOfRow, subscriptions}, std::move(rules));
        for (const auto scope : all) {
            for (const auto& tally : board->scope(scope).controls)
                sum += tally.counts.unhealthy;
        }
    });
    bench::say(u"cold: every control of every subscription"_s, cold, "ms", 80);
    bench::say(u"cold, ratio to the plain loop"_s, cold / baseline, "x");
    if (sum != unhealthy || !percent) {
        std::fprintf(stderr, "the sets say %d, the loop %d\n", sum, unhealthy);
        return 1;
    }
    bench::say(u"verdicts in memory"_s, double(board->bytes()) / 1e6, "MB", 15);
    core::Bitmap row;
    row.add(rows / 2);
    posture::RuleVerdicts now;
    now.healthy.add(rows / 2);
    const auto rule = std::size_t(typeOf(rows / 2)) * rulesOfType;
    bench::say(u"after one changed verdict"_s, milliseconds([&] {
                   board->change(rule, row, now);
                   percent = board->together(all).percent;
               }),
               "ms", 1);
    whatIfs(*board, all);
    return 0;
}
