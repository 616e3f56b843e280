// SPDX-License-Identifier: GPL-3.0-or-later
// Compliance day by day: what is kept after an assessment, and what is shown of it.
#include "store/queries/compliancedays.h"
#include "unit/services/complianceworld.h"

#include <cmath>

namespace {

struct HistoryWorld : World {
    void record()
    {
        if (const auto recorded = await(compliance->recordDay({})); !recorded)
            qFatal("%s", qPrintable(recorded.error().what + recorded.error().detail));
    }
    domain::ComplianceHistory history(const QStringList& scopes = {}, int days = 5) { return await(compliance->history({scopes}, days, {})).value(); }
    /// Of the benchmark, oldest first; -1: a gap.
    QList<double> percents(const QStringList& scopes = {}, int days = 5)
    {
        QList<double> all;
        const auto answer = history(scopes, days);
        for (const auto& series : answer.series) {
            for (const auto& point : series.points) {
                if (series.id == u"mcsb"_s)
                    all.append(point.percent.value_or(-1));
            }
        }
        return all;
    }
    qint64 kept() const
    {
        return await(workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM compliance_day", -1); })).value();
    }
};

} // namespace

class TestComplianceHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theReadingsOfADayAreThoseOfThePage()
    {
        HistoryWorld world;
        world.readNow();
        world.record();
        const auto view = world.view();
        const auto history = world.history();
        QVERIFY(history.isKept);
        QVERIFY(!history.sample);
        QCOMPARE(history.series.size(), view.standards.size());
        for (qsizetype i = 0; i < view.standards.size(); ++i) {
            QCOMPARE(history.series[i].id, view.standards[i].id);
            QCOMPARE(history.series[i].name, view.standards[i].name);
            QCOMPARE(history.series[i].points.size(), 5);
            QCOMPARE(history.series[i].points.last().day, world.clock->now().date());
            QCOMPARE(history.series[i].points.last().percent.value_or(-1), view.standards[i].numbers.percent().value_or(-2));
        }
        QCOMPARE(world.percents(), (QList<double>{-1, -1, -1, -1, 50}));
        QCOMPARE(world.percents({development}), (QList<double>{-1, -1, -1, -1, 100}));
        QCOMPARE(world.percents({production.toUpper()}), (QList<double>{-1, -1, -1, -1, 50}));
    }

    void daysWithoutAReadingAreGapsAndTheLastReadingOfADayCounts()
    {
        HistoryWorld world;
        world.readNow();
        world.record();
        world.clock->time = world.clock->time.addDays(2);
        world.record(); // nothing was read on that day
        QCOMPARE(world.percents(), (QList<double>{-1, -1, 50, -1, -1}));
        world.clock->time = world.clock->time.addDays(1);
        world.readNow();
        world.record();
        world.write({machine(production, u"a"_s, u"east"_s)}); // nothing is in the west any more
        world.record();
        QCOMPARE(world.percents(), (QList<double>{-1, 50, -1, -1, 100}));
        QCOMPARE(world.percents({}, 1), (QList<double>{100}));
    }

    void whatIsAttestedMovesTheDay()
    {
        HistoryWorld world;
        world.readNow();
        world.record();
        services::AttestationService service({*world.workspace, world.pool, world.clock, u"tester"_s});
        domain::NewAttestation wanted;
        wanted.attestation.standard = u"mcsb"_s;
        wanted.attestation.control = u"GS-1"_s;
        wanted.attestation.verdict = domain::Attested::Failed;
        QVERIFY(await(service.attest(wanted, {QString()})).has_value());
        world.record();
        QVERIFY(std::abs(world.percents().last() - 100.0 / 3) < 1e-9);
        QVERIFY(std::abs(world.percents({development}).last() - 200.0 / 3) < 1e-9);
    }

    void ofSeveralScopesTogetherNoDaysAreKept()
    {
        HistoryWorld world;
        world.readNow();
        world.record();
        const auto history = world.history({development, production});
        QVERIFY(!history.isKept);
        QVERIFY(history.series.isEmpty());
    }

    void whatWasNotReadOnTheDayIsNoReadingOfIt()
    {
        HistoryWorld world;
        world.record();
        QCOMPARE(world.kept(), 0);
        world.readNow();
        world.clock->time = world.clock->time.addDays(1);
        world.record();
        QCOMPARE(world.kept(), 0);
    }

    void aDayIsForgottenWithItsConnection()
    {
        HistoryWorld world;
        world.readNow();
        world.record();
        const auto before = world.kept();
        QVERIFY(await(store::removeConnection(*world.workspace, world.connection)).has_value());
        QTRY_VERIFY(world.kept() < before);
        const auto left =
            await(world.workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM compliance_day WHERE scope > 0", -1); })).value();
        QCOMPARE(left, 0);
    }
};

QTEST_GUILESS_MAIN(TestComplianceHistory)
#include "test_compliancehistory.moc"
