// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/azuresignin.h"
#include "connectors/auth/signins.h"
#include "connectors/azure/settings.h"
#include "core/taskscope.h"
#include "ports/connector.h"
#include "ports/tokenstore.h"

#include <map>

namespace sample {
class SampleTenantProcess;
}

namespace runtime {

/// What a user sign-in shows while it waits.
struct PromptToUser {
    core::ConnectionId connection;
    QUrl url;
    QString userCode; ///< empty for a browser sign-in
    QDateTime expires;
    auth::Purpose purpose = auth::Purpose::Read;
};

/// Makes connectors from their stored settings and keeps them until closed: the one place that knows Azure, this computer
/// and the sample tenant. Lives on the application's thread; connectors live on theirs. The sample tenant's process runs
/// only while a sample connection is open.
class ConnectorFactory final : public QObject, public ports::ConnectorFactory {
    Q_OBJECT
public:
    /// `sampleResources`: size of the sample estate. `browser` may be null: browser sign-ins are then refused.
    ConnectorFactory(NetStack& net, ports::TokenStore& tokens, std::shared_ptr<const core::Clock> clock, auth::BrowserPort* browser,
                     int sampleResources = 3000);
    ~ConnectorFactory() override;

    /// Where the states of the sample's alerts are kept between its runs; outlives the factory. Null: nowhere.
    void keepSampleStates(ports::SyncPort* port) { m_states = port; }

    core::Async<ports::LiveConnector> open(ports::ConnectionSpec spec) override;
    void close(core::ConnectionId connection);

    /// Signs the user in for reading: device code or browser, as the connection is set; others need no user and answer at
    /// once. `prompt` is emitted while it waits.
    core::Async<void> signIn(ports::ConnectionSpec spec, core::CancelToken token);
    core::Async<void> signOut(core::ConnectionId connection);

    /// Runs the second sign-in of a connection, the one that may change things, and gives the name of who signed in. What
    /// reads goes on meanwhile and is never used to write. On an error the connection changes nothing, as before.
    core::Async<QString> allowChanges(ports::ConnectionSpec spec, SignInSettings how, core::Secret secret, core::CancelToken token);
    /// Forgets that sign-in, its tokens and its secret.
    core::Async<void> forbidChanges(core::ConnectionId connection);

    /// The sample tenant of an open sample connection, for tests of what others do there; null: not running.
    sample::SampleTenantProcess* sampleTenant(core::ConnectionId connection) const;

Q_SIGNALS:
    void prompt(const runtime::PromptToUser& prompt);
    /// Something happened while a sign-in waits.
    void signInNote(core::ConnectionId connection, const QString& sentence);

private:
    struct Entry {
        ports::LiveConnector live;
        std::shared_ptr<auth::SignIns> signIns; ///< net thread; null: none is needed
        std::unique_ptr<sample::SampleTenantProcess> process;
        azure::Settings settings;
        bool sample = false;
    };

    core::Async<ports::LiveConnector> openAzure(ports::ConnectionSpec spec);
    core::Async<ports::LiveConnector> openHost(ports::ConnectionSpec spec);
    core::Async<QJsonObject> startSample(core::ConnectionId id, QJsonObject stored, Entry& entry);
    core::Async<AzureSignIn> storedSignIn(const ports::ConnectionSpec& spec, const QJsonObject& settings, const Entry& entry, auth::Purpose purpose);
    core::Async<std::shared_ptr<auth::TokenProvider>> makeProvider(core::ConnectionId id, const auth::CloudEndpoints& cloud, AzureSignIn signIn,
                                                                   auth::Purpose purpose);
    core::Async<ports::LiveConnector> connectAzure(azure::Settings settings, std::shared_ptr<auth::SignIns> signIns, bool isSample);
    /// Puts a connector in place that changes things with `fix`, or only reads when it is null.
    core::Async<void> useFix(core::ConnectionId connection, std::shared_ptr<auth::TokenProvider> fix);
    core::Async<void> runFlow(core::ConnectionId id, azure::Settings settings, SignInSettings how, std::shared_ptr<auth::TokenProvider> provider,
                              auth::Purpose purpose, core::CancelToken token);
    void drop(ports::LiveConnector live, std::shared_ptr<void> after);

    NetStack& m_net;
    ports::TokenStore& m_tokens;
    std::shared_ptr<const core::Clock> m_clock;
    auth::BrowserPort* m_browser;
    int m_sampleResources;
    ports::SyncPort* m_states = nullptr;
    core::TaskScope m_saves;
    std::map<core::ConnectionId, Entry> m_open;
};

} // namespace runtime
