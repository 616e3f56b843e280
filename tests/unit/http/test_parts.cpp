// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/message.h"
#include "connectors/http/redact.h"
#include "connectors/http/requestlog.h"
#include "connectors/http/retryafter.h"
#include "connectors/http/throttle.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString refusal(const core::Result<http::Origin>& r)
{
    return r ? r->toString() : QString(core::toWord(r.error().code));
}

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
}

} // namespace

class TestHttpParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyHttpsAndLoopbackHttpMayBeAsked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected");
        QTest::newRow("https") << u"https://Management.Azure.com/x"_s << u"https://management.azure.com"_s;
        QTest::newRow("port") << u"https://a.example:8443/"_s << u"https://a.example:8443"_s;
        QTest::newRow("loopback 4") << u"http://127.0.0.1:81/"_s << u"http://127.0.0.1:81"_s;
        QTest::newRow("loopback 6") << u"http://[::1]:81/"_s << u"http://[::1]:81"_s;
        QTest::newRow("localhost") << u"http://LOCALHOST/"_s << u"http://localhost"_s;
        QTest::newRow("http elsewhere") << u"http://a.example/"_s << u"refused"_s;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.evil.example/"_s << u"refused"_s;
        QTest::newRow("loopback as a name") << u"http://localhost.evil.example/"_s << u"refused"_s;
        QTest::newRow("user info") << u"https://management.azure.com@evil.example/"_s << u"badInput"_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u"badInput"_s;
        QTest::newRow("no host") << u"https:///x"_s << u"badInput"_s;
        QTest::newRow("empty") << QString() << u"badInput"_s;
    }
    void onlyHttpsAndLoopbackHttpMayBeAsked()
    {
        QFETCH(const QString, url);
        QTEST(refusal(http::checkUrl(QUrl(url))), "expected");
    }

    void aLinkElsewhereIsRefusedByName_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same origin") << u"https://arm.example/next?t=1"_s << u"https://arm.example/next?t=1"_s;
        QTest::newRow("relative") << u"/next?t=1"_s << u"https://arm.example/next?t=1"_s;
        QTest::newRow("other host") << u"https://evil.example/next"_s << u"refused"_s;
        QTest::newRow("other port") << u"https://arm.example:444/next"_s << u"refused"_s;
        QTest::newRow("downgrade") << u"http://arm.example/next"_s << u"refused"_s;
        QTest::newRow("suffix") << u"https://arm.example.evil.example/"_s << u"refused"_s;
        QTest::newRow("scheme-relative") << u"//evil.example/next"_s << u"refused"_s;
        QTest::newRow("user info") << u"https://arm.example@evil.example/"_s << u"badInput"_s;
        QTest::newRow("backslash") << u"https://arm.example\\@evil.example/"_s << u"badResponse"_s;
        QTest::newRow("loopback") << u"http://127.0.0.1/next"_s << u"refused"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s << u"badInput"_s;
        QTest::newRow("empty") << u" "_s << u"badResponse"_s;
        QTest::newRow("huge") << QString(70'000, u'a') << u"badResponse"_s;
    }
    void aLinkElsewhereIsRefusedByName()
    {
        QFETCH(const QString, link);
        const QUrl base(u"https://arm.example/subscriptions?api-version=1"_s);
        const auto bound = http::boundLink(link, base, {*http::Origin::of(base)});
        QTEST(bound ? bound->toString() : QString(core::toWord(bound.error().code)), "expected");
        if (!bound && link.contains("evil"_L1) && bound.error().code == core::Errc::Refused)
            QVERIFY2(bound.error().what.contains("evil.example"_L1), qPrintable(bound.error().what));
    }

    void headersCompareWithoutCase()
    {
        http::Headers headers{{"Retry-After", "1"}, {"X", "a"}, {"x", "b"}};
        QCOMPARE(headers.value("retry-AFTER"), "1");
        QVERIFY(!headers.contains("retry"));
        headers.set("X", "c");
        QCOMPARE(headers.fields().size(), 2);
        QCOMPARE(headers.value("x"), "c");
    }

    void retryAfterIsReadInEachForm_data()
    {
        QTest::addColumn<QList<QByteArray>>("fields");
        QTest::addColumn<qint64>("milliseconds"); // -1: nothing usable
        const auto row = [](const char* name, QList<QByteArray> fields, qint64 ms) { QTest::newRow(name) << fields << ms; };
        row("seconds", {"Retry-After", "17"}, 17'000);
        row("zero", {"Retry-After", "0"}, 0);
        row("date", {"Retry-After", "Mon, 02 Mar 2026 12:00:30 GMT"}, 30'000);
        row("date, far clock", {"Retry-After", "Mon, 02 Mar 2026 15:00:05 GMT", "Date", "Mon, 02 Mar 2026 15:00:00 GMT"}, 5'000);
        row("old date form", {"Retry-After", "Monday, 02-Mar-26 12:00:09 GMT"}, 9'000);
        row("asctime", {"Retry-After", "Mon Mar  2 12:00:08 2026"}, 8'000);
        row("past", {"Retry-After", "Mon, 02 Mar 2026 11:00:00 GMT"}, 0);
        row("milliseconds", {"x-ms-retry-after-ms", "250", "Retry-After", "9"}, 250);
        row("quota", {"x-ms-user-quota-remaining", "0", "x-ms-user-quota-resets-after", "00:00:05"}, 5'000);
        row("quota left", {"x-ms-user-quota-remaining", "3", "x-ms-user-quota-resets-after", "00:00:05"}, -1);
        row("negative", {"Retry-After", "-5"}, -1);
        row("garbage", {"Retry-After", "soon"}, -1);
        row("huge", {"Retry-After", "999999999"}, 86'400'000);
        row("overflow", {"Retry-After", "99999999999999999999"}, -1);
        row("none", {}, -1);
    }
    void retryAfterIsReadInEachForm()
    {
        QFETCH(const QList<QByteArray>, fields);
        http::Headers headers;
        for (qsizetype i = 0; i + 1 < fields.size(); i += 2)
            headers.add(fields[i], fields[i + 1]);
        const auto wait = http::retryAfter(headers, noon());
        QTEST(wait ? qint64(wait->count()) : qint64(-1), "milliseconds");
    }

    void durationsOfAClockAreRead()
    {
        QCOMPARE(http::parseClockDuration("00:01:05"), 65s);
        QCOMPARE(http::parseClockDuration("1.02:00:00.5000000"), 26h);
        for (const char* bad : {"", "5", "0:0:5", "00:61:00", "00:00:0x", "-0:00:05", "99999.00:00:00", "00:00:00."})
            QVERIFY2(!http::parseClockDuration(bad), bad);
    }

    void theBudgetLearnsArmAndResourceGraphCounters()
    {
        http::ThrottleBudget budget;
        QSignalSpy spy(&budget, &http::ThrottleBudget::changed);
        const auto origin = *http::Origin::of(QUrl(u"https://arm.example/"_s));
        http::Response response;
        response.status = 200;
        response.headers = {{"x-ms-ratelimit-remaining-subscription-reads", "11999"},
                            {"x-ms-ratelimit-remaining-resource", "Microsoft.Compute/GetOperation3Min;107,Broken,Other;x"},
                            {"x-ms-ratelimit-remaining-tenant-reads", "many"}};
        budget.learn(origin, {}, response, noon());
        response.headers = {{"x-ms-user-quota-remaining", "0"}, {"x-ms-user-quota-resets-after", "00:00:05"}};
        budget.learn(origin, u"arg"_s, response, noon());
        QStringList seen;
        for (const auto& quota : budget.quotas())
            seen.append(quota.name + u'=' + QString::number(quota.remaining));
        QCOMPARE(seen, QStringList({u"arg=0"_s, u"Microsoft.Compute/GetOperation3Min=107"_s, u"subscription-reads=11999"_s}));
        QCOMPARE(spy.count(), 2);
        QCOMPARE(budget.waitFor(origin, u"arg"_s, noon()), 5s);
        QCOMPARE(budget.waitFor(origin, u"arg"_s, noon().addSecs(5)), 0s);
        QCOMPARE(budget.waitFor(origin, {}, noon()), 0s);
    }

    void aHostileServiceCannotGrowTheBudgetWithoutEnd()
    {
        http::ThrottleBudget budget;
        const auto origin = *http::Origin::of(QUrl(u"https://arm.example/"_s));
        for (int i = 0; i < 2000; ++i) {
            http::Response response;
            response.headers = {{"x-ms-ratelimit-remaining-" + QByteArray::number(i), "1"}};
            budget.learn(origin, {}, response, noon());
        }
        QCOMPARE(budget.quotas().size(), 500);
    }

    void aUrlInALogHoldsNoValue()
    {
        const QUrl url(u"https://u:hunter2@arm.example/x?api-version=2024-01-01&$filter=secretname&sig=abc&code=def#token"_s);
        const QString shown = http::redactedUrl(url);
        QVERIFY2(shown.startsWith("https://arm.example/x?api-version=2024-01-01&$filter="_L1), qPrintable(shown));
        for (const auto* secret : {"hunter2", "secretname", "abc", "def", "token"})
            QVERIFY2(!shown.contains(QLatin1StringView(secret)), qPrintable(shown));
    }

    void theLogKeepsTheLastRequests()
    {
        http::RequestLog log(3);
        QSignalSpy spy(&log, &http::RequestLog::added);
        for (int i = 0; i < 5; ++i)
            log.add({.label = QString::number(i), .status = 200});
        QCOMPARE(spy.count(), 5);
        const auto entries = log.entries();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.front().label, u"2"_s);
        QCOMPARE(entries.back().id, quint64(5));
        QVERIFY(http::RequestLog::line(entries.back()).contains(" 4 GET "_L1));
    }

    void aStatusBecomesTheErrorThatTellsWhatToDo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("word");
        const QList<std::pair<int, const char*>> rows{{401, "auth"},        {403, "forbidden"},   {404, "notFound"},    {410, "notFound"},
                                                      {408, "timeout"},     {409, "conflict"},    {412, "conflict"},    {429, "throttled"},
                                                      {500, "badResponse"}, {503, "badResponse"}, {400, "badResponse"}, {304, "badResponse"}};
        for (const auto& [status, word] : rows)
            QTest::addRow("%d", status) << status << QString::fromLatin1(word);
    }
    void aStatusBecomesTheErrorThatTellsWhatToDo()
    {
        QFETCH(const int, status);
        http::Request request;
        request.url = QUrl(u"https://arm.example/x?sig=topsecret"_s);
        http::Response response;
        response.status = status;
        response.headers = {{"x-ms-request-id", "r-1"}, {"Retry-After", "3"}};
        response.body = R"({"error":{"code":"AuthorizationFailed","message":"No action \u202e refresh_token=topsecret"}})";
        const auto result = http::checked(response, request);
        QVERIFY(!result);
        QTEST(QString(core::toWord(result.error().code)), "word");
        const QString all = result.error().what + result.error().detail;
        QVERIFY2(all.contains("AuthorizationFailed"_L1) && all.contains("r-1"_L1), qPrintable(all));
        QVERIFY2(!all.contains("topsecret"_L1) && !all.contains(QChar(0x202e)), qPrintable(all));
        QCOMPARE(result.error().retryAfter.has_value(), status == 429 || status == 503);
    }

    void aGoodStatusPassesUnchanged()
    {
        http::Response response;
        response.status = 202;
        response.body = "x";
        const auto result = http::checked(response, {});
        QVERIFY(result);
        QCOMPARE(result->body, "x");
    }
};

QTEST_GUILESS_MAIN(TestHttpParts)
#include "test_parts.moc"
