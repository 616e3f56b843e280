// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of `parapetctl assess`, by the built program.
#include "integration/cli/parapetctl.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

const QByteArray group = "/subscriptions/S/resourceGroups/G";
const QByteArray storage = group + "/providers/Microsoft.Storage/storageAccounts/";

/// JSON with ' for "; the tool that reads the class for Qt loses its way in some raw strings.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray policy(const QByteArray& name, const QByteArray& condition, const QByteArray& then = R"("effect": "audit")", const QByteArray& parameters = "{}")
{
    return R"({"name": ")" + name + R"(", "properties": {"mode": "All", "parameters": )" + parameters
           + R"(, "policyRule": {"if": {"allOf": [)"
             R"({"field": "type", "equals": "Microsoft.Storage/storageAccounts"}, )"
           + condition + "]}, \"then\": {" + then + "}}}}";
}

/// Unhealthy in the West, healthy elsewhere.
QByteArray inWest(const QByteArray& name)
{
    return policy(name, R"({"field": "location", "equals": "westeurope"})");
}

QByteArray account(const QByteArray& name, const QByteArray& members = R"("location": "westeurope")")
{
    return R"({"id": ")" + storage + name + R"(", )" + members + "}\n";
}

} // namespace

class TestAssess : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Run assess(const QStringList& words, const QByteArray& input = {}) const
    {
        return run(QStringList{u"assess"_s, u"--json"_s} + words, input, {QProcessEnvironment::systemEnvironment(), m_folder.path()});
    }
    /// "policy resource status" of each verdict; resources by their last part.
    static QStringList verdicts(const Run& result)
    {
        QStringList words;
        for (const auto& line : objects(result.out)) {
            if (line.contains("resource"_L1))
                words.append(line["policy"_L1].toString() + u' ' + line["resource"_L1].toString().section(u'/', -1) + u' ' + line["status"_L1].toString());
        }
        return words;
    }
    /// Those of one policy on documents.
    QStringList of(const QByteArray& rule, const QByteArray& documents, const QStringList& words = {}) const
    {
        put(path(u"one.json"_s), rule);
        return verdicts(assess(QStringList{u"one.json"_s, u"--resources"_s, u"-"_s} + words, documents));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        QDir(m_folder.path()).mkpath(u"p/sub"_s);
        put(path(u"p/2.json"_s), inWest("two"));
        put(path(u"p/sub/3.json"_s), inWest("three"));
        put(path(u"p/readme.md"_s), "no policy");
        put(path(u"1.json"_s), inWest("one"));
        put(path(u"r.jsonl"_s), account("b") + account("a", R"("location": "north")"));
    }

    void a_verdict_has_policy_file_resource_and_status()
    {
        const auto result = assess({u"--policies"_s, u"./1.json"_s, u"--resources"_s, u"r.jsonl"_s});
        QCOMPARE(result.code, 0);
        QVERIFY(result.err.isEmpty());
        const QByteArray expected = "{'file':'./1.json','policy':'one','resource':'" + storage + "b','status':'Unhealthy'}\n"
                                    + "{'file':'./1.json','policy':'one','resource':'" + storage + "a','status':'Healthy'}\n";
        QCOMPARE(QByteArray(result.out).replace('"', '\''), expected);
    }

    void policies_come_in_the_order_of_the_command_line_then_resources_as_in_the_file()
    {
        const QStringList expected{u"one b Unhealthy"_s, u"one a Healthy"_s,     u"two b Unhealthy"_s,
                                   u"two a Healthy"_s,   u"three b Unhealthy"_s, u"three a Healthy"_s};
        for (const QStringList& words : {QStringList{u"--policies"_s, u"1.json"_s, u"p"_s, u"--resources"_s, u"r.jsonl"_s},
                                         QStringList{u"1.json"_s, u"--resources=r.jsonl"_s, u"--policies=p"_s},
                                         QStringList{u"--resources"_s, u"r.jsonl"_s, u"--policies"_s, u"1.json"_s, u"p/2.json"_s, u"--policies"_s, u"p/sub"_s},
                                         QStringList{u"--resources"_s, u"r.jsonl"_s, u"--"_s, u"1.json"_s, u"p"_s}})
            QCOMPARE(verdicts(assess(words)), expected);
        QCOMPARE(verdicts(assess({u"p"_s, u"--policies"_s, u"1.json"_s, u"--resources"_s, u"r.jsonl"_s})), expected.sliced(2) + expected.first(2));
    }

    void standard_input_and_gzip_are_read_for_each_of_the_files()
    {
        put(path(u"r.jsonl.gz"_s), gzipped(account("b")));
        QCOMPARE(verdicts(assess({u"1.json"_s, u"--resources"_s, u"r.jsonl.gz"_s})), QStringList{u"one b Unhealthy"_s});
        QCOMPARE(verdicts(assess({u"1.json"_s, u"--resources"_s, u"-"_s}, gzipped(account("b")))), QStringList{u"one b Unhealthy"_s});
        QCOMPARE(verdicts(assess({u"-"_s, u"--resources"_s, u"r.jsonl.gz"_s}, inWest("in"))), QStringList{u"in b Unhealthy"_s});
        QCOMPARE(assess({u"-"_s, u"--resources"_s, u"-"_s}).code, 2);
        QCOMPARE(assess({u"1.json"_s, u"--resources"_s, u"-"_s, u"--parameters"_s, u"-"_s}).code, 2);
    }

    void members_have_any_letter_case_and_ids_stay_as_written()
    {
        const QByteArray mixed = "/SUBscriptions/s/ResourceGroups/g/Providers/microsoft.STORAGE/storageaccounts/MiX";
        const auto result = assess({u"1.json"_s, u"--resources"_s, u"-"_s},
                                   "\xef\xbb\xbf{\"RESOURCEID\": \"" + mixed + "\", \"LOCATION\": \"West Europe\"}\r\n\r\n"
                                       + R"({"Id": "x", "ResourceType": "MICROSOFT.storage/storageAccounts", "Location": "WESTEUROPE"})");
        QCOMPARE(result.code, 0);
        QCOMPARE(verdicts(result), (QStringList{u"one MiX Unhealthy"_s, u"one x Unhealthy"_s}));
        QCOMPARE(objects(result.out)[0]["resource"_L1].toString(), QString::fromLatin1(mixed));
    }

    void nested_resources_are_children_of_their_parent()
    {
        const QByteArray related = quoted("'effect': 'auditIfNotExists', 'details': {'type': '");
        const QByteArray parent = account("a", quoted("'resources': ["
                                                      "{'type': 'blobServices', 'name': 'default'},"
                                                      "{'type': 'Microsoft.Insights/diagnosticSettings', 'name': 'logs'},"
                                                      "{'Type': 'Microsoft.Storage/storageAccounts/blobServices/containers', 'name': 'a/default/c'},"
                                                      "{'resourceId': '/own/ID', 'resourceType': 'fileServices', 'name': 'f'}]"));
        const auto result = assess({u"1.json"_s, u"--resources"_s, u"-"_s}, parent);
        QCOMPARE(result.code, 0);
        QStringList ids;
        for (const auto& line : objects(result.out))
            ids.append(line["resource"_L1].toString());
        const QString id = QString::fromLatin1(storage) + u'a';
        QCOMPARE(ids, (QStringList{id, id + u"/blobServices/default"_s, id + u"/providers/Microsoft.Insights/diagnosticSettings/logs"_s,
                                   id + u"/blobServices/default/containers/c"_s, u"/own/ID"_s}));
        for (const auto& type : {"Microsoft.Insights/diagnosticSettings", "Microsoft.Storage/storageAccounts/blobServices/containers"}) {
            const QByteArray rule = policy("needs", quoted("{'field': 'id', 'exists': true}"), related + type + "\"}");
            QCOMPARE(of(rule, parent + account("z")).filter(QRegularExpression(u" [az] "_s)), (QStringList{u"needs a Healthy"_s, u"needs z Unhealthy"_s}));
        }
        const auto nameless = assess({u"1.json"_s, u"--resources"_s, u"-"_s}, account("a", quoted("'resources': [{'type': 'blobServices'}]")));
        QCOMPARE(nameless.code, 3);
        QCOMPARE(objects(nameless.out)[0]["line"_L1].toInt(), 1);
        QCOMPARE(verdicts(nameless), QStringList{u"one a Healthy"_s});
    }

    void a_line_that_gives_no_resource_is_told_and_the_others_are_assessed()
    {
        const auto result = assess({u"1.json"_s, u"--resources"_s, u"-"_s},
                                   "rubbish\n\n" + account("a") + "[]\n{\"name\": \"x\"}\n{\"id\": 5}\n{\"id\": \"\xff\"}\n" + account("b").chopped(2));
        QCOMPARE(result.code, 3);
        QCOMPARE(verdicts(result), QStringList{u"one a Unhealthy"_s});
        QList<int> lines;
        for (const auto& line : objects(result.out)) {
            if (!line.contains("line"_L1))
                continue;
            lines.append(line["line"_L1].toInt());
            QCOMPARE(line.keys(), (QStringList{u"line"_s, u"reason"_s, u"status"_s}));
            QCOMPARE(line["status"_L1].toString(), u"Error"_s);
            QVERIFY(!line["reason"_L1].toString().isEmpty());
        }
        QCOMPARE(lines, (QList<int>{1, 4, 5, 6, 7, 8}));
    }

    void a_policy_that_does_not_compile_has_the_verdict_error()
    {
        QDir(m_folder.path()).mkpath(u"mixed"_s);
        put(path(u"mixed/1.json"_s), policy("broken", R"({"field": "name", "equal": "x"})"));
        put(path(u"mixed/2.json"_s), inWest("good"));
        put(path(u"mixed/3.json"_s), "no JSON");
        put(path(u"mixed/4.json"_s), R"({"properties": {"policyDefinitions": []}})");
        put(path(u"mixed/5.json"_s), R"({"properties": {"policyDefinitions": 7}})");
        const QStringList words{u"mixed"_s, u"--resources"_s, u"r.jsonl"_s};
        const auto result = assess(words);
        QCOMPARE(result.code, 3);
        QCOMPARE(verdicts(result), (QStringList{u"broken b Error"_s, u"broken a Error"_s, u"good b Unhealthy"_s, u"good a Healthy"_s}));
        const auto lines = objects(result.out);
        QVERIFY(lines[0]["reason"_L1].toString().startsWith(u"properties.policyRule.if.allOf[1].equal: "_s));
        QCOMPARE(lines.last().keys(), (QStringList{u"file"_s, u"policy"_s, u"reason"_s, u"status"_s}));
        QCOMPARE(lines.last()["file"_L1].toString(), u"mixed/3.json"_s);
        QVERIFY(result.err.contains("mixed/1.json: ") && result.err.contains("mixed/3.json: ") && result.err.contains("mixed/5.json: "));
        QCOMPARE(verdicts(assess(words + QStringList{u"--status"_s, u"Healthy"_s})), QStringList{u"good a Healthy"_s});
    }

    void status_chooses_among_the_verdicts()
    {
        const QStringList words{u"1.json"_s, u"--resources"_s, u"r.jsonl"_s, u"--status"_s};
        QCOMPARE(verdicts(assess(words + QStringList{u"Unhealthy"_s})), QStringList{u"one b Unhealthy"_s});
        QCOMPARE(verdicts(assess(words + QStringList{u"Unknown,Healthy"_s})), QStringList{u"one a Healthy"_s});
        QCOMPARE(verdicts(assess(words + QStringList{u"Healthy"_s, u"--status"_s, u"Unhealthy"_s})).size(), 2);
        QCOMPARE(assess(words + QStringList{u"Error"_s}).out, QByteArray());
        for (const auto& wrong : {u"unhealthy"_s, u""_s, u"Healthy,"_s})
            QCOMPARE(assess(words + QStringList{wrong}).code, 2);
    }

    void what_is_not_in_the_file_does_not_exist_or_is_unknown()
    {
        const QByteArray related = policy("needs", quoted("{'field': 'id', 'exists': true}"),
                                          quoted("'effect': 'auditIfNotExists', 'details': {'type': 'Microsoft.Insights/diagnosticSettings'}"));
        QCOMPARE(of(related, account("a")), QStringList{u"needs a Unhealthy"_s});
        QCOMPARE(of(related, account("a"), {u"--partial"_s}), QStringList{u"needs a Unknown"_s});
        const QByteArray tagged = policy("tagged", quoted("{'value': '[resourceGroup().tags.env]', 'equals': 'prod'}"));
        const QByteArray document = quoted("{'id': '") + group + quoted("', 'tags': {'env': 'prod'}}");
        QCOMPARE(of(tagged, account("a") + document).first(), u"tagged a Unhealthy"_s);
        QCOMPARE(of(tagged, account("a")), QStringList{u"tagged a Unknown"_s});
        const QByteArray named = policy("named", quoted("{'value': '[resourceGroup().name]', 'equals': 'G'}"));
        QCOMPARE(of(named, account("a")), QStringList{u"named a Unhealthy"_s});
    }

    void parameters_are_those_for_all_and_before_them_those_of_the_policy()
    {
        const QByteArray rule =
            policy("p", R"({"field": "location", "equals": "[parameters('where')]"})", R"("effect": "audit")", R"({"where": {"type": "String"}})");
        const auto with = [&](const QByteArray& json) {
            put(path(u"parameters.json"_s), json);
            return of(rule, account("a"), {u"--parameters"_s, u"parameters.json"_s});
        };
        const QStringList west{u"p a Unhealthy"_s}, elsewhere{u"p a Healthy"_s}, unknown{u"p a Unknown"_s};
        QCOMPARE(of(rule, account("a")), unknown);
        const QList<std::pair<QByteArray, QStringList>> cases{{R"({"*": {"where": "westeurope", "of another": 1}})", west},
                                                              {R"({"*": {"WHERE": {"value": "westeurope"}}})", west},
                                                              {R"({"*": {"where": "westeurope"}, "p": {"where": {"value": "north"}}})", elsewhere},
                                                              {R"({"p": {"where": "westeurope"}, "*": {"where": "north"}})", west},
                                                              {R"({"q": {"where": "westeurope"}})", unknown},
                                                              {"\xef\xbb\xbf{\"*\": {\"where\": 5}}", QStringList{u"p a Error"_s}}};
        for (const auto& [json, expected] : cases)
            QCOMPARE(with(json), expected);
        for (const QByteArray& damaged : QByteArrayList{"", "{", "[]", R"({"*": 1})", R"({"p": null})"}) {
            put(path(u"parameters.json"_s), damaged);
            const auto result = assess({u"1.json"_s, u"--resources"_s, u"r.jsonl"_s, u"--parameters"_s, u"parameters.json"_s});
            QVERIFY2(result.code == 2 && result.out.isEmpty() && result.err.contains("parameters.json"), damaged.constData());
        }
    }

    void now_is_what_the_rules_are_told()
    {
        const QByteArray rule = policy("due", R"({"value": "[utcNow()]", "greaterOrEquals": "2026-02-01T00:00:00Z"})");
        QCOMPARE(of(rule, account("a"), {u"--now"_s, u"2026-01-31T23:59:59Z"_s}), QStringList{u"due a Healthy"_s});
        QCOMPARE(of(rule, account("a"), {u"--now"_s, u"2026-02-01"_s}), QStringList{u"due a Unhealthy"_s});
        QCOMPARE(of(rule, account("a"), {u"--now"_s, u"2026-02-01T00:30:00+01:00"_s}), QStringList{u"due a Healthy"_s});
        for (const auto& wrong : {u"yesterday"_s, u"2026-02-30"_s, u"2026"_s})
            QCOMPARE(assess({u"1.json"_s, u"--resources"_s, u"r.jsonl"_s, u"--now"_s, wrong}).code, 2);
    }

    void what_cannot_be_opened_and_wrong_usage_give_2_and_no_line()
    {
        for (const QStringList& words : {QStringList{u"1.json"_s},
                                         {u"--resources"_s, u"r.jsonl"_s},
                                         {u"nowhere"_s, u"--resources"_s, u"r.jsonl"_s},
                                         {u"1.json"_s, u"--resources"_s, u"nowhere"_s},
                                         {u"1.json"_s, u"--resources"_s, u"p/sub"_s},
                                         {u"1.json"_s, u"--resources"_s, u"r.jsonl"_s, u"--parameters"_s, u"nowhere"_s}}) {
            const auto result = assess(words);
            QVERIFY2(result.code == 2 && result.out.isEmpty() && !result.err.isEmpty(), qPrintable(words.join(u' ')));
        }
    }

    void nothing_is_left_behind()
    {
        QTemporaryDir home;
        put(path(u"good.json"_s), inWest("good"));
        QCOMPARE(runAt(home.path(), {u"assess"_s, u"builtin"_s, u"--resources"_s, path(u"r.jsonl"_s)}).code, 0);
        QCOMPARE(runAt(home.path(), {u"policy"_s, u"check"_s, path(u"good.json"_s), u"builtin"_s, u"--json"_s}).code, 0);
        QVERIFY(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
    }

    void foreign_text_reaches_no_terminal_as_it_is_and_json_as_it_was()
    {
        put(path(u"hostile.json"_s), inWest(R"(a\u001b[31m\u202e\n\"\\)"));
        const QByteArray documents = account(R"(x\u0007\u2067\u007f\"\\)") + account("ö\xe2\x82\xac") + "\x1b[31m\n";
        const QStringList words{path(u"hostile.json"_s), u"--resources"_s, u"-"_s};
        const auto people = run(QStringList{u"assess"_s} + words, documents);
        QCOMPARE(people.out.count('\n'), 2);
        const QString text = QString::fromUtf8(people.out + people.err);
        for (const char16_t c : {u'\x1b', u'\x07', u'\u202e', u'\u2067'})
            QVERIFY(!text.contains(QChar(c)));
        const auto lines = objects(assess(words, documents).out);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[1]["policy"_L1].toString(), u"a\u001b[31m\u202e\n\"\\"_s);
        QCOMPARE(lines[1]["resource"_L1].toString(), QString::fromLatin1(storage) + u"x\u0007\u2067\u007f\"\\"_s);
        QCOMPARE(lines[2]["resource"_L1].toString(), QString::fromLatin1(storage) + u"ö€"_s);
    }

    void a_large_file_is_assessed_in_its_order()
    {
        QByteArray documents;
        constexpr int many = 100'000;
        for (int i = 0; i < many; ++i)
            documents += account(QByteArray::number(i));
        const auto result = assess({u"1.json"_s, u"--resources"_s, u"-"_s}, documents);
        QCOMPARE(result.code, 0);
        const auto lines = result.out.split('\n');
        QCOMPARE(lines.size(), many + 1);
        const QByteArray end = quoted("','status':'Unhealthy'}");
        for (int i = 0; i < many; ++i)
            QVERIFY(lines[i].endsWith(QByteArray('/' + QByteArray::number(i) + end)));
    }

    void an_interrupt_ends_it_with_130_while_it_reads_and_while_it_writes()
    {
#ifdef Q_OS_UNIX
        QByteArray documents;
        for (int i = 0; i < 50'000; ++i)
            documents += account(QByteArray::number(i));
        put(path(u"many.jsonl"_s), documents);
        for (const auto& resources : {u"-"_s, path(u"many.jsonl"_s)}) {
            QProcess process;
            process.start(program(), {u"assess"_s, u"builtin"_s, u"--json"_s, u"--resources"_s, resources});
            QVERIFY(process.waitForStarted());
            // It takes signals from when it reads; more than a pipe holds was taken, or something came out.
            if (resources == u"-"_s) {
                process.write(documents);
                while (process.bytesToWrite() > 0)
                    QVERIFY(process.waitForBytesWritten(60'000));
            } else {
                QVERIFY(process.waitForReadyRead(60'000));
            }
            QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 130);
        }
#else
        QSKIP("signals as Unix has them");
#endif
    }
};

QTEST_GUILESS_MAIN(TestAssess)
#include "test_assess.moc"
