// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"
#include "store/syncstore.h"
#include "store/wordsweep.h"
#include "support/await.h"
#include "support/estate.h"
#include "support/fixedclock.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestFacts : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FixedClock> m_clock;
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<store::SyncStore> m_sync;

    qint64 number(const char* sql)
    {
        return *await(m_workspace->read([sql](store::Db& db) { return db.number(sql, -1); }));
    }
    domain::WriteCounters write(domain::Batch batch)
    {
        batch.connection = estate::connection;
        auto result = await(m_sync->write(std::move(batch)));
        if (!result)
            qWarning() << result.error().what << result.error().detail;
        return result.value_or(domain::WriteCounters{-1, -1, -1, -1, -1});
    }

    /// A parent with `count` children of one type, and one of another type below each of `deep` of them.
    domain::Batch family(int count, int deep)
    {
        auto b = estate::batch(0, 1);
        const auto parent = b.resources[0];
        for (int i = 0; i < count; ++i) {
            auto child = parent;
            child.id = parent.id + u"/rules/%1"_s.arg(i);
            child.type = u"Contoso.Things/kind/rules"_s;
            child.parentId = parent.id.toUpper();
            b.resources.append(child);
            if (i >= deep)
                continue;
            auto below = child;
            below.id = child.id + u"/parts/x"_s;
            below.type = u"Contoso.Things/kind/rules/parts"_s;
            below.parentId = child.id;
            b.resources.append(below);
        }
        return b;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<FixedClock>();
        auto opened = store::Workspace::open({.databasePath = m_dir->filePath(u"w.db"_s), .key = core::Secret(QByteArray(32, 'k')), .clock = m_clock});
        QVERIFY2(opened.has_value(), opened ? "" : qPrintable(opened.error().detail));
        m_workspace = std::move(*opened);
        m_sync = std::make_unique<store::SyncStore>(*m_workspace);
        QVERIFY(await(m_workspace->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
    }
    void cleanup()
    {
        m_sync.reset();
        m_workspace.reset();
    }

    void unchangedRowsAreNotWritten()
    {
        auto first = write(estate::batch(0, 100));
        QCOMPARE(first.added, 100);
        const qint64 changed = number("SELECT max(changed) FROM resource");
        m_clock->time = m_clock->time.addDays(1);
        auto again = estate::batch(0, 100);
        again.resources[5].body = "{\"other\":1}";
        const auto second = write(again);
        QCOMPARE(second.read, 100);
        QCOMPARE(second.unchanged, 99);
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.added, 0);
        QCOMPARE(number("SELECT count(*) FROM resource"), 100);
        QCOMPARE(number("SELECT min(changed) FROM resource"), changed);
        QVERIFY(number("SELECT max(changed) FROM resource") > changed);
    }

    void idsCompareWithoutCaseAndKeepTheFirstRow()
    {
        write(estate::batch(0, 1));
        const qint64 row = number("SELECT row FROM resource");
        domain::Batch b = estate::batch(0, 1);
        b.resources[0].id = b.resources[0].id.toUpper();
        QCOMPARE(write(b).changed, 1);
        QCOMPARE(number("SELECT row FROM resource"), row);
    }

    void rowsAreHandedOutInBlocksPerTypeAndNeverAgain()
    {
        write(estate::batch(0, 400));
        QCOMPARE(number("SELECT count(*) FROM (SELECT row / 4096 AS b FROM resource GROUP BY b HAVING count(DISTINCT type) > 1)"), 0);
        const qint64 last = number("SELECT max(row) FROM resource WHERE type = (SELECT min(type) FROM resource)");
        const auto id = await(m_workspace->read([last](store::Db& db) -> core::Result<QString> {
            STORE_LET(s, db.prepare("SELECT id FROM resource_text WHERE row = ?1"));
            s.bindAll(last);
            STORE_TRY(s.step());
            return s.text(0);
        }));
        domain::Batch gone;
        gone.deletedIds = {*id};
        QCOMPARE(write(gone).deleted, 1);
        write(estate::batch(0, 400));
        QCOMPARE(number("SELECT count(*) FROM resource"), 400);
        QVERIFY(number("SELECT max(row) FROM resource WHERE type = (SELECT min(type) FROM resource)") > last);
    }

    void aPassDeletesWhatItDidNotSee()
    {
        write(estate::batch(0, 300));
        QVERIFY(await(m_sync->beginPass(estate::connection, false)).has_value());
        write(estate::batch(0, 250));
        domain::Batch end;
        end.passEnds = {{domain::FactKind::Resource, {}, {}}};
        end.cursor = QByteArray();
        const auto counters = write(end);
        QCOMPARE(counters.deleted, 50);
        for (const char* sql : {"SELECT count(*) FROM resource", "SELECT count(*) FROM resource_text", "SELECT count(*) FROM resource_body",
                                "SELECT count(*) FROM resource_fts", "SELECT count(DISTINCT row) FROM resource_tag"})
            QCOMPARE(number(sql), 250);
    }

    void aPassEndOfOneScopeAndTypeLeavesTheOthers()
    {
        write(estate::batch(0, 300));
        QVERIFY(await(m_sync->beginPass(estate::connection, false)).has_value());
        const qint64 there = number("SELECT count(*) FROM resource WHERE scope = (SELECT min(scope) FROM resource) AND type = (SELECT type FROM resource WHERE "
                                    "scope = (SELECT min(scope) FROM resource) LIMIT 1)");
        QVERIFY(there > 0);
        domain::Batch end;
        const auto place = await(m_workspace->read([](store::Db& db) -> core::Result<QStringList> {
            STORE_LET(s, db.prepare("SELECT s.scope_id, y.name FROM resource r JOIN scope s ON s.id = r.scope JOIN resource_type y ON y.id = r.type WHERE "
                                    "r.scope = (SELECT min(scope) FROM resource) LIMIT 1"));
            STORE_TRY(s.step());
            return QStringList{s.text(0), s.text(1)};
        }));
        end.passEnds = {{domain::FactKind::Resource, place->at(0), place->at(1)}};
        QCOMPARE(write(end).deleted, there);
        QCOMPARE(number("SELECT count(*) FROM resource"), 300 - there);
    }

    void childrenThatAreNotNamedGoWithWhatIsBelowThem()
    {
        const auto all = family(500, 500);
        QCOMPARE(write(all).added, 1001);
        const QString parent = all.resources[0].id;
        domain::Batch b;
        b.children = {{parent, u"contoso.things/kind/RULES"_s, {QString(parent + u"/rules/3"_s), QString(parent.toUpper() + u"/RULES/4"_s)}}};
        b.reads = {{parent, u"contoso.things/kind/rules"_s, true, m_clock->now(), 2, {}, {}}};
        const auto counters = write(b);
        QCOMPARE(counters.deleted, 996); // more than one step may delete
        QCOMPARE(number("SELECT count(*) FROM resource"), 5);
        QCOMPARE(number("SELECT count(*) FROM resource_text"), 5);
        QCOMPARE(write(b).deleted, 0);
        b.children = {{parent, u"Contoso.Things/kind/rules"_s, {}}};
        QCOMPARE(write(b).deleted, 4);
        QCOMPARE(number("SELECT count(*) FROM resource"), 1);
        b.children = {{parent, u"CONTOSO.things/never/seen"_s, {}}};
        QCOMPARE(write(b).deleted, 0);
        QCOMPARE(number("SELECT count(*) FROM resource_type WHERE name = 'Contoso.Things/never/seen'"), 0);
    }

    void whatWasReadBelowAResourceGoesWithIt()
    {
        const auto all = family(300, 100);
        write(all);
        write(estate::batch(1, 50));
        domain::Batch gone;
        gone.deletedIds = {all.resources[0].id};
        QCOMPARE(write(gone).deleted, 401);
        QCOMPARE(number("SELECT count(*) FROM resource"), 49);
        write(all);
        QVERIFY(await(m_sync->beginPass(estate::connection, false)).has_value());
        write(estate::batch(1, 50));
        domain::Batch end;
        end.passEnds = {{domain::FactKind::Resource, {}, all.resources[0].type}};
        QCOMPARE(write(end).deleted, 401); // the pass ends one type: the others go as children
        QCOMPARE(number("SELECT count(*) FROM resource"), 49);
        QCOMPARE(number("SELECT count(*) FROM resource_fts"), 49);
    }

    void resourcesThatClaimToBeBelowEachOtherCanBeDeleted()
    {
        auto b = estate::batch(0, 3);
        b.resources[0].parentId = b.resources[1].id;
        b.resources[1].parentId = b.resources[0].id;
        b.resources[2].parentId = b.resources[2].id;
        write(b);
        domain::Batch gone;
        for (const auto& r : std::as_const(b.resources))
            gone.deletedIds.append(r.id);
        write(gone);
        QCOMPARE(number("SELECT count(*) FROM resource"), 0);
    }

    void parentsDueGoOnBehindTheLastOne()
    {
        write(estate::batch(0, 400));
        const QString type = estate::resource(0).type;
        QStringList ids;
        ports::DueParents wanted{type, {}, u"Child/type"_s, {}, 0, 3};
        for (;;) {
            const auto part = *await(m_sync->parentsDue(estate::connection, wanted));
            if (part.isEmpty())
                break;
            QVERIFY(part.size() <= 3 && part.first().row > wanted.after);
            for (const auto& parent : part)
                ids.append(parent.id);
            wanted.after = part.last().row;
        }
        QVERIFY(ids.size() > 3);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        qsizetype expected = 0;
        for (int i = 0; i < 400; ++i)
            expected += estate::resource(i).type == type;
        QCOMPARE(ids.size(), expected);
    }

    void aPassEndWithoutAPassIsRefused()
    {
        write(estate::batch(0, 10));
        domain::Batch end;
        end.connection = estate::connection;
        end.passEnds = {{domain::FactKind::Resource, {}, {}}};
        QVERIFY(!await(m_sync->write(end)).has_value());
        QCOMPARE(number("SELECT count(*) FROM resource"), 10);
    }

    void aResumedPassKnowsWhatItSawBefore()
    {
        write(estate::batch(0, 300));
        QVERIFY(await(m_sync->beginPass(estate::connection, false)).has_value());
        auto part = estate::batch(0, 200);
        part.cursor = "page 3";
        write(part);
        m_sync.reset();
        m_workspace.reset();
        auto opened = store::Workspace::open({.databasePath = m_dir->filePath(u"w.db"_s), .key = core::Secret(QByteArray(32, 'k')), .clock = m_clock});
        QVERIFY(opened.has_value());
        m_workspace = std::move(*opened);
        m_sync = std::make_unique<store::SyncStore>(*m_workspace);
        QCOMPARE(*await(m_sync->beginPass(estate::connection, true)), QByteArray("page 3"));
        auto rest = estate::batch(200, 290);
        rest.passEnds = {{domain::FactKind::Resource, {}, {}}};
        QCOMPARE(write(rest).deleted, 10);
        QCOMPARE(number("SELECT count(*) FROM resource"), 290);
    }

    void healthFollowsTheAssessmentsInEitherOrder()
    {
        const auto r = estate::resource(1);
        domain::Batch b;
        b.metadata = {estate::metadata(1), estate::metadata(3)};
        b.assessments = {estate::assessment(r, 1, domain::AssessmentState::Unhealthy), estate::assessment(r, 3, domain::AssessmentState::Healthy)};
        write(b);
        QCOMPARE(number("SELECT sum(resource) FROM assessment"), 0);
        domain::Batch later;
        later.resources = {r};
        write(later);
        QCOMPARE(number("SELECT count(*) FROM assessment WHERE resource = (SELECT row FROM resource)"), 2);
        QCOMPARE(number("SELECT health FROM resource"), int(domain::Health::Unhealthy));
        QCOMPARE(store::unpackOpen(number("SELECT open FROM resource")), (std::array<int, 6>{0, 0, 0, 1, 0, 0}));
        domain::Batch healed;
        healed.assessments = {estate::assessment(r, 1, domain::AssessmentState::Healthy)};
        QCOMPARE(write(healed).changed, 1);
        QCOMPARE(number("SELECT health FROM resource"), int(domain::Health::Healthy));
        QCOMPARE(number("SELECT open FROM resource"), 0);
    }

    void anUnknownStateNeverLooksHealthy()
    {
        const auto r = estate::resource(1);
        domain::Batch b;
        b.resources = {r};
        b.assessments = {estate::assessment(r, 1, domain::AssessmentState::Healthy), estate::assessment(r, 2, domain::AssessmentState::Unknown)};
        b.assessments[1].stateWord = u"SomethingNew"_s;
        write(b);
        QCOMPARE(number("SELECT health FROM resource"), int(domain::Health::Unknown));
        QCOMPARE(number("SELECT count(*) FROM assessment_body WHERE state_word = 'SomethingNew'"), 1);
    }

    void alertsCountOnTheirResourceUntilDecided()
    {
        const auto r = estate::resource(1);
        domain::Batch b;
        b.resources = {r};
        b.alerts = {estate::alert(1, r.id), estate::alert(2, r.id), estate::alert(3, r.id, domain::AlertStatus::Resolved)};
        write(b);
        QCOMPARE(number("SELECT alerts >> 3 FROM resource"), 2);
        QVERIFY(await(m_workspace->write([](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
                    changes.alert(1);
                    return db.run("INSERT INTO alert_decision (alert_key, status, actor, at) SELECT key, 4, 'me', 0 FROM alert WHERE row = 1");
                })).has_value());
        QTRY_COMPARE(number("SELECT alerts >> 3 FROM resource"), 1);
        b.resources.clear();
        b.alerts[0].description = u"changed at the source"_s;
        write(b);
        QCOMPARE(number("SELECT count(*) FROM alert_decision WHERE status = 4"), 1);
        QCOMPARE(number("SELECT alerts >> 3 FROM resource"), 1);
    }

    void incidentsFindTheirMembersInEitherOrder()
    {
        auto incident = estate::alert(9, {});
        incident.isIncident = true;
        incident.resourceIds.clear();
        incident.memberAlertIds = {estate::alert(1, {}).systemAlertId, estate::alert(2, {}).systemAlertId};
        domain::Batch b;
        b.alerts = {estate::alert(1, {}), incident};
        write(b);
        QCOMPARE(number("SELECT count(*) FROM alert WHERE incident <> 0"), 1);
        b.alerts = {estate::alert(2, {})};
        write(b);
        QCOMPARE(number("SELECT count(*) FROM alert WHERE incident = (SELECT row FROM alert WHERE is_incident)"), 2);
    }

    void parentsAreDueUntilTheirChildrenWereRead()
    {
        domain::Batch b = estate::batch(0, 200);
        write(b);
        const QString type = estate::typeName(1);
        const auto due = [&](const QDateTime& notBefore) {
            return *await(m_sync->parentsDue(estate::connection, {type, {}, u"Child/type"_s, notBefore, 0, 1000}));
        };
        const auto all = due({});
        QVERIFY(all.size() > 1);
        m_clock->time = m_clock->time.addSecs(60);
        domain::Batch marks;
        marks.reads = {{all[0].id, u"Child/Type"_s, true, m_clock->time, 3, {}, {}},
                       {all[1].id, u"Child/type"_s, false, m_clock->time, 0, u"Forbidden"_s, u"Reader"_s}};
        write(marks);
        QCOMPARE(due({}).size(), all.size() - 1);
        QCOMPARE(due(m_clock->time.addSecs(1)).size(), all.size());
        m_clock->time = m_clock->time.addSecs(60);
        domain::Batch changed;
        for (auto& r : b.resources) {
            if (r.id == all[0].id) {
                r.body = "{}";
                changed.resources.append(r);
            }
        }
        write(changed);
        QCOMPARE(due({}).size(), all.size());
    }

    void scoresAndHistoryAreWrittenOnce()
    {
        domain::Batch b;
        b.scopes = {estate::scope(0)};
        b.scores = {{estate::scopeId(0), 58, 30.5, 52.6, 10, m_clock->time}};
        b.scoreDays = {{estate::scopeId(0), {}, QDate(2026, 11, 1), 50.0, 29, 58, 10}, {estate::scopeId(0), {}, QDate(2026, 11, 2), std::nullopt, 0, 0, 0}};
        b.controls = {{u"c1"_s, estate::scopeId(0), u"Enable MFA"_s, 10, 5, 3, 3, 0, 6, {estate::metadata(1).key}}};
        b.pricings = {{estate::scopeId(0), u"VirtualMachines"_s, domain::PlanState::On, u"P2"_s, "{}"}};
        QCOMPARE(write(b).added, 6);
        const auto again = write(b);
        QCOMPARE(again.unchanged, 6);
        QCOMPARE(again.changed + again.added, 0);
        QCOMPARE(number("SELECT count(*) FROM score_day WHERE percent IS NULL"), 1);
        QCOMPARE(number("SELECT count(*) FROM control_assessment"), 1);
    }

    void aConnectionIsRemovedWithAllItsFactsButNotTheJournal()
    {
        auto b = estate::batch(0, 700);
        b.scopes = {estate::scope(0)};
        b.assessments = {estate::assessment(b.resources[0], 1, domain::AssessmentState::Unhealthy)};
        b.alerts = {estate::alert(1, b.resources[0].id)};
        write(b);
        QVERIFY(await(m_workspace->write([](store::Db& db, store::ChangeSet&) {
                    return db.run("INSERT INTO journal (at, who, action, target, result, detail, prev, hash) VALUES (1, 'a', 'b', 'c', 'd', '{}', x'', x'')");
                })).has_value());
        QVERIFY(await(store::removeConnection(*m_workspace, estate::connection)).has_value());
        for (const char* sql :
             {"SELECT count(*) FROM resource", "SELECT count(*) FROM assessment", "SELECT count(*) FROM alert", "SELECT count(*) FROM connection",
              "SELECT count(*) FROM scope", "SELECT count(*) FROM resource_fts", "SELECT count(*) FROM alert_resource"})
            QCOMPARE(number(sql), 0);
        QCOMPARE(number("SELECT count(*) FROM journal"), 1);
    }

    void wordsThatOnlyARemovedTenantUsedLeaveTheFile()
    {
        constexpr core::ConnectionId other{2};
        QVERIFY(await(m_workspace->write([](store::Db& db, store::ChangeSet&) {
                    return db.run("INSERT OR IGNORE INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'A', '{}', 0), (2, 1, 'B', '{}', 0)");
                })).has_value());
        write(estate::batch(0, 50));
        const qint64 tags = number("SELECT count(*) FROM tag");
        const qint64 groups = number("SELECT count(*) FROM resource_group");
        const qint64 places = number("SELECT count(*) FROM location");
        auto theirs = estate::batch(50, 60);
        theirs.connection = other;
        theirs.resources[0].location = u"secret place"_s;
        theirs.resources[0].resourceGroup = u"secret group"_s;
        for (int i = 0; i < 2500; ++i) // more than a step looks at
            theirs.resources[i % 10].tags.append({u"project"_s, u"secret %1"_s.arg(i)});
        QVERIFY(await(m_sync->write(theirs)).has_value());
        QCOMPARE(number("SELECT count(*) FROM tag WHERE value LIKE 'secret%'"), 2500);
        QVERIFY(await(store::removeConnection(*m_workspace, other)).has_value());
        for (const char* sql : {"SELECT count(*) FROM tag WHERE value LIKE 'secret%'", "SELECT count(*) FROM resource_group WHERE name LIKE 'secret%'",
                                "SELECT count(*) FROM location WHERE name LIKE 'secret%'", "SELECT value FROM build_state WHERE name = 'sweep'",
                                "SELECT count(*) FROM resource_tag x WHERE NOT EXISTS (SELECT 1 FROM tag WHERE id = x.tag)"})
            QVERIFY2(number(sql) == 0, sql);
        QCOMPARE(number("SELECT count(*) FROM tag"), tags);
        QCOMPARE(number("SELECT count(*) FROM resource_group"), groups);
        QCOMPARE(number("SELECT count(*) FROM location"), places);
        write(estate::batch(60, 90)); // new words get numbers of their own
        QCOMPARE(number("SELECT count(*) FROM resource r JOIN location l ON l.id = r.location JOIN resource_group g ON g.id = r.resource_group"), 80);
        QCOMPARE(number("SELECT count(*) FROM resource_text t WHERE json_array_length(t.tags) <> (SELECT count(*) FROM resource_tag x JOIN tag k ON k.id = "
                        "x.tag WHERE x.row = t.row)"),
                 0);
    }

    void aSweepThatWasCutShortIsFinishedAtTheNextStart()
    {
        QVERIFY(await(m_workspace->writeFacts([](store::Db& db, store::ChangeSet&) -> core::Result<void> {
                    STORE_TRY(db.run("INSERT INTO tag (key, value) VALUES ('project', 'secret')"));
                    return store::WordSweep::want(db);
                })).has_value());
        const QString path = m_workspace->databasePath();
        m_sync.reset();
        m_workspace.reset();
        m_workspace = std::move(*store::Workspace::open({.databasePath = path, .key = core::Secret(QByteArray(32, 'k')), .clock = m_clock}));
        m_sync = std::make_unique<store::SyncStore>(*m_workspace);
        QTRY_COMPARE(number("SELECT count(*) FROM tag"), 0);
        QTRY_COMPARE(number("SELECT value FROM build_state WHERE name = 'sweep'"), 0);
    }

    void aBigFirstLoadEndsWithTheSameContentAsASmallOne()
    {
        constexpr int n = 7000; // outgrows the size for finished indexes
        QVERIFY(await(m_sync->beginPass(estate::connection, false)).has_value());
        for (int from = 0; from < n; from += 1000) {
            auto b = estate::batch(from, from + 1000);
            b.metadata = {estate::metadata(1)};
            for (qsizetype i = 0; i < b.resources.size(); i += 2)
                b.assessments.append(estate::assessment(b.resources[i], 1, i % 4 == 0 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy));
            QCOMPARE(write(b).added, 1500 + (from == 0 ? 1 : 0));
        }
        QCOMPARE(number("SELECT value FROM build_state WHERE name = 'bulk'"), 1);
        QCOMPARE(write(estate::batch(0, 500)).unchanged, 500);
        domain::Batch gone; // deleted and back again, while identities are looked up in memory
        gone.deletedIds = {estate::resource(3).id, estate::resource(4).id};
        QCOMPARE(write(gone).deleted, 2);
        auto back = estate::batch(3, 5);
        back.assessments = {estate::assessment(back.resources[1], 1, domain::AssessmentState::Unhealthy)};
        QCOMPARE(write(back).added, 3);
        QCOMPARE(write(back).unchanged, 3);
        domain::Batch end;
        end.passEnds = {{domain::FactKind::Resource, {}, {}}};
        end.cursor = QByteArray();
        QCOMPARE(write(end).deleted, 0);
        QTRY_COMPARE_WITH_TIMEOUT(number("SELECT value FROM build_state WHERE name = 'bulk'"), 0, 20000);
        QCOMPARE(number("SELECT count(*) FROM resource"), n);
        QCOMPARE(number("SELECT count(*) FROM resource_fts"), n);
        QCOMPARE(number("SELECT count(*) FROM resource_fts WHERE resource_fts MATCH '\"unique6999\"'"), 1);
        QCOMPARE(number("SELECT count(*) FROM sqlite_schema WHERE name = 'resource_key'"), 1);
        QCOMPARE(number("SELECT count(*) FROM resource WHERE health = 1"), n / 4);
        QCOMPARE(number("SELECT count(*) FROM resource WHERE health = 4"), n / 4);
        QCOMPARE(number("SELECT count(*) FROM assessment WHERE resource = 0"), 0);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "test_facts.moc"
