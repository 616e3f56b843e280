// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/authorizationcode.h"
#include "connectors/auth/cliport.h"
#include "connectors/auth/cloudendpoints.h"
#include "connectors/auth/redirectparser.h"
#include "connectors/auth/tokenset.h"
#include "unit/auth/json.h"

#include <QTest>
#include <QTimeZone>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
}

QByteArray kindOf(const QByteArray& head)
{
    const auto request = auth::parseRedirect(head, {"/", 5000, core::Secret("st4te")});
    switch (request.kind) {
    case auth::RedirectRequest::Kind::Answer: return "answer " + request.answer.code.reveal() + request.answer.error.toUtf8();
    case auth::RedirectRequest::Kind::Elsewhere: return "elsewhere";
    case auth::RedirectRequest::Kind::Refused: return "refused";
    }
    return {};
}

} // namespace

class TestAuthParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nationalCloudsAreKnownByName()
    {
        const auto usual = auth::CloudEndpoints::fromSettings({});
        QCOMPARE(usual->name, u"AzureCloud"_s);
        QCOMPARE(usual->resourceManagerScope(), u"https://management.azure.com/.default"_s);
        const auto government = auth::CloudEndpoints::fromSettings({{u"cloud"_s, u"azureusgovernment"_s}});
        QCOMPARE(government->resourceManager.host(), u"management.usgovcloudapi.net"_s);
        QCOMPARE(auth::CloudEndpoints::fromSettings({{u"cloud"_s, u"AzureChinaCloud"_s}})->authority.host(), u"login.chinacloudapi.cn"_s);
        for (const auto& cloud : auth::CloudEndpoints::known()) {
            for (const auto& url : {cloud.authority, cloud.resourceManager, cloud.logAnalytics, cloud.graph, cloud.portal})
                QVERIFY2(http::checkUrl(url) && url.scheme() == "https"_L1, qPrintable(url.toString()));
        }
    }

    void customEndpointsAreCheckedAndTheMemberAtFaultIsNamed()
    {
        QJsonObject settings{{u"cloud"_s, u"Custom"_s}, {u"authority"_s, u"http://127.0.0.1:99/adfs"_s}, {u"resourceManager"_s, u"https://arm.local/"_s}};
        const auto good = auth::CloudEndpoints::fromSettings(settings);
        QVERIFY(good);
        QCOMPARE(good->authority.toString(), u"http://127.0.0.1:99/adfs/"_s);
        QCOMPARE(good->resourceManagerAudience, u"https://arm.local"_s);
        QVERIFY(good->logAnalytics.isEmpty());
        for (const auto& bad : {u"http://arm.local/"_s, u"arm.local"_s, u""_s, u"https://u:p@arm.local/"_s, u"https://arm.local/?q"_s}) {
            settings[u"resourceManager"_s] = bad;
            const auto result = auth::CloudEndpoints::fromSettings(settings);
            QVERIFY2(!result && result.error().code == core::Errc::BadInput, qPrintable(bad));
            QVERIFY2(result.error().what.contains("resourceManager"_L1), qPrintable(result.error().what));
        }
        QVERIFY(!auth::CloudEndpoints::fromSettings({{u"cloud"_s, u"Nowhere"_s}}));
    }

    void endpointsAreBuiltFromAuthorityAndTenant()
    {
        const auth::Application app{QUrl(u"https://login.microsoftonline.com/"_s), u"contoso.example"_s, u"id"_s, {}, {}};
        QVERIFY(app.check());
        QCOMPARE(app.endpoint("token"_L1).toString(), u"https://login.microsoftonline.com/contoso.example/oauth2/v2.0/token"_s);
        for (const auto& tenant : {u"../x"_s, u"a/b"_s, u""_s, u"a?b"_s, u"-x"_s})
            QVERIFY2(!(auth::Application{app.authority, tenant, u"id"_s, {}, {}}).check(), qPrintable(tenant));
        QVERIFY(!(auth::Application{QUrl(u"http://evil.example/"_s), u"t"_s, u"id"_s, {}, {}}).check());
    }

    void formsAreEncoded() { QCOMPARE(auth::encodeForm({{"a", "b c&d=e"}, {"+", "\xc3\xa4"}}), "a=b%20c%26d%3De&%2B=%C3%A4"); }

    void pkceFollowsTheExampleOfRfc7636()
    {
        QCOMPARE(auth::Pkce::challengeOf(core::Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        const auto a = auth::Pkce::make();
        const auto b = auth::Pkce::make();
        QCOMPARE(a.verifier.reveal().size(), 43);
        QVERIFY(!(a.verifier == b.verifier));
    }

    void theAuthorizationRequestHoldsAllThatIsNeeded()
    {
        const auth::Application app{QUrl(u"https://login.example/"_s), u"t"_s, u"id"_s, {}, {}};
        const auto pkce = auth::Pkce::make();
        const QUrlQuery query(auth::authorizationUrl(app, u"a/.default openid"_s, QUrl(u"http://localhost:5000"_s), core::Secret("st4te"), pkce));
        const auto value = [&](const QString& name) { return query.queryItemValue(name, QUrl::FullyDecoded); };
        QCOMPARE(value(u"response_type"_s), u"code"_s);
        QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(value(u"code_challenge"_s), QString::fromLatin1(pkce.challenge));
        QCOMPARE(value(u"redirect_uri"_s), u"http://localhost:5000"_s);
        QCOMPARE(value(u"scope"_s), u"a/.default openid"_s);
        QCOMPARE(value(u"state"_s), u"st4te"_s);
    }

    void theIssuerOfAnAnswerIsChecked()
    {
        auth::Application app{QUrl(u"https://login.microsoftonline.com/"_s), u"organizations"_s, u"id"_s, {}, {}};
        QVERIFY(auth::checkIssuer(app, {}));
        QVERIFY(auth::checkIssuer(app, u"https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0"_s));
        for (const auto& bad : {u"https://evil.example/11111111-2222-3333-4444-555555555555/v2.0"_s, u"https://login.microsoftonline.com/x/v2.0"_s,
                                u"https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0/x"_s, u"x"_s})
            QCOMPARE(auth::checkIssuer(app, bad).error_or(core::Error{}).code, core::Errc::Refused);
        app.issuer = u"http://127.0.0.1:1"_s;
        QVERIFY(auth::checkIssuer(app, app.issuer));
        QVERIFY(!auth::checkIssuer(app, {}));
        QVERIFY(!auth::checkIssuer(app, u"http://127.0.0.1:2"_s));
    }

    void aTokenAnswerIsReadAndBrokenOnesAreErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("html") << QByteArray("<html>");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("no token") << json("{'token_type':'Bearer'}");
        QTest::newRow("number") << json("{'access_token':5,'token_type':'Bearer'}");
        QTest::newRow("other type") << json("{'access_token':'a','token_type':'mac'}");
        QTest::newRow("line break") << json("{'access_token':'a\\r\\nX: b','token_type':'Bearer'}");
        QTest::newRow("not ascii") << json("{'access_token':'ä','token_type':'Bearer'}");
        QTest::newRow("bad refresh") << json("{'access_token':'a','token_type':'Bearer','refresh_token':'a b'}");
        QTest::newRow("huge") << json("{'token_type':'Bearer','access_token':'") + QByteArray(300'000, 'a') + "\"}";
    }
    void aTokenAnswerIsReadAndBrokenOnesAreErrors()
    {
        QFETCH(const QByteArray, body);
        const auto grant = auth::parseTokenAnswer(body, noon());
        QVERIFY(!grant && grant.error().code == core::Errc::BadResponse);
    }

    void lifeAndAccountAreReadFromATokenAnswer()
    {
        const QByteArray id = json("{'preferred_username':'alice@example.test\\u202e','tid':'t-1'}").toBase64(QByteArray::Base64UrlEncoding);
        const auto grant = auth::parseTokenAnswer(
            json("{'access_token':'a','token_type':'bearer','expires_in':'3599','refresh_token':'r','id_token':'h.") + id + ".s\"}", noon());
        QVERIFY(grant);
        QCOMPARE(grant->access.expiresAt, noon().addSecs(3599));
        QCOMPARE(grant->refresh.reveal(), "r");
        QCOMPARE(grant->account, u"alice@example.test\uFFFD"_s);
        QCOMPARE(grant->tenant, u"t-1"_s);
        QCOMPARE(auth::parseTokenAnswer(json("{'access_token':'a','token_type':'Bearer','expires_in':-5}"), noon())->access.expiresAt, noon());
        QCOMPARE(auth::parseTokenAnswer(json("{'access_token':'a','token_type':'Bearer','expires_in':1e300}"), noon())->access.expiresAt.isValid(), true);
    }

    void tokensSurviveTheStore()
    {
        auth::TokenSet set;
        set.refresh = core::Secret("r");
        set.account = u"alice"_s;
        set.access[u"s1"_s] = {core::Secret("a"), noon()};
        const auto back = auth::TokenSet::fromStored(set.toStored());
        QVERIFY(back);
        QCOMPARE(back->refresh.reveal(), "r");
        QCOMPARE(back->access.at(u"s1"_s).expiresAt, noon());
        QVERIFY(!auth::TokenSet::fromStored(core::Secret("{")));
        QVERIFY(!auth::TokenSet::fromStored(core::Secret(json("{'version':2}"))));
    }

    void onlyTheOneRightRedirectIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray host = "\r\nHost: localhost:5000";
        const auto row = [](const char* name, QByteArray head, const char* expected) { QTest::newRow(name) << head << QByteArray(expected); };
        row("answer", "GET /?code=c0de&state=st4te HTTP/1.1" + host, "answer c0de");
        row("encoded", "GET /?st%61te=st4te&code=a%2Bb+c HTTP/1.1" + host, "answer a+b c");
        row("error", "GET /?error=access_denied&state=st4te HTTP/1.1" + host, "answer access_denied");
        row("127.0.0.1", "GET /?code=c&state=st4te HTTP/1.1\r\nhost:127.0.0.1:5000", "answer c");
        row("[::1]", "GET /?code=c&state=st4te HTTP/1.0\r\nHOST: [::1]:5000", "answer c");
        row("icon", "GET /favicon.ico HTTP/1.1" + host, "elsewhere");
        row("other path", "GET /x?code=c&state=st4te HTTP/1.1" + host, "elsewhere");
        row("POST", "POST /?code=c&state=st4te HTTP/1.1" + host, "refused");
        row("wrong state", "GET /?code=c&state=state HTTP/1.1" + host, "refused");
        row("no state", "GET /?code=c HTTP/1.1" + host, "refused");
        row("empty state", "GET /?code=c&state= HTTP/1.1" + host, "refused");
        row("two states", "GET /?code=c&state=st4te&state=x HTTP/1.1" + host, "refused");
        row("two codes", "GET /?code=c&code=d&state=st4te HTTP/1.1" + host, "refused");
        row("code and error", "GET /?code=c&error=e&state=st4te HTTP/1.1" + host, "refused");
        row("neither", "GET /?state=st4te HTTP/1.1" + host, "refused");
        row("foreign host", "GET /?code=c&state=st4te HTTP/1.1\r\nHost: evil.example:5000", "refused");
        row("host suffix", "GET /?code=c&state=st4te HTTP/1.1\r\nHost: localhost:5000.evil.example", "refused");
        row("other port", "GET /?code=c&state=st4te HTTP/1.1\r\nHost: localhost:5001", "refused");
        row("no host", "GET /?code=c&state=st4te HTTP/1.1", "refused");
        row("two hosts", "GET /?code=c&state=st4te HTTP/1.1" + host + host, "refused");
        row("absolute target", "GET http://localhost:5000/?code=c&state=st4te HTTP/1.1" + host, "refused");
        row("no version", "GET /?code=c&state=st4te" + host, "refused");
        row("spaces", "GET /?code=c &state=st4te HTTP/1.1" + host, "refused");
        row("many members", "GET /?" + QByteArray("a=b&").repeated(50) + "code=c&state=st4te HTTP/1.1" + host, "refused");
        row("nul", "GET /?code=c&state=st4te HTTP/1.1\r\nX: " + QByteArray(1, 0) + host, "refused");
        row("huge", "GET /?code=" + QByteArray(20'000, 'c') + "&state=st4te HTTP/1.1" + host, "refused");
        row("empty", "", "refused");
    }
    void onlyTheOneRightRedirectIsAnAnswer()
    {
        QFETCH(const QByteArray, head);
        QTEST(kindOf(head), "expected");
    }

    void anEmptyExpectedStateMatchesNothing()
    {
        const auto request = auth::parseRedirect("GET /?code=c&state= HTTP/1.1\r\nHost: localhost:5000", {"/", 5000, {}});
        QCOMPARE(request.kind, auth::RedirectRequest::Kind::Refused);
    }

    void theCliAnswerIsReadInBothForms()
    {
        const auto now = noon();
        const auto fresh =
            auth::parseAzToken(core::Secret(json("{'accessToken':'tok','expires_on':1772456400,'expiresOn':'2026-03-02 10:00:00.000000','tenant':'t'}")), now);
        QVERIFY(fresh);
        QCOMPARE(fresh->access.expiresAt, QDateTime::fromSecsSinceEpoch(1772456400, QTimeZone::UTC));
        QCOMPARE(fresh->tenant, u"t"_s);
        const auto local = QDateTime(QDate(2026, 3, 2), QTime(23, 0)); // local time
        const auto old = auth::parseAzToken(core::Secret(json("{'accessToken':'tok','expiresOn':'2026-03-02 23:00:00.123456'}")), now);
        QVERIFY(old);
        QCOMPARE(old->access.expiresAt, local.toUTC());
        for (const char* bad : {"", "{}", "{'accessToken':'t'}", "{'accessToken':'a b','expires_on':1772456400}", "ERROR: x"})
            QVERIFY2(!auth::parseAzToken(core::Secret(json(bad)), now), bad);
    }
};

QTEST_GUILESS_MAIN(TestAuthParts)
#include "test_parts.moc"
