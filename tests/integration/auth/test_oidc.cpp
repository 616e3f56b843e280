// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/authorizationcode.h"
#include "connectors/auth/certificate.h"
#include "connectors/auth/devicecode.h"
#include "connectors/auth/tokenprovider.h"
#include "connectors/http/curlclient.h"
#include "connectors/http/retryingclient.h"
#include "integration/auth/oidcserver.h"
#include "unit/auth/fakestore.h"
#include "unit/http/asyncresult.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::Errc;

namespace {

const auto arm = QStringLiteral("https://management.azure.com/.default");
constexpr core::ConnectionId connection{1};

/// The browser of the flow is a script that signs in and agrees, or declines.
struct ScriptedBrowser final : auth::BrowserPort {
    explicit ScriptedBrowser(QStringList a) : arguments(std::move(a)) {}
    core::Async<void> open(QUrl url, core::CancelToken) override
    {
        auto all = arguments;
        all.insert(1, url.toString(QUrl::FullyEncoded));
        process.start(u"python3"_s, all);
        co_return core::Result<void>();
    }
    QStringList arguments;
    QProcess process;
};

} // namespace

/// Every way to sign in, against oidc-provider: a certified OAuth 2 server with routes shaped like Entra ID's.
class TestOidc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = OidcServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        m_tools = OidcServer::tools();
        m_scripts = OidcServer::scripts();
        QVERIFY(m_server.start());
        m_base = m_server.base;
        m_client = std::make_unique<http::RetryingClient>(
            std::make_unique<http::CurlClient>(http::ClientSettings(), m_clock),
            http::RetryingClient::Tools{m_clock, m_budget, m_log, &http::RetryingClient::defaultRandom, &http::RetryingClient::defaultSleep});
    }
    void cleanupTestCase() { m_client.reset(); }
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void signsInByDeviceCodeAndRefreshesWithRotation()
    {
        QProcess user;
        const auto show = [&](const auth::DevicePrompt& prompt) {
            user.start(u"python3"_s, {m_tools + u"/oidc_device_approve.py"_s, m_base, prompt.userCode});
        };
        const auto application = this->application(u"console-public"_s);
        FakeStore store;
        auto provider = std::make_shared<auth::TokenProvider>(auth::userTokens(tools(), application),
                                                              auth::TokenProvider::Place{store, connection, auth::Purpose::Read}, m_clock);
        const auto flow = [&](core::CancelToken token) { return auth::signInByDeviceCode(tools(), application, auth::signInScope(arm), show, token); };
        const auto signedIn = resultOf(provider->signIn(arm, flow, {}), 60'000);
        QVERIFY2(signedIn, qPrintable(signedIn ? QString() : signedIn.error().what + signedIn.error().detail));
        QCOMPARE(user.state(), QProcess::NotRunning);
        const auto first = resultOf(provider->token(arm, {}));
        QVERIFY(first && first->reveal().count('.') == 2);

        const auto stored = auth::TokenSet::fromStored(store.kept.at({connection.value, u"read.tokens"_s}));
        QVERIFY(stored && !stored->refresh.isEmpty());
        provider->reject(arm, *first, "{}"); // as after a claims challenge: a new one by the refresh token
        const auto second = resultOf(provider->token(arm, {}));
        QVERIFY2(second, qPrintable(second ? QString() : second.error().what + second.error().detail));
        QVERIFY(!(*second == *first));
        const auto rotated = auth::TokenSet::fromStored(store.kept.at({connection.value, u"read.tokens"_s}));
        QVERIFY(rotated && !(rotated->refresh == stored->refresh));
        const auto reused = resultOf(auth::refreshToken(tools(), application, stored->refresh, arm, {}, {}));
        QCOMPARE(wordOf(reused), u"auth"_s); // the old one is worth nothing any more
    }

    void signsInByBrowserWithPkce()
    {
        auto application = this->application(u"console-public"_s);
        application.prompt = u"consent"_s;
        ScriptedBrowser browser({m_scripts + u"/browse.py"_s});
        const auto grant = resultOf(auth::signInByBrowser(tools(), browser, application, auth::signInScope(arm), callback(), {}), 30'000);
        QVERIFY2(grant, qPrintable(grant ? QString() : grant.error().what + grant.error().detail));
        QVERIFY(!grant->refresh.isEmpty());
        QCOMPARE(grant->account, u"alice"_s);
        browser.process.waitForFinished();
        QVERIFY(browser.process.readAllStandardOutput().contains("go back to Parapet"));
        QVERIFY(resultOf(auth::refreshToken(tools(), application, grant->refresh, arm + " openid offline_access"_L1, {}, {})));
    }

    void aDeclineInTheBrowserIsSaid()
    {
        ScriptedBrowser browser({m_scripts + u"/browse.py"_s, u"decline"_s});
        const auto grant = resultOf(auth::signInByBrowser(tools(), browser, application(u"console-public"_s), auth::signInScope(arm), callback(), {}), 30'000);
        QCOMPARE(wordOf(grant), u"forbidden"_s);
        browser.process.waitForFinished();
    }

    void aWrongIssuerIsNotTrusted()
    {
        auto application = this->application(u"console-public"_s);
        application.issuer = u"https://login.example"_s;
        ScriptedBrowser browser({m_scripts + u"/browse.py"_s});
        QCOMPARE(wordOf(resultOf(auth::signInByBrowser(tools(), browser, application, auth::signInScope(arm), callback(), {}), 30'000)), u"refused"_s);
        browser.process.waitForFinished();
    }

    void signsInWithAClientSecret()
    {
        const auto grant = resultOf(auth::clientSecretToken(tools(), application(u"svc"_s), core::Secret("s3cret"), arm, {}, {}));
        QVERIFY2(grant, qPrintable(grant ? QString() : grant.error().what + grant.error().detail));
        QVERIFY(grant->refresh.isEmpty());
        QVERIFY(grant->access.expiresAt > m_clock.now().addSecs(3000));
        const auto wrong = resultOf(auth::clientSecretToken(tools(), application(u"svc"_s), core::Secret("wr0ng"), arm, {}, {}));
        QCOMPARE(wordOf(wrong), u"auth"_s);
        QVERIFY(!(wrong.error().what.contains("wr0ng"_L1) || wrong.error().detail.contains("wr0ng"_L1)));
    }

    void signsInWithACertificate_data()
    {
        QTest::addColumn<QString>("server");
        QTest::newRow("PS256") << u"PS256"_s;
    }
    void signsInWithACertificate()
    {
        QFETCH(const QString, server);
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl is not installed: apt install openssl");
        QProcess make;
        OidcServer certified;
        make.setWorkingDirectory(certified.folder());
        make.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"both.pem"_s, u"-out"_s, u"cert.pem"_s,
                                  u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=certified"_s});
        QVERIFY(make.waitForFinished());
        core::Secret bytes;
        for (const auto& name : {u"both.pem"_s, u"cert.pem"_s}) {
            QFile file(certified.folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes = core::Secret(bytes.reveal() + file.readAll());
        }
        const auto certificate = auth::ClientCertificate::load(bytes, {});
        QVERIFY(certificate);
        QVERIFY(certified.start(m_scripts + u"/oidc_certificate.mjs"_s, {u"cert.pem"_s, server}));
        const auth::Application application{QUrl(certified.base + u'/'), u"tenant1"_s, u"certified"_s, certified.base, {}};
        const auto grant = resultOf(auth::certificateToken(tools(), application, *certificate, arm, {}, {}));
        QVERIFY2(grant, qPrintable(grant ? QString() : grant.error().what + grant.error().detail));
        QCOMPARE(grant->access.token.reveal().count('.'), 2);
    }

    void theRequestLogHoldsNoSecret()
    {
        QString all;
        for (const auto& entry : m_log.entries())
            all += http::RequestLog::line(entry) + u'\n';
        QVERIFY(all.contains("/tenant1/oauth2/v2.0/token"_L1));
        for (const auto* secret : {"s3cret", "wr0ng", "eyJ", "refresh_token", "client_assertion"})
            QVERIFY2(!all.contains(QLatin1StringView(secret)), secret);
    }

private:
    auth::FlowTools tools() { return {*m_client, m_clock, &http::RetryingClient::defaultSleep}; }
    auth::Application application(const QString& client) const { return {QUrl(m_base + u'/'), u"tenant1"_s, client, m_base, {}}; }
    static auth::LoopbackListener::Options callback() { return {.host = u"127.0.0.1"_s, .path = u"/cb"_s}; }

    QString m_tools;
    QString m_scripts;
    OidcServer m_server;
    QString m_base;
    core::SystemClock m_clock;
    http::ThrottleBudget m_budget;
    http::RequestLog m_log;
    std::unique_ptr<http::RetryingClient> m_client;
};

QTEST_GUILESS_MAIN(TestOidc)
#include "test_oidc.moc"
