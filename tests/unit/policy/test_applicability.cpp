// SPDX-License-Identifier: GPL-3.0-or-later
// Source of the expectations: Azure Policy, "What is applicability in Azure Policy?".
#include "unit/policy/ruletest.h"

#include <QTest>

using ruletest::audit;
using ruletest::thing;
using ruletest::verdict;

namespace {

constexpr auto subscription = R"({"id":"/subscriptions/S1","type":"Microsoft.Resources/subscriptions","name":"S1","properties":{}})";
constexpr auto group = R"({"id":"/subscriptions/S1/resourceGroups/G1","name":"G1","location":"westeurope"})";

} // namespace

class TestPolicyApplicability final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Of `Microsoft.Test/things` named One of kind `blue`, whose property `on` is true.
    void onlyTypeNameAndKindDecideWhetherARuleApplies_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char* name, const char* condition, const char* status) {
            QTest::newRow(name) << QByteArray(condition) << QByteArray(status);
        };
        constexpr auto n = "NotApplicable", h = "Healthy", u = "Unhealthy";
        row("type that matches", R"({"field":"type","equals":"Microsoft.Test/things"})", u);
        row("type that does not", R"({"field":"type","equals":"Microsoft.Test/others"})", n);
        row("type under not", R"({"not":{"field":"type","equals":"Microsoft.Test/things"}})", n);
        row("only kind", R"({"field":"kind","equals":"red"})", h);
        row("only name", R"({"field":"name","like":"T*"})", h);
        row("only name and kind", R"({"allOf":[{"field":"name","like":"T*"},{"field":"kind","equals":"red"}]})", h);
        row("type and kind: only type counts", R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"kind","equals":"red"}]})", h);
        row("type and name: only type counts", R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"name","equals":"Two"}]})", h);
        row("type and kind, the type does not match", R"({"allOf":[{"field":"type","equals":"Microsoft.Test/others"},{"field":"kind","equals":"blue"}]})", n);
        row("type, kind and others: both count",
            R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"kind","equals":"red"},{"field":"Microsoft.Test/things/on","equals":true}]})",
            n);
        row("type, name and others: both count",
            R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"name","equals":"Two"},{"field":"Microsoft.Test/things/on","equals":true}]})",
            n);
        row("kind and others", R"({"allOf":[{"field":"kind","equals":"red"},{"field":"Microsoft.Test/things/on","equals":true}]})", n);
        row("name and others", R"({"allOf":[{"field":"name","equals":"One"},{"field":"Microsoft.Test/things/on","equals":false}]})", h);
        row("others are taken as true", R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"Microsoft.Test/things/on","equals":false}]})",
            h);
        row("others under not are taken as false",
            R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"not":{"field":"Microsoft.Test/things/on","equals":true}}]})", h);
        row("others under two nots",
            R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"not":{"not":{"field":"Microsoft.Test/things/on","equals":false}}}]})", h);
        row("others beside the type under anyOf",
            R"({"anyOf":[{"field":"type","equals":"Microsoft.Test/others"},{"field":"Microsoft.Test/things/on","equals":false}]})", h);
        row("a type under not with others",
            R"({"not":{"anyOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"Microsoft.Test/things/on","equals":false}]}})", n);
        row("a value is another condition", R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"value":"[field('type')]","equals":"x"}]})", h);
        row("a count is another condition",
            R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"count":{"field":"Microsoft.Test/things/a[*]","where":{"field":"type","equals":"x"}},"greater":0}]})",
            h);
        row("a rule without type applies to all", R"({"field":"Microsoft.Test/things/on","equals":false})", h);
        row("an alias of another type is missing", R"({"field":"Microsoft.Test/others/on","exists":false})", u);
    }
    void onlyTypeNameAndKindDecideWhetherARuleApplies()
    {
        QFETCH(QByteArray, condition);
        QFETCH(QByteArray, status);
        for (const char* effect : {"Audit", "deny", "MODIFY", "append", "denyAction"})
            QCOMPARE(QByteArray::fromStdString(verdict(audit(condition.toStdString(), effect), thing(R"({"on":true})", R"("kind":"blue")"))), status);
    }

    void anIfNotExistsRuleAppliesWhereItsWholeConditionHolds()
    {
        const auto of = [](const std::string& condition) {
            return verdict(audit(condition, "deployIfNotExists", R"({"type":"Microsoft.Test/others"})"), thing(R"({"on":true})", R"("kind":"blue")"));
        };
        QCOMPARE(of(R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"Microsoft.Test/things/on","equals":false}]})"), "NotApplicable");
        QCOMPARE(of(R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"Microsoft.Test/things/on","equals":true}]})"), "Unhealthy");
        QCOMPARE(of(R"({"field":"kind","equals":"red"})"), "NotApplicable");
        QCOMPARE(of(R"({"field":"No.Such/a/b","equals":1})"), "Unknown: the alias 'No.Such/a/b' is not known");
    }

    void disabledRulesApplyToNothing()
    {
        const std::string condition = R"({"field":"type","equals":"Microsoft.Test/things"})", why = "NotApplicable: the effect is Disabled";
        QCOMPARE(verdict(audit(condition, "DISABLED"), thing()), why);
        const std::string parameters = R"({"effect":{"type":"String","defaultValue":"Audit","allowedValues":["Audit","Disabled"]}})";
        const auto definition = audit(condition, "[parameters('effect')]", {}, parameters);
        QCOMPARE(verdict(definition, thing()), "Unhealthy");
        QCOMPARE(verdict(definition, thing(), {.others = {}, .parameters = R"({"EFFECT":"disabled"})"}), why);
        QCOMPARE(verdict(definition, thing(), {.others = {}, .parameters = R"({"effect":"deny"})"}),
                 "Error: the value of the parameter 'effect' is not allowed");
    }

    void anEffectWithoutAValueIsUnknownOnlyWhereTheRuleMayApply()
    {
        const std::string why = "Unknown: the parameter 'effect' has no value";
        const std::string parameters = R"({"effect":{"type":"String"}})";
        const auto of = [&](const std::string& condition) {
            return verdict(audit(condition, "[parameters('effect')]", {}, parameters), thing(R"({"on":true})"));
        };
        QCOMPARE(of(R"({"field":"type","equals":"Microsoft.Test/things"})"), why);
        QCOMPARE(of(R"({"field":"type","equals":"Microsoft.Test/others"})"), "NotApplicable");
        QCOMPARE(of(R"({"allOf":[{"field":"name","equals":"Two"},{"field":"Microsoft.Test/things/on","equals":true}]})"), "NotApplicable");
        QCOMPARE(of(R"({"allOf":[{"field":"type","equals":"Microsoft.Test/things"},{"field":"Microsoft.Test/things/on","equals":false}]})"), why);
        QCOMPARE(verdict(audit(R"({"field":"type","like":"*"})", "[field('name')]"), thing()), "Error: the effect depends on the resource");
        QCOMPARE(verdict(audit(R"({"field":"type","like":"*"})", "[concat('')]"), thing()), "Error: the effect is no text");
    }

    void manualRulesWaitForAnAttestation()
    {
        const auto of = [](const char* condition) { return verdict(audit(condition, "Manual", R"({"defaultState":"Unknown"})"), subscription); };
        QCOMPARE(of(R"({"field":"type","equals":"Microsoft.Resources/subscriptions"})"), "Unknown: nobody has attested to it");
        QCOMPARE(of(R"({"field":"type","equals":"Microsoft.Test/things"})"), "NotApplicable");
    }

    void theModeIndexedLeavesContainersOut()
    {
        const auto of = [](const char* mode, const char* document) {
            return verdict(audit(R"({"field":"tags.env","exists":false})", "Audit", {}, "{}", mode), document);
        };
        const std::string left = "NotApplicable: the mode Indexed leaves subscriptions and resource groups out";
        for (const char* mode : {"Indexed", "indexed", ""}) {
            QCOMPARE(of(mode, subscription), left);
            QCOMPARE(of(mode, group), left);
            QCOMPARE(of(mode, thing().c_str()), "Unhealthy");
        }
        QCOMPARE(of("All", subscription), "Unhealthy");
        QCOMPARE(of("all", group), "Unhealthy");
        QCOMPARE(of("Microsoft.KeyVault.Data", thing().c_str()), "Unknown: the mode Microsoft.KeyVault.Data is not evaluable");
    }

    void aRuleAboutLocationsLeavesSubscriptionsOut()
    {
        const std::string left = "NotApplicable: a rule about locations leaves subscriptions out";
        const std::string condition = R"({"not":{"field":"location","in":["northeurope"]}})";
        QCOMPARE(verdict(audit(condition), subscription), left);
        QCOMPARE(verdict(audit(condition), group), "Unhealthy");
        QCOMPARE(verdict(audit(R"({"value":"[toLower(field('location'))]","equals":"x"})"), subscription), left);
        const std::string isSubscription = R"({"field":"type","equals":"Microsoft.Resources/subscriptions"})";
        QCOMPARE(verdict(audit(isSubscription, "deployIfNotExists",
                               R"({"type":"Microsoft.Test/others","deployment":{"properties":{"parameters":{"place":{"value":"[field('location')]"}}}}})"),
                         subscription),
                 left);
        QCOMPARE(verdict(audit(isSubscription), subscription), "Unhealthy");
    }
};

QTEST_GUILESS_MAIN(TestPolicyApplicability)
#include "test_applicability.moc"
