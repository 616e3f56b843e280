// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/curlclient.h"
#include "connectors/http/curlengine.h"
#include "unit/http/asyncresult.h"
#include "unit/http/httppeer.h"

#include <thread>

#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

http::Request to(const QUrl& url, http::Method method = http::Method::Get)
{
    http::Request request;
    request.url = url;
    request.method = method;
    request.timeouts = {5s, 20s, 10s};
    return request;
}

std::shared_ptr<http::Credential> bearer(const QList<QUrl>& urls)
{
    http::Origins origins;
    for (const auto& url : urls)
        origins.append(*http::Origin::of(url));
    return std::make_shared<http::FixedCredential>(origins, core::Secret("Bearer s3cret"));
}

/// Hands out "Bearer 1", then "Bearer 2" once that was rejected.
struct Renewing final : http::Credential {
    explicit Renewing(const QUrl& url) : m_origins{*http::Origin::of(url)} {}
    const http::Origins& origins() const override { return m_origins; }
    core::Async<core::Secret> authorization(core::CancelToken) override { co_return core::Secret("Bearer " + QByteArray::number(number)); }
    void rejected(const core::Secret&, const QByteArray& c) override
    {
        claims = c;
        ++number;
    }
    int number = 1;
    QByteArray claims;
    http::Origins m_origins;
};

} // namespace

/// An engine that libcurl gives no place for a transfer.
class FullEngine final : public http::CurlEngine {
public:
    using CurlEngine::CurlEngine;

protected:
    CURLMcode add(CURL*) override { return CURLM_OUT_OF_MEMORY; }
};

class TestHttpCurl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTransferThatCannotBeginAnswersWithAnError()
    {
        FullEngine engine({}, m_clock);
        const auto answer = resultOf(
            [](http::CurlEngine& full) -> core::Async<http::Response> { co_return co_await full.start(to(QUrl(u"http://127.0.0.1:1/"_s)), {}, {}); }(engine));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, core::Errc::Internal);
    }
    void init() { m_client = std::make_unique<http::CurlClient>(http::ClientSettings(), m_clock); }
    void cleanup()
    {
        m_client.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void methodBodyAndHeadersArriveAsGiven_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("GET") << int(http::Method::Get) << QByteArray();
        QTest::newRow("POST") << int(http::Method::Post) << QByteArray("{\"a\":\0}", 7);
        QTest::newRow("POST empty") << int(http::Method::Post) << QByteArray();
        QTest::newRow("PUT") << int(http::Method::Put) << QByteArray(200'000, 'p');
        QTest::newRow("PATCH") << int(http::Method::Patch) << QByteArray("p");
        QTest::newRow("DELETE") << int(http::Method::Delete) << QByteArray();
    }
    void methodBodyAndHeadersArriveAsGiven()
    {
        QFETCH(const int, method);
        QFETCH(const QByteArray, body);
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 201, "ok", {"X-A: b", "x-a: c"}); });
        auto request = to(peer.url(u"/p%20q/..;/x?$filter=a%20eq%20'b'&c=%2F"_s), http::Method(method));
        request.body = body;
        request.headers = {{"Content-Type", "application/json"}, {"X-Empty", ""}};
        const auto r = resultOf(m_client->send(request, {}));
        QVERIFY2(r, qPrintable(r ? QString() : r.error().what + r.error().detail));
        QCOMPARE(r->status, 201);
        QCOMPARE(r->body, "ok");
        QCOMPARE(r->headers.value("x-A"), "b");
        const auto& got = peer.got.at(0);
        QCOMPARE(got.method, QByteArray(http::toWord(http::Method(method)).data()));
        QCOMPARE(got.target, "/p%20q/..;/x?$filter=a%20eq%20'b'&c=%2F");
        QCOMPARE(got.body, body);
        QCOMPARE(got.headers.value("content-type"), "application/json");
        QVERIFY(got.headers.contains("x-empty"));
        QVERIFY(!got.headers.contains("authorization"));
        QVERIFY(got.headers.value("user-agent").startsWith("Parapet/"));
    }

    void aHeadHasNoBody()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { s.write("HTTP/1.1 200 X\r\nContent-Length: 5\r\n\r\n"); });
        QCOMPARE(resultOf(m_client->send(to(peer.url(), http::Method::Head), {}))->status, 200);
    }

    void theCredentialIsSentToItsOriginOnly()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200); });
        auto request = to(peer.url());
        request.credential = bearer({peer.url()});
        QVERIFY(resultOf(m_client->send(request, {})));
        QCOMPARE(peer.got.at(0).headers.value("authorization"), "Bearer s3cret");
        request.credential = bearer({QUrl(u"https://management.azure.com/"_s)});
        const auto refused = resultOf(m_client->send(request, {}));
        QCOMPARE(wordOf(refused), u"refused"_s);
        QVERIFY2(refused.error().what.contains("127.0.0.1"_L1), qPrintable(refused.error().what));
        QCOMPARE(peer.got.size(), 1);
    }

    void headersThatCarryCredentialsOrBreakTheMessageAreRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("authorization") << QByteArray("authorization") << QByteArray("Bearer x");
        QTest::newRow("cookie") << QByteArray("Cookie") << QByteArray("a=b");
        QTest::newRow("host") << QByteArray("Host") << QByteArray("evil");
        QTest::newRow("injection") << QByteArray("X-A") << QByteArray("b\r\nAuthorization: x");
        QTest::newRow("name injection") << QByteArray("X-A: b\r\nY") << QByteArray("c");
        QTest::newRow("nul") << QByteArray("X-A") << QByteArray("b\0c", 3);
        QTest::newRow("no name") << QByteArray() << QByteArray("c");
    }
    void headersThatCarryCredentialsOrBreakTheMessageAreRefused()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200); });
        auto request = to(peer.url());
        request.headers.add(name, value);
        QCOMPARE(wordOf(resultOf(m_client->send(request, {}))), u"badInput"_s);
        QVERIFY(peer.got.isEmpty());
    }

    void a401IsAnsweredOnceWithAFreshAuthorization()
    {
        HttpPeer peer([](const HttpPeer::Got& got, QTcpSocket& s) {
            const bool good = got.headers.value("authorization") == "Bearer 2";
            HttpPeer::answer(s, good ? 200 : 401, {}, {"WWW-Authenticate: Bearer error=\"insufficient_claims\", claims=\"eyJhIjoxfQ==\""});
        });
        auto request = to(peer.url());
        auto renewing = std::make_shared<Renewing>(peer.url());
        request.credential = renewing;
        QCOMPARE(resultOf(m_client->send(request, {}))->status, 200);
        QCOMPARE(renewing->claims, "{\"a\":1}");
        renewing->number = 5;
        QCOMPARE(resultOf(m_client->send(request, {}))->status, 401);
        QCOMPARE(peer.got.size(), 4);
        request.credential = bearer({peer.url()}); // has no other: is asked once
        QCOMPARE(resultOf(m_client->send(request, {}))->status, 401);
        QCOMPARE(peer.got.size(), 5);
    }

    void redirectsAreNotFollowedUnlessAskedAndNeverWithACredential()
    {
        HttpPeer peer;
        peer.handler = [&](const HttpPeer::Got& got, QTcpSocket& s) {
            if (got.target == "/end")
                HttpPeer::answer(s, 200, "end");
            else if (got.target == "/loop")
                HttpPeer::answer(s, 302, {}, {"Location: /loop"});
            else if (got.target == "/away")
                HttpPeer::answer(s, 302, {}, {"Location: http://evil.example/"});
            else
                HttpPeer::answer(s, 307, {}, {"Location: /end"});
        };
        auto request = to(peer.url(u"/start"_s));
        QCOMPARE(wordOf(resultOf(m_client->send(request, {}))), u"refused"_s);
        request.redirects = 5;
        const auto followed = resultOf(m_client->send(request, {}));
        QCOMPARE(followed->body, "end");
        QCOMPARE(followed->url.path(), u"/end"_s);
        request.method = http::Method::Post;
        QCOMPARE(wordOf(resultOf(m_client->send(request, {}))), u"refused"_s);
        request.method = http::Method::Get;
        request.credential = bearer({peer.url()});
        const auto before = peer.got.size();
        QCOMPARE(wordOf(resultOf(m_client->send(request, {}))), u"refused"_s);
        QCOMPARE(peer.got.size(), before + 1);
        request.credential = nullptr;
        request.redirects = 100;
        request.url = peer.url(u"/loop"_s);
        QCOMPARE(wordOf(resultOf(m_client->send(request, {}))), u"refused"_s);
        QCOMPARE(peer.got.size(), before + 1 + 6);
        request.url = peer.url(u"/away"_s);
        QCOMPARE(wordOf(resultOf(m_client->send(request, {}))), u"refused"_s);
    }

    void faultsOfTheFarSideBecomeErrors_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("dropped") << QByteArray() << u"offline"_s;
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << u"offline"_s;
        QTest::newRow("truncated") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc") << u"offline"_s;
        QTest::newRow("truncated chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") << u"offline"_s;
        QTest::newRow("bad chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n") << u"offline"_s;
        QTest::newRow("garbage") << QByteArray("\x00\xff\xfe rubbish", 12) << u"badResponse"_s;
        QTest::newRow("http 0.9") << QByteArray("<html>hello</html>") << u"badResponse"_s;
        QTest::newRow("bad gzip") << QByteArray("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd") << u"badResponse"_s;
        QTest::newRow("announced huge") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n") << u"refused"_s;
        QTest::newRow("huge head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(400'000, 'x') + "\r\n\r\n" << u"refused"_s;
        QTest::newRow("many fields") << "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(80'000) + "\r\n" << u"refused"_s;
    }
    void faultsOfTheFarSideBecomeErrors()
    {
        QFETCH(const QByteArray, bytes);
        HttpPeer peer([&](const auto&, QTcpSocket& s) {
            s.write(bytes);
            s.disconnectFromHost();
        });
        const auto r = resultOf(m_client->send(to(peer.url()), {}));
        QTEST(wordOf(r), "expected");
        QVERIFY(!r.error().what.isEmpty());
    }

    void anAnswerOverTheLimitIsRefusedHoweverItIsPacked()
    {
        const QByteArray bomb = qCompress(QByteArray(8 << 20, 'a')).sliced(4); // zlib stream of 8 MB
        HttpPeer peer([&](const HttpPeer::Got& got, QTcpSocket& s) {
            if (got.target == "/zip")
                HttpPeer::answer(s, 200, bomb, {"Content-Encoding: deflate"});
            else if (got.target == "/chunks")
                s.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + QByteArray("400\r\n" + QByteArray(1024, 'x') + "\r\n").repeated(3000)
                        + "0\r\n\r\n");
            else
                HttpPeer::answer(s, 200, QByteArray(1 << 20, 'x'));
        });
        for (const auto& path : {u"/zip"_s, u"/chunks"_s, u"/plain"_s}) {
            auto request = to(peer.url(path));
            request.maxBytes = 1'000'000;
            const auto r = resultOf(m_client->send(request, {}));
            QCOMPARE(wordOf(r), u"refused"_s);
        }
        auto request = to(peer.url());
        request.maxBytes = 1 << 20;
        QCOMPARE(resultOf(m_client->send(request, {}))->body.size(), 1 << 20);
    }

    void interimAnswersAndTrailersDoNotMixWithTheHead()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) {
            s.write("HTTP/1.1 103 Early Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Late\r\n\r\n"
                    "3\r\nabc\r\n0\r\nX-Late: 1\r\nRetry-After: 99\r\n\r\n");
        });
        const auto r = resultOf(m_client->send(to(peer.url()), {}));
        QVERIFY2(r, qPrintable(r ? QString() : r.error().detail));
        QCOMPARE(r->body, "abc");
        for (const auto* absent : {"X-Early", "X-Late", "Retry-After"})
            QVERIFY2(!r->headers.contains(absent), absent);
    }

    void gzipIsUnpacked()
    {
        // "hello" by gzip -n
        const auto packed = QByteArray::fromHex("1f8b0800000000000003cb48cdc9c9070086a6103605000000");
        HttpPeer peer([&](const HttpPeer::Got& got, QTcpSocket& s) {
            HttpPeer::answer(s, got.headers.value("accept-encoding").contains("gzip") ? 200 : 500, packed, {"Content-Encoding: gzip"});
        });
        const auto r = resultOf(m_client->send(to(peer.url()), {}));
        QVERIFY2(r, qPrintable(r ? QString() : r.error().detail));
        QCOMPARE(r->body, "hello");
    }

    void silenceAndSlownessEndByTimeOut()
    {
        HttpPeer peer([](const HttpPeer::Got& got, QTcpSocket& s) {
            if (got.target == "/slow") {
                auto* timer = new QTimer(&s);
                QObject::connect(timer, &QTimer::timeout, &s, [&s] { s.write("x"); });
                s.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
                timer->start(20);
            }
        });
        auto silent = to(peer.url());
        silent.timeouts = {5s, 20s, 1s};
        QCOMPARE(wordOf(resultOf(m_client->send(silent, {}))), u"timeout"_s);
        auto slow = to(peer.url(u"/slow"_s));
        slow.timeouts = {5s, 300ms, 10s};
        QCOMPARE(wordOf(resultOf(m_client->send(slow, {}))), u"timeout"_s);
    }

    void nobodyThereIsOffline()
    {
        quint16 port = 0;
        {
            HttpPeer peer;
            port = peer.port();
        }
        const auto r = resultOf(m_client->send(to(QUrl(u"http://127.0.0.1:%1/"_s.arg(port))), {}));
        QCOMPARE(wordOf(r), u"offline"_s);
    }

    void cancelEndsATransferAtEveryStage_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("before") << 0;
        QTest::newRow("while connecting") << 1;
        QTest::newRow("waiting for the head") << 2;
        QTest::newRow("in the body") << 3;
        QTest::newRow("after the end") << 4;
    }
    void cancelEndsATransferAtEveryStage()
    {
        QFETCH(const int, stage);
        core::CancelSource source;
        HttpPeer peer([&](const auto&, QTcpSocket& s) {
            if (stage >= 3)
                s.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
            if (stage >= 4)
                s.write("cd");
            if (stage == 2 || stage == 3)
                QTimer::singleShot(20ms, &peer, [&] { source.request_stop(); });
        });
        if (stage == 0)
            source.request_stop();
        auto task = m_client->send(to(peer.url()), source.get_token());
        if (stage == 1)
            source.request_stop();
        const auto r = resultOf(std::move(task), 5000);
        QCOMPARE(wordOf(r), stage == 4 ? QString() : u"cancelled"_s);
        source.request_stop(); // late: harmless
        if (stage == 2 || stage == 3)
            QTRY_COMPARE(peer.disconnections, 1);
    }

    void cancelFromAnotherThreadIsSafe()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200, "x"); });
        for (int i = 0; i < 60; ++i) {
            core::CancelSource source;
            auto task = m_client->send(to(peer.url()), source.get_token());
            std::thread thread([&source, i] {
                std::this_thread::sleep_for(std::chrono::microseconds(i) * 20);
                source.request_stop();
            });
            const auto r = resultOf(std::move(task), 5000);
            thread.join();
            QVERIFY(r ? r->body == "x" : r.error().code == core::Errc::Cancelled);
        }
    }

    void everythingDueIsCancelledWhenTheClientDies()
    {
        HttpPeer peer; // never answers
        core::TaskScope scope;
        int cancelled = 0;
        const auto started = QDeadlineTimer(5000);
        for (int i = 0; i < 20; ++i)
            scope.start(m_client->send(to(peer.url()), {}), [&](const auto& r) { cancelled += wordOf(r) == "cancelled"_L1; });
        QTRY_VERIFY(!peer.got.isEmpty());
        m_client.reset();
        QTRY_COMPARE(cancelled, 20);
        QVERIFY(!started.hasExpired());
    }

    void noCallbackRunsWhenTheOwnerDies()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200); });
        bool called = false;
        {
            core::TaskScope scope;
            scope.start(m_client->send(to(peer.url()), scope.token()), [&](const auto&) { called = true; });
        }
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(!called);
    }

    void manyRequestsShareFewConnections()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200, "x"); });
        core::TaskScope scope;
        int done = 0;
        for (int i = 0; i < 400; ++i)
            scope.start(m_client->send(to(peer.url()), {}), [&](const auto& r) { done += r && r->body == "x"; });
        QTRY_COMPARE_WITH_TIMEOUT(done, 400, 60'000);
        QVERIFY2(peer.connections <= 8, qPrintable(QString::number(peer.connections)));
    }

    void worksOnAThreadOfItsOwn()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200, "x"); });
        QThread net;
        auto* context = new QObject;
        context->moveToThread(&net);
        net.start();
        std::unique_ptr<http::CurlClient> client; // made, used and destroyed on net
        const auto url = peer.url();
        const auto ask = [&]() -> core::Async<QByteArray> {
            co_return co_await core::startOn(context, [&client, url, this]() -> core::Async<QByteArray> {
                client = std::make_unique<http::CurlClient>(http::ClientSettings(), m_clock);
                auto r = co_await client->send(to(url), {});
                client.reset();
                if (!r)
                    co_return std::unexpected(r.error());
                co_return r->body;
            });
        };
        const auto r = resultOf(ask());
        QCOMPARE(r.value_or("failed"), "x");
        context->deleteLater();
        net.quit();
        QVERIFY(net.wait(5000));
    }

    void loopbackIsAskedDirectlyWhateverTheProxy()
    {
        HttpPeer peer([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 200); });
        http::ClientSettings settings;
        settings.proxy = http::ClientSettings::Proxy::Explicit;
        settings.proxyUrl = QUrl(u"http://127.0.0.1:1"_s);
        http::CurlClient client(settings, m_clock);
        QCOMPARE(resultOf(client.send(to(peer.url()), {}))->status, 200);
    }

    void otherSettingsHoldFromTheNextRequestOn()
    {
        HttpPeer first([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 407, {}, {"Proxy-Authenticate: Basic realm=x"}); });
        HttpPeer second([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 407, {}, {"Proxy-Authenticate: Basic realm=x"}); });
        http::ClientSettings settings;
        settings.proxy = http::ClientSettings::Proxy::Explicit;
        settings.proxyUrl = first.url();
        http::CurlClient client(settings, m_clock);
        (void)resultOf(client.send(to(QUrl(u"https://arm.invalid/x"_s)), {}));
        QCOMPARE(first.got.size(), 1);
        settings.proxyUrl = second.url();
        settings.proxyUser = u"joe"_s;
        settings.proxyPassword = core::Secret("pw");
        client.setSettings(settings);
        (void)resultOf(client.send(to(QUrl(u"https://arm.invalid/x"_s)), {}));
        QCOMPARE(first.got.size(), 1);
        QVERIFY(!second.got.isEmpty());
        QCOMPARE(second.got.last().headers.value("proxy-authorization"), "Basic am9lOnB3");
    }

    void otherHostsAreAskedThroughTheProxyByConnectWithoutTheCredential()
    {
        HttpPeer proxy([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 407, {}, {"Proxy-Authenticate: Basic realm=x"}); });
        http::ClientSettings settings;
        settings.proxy = http::ClientSettings::Proxy::Explicit;
        settings.proxyUrl = proxy.url();
        settings.proxyUser = u"joe"_s;
        settings.proxyPassword = core::Secret("pw");
        http::CurlClient client(settings, m_clock);
        auto request = to(QUrl(u"https://arm.invalid/x?y"_s));
        request.credential = bearer({request.url});
        const auto r = resultOf(client.send(request, {}));
        QCOMPARE(wordOf(r), u"offline"_s);
        QCOMPARE(proxy.got.at(0).method, "CONNECT");
        QCOMPARE(proxy.got.at(0).target, "arm.invalid:443");
        QCOMPARE(proxy.got.at(0).headers.value("proxy-authorization"), "Basic am9lOnB3");
        QVERIFY(!proxy.got.at(0).headers.contains("authorization"));
        for (const auto& text : {r.error().what, r.error().detail})
            QVERIFY2(!text.contains("pw"_L1) && !text.contains("s3cret"_L1), qPrintable(text));
    }

private:
    core::SystemClock m_clock;
    std::unique_ptr<http::CurlClient> m_client;
};

QTEST_GUILESS_MAIN(TestHttpCurl)
#include "test_curl.moc"
