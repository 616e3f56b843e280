// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using ruletest::audit;
using ruletest::thing;
using ruletest::verdict;

namespace {

/// `T`, `F` or `U` for Unknown, `E` for Failed as conditions on a thing whose `x` is 1.
std::string literal(char c)
{
    switch (c) {
    case 'T': return R"({"field":"Microsoft.Test/things/x","equals":1})";
    case 'F': return R"({"field":"Microsoft.Test/things/x","equals":2})";
    case 'U': return R"({"value":"[parameters('open')]","equals":"[field('name')]"})";
    default: return R"({"value":"[int(field('name'))]","equals":1})";
    }
}

std::string combined(const std::string& op, const std::string& letters)
{
    std::string out = "{\"" + op + "\":[";
    for (std::size_t i = 0; i < letters.size(); ++i)
        out += (i == 0 ? "" : ",") + literal(letters[i]);
    return out + "]}";
}

const std::string open = R"({"open":{"type":"String"},"list":{"type":"Array","defaultValue":[1,2,3]}})";

QByteArray truthOf(const std::string& condition, const std::string& document = thing(R"({"x":1})"), const ruletest::World& world = {})
{
    const std::string found = verdict(audit(condition, "Audit", {}, open), document, world);
    return found == "Unhealthy" ? "T" : found == "Healthy" ? "F" : QByteArray::fromStdString(found);
}

const QByteArray unknown = "Unknown: the parameter 'open' has no value", failed = "Error: the function 'int' takes a number or its text";

} // namespace

class TestPolicyAssessor final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsUnknownFollowsKleene_data()
    {
        QTest::addColumn<QByteArray>("op");
        QTest::addColumn<QByteArray>("parts");
        QTest::addColumn<QByteArray>("truth");
        const auto row = [](const char* op, const char* parts, const QByteArray& truth) {
            QTest::addRow("%s %s", op, parts) << QByteArray(op) << QByteArray(parts) << truth;
        };
        for (const char* parts : {"FU", "UF", "FE", "EF", "UFE", "TFU"})
            row("allOf", parts, "F");
        for (const char* parts : {"TU", "UT", "U", "UU"})
            row("allOf", parts, unknown);
        for (const char* parts : {"TE", "EU", "UE"})
            row("allOf", parts, failed);
        row("allOf", "TT", "T");
        row("allOf", "", "T");
        for (const char* parts : {"TU", "UT", "TE", "ET", "EUT"})
            row("anyOf", parts, "T");
        for (const char* parts : {"FU", "UF", "U"})
            row("anyOf", parts, unknown);
        for (const char* parts : {"FE", "EU"})
            row("anyOf", parts, failed);
        row("anyOf", "FF", "F");
        row("anyOf", "", "F");
    }
    void whatIsUnknownFollowsKleene()
    {
        QFETCH(QByteArray, op);
        QFETCH(QByteArray, parts);
        QFETCH(QByteArray, truth);
        const std::string condition = combined(op.toStdString(), parts.toStdString());
        QCOMPARE(truthOf(condition), truth);
        const QByteArray inverted = truth == "T" ? "F" : truth == "F" ? "T" : truth;
        QCOMPARE(truthOf(R"({"not":)" + condition + '}'), inverted);
        QCOMPARE(truthOf(R"({"not":{"not":)" + condition + "}}"), truth);
    }

    void aParameterWithoutAValueMattersOnlyWhereItDecides()
    {
        const std::string uses = R"({"field":"Microsoft.Test/things/x","equals":"[parameters('open')]"})";
        QCOMPARE(truthOf(uses), unknown);
        QCOMPARE(truthOf(R"({"anyOf":[)" + uses + ',' + literal('T') + "]}"), "T");
        QCOMPARE(truthOf(R"({"allOf":[)" + uses + ',' + literal('F') + "]}"), "F");
        QCOMPARE(truthOf(uses, thing(R"({"x":1})"), {.others = {}, .parameters = R"({"open":"1"})"}), "T");
        QCOMPARE(truthOf(R"({"field":"[concat('tags.', parameters('open'))]","exists":true})"), unknown);
        QCOMPARE(truthOf(R"({"count":{"field":"[concat('Microsoft.Test/things/', parameters('open'), '[*]')]"},"less":1})"), unknown);
        QCOMPARE(verdict(audit(R"({"field":"type","equals":"[parameters('open')]"})", "Audit", {}, open), thing()), unknown.toStdString());
    }

    void anUnknownAliasIsNeverTakenForMissing()
    {
        const QByteArray why = "Unknown: the alias 'No.Such/a/b' is not known";
        QCOMPARE(truthOf(R"({"field":"No.Such/a/b","exists":false})"), why);
        QCOMPARE(truthOf(R"({"value":"[field('No.Such/a/b')]","equals":""})"), why);
        QCOMPARE(truthOf(R"({"count":{"field":"No.Such/a/b[*]"},"equals":0})"), "Unknown: the alias 'No.Such/a/b[*]' is not known");
        QCOMPARE(truthOf(R"({"anyOf":[{"field":"No.Such/a/b","exists":false},)" + literal('T') + "]}"), "T");
    }

    void aCollectionHoldsWhereAllItsMembersDo_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<bool>("holds");
        const auto row = [](const char* properties, const char* condition, bool holds) {
            QTest::addRow("%s %s", properties, condition) << QByteArray(properties) << QByteArray(condition) << holds;
        };
        row(R"({"a":[{"b":1},{"b":1}]})", R"("equals":1)", true);
        row(R"({"a":[{"b":1},{"b":2}]})", R"("equals":1)", false);
        row(R"({"a":[{"b":1},{"b":2}]})", R"("notEquals":1)", false);
        row(R"({"a":[{"b":2},{"b":3}]})", R"("notEquals":1)", true);
        row(R"({"a":[{"b":1},{}]})", R"("equals":1)", false);
        row(R"({"a":[{"b":1},{}]})", R"("exists":true)", false);
        row(R"({"a":[{},{}]})", R"("exists":false)", true);
        for (const char* empty : {R"({"a":[]})", R"({"a":null})", "{}", R"({"a":{"b":2}})"}) {
            row(empty, R"("equals":1)", true);
            row(empty, R"("notEquals":1)", true);
            row(empty, R"("exists":true)", true);
        }
    }
    void aCollectionHoldsWhereAllItsMembersDo()
    {
        QFETCH(QByteArray, properties);
        QFETCH(QByteArray, condition);
        QFETCH(bool, holds);
        const std::string full = R"({"field":"Microsoft.Test/things/a[*].b",)" + condition.toStdString() + '}';
        QCOMPARE(truthOf(full, thing(properties.toStdString())), holds ? "T" : "F");
    }

    void countsCountWhatHolds_data()
    {
        QTest::addColumn<QByteArray>("count");
        QTest::addColumn<int>("number");
        const auto row = [](const char* count, int number) { QTest::addRow("%s", count) << QByteArray(count) << number; };
        row(R"({"field":"Microsoft.Test/things/a[*]"})", 3);
        row(R"({"field":"Microsoft.Test/things/a[*].b[*]"})", 4);
        row(R"({"field":"Microsoft.Test/things/none[*]"})", 0);
        row(R"({"field":"Microsoft.Test/others/a[*]"})", 0);
        row(R"({"field":"Microsoft.Test/things/a[*]","where":{"field":"Microsoft.Test/things/a[*].n","greater":1}})", 2);
        row(R"({"field":"Microsoft.Test/things/a[*]","where":{"value":"[current('Microsoft.Test/things/a[*].n')]","equals":2}})", 1);
        row(R"({"field":"Microsoft.Test/things/a[*]","where":{"value":"[current().n]","equals":2}})", 1);
        row(R"({"field":"Microsoft.Test/things/a[*]","where":{"value":"[length(field('Microsoft.Test/things/a[*].n'))]","equals":1}})", 3);
        row(R"({"field":"Microsoft.Test/things/a[*]","where":{"count":{"field":"Microsoft.Test/things/a[*].b[*]","where":{"field":"Microsoft.Test/things/a[*].b[*]","equals":"x"}},"greater":0}})",
            2);
        row(R"({"field":"Microsoft.Test/things/a[*].b[*]","where":{"allOf":[{"field":"Microsoft.Test/things/a[*].b[*]","equals":"x"},{"field":"Microsoft.Test/things/a[*].n","equals":1}]}})",
            1);
        row(R"({"value":"[parameters('list')]"})", 3);
        row(R"({"value":[],"where":{"value":1,"equals":1}})", 0);
        row(R"({"value":"[parameters('list')]","where":{"value":"[current()]","greater":1}})", 2);
        row(R"({"value":"[parameters('list')]","name":"outer","where":{"count":{"value":["1","3"],"name":"inner","where":{"value":"[current('outer')]","equals":"[current('INNER')]"}},"equals":1}})",
            2);
        row(R"({"value":"[parameters('list')]","name":"n","where":{"count":{"field":"Microsoft.Test/things/a[*]","where":{"field":"Microsoft.Test/things/a[*].n","equals":"[current('n')]"}},"greater":0}})",
            3);
        row(R"({"value":"[field('Microsoft.Test/things/a[*].n')]"})", 3);
        row(R"({"value":"[field('Microsoft.Test/things/none')]"})", 0);
    }
    void countsCountWhatHolds()
    {
        QFETCH(QByteArray, count);
        QFETCH(int, number);
        const std::string document = thing(R"({"a":[{"n":1,"b":["x","y"]},{"n":2,"b":["x","z"]},{"n":3,"b":[]}]})");
        for (const int other : {number - 1, number, number + 1}) {
            const std::string condition = R"({"count":)" + count.toStdString() + R"(,"equals":)" + std::to_string(other) + '}';
            QCOMPARE(truthOf(condition, document), other == number ? "T" : "F");
        }
    }

    void aCountIsDecidedWhenWhatIsOpenCannotChangeIt()
    {
        const std::string document = thing(R"({"a":[{"n":1},{"n":2},{"n":3}]})");
        const auto of = [&](const char* comparison) {
            return truthOf(R"({"count":{"field":"Microsoft.Test/things/a[*]","where":{"anyOf":[{"field":"Microsoft.Test/things/a[*].n","less":3},)"
                               + literal('U') + "]}}," + comparison + '}',
                           document);
        };
        QCOMPARE(of(R"("greater":1)"), "T"); // two are sure, one is open
        QCOMPARE(of(R"("greater":3)"), "F");
        QCOMPARE(of(R"("equals":2)"), unknown);
        QCOMPARE(of(R"("greater":2)"), unknown);
    }

    void currentStandsOnlyForWhatIsCounted()
    {
        const std::string document = thing(R"({"a":[{"b":[1]}]})");
        const auto of = [&](const std::string& current) {
            return truthOf("{\"count\":{\"field\":\"Microsoft.Test/things/a[*]\",\"where\":{\"value\":\"[" + current + "]\",\"exists\":true}},\"greater\":0}",
                           document);
        };
        QCOMPARE(of("current('Microsoft.Test/things/a[*]')"), "T");
        QCOMPARE(of("current('Microsoft.Test/things/a[*].b')"), "T");
        QVERIFY(of("current('Microsoft.Test/things/a[*].b[*]')").startsWith("Error: 'current' names nothing that is counted"));
        QVERIFY(of("current('Microsoft.Test/things/c[*]')").startsWith("Error: 'current' names nothing that is counted"));
        QVERIFY(of("current('name')").startsWith("Error: 'current' names nothing that is counted"));
        QVERIFY(truthOf(R"({"value":"[current()]","equals":1})").startsWith("Error: 'current' stands only"));
        QVERIFY(truthOf(R"({"count":{"value":"[field('name')]"},"equals":1})") == "Error: count takes an array");
    }

    void whatIsKnownOfScopesIsAsked()
    {
        const std::string group = R"({"id":"/SUBSCRIPTIONS/s1/resourcegroups/g1","location":"westeurope","tags":{"env":"dev"}})";
        const std::string subscription = R"({"id":"/subscriptions/s1","properties":{"displayName":"Prod"},"tags":{"a":"b"}})";
        const auto of = [&](const std::string& expression, const char* value, const ruletest::World& world) {
            return truthOf("{\"value\":\"[" + expression + R"(]","equals":")" + value + "\"}", thing(), world);
        };
        const ruletest::World known{.others = {group, subscription}};
        QCOMPARE(of("resourceGroup().name", "G1", {}), "T");
        QCOMPARE(of("resourceGroup().id", "/subscriptions/S1/resourceGroups/G1", {}), "T");
        QCOMPARE(of("subscription().subscriptionId", "S1", {}), "T");
        QCOMPARE(of("resourceGroup().location", "westeurope", {}), "Unknown: the resource group is not known");
        QCOMPARE(of("subscription().displayName", "Prod", {}), "Unknown: the subscription is not known");
        QCOMPARE(of("resourceGroup().location", "westeurope", known), "T");
        QCOMPARE(of("resourceGroup().tags['ENV']", "dev", known), "T");
        QCOMPARE(of("resourceGroup().tags.none", "", known), "T");
        QCOMPARE(of("subscription().displayName", "prod", known), "T");
        QCOMPARE(of("subscription().tags.a", "b", known), "T");
    }

    void theApiVersionIsThatOfTheDocument()
    {
        const std::string condition = R"({"value":"[requestContext().apiVersion]","greaterOrEquals":"2021-06-01"})";
        QCOMPARE(truthOf(condition), "Unknown: the API version that the document was read with is not known");
        QCOMPARE(truthOf(condition, thing("{}", R"("apiVersion":"2022-01-01")")), "T");
        QCOMPARE(truthOf(condition, thing("{}", R"("apiVersion":"2020-01-01")")), "F");
        QVERIFY(truthOf(R"({"value":"[requestContext().identity.x]","equals":"a"})").startsWith("Unknown: "));
    }

    void utcNowIsTheTimeOfTheAssessment()
    {
        const std::string condition = R"({"field":"Microsoft.Test/things/until","less":"[addDays(utcNow(), 30)]"})";
        const ruletest::World world{.others = {}, .parameters = "{}", .isWhole = true, .now = policy::parseMoment("2026-03-01T00:00:00Z").value()};
        QCOMPARE(truthOf(condition, thing(R"({"until":"2026-03-30T23:00:00Z"})"), world), "T");
        QCOMPARE(truthOf(condition, thing(R"({"until":"2026-04-01T00:00:00Z"})"), world), "F");
    }

    void anEvaluationEndsHoweverMuchItAsksFor()
    {
        const std::string many = "Error: the evaluation takes too many steps";
        const auto nested = [](const std::string& inner) {
            return R"({"count":{"value":"[range(0,10000)]","name":"a","where":)" + inner + R"(},"equals":10000})";
        };
        QCOMPARE(truthOf(nested(R"({"value":"[current('a')]","greaterOrEquals":0})")), "T");
        QCOMPARE(truthOf(nested(R"({"count":{"value":"[range(0,10000)]","where":{"value":"[current()]","less":0}},"equals":0})")).toStdString(), many);
        QCOMPARE(truthOf(nested(R"({"value":"[length(range(current('a'),10000))]","equals":10000})")).toStdString(), many);
    }

    void rulesAreAssessedInOrderAndEachByItself()
    {
        std::vector<policy::Assigned> rules;
        for (const char* effect : {"Audit", "Disabled", "[concat('')]", "Audit"})
            rules.push_back(policy::assign(policy::parsePolicy(audit(R"({"field":"type","equals":"Microsoft.Test/things"})", effect), "x").definition));
        policy::DocumentWorld world(true);
        policy::Assessor assessor(rules, ruletest::aliases(), world, 0);
        const auto one = policy::Resource::of(ruletest::json(thing()), ruletest::kept()).value();
        const auto other = policy::Resource::of(ruletest::json(R"({"id":"/x","type":"Microsoft.Test/others"})"), ruletest::kept()).value();
        const auto list = [&](const policy::Resource& resource, bool onlyApplicable) {
            std::string out;
            const auto add = [&](std::size_t i, const policy::Verdict& v) { ((out += std::to_string(i)) += toWord(v.status)) += ' '; };
            onlyApplicable ? assessor.assessApplicable(resource, add) : assessor.assess(resource, add);
            return out;
        };
        QCOMPARE(list(one, false), "0Unhealthy 1NotApplicable 2Error 3Unhealthy ");
        QCOMPARE(list(other, false), "0NotApplicable 1NotApplicable 2Error 3NotApplicable ");
        QCOMPARE(list(one, true), "0Unhealthy 2Error 3Unhealthy ");
        QCOMPARE(list(other, true), "2Error ");
    }
};

QTEST_GUILESS_MAIN(TestPolicyAssessor)
#include "test_assessor.moc"
