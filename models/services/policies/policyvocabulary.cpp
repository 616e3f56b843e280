// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/policies/policyvocabulary.h"

#include "policy/functions.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// In any letter case once, spelt as first met.
class Words {
public:
    void add(const QString& word)
    {
        if (!word.isEmpty() && m_seen.insert(word.toLower()).second)
            m_words.append(word);
    }
    QStringList sorted()
    {
        std::ranges::sort(m_words, [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) < 0; });
        return m_words;
    }

private:
    std::set<QString> m_seen;
    QStringList m_words;
};

void addFields(const policy::Condition& condition, Words& words)
{
    for (const auto& part : condition.parts)
        addFields(part, words);
    for (const auto& where : condition.source.where)
        addFields(where, words);
    if (condition.source.field.what == policy::Field::What::Alias)
        words.add(policyText(condition.source.field.text));
}

/// As functions are written; the table has them in lower case.
QString spelt(std::string_view name)
{
    static const QHash<QString, QString> known = [] {
        QHash<QString, QString> spellings;
        for (const char* word : {"addDays",        "base64ToString",  "createArray",          "createObject", "endsWith",   "greaterOrEquals",
                                 "indexOf",        "ipRangeContains", "lastIndexOf",          "lessOrEquals", "objectKeys", "padLeft",
                                 "requestContext", "resourceGroup",   "startsWith",           "toLower",      "toUpper",    "tryGet",
                                 "uniqueString",   "uriComponent",    "uriComponentToString", "utcNow"})
            spellings.insert(QString::fromLatin1(word).toLower(), QString::fromLatin1(word));
        return spellings;
    }();
    const QString word = policyText(name);
    return known.value(word, word);
}

} // namespace

core::Result<domain::PolicyVocabulary> policyVocabulary(const RulesInForce& rules)
{
    QFile file(u":/parapet/policies/aliases.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Errc::Internal, QCoreApplication::translate("services", "The built-in table of aliases is missing; install the program again."),
                          file.errorString(), u"policies.vocabulary"_s);
    const auto table = QJsonDocument::fromJson(file.readAll()).object();
    Words fields, types;
    for (const char* name : {"type", "name", "fullName", "kind", "location", "id", "tags", "identity.type"})
        fields.add(QString::fromLatin1(name));
    for (const auto& type : table["types"_L1].toArray())
        types.add(type.toString());
    for (const auto& aliases : table["paths"_L1].toObject()) {
        for (const auto& alias : aliases.toObject().keys())
            fields.add(alias);
    }
    for (const auto& rule : rules.set->rules) {
        addFields(rule.definition->condition, fields);
        if (rule.definition->related && rule.definition->related->existence)
            addFields(*rule.definition->related->existence, fields);
    }
    domain::PolicyVocabulary words;
    words.fields = fields.sorted();
    words.types = types.sorted();
    for (const auto& function : policy::allFunctions())
        words.functions.append(spelt(function.name));
    for (const char* name : {"equals", "notEquals", "like", "notLike", "match", "notMatch", "matchInsensitively", "notMatchInsensitively", "contains",
                             "notContains", "in", "notIn", "containsKey", "notContainsKey", "less", "lessOrEquals", "greater", "greaterOrEquals", "exists"})
        words.conditions.append(QString::fromLatin1(name));
    for (const char* name : {"audit", "auditIfNotExists", "deny", "denyAction", "deployIfNotExists", "append", "modify", "manual", "disabled"})
        words.effects.append(QString::fromLatin1(name));
    return words;
}

} // namespace services
