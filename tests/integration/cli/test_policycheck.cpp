// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of `parapetctl policy check`, by the built program.
#include "integration/cli/parapetctl.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

/// JSON with ' for "; the tool that reads the class for Qt loses its way in some raw strings.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

const QByteArray rule = R"("policyRule": {"if": {"field": "type", "equals": "a.b/c"}, "then": {"effect": "audit"}})";

QByteArray definition(const QByteArray& members = {}, const QByteArray& properties = {})
{
    return '{' + members + (members.isEmpty() ? "" : ",") + "\"properties\": {" + properties + (properties.isEmpty() ? "" : ",") + rule + "}}";
}

} // namespace

class TestPolicyCheck : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    /// As a shell in the folder runs it.
    Run check(const QStringList& words, const QByteArray& input = {}) const
    {
        return run(QStringList{u"policy"_s, u"check"_s, u"--json"_s} + words, input, {QProcessEnvironment::systemEnvironment(), m_folder.path()});
    }
    QJsonObject checkText(const QByteArray& json) const { return objects(check({u"-"_s}, json).out).value(0); }
    static QStringList all(const Run& result, const QString& key)
    {
        QStringList values;
        for (const auto& line : objects(result.out))
            values.append(line[key].toString());
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
    }

    void a_good_definition_has_all_keys_and_no_more()
    {
        const QByteArray expected = "{'effect':'audit','evaluable':true,'file':'-','kind':'definition','mode':'All','name':'n','ok':true}\n";
        auto result = check({u"-"_s}, definition("\"name\": \"n\"", "\"mode\": \"All\""));
        QCOMPARE(result.code, 0);
        QVERIFY(result.err.isEmpty());
        QCOMPARE(result.out.replace('"', '\''), expected);
    }

    void each_kind_is_told_by_type_or_by_members()
    {
        const QList<std::pair<QByteArray, QString>> documents{
            {definition(), u"definition"_s},
            {'{' + rule + '}', u"definition"_s},
            {R"({"type": "microsoft.authorization/POLICYDEFINITIONS", "properties": {}})", u"definition"_s},
            {R"({"properties": {"policyDefinitions": []}})", u"initiative"_s},
            {R"({"type": "Microsoft.Authorization/policySetDefinitions"})", u"initiative"_s},
            {R"({"properties": {"policyDefinitionId": "/x"}})", u"assignment"_s},
            {R"({"properties": {"policyAssignmentId": "/x", "exemptionCategory": "Waiver"}})", u"exemption"_s},
            {R"({"properties": {}})", u"other"_s},
            {"[]", u"other"_s},
            {"", u"other"_s},
            {"{", u"other"_s}};
        for (const auto& [json, kind] : documents) {
            const auto line = checkText(json);
            QVERIFY2(line["kind"_L1].toString() == kind, json.constData());
            QVERIFY2(line["evaluable"_L1].toBool() == (line["ok"_L1].toBool() && kind == u"definition"_s), json.constData());
            QVERIFY2(line["ok"_L1].toBool() == !line.contains("error"_L1), json.constData());
        }
    }

    void the_name_is_that_of_the_document_then_of_its_id_then_of_the_file()
    {
        put(path(u"file.JSON"_s), definition());
        put(path(u"packed.json.gz"_s), gzipped(definition()));
        put(path(u"plain"_s), definition());
        put(path(u"a.b.json"_s), definition());
        put(path(u"named.json"_s), definition(R"("name": "own", "id": "/x/y")"));
        put(path(u"by-id.json"_s), definition(R"("id": "/providers/p/policyDefinitions/last")"));
        put(path(u"slash.json"_s), definition(R"("name": "", "id": "/x/y/")"));
        put(path(u"no-text.json"_s), definition(R"("name": 5, "id": null)"));
        const auto result =
            check({u"file.JSON"_s, u"packed.json.gz"_s, u"plain"_s, u"a.b.json"_s, u"named.json"_s, u"by-id.json"_s, u"slash.json"_s, u"no-text.json"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(all(result, u"name"_s), (QStringList{u"file"_s, u"packed"_s, u"plain"_s, u"a.b"_s, u"own"_s, u"last"_s, u"y"_s, u"no-text"_s}));
    }

    void files_are_named_as_the_path_was_given_and_come_in_byte_order()
    {
        QDir(m_folder.path()).mkpath(u"order/a"_s);
        QDir(m_folder.path()).mkpath(u"order/B"_s);
        for (const auto& name : {u"order/a/b.json"_s, u"order/a.json"_s, u"order/B/z.txt"_s, u"order/.hidden"_s, u"order/ä.json"_s})
            put(path(name), definition());
        QVERIFY(QFile::link(path(u"order/a.json"_s), path(u"order/link.json"_s)));
        QVERIFY(QFile::link(path(u"order/B"_s), path(u"order/linked"_s)));
        const QStringList below{u".hidden"_s, u"B/z.txt"_s, u"a.json"_s, u"a/b.json"_s, u"ä.json"_s};
        for (const auto& given : {u"order"_s, u"./order"_s, u"order/../order"_s, path(u"order"_s)}) {
            QStringList expected;
            for (const auto& name : below)
                expected.append(given + u'/' + name);
            QCOMPARE(all(check({given}), u"file"_s), expected);
        }
        QCOMPARE(all(check({u"order/"_s}), u"file"_s).first(), u"order/.hidden"_s);
        QCOMPARE(all(check({u"order/a"_s, u"-"_s, u"order/B"_s, u"order/a"_s}, definition()), u"file"_s),
                 (QStringList{u"order/a/b.json"_s, u"-"_s, u"order/B/z.txt"_s, u"order/a/b.json"_s}));
    }

    void a_byte_order_mark_is_read_over()
    {
        put(path(u"bom.json"_s), "\xef\xbb\xbf" + definition());
        QCOMPARE(check({u"bom.json"_s}).code, 0);
    }

    void errors_have_path_and_message_and_the_others_go_on()
    {
        QDir(m_folder.path()).mkpath(u"some"_s);
        put(path(u"some/1.json"_s), quoted("{'name': 'n', 'properties': {'mode': 'All', 'policyRule': {'if': {'allOf': [{'field': 'type', 'equals': 'a'}, "
                                           "{'field': 'type', 'equal': 'a'}]}, 'then': {'effect': 'audit'}}}}"));
        put(path(u"some/2.json"_s), quoted("{'policyRule': {'if': {'value': '[foo(]', 'equals': 1}, 'then': {'effect': 'audit'}}}"));
        put(path(u"some/3.json"_s), "{\"policyRule\": ");
        put(path(u"some/4.json"_s), definition());
        put(path(u"some/5.json.gz"_s), gzipped(definition()).chopped(6));
        const auto result = check({u"some"_s});
        QCOMPARE(result.code, 3);
        const auto lines = objects(result.out);
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines[0]["name"_L1].toString(), u"n"_s);
        QCOMPARE(lines[0]["kind"_L1].toString(), u"definition"_s);
        QCOMPARE(lines[0]["mode"_L1].toString(), u"All"_s);
        QCOMPARE(lines[0]["error"_L1]["path"_L1].toString(), u"properties.policyRule.if.allOf[1].equal"_s);
        QCOMPARE(lines[1]["error"_L1]["path"_L1].toString(), u"policyRule.if.value"_s);
        QCOMPARE(lines[2]["error"_L1]["path"_L1].toString(), QString());
        for (const int failed : {0, 1, 2, 4}) {
            QCOMPARE(lines[failed]["ok"_L1], QJsonValue(false));
            QCOMPARE(lines[failed]["evaluable"_L1], QJsonValue(false));
            QVERIFY(!lines[failed]["error"_L1]["message"_L1].toString().isEmpty());
        }
        QCOMPARE(lines[3]["ok"_L1], QJsonValue(true));
    }

    void initiatives_assignments_and_exemptions_are_read_wholly()
    {
        const QByteArray reference = "{'policyDefinitionId': '/d', 'parameters': {'p': {'value': VALUE}}}";
        const QList<std::array<QByteArray, 3>> documents{
            {"{'properties': {'policyDefinitions': [" + QByteArray(reference).replace("VALUE", "'[parameters(`x`)]'") + "]}}", "initiative", ""},
            {"{'properties': {'policyDefinitions': [" + QByteArray(reference).replace("VALUE", "'[parameters(]'") + "]}}", "initiative",
             "properties.policyDefinitions[0].parameters.p.value"},
            {"{'policyDefinitionId': '/d', 'notScopes': ['/subscriptions/s']}", "assignment", ""},
            {"{'policyDefinitionId': '/d', 'overrides': [{'kind': 'policyEffect', 'value': 'forbid'}]}", "assignment", "overrides[0].value"},
            {"{'exemptionCategory': 'Waiver', 'policyAssignmentId': '/a'}", "exemption", ""},
            {"{'exemptionCategory': 'Never', 'policyAssignmentId': '/a'}", "exemption", "exemptionCategory"}};
        for (const auto& [json, kind, error] : documents) {
            const auto line = checkText(quoted(json).replace('`', '\''));
            QCOMPARE(line["kind"_L1].toString(), QString::fromUtf8(kind));
            QVERIFY2(line["ok"_L1].toBool() == error.isEmpty(), json.constData());
            QCOMPARE(line["error"_L1]["path"_L1].toString(), QString::fromUtf8(error));
            QCOMPARE(line["evaluable"_L1], QJsonValue(false));
        }
    }

    void only_resource_manager_modes_are_evaluable()
    {
        for (const auto& mode : {"All", "indexed", ""})
            QVERIFY(checkText(definition({}, "\"mode\": \"" + QByteArray(mode) + '"'))["evaluable"_L1].toBool());
        const auto line = checkText(definition({}, R"("mode": "Microsoft.Kubernetes.Data")"));
        QCOMPARE(line["ok"_L1], QJsonValue(true));
        QCOMPARE(line["evaluable"_L1], QJsonValue(false));
        QCOMPARE(line["mode"_L1].toString(), u"Microsoft.Kubernetes.Data"_s);
        QVERIFY(line["reason"_L1].toString().contains(u"Microsoft.Kubernetes.Data"_s));
    }

    void the_effect_is_its_default_where_it_is_a_parameter()
    {
        const QByteArray given = R"(, "defaultValue": "Deny")";
        const QByteArray json =
            R"({"parameters": {"e": {"type": "String"DEFAULT}}, "policyRule": {"if": {"field": "type", "exists": true}, "then": {"effect": "[parameters('e')]"}}})";
        QCOMPARE(checkText(QByteArray(json).replace("DEFAULT", given))["effect"_L1].toString(), u"Deny"_s);
        QCOMPARE(checkText(QByteArray(json).replace("DEFAULT", ""))["effect"_L1].toString(), QString());
    }

    void an_alias_that_nobody_knows_is_a_warning()
    {
        const auto line = checkText(R"({"policyRule": {"if": {"field": "Nobody.Knows/it/that", "exists": true}, "then": {"effect": "audit"}}})");
        QCOMPARE(line["ok"_L1], QJsonValue(true));
        QVERIFY(line["warnings"_L1][0].toString().contains(u"Nobody.Knows/it/that"_s));
    }

    void what_cannot_be_opened_and_wrong_usage_give_2_and_no_line()
    {
        put(path(u"good.json"_s), definition());
        QVERIFY(QFile::link(path(u"good.json"_s), path(u"link.json"_s)));
        for (const QStringList& words :
             {QStringList{}, {u"good.json"_s, u"nowhere.json"_s}, {u"link.json"_s}, {u"-"_s, u"-"_s}, {u"good.json"_s, u"--status"_s, u"Healthy"_s}}) {
            const auto result = check(words);
            QVERIFY2(result.code == 2, qPrintable(words.join(u' ')));
            QVERIFY(result.out.isEmpty());
            QVERIFY(!result.err.isEmpty());
        }
        QCOMPARE(run({u"policy"_s}).code, 2);
        QCOMPARE(run({u"policy"_s, u"chekc"_s, path(u"good.json"_s)}).code, 2);
        QCOMPARE(run({u"policy"_s, u"check"_s, path(u"good.json"_s), u"--workspace"_s, path(u"w"_s)}).code, 2);
    }

    void what_is_built_in_is_good()
    {
        const auto result = check({u"builtin"_s});
        QCOMPARE(result.code, 0);
        const auto lines = objects(result.out);
        QVERIFY(lines.size() >= 200);
        for (const auto& line : lines) {
            QVERIFY2(line["evaluable"_L1].toBool() && !line.contains("warnings"_L1), qPrintable(line["file"_L1].toString()));
            QVERIFY(line["file"_L1].toString().startsWith(u"builtin/"_s));
        }
    }

    void foreign_text_reaches_no_terminal_as_it_is()
    {
        const QByteArray hostile = definition(quoted("'name': 'a\\u001b[31m\\u202e\\u2066\\nb'"));
        const auto result = run({u"policy"_s, u"check"_s, u"-"_s}, hostile);
        QCOMPARE(result.code, 0);
        QCOMPARE(result.out.count('\n'), 1);
        const QString text = QString::fromUtf8(result.out);
        for (const char16_t c : {u'\x1b', u'\u202e', u'\u2066'})
            QVERIFY(!text.contains(QChar(c)));
        QCOMPARE(checkText(hostile)["name"_L1].toString(), u"a\u001b[31m\u202e\u2066\nb"_s);
    }
};

QTEST_GUILESS_MAIN(TestPolicyCheck)
#include "test_policycheck.moc"
