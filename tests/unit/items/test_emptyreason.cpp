// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/emptypresenter.h"
#include "support/fakereads.h"
#include "support/fixedclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using items::EmptyReason;

namespace {

domain::FilterQuery typed(const QString& text)
{
    return domain::FilterQuery::parse(text, services::recommendationFilterKeys()).value_or(domain::FilterQuery());
}

} // namespace

class TestEmptyReason : public QObject {
    Q_OBJECT

    FixedClock m_clock;

    items::ListSituation allRead() const
    {
        items::ListSituation s;
        s.connected = true;
        s.freshness.asOf = m_clock.now();
        s.existing = 157;
        return s;
    }

private Q_SLOTS:
    void nothingConnectedIsFirstUseWhateverTheFilter()
    {
        items::ListSituation s;
        QCOMPARE(items::whyEmpty(s), EmptyReason::FirstUse);
        s.filter = typed(u"status:unhealthy"_s);
        s.asksForTrouble = true;
        QCOMPARE(items::whyEmpty(s), EmptyReason::FirstUse);
    }

    void aRunningFirstSyncIsNotFirstUse()
    {
        items::ListSituation s;
        s.connected = s.syncing = true;
        QCOMPARE(items::whyEmpty(s), EmptyReason::Reading);
        s.syncing = false;
        QCOMPARE(items::whyEmpty(s), EmptyReason::CannotTell);
    }

    void aFilterHidesOnlyWhatIsThere()
    {
        auto s = allRead();
        s.filter = typed(u"severity:critical"_s);
        QCOMPARE(items::whyEmpty(s), EmptyReason::NoMatch);
        s.existing = 0;
        QCOMPARE(items::whyEmpty(s), EmptyReason::AllGood);
        s.freshness = {};
        QCOMPARE(items::whyEmpty(s), EmptyReason::CannotTell);
    }

    void aCleanTenantBehindTheFilterForTroubleIsGood()
    {
        auto s = allRead();
        s.filter = typed(u"status:unhealthy"_s);
        QCOMPARE(items::whyEmpty(s), EmptyReason::NoMatch);
        s.asksForTrouble = true;
        QCOMPARE(items::whyEmpty(s), EmptyReason::AllGood);
    }

    void staleUnreadAndUnknownAreNeverGood()
    {
        for (const int lack : {0, 1, 2}) {
            auto s = allRead();
            s.asksForTrouble = true;
            s.freshness.stale = lack == 0;
            if (lack == 1)
                s.freshness.withoutNames = {u"contoso-ml-prod"_s};
            s.unknown = lack == 2 ? 1 : 0;
            QCOMPARE(items::whyEmpty(s), EmptyReason::CannotTell);
        }
    }

    void onlyTheWholeQuestionForTroubleCountsAsOne()
    {
        const QStringList open{u"active"_s, u"inprogress"_s};
        const auto of = [](const QString& text) { return domain::FilterQuery::parse(text, {u"status"_s, u"severity"_s}).value(); };
        QVERIFY(items::asksOnly(of(u"status:InProgress,active"_s), u"status", open));
        QVERIFY(!items::asksOnly(of(u"status:active"_s), u"status", open));
        QVERIFY(items::asksOnly(of(u"status:active"_s), u"status", open, true));
        QVERIFY(!items::asksOnly(of(u"status:active,resolved"_s), u"status", open, true));
        QVERIFY(!items::asksOnly(of(u"-status:active,inprogress"_s), u"status", open));
        QVERIFY(!items::asksOnly(of(u"status:active,inprogress severity:high"_s), u"status", open));
        QVERIFY(!items::asksOnly(of(u"status:active,inprogress vm"_s), u"status", open));
        QVERIFY(!items::asksOnly({}, u"status", open, true));
    }

    void thePartThatHidesMostIsNamed()
    {
        const auto parts = items::withoutParts(typed(u"status:unhealthy severity:high tls"_s));
        QCOMPARE(parts.size(), 3);
        QCOMPARE(parts[0].second, typed(u"severity:high tls"_s));
        QCOMPARE(parts[2].second, typed(u"status:unhealthy severity:high"_s));
        QVERIFY(parts[2].first.isText);
        QList<items::HidingPart> hiding{parts[0].first, parts[1].first, parts[2].first};
        QVERIFY(!items::mostHiding(hiding));
        hiding[0].shows = 5;
        hiding[1].shows = 57;
        QCOMPARE(items::mostHiding(hiding)->term.key, u"severity"_s);
        QVERIFY(!items::mostHiding({}));
    }

    void thePresenterCountsEachPartAndHearsOfConnections()
    {
        FakeReads reads;
        items::EmptyPresenter presenter(reads, [](domain::ListQuery q, core::CancelToken token) -> core::Async<qint64> {
            if (auto waited = co_await core::delay(1ms, token); !waited)
                co_return std::unexpected(waited.error());
            co_return q.filter.terms.isEmpty() ? 40 : 2;
        });
        QSignalSpy explained(&presenter, &items::EmptyPresenter::explained);
        Q_EMIT reads.changed({.connections = true});
        auto s = allRead();
        s.connected = false;
        s.filter = typed(u"severity:high tls"_s);
        presenter.explain({.filter = s.filter}, s);
        QTRY_COMPARE(explained.size(), 1);
        QCOMPARE(presenter.reason(), EmptyReason::FirstUse);
        QCOMPARE(presenter.hiding().size(), 2);
        QCOMPARE(presenter.hiding()[0].shows, 40);
        QCOMPARE(presenter.hiding()[1].shows, 2);
        domain::ConnectionRow row;
        row.state = domain::ConnectionState::Syncing;
        reads.connectionRows = {row};
        Q_EMIT reads.changed({.connections = true});
        QTRY_COMPARE(explained.size(), 2);
        QCOMPARE(presenter.reason(), EmptyReason::NoMatch);
        QVERIFY(presenter.situation().syncing);
        presenter.clear();
        Q_EMIT reads.changed({.connections = true});
        QTRY_COMPARE(core::liveAwaits(), 0);
        QCOMPARE(explained.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestEmptyReason)
#include "test_emptyreason.moc"
