// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/azure/minitenant.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Errc;

namespace {

constexpr auto diagnostics = "Microsoft.Insights/diagnosticSettings"_L1;

ports::CollectionEntry listEntry()
{
    return {u"Microsoft.Web/sites"_s, {}, QString(diagnostics), {}, u"2021-05-01-preview"_s, std::chrono::seconds(86400)};
}

ports::CollectionEntry namedEntry()
{
    return {u"Microsoft.Web/sites"_s, {}, u"Microsoft.Web/sites/config"_s, u"web"_s, u"2022-09-01"_s, std::chrono::seconds(86400)};
}

QByteArray settingOf(const QString& site, const QString& name)
{
    const QString id = site + u"/providers/microsoft.insights/diagnosticSettings/"_s + name;
    return "{\"id\":\"" + id.toUtf8() + "\",\"name\":\"" + name.toUtf8() + "\",\"properties\":{}}";
}

QString settingsPath(const QString& site)
{
    return (site + u"/providers/Microsoft.Insights/diagnosticSettings"_s).toLower();
}

} // namespace

/// What changes between full passes, what the collection plan adds, and changing alerts.
class TestAzureDelta : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void createsUpdatesAndDeletesByTheChangeFeed()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(3600);
        c.tenant.addSite(1, u"fresh"_s);
        c.tenant.noteChange(MiniTenant::site(1, u"fresh"_s), u"Create"_s, c.clock.time.addSecs(-600));
        c.tenant.resources[0].json[u"tags"_s] = QJsonObject{{u"v"_s, u"new"_s}};
        c.tenant.noteChange(c.tenant.resources[0].id, u"Update"_s, c.clock.time.addSecs(-500));
        const QString gone = c.tenant.resources[3].id;
        c.tenant.noteChange(gone, u"Update"_s, c.clock.time.addSecs(-400));
        c.tenant.noteChange(gone, u"Delete"_s, c.clock.time.addSecs(-300));
        c.tenant.resources.removeAt(3);
        c.tenant.assessments.removeAt(3);
        c.tenant.asked.clear();
        auto summary = c.sync(false);
        QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().what));
        QVERIFY(summary->delta);
        QVERIFY(summary->complete);
        QCOMPARE(c.tenant.countAsked(u"GRAPH resources | order"_s), 0);
        QVERIFY(c.port.resources.contains(MiniTenant::site(1, u"fresh"_s).toLower()));
        QVERIFY(c.port.resources[MiniTenant::site(1, u"site0"_s).toLower()].value.body.contains("\"new\""));
        QVERIFY(!c.port.resources.contains(gone.toLower()));

        MiniConnection anew; // the same far side, read in full
        anew.tenant.resources = c.tenant.resources;
        QVERIFY(anew.sync().has_value());
        QCOMPARE(c.port.resources.size(), anew.port.resources.size());
        for (const auto& [id, entry] : anew.port.resources)
            QCOMPARE(c.port.resources[id].value.body, entry.value.body);
    }

    void aCreationAfterADeletionCounts()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(3600);
        const QString id = c.tenant.resources[1].id;
        c.tenant.noteChange(id, u"Create"_s, c.clock.time.addSecs(-100)); // feeds are not in order of time
        c.tenant.noteChange(id, u"Delete"_s, c.clock.time.addSecs(-200));
        QVERIFY(c.sync(false)->delta);
        QVERIFY(c.port.resources.contains(id.toLower()));
    }

    void needsAFullPass_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("broken");
        QTest::newRow("a day later") << 25 << QString();
        QTest::newRow("feed kept 14 days") << 15 * 24 << QString();
        QTest::newRow("clock set back") << -2 << QString();
        QTest::newRow("feed refused") << 1 << u"refused"_s;
        QTest::newRow("feed repeats") << 1 << u"loop"_s;
        QTest::newRow("unusable row") << 1 << u"row"_s;
    }
    void needsAFullPass()
    {
        QFETCH(int, hours);
        QFETCH(QString, broken);
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(hours * 3600);
        c.tenant.fault = [broken](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (broken.isEmpty() || !MiniTenant::query(r).startsWith("resourcechanges"_L1))
                return std::nullopt;
            if (broken == u"refused"_s)
                return MiniTenant::answer(400, "{}");
            return MiniTenant::answer(200, broken == u"loop"_s ? "{\"data\":[],\"$skipToken\":\"x\"}" : "{\"data\":[{\"id\":\"y\"}]}");
        };
        auto summary = c.sync(false);
        QVERIFY(summary.has_value());
        QVERIFY(!summary->delta);
        QVERIFY(summary->complete);
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void whatIsNotGivenYetIsAskedForAgainAndThenReadInFull()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(600);
        c.tenant.noteChange(MiniTenant::site(1, u"late"_s), u"Create"_s, c.clock.time.addSecs(-60));
        QVERIFY(c.sync(false)->delta);
        QVERIFY(c.port.states[u"azure.pending"_s].contains("late"));
        c.tenant.changes.clear();
        c.clock.time = c.clock.time.addSecs(600);
        QVERIFY(!c.sync(false)->delta); // missing twice: the feed is not to be trusted
        QVERIFY(!c.port.states[u"azure.pending"_s].contains("late"));
        c.clock.time = c.clock.time.addSecs(600);
        QVERIFY(c.sync(false)->delta);
    }

    void aWindowThatWasNotReadIsReadAgain_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::newRow("refused") << u"refused"_s;
        QTest::newRow("endless") << u"endless"_s;
        QTest::newRow("repeats itself") << u"loop"_s;
    }
    void aWindowThatWasNotReadIsReadAgain()
    {
        QFETCH(QString, broken);
        MiniConnection c;
        c.plan = {listEntry()};
        c.limits.feed.pages = 20;
        QVERIFY(c.sync().has_value());
        const QByteArray mark = c.port.states[u"azure.changes"_s];
        const QString site = MiniTenant::site(2, u"site3"_s);
        c.clock.time = c.clock.time.addSecs(1800);
        c.tenant.activity.append({{u"resourceId"_s, QString(site + u"/providers/microsoft.insights/diagnosticSettings/new"_s)},
                                  {u"operationName"_s, QJsonObject{{u"value"_s, u"microsoft.insights/diagnosticSettings/write"_s}}},
                                  {u"status"_s, QJsonObject{{u"value"_s, u"Succeeded"_s}}},
                                  {u"eventTimestamp"_s, c.clock.time.addSecs(-60).toString(Qt::ISODateWithMs)}});
        c.tenant.rest[settingsPath(site)] = "{\"value\":[" + settingOf(site, u"new"_s) + "]}";
        int pages = 0;
        c.tenant.fault = [&pages, broken](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (!r.url.path().endsWith("eventtypes/management/values"_L1))
                return std::nullopt;
            if (broken == u"refused"_s)
                return MiniTenant::forbidden(u"Microsoft.Insights/eventtypes/values/read"_s);
            const QByteArray page = broken == u"loop"_s ? "1" : QByteArray::number(++pages);
            return MiniTenant::answer(200, "{\"value\":[],\"nextLink\":\"https://management.azure.com" + r.url.path().toUtf8() + "?page=" + page + "\"}");
        };
        auto summary = c.sync(false);
        QVERIFY(summary.has_value());
        QVERIFY(summary->delta);
        QVERIFY(!summary->complete);
        QVERIFY(pages <= 40);
        QCOMPARE(c.port.states[u"azure.changes"_s], mark);
        QVERIFY(!c.port.resources.contains(settingsPath(site) + u"/new"_s));
        c.tenant.fault = {};
        c.clock.time = c.clock.time.addSecs(1800);
        summary = c.sync(false);
        QVERIFY(summary->complete);
        QVERIFY(c.port.resources.contains(settingsPath(site) + u"/new"_s));
        QVERIFY(c.port.states[u"azure.changes"_s] != mark);
    }

    void aRecommendationThatIsNewGetsItsNameAtOnce()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(1800);
        const QJsonObject status{{u"code"_s, u"Unhealthy"_s}, {u"statusChangeDate"_s, c.clock.time.addSecs(-60).toString(Qt::ISODate)}};
        c.tenant.assessments.append(
            {MiniTenant::site(1, u"site1"_s) + u"/providers/Microsoft.Security/assessments/k1"_s, MiniTenant::properties({{u"status"_s, status}})});
        c.tenant.assessments.append(
            {MiniTenant::site(1, u"site2"_s) + u"/providers/Microsoft.Security/assessments/k2"_s, MiniTenant::properties({{u"status"_s, status}})});
        c.tenant.rest[u"/providers/microsoft.security/assessmentmetadata"_s] =
            R"({"value":[{"name":"k0","properties":{"displayName":"K"}},{"name":"k1","properties":{"displayName":"New"}}]})";
        QVERIFY(c.sync(false)->delta);
        QCOMPARE(c.port.metadata[u"k1"_s].value.displayName, u"New"_s);
        c.tenant.asked.clear();
        c.clock.time = c.clock.time.addSecs(600);
        QVERIFY(c.sync(false)->delta); // nothing new; and one without a text is not looked for for ever
        QCOMPARE(c.tenant.countAsked(u"assessmentMetadata"_s), 0);
    }

    void anInterruptedFullPassIsFinishedBeforeChangesAreRead()
    {
        MiniConnection c;
        c.port.failAfter = 6;
        QVERIFY(!c.sync().has_value());
        c.port.failAfter.reset();
        auto summary = c.sync(false);
        QVERIFY(summary.has_value());
        QVERIFY(!summary->delta);
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void readsChildrenByPlanOnlyWhereDue()
    {
        MiniConnection c;
        c.plan = {listEntry(), namedEntry()};
        const QString site = MiniTenant::site(1, u"site0"_s);
        c.tenant.rest[settingsPath(site)] = "{\"value\":[" + settingOf(site, u"a"_s) + ',' + settingOf(site, u"b"_s) + "]}";
        c.tenant.rest[(site + u"/config/web"_s).toLower()] = "{\"id\":\"" + site.toUtf8() + "/config/web\",\"properties\":{\"ftpsState\":\"Disabled\"}}";
        for (const auto& row : c.tenant.resources) {
            if (row.id != site)
                c.tenant.refused[(row.id + u"/config/web"_s).toLower()] = 404;
        }
        auto first = c.sync();
        QVERIFY2(first.has_value(), qPrintable(first ? QString() : first.error().what));
        QVERIFY2(first->complete, qPrintable(first->partly.join(u'\n')));
        const QString a = settingsPath(site) + u"/a"_s;
        QVERIFY(c.port.resources.contains(a));
        QCOMPARE(c.port.resources[a].value.type, u"microsoft.insights/diagnosticSettings"_s);
        QCOMPARE(c.port.resources[a].value.apiVersion, u"2021-05-01-preview"_s);
        QVERIFY(c.port.resources.contains((site + u"/config/web"_s).toLower()));
        const QString none = MiniTenant::site(2, u"site1"_s).toLower();
        QCOMPARE(c.port.reads[none + u"|microsoft.web/sites/config/web"_s].value.complete, true);
        QCOMPARE(c.port.reads[MiniTenant::sub(1) + u"|microsoft.insights/diagnosticsettings"_s].value.complete, true);

        c.tenant.asked.clear();
        QVERIFY(c.sync().has_value()); // all fresh: a full pass leaves them as they are
        QCOMPARE(c.tenant.countAsked(u"diagnosticSettings"_s), 0);
        QVERIFY(c.port.resources.contains(a));

        c.clock.time = c.clock.time.addDays(2); // older than the freshness
        c.tenant.rest[settingsPath(site)] = "{\"value\":[" + settingOf(site, u"b"_s) + "]}";
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.tenant.countAsked(u"diagnosticSettings"_s), 10);
        QVERIFY(!c.port.resources.contains(a)); // gone, and only that one
        QVERIFY(c.port.resources.contains(settingsPath(site) + u"/b"_s));
    }

    void aWriteInTheActivityLogMakesChildrenDue()
    {
        MiniConnection c;
        c.plan = {listEntry()};
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(1800);
        const QString site = MiniTenant::site(2, u"site3"_s);
        c.tenant.activity.append({{u"resourceId"_s, QString(site + u"/providers/microsoft.insights/diagnosticSettings/new"_s)},
                                  {u"operationName"_s, QJsonObject{{u"value"_s, u"microsoft.insights/diagnosticSettings/write"_s}}},
                                  {u"status"_s, QJsonObject{{u"value"_s, u"Succeeded"_s}}},
                                  {u"eventTimestamp"_s, c.clock.time.addSecs(-60).toString(Qt::ISODateWithMs)}});
        c.tenant.rest[settingsPath(site)] = "{\"value\":[" + settingOf(site, u"new"_s) + "]}";
        c.tenant.asked.clear();
        auto summary = c.sync(false);
        QVERIFY(summary.has_value());
        QVERIFY(summary->delta);
        QCOMPARE(c.tenant.countAsked(u"diagnosticSettings"_s), 1);
        QVERIFY(c.port.resources.contains(settingsPath(site) + u"/new"_s));
    }

    void aRefusedChildNamesTheRoleAndTheRestIsRead()
    {
        MiniConnection c;
        c.plan = {listEntry()};
        const QString site = MiniTenant::site(1, u"site2"_s);
        c.tenant.fault = [site](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (r.url.path().toLower() == settingsPath(site))
                return MiniTenant::forbidden(u"microsoft.insights/diagnosticSettings/read"_s);
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY(!summary->complete);
        QCOMPARE(c.port.reads[site.toLower() + u"|microsoft.insights/diagnosticsettings"_s].value.missingRole, u"Reader"_s);
        QCOMPARE(c.port.reads[MiniTenant::sub(1) + u"|microsoft.insights/diagnosticsettings"_s].value.complete, false);
        QCOMPARE(c.port.reads[MiniTenant::sub(2) + u"|microsoft.insights/diagnosticsettings"_s].value.complete, true);
        QCOMPARE(c.tenant.countAsked(u"diagnosticSettings"_s), 10);
    }

    void changesAnAlertOnlyWithAFixSignIn()
    {
        MiniConnection c;
        const QString alert = MiniTenant::sub(1) + u"/providers/Microsoft.Security/locations/westeurope/alerts/a1"_s;
        const auto reader = c.connector();
        QCOMPARE(awaited(reader->setAlertStatus(alert, domain::AlertStatus::Dismissed, {})).error().code, Errc::Auth); // waits for a sign-in
        QCOMPARE(c.tenant.number, 0);
        const auto writer = c.connector(true);
        for (const auto& [status, verb] : {std::pair(domain::AlertStatus::Dismissed, u"dismiss"_s),
                                           {domain::AlertStatus::Resolved, u"resolve"_s},
                                           {domain::AlertStatus::Active, u"activate"_s},
                                           {domain::AlertStatus::InProgress, u"inProgress"_s}}) {
            QVERIFY(awaited(writer->setAlertStatus(alert, status, {})).has_value());
            QCOMPARE(c.tenant.asked.last(), QString(u"POST "_s + alert + u'/' + verb));
        }
        for (const auto& bad : {MiniTenant::site(1, u"site0"_s), QString(alert + u"/../x"_s), u"https://evil.example/a"_s, QString(alert + u"?x=1"_s)})
            QCOMPARE(awaited(writer->setAlertStatus(bad, domain::AlertStatus::Resolved, {})).error().code, Errc::BadInput);
        QCOMPARE(awaited(writer->setAlertStatus(alert, domain::AlertStatus::Unknown, {})).error().code, Errc::BadInput);
        c.tenant.refused[(alert + u"/dismiss"_s).toLower()] = 403;
        const auto refused = awaited(writer->setAlertStatus(alert, domain::AlertStatus::Dismissed, {}));
        QCOMPARE(refused.error().code, Errc::Forbidden);
        QVERIFY2(refused.error().what.contains(u"Security"_s), qPrintable(refused.error().what));
    }

    void rereadsAlertsToVerify()
    {
        MiniConnection c;
        const auto connector = c.connector();
        const QString alert = MiniTenant::sub(1) + u"/providers/Microsoft.Security/locations/westeurope/alerts/a1"_s;
        auto written = awaited(connector->refreshAlerts({alert}, core::ConnectionId{1}, c.port, {}));
        QVERIFY(written.has_value());
        QCOMPARE(c.port.alerts.size(), 1U);
        c.tenant.refused[alert.toLower()] = 404;
        QCOMPARE(awaited(connector->refreshAlerts({alert}, core::ConnectionId{1}, c.port, {})).error().code, Errc::NotFound);
    }

    void testTellsWhatCanBeRead()
    {
        MiniConnection c;
        c.tenant.refused[MiniTenant::sub(2) + u"/providers/microsoft.security/alerts"_s] = 403;
        auto report = awaited(c.connector()->test({}));
        QVERIFY(report.has_value());
        QCOMPARE(report->capabilities.size(), 6);
        QMap<QString, domain::CapabilityRow> rows;
        for (const auto& row : report->capabilities)
            rows[row.name] = row;
        QCOMPARE(rows[u"Sign-in"_s].state, domain::AssessmentState::Healthy);
        QCOMPARE(rows[u"Inventory, Resource Graph"_s].state, domain::AssessmentState::Healthy);
        QCOMPARE(rows[u"Alerts"_s].state, domain::AssessmentState::Unhealthy);
        QVERIFY(rows[u"Alerts"_s].note.contains(u"Security Reader"_s));
        QCOMPARE(rows[u"Score history"_s].state, domain::AssessmentState::Unknown);
        QVERIFY(c.port.batches == 0);
    }
};

QTEST_GUILESS_MAIN(TestAzureDelta)
#include "test_azure_delta.moc"
