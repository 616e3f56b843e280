// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/exporter.h"
#include "support/awaited.h"
#include "support/fakecompliance.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"
#include "support/watchdog.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestExporter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<FakeReads> m_reads;
    std::unique_ptr<app::JobRegistry> m_jobs;
    QThreadPool m_pool;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray contents(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    app::Exporter exporter() { return {*m_reads, m_pool, *m_jobs}; }
    const app::Job& job() const { return m_jobs->jobs().first(); }

    void giveResources(int n)
    {
        m_reads->resourceIds = [n](const domain::ListQuery&) {
            QList<core::RowId> ids;
            for (int i = 1; i <= n; ++i)
                ids.append(core::RowId{i});
            return core::Result<QList<core::RowId>>(ids);
        };
        m_reads->resourceRow = [](core::RowId row) {
            domain::ResourceRow resource;
            resource.row = row;
            resource.id = u"/r/%1"_s.arg(row.value);
            resource.name = row.value == 1 ? u"=cmd(),\"x\""_s : u"name"_s;
            return resource;
        };
    }

private Q_SLOTS:
    void init()
    {
        m_reads = std::make_unique<FakeReads>();
        m_jobs = std::make_unique<app::JobRegistry>(m_clock);
    }

    void resources_are_written_by_pages_as_a_job_that_ends()
    {
        giveResources(5000);
        QList<double> progress;
        connect(m_jobs.get(), &app::JobRegistry::updated, m_jobs.get(), [&] { progress.append(job().progress); });
        const auto rows = awaited(exporter().inventory({}, path(u"inventory.csv"_s), {}));
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 5000);
        const auto lines = contents(u"inventory.csv"_s).split('\n');
        QCOMPARE(lines.size(), 5002);
        QCOMPARE(lines[0], QByteArray("id,name,type,environment,scope,resourceGroup,location,health,openFindings,alerts,tag,lastSeen\r"));
        QVERIFY(lines[1].startsWith("/r/1,\"'=cmd(),\"\"x\"\"\","));
        QCOMPARE(job().state, app::JobState::Done);
        QVERIFY(job().name.contains(u"inventory.csv"_s));
        QVERIFY(progress.size() >= 3);
        QVERIFY(std::ranges::is_sorted(progress));
        QCOMPARE(progress.last(), 1.0);
    }

    void cancelling_the_job_leaves_no_file_and_the_old_one_as_it_was()
    {
        giveResources(50'000);
        QFile old(path(u"cancelled.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        connect(m_jobs.get(), &app::JobRegistry::updated, m_jobs.get(), [this](core::JobId id) {
            if (job().cancellable) // cancelling is told as an update as well
                m_jobs->cancel(id);
        });
        const auto rows = awaited(exporter().inventory({}, path(u"cancelled.csv"_s), {}));
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code, core::Errc::Cancelled);
        QCOMPARE(job().state, app::JobState::Cancelled);
        QCOMPARE(contents(u"cancelled.csv"_s), QByteArray("old"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"cancelled*"_s}, QDir::Files), QStringList{u"cancelled.csv"_s}); // nor a half one beside it
    }

    void the_owners_cancel_counts_as_well()
    {
        giveResources(10);
        core::CancelSource source;
        source.request_stop();
        const auto rows = awaited(exporter().inventory({}, path(u"never.csv"_s), source.get_token()));
        QVERIFY(!rows.has_value());
        QCOMPARE(job().state, app::JobState::Cancelled);
        QVERIFY(!QFile::exists(path(u"never.csv"_s)));
    }

    void a_place_that_cannot_be_written_fails_the_job_with_a_way_out()
    {
        giveResources(10);
        const auto rows = awaited(exporter().inventory({}, u"/nonexistent/folder/x.csv"_s, {}));
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code, core::Errc::Io);
        QCOMPARE(job().state, app::JobState::Failed);
        QCOMPARE(job().outcome, rows.error().what);
        m_reads->queryResult = [](const QString&) { return core::Result<services::QueryResult>(services::QueryResult{{u"a"_s}, {{u"x"_s}}, false}); };
        QCOMPARE(awaited(exporter().query(u"SELECT"_s, u"/nonexistent/folder/x.csv"_s, {})).error().code, core::Errc::Io);
    }

    void rows_of_a_query_go_to_the_file_as_they_come()
    {
        m_reads->queryResult = [](const QString&) {
            services::QueryResult result{{u"id"_s, u"blob"_s, u"none"_s}, {}, false};
            result.rows.append({qint64(7), QByteArray("\x01\xff", 2), QVariant()});
            result.rows.append({u"-1+1"_s, 2.5, u"a\"b"_s});
            return core::Result<services::QueryResult>(result);
        };
        const auto rows = awaited(exporter().query(u"SELECT"_s, path(u"query.csv"_s), {}));
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 2);
        QCOMPARE(contents(u"query.csv"_s), QByteArray("id,blob,none\r\n7,01ff,\r\n'-1+1,2.5,\"a\"\"b\"\r\n"));
        QCOMPARE(job().state, app::JobState::Done);
    }

    void a_query_that_fails_leaves_nothing()
    {
        m_reads->queryResult = [](const QString&) -> core::Result<services::QueryResult> { return core::fail(core::Errc::Refused, u"no"_s); };
        QVERIFY(!awaited(exporter().query(u"DELETE"_s, path(u"refused.csv"_s), {})).has_value());
        QCOMPARE(job().outcome, u"no"_s);
        QVERIFY(!QFile::exists(path(u"refused.csv"_s)));
    }

    void the_gui_thread_answers_while_many_rows_are_written()
    {
        // The fake makes a page's rows on this thread; what is measured beyond that is the exporter.
        giveResources(200'000);
        const qint64 worst = worstOfTheBest(50, [this] { QVERIFY(awaited(exporter().inventory({}, path(u"big.csv"_s), {})).has_value()); });
        QVERIFY2(worst <= 50, QByteArray::number(worst).constData());
    }

    void a_standard_is_written_as_it_is_given_or_not_at_all()
    {
        FakeCompliance compliance;
        compliance.csvOf = [](const domain::ComplianceQuery& query) -> core::Result<QString> {
            if (query.standard != "mcsb"_L1)
                return core::fail(core::Errc::NotFound, u"gone"_s);
            return u"standard,control\r\nmcsb,NS-1\r\nmcsb,NS-2\r\n"_s;
        };
        const auto rows = awaited(exporter().compliance(compliance, {{}, u"mcsb"_s}, path(u"mcsb.csv"_s), {}));
        QCOMPARE(rows.value_or(-1), 2);
        QCOMPARE(contents(u"mcsb.csv"_s), QByteArray("standard,control\r\nmcsb,NS-1\r\nmcsb,NS-2\r\n"));
        QCOMPARE(job().state, app::JobState::Done);
        const auto none = awaited(exporter().compliance(compliance, {{}, u"none"_s}, path(u"none.csv"_s), {}));
        QVERIFY(!none);
        QVERIFY(!QFile::exists(path(u"none.csv"_s)));
        QVERIFY(!awaited(exporter().compliance(compliance, {{}, u"mcsb"_s}, path(u"no/folder.csv"_s), {})));
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "test_exporter.moc"
