// SPDX-License-Identifier: GPL-3.0-or-later
// Drives every operation of the sample tenant and has Microsoft's validator judge each request and response.
#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "conformance/armjudge.h"
#include "connectors/sample/sampletenant.h"
#include "unit/sample/sampleclient.h"

using namespace Qt::StringLiterals;
using conformance::ArmJudge;
using sampletest::Client;

class SampleConformanceTest : public QObject {
    Q_OBJECT

    Client m_client;

    void get(const QString& path) { QVERIFY2(m_client.get(path).status > 0, qPrintable(path)); }

    void readScopes()
    {
        get(u"/tenants?api-version=2022-12-01"_s);
        get(u"/subscriptions?api-version=2022-12-01"_s);
        get(u"/providers/Microsoft.Management/managementGroups?api-version=2020-05-01"_s);
        get(u"/providers/Microsoft.Security/assessmentMetadata?api-version=2021-06-01"_s);
        get(u"/providers/Microsoft.Security/secureScoreControlDefinitions?api-version=2020-01-01"_s);
    }
    void readSecurity(const QString& scope)
    {
        static const QList<std::pair<QString, QString>> lists{
            {u"secureScores"_s, u"2020-01-01"_s},
            {u"secureScores/ascScore"_s, u"2020-01-01"_s},
            {u"secureScores/ascScore/secureScoreControls"_s, u"2020-01-01"_s},
            {u"secureScoreControls"_s, u"2020-01-01&$expand=definition"_s},
            {u"secureScoreControlDefinitions"_s, u"2020-01-01"_s},
            {u"assessmentMetadata"_s, u"2021-06-01"_s},
            {u"assessments"_s, u"2021-06-01"_s},
            {u"subAssessments"_s, u"2019-01-01-preview"_s},
            {u"alerts"_s, u"2022-01-01"_s},
            {u"locations/westeurope/alerts"_s, u"2022-01-01"_s},
            {u"pricings"_s, u"2024-01-01"_s},
            {u"pricings/VirtualMachines"_s, u"2024-01-01"_s},
            {u"securityContacts"_s, u"2023-12-01-preview"_s},
            {u"securityContacts/default"_s, u"2023-12-01-preview"_s},
            {u"autoProvisioningSettings"_s, u"2017-08-01-preview"_s},
            {u"autoProvisioningSettings/default"_s, u"2017-08-01-preview"_s},
            {u"jitNetworkAccessPolicies"_s, u"2020-01-01"_s},
            {u"automations"_s, u"2023-12-01-preview"_s},
            {u"settings"_s, u"2022-05-01"_s},
            {u"serverVulnerabilityAssessmentsSettings"_s, u"2023-05-01"_s},
            {u"securityConnectors"_s, u"2024-03-01-preview"_s},
            {u"alertsSuppressionRules"_s, u"2019-01-01-preview"_s},
            {u"regulatoryComplianceStandards"_s, u"2019-01-01-preview"_s},
            {u"regulatoryComplianceStandards/PCI-DSS-4"_s, u"2019-01-01-preview"_s},
            {u"regulatoryComplianceStandards/PCI-DSS-4/regulatoryComplianceControls"_s, u"2019-01-01-preview"_s},
            {u"regulatoryComplianceStandards/PCI-DSS-4/regulatoryComplianceControls/4.2"_s, u"2019-01-01-preview"_s},
            {u"regulatoryComplianceStandards/PCI-DSS-4/regulatoryComplianceControls/4.2/regulatoryComplianceAssessments"_s, u"2019-01-01-preview"_s}};
        for (const auto& [path, version] : lists)
            get(scope + "/providers/Microsoft.Security/"_L1 + path + "?api-version="_L1 + version);
        get(scope + "/resources?api-version=2024-07-01"_L1);
        get(scope + "/resourcegroups?api-version=2024-07-01"_L1);
        get(scope + "?api-version=2022-12-01"_L1);
        get(scope
            + "/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&$filter=eventTimestamp%20ge%20'2020-01-01T00:00:00Z'"_L1);
    }
    void readSingles(const QString& scope)
    {
        const QJsonArray alerts = m_client.get(scope + "/providers/Microsoft.Security/alerts?api-version=2022-01-01"_L1).values();
        for (const QJsonValue& alert : alerts)
            get(alert["id"_L1].toString() + "?api-version=2022-01-01"_L1);
        for (const QLatin1StringView action : {"dismiss"_L1, "resolve"_L1, "inProgress"_L1, "activate"_L1})
            QCOMPARE(m_client.send("POST", QString(alerts.at(0)["id"_L1].toString() + u'/' + action + "?api-version=2022-01-01"_L1)).status, 204);
        const QJsonArray assessments = m_client.get(scope + "/providers/Microsoft.Security/assessments?api-version=2021-06-01"_L1).values();
        QSet<QString> seen;
        for (const QJsonValue& assessment : assessments) {
            if (seen.contains(assessment["name"_L1].toString()))
                continue;
            seen.insert(assessment["name"_L1].toString());
            get(assessment["id"_L1].toString() + "?api-version=2021-06-01&$expand=metadata"_L1);
            get(assessment["id"_L1].toString() + "/subAssessments?api-version=2019-01-01-preview"_L1);
        }
        const QJsonArray machines =
            m_client.graph(u"resources | where type startswith 'microsoft.hybridcompute/machines' | take 20"_s).json().value("data"_L1).toArray();
        for (const QJsonValue& machine : machines)
            get(machine["id"_L1].toString() + "?api-version=2022-12-27"_L1);
        const QString plan = scope + "/providers/Microsoft.Security/pricings/Arm?api-version=2024-01-01"_L1;
        const QByteArray reader = m_client.client, secret = m_client.secret;
        QCOMPARE(m_client.signInToChange().status, 200);
        QCOMPARE(m_client.send("PUT", plan, R"({"properties":{"pricingTier":"Standard"}})").status, 200);
        m_client.client = reader;
        m_client.secret = secret;
        QCOMPARE(m_client.signIn().status, 200);
    }
    void askGraph()
    {
        for (const QLatin1StringView table : {"resources"_L1, "resourcecontainers"_L1, "securityresources"_L1, "resourcechanges"_L1})
            QCOMPARE(m_client.graph(QString(table + " | order by id asc"_L1), {{u"$top"_s, 100}}).status, 200);
        QCOMPARE(m_client.graph(u"resources | summarize count() by type"_s, {{u"resultFormat"_s, u"table"_s}}).status, 200);
        QCOMPARE(m_client.graph(u"resources | mystery"_s).status, 400);
    }

private Q_SLOTS:
    void everyRouteKeepsToItsDescription()
    {
        if (const QString missing = ArmJudge::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QTemporaryDir folder;
        const QString record = folder.filePath(u"record.jsonl"_s);
        {
            sample::SampleTenantProcess process;
            process.start({.resources = 1500, .recordFile = record});
            QTRY_VERIFY_WITH_TIMEOUT(process.isReady(), 20'000);
            m_client.origin = process.endpoints().arm.toString().toLatin1();
            m_client.tenant = process.endpoints().tenantId.toLatin1();
            m_client.client = process.endpoints().clientId.toLatin1();
            m_client.secret = process.secret().reveal();
            m_client.fixClient = process.endpoints().fixClientId.toLatin1();
            m_client.fixSecret = process.fixSecret().reveal();
            QCOMPARE(m_client.signIn().status, 200);
            readScopes();
            const QJsonArray subscriptions = m_client.get(u"/subscriptions?api-version=2022-12-01"_s).values();
            for (const QJsonValue& subscription : subscriptions)
                readSecurity("/subscriptions/"_L1 + subscription["subscriptionId"_L1].toString());
            QCOMPARE(m_client.signInToChange().status, 200);
            readSingles("/subscriptions/"_L1 + subscriptions.at(0)["subscriptionId"_L1].toString());
            askGraph();
        }
        const auto verdict = ArmJudge::judge(record);
        QVERIFY2(verdict.exitCode == 0, qPrintable(u"%1\n%2"_s.arg(verdict.violations.mid(0, 20).join(u'\n'), QString::fromUtf8(verdict.errors))));
        QVERIFY(verdict.totals.value("judged"_L1).toInt() > 200);
        QVERIFY(verdict.totals.value("operations"_L1).toObject().size() >= 40);
        qInfo("%s", QJsonDocument(verdict.totals).toJson(QJsonDocument::Compact).constData());
    }
    void everyAssessmentKeyHasASourceOrIsMarked()
    {
        const QDir map(QDir(ArmJudge::specs()).filePath(u"../../domain"_s));
        if (!QDir(ArmJudge::specs()).exists() || !map.exists(u"defender-map.md"_s))
            QSKIP("the Azure descriptions are not there: put them at ../shared or name the folder in PARAPET_SHARED");
        const auto textOf = [](const QString& path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().toLower() : QByteArray();
        };
        QSet<QByteArray> described;
        QDirIterator files(ArmJudge::specs() + "/specification/security"_L1, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        static const QRegularExpression guid(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
        while (files.hasNext()) {
            const QString text = QString::fromUtf8(textOf(files.next()));
            for (auto match = guid.globalMatch(text); match.hasNext();)
                described.insert(match.next().captured().toLatin1());
        }
        QVERIFY(described.size() > 200);
        const QByteArray known = textOf(map.filePath(u"defender-map.md"_s));
        const QString data = QDir(qEnvironmentVariable("PARAPET_SOURCE")).filePath(u"connectors/sample/data/recommendations.json"_s);
        const QJsonArray all = QJsonDocument::fromJson(textOf(data)).object().value("recommendations"_L1).toArray();
        QVERIFY(all.size() > 100);
        for (const QJsonValue& one : all) {
            const QByteArray key = one["key"_L1].toString().toLatin1();
            const bool found = key.size() == 8 ? known.contains(key) : described.contains(key);
            QVERIFY2(found != one["unconfirmed"_L1].toBool(), key.constData());
        }
    }
    void judgeSeesABrokenPair_data()
    {
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("as it should be") << QJsonObject{{u"$top"_s, 100}} << QJsonObject() << 0;
        QTest::newRow("truncation as a boolean") << QJsonObject() << QJsonObject{{u"resultTruncated"_s, false}} << 1;
        QTest::newRow("a page too large") << QJsonObject{{u"$top"_s, 5000}} << QJsonObject() << 1;
        QTest::newRow("a count as text") << QJsonObject() << QJsonObject{{u"count"_s, u"0"_s}} << 1;
    }
    void judgeSeesABrokenPair()
    {
        if (const QString missing = ArmJudge::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QFETCH(QJsonObject, options);
        QFETCH(QJsonObject, changes);
        QFETCH(int, exitCode);
        QJsonObject answer{{u"totalRecords"_s, 0}, {u"count"_s, 0}, {u"resultTruncated"_s, u"false"_s}, {u"facets"_s, QJsonArray()}, {u"data"_s, QJsonArray()}};
        for (auto it = changes.begin(); it != changes.end(); ++it)
            answer.insert(it.key(), it.value());
        const auto text = [](const QJsonObject& json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); };
        const QJsonObject line{{u"method"_s, u"POST"_s},
                               {u"url"_s, u"/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01"_s},
                               {u"requestBody"_s, text({{u"query"_s, u"resources"_s}, {u"options"_s, options}})},
                               {u"status"_s, 200},
                               {u"responseBody"_s, text(answer)}};
        QTemporaryDir folder;
        QFile file(folder.filePath(u"record.jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        file.close();
        const auto verdict = ArmJudge::judge(file.fileName());
        QVERIFY2(verdict.exitCode == exitCode, verdict.errors.constData());
    }
};

QTEST_GUILESS_MAIN(SampleConformanceTest)
#include "test_sampleconformance.moc"
