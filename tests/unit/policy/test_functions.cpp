// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/functions.h"
#include "unit/policy/ruletest.h"

#include <QSet>
#include <QTest>

using ruletest::evaluated;

namespace {

struct Row {
    const char* expression;
    const char* value; ///< `Failed`: for any reason
};

/// Each function gives what Microsoft documents for it.
constexpr Row right[] = {
    {"add(2, '3')", "5"},
    {"addDays('2026-02-27T10:00:00Z', 2)", R"("2026-03-01T10:00:00.0000000Z")"},
    {"addDays('2026-03-01', -1)", R"("2026-02-28T00:00:00.0000000Z")"},
    {"and(true(), 'True', true())", "true"},
    {"and(true(), false(), parameters('open'))", "false"},
    {"and(true(), parameters('open'))", "Unknown: the parameter 'open' has no value"},
    {"array('a')", R"(["a"])"},
    {"array(createArray(1))", "[1]"},
    {"base64('one, two')", R"("b25lLCB0d28=")"},
    {"base64ToString('b25lLCB0d28=')", R"("one, two")"},
    {"bool('TRUE')", "true"},
    {"bool(0)", "false"},
    {"bool('1')", "true"},
    {"coalesce(null(), field('tags.none'), '', 'x')", R"("")"},
    {"coalesce(null(), null())", "null"},
    {"concat('a', 1, true(), null())", R"("a1True")"},
    {"concat(createArray(1), createArray('b'))", R"([1,"b"])"},
    {"contains('OneTwoThree', 'Two')", "true"},
    {"contains('OneTwoThree', 'two')", "false"},
    {"contains(createObject('One', 1), 'one')", "true"},
    {"contains(createArray('one', 2), 2)", "true"},
    {"contains(null(), 'x')", "false"},
    {"createArray()", "[]"},
    {"createArray(1, 'b', createArray())", R"([1,"b",[]])"},
    {"createObject('a', 1, 'b', null())", R"({"a":1,"b":null})"},
    {"div(7, 2)", "3"},
    {"div(-7, 2)", "-3"},
    {"empty('')", "true"},
    {"empty(null())", "true"},
    {"empty(createArray(null()))", "false"},
    {"empty(createObject())", "true"},
    {"endsWith('abcDEF', 'def')", "true"},
    {"endsWith('f', 'def')", "false"},
    {"equals('a', 'A')", "true"},
    {"equals(1, '1')", "true"},
    {"equals(null(), '')", "true"},
    {"equals(createArray(1), createArray(2))", "false"},
    {"false()", "false"},
    {"field('name')", R"("One")"},
    {"first('äb')", R"("ä")"},
    {"first('')", R"("")"},
    {"first(createArray('x', 'y'))", R"("x")"},
    {"first(createArray())", "Missing"},
    {"flatten(createArray(createArray(1, 2), createArray(), 3))", "[1,2,3]"},
    {"float('2.5')", "2.5"},
    {"format('{0}-{1}{{}} {0}', 'a', 1)", R"("a-1{} a")"},
    {"greater(3, 2)", "true"},
    {"greater('a', 'B')", "false"},
    {"greaterOrEquals('2', 2)", "true"},
    {"guid('a')", "Unknown: the function's result is only known to Azure"},
    {"if(equals(1, 1), 'yes', parameters('open'))", R"("yes")"},
    {"if('false', div(1, 0), 'no')", R"("no")"},
    {"if(parameters('open'), 1, 2)", "Unknown: the parameter 'open' has no value"},
    {"indexOf('Äbcabc', 'CA')", "2"},
    {"indexOf('abc', 'x')", "-1"},
    {"indexOf('abc', '')", "0"},
    {"indexOf(createArray('a', 'b'), 'B')", "1"},
    {"int('4')", "4"},
    {"int(float('4.9'))", "4"},
    {"intersection(createArray(1, 2, 3), createArray(3, '2'))", "[2,3]"},
    {"intersection(createObject('a', 1, 'b', 2), createObject('A', 1, 'b', 3))", R"({"a":1})"},
    {"ipRangeContains('10.0.0.0/8', '10.255.0.1')", "true"},
    {"ipRangeContains('10.0.0.0/8', '9.255.255.255-10.0.0.1')", "false"},
    {"ipRangeContains('10.0.0.1-10.0.0.9', '10.0.0.4/30')", "true"},
    {"ipRangeContains('0.0.0.0/0', '1.2.3.4/31')", "true"},
    {"ipRangeContains('10.1.2.3/16', '10.1.0.0')", "true"},
    {"ipRangeContains('2001:db8::/32', '2001:db8:ffff::1')", "true"},
    {"ipRangeContains('::ffff:1.2.3.0/120', '::ffff:1.2.3.4')", "true"},
    {"items(createObject('b', 1, 'A', 2))", R"([{"key":"A","value":2},{"key":"b","value":1}])"},
    {"join(createArray('a', 1, 'c'), ', ')", R"("a, 1, c")"},
    {"json('{\"a\": [1]}')", R"({"a":[1]})"},
    {"json('null')", "null"},
    {"last('bä')", R"("ä")"},
    {"last(createArray(1, 2))", "2"},
    {"lastIndexOf('äbab', 'AB')", "2"},
    {"length('ä€😀')", "3"},
    {"length(createArray(1, 2))", "2"},
    {"length(createObject('a', 1))", "1"},
    {"length(null())", "0"},
    {"less('a', 'b')", "true"},
    {"lessOrEquals(3, 2)", "false"},
    {"max(1, 9, 3)", "9"},
    {"max(createArray(1, 5))", "5"},
    {"min(4, 2, 3)", "2"},
    {"mod(7, 3)", "1"},
    {"mul(-3, 4)", "-12"},
    {"not(equals(1, 2))", "true"},
    {"not('true')", "false"},
    {"null()", "null"},
    {"objectKeys(createObject('b', 1, 'a', 2))", R"(["b","a"])"},
    {"or(false(), parameters('open'), true())", "true"},
    {"or(false(), parameters('open'))", "Unknown: the parameter 'open' has no value"},
    {"padLeft('ä', 4, '0')", R"("000ä")"},
    {"padLeft(123, 5)", R"("  123")"},
    {"padLeft('abc', 2)", R"("abc")"},
    {"parameters('list')[1]", R"("b")"},
    {"policy().definitionId", R"("test")"},
    {"policy().assignmentId", R"("/assignment")"},
    {"policy().setDefinitionId", "Missing"},
    {"range(5, 3)", "[5,6,7]"},
    {"range(0, 0)", "[]"},
    {"replace('123-123-1234', '123', 'x')", R"("x-x-x4")"},
    {"replace('Aa', 'a', 'bb')", R"("Abb")"},
    {"requestContext().apiVersion", "Unknown: the API version that the document was read with is not known"},
    {"resourceGroup().name", R"("G1")"},
    {"skip('äbc', 1)", R"("bc")"},
    {"skip(createArray(1, 2, 3), 2)", "[3]"},
    {"skip('a', 9)", R"("")"},
    {"split('a,b,,c', ',')", R"(["a","b","","c"])"},
    {"split('a1b2c', createArray('1', '2'))", R"(["a","b","c"])"},
    {"split('', ',')", R"([""])"},
    {"split('abc', '')", R"(["abc"])"},
    {"startsWith('abcDEF', 'ABC')", "true"},
    {"string(createArray(1, 'a'))", "\"[1,\\\"a\\\"]\""},
    {"string(true())", R"("True")"},
    {"sub(3, 5)", "-2"},
    {"subscription().subscriptionId", R"("S1")"},
    {"substring('äöüß', 1, 2)", R"("öü")"},
    {"substring('abc', 3)", R"("")"},
    {"take('äöü', 2)", R"("äö")"},
    {"take(createArray(1, 2, 3), 2)", "[1,2]"},
    {"take('abc', -1)", R"("")"},
    {"toLower('ABC Ä')", R"("abc ä")"},
    {"toUpper('abc ä')", R"("ABC Ä")"},
    {"trim('  a b \t')", R"("a b")"},
    {"true()", "true"},
    {"tryGet(createObject('a', createArray(1, 2)), 'a', 1)", "2"},
    {"tryGet(createObject('a', 1), 'b', 'c')", "null"},
    {"tryGet(createArray(1), 5)", "null"},
    {"union(createArray(1, 2), createArray(2, 3))", "[1,2,3]"},
    {"union(createObject('a', createObject('x', 1)), createObject('A', createObject('y', 2)))", R"({"a":{"x":1,"y":2}})"},
    {"uniqueString('a')", "Unknown: the function's result is only known to Azure"},
    {"uriComponent('a b/ä')", R"("a%20b%2F%C3%A4")"},
    {"uriComponentToString('a%20b%2F%C3%A4')", R"("a b/ä")"},
    {"utcNow()", R"("1970-01-01T00:00:00.0000000Z")"},
    {"utcNow('d')", "Unknown: utcNow with a format is not evaluated"},
};

/// Arguments it does not take.
constexpr Row wrong[] = {
    {"add('x', 1)", "Failed"},
    {"add(1.5, 1)", "Failed"},
    {"add(9223372036854775807, 1)", "Failed"},
    {"addDays('soon', 1)", "Failed"},
    {"addDays('9999-12-31', 1)", "Failed"},
    {"addDays('2026-01-01', 9223372036854775807)", "Failed"},
    {"and('x', true())", "Failed"},
    {"base64(createArray())", "Failed"},
    {"base64ToString('%')", "Failed"},
    {"bool('yes')", "Failed"},
    {"concat(createArray(), 'a')", "Failed"},
    {"contains(1, 1)", "Failed"},
    {"createObject('a')", "Failed"},
    {"current()", "Failed"},
    {"div(1, 0)", "Failed"},
    {"div(sub(-9223372036854775807, 1), -1)", "Failed"},
    {"empty(1)", "Failed"},
    {"endsWith(1, 'a')", "Failed"},
    {"field(1)", "Failed"},
    {"first(1)", "Failed"},
    {"float('x')", "Failed"},
    {"format('{1}', 'a')", "Failed"},
    {"format('{0', 'a')", "Failed"},
    {"format('{x}', 'a')", "Failed"},
    {"greater(1, 'x')", "Failed"},
    {"greaterOrEquals(true(), 1)", "Failed"},
    {"if('x', 1, 2)", "Failed"},
    {"indexOf(1, 'a')", "Failed"},
    {"int('x')", "Failed"},
    {"intersection(createArray(), 'a')", "Failed"},
    {"ipRangeContains('10.0.0.0/8', '::1')", "Failed"},
    {"ipRangeContains('10.0.0.0/33', '10.0.0.1')", "Failed"},
    {"ipRangeContains('10.0.0', '10.0.0.1')", "Failed"},
    {"ipRangeContains('10.0.0.9-10.0.0.1', '10.0.0.1')", "Failed"},
    {"ipRangeContains('1:2:3:4:5:6:7:8:9', '::1')", "Failed"},
    {"ipRangeContains('Internet', '10.0.0.1')", "Failed"},
    {"items(createArray())", "Failed"},
    {"join('a', 'b')", "Failed"},
    {"json('{')", "Failed"},
    {"json('')", "Failed"},
    {"last(1)", "Failed"},
    {"lastIndexOf(createArray(), 'a')", "Failed"},
    {"length(1)", "Failed"},
    {"less(createArray(), 1)", "Failed"},
    {"lessOrEquals('x', 1)", "Failed"},
    {"max('x')", "Failed"},
    {"min(createArray())", "Failed"},
    {"mod(1, 0)", "Failed"},
    {"mul(9223372036854775807, 2)", "Failed"},
    {"not('x')", "Failed"},
    {"objectKeys('a')", "Failed"},
    {"or(1, false())", "Failed"},
    {"padLeft('a', 17)", "Failed"},
    {"padLeft('a', 3, 'xy')", "Failed"},
    {"parameters('none')", "Failed"},
    {"range(0, 10001)", "Failed"},
    {"range(0, -1)", "Failed"},
    {"range(9223372036854775807, 2)", "Failed"},
    {"replace('a', '', 'b')", "Failed"},
    {"replace('a', 1, 'b')", "Failed"},
    {"skip('a', 'x')", "Failed"},
    {"split('a', 1)", "Failed"},
    {"startsWith('a', createArray())", "Failed"},
    {"sub('x', 1)", "Failed"},
    {"substring('abc', 2, 2)", "Failed"},
    {"substring('abc', -1)", "Failed"},
    {"substring('ä', 2)", "Failed"},
    {"take(1, 1)", "Failed"},
    {"toLower(1)", "Failed"},
    {"toUpper(createArray())", "Failed"},
    {"trim(1)", "Failed"},
    {"tryGet('a', 'b')", "Failed"},
    {"union(createArray(), createObject())", "Failed"},
    {"union('a')", "Failed"},
    {"uriComponent(1)", "Failed"},
    {"uriComponentToString(createObject())", "Failed"},
};

} // namespace

class TestPolicyFunctions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFunctionGivesWhatIsDocumented_data()
    {
        QTest::addColumn<QByteArray>("expression");
        QTest::addColumn<QByteArray>("value");
        for (const Row& row : right)
            QTest::addRow("%s", row.expression) << QByteArray(row.expression) << QByteArray(row.value);
    }
    void aFunctionGivesWhatIsDocumented()
    {
        QFETCH(QByteArray, expression);
        QFETCH(QByteArray, value);
        QCOMPARE(QByteArray::fromStdString(evaluated('[' + expression.toStdString() + ']')), value);
    }

    void aWrongArgumentFailsAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("expression");
        for (const Row& row : wrong)
            QTest::addRow("%s", row.expression) << QByteArray(row.expression);
    }
    void aWrongArgumentFailsAndSaysWhy()
    {
        QFETCH(QByteArray, expression);
        const QByteArray value = QByteArray::fromStdString(evaluated('[' + expression.toStdString() + ']'));
        QVERIFY2(value.startsWith("Failed: ") && value.size() > 12, value.constData());
    }

    void everyFunctionIsTested()
    {
        QSet<QByteArray> tested{"current"}; // what it gives is tested with the counts
        for (const Row& row : right) {
            const QByteArray text(row.expression);
            tested.insert(text.left(text.indexOf('(')).toLower());
        }
        for (const auto& function : policy::allFunctions())
            QVERIFY2(tested.contains(QByteArray(function.name.data(), qsizetype(function.name.size()))), std::string(function.name).c_str());
        QVERIFY(std::ranges::is_sorted(policy::allFunctions(), {}, &policy::Function::name));
        QVERIFY(policy::findFunction("ToLoWeR") != nullptr && policy::findFunction("") == nullptr);
    }

    void aFunctionThatNeedsArgumentsIsRefusedWithout_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto& function : policy::allFunctions()) {
            if (function.least > 0)
                QTest::addRow("%s", std::string(function.name).c_str()) << QByteArray(function.name.data(), qsizetype(function.name.size()));
        }
    }
    void aFunctionThatNeedsArgumentsIsRefusedWithout()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(evaluated('[' + name.toStdString() + "()]")), "refused at 1: '" + name + "' does not take 0 arguments");
    }

    void whatAFunctionGivesHasLimits()
    {
        const std::string tooLong = "Failed: a function gives a text that is too long";
        QCOMPARE(evaluated("[json('" + std::string(200, '[') + std::string(200, ']') + "')]"), std::string(200, '[') + std::string(200, ']'));
        QVERIFY(evaluated("[json('" + std::string(5000, '[') + "')]").starts_with("Failed: "));
        const auto doubled = [](int times) {
            std::string text = "'xxxxxxxxxxxxxxxx'"; // 2^4
            for (int i = 0; i < times; ++i)
                text = "replace(" + text + ",'x','xx')";
            return text;
        };
        QCOMPARE(evaluated("[length(" + doubled(13) + ")]"), "131072");
        QCOMPARE(evaluated("[length(" + doubled(14) + ")]"), tooLong);
        QCOMPARE(evaluated("[concat(" + doubled(13) + ",'x')]"), tooLong);
        QCOMPARE(evaluated("[base64(" + doubled(13) + ")]"), tooLong);
        const std::string tooMany = "Failed: a function gives an array that is too long";
        const std::string tens = "range(0,10000),range(10000,10000),range(20000,10000)";
        QCOMPARE(evaluated("[length(concat(" + tens + "))]"), "30000");
        QCOMPARE(evaluated("[length(concat(" + tens + ",range(0,3000)))]"), tooMany);
        QCOMPARE(evaluated("[length(union(" + tens + "))]"), tooMany);
        QCOMPARE(evaluated("[length(intersection(range(0,10000),range(0,10000)))]"), tooMany);
        QCOMPARE(evaluated("[length(union(range(0,2000),range(1000,1500)))]"), "2500");
    }
};

QTEST_GUILESS_MAIN(TestPolicyFunctions)
#include "test_functions.moc"
