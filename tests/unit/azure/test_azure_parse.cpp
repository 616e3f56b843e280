// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/history.h"
#include "connectors/azure/parse.h"
#include "connectors/azure/roles.h"
#include "connectors/azure/settings.h"
#include "unit/azure/specexample.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azure;

namespace {

const QString security = u"security/resource-manager/Microsoft.Security/"_s;
const QString graph = u"resourcegraph/resource-manager/Microsoft.ResourceGraph/stable/2022-10-01/examples/"_s;
const QString subscriptionId = u"20ff7fc3-e762-44dd-bd96-b71116dcdc23"_s;

/// JSON written with single quotes: moc loses its way in some raw strings.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

/// Azure's answers as domain values, on Microsoft's own examples and on broken ones.
class TestAzureParse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAssessments()
    {
        PARAPET_NEED_SPECS();
        const auto page = parseAssessments(specs::body(security + u"stable/2021-06-01/examples/Assessments/ListAssessments_example.json"_s), Envelope::Arm);
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 2);
        const auto& a = page->items[0].assessment;
        QCOMPARE(a.key, u"21300918-b2e3-0346-785f-c77ff57d243b"_s);
        QCOMPARE(a.state, domain::AssessmentState::Healthy);
        QCOMPARE(a.scopeId, u"/subscriptions/"_s + subscriptionId);
        QVERIFY(a.resourceId.endsWith(u"/virtualMachineScaleSets/vmss1"_s));
        QCOMPARE(a.stateChanged, QDateTime(QDate(2021, 4, 12), QTime(9, 7, 18, 676), QTimeZone::UTC));
        QCOMPARE(page->items[1].assessment.state, domain::AssessmentState::NotApplicable);
        QCOMPARE(page->items[1].assessment.cause, u"OffByPolicy"_s);
        QVERIFY(page->items[1].assessment.body.contains("linkedWorkspaceId"));
    }

    void readsMetadata()
    {
        PARAPET_NEED_SPECS();
        const auto page = parseMetadata(specs::body(security + u"stable/2021-06-01/examples/AssessmentsMetadata/ListAssessmentsMetadata_example.json"_s));
        QVERIFY(page.has_value());
        QVERIFY(page->items.size() >= 2);
        const auto& m = page->items[0];
        QCOMPARE(m.severity, domain::Severity::Medium);
        QCOMPARE(m.userImpact, domain::Level::Low);
        QCOMPARE(m.categories, QStringList{u"Compute"_s});
        QCOMPARE(m.assessmentType, u"BuiltIn"_s);
        QVERIFY(m.tactics.contains(u"Credential Access"_s));
        QVERIFY(!m.preview);
    }

    void readsSubAssessments()
    {
        PARAPET_NEED_SPECS();
        const auto page = parseSubAssessments(
            specs::body(security + u"preview/2019-01-01-preview/examples/SubAssessments/ListSubscriptionSubAssessments_example.json"_s), Envelope::Arm);
        QVERIFY(page.has_value());
        QVERIFY(page->items.size() >= 2);
        const auto& s = page->items[0];
        QCOMPARE(s.findingId, u"1001"_s);
        QCOMPARE(s.severity, domain::Severity::High);
        QVERIFY(s.assessmentId.endsWith(u"/assessments/dbd0cb49-b563-45e7-9724-889e799fa648"_s));
        QVERIFY(s.resourceId.endsWith(u"/registries/myRegistry"_s)); // the image inside it has no ARM id
        QVERIFY(page->items[1].assessmentId.endsWith(u"/82e20e14-edc5-4373-bfc4-f13121257c37"_s)); // written "subassessments"
    }

    void readsScoresAndControls()
    {
        PARAPET_NEED_SPECS();
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), QTimeZone::UTC);
        const auto scores = parseScores(specs::body(security + u"stable/2020-01-01/examples/secureScores/ListSecureScores_example.json"_s), Envelope::Arm, now);
        QVERIFY(scores.has_value());
        QCOMPARE(scores->items[0].maxScore, 39.0);
        QCOMPARE(scores->items[0].percent, 60.33);
        QCOMPARE(scores->items[0].weight, 67);
        QDir folder(specs::folder() + u'/' + security + u"stable/2020-01-01/examples/secureScores"_s);
        int read = 0;
        for (const auto& name : folder.entryList({u"*Controls*List*.json"_s, u"*List*Controls*.json"_s})) {
            const auto controls = parseControls(specs::body(security + u"stable/2020-01-01/examples/secureScores/"_s + name), Envelope::Arm);
            QVERIFY2(controls.has_value(), qPrintable(name));
            for (const auto& control : controls->items) {
                QVERIFY(!control.displayName.isEmpty());
                QVERIFY(control.maxScore >= 0);
                ++read;
            }
        }
        QVERIFY(read > 0);
    }

    void readsAlertsWithTheirEntities()
    {
        PARAPET_NEED_SPECS();
        const auto page = parseAlerts(specs::body(security + u"stable/2022-01-01/examples/Alerts/GetAlertsSubscription_example.json"_s));
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 2);
        const auto& a = page->items[0];
        QCOMPARE(a.alertType, u"VM_EICAR"_s);
        QCOMPARE(a.severity, domain::Severity::High);
        QCOMPARE(a.status, domain::AlertStatus::Active);
        QCOMPARE(a.tactics, QStringList{u"Execution"_s});
        QCOMPARE(a.techniques.size(), 3);
        QCOMPARE(a.resourceIds.size(), 1);
        QCOMPARE(a.entities.size(), 1);
        QCOMPARE(a.entities[0].name, u"192.0.2.1"_s);
        QCOMPARE(a.entities[0].detail, u"sonning, gb"_s);
        QVERIFY(a.isIncident);
        QVERIFY(a.generated.isValid());
    }

    void readsPlansAndExports()
    {
        PARAPET_NEED_SPECS();
        const auto plans = parsePricings(specs::body(security + u"stable/2024-01-01/examples/Pricings/ListPricings_example.json"_s), Envelope::Arm);
        QVERIFY(plans.has_value());
        QCOMPARE(plans->items[0].plan, u"VirtualMachines"_s);
        QCOMPARE(plans->items[0].state, domain::PlanState::Partial);
        QCOMPARE(plans->items[1].state, domain::PlanState::On);
        QCOMPARE(plans->items[2].state, domain::PlanState::Off);
        const auto exports =
            parseAutomations(specs::body(security + u"preview/2023-12-01-preview/examples/Automations/GetAutomationsSubscription_example.json"_s));
        QVERIFY(exports.has_value());
        QCOMPARE(exports->items[0].sources, QStringList{u"Assessments"_s});
        QVERIFY(exports->items[0].workspaceId.isEmpty()); // a logic app
    }

    void readsResourceGraphPages()
    {
        PARAPET_NEED_SPECS();
        const auto page = parseResources(specs::body(graph + u"ResourcesNextPageQuery.json"_s), Envelope::Graph);
        QVERIFY(page.has_value());
        QCOMPARE(page->total, 386);
        QVERIFY(!page->truncated);
        QVERIFY(!page->skipToken.isEmpty());
        QCOMPARE(page->items.size(), 3);
        QCOMPARE(page->items[0].type, u"Microsoft.Compute/disks"_s); // as its id spells it, not "microsoft.compute/disks"
        QCOMPARE(page->items[2].type, u"Microsoft.Automation/automationAccounts/runbooks"_s);
        QCOMPARE(page->items[0].resourceGroup, u"RG1"_s);
    }

    void readsSubscriptionsAndActivity()
    {
        PARAPET_NEED_SPECS();
        const auto subscriptions =
            parseSubscriptions(specs::body(u"resources/resource-manager/Microsoft.Resources/stable/2022-12-01/examples/GetSubscriptions.json"_s));
        QVERIFY(subscriptions.has_value());
        QCOMPARE(subscriptions->items.size(), 2);
        QCOMPARE(subscriptions->items[0].scope->name, u"Example Subscription"_s);
        const auto activity =
            parseActivity(specs::body(u"monitor/resource-manager/Microsoft.Insights/stable/2015-04-01/examples/GetActivityLogsFiltered.json"_s));
        QVERIFY(activity.has_value());
        QCOMPARE(activity->items[0].who, u"admin@contoso.com"_s);
        QCOMPARE(activity->items[0].operation, u"microsoft.support/supporttickets/write"_s);
        QCOMPARE(activity->items[0].status, u"Succeeded"_s);
    }

    void keepsWordsAndMembersItDoesNotKnow()
    {
        const QByteArray row = R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Web/sites/a/providers/Microsoft.Security/assessments/K",
            "name":"K","properties":{"status":{"code":"Quarantined","cause":"New"},"risk":{"level":"Extreme"},"resourceDetails":{"source":"Mars","id":"x"}}})";
        const auto page = parseAssessments(QByteArray(R"({"value":[)" + row + R"(],"novel":{"a":[1,2]}})"), Envelope::Arm);
        QVERIFY(page.has_value());
        const auto& a = page->items[0].assessment;
        QCOMPARE(a.state, domain::AssessmentState::Unknown);
        QCOMPARE(a.stateWord, u"Quarantined"_s);
        QVERIFY(a.body.contains(R"("risk":{"level":"Extreme"})"));
        QVERIFY(a.resourceId.endsWith(u"/sites/a"_s));
        const auto alert = parseAlert(R"({"id":"/subscriptions/s/providers/Microsoft.Security/locations/l/alerts/n","properties":{"severity":"Purple",
            "status":"Haunted","entities":[{"type":"teapot","name":"short"},{"$ref":"1"}]}})");
        QVERIFY(alert.has_value());
        QCOMPARE(alert->severityWord, u"Purple"_s);
        QCOMPARE(alert->status, domain::AlertStatus::Unknown);
        QCOMPARE(alert->entities.size(), 1);
        QCOMPARE(alert->entities[0].name, u"short"_s);
    }

    void placesThingsOfOtherClouds()
    {
        const auto page = parseAssessments(
            R"({"data":[{"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Security/securityConnectors/aws/securityEntityData/i-1/providers/Microsoft.Security/assessments/k",
            "name":"k","properties":{"status":{"code":"Unhealthy"},"resourceDetails":{"Source":"Aws","Id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.Security/securityConnectors/aws/securityEntityData/i-1",
            "HierarchyId":"123456789012","ResourceType":"AWS::EC2::Instance","ResourceName":"i-1","Region":"eu-west-1"}}}]})",
            Envelope::Graph);
        QVERIFY(page.has_value());
        const auto& row = page->items[0];
        QCOMPARE(row.assessment.scopeId, u"aws:123456789012"_s);
        QCOMPARE(row.entity->type, u"AWS::EC2::Instance"_s);
        QCOMPARE(row.entity->environment, domain::Environment::Aws);
        QCOMPARE(row.entity->scopeId, u"aws:123456789012"_s);
        QCOMPARE(row.entityScope->parentId, u"/subscriptions/s"_s);
        const auto body = QJsonDocument::fromJson(row.entity->body).object();
        QCOMPARE(body["type"_L1].toString(), u"AWS::EC2::Instance"_s);
    }

    void namesThePlaceOfBrokenInput_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("empty") << QByteArray() << u"/"_s;
        QTest::newRow("no object") << QByteArray("[1,2]") << u"/"_s;
        QTest::newRow("no list") << json("{'count':1}") << u"/data"_s;
        QTest::newRow("the list is none") << json("{'data':7}") << u"/data"_s;
        QTest::newRow("cut in a row") << json("{'data':[{'id':'/a/b'},{'id':'/c") << u"/"_s;
        QTest::newRow("broken row") << json("{'data':[{'id':'/a/b','x':1},{'id':tru}]}") << u"/data/1"_s;
        QTest::newRow("text after it") << json("{'data':[]} x") << u"/"_s;
        QTest::newRow("no UTF-8") << QByteArray("{\"data\":[{\"id\":\"/a/\xff\xfe\"}]}") << u"/"_s;
    }
    void namesThePlaceOfBrokenInput()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        const auto page = parseResources(bytes, Envelope::Graph);
        QVERIFY(!page.has_value());
        QCOMPARE(page.error().code, core::Errc::BadResponse);
        QVERIFY2(page.error().what.contains(u"at "_s + place), qPrintable(page.error().what));
    }

    void leavesOutARowWithoutIdentityAndTells()
    {
        const auto page = parseResources(R"({"data":[{"id":"/subscriptions/s/resourceGroups/g/providers/A.B/c/d"},{"name":"x"},{"id":"/../etc","type":"t"}]})",
                                         Envelope::Graph);
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->rejected, 2);
        QCOMPARE(page->firstRejected, u"/data/1/id"_s);
    }

    void everyPrefixOfAPageIsAnErrorAndNeverACrash()
    {
        const QByteArray whole =
            R"({"totalRecords":1,"resultTruncated":"false","$skipToken":"t","data":[{"id":"/subscriptions/s/resourceGroups/g/providers/A.B/c/d","type":"a.b/c","tags":{"k":"v"},"properties":{"n":[1,2.5,null,true,"é"]}}]})";
        QVERIFY(parseResources(whole, Envelope::Graph).has_value());
        for (qsizetype n = 0; n < whole.size(); ++n)
            QVERIFY2(!parseResources(whole.first(n), Envelope::Graph).has_value(), qPrintable(QString::number(n)));
    }

    void knowsTheParentsOfIds()
    {
        const QString site = u"/subscriptions/S1/resourceGroups/G/providers/Microsoft.Web/sites/a"_s;
        const QString config = site + u"/config/web"_s;
        QCOMPARE(parentOf(config), site);
        QCOMPARE(parentOf(QString(site + u"/providers/microsoft.insights/diagnosticSettings/d"_s)), site);
        QCOMPARE(parentOf(site), QString());
        QCOMPARE(typeOf(config), u"Microsoft.Web/sites/config"_s);
        QCOMPARE(scopeIdOf(site), u"/subscriptions/s1"_s);
        QCOMPARE(typeOf(u"/subscriptions/s/resourceGroups/g"_s), u"Microsoft.Resources/subscriptions/resourceGroups"_s);
        QVERIFY(!isArmId(u"/subscriptions/s?x=1"_s));
        QVERIFY(!isArmId(u"/subscriptions/../tenants"_s));
        QVERIFY(!isArmId(u"/subscriptions//s"_s));
        QVERIFY(!isArmId(u"https://evil.example/s"_s));
        QCOMPARE(kqlText(u"a'b\\c\n"_s), u"'a\\'b\\\\c'"_s);
    }

    void namesTheMissingRole()
    {
        core::Error error{
            core::Errc::Forbidden,
            u"no"_s,
            u"GET x 403 AuthorizationFailed: The client 'a' does not have authorization to perform action 'Microsoft.Security/alerts/read' over scope 's'"_s,
            {},
            {}};
        QCOMPARE(missingRole(error, u"Reader"_s), u"Security Reader"_s);
        error.detail.clear();
        QCOMPARE(missingRole(error, u"Reader"_s), u"Reader"_s);
        error.code = core::Errc::Timeout;
        QCOMPARE(missingRole(error, u"Reader"_s), QString());
        QCOMPARE(roleFor(u"Microsoft.OperationalInsights/workspaces/query/read"_s), u"Log Analytics Reader"_s);
        QCOMPARE(roleFor(u"Microsoft.Web/sites/write"_s), u"Contributor"_s);
    }

    void readsSettingsAndNamesWhatIsWrong()
    {
        const auto good = Settings::fromJson(
            R"({"cloud":"AzureUSGovernment","tenant":"31C75423-32d6-4322-88b7-c478bdde4858","subscriptions":["291bba3f-e0a5-47bc-a099-3bdcb2a50a05"],"clientId":"x"})");
        QVERIFY(good.has_value());
        QCOMPARE(good->cloud.resourceManager.host(), u"management.usgovcloudapi.net"_s);
        QCOMPARE(good->tenant, u"31c75423-32d6-4322-88b7-c478bdde4858"_s);
        for (const char* bad : {"", "[]", "{'tenant':'contoso'}", "{'subscriptions':['x']}",
                                "{'cloud':'Custom','authority':'https://a','resourceManager':'http://evil.example'}"}) {
            const auto settings = Settings::fromJson(json(bad));
            QVERIFY2(!settings.has_value(), bad);
            QCOMPARE(settings.error().code, core::Errc::BadInput);
        }
    }

    void turnsExportedRowsIntoDaysAndCauses()
    {
        const QDate today(2026, 11, 23);
        const QHash<QString, QString> controlOf{{u"k1"_s, u"c1"_s}, {u"k2"_s, u"c1"_s}};
        LogTable controls{
            {u"TimeGenerated"_s, u"SecureScoresSubscriptionId"_s, u"ControlId"_s, u"CurrentScore"_s, u"MaxScore"_s, u"PercentageScore"_s, u"Weight"_s},
            {{u"2026-11-20T01:00:00Z"_s, u"S"_s, u"C1"_s, u"4"_s, u"8"_s, u"0.5"_s, u"10"_s},
             {u"2026-11-20T02:00:00Z"_s, u"S"_s, u"C2"_s, u"2"_s, u"2"_s, u"1"_s, u"3"_s},
             {u"2026-11-21T01:00:00Z"_s, u"S"_s, u"C1"_s, u"5"_s, u"8"_s, u"0.625"_s, u"10"_s},
             {u"2026-11-21T20:00:00Z"_s, u"S"_s, u"C1"_s, u"3"_s, u"8"_s, u"0.375"_s, u"10"_s},
             {u"2026-11-21T20:00:00Z"_s, u"S"_s, u"C2"_s, u"2"_s, u"2"_s, u"1"_s, u"3"_s},
             {u"2026-11-23T01:00:00Z"_s, u"S"_s, u"C1"_s, u"1"_s, u"8"_s, u"0.1"_s, u"10"_s}, // today is not history
             {u"never"_s, u"S"_s, u"C1"_s, u"1"_s, u"8"_s, u"0.1"_s, u"10"_s}}};
        const auto days = scoreDays(controls, {}, today);
        QCOMPARE(days.size(), 4);
        QCOMPARE(days[1].currentScore, 3.0); // the last of the day
        QCOMPARE(*days[1].percent, 37.5);
        const QString vm = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v"_s;
        LogTable changes{
            {u"TimeGenerated"_s, u"AssessedResourceId"_s, u"RecommendationId"_s, u"RecommendationState"_s, u"FirstEvaluationDate"_s},
            {{u"2026-11-21T09:00:00Z"_s, vm + u"1"_s, u"K1"_s, u"Unhealthy"_s, u"2026-11-21T08:00:00Z"_s},
             {u"2026-11-21T10:00:00Z"_s, vm + u"2"_s, u"/x/providers/Microsoft.Security/assessments/K1"_s, u"Unhealthy"_s, u"2026-01-01T08:00:00Z"_s},
             {u"2026-11-21T11:00:00Z"_s, vm + u"3"_s, u"K2"_s, u"Healthy"_s, {}},
             {u"2026-11-21T11:00:00Z"_s, vm + u"4"_s, u"unknown key"_s, u"Unhealthy"_s, {}}}};
        const auto causes = scoreCauses(days, changes, {}, controlOf, today);
        QCOMPARE(causes.size(), 1);
        QCOMPARE(causes[0].controlId, u"c1"_s);
        QCOMPARE(causes[0].assessmentKey, u"k1"_s);
        QCOMPARE(causes[0].gain, -10.0); // one point less of ten in play
        QCOMPARE(causes[0].resourcesWorse, 2);
        QCOMPARE(causes[0].resourcesBetter, 1);
        QCOMPARE(causes[0].resourcesAdded, 1);
        QCOMPARE(causes[0].at.time(), QTime(11, 0));
    }

    void daysAndCausesOfOtherCloudsBelongToTheirAccounts()
    {
        const QString connector = u"/subscriptions/s/resourceGroups/g/providers/Microsoft.Security/securityConnectors/AWS"_s;
        const QHash<QString, QString> scopeOf{{connector.toLower(), u"aws:123"_s}};
        const QString score = u"/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/c1"_s;
        LogTable controls{{u"TimeGenerated"_s, u"SecureScoresSubscriptionId"_s, u"AssessedResourceId"_s, u"ControlId"_s, u"CurrentScore"_s, u"MaxScore"_s},
                          {{u"2026-11-20T01:00:00Z"_s, u"S"_s, QString(connector + score), u"C1"_s, u"4"_s, u"8"_s},
                           {u"2026-11-20T01:00:00Z"_s, u"S"_s, QString(u"/subscriptions/s"_s + score), u"C1"_s, u"1"_s, u"8"_s},
                           {u"2026-11-21T01:00:00Z"_s, u"S"_s, QString(connector + score), u"C1"_s, u"6"_s, u"8"_s},
                           {u"2026-11-21T01:00:00Z"_s, u"S"_s, QString(connector + u"2"_s + score), u"C1"_s, u"6"_s, u"8"_s}}};
        const auto days = scoreDays(controls, scopeOf, QDate(2026, 11, 23));
        QCOMPARE(days.size(), 3); // of a connector that is not known nothing is told
        QCOMPARE(days[0].scopeId, u"/subscriptions/s"_s);
        QCOMPARE(days[0].currentScore, 1.0);
        QCOMPARE(days[1].scopeId, u"aws:123"_s);
        const QString bucket = connector + u"/securityentitydata/aws-s3-bucket"_s;
        LogTable changes{{u"TimeGenerated"_s, u"AssessedResourceId"_s, u"RecommendationId"_s, u"RecommendationState"_s},
                         {{u"2026-11-21T00:30:00Z"_s, bucket, u"K1"_s, u"Healthy"_s}}};
        const auto causes = scoreCauses(days, changes, scopeOf, {{u"k1"_s, u"c1"_s}}, QDate(2026, 11, 23));
        QCOMPARE(causes.size(), 1);
        QCOMPARE(causes[0].scopeId, u"aws:123"_s);
        QCOMPARE(causes[0].gain, 25.0);
        QCOMPARE(causes[0].resourceIds, QStringList{bucket});
    }

    void readsLogTables()
    {
        const auto table = parseLogTable(
            R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"A","type":"string"},{"name":"B","type":"real"}],"rows":[["x",1.5],["short"],[null,{"k":1}]]}]})");
        QVERIFY(table.has_value());
        QCOMPARE(table->rows.size(), 2);
        QCOMPARE(table->rows[0], (QStringList{u"x"_s, u"1.5"_s}));
        QCOMPARE(table->column(u"b"), 1);
        QVERIFY(!parseLogTable(R"({"error":{}})").has_value());
    }
};

QTEST_GUILESS_MAIN(TestAzureParse)
#include "test_azure_parse.moc"
