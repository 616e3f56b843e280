// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backupservice.h"
#include "store/keys/backup.h"
#include "store/queries/journalqueries.h"
#include "support/await.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

class MovingClock final : public core::Clock {
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms.load(), QTimeZone::UTC); }
    void forward(qint64 seconds) { m_ms += seconds * 1000; }

private:
    std::atomic<qint64> m_ms{QDateTime(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::UTC).toMSecsSinceEpoch()};
};

} // namespace

class TestBackups : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_number = 0;
    QThreadPool m_pool;
    std::shared_ptr<MovingClock> m_clock;
    core::Result<store::OpenedWorkspace> m_opened;
    std::unique_ptr<services::BackupService> m_backups;

    store::FolderPaths paths() const { return {m_dir.filePath(u"w%1"_s.arg(m_number))}; }
    qint64 made() const { return store::backupsOf(paths()).size(); }
    qint64 journal(const char* result)
    {
        return *await(m_opened->workspace->read([word = QString::fromLatin1(result)](store::Db& db) {
            return db.number("SELECT count(*) FROM journal WHERE action = 'workspace.backup' AND result = ?1 AND who = 'tester'", -1, word);
        }));
    }

private Q_SLOTS:
    void init()
    {
        ++m_number;
        m_clock = std::make_shared<MovingClock>();
        store::OpenRequest request;
        request.folder = paths().folder;
        request.given = {store::GivenKey::Kind::Passphrase, core::Secret("a good passphrase")};
        m_opened = await(store::openFolder(request, nullptr, m_pool));
        QVERIFY(m_opened.has_value());
        m_backups = std::make_unique<services::BackupService>(
            services::BackupService::Tools{*m_opened->workspace, paths(), m_opened->dataKey, m_pool, m_clock, u"tester"_s});
    }
    void cleanup()
    {
        QVERIFY(await(m_backups->close()).has_value());
        m_backups.reset();
        m_opened = core::cancelled();
    }

    void aWorkspaceThatStaysOpenIsBackedUpEveryDay()
    {
        QVERIFY(!await(m_backups->runIfDue({}))->isEmpty());
        m_clock->forward(20 * 3600);
        QVERIFY(await(m_backups->runIfDue({}))->isEmpty());
        QCOMPARE(made(), 1);
        for (int day = 0; day < 5; ++day) {
            m_clock->forward(24 * 3600);
            QVERIFY(!await(m_backups->runIfDue({}))->isEmpty());
        }
        QCOMPARE(made(), 3); // a bounded number
        QCOMPARE(journal("complete"), 6);
        QCOMPARE(*await(m_opened->workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })), 0);
    }

    void whatIsDueIsMadeAtTheStart()
    {
        m_backups->start();
        QTRY_COMPARE(made(), 1);
    }

    void aFailureIsToldOnceAndTriedAgain()
    {
        QFile inTheWay(paths().backups()); // a file where the folder should be
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QSignalSpy failed(m_backups.get(), &services::BackupService::failed);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!await(m_backups->runIfDue({})).has_value());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!failed[0][0].value<core::Error>().what.isEmpty());
        QCOMPARE(journal("failed"), 1);
        QVERIFY(inTheWay.remove());
        QVERIFY(!await(m_backups->runIfDue({}))->isEmpty());
        QCOMPARE(made(), 1);
    }

    void closingCancelsWhatRuns()
    {
        core::CancelSource source;
        source.request_stop();
        QSignalSpy failed(m_backups.get(), &services::BackupService::failed);
        QCOMPARE(await(m_backups->runIfDue(source.get_token())).error().code, core::Errc::Cancelled);
        QVERIFY(failed.isEmpty());
        QCOMPARE(made(), 0);
        m_backups->start();
        QVERIFY(await(m_backups->close()).has_value()); // ends, whatever of it ran
        QVERIFY(QDir(paths().backups()).entryList({u"*.part"_s}, QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
