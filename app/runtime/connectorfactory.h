// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/azuresignin.h"
#include "app/runtime/trialtokens.h"
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

/// Settings that are not stored yet, at work: to sign in with and to test. Forgotten unless ConnectorFactory::adopt() takes
/// it over.
class Trial;

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

    /// Who asks while it is being opened shares the outcome. A sample tenant that died meanwhile is started again.
    core::Async<ports::LiveConnector> open(ports::ConnectionSpec spec) override;
    void close(core::ConnectionId connection);

    /// Which sign-ins of the open connection `spec.id` a trial uses; the others are made anew.
    struct Reuse {
        bool read = false, fix = false;
    };
    /// Makes a connector of settings that are not stored; `secret` is that of the sign-in that reads. `spec.id` names it to the user.
    core::Async<std::shared_ptr<Trial>> prepare(ports::ConnectionSpec spec, core::Secret secret, Reuse reuse);
    /// Signs the user in for the trial, where its sign-in has a user.
    core::Async<void> signIn(std::shared_ptr<Trial> trial, core::CancelToken token);
    static bool hasUser(const Trial& trial);
    core::Async<ports::ConnectionReport> test(std::shared_ptr<Trial> trial, core::CancelToken token);
    /// The trial is from now on the connector of this connection, its tokens are kept there.
    core::Async<void> adopt(core::ConnectionId connection, std::shared_ptr<Trial> trial);

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
    /// The sample tenant had ended by itself; another one answers in its place.
    void sampleRestarted(core::ConnectionId connection);

private:
    friend class Trial;
    struct Entry {
        std::shared_ptr<auth::SignIns> signIns; ///< net thread; null: none is needed
        ports::LiveConnector live;
        std::unique_ptr<sample::SampleTenantProcess> process;
        azure::Settings settings;
        bool sample = false;

        bool died() const; ///< the process it needs has ended
    };
    struct Opening {
        std::vector<core::Promise<ports::LiveConnector>> waiting;
        bool abandoned = false; ///< closed meanwhile
    };

    core::Async<Entry> make(ports::ConnectionSpec spec);
    core::Async<Entry> makeAzure(ports::ConnectionSpec spec);
    core::Async<Entry> makeHost(ports::ConnectionSpec spec);
    core::Async<QJsonObject> startSample(core::ConnectionId id, QJsonObject stored, Entry& entry);
    core::Async<AzureSignIn> storedSignIn(const ports::ConnectionSpec& spec, const QJsonObject& settings, const Entry& entry, auth::Purpose purpose);
    /// `tokens`: where they are kept; null: with the connection.
    core::Async<std::shared_ptr<auth::TokenProvider>> makeProvider(core::ConnectionId id, const auth::CloudEndpoints& cloud, AzureSignIn signIn,
                                                                   auth::Purpose purpose, std::shared_ptr<ports::TokenStore> tokens = nullptr);
    core::Async<ports::LiveConnector> connectAzure(azure::Settings settings, std::shared_ptr<auth::SignIns> signIns, bool isSample);
    core::Async<void> prepareAzure(Trial& trial, core::Secret secret, Reuse reuse);
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
    std::map<core::ConnectionId, Opening> m_opening;
};

} // namespace runtime
