// SPDX-License-Identifier: GPL-3.0-or-later
#include "remedy/loadbook.h"
#include "remedy/remedyfile.h"
#include "unit/remedy/hostile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using remedy::ResourceRefForScript;

namespace {

const QString subscription = u"5a3b1e01-0000-4000-8000-000000000001"_s;

ResourceRefForScript azure(const QString& type, const QString& name, const QString& group = u"rg-one"_s)
{
    const QString id = "/subscriptions/"_L1 + subscription + "/resourceGroups/"_L1 + group + "/providers/"_L1 + type + u'/' + name;
    return {id, type, name, u"westeurope"_s, group, "/subscriptions/"_L1 + subscription, domain::Environment::Azure};
}

QString tabOf(const QList<domain::ScriptTab>& tabs, const QString& title)
{
    for (const auto& tab : tabs) {
        if (tab.title == title)
            return tab.text;
    }
    return {};
}

/// A remedy file with one remedy, whose member `member` is replaced.
QByteArray fileWith(const QString& member, const QJsonValue& value)
{
    QJsonObject remedy{{u"key"_s, u"1c5de8e1"_s},
                       {u"name"_s, u"Secure transfer"_s},
                       {u"title"_s, u"Require secure transfer"_s},
                       {u"implications"_s, u"None."_s},
                       {u"reversible"_s, true},
                       {u"scripts"_s, QJsonObject{{u"bash"_s, QJsonObject{{u"lines"_s, QJsonArray{u"az x --ids={id}"_s}}}}}}};
    remedy.insert(member, value);
    return QJsonDocument(QJsonObject{{u"environment"_s, u"Azure"_s}, {u"remedies"_s, QJsonArray{remedy}}}).toJson();
}

/// Runs a script with tools that only write down their arguments; gives the arguments of all calls.
class Shell {
public:
    Shell()
    {
        const QByteArray recorder = "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\0' \"$a\" >> \"$RECORD\"; done\nprintf '/subscriptions/s/nic\\n'\n";
        for (const auto& tool : {u"az"_s, u"aws"_s, u"gcloud"_s}) {
            QFile file(m_folder.filePath(tool));
            if (file.open(QIODevice::WriteOnly))
                file.write(recorder);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
    }
    bool run(const QString& script)
    {
        QFile::remove(record());
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, m_folder.path() + ":/usr/bin:/bin"_L1);
        environment.insert(u"RECORD"_s, record());
        for (const auto& name : {u"WORKSPACE_ID"_s, u"AUTHORIZED_RANGES"_s, u"VAULT_NAME"_s, u"VAULT_GROUP"_s, u"NSG_NAME"_s, u"NSG_ID"_s, u"DDOS_PLAN_ID"_s})
            environment.insert(name, u"given"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(u"bash"_s, {u"-"_s});
        process.write(script.toUtf8());
        process.closeWriteChannel();
        const bool done = process.waitForFinished(30'000) && process.exitCode() == 0;
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return done;
    }
    QStringList arguments() const
    {
        QFile file(record());
        QStringList all;
        if (file.open(QIODevice::ReadOnly)) {
            for (const auto& part : file.readAll().split('\0'))
                all.append(QString::fromUtf8(part));
        }
        return all;
    }
    bool canary() const { return QFile::exists(m_folder.filePath(u"canary"_s)); }
    QString errors() const { return m_errors; }

private:
    QString record() const { return m_folder.filePath(u"record"_s); }
    QTemporaryDir m_folder;
    QString m_errors;
};

} // namespace

class TestBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void every_file_is_sound_and_the_book_knows_every_remedy();
    void every_key_and_name_is_one_of_the_documented_catalogue();
    void a_fault_is_named_with_file_and_place_data();
    void a_fault_is_named_with_file_and_place();
    void secure_transfer_is_offered_in_four_languages();
    void a_child_resource_is_offered_as_bicep();
    void a_guid_finds_the_remedy_of_its_first_digits();
    void every_bash_script_passes_hostile_names_as_they_are_and_runs_nothing_else();
    void every_request_and_terraform_body_stays_well_formed_with_hostile_names();
    void a_name_that_would_become_an_option_is_left_out_and_said_so();
    void bicep_is_not_offered_across_resource_groups();
    void scripts_of_the_content_come_last_and_alone_where_there_is_no_remedy();

private:
    std::unique_ptr<remedy::ScriptBook> m_book;
    QList<remedy::Remedy> m_remedies;
};

void TestBook::initTestCase()
{
    m_book = remedy::builtInScriptBook();
    QDir folder(u":/parapet/remedies"_s);
    const QStringList files = folder.entryList({u"*.json"_s});
    QCOMPARE(files.size(), QDir(qEnvironmentVariable("PARAPET_SOURCE", u"."_s) + "/resources/remedies"_L1).entryList({u"*.json"_s}).size());
    for (const auto& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = remedy::parseRemedies(file.readAll(), name);
        QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().what));
        m_remedies += *read;
    }
}

void TestBook::every_file_is_sound_and_the_book_knows_every_remedy()
{
    QVERIFY(remedy::loadScriptBook(u":/parapet/remedies"_s).has_value());
    int azureCount = 0;
    int awsCount = 0;
    int gcpCount = 0;
    for (const auto& one : std::as_const(m_remedies)) {
        const auto info = m_book->info(one.key);
        QVERIFY2(info.has_value(), qPrintable(one.key));
        QVERIFY2(!info->title.isEmpty() && info->title.size() <= 32, qPrintable(info->title));
        azureCount += one.environment == domain::Environment::Azure;
        awsCount += one.environment == domain::Environment::Aws;
        gcpCount += one.environment == domain::Environment::Gcp;
    }
    QVERIFY(azureCount >= 40);
    QVERIFY(awsCount >= 12);
    QVERIFY(gcpCount >= 12);
    QVERIFY(!m_book->info(u"00000000"_s));
    QVERIFY(!m_book->info({}));
}

void TestBook::every_key_and_name_is_one_of_the_documented_catalogue()
{
    QFile file(qEnvironmentVariable("PARAPET_SOURCE", u"."_s) + "/connectors/sample/data/recommendations.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The sample tenant's catalogue is not there.");
    QHash<QString, QString> names;
    for (const auto& row : QJsonDocument::fromJson(file.readAll())["recommendations"_L1].toArray())
        names.insert(row["key"_L1].toString().first(8), row["name"_L1].toString());
    // Documented ones that the sample estate does not have.
    const QStringList others{u"ac66d910"_s, u"56406d4c"_s, u"02e8de17"_s, u"7f5ac036"_s, u"324ec96c"_s, u"4b32e0a4"_s, u"e109af9f"_s, u"bf82a334"_s};
    for (const auto& one : std::as_const(m_remedies)) {
        if (!others.contains(one.key))
            QCOMPARE(one.name, names.value(one.key, u"unknown key "_s + one.key));
    }
}

void TestBook::a_fault_is_named_with_file_and_place_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("place");
    const auto lines = [](const QString& line) { return QJsonObject{{u"bash"_s, QJsonObject{{u"lines"_s, QJsonArray{line}}}}}; };
    QTest::newRow("no JSON") << QByteArray("{") << u"offset"_s;
    QTest::newRow("no environment") << QByteArray(R"({"remedies": []})") << u"environment"_s;
    QTest::newRow("no remedies") << QByteArray(R"({"environment": "Azure", "remedies": []})") << u"remedies"_s;
    QTest::newRow("long title") << fileWith(u"title"_s, u"A title that is longer than it may be"_s) << u"remedies[0].title"_s;
    QTest::newRow("bad key") << fileWith(u"key"_s, u"xyz"_s) << u"remedies[0].key"_s;
    QTest::newRow("unknown member") << fileWith(u"titel"_s, u"x"_s) << u"titel"_s;
    QTest::newRow("reversible is no flag") << fileWith(u"reversible"_s, u"yes"_s) << u"remedies[0].reversible"_s;
    QTest::newRow("unknown placeholder") << fileWith(u"scripts"_s, lines(u"az {secret}"_s)) << u"remedies[0].scripts.bash.lines[0]"_s;
    QTest::newRow("placeholder in double quotes") << fileWith(u"scripts"_s, lines(u"az \"{name}\""_s)) << u"inside quotes"_s;
    QTest::newRow("placeholder in single quotes") << fileWith(u"scripts"_s, lines(u"az '{name}'"_s)) << u"inside quotes"_s;
    QTest::newRow("unknown language") << fileWith(u"scripts"_s, QJsonObject{{u"cobol"_s, QJsonObject()}}) << u"cobol"_s;
    QTest::newRow("bad method") << fileWith(
        u"operations"_s,
        QJsonArray{QJsonObject{{u"method"_s, u"DELETE"_s}, {u"target"_s, u"{url}"_s}, {u"api"_s, u"2023-01-01"_s}, {u"body"_s, QJsonObject{{u"a"_s, 1}}}}})
                                << u"operations[0].method"_s;
    QTest::newRow("foreign target") << fileWith(
        u"operations"_s,
        QJsonArray{
            QJsonObject{{u"method"_s, u"PUT"_s}, {u"target"_s, u"https://example.org"_s}, {u"api"_s, u"2023-01-01"_s}, {u"body"_s, QJsonObject{{u"a"_s, 1}}}}})
                                    << u"operations[0].target"_s;
}

void TestBook::a_fault_is_named_with_file_and_place()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, place);
    const auto read = remedy::parseRemedies(file, u"mine.json"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, core::Errc::BadInput);
    QVERIFY2(read.error().what.startsWith("mine.json"_L1) && read.error().what.contains(place), qPrintable(read.error().what));
    QVERIFY(remedy::parseRemedies(fileWith(u"title"_s, u"Fine"_s), u"mine.json"_s).has_value());
}

void TestBook::secure_transfer_is_offered_in_four_languages()
{
    const auto tabs = m_book->render(u"1c5de8e1"_s, {azure(u"Microsoft.Storage/storageAccounts"_s, u"stone"_s)}, {});
    QCOMPARE(tabs.size(), 4);
    QVERIFY(tabOf(tabs, u"Azure CLI"_s).contains("az storage account update --ids='/subscriptions/"_L1));
    QVERIFY(tabOf(tabs, u"PowerShell"_s).contains("Set-AzStorageAccount -ResourceGroupName 'rg-one' -Name 'stone' -EnableHttpsTrafficOnly $true"_L1));
    QVERIFY(tabOf(tabs, u"Terraform"_s).contains("\"Microsoft.Storage/storageAccounts@2023-01-01\""_L1));
    QVERIFY(tabOf(tabs, u"REST"_s).startsWith("PATCH https://management.azure.com/subscriptions/"_L1));
    QVERIFY(tabOf(tabs, u"Azure CLI"_s).startsWith("# Require secure transfer\n"_L1));
}

void TestBook::a_child_resource_is_offered_as_bicep()
{
    const QString bicep = tabOf(m_book->render(u"2a54c352"_s, {azure(u"Microsoft.Web/sites"_s, u"shop"_s)}, {}), u"Bicep"_s);
    QVERIFY2(bicep.contains("resource target1 'Microsoft.Web/sites@2022-09-01' existing = {\n  name: 'shop'\n}"_L1), qPrintable(bicep));
    QVERIFY(bicep.contains(
        "resource fix1 'Microsoft.Web/sites/config@2022-09-01' = {\n  parent: target1\n  name: 'web'\n  properties: {\n    minTlsVersion: '1.2'\n  }\n}"_L1));
    const QString nested = tabOf(m_book->render(u"651967bf"_s, {azure(u"Microsoft.Sql/servers/srv/databases"_s, u"db"_s)}, {}), u"Bicep"_s);
    QVERIFY2(nested.contains("'Microsoft.Sql/servers/databases@2021-11-01' existing = {\n  name: 'srv/db'"_L1), qPrintable(nested));
}

void TestBook::a_guid_finds_the_remedy_of_its_first_digits()
{
    QVERIFY(m_book->info(u"1C5DE8E1-1234-4a3d-8000-000000000001"_s).has_value());
    QVERIFY(!m_book->info(u"1c5de8e1-1234"_s).has_value());
}

void TestBook::every_bash_script_passes_hostile_names_as_they_are_and_runs_nothing_else()
{
    if (QStandardPaths::findExecutable(u"bash"_s).isEmpty())
        QSKIP("Install bash.");
    Shell shell;
    for (const auto& one : std::as_const(m_remedies)) {
        QList<ResourceRefForScript> resources;
        for (const auto& text : hostileTexts(20)) {
            auto resource = azure(u"Microsoft.Sql/servers/srv/databases"_s, QString(text).remove(u'/'), u"rg "_s + QString(text).remove(u'/'));
            resource.name = text;
            resource.location = text;
            resource.environment = one.environment;
            resource.scopeId = u"aws:"_s + text;
            resources.append(resource);
        }
        QString script;
        for (const auto& tab : m_book->render(one.key, resources, {})) {
            if (tab.language == "Bash"_L1)
                script = tab.text;
        }
        QVERIFY2(!script.isEmpty(), qPrintable(one.key));
        QVERIFY2(shell.run(script), qPrintable(one.key + u": "_s + shell.errors() + script.left(2000)));
        QVERIFY2(!shell.canary(), qPrintable(one.key));
        const QStringList arguments = shell.arguments();
        for (const auto& resource : std::as_const(resources)) {
            if (script.contains("--ids="_L1) && !arguments.contains("--ids="_L1 + resource.id))
                QFAIL(qPrintable(one.key + u" lost "_s + resource.id));
        }
        // What the tools got are options and values of ours: nothing of a name ever stands first.
        for (const auto& argument : arguments)
            QVERIFY2(argument != "-rf"_L1 && argument != "--debug"_L1, qPrintable(one.key));
    }
}

void TestBook::every_request_and_terraform_body_stays_well_formed_with_hostile_names()
{
    for (const auto& one : std::as_const(m_remedies)) {
        for (const auto& text : hostileTexts(10)) {
            const QString name = QString(text).remove(u'/');
            const QString rest = tabOf(m_book->render(one.key, {azure(u"Microsoft.Web/sites"_s, name)}, {}), u"REST"_s);
            if (rest.isEmpty())
                continue;
            const QStringList lines = rest.split(u'\n');
            QCOMPARE(lines[1], u"Content-Type: application/json"_s);
            QVERIFY2(lines[0].count(u' ') == 1, qPrintable(lines[0])); // method and one address, percent-encoded
            QVERIFY2(!QJsonDocument::fromJson(rest.sliced(rest.indexOf("\n\n"_L1)).toUtf8()).isNull(), qPrintable(rest));
        }
    }
}

void TestBook::a_name_that_would_become_an_option_is_left_out_and_said_so()
{
    ResourceRefForScript good{u"//compute.googleapis.com/projects/p/zones/z/instances/vm1"_s,
                              u"compute.googleapis.com/Instance"_s,
                              u"vm1"_s,
                              u"europe-west1-b"_s,
                              {},
                              u"gcp:p-one"_s,
                              domain::Environment::Gcp};
    auto bad = good;
    bad.name = u"--impersonate-service-account=x"_s;
    const QString script = tabOf(m_book->render(u"00f8a6a6"_s, {good, bad}, {}), u"gcloud"_s);
    QVERIFY(script.contains("add-metadata 'vm1'"_L1));
    QVERIFY(script.contains("--zone='europe-west1-b' --project='p-one'"_L1));
    QVERIFY(!script.contains("impersonate"_L1));
    QVERIFY2(script.contains("left out"_L1), qPrintable(script));
    good.location.clear();
    QVERIFY(!tabOf(m_book->render(u"00f8a6a6"_s, {good}, {}), u"gcloud"_s).contains("--zone"_L1));
}

void TestBook::bicep_is_not_offered_across_resource_groups()
{
    const auto tabs = m_book->render(u"2a54c352"_s, {azure(u"Microsoft.Web/sites"_s, u"a"_s), azure(u"Microsoft.Web/sites"_s, u"b"_s, u"rg-two"_s)}, {});
    QVERIFY(tabOf(tabs, u"Bicep"_s).isEmpty());
    QCOMPARE(tabOf(tabs, u"Azure CLI"_s).count("az webapp config set"_L1), 2);
}

void TestBook::scripts_of_the_content_come_last_and_alone_where_there_is_no_remedy()
{
    const QList<domain::SuppliedScript> supplied{{u"bash"_s, u"echo one\n"_s}, {u"ansible"_s, u"- hosts: all\n"_s}};
    const auto tabs = m_book->render(u"xccdf_org.ssgproject.content_rule_x"_s, {}, supplied);
    QCOMPARE(tabs.size(), 2);
    QCOMPARE(tabs[0].language, u"Bash"_s);
    QCOMPARE(tabs[1].title, u"Ansible"_s);
    QVERIFY(m_book->render(u"nothing"_s, {}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestBook)
#include "test_book.moc"
