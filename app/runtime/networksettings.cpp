// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/networksettings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using app::Setting;

namespace runtime {

namespace {

const auto passwordName = u"proxy.password"_s; // in the keychain

} // namespace

NetworkSettings::NetworkSettings(app::Settings& settings, ports::KeyPort* keychain, QObject* parent)
    : QObject(parent), m_settings(settings), m_keychain(keychain)
{
    connect(&m_settings, &app::Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Proxy || setting == Setting::ProxyUser || setting == Setting::CaFile)
            Q_EMIT changed();
    });
}

http::ClientSettings NetworkSettings::current() const
{
    http::ClientSettings http;
    if (const QString proxy = m_settings.text(Setting::Proxy); !proxy.isEmpty()) {
        http.proxy = http::ClientSettings::Proxy::Explicit;
        http.proxyUrl = QUrl(proxy);
        http.proxyUser = m_settings.text(Setting::ProxyUser);
        if (!http.proxyUser.isEmpty())
            http.proxyPassword = m_password;
    }
    http.caFile = m_settings.text(Setting::CaFile);
    return http;
}

core::Async<void> NetworkSettings::load()
{
    if (!m_keychain || m_settings.text(Setting::Proxy).isEmpty() || m_settings.text(Setting::ProxyUser).isEmpty())
        co_return core::Result<void>{};
    auto kept = co_await m_keychain->load(passwordName);
    if (!kept)
        co_return std::unexpected(kept.error());
    if (*kept) {
        m_password = std::move(**kept);
        Q_EMIT changed();
    }
    co_return core::Result<void>{};
}

core::Async<void> NetworkSettings::setPassword(core::Secret password)
{
    m_password = password;
    Q_EMIT changed();
    if (!m_keychain) {
        co_return core::fail(core::Errc::Refused, QCoreApplication::translate("runtime", "There is no keychain here to keep it in."), {}, u"runtime.proxy"_s);
    }
    if (password.isEmpty())
        co_return co_await m_keychain->remove(passwordName);
    co_return co_await m_keychain->save(passwordName, std::move(password));
}

} // namespace runtime
