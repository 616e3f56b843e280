// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/networksettings.h"
#include "app/runtime/netstack.h"
#include "connectors/http/httpclient.h"
#include "support/await.h"
#include "unit/http/httppeer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::Setting;

namespace {

class FakeKeychain final : public ports::KeyPort {
public:
    std::map<QString, core::Secret> kept;
    std::optional<core::Error> error;
    int asked = 0;

    core::Async<bool> probe() override { co_return true; }
    core::Async<std::optional<core::Secret>> load(QString name) override
    {
        ++asked;
        if (error)
            co_return std::unexpected(*error);
        std::optional<core::Secret> found;
        if (kept.contains(name))
            found = kept[name];
        co_return found;
    }
    core::Async<void> save(QString name, core::Secret secret) override
    {
        ++asked;
        if (error)
            co_return std::unexpected(*error);
        kept[name] = std::move(secret);
        co_return core::Result<void>{};
    }
    core::Async<void> remove(QString name) override
    {
        kept.erase(name);
        co_return core::Result<void>{};
    }
};

/// An address that is asked through the proxy, which refuses it.
core::Async<http::Response> ask(runtime::NetStack& net)
{
    const auto send = [&net]() -> core::Async<http::Response> {
        http::Request request;
        request.url = QUrl(u"https://arm.invalid/x"_s);
        request.retry.attempts = 1;
        co_return co_await net.client().send(request, {});
    };
    co_return co_await core::startOn(net.context(), send);
}

} // namespace

class TestNetworkSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProxyIsUsedFromTheNextRequestOnWithItsPassword()
    {
        HttpPeer proxy([](const auto&, QTcpSocket& s) { HttpPeer::answer(s, 407, {}, {"Proxy-Authenticate: Basic realm=x"}); });
        app::Settings settings(m_folder.filePath(u"one.ini"_s));
        FakeKeychain keychain;
        runtime::NetworkSettings network(settings, &keychain);
        core::SystemClock clock;
        auto start = network.current();
        start.proxy = http::ClientSettings::Proxy::None;
        runtime::NetStack net(start, clock);
        connect(&network, &runtime::NetworkSettings::changed, this, [&] { net.setSettings(network.current()); });
        (void)await(ask(net));
        QCOMPARE(proxy.got.size(), 0);
        settings.setValue(Setting::Proxy, proxy.url().toString());
        (void)await(ask(net));
        QVERIFY(!proxy.got.isEmpty());
        QVERIFY(!proxy.got.last().headers.contains("proxy-authorization"));
        settings.setValue(Setting::ProxyUser, u"joe"_s);
        QVERIFY(await(network.setPassword(core::Secret("pw"))).has_value());
        (void)await(ask(net));
        QCOMPARE(proxy.got.last().headers.value("proxy-authorization"), "Basic am9lOnB3");
        QCOMPARE(keychain.kept.size(), 1U);
        for (const auto& entry : net.log().entries())
            QVERIFY(!http::RequestLog::line(entry).contains(u"pw"_s));
    }

    void theKeychainIsAskedOnlyForAUser()
    {
        app::Settings settings(m_folder.filePath(u"two.ini"_s));
        FakeKeychain keychain;
        {
            runtime::NetworkSettings network(settings, &keychain);
            QVERIFY(await(network.load()).has_value());
            settings.setValue(Setting::Proxy, u"http://proxy.example:3128"_s);
            QVERIFY(await(network.load()).has_value());
            QCOMPARE(keychain.asked, 0);
            settings.setValue(Setting::ProxyUser, u"joe"_s);
            QVERIFY(await(network.setPassword(core::Secret("pw"))).has_value());
        }
        runtime::NetworkSettings network(settings, &keychain); // the next start
        QVERIFY(network.current().proxyPassword.isEmpty());
        QVERIFY(await(network.load()).has_value());
        QCOMPARE(network.current().proxyPassword.reveal(), QByteArray("pw"));
        QCOMPARE(network.current().proxyUser, u"joe"_s);
        QVERIFY(await(network.setPassword({})).has_value());
        QVERIFY(keychain.kept.empty());
    }

    void withoutAKeychainThePasswordHoldsUntilTheEnd()
    {
        app::Settings settings(m_folder.filePath(u"three.ini"_s));
        settings.setValue(Setting::Proxy, u"http://proxy.example:3128"_s);
        settings.setValue(Setting::ProxyUser, u"joe"_s);
        FakeKeychain refusing;
        refusing.error = core::Error{core::Errc::Auth, u"locked"_s, {}, {}, {}};
        for (ports::KeyPort* keychain : {static_cast<ports::KeyPort*>(nullptr), static_cast<ports::KeyPort*>(&refusing)}) {
            runtime::NetworkSettings network(settings, keychain);
            const auto kept = await(network.setPassword(core::Secret("pw")));
            QVERIFY(!kept.has_value());
            QVERIFY(!kept.error().what.isEmpty());
            QCOMPARE(network.current().proxyPassword.reveal(), QByteArray("pw"));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestNetworkSettings)
#include "test_networksettings.moc"
