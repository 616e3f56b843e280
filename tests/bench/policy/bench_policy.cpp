// SPDX-License-Identifier: GPL-3.0-or-later
// How long built-in rules take on documents in memory, beside parsing the same documents. One core.
#include "bench/store/report.h"
#include "services/assess/fileassessment.h"

#include <map>

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t wantedTypes = 40, wantedRules = 200, distinctDocuments = 100'000;
constexpr qsizetype documentBytes = 1500;

/// Sees nothing: rules that ask for related resources are timed elsewhere.
class EmptyWorld final : public policy::World {
public:
    Found ofType(const std::string&, const std::string&) override { return {}; }
    const policy::Resource* container(const std::string&) override { return nullptr; }
};

/// The documents of the rules' own test cases, by type in lower case.
std::map<std::string, QList<QJsonObject>> exampleDocuments()
{
    std::map<std::string, QList<QJsonObject>> found;
    QDirIterator files(QStringLiteral(PARAPET_CONTENT) + u"/azure"_s, {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const auto& line : file.readAll().split('\n')) {
            for (const auto& value : QJsonDocument::fromJson(line)[u"resources"_s].toArray()) {
                const auto object = value.toObject();
                found[object[u"type"_s].toString().toLower().toStdString()].append(object);
            }
        }
    }
    return found;
}

/// A document of usual size: what services send beside the few members that a rule reads.
QByteArray grown(QJsonObject document, int number)
{
    auto properties = document[u"properties"_s].toObject();
    properties[u"provisioningState"_s] = u"Succeeded"_s;
    properties[u"creationTime"_s] = u"2024-05-06T07:08:09.1234567Z"_s;
    document[u"etag"_s] = u"W/\"%1\""_s.arg(number);
    document[u"tags"_s] = QJsonObject{{u"env"_s, number % 3 ? u"prod"_s : u"test"_s}, {u"owner"_s, u"team-%1@contoso.example"_s.arg(number % 50)}};
    for (int i = 0;; ++i) {
        document[u"properties"_s] = properties;
        const auto json = QJsonDocument(document).toJson(QJsonDocument::Compact);
        if (json.size() >= documentBytes)
            return json;
        properties[u"setting%1"_s.arg(i)] =
            QJsonObject{{u"enabled"_s, i % 2 == 0}, {u"value"_s, u"some text of the usual length %1"_s.arg(i)}, {u"days"_s, i * 7}};
    }
}

struct Set {
    std::vector<policy::Assigned> rules;
    std::vector<QByteArray> documents;
    std::size_t types = 0;
};

/// Rules on one document alone, `nested` those that count array members; and documents of the types that most of them are for.
Set makeSet(const policy::AliasTable& aliases, bool onlyNested)
{
    const auto examples = exampleDocuments();
    std::map<std::string, std::vector<policy::Assigned>> byType;
    EmptyWorld world;
    for (const auto& [file, json] : services::builtinPolicies()) {
        const auto parsed = policy::parsePolicy(json.toStdString(), file.toStdString());
        if (!parsed.definition || parsed.definition->related || (onlyNested && !json.contains("\"count\"")))
            continue;
        const std::vector one{policy::assign(parsed.definition)};
        policy::Assessor assessor(one, aliases, world, 0);
        for (const auto& [type, documents] : examples) { // the types it applies to
            policy::Arena arena;
            const std::string text = QJsonDocument(documents.first()).toJson().toStdString();
            simdjson::dom::parser parser;
            const auto resource = policy::Resource::of(policy::Value::of(simdjson::dom::element(parser.parse(text).value_unsafe())), arena);
            bool applies = false;
            if (resource)
                assessor.assessApplicable(*resource, [&](std::size_t, const policy::Verdict&) { applies = true; });
            if (applies)
                byType[type].push_back(one[0]);
        }
    }
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto& [type, rules] : byType)
        order.emplace_back(rules.size(), type);
    std::ranges::sort(order, std::greater{});
    Set set;
    int number = 0;
    order.resize(std::min(order.size(), wantedTypes));
    for (const auto& [count, type] : order) {
        for (const auto& rule : byType[type]) {
            if (set.rules.size() < wantedRules && std::ranges::none_of(set.rules, [&](const auto& known) { return known.definition == rule.definition; }))
                set.rules.push_back(rule);
        }
    }
    set.types = order.size();
    while (set.documents.size() < distinctDocuments) {
        for (const auto& [count, type] : order) {
            const auto& documents = examples.at(type);
            set.documents.push_back(grown(documents[number % documents.size()], number));
            ++number;
        }
    }
    return set;
}

struct Times {
    double parse = 0, both = 0;
    std::size_t evaluations = 0, unhealthy = 0;
};

Times run(const Set& set, const policy::AliasTable& aliases, std::size_t n)
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
    EmptyWorld world;
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

void report(const QString& name, const Set& set, const Times& times, double limit)
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
    const Set all = makeSet(*aliases, false);
    report(u"200 rules"_s, all, run(all, *aliases, n), 3);
    const Set nested = makeSet(*aliases, true);
    report(u"rules with count"_s, nested, run(nested, *aliases, n / 4), 0);
    return 0;
}
