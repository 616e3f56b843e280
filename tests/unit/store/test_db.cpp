// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/db.h"
#include "store/migrate.h"
#include "store/sqlite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDb : public QObject {
    Q_OBJECT

    static store::OpenOptions options(const QTemporaryDir& dir, char key = 'k')
    {
        return {dir.filePath(u"w.db"_s), core::Secret(QByteArray(32, key)), store::OpenOptions::Mode::Create, 2000, nullptr};
    }

private Q_SLOTS:
    void everyMigrationAppliedAloneGivesTheSameVersion()
    {
        QTemporaryDir dir;
        auto db = store::Db::open(options(dir));
        QVERIFY(db.has_value());
        const auto schema = store::factsSchema();
        for (int n = 1; n <= schema.steps.size(); ++n) {
            QVERIFY(store::migrate(*db, {schema.applicationId, schema.steps.first(n)}).has_value());
            QCOMPARE(*store::schemaVersion(*db), schema.steps[n - 1].number);
        }
        QCOMPARE(*db->number("SELECT count(*) FROM resource", -1), 0);
    }

    void aFailingStepLeavesTheFileAsItWas()
    {
        QTemporaryDir dir;
        auto db = store::Db::open(options(dir));
        QVERIFY(store::migrate(*db, {7, {{1, "CREATE TABLE a (x)"}}}).has_value());
        const store::Schema schema{7, {{1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x); INSERT INTO a VALUES (1); CREATE TABLE a (y)"}}};
        const auto result = store::migrate(*db, schema);
        QVERIFY(!result.has_value());
        QCOMPARE(*store::schemaVersion(*db), 1);
        QCOMPARE(*db->number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'", -1), 0);
        QCOMPARE(*db->number("SELECT count(*) FROM a", -1), 0);
    }

    void aNewerFileAndAForeignOneAreToldApart()
    {
        QTemporaryDir dir;
        auto db = store::Db::open(options(dir));
        QVERIFY(store::migrate(*db, store::factsSchema()).has_value());
        QVERIFY(db->exec("PRAGMA user_version = 9999").has_value());
        QCOMPARE(store::migrate(*db, store::factsSchema()).error().origin, u"store.newer"_s);
        QVERIFY(db->exec("PRAGMA application_id = 77; PRAGMA user_version = 1").has_value());
        QCOMPARE(store::migrate(*db, store::factsSchema()).error().origin, u"store.foreign"_s);
        auto swapped = store::Db::open({dir.filePath(u"d.db"_s), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
        QVERIFY(store::migrate(*swapped, store::decisionsSchema()).has_value());
        QCOMPARE(store::migrate(*swapped, store::factsSchema()).error().origin, u"store.foreign"_s);
    }

    void aWrongKeyDoesNotOpenTheFile()
    {
        QTemporaryDir dir;
        {
            auto db = store::Db::open(options(dir));
            QVERIFY(store::migrate(*db, store::factsSchema()).has_value());
        }
        auto wrong = store::Db::open(options(dir, 'x'));
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().origin, u"store.notadb"_s);
        QVERIFY(!wrong.error().what.isEmpty());
        QFile file(dir.filePath(u"w.db"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("CREATE TABLE"), "the file is encrypted");
    }

    void aDamagedPageIsTold()
    {
        QTemporaryDir dir;
        {
            auto db = store::Db::open(options(dir));
            QVERIFY(store::migrate(*db, store::factsSchema()).has_value());
            QVERIFY(db->exec("PRAGMA wal_checkpoint(TRUNCATE)").has_value());
        }
        QFile file(dir.filePath(u"w.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 1; page < file.size() / 4096; ++page) {
            file.seek(page * 4096 + 100);
            file.write(QByteArray(64, 'Z'));
        }
        file.close();
        auto db = store::Db::open(options(dir));
        QString origin = db ? QString() : db.error().origin;
        if (db) {
            const auto read = db->number("SELECT count(*) FROM resource", 0);
            QVERIFY(!read.has_value());
            origin = read.error().origin;
        }
        QVERIFY2(origin == u"store.corrupt" || origin == u"store.notadb", qPrintable(origin));
    }

    void aFullDiskIsTold()
    {
        QTemporaryDir dir;
        auto db = store::Db::open(options(dir));
        QVERIFY(store::migrate(*db, store::decisionsSchema()).has_value());
        QVERIFY(db->exec("PRAGMA max_page_count = 40").has_value());
        const auto result = db->run("INSERT INTO note (name, value) VALUES ('big', zeroblob(10000000))");
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().origin, u"store.full"_s);
    }

    void aLockedFileIsTold()
    {
        QTemporaryDir dir;
        auto one = store::Db::open(options(dir));
        QVERIFY(store::migrate(*one, store::decisionsSchema()).has_value());
        auto two = store::Db::open(options(dir));
        QVERIFY(two.has_value());
        sqlite3_busy_timeout(two->handle(), 10);
        const auto held = store::Transaction::begin(*one);
        QVERIFY(held.has_value());
        QCOMPARE(store::Transaction::begin(*two).error().origin, u"store.locked"_s);
    }

    void valuesComeBackAsTheyWereBound()
    {
        QTemporaryDir dir;
        auto db = store::Db::open(options(dir));
        auto s = db->prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7");
        QVERIFY(s.has_value());
        const auto at = QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6, 7), QTimeZone::UTC);
        const auto key = core::ResourceKey::of(u"/A/b");
        s->bindAll(Q_INT64_C(-5), 2.5, u"grün 💡"_s, QByteArray(), at, key, std::optional<qint64>());
        QVERIFY(*s->step());
        QCOMPARE(s->int64(0), -5);
        QCOMPARE(s->real(1), 2.5);
        QCOMPARE(s->text(2), u"grün 💡"_s);
        QVERIFY(!s->isNull(3) && s->blob(3).isEmpty());
        QCOMPARE(s->time(4), at);
        QVERIFY(s->key(5) == key);
        QVERIFY(s->isNull(6));
        QVERIFY(!*s->step());
    }

    void theJournalCannotBeChanged()
    {
        QTemporaryDir dir;
        auto db = store::Db::open(options(dir));
        QVERIFY(store::migrate(*db, store::decisionsSchema()).has_value());
        QVERIFY(
            db->run("INSERT INTO journal (at, who, action, target, result, detail, prev, hash) VALUES (1, 'a', 'b', 'c', 'd', '{}', x'', x'')").has_value());
        QVERIFY(!db->run("UPDATE journal SET who = 'other'").has_value());
        QVERIFY(!db->run("DELETE FROM journal").has_value());
    }
};

QTEST_GUILESS_MAIN(TestDb)
#include "test_db.moc"
