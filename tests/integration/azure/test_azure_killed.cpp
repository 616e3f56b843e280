// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/runtime.h"
#include "store/keys/repair.h"
#include "support/await.h"

#include <cstdio>

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int resources = 600;
const core::Secret key{QByteArray(32, 'k')};

core::Result<std::unique_ptr<store::Workspace>> openIn(const QString& folder)
{
    return store::Workspace::open({.databasePath = folder + u"/w.db"_s, .key = key});
}

/// The child: the program's own synchronisation of the sample tenant, over HTTP, resumed where the last one was killed.
int syncOnce(const QString& folder)
{
    auto workspace = openIn(folder);
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.error().detail));
        return 1;
    }
    int code = 1;
    runtime::Runtime runtime(std::move(*workspace), {.who = u"test"_s, .sampleResources = resources});
    if (const auto sample = await(runtime.ensureSample()); sample.has_value()) {
        std::printf("begun\n");
        std::fflush(stdout);
        const auto outcome = await(runtime.syncs().run(*sample, true, {}), 240'000);
        if (outcome && !outcome->error) {
            std::printf("done\n");
            code = 0;
        } else {
            std::fprintf(stderr, "%s\n", qPrintable(outcome ? outcome->error->what + outcome->error->detail : outcome.error().what));
        }
        std::fflush(stdout);
    }
    (void)await(runtime.close());
    return code;
}

int syncUntilKilled(const QString& folder)
{
    const int code = syncOnce(folder);
    // Who waited for something that is gone is told so by the event loop.
    return QTest::qWaitFor([] { return core::liveAwaits() == 0; }, 10'000) ? code : 2;
}

/// All facts as text in an order of their own: row numbers and times of reading differ from run to run.
QStringList factsOf(store::Workspace& workspace)
{
    static constexpr std::array queries{
        "SELECT 'scope', scope_id, parent_id, name, kind, environment, restricted, known, '' FROM scope",
        "SELECT 'resource', hex(r.key), y.name, s.scope_id, r.hash, coalesce(hex(r.parent_key), ''), r.health, r.open, r.alerts "
        "FROM resource r JOIN resource_type y ON y.id = r.type JOIN scope s ON s.id = r.scope",
        "SELECT 'text', hex(r.key), count(*), max(t.id), '', '', '', '', '' FROM resource r JOIN resource_text t ON t.row = r.row JOIN resource_fts f ON "
        "f.rowid = r.row GROUP BY r.row",
        "SELECT 'assessment', hex(a.key), k.key, s.scope_id, a.state, a.hash, hex(a.resource_key), (SELECT hex(r.key) FROM resource r WHERE r.row = "
        "a.resource), '' "
        "FROM assessment a JOIN assessment_key k ON k.id = a.assessment JOIN scope s ON s.id = a.scope",
        "SELECT 'meta', k.key, m.display_name, m.hash, '', '', '', '', '' FROM assessment_meta m JOIN assessment_key k ON k.id = m.assessment",
        "SELECT 'finding', hex(key), state, hash, hex(parent_key), '', '', '', '' FROM sub_assessment",
        "SELECT 'control', s.scope_id, c.control_id, c.hash, '', '', '', '', '' FROM control c JOIN scope s ON s.id = c.scope",
        "SELECT 'score', s.scope_id, x.percent, x.current_score, x.max_score, x.weight, '', '', '' FROM score x JOIN scope s ON s.id = x.scope",
        "SELECT 'day', s.scope_id, d.control_id, d.day, d.percent, d.current_score, d.max_score, d.weight, '' FROM score_day d JOIN scope s ON s.id = d.scope",
        "SELECT 'health', s.scope_id, d.day, d.resources, d.unhealthy, '', '', '', '' FROM health_day d JOIN scope s ON s.id = d.scope",
        "SELECT 'cause', s.scope_id, c.at, c.control_id, c.assessment_key, c.gain, c.who, c.how, c.resource_ids FROM score_cause c JOIN scope s ON s.id = "
        "c.scope",
        "SELECT 'plan', s.scope_id, p.plan, p.state, p.hash, '', '', '', '' FROM pricing p JOIN scope s ON s.id = p.scope",
        "SELECT 'alert', hex(key), status, hash, (SELECT i.system_id FROM alert i WHERE i.row = alert.incident), '', '', '', '' FROM alert",
        "SELECT 'read', place_id, type, complete, items, error, missing_role, '', '' FROM read_mark",
        "SELECT 'pass', length(cursor), '', '', '', '', '', '', '' FROM pass"};
    auto lines = await(workspace.read([](store::Db& db) -> core::Result<QStringList> {
        QStringList all;
        for (const char* sql : queries) {
            STORE_LET(s, db.cached(sql));
            for (;;) {
                STORE_LET(more, s->step());
                if (!more)
                    break;
                QStringList cells;
                for (int i = 0; i < 9; ++i)
                    cells.append(s->text(i));
                all.append(cells.join(u' '));
            }
        }
        all.sort();
        return all;
    }));
    return lines ? *lines : QStringList{lines.error().detail};
}

/// The first lines that only one of them has.
QByteArray differenceOf(const QStringList& seen, const QStringList& expected)
{
    const QSet<QString> a(seen.begin(), seen.end());
    const QSet<QString> b(expected.begin(), expected.end());
    QStringList lines;
    for (const auto& line : seen) {
        if (!b.contains(line) && lines.size() < 10)
            lines.append(u"+ "_s + line);
    }
    for (const auto& line : expected) {
        if (!a.contains(line) && lines.size() < 20)
            lines.append(u"- "_s + line);
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace

/// Kills the synchronising program without warning, at moments that no one chose: PARAPET_KILLS times, 6 unless told.
class TestAzureKilled : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QStringList m_expected;
    qint64 m_duration = 0;
    int m_folders = 0;

    QString newFolder()
    {
        const QString folder = m_dir.filePath(QString::number(m_folders++));
        return QDir().mkpath(folder) ? folder : QString();
    }
    static void start(QProcess& child, const QString& folder) { child.start(QCoreApplication::applicationFilePath(), {u"--child"_s, folder}); }
    /// False: it was still at work after `wait` and is dead now.
    static bool runFor(QProcess& child, qint64 wait)
    {
        if (child.waitForFinished(static_cast<int>(wait)))
            return true;
        child.kill(); // SIGKILL
        child.waitForFinished();
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = newFolder();
        QProcess child;
        QElapsedTimer timer;
        timer.start();
        start(child, folder);
        QVERIFY(child.waitForFinished(240'000));
        QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
        m_duration = timer.elapsed();
        auto workspace = openIn(folder);
        QVERIFY(workspace.has_value());
        m_expected = factsOf(**workspace);
        QVERIFY2(m_expected.size() > 3000, qPrintable(m_expected.value(0)));
    }

    void howeverOftenItIsKilledItComesToTheSame()
    {
        const QDate today = QDateTime::currentDateTimeUtc().date(); // the estate is another one tomorrow
        const int kills = std::max(qEnvironmentVariableIntValue("PARAPET_KILLS"), 6);
        auto* random = QRandomGenerator::global();
        QString folder = newFolder();
        int killed = 0, passes = 0, here = 0;
        for (int runs = 0; killed < kills || here > 0; ++runs) {
            QVERIFY2(runs < kills * 4, "it does not come to an end");
            QProcess child;
            start(child, folder);
            const qint64 most = killed < kills ? m_duration / 10 + random->bounded(m_duration) : 240'000;
            const bool ended = runFor(child, most);
            const bool begun = child.readAllStandardOutput().contains("begun");
            for (const auto* name : {"/w.db", "/w-decisions.db"}) {
                if (!begun)
                    break;
                const auto faults = store::checkFile(folder + QLatin1StringView(name), key);
                QVERIFY2(faults && faults->isEmpty(), faults ? qPrintable(faults->join(u'\n')) : qPrintable(faults.error().detail));
            }
            if (!ended) {
                killed += begun;
                here += begun;
                continue;
            }
            QVERIFY2(child.exitCode() == 0, child.readAllStandardError().constData());
            if (here > 0) {
                auto workspace = openIn(folder);
                QVERIFY2(workspace.has_value(), workspace ? "" : qPrintable(workspace.error().detail));
                const auto seen = factsOf(**workspace);
                if (QDateTime::currentDateTimeUtc().date() == today)
                    QVERIFY2(seen == m_expected, differenceOf(seen, m_expected).constData());
                ++passes;
            }
            here = 0;
            folder = newFolder();
        }
        qInfo("%d kills, %d passes completed after them, undisturbed %lld ms", killed, passes, static_cast<long long>(m_duration));
        QVERIFY(passes > 0);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 3 && QByteArrayView(argv[1]) == "--child")
        return syncUntilKilled(QString::fromLocal8Bit(argv[2]));
    TestAzureKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_azure_killed.moc"
