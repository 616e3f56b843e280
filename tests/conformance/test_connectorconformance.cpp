// SPDX-License-Identifier: GPL-3.0-or-later
// Records a whole synchronisation of the Azure connector and has Microsoft's validator judge each request it sent.
#include <QTemporaryDir>
#include <QTest>

#include "conformance/armjudge.h"
#include "core/taskscope.h"
#include "integration/azure/sampleprocess.h"
#include "support/memorysyncport.h"

using namespace Qt::StringLiterals;
using conformance::ArmJudge;

class ConnectorConformanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRequestOfASyncKeepsToItsDescription()
    {
        if (const QString missing = ArmJudge::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QTemporaryDir folder;
        const QString record = folder.filePath(u"record.jsonl"_s);
        {
            SampleProcess sample;
            QVERIFY(sample.start({u"--resources"_s, u"1500"_s, u"--record"_s, record}));
            SampleConnection connection(sample);
            MemorySyncPort port(connection.clock);
            core::TaskScope scope;
            std::optional<core::Result<ports::SyncSummary>> result;
            const auto sync = [&](bool full) {
                result.reset();
                scope.start(connection.connector->sync({core::ConnectionId{1}, full, {}}, port, {}, {}), [&](auto done) { result = std::move(done); });
                return QTest::qWaitFor([&] { return result.has_value(); }, 120'000) && result->has_value();
            };
            QVERIFY2(sync(true), result && !*result ? qPrintable(result->error().what) : "the sync took too long");
            QVERIFY2(sync(false), result && !*result ? qPrintable(result->error().what) : "the second sync took too long");
        }
        const auto verdict = ArmJudge::judge(record);
        QVERIFY2(verdict.exitCode == 0, qPrintable(u"%1\n%2"_s.arg(verdict.violations.mid(0, 20).join(u'\n'), QString::fromUtf8(verdict.errors))));
        QVERIFY(verdict.totals.value("judged"_L1).toInt() > 30);
        qInfo("%s", QJsonDocument(verdict.totals).toJson(QJsonDocument::Compact).constData());
    }
};

QTEST_GUILESS_MAIN(ConnectorConformanceTest)
#include "test_connectorconformance.moc"
