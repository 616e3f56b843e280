// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/azure/sampleprocess.h"
#include "support/awaited.h"
#include "support/loadedplan.h"
#include "support/memorysyncport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Errc;

namespace {

/// With the collection plan of the built-in rules.
ports::SyncRequest request(bool full = true)
{
    static const auto plan = loadedPlan();
    return {core::ConnectionId{1}, full, plan};
}

QJsonObject fault(const QString& kind, const QString& match, QJsonObject more = {})
{
    more.insert(u"fault"_s, kind);
    more.insert(u"match"_s, match);
    return more;
}

QString why(const core::Result<ports::SyncSummary>& r)
{
    return r ? r->partly.join(u'\n') : QString(r.error().what + u'\n' + r.error().detail);
}

} // namespace

/// The connector against the sample tenant as a process of its own, over HTTP, with its faults.
class TestAzureSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SampleProcess::isThere())
            QSKIP("parapet-sample-tenant is not built: build the target of that name (PARAPET_BIN names its folder)");
        QVERIFY(m_sample.start({u"--resources"_s, u"1200"_s}));
        m_reference = std::make_unique<MemorySyncPort>(m_clock);
        SampleConnection connection(m_sample);
        auto summary = awaited(connection.connector->sync(request(), *m_reference, {}, {}));
        QVERIFY2(summary.has_value(), qPrintable(why(summary)));
        QVERIFY(!request().plan.isEmpty());
        for (const auto& line : std::as_const(summary->partly)) // the estate has one subscription without Security Reader, and nothing else missing
            QVERIFY2(line.contains(u"Security Reader"_s), qPrintable(line));
        qInfo("scopes %zu resources %zu assessments %zu findings %zu controls %zu scores %zu alerts %zu pricings %zu days %zu causes %zu requests %lld",
              m_reference->scopes.size(), m_reference->resources.size(), m_reference->assessments.size(), m_reference->subAssessments.size(),
              m_reference->controls.size(), m_reference->scores.size(), m_reference->alerts.size(), m_reference->pricings.size(), m_reference->scoreDays.size(),
              m_reference->causes.size(), static_cast<long long>(summary->requests));
        for (const auto& line : std::as_const(summary->partly))
            qInfo("partly: %s", qPrintable(line));
    }
    void cleanup()
    {
        m_sample.tell({{u"fault"_s, u"clear"_s}});
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void readsTheWholeEstate()
    {
        const auto& port = *m_reference;
        QVERIFY(port.resources.size() >= 1200U);
        QVERIFY(port.assessments.size() > 1000U);
        QVERIFY(port.mostInFlight <= 4);
        QVERIFY(port.cursor.isEmpty());
        int subscriptions = 0, accounts = 0;
        for (const auto& [id, entry] : port.scopes) {
            subscriptions += entry.value.kind == domain::ScopeKind::Subscription;
            accounts += entry.value.environment == domain::Environment::Aws || entry.value.environment == domain::Environment::Gcp;
            QVERIFY2(!entry.value.name.isEmpty(), qPrintable(id));
        }
        QCOMPARE(subscriptions, 4);
        QCOMPARE(accounts, 2);
        for (const auto& [id, entry] : port.scopes) {
            if (entry.value.kind != domain::ScopeKind::Subscription)
                continue;
            QList<domain::ScopeKind> above; // management groups up to the tenant
            for (QString parent = entry.value.parentId; !parent.isEmpty() && above.size() < 10; parent = port.scopes.at(parent.toLower()).value.parentId)
                above.append(port.scopes.at(parent.toLower()).value.kind);
            QVERIFY2(above.size() >= 2 && above.first() == domain::ScopeKind::ManagementGroup && above.last() == domain::ScopeKind::Tenant, qPrintable(id));
        }
        QVERIFY(port.scores.size() >= 4);
        QSet<QString> types;
        for (const auto& [id, entry] : port.resources)
            types.insert(entry.value.type.toLower());
        QVERIFY(types.size() >= 40);
        QVERIFY(types.contains(u"microsoft.web/sites/config"_s));
        QVERIFY(types.contains(u"microsoft.insights/diagnosticsettings"_s));
    }

    void readsWhatTheRulesLookForBelowResourcesAndSubscriptions()
    {
        QSet<QString> logged, assigned; // types with diagnostic settings, and where role assignments stand
        QMap<QString, int> count;
        for (const auto& [id, entry] : m_reference->resources) {
            const QString type = entry.value.type.toLower();
            ++count[type];
            if (const auto parent = m_reference->resources.find(entry.value.parentId.toLower());
                type == "microsoft.insights/diagnosticsettings"_L1 && parent != m_reference->resources.end())
                logged.insert(parent->second.value.type.toLower());
            if (type == "microsoft.authorization/roleassignments"_L1)
                assigned.insert(entry.value.scopeId.section(u'/', 1, -2));
        }
        for (const auto& type :
             {u"microsoft.web/sites"_s, u"microsoft.apimanagement/service"_s, u"microsoft.resources/subscriptions"_s, u"microsoft.keyvault/vaults"_s})
            QVERIFY2(logged.contains(type), qPrintable(type));
        QVERIFY(assigned.contains(u"subscriptions"_s) && assigned.contains(u"providers/Microsoft.Management/managementGroups"_s));
        for (const auto* type : {"microsoft.authorization/roledefinitions", "microsoft.security/pricings", "microsoft.security/settings",
                                 "microsoft.keyvault/vaults/keys", "microsoft.storage/storageaccounts/fileservices", "microsoft.sql/servers/administrators",
                                 "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems",
                                 "microsoft.kubernetesconfiguration/extensions", "microsoft.web/sites/basicpublishingcredentialspolicies"})
            QVERIFY2(count[QLatin1StringView(type)] > 0, type);
        for (const auto& [key, mark] : m_reference->reads)
            QVERIFY2(mark.value.complete || mark.value.missingRole == "Security Reader"_L1, qPrintable(key));
    }

    void tellsThePastOfEveryScoredScope()
    {
        QMap<QString, QSet<QDate>> days;
        QSet<QString> explained;
        for (const auto& [id, entry] : m_reference->scoreDays) {
            if (entry.value.controlId.isEmpty() && entry.value.percent)
                days[entry.value.scopeId].insert(entry.value.day);
        }
        for (const auto& [id, entry] : m_reference->causes)
            explained.insert(entry.value.scopeId);
        for (const auto environment : {domain::Environment::Azure, domain::Environment::Aws, domain::Environment::Gcp}) {
            int scored = 0;
            for (const auto& [id, entry] : m_reference->scopes) {
                if (entry.value.environment != environment || !m_reference->scores.contains(id))
                    continue;
                ++scored;
                QVERIFY2(days.value(entry.value.id).size() >= 90, qPrintable(u"%1: %2 days"_s.arg(entry.value.id).arg(days.value(entry.value.id).size())));
                QVERIFY2(explained.contains(entry.value.id), qPrintable(entry.value.id));
            }
            QVERIFY2(scored > 0, toWord(environment).data());
        }
    }

    void tellsThePastWithCausesAndActors()
    {
        QSet<QDate> days;
        for (const auto& [id, entry] : m_reference->scoreDays) {
            if (entry.value.controlId.isEmpty())
                days.insert(entry.value.day);
        }
        QVERIFY2(days.size() >= 60, qPrintable(QString::number(days.size())));
        QVERIFY(!m_reference->causes.empty());
        const bool named = std::ranges::any_of(m_reference->causes, [](const auto& c) { return !c.second.value.who.isEmpty(); });
        QVERIFY(named);
        const bool explained = std::ranges::any_of(m_reference->causes, [](const auto& c) { return !c.second.value.assessmentKey.isEmpty(); });
        QVERIFY(explained);
    }

    void readAgainNothingChanges()
    {
        SampleConnection connection(m_sample);
        MemorySyncPort port(m_clock);
        QVERIFY(awaited(connection.connector->sync(request(), port, {}, {})).has_value());
        auto again = awaited(connection.connector->sync(request(), port, {}, {}));
        QVERIFY(again.has_value());
        for (const auto& row : again->counters) {
            if (row.name == u"Resources"_s)
                QCOMPARE(row.changed + row.gone, 0);
        }
        auto delta = awaited(connection.connector->sync(request(false), port, {}, {}));
        QVERIFY2(delta.has_value(), qPrintable(why(delta)));
    }

    void sitsOutFaults_data()
    {
        QTest::addColumn<QJsonObject>("rule");
        QTest::newRow("429 with Retry-After") << fault(u"throttle"_s, u".*ResourceGraph.*"_s, {{u"nth"_s, 2}, {u"count"_s, 2}, {u"retryAfter"_s, 1}});
        QTest::newRow("503") << fault(u"error"_s, u".*/Microsoft.Security/.*"_s, {{u"nth"_s, 3}, {u"count"_s, 2}, {u"status"_s, 503}});
        QTest::newRow("dropped") << fault(u"drop"_s, u".*ResourceGraph.*"_s, {{u"nth"_s, 2}});
        QTest::newRow("cut JSON") << fault(u"truncate"_s, u".*ResourceGraph.*"_s, {{u"nth"_s, 2}, {u"bytes"_s, 2000}});
        QTest::newRow("slow") << fault(u"slow"_s, u".*/alerts"_s, {{u"nth"_s, 1}, {u"ms"_s, 1500}});
    }
    void sitsOutFaults()
    {
        QFETCH(QJsonObject, rule);
        m_sample.tell(rule);
        SampleConnection connection(m_sample);
        MemorySyncPort port(m_clock);
        auto summary = awaited(connection.connector->sync(request(), port, {}, {}));
        QVERIFY2(summary.has_value(), qPrintable(why(summary)));
        QCOMPARE(port.resources.size(), m_reference->resources.size());
        QCOMPARE(port.alerts.size(), m_reference->alerts.size());
    }

    void aSignInThatEndsMidwayParksTheRest()
    {
        m_sample.tell(fault(u"expired"_s, u".*ResourceGraph.*"_s, {{u"nth"_s, 4}}));
        SampleConnection connection(m_sample);
        MemorySyncPort port(m_clock);
        auto parked = awaited(connection.connector->sync(request(), port, {}, {})); // a token this new is not asked for again
        QVERIFY(!parked.has_value());
        QCOMPARE(parked.error().code, Errc::Auth);
        auto summary = awaited(connection.connector->sync(request(), port, {}, {}));
        QVERIFY2(summary.has_value(), qPrintable(why(summary)));
        QCOMPARE(port.resources.size(), m_reference->resources.size());
    }

    void hostilePagesEndAndDeleteNothing_data()
    {
        QTest::addColumn<QJsonObject>("rule");
        QTest::newRow("page loop") << fault(u"pageLoop"_s, u".*ResourceGraph.*"_s, {{u"count"_s, -1}});
        QTest::newRow("foreign nextLink") << fault(u"hostileLink"_s, u"GET .*/Microsoft.Security/.*"_s, {{u"count"_s, -1}, {u"host"_s, u"evil.example"_s}});
    }
    void hostilePagesEndAndDeleteNothing()
    {
        QFETCH(QJsonObject, rule);
        SampleConnection connection(m_sample);
        MemorySyncPort port(m_clock);
        QVERIFY(awaited(connection.connector->sync(request(), port, {}, {})).has_value());
        const auto before = std::tuple(port.resources.size(), port.assessments.size(), port.alerts.size());
        m_sample.tell(rule);
        auto summary = awaited(connection.connector->sync(request(), port, {}, {}));
        QVERIFY2(summary.has_value(), qPrintable(why(summary)));
        QVERIFY(!summary->complete);
        QVERIFY(std::tuple(port.resources.size(), port.assessments.size(), port.alerts.size()) == before);
        for (const auto& entry : connection.log.entries())
            QVERIFY2(!entry.url.contains(u"evil"_s), qPrintable(entry.url));
    }

    void resumesAfterTheProcessOfTheReaderWasKilled()
    {
        for (const int batches : {5, 17}) {
            MemorySyncPort port(m_clock);
            port.failAfter = batches;
            {
                SampleConnection killed(m_sample);
                QVERIFY(!awaited(killed.connector->sync(request(), port, {}, {})).has_value());
            }
            port.failAfter.reset();
            SampleConnection connection(m_sample);
            auto summary = awaited(connection.connector->sync(request(), port, {}, {}));
            QVERIFY2(summary.has_value(), qPrintable(why(summary)));
            QCOMPARE(port.resources.size(), m_reference->resources.size());
            QCOMPARE(port.assessments.size(), m_reference->assessments.size());
            QCOMPARE(port.alerts.size(), m_reference->alerts.size());
            QCOMPARE(port.scoreDays.size(), m_reference->scoreDays.size());
        }
    }

    void changesTheStatusOfAnAlert()
    {
        QVERIFY(!m_reference->alerts.empty());
        const QString id = m_reference->alerts.begin()->second.value.id;
        SampleConnection reader(m_sample);
        QCOMPARE(awaited(reader.connector->setAlertStatus(id, domain::AlertStatus::Dismissed, {})).error().code, Errc::Auth);
        for (const auto& entry : reader.log.entries())
            QVERIFY2(!entry.url.contains(u"dismiss"_s), qPrintable(entry.url)); // nothing was sent
        SampleConnection wrong(m_sample, SampleConnection::Changes::ByTheReader);
        const auto refused = awaited(wrong.connector->setAlertStatus(id, domain::AlertStatus::Dismissed, {}));
        QCOMPARE(refused.error().code, Errc::Forbidden);
        QVERIFY2(refused.error().what.contains(u"Security Admin"_s), qPrintable(refused.error().what));
        SampleConnection writer(m_sample, SampleConnection::Changes::ByFixSignIn);
        MemorySyncPort port(m_clock);
        for (const auto status :
             {domain::AlertStatus::Dismissed, domain::AlertStatus::InProgress, domain::AlertStatus::Resolved, domain::AlertStatus::Active}) {
            auto done = awaited(writer.connector->setAlertStatus(id, status, {}));
            QVERIFY2(done.has_value(), qPrintable(done ? QString() : done.error().what + done.error().detail));
            QVERIFY(awaited(writer.connector->refreshAlerts({id}, core::ConnectionId{1}, port, {})).has_value());
            QCOMPARE(port.alerts.begin()->second.value.status, status);
        }
    }

    void whoChangedAnAlertIsAskedOfTheActivityLog()
    {
        const QString id = m_reference->alerts.begin()->second.value.id;
        const auto before = m_clock.now().addSecs(-3600);
        m_sample.tell({{u"alert"_s, id}, {u"status"_s, u"Resolved"_s}, {u"by"_s, u"j.weber@contoso.example"_s}});
        SampleConnection connection(m_sample);
        MemorySyncPort port(m_clock);
        QTRY_VERIFY(awaited(connection.connector->refreshAlerts({id}, core::ConnectionId{1}, port, {})).has_value()
                    && port.alerts.begin()->second.value.status == domain::AlertStatus::Resolved);
        QCOMPARE(awaited(connection.connector->alertChangedBy(id, before, {})).value(), u"j.weber@contoso.example"_s);
        QCOMPARE(awaited(connection.connector->alertChangedBy(id, m_clock.now().addSecs(3600), {})).value(), QString());
    }

    void theRightsOfTheFixSignInAreAskedAndListed_data()
    {
        QTest::addColumn<bool>("fixer");
        QTest::addColumn<QString>("missing");
        QTest::newRow("the fix sign-in") << true << u"on 1 of 4"_s; // the subscription that nobody may look into
        QTest::newRow("one that may only read") << false << u"on 4 of 4"_s;
    }
    void theRightsOfTheFixSignInAreAskedAndListed()
    {
        QFETCH(const bool, fixer);
        QFETCH(const QString, missing);
        SampleConnection connection(m_sample, fixer ? SampleConnection::Changes::ByFixSignIn : SampleConnection::Changes::ByTheReader);
        auto report = awaited(connection.connector->test({}));
        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().what));
        const auto right = report->capabilities.last();
        QVERIFY(right.writes);
        QCOMPARE(right.state, domain::AssessmentState::Unhealthy);
        QVERIFY2(right.note.contains(missing) && right.note.contains(u"Security Admin"_s), qPrintable(right.note));
    }

    void testsTheConnection()
    {
        SampleConnection connection(m_sample);
        auto report = awaited(connection.connector->test({}));
        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().what));
        for (const auto& row : std::as_const(report->capabilities))
            qInfo("%s: %s %s", qPrintable(row.name), toWord(row.state).data(), qPrintable(row.note));
        QCOMPARE(report->capabilities.first().state, domain::AssessmentState::Healthy);
        QCOMPARE(report->capabilities.last().state, domain::AssessmentState::Healthy);
        QVERIFY(connection.connector->callsLeft().has_value());
    }

private:
    core::SystemClock m_clock;
    SampleProcess m_sample;
    std::unique_ptr<MemorySyncPort> m_reference;
};

QTEST_GUILESS_MAIN(TestAzureSample)
#include "test_azure_sample.moc"
