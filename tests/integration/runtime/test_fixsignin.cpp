// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/runtime.h"
#include "connectors/sample/sampletenant.h"
#include "integration/azure/sampleprocess.h"
#include "store/queries/decisionqueries.h"
#include "support/await.h"
#include "unit/sample/sampleclient.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using domain::AlertStatus;
using domain::QueueState;

namespace {

constexpr auto keyByte = 'k';

std::unique_ptr<store::Workspace> openIn(const QString& folder)
{
    auto opened = store::Workspace::open({.databasePath = folder + u"/workspace.db"_s, .key = core::Secret(QByteArray(32, keyByte))});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().what + opened.error().detail));
    return std::move(*opened);
}

runtime::Runtime::Options options(int resources = 600)
{
    runtime::Runtime::Options made;
    made.who = u"mara"_s;
    made.http.proxy = http::ClientSettings::Proxy::None;
    made.sampleResources = resources;
    return made;
}

/// The program without a window over the sample estate, and a look into the tenant past it.
struct World {
    QTemporaryDir folder;
    std::unique_ptr<runtime::Runtime> runtime = std::make_unique<runtime::Runtime>(openIn(folder.path()), options());
    core::ConnectionId id;
    sampletest::Client client;

    World()
    {
        id = await(runtime->ensureSample()).value();
        sync();
        const auto* tenant = runtime->factory().sampleTenant(id);
        client.origin = tenant->endpoints().arm.toString().toLatin1();
        client.tenant = tenant->endpoints().tenantId.toLatin1();
        client.client = tenant->endpoints().clientId.toLatin1();
        client.secret = tenant->secret().reveal();
        if (client.signIn().status != 200)
            qFatal("the sample tenant refuses its own secret");
    }
    ~World() { (void)await(runtime->close()); }

    void sync()
    {
        const auto outcome = await(runtime->syncs().run(id, true, {}), 120'000);
        if (!outcome || outcome->error)
            qFatal("%s", qPrintable(outcome ? outcome->error->what + outcome->error->detail : outcome.error().what));
    }
    QString atSource(const QString& alertId) { return client.get(alertId + "?api-version=2022-01-01"_L1).json()["properties"_L1]["status"_L1].toString(); }
    domain::AlertRow firstActive()
    {
        domain::ListQuery query;
        query.filter = domain::FilterQuery::parse(u"status:active"_s, services::alertFilterKeys()).value();
        const auto all = await(runtime->reads().alerts(query, {})).value();
        const auto found = std::ranges::find(all, false, &domain::AlertRow::isIncident);
        return found == all.end() ? domain::AlertRow{} : *found;
    }
    domain::AlertRow alert(qint64 row) { return await(runtime->reads().alert(row, {})).value().row; }
    QList<domain::QueueRow> queue() { return await(runtime->reads().queue({})).value(); }
    domain::ConnectionRow connection() { return await(runtime->reads().connections({})).value().first(); }
    core::Result<int> decide(qint64 row, AlertStatus status) { return await(runtime->triage().setStatus({row}, status)); }
    core::Result<QString> allow() { return await(runtime->allowChanges(id, {}, {}, {}), 60'000); }
};

/// The child: opens the workspace, which holds one decision that is due, and sends it until it is killed.
int sendUntilKilled(const QString& folder)
{
    runtime::Runtime runtime(openIn(folder), options());
    std::printf("sending\n");
    std::fflush(stdout);
    const auto sent = await(runtime.outbox().sendDue({}), 120'000);
    (void)await(runtime.close());
    return sent ? 0 : 1;
}

} // namespace

/// From a decision on an alert to the tenant itself, with and without the sign-in that may change things: against the sample
/// tenant in a process of its own.
class TestFixSignIn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SampleProcess::isThere())
            QSKIP("parapet-sample-tenant is not built: build the target of that name (PARAPET_BIN names its folder)");
    }
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void aConnectionThatReadsKeepsTheDecisionUntilChangesAreAllowed()
    {
        World world;
        QVERIFY(!world.connection().mayChange);
        const auto alert = world.firstActive();
        QCOMPARE(world.atSource(alert.id), u"Active"_s);
        QVERIFY(world.decide(alert.row, AlertStatus::Dismissed).has_value());
        QTRY_VERIFY(!world.alert(alert.row).queueNote.isEmpty());
        QVERIFY(world.alert(alert.row).pending);
        QVERIFY2(world.alert(alert.row).queueNote.contains(u"only reads"_s), qPrintable(world.alert(alert.row).queueNote));
        QCOMPARE(world.atSource(alert.id), u"Active"_s);
        world.sync();
        QCOMPARE(world.alert(alert.row).status, AlertStatus::Dismissed);
        QCOMPARE(world.queue().size(), 1);

        const auto account = world.allow();
        QVERIFY2(account.has_value(), account ? "" : qPrintable(account.error().what + account.error().detail));
        QTRY_VERIFY(world.queue().isEmpty());
        QCOMPARE(world.atSource(alert.id), u"Dismissed"_s);
        world.sync();
        QCOMPARE(world.alert(alert.row).status, AlertStatus::Dismissed);
        QCOMPARE(world.alert(alert.row).queue, QueueState::None);
        const auto row = world.connection();
        QVERIFY(row.mayChange);
        QCOMPARE(row.changesAs, *account);
        QTRY_VERIFY(world.connection().capabilities.last().writes);
        const auto right = world.connection().capabilities.last();
        QVERIFY2(right.note.contains(u"Security Admin"_s), qPrintable(right.note));
    }

    void everyStatusReachesTheTenant()
    {
        World world;
        QVERIFY(world.allow().has_value());
        const auto alert = world.firstActive();
        const std::array words{std::pair{AlertStatus::InProgress, u"InProgress"_s}, std::pair{AlertStatus::Resolved, u"Resolved"_s},
                               std::pair{AlertStatus::Dismissed, u"Dismissed"_s}, std::pair{AlertStatus::Active, u"Active"_s}};
        for (const auto& [status, word] : words) {
            QVERIFY(world.decide(alert.row, status).has_value());
            QTRY_COMPARE(world.atSource(alert.id), word);
            QTRY_VERIFY(world.queue().isEmpty());
            QCOMPARE(world.alert(alert.row).status, status);
        }
        QVERIFY(await(world.runtime->triage().undo()).has_value()); // back to dismissed, there as well
        QTRY_COMPARE(world.atSource(alert.id), u"Dismissed"_s);
    }

    void theSignInIsRemovedOnItsOwnAndReadingGoesOn()
    {
        World world;
        QVERIFY(world.allow().has_value());
        QVERIFY(await(world.runtime->forbidChanges(world.id)).has_value());
        const auto row = world.connection();
        QVERIFY(!row.mayChange);
        QTRY_VERIFY(std::ranges::none_of(world.connection().capabilities, &domain::CapabilityRow::writes));
        const auto alert = world.firstActive();
        QVERIFY(world.decide(alert.row, AlertStatus::Resolved).has_value());
        QTRY_VERIFY(world.alert(alert.row).queueNote.contains(u"only reads"_s));
        world.sync();
        QCOMPARE(world.atSource(alert.id), u"Active"_s);
        QVERIFY(await(world.runtime->outbox().takeBack(world.queue().first().id)).has_value());
        QCOMPARE(world.alert(alert.row).status, AlertStatus::Active);
    }

    void aColleaguesChangeIsAConflictThatNamesThem_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("keep mine") << true;
        QTest::newRow("take theirs") << false;
    }
    void aColleaguesChangeIsAConflictThatNamesThem()
    {
        QFETCH(const bool, mine);
        World world;
        const auto alert = world.firstActive();
        QVERIFY(world.decide(alert.row, AlertStatus::Dismissed).has_value());
        QTRY_VERIFY(world.alert(alert.row).queueNote.contains(u"only reads"_s));
        world.runtime->factory().sampleTenant(world.id)->changeAlert(alert.id, u"Resolved"_s, u"j.weber@contoso.example"_s);
        QTRY_COMPARE(world.atSource(alert.id), u"Resolved"_s);
        QVERIFY(world.allow().has_value());
        QTRY_COMPARE(world.alert(alert.row).queue, QueueState::Conflict);
        QVERIFY2(world.alert(alert.row).queueNote.contains(u"j.weber@contoso.example"_s), qPrintable(world.alert(alert.row).queueNote));
        QCOMPARE(world.atSource(alert.id), u"Resolved"_s);
        const auto item = world.queue().first().id;
        QVERIFY((mine ? await(world.runtime->outbox().keepMine(item)) : await(world.runtime->outbox().takeTheirs(item))).has_value());
        QTRY_VERIFY(world.queue().isEmpty());
        QCOMPARE(world.atSource(alert.id), mine ? u"Dismissed"_s : u"Resolved"_s);
        QCOMPARE(world.alert(alert.row).status, mine ? AlertStatus::Dismissed : AlertStatus::Resolved);
    }

    void whatIsDecidedOfflineIsSentWhenTheTenantIsBack()
    {
        World world;
        QVERIFY(world.allow().has_value());
        auto* tenant = world.runtime->factory().sampleTenant(world.id);
        const auto alert = world.firstActive();
        tenant->setFault({{u"fault"_s, u"drop"_s}, {u"match"_s, u".*"_s}, {u"count"_s, -1}});
        QVERIFY(world.decide(alert.row, AlertStatus::InProgress).has_value());
        QCOMPARE(world.alert(alert.row).status, AlertStatus::InProgress); // at once
        QTRY_VERIFY_WITH_TIMEOUT(world.runtime->online().isOffline(), 60'000);
        QTRY_VERIFY(world.connection().offlineSince.isValid());
        QVERIFY(world.alert(alert.row).pending);
        QSignalSpy back(&world.runtime->online(), &services::OnlineWatch::cameBack);
        tenant->setFault({{u"fault"_s, u"clear"_s}});
        world.runtime->online().tryNow();
        QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(world.queue().isEmpty(), 30'000);
        QCOMPARE(world.atSource(alert.id), u"InProgress"_s);
        QVERIFY(!world.connection().offlineSince.isValid());
    }

    void afterAKillInTheMiddleOfSendingTheTargetIsReadFirst()
    {
        QTemporaryDir folder;
        const QString record = folder.filePath(u"record.jsonl"_s);
        SampleProcess sample;
        QVERIFY(sample.start({u"--resources"_s, u"600"_s, u"--record"_s, record}));
        qint64 row = 0;
        QString alertId;
        {
            runtime::Runtime runtime(openIn(folder.path()), options());
            const auto id = connectBySecret(runtime, sample);
            QVERIFY(await(runtime.syncs().run(id, true, {}), 120'000).has_value());
            domain::ListQuery query;
            query.filter = domain::FilterQuery::parse(u"status:active"_s, services::alertFilterKeys()).value();
            const auto alert = await(runtime.reads().alerts(query, {})).value().first();
            row = alert.row;
            alertId = alert.id;
            QVERIFY(await(runtime.triage().setStatus({row}, AlertStatus::Dismissed)).has_value());
            QTRY_VERIFY(!await(runtime.reads().alert(row, {})).value().row.queueNote.isEmpty()); // not allowed yet
            runtime::SignInSettings how;
            how.method = u"secret"_s;
            how.clientId = sample.fixClient;
            sample.tell({{u"fault"_s, u"error"_s}, {u"match"_s, u".*/dismiss"_s}, {u"count"_s, -1}, {u"status"_s, 400}});
            const auto account = await(runtime.allowChanges(id, how, core::Secret(sample.fixSecret), {}), 60'000);
            QVERIFY2(account.has_value(), account ? "" : qPrintable(account.error().what + account.error().detail));
            QTRY_VERIFY(!await(runtime.reads().queue({})).value().isEmpty());
            QVERIFY(await(runtime.close()).has_value());
        }
        // Due again, with a tenant that takes the change and answers so late that nobody hears it.
        makeDue(folder.path());
        sample.tell({{u"fault"_s, u"clear"_s}});
        sample.tell({{u"fault"_s, u"slow"_s}, {u"match"_s, u".*/dismiss"_s}, {u"count"_s, -1}, {u"ms"_s, 60'000}});
        const int before = dismissals(record);
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, folder.path()});
        QVERIFY(child.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(dismissals(record), before + 1, 30'000);
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        sample.tell({{u"fault"_s, u"clear"_s}});
        runtime::Runtime runtime(openIn(folder.path()), options());
        const auto left = await(runtime.reads().queue({})).value();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().state, QueueState::Sending);
        QVERIFY(await(runtime.outbox().sendDue({}), 60'000).has_value());
        QVERIFY(await(runtime.reads().queue({})).value().isEmpty());
        QCOMPARE(await(runtime.reads().alert(row, {})).value().row.status, AlertStatus::Dismissed);
        QCOMPARE(dismissals(record), before + 1); // read, found done, not sent again
        QVERIFY(await(runtime.close()).has_value());
    }

    void aWrongSecretChangesNothingAndSaysSo()
    {
        QTemporaryDir folder;
        SampleProcess sample;
        QVERIFY(sample.start({u"--resources"_s, u"600"_s}));
        runtime::Runtime runtime(openIn(folder.path()), options());
        const auto id = connectBySecret(runtime, sample);
        runtime::SignInSettings how;
        how.method = u"secret"_s;
        how.clientId = sample.fixClient;
        const auto refused = await(runtime.allowChanges(id, how, core::Secret("wr0ng"), {}), 60'000);
        QCOMPARE(refused.error().code, core::Errc::Auth);
        QVERIFY(!refused.error().what.isEmpty() && !refused.error().what.contains(u"wr0ng"_s));
        QVERIFY(!await(runtime.reads().connections({})).value().first().mayChange);
        QVERIFY(!await(runtime.tokens().load(id, QString::fromLatin1(runtime::fixSecretName))).value().has_value());
        const auto account = await(runtime.allowChanges(id, how, core::Secret(sample.fixSecret), {}), 60'000);
        QVERIFY2(account.has_value(), account ? "" : qPrintable(account.error().what));
        QVERIFY(await(runtime.tokens().load(id, QString::fromLatin1(runtime::fixSecretName))).value().has_value());
        QVERIFY(await(runtime.forbidChanges(id)).has_value());
        QVERIFY(!await(runtime.tokens().load(id, QString::fromLatin1(runtime::fixSecretName))).value().has_value());
        QVERIFY(await(runtime.tokens().load(id, QString::fromLatin1(runtime::secretName))).value().has_value());
        QVERIFY(await(runtime.close()).has_value());
    }

private:
    static core::ConnectionId connectBySecret(runtime::Runtime& runtime, const SampleProcess& sample)
    {
        const QString base = sample.origin().toString();
        QJsonObject settings{{u"cloud"_s, u"Custom"_s}, {u"authority"_s, base}, {u"resourceManager"_s, base}, {u"tenant"_s, sample.tenant}};
        runtime::SignInSettings how;
        how.method = u"secret"_s;
        how.tenant = sample.tenant;
        how.clientId = sample.client;
        how.toJson(settings);
        ports::ConnectionSpec spec;
        spec.name = u"Tenant"_s;
        spec.settings = QJsonDocument(settings).toJson(QJsonDocument::Compact);
        const auto id = await(runtime.connections().add(spec)).value();
        (void)await(runtime.tokens().save(id, QString::fromLatin1(runtime::secretName), core::Secret(sample.secret)));
        return id;
    }
    static void makeDue(const QString& folder)
    {
        auto workspace = openIn(folder);
        const auto due = await(workspace->write([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
            STORE_LET(all, store::readQueue(db));
            for (const auto& item : all)
                STORE_TRY(store::setOutboxState(db, item.id, QueueState::Waiting, QDateTime::fromMSecsSinceEpoch(1)));
            return {};
        }));
        if (!due)
            qFatal("%s", qPrintable(due.error().detail));
    }
    /// How many requests to dismiss something the tenant has answered.
    static int dismissals(const QString& record)
    {
        QFile file(record);
        if (!file.open(QIODevice::ReadOnly))
            return -1;
        int count = 0;
        for (const auto& line : file.readAll().split('\n'))
            count += QJsonDocument::fromJson(line).object()["url"_L1].toString().contains("/dismiss"_L1);
        return count;
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--child")
        return sendUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestFixSignIn test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_fixsignin.moc"
