// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using ruletest::json;

namespace {

QByteArray sourceFile(const QString& path)
{
    QFile file(qEnvironmentVariable("PARAPET_SOURCE", u"."_s) + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestPolicyFields final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAliasOfTheTableGivesItsValueInADocument_data()
    {
        QTest::addColumn<QByteArray>("line");
        const auto lines = sourceFile(u"/tests/content/aliases/network.jsonl"_s).split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (!lines[i].trimmed().isEmpty())
                QTest::addRow("line %lld: %s", i + 1, std::string(json(lines[i].toStdString()).get("alias").string()).c_str()) << lines[i];
        }
    }
    void everyAliasOfTheTableGivesItsValueInADocument()
    {
        QFETCH(QByteArray, line);
        static const auto aliases = policy::AliasTable::parse(sourceFile(u"/resources/policies/aliases.json"_s));
        QVERIFY(aliases.has_value());
        const auto entry = json(line.toStdString());
        const auto resource = policy::Resource::of(entry.get("resource"), ruletest::kept());
        QVERIFY(resource.has_value());
        policy::Fields fields(std::string(entry.get("type").string()), *aliases);
        fields.look(*resource);
        const auto& place = fields.place(policy::Field::named(entry.get("alias").string()));
        QCOMPARE(int(place.state), int(policy::AliasTable::State::Known));
        policy::Arena arena;
        QCOMPARE(ruletest::shown(fields.value(place, arena)), ruletest::shown(entry.get("value")));
    }

    void whatTheRuleGetsWrongIsFoundWhereItStands_data()
    {
        QTest::addColumn<QByteArray>("alias");
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* alias, const char* document, const char* value) {
            QTest::newRow(alias) << QByteArray(alias) << QByteArray(document) << QByteArray(value);
        };
        row("AWS::T::R/sku.name", R"({"sku":{"name":"beside"},"properties":{}})", "\"beside\"");
        row("AWS::T::R/sku.tier", R"({"sku":{"tier":"beside"},"properties":{"sku":{"tier":"inside"}}})", "\"inside\"");
        row("AWS::T::R/zones[*]", R"({"zones":["1","2"],"properties":{}})", R"(["1","2"])");
        row("AWS::T::R/name", R"({"name":"beside","properties":{}})", "null");
        row("AWS::T::R/list[*].access", R"({"properties":{"list":[{"properties":{"access":"a"}},{"properties":{"access":"b"}}]}})", R"(["a","b"])");
        row("AWS::T::R/list[*].port", R"({"properties":{"list":[{"port":1,"properties":{"port":2}}]}})", "[1]");
        row("AWS::T::R/outer[*].inner[*].x", R"({"properties":{"outer":[{"properties":{"inner":[{"properties":{"x":7}}]}}]}})", "[7]");
        row("AWS::T::R/list[*].gone", R"({"properties":{"list":[{"properties":{"access":"a"}}]}})", "[null]");
        row("AWS::T::R/none[*].x", R"({"properties":{}})", "[]");
    }
    void whatTheRuleGetsWrongIsFoundWhereItStands()
    {
        QFETCH(QByteArray, alias);
        QFETCH(QByteArray, document);
        QFETCH(QByteArray, value);
        const policy::AliasTable aliases;
        const auto text = R"({"id":"r","type":"AWS::T::R",)" + document.toStdString().substr(1);
        const auto resource = policy::Resource::of(json(text), ruletest::kept());
        QVERIFY(resource.has_value());
        policy::Fields fields("AWS::T::R", aliases);
        fields.look(*resource);
        policy::Arena arena;
        std::string found;
        policy::writeJson(fields.value(fields.place(alias.toStdString()), arena), found);
        QCOMPARE(found, value.toStdString());
    }

    void aPathIsOnePlaceWhateverItsLetterCase()
    {
        policy::PathTree tree;
        const auto slot = tree.slot("properties.Rules[*].properties.access");
        QCOMPARE(tree.slot("PROPERTIES.rules[*].Properties.Access"), slot);
        QVERIFY(tree.slot("properties.rules[*].properties.port") != slot);
        QVERIFY(tree.isCollection(slot) && !tree.isCollection(tree.slot("properties.rules")));
        QVERIFY(tree.member(tree.slot("tags"), "a.b[*]") != tree.slot("tags.a.b[*]"));
    }

    void valuesAreThoseOfTheDocumentLookedAt()
    {
        policy::PathTree tree;
        const auto x = tree.slot("properties.x"), deep = tree.slot("properties.a.b.c");
        tree.look(json(R"({"properties":{"X":1,"x":2,"a":{"b":{"c":3}}}})"));
        QCOMPARE(tree.value(x).integer(), 1);
        QCOMPARE(tree.value(deep).integer(), 3);
        const auto late = tree.slot("properties.a.late"); // asked for after the object was gone through
        QVERIFY(tree.value(late).is(policy::Kind::Missing));
        tree.look(json(R"({"properties":{"a":{"b":[],"late":4}}})"));
        QVERIFY(tree.value(x).is(policy::Kind::Missing) && tree.value(deep).is(policy::Kind::Missing));
        QCOMPARE(tree.value(late).integer(), 4);
        tree.look(json("7"));
        QVERIFY(tree.value(x).is(policy::Kind::Missing));
    }

    void aCollectionHasTheMembersOfAllItsArrays()
    {
        policy::PathTree tree;
        const auto slot = tree.slot("a[*].b[*].c");
        const auto all = [&](const char* document) {
            tree.look(json(document));
            std::string out;
            tree.each(slot, [&](const policy::Value& v) { return out += ruletest::shown(v) + ' ', true; });
            return out;
        };
        QCOMPARE(all(R"({"a":[{"b":[{"c":1},{"c":2}]},{"b":[]},{},{"b":[{"d":0},7]},{"B":[{"C":3}]}]})"), "1 2 Missing Missing 3 ");
        QCOMPARE(all(R"({"a":[]})"), "");
        QCOMPARE(all(R"({"a":{"b":[{"c":1}]}})"), "");
        QCOMPARE(all("{}"), "");
        int seen = 0;
        tree.look(json(R"({"a":[{"b":[1,2,3]}]})"));
        tree.each(slot, [&](const policy::Value&) { return ++seen < 2; });
        QCOMPARE(seen, 2);
    }

    void arraysAreBoundToOneMemberWhileOneIsLookedAt()
    {
        policy::PathTree tree;
        const auto outer = tree.slot("a[*]"), inner = tree.slot("a[*].b[*]"), other = tree.slot("a[*].n");
        tree.look(json(R"({"a":[{"n":1,"b":[10,11]},{"n":2,"b":[20]}]})"));
        std::string out;
        const auto list = [&](policy::PathTree::Slot slot) { tree.each(slot, [&](const policy::Value& v) { return out += ruletest::shown(v) + ' ', true; }); };
        QVERIFY(!tree.isBound(outer));
        tree.eachBound(outer, [&](const policy::Value&) {
            if (!tree.isBound(outer) || !tree.isBound(other) || tree.isBound(inner))
                out += "wrong ";
            list(other);
            tree.eachBound(inner, [&](const policy::Value&) { return list(inner), true; });
            out += "| ";
            return true;
        });
        QCOMPARE(out, "1 10 11 | 2 20 | ");
        QVERIFY(!tree.isBound(outer) && !tree.isBound(inner));
    }

    void anIdSaysTypeNamesAndScopes()
    {
        const std::string child = "/subscriptions/S/resourceGroups/G/providers/Microsoft.Sql/servers/a/databases/b";
        QCOMPARE(policy::typeOfId(child), "Microsoft.Sql/servers/databases");
        QCOMPARE(policy::namesOfId(child), "a/b");
        QCOMPARE(policy::typeOfId(child + "/providers/Microsoft.Insights/diagnosticSettings/d"), "Microsoft.Insights/diagnosticSettings");
        QCOMPARE(policy::subscriptionOf(child), std::string_view("/subscriptions/S"));
        QCOMPARE(policy::resourceGroupOf(child), std::string_view("/subscriptions/S/resourceGroups/G"));
        QCOMPARE(policy::typeOfId("/subscriptions/S"), "Microsoft.Resources/subscriptions");
        QCOMPARE(policy::typeOfId("/SUBSCRIPTIONS/S/RESOURCEGROUPS/G"), "Microsoft.Resources/subscriptions/resourceGroups");
        QVERIFY(policy::resourceGroupOf("/subscriptions/S").empty() && policy::subscriptionOf("/providers/x").empty() && policy::typeOfId("").empty());
        QCOMPARE(policy::accountOf("arn:aws:s3:eu-west-1:123456789012:bucket/x"), std::string_view("123456789012"));
        QCOMPARE(policy::accountOf("//compute.googleapis.com/projects/p1/zones/z/instances/i"), std::string_view("p1"));
        for (const char* none : {"arn:", "arn:aws", "//x", "//storage.googleapis.com/projects/_/buckets/b", "//x/projects/123/y", "/subscriptions/S", ""})
            QVERIFY2(policy::accountOf(none).empty(), none);
        QVERIFY(!policy::Resource::of(json(R"({"name":"x"})"), ruletest::kept()));
    }
};

QTEST_GUILESS_MAIN(TestPolicyFields)
#include "test_fields.moc"
