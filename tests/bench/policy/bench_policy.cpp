// SPDX-License-Identifier: GPL-3.0-or-later
// How long built-in rules take on documents in memory, beside parsing the same documents. One core.
#include "bench/policy/rulesanddocuments.h"
#include "bench/store/report.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

struct Times {
    double parse = 0, both = 0;
    std::size_t evaluations = 0, unhealthy = 0;
};

Times run(const bench::RulesAndDocuments& set, const policy::AliasTable& aliases, std::size_t n)
{
    Times times;
    simdjson::dom::parser parser;
    std::size_t sum = 0;
    QElapsedTimer timer;
    timer.start();
    for (std::size_t i = 0; i < n; ++i) {
        const QByteArray& json = set.documents[i % set.documents.size()];
        sum += simdjson::dom::element(parser.parse(json.constData(), std::size_t(json.size())).value_unsafe()).is_object();
    }
    times.parse = double(timer.nsecsElapsed()) / 1e9;
    bench::EmptyWorld world;
    policy::Assessor assessor(set.rules, aliases, world, 0);
    policy::Arena arena;
    timer.restart();
    for (std::size_t i = 0; i < n; ++i) {
        const QByteArray& json = set.documents[i % set.documents.size()];
        const auto document = policy::Value::of(simdjson::dom::element(parser.parse(json.constData(), std::size_t(json.size())).value_unsafe()));
        arena.clear();
        const auto resource = policy::Resource::of(document, arena);
        assessor.assessApplicable(*resource, [&](std::size_t, const policy::Verdict& verdict) {
            ++times.evaluations;
            times.unhealthy += verdict.status == policy::Status::Unhealthy;
        });
    }
    times.both = double(timer.nsecsElapsed()) / 1e9;
    if (sum != n)
        bench::say(u"documents that are none"_s, double(n - sum), "", 0);
    return times;
}

void report(const QString& name, const bench::RulesAndDocuments& set, const Times& times, double limit)
{
    bench::say(name + u", rules"_s, double(set.rules.size()), "");
    bench::say(name + u", types"_s, double(set.types), "");
    bench::say(name + u", applicable evaluations"_s, double(times.evaluations), "");
    bench::say(name + u", of them unhealthy"_s, double(times.unhealthy), "");
    bench::say(name + u", baseline: parsing"_s, times.parse, "s");
    bench::say(name + u", parsing and assessing"_s, times.both, "s");
    bench::say(name + u", ratio to parsing"_s, times.both / times.parse, "x", limit);
    bench::say(name + u", million applicable evaluations a second"_s, double(times.evaluations) / (times.both - times.parse) / 1e6, "");
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const std::size_t n = argc > 1 ? QByteArray(argv[1]).toULongLong() : 100'000;
    const auto aliases = services::builtinAliases();
    if (!aliases)
        return 1;
    const auto all = bench::RulesAndDocuments::make(*aliases, false);
    report(u"200 rules"_s, all, run(all, *aliases, n), 3);
    const auto nested = bench::RulesAndDocuments::make(*aliases, true);
    report(u"rules with count"_s, nested, run(nested, *aliases, n / 4), 0);
    return 0;
}
