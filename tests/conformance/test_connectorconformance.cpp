// SPDX-License-Identifier: GPL-3.0-or-later
// Records all that the Azure connector asks for and has Microsoft's validator judge each request it sent.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "conformance/armjudge.h"
#include "core/taskscope.h"
#include "integration/azure/sampleprocess.h"
#include "support/loadedplan.h"
#include "support/memorysyncport.h"

using namespace Qt::StringLiterals;
using conformance::ArmJudge;

namespace {

template<class T>
bool ended(core::Async<T> task)
{
    core::TaskScope scope;
    std::optional<core::Result<T>> result;
    scope.start(std::move(task), [&](auto done) { result = std::move(done); });
    const bool done = QTest::qWaitFor([&] { return result.has_value(); }, 240'000) && result->has_value();
    if (!done)
        qWarning("%s", result ? qPrintable(result->error().what + result->error().detail) : "it did not end");
    return done;
}

/// How many of the plan's entries were asked for.
qsizetype asksForChildrenOf(const QString& record)
{
    QFile file(record);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll().toLower() : QByteArray();
    return std::ranges::count_if(loadedPlan(), [&text](const ports::CollectionEntry& entry) {
        const QByteArray last = (entry.childName.isEmpty() ? entry.childType.section(u'/', -1) : entry.childName).toLower().toLatin1();
        return text.contains(QByteArray('/' + last + "?api-version=" + entry.apiVersion.toLatin1()));
    });
}

} // namespace

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
            const auto plan = loadedPlan();
            QVERIFY(plan.size() > 15);
            SampleConnection connection(sample, SampleConnection::Changes::ByFixSignIn);
            MemorySyncPort port(connection.clock);
            auto& azure = *connection.connector;
            QVERIFY(ended(azure.sync({core::ConnectionId{1}, true, plan}, port, {}, {})));
            QVERIFY(ended(azure.sync({core::ConnectionId{1}, false, plan}, port, {}, {})));
            QVERIFY(ended(azure.test({})));
            QVERIFY(!port.alerts.empty());
            const QString alert = port.alerts.begin()->second.value.id;
            for (const auto status :
                 {domain::AlertStatus::InProgress, domain::AlertStatus::Dismissed, domain::AlertStatus::Resolved, domain::AlertStatus::Active})
                QVERIFY(ended(azure.setAlertStatus(alert, status, {})));
            QVERIFY(ended(azure.refreshAlerts({alert}, core::ConnectionId{1}, port, {})));
            MemorySyncPort byRest(connection.clock); // what is asked for where Resource Graph is refused
            sample.tell({{u"fault"_s, u"error"_s}, {u"match"_s, u".*ResourceGraph.*"_s}, {u"status"_s, 403}, {u"count"_s, -1}});
            QVERIFY(ended(azure.sync({core::ConnectionId{1}, true, plan}, byRest, {}, {})));
            QVERIFY(byRest.resources.size() > 1000U);
        }
        QVERIFY(asksForChildrenOf(record) > 10);
        const auto verdict = ArmJudge::judge(record);
        QVERIFY2(verdict.exitCode == 0, qPrintable(u"%1\n%2"_s.arg(verdict.violations.mid(0, 20).join(u'\n'), QString::fromUtf8(verdict.errors))));
        QVERIFY(verdict.totals.value("judged"_L1).toInt() > 100);
        qInfo("%s", QJsonDocument(verdict.totals).toJson(QJsonDocument::Compact).constData());
    }
};

QTEST_GUILESS_MAIN(ConnectorConformanceTest)
#include "test_connectorconformance.moc"
