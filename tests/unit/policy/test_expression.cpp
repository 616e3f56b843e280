// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using ruletest::evaluated;

class TestPolicyExpression final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreLiteralsOrExpressions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* text, const char* value) { QTest::addRow("%s", text) << QByteArray(text) << QByteArray(value); };
        row("plain", R"("plain")");
        row("", R"("")");
        row("[", "\"[\"");
        row("[test", "\"[test\"");
        row("[test] value", R"("[test] value")");
        row("[[test]", R"("[test]")");
        row("[[test] value", "\"[[test] value\"");
        row("['it''s']", "\"it's\"");
        row("['']", R"("")");
        row("['']']", "refused at 3: expected the end of the expression");
        row("[ concat( 'a' , 'b' ) ]", R"("ab")");
        row("[CONCAT('a', 'b')]", R"("ab")");
        row("[sys.concat('a')]", R"("a")");
        row("[7]", "7");
        row("[-7]", "-7");
        row("[+7]", "7");
        row("[1.5]", "1.5");
        row("[(add(1, 2))]", "3");
        row("[concat('ä', '😀')]", R"("ä😀")");
        row("[parameters('list')[0]]", R"("a")");
        row("[parameters('LIST')[2].C]", "1");
        row("[parameters('list')[2]['c']]", "1");
        row("[parameters('list')[sub(2, 1)]]", R"("b")");
        row("[createObject('a', createObject('b', 1)).a . b]", "1");
        row("[createObject('a', 1).z]", "Missing");
        row("[createObject('a', 1).z.y]", "Missing");
        row("[createObject('a', 1).a.b]", "Failed: 'b' is asked of what is no object");
        row("[parameters('list')[3]]", "Failed: an array has no element 3");
        row("[parameters('list')[-1]]", "Failed: an array has no element -1");
        row("[parameters('none')]", "Failed: there is no parameter 'none'");
        row("[parameters('open')]", "Unknown: the parameter 'open' has no value");
        row("[concat(parameters('open'), 'x')]", "Unknown: the parameter 'open' has no value");
    }
    void textsAreLiteralsOrExpressions()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, value);
        QCOMPARE(QByteArray::fromStdString(evaluated(text.toStdString())), value);
    }

    void anErrorSaysWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char* text, const char* error) { QTest::addRow("%s", text) << QByteArray(text) << QByteArray(error); };
        row("[]", "1: expected a value");
        row("[ ]", "2: expected a value");
        row("[concat('a'", ""); // no bracket at the end: a text
        row("[concat('a']", "11: expected ',' or ')'");
        row("[concat('a' 'b')]", "12: expected ',' or ')'");
        row("[concat('a',)]", "12: expected a function, a text in quotes or a number");
        row("[concat(,'a')]", "8: expected a function, a text in quotes or a number");
        row("[concat('a)]", "11: a text in quotes does not end");
        row("[concat]", "7: expected '(' after 'concat'");
        row("[concat()]", "1: 'concat' does not take 0 arguments");
        row("[length('a','b')]", "1: 'length' does not take 2 arguments");
        row("[concat('a').]", "13: expected a member's name after '.'");
        row("[concat('a')['b']", ""); // the last bracket is the expression's
        row("[concat('a')['b']", "");
        row("[concat('a')x]", "12: expected the end of the expression");
        row("[add(1, nonsense(2))]", "8: 'nonsense' is not a function of the policy language");
        row("[variables('x')]", "1: 'variables' is not a function of the policy language");
        row("[1.2.3]", "1: not a number");
        row("[-]", "1: not a number");
        row("[!]", "1: expected a function, a text in quotes or a number");
        row("[(1]", "3: expected ')'");
        row("[parameters('list')[0 1]]", "22: expected ']'");
    }
    void anErrorSaysWhereItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        policy::Arena arena;
        const auto expr = policy::parseExpression(text.toStdString(), arena);
        if (error.isEmpty() && text.endsWith(']'))
            QVERIFY(!expr && expr.error().message == "expected ']'");
        else
            QCOMPARE(expr ? QByteArray() : QByteArray::number(qulonglong(expr.error().at)) + ": " + QByteArray::fromStdString(expr.error().message), error);
    }

    void theLimitsOfTheLanguageHold()
    {
        policy::Arena arena;
        const auto nested = [](std::size_t depth) {
            std::string text = "1";
            for (std::size_t i = 0; i < depth; ++i)
                text = "string(" + text + ')';
            return '[' + text + ']';
        };
        QVERIFY(policy::parseExpression(nested(policy::mostFunctionDepth), arena));
        QCOMPARE(policy::parseExpression(nested(policy::mostFunctionDepth + 1), arena).error().message, "functions are nested too deeply");
        QVERIFY(!policy::parseExpression('[' + std::string(60000, '(') + ']', arena));
        const auto many = [](std::size_t n) {
            std::string text = "[concat('a'";
            for (std::size_t i = 1; i < n; ++i)
                text += ",'a'";
            return text + ")]";
        };
        QVERIFY(policy::parseExpression(many(policy::mostArguments), arena));
        QVERIFY(!policy::parseExpression(many(policy::mostArguments + 1), arena));
        QVERIFY(policy::parseExpression(std::string(policy::mostExpressionBytes, 'x'), arena));
        QCOMPARE(policy::parseExpression(std::string(policy::mostExpressionBytes + 1, 'x'), arena).error().message, "the expression is too long");
    }

    void theDeepestExpressionIsEvaluated()
    {
        std::string text = "createObject('a', 1)";
        std::string accessors;
        for (std::size_t i = 0; i < policy::mostAccessors; ++i)
            accessors += ".a";
        for (std::size_t i = 1; i < policy::mostFunctionDepth; ++i)
            text = "coalesce(" + text + accessors + ')';
        QCOMPARE(evaluated('[' + text + ']'), "Failed: 'a' is asked of what is no object");
        policy::Arena arena;
        QCOMPARE(policy::parseExpression("[field('x')" + accessors + ".a]", arena).error().message, "too many accessors");
    }

    void valuesHoldExpressionsHoweverDeep()
    {
        policy::Arena arena;
        const auto mixed = policy::parseOperand(ruletest::json(R"({"a":["x","[concat('y','z')]"],"[toLower('B')]":1})"), arena);
        QVERIFY(mixed && mixed->what == policy::Expr::What::Object);
        const auto plain = policy::parseOperand(ruletest::json("{\"a\":[\"x\",\"[[y]\"],\"b\":null}"), arena);
        QVERIFY(plain && plain->isLiteral());
        QCOMPARE(ruletest::shown(plain->literal), R"({"a":["x","[y]"],"b":null})");
        const auto wrong = policy::parseOperand(ruletest::json("{\"a\":[\"x\",{\"b\":\"[concat(]\"}]}"), arena);
        QVERIFY(!wrong && wrong.error().at == 8);
        QVERIFY(!policy::parseOperand(ruletest::json("{\"[concat(]\":1}"), arena));
    }
};

QTEST_GUILESS_MAIN(TestPolicyExpression)
#include "test_expression.moc"
