// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/authorizationcode.h"
#include "connectors/auth/devicecode.h"
#include "connectors/http/curlclient.h"
#include "unit/auth/fakeclient.h"
#include "unit/auth/json.h"
#include "unit/http/asyncresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::Errc;

namespace {

const auth::Application app{QUrl(u"https://login.example/"_s), u"t"_s, u"id"_s, {}, {}};
const QByteArray tokenBody = json("{'access_token':'acc','token_type':'Bearer','expires_in':3600,'refresh_token':'ref'}");
const QByteArray deviceBody = json("{'device_code':'dev','user_code':'ABCD-EFGH','verification_uri':'https://microsoft.com/devicelogin','expires_in':60}");

QByteArray refusal(const char* word, const char* description = "")
{
    return json("{'error':'") + word + json("','error_description':'") + description + "\"}";
}

/// Hands the address to a function of the test instead of a browser.
struct FakeBrowser final : auth::BrowserPort {
    std::function<core::Result<void>(QUrl)> onOpen;
    core::Async<void> open(QUrl url, core::CancelToken) override { co_return onOpen(url); }
};

} // namespace

class TestAuthFlows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_client = std::make_unique<FakeClient>();
        m_clock.time = FakeClock().time;
        m_slept.clear();
        m_prompts.clear();
    }
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void deviceCodePollsUntilTheUserIsThrough()
    {
        m_client->answer(200, deviceBody);
        m_client->answer(400, refusal("authorization_pending"));
        m_client->answer(400, refusal("slow_down"));
        m_client->outcomes.emplace_back(core::fail(Errc::Timeout, u"x"_s));
        m_client->answer(200, tokenBody);
        const auto grant = device();
        QVERIFY2(grant, qPrintable(grant ? QString() : grant.error().what));
        QCOMPARE(grant->access.token.reveal(), "acc");
        QCOMPARE(grant->refresh.reveal(), "ref");
        QCOMPARE(m_slept, QList<qint64>({5, 5, 10, 20})); // no interval: 5 s; slow_down: 5 more; after a time-out doubled
        QCOMPARE(m_prompts.size(), 1);
        QCOMPARE(m_prompts[0].userCode, u"ABCD-EFGH"_s);
        QCOMPARE(m_client->sent(0, u"scope"_s), u"s openid"_s);
        QCOMPARE(m_client->sent(1, u"grant_type"_s), u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(m_client->sent(1, u"device_code"_s), u"dev"_s);
        for (const auto& request : m_client->asked)
            QVERIFY(!request.credential && request.url.host() == "login.example"_L1);
    }

    void deviceCodeEndsWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QString>("expected");
        QTest::newRow("declined") << QByteArray("authorization_declined") << u"forbidden"_s;
        QTest::newRow("denied") << QByteArray("access_denied") << u"forbidden"_s;
        QTest::newRow("expired") << QByteArray("expired_token") << u"timeout"_s;
        QTest::newRow("client") << QByteArray("invalid_client") << u"auth"_s;
        QTest::newRow("request") << QByteArray("invalid_request") << u"badInput"_s;
        QTest::newRow("unknown word") << QByteArray("strange") << u"badResponse"_s;
    }
    void deviceCodeEndsWithTheReason()
    {
        QFETCH(const QByteArray, word);
        m_client->answer(200, deviceBody);
        m_client->answer(400, refusal(word.constData(), "AADSTS1: No. client_secret=topsecret\\r\\nTrace ID: 5"));
        const auto grant = device();
        QTEST(wordOf(grant), "expected");
        QVERIFY2(grant.error().what.contains("AADSTS1"_L1) && !grant.error().what.contains("Trace"_L1), qPrintable(grant.error().what));
        const QString all = grant.error().what + grant.error().detail;
        QVERIFY(!all.contains("topsecret"_L1));
    }

    void aCodeThatIsNeverEnteredExpires()
    {
        m_client->answer(200, deviceBody);
        for (int i = 0; i < 50; ++i)
            m_client->answer(400, refusal("authorization_pending"));
        QCOMPARE(wordOf(device()), u"timeout"_s);
        QCOMPARE(m_client->asked.size(), 1 + 11); // 60 s, every 5 s, none at the end
    }

    void aHostileDeviceAnswerIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("script") << json("{'device_code':'d','user_code':'u','verification_uri':'javascript:alert(1)'}");
        QTest::newRow("file") << json("{'device_code':'d','user_code':'u','verification_uri':'file:///etc/passwd'}");
        QTest::newRow("http") << json("{'device_code':'d','user_code':'u','verification_uri':'http://evil.example/'}");
        QTest::newRow("no code") << json("{'user_code':'u','verification_uri':'https://a.example/'}");
        QTest::newRow("garbage") << QByteArray("\xff\xfe");
    }
    void aHostileDeviceAnswerIsRefused()
    {
        QFETCH(const QByteArray, body);
        m_client->answer(200, body);
        QCOMPARE(wordOf(device()), u"badResponse"_s);
        QVERIFY(m_prompts.isEmpty());
    }

    void deviceCodeCanBeCancelledWhileItWaits()
    {
        core::CancelSource source;
        m_client->answer(200, deviceBody);
        auto tools = this->tools();
        tools.sleep = [&](std::chrono::milliseconds, core::CancelToken token) -> core::Async<void> {
            source.request_stop();
            co_return token.stop_requested() ? core::Result<void>(core::cancelled()) : core::Result<void>();
        };
        QCOMPARE(wordOf(resultOf(auth::signInByDeviceCode(tools, app, u"s"_s, [](const auto&) {}, source.get_token()))), u"cancelled"_s);
        QCOMPARE(m_client->asked.size(), 1);
    }

    void theBrowserFlowSendsCodeAndVerifierOnce()
    {
        QUrlQuery asked;
        m_client->answer(200, tokenBody);
        const auto grant = browse([&](const QUrl& url) {
            asked = QUrlQuery(url);
            visit(asked, u"?code=c0de&state="_s + asked.queryItemValue(u"state"_s));
            return core::Result<void>();
        });
        QVERIFY2(grant, qPrintable(grant ? QString() : grant.error().what));
        QCOMPARE(grant->access.token.reveal(), "acc");
        QCOMPARE(m_client->sent(0, u"code"_s), u"c0de"_s);
        QCOMPARE(m_client->sent(0, u"redirect_uri"_s), asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QCOMPARE(auth::Pkce::challengeOf(core::Secret(m_client->sent(0, u"code_verifier"_s).toLatin1())), asked.queryItemValue(u"code_challenge"_s).toLatin1());
        QCOMPARE(m_client->asked[0].retry.when, http::RetryPolicy::When::Never);
    }

    void aDeclineInTheBrowserIsSaidInTheServicesWords()
    {
        const auto grant = browse([&](const QUrl& url) {
            const QUrlQuery asked(url);
            visit(asked, u"?error=access_denied&error_description=The+user+said+no&state="_s + asked.queryItemValue(u"state"_s));
            return core::Result<void>();
        });
        QCOMPARE(wordOf(grant), u"forbidden"_s);
        QVERIFY(grant.error().what.contains("The user said no"_L1));
        QVERIFY(m_client->asked.isEmpty());
    }

    void anAnswerOfAnotherIssuerIsNotUsed()
    {
        const auto grant = browse([&](const QUrl& url) {
            const QUrlQuery asked(url);
            visit(asked, u"?code=c&iss=https%3A%2F%2Fevil.example&state="_s + asked.queryItemValue(u"state"_s));
            return core::Result<void>();
        });
        QCOMPARE(wordOf(grant), u"refused"_s);
        QVERIFY(m_client->asked.isEmpty());
    }

    void aBrowserThatDoesNotOpenEndsTheSignIn()
    {
        QCOMPARE(wordOf(browse([](const QUrl&) { return core::Result<void>(core::fail(Errc::Io, u"no browser"_s)); })), u"io"_s);
    }

    void theBrowserFlowCanBeCancelledAndTimesOut()
    {
        core::CancelSource source;
        FakeBrowser browser;
        browser.onOpen = [&](const QUrl&) {
            QTimer::singleShot(10ms, this, [&] { source.request_stop(); });
            return core::Result<void>();
        };
        QCOMPARE(wordOf(resultOf(auth::signInByBrowser(tools(), browser, app, u"s"_s, {}, source.get_token()))), u"cancelled"_s);
        browser.onOpen = [](const QUrl&) { return core::Result<void>(); };
        QCOMPARE(wordOf(resultOf(auth::signInByBrowser(tools(), browser, app, u"s"_s, {.patience = 50ms}, {}))), u"timeout"_s);
    }

    void clientSecretAndRefreshSendTheirGrants()
    {
        m_client->answer(200, tokenBody);
        QVERIFY(resultOf(auth::clientSecretToken(tools(), app, core::Secret("s&cret"), u"a/.default"_s, "{\"c\":1}", {})));
        QCOMPARE(m_client->sent(0, u"grant_type"_s), u"client_credentials"_s);
        QCOMPARE(m_client->sent(0, u"client_secret"_s), u"s&cret"_s);
        QCOMPARE(m_client->sent(0, u"claims"_s), u"{\"c\":1}"_s);
        m_client->answer(200, tokenBody);
        QVERIFY(resultOf(auth::refreshToken(tools(), app, core::Secret("r"), u"a/.default"_s, {}, {})));
        QCOMPARE(m_client->sent(1, u"refresh_token"_s), u"r"_s);
        QCOMPARE(m_client->asked[1].retry.when, http::RetryPolicy::When::Never);
        m_client->answer(400, refusal("invalid_grant", "AADSTS70008: expired"));
        QCOMPARE(wordOf(resultOf(auth::refreshToken(tools(), app, core::Secret("r"), u"a"_s, {}, {}))), u"auth"_s);
        m_client->answer(200, "<html>captive portal</html>");
        QCOMPARE(wordOf(resultOf(auth::refreshToken(tools(), app, core::Secret("r"), u"a"_s, {}, {}))), u"badResponse"_s);
    }

private:
    auth::FlowTools tools()
    {
        return {*m_client, m_clock, [this](std::chrono::milliseconds d, core::CancelToken) -> core::Async<void> {
                    m_slept.append(std::chrono::duration_cast<std::chrono::seconds>(d).count());
                    m_clock.time = m_clock.time.addMSecs(d.count());
                    co_return core::Result<void>();
                }};
    }
    core::Result<auth::TokenGrant> device()
    {
        return resultOf(auth::signInByDeviceCode(tools(), app, u"s openid"_s, [this](const auto& prompt) { m_prompts.append(prompt); }, {}));
    }
    core::Result<auth::TokenGrant> browse(std::function<core::Result<void>(QUrl)> onOpen)
    {
        FakeBrowser browser;
        browser.onOpen = std::move(onOpen);
        return resultOf(auth::signInByBrowser(tools(), browser, app, u"s"_s, {}, {}));
    }
    /// What a browser does when the service redirects it back.
    void visit(const QUrlQuery& asked, const QString& query)
    {
        m_wire = std::make_unique<http::CurlClient>(http::ClientSettings(), m_clock);
        http::Request request;
        request.url = QUrl(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded) + u'/' + query);
        m_visits.start(m_wire->send(request, {}), [](const auto&) {});
    }

    std::unique_ptr<FakeClient> m_client;
    FakeClock m_clock;
    QList<qint64> m_slept;
    QList<auth::DevicePrompt> m_prompts;
    core::TaskScope m_visits;
    std::unique_ptr<http::CurlClient> m_wire;
};

QTEST_GUILESS_MAIN(TestAuthFlows)
#include "test_flows.moc"
