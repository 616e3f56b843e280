// SPDX-License-Identifier: GPL-3.0-or-later
// Deciding on alerts from the command line: never with the sign-in that reads.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSetStatus : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_out, m_err;

    int run(const QStringList& words)
    {
        QProcess process;
        process.start(qEnvironmentVariable("PARAPET_BIN") + u"/parapetctl"_s, words + QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)});
        process.closeWriteChannel();
        if (!process.waitForFinished(200'000))
            qFatal("parapetctl does not end");
        m_out = process.readAllStandardOutput();
        m_err = process.readAllStandardError();
        return process.exitCode();
    }
    QList<QJsonObject> objects() const
    {
        QList<QJsonObject> list;
        for (const auto& line : m_out.split('\n')) {
            if (!line.isEmpty())
                list.append(QJsonDocument::fromJson(line).object());
        }
        return list;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString bin = qEnvironmentVariable("PARAPET_BIN");
        if (!QFile::exists(bin + u"/parapetctl"_s) || !QFile::exists(bin + u"/parapet-sample-tenant"_s))
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        QVERIFY2(run({u"sync"_s, u"--sample"_s, u"--plaintext"_s}) == 0, m_err.constData());
    }

    void a_decision_needs_a_known_status_and_says_which_alerts_are_meant()
    {
        QCOMPARE(run({u"alerts"_s, u"--set"_s, u"gone"_s, u"--filter"_s, u"status:active"_s}), 2);
        QVERIFY(m_err.contains("inProgress"));
        QCOMPARE(run({u"alerts"_s, u"--set"_s, u"dismissed"_s}), 2);
        QVERIFY(m_err.contains("--filter"));
        QCOMPARE(run({u"alerts"_s, u"--set"_s, u"dismissed"_s, u"--filter"_s, u"no such alert anywhere"_s}), 2);
    }

    void without_a_fix_sign_in_nothing_is_sent_and_the_decision_stays_queued()
    {
        QCOMPARE(run({u"alerts"_s, u"--filter"_s, u"status:active"_s, u"--limit"_s, u"2"_s, u"--set"_s, u"dismissed"_s, u"--json"_s}), 5);
        const auto lines = objects();
        QCOMPARE(lines.size(), 2);
        for (const auto& line : lines) {
            QCOMPARE(line[u"kind"_s].toString(), u"decision"_s);
            QCOMPARE(line[u"result"_s].toString(), u"queued"_s);
            QVERIFY2(line[u"message"_s].toString().contains(u"only reads"_s), m_out.constData());
        }
        QCOMPARE(run({u"alerts"_s, u"--filter"_s, u"status:dismissed"_s, u"--json"_s}), 0);
        int pending = 0;
        const auto all = objects();
        for (const auto& line : all)
            pending += line[u"pending"_s].toBool();
        QCOMPARE(pending, 2);
    }
};

QTEST_GUILESS_MAIN(TestSetStatus)
#include "test_setstatus.moc"
