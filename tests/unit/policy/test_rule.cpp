// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using policy::Field;
using policy::Operator;
using ruletest::json;

namespace {

QByteArray errorOf(const std::string& condition)
{
    policy::Arena arena;
    const auto parsed = policy::parseCondition(json(condition), "if", arena);
    return parsed ? QByteArray() : QByteArray::fromStdString(parsed.error().path + ": " + parsed.error().message);
}

} // namespace

class TestPolicyRule final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyOperatorIsKnownWhateverItsLetterCase_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("op");
        const auto row = [](const char* name, Operator op) { QTest::addRow("%s", name) << QByteArray(name) << int(op); };
        row("equals", Operator::Equals);
        row("notEquals", Operator::NotEquals);
        row("like", Operator::Like);
        row("notLike", Operator::NotLike);
        row("match", Operator::Match);
        row("notMatch", Operator::NotMatch);
        row("matchInsensitively", Operator::MatchInsensitively);
        row("notMatchInsensitively", Operator::NotMatchInsensitively);
        row("contains", Operator::Contains);
        row("notContains", Operator::NotContains);
        row("in", Operator::In);
        row("notIn", Operator::NotIn);
        row("containsKey", Operator::ContainsKey);
        row("notContainsKey", Operator::NotContainsKey);
        row("less", Operator::Less);
        row("lessOrEquals", Operator::LessOrEquals);
        row("greater", Operator::Greater);
        row("greaterOrEquals", Operator::GreaterOrEquals);
        row("exists", Operator::Exists);
    }
    void everyOperatorIsKnownWhateverItsLetterCase()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, op);
        policy::Arena arena;
        for (const QByteArray& written : {name, name.toUpper()}) {
            const QByteArray operand = name.toLower() == "in" || name.toLower() == "notin" ? R"(["true"])" : R"("true")";
            const auto parsed =
                policy::parseCondition(json("{\"FIELD\":\"name\",\"" + written.toStdString() + "\":" + operand.toStdString() + '}'), "if", arena);
            QVERIFY(parsed.has_value());
            QCOMPARE(int(parsed->op), op);
        }
    }

    void logicalOperatorsAndCountsNest()
    {
        policy::Arena arena;
        const auto parsed = policy::parseCondition(
            json("{\"AllOf\":[{\"not\":{\"anyOf\":[{\"field\":\"kind\",\"exists\":\"TRUE\"}]}},\n"
                 "            "
                 "{\"count\":{\"field\":\"Microsoft.Test/things/"
                 "a[*]\",\"where\":{\"count\":{\"value\":[1,2],\"name\":\"n\",\"where\":{\"value\":\"[current('n')]\",\"equals\":1}},\"less\":2}},\n"
                 "             \"greaterOrEquals\":1},{\"value\":\"[field('name')]\",\"in\":\"[parameters('p')]\"}]}"),
            "if", arena);
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->parts.size(), 3U);
        const auto& count = parsed->parts[1].source;
        QVERIFY(count.what == policy::Source::What::CountField && count.where.size() == 1);
        const auto& inner = count.where.front().source;
        QVERIFY(inner.what == policy::Source::What::CountValue && inner.name == "n" && inner.where.size() == 1);
        QVERIFY(parsed->parts[2].source.what == policy::Source::What::Value);
    }

    void anErrorSaysWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* condition, const char* error) { QTest::addRow("%s", condition) << QByteArray(condition) << QByteArray(error); };
        row("[]", "if: a condition is an object");
        row("{}", "if: a condition has one of field, value and count");
        row(R"({"field":"name"})", "if: the condition has no operator");
        row(R"({"equals":"x"})", "if: a condition has one of field, value and count");
        row(R"({"field":"name","value":1,"equals":"x"})", "if: a condition has one of field, value and count");
        row(R"({"field":"name","equals":"x","exists":true})", "if: the condition has more than one operator");
        row(R"({"field":"name","equal":"x"})", "if.equal: 'equal' is neither a condition nor field, value or count");
        row(R"({"source":"action","equals":"x"})", "if.source: 'source' is no longer part of the language");
        row(R"({"field":"","equals":"x"})", "if.field: a field is a text");
        row(R"({"field":7,"equals":"x"})", "if.field: a field is a text");
        row("{\"field\":\"[concat(]\",\"equals\":\"x\"}", "if.field: expected a value (at character 9)");
        row("{\"value\":\"[concat(]\",\"equals\":\"x\"}", "if.value: expected a value (at character 9)");
        row(R"({"field":"name","equals":"[nonsense()]"})", "if.equals: 'nonsense' is not a function of the policy language (at character 2)");
        row(R"({"field":"name","in":"x"})", "if.in: in and notIn take an array");
        row(R"({"field":"name","notIn":{}})", "if.notIn: in and notIn take an array");
        row(R"({"field":"name","like":"a*b*"})", "if.like: like and notLike take at most one wildcard");
        row(R"({"field":"name","exists":"maybe"})", "if.exists: exists takes true or false");
        row(R"({"allOf":{}})", "if.allOf: allOf and anyOf take an array of conditions");
        row(R"({"allOf":[],"field":"name"})", "if.allOf: a logical operator stands alone in its object");
        row(R"({"anyOf":[],"not":{}})", "if.anyOf: a logical operator stands alone in its object");
        row(R"({"not":{"field":"x","equals":1},"field":"name"})", "if.not: a logical operator stands alone in its object");
        row(R"({"not":[]})", "if.not: a condition is an object");
        row(R"({"allOf":[{"field":"a","equals":1},{"anyOf":[{"not":{"field":"b"}}]}]})", "if.allOf[1].anyOf[0].not: the condition has no operator");
        row(R"({"count":"x","equals":1})", "if.count: count is an object");
        row(R"({"count":{},"equals":1})", "if.count: count has one of field and value");
        row(R"({"count":{"field":"a[*]","value":[]},"equals":1})", "if.count: count has one of field and value");
        row(R"({"count":{"field":"a"},"equals":1})", "if.count.field: count takes an array alias, with [*]");
        row(R"({"count":{"field":"tags[*]"},"equals":1})", "if.count.field: count takes an array alias, with [*]");
        row(R"({"count":{"field":"a[*]","with":1},"equals":1})", "if.count.with: 'with' is no part of count");
        row("{\"count\":{\"value\":\"[concat(]\"},\"equals\":1}", "if.count.value: expected a value (at character 9)");
        row(R"({"count":{"field":"a[*]","where":{"allOf":[{"field":"x"}]}},"equals":1})", "if.count.where.allOf[0]: the condition has no operator");
        row(R"({"count":{"field":"a[*]"}})", "if: the condition has no operator");
    }
    void anErrorSaysWhereItIs()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QByteArray, error);
        QCOMPARE(errorOf(condition.toStdString()), error);
    }

    void aRuleHasAsManyConditionsAndLevelsAsTheLanguageAllows()
    {
        const auto wide = [](std::size_t n) {
            std::string all = R"({"allOf":[)";
            for (std::size_t i = 0; i < n; ++i)
                all += std::string(i == 0 ? "" : ",") + R"({"field":"name","equals":"x"})";
            return all + "]}";
        };
        QCOMPARE(errorOf(wide(policy::mostConditions - 1)), "");
        QCOMPARE(errorOf(wide(policy::mostConditions)), "if.allOf[4095]: the rule has too many conditions");
        const auto deep = [](std::size_t n) {
            std::string all = R"({"field":"name","equals":"x"})";
            for (std::size_t i = 0; i < n; ++i)
                all = R"({"not":)" + all + '}';
            return all;
        };
        QCOMPARE(errorOf(deep(policy::mostConditionDepth)), "");
        QVERIFY(errorOf(deep(policy::mostConditionDepth + 1)).endsWith("the conditions are nested too deeply"));
    }

    void aFieldIsToldByItsText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("what");
        QTest::addColumn<QByteArray>("rest");
        const auto row = [](const char* text, Field::What what, const char* rest) {
            QTest::addRow("%s", text) << QByteArray(text) << int(what) << QByteArray(rest);
        };
        row("TYPE", Field::What::Type, "");
        row("name", Field::What::Name, "");
        row("fullName", Field::What::FullName, "");
        row("kind", Field::What::Kind, "");
        row("location", Field::What::Location, "");
        row("id", Field::What::Id, "");
        row("identity.type", Field::What::Member, "identity.type");
        row("identity.userAssignedIdentities", Field::What::Member, "identity.userAssignedIdentities");
        row("Tags", Field::What::Member, "Tags");
        row("tags.env", Field::What::Tag, "env");
        row("tags.a.b", Field::What::Tag, "a.b");
        row("tags[env]", Field::What::Tag, "env");
        row("tags['Cost Center']", Field::What::Tag, "Cost Center");
        row("tags['''x''']", Field::What::Tag, "'x'");
        row("tags['it''s']", Field::What::Tag, "it's");
        row("tags['a.b[0]']", Field::What::Tag, "a.b[0]");
        row("tags[x", Field::What::Alias, "tags[x");
        row("tagsX.y", Field::What::Alias, "tagsX.y");
        row("Microsoft.Web/sites/httpsOnly", Field::What::Alias, "Microsoft.Web/sites/httpsOnly");
        row("names", Field::What::Alias, "names");
    }
    void aFieldIsToldByItsText()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, what);
        QFETCH(QByteArray, rest);
        const Field field = Field::named(text.toStdString());
        QCOMPARE(int(field.what), what);
        QCOMPARE(QByteArray::fromStdString(field.text), rest);
    }
};

QTEST_GUILESS_MAIN(TestPolicyRule)
#include "test_rule.moc"
