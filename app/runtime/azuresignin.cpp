// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/azuresignin.h"

#include "connectors/auth/authorizationcode.h"
#include "connectors/auth/devicecode.h"
#include "connectors/http/retryingclient.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace runtime {

namespace {

auth::FlowTools flowTools(NetStack& net)
{
    return {net.client(), net.clock(), &http::RetryingClient::defaultSleep};
}

auth::Application application(const auth::CloudEndpoints& cloud, const SignInSettings& signIn)
{
    auth::Application app;
    app.authority = cloud.authority;
    app.tenant = signIn.tenant;
    app.clientId = signIn.clientId;
    app.prompt = signIn.prompt;
    return app;
}

core::Result<core::Secret> readCertificate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 1 << 20)
        return core::fail(core::Errc::BadInput, QCoreApplication::translate("runtime", "The certificate file %1 cannot be read; choose it again.").arg(path),
                          file.errorString(), u"runtime.certificate"_s);
    return core::Secret(file.readAll());
}

/// Tells of the address before it is opened, so that the wait can be seen and ended.
class TellingBrowser final : public auth::BrowserPort {
public:
    TellingBrowser(auth::BrowserPort& browser, ShowSignIn show) : m_browser(browser), m_show(std::move(show)) {}
    core::Async<void> open(QUrl url, core::CancelToken token) override
    {
        m_show({url, {}, {}, {}});
        return m_browser.open(std::move(url), std::move(token));
    }

private:
    auth::BrowserPort& m_browser;
    const ShowSignIn m_show;
};

core::Async<auth::TokenGrant> byBrowser(auth::FlowTools tools, auth::BrowserPort* browser, ShowSignIn show, auth::Application app, QString scope, QUrl redirect,
                                        core::CancelToken cancel)
{
    if (!browser) {
        co_return core::fail(core::Errc::Refused, QCoreApplication::translate("runtime", "No browser can be opened here; use the sign-in by code instead."), {},
                             u"runtime.signIn"_s);
    }
    auth::LoopbackListener::Options options;
    if (redirect.isValid()) {
        options.host = redirect.host();
        options.path = redirect.path().isEmpty() ? u"/"_s : redirect.path();
    }
    options.onForeign = [show] {
        show({{},
              {},
              {},
              QCoreApplication::translate("runtime", "The browser brought an answer that does not belong to this sign-in; it was not used. "
                                                     "Finish the page that was opened here.")});
    };
    TellingBrowser telling(*browser, show);
    co_return co_await auth::signInByBrowser(std::move(tools), telling, std::move(app), std::move(scope), std::move(options), std::move(cancel));
}

} // namespace

core::Async<AzureSignIn> withCertificate(NetStack& net, AzureSignIn signIn)
{
    if (signIn.settings.method == "certificate"_L1) {
        auto read = co_await core::runOnPool(net.pool(), [path = signIn.settings.certificateFile] { return readCertificate(path); });
        if (!read)
            co_return std::unexpected(read.error());
        signIn.certificate = std::move(*read);
    }
    co_return signIn;
}

core::Result<std::shared_ptr<auth::TokenSource>> tokenSource(NetStack& net, const auth::CloudEndpoints& cloud, const AzureSignIn& signIn)
{
    const auto app = application(cloud, signIn.settings);
    const QString& method = signIn.settings.method;
    if (method == "secret"_L1 || method == "sample"_L1)
        return auth::secretTokens(flowTools(net), app, signIn.secret);
    if (method == "certificate"_L1) {
        auto loaded = auth::ClientCertificate::load(signIn.certificate, signIn.secret);
        if (!loaded)
            return std::unexpected(loaded.error());
        return auth::certificateTokens(flowTools(net), app, std::move(*loaded));
    }
    if (method == "cli"_L1)
        return auth::cliTokens(auth::makeCli(), net.clock(), signIn.settings.tenant);
    return auth::userTokens(flowTools(net), app);
}

std::optional<auth::TokenProvider::Flow> userFlow(NetStack& net, const auth::CloudEndpoints& cloud, const SignInSettings& signIn, const QString& scope,
                                                  auth::BrowserPort* browser, ShowSignIn show)
{
    const auto app = application(cloud, signIn);
    const QString wish = auth::signInScope(scope);
    if (signIn.method == "device"_L1) {
        return [&net, app, wish, show = std::move(show)](core::CancelToken cancel) {
            return auth::signInByDeviceCode(
                flowTools(net), app, wish, [show](const auth::DevicePrompt& prompt) { show({prompt.verificationUri, prompt.userCode, prompt.expiresAt, {}}); },
                std::move(cancel));
        };
    }
    if (signIn.method == "browser"_L1) {
        return [&net, app, wish, browser, redirect = signIn.redirect, show = std::move(show)](core::CancelToken cancel) {
            return byBrowser(flowTools(net), browser, show, app, wish, redirect, std::move(cancel));
        };
    }
    return std::nullopt;
}

} // namespace runtime
