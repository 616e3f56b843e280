// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the factory that tries settings before they are stored.
#include "app/runtime/connectorfactory.h"
#include "app/runtime/trial.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace runtime {

core::Async<std::shared_ptr<Trial>> ConnectorFactory::prepare(ports::ConnectionSpec spec, core::Secret secret, Reuse reuse)
{
    const std::shared_ptr<Trial> trial(new Trial(std::move(spec)), [context = m_net.context()](Trial* tried) {
        QMetaObject::invokeMethod(context, [tried] { delete tried; }, Qt::QueuedConnection);
    });
    if (trial->spec.kind != domain::ConnectionKind::Azure) {
        auto made = co_await make(trial->spec);
        if (!made)
            co_return std::unexpected(made.error());
        trial->entry = std::move(*made);
        co_return trial;
    }
    if (const auto prepared = co_await prepareAzure(*trial, std::move(secret), reuse); !prepared)
        co_return std::unexpected(prepared.error());
    co_return trial;
}

core::Async<void> ConnectorFactory::prepareAzure(Trial& trial, core::Secret secret, Reuse reuse)
{
    const auto json = settingsObject(trial.spec.settings);
    if (!json)
        co_return std::unexpected(json.error());
    auto settings = azure::Settings::fromJson(trial.spec.settings);
    if (!settings)
        co_return std::unexpected(settings.error());
    trial.how = SignInSettings::fromJson(*json);
    trial.entry.settings = *settings;
    const auto open = m_open.find(trial.spec.id);
    const auto known = open == m_open.end() ? nullptr : open->second.signIns;
    if (known && reuse.read) {
        trial.entry.signIns = std::make_shared<auth::SignIns>(known->provider(auth::Purpose::Read));
    } else {
        trial.tokens = std::make_shared<TrialTokens>(m_tokens);
        if (!secret.isEmpty()) {
            if (const auto held = co_await trial.tokens->save({}, QString::fromLatin1(secretName), secret); !held)
                co_return held;
        }
        auto signIn = co_await withCertificate(m_net, AzureSignIn{trial.how, secret, {}});
        if (!signIn)
            co_return std::unexpected(signIn.error());
        auto provider = co_await makeProvider(trial.spec.id, settings->cloud, std::move(*signIn), auth::Purpose::Read, trial.tokens);
        if (!provider)
            co_return std::unexpected(provider.error());
        trial.entry.signIns = std::make_shared<auth::SignIns>(std::move(*provider));
    }
    if (known && reuse.fix)
        trial.entry.signIns->setFix(known->provider(auth::Purpose::Fix));
    auto live = co_await connectAzure(trial.entry.settings, trial.entry.signIns, false);
    if (!live)
        co_return std::unexpected(live.error());
    trial.entry.live = *live;
    co_return core::Result<void>{};
}

bool ConnectorFactory::hasUser(const Trial& trial)
{
    return trial.entry.signIns && (trial.how.method == "device"_L1 || trial.how.method == "browser"_L1);
}

core::Async<void> ConnectorFactory::signIn(std::shared_ptr<Trial> trial, core::CancelToken token)
{
    if (!hasUser(*trial))
        co_return core::Result<void>{};
    co_return co_await runFlow(trial->spec.id, trial->entry.settings, trial->how, trial->entry.signIns->provider(auth::Purpose::Read), auth::Purpose::Read,
                               std::move(token));
}

core::Async<ports::ConnectionReport> ConnectorFactory::test(std::shared_ptr<Trial> trial, core::CancelToken token)
{
    const auto live = trial->entry.live;
    co_return co_await core::startOn(live.context, [connector = live.connector, token] { return connector->test(token); });
}

core::Async<void> ConnectorFactory::adopt(core::ConnectionId connection, std::shared_ptr<Trial> trial)
{
    if (trial->tokens) {
        if (const auto kept = co_await trial->tokens->keep(connection); !kept)
            co_return kept;
    }
    close(connection);
    m_open.insert_or_assign(connection, std::exchange(trial->entry, {}));
    co_return core::Result<void>{};
}

} // namespace runtime
