// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assignment.h"

#include "unit/policy/ruletest.h"

#include <QTest>

using policy::Assignment;
using policy::Exemption;
using policy::parsePolicy;
using policy::Selector;
using policy::Target;
using policy::Truth;
using ruletest::q;

namespace {

constexpr auto assignmentId = "/subscriptions/S/resourceGroups/G/providers/Microsoft.Authorization/policyAssignments/A";

QByteArray errorOf(const std::string& text)
{
    const auto document = parsePolicy(text, "file");
    if (!document.error)
        return "";
    return document.assignment || document.exemption ? "both" : QByteArray::fromStdString(document.error->path + ": " + document.error->message);
}

/// `true`, `false` or why it is not known.
QByteArray shown(const Truth& truth)
{
    return truth.isDecided() ? (truth.state == Truth::True ? "true" : "false") : QByteArray::fromStdString(std::string(truth.why));
}

std::shared_ptr<const Assignment> selecting(const std::string& resourceSelectors)
{
    return parsePolicy(q("{'properties':{'policyDefinitionId':'/d','resourceSelectors':") + resourceSelectors + "}}", "file").assignment;
}

constexpr std::string_view vm = "/subscriptions/S/resourceGroups/G/providers/Microsoft.Compute/virtualMachines/V";

Target target(std::string_view id, std::string_view type = "Microsoft.Compute/virtualMachines", std::optional<std::string_view> location = "West Europe")
{
    return {.id = id, .type = type, .location = location};
}

std::string assignmentText()
{
    return q("{'id':'") + std::string(assignmentId)
           + q("','properties':{'displayName':'D','description':'T',"
               "'metadata':{'assignedBy':'me'},'scope':'/subscriptions/S','notScopes':['/subscriptions/S/resourceGroups/X'],'policyDefinitionId':'/d',"
               "'definitionVersion':'1.*.*','enforcementMode':'DoNotEnforce','parameters':{'p':{'value':['x']},'q':{'value':null}},"
               "'overrides':[{'kind':'policyEffect','value':'disabled','selectors':[{'kind':'policyDefinitionReferenceId','in':['r']},"
               "{'kind':'resourceLocation','notIn':['East US 2']}]},{'kind':'definitionVersion','value':'2.*.*'}],"
               "'resourceSelectors':[{'name':'N','selectors':[{'kind':'resourceType','in':['a/b']}]}],"
               "'nonComplianceMessages':[{'message':'all'},{'message':'one','policyDefinitionReferenceId':'R'}]}}");
}

std::string exemptionText()
{
    return q("{'id':'") + std::string(vm)
           + q("/providers/Microsoft.Authorization/policyExemptions/E','properties':{"
               "'displayName':'D','description':'T','metadata':{'ticket':7},'policyAssignmentId':'")
           + assignmentId
           + q("','policyDefinitionReferenceIds':['one','Two'],'exemptionCategory':'mitigated',"
               "'expiresOn':'2026-01-31T00:00:00Z','resourceSelectors':[{'selectors':[]}]}}");
}

} // namespace

class TestPolicyAssignment final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAssignmentIsReadWholly()
    {
        const auto document = parsePolicy(assignmentText(), "file");
        QVERIFY(!document.error && document.assignment);
        const Assignment& assignment = *document.assignment;
        QCOMPARE(assignment.name, "A");
        QCOMPARE(assignment.displayName + assignment.description + assignment.definitionVersion, "DT1.*.*");
        QCOMPARE(assignment.scope, "/subscriptions/S");
        QCOMPARE(assignment.notScopes, std::vector<std::string>{"/subscriptions/S/resourceGroups/X"});
        QCOMPARE(assignment.definitionId, "/d");
        QVERIFY(!assignment.isEnforced());
        QCOMPARE(assignment.parameters.size(), 2U);
        QCOMPARE(ruletest::shown(assignment.parameters[0].second), q("['x']"));
        QVERIFY(assignment.parameters[1].second.is(policy::Kind::Null));
        QCOMPARE(assignment.overrides.size(), 2U);
        QCOMPARE(assignment.overrides[0].value, "disabled");
        QCOMPARE(assignment.overrides[0].selectors.size(), 2U);
        QVERIFY(assignment.overrides[0].selectors[1].kind == Selector::Kind::Location && assignment.overrides[0].selectors[1].isExcluding);
        QVERIFY(assignment.overrides[1].kind == policy::Override::Kind::Version);
        QCOMPARE(assignment.resourceSelectors.size(), 1U);
        QCOMPARE(assignment.resourceSelectors[0].name, "N");
        QCOMPARE(assignment.message("r"), std::string_view("one"));
        QCOMPARE(assignment.message("s"), std::string_view("all"));
        QCOMPARE(assignment.metadata.get("assignedBy").string(), std::string_view("me"));
    }

    void aScopeThatIsNotWrittenComesFromTheId_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("scope");
        const auto row = [](const char* id, const char* scope) { QTest::addRow("%s", id) << QByteArray(id) << QByteArray(scope); };
        row(assignmentId, "/subscriptions/S/resourceGroups/G");
        row("/subscriptions/S/PROVIDERS/microsoft.authorization/POLICYASSIGNMENTS/A", "/subscriptions/S");
        row("/providers/Microsoft.Management/managementGroups/M/providers/Microsoft.Authorization/policyAssignments/A",
            "/providers/Microsoft.Management/managementGroups/M");
        row("/providers/Microsoft.Authorization/policyAssignments/A", "/");
        row("/subscriptions/S/providers/Microsoft.Authorization/policyExemptions/A", "");
        row("A", "");
        row("", "");
    }
    void aScopeThatIsNotWrittenComesFromTheId()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, scope);
        const auto document = parsePolicy("{\"id\":\"" + id.toStdString() + q("','properties':{'policyDefinitionId':'/d','scope':null}}"), "file");
        QVERIFY(document.assignment != nullptr);
        QCOMPARE(QByteArray::fromStdString(document.assignment->scope), scope);
        QVERIFY(document.assignment->isEnforced());
    }

    void anExemptionIsReadWholly()
    {
        const auto document = parsePolicy(exemptionText(), "file");
        QVERIFY(!document.error && document.exemption);
        const Exemption& exemption = *document.exemption;
        QCOMPARE(exemption.name, "E");
        QCOMPARE(exemption.scope, vm);
        QCOMPARE(exemption.assignmentId, assignmentId);
        QCOMPARE(exemption.displayName + exemption.description, "DT");
        QCOMPARE(toWord(exemption.category), std::string_view("Mitigated"));
        QVERIFY(exemption.isFor("ONE") && exemption.isFor("two") && !exemption.isFor("three") && !exemption.isFor(""));
        const auto end = *policy::parseMoment("2026-01-31T00:00:00Z");
        QVERIFY(!exemption.isOver(end - 1) && exemption.isOver(end) && exemption.isOver(end + 1));
        QCOMPARE(exemption.metadata.get("ticket").integer(), 7);
        QCOMPARE(exemption.resourceSelectors.size(), 1U);
    }

    void anExemptionWithoutReferencesOrEndIsForAllAndForEver()
    {
        const auto document = parsePolicy(q("{'properties':{'policyAssignmentId':'A','exemptionCategory':'Waiver','expiresOn':null}}"), "file");
        QVERIFY(document.exemption != nullptr);
        QVERIFY(document.exemption->isFor("any") && document.exemption->isFor(""));
        QVERIFY(!document.exemption->isOver(std::numeric_limits<policy::Ticks>::max()));
        QCOMPARE(toWord(document.exemption->category), std::string_view("Waiver"));
        QCOMPARE(document.exemption->scope, "");
    }

    void anErrorSaysWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const std::string& text, const char* error) {
            QTest::addRow("%s %s", error, text.c_str()) << QByteArray::fromStdString(text) << QByteArray(error);
        };
        const auto with = [](const std::string& members) { return q("{'properties':{'policyDefinitionId':'/d',") + members + "}}"; };
        const auto override = [&](const std::string& members) { return with(q("'overrides':[{") + members + "}]"); };
        const auto selector = [&](const std::string& members) { return with(q("'resourceSelectors':[{'selectors':[") + members + "]}]"); };
        const auto exemption = [](const std::string& members) {
            return q("{'type':'Microsoft.Authorization/policyExemptions','properties':{") + members + "}}";
        };
        row(q("{'type':'Microsoft.Authorization/policyAssignments'}"), "policyDefinitionId: 'policyDefinitionId' is needed");
        row(with(q("'notScopes':'/x'")), "properties.notScopes: 'notScopes' is an array");
        row(with(q("'notScopes':['/x',7]")), "properties.notScopes[1]: 'notScopes' is an array of texts");
        row(with(q("'scope':[]")), "properties.scope: 'scope' is a text");
        row(with(q("'parameters':{'p':1}")), "properties.parameters.p: a parameter is given as an object with its 'value'");
        row(with(q("'nonComplianceMessages':[{}]")), "properties.nonComplianceMessages[0].message: 'message' is needed");
        std::string eleven;
        for (int i = 0; i < 11; ++i)
            eleven += (i > 0 ? "," : "") + q("{'kind':'policyEffect','value':'audit'}");
        row(with(q("'overrides':[") + eleven + ']'), "properties.overrides: there are too many overrides");
        row(override(q("'kind':'policyEffect'")), "properties.overrides[0].value: 'value' is needed");
        row(override(q("'kind':'effect','value':'audit'")), "properties.overrides[0].kind: 'effect' is no kind of override");
        row(override(q("'kind':'policyEffect','value':'forbid'")), "properties.overrides[0].value: 'forbid' is no effect");
        row(override(q("'kind':'policyEffect','value':'audit','selectors':[{'kind':'x','in':[]}]")),
            "properties.overrides[0].selectors[0].kind: 'x' is no kind of selector here");
        row(selector(q("{'kind':'policyDefinitionReferenceId','in':['x']}")),
            "properties.resourceSelectors[0].selectors[0].kind: 'policyDefinitionReferenceId' is no kind of selector here");
        row(selector(q("{'kind':'resourceType'}")), "properties.resourceSelectors[0].selectors[0].in: a selector has one of 'in' and 'notIn'");
        row(selector(q("{'kind':'resourceType','in':[],'notIn':[]}")),
            "properties.resourceSelectors[0].selectors[0].in: a selector has one of 'in' and 'notIn'");
        row(selector(q("{'kind':'resourceType','in':['a']},{'kind':'resourceType','in':['b']}")),
            "properties.resourceSelectors[0].selectors[1].kind: a kind stands once among the selectors");
        row(selector(q("{'kind':'resourceLocation','in':['a']},{'kind':'resourceWithoutLocation','in':['subscriptionLevelResources']}")),
            "properties.resourceSelectors[0].selectors[1].kind: resourceLocation and resourceWithoutLocation do not stand together");
        row(selector(q("{'kind':'resourceWithoutLocation','in':['all']}")),
            "properties.resourceSelectors[0].selectors[0].in: only 'subscriptionLevelResources' are told by having no location");
        row(exemption(q("'exemptionCategory':'Waiver'")), "properties.policyAssignmentId: 'policyAssignmentId' is needed");
        row(exemption(q("'policyAssignmentId':'A'")), "properties.exemptionCategory: 'exemptionCategory' is needed");
        row(exemption(q("'policyAssignmentId':'A','exemptionCategory':'Other'")), "properties.exemptionCategory: 'Other' is neither Waiver nor Mitigated");
        row(exemption(q("'policyAssignmentId':'A','exemptionCategory':'Waiver','expiresOn':'soon'")),
            "properties.expiresOn: 'soon' is no time such as 2026-01-31T00:00:00Z");
    }
    void anErrorSaysWhereItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        QCOMPARE(errorOf(text.toStdString()), error);
    }

    void aScopeHoldsWhatItsWholeSegmentsBegin_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("within");
        const auto row = [](const char* scope, std::string_view id, bool within) {
            QTest::addRow("%s %s", scope, std::string(id).c_str()) << QByteArray(scope) << QByteArray::fromStdString(std::string(id)) << within;
        };
        row("/subscriptions/S", vm, true);
        row("/SUBSCRIPTIONS/s/", vm, true);
        row("/subscriptions/S/resourceGroups/G", vm, true);
        row("/subscriptions/S/resourcegroups/g/providers/microsoft.compute/virtualmachines/v", vm, true);
        row("/subscriptions/S", "/subscriptions/S", true);
        row("/subscriptions/S/resourceGroups/G", "/subscriptions/S/resourceGroups/G2", false);
        row("/subscriptions/S/resourceGroups/G2", "/subscriptions/S/resourceGroups/G", false);
        row("/subscriptions/S/resourceGroups/G", "/subscriptions/S", false);
        row("/subscriptions/T", vm, false);
        row("/subscriptions/S/resourceGroups/\u00c4", "/subscriptions/s/resourceGroups/\u00e4/providers/a/b/c", true);
        row("/", vm, true);
        row("", vm, false);
        row("arn:aws:s3:::bucket", "arn:aws:s3:::bucket/key", true);
        row("//cloudresourcemanager.googleapis.com/projects/p", "//cloudresourcemanager.googleapis.com/projects/p2", false);
    }
    void aScopeHoldsWhatItsWholeSegmentsBegin()
    {
        QFETCH(QByteArray, scope);
        QFETCH(QByteArray, id);
        QFETCH(bool, within);
        const std::vector<std::string> none;
        Target asked = target({id.constData(), std::size_t(id.size())});
        asked.ancestors = &none;
        QCOMPARE(policy::isWithin(scope.toStdString(), asked).state == Truth::True, within);
    }

    void managementGroupsAreKnownFromTheAncestorsAlone()
    {
        const std::string group = "/providers/Microsoft.Management/managementGroups/M";
        Target asked = target(vm);
        QCOMPARE(shown(policy::isWithin(group, asked)), "the management groups above the resource are not known");
        QCOMPARE(shown(policy::isWithin("/subscriptions/T", asked)), "false");
        for (const std::vector<std::string>& above : {std::vector<std::string>{"root", "m"}, {"/PROVIDERS/Microsoft.Management/managementGroups/m/"}}) {
            asked.ancestors = &above;
            QCOMPARE(shown(policy::isWithin(group, asked)), "true");
            QCOMPARE(shown(policy::isWithin(group + '2', asked)), "false");
            QCOMPARE(shown(policy::isWithin("/subscriptions/M", asked)), "false");
        }
        const std::vector<std::string> account{"123456789012"};
        asked = {.id = "arn:aws:s3:::bucket", .type = "AWS::S3::Bucket", .ancestors = &account};
        QCOMPARE(shown(policy::isWithin("123456789012", asked)), "true");
    }

    void selectorsOfOneEntryAreAndedAndEntriesOred_data()
    {
        QTest::addColumn<QByteArray>("selectors");
        QTest::addColumn<QByteArray>("truth");
        const auto row = [](const char* selectors, const char* truth) {
            QTest::addRow("%s", selectors) << QByteArray::fromStdString(q(selectors)) << QByteArray(truth);
        };
        row("[]", "true");
        row("[{'selectors':[]}]", "true");
        row("[{'selectors':[{'kind':'resourceLocation','in':['westeurope']}]}]", "true");
        row("[{'selectors':[{'kind':'resourceLocation','in':['WEST EUROPE','x']}]}]", "true");
        row("[{'selectors':[{'kind':'resourceLocation','notIn':['westeurope']}]}]", "false");
        row("[{'selectors':[{'kind':'RESOURCETYPE','in':['microsoft.compute/VIRTUALMACHINES']}]}]", "true");
        row("[{'selectors':[{'kind':'resourceType','notIn':['Microsoft.Compute/virtualMachines']}]}]", "false");
        row("[{'selectors':[{'kind':'resourceType','in':['Microsoft.Compute']}]}]", "false");
        row("[{'selectors':[{'kind':'resourceLocation','in':['westeurope']},{'kind':'resourceType','in':['x']}]}]", "false");
        row("[{'selectors':[{'kind':'resourceLocation','in':['eastus']}]},{'selectors':[{'kind':'resourceLocation','in':['westeurope']}]}]", "true");
        row("[{'selectors':[{'kind':'resourceWithoutLocation','in':['subscriptionLevelResources']}]}]", "false");
        row("[{'selectors':[{'kind':'userPrincipalId','in':['x']}]}]", "a selector asks who makes the request, which an assessment has not");
        row("[{'selectors':[{'kind':'groupPrincipalId','notIn':['x']}]}]", "a selector asks who makes the request, which an assessment has not");
        row("[{'selectors':[{'kind':'resourceRolloutPercentage','in':['10']}]}]", "which resources a rollout percentage chooses is not known");
        row("[{'selectors':[{'kind':'userPrincipalId','in':['x']},{'kind':'resourceType','in':['x']}]}]", "false");
        row("[{'selectors':[{'kind':'userPrincipalId','in':['x']}]},{'selectors':[{'kind':'resourceLocation','in':['westeurope']}]}]", "true");
    }
    void selectorsOfOneEntryAreAndedAndEntriesOred()
    {
        QFETCH(QByteArray, selectors);
        QFETCH(QByteArray, truth);
        const auto assignment = selecting(selectors.toStdString());
        QVERIFY(assignment != nullptr);
        QCOMPARE(shown(policy::selects(assignment->resourceSelectors, target(vm))), truth);
    }

    void aLocationMayBeMissingOrNotKnown()
    {
        const auto in = selecting(q("[{'selectors':[{'kind':'resourceLocation','in':['westeurope']}]}]"));
        const auto notIn = selecting(q("[{'selectors':[{'kind':'resourceLocation','notIn':['westeurope']}]}]"));
        const auto without = selecting(q("[{'selectors':[{'kind':'resourceWithoutLocation','in':['subscriptionLevelResources']}]}]"));
        const auto with = selecting(q("[{'selectors':[{'kind':'resourceWithoutLocation','notIn':['subscriptionLevelResources']}]}]"));
        const auto ask = [](const auto& assignment, const Target& asked) { return shown(policy::selects(assignment->resourceSelectors, asked)); };
        const QByteArray open = "the location of the resource is not known";
        const Target missing = target("/subscriptions/S", "Microsoft.Resources/subscriptions", "");
        const Target unread = target("/subscriptions/S/providers/Microsoft.Security/pricings/P", "Microsoft.Security/pricings", std::nullopt);
        QCOMPARE(ask(in, missing), "false");
        QCOMPARE(ask(notIn, missing), "true");
        QCOMPARE(ask(without, missing), "true");
        QCOMPARE(ask(with, missing), "false");
        for (const auto& assignment : {in, notIn, without, with})
            QCOMPARE(ask(assignment, unread), open);
        const Target below = target(vm, "x/y", "");
        QCOMPARE(ask(without, below), "false"); // it has no location, but stands in a resource group
        QCOMPARE(ask(without, target(vm, "x/y", std::nullopt)), "false");
    }

    void aTargetIsMadeOfADocument()
    {
        const auto resource = policy::Resource::of(ruletest::json(ruletest::thing()), ruletest::kept());
        const Target made = Target::of(*resource, nullptr);
        QCOMPARE(made.id, ruletest::thingId);
        QCOMPARE(made.type, std::string_view("Microsoft.Test/things"));
        QCOMPARE(made.location.value(), std::string_view("West Europe"));
    }
};

QTEST_GUILESS_MAIN(TestPolicyAssignment)
#include "test_assignment.moc"
