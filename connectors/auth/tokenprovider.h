// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/tokensource.h"
#include "connectors/http/credential.h"
#include "ports/tokenstore.h"

#include <deque>

#include <QObject>

namespace auth {

/// A connection reads with one sign-in and changes with another, which the user gives separately.
enum class Purpose { Read, Fix };
QString tokenName(Purpose purpose); ///< in the TokenStore: "read.tokens"

/// The valid access tokens of one sign-in of one connection. Shared (std::make_shared) by the credentials made from it;
/// lives on the `net` thread; store and clock outlive it.
///
///   Unknown ──first use: store──► SignedIn ──refused──► NeedsSignIn ──signIn()──► SigningIn ──► SignedIn
///
/// One request to the sign-in service at a time, since refresh tokens rotate; callers who want the same token share its
/// outcome. In NeedsSignIn callers get Auth at once (their work is parked by whoever runs it), in SigningIn they wait.
class TokenProvider final : public QObject, public std::enable_shared_from_this<TokenProvider> {
    Q_OBJECT

public:
    enum class State { Unknown, SignedIn, NeedsSignIn, SigningIn };

    struct Place {
        ports::TokenStore& store;
        core::ConnectionId connection;
        Purpose purpose = Purpose::Read;
    };

    TokenProvider(std::shared_ptr<TokenSource> source, Place place, const core::Clock& clock);
    ~TokenProvider() override;

    /// A token for `scope` that is good for at least two more minutes. Auth when the user has to sign in.
    core::Async<core::Secret> token(QString scope, core::CancelToken cancel);
    /// The service answered 401 to `used`: it is dropped, unless it is brand new and no claims are asked for, since
    /// another one would be refused alike.
    void reject(const QString& scope, const core::Secret& used, const QByteArray& claims);
    /// "Bearer …" for `scope`, bound to `origins`.
    std::shared_ptr<http::Credential> credential(QString scope, http::Origins origins);

    using Flow = std::function<core::Async<TokenGrant>(core::CancelToken)>;
    /// Runs a sign-in that was made for `scope`; whoever asks for a token meanwhile waits for its end.
    core::Async<void> signIn(QString scope, Flow flow, core::CancelToken cancel);
    /// Forgets every token, here and in the store.
    core::Async<void> signOut();

    State state() const { return m_state; }
    QString account() const { return m_tokens.account; }
    /// Why tokens could not be kept (a workspace without encryption refuses); they are good until the program ends.
    const std::optional<core::Error>& storeError() const { return m_storeError; }

Q_SIGNALS:
    void stateChanged();

private:
    using Self = std::shared_ptr<TokenProvider>; // coroutines keep the provider they run in
    struct Turn;

    static core::Async<core::Secret> tokenOf(Self self, QString scope, core::CancelToken cancel);
    static core::Async<void> signInOf(Self self, QString scope, Flow flow, core::CancelToken cancel);
    static core::Async<void> signOutOf(Self self);
    static core::Async<void> waitTurn(Self self, core::CancelToken cancel);
    static core::Async<void> load(Self self);
    static core::Async<void> save(Self self);
    void endTurn();
    std::optional<core::Secret> cached(const QString& scope) const;
    void adopt(const QString& scope, TokenGrant grant);
    void setState(State state);
    core::Error needsSignIn() const;

    const std::shared_ptr<TokenSource> m_source;
    const Place m_place;
    const core::Clock& m_clock;
    State m_state = State::Unknown;
    TokenSet m_tokens;
    std::map<QString, QDateTime> m_fetchedAt; // by scope
    std::map<QString, QByteArray> m_claims;   // to send with the next request, by scope
    struct Failure {
        quint64 at = 0;
        core::Error error;
    };
    std::map<QString, Failure> m_failures; // the newest of each scope, shared by those who waited for it
    quint64 m_step = 0;
    bool m_loaded = false;
    bool m_busy = false;
    std::deque<core::Promise<void>> m_waiting;
    std::optional<core::Error> m_storeError;
};

} // namespace auth
