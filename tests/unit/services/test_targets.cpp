// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/targets/targetservice.h"
#include "services/targets/targetstanding.h"
#include "services/workspacereads.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/journalqueries.h"
#include "store/queries/targetqueries.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/await.h"
#include "unit/services/testestate.h"

#include <atomic>
#include <cmath>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using domain::TargetState;

namespace {

const QString production = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;
const QString development = u"/subscriptions/22222222-0000-0000-0000-000000000000"_s;

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

/// A clock the test moves; read from several threads.
class MovingClock final : public core::Clock {
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 11, 23), QTime(14, 30), QTimeZone::UTC).addDays(m_days); }
    void addDays(int days) { m_days += days; }

private:
    std::atomic<int> m_days{0};
};

/// An open workspace; what it is filled with is the test's choice.
struct World {
    QTemporaryDir folder;
    std::shared_ptr<MovingClock> clock = std::make_shared<MovingClock>();
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::ResourceList> list;
    std::unique_ptr<store::SyncStore> port;
    std::unique_ptr<services::WorkspaceReads> reads;
    std::unique_ptr<services::TargetService> service;

    World()
    {
        store::Workspace::Options options;
        options.databasePath = folder.filePath(u"workspace.db"_s);
        options.clock = clock;
        workspace = std::move(store::Workspace::open(std::move(options)).value());
        list = std::make_unique<store::ResourceList>(*workspace, clock);
        port = std::make_unique<store::SyncStore>(*workspace);
        reads = std::make_unique<services::WorkspaceReads>(
            services::WorkspaceReads::Tools{*workspace, *list, clock, nullptr, std::make_shared<services::LiveSyncs>(), std::chrono::hours(8)});
        service = std::make_unique<services::TargetService>(services::TargetService::Tools{*workspace, *reads, clock, u"tester"_s});
    }

    core::ConnectionId connect(bool isSample) const
    {
        return await(workspace->write([isSample, now = clock->now()](store::Db& db, store::ChangeSet& changes) {
                   changes.connections = true;
                   return store::insertConnection(db, {{}, domain::ConnectionKind::Azure, u"Tenant"_s, "{}", isSample, false, 14400, now});
               }))
            .value();
    }
    void write(const domain::Batch& batch) const
    {
        if (const auto written = await(port->write(batch)); !written)
            qFatal("%s", qPrintable(written.error().what));
    }
    /// Two subscriptions, 60 % together now; history of the last `days` days, 0.8 points up each.
    void fillReal(int days = 10) const
    {
        auto batch = TestEstate::realBatch(connect(false), clock->now());
        const QDate first = today().addDays(1 - days);
        batch.scoreDays.removeIf([first](const auto& one) { return one.day < first; });
        write(batch);
    }
    void fillSample() const { write(TestEstate::sampleBatch(connect(true), clock->now())); }

    QDate today() const { return clock->now().date(); }
    core::Result<void> set(double percent, int dueInDays, const QStringList& scopes = {}) const
    {
        return await(service->set({scopes}, percent, today().addDays(dueInDays), {}));
    }
    domain::Overview overview(const QStringList& scopes = {}) const { return await(reads->overview({scopes}, 7, {}, {})).value(); }
    std::optional<domain::TargetStanding> standing(const QStringList& scopes = {}) const { return overview(scopes).target; }
    QList<domain::TargetStanding> all() const { return await(service->list({})).value(); }
    qint64 number(const char* sql) const
    {
        return await(workspace->read([sql](store::Db& db) { return db.number(sql, -1); })).value();
    }
};

} // namespace

class TestTargets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    void what_is_set_stands_in_the_overview_with_all_numbers_and_in_words()
    {
        const World world;
        world.fillReal();
        QVERIFY(!world.standing());
        QVERIFY(world.set(80, 30).has_value());
        const auto standing = world.standing();
        QVERIFY(standing.has_value());
        QCOMPARE(standing->target.percent, 80.0);
        QCOMPARE(standing->target.due, world.today().addDays(30));
        QCOMPARE(standing->target.setBy, u"tester"_s);
        QCOMPARE(standing->target.setAt, world.clock->now());
        QVERIFY(near(*standing->target.startPercent, 60));
        QVERIFY(near(*standing->current, 60));
        QVERIFY(near(*standing->toGo, 20));
        QVERIFY(near(*standing->perWeek, 20.0 * 7 / 30));
        QVERIFY(near(*standing->pacePerWeek, 5.6));
        QCOMPARE(standing->reachedOn, world.today().addDays(25));
        QCOMPARE(standing->state, TargetState::OnTrack);
        QVERIFY(!standing->sample);
        QCOMPARE(standing->sentence,
                 u"Target 80 % by 23 Dec 2026: 20.0 points to go, 4.7 a week; at the pace of the last 30 days it is reached on 18 Dec 2026."_s);
    }

    void the_days_that_pass_move_what_is_needed_and_at_last_it_is_overdue()
    {
        const World world;
        world.fillReal();
        QVERIFY(world.set(80, 20).has_value());
        QCOMPARE(world.standing()->state, TargetState::Behind); // 25 days away
        world.clock->addDays(5);
        QVERIFY(near(*world.standing()->perWeek, 20.0 * 7 / 15));
        world.clock->addDays(16);
        const auto over = world.standing();
        QCOMPARE(over->state, TargetState::Overdue);
        QVERIFY(!over->pacePerWeek); // nothing was read for too long
        QCOMPARE(over->sentence, u"Target 80 % by 13 Dec 2026: the day is over, 20.0 points to go; the pace is not known, which takes 7 days of history."_s);
    }

    void a_score_that_is_there_is_reached()
    {
        const World world;
        world.fillReal();
        QVERIFY(world.set(60, 30).has_value());
        QCOMPARE(world.standing()->state, TargetState::Reached);
        QCOMPARE(world.standing()->sentence, u"Target 60 % by 23 Dec 2026: reached, the score is 60.0 %."_s);
    }

    void a_young_history_says_that_its_pace_is_not_known()
    {
        const World world;
        world.fillReal(7); // seven days read, six days apart
        QVERIFY(world.set(60.5, 300).has_value());
        const auto standing = world.standing();
        QCOMPARE(standing->state, TargetState::Unknown);
        QVERIFY(!standing->pacePerWeek);
        QCOMPARE(standing->sentence, u"Target 60.5 % by 19 Sep 2027: 0.5 points to go, <0.1 a week; the pace is not known, which takes 7 days of history."_s);
        const World older;
        older.fillReal(8);
        QVERIFY(older.set(60.5, 300).has_value());
        QCOMPARE(older.standing()->state, TargetState::OnTrack);
    }

    void without_any_score_a_target_can_be_set_and_says_nothing_of_the_way()
    {
        const World world;
        QVERIFY(world.set(80, 30).has_value());
        const auto standing = world.standing();
        QVERIFY(!standing->target.startPercent && !standing->current && !standing->toGo);
        QCOMPARE(standing->state, TargetState::Unknown);
        QCOMPARE(standing->sentence, u"Target 80 % by 23 Dec 2026: there is no score to compare with."_s);
    }

    void in_less_than_a_week_no_week_is_spoken_of()
    {
        domain::ScoreTarget target;
        target.percent = 80;
        const QDate today(2026, 11, 23);
        for (const auto& [days, hasWeek] : {std::pair(6, false), std::pair(7, true), std::pair(0, false)}) {
            target.due = today.addDays(days);
            const auto sentence = services::targetSentence(domain::standingOf(target, 70, {{today.addDays(-20), 70.0}, {today, 70.0}}, today));
            QCOMPARE(sentence.contains(u"a week"_s), hasWeek);
            QVERIFY2(sentence.endsWith(u"at the pace of the last 30 days it is not reached."_s), qPrintable(sentence));
        }
    }

    void each_selection_has_its_own_whatever_order_and_letter_case()
    {
        const World world;
        world.fillReal();
        QVERIFY(world.set(70, 30, {production}).has_value());
        QVERIFY(world.set(75, 30, {development, production.toUpper()}).has_value());
        QVERIFY(!world.standing());
        QCOMPARE(world.standing({production.toUpper()})->target.percent, 70.0);
        QVERIFY(near(*world.standing({production})->target.startPercent, 50));
        QCOMPARE(world.standing({production, development})->target.percent, 75.0);
        QVERIFY(!world.standing({development}));
        QVERIFY(world.set(90, 40, {production, development}).has_value());
        QCOMPARE(world.standing({development, production})->target.percent, 90.0);
        QVERIFY(world.set(60, 40).has_value());
        const auto all = world.all();
        QCOMPARE(all.size(), 3);
        QVERIFY(all[0].target.scopes.isEmpty());
        QCOMPARE(all[1].target.scopes, QStringList{production});
        QCOMPARE(all[2].target.percent, 90.0);
        QVERIFY(near(*all[1].current, 50));
    }

    void every_change_stands_in_the_journal()
    {
        const World world;
        world.fillReal();
        QVERIFY(world.set(70, 30).has_value());
        QVERIFY(world.set(80, 30).has_value());
        const auto removed = await(world.service->remove({}, {}));
        QVERIFY(removed.has_value());
        QCOMPARE(removed->percent, 80.0);
        QVERIFY(!world.standing());
        QCOMPARE(await(world.service->remove({}, {})).error().code, core::Errc::NotFound);
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE action LIKE 'target.%' AND who = 'tester' AND target = 'workspace'"), 3);
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE action = 'target.set' AND result = 'changed'"), 1);
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE action = 'target.remove' AND result = 'removed'"), 1);
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })).value(), 0);
        const auto detail = await(world.workspace->read([](store::Db& db) -> core::Result<QByteArray> {
                                STORE_LET(s, db.cached("SELECT detail FROM journal WHERE action = 'target.remove'"));
                                STORE_LET(found, s->step());
                                const QByteArray text = found ? s->blob(0) : QByteArray();
                                s->reset();
                                return text;
                            })).value();
        const auto object = QJsonDocument::fromJson(detail).object();
        QCOMPARE(object["percent"_L1].toDouble(), 80.0);
        QCOMPARE(object["due"_L1].toString(), u"2026-12-23"_s);
        QVERIFY(near(object["start"_L1].toDouble(), 60));
    }

    void what_cannot_be_a_target_is_refused_with_a_reason_and_nothing_is_stored()
    {
        const World world;
        world.fillReal();
        const auto refused = [&](double percent, int dueInDays, const QStringList& scopes) {
            const auto done = world.set(percent, dueInDays, scopes);
            return !done && done.error().code == core::Errc::BadInput && !done.error().what.isEmpty();
        };
        QVERIFY(refused(0.5, 30, {}));
        QVERIFY(refused(100.5, 30, {}));
        QVERIFY(refused(80.55, 30, {}));
        QVERIFY(refused(std::nan(""), 30, {}));
        QVERIFY(refused(80, 0, {}));
        QVERIFY(refused(80, -1, {}));
        QVERIFY(refused(80, 30, {production, u"/subscriptions/none"_s}));
        QCOMPARE(await(world.service->set({}, 80, QDate(), {})).error().code, core::Errc::BadInput);
        QVERIFY(world.all().isEmpty());
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE action LIKE 'target.%'"), 0);
        QVERIFY(world.set(80, 1).has_value());
    }

    void a_target_of_scopes_that_are_gone_is_listed_without_a_score_and_can_be_removed()
    {
        const World world;
        world.fillReal();
        domain::ScoreTarget lost;
        lost.scopes = {u"/subscriptions/gone"_s};
        lost.key = domain::targetKey(lost.scopes, false);
        lost.percent = 80;
        lost.due = world.today().addDays(9);
        lost.setAt = world.clock->now();
        QVERIFY(await(world.workspace->write([lost](store::Db& db, store::ChangeSet&) { return store::writeTarget(db, lost); })).has_value());
        const auto all = world.all();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].state, TargetState::Unknown);
        QVERIFY(!all[0].current);
        QVERIFY(await(world.service->remove({lost.scopes}, {})).has_value());
        QVERIFY(world.all().isEmpty());
    }

    void everything_of_the_sample_estate_is_not_everything_real()
    {
        const World world;
        world.fillSample();
        QVERIFY(world.set(40, 30).has_value());
        QVERIFY(world.standing()->sample);
        world.fillReal();
        QVERIFY(!world.standing());
        QVERIFY(world.all().isEmpty());
        QVERIFY(world.set(90, 30).has_value());
        QCOMPARE(world.all().size(), 1);
        QVERIFY(!world.all().first().sample);
        QCOMPARE(world.number("SELECT count(*) FROM score_target"), 2);
        QCOMPARE(await(world.service->remove({}, {}))->percent, 90.0);
        QCOMPARE(world.number("SELECT percent FROM score_target"), 40);
    }

    void who_shows_the_score_is_told()
    {
        const World world;
        world.fillReal();
        bool isTold = false;
        QObject context;
        QObject::connect(world.reads.get(), &services::Reads::changed, &context, [&](const services::Changes& changes) { isTold |= changes.targets; });
        QVERIFY(world.set(80, 30).has_value());
        QTRY_VERIFY(isTold);
        isTold = false;
        QVERIFY(await(world.service->remove({}, {})).has_value());
        QTRY_VERIFY(isTold);
    }

    void a_workspace_that_is_open_for_reading_refuses()
    {
        const World world;
        world.fillReal();
        QVERIFY(world.set(80, 30).has_value());
        store::Workspace::Options options;
        options.databasePath = world.folder.filePath(u"workspace.db"_s);
        options.readOnly = true;
        const auto reader = std::move(store::Workspace::open(std::move(options)).value());
        services::TargetService service({*reader, *world.reads, world.clock, u"reader"_s});
        QCOMPARE(await(service.set({}, 70, world.today().addDays(9), {})).error().code, core::Errc::Refused);
        QCOMPARE(await(service.remove({}, {})).error().code, core::Errc::Refused);
        QCOMPARE(await(service.list({})).value().first().target.percent, 80.0);
    }
};

QTEST_GUILESS_MAIN(TestTargets)
#include "test_targets.moc"
