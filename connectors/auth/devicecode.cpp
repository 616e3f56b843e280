// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/devicecode.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace auth {

namespace {

using core::Errc;
using std::chrono::seconds;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::DeviceCode)
};

struct Device {
    core::Secret code;
    seconds interval{5};
    DevicePrompt prompt;
};

core::Result<Device> parseDevice(const QByteArray& body, const QDateTime& now)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const auto uri = [&](QLatin1StringView name) {
        // Old drafts and some services write "verification_url".
        QUrl url(answer[name].toString(answer[QString(name).replace("uri"_L1, "url"_L1)].toString()), QUrl::StrictMode);
        return http::checkUrl(url) ? url : QUrl();
    };
    Device device;
    device.code = core::Secret(answer["device_code"_L1].toString().toUtf8());
    device.prompt.userCode = core::oneLine(answer["user_code"_L1].toString(), 40);
    device.prompt.verificationUri = uri("verification_uri"_L1);
    device.prompt.verificationUriComplete = uri("verification_uri_complete"_L1);
    device.prompt.expiresAt = now.addSecs(std::clamp<qint64>(answer["expires_in"_L1].toInteger(900), 1, 3600));
    device.interval = seconds(std::clamp<qint64>(answer["interval"_L1].toInteger(5), 1, 60));
    if (device.code.isEmpty() || device.prompt.userCode.isEmpty() || device.prompt.verificationUri.isEmpty()) {
        return core::fail(Errc::BadResponse, Texts::tr("The sign-in service gave no usable code; try again."), {}, u"auth.device"_s);
    }
    return device;
}

core::Async<Device> start(FlowTools tools, Application application, QString scope, core::CancelToken token)
{
    if (auto ok = application.check(); !ok)
        co_return std::unexpected(ok.error());
    http::Request request;
    request.method = http::Method::Post;
    request.url = application.endpoint("devicecode"_L1);
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}};
    request.body = encodeForm({{"client_id", application.clientId.toUtf8()}, {"scope", scope.toUtf8()}});
    request.maxBytes = 1 << 20;
    request.retry.when = http::RetryPolicy::When::Always;
    request.label = u"auth.device"_s;
    const QDateTime asked = tools.clock.now();
    auto response = co_await tools.client.send(request, token);
    if (!response)
        co_return std::unexpected(response.error());
    if (!response->isSuccess())
        co_return std::unexpected(refusalOf(*response, request).error);
    co_return parseDevice(response->body, asked);
}

} // namespace

core::Async<TokenGrant> signInByDeviceCode(FlowTools tools, Application application, QString scope, std::function<void(const DevicePrompt&)> show,
                                           core::CancelToken token)
{
    auto device = co_await start(tools, application, scope, token);
    if (!device)
        co_return std::unexpected(device.error());
    show(device->prompt);
    const Form form{{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"}, {"device_code", device->code.reveal()}};
    seconds interval = device->interval;
    for (;;) {
        if (auto slept = co_await tools.sleep(interval, token); !slept)
            co_return std::unexpected(slept.error());
        if (token.stop_requested())
            co_return core::cancelled(u"auth.device"_s);
        if (tools.clock.now() >= device->prompt.expiresAt)
            co_return core::fail(Errc::Timeout, Texts::tr("The code has expired before it was entered; start the sign-in again."), {}, u"auth.device"_s);
        auto answer = co_await askToken(tools, application, form, false, token);
        if (!answer) {
            if (answer.error().code != Errc::Timeout && answer.error().code != Errc::Offline)
                co_return std::unexpected(answer.error());
            interval = std::min<seconds>(interval * 2, 60s);
            continue;
        }
        if (answer->grant)
            co_return std::move(*answer->grant);
        const auto& refusal = *answer->refusal;
        if (refusal.code == "slow_down"_L1)
            interval += 5s;
        else if (refusal.code != "authorization_pending"_L1)
            co_return std::unexpected(refusal.error);
    }
}

} // namespace auth
