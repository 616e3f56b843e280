// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/runtime.h"
#include "connectors/sample/sampletenant.h"
#include "integration/azure/sampleprocess.h"
#include "support/await.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using core::Errc;
using runtime::ConnectionEditor;

namespace {

std::unique_ptr<store::Workspace> openIn(const QString& folder)
{
    auto opened = store::Workspace::open({.databasePath = folder + u"/workspace.db"_s, .key = core::Secret(QByteArray(32, 'k'))});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().what + opened.error().detail));
    return std::move(*opened);
}

runtime::Runtime::Options options()
{
    runtime::Runtime::Options made;
    made.who = u"mara"_s;
    made.http.proxy = http::ClientSettings::Proxy::None;
    made.sampleResources = 200;
    return made;
}

} // namespace

/// Adding and changing connections as a user does it, before the sample tenant as a cloud of one's own: nothing is stored
/// that did not work.
class TestConnectionEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SampleProcess::isThere())
            QSKIP("parapet-sample-tenant is not built: build the target of that name (PARAPET_BIN names its folder)");
        QVERIFY(m_sample.start({u"--resources"_s, u"200"_s}));
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_runtime = std::make_unique<runtime::Runtime>(openIn(m_folder->path()), options());
    }
    void cleanup()
    {
        if (m_runtime)
            QVERIFY(await(m_runtime->close()).has_value());
        m_runtime.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void aRefusedTestLeavesNothingAndTheNextOneJustWorks()
    {
        auto wrong = given(u"Peer"_s);
        wrong.secret = core::Secret("not the secret");
        const auto refused = add(wrong);
        QVERIFY(!refused.has_value());
        QVERIFY(!refused.error().what.isEmpty());
        QVERIFY(all().isEmpty());
        const auto added = add(given(u"Peer"_s));
        QVERIFY2(added.has_value(), qPrintable(added ? QString() : added.error().what));
        QCOMPARE(all().size(), 1);
        QVERIFY(!added->report.capabilities.isEmpty());
        QCOMPARE(added->report.scopes.size(), 4);
        m_runtime->factory().close(added->id); // and it works by what was stored
        QVERIFY(read(added->id));
    }

    void aCancelledTestLeavesNothing()
    {
        core::CancelSource cancel;
        cancel.request_stop();
        const auto stopped = await(m_runtime->editor().add(given(u"Peer"_s), nothingToSay(), cancel.get_token()), 60'000);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, Errc::Cancelled);
        QVERIFY(all().isEmpty());
    }

    void whatIsReadAlreadyIsRefusedByTheNameOfItsConnection()
    {
        const auto first = add(given(u"First"_s));
        QVERIFY(first.has_value());
        const auto same = add(given(u"Second"_s)); // known by its settings, before anything was read
        QVERIFY(!same.has_value());
        QCOMPARE(same.error().code, Errc::Conflict);
        QVERIFY2(same.error().what.contains(u"“First”"_s), qPrintable(same.error().what));
        QVERIFY(read(first->id));
        const auto part = add(given(u"Second"_s, {subscriptionOf(first->report, 0)})); // known by what is read
        QVERIFY(!part.has_value());
        QVERIFY2(part.error().what.contains(u"“First”"_s), qPrintable(part.error().what));
        QCOMPARE(all().size(), 1);
        QVERIFY(await(m_runtime->removeConnection(first->id), 60'000).has_value());
        QVERIFY(add(given(u"Second"_s)).has_value());
    }

    void twoConnectionsMayShareATenantByItsSubscriptions()
    {
        const auto probe = add(given(u"Probe"_s));
        QVERIFY(probe.has_value());
        const QString one = subscriptionOf(probe->report, 0), other = subscriptionOf(probe->report, 1);
        QVERIFY(await(m_runtime->removeConnection(probe->id), 60'000).has_value());
        const auto first = add(given(u"First"_s, {one}));
        QVERIFY(first.has_value());
        QVERIFY(read(first->id));
        QVERIFY(add(given(u"Second"_s, {other})).has_value());
    }

    void subscriptionsThatNobodySeesAreRefused()
    {
        const auto none = add(given(u"Peer"_s, {u"00000000-0000-0000-0000-0000000000ff"_s}));
        QVERIFY(!none.has_value());
        QVERIFY2(none.error().what.contains(u"Only these subscriptions"_s), qPrintable(none.error().what));
        const auto named = add(given(u"Peer"_s, {u"contoso-prod"_s}));
        QVERIFY(!named.has_value());
        QCOMPARE(named.error().code, Errc::BadInput);
        QVERIFY(all().isEmpty());
    }

    void otherSubscriptionsAreReadFromTheNextSyncOn()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        QVERIFY(read(added->id));
        QCOMPARE(subscriptionsShown(), 4);
        auto fewer = given(u"Peer, one"_s, {subscriptionOf(added->report, 0)});
        fewer.spec.id = added->id;
        fewer.spec.every = std::chrono::seconds(3600);
        fewer.secret = {}; // as before
        const auto changed = change(fewer);
        QVERIFY2(changed.has_value(), qPrintable(changed ? QString() : changed.error().what));
        QVERIFY(changed->reads);
        QCOMPARE(changed->report.scopes.size(), 1);
        QCOMPARE(all().first().name, u"Peer, one"_s);
        QCOMPARE(all().first().every, std::chrono::seconds(3600));
        QVERIFY(read(added->id));
        QCOMPARE(subscriptionsShown(), 1);
    }

    void aChangeThatDoesNotWorkLeavesTheConnectionAsItWas()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        const auto before = all().first();
        auto wrong = given(u"Other name"_s);
        wrong.spec.id = added->id;
        wrong.secret = core::Secret("not the secret");
        QVERIFY(!change(wrong).has_value());
        QCOMPARE(all().first().name, before.name);
        QCOMPARE(all().first().settings, before.settings);
        QVERIFY(read(added->id));
        m_runtime->factory().close(added->id);
        QVERIFY(read(added->id));
    }

    void anotherSecretIsUsedAndKept()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        QVERIFY(await(m_runtime->tokens().save(added->id, QString::fromLatin1(runtime::secretName), core::Secret("out of date"))).has_value());
        QVERIFY(await(m_runtime->tokens().removeAll(added->id)).has_value());
        m_runtime->factory().close(added->id);
        QVERIFY(!await(m_runtime->connections().test(added->id, {}), 60'000).has_value());
        auto right = given(u"Peer"_s);
        right.spec.id = added->id;
        QVERIFY(change(right).has_value());
        m_runtime->factory().close(added->id);
        QVERIFY(await(m_runtime->connections().test(added->id, {}), 60'000).has_value());
    }

    void aNameAloneIsChangedWithoutATest()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        const auto sent = m_runtime->net().log().entries().size();
        auto named = given(u"Contoso"_s);
        named.spec.id = added->id;
        named.secret = {};
        const auto changed = change(named);
        QVERIFY(changed.has_value());
        QVERIFY(!changed->reads);
        QCOMPARE(m_runtime->net().log().entries().size(), sent);
        QCOMPARE(all().first().name, u"Contoso"_s);
    }

    void aSignInThatChangesThingsIsForgottenWhenThePlaceChanges()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        runtime::SignInSettings how;
        how.method = u"secret"_s;
        how.clientId = m_sample.fixClient;
        QVERIFY(await(m_runtime->allowChanges(added->id, how, core::Secret(m_sample.fixSecret), {}), 60'000).has_value());
        auto spec = all().first();
        auto object = runtime::settingsObject(spec.settings).value();
        QVERIFY(object.contains(runtime::fixMember));
        // Other subscriptions: it stays, and still may change things.
        object[u"subscriptions"_s] = QJsonArray{subscriptionOf(added->report, 0)};
        spec.settings = QJsonDocument(object).toJson();
        auto kept = change({spec, {}});
        QVERIFY2(kept.has_value(), qPrintable(kept ? QString() : kept.error().what));
        QVERIFY(!kept->forgotFix);
        QVERIFY(runtime::settingsObject(all().first().settings)->contains(runtime::fixMember));
        QVERIFY(std::ranges::any_of(kept->report.capabilities, &domain::CapabilityRow::writes));
        // Another service: it goes.
        object[u"audience"_s] = m_sample.origin().adjusted(QUrl::StripTrailingSlash).toString();
        spec.settings = QJsonDocument(object).toJson();
        const auto moved = change({spec, {}});
        QVERIFY2(moved.has_value(), qPrintable(moved ? QString() : moved.error().what));
        QVERIFY(moved->forgotFix);
        QVERIFY(!runtime::settingsObject(all().first().settings)->contains(runtime::fixMember));
        QVERIFY(!await(m_runtime->tokens().load(added->id, QString::fromLatin1(runtime::fixSecretName)))->has_value());
    }

    void aRunningSyncIsStoppedBeforeItsConnectionChanges()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        QSignalSpy ended(&m_runtime->syncs(), &services::SyncService::ended);
        m_runtime->syncs().start(added->id, true);
        QTRY_VERIFY(m_runtime->syncs().isRunning(added->id));
        auto fewer = given(u"Peer"_s, {subscriptionOf(added->report, 0)});
        fewer.spec.id = added->id;
        fewer.secret = {};
        QVERIFY(change(fewer).has_value());
        QCOMPARE(ended.size(), 1);
        QVERIFY(read(added->id)); // and may run again
    }

    void whoOpensItAtTheSameTimeSharesOneConnector()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        const auto stored = all().first(); // read first: nobody else may open it between a close and what follows
        m_runtime->factory().close(added->id);
        const auto both = [](runtime::ConnectorFactory& factory, ports::ConnectionSpec spec) -> core::Async<bool> {
            auto first = factory.open(spec), second = factory.open(spec);
            const auto one = co_await std::move(first);
            const auto two = co_await std::move(second);
            co_return one&& two && one->connector == two->connector;
        };
        QVERIFY(await(both(m_runtime->factory(), stored)).value());
        const auto closed = [](runtime::ConnectorFactory& factory, ports::ConnectionSpec spec) -> core::Async<bool> {
            auto first = factory.open(spec);
            while (first.isReady()) { // the other threads were done before this one went on: nothing is being opened
                factory.close(spec.id);
                first = factory.open(spec);
            }
            factory.close(spec.id);
            const auto opened = co_await std::move(first);
            co_return !opened.has_value();
        };
        m_runtime->factory().close(added->id);
        QVERIFY(await(closed(m_runtime->factory(), stored)).value());
    }

    void aSampleTenantThatDiedIsStartedAgainAtTheNextUse()
    {
        const auto id = await(m_runtime->ensureSample(), 60'000).value();
        QVERIFY(await(m_runtime->connections().test(id, {}), 60'000).has_value());
        QSignalSpy restarted(&m_runtime->factory(), &runtime::ConnectorFactory::sampleRestarted);
        auto* tenant = m_runtime->factory().sampleTenant(id);
        QVERIFY(tenant);
        QSignalSpy failed(tenant, &sample::SampleTenantProcess::failed);
        tenant->findChild<QProcess*>()->kill();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(await(m_runtime->connections().test(id, {}), 60'000).has_value());
        QCOMPARE(restarted.size(), 1);
        QVERIFY(await(m_runtime->connections().test(id, {}), 60'000).has_value());
        QCOMPARE(restarted.size(), 1);
    }

    void theLogOfRequestsHoldsNoSecret()
    {
        const auto added = add(given(u"Peer"_s));
        QVERIFY(added.has_value());
        QVERIFY(read(added->id));
        const auto entries = m_runtime->net().log().entries();
        QVERIFY(entries.size() > 10);
        static const QRegularExpression value(u"[?&]([^=?& ]+)=([^& ]*)"_s);
        const QStringList harmless{u"api-version"_s, u"$top"_s, u"$expand"_s, u"$select"_s};
        for (const auto& entry : entries) {
            const QString line = http::RequestLog::line(entry);
            QVERIFY(!line.contains(QString::fromLatin1(m_sample.secret)));
            QVERIFY(!line.contains(u"Bearer"_s));
            for (auto values = value.globalMatch(line); values.hasNext();) {
                const auto found = values.next();
                QVERIFY2(harmless.contains(found.captured(1)) || found.captured(2) == u"…"_s, qPrintable(line));
            }
        }
        QVERIFY(std::ranges::any_of(entries, [](const auto& entry) { return entry.url.contains(u"/oauth2/v2.0/token"_s); }));
    }

private:
    static ConnectionEditor::SignedIn nothingToSay()
    {
        return [](const core::Result<void>&) {};
    }
    ConnectionEditor::Given given(const QString& name, const QStringList& subscriptions = {})
    {
        QJsonObject settings{{u"cloud"_s, u"Custom"_s},
                             {u"authority"_s, m_sample.origin().toString()},
                             {u"resourceManager"_s, m_sample.origin().toString()},
                             {u"tenant"_s, m_sample.tenant}};
        if (!subscriptions.isEmpty())
            settings.insert(u"subscriptions"_s, QJsonArray::fromStringList(subscriptions));
        runtime::SignInSettings how;
        how.method = u"secret"_s;
        how.tenant = m_sample.tenant;
        how.clientId = m_sample.client;
        how.toJson(settings);
        ConnectionEditor::Given made;
        made.spec.id = core::ConnectionId{-1};
        made.spec.name = name;
        made.spec.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
        made.secret = core::Secret(m_sample.secret);
        return made;
    }
    core::Result<ConnectionEditor::Accepted> add(ConnectionEditor::Given given)
    {
        return await(m_runtime->editor().add(std::move(given), nothingToSay(), {}), 60'000);
    }
    core::Result<ConnectionEditor::Accepted> change(ConnectionEditor::Given given)
    {
        return await(m_runtime->editor().change(std::move(given), nothingToSay(), {}), 60'000);
    }
    QList<ports::ConnectionSpec> all() { return await(m_runtime->connections().all()).value(); }
    bool read(core::ConnectionId id)
    {
        const auto outcome = await(m_runtime->syncs().run(id, true, {}), 120'000);
        if (!outcome || outcome->error)
            qWarning("%s", qPrintable(outcome ? outcome->error->what + outcome->error->detail : outcome.error().what));
        return outcome && !outcome->error;
    }
    qsizetype subscriptionsShown()
    {
        const auto scopes = await(m_runtime->reads().scopes({})).value();
        return std::ranges::count(scopes, domain::ScopeKind::Subscription, &domain::ScopeRow::kind);
    }
    static QString subscriptionOf(const ports::ConnectionReport& report, qsizetype n) { return report.scopes.value(n).section(u'/', -1); }

    SampleProcess m_sample;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<runtime::Runtime> m_runtime;
};

QTEST_GUILESS_MAIN(TestConnectionEditor)
#include "test_connectioneditor.moc"
