// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using ruletest::audit;
using ruletest::thing;
using ruletest::verdict;
using ruletest::World;

namespace {

constexpr std::string_view subscription = "/subscriptions/S1", group = "/subscriptions/S1/resourceGroups/G1";
const std::string isThing = R"({"field":"type","equals":"Microsoft.Test/things"})";

std::string document(std::string_view scope, std::string_view rest, const std::string& properties = "{}")
{
    return "{\"id\":\"" + std::string(scope) + std::string(rest) + "\",\"properties\":" + properties + '}';
}

std::string other(std::string_view scope, std::string_view name, const std::string& properties = "{}")
{
    return document(scope, "/providers/Microsoft.Test/others/" + std::string(name), properties);
}

/// The verdict on the thing One by what else there is.
std::string found(const std::string& details, const std::vector<std::string>& others, bool isWhole = true, const std::string& parameters = "{}")
{
    const std::string known = R"({"open":{"type":"String"}})";
    return verdict(audit(isThing, "AuditIfNotExists", details, known), thing(R"({"level":3})", R"("tags":{"key":"k1"})"),
                   World{.others = others, .parameters = parameters, .isWhole = isWhole});
}

} // namespace

class TestPolicyRelated final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChildIsLookedForBelowItsParent()
    {
        const std::string details = R"({"type":"Microsoft.Test/things/parts"})";
        QCOMPARE(found(details, {document(ruletest::thingId, "/parts/a")}), "Healthy");
        QCOMPARE(found(details, {document("/SUBSCRIPTIONS/s1/resourcegroups/g1/providers/microsoft.test/THINGS/one", "/PARTS/a")}), "Healthy");
        QCOMPARE(found(details, {document(std::string(group) + "/providers/Microsoft.Test/things/One2", "/parts/a")}), "Unhealthy");
        QCOMPARE(found(details, {}), "Unhealthy");
    }

    void aChildHasTheNameThatIsAskedFor()
    {
        const std::vector<std::string> there{document(ruletest::thingId, "/parts/default")};
        QCOMPARE(found(R"({"type":"Microsoft.Test/things/parts","name":"DEFAULT"})", there), "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/things/parts","name":"other"})", there), "Unhealthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/things/parts","name":"[concat(field('name'), '/default')]"})", there), "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/things/parts","name":"[field('tags.none')]"})", there), "Unhealthy");
        QVERIFY(found(R"({"type":"Microsoft.Test/things/parts","name":"[int('x')]"})", there).starts_with("Error: "));
    }

    void anExtensionIsThatOfTheResourceItself()
    {
        const std::string details = R"({"type":"Microsoft.Insights/diagnosticSettings"})", rest = "/providers/Microsoft.Insights/diagnosticSettings/d";
        QCOMPARE(found(details, {document(ruletest::thingId, rest)}), "Healthy");
        QCOMPARE(found(details, {document(std::string(group) + "/providers/Microsoft.Test/things/Two", rest)}), "Unhealthy");
    }

    void anyOtherIsLookedForInTheResourceGroup()
    {
        const std::string details = R"({"type":"Microsoft.Test/others"})";
        QCOMPARE(found(details, {other(group, "a")}), "Healthy");
        QCOMPARE(found(details, {other("/subscriptions/S1/resourceGroups/G10", "a")}), "Unhealthy");
        QCOMPARE(found(R"({"type":"microsoft.test/OTHERS/"})", {other(group, "a")}), "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","existenceScope":"resourceGroup"})", {other("/subscriptions/S1/resourceGroups/G2", "a")}),
                 "Unhealthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","existenceScope":"SUBSCRIPTION"})", {other("/subscriptions/S1/resourceGroups/G2", "a")}), "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","existenceScope":"Subscription"})", {other("/subscriptions/S2/resourceGroups/G1", "a")}),
                 "Unhealthy");
    }

    void aResourceGroupCanBeNamed()
    {
        const std::vector<std::string> there{other("/subscriptions/S1/resourceGroups/NetworkWatcherRG", "a")};
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","resourceGroupName":"networkwatcherrg"})", there), "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","ResourceGroupName":"[concat('network', 'WatcherRG')]"})", there), "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","resourceGroupName":"G1"})", there), "Unhealthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","resourceGroupName":"[parameters('open')]"})", there), "Unknown: the parameter 'open' has no value");
    }

    void theSameTypeIsToldByItsName()
    {
        const std::string two = document(group, "/providers/Microsoft.Test/things/Two", R"({"level":5})");
        QCOMPARE(found(R"({"type":"Microsoft.Test/things","name":"[field('name')]","existenceCondition":{"field":"Microsoft.Test/things/level","equals":3}})",
                       {two}),
                 "Healthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/things","name":"[field('name')]","existenceCondition":{"field":"Microsoft.Test/things/level","equals":5}})",
                       {two}),
                 "Unhealthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/things","name":"Two","existenceCondition":{"field":"Microsoft.Test/things/level","equals":5}})", {two}),
                 "Healthy");
    }

    void theExistenceConditionIsAboutTheRelatedResource()
    {
        const auto details = [](const std::string& condition) { return R"({"type":"Microsoft.Test/others","existenceCondition":)" + condition + '}'; };
        const std::vector<std::string> there{other(group, "a", R"({"level":1})"), other(group, "b", R"({"level":2,"list":[{"n":1},{"n":3}],"key":"K1"})")};
        QCOMPARE(found(details(R"({"field":"Microsoft.Test/others/level","equals":2})"), there), "Healthy");
        QCOMPARE(found(details(R"({"field":"Microsoft.Test/others/level","equals":3})"), there), "Unhealthy");
        QCOMPARE(found(details(R"({"field":"name","equals":"b"})"), there), "Healthy");
        QCOMPARE(found(details(R"({"field":"type","equals":"Microsoft.Test/others"})"), there), "Healthy");
        QCOMPARE(found(details(R"({"field":"Microsoft.Test/others/list[*].n","greater":1})"), {there[1]}), "Unhealthy");
        QCOMPARE(
            found(
                details(
                    R"({"count":{"field":"Microsoft.Test/others/list[*]","where":{"value":"[current('Microsoft.Test/others/list[*].n')]","equals":3}},"equals":1})"),
                there),
            "Healthy");
    }

    void fieldFunctionsAskTheResourceOfTheIf()
    {
        const auto details = [](const std::string& condition) { return R"({"type":"Microsoft.Test/others","existenceCondition":)" + condition + '}'; };
        const std::vector<std::string> there{other(group, "b", R"({"level":2,"key":"K1"})")};
        QCOMPARE(found(details(R"({"field":"Microsoft.Test/others/key","equals":"[field('tags.key')]"})"), there), "Healthy");
        QCOMPARE(found(details(R"({"value":"[field('name')]","equals":"One"})"), there), "Healthy");
        QCOMPARE(found(details(R"({"value":"[field('Microsoft.Test/things/level')]","equals":3})"), there), "Healthy");
        QCOMPARE(found(details(R"({"value":"[field('Microsoft.Test/others/level')]","equals":2})"), there), "Unhealthy");
    }

    void whatIsNotWhollyReadIsUnknown()
    {
        const std::string details = R"({"type":"Microsoft.Test/others","existenceCondition":{"field":"Microsoft.Test/others/level","equals":2}})";
        const std::string why = "Unknown: not all resources of type microsoft.test/others are known";
        QCOMPARE(found(details, {}, false), why);
        QCOMPARE(found(details, {other(group, "a", R"({"level":1})")}, false), why);
        QCOMPARE(found(details, {other(group, "a", R"({"level":2})")}, false), "Healthy");
    }

    void anUndecidedConditionIsUnknownUnlessAnotherResourceHolds()
    {
        const std::string details =
            "{\"type\":\"Microsoft.Test/others\",\"existenceCondition\":{\"anyOf\":[{\"field\":\"Microsoft.Test/others/level\",\"equals\":2},\n"
            "            "
            "{\"allOf\":[{\"field\":\"name\",\"equals\":\"open\"},{\"field\":\"Microsoft.Test/others/key\",\"equals\":\"[parameters('open')]\"}]}]}}";
        const std::string why = "Unknown: the parameter 'open' has no value";
        QCOMPARE(found(details, {other(group, "open"), other(group, "a", R"({"level":1})")}), why);
        QCOMPARE(found(details, {other(group, "open"), other(group, "a", R"({"level":2})")}), "Healthy");
        QCOMPARE(found(details, {other(group, "a", R"({"level":1})")}), "Unhealthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","name":"[parameters('open')]"})", {other(group, "a")}), why);
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","name":"[parameters('open')]"})", {}), "Unhealthy");
        QCOMPARE(found(R"({"type":"Microsoft.Test/others","name":"[parameters('open')]"})", {other(group, "a")}, true, R"({"open":"a"})"), "Healthy");
    }

    void whatToLookForMustBeDecided()
    {
        const auto of = [](const char* type) { return found(std::string("{\"type\":\"") + type + "\"}", {other(group, "a")}); };
        QCOMPARE(of("[parameters('open')]"), "Unknown: the parameter 'open' has no value");
        QCOMPARE(of("[concat('Microsoft.Test/', 'others')]"), "Healthy");
        QCOMPARE(of("[field('type')]"), "Error: the related type or its scope depends on the resource");
        QCOMPARE(verdict(audit(isThing, "auditIfNotExists"), thing()), "Error: the effect needs a related type in its details");
        QCOMPARE(
            verdict(audit(R"({"allOf":[)" + isThing + R"(,{"field":"name","equals":"Two"}]})", "auditIfNotExists", R"({"type":"[field('type')]"})"), thing()),
            "NotApplicable");
    }

    void subscriptionsAndGroupsHaveTheirOwnRelatedResources()
    {
        const auto of = [](const std::string& id, const std::string& type, const std::vector<std::string>& others) {
            return verdict(
                audit(R"({"field":"type","like":"Microsoft.Resources/subscriptions*"})", "AuditIfNotExists", "{\"type\":\"" + type + "\",\"name\":\"VM\"}"),
                "{\"id\":\"" + id + "\"}", World{.others = others});
        };
        const std::string pricing = document(subscription, "/providers/Microsoft.Security/pricings/VM");
        QCOMPARE(of("/subscriptions/S1", "Microsoft.Security/pricings", {pricing}), "Healthy");
        QCOMPARE(of("/subscriptions/S2", "Microsoft.Security/pricings", {pricing}), "Unhealthy");
        QCOMPARE(of("/subscriptions/S1/resourceGroups/G1", "Microsoft.Test/others", {other(group, "VM")}), "Healthy");
        QCOMPARE(of("/subscriptions/S1/resourceGroups/G2", "Microsoft.Test/others", {other(group, "VM")}), "Unhealthy");
    }

    void otherCloudsLookInTheSameAccount()
    {
        const std::string details = R"({"type":"AWS::CloudTrail::Trail","existenceCondition":{"field":"AWS::CloudTrail::Trail/IsLogging","equals":true}})";
        const auto trail = [](const char* account) {
            return "{\"id\":\"arn:aws:cloudtrail:eu-west-1:" + std::string(account)
                   + ":trail/t\",\"type\":\"AWS::CloudTrail::Trail\",\"properties\":{\"IsLogging\":true}}";
        };
        const auto of = [&](const std::string& other) {
            return verdict(audit(R"({"field":"type","equals":"AWS::EC2::VPC"})", "AuditIfNotExists", details),
                           R"({"id":"arn:aws:ec2:eu-west-1:111111111111:vpc/v","type":"AWS::EC2::VPC","properties":{}})", World{.others = {other}});
        };
        QCOMPARE(of(trail("111111111111")), "Healthy");
        QCOMPARE(of(trail("222222222222")), "Unhealthy");
    }
};

QTEST_GUILESS_MAIN(TestPolicyRelated)
#include "test_related.moc"
