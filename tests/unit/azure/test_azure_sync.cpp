// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/azure/minitenant.h"

#include "connectors/http/retryingclient.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Errc;

namespace {

/// Hands on to a client that outlives it.
class Borrowed final : public http::Client {
public:
    explicit Borrowed(http::Client& client) : m_client(client) {}
    core::Async<http::Response> send(http::Request request, core::CancelToken token) override { return m_client.send(std::move(request), std::move(token)); }

private:
    http::Client& m_client;
};

/// JSON written with single quotes: moc loses its way in some raw strings.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

bool isGraph(const http::Request& request, const QString& start)
{
    return request.url.path().contains("ResourceGraph"_L1) && MiniTenant::query(request).startsWith(start);
}

} // namespace

/// Full synchronisation: complete, resumable at every page, and never deleting what it did not read.
class TestAzureSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void readsEverythingAndAgainWritesNothing()
    {
        MiniConnection c;
        auto first = c.sync();
        QVERIFY2(first.has_value(), qPrintable(first ? QString() : first.error().what));
        QVERIFY2(first->complete, qPrintable(first->partly.join(u'\n')));
        QCOMPARE(c.port.resources.size(), 12U); // ten sites and the subscriptions
        QCOMPARE(c.port.assessments.size(), 10U);
        QCOMPARE(c.port.subAssessments.size(), 1U);
        QCOMPARE(c.port.alerts.size(), 1U);
        QCOMPARE(c.port.scores.size(), 1U);
        QCOMPARE(c.port.scoreDays.size(), 1U);
        QCOMPARE(c.port.reads[MiniTenant::sub(2) + u"|alerts"_s].value.complete, true);
        QVERIFY(c.port.mostInFlight <= 4);
        QVERIFY(c.port.cursor.isEmpty());
        QVERIFY(first->requests > 10);
        auto second = c.sync();
        QVERIFY(second.has_value());
        for (const auto& row : second->counters) {
            if (row.name == u"Resources"_s || row.name == u"Assessments"_s || row.name == u"Alerts"_s)
                QVERIFY2(row.changed == 0, qPrintable(row.name + QString::number(row.changed)));
        }
        QCOMPARE(second->total.deleted, 0);
    }

    void deletesWhatACompletePassDidNotSee()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.tenant.resources.removeIf([](const auto& row) { return row.id.startsWith(MiniTenant::sub(2)); }); // the last of its type
        c.tenant.hidden.clear();
        c.tenant.assessments.removeLast();
        c.tenant.rest.remove(MiniTenant::sub(1) + u"/providers/microsoft.security/alerts"_s);
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.port.resources.size(), 7U);
        QCOMPARE(c.port.assessments.size(), 9U);
        QVERIFY(c.port.alerts.empty());
    }

    void resumesAfterAKillAtEveryBatch()
    {
        MiniConnection undisturbed;
        QVERIFY(undisturbed.sync().has_value());
        const int batches = undisturbed.port.batches;
        QVERIFY(batches > 15);
        for (int k = 0; k < batches; ++k) {
            MiniConnection c;
            c.port.failAfter = k;
            auto killed = c.sync();
            QVERIFY2(!killed.has_value(), qPrintable(QString::number(k)));
            QCOMPARE(killed.error().code, Errc::Storage);
            c.port.failAfter.reset();
            auto resumed = c.sync();
            QVERIFY2(resumed.has_value(), qPrintable(QString::number(k)));
            QCOMPARE(c.port.print(), undisturbed.port.print());
            QVERIFY(c.port.cursor.isEmpty());
        }
    }

    void goesOnAtThePageThatWasNotWritten()
    {
        MiniConnection c;
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (isGraph(r, u"resources | order"_s) && r.body.contains("\"$skipToken\":\"6\""))
                return core::fail(Errc::Offline, u"gone"_s);
            return std::nullopt;
        };
        QCOMPARE(c.sync().error().code, Errc::Offline);
        c.tenant.fault = {};
        c.tenant.asked.clear();
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.tenant.countAsked(u"GRAPH resources | order"_s), 2); // the third and the last page of four
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void startsAgainWhenTheContinuationIsTooOld()
    {
        MiniConnection c;
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (isGraph(r, u"resources | order"_s) && r.body.contains("\"$skipToken\":\"6\""))
                return core::fail(Errc::Offline, u"gone"_s);
            return std::nullopt;
        };
        QVERIFY(!c.sync().has_value());
        bool refusedOnce = false;
        c.tenant.fault = [&refusedOnce](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (!refusedOnce && isGraph(r, u"resources | order"_s) && r.body.contains("$skipToken")) {
                refusedOnce = true;
                return MiniTenant::answer(400, json("{'error':{'code':'InvalidSkipToken','message':'old'}}"));
            }
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY2(summary->complete, qPrintable(summary->partly.join(u'\n')));
        QVERIFY(refusedOnce);
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void aPageLoopEndsAndDeletesNothing()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.tenant.resources.removeLast();
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (isGraph(r, u"resources | order"_s))
                return MiniTenant::answer(200, json("{'data':[{'id':'/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/"
                                                    "Microsoft.Web/sites/site0'}],'$skipToken':'again'}"));
            return std::nullopt;
        };
        c.tenant.refused[MiniTenant::sub(2) + u"/resources"_s] = 500; // nor does REST tell whether it is empty
        c.tenant.asked.clear();
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY(!summary->complete);
        QVERIFY(c.tenant.countAsked(u"GRAPH resources | order"_s) <= 3);
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void aForeignNextLinkIsNotFollowed()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        QSet<QString> hosts;
        c.tenant.fault = [&hosts](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            hosts.insert(r.url.host());
            if (r.url.path().endsWith("/Microsoft.Security/alerts"_L1))
                return MiniTenant::answer(200, json("{'value':[],'nextLink':'https://evil.example/subscriptions?x'}"));
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY(!summary->complete);
        QCOMPARE(hosts, QSet<QString>{u"management.azure.com"_s});
        QCOMPARE(c.port.alerts.size(), 1U); // not read to the end, so nothing is gone
        QCOMPARE(c.port.reads[MiniTenant::sub(1) + u"|alerts"_s].value.complete, false);
    }

    void truncatedJsonIsReadAgainOnceAndThenTold()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        int cuts = 1;
        c.tenant.fault = [&cuts](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (r.url.path().endsWith("/Microsoft.Security/alerts"_L1) && cuts-- > 0)
                return MiniTenant::answer(200, json("{'value':[{'id':'/subs"));
            return std::nullopt;
        };
        auto once = c.sync();
        QVERIFY(once.has_value());
        QVERIFY2(once->complete, qPrintable(once->partly.join(u'\n')));
        cuts = 1000;
        auto always = c.sync();
        QVERIFY(always.has_value());
        QVERIFY(always->partly.join(u' ').contains(u"alerts"_s));
        QCOMPARE(c.port.alerts.size(), 1U);
    }

    void aStormOf429IsSatOut()
    {
        MiniConnection undisturbed;
        QVERIFY(undisturbed.sync().has_value());
        MiniConnection c;
        QHash<QByteArray, int> asked; // by request: calls run side by side, so that a refusal by running number could starve one of them
        c.tenant.fault = [&asked](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (asked[r.url.toEncoded() + ' ' + r.body]++ % 3 == 2)
                return std::nullopt;
            auto response = MiniTenant::answer(429, "{}");
            response.headers.add("Retry-After", "1");
            return response;
        };
        http::ThrottleBudget budget;
        http::RequestLog log;
        const auto sleep = [](std::chrono::milliseconds, core::CancelToken) -> core::Async<void> { co_return core::Result<void>{}; };
        http::RetryingClient client(std::make_unique<Borrowed>(c.tenant), {c.clock, budget, log, [] { return 0.0; }, sleep});
        auto summary = c.sync(true, &client);
        QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().what + summary.error().detail));
        QCOMPARE(c.port.print(), undisturbed.port.print());
    }

    void throttledForLongItEndsAndResumes()
    {
        MiniConnection c;
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (isGraph(r, u"securityresources"_s))
                return core::fail(Errc::Throttled, u"later"_s);
            return std::nullopt;
        };
        QCOMPARE(c.sync().error().code, Errc::Throttled);
        QVERIFY(!c.port.cursor.isEmpty());
        c.tenant.fault = {};
        c.tenant.asked.clear();
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.tenant.countAsked(u"GRAPH resources | order"_s), 0); // was read before
    }

    void aTokenThatDiesMidPageParksTheRest()
    {
        MiniConnection c;
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (isGraph(r, u"resources | order"_s) && r.body.contains("$skipToken"))
                return MiniTenant::answer(401, json("{'error':{'code':'ExpiredAuthenticationToken'}}"));
            return std::nullopt;
        };
        QCOMPARE(c.sync().error().code, Errc::Auth);
        c.tenant.fault = {};
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void aMissingRoleIsNamedPerSubscription()
    {
        MiniConnection c;
        c.tenant.hidden = {MiniTenant::sub(2)};
        for (const auto* path : {"/resources", "/providers/microsoft.security/assessments"})
            c.tenant.refused[MiniTenant::sub(2) + QLatin1StringView(path)] = 403;
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (r.url.path() == MiniTenant::sub(2) + u"/resources"_s)
                return MiniTenant::forbidden(u"Microsoft.Resources/subscriptions/resources/read"_s);
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY(!summary->complete);
        const QString said = summary->partly.join(u'\n');
        QVERIFY2(said.contains(u"Sub 2: resources need the role Reader."_s), qPrintable(said));
        QVERIFY2(said.contains(u"Security Reader"_s), qPrintable(said));
        QVERIFY(c.port.scopes[MiniTenant::sub(2)].value.restricted);
        QVERIFY(!c.port.scopes[MiniTenant::sub(1)].value.restricted);
        const auto mark = c.port.reads[MiniTenant::sub(2) + u"|resources"_s].value;
        QCOMPARE(mark.complete, false);
        QCOMPARE(mark.missingRole, u"Reader"_s);
        QCOMPARE(c.port.reads[MiniTenant::sub(1) + u"|resources"_s].value.complete, true);
    }

    void whatResourceGraphDoesNotCoverIsReadByRest()
    {
        MiniConnection c;
        c.tenant.hidden = {MiniTenant::sub(2)};
        c.tenant.rest[MiniTenant::sub(2) + u"/resources"_s] =
            "{\"value\":[{\"id\":\"" + MiniTenant::site(2, u"only"_s).toUtf8() + "\",\"type\":\"Microsoft.Web/sites\"}]}";
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY(summary->complete);
        QVERIFY(c.port.resources.contains(MiniTenant::site(2, u"only"_s).toLower()));
    }

    void refusedByResourceGraphEverythingComesByRest()
    {
        MiniConnection c;
        c.tenant.fault = MiniTenant::graphRefused;
        for (int s = 1; s <= 2; ++s)
            c.tenant.rest[MiniTenant::sub(s) + u"/resources"_s] = MiniTenant::listOf({MiniTenant::site(s, u"a"_s)});
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QCOMPARE(c.port.resources.size(), 4U); // a site each, and the subscriptions
        QCOMPARE(c.port.resources[MiniTenant::sub(2)].value.name, u"Sub 2"_s);
    }

    void everyRequestGoesToTheCloudOfTheConnection_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QString>("host");
        QTest::newRow("world") << QByteArray("{}") << u"management.azure.com"_s;
        QTest::newRow("US government") << json("{'cloud':'AzureUSGovernment'}") << u"management.usgovcloudapi.net"_s;
        QTest::newRow("China") << json("{'cloud':'AzureChinaCloud'}") << u"management.chinacloudapi.cn"_s;
        QTest::newRow("own addresses") << json(
            "{'cloud':'Custom','authority':'https://login.example/','resourceManager':'https://arm.example/','logAnalytics':'https://logs.example/'}")
                                       << u"arm.example"_s;
    }
    void everyRequestGoesToTheCloudOfTheConnection()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QString, host);
        MiniConnection c;
        c.settings = settings;
        QSet<QString> hosts;
        c.tenant.fault = [&hosts](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            hosts.insert(r.url.host());
            if (r.url.path().endsWith("/Microsoft.Security/pricings"_L1)) // the link of another cloud is not followed
                return MiniTenant::answer(200, json("{'value':[],'nextLink':'https://management.microsoftazure.de/subscriptions?x'}"));
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().what));
        QVERIFY(!summary->complete);
        QCOMPARE(hosts, QSet<QString>{host});
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void cancelEndsItAtAnyRequestAndItResumes()
    {
        MiniConnection undisturbed;
        QVERIFY(undisturbed.sync().has_value());
        for (int at = 0; at < undisturbed.tenant.number; at += 3) {
            MiniConnection c;
            core::CancelSource source;
            c.tenant.fault = [&](const http::Request&, int number) -> std::optional<core::Result<http::Response>> {
                if (number == at)
                    source.request_stop();
                return std::nullopt;
            };
            const auto connector = c.connector();
            auto cancelled = awaited(connector->sync({core::ConnectionId{1}, true, {}}, c.port, {}, source.get_token()));
            if (!cancelled)
                QCOMPARE(cancelled.error().code, Errc::Cancelled);
            c.tenant.fault = {};
            QVERIFY(c.sync().has_value());
            QCOMPARE(c.port.print(), undisturbed.port.print());
        }
    }

    void ownerDestroyedEndsItWithCancelled()
    {
        MiniConnection c;
        auto connector = c.connector();
        c.tenant.fault = [&](const http::Request&, int number) -> std::optional<core::Result<http::Response>> {
            if (number == 7)
                connector.reset();
            return std::nullopt;
        };
        auto ended = awaited(connector->sync({core::ConnectionId{1}, true, {}}, c.port, {}, {}));
        QVERIFY(!ended.has_value());
        QCOMPARE(ended.error().code, Errc::Cancelled);
    }

    void tellsProgress()
    {
        MiniConnection c;
        const auto connector = c.connector();
        QList<double> fractions;
        const auto sink = [&fractions](const ports::Progress& p) {
            QVERIFY(!p.what.isEmpty());
            fractions.append(p.fraction);
        };
        QVERIFY(awaited(connector->sync({core::ConnectionId{1}, true, {}}, c.port, sink, {})).has_value());
        QVERIFY(fractions.size() > 5);
        QVERIFY(std::ranges::is_sorted(fractions));
        QVERIFY(fractions.last() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestAzureSync)
#include "test_azure_sync.moc"
