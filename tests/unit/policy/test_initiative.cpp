// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/initiative.h"

#include "unit/policy/ruletest.h"

#include <QTest>

using policy::DocumentKind;
using policy::Initiative;
using policy::parsePolicy;
using ruletest::q;

namespace {

std::shared_ptr<const Initiative> initiativeOf(const std::string& properties, const std::string& root = {})
{
    const auto document = parsePolicy('{' + root + (root.empty() ? "" : ",") + q("'properties':{") + properties + "}}", "file");
    if (document.error)
        qWarning("%s: %s", document.error->path.c_str(), document.error->message.c_str());
    return document.initiative;
}

QByteArray errorOf(const std::string& text)
{
    const auto document = parsePolicy(text, "file");
    if (!document.error)
        return "";
    if (document.kind != DocumentKind::Initiative || document.initiative)
        return "is no failed initiative";
    return QByteArray::fromStdString(document.error->path + ": " + document.error->message);
}

} // namespace

class TestPolicyInitiative final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInitiativeIsReadWholly()
    {
        const auto initiative =
            initiativeOf(q("'displayName':'D','description':'T','version':'2.0.0','metadata':{'version':'1.0.0','category':'C'},"
                           "'parameters':{'level':{'type':'Integer','defaultValue':3}},"
                           "'policyDefinitionGroups':[{'name':'G1','displayName':'First','category':'Cat','description':'What','additionalMetadataId':'/m/"
                           "1'},{'name':'G2'}],"
                           "'policyDefinitions':[{'policyDefinitionId':'/providers/p/policyDefinitions/"
                           "one','policyDefinitionReferenceId':'first','definitionVersion':'1.*.*',"
                           "'parameters':{'size':{'value':'[add(parameters(`level`),1)]'},'list':{'value':['a','[[b]']}},'groupNames':['g1','G2']}]"),
                         q("'id':'/x/policySetDefinitions/set','name':'set'"));
        QVERIFY(initiative != nullptr);
        QCOMPARE(initiative->id, "/x/policySetDefinitions/set");
        QCOMPARE(initiative->name, "set");
        QCOMPARE(initiative->displayName, "D");
        QCOMPARE(initiative->description, "T");
        QCOMPARE(initiative->version, "2.0.0");
        QCOMPARE(initiative->metadata.get("category").string(), std::string_view("C"));
        QCOMPARE(initiative->parameters.size(), 1U);
        QCOMPARE(initiative->parameters[0].byDefault.integer(), 3);
        QCOMPARE(initiative->groups.size(), 2U);
        const auto* group = initiative->group("g1");
        QVERIFY(group != nullptr && initiative->group("G3") == nullptr);
        QCOMPARE(group->displayName + group->category + group->description + group->additionalMetadataId, "FirstCatWhat/m/1");
        QCOMPARE(initiative->references.size(), 1U);
        const auto& reference = initiative->references[0];
        QCOMPARE(reference.id, "first");
        QCOMPARE(reference.definitionId, "/providers/p/policyDefinitions/one");
        QCOMPARE(reference.definitionVersion, "1.*.*");
        QCOMPARE(reference.groups, (std::vector<std::string>{"g1", "G2"}));
        QCOMPARE(reference.parameters.size(), 2U);
        QCOMPARE(reference.parameters[0].first, "size");
        QVERIFY(!reference.parameters[0].second.isLiteral());
        QCOMPARE(ruletest::shown(reference.parameters[1].second.literal), q("['a','[b]']"));
    }

    void anInitiativeMayBeFlatAndEmpty()
    {
        const auto document = parsePolicy(q("{'policyDefinitions':[],'metadata':{'version':'1.0.0'}}"), "file");
        QVERIFY(!document.error && document.initiative);
        QVERIFY(document.initiative->references.empty());
        QCOMPARE(document.initiative->version, "1.0.0");
        QCOMPARE(document.initiative->name, "file");
    }

    void aDefaultValueOfAnotherTypeIsNoErrorOfTheInitiative()
    {
        const auto initiative = initiativeOf(q("'parameters':{'p':{'type':'String','defaultValue':[]}},'policyDefinitions':[]"));
        QVERIFY(initiative != nullptr);
        QCOMPARE(ruletest::shown(policy::parameterValue(initiative->parameters[0], {}, ruletest::kept())),
                 "Failed: the value of the parameter 'p' is not of type String");
    }

    void aReferenceWithoutAnIdHasThatOfItsDefinition()
    {
        const auto initiative = initiativeOf(q("'policyDefinitions':[{'policyDefinitionId':'/a/one'},{'policyDefinitionId':'/a/one'}]"));
        QVERIFY(initiative != nullptr);
        QCOMPARE(initiative->references.size(), 2U);
        QCOMPARE(initiative->references[0].id, "one");
        QCOMPARE(initiative->references[1].id, "one");
    }

    void anErrorSaysWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const std::string& text, const char* error) { QTest::addRow("%s", error) << QByteArray::fromStdString(text) << QByteArray(error); };
        const auto with = [](const std::string& members) { return q("{'properties':{") + members + "}}"; };
        const auto reference = [&](const std::string& members) {
            return with(q("'policyDefinitions':[{'policyDefinitionId':'/a/b'},{'policyDefinitionId':'/a/c',") + members + "}]");
        };
        row(q("{'type':'Microsoft.Authorization/policySetDefinitions'}"), "policyDefinitions: an initiative has an array 'policyDefinitions'");
        row(with(q("'policyDefinitions':{}")), "properties.policyDefinitions: an initiative has an array 'policyDefinitions'");
        row(with(q("'policyDefinitions':[{'policyDefinitionId':'/a'},7]")), "properties.policyDefinitions[1]: 'policyDefinitions' is an array of objects");
        row(with(q("'policyDefinitions':[{}]")), "properties.policyDefinitions[0].policyDefinitionId: 'policyDefinitionId' is needed");
        row(with(q("'policyDefinitions':[{'policyDefinitionId':7}]")), "properties.policyDefinitions[0].policyDefinitionId: 'policyDefinitionId' is a text");
        row(with(q("'parameters':[],'policyDefinitions':[]")), "properties.parameters: parameters are an object");
        row(with(q("'parameters':{'p':{'type':'Text'}},'policyDefinitions':[]")), "properties.parameters.p.type: 'Text' is no type of parameter");
        row(reference(q("'policyDefinitionReferenceId':7")),
            "properties.policyDefinitions[1].policyDefinitionReferenceId: 'policyDefinitionReferenceId' is a text");
        row(with(q("'policyDefinitions':[{'policyDefinitionId':'/a','policyDefinitionReferenceId':'x'},{'policyDefinitionId':'/"
                   "b','policyDefinitionReferenceId':'X'}]")),
            "properties.policyDefinitions[1].policyDefinitionReferenceId: there are two references 'X'");
        row(reference(q("'parameters':[]")), "properties.policyDefinitions[1].parameters: 'parameters' are an object");
        row(reference(q("'parameters':{'p':'x'}")), "properties.policyDefinitions[1].parameters.p: a parameter is given as an object with its 'value'");
        row(reference("\"parameters\":{\"p\":{\"value\":\"[parameters(]\"}}"),
            "properties.policyDefinitions[1].parameters.p.value: expected a value (at character 13)");
        row(reference(q("'groupNames':'x'")), "properties.policyDefinitions[1].groupNames: 'groupNames' is an array");
        row(reference(q("'groupNames':['x']")), "properties.policyDefinitions[1].groupNames: the initiative has no group 'x'");
        row(reference(q("'groupNames':[1]")), "properties.policyDefinitions[1].groupNames[0]: 'groupNames' is an array of texts");
        row(with(q("'policyDefinitionGroups':[{'category':'x'}],'policyDefinitions':[]")), "properties.policyDefinitionGroups[0].name: 'name' is needed");
        row(with(q("'policyDefinitionGroups':[{'name':'x'},{'name':'X'}],'policyDefinitions':[]")),
            "properties.policyDefinitionGroups[1].name: there are two groups 'X'");
    }
    void anErrorSaysWhereItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }
};

QTEST_GUILESS_MAIN(TestPolicyInitiative)
#include "test_initiative.moc"
