// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/tokenprovider.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

constexpr qint64 skew = 120;     // seconds before its end at which a token is renewed
constexpr qint64 brandNew = 60;  // seconds

class ProviderCredential final : public http::Credential {
public:
    ProviderCredential(std::shared_ptr<TokenProvider> provider, QString scope, http::Origins origins)
        : m_provider(std::move(provider)), m_scope(std::move(scope)), m_origins(std::move(origins))
    {
    }
    const http::Origins& origins() const override { return m_origins; }
    core::Async<core::Secret> authorization(core::CancelToken cancel) override { return bearer(m_provider, m_scope, std::move(cancel)); }
    void rejected(const core::Secret& used, const QByteArray& claims) override
    {
        m_provider->reject(m_scope, core::Secret(used.reveal().mid(prefix.size())), claims);
    }

private:
    static constexpr QByteArrayView prefix = "Bearer ";

    static core::Async<core::Secret> bearer(std::shared_ptr<TokenProvider> provider, QString scope, core::CancelToken cancel)
    {
        auto token = co_await provider->token(std::move(scope), std::move(cancel));
        if (!token)
            co_return token;
        co_return core::Secret(prefix.toByteArray() + token->reveal());
    }

    const std::shared_ptr<TokenProvider> m_provider;
    const QString m_scope;
    const http::Origins m_origins;
};

} // namespace

QString tokenName(Purpose purpose)
{
    return purpose == Purpose::Read ? u"read.tokens"_s : u"fix.tokens"_s;
}

/// The right to talk to the sign-in service; given on when the frame that holds it ends.
struct TokenProvider::Turn {
    explicit Turn(Self s) : self(std::move(s)) {}
    Q_DISABLE_COPY_MOVE(Turn)
    ~Turn() { self->endTurn(); }
    Self self;
};

TokenProvider::TokenProvider(std::shared_ptr<TokenSource> source, Place place, const core::Clock& clock)
    : m_source(std::move(source)), m_place(place), m_clock(clock)
{
}

TokenProvider::~TokenProvider() = default;

core::Async<core::Secret> TokenProvider::token(QString scope, core::CancelToken cancel)
{
    return tokenOf(shared_from_this(), std::move(scope), std::move(cancel));
}

std::shared_ptr<http::Credential> TokenProvider::credential(QString scope, http::Origins origins)
{
    return std::make_shared<ProviderCredential>(shared_from_this(), std::move(scope), std::move(origins));
}

core::Async<void> TokenProvider::signIn(QString scope, Flow flow, core::CancelToken cancel)
{
    return signInOf(shared_from_this(), std::move(scope), std::move(flow), std::move(cancel));
}

core::Async<void> TokenProvider::signOut()
{
    return signOutOf(shared_from_this());
}

core::Async<void> TokenProvider::waitTurn(Self self, core::CancelToken cancel)
{
    while (self->m_busy) {
        core::Promise<void> promise;
        self->m_waiting.push_back(promise);
        const core::OnCancel onCancel(cancel, [promise] { promise.complete(core::cancelled(u"auth.token"_s)); });
        if (auto turn = co_await promise.future(); !turn) {
            // A turn that was given to us just before the cancel is passed on.
            std::erase_if(self->m_waiting, [](const auto& waiting) { return waiting.isComplete(); });
            if (!self->m_busy)
                self->endTurn();
            co_return turn;
        }
    }
    self->m_busy = true;
    co_return core::Result<void>();
}

void TokenProvider::endTurn()
{
    m_busy = false;
    while (!m_waiting.empty()) {
        const auto next = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (next.isComplete())
            continue;
        next.complete({});
        return;
    }
}

std::optional<core::Secret> TokenProvider::cached(const QString& scope) const
{
    const auto found = m_tokens.access.find(scope);
    if (found == m_tokens.access.end() || found->second.expiresAt <= m_clock.now().addSecs(skew))
        return std::nullopt;
    return found->second.token;
}

core::Error TokenProvider::needsSignIn() const
{
    const QString what = m_place.purpose == Purpose::Read ? tr("This connection needs a new sign-in; sign in again to go on.")
                                                          : tr("Changing things needs the fix sign-in of this connection; give it first.");
    return {core::Errc::Auth, what, {}, u"auth.token"_s, std::nullopt};
}

void TokenProvider::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

core::Async<core::Secret> TokenProvider::tokenOf(Self self, QString scope, core::CancelToken cancel)
{
    if (auto token = self->cached(scope))
        co_return std::move(*token);
    if (self->m_state == State::NeedsSignIn)
        co_return std::unexpected(self->needsSignIn());
    const quint64 asked = self->m_step;
    if (auto turn = co_await waitTurn(self, cancel); !turn)
        co_return std::unexpected(turn.error());
    const Turn turn(self);
    if (auto loaded = co_await load(self); !loaded)
        co_return std::unexpected(loaded.error());
    if (auto token = self->cached(scope)) // whoever was before us may have fetched it
        co_return std::move(*token);
    if (self->m_state == State::NeedsSignIn)
        co_return std::unexpected(self->needsSignIn());
    if (const auto failure = self->m_failures.find(scope); failure != self->m_failures.end() && failure->second.at > asked)
        co_return std::unexpected(failure->second.error);
    auto grant = co_await self->m_source->fetch({scope, self->m_tokens.refresh, self->m_claims[scope]}, cancel);
    if (!grant) {
        const core::Error error = grant.error();
        if (error.code != core::Errc::Cancelled)
            self->m_failures[scope] = {++self->m_step, error};
        if (error.code == core::Errc::Auth && self->m_source->needsUser()) {
            self->m_tokens.refresh = {};
            self->setState(State::NeedsSignIn);
            co_await save(self);
        }
        co_return std::unexpected(error);
    }
    self->adopt(scope, std::move(*grant));
    co_await save(self);
    co_return core::Secret(self->m_tokens.access[scope].token);
}

void TokenProvider::adopt(const QString& scope, TokenGrant grant)
{
    m_tokens.access[scope] = std::move(grant.access);
    if (!grant.refresh.isEmpty())
        m_tokens.refresh = std::move(grant.refresh);
    if (!grant.account.isEmpty())
        m_tokens.account = std::move(grant.account);
    if (!grant.tenant.isEmpty())
        m_tokens.tenant = std::move(grant.tenant);
    m_fetchedAt[scope] = m_clock.now();
    m_claims.erase(scope);
    m_failures.erase(scope);
    ++m_step;
    setState(State::SignedIn);
}

void TokenProvider::reject(const QString& scope, const core::Secret& used, const QByteArray& claims)
{
    const auto found = m_tokens.access.find(scope);
    if (found == m_tokens.access.end() || !(found->second.token == used))
        return;
    const auto fetched = m_fetchedAt.find(scope);
    if (claims.isEmpty() && fetched != m_fetchedAt.end() && fetched->second.secsTo(m_clock.now()) < brandNew)
        return;
    m_tokens.access.erase(found);
    if (!claims.isEmpty())
        m_claims[scope] = claims;
}

core::Async<void> TokenProvider::signInOf(Self self, QString scope, Flow flow, core::CancelToken cancel)
{
    if (auto turn = co_await waitTurn(self, cancel); !turn)
        co_return turn;
    const Turn turn(self);
    if (auto loaded = co_await load(self); !loaded)
        co_return loaded;
    const State before = self->m_state;
    self->setState(State::SigningIn);
    auto grant = co_await flow(cancel);
    if (!grant) {
        self->setState(before);
        co_return std::unexpected(grant.error());
    }
    self->m_tokens = {}; // another account may have signed in: nothing of the old one stays
    self->adopt(scope, std::move(*grant));
    co_await save(self);
    co_return core::Result<void>();
}

core::Async<void> TokenProvider::signOutOf(Self self)
{
    if (auto turn = co_await waitTurn(self, {}); !turn)
        co_return turn;
    const Turn turn(self);
    self->m_tokens = {};
    self->m_claims.clear();
    self->m_loaded = true;
    self->setState(self->m_source->needsUser() ? State::NeedsSignIn : State::Unknown);
    co_return co_await self->m_place.store.remove(self->m_place.connection, tokenName(self->m_place.purpose));
}

core::Async<void> TokenProvider::load(Self self)
{
    if (self->m_loaded || !self->m_source->needsUser()) {
        self->m_loaded = true;
        co_return core::Result<void>();
    }
    auto stored = co_await self->m_place.store.load(self->m_place.connection, tokenName(self->m_place.purpose));
    if (!stored)
        co_return std::unexpected(stored.error());
    self->m_loaded = true;
    if (*stored) {
        if (auto tokens = TokenSet::fromStored(**stored))
            self->m_tokens = std::move(*tokens);
    }
    self->setState(self->m_tokens.refresh.isEmpty() ? State::NeedsSignIn : State::SignedIn);
    co_return core::Result<void>();
}

core::Async<void> TokenProvider::save(Self self)
{
    if (!self->m_source->needsUser())
        co_return core::Result<void>();
    auto saved = co_await self->m_place.store.save(self->m_place.connection, tokenName(self->m_place.purpose), self->m_tokens.toStored());
    self->m_storeError = saved ? std::nullopt : std::optional(saved.error());
    co_return saved;
}

} // namespace auth
