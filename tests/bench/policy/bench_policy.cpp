// SPDX-License-Identifier: GPL-3.0-or-later
// How long built-in rules take on documents in memory, beside parsing the same documents. One core.
#include "bench/policy/rulesanddocuments.h"
#include "bench/store/report.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Which = bench::RulesAndDocuments::Which;

struct Times {
    double parse = 0, both = 0;
    std::size_t evaluations = 0, unhealthy = 0;
};

simdjson::dom::element parsed(simdjson::dom::parser& parser, const bench::RulesAndDocuments& set, std::size_t number)
{
    const QByteArray& json = set.documents[number % set.documents.size()];
    return parser.parse(json.constData(), std::size_t(json.size())).value_unsafe();
}

/// Both in turn, so that what else the machine does meets both alike; on other documents, so that neither finds them in the
/// processor's caches.
Times run(const bench::RulesAndDocuments& set, const policy::AliasTable& aliases, std::size_t n)
{
    constexpr std::size_t turn = 1000;
    Times times;
    simdjson::dom::parser parser;
    bench::EmptyWorld world;
    policy::Assessor assessor(set.rules, aliases, world, 0);
    policy::Arena arena;
    std::size_t sum = 0;
    for (std::size_t from = 0; from < n; from += turn) {
        const std::size_t end = std::min(from + turn, n);
        const double start = bench::processorSeconds();
        for (std::size_t i = from; i < end; ++i)
            sum += parsed(parser, set, i).is_object();
        const double middle = bench::processorSeconds();
        for (std::size_t i = from; i < end; ++i) {
            const auto document = policy::Value::of(parsed(parser, set, i + set.documents.size() / 2));
            arena.clear();
            const auto resource = policy::Resource::of(document, arena);
            assessor.assessApplicable(*resource, [&](std::size_t, const policy::Verdict& verdict) {
                ++times.evaluations;
                times.unhealthy += verdict.status == policy::Status::Unhealthy;
            });
        }
        times.parse += middle - start;
        times.both += bench::processorSeconds() - middle;
    }
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
    const auto all = bench::RulesAndDocuments::make(*aliases, Which::All);
    report(u"200 rules"_s, all, run(all, *aliases, n), 3);
    const auto flat = bench::RulesAndDocuments::make(*aliases, Which::Flat);
    report(u"rules without count"_s, flat, run(flat, *aliases, n / 5), 0);
    const auto nested = bench::RulesAndDocuments::make(*aliases, Which::Nested);
    report(u"rules with count"_s, nested, run(nested, *aliases, n / 5), 0);
    return 0;
}
