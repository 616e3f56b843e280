// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/azure/sampleprocess.h"
#include "support/awaited.h"
#include "support/memorysyncport.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

ports::SyncRequest fullSync()
{
    return {core::ConnectionId{1}, true, {}};
}

} // namespace

/// The connector against the sample tenant as a process of its own.
class TestAzureSample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SampleProcess::isThere())
            QSKIP("parapet-sample-tenant is not built: build the target of that name (PARAPET_BIN names its folder)");
        QVERIFY(m_sample.start());
    }
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void readsTheWholeEstate()
    {
        SampleConnection connection(m_sample);
        MemorySyncPort port(connection.clock);
        auto summary = awaited(connection.connector->sync(fullSync(), port, {}, {}));
        QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().what + summary.error().detail));
        qInfo("scopes %zu resources %zu assessments %zu findings %zu controls %zu scores %zu metadata %zu alerts %zu pricings %zu days %zu causes %zu requests %lld",
              port.scopes.size(), port.resources.size(), port.assessments.size(), port.subAssessments.size(), port.controls.size(),
              port.scores.size(), port.metadata.size(), port.alerts.size(), port.pricings.size(), port.scoreDays.size(), port.causes.size(),
              static_cast<long long>(summary->requests));
        for (const auto& line : summary->partly)
            qInfo("partly: %s", qPrintable(line));
        QCOMPARE_GE(port.resources.size(), 3000U);
        QVERIFY(!port.assessments.empty());
        QVERIFY(port.mostInFlight <= 4);
        QVERIFY(port.cursor.isEmpty());
    }

private:
    SampleProcess m_sample;
};

QTEST_GUILESS_MAIN(TestAzureSample)
#include "test_azure_sample.moc"
