// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/netstack.h"
#include "connectors/auth/browserport.h"
#include "connectors/auth/tokenprovider.h"
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
};

/// Makes connectors from their stored settings and keeps them until closed: the one place that knows Azure, this computer
/// and the sample tenant. Lives on the application's thread; connectors live on theirs. The sample tenant's process runs
/// only while a sample connection is open.
class ConnectorFactory final : public QObject, public ports::ConnectorFactory {
    Q_OBJECT
public:
    /// `sampleResources`: size of the sample estate. `browser` may be null: browser sign-ins then only show the address.
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

Q_SIGNALS:
    void prompt(const runtime::PromptToUser& prompt);

private:
    struct Entry {
        ports::LiveConnector live;
        std::shared_ptr<auth::TokenProvider> provider; ///< net thread
        std::unique_ptr<sample::SampleTenantProcess> process;
        QString scope;
    };
    struct Made;

    core::Async<ports::LiveConnector> openAzure(ports::ConnectionSpec spec);
    core::Async<ports::LiveConnector> openHost(ports::ConnectionSpec spec);
    core::Async<void> startSample(ports::ConnectionSpec& spec, Entry& entry, core::Secret& secret);
    core::Async<Made> makeAzure(ports::ConnectionSpec spec, QJsonObject settings, core::Secret secret, core::Secret certificate);

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
