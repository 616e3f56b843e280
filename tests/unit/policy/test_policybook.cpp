// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/booktest.h"

#include <QTest>

using namespace booktest;

class TestPolicyBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInitiativeGivesItsDefinitionsTheirValues()
    {
        PolicyBook book;
        fill(book,
             {initiative(q("'parameters':{'word':{'type':'String','defaultValue':'x'},'all':{'type':'Array'}},"
                           "'policyDefinitionGroups':[{'name':'G'}],"
                           "'policyDefinitions':["
                           "{'policyDefinitionId':'/providers/Microsoft.Authorization/policyDefinitions/two','policyDefinitionReferenceId':'second',"
                           "'parameters':{'TEXT':{'value':'[concat(parameters(`WORD`),`-y`)]'},'list':{'value':'[parameters(`all`)]'}},'groupNames':['G']},"
                           "{'policyDefinitionId':'/PROVIDERS/microsoft.authorization/policydefinitions/ONE','policyDefinitionReferenceId':'first'},"
                           "{'policyDefinitionId':'/providers/Microsoft.Authorization/policyDefinitions/two','policyDefinitionReferenceId':'third',"
                           "'parameters':{'text':{'value':'[concat(policy().definitionReferenceId,`-`,last(split(policy().definitionId,`/"
                           "`)))]'},'list':{'value':[1,'[if(empty(parameters(`all`)),`none`,first(parameters(`all`)))]']}}}]")),
              definition(builtin("one")), definition(builtin("two"), q("{'text':{'type':'String'},'list':{'type':'Array','defaultValue':[]}}")),
              assignment("A", toSet + q(",'parameters':{'All':{'value':['p','q']}}"))});
        QCOMPARE(problems(book), QByteArrayList());
        QCOMPARE(effective(book), (QByteArrayList{"A second 0", "A first 1", "A third 2"}));
        QCOMPARE(valuesOf(book.rules()[0]), (QByteArrayList{"\"x-y\"", "[\"p\",\"q\"]"}));
        QCOMPARE(valuesOf(book.rules()[1]), QByteArrayList());
        QCOMPARE(valuesOf(book.rules()[2]), (QByteArrayList{"\"third-two\"", "[1,\"p\"]"}));
        QCOMPARE(book.rules()[0].definition->name, "two");
        QCOMPARE(book.effective()[0].groups().size(), 1U);
        QCOMPARE(book.effective()[0].groups()[0], "G");
        QVERIFY(book.effective()[1].groups().empty() && book.effective()[0].initiative == book.effective()[1].initiative);
    }

    void aDefinitionIsAssignedByItself()
    {
        PolicyBook book;
        fill(book,
             {definition(builtin("one"), q("{'name':{'type':'String'}}"), "audit", q("{'field':'name','equals':'[parameters(`name`)]'}")),
              assignment("A", toOne + q(",'parameters':{'NAME':{'value':'One'}}")), assignment("B", toOne + q(",'parameters':{'name':{'value':'Two'}}"))});
        QCOMPARE(problems(book), QByteArrayList());
        QCOMPARE(effective(book), (QByteArrayList{"A  0", "B  1"}));
        QCOMPARE(verdicts(book), (QByteArrayList{"Unhealthy", "Healthy"}));
        QVERIFY(book.effective()[0].initiative == nullptr && book.effective()[0].groups().empty());
    }

    void rulesOfTheSameValuesAreEvaluatedOnce()
    {
        const std::string parameters = q("{'v':{'type':'String','defaultValue':'a'}}");
        PolicyBook book;
        fill(book, {definition(builtin("one"), parameters), assignment("A", toOne), assignment("B", toOne + q(",'parameters':{'v':{'value':'a'}}")),
                    assignment("C", toOne + q(",'parameters':{'v':{'value':'b'}}")), assignment("D", toOne, "/subscriptions/S2")});
        QCOMPARE(effective(book), (QByteArrayList{"A  0", "B  0", "C  1", "D  0"}));
    }

    void aRuleThatAsksWhoseItIsStandsForItself()
    {
        PolicyBook book;
        const std::string condition = q("{'value':'[last(split(policy().assignmentId,`/`))]','equals':'B'}");
        fill(book, {definition(builtin("one"), "{}", "audit", condition), assignment("A", toOne), assignment("B", toOne)});
        QCOMPARE(effective(book), (QByteArrayList{"A  0", "B  1"}));
        QCOMPARE(verdicts(book), (QByteArrayList{"Healthy", "Unhealthy"}));
    }

    void documentsAreFoundByNameWhereThereIsNoId()
    {
        PolicyBook book;
        fill(book,
             {definition(q("'name':'One'")),
              document(q("'name':'set'"), q("'policyDefinitions':[{'policyDefinitionId':'one'},{'policyDefinitionId':'/x/policyDefinitions/ONE'}]")),
              document(q("'name':'A'"), q("'scope':'/subscriptions/S1',") + toSet), document(q("'name':'B'"), q("'scope':'/','policyDefinitionId':'SET'")),
              document(q("'name':'C'"), q("'scope':'/','policyDefinitionId':'/subscriptions/x/providers/Microsoft.Authorization/policySetDefinitions/set/'"))});
        QCOMPARE(problems(book), QByteArrayList());
        QCOMPARE(effective(book), (QByteArrayList{"A one 0", "A ONE 0", "B one 0", "B ONE 0", "C one 0", "C ONE 0"}));
    }

    void anotherIdOfTheSameNameIsAnotherDocument()
    {
        const std::string elsewhere = q("'id':'/subscriptions/T/providers/Microsoft.Authorization/policyDefinitions/one'");
        PolicyBook book;
        fill(book, {definition(elsewhere), assignment("A", toOne), definition(builtin("one")), assignment("B", q("'policyDefinitionId':'one'"))});
        QCOMPARE(effective(book), (QByteArrayList{"A  0"}));
        QCOMPARE(book.rules()[0].definition->id, "/providers/Microsoft.Authorization/policyDefinitions/one");
        QCOMPARE(problems(book), (QByteArrayList{"3.json B : more than one definition is named 'one'"}));
    }

    void whatIsMissingIsToldAndTheOthersGoOn()
    {
        PolicyBook book;
        fill(book,
             {initiative(
                  q("'parameters':{'p':{'type':'String'}},'policyDefinitions':["
                    "{'policyDefinitionId':'/x/policyDefinitions/gone','policyDefinitionReferenceId':'lost'},"
                    "{'policyDefinitionId':'one','policyDefinitionReferenceId':'here','parameters':{'other':{'value':1},'v':{'value':'[parameters(`p`)]'}}}]")),
              definition(builtin("one"), q("{'v':{'type':'String'}}")), assignment("A", toSet + q(",'parameters':{'more':{'value':1}}")),
              assignment("B", q("'policyDefinitionId':'/x/policySetDefinitions/y'")), assignment("C", q("'policyDefinitionId':'/x/policyDefinitions/y'")),
              assignment("D", toSet), document(q("'name':'E'"), toOne), "{", q("{'name':'F','properties':{'policyDefinitions':7}}"),
              definition(builtin("ONE"))});
        QCOMPARE(effective(book), (QByteArrayList{"A here 0", "D here 0", "E  1"}));
        QCOMPARE(problems(book), (QByteArrayList{
                                     "7.json 7 : not JSON: " + QByteArray(simdjson::error_message(simdjson::TAPE_ERROR)),
                                     "8.json F : properties.policyDefinitions: an initiative has an array 'policyDefinitions'",
                                     "9.json ONE : there is an earlier definition of the same id or name",
                                     "2.json A : the initiative has no parameter 'more'",
                                     "2.json A : the parameter 'p' has no value",
                                     "0.json set lost: the definition '/x/policyDefinitions/gone' is not among the documents",
                                     "0.json set here: the definition has no parameter 'other'",
                                     "3.json B : the initiative '/x/policySetDefinitions/y' is not among the documents",
                                     "4.json C : the definition '/x/policyDefinitions/y' is not among the documents",
                                     "5.json D : the parameter 'p' has no value",
                                     "6.json E : the assignment has no scope, so that it is for no resource",
                                     "6.json E : the parameter 'v' has no value",
                                 }));
    }

    void aValueThatCannotBeHadLeavesOpenOnlyWhatDependsOnIt()
    {
        const std::string condition = q("{'anyOf':[{'field':'location','equals':'westeurope'},{'field':'name','equals':'[parameters(`v`)]'}]}");
        PolicyBook book;
        fill(book,
             {initiative(q("'parameters':{'p':{'type':'String'},'q':{'type':'String','allowedValues':['a']},'n':{'type':'Integer','defaultValue':1}},"
                           "'policyDefinitions':[")
                         + mapping("[parameters('p')]") + ',' + mapping("[field('name')]") + ',' + mapping("[div(1,0)]") + ',' + mapping("[parameters('none')]")
                         + ',' + mapping("[utcNow()]") + "]"),
              definition(builtin("one"), q("{'v':{'type':'String'}}"), "audit", condition), assignment("A", toSet + q(",'parameters':{'q':{'value':'b'}}"))});
        QCOMPARE(book.rules().size(), 5U);
        for (const QByteArray& verdict : verdicts(book))
            QCOMPARE(verdict, "Unhealthy"); // by its location alone
        const QByteArray elsewhere = QByteArray::fromStdString(ruletest::thing()).replace("West Europe", "eastus");
        const QByteArrayList open = verdicts(book, elsewhere.toStdString());
        QCOMPARE(open[0], "Unknown: the parameter 'p' has no value");
        QCOMPARE(open[1], "Error: a value in an initiative cannot depend on the resource");
        QVERIFY(open[2].startsWith("Error: "));
        QCOMPARE(open[3], "Error: there is no parameter 'none'");
        QCOMPARE(open[4], "Healthy");
        QCOMPARE(valuesOf(book.rules()[4]), QByteArrayList{"\"" + QByteArray::fromStdString(policy::formatMoment(now)) + "\""});
        const QByteArrayList told = problems(book);
        QCOMPARE(told.size(), 5);
        QCOMPARE(told[0], "2.json A : the parameter 'p' has no value");
        QCOMPARE(told[1], "2.json A : the value of the parameter 'q' is not allowed");
        QVERIFY(told[2].endsWith("the value of the parameter 'v': a value in an initiative cannot depend on the resource"));
        QVERIFY(told[3].contains("the value of the parameter 'v': "));
        QVERIFY(told[4].endsWith("the value of the parameter 'v': there is no parameter 'none'"));
    }

    void anOverrideTakesTheEffectsPlace()
    {
        const std::string set =
            initiative(q("'policyDefinitions':[{'policyDefinitionId':'one','policyDefinitionReferenceId':'a'},"
                         "{'policyDefinitionId':'one','policyDefinitionReferenceId':'b'},{'policyDefinitionId':'two','policyDefinitionReferenceId':'c'}]"));
        const std::string overrides =
            q(",'overrides':[{'kind':'policyEffect','value':'disabled','selectors':[{'kind':'policyDefinitionReferenceId','in':['A']}]},"
              "{'kind':'policyEffect','value':'manual','selectors':[{'kind':'policyDefinitionReferenceId','notIn':['b']}]}]");
        PolicyBook book;
        fill(book,
             {set, definition(builtin("one"), effectParameter, "[parameters('effect')]"), definition(builtin("two")), assignment("A", toSet + overrides)});
        QCOMPARE(problems(book), QByteArrayList());
        QCOMPARE(effective(book), (QByteArrayList{"A a 0", "A b 1", "A c 2"}));
        QCOMPARE(verdicts(book), (QByteArrayList{"NotApplicable: the effect is Disabled", "Unhealthy", "Unknown: nobody has attested to it"}));
        QCOMPARE(applying(book, thing()), "111");
    }

    void anOverrideByLocationMakesARuleForEachEffect()
    {
        const std::string overrides = q(",'overrides':[{'kind':'policyEffect','value':'Disabled','selectors':[{'kind':'resourceLocation','in':['East US']}]},"
                                        "{'kind':'policyEffect','value':'Deny','selectors':[{'kind':'resourceLocation','notIn':['westeurope']}]}]");
        PolicyBook book;
        fill(book, {definition(builtin("one"), effectParameter, "[parameters('effect')]"), assignment("A", toOne + overrides)});
        QCOMPARE(effective(book), (QByteArrayList{"A  0", "A  1", "A  2"}));
        QCOMPARE(applying(book, thing("eastus")), "100"); // the first override, though the second would do
        QCOMPARE(applying(book, thing("northeurope")), "010");
        QCOMPARE(applying(book, thing("West Europe")), "001");
        Target unread = thing();
        unread.location = {};
        QCOMPARE(applying(book, unread), "???");
        QCOMPARE(verdicts(book).first(), "NotApplicable: the effect is Disabled");
        QVERIFY(book.effective()[2].effect == nullptr);
    }

    void anOverrideMayNotBeWhatTheDefinitionForbids()
    {
        const std::string overrides = q(",'overrides':[{'kind':'policyEffect','value':'Modify'},{'kind':'policyVersion','value':'2.*.*'}]");
        PolicyBook book;
        fill(book, {definition(builtin("one"), effectParameter, "[parameters('effect')]"), assignment("A", toOne + overrides)});
        QCOMPARE(verdicts(book), QByteArrayList{"Error: the definition does not allow the effect 'Modify'"});
        QCOMPARE(problems(book), (QByteArrayList{"1.json A : an override of the version is not followed: definitions are used as they were read",
                                                 "1.json A : the definition does not allow the effect 'Modify'"}));
    }

    void scopesExclusionsAndSelectorsDecideTogether()
    {
        const std::string group = "/providers/Microsoft.Management/managementGroups/M";
        const std::string unlessGroup = q(",'notScopes':['/subscriptions/S1/resourceGroups/g1']");
        PolicyBook book;
        fill(book, {definition(builtin("one")), assignment("A", toOne), assignment("B", toOne, "/subscriptions/S2"), assignment("C", toOne + unlessGroup),
                    assignment("D", toOne, group), assignment("E", toOne + unlessGroup, group),
                    assignment("F", toOne + q(",'notScopes':['/PROVIDERS/microsoft.management/managementgroups/M/']")),
                    assignment("G", toOne + q(",'resourceSelectors':[{'selectors':[{'kind':'resourceLocation','in':['eastus']}]}]"), group),
                    assignment("H", toOne + q(",'resourceSelectors':[{'selectors':[{'kind':'userPrincipalId','in':['x']}]}]"))});
        Target target = thing();
        QCOMPARE(applying(book, target), "100?0?0?");
        const std::vector<std::string> above{"M"}, others{"N"};
        target.ancestors = &above;
        QCOMPARE(applying(book, target), "1001000?");
        target.ancestors = &others;
        QCOMPARE(applying(book, target), "1000010?");
    }

    void anExemptionHoldsForItsAssignmentReferencesScopeAndTime()
    {
        const std::string here(ruletest::thingId);
        const std::string set =
            initiative(q("'policyDefinitions':[{'policyDefinitionId':'one','policyDefinitionReferenceId':'a'},"
                         "{'policyDefinitionId':'one','policyDefinitionReferenceId':'b'},{'policyDefinitionId':'one','policyDefinitionReferenceId':'c'}]"));
        PolicyBook book;
        fill(book,
             {set, definition(builtin("one")), assignment("A", toSet), assignment("B", toOne),
              exemption(here, "over", q("A','policyDefinitionReferenceIds':['a'],'expiresOn':'2024-10-04T00:00:00Z'")),
              exemption(here + "2", "beside", q("A'")),
              exemption("/subscriptions/S1", "byLocation",
                        q("A','policyDefinitionReferenceIds':['B'],"
                          "'resourceSelectors':[{'selectors':[{'kind':'resourceLocation','in':['eastus']}]}]")),
              exemption("/subscriptions/s1/RESOURCEGROUPS/g1", "group", q("A','policyDefinitionReferenceIds':['c','B'],'expiresOn':'2024-10-04T00:00:01Z'")),
              exemption(here, "one", q("B'"))});
        QCOMPARE(problems(book), QByteArrayList());
        const auto held = [&](const Target& target, policy::Ticks at) {
            QByteArrayList names;
            for (const EffectiveRule& rule : book.effective()) {
                const auto exempt = book.exemption(rule, target, at);
                names.append((exempt.holds.isDecided() ? "" : "?") + QByteArray::fromStdString(exempt.exemption ? exempt.exemption->name : ""));
            }
            return names;
        };
        QCOMPARE(held(thing(), now), (QByteArrayList{"", "group", "group", "one"}));
        QCOMPARE(held(thing("eastus"), now), (QByteArrayList{"", "byLocation", "group", "one"}));
        QCOMPARE(held(thing(), now - 1), (QByteArrayList{"over", "group", "group", "one"}));
        QCOMPARE(held(thing(), now + 10'000'000), (QByteArrayList{"", "", "", "one"}));
        Target unread = thing();
        unread.location = {};
        QCOMPARE(held(unread, now), (QByteArrayList{"", "group", "group", "one"})); // what is decided goes before what is not
        QCOMPARE(held(unread, now + 10'000'000), (QByteArrayList{"", "?byLocation", "", "one"}));
        Target below = thing();
        const std::string child = here + "/parts/p";
        below.id = child;
        QCOMPARE(held(below, now).last(), "one");
    }

    void anExemptionThatHoldsForNothingIsTold()
    {
        const auto exemption = [](const std::string& root, const std::string& properties) {
            return document(root, q("'exemptionCategory':'Mitigated',") + properties);
        };
        const std::string id = q("'id':'/subscriptions/S1/providers/Microsoft.Authorization/policyExemptions/E'");
        PolicyBook book;
        fill(book,
             {definition(builtin("one")), assignment("A", toOne), exemption(id, q("'policyAssignmentId':'B'")),
              exemption(q("'name':'N'"), q("'policyAssignmentId':'a'")), exemption(id, q("'policyAssignmentId':'A','policyDefinitionReferenceIds':['r']"))});
        QCOMPARE(problems(book), (QByteArrayList{"2.json E : the assignment 'B' is not among the documents",
                                                 "3.json N : the exemption has no id that says where it is, so that it holds for no resource",
                                                 "4.json E r: the assignment has no rule with the reference 'r'"}));
        QVERIFY(book.exemption(book.effective()[0], thing(), now).exemption == nullptr);
    }

    void whatIsAddedLaterIsThereAfterTheNextResolving()
    {
        PolicyBook book;
        fill(book, {assignment("A", toOne)});
        QCOMPARE(book.problems().size(), 1U);
        book.add("more.json", policy::parsePolicy(definition(builtin("one")), "more"));
        book.resolve(now);
        QCOMPARE(effective(book), QByteArrayList{"A  0"});
        QVERIFY(book.problems().empty());
    }
};

QTEST_GUILESS_MAIN(TestPolicyBook)
#include "test_policybook.moc"
