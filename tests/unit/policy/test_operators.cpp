// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using ruletest::audit;
using ruletest::thing;
using ruletest::verdict;

namespace {

/// The truth of a condition on a document of Microsoft.Test/things: `true`, `false`, or what it is instead.
QByteArray truthOf(const QByteArray& condition, const std::string& document)
{
    const std::string found = verdict(audit(R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},)" + condition.toStdString() + "]}"), document);
    return found == "Unhealthy" ? "true" : found == "Healthy" ? "false" : QByteArray::fromStdString(found);
}

} // namespace

class TestPolicyOperators final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The property x against an operand.
    void anOperatorComparesAsDocumented_data()
    {
        QTest::addColumn<QByteArray>("x"); ///< empty: missing
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* x, const char* condition, bool holds) {
            QTest::addRow("%s %s", x, condition) << QByteArray(x) << QByteArray(condition) << holds;
        };
        const auto both = [&](const char* x, const char* op, const char* negated, const char* operand, bool holds) {
            row(x, (std::string("\"") + op + "\":" + operand).c_str(), holds);
            row(x, (std::string("\"") + negated + "\":" + operand).c_str(), !holds);
        };
        both(R"("Abc")", "equals", "notEquals", R"("aBC")", true);
        both("true", "equals", "notEquals", R"("TRUE")", true);
        both(R"("true")", "equals", "notEquals", "true", true);
        both(R"("443")", "equals", "notEquals", "443", true);
        both("443", "equals", "notEquals", R"("444")", false);
        both("", "equals", "notEquals", R"("x")", false);
        both("", "equals", "notEquals", R"("")", false);
        both("null", "equals", "notEquals", R"("false")", false);
        both(R"("abcDEF")", "like", "notLike", R"("ABC*")", true);
        both(R"("abcDEF")", "like", "notLike", R"("*def")", true);
        both(R"("abcDEF")", "like", "notLike", R"("a*f")", true);
        both(R"("ab")", "like", "notLike", R"("ab*b")", false);
        both(R"("abc")", "like", "notLike", R"("ABC")", true);
        both("", "like", "notLike", R"("*")", false);
        both("443", "like", "notLike", R"("4*")", true);
        both(R"("Contoso-42")", "match", "notMatch", R"("Contoso-##")", true);
        both(R"("contoso-42")", "match", "notMatch", R"("Contoso-##")", false);
        both(R"("contoso-42")", "matchInsensitively", "notMatchInsensitively", R"("Contoso-##")", true);
        both(R"("ab1.")", "match", "notMatch", "\"?\?#.\"", true);
        both(R"("a1")", "match", "notMatch", "\"?\?\"", false);
        both(R"("a")", "match", "notMatch", "\"?#\"", false);
        both(R"("ä€")", "match", "notMatch", R"("?.")", true);
        both(R"("Ä")", "matchInsensitively", "notMatchInsensitively", R"("ä")", true);
        both("", "match", "notMatch", R"("")", false);
        both(R"("One Two")", "contains", "notContains", R"("e t")", true);
        both(R"(["One","Two"])", "contains", "notContains", R"("two")", true);
        both(R"(["One"])", "contains", "notContains", R"("on")", false);
        both("", "contains", "notContains", R"("x")", false);
        both(R"("b")", "in", "notIn", R"(["A","B"])", true);
        both("443", "in", "notIn", R"(["80","443"])", true);
        both("", "in", "notIn", R"(["a",""])", false);
        both(R"("a")", "in", "notIn", "[]", false);
        both(R"({"Key":null})", "containsKey", "notContainsKey", R"("kEY")", true);
        both(R"({"Key":1})", "containsKey", "notContainsKey", R"("ke")", false);
        both("", "containsKey", "notContainsKey", R"("x")", false);
        both("5", "less", "greaterOrEquals", "6", true);
        both(R"("5")", "less", "greaterOrEquals", "6", true);
        both("6.5", "greater", "lessOrEquals", "6", true);
        both(R"("b")", "greater", "lessOrEquals", R"("A")", true);
        both(R"("2026-01-01T00:00:00Z")", "less", "greaterOrEquals", R"("2026-01-01T00:00:00.1Z")", true);
        for (const char* op : {R"("less":6)", R"("lessOrEquals":6)", R"("greater":6)", R"("greaterOrEquals":6)"})
            row("", op, false); // what is missing has no order
        row("0", R"("exists":true)", true);
        row("0", R"("exists":"False")", false);
        row("", R"("exists":"false")", true);
        row("null", R"("exists":true)", false);
        row(R"("")", R"("exists":true)", true);
        row("[]", R"("exists":"true")", true);
    }
    void anOperatorComparesAsDocumented()
    {
        QFETCH(QByteArray, x);
        QFETCH(QByteArray, condition);
        QFETCH(bool, holds);
        const std::string document = thing(x.isEmpty() ? "{}" : R"({"x":)" + x.toStdString() + '}');
        QCOMPARE(truthOf(R"({"field":"Microsoft.Test/things/x",)" + condition + '}', document), holds ? "true" : "false");
    }

    void aValueTakesNothingForTheEmptyText()
    {
        const QByteArray missing = R"({"value":"[field('Microsoft.Test/things/none')]",)";
        QCOMPARE(truthOf(missing + R"("equals":""})", thing()), "true");
        QCOMPARE(truthOf(missing + R"("notEquals":""})", thing()), "false");
        QCOMPARE(truthOf(missing + R"("in":["a",""]})", thing()), "true");
        QCOMPARE(truthOf(missing + R"("exists":false})", thing()), "true");
    }

    void whatCannotBeComparedIsAnError()
    {
        const std::string document = thing(R"({"x":"text","list":[1]})");
        QCOMPARE(truthOf(R"({"field":"Microsoft.Test/things/x","less":5})", document), "Error: less and greater compare two numbers or two texts");
        QCOMPARE(truthOf(R"({"field":"Microsoft.Test/things/list","greater":5})", document), "Error: less and greater compare two numbers or two texts");
        QCOMPARE(truthOf(R"({"field":"Microsoft.Test/things/x","in":"[field('name')]"})", document), "Error: in and notIn take an array");
        QCOMPARE(truthOf(R"({"field":"Microsoft.Test/things/x","exists":"[field('name')]"})", document), "Error: exists takes true or false");
    }

    void locationsAreComparedWithoutTheirBlanks()
    {
        QCOMPARE(truthOf(R"({"field":"location","equals":"westeurope"})", thing()), "true");
        QCOMPARE(truthOf(R"({"field":"location","in":["East US","WEST Europe"]})", thing()), "true");
        QCOMPARE(truthOf(R"({"field":"location","equals":"[concat('West ', 'Europe')]"})", thing()), "true");
        QCOMPARE(truthOf(R"({"field":"location","equals":"[field('tags.place')]"})", thing("{}", R"("tags":{"place":"West Europe"})")), "true");
        QCOMPARE(truthOf(R"({"field":"[concat('loc','ation')]","equals":"[if(true(), 'West Europe', field('name'))]"})", thing()), "true");
    }

    void fieldsOfTheResourceItselfAreRead()
    {
        const std::string document =
            "{\"resourceId\":\"/subscriptions/S1/resourceGroups/G1/providers/Microsoft.Test/things/One/parts/Two\",\"LOCATION\":\"x\",\"Kind\":\"k\",\n"
            "            \"identity\":{\"type\":\"SystemAssigned, "
            "UserAssigned\",\"userAssignedIdentities\":{\"/a\":{}}},\"tags\":{\"Env\":\"prod\",\"a.b\":\"c\",\"it's\":\"y\"},\"properties\":{\"size\":7}}";
        const auto holds = [&](const std::string& condition) { return verdict(audit(condition), document); };
        for (const char* condition :
             {R"({"field":"type","equals":"microsoft.test/things/PARTS"})", R"({"field":"name","equals":"Two"})", R"({"field":"fullName","equals":"One/Two"})",
              R"({"field":"kind","equals":"K"})", R"({"field":"location","equals":"X"})", R"({"field":"id","like":"*/things/one/parts/two"})",
              R"({"field":"identity.type","contains":"userassigned"})", R"({"field":"identity.userAssignedIdentities","containsKey":"/A"})",
              R"({"field":"tags","containsKey":"env"})", R"({"field":"tags.env","equals":"PROD"})", R"({"field":"tags['a.b']","equals":"c"})",
              R"({"field":"tags['it''s']","equals":"y"})", R"({"field":"tags[none]","exists":false})",
              R"({"field":"[concat('tags[', 'ENV', ']')]","equals":"prod"})", R"({"field":"Microsoft.Test/things/parts/size","equals":7})",
              R"({"field":"Microsoft.Test/things/size","exists":false})", R"({"value":"[field('Microsoft.Test/things/parts/size')]","equals":7})"})
            QCOMPARE(holds(condition), "Unhealthy");
    }
};

QTEST_GUILESS_MAIN(TestPolicyOperators)
#include "test_operators.moc"
