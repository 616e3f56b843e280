// SPDX-License-Identifier: GPL-3.0-or-later
// Scores from the verdicts of 200 rules on many resources of 40 types in 500 subscriptions, beside a plain loop over one
// byte a verdict; compliance with seven standards on the same. One core.
#include "bench/posture/standards.h"
#include "bench/store/report.h"
#include "posture/compliance.h"
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
    std::uint32_t neighbours = block;

    /// Rows in blocks by type, as the store hands them out.
    std::uint32_t typeOf(std::uint32_t row) const { return row / neighbours % types; }
};

Estate makeEstate(std::uint32_t rows, std::uint32_t neighbours = block)
{
    Estate estate{.scopeOfRow = {}, .words = {}, .rules = {}, .neighbours = neighbours};
    std::mt19937 dice(4711);
    std::vector<std::array<std::vector<std::uint32_t>, 5>> sets(std::size_t(types) * rulesOfType);
    for (std::uint32_t row = 0; row < rows; ++row) {
        estate.scopeOfRow.push_back(std::uint32_t(dice() % subscriptions));
        for (std::uint32_t i = 0; i < rulesOfType; ++i) {
            const auto roll = dice() % 100;
            const Word word = roll < 80 ? Healthy : roll < 95 ? Unhealthy : roll < 97 ? Unknown : NotApplicable;
            estate.words.push_back(word);
            sets[std::size_t(estate.typeOf(row)) * rulesOfType + i][word].push_back(row);
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
            auto& word = worst[(estate.typeOf(row) * rulesOfType + i) % controls];
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

/// Processor time, which a busy machine hardly distorts: all of it runs on one thread.
template<class F>
double milliseconds(F f, int times = 1)
{
    const double start = bench::processorSeconds();
    for (int i = 0; i < times; ++i)
        f();
    return (bench::processorSeconds() - start) * 1e3 / times;
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

/// Failed resources of every control, added up, by a plain loop: each row against the controls of its type's rules.
int plainCompliance(const Estate& estate, std::span<const posture::MappedStandard> standards)
{
    struct Held {
        std::size_t control;
        std::vector<std::uint32_t> rules; ///< of the type
    };
    std::vector<std::vector<Held>> ofType(types);
    std::size_t controlsOfAll = 0;
    for (const auto& standard : standards) {
        for (const auto& rules : standard.rules) {
            for (const int rule : rules) {
                auto& held = ofType[std::uint32_t(rule) / rulesOfType];
                if (held.empty() || held.back().control != controlsOfAll)
                    held.push_back({controlsOfAll, {}});
                held.back().rules.push_back(std::uint32_t(rule) % rulesOfType);
            }
            ++controlsOfAll;
        }
    }
    std::vector<std::array<int, 5>> counts(controlsOfAll);
    for (std::uint32_t row = 0; row < estate.scopeOfRow.size(); ++row) {
        const auto* words = &estate.words[std::size_t(row) * rulesOfType];
        for (const auto& held : ofType[estate.typeOf(row)]) {
            std::uint8_t worst = Nothing;
            for (const auto rule : held.rules)
                worst = std::max(worst, words[rule]);
            ++counts[held.control][worst];
        }
    }
    int failed = 0;
    for (const auto& of : counts)
        failed += of[Unhealthy];
    return failed;
}

int failedOf(const posture::ComplianceStanding& standing)
{
    int failed = 0;
    for (const auto& standard : standing.standards) {
        for (const auto& control : standard.byControl)
            failed += control.resources.failed;
    }
    return failed;
}

/// Seven standards by rule, and what they say after a fix, in a subscription and when types lie mixed row by row.
bool compliance(const Estate& estate, const Scoreboard& board)
{
    const posture::Compliance compliance(bench::sevenStandards(types * rulesOfType));
    int plain = 0, sets = 0;
    const double baseline = milliseconds([&] { plain = plainCompliance(estate, compliance.standards()); });
    bench::say(u"baseline: compliance by a plain loop"_s, baseline, "ms");
    const double all = milliseconds([&] { sets = failedOf(compliance.of(board, {})); }, 10);
    bench::say(u"compliance with seven standards"_s, all, "ms", 20);
    bench::say(u"compliance, ratio to the plain loop"_s, all / baseline, "x");
    if (plain != sets) {
        std::fprintf(stderr, "compliance: the sets say %d failed, the loop %d\n", sets, plain);
        return false;
    }
    const std::vector<Scoreboard::Step> fix{{Scoreboard::Step::Kind::Fix, 3, {}}};
    bench::say(u"what-if: one recommendation, compliance"_s, milliseconds([&] { (void)compliance.of(board.with(fix), {}); }, 10), "ms", 24);
    core::Bitmap subscription;
    for (std::uint32_t row = 0; row < estate.scopeOfRow.size(); ++row) {
        if (estate.scopeOfRow[row] == 7)
            subscription.add(row);
    }
    bench::say(u"compliance of one subscription"_s,
               milliseconds([&] { (void)compliance.of(board, {.within = &subscription, .attestations = {}, .asOf = {}}); }, 10), "ms", 20);
    const Estate mixed = makeEstate(std::uint32_t(estate.scopeOfRow.size()), 1);
    const Scoreboard mixedBoard({.controlMax = board.controlMax(), .scopeOfRow = {}, .scopes = 0}, mixed.rules);
    bench::say(u"compliance where types lie mixed row by row"_s, milliseconds([&] { sets = failedOf(compliance.of(mixedBoard, {})); }, 3), "ms");
    return sets == plainCompliance(mixed, compliance.standards());
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
    const auto rule = std::size_t(estate.typeOf(rows / 2)) * rulesOfType;
    bench::say(u"after one changed verdict"_s, milliseconds([&] {
                   board->change(rule, row, now);
                   percent = board->together(all).percent;
               }),
               "ms", 1);
    whatIfs(*board, all);
    return compliance(estate, *board) ? 0 : 1;
}
