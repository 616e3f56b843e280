// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include "connectors/sample/sampletenant.h"
#include "unit/sample/sampleclient.h"

using namespace Qt::StringLiterals;

class SampleTenantTest : public QObject {
    Q_OBJECT

    static void aim(sampletest::Client& client, const sample::SampleTenantProcess& process)
    {
        client.origin = process.endpoints().arm.toString().toLatin1();
        client.tenant = process.endpoints().tenantId.toLatin1();
        client.client = process.endpoints().clientId.toLatin1();
        client.secret = process.secret().reveal();
        client.fixClient = process.endpoints().fixClientId.toLatin1();
        client.fixSecret = process.fixSecret().reveal();
    }

private Q_SLOTS:
    void livesAsLongAsItsObject()
    {
        int port = 0;
        {
            sample::SampleTenantProcess process;
            QSignalSpy ready(&process, &sample::SampleTenantProcess::ready);
            process.start({.resources = 100});
            QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 15'000);
            port = process.endpoints().arm.port();
            sampletest::Client client;
            aim(client, process);
            QCOMPARE(client.signIn().status, 200);
            QCOMPARE(client.get(u"/subscriptions?api-version=2022-12-01"_s).values().size(), 4);
        }
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
        QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    }
    void eachRunHasItsOwnSecret()
    {
        sample::SampleTenantProcess a, b;
        a.start({.resources = 50});
        b.start({.resources = 50});
        QTRY_VERIFY_WITH_TIMEOUT(a.isReady() && b.isReady(), 15'000);
        QVERIFY(!(a.secret() == b.secret()));
        QVERIFY(a.secret().reveal().size() >= 32);
        sampletest::Client client;
        aim(client, a);
        QCOMPARE(client.signIn({}, b.secret().reveal()).status, 401);
    }
    void statesOfAlertsOutliveTheProcess()
    {
        const QString version = u"?api-version=2022-01-01"_s;
        const auto alertsOf = [&version](sampletest::Client& client) {
            const QString id = client.get(u"/subscriptions?api-version=2022-12-01"_s).values().at(0)["subscriptionId"_L1].toString();
            return client.get("/subscriptions/"_L1 + id + "/providers/Microsoft.Security/alerts"_L1 + version).values();
        };
        QJsonObject states;
        QString id, asBorn;
        {
            sample::SampleTenantProcess process;
            connect(&process, &sample::SampleTenantProcess::alertStatesChanged, this, [&states](const QJsonObject& changed) { states = changed; });
            process.start({.resources = 100});
            QTRY_VERIFY_WITH_TIMEOUT(process.isReady(), 15'000);
            sampletest::Client client;
            aim(client, process);
            QCOMPARE(client.signIn().status, 200);
            const auto alert = alertsOf(client).at(0);
            id = alert["id"_L1].toString();
            asBorn = alert["properties"_L1]["status"_L1].toString();
            const bool active = asBorn == "Active"_L1;
            QCOMPARE(client.signInToChange().status, 200);
            QCOMPARE(client.send("POST", QString(id + (active ? "/dismiss"_L1 : "/activate"_L1) + version)).status, 204);
            QTRY_COMPARE(states.size(), 1);
        }
        for (const auto& [given, same] : {std::pair(QJsonObject(), true), {states, false}}) {
            sample::SampleTenantProcess process;
            process.start({.resources = 100, .alertStates = given});
            QTRY_VERIFY_WITH_TIMEOUT(process.isReady(), 15'000);
            sampletest::Client client;
            aim(client, process);
            QCOMPARE(client.signIn().status, 200);
            const QString now = client.get(id + version).json()["properties"_L1]["status"_L1].toString();
            QCOMPARE(now == asBorn, same);
        }
    }
    void faultsTravelThroughThePipe()
    {
        sample::SampleTenantProcess process;
        process.start({.resources = 50});
        QTRY_VERIFY_WITH_TIMEOUT(process.isReady(), 15'000);
        sampletest::Client client;
        aim(client, process);
        QCOMPARE(client.signIn().status, 200);
        process.setFault({{u"fault"_s, u"error"_s}, {u"status"_s, 503}, {u"match"_s, u"GET /tenants"_s}, {u"count"_s, -1}});
        QTRY_COMPARE(client.get(u"/tenants?api-version=2022-12-01"_s).status, 503);
        process.setFault({{u"fault"_s, u"clear"_s}});
        QTRY_COMPARE(client.get(u"/tenants?api-version=2022-12-01"_s).status, 200);
    }
    void saysWhenTheProgramIsMissing()
    {
        const QByteArray known = qgetenv("PARAPET_BIN");
        qputenv("PARAPET_BIN", "/nonexistent");
        sample::SampleTenantProcess process;
        QSignalSpy failed(&process, &sample::SampleTenantProcess::failed);
        process.start({});
        QCOMPARE(failed.count(), 1);
        QVERIFY(!process.isReady());
        qputenv("PARAPET_BIN", known);
    }
};

QTEST_GUILESS_MAIN(SampleTenantTest)
#include "test_sampletenant.moc"
