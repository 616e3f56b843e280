// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSet>
#include <QTcpSocket>
#include <QTest>

#include "connectors/sample/jsontemplate.h"
#include "connectors/sample/sampleserver.h"
#include "unit/sample/sampleclient.h"

using namespace Qt::StringLiterals;
using sampletest::Client;
using sampletest::Reply;

class SampleServerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<sample::SampleServer> m_server;
    std::unique_ptr<Client> m_client;

    void start(int tokenSeconds = 3600)
    {
        sample::ServerOptions options;
        options.estate = {1, 600, QDateTime::currentDateTimeUtc(), 1};
        options.tokenSeconds = tokenSeconds;
        m_server = std::make_unique<sample::SampleServer>(options);
        QVERIFY(m_server->start());
        m_server->control(R"({"secret":"right","fixSecret":"fixing"})");
        m_client = std::make_unique<Client>();
        const QJsonObject told = QJsonDocument::fromJson(m_server->announcement()).object();
        m_client->origin = "http://127.0.0.1:" + QByteArray::number(told.value("port"_L1).toInt());
        m_client->tenant = told.value("tenantId"_L1).toString().toLatin1();
        m_client->client = told.value("clientId"_L1).toString().toLatin1();
        m_client->secret = "right";
        m_client->fixClient = told.value("fixClientId"_L1).toString().toLatin1();
        m_client->fixSecret = "fixing";
        QCOMPARE(m_client->signIn().status, 200);
    }
    void fault(const QByteArray& json) { m_server->control(json); }
    QByteArray raw(const QByteArray& request)
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_server->port());
        if (!QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::ConnectedState; }))
            return {};
        socket.write(request);
        const bool answered = QTest::qWaitFor([&socket] { return socket.bytesAvailable() > 12 || socket.state() == QAbstractSocket::UnconnectedState; });
        return answered ? socket.readAll() : QByteArray();
    }
    QString firstSubscription() { return m_client->get(u"/subscriptions?api-version=2022-12-01"_s).values().at(0)["subscriptionId"_L1].toString(); }

private Q_SLOTS:
    void init() { start(); }
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void refusesWrongSecretAudienceAndScope()
    {
        QCOMPARE(m_client->signIn({}, "wrong").status, 401);
        QCOMPARE(m_client->signIn(u"https://graph.example/.default"_s).status, 400);
        QCOMPARE(m_client->signIn(u"https://api.loganalytics.io/.default"_s).status, 200);
        const Reply reply = m_client->get(u"/subscriptions?api-version=2022-12-01"_s);
        QCOMPARE(reply.status, 401);
        QVERIFY(reply.headers.value("www-authenticate").startsWith("Bearer authorization_uri="));
    }
    void refreshTokenServesOnce()
    {
        const Reply first = m_client->signIn(u"https://management.azure.com/.default offline_access"_s);
        const QString refresh = first.json().value("refresh_token"_L1).toString();
        QVERIFY(!refresh.isEmpty());
        const QByteArray form = "grant_type=refresh_token&client_id=" + m_client->client + "&client_secret=right&refresh_token=" + refresh.toLatin1();
        const QString path = u'/' + QString::fromLatin1(m_client->tenant) + "/oauth2/v2.0/token"_L1;
        QCOMPARE(m_client->send("POST", path, form).status, 200);
        QCOMPARE(m_client->send("POST", path, form).status, 400);
    }
    void tokenExpires()
    {
        start(1);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 401, 3000);
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).errorCode(), u"ExpiredAuthenticationToken"_s);
    }
    void refusesForeignHostsAndWebPages()
    {
        QVERIFY(raw("GET /subscriptions HTTP/1.1\r\nHost: attacker.example\r\n\r\n").startsWith("HTTP/1.1 421"));
        QCOMPARE(m_client->send("GET", u"/subscriptions?api-version=2022-12-01"_s, {}, {{"Origin", "http://attacker.example"}}).status, 403);
        QVERIFY(raw("NONSENSE\r\n\r\n").startsWith("HTTP/1.1 400"));
    }
    void saysWhichApiVersionIsMissing()
    {
        QCOMPARE(m_client->get(u"/subscriptions"_s).errorCode(), u"MissingApiVersionParameter"_s);
        QCOMPARE(m_client->get(u"/subscriptions?api-version=1999-01-01"_s).errorCode(), u"InvalidApiVersionParameter"_s);
        const QString id =
            m_client->graph(u"resources | where type =~ 'microsoft.storage/storageaccounts' | take 1"_s).json().value("data"_L1)[0]["id"_L1].toString();
        QCOMPARE(m_client->get(id + "?api-version=1999-01-01"_L1).errorCode(), u"NoRegisteredProviderFound"_s);
    }
    void graphPagesCoverEveryRowOnce()
    {
        const auto rows = m_client->graphAll(u"resources | project id | order by id asc"_s, 97);
        QSet<QString> ids;
        QString last;
        for (const QJsonObject& row : rows) {
            const QString id = row.value("id"_L1).toString().toLower();
            QVERIFY(last < id);
            last = id;
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 600);
    }
    void graphSaysTruncatedAsText()
    {
        const Reply reply = m_client->graph(u"resources"_s, {{u"$top"_s, 5}});
        QCOMPARE(reply.json().value("resultTruncated"_L1).toString(), u"false"_s);
        QCOMPARE(reply.json().value("totalRecords"_L1).toInt(), 600);
        QVERIFY(reply.headers.contains("x-ms-user-quota-remaining"));
        QCOMPARE(m_client->graph(u"resources"_s, {{u"$top"_s, 5000}}).status, 400);
        QCOMPARE(m_client->graph(u"resources | mystery"_s).json().value("error"_L1)["details"_L1][0]["code"_L1].toString(), u"InvalidQuery"_s);
    }
    void graphKeepsToTheSubscriptionsAsked()
    {
        const QString subscription = firstSubscription();
        const QJsonArray data = m_client->graph(u"resources | summarize count() by subscriptionId"_s, {}, {subscription}).json().value("data"_L1).toArray();
        QCOMPARE(data.size(), 1);
        QCOMPARE(data.at(0)["subscriptionId"_L1].toString(), subscription);
    }
    void restAndGraphAgreeOnAssessments()
    {
        const QString subscription = firstSubscription();
        int rest = 0;
        QString path = "/subscriptions/"_L1 + subscription + "/providers/Microsoft.Security/assessments?api-version=2021-06-01"_L1;
        while (!path.isEmpty()) {
            const Reply page = m_client->get(path);
            rest += static_cast<int>(page.values().size());
            path = page.json().value("nextLink"_L1).toString().mid(m_client->origin.size());
        }
        const Reply graph = m_client->graph(u"securityresources | where type == 'microsoft.security/assessments' | count"_s, {}, {subscription});
        // Resource Graph counts what connectors of other clouds in the subscription found too, as the list by scope does
        QCOMPARE(graph.json().value("data"_L1)[0]["Count"_L1].toInt(), rest);
        QVERIFY(rest > 100);
    }
    void fixedResourceTurnsHealthy()
    {
        const QString id =
            m_client->graph(u"resources | where type =~ 'microsoft.storage/storageaccounts' and properties.supportsHttpsTrafficOnly == false | take 1"_s)
                .json()
                .value("data"_L1)[0]["id"_L1]
                .toString();
        QVERIFY(!id.isEmpty());
        const auto state = [&] {
            const auto rows = m_client->get(id + "/providers/Microsoft.Security/assessments?api-version=2021-06-01"_L1).values();
            for (const QJsonValue& row : rows) {
                if (row["name"_L1].toString().startsWith("1c5de8e1"_L1))
                    return row["properties"_L1]["status"_L1]["code"_L1].toString();
            }
            return QString();
        };
        QCOMPARE(state(), u"Unhealthy"_s);
        QCOMPARE(m_client->signInToChange().status, 200);
        const Reply patched = m_client->send("PATCH", id + "?api-version=2023-05-01"_L1, R"({"properties":{"supportsHttpsTrafficOnly":true}})");
        QCOMPARE(patched.status, 200);
        QCOMPARE(state(), u"Unhealthy"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Healthy"_s, 3000);
    }
    void diagnosticSettingCanBeAddedAndRemoved()
    {
        const QString id = m_client->graph(u"resources | where type =~ 'microsoft.keyvault/vaults' | take 1"_s).json().value("data"_L1)[0]["id"_L1].toString();
        const QString path = id + "/providers/Microsoft.Insights/diagnosticSettings/mine?api-version=2021-05-01-preview"_L1;
        QCOMPARE(m_client->signInToChange().status, 200);
        QCOMPARE(m_client->send("PUT", path, R"({"properties":{"logs":[]}})").status, 200);
        QCOMPARE(m_client->get(path).json().value("name"_L1).toString(), u"mine"_s);
        QCOMPARE(m_client->send("DELETE", path).status, 200);
        QCOMPARE(m_client->get(path).status, 404);
    }
    void createdAndDeletedResourcesAreSeen()
    {
        const QString id =
            "/subscriptions/"_L1 + firstSubscription() + "/resourceGroups/rg-new/providers/Microsoft.Storage/storageAccounts/stnew?api-version=2023-05-01"_L1;
        QCOMPARE(m_client->signInToChange().status, 200);
        QCOMPARE(m_client->send("PUT", id, R"({"location":"westeurope","properties":{"supportsHttpsTrafficOnly":true}})").status, 201);
        QCOMPARE(m_client->graph(u"resources | count"_s).json().value("data"_L1)[0]["Count"_L1].toInt(), 601);
        QCOMPARE(m_client->send("DELETE", id).status, 200);
        QCOMPARE(m_client->get(id).status, 404);
        QCOMPARE(m_client->graph(u"resources | count"_s).json().value("data"_L1)[0]["Count"_L1].toInt(), 600);
    }
    void dismissedAlertStaysDismissed()
    {
        const QJsonValue alert =
            m_client->get("/subscriptions/"_L1 + firstSubscription() + "/providers/Microsoft.Security/alerts?api-version=2022-01-01"_L1).values().at(0);
        const QString id = alert["id"_L1].toString();
        const Reply refused = m_client->send("POST", id + "/dismiss?api-version=2022-01-01"_L1);
        QCOMPARE(refused.status, 403);
        QVERIFY2(refused.body.contains("Microsoft.Security/locations/alerts/dismiss/action"), refused.body.constData());
        QCOMPARE(m_client->signInToChange().status, 200);
        QCOMPARE(m_client->send("POST", id + "/dismiss?api-version=2022-01-01"_L1).status, 204);
        QCOMPARE(m_client->get(id + "?api-version=2022-01-01"_L1).json().value("properties"_L1)["status"_L1].toString(), u"Dismissed"_s);
        QCOMPARE(m_client->send("POST", id + "/activate?api-version=2022-01-01"_L1).status, 204);
        QCOMPARE(m_client->get(id + "?api-version=2022-01-01"_L1).json().value("properties"_L1)["status"_L1].toString(), u"Active"_s);
    }
    void theReaderMayChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("action");
        const QString account = u"/resourceGroups/rg-x/providers/Microsoft.Storage/storageAccounts/stx?api-version=2023-05-01"_s;
        QTest::newRow("PUT") << "PUT"_ba << account << "Microsoft.Storage/storageAccounts/write"_ba;
        QTest::newRow("PATCH") << "PATCH"_ba << account << "Microsoft.Storage/storageAccounts/write"_ba;
        QTest::newRow("DELETE") << "DELETE"_ba << account << "Microsoft.Storage/storageAccounts/delete"_ba;
        QTest::newRow("a plan") << "PUT"_ba << u"/providers/Microsoft.Security/pricings/Arm?api-version=2024-01-01"_s << "Microsoft.Security/pricings/write"_ba;
        QTest::newRow("an action") << "POST"_ba
                                   << u"/resourceGroups/rg-x/providers/Microsoft.Compute/virtualMachines/vm/installPatches?api-version=2024-07-01"_s
                                   << "Microsoft.Compute/virtualMachines/installPatches/action"_ba;
    }
    void theReaderMayChangeNothing()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QString, path);
        QFETCH(const QByteArray, action);
        const Reply refused = m_client->send(method, "/subscriptions/"_L1 + firstSubscription() + path, R"({"properties":{}})");
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.errorCode(), u"AuthorizationFailed"_s);
        QVERIFY2(refused.body.contains(QByteArray("'" + action + "'")), refused.body.constData());
    }
    void eachApplicationHasItsOwnSecret()
    {
        m_client->client = m_client->fixClient;
        QCOMPARE(m_client->signIn().status, 401); // with the reader's secret
        QCOMPARE(m_client->signInToChange().status, 200);
        const Reply rights =
            m_client->get("/subscriptions/"_L1 + firstSubscription() + "/providers/Microsoft.Authorization/permissions?api-version=2022-04-01"_L1);
        QCOMPARE(rights.values().at(0)["actions"_L1].toArray(), QJsonArray{u"*"_s});
    }
    void oneScopeIsReadableOnlyInPart()
    {
        const QJsonArray subscriptions = m_client->get(u"/subscriptions?api-version=2022-12-01"_s).values();
        const QString base = "/subscriptions/"_L1 + subscriptions.at(3)["subscriptionId"_L1].toString();
        QCOMPARE(m_client->get(base + "/providers/Microsoft.Security/alerts?api-version=2022-01-01"_L1).errorCode(), u"AuthorizationFailed"_s);
        QCOMPARE(m_client->get(base + "/providers/Microsoft.Security/pricings?api-version=2024-01-01"_L1).status, 403);
        QCOMPARE(m_client->get(base + "/providers/Microsoft.Security/secureScores?api-version=2020-01-01"_L1).status, 200);
    }
    void exportedHistoryOfEveryScopeEndsAtTodaysScore()
    {
        const QString workspace =
            m_client->graph(u"resources | where type =~ 'microsoft.operationalinsights/workspaces'"_s).json().value("data"_L1)[0]["id"_L1].toString();
        const Reply reply = m_client->post(
            workspace + "/api/query?api-version=2017-01-01-preview"_L1,
            {{u"query"_s,
              u"SecureScores | where TimeGenerated > ago(100d) | project TimeGenerated, AssessedResourceId, PercentageScore | order by TimeGenerated asc"_s}});
        QHash<QString, QList<double>> history;
        for (const QJsonArray rows = reply.json().value("tables"_L1)[0]["rows"_L1].toArray(); const QJsonValue& row : rows)
            history[row[1].toString().toLower()].append(row[2].toDouble());
        const QJsonArray scores = m_client->graph(u"securityresources | where type =~ 'microsoft.security/securescores'"_s).json().value("data"_L1).toArray();
        QCOMPARE(scores.size(), 6); // four subscriptions, an account and a project of other clouds
        QCOMPARE(history.size(), 6);
        for (const QJsonValue& score : scores) {
            const auto days = history.value(score["id"_L1].toString().toLower());
            QVERIFY2(days.size() >= 89, qPrintable(score["id"_L1].toString()));
            const double today = score["properties"_L1]["score"_L1]["percentage"_L1].toDouble();
            QVERIFY2(std::abs(days.last() - today) < 0.1, qPrintable(u"%1: %2 and %3"_s.arg(score["id"_L1].toString()).arg(days.last()).arg(today)));
        }
        QCOMPARE(m_client->post(workspace + "/api/query?api-version=2017-01-01-preview"_L1, {{u"query"_s, u"Heartbeat | take 1"_s}}).status, 400);
    }
    void workspaceAnswersAtItsOwnAddressToo()
    {
        const QJsonValue workspace = m_client->graph(u"resources | where type =~ 'microsoft.operationalinsights/workspaces'"_s).json().value("data"_L1)[0];
        const QString path = "/v1/workspaces/"_L1 + workspace["properties"_L1]["customerId"_L1].toString() + "/query"_L1;
        const QJsonObject query{{u"query"_s, u"SecurityRecommendation | where IsSnapshot == false | summarize count() by RecommendationState"_s}};
        QCOMPARE(m_client->post(path, query).status, 401); // the token is for the other service
        QCOMPARE(m_client->signIn(u"https://api.loganalytics.io/.default"_s).status, 200);
        const QJsonArray rows = m_client->post(path, query).json().value("tables"_L1)[0]["rows"_L1].toArray();
        QVERIFY(rows.size() >= 2);
    }
    void installedPatchesTurnAMachineHealthy()
    {
        const QString query =
            u"securityresources | where type == 'microsoft.security/assessments' and name startswith 'e1145ab1' and properties.status.code == 'Unhealthy' and id contains 'virtualMachines' | take 1"_s;
        const QString id = m_client->graph(query).json().value("data"_L1)[0]["id"_L1].toString();
        QVERIFY(!id.isEmpty());
        const QString machine = id.left(id.indexOf("/providers/Microsoft.Security"_L1));
        QCOMPARE(m_client->signInToChange().status, 200);
        QCOMPARE(m_client->post(machine + "/installPatches?api-version=2024-07-01"_L1, {{u"maximumDuration"_s, u"PT1H"_s}}).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_client->get(id + "?api-version=2021-06-01"_L1).json().value("properties"_L1)["status"_L1]["code"_L1].toString(),
                                  u"Healthy"_s, 3000);
    }
    void activityLogNeedsAFilter()
    {
        const QString base =
            "/subscriptions/"_L1 + firstSubscription() + "/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01"_L1;
        QCOMPARE(m_client->get(base).status, 400);
        const Reply reply = m_client->get(base + "&$filter=eventTimestamp%20ge%20'2020-01-01T00:00:00Z'"_L1);
        QVERIFY(!reply.values().isEmpty());
    }
    void answersPackedWhenAsked()
    {
        const Reply plain = m_client->graph(u"resources | take 50"_s);
        const QByteArray request = "GET /subscriptions/" + firstSubscription().toLatin1()
                                   + "/resources?api-version=2024-07-01 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->port())
                                   + "\r\nAuthorization: Bearer " + m_client->token + "\r\nAccept-Encoding: gzip\r\n\r\n";
        QVERIFY(raw(request).contains("Content-Encoding: gzip"));
        QCOMPARE(plain.json().value("data"_L1).toArray().size(), 50);
    }

    void faultThrottles()
    {
        fault(R"({"fault":"throttle","match":"GET /subscriptions","nth":2,"count":1,"retryAfter":7})");
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 200);
        const Reply second = m_client->get(u"/subscriptions?api-version=2022-12-01"_s);
        QCOMPARE(second.status, 429);
        QCOMPARE(second.headers.value("retry-after"), QByteArray("7"));
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 200);
    }
    void faultAnswersWithAnError()
    {
        fault(R"({"fault":"error","status":502,"count":-1})");
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 502);
        fault(R"({"fault":"clear"})");
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 200);
    }
    void faultCutsTheBody()
    {
        fault(R"({"fault":"truncate","match":"GET /subscriptions","bytes":20})");
        const QByteArray answer = raw("GET /subscriptions?api-version=2022-12-01 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_server->port())
                                      + "\r\nAuthorization: Bearer " + m_client->token + "\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QCOMPARE(answer.size() - answer.indexOf("\r\n\r\n") - 4, 20);
    }
    void faultDropsTheConnection()
    {
        // every connection, since QNetworkAccessManager tries a dropped request again by itself
        fault(R"({"fault":"drop","match":"GET /subscriptions","count":-1})");
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 0);
    }
    void faultIsSlow()
    {
        fault(R"({"fault":"slow","match":"GET /subscriptions","ms":300})");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 200);
        QVERIFY(timer.elapsed() >= 290);
    }
    void faultExpiresTheToken()
    {
        fault(R"({"fault":"expired","match":"GET /subscriptions"})");
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).errorCode(), u"ExpiredAuthenticationToken"_s);
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).status, 200);
    }
    void faultLoopsThePages()
    {
        fault(R"({"fault":"pageLoop","match":"POST /providers/Microsoft.ResourceGraph/resources","count":-1})");
        const QString token = m_client->graph(u"resources"_s, {{u"$top"_s, 10}}).json().value("$skipToken"_L1).toString();
        QCOMPARE(m_client->graph(u"resources"_s, {{u"$top"_s, 10}, {u"$skipToken"_s, token}}).json().value("$skipToken"_L1).toString(), token);
    }
    void faultPointsToAForeignHost()
    {
        fault(R"({"fault":"hostileLink","match":"GET /subscriptions","host":"attacker.example"})");
        QCOMPARE(m_client->get(u"/subscriptions?api-version=2022-12-01"_s).json().value("nextLink"_L1).toString(),
                 u"http://attacker.example/subscriptions?api-version=2022-12-01"_s);
    }
};

QTEST_GUILESS_MAIN(SampleServerTest)
#include "test_sampleserver.moc"
