// SPDX-License-Identifier: GPL-3.0-or-later
// What-ifs over the board of an estate as the What-if pane asks them: the first answer, a tick, a row pointed at, one of
// many taken out. 200 recommendations in 15 controls, five for each resource, in 500 subscriptions. One core.
#include "bench/store/report.h"
#include "services/whatifchain.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int subscriptions = 500, rules = 200, controls = 15, each = 5;

store::PostureFacts factsOf(int resources)
{
    store::PostureFacts facts;
    facts.connections.append({.id = {1}, .name = u"Bench"_s});
    for (int s = 1; s <= subscriptions; ++s) {
        store::ScopeFact scope;
        scope.id = s;
        scope.connection = {1};
        scope.scopeId = u"/subscriptions/%1"_s.arg(s);
        scope.kind = domain::ScopeKind::Subscription;
        scope.environment = domain::Environment::Azure;
        facts.scopes.append(scope);
    }
    for (int a = 1; a <= rules; ++a) {
        facts.assessmentKeys.insert(a, u"key-%1"_s.arg(a));
        store::MetaFact meta;
        meta.connection = {1};
        meta.assessment = a;
        meta.key = u"key-%1"_s.arg(a);
        meta.name = u"Resources should be hardened in way %1"_s.arg(a);
        facts.metadata.append(meta);
    }
    for (int s = 1; s <= subscriptions; ++s) {
        for (int c = 0; c < controls; ++c) {
            store::ControlFact control;
            control.scope = s;
            control.id = control.name = u"control-%1"_s.arg(c);
            control.max = 1 + c % 10;
            for (int a = 1 + c; a <= rules; a += controls)
                control.assessments.append(a);
            facts.controls.append(control);
        }
    }
    facts.verdicts.reserve(std::size_t(resources) * each);
    for (int r = 1; r <= resources; ++r) {
        const int type = r / 4096 % (rules / each);
        for (int i = 0; i < each; ++i) {
            store::VerdictFact verdict;
            verdict.resource = r;
            verdict.scope = 1 + r % subscriptions;
            verdict.assessment = 1 + type * each + i;
            verdict.state = (r * 7 + i * 3) % 20 < 3 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy;
            facts.verdicts.push_back(verdict);
        }
    }
    return facts;
}

double milliseconds(const std::function<bool()>& measured)
{
    QElapsedTimer timer;
    timer.start();
    if (!measured())
        qFatal("an answer failed");
    return double(timer.nsecsElapsed()) / 1e6;
}

QList<domain::WhatIfStep> first(int n)
{
    QList<domain::WhatIfStep> steps;
    for (int i = 0; i < n; ++i)
        steps.append({u"key-%1"_s.arg(1 + i * 17 % rules), {}});
    return steps;
}

} // namespace

int main(int argc, char** argv)
{
    const int resources = argc > 1 ? atoi(argv[1]) : 3000;
    auto facts = factsOf(resources);
    std::shared_ptr<const services::EstateBoard> board;
    bench::say(u"whatif_board"_s, milliseconds([&] {
                   board = std::make_shared<const services::EstateBoard>(std::move(facts));
                   return true;
               }),
               "ms");
    std::optional<services::WhatIfChain> chain(board);
    double percent = 0;
    const auto ask = [&](const QList<domain::WhatIfStep>& steps) {
        const auto answer = chain->answer({{}, steps}, {}, {});
        percent = answer && answer->after ? *answer->after : -1;
        return percent >= 0;
    };
    bench::say(u"whatif_first"_s, milliseconds([&] { return ask({}); }), "ms");
    std::vector<double> ticks, points;
    for (int n = 1; n <= 10; ++n) {
        ticks.push_back(milliseconds([&] { return ask(first(n)); }));
        auto with = first(n);
        with.append(first(n + 20).last());
        points.push_back(milliseconds([&] { return ask(with); }));
    }
    const auto worst = [](const std::vector<double>& of) { return *std::ranges::max_element(of); };
    bench::say(u"whatif_tick_worst_of_ten"_s, worst(ticks), "ms", 16);
    bench::say(u"whatif_pointed_at_worst_of_ten"_s, worst(points), "ms", 16);
    auto fewer = first(10);
    fewer.removeAt(5);
    bench::say(u"whatif_sixth_of_ten_taken_out"_s, milliseconds([&] { return ask(fewer); }), "ms");
    bench::say(u"whatif_all_200_ticked"_s, milliseconds([&] { return ask(first(rules)); }), "ms");
    bench::say(u"whatif_first_of_200_taken_out"_s, milliseconds([&] { return ask(first(rules).sliced(1)); }), "ms");
    bench::say(u"whatif_another_scope"_s, milliseconds([&] { return chain->answer({{{u"/subscriptions/7"_s}}, first(10)}, {}, {}).has_value(); }), "ms");
    bench::say(u"whatif_forgotten"_s, milliseconds([&] {
                   chain.reset();
                   board.reset();
                   return true;
               }),
               "ms");
    return percent >= 0 ? 0 : 1;
}
