// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/needs.h"

#include "services/assess/fileassessment.h"
#include "unit/policy/ruletest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using policy::Needs;

namespace {

policy::Assigned rule(const std::string& definition)
{
    const auto parsed = policy::parsePolicy(definition, "test");
    if (parsed.error)
        qFatal("%s: %s", parsed.error->path.c_str(), parsed.error->message.c_str());
    return policy::assign(parsed.definition);
}

Needs needsOf(const std::string& definition)
{
    const std::vector rules{rule(definition)};
    return policy::needsOf(rules, ruletest::aliases());
}

/// "types | parent>type/name @subscription, ... | read", with "+others".
QString shown(const Needs& needs)
{
    const auto joined = [](const std::vector<std::string>& texts) {
        QStringList list;
        for (const auto& text : texts)
            list.append(QString::fromStdString(text));
        return list.join(u' ');
    };
    QStringList related;
    for (const auto& one : needs.related)
        related.append(QString::fromStdString(one.parent + '>' + one.type + (one.name.empty() ? "" : '/' + one.name))
                       + (one.isSubscriptionWide ? u" @subscription"_s : QString()));
    const QString lists = joined(needs.types) + u" | "_s + related.join(u", "_s) + u" | "_s + joined(needs.read);
    return (needs.isForOthers ? QString(lists + u" +others"_s) : lists).simplified();
}

/// Every text that a condition gives for the field `type`, and nothing else.
void collectTypes(const QJsonValue& json, QSet<QString>& types)
{
    if (json["field"_L1].toString() == "type"_L1) {
        types.insert(json["equals"_L1].toString().toLower());
        for (const auto several = json["in"_L1].toArray(); const auto& one : several)
            types.insert(one.toString().toLower());
    }
    for (const auto object = json.toObject(); const auto& member : object)
        collectTypes(member, types);
    for (const auto array = json.toArray(); const auto& element : array)
        collectTypes(element, types);
    types.remove(QString());
}

} // namespace

class TestPolicyNeeds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatARuleNeeds_data()
    {
        QTest::addColumn<QString>("definition");
        QTest::addColumn<QString>("needs");
        const auto row = [](const char* name, const std::string& definition, const QString& needs) {
            QTest::newRow(name) << QString::fromStdString(definition) << needs;
        };
        using ruletest::audit;
        const std::string things = R"({"field":"type","equals":"Microsoft.Test/things"})";
        row("the type that it is about", audit(things), u"microsoft.test/things | |"_s);
        row("one of several types", audit(R"({"field":"type","in":["Microsoft.Test/things","Microsoft.Test/others"]})"),
            u"microsoft.test/others microsoft.test/things | |"_s);
        row("either of two", audit(R"({"anyOf":[)" + things + R"(,{"field":"type","equals":"Microsoft.Test/others"}]})"),
            u"microsoft.test/others microsoft.test/things | |"_s);
        row("types by a pattern", audit(R"({"field":"type","like":"Microsoft.Test/things*"})"), u"microsoft.test/things microsoft.test/things/parts | |"_s);
        row("all but one", audit(R"({"not":)" + things + "}"), u"| | +others"_s);
        row("no type at all", audit(R"({"field":"location","equals":"westeurope"})"), u"| | +others"_s);
        row("a type that a parameter names",
            audit(R"({"field":"type","equals":"[parameters('about')]"})", "Audit", {}, R"({"about":{"type":"String","defaultValue":"Microsoft.Test/others"}})"),
            u"microsoft.test/others | |"_s);
        row("an alias of a child", audit(R"({"allOf":[)" + things + R"(,{"field":"Microsoft.Test/things/parts/size","equals":1}]})"),
            u"microsoft.test/things | | microsoft.test/things/parts"_s);
        row("an alias alone decides the type",
            audit(R"({"field":"Microsoft.Test/things/parts/size","exists":true})", "AuditIfNotExists", R"({"type":"Microsoft.Test/others"})"),
            u"microsoft.test/things/parts | microsoft.test/things/parts>microsoft.test/others |"_s);
        row("switched off", audit(things, "Disabled"), u"| |"_s);
        row("another mode", audit(things, "Audit", {}, "{}", "Microsoft.Kubernetes.Data"), u"| |"_s);
        row("a related type", audit(things, "AuditIfNotExists", R"({"type":"Microsoft.Insights/diagnosticSettings"})"),
            u"microsoft.test/things | microsoft.test/things>microsoft.insights/diagnosticsettings |"_s);
        row("a related type by name in the subscription",
            audit(things, "DeployIfNotExists", R"({"type":"Microsoft.Test/others/","name":"Default","existenceScope":"Subscription"})"),
            u"microsoft.test/things | microsoft.test/things>microsoft.test/others/default @subscription |"_s);
        row("a name that depends on the resource", audit(things, "AuditIfNotExists", R"({"type":"Microsoft.Test/others","name":"[field('name')]"})"),
            u"microsoft.test/things | microsoft.test/things>microsoft.test/others |"_s);
        row("what the existence condition reads",
            audit(
                things, "AuditIfNotExists",
                R"({"type":"Microsoft.Test/others","existenceCondition":{"field":"Microsoft.Web/sites/config/ftpsState","equals":"[field('Microsoft.Test/things/parts/size')]"}})"),
            u"microsoft.test/things | microsoft.test/things>microsoft.test/others | microsoft.test/things/parts microsoft.web/sites/config"_s);
        row("an effect that nobody chose yet",
            audit(things, "[parameters('effect')]", R"({"type":"Microsoft.Test/others"})", R"({"effect":{"type":"String"}})"),
            u"microsoft.test/things | microsoft.test/things>microsoft.test/others |"_s);
        row("details that the effect does not use", audit(things, "Audit", R"({"type":"Microsoft.Test/others"})"), u"microsoft.test/things | |"_s);
    }
    void whatARuleNeeds()
    {
        QFETCH(QString, definition);
        QFETCH(QString, needs);
        QCOMPARE(shown(needsOf(definition.toStdString())), needs);
    }

    void theEffectOfAnAssignmentCountsInPlaceOfTheDefinitions()
    {
        const std::string condition = R"({"field":"type","equals":"Microsoft.Test/things"})", details = R"({"type":"Microsoft.Test/others"})";
        std::vector rules{rule(ruletest::audit(condition, "AuditIfNotExists", details))};
        rules[0].effect = policy::Value::text("disabled");
        QCOMPARE(shown(policy::needsOf(rules, ruletest::aliases())), u"| |"_s);
        rules[0].effect = policy::Value::text("Audit");
        QCOMPARE(shown(policy::needsOf(rules, ruletest::aliases())), u"microsoft.test/things | |"_s);
        rules[0].effect = policy::Value::failed("none");
        QCOMPARE(shown(policy::needsOf(rules, ruletest::aliases())), u"microsoft.test/things | microsoft.test/things>microsoft.test/others |"_s);
    }

    void theOrderOfRulesChangesNothing()
    {
        auto rules = builtinRules();
        const Needs forward = policy::needsOf(rules, m_aliases);
        std::ranges::reverse(rules);
        QVERIFY(policy::needsOf(rules, m_aliases) == forward);
        const auto again = rules;
        rules.insert(rules.end(), again.begin(), again.end());
        QVERIFY(policy::needsOf(rules, m_aliases) == forward);
    }

    void allThatTheBuiltInDefinitionsNameComesOut()
    {
        const Needs needs = policy::needsOf(builtinRules(), m_aliases);
        QVERIFY(!needs.isForOthers);
        QSet<QString> types, related;
        for (const auto& type : needs.types)
            types.insert(QString::fromStdString(type));
        for (const auto& one : needs.related) {
            related.insert(QString::fromStdString(one.type));
            QVERIFY2(std::ranges::binary_search(needs.types, one.parent), one.parent.c_str());
        }
        int definitions = 0, withRelated = 0;
        QSet<QString> named, looked;
        QDirIterator files(QDir(qEnvironmentVariable("PARAPET_SOURCE")).filePath(u"resources/policies/azure"_s), {u"*.json"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto policy = QJsonDocument::fromJson(file.readAll())["properties"_L1]["policyRule"_L1];
            ++definitions;
            collectTypes(policy["if"_L1], named);
            if (const QString type = policy["then"_L1]["details"_L1]["type"_L1].toString().toLower(); !type.isEmpty()) {
                ++withRelated;
                looked.insert(type);
            }
        }
        QVERIFY2(definitions > 400 && withRelated > 100, qPrintable(u"%1, %2"_s.arg(definitions).arg(withRelated)));
        QCOMPARE(named - types, QSet<QString>());
        QCOMPARE(looked - related, QSet<QString>());
        qInfo("%d definitions need %lld types, %zu pairs with %lld related types, and read %zu others", definitions, static_cast<long long>(named.size()),
              needs.related.size(), static_cast<long long>(looked.size()), needs.read.size());
    }

private:
    std::vector<policy::Assigned> builtinRules() const
    {
        std::vector<policy::Assigned> rules;
        for (const auto& text : services::builtinPolicies())
            rules.push_back(rule(text.json.toStdString()));
        return rules;
    }

    policy::AliasTable m_aliases = services::builtinAliases().value();
};

QTEST_GUILESS_MAIN(TestPolicyNeeds)
#include "test_needs.moc"
