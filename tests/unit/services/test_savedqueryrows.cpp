// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/queryviews.h"
#include "services/savedqueryrows.h"
#include "store/queries/activityqueries.h"
#include "store/queries/guardedquery.h"
#include "unit/services/testestate.h"

#include <barrier>
#include <thread>

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Some 10^10 rows.
QString endless()
{
    const QString numbers = u"json_each('["_s + u"123456789,"_s.repeated(99) + u"1]')"_s;
    return u"SELECT a.value AS id FROM %1 a, %1 b, %1 c, %1 d, %1 e WHERE a.value + b.value + c.value + d.value + e.value = 0"_s.arg(numbers);
}

bool save(const TestEstate& estate, const domain::SavedQuery& query)
{
    auto db = estate.another(store::PairUse::Decisions);
    return db && store::writeSavedQuery(*db, query, estate.now).has_value();
}

} // namespace

class TestSavedQueryRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void one_state_is_asked_once_by_however_many_threads()
    {
        TestEstate estate;
        QVERIFY(save(estate, {u"some"_s, u"SELECT row FROM v_resources"_s}));
        services::SavedQueryRows saved;
        constexpr int threads = 4;
        std::barrier start(threads);
        std::vector<std::jthread> askers;
        std::array<qsizetype, threads> counts{};
        for (int i = 0; i < threads; ++i) {
            askers.emplace_back([&, i] {
                auto db = estate.another();
                start.arrive_and_wait();
                const auto rows = db ? saved.rows(*db, u"some"_s, {}) : std::unexpected(db.error());
                counts.at(std::size_t(i)) = rows ? (*rows)->size() : -1;
            });
        }
        askers.clear();
        for (const auto count : counts)
            QCOMPARE(count, 5); // the sample estate is not here
        QCOMPARE(saved.runs(), 1);
        saved.changed();
        QVERIFY(saved.rows(estate.db(), u"some"_s, {}).has_value());
        QCOMPARE(saved.runs(), 2);
    }

    void an_error_is_an_answer_too_until_something_changes()
    {
        TestEstate estate;
        QVERIFY(save(estate, {u"bad"_s, u"SELECT name FROM v_resources"_s}));
        services::SavedQueryRows saved;
        for (int i = 0; i < 3; ++i) {
            const auto rows = saved.rows(estate.db(), u"bad"_s, {});
            QVERIFY(!rows.has_value());
            QCOMPARE(rows.error().code, core::Errc::BadInput);
        }
        QCOMPARE(saved.runs(), 1);
        QCOMPARE(saved.rows(estate.db(), u"nobody's"_s, {}).error().code, core::Errc::BadInput);
    }

    void a_cancel_ends_both_who_runs_and_who_waits_and_the_next_runs_again()
    {
        TestEstate estate;
        QVERIFY(save(estate, {u"endless"_s, endless()}));
        services::SavedQueryRows saved;
        core::CancelSource runner, waiter;
        std::array<std::optional<core::Errc>, 2> codes;
        const auto ask = [&](std::size_t i, core::CancelToken token) {
            return std::jthread([&, i, token] {
                auto db = estate.another();
                const auto rows = saved.rows(*db, u"endless"_s, token);
                if (!rows)
                    codes.at(i) = rows.error().code;
            });
        };
        auto first = ask(0, runner.get_token());
        QTRY_COMPARE(saved.runs(), 1);
        auto second = ask(1, waiter.get_token());
        waiter.request_stop();
        second.join();
        QCOMPARE(codes[1], core::Errc::Cancelled);
        QCOMPARE(saved.runs(), 1);
        runner.request_stop();
        first.join();
        QCOMPARE(codes[0], core::Errc::Cancelled);
        core::CancelSource again;
        auto third = ask(0, again.get_token());
        QTRY_COMPARE(saved.runs(), 2);
        again.request_stop();
        third.join();
    }

    void the_page_about_the_views_names_exactly_their_columns()
    {
        TestEstate estate;
        QFile page(qEnvironmentVariable("PARAPET_SOURCE") + u"/resources/docs/query-views.md"_s);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto views = items::viewsOfPage(QString::fromUtf8(page.readAll()));
        QCOMPARE(views.size(), 17);
        for (const auto& view : views) {
            const auto rows = store::runGuarded(estate.db(), u"SELECT * FROM "_s + view.name, {}, {});
            QVERIFY2(rows.has_value(), qPrintable(view.name));
            QVERIFY2(rows->columns == view.columns, qPrintable(view.name + u": "_s + rows->columns.join(u' ')));
        }
        const auto known =
            estate.db().number("SELECT count(*) FROM (SELECT type, name FROM main.sqlite_schema UNION ALL SELECT type, name FROM temp.sqlite_schema) "
                               "WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\'",
                               -1);
        QVERIFY(known.has_value());
        QCOMPARE(*known, views.size());
    }
};

QTEST_GUILESS_MAIN(TestSavedQueryRows)
#include "test_savedqueryrows.moc"
