// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/policy/rulesanddocuments.h"

#include <algorithm>
#include <map>

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr std::size_t wantedTypes = 40, wantedRules = 200, distinctDocuments = 100'000;
constexpr qsizetype documentBytes = 1500;

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

} // namespace

RulesAndDocuments RulesAndDocuments::make(const policy::AliasTable& aliases, Which which)
{
    const auto examples = exampleDocuments();
    std::map<std::string, std::vector<policy::Assigned>> byType;
    EmptyWorld world;
    for (const auto& [file, json] : services::builtinPolicies()) {
        const auto parsed = policy::parsePolicy(json.toStdString(), file.toStdString());
        if (!parsed.definition || parsed.definition->related || (which != Which::All && json.contains("\"count\"") != (which == Which::Nested)))
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
    RulesAndDocuments set;
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

} // namespace bench
