// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/signins.h"
#include "unit/auth/fakeclient.h"
#include "unit/auth/fakestore.h"
#include "unit/http/asyncresult.h"

#include <thread>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using auth::TokenProvider;
using core::Errc;
using State = auth::TokenProvider::State;

namespace {

constexpr core::ConnectionId connection{7};
const auto arm = QStringLiteral("https://arm.example/.default");

/// Gives numbered tokens that live an hour; can be held back, fail, and rotates its refresh token.
struct FakeSource final : auth::TokenSource {
    core::Async<auth::TokenGrant> fetch(Wish wish, core::CancelToken token) override
    {
        wishes.append(wish);
        if (hold) {
            core::Promise<void> promise;
            auto future = promise.future();
            held.push_back(promise);
            const core::OnCancel onCancel(token, [promise] { promise.complete(core::cancelled()); });
            if (auto released = co_await future; !released)
                co_return std::unexpected(released.error());
        }
        if (failing)
            co_return std::unexpected(*failing);
        auth::TokenGrant grant;
        grant.access = {core::Secret("acc" + QByteArray::number(wishes.size())), clock.now().addSecs(3600)};
        if (user)
            grant.refresh = core::Secret("ref" + QByteArray::number(wishes.size()));
        co_return grant;
    }
    bool needsUser() const override { return user; }
    void release()
    {
        hold = false;
        for (auto& promise : std::exchange(held, {}))
            promise.complete({});
    }

    explicit FakeSource(const core::Clock& c) : clock(c) {}
    const core::Clock& clock;
    bool user = true;
    bool hold = false;
    std::optional<core::Error> failing;
    std::vector<core::Promise<void>> held;
    QList<Wish> wishes;
};

core::Error error(Errc code)
{
    return {code, u"x"_s, {}, {}, std::nullopt};
}

} // namespace

class TestAuthProvider : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.time = FakeClock().time;
        m_store.kept.clear();
        m_store.failing.reset();
        m_store.saves = 0;
        m_source = std::make_shared<FakeSource>(m_clock);
        auth::TokenSet set;
        set.refresh = core::Secret("ref0");
        m_store.kept[{connection.value, u"read.tokens"_s}] = set.toStored();
        m_provider = make();
    }
    void cleanup()
    {
        m_provider.reset();
        m_source.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
    }

    void aTokenIsFetchedOnceAndRenewedBeforeItEnds()
    {
        QCOMPARE(token(), "acc1");
        QCOMPARE(m_source->wishes[0].refresh.reveal(), "ref0");
        QCOMPARE(m_source->wishes[0].scope, arm);
        QCOMPARE(token(), "acc1");
        m_clock.time = m_clock.time.addSecs(3600 - 121);
        QCOMPARE(token(), "acc1");
        m_clock.time = m_clock.time.addSecs(2);
        QCOMPARE(token(), "acc2");
        QCOMPARE(m_source->wishes[1].refresh.reveal(), "ref1"); // rotated
        QCOMPARE(m_provider->state(), State::SignedIn);
    }

    void tokensOutliveTheProgramInTheStore()
    {
        QCOMPARE(token(), "acc1");
        m_provider = make();
        QCOMPARE(token(), "acc1");
        QCOMPARE(m_source->wishes.size(), 1);
        m_clock.time = m_clock.time.addSecs(3600);
        QCOMPARE(token(), "acc2");
        QCOMPARE(m_source->wishes[1].refresh.reveal(), "ref1");
    }

    void manyCallersShareOneRequest()
    {
        m_source->hold = true;
        core::TaskScope scope;
        QList<QByteArray> got;
        for (int i = 0; i < 50; ++i)
            scope.start(m_provider->token(arm, {}), [&](const auto& r) { got.append(r ? r->reveal() : "failed"); });
        QTRY_COMPARE(m_source->wishes.size(), 1);
        m_source->release();
        QTRY_COMPARE(got.size(), 50);
        QCOMPARE(got.count("acc1"), 50);
        QCOMPARE(m_source->wishes.size(), 1);
    }

    void manyCallersShareOneFailure()
    {
        m_source->hold = true;
        m_source->failing = error(Errc::Offline);
        core::TaskScope scope;
        QStringList got;
        for (int i = 0; i < 50; ++i)
            scope.start(m_provider->token(arm, {}), [&](const auto& r) { got.append(wordOf(r)); });
        QTRY_COMPARE(m_source->wishes.size(), 1);
        m_source->release();
        QTRY_COMPARE(got.size(), 50);
        QCOMPARE(got.count(u"offline"_s), 50);
        QCOMPARE(m_source->wishes.size(), 1);
        m_source->failing.reset(); // a later caller tries again; the sign-in is still there
        QCOMPARE(token(), "acc2");
        QCOMPARE(m_source->wishes[1].refresh.reveal(), "ref0");
    }

    void oneCallersCancelIsNotTheOthers()
    {
        m_source->hold = true;
        core::CancelSource first;
        core::CancelSource second;
        core::TaskScope scope;
        QStringList got;
        const auto note = [&](const auto& r) { got.append(r ? QString::fromLatin1(r->reveal()) : wordOf(r)); };
        scope.start(m_provider->token(arm, first.get_token()), note);
        scope.start(m_provider->token(arm, second.get_token()), note);
        scope.start(m_provider->token(arm, {}), note);
        QTRY_COMPARE(m_source->wishes.size(), 1);
        second.request_stop(); // waits for its turn
        QTRY_COMPARE(got, QStringList({u"cancelled"_s}));
        first.request_stop(); // has the turn
        QTRY_COMPARE(m_source->wishes.size(), 2);
        m_source->release();
        QTRY_COMPARE(got.size(), 3);
        QCOMPARE(got.last(), u"acc2"_s);
    }

    void cancelsFromAnotherThreadLoseNoTurn()
    {
        for (int round = 0; round < 50; ++round) {
            m_clock.time = m_clock.time.addSecs(7200);
            std::vector<core::CancelSource> sources(8);
            core::TaskScope scope;
            int ended = 0;
            for (auto& source : sources)
                scope.start(m_provider->token(arm, source.get_token()), [&](const auto&) { ++ended; });
            {
                const std::jthread thread([&] {
                    for (auto& source : sources)
                        source.request_stop();
                });
                QTRY_COMPARE(ended, 8);
            }
            QVERIFY(!token().isEmpty());
        }
    }

    void withoutASignInCallersAreTurnedAwayUntilOneIsMade()
    {
        m_store.kept.clear();
        QSignalSpy spy(m_provider.get(), &TokenProvider::stateChanged);
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"auth"_s);
        QCOMPARE(m_provider->state(), State::NeedsSignIn);
        QVERIFY(m_source->wishes.isEmpty());

        core::Promise<auth::TokenGrant> answer;
        core::TaskScope scope;
        std::optional<core::Result<void>> signedIn;
        const auto flow = [&](core::CancelToken) -> core::Async<auth::TokenGrant> {
            auto future = answer.future();
            co_return co_await future;
        };
        scope.start(m_provider->signIn(arm, flow, {}), [&](core::Result<void> r) { signedIn = r; });
        QTRY_COMPARE(m_provider->state(), State::SigningIn);
        QByteArray parked; // whoever asks meanwhile waits
        scope.start(m_provider->token(arm, {}), [&](const auto& r) { parked = r ? r->reveal() : "failed"; });
        auth::TokenGrant grant;
        grant.access = {core::Secret("fresh"), m_clock.time.addSecs(3600)};
        grant.refresh = core::Secret("newref");
        grant.account = u"alice"_s;
        answer.complete(grant);
        QTRY_COMPARE(parked, "fresh");
        QVERIFY(signedIn && *signedIn);
        QCOMPARE(m_provider->account(), u"alice"_s);
        QVERIFY(m_store.kept.at({connection.value, u"read.tokens"_s}).reveal().contains("newref"));
        QCOMPARE(spy.count(), 3);
    }

    void aFailedSignInLeavesThingsAsTheyWere()
    {
        const auto flow = [&](core::CancelToken) -> core::Async<auth::TokenGrant> { co_return std::unexpected(error(Errc::Forbidden)); };
        QCOMPARE(wordOf(resultOf(m_provider->signIn(arm, flow, {}))), u"forbidden"_s);
        QCOMPARE(token(), "acc1");
    }

    void aRefusedRefreshNeedsANewSignInAndIsForgotten()
    {
        QCOMPARE(token(), "acc1");
        m_clock.time = m_clock.time.addSecs(3600);
        m_source->failing = error(Errc::Auth);
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"auth"_s);
        QCOMPARE(m_provider->state(), State::NeedsSignIn);
        QVERIFY(!m_store.kept.at({connection.value, u"read.tokens"_s}).reveal().contains("ref1"));
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"auth"_s);
        QCOMPARE(m_source->wishes.size(), 2); // not asked again
        m_provider = make();
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"auth"_s);
    }

    void aRejectedTokenIsReplacedOnceAndClaimsAreSentAlong()
    {
        const auto credential = m_provider->credential(arm, {*http::Origin::of(QUrl(u"https://arm.example/"_s))});
        auto first = resultOf(credential->authorization({}));
        QCOMPARE(first->reveal(), "Bearer acc1");
        credential->rejected(*first, {}); // brand new: another one would be refused alike
        QCOMPARE(resultOf(credential->authorization({}))->reveal(), "Bearer acc1");
        credential->rejected(*first, "{\"nbf\":1}");
        QCOMPARE(resultOf(credential->authorization({}))->reveal(), "Bearer acc2");
        QCOMPARE(m_source->wishes[1].claims, "{\"nbf\":1}");
        credential->rejected(*first, "{}"); // an old one: nothing happens
        QCOMPARE(resultOf(credential->authorization({}))->reveal(), "Bearer acc2");
        m_clock.time = m_clock.time.addSecs(600);
        credential->rejected(core::Secret("Bearer acc2"), {});
        QCOMPARE(resultOf(credential->authorization({}))->reveal(), "Bearer acc3");
        QVERIFY(m_source->wishes[2].claims.isEmpty());
    }

    void aStoreThatFailsIsToldButTheSessionGoesOn()
    {
        QCOMPARE(token(), "acc1");
        m_store.failing = error(Errc::Refused);
        m_clock.time = m_clock.time.addSecs(3600);
        QCOMPARE(token(), "acc2");
        QCOMPARE(m_provider->storeError()->code, Errc::Refused);
        m_provider = make();
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"refused"_s); // cannot even be read
        m_store.failing.reset();
        QCOMPARE(token(), "acc3");
    }

    void signOutForgetsEverything()
    {
        QCOMPARE(token(), "acc1");
        QVERIFY(resultOf(m_provider->signOut()));
        QVERIFY(m_store.kept.empty());
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"auth"_s);
    }

    void programsSignInsKeepNothing()
    {
        m_source->user = false;
        m_store.kept.clear();
        QCOMPARE(token(), "acc1");
        QVERIFY(m_store.kept.empty());
        m_clock.time = m_clock.time.addSecs(3600);
        m_source->failing = error(Errc::Auth);
        QCOMPARE(wordOf(resultOf(m_provider->token(arm, {}))), u"auth"_s);
        m_source->failing.reset(); // the secret was corrected at the other side
        QCOMPARE(token(), "acc3");
    }

    void changingNeedsASignInOfItsOwn()
    {
        auth::SignIns signIns(m_provider);
        const http::Origins origins{*http::Origin::of(QUrl(u"https://arm.example/"_s))};
        QVERIFY(signIns.credential(auth::Purpose::Read, arm, origins));
        QCOMPARE(signIns.credential(auth::Purpose::Fix, arm, origins).error_or(core::Error{}).code, Errc::Auth);
        QVERIFY(!signIns.mayChange());
        auto fix = std::make_shared<TokenProvider>(m_source, TokenProvider::Place{m_store, connection, auth::Purpose::Fix}, m_clock);
        signIns.setFix(fix);
        const auto credential = signIns.credential(auth::Purpose::Fix, arm, origins);
        QVERIFY(credential);
        const auto refused = resultOf((*credential)->authorization({})); // the tokens for reading are not used
        QCOMPARE(wordOf(refused), u"auth"_s);
        QVERIFY(refused.error().what.contains("fix sign-in"_L1));
    }

    void theProviderMayBeDroppedWhileItWorks()
    {
        m_source->hold = true;
        core::TaskScope scope;
        QString word;
        scope.start(m_provider->token(arm, {}), [&](const auto& r) { word = r ? u"token"_s : wordOf(r); });
        QTRY_COMPARE(m_source->wishes.size(), 1);
        m_provider.reset();
        m_source->release();
        QTRY_COMPARE(word, u"token"_s);
    }

private:
    std::shared_ptr<TokenProvider> make()
    {
        return std::make_shared<TokenProvider>(m_source, TokenProvider::Place{m_store, connection, auth::Purpose::Read}, m_clock);
    }
    QByteArray token()
    {
        const auto r = resultOf(m_provider->token(arm, {}));
        return r ? r->reveal() : wordOf(r).toUtf8();
    }

    FakeClock m_clock;
    FakeStore m_store;
    std::shared_ptr<FakeSource> m_source;
    std::shared_ptr<TokenProvider> m_provider;
};

QTEST_GUILESS_MAIN(TestAuthProvider)
#include "test_provider.moc"
