// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/pager.h"
#include "connectors/http/retryingclient.h"
#include "unit/http/asyncresult.h"

#include <deque>

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::Errc;

namespace {

struct FakeClock final : core::Clock {
    QDateTime time = QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
    QDateTime now() const override { return time; }
};

using Outcome = core::Result<http::Response>;

Outcome status(int code, http::Headers headers = {}, QByteArray body = {})
{
    http::Response r;
    r.status = code;
    r.headers = std::move(headers);
    r.body = std::move(body);
    return r;
}

/// Answers from a script; an empty script answers 200.
struct Script {
    std::deque<Outcome> outcomes;
    QList<http::Request> asked;
    bool hang = false;
    std::vector<core::Promise<http::Response>> hanging;
};

struct FakeWire final : http::Client {
    explicit FakeWire(Script& s) : script(s) {}
    ~FakeWire() override { script.hanging.clear(); }
    core::Async<http::Response> send(http::Request request, core::CancelToken) override
    {
        script.asked.append(request);
        if (script.hang) {
            core::Promise<http::Response> promise;
            auto future = promise.future();
            script.hanging.push_back(std::move(promise));
            co_return co_await future;
        }
        if (script.outcomes.empty())
            co_return status(200);
        auto next = std::move(script.outcomes.front());
        script.outcomes.pop_front();
        co_return next;
    }
    Script& script;
};

http::Request get(const QString& url = u"https://arm.example/x"_s)
{
    http::Request request;
    request.url = QUrl(url);
    request.label = u"test"_s;
    return request;
}

} // namespace

class TestHttpRetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_script = {};
        m_slept.clear();
        m_clock.time = FakeClock().time;
        m_budget = std::make_unique<http::ThrottleBudget>();
        m_log = std::make_unique<http::RequestLog>();
        m_random = 0.5;
        m_client = std::make_unique<http::RetryingClient>(
            std::make_unique<FakeWire>(m_script),
            http::RetryingClient::Tools{m_clock, *m_budget, *m_log, [this] { return m_random; },
                                        [this](std::chrono::milliseconds d, core::CancelToken token) -> core::Async<void> {
                                            m_slept.append(d.count());
                                            if (token.stop_requested())
                                                co_return core::cancelled();
                                            m_clock.time = m_clock.time.addMSecs(d.count());
                                            co_return core::Result<void>();
                                        }});
    }
    void cleanup()
    {
        m_client.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void aSuccessIsSentOnce()
    {
        const auto r = resultOf(m_client->send(get(), {}));
        QVERIFY(r);
        QCOMPARE(r->attempts, 1);
        QCOMPARE(m_script.asked.size(), 1);
        QCOMPARE(m_log->entries().size(), 1);
    }

    void passingFailuresAreTriedAgainWithGrowingJitteredDelays()
    {
        m_script.outcomes = {status(503), status(500), core::fail(Errc::Offline, u"x"_s), status(408)};
        const auto r = resultOf(m_client->send(get(), {}));
        QVERIFY(r);
        QCOMPARE(r->status, 200);
        QCOMPARE(r->attempts, 5);
        QCOMPARE(m_slept, QList<qint64>({250, 500, 1000, 2000}));
        QCOMPARE(m_log->entries().back().attempt, 5);
        QCOMPARE(m_log->entries()[2].error, std::optional(Errc::Offline));
    }

    void attemptsAreBoundedAndTheLastAnswerIsGiven()
    {
        for (int i = 0; i < 20; ++i)
            m_script.outcomes.push_back(status(503));
        const auto r = resultOf(m_client->send(get(), {}));
        QVERIFY(r);
        QCOMPARE(r->status, 503);
        QCOMPARE(m_script.asked.size(), 5);
    }

    void aPostIsRepeatedOnlyWhenTheCallerSaysSo()
    {
        auto post = get();
        post.method = http::Method::Post;
        m_script.outcomes = {status(503), status(503)};
        QCOMPARE(resultOf(m_client->send(post, {}))->status, 503);
        QCOMPARE(m_script.asked.size(), 1);
        post.retry.when = http::RetryPolicy::When::Always;
        QCOMPARE(resultOf(m_client->send(post, {}))->status, 200);
        QCOMPARE(m_script.asked.size(), 3);
        post.retry.when = http::RetryPolicy::When::Never;
        m_script.outcomes = {core::fail(Errc::Timeout, u"x"_s)};
        QCOMPARE(wordOf(resultOf(m_client->send(post, {}))), u"timeout"_s);
        QCOMPARE(m_script.asked.size(), 4);
    }

    void aBrokenAnswerIsTriedOnceMoreAndARefusalNever()
    {
        for (int i = 0; i < 5; ++i)
            m_script.outcomes.push_back(core::fail(Errc::BadResponse, u"x"_s));
        QCOMPARE(wordOf(resultOf(m_client->send(get(), {}))), u"badResponse"_s);
        QCOMPARE(m_script.asked.size(), 2);
        m_script.outcomes = {core::fail(Errc::Refused, u"x"_s)};
        QCOMPARE(wordOf(resultOf(m_client->send(get(), {}))), u"refused"_s);
        QCOMPARE(m_script.asked.size(), 3);
        m_script.outcomes = {status(404)};
        QCOMPARE(resultOf(m_client->send(get(), {}))->status, 404);
        QCOMPARE(m_script.asked.size(), 4);
    }

    void retryAfterIsHonouredNeverEarly_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("seconds") << QByteArray("10");
        QTest::newRow("date") << QByteArray("Mon, 02 Mar 2026 12:00:10 GMT");
    }
    void retryAfterIsHonouredNeverEarly()
    {
        QFETCH(const QByteArray, value);
        m_script.outcomes = {status(429, {{"Retry-After", value}})};
        const auto r = resultOf(m_client->send(get(), {}));
        QCOMPARE(r->status, 200);
        QCOMPARE(m_slept, QList<qint64>({10'500})); // asked 10 s, plus half of a tenth
    }

    void aLongWaitIsNotWaitedButTold()
    {
        m_script.outcomes = {status(429, {{"Retry-After", "3600"}})};
        const auto first = resultOf(m_client->send(get(), {}));
        QCOMPARE(first->status, 429);
        QVERIFY(m_slept.isEmpty());
        const auto second = resultOf(m_client->send(get(), {})); // not even asked: the origin is blocked
        QCOMPARE(wordOf(second), u"throttled"_s);
        QCOMPARE(second.error().retryAfter, std::optional<std::chrono::milliseconds>(3600s));
        QCOMPARE(m_script.asked.size(), 1);
        auto other = get();
        other.quota = u"arg"_s;
        QCOMPARE(resultOf(m_client->send(other, {}))->status, 200);
        m_clock.time = m_clock.time.addSecs(3600);
        QCOMPARE(resultOf(m_client->send(get(), {}))->status, 200);
    }

    void aUsedUpQuotaDelaysTheNextRequest()
    {
        auto query = get();
        query.quota = u"arg"_s;
        m_script.outcomes = {status(200, {{"x-ms-user-quota-remaining", "0"}, {"x-ms-user-quota-resets-after", "00:00:05"}})};
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
        QVERIFY(m_slept.isEmpty());
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
        QCOMPARE(m_slept, QList<qint64>({5250})); // never earlier, and with half of the spread
    }

    void thoseWhoWaitForTheSameMomentDoNotWakeTogether()
    {
        auto query = get();
        query.quota = u"arg"_s;
        m_script.outcomes = {status(200, {{"x-ms-user-quota-remaining", "0"}, {"x-ms-user-quota-resets-after", "00:00:05"}})};
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
        const QDateTime start = m_clock.time;
        QSet<qint64> waits;
        for (int i = 0; i < 10; ++i) {
            m_clock.time = start;
            m_slept.clear();
            m_random = i / 10.0;
            QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
            QCOMPARE(m_slept.size(), 1);
            QVERIFY(m_slept.first() >= 5000 && m_slept.first() <= 5500);
            waits.insert(m_slept.first());
        }
        QCOMPARE(waits.size(), 10);
    }

    void theFewerCallsAreLeftTheSlowerTheyAreMade()
    {
        qint64 before = 0;
        for (const int left : {5000, 100, 75, 25, 0}) {
            m_slept.clear();
            m_script.outcomes = {status(200, {{"x-ms-ratelimit-remaining-subscription-reads", QByteArray::number(left)}})};
            QCOMPARE(resultOf(m_client->send(get(), {}))->status, 200);
            m_slept.clear();
            QCOMPARE(resultOf(m_client->send(get(), {}))->status, 200);
            const qint64 wait = m_slept.value(0);
            QCOMPARE(wait, left >= 100 ? 0 : 20 * (100 - left)); // up to two seconds
            QVERIFY(wait >= before);
            before = wait;
        }
        auto query = get();
        query.quota = u"arg"_s;
        m_slept.clear();
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200); // another bucket has calls of its own
        QVERIFY(m_slept.isEmpty());
        m_script.outcomes = {status(200, {{"x-ms-user-quota-remaining", "2"}, {"x-ms-user-quota-resets-after", "00:00:05"}})};
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
        QCOMPARE(m_slept, QList<qint64>({3000}));
        m_clock.time = m_clock.time.addSecs(60); // what was said then says nothing about now
        m_slept.clear();
        QCOMPARE(resultOf(m_client->send(query, {}))->status, 200);
        QCOMPARE(resultOf(m_client->send(get(), {}))->status, 200);
        QVERIFY(m_slept.isEmpty());
    }

    void cancelBeforeAndDuringTheWaitEndsIt()
    {
        core::CancelSource source;
        source.request_stop();
        QCOMPARE(wordOf(resultOf(m_client->send(get(), source.get_token()))), u"cancelled"_s);
        QVERIFY(m_script.asked.isEmpty());

        core::CancelSource later;
        m_script.outcomes = {status(503)};
        auto request = get();
        m_random = 0.9;
        auto client =
            http::RetryingClient(std::make_unique<FakeWire>(m_script), {m_clock, *m_budget, *m_log, [] { return 0.5; }, &http::RetryingClient::defaultSleep});
        request.retry.firstDelay = 60s;
        auto task = client.send(request, later.get_token());
        QTimer::singleShot(10ms, this, [&] { later.request_stop(); });
        QCOMPARE(wordOf(resultOf(std::move(task), 5000)), u"cancelled"_s);
    }

    void theAnswerIsCancelledWhenTheClientDies()
    {
        m_script.hang = true;
        auto task = m_client->send(get(), {});
        QTimer::singleShot(10ms, this, [this] { m_client.reset(); });
        QCOMPARE(wordOf(resultOf(std::move(task), 5000)), u"cancelled"_s);
    }

    void anUnsafeAddressIsRefusedBeforeAnything()
    {
        QCOMPARE(wordOf(resultOf(m_client->send(get(u"http://arm.example/"_s), {}))), u"refused"_s);
        QVERIFY(m_script.asked.isEmpty());
    }

    void noSecretReachesTheLog()
    {
        auto request = get(u"https://arm.example/x?sig=topsecret&code=topsecret"_s);
        request.headers.add("X-Api-Key", "topsecret");
        request.body = "client_secret=topsecret";
        m_script.outcomes = {status(503, {{"X", "topsecret"}}, "topsecret"), core::fail(Errc::Offline, u"topsecret"_s, u"topsecret"_s)};
        resultOf(m_client->send(request, {}));
        QString all;
        for (const auto& entry : m_log->entries())
            all += http::RequestLog::line(entry) + u'\n';
        QCOMPARE(m_log->entries().size(), 3);
        QVERIFY2(!all.contains("topsecret"_L1), qPrintable(all));
    }

    // --- pages

    void aListIsWalkedToItsEnd()
    {
        for (int i = 0; i < 3; ++i)
            m_script.outcomes.push_back(status(200, {}, QByteArray(10, 'x')));
        int seen = 0;
        const auto totals = resultOf(http::pages(*m_client, get(), numbered(seen, 3), {}, {}));
        QVERIFY(totals);
        QCOMPARE(totals->pages, 3);
        QCOMPARE(totals->bytes, 30);
        QCOMPARE(seen, 3);
    }

    void aRepeatedContinuationEndsTheWalkWithAnError()
    {
        int seen = 0;
        const auto handler = [&](http::Response) -> core::Async<std::optional<http::NextPage>> {
            ++seen;
            co_return http::NextPage{get(), seen % 2 ? "a" : "b"}; // a loop of two pages
        };
        const auto totals = resultOf(http::pages(*m_client, get(), handler, {}, {}));
        QCOMPARE(wordOf(totals), u"badResponse"_s);
        QCOMPARE(seen, 3);
    }

    void tooManyPagesOrBytesAreAnError()
    {
        int seen = 0;
        QCOMPARE(wordOf(resultOf(http::pages(*m_client, get(), numbered(seen, 100), {.pages = 5}, {}))), u"badResponse"_s);
        QCOMPARE(seen, 5);
        for (int i = 0; i < 10; ++i)
            m_script.outcomes.push_back(status(200, {}, QByteArray(10, 'x')));
        seen = 0;
        QCOMPARE(wordOf(resultOf(http::pages(*m_client, get(), numbered(seen, 100), {.bytes = 35}, {}))), u"badResponse"_s);
        QCOMPARE(seen, 3);
    }

    void aFailedPageEndsTheWalkWithItsError()
    {
        int seen = 0;
        m_script.outcomes = {status(200), status(403)};
        QCOMPARE(wordOf(resultOf(http::pages(*m_client, get(), numbered(seen, 9), {}, {}))), u"forbidden"_s);
        QCOMPARE(seen, 1);
        const auto handler = [](http::Response) -> core::Async<std::optional<http::NextPage>> { co_return core::fail(Errc::Refused, u"foreign"_s); };
        QCOMPARE(wordOf(resultOf(http::pages(*m_client, get(), handler, {}, {}))), u"refused"_s);
    }

    void cancelBetweenPagesEndsTheWalk()
    {
        core::CancelSource source;
        int seen = 0;
        const auto handler = [&](http::Response) -> core::Async<std::optional<http::NextPage>> {
            if (++seen == 2)
                source.request_stop();
            co_return http::NextPage{get(), QByteArray::number(seen)};
        };
        QCOMPARE(wordOf(resultOf(http::pages(*m_client, get(), handler, {}, source.get_token()))), u"cancelled"_s);
        QCOMPARE(seen, 2);
    }

private:
    /// Pages numbered from 1 whose last is `last`.
    http::PageHandler numbered(int& seen, int last)
    {
        return [&seen, last](http::Response) -> core::Async<std::optional<http::NextPage>> {
            if (++seen == last)
                co_return std::optional<http::NextPage>();
            co_return http::NextPage{get(), QByteArray::number(seen)};
        };
    }

    FakeClock m_clock;
    Script m_script;
    QList<qint64> m_slept;
    double m_random = 0.5;
    std::unique_ptr<http::ThrottleBudget> m_budget;
    std::unique_ptr<http::RequestLog> m_log;
    std::unique_ptr<http::RetryingClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpRetry)
#include "test_retry.moc"
