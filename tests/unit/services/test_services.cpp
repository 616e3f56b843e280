// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectionservice.h"
#include "services/notificationservice.h"
#include "services/overviewbuilder.h"
#include "services/reporthtml.h"
#include "services/reportservice.h"
#include "services/syncservice.h"
#include "services/triageservice.h"
#include "services/workspacereads.h"
#include "store/bulkload.h"
#include "store/pair.h"
#include "store/queries/decisionqueries.h"
#include "store/queries/journalqueries.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/await.h"
#include "unit/services/fakeconnector.h"
#include "unit/services/testestate.h"

#include <QSignalSpy>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

/// A clock the test moves; read from several threads.
class MovingClock final : public core::Clock {
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms.load(), QTimeZone::UTC); }
    void set(const QDateTime& at) { m_ms = at.toMSecsSinceEpoch(); }

private:
    std::atomic<qint64> m_ms{QDateTime(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::UTC).toMSecsSinceEpoch()};
};

/// An open workspace with all services over a fake connector.
struct World {
    QTemporaryDir folder;
    std::shared_ptr<MovingClock> clock = std::make_shared<MovingClock>();
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::ResourceList> list;
    std::unique_ptr<store::SyncStore> port;
    QObject context;
    FakeFactory factory{&context};
    std::shared_ptr<services::LiveSyncs> live = std::make_shared<services::LiveSyncs>();
    std::unique_ptr<services::WorkspaceReads> reads;
    std::unique_ptr<services::SyncService> syncs;
    std::unique_ptr<services::ConnectionService> connections;
    std::unique_ptr<services::OnlineWatch> online;
    std::unique_ptr<services::OutboxService> outbox;
    std::unique_ptr<services::TriageService> triage;
    core::ConnectionId connection;
    domain::Batch batch;

    /// `prepare` is given the name of the workspace's file before it is opened.
    explicit World(const std::function<void(const QString&)>& prepare = {})
    {
        store::Workspace::Options options;
        options.databasePath = folder.filePath(u"workspace.db"_s);
        if (prepare)
            prepare(options.databasePath);
        options.clock = clock;
        workspace = std::move(store::Workspace::open(std::move(options)).value());
        list = std::make_unique<store::ResourceList>(*workspace, clock);
        port = std::make_unique<store::SyncStore>(*workspace);
        reads = std::make_unique<services::WorkspaceReads>(services::WorkspaceReads::Tools{*workspace, *list, clock, nullptr, live, std::chrono::hours(8)});
        syncs = std::make_unique<services::SyncService>(services::SyncService::Tools{*workspace, *port, factory, clock, live, u"tester"_s});
        connections = std::make_unique<services::ConnectionService>(services::ConnectionService::Tools{*workspace, factory, clock, live, u"tester"_s});
        online = std::make_unique<services::OnlineWatch>(live, clock);
        outbox = std::make_unique<services::OutboxService>(services::OutboxService::Tools{*workspace, *port, factory, clock, *online, u"tester"_s});
        triage = std::make_unique<services::TriageService>(services::TriageService::Tools{*workspace, *outbox, clock, u"tester"_s});
        ports::ConnectionSpec spec;
        spec.name = u"Tenant"_s;
        spec.settings = "{}";
        connection = await(connections->add(spec)).value();
        batch = TestEstate::realBatch(connection, clock->now());
        batch.scoreDays.clear();
        batch.causes.clear();
        factory.connector->batch = [this](core::ConnectionId) { return batch; };
        factory.connector->refreshed = [this](core::ConnectionId) { return batch; };
        factory.connector->apply = [this](const QString& id, domain::AlertStatus status) { atSource(id, status); };
    }
    ~World()
    {
        (void)await(syncs->close());
        (void)await(online->close());
        (void)await(outbox->close());
    }

    /// The source shows this status from now on.
    void atSource(const QString& id, domain::AlertStatus status)
    {
        for (auto& alert : batch.alerts) {
            if (alert.id == id)
                alert.status = status;
        }
    }
    QList<domain::QueueRow> queue() { return await(reads->queue({})).value(); }
    domain::AlertRow alert(qint64 row)
    {
        const auto all = alerts();
        const auto found = std::ranges::find(all, row, &domain::AlertRow::row);
        return found == all.end() ? domain::AlertRow{} : *found;
    }

    services::SyncOutcome sync()
    {
        auto outcome = await(syncs->run(connection, true, {}));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().what + outcome.error().detail));
        return *outcome;
    }
    domain::Overview overview() { return await(reads->overview({}, 7, {}, {})).value(); }
    QList<domain::AlertRow> alerts() { return await(reads->alerts({}, {})).value(); }
    domain::ConnectionRow row() { return await(reads->connections({})).value().first(); }
};

} // namespace

class TestServices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_sync_stores_facts_state_score_of_the_day_and_journal()
    {
        World world;
        QSignalSpy ended(world.syncs.get(), &services::SyncService::ended);
        const auto outcome = world.sync();
        QVERIFY(!outcome.error.has_value());
        QVERIFY(outcome.first);
        QCOMPARE(ended.size(), 1);
        const auto row = world.row();
        QCOMPARE(row.state, domain::ConnectionState::Connected);
        QCOMPARE(row.lastComplete, world.clock->now());
        QCOMPARE(row.nextDue, world.clock->now().addSecs(4 * 3600));
        QCOMPARE(row.resources, 5);
        QCOMPARE(row.callsLeft, 42);
        QVERIFY(!row.log.isEmpty());
        const auto page = world.overview();
        QVERIFY(page.trend.first().points.last().percent.has_value());
        QVERIFY(page.causes.isEmpty()); // what a first sync brings is no change
        const auto activity = await(world.reads->activity({}, 10, {})).value();
        QCOMPARE(activity.first().what, u"connection.sync"_s);
        QCOMPARE(activity.first().who, u"tester"_s);
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })).value(), 0);
    }

    void what_moved_the_score_between_two_syncs_is_recorded_with_its_cause()
    {
        World world;
        world.sync();
        world.clock->set(world.clock->now().addSecs(3600));
        for (auto& assessment : world.batch.assessments) { // store2 is fixed
            if (assessment.resourceId.endsWith(u"store2"_s) && assessment.key == u"key-https"_s)
                assessment.state = domain::AssessmentState::Healthy;
        }
        world.batch.controls[0].healthy = 3;
        world.batch.controls[0].unhealthy = 1;
        world.batch.controls[0].currentScore = 3;
        world.batch.scores[0].percent = 75;
        world.batch.scores[0].currentScore = 3;
        world.sync();
        const auto page = world.overview();
        QCOMPARE(page.causes.size(), 1);
        QCOMPARE(page.causes.first().cause.assessmentKey, u"key-https"_s);
        QCOMPARE(page.causes.first().cause.resourcesBetter, 1);
        QVERIFY(std::abs(page.causes.first().cause.gain - 25.0 * 4 / 5) < 1e-6);
        QCOMPARE(page.causes.first().cause.resourceIds.size(), 1);
        QVERIFY(page.causes.first().cause.resourceIds.first().endsWith(u"store2"_s));
    }

    void a_load_that_cannot_be_finished_ends_the_sync_with_its_reason_and_is_finished_later()
    {
        World world([](const QString& path) { // an index that cannot be made, because the load brought something twice
            const store::OpenOptions options{path, {}, store::OpenOptions::Mode::ReadWrite, 2000, nullptr};
            QVERIFY(store::preparePair(options).has_value());
            auto db = store::openPair(options, store::PairUse::Facts);
            QVERIFY(store::BulkLoad(*db).start().has_value());
            QVERIFY(db->exec("INSERT INTO resource (row, key, connection, type, scope, location, resource_group, tag, environment, first_seen, changed, hash, "
                             "name, kind) "
                             "VALUES (1, x'01', 99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'twice', ''), (2, x'01', 99, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'twice', '')")
                        .has_value());
        });
        world.batch.cursor = QByteArray();
        const auto outcome = world.sync();
        QVERIFY(outcome.error.has_value());
        QCOMPARE(outcome.error->origin, u"store.constraint"_s);
        QCOMPARE(world.row().state, domain::ConnectionState::Failed);
        QVERIFY(!world.row().lastError.isEmpty());
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM score_day", -1); })).value(), 0); // of half an estate
        QVERIFY(await(world.workspace->writeFacts([](store::Db& db, store::ChangeSet&) {
                    return db.run("DELETE FROM resource WHERE row IN (1, 2)");
                })).has_value());
        QVERIFY(!world.sync().error.has_value());
        QCOMPARE(world.row().state, domain::ConnectionState::Connected);
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return store::buildState(db, u"bulk"_s); })).value(), 0);
        QVERIFY(world.overview().trend.first().points.last().percent.has_value());
    }

    void a_failed_sync_keeps_what_is_known_and_waits_longer_each_time()
    {
        World world;
        world.sync();
        world.factory.connector->syncError = core::Error{core::Errc::Offline, u"No network; check it."_s, {}, {}, std::nullopt};
        const auto first = world.sync();
        QCOMPARE(first.error->code, core::Errc::Offline);
        QCOMPARE(world.row().state, domain::ConnectionState::Failed);
        QCOMPARE(world.row().lastError, u"No network; check it."_s);
        QCOMPARE(world.row().nextDue, world.clock->now().addSecs(60));
        QCOMPARE(world.row().resources, 5);
        world.sync();
        QCOMPARE(world.row().nextDue, world.clock->now().addSecs(120));
        world.factory.connector->syncError->retryAfter = std::chrono::minutes(30);
        world.sync();
        QCOMPARE(world.row().nextDue, world.clock->now().addSecs(1800));
        world.factory.connector->syncError.reset();
        world.sync();
        QCOMPARE(world.row().state, domain::ConnectionState::Connected);
        QVERIFY(world.row().lastError.isEmpty());
    }

    void a_missing_sign_in_parks_the_connection_until_it_is_there()
    {
        World world;
        world.factory.error = core::Error{core::Errc::Auth, u"Sign in again."_s, {}, {}, std::nullopt};
        QCOMPARE(world.sync().error->code, core::Errc::Auth);
        QCOMPARE(world.row().state, domain::ConnectionState::SignedOut);
        QVERIFY(!world.row().nextDue.isValid());
        world.factory.error.reset();
        QVERIFY(await(world.connections->makeDue(world.connection)).has_value());
        world.syncs->startSchedule();
        QTRY_COMPARE(world.row().state, domain::ConnectionState::Connected);
    }

    void a_sync_is_cancelled_and_leaves_the_state_as_it_was()
    {
        World world;
        world.sync();
        world.factory.connector->hang = true;
        QSignalSpy ended(world.syncs.get(), &services::SyncService::ended);
        world.syncs->start(world.connection, false);
        QTRY_COMPARE(world.row().state, domain::ConnectionState::Syncing);
        QTRY_COMPARE(world.row().stateNote, u"Reading half"_s);
        QVERIFY(!await(world.syncs->run(world.connection, false, {})).has_value()); // one at a time
        world.syncs->cancel(world.connection);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].value<services::SyncOutcome>().error->code, core::Errc::Cancelled);
        QCOMPARE(world.row().state, domain::ConnectionState::Connected);
    }

    void a_connection_being_removed_does_not_sync_again_and_the_journal_keeps_its_name()
    {
        World world;
        world.sync();
        world.factory.connector->hang = true;
        world.syncs->start(world.connection, false);
        QTRY_VERIFY(world.syncs->isRunning(world.connection));
        world.syncs->retire(world.connection);
        QTRY_VERIFY(!world.syncs->isRunning(world.connection));
        QCOMPARE(await(world.syncs->run(world.connection, false, {})).error().code, core::Errc::NotFound);
        world.syncs->start(world.connection, false);
        QVERIFY(!world.syncs->isRunning(world.connection));
        QVERIFY(await(world.connections->remove(world.connection)).has_value());
        const auto journal = await(world.reads->activity({}, 10, {})).value();
        QCOMPARE(journal.first().target, u"Tenant"_s);
    }

    void the_journal_is_verified_and_the_first_changed_entry_named()
    {
        World world;
        world.sync();
        world.sync();
        const auto whole = await(world.reads->verifyJournal({})).value();
        QCOMPARE(whole.entries, 3); // added, synced twice
        QCOMPARE(whole.firstBroken, 0);
        QVERIFY(await(world.workspace->write([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
                    STORE_TRY(db.exec("DROP TRIGGER journal_no_update"));
                    return db.run("UPDATE journal SET who = 'somebody else' WHERE seq = 2");
                })).has_value());
        QCOMPARE(await(world.reads->verifyJournal({})).value().firstBroken, 2);
    }

    void the_service_may_close_while_a_sync_runs()
    {
        World world;
        world.factory.connector->hang = true;
        world.syncs->start(world.connection, false);
        QTRY_VERIFY(world.syncs->isRunning(world.connection));
        QVERIFY(await(world.syncs->close()).has_value());
    }

    void a_dismissed_alert_is_sent_read_back_and_then_the_source_speaks()
    {
        World world;
        world.sync();
        const auto alert = world.alerts().last();
        QVERIFY(await(world.triage->setStatus({alert.row}, domain::AlertStatus::Dismissed)).has_value());
        QCOMPARE(world.alert(alert.row).status, domain::AlertStatus::Dismissed); // at once
        QTRY_COMPARE(world.alert(alert.row).queue, domain::QueueState::None);
        QCOMPARE(world.factory.connector->statusCalls, QStringList{alert.id + u"=dismissed"_s});
        QCOMPARE(world.factory.connector->reads, 2); // before and after
        QCOMPARE(world.alert(alert.row).status, domain::AlertStatus::Dismissed);
        const auto refs = await(world.workspace->read([row = alert.row](store::Db& db) { return store::readAlertRefs(db, {row}); })).value();
        QVERIFY(!refs.first().decidedStatus.has_value());
        QCOMPARE(refs.first().sourceStatus, domain::AlertStatus::Dismissed);
    }

    void without_a_fix_sign_in_a_decision_stays_queued_and_says_why()
    {
        World world;
        world.sync();
        world.factory.connector->statusError = core::Error{core::Errc::Auth, u"Allow changes first."_s, {}, {}, std::nullopt};
        QSignalSpy notSent(world.outbox.get(), &services::OutboxService::notSent);
        const auto row = world.alerts().last().row;
        QVERIFY(await(world.triage->setStatus({row}, domain::AlertStatus::Resolved)).has_value());
        QTRY_COMPARE(notSent.size(), 1);
        QTRY_COMPARE(world.alert(row).queueNote, u"Allow changes first."_s);
        QVERIFY(world.alert(row).pending);
        QCOMPARE(world.alert(row).status, domain::AlertStatus::Resolved);
        const auto queue = world.queue();
        QCOMPARE(queue.size(), 1);
        QCOMPARE(queue.first().from, domain::AlertStatus::Active);
        QCOMPARE(queue.first().to, domain::AlertStatus::Resolved);
        QCOMPARE(queue.first().state, domain::QueueState::Waiting);
        QCOMPARE(queue.first().tries, 1);
        QCOMPARE(queue.first().connectionName, u"Tenant"_s);
        world.sync(); // the source still says Active; the decision stands
        QCOMPARE(world.alert(row).status, domain::AlertStatus::Resolved);
        world.factory.connector->statusError.reset();
        world.outbox->retry(world.connection); // the sign-in was given
        QTRY_VERIFY(world.queue().isEmpty());
        QCOMPARE(world.alert(row).status, domain::AlertStatus::Resolved);
        QCOMPARE(notSent.size(), 1);
    }

    void what_can_never_be_sent_stays_local_and_is_not_tried_again()
    {
        World world;
        world.sync();
        world.factory.connector->readError = core::Error{core::Errc::NotFound, u"It is gone."_s, {}, {}, std::nullopt};
        const auto row = world.alerts().last().row;
        QVERIFY(await(world.triage->setStatus({row}, domain::AlertStatus::Resolved)).has_value());
        QTRY_COMPARE(world.alert(row).queue, domain::QueueState::Failed);
        world.clock->set(world.clock->now().addDays(1));
        QVERIFY(await(world.outbox->sendDue({})).has_value());
        QCOMPARE(world.factory.connector->reads, 1);
        QVERIFY(await(world.outbox->takeBack(world.queue().first().id)).has_value());
        QCOMPARE(world.alert(row).status, domain::AlertStatus::Active);
        QVERIFY(world.queue().isEmpty());
    }

    void offline_decisions_wait_and_are_sent_when_the_source_is_back()
    {
        World world;
        world.sync();
        const core::Error offline{core::Errc::Offline, u"No network."_s, {}, {}, std::nullopt};
        world.factory.connector->readError = offline;
        QSignalSpy back(world.online.get(), &services::OnlineWatch::cameBack);
        QSignalSpy notSent(world.outbox.get(), &services::OutboxService::notSent);
        world.online->setProbe([&](core::ConnectionId, core::CancelToken) -> core::Async<void> {
            if (world.factory.connector->readError)
                co_return std::unexpected(*world.factory.connector->readError);
            co_return core::Result<void>{};
        });
        QObject::connect(world.online.get(), &services::OnlineWatch::cameBack, world.outbox.get(), &services::OutboxService::retry);
        const auto rows = world.alerts();
        QVERIFY(await(world.triage->setStatus({rows[1].row, rows[2].row}, domain::AlertStatus::InProgress)).has_value());
        QTRY_VERIFY(world.online->isOffline());
        QTRY_COMPARE(world.alert(rows[2].row).queueNote, u"No network."_s);
        QTRY_COMPARE(world.alert(rows[1].row).queueNote, u"No network."_s);
        QCOMPARE(world.factory.connector->reads, 1); // one failure holds for the whole connection
        QCOMPARE(notSent.size(), 0);
        QCOMPARE(world.row().offlineSince, world.clock->now());
        QCOMPARE(world.queue().size(), 2);
        world.online->tryNow();
        QTRY_COMPARE(back.size(), 0);
        world.factory.connector->readError.reset();
        world.online->tryNow();
        QTRY_COMPARE(back.size(), 1);
        QTRY_VERIFY(world.queue().isEmpty());
        QCOMPARE(world.factory.connector->statusCalls.size(), 2);
        QVERIFY(!world.row().offlineSince.isValid());
    }

    void what_someone_else_changed_meanwhile_is_a_conflict_with_two_ways_on_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("keep mine") << true;
        QTest::newRow("take theirs") << false;
    }
    void what_someone_else_changed_meanwhile_is_a_conflict_with_two_ways_on()
    {
        QFETCH(const bool, mine);
        World world;
        world.sync();
        const auto alert = world.alerts().last();
        world.factory.connector->changedBy = u"j.weber@contoso.example"_s;
        world.atSource(alert.id, domain::AlertStatus::Resolved);
        QVERIFY(await(world.triage->setStatus({alert.row}, domain::AlertStatus::Dismissed)).has_value());
        QTRY_COMPARE(world.alert(alert.row).queue, domain::QueueState::Conflict);
        QVERIFY(world.factory.connector->statusCalls.isEmpty()); // theirs was not overwritten
        QVERIFY2(world.alert(alert.row).queueNote.contains(u"j.weber@contoso.example"_s), qPrintable(world.alert(alert.row).queueNote));
        QCOMPARE(world.alert(alert.row).status, domain::AlertStatus::Dismissed);
        const auto id = world.queue().first().id;
        QVERIFY((mine ? await(world.outbox->keepMine(id)) : await(world.outbox->takeTheirs(id))).has_value());
        QTRY_VERIFY(world.queue().isEmpty());
        QCOMPARE(world.factory.connector->statusCalls.size(), mine ? 1 : 0);
        QCOMPARE(world.alert(alert.row).status, mine ? domain::AlertStatus::Dismissed : domain::AlertStatus::Resolved);
    }

    void what_was_being_sent_when_the_program_ended_is_not_sent_twice()
    {
        World world;
        world.sync();
        const auto alert = world.alerts().last();
        world.factory.connector->readError = core::Error{core::Errc::Offline, u"No network."_s, {}, {}, std::nullopt};
        QVERIFY(await(world.triage->setStatus({alert.row}, domain::AlertStatus::Dismissed)).has_value());
        QTRY_COMPARE(world.queue().first().tries, 1);
        // As a kill between the call and its note leaves it: the mark is set, the source has it.
        const auto id = world.queue().first().id;
        QVERIFY(await(world.workspace->write([id, now = world.clock->now().addDays(1)](store::Db& db, store::ChangeSet&) {
                    return store::setOutboxState(db, id, domain::QueueState::Sending, now);
                })).has_value());
        world.atSource(alert.id, domain::AlertStatus::Dismissed);
        world.factory.connector->readError.reset();
        QVERIFY(await(world.outbox->sendDue({})).has_value());
        QVERIFY(world.queue().isEmpty());
        QVERIFY(world.factory.connector->statusCalls.isEmpty());
        QCOMPARE(world.alert(alert.row).status, domain::AlertStatus::Dismissed);
    }

    void a_newer_decision_made_while_one_is_sent_follows_it()
    {
        World world;
        world.sync();
        const auto alert = world.alerts().last();
        core::TaskScope later;
        world.factory.connector->whileSending = [&] {
            later.start(world.triage->setStatus({alert.row}, domain::AlertStatus::InProgress), [](const core::Result<int>&) {});
        };
        QVERIFY(await(world.triage->setStatus({alert.row}, domain::AlertStatus::Dismissed)).has_value());
        QTRY_COMPARE(world.factory.connector->statusCalls.size(), 2);
        QTRY_VERIFY(world.queue().isEmpty());
        QCOMPARE(world.factory.connector->statusCalls.last(), alert.id + u"=inProgress"_s);
        QCOMPARE(world.alert(alert.row).status, domain::AlertStatus::InProgress);
    }

    void a_status_the_source_shows_already_is_no_decision()
    {
        World world;
        world.sync();
        const auto alert = world.alerts().last();
        QVERIFY(await(world.triage->setStatus({alert.row}, alert.status)).has_value());
        QVERIFY(world.queue().isEmpty());
        world.atSource(alert.id, domain::AlertStatus::Resolved);
        world.sync();
        QCOMPARE(world.alert(alert.row).status, domain::AlertStatus::Resolved);
    }

    void undo_takes_back_the_last_decision_by_its_name()
    {
        World world;
        world.sync();
        world.factory.connector->statusError = core::Error{core::Errc::Auth, u"Needs a fix sign-in."_s, {}, {}, std::nullopt};
        const auto rows = world.alerts();
        QVERIFY(await(world.triage->assign({rows[1].row, rows[2].row}, u"mara"_s)).has_value());
        QVERIFY(await(world.triage->setStatus({rows[2].row}, domain::AlertStatus::Dismissed)).has_value());
        QVERIFY(world.triage->canUndo());
        QVERIFY2(world.triage->undoText().contains(u"dismiss"_s), qPrintable(world.triage->undoText()));
        QVERIFY(await(world.triage->undo()).has_value());
        QCOMPARE(world.alerts()[2].status, domain::AlertStatus::Active);
        QCOMPARE(world.alerts()[2].owner, u"mara"_s);
        QVERIFY(await(world.triage->undo()).has_value());
        QVERIFY(world.alerts()[2].owner.isEmpty());
        QVERIFY(!world.triage->canUndo());
        QVERIFY(await(world.triage->undo()).has_value()); // nothing left is no error
    }

    void redo_decides_again_by_its_name_until_something_else_is_decided()
    {
        World world;
        world.sync();
        world.factory.connector->statusError = core::Error{core::Errc::Auth, u"Needs a fix sign-in."_s, {}, {}, std::nullopt};
        const auto rows = world.alerts();
        QCOMPARE(await(world.triage->assign({rows[1].row, rows[2].row}, u"mara"_s)).value_or(0), 2);
        QCOMPARE(await(world.triage->setStatus({rows[2].row}, domain::AlertStatus::Dismissed)).value_or(0), 1);
        QVERIFY(!world.triage->canRedo());
        QVERIFY(await(world.triage->undo()).has_value());
        QVERIFY(await(world.triage->undo()).has_value());
        QVERIFY2(world.triage->redoText().contains(u"assign"_s), qPrintable(world.triage->redoText()));
        QVERIFY(await(world.triage->redo()).has_value());
        QCOMPARE(world.alerts()[1].owner, u"mara"_s);
        QVERIFY2(world.triage->redoText().contains(u"dismiss"_s), qPrintable(world.triage->redoText()));
        QVERIFY(await(world.triage->redo()).has_value());
        QCOMPARE(world.alerts()[2].status, domain::AlertStatus::Dismissed);
        QVERIFY(!world.triage->canRedo());
        QVERIFY(await(world.triage->redo()).has_value()); // nothing left is no error
        QVERIFY2(world.triage->undoText().contains(u"dismiss"_s), qPrintable(world.triage->undoText()));
        QVERIFY(await(world.triage->undo()).has_value());
        QVERIFY(world.triage->canRedo());
        QCOMPARE(await(world.triage->assign({rows[0].row}, u"jon"_s)).value_or(0), 1);
        QVERIFY(!world.triage->canRedo());
    }

    void new_high_alerts_are_told_after_the_first_sync_only()
    {
        World world;
        services::NotificationService notifications(*world.workspace, *world.syncs);
        QSignalSpy told(&notifications, &services::NotificationService::newHighAlerts);
        world.sync();
        world.clock->set(world.clock->now().addSecs(60));
        auto fresh = world.batch.alerts.first();
        fresh.id += u"-new"_s;
        fresh.systemAlertId += u"-new"_s;
        fresh.displayName = u"Brand new"_s;
        world.batch.alerts.append(fresh);
        world.sync();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toInt(), 1);
        QCOMPARE(told[0][1].toString(), u"Brand new"_s);
        QVERIFY(std::ranges::contains(world.alerts(), told[0][2].toLongLong(), &domain::AlertRow::row));
    }

    void a_connection_is_tested_paused_and_removed_with_its_data()
    {
        World world;
        world.sync();
        QVERIFY(await(world.connections->test(world.connection, {})).has_value());
        QTRY_COMPARE(world.row().what, u"Tenant, 2 subscriptions"_s);
        QCOMPARE(world.row().capabilities.size(), 1);
        QVERIFY(await(world.connections->setPaused(world.connection, true)).has_value());
        QCOMPARE(world.row().state, domain::ConnectionState::Paused);
        ports::ConnectionSpec same;
        same.name = u"Tenant"_s;
        same.settings = "{}";
        QCOMPARE(await(world.connections->add(same)).error().code, core::Errc::Conflict);
        QVERIFY(await(world.connections->remove(world.connection)).has_value());
        QVERIFY(await(world.reads->connections({})).value().isEmpty());
        QVERIFY(await(world.reads->scopes({})).value().isEmpty());
        QVERIFY(world.overview().firstUse);
    }

    void the_inventory_lists_filters_and_counts()
    {
        World world;
        QSignalSpy changed(world.reads.get(), &services::Reads::changed);
        world.sync();
        const auto toldOfResources = [&] {
            return std::ranges::any_of(changed, [](const auto& call) { return call[0].template value<services::Changes>().resources; });
        };
        QTRY_VERIFY(toldOfResources());
        domain::ListQuery query;
        const auto all = await(world.reads->resourceList(query, {})).value();
        QCOMPARE(all->count(), 5); // who is told finds them
        query.filter = domain::FilterQuery::parse(u"health:unhealthy"_s, services::resourceFilterKeys()).value();
        const auto page = await(world.reads->firstResources(query, 10, {})).value();
        QCOMPARE(page.rows.size(), 2);
        QCOMPARE(page.rows.first().typeName, u"Storage accounts"_s);
        const auto summary = await(world.reads->inventorySummary(query, {})).value();
        QCOMPARE(summary.total, 5);
        QCOMPARE(summary.matching, 2);
        QVERIFY(!await(world.reads->facets({}, {})).value().isEmpty());
        const auto row = await(world.reads->findResource(page.rows.first().id.toUpper(), {})).value();
        const auto detail = await(world.reads->resource(row, {})).value();
        QCOMPARE(detail.recommendations.size(), 2);
        QCOMPARE(detail.row.openFindings(), 2);
    }

    void foreign_text_cannot_leave_its_place_in_the_report()
    {
        World world;
        world.batch.alerts[0].displayName = u"<script>alert(1)</script>\" onload='x' \u202E"_s;
        world.batch.scopes[0].name = u"</style><img src=http://evil>"_s;
        world.sync();
        QThreadPool pool;
        services::ReportService reports(*world.reads, pool, world.clock);
        const QString file = world.folder.filePath(u"report.html"_s);
        QVERIFY(await(reports.write(file, {}, 30, {})).has_value());
        QFile page(file);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray html = page.readAll();
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<img"));
        QVERIFY(html.contains("&lt;script&gt;"));
        QVERIFY(!html.contains("\u202E"));
        QCOMPARE(html.count("</style>"), 1);
        QVERIFY(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"));
        QCOMPARE(await(reports.write(u"/nonexistent/x.html"_s, {}, 30, {})).error().code, core::Errc::BadInput);
        services::ReportData data;
        data.alerts = {domain::AlertRow()};
        QVERIFY(!services::reportHtml(data).contains("not listed here"));
        data.moreAlerts = 7; // what is left out is said
        QVERIFY(services::reportHtml(data).contains("not listed here"));
    }

    void an_answer_that_nobody_wants_any_more_ends_cancelled()
    {
        World world;
        core::CancelSource source;
        source.request_stop();
        QCOMPARE(await(world.reads->overview({}, 30, {}, source.get_token())).error().code, core::Errc::Cancelled);
        QCOMPARE(await(world.reads->query(u"SELECT 1"_s, 10, source.get_token())).error().code, core::Errc::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestServices)
#include "test_services.moc"
