// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/policy/ruletest.h"

#include <QTest>

using policy::AliasTable;

class TestPolicyAliases final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAliasStandsWhereTableOrRuleSays_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("alias");
        QTest::addColumn<QByteArray>("place"); ///< "?": unknown; "": another type's
        const auto row = [](const char* type, const char* alias, const char* place) {
            QTest::addRow("%s %s", type, alias) << QByteArray(type) << QByteArray(alias) << QByteArray(place);
        };
        const char* things = "microsoft.test/THINGS";
        row(things, "Microsoft.Test/things/SKU.name", "sku.name");
        row(things, "Microsoft.Test/things/rules[*].access", "properties.rules[*].properties.access");
        row(things, "Microsoft.Test/things/a.b[*].c", "properties.a.b[*].c");
        row(things, "Microsoft.Test/things/a/b", "properties.a/b");
        row(things, "Microsoft.Test/things/parts/size", "");
        row("Microsoft.Test/things/parts", "Microsoft.Test/things/parts/size", "properties.size");
        row("Microsoft.Test/things/parts", "Microsoft.Test/things/size", "");
        row(things, "Microsoft.Test/shared.level", "level");
        row("Microsoft.Web/sites", "Microsoft.Test/shared.level", "");
        row(things, "Microsoft.Nobody/knows/this", "?");
        row(things, "Microsoft.Test/things", "?");
        row(things, "things", "?");
        row(things, "", "?");
        row("AWS::S3::Bucket", "AWS::S3::Bucket/PublicAccessBlockConfiguration.BlockPublicAcls", "properties.publicaccessblockconfiguration.blockpublicacls");
        row("AWS::S3::Bucket", "AWS::EC2::Instance/x", "");
        row("storage.googleapis.com/Bucket", "storage.googleapis.com/Bucket/iamConfiguration.publicAccessPrevention",
            "properties.iamconfiguration.publicaccessprevention");
        row("storage.googleapis.com/Bucket", "storage.googleapis.com/Bucket", "?");
        row("AWS::İİİ::B", "AWS::İİİ::B/x", "properties.x"); // longer in lower case
        row(things, "\u212Aicrosoft.Test/things/x", "?");
    }
    void anAliasStandsWhereTableOrRuleSays()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, alias);
        QFETCH(QByteArray, place);
        const auto found = ruletest::aliases().find(type.toStdString(), alias.toStdString());
        const auto expected = place == "?" ? AliasTable::State::Unknown : place.isEmpty() ? AliasTable::State::OtherType : AliasTable::State::Known;
        QCOMPARE(int(found.state), int(expected));
        if (expected == AliasTable::State::Known)
            QVERIFY2(policy::sameText(found.path, place.toStdString()), found.path.c_str());
        QCOMPARE(ruletest::aliases().isKnown(alias.toStdString()), expected != AliasTable::State::Unknown);
    }

    void aliasesOfALiveTenantCountToo()
    {
        AliasTable table = ruletest::aliases();
        QVERIFY(!table.isKnown("Vendor.New/boxes/lid"));
        table.add("Vendor.New/boxes", "Vendor.New/boxes/lid", "top.lid");
        QCOMPARE(table.find("vendor.new/boxes", "VENDOR.NEW/boxes/lid").path, "top.lid");
        QCOMPARE(table.find("vendor.new/boxes", "Vendor.New/boxes/other").path, "properties.other");
        QCOMPARE(table.typeOf("Vendor.New/boxes/other"), "vendor.new/boxes");
        table.add("Vendor.New/boxes", "Vendor.New/boxes/lid", "lid");
        QCOMPARE(table.find("Vendor.New/boxes", "Vendor.New/boxes/lid").path, "lid");
    }

    void aDamagedTableIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "[", "{}", R"({"types":[]})", R"({"types":["A/b"],"paths":{"A/b":[]}})", R"({"types":["A/b"],"paths":{"A/b":{"x":""}}})",
                                 R"({"types":["A/b"],"paths":{"A/b":{"x":1}}})"})
            QTest::addRow("%s", text) << QByteArray(text);
    }
    void aDamagedTableIsRefused()
    {
        QFETCH(QByteArray, text);
        const auto table = AliasTable::parse(text);
        QVERIFY(!table && table.error().code == core::Errc::BadInput && !table.error().what.isEmpty());
    }

    void unknownAliasesOfADefinitionAreNamedOnce()
    {
        const auto document = policy::parsePolicy(
            ruletest::audit(
                "{\"allOf\":[{\"field\":\"No.Such/a/b\",\"equals\":1},{\"field\":\"no.such/A/c\",\"equals\":\"[field('No.Such/d/e')]\"},\n"
                "            {\"not\":{\"count\":{\"field\":\"No.Such/f/g[*]\",\"where\":{\"field\":\"No.Such/a/b\",\"exists\":true}},\"less\":1}},\n"
                "            {\"field\":\"Microsoft.Test/things/x\",\"equals\":1},{\"field\":\"tags.x\",\"exists\":true},{\"field\":\"[concat('No.Such/h/', "
                "field('name'))]\",\"exists\":true}]}",
                "auditIfNotExists", R"({"type":"Microsoft.Test/others","existenceCondition":{"field":"No.Such/i/j","equals":1}})"),
            "test");
        QVERIFY(document.definition != nullptr);
        const std::vector<std::string> expected{"No.Such/a/b", "no.such/A/c", "No.Such/d/e", "No.Such/f/g[*]", "No.Such/i/j"};
        QCOMPARE(policy::unknownAliases(*document.definition, ruletest::aliases()), expected);
    }
};

QTEST_GUILESS_MAIN(TestPolicyAliases)
#include "test_aliases.moc"
