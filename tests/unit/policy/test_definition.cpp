// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using policy::DocumentKind;
using policy::parsePolicy;
using ruletest::json;

namespace {

const std::string rule = R"("policyRule":{"if":{"field":"name","equals":"x"},"then":{"effect":"audit"}})";

QByteArray errorOf(const std::string& text)
{
    const auto document = parsePolicy(text, "file");
    return document.error ? QByteArray::fromStdString(document.error->path + ": " + document.error->message) : QByteArray();
}

std::string nested(std::size_t depth)
{
    return R"({"metadata":)" + std::string(depth, '[') + std::string(depth, ']') + ',' + rule + '}';
}

} // namespace

class TestPolicyDefinition final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsOfTheKindItsMembersSay_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("kind");
        const auto row = [](const std::string& text, DocumentKind kind) {
            QTest::addRow("%s", text.substr(0, 90).c_str()) << QByteArray::fromStdString(text) << int(kind);
        };
        row('{' + rule + '}', DocumentKind::Definition);
        row(R"({"properties":{)" + rule + "}}", DocumentKind::Definition);
        row(R"({"TYPE":"microsoft.authorization/POLICYDEFINITIONS","properties":{}})", DocumentKind::Definition);
        row(R"({"properties":{"policyDefinitions":[]}})", DocumentKind::Initiative);
        row(R"({"type":"Microsoft.Authorization/policySetDefinitions"})", DocumentKind::Initiative);
        row(R"({"properties":{"policyDefinitionId":"/x"}})", DocumentKind::Assignment);
        row(R"({"type":"Microsoft.Authorization/policyAssignments"})", DocumentKind::Assignment);
        row(R"({"properties":{"policyAssignmentId":"/x","exemptionCategory":"Waiver"}})", DocumentKind::Exemption);
        row(R"({"type":"Microsoft.Authorization/policyExemptions"})", DocumentKind::Exemption);
        row(R"({"properties":{}})", DocumentKind::Other);
        row("{}", DocumentKind::Other);
    }
    void aDocumentIsOfTheKindItsMembersSay()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, kind);
        const auto document = parsePolicy(text.toStdString(), "file");
        QCOMPARE(int(document.kind), kind);
        QCOMPARE(document.kind == DocumentKind::Other, document.error && document.error->path.empty());
    }

    void kindsHaveTheirWords()
    {
        QCOMPARE(toWord(DocumentKind::Definition), std::string_view("definition"));
        QCOMPARE(toWord(DocumentKind::Initiative), std::string_view("initiative"));
        QCOMPARE(toWord(DocumentKind::Assignment), std::string_view("assignment"));
        QCOMPARE(toWord(DocumentKind::Exemption), std::string_view("exemption"));
        QCOMPARE(toWord(DocumentKind::Other), std::string_view("other"));
    }

    void aNameIsTakenFromTheDocumentItsIdOrTheFile()
    {
        QCOMPARE(parsePolicy(R"({"name":"n","id":"/a/b",)" + rule + '}', "file").name, "n");
        QCOMPARE(parsePolicy(R"({"id":"/a/b",)" + rule + '}', "file").name, "b");
        QCOMPARE(parsePolicy("{\"id\":\"/a/b//\"," + rule + '}', "file").name, "b");
        QCOMPARE(parsePolicy(R"({"id":"/",)" + rule + '}', "file").name, "file");
        QCOMPARE(parsePolicy(R"({"name":7,)" + rule + '}', "file").name, "file");
        QCOMPARE(parsePolicy("not json", "file").name, "file");
        QCOMPARE(parsePolicy(R"({"name":"i","properties":{"policyDefinitions":[]}})", "file").name, "i");
    }

    void wrappedAndFlatDefinitionsAreTheSame()
    {
        const std::string body =
            R"("displayName":"D","description":"T","mode":"All","metadata":{"version":"1.2.0"},"parameters":{"p":{"type":"String"}},)" + rule;
        const std::string flat = '{' + body + '}';
        for (const auto& text : {flat, R"({"properties":)" + flat + '}', "\xef\xbb\xbf" + flat}) {
            const auto document = parsePolicy(text, "file");
            QVERIFY(document.definition && !document.error);
            const auto& definition = *document.definition;
            QCOMPARE(definition.displayName, "D");
            QCOMPARE(definition.description, "T");
            QCOMPARE(definition.version, "1.2.0");
            QCOMPARE(document.mode, "All");
            QCOMPARE(document.effect, "audit");
            QCOMPARE(definition.parameters.size(), 1U);
            QVERIFY(definition.parameter("P") != nullptr && definition.parameter("q") == nullptr);
        }
    }

    void modesDecideWhetherADefinitionIsEvaluated()
    {
        const auto of = [](const std::string& mode) { return parsePolicy(R"({"mode":")" + mode + R"(",)" + rule + '}', "file").definition; };
        QVERIFY(of("Indexed")->isIndexed() && of("indexed")->isEvaluable());
        QVERIFY(!of("all")->isIndexed() && of("ALL")->isEvaluable());
        QVERIFY(of("")->isIndexed());
        QVERIFY(!of("Microsoft.KeyVault.Data")->isEvaluable());
    }

    void theEffectOfADocumentIsItsDefault()
    {
        const auto of = [](const std::string& parameter) {
            return parsePolicy(R"({"parameters":{"effect":)" + parameter
                                   + R"(},"policyRule":{"if":{"field":"name","equals":"x"},"then":{"effect":"[parameters('Effect')]"}}})",
                               "f")
                .effect;
        };
        QCOMPARE(of(R"({"type":"String","defaultValue":"Deny"})"), "Deny");
        QCOMPARE(of(R"({"type":"String"})"), "");
    }

    void anErrorSaysWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const std::string& text, const char* error) { QTest::addRow("%s", error) << QByteArray::fromStdString(text) << QByteArray(error); };
        const auto with = [](const std::string& member) { return R"({"properties":{)" + member + ',' + rule + "}}"; };
        const auto details = [](const std::string& json) {
            return R"({"policyRule":{"if":{"field":"name","equals":"x"},"then":{"effect":"auditIfNotExists","details":)" + json + "}}}";
        };
        row("[]", ": not a JSON object");
        row("{}", ": neither a definition, an initiative, an assignment nor an exemption");
        row(R"({"properties":{"policyRule":7}})", "properties.policyRule.if: a rule has an 'if'");
        row(R"({"policyRule":{"then":{"effect":"audit"}}})", "policyRule.if: a rule has an 'if'");
        row(R"({"policyRule":{"if":{"field":"name","equals":"x"}}})", "policyRule.then: a rule has a 'then'");
        row(R"({"policyRule":{"if":{"field":"name","equals":"x"},"then":{}}})", "policyRule.then.effect: a rule has an effect");
        row("{\"policyRule\":{\"if\":{\"field\":\"name\",\"equals\":\"x\"},\"then\":{\"effect\":\"[parameters(]\"}}}",
            "policyRule.then.effect: expected a value (at character 13)");
        row(R"({"properties":{"policyRule":{"if":{"allOf":[{"field":"name"}]},"then":{"effect":"audit"}}}})",
            "properties.policyRule.if.allOf[0]: the condition has no operator");
        row(with(R"("parameters":[])"), "properties.parameters: parameters are an object");
        row(with(R"("parameters":{"p":{"type":"Text"}})"), "properties.parameters.p.type: 'Text' is no type of parameter");
        row(with(R"("parameters":{"p":{}})"), "properties.parameters.p.type: '' is no type of parameter");
        row(with(R"("parameters":{"p":{"type":"String","allowedValues":"a"}})"), "properties.parameters.p.allowedValues: allowedValues is an array");
        row(with(R"("parameters":{"p":{"type":"Integer","defaultValue":"x"}})"),
            "properties.parameters.p.defaultValue: the default value is not of the parameter's type, or not allowed");
        row(details(R"({"type":7})"), "policyRule.then.details.type: 'type' is a text");
        row(details(R"({"type":"a/b","name":[]})"), "policyRule.then.details.name: 'name' is a text");
        row(details("{\"type\":\"a/b\",\"existenceScope\":\"[x(]\"}"),
            "policyRule.then.details.existenceScope: 'x' is not a function of the policy language (at character 2)");
        row(details(R"({"type":"a/b","resourceGroupName":1})"), "policyRule.then.details.resourceGroupName: 'resourceGroupName' is a text");
        row(details(R"({"type":"a/b","existenceCondition":{"anyOf":[{}]}})"),
            "policyRule.then.details.existenceCondition.anyOf[0]: a condition has one of field, value and count");
    }
    void anErrorSaysWhereItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        QCOMPARE(errorOf(text.toStdString()), error);
        QVERIFY(!parsePolicy(text.toStdString(), "file").definition);
    }

    void damagedJsonIsRefused()
    {
        const std::string whole = '{' + rule + '}';
        for (std::size_t n = 0; n < whole.size(); ++n)
            QVERIFY2(errorOf(whole.substr(0, n)).startsWith(": not JSON"), std::to_string(n).c_str());
        QVERIFY(errorOf(whole + '}').startsWith(": not JSON"));
        QVERIFY(errorOf("{\"a\":\"\xff\"," + rule + '}').startsWith(": not JSON"));
        QVERIFY(errorOf(std::string("{\0}", 3)).startsWith(": not JSON"));
        QVERIFY(errorOf("\xef\xbb\xbf").startsWith(": not JSON"));
    }

    void deepJsonIsRefusedAndDoesNoHarm()
    {
        QCOMPARE(errorOf(nested(200)), "");
        QVERIFY(errorOf(nested(300)).startsWith(": not JSON"));
        QVERIFY(errorOf(nested(1'000'000)).startsWith(": not JSON"));
    }

    void aParameterHasItsGivenOrDefaultValue_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("allowed");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* type, const char* allowed, const char* given, const char* value) {
            QTest::addRow("%s %s %s", type, allowed, given) << QByteArray(type) << QByteArray(allowed) << QByteArray(given) << QByteArray(value);
        };
        const char* wrongType = "Failed: the value of the parameter 'p' is not of type ";
        row("String", "", "", R"("default")");
        row("String", "", R"("x")", R"("x")");
        row("String", "", "null", "null");
        row("String", "", "7", (std::string(wrongType) + "String").c_str());
        row("String", R"(["Audit","default"])", R"("audit")", R"("audit")");
        row("String", R"(["default"])", R"("other")", "Failed: the value of the parameter 'p' is not allowed");
        row("String", "[]", R"("other")", R"("other")");
        row("Array", R"(["a","b"])", R"(["a"])", R"(["a"])");
        row("Array", R"(["a","b"])", R"(["a","c"])", "Failed: the value of the parameter 'p' is not allowed");
        row("array", "", "{}", (std::string(wrongType) + "array").c_str());
        row("Object", "", R"({"a":1})", R"({"a":1})");
        row("Boolean", "", "true", "true");
        row("Boolean", "", R"("False")", R"("False")");
        row("Boolean", "", R"("no")", (std::string(wrongType) + "Boolean").c_str());
        row("Integer", "", "5", "5");
        row("Integer", "", R"("5")", R"("5")");
        row("Float", "", "5.5", "5.5");
        row("Float", "", "[]", (std::string(wrongType) + "Float").c_str());
        row("DateTime", "", R"("2026-01-01")", R"("2026-01-01")");
    }
    void aParameterHasItsGivenOrDefaultValue()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, allowed);
        QFETCH(QByteArray, given);
        QFETCH(QByteArray, value);
        policy::Arena arena;
        const policy::Parameter parameter{"p", type.toStdString(), json(R"("default")"), json(allowed.toStdString())};
        QCOMPARE(QByteArray::fromStdString(ruletest::shown(policy::parameterValue(parameter, json(given.toStdString()), arena))), value);
    }

    void aParameterWithoutAnyValueIsUnknownByName()
    {
        policy::Arena arena;
        QCOMPARE(ruletest::shown(policy::parameterValue({"p", "String", {}, {}}, {}, arena)), "Unknown: the parameter 'p' has no value");
    }
};

QTEST_GUILESS_MAIN(TestPolicyDefinition)
#include "test_definition.moc"
