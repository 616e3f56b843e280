// SPDX-License-Identifier: GPL-3.0-or-later
// Every built-in definition against the cases of tests/content, and what it says of itself.
#include "services/assess/fileassessment.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString source(const QString& path)
{
    return qEnvironmentVariable("PARAPET_SOURCE", u"."_s) + path;
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray asLines(const QJsonArray& documents)
{
    QByteArray lines;
    for (const auto& document : documents)
        lines += QJsonDocument(document.toObject()).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

/// The verdicts of one definition on the resources of a case.
QMap<QString, QString> verdicts(const std::shared_ptr<const policy::Definition>& definition, const QJsonObject& test, const policy::AliasTable& aliases)
{
    policy::Arena arena;
    simdjson::dom::parser parser;
    const QByteArray parameters = QJsonDocument(test[u"parameters"_s].toObject()).toJson();
    std::vector<std::pair<std::string, policy::Value>> given;
    policy::Value::of(parser.parse(parameters.constData(), std::size_t(parameters.size())).value())
        .eachMember([&](std::string_view name, const policy::Value& v) {
            given.emplace_back(name, arena.copy(v));
            return true;
        });
    services::FileAssessment assessment({policy::assign(definition, given)}, aliases, true, policy::parseMoment("2026-01-01").value());
    QMap<QString, QString> found;
    if (!assessment.read(asLines(test[u"resources"_s].toArray()), {}) || !assessment.badLines().empty() || !assessment.evaluate({}))
        return found;
    for (std::size_t i = 0; i < assessment.resources(); ++i) {
        const auto result = assessment.result(0, i);
        found[QString::fromStdString(std::string(assessment.resourceId(i)))] = QString::fromStdString(std::string(toWord(result.status)));
    }
    return found;
}

/// The first member of a definition's metadata that is missing or says a word nobody knows.
QString wrongMember(const QJsonObject& m)
{
    static const QMap<QString, QSet<QString>> words{{u"cloud"_s, {u"azure"_s, u"aws"_s, u"gcp"_s, u"host"_s}},
                                                    {u"control"_s, QSet<QString>{u"MFA"_s, u"MP"_s, u"SU"_s, u"RV"_s, u"ER"_s, u"ET"_s, u"AP"_s, u"NA"_s,
                                                                                 u"AAC"_s, u"EP"_s, u"AL"_s, u"SC"_s, u"DD"_s, u"EF"_s, u"BP"_s}},
                                                    {u"severity"_s, {u"Critical"_s, u"High"_s, u"Medium"_s, u"Low"_s}},
                                                    {u"userImpact"_s, {u"High"_s, u"Moderate"_s, u"Low"_s}},
                                                    {u"effort"_s, {u"High"_s, u"Moderate"_s, u"Low"_s}}};
    for (auto it = words.begin(); it != words.end(); ++it) {
        if (!it.value().contains(m[it.key()].toString()))
            return it.key();
    }
    static const QMap<QString, QRegularExpression> lists{
        {u"threats"_s,
         QRegularExpression(
             u"^(accountBreach|dataExfiltration|dataSpillage|maliciousInsider|elevationOfPrivilege|threatResistance|missingCoverage|denialOfService)$"_s)},
        {u"tactics"_s, QRegularExpression(
                           u"^(Reconnaissance|Resource Development|Initial Access|Execution|Persistence|Privilege Escalation|Defense Evasion|Credential Access|"
                           u"Discovery|Lateral Movement|Collection|Command and Control|Exfiltration|Impact)$"_s)},
        {u"techniques"_s, QRegularExpression(u"^T\\d{4}(\\.\\d{3})?$"_s)},
        {u"remediation"_s, QRegularExpression(u"\\S"_s)}};
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        const QJsonArray list = m[it.key()].toArray();
        if (list.isEmpty() || !std::ranges::all_of(list, [&](const QJsonValue& v) { return it.value().match(v.toString()).hasMatch(); }))
            return it.key();
    }
    static const QSet<QString> standards{u"mcsb"_s,           u"cis-azure-2.0"_s, u"cis-aws-3.0"_s,   u"cis-gcp-3.0"_s,
                                         u"nist-800-53-r5"_s, u"pci-dss-4"_s,     u"iso-27001-2022"_s};
    const QJsonObject mapped = m[u"standards"_s].toObject();
    for (auto it = mapped.begin(); it != mapped.end(); ++it) {
        if (!standards.contains(it.key()) || it.value().toArray().isEmpty())
            return u"standards."_s + it.key();
    }
    static const QRegularExpression key(u"^[0-9a-f]{8}$"_s);
    if (mapped.isEmpty() || !m[u"preview"_s].isBool())
        return mapped.isEmpty() ? u"standards"_s : u"preview"_s;
    return m.contains(u"key"_s) && !key.match(m[u"key"_s].toString()).hasMatch() ? u"key"_s : QString();
}

QSet<QString> remedyKeys()
{
    QSet<QString> keys;
    const QDir folder(source(u"/resources/remedies"_s));
    for (const auto& name : folder.entryList({u"*.json"_s})) {
        for (const auto& remedy : QJsonDocument::fromJson(contents(folder.filePath(name)))[u"remedies"_s].toArray())
            keys.insert(remedy[u"key"_s].toString());
    }
    return keys;
}

} // namespace

class TestPolicyContent final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto table = services::builtinAliases();
        QVERIFY(table.has_value());
        m_aliases = std::move(*table);
    }

    void aBuiltInDefinitionDoesWhatItsCasesSay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("json");
        for (const auto& policy : services::builtinPolicies())
            QTest::newRow(qPrintable(policy.file)) << policy.file.mid(u"builtin/"_s.size()).chopped(u".json"_s.size()) << policy.json;
    }
    void aBuiltInDefinitionDoesWhatItsCasesSay()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, json);
        const auto document = policy::parsePolicy({json.constData(), std::size_t(json.size())}, "");
        QVERIFY2(document.definition, document.error ? (document.error->path + ": " + document.error->message).c_str() : "no definition");
        QVERIFY(document.definition->isEvaluable());
        QCOMPARE(policy::unknownAliases(*document.definition, m_aliases), std::vector<std::string>());
        QSet<QString> expected;
        const auto lines = contents(source(u"/tests/content/"_s + path + u".jsonl"_s)).split('\n');
        for (const auto& line : lines) {
            if (line.trimmed().isEmpty())
                continue;
            const QJsonObject test = QJsonDocument::fromJson(line).object();
            QVERIFY2(!test[u"case"_s].toString().isEmpty() && !test[u"expect"_s].toObject().isEmpty(), line.left(120).constData());
            const auto found = verdicts(document.definition, test, m_aliases);
            const QJsonObject wanted = test[u"expect"_s].toObject();
            for (auto it = wanted.begin(); it != wanted.end(); ++it) {
                const QString what = test[u"case"_s].toString() + u": "_s + it.key() + u" is "_s;
                QCOMPARE(what + found.value(it.key(), u"not among the resources"_s), what + it.value().toString());
                expected.insert(it.value().toString());
            }
        }
        for (const auto& status : {u"Healthy"_s, u"Unhealthy"_s, u"NotApplicable"_s})
            QVERIFY2(expected.contains(status), qPrintable(u"no case expects "_s + status));
    }

    void aBuiltInDefinitionSaysEverythingOfItself_data() { aBuiltInDefinitionDoesWhatItsCasesSay_data(); }
    void aBuiltInDefinitionSaysEverythingOfItself()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, json);
        static const QSet<QString> remedies = remedyKeys();
        static const QRegularExpression slug(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
        const QJsonObject root = QJsonDocument::fromJson(json).object();
        const QJsonObject properties = root[u"properties"_s].toObject();
        const QJsonObject metadata = properties[u"metadata"_s].toObject(), parapet = metadata[u"parapet"_s].toObject();
        QVERIFY2(slug.match(root[u"name"_s].toString()).hasMatch(), qPrintable(root[u"name"_s].toString()));
        QCOMPARE(parapet[u"cloud"_s].toString(), path.section(u'/', 0, 0));
        for (const auto* member : {"displayName", "description", "mode"})
            QVERIFY2(!properties[QLatin1StringView(member)].toString().isEmpty(), member);
        QVERIFY(!metadata[u"version"_s].toString().isEmpty() && !metadata[u"category"_s].toString().isEmpty());
        QCOMPARE(wrongMember(parapet), QString());
        if (parapet.contains(u"remedy"_s))
            QVERIFY2(remedies.contains(parapet[u"remedy"_s].toString()), qPrintable(parapet[u"remedy"_s].toString()));
        const QJsonObject effect = properties[u"parameters"_s][u"effect"_s].toObject();
        QVERIFY(effect[u"allowedValues"_s].toArray().contains(u"Disabled"_s) && !effect[u"defaultValue"_s].toString().isEmpty());
    }

    void namesAreUniqueAndThereAreAsManyAsPromised()
    {
        QSet<QString> names;
        QMap<QString, int> byCloud;
        const auto policies = services::builtinPolicies();
        for (const auto& policy : policies) {
            const auto name = QJsonDocument::fromJson(policy.json)[u"name"_s].toString();
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
            ++byCloud[policy.file.section(u'/', 1, 1)];
        }
        QVERIFY(policies.size() >= 200);
        QVERIFY(byCloud[u"aws"_s] >= 50 && byCloud[u"gcp"_s] >= 40 && byCloud[u"host"_s] > 0);
    }

    void everyCasesFileBelongsToADefinition()
    {
        QSet<QString> known;
        for (const auto& policy : services::builtinPolicies())
            known.insert(policy.file.mid(u"builtin/"_s.size()).chopped(u".json"_s.size()));
        for (const auto& cloud : {u"azure"_s, u"aws"_s, u"gcp"_s, u"host"_s}) {
            const QDir root(source(u"/tests/content"_s));
            QDirIterator files(root.filePath(cloud), {u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = root.relativeFilePath(files.next()).chopped(u".jsonl"_s.size());
                QVERIFY2(known.remove(path), qPrintable(path));
            }
        }
        QCOMPARE(known, QSet<QString>());
    }

private:
    policy::AliasTable m_aliases;
};

QTEST_GUILESS_MAIN(TestPolicyContent)
#include "test_content.moc"
