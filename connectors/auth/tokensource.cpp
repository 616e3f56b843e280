// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/tokensource.h"

using namespace Qt::StringLiterals;

namespace auth {

namespace {

class UserTokens final : public TokenSource {
public:
    UserTokens(FlowTools tools, Application application) : m_tools(std::move(tools)), m_application(std::move(application)) {}
    core::Async<TokenGrant> fetch(Wish wish, core::CancelToken token) override
    {
        return refreshToken(m_tools, m_application, std::move(wish.refresh), wish.scope + " openid offline_access"_L1, std::move(wish.claims),
                            std::move(token));
    }
    bool needsUser() const override { return true; }

private:
    const FlowTools m_tools;
    const Application m_application;
};

class SecretTokens final : public TokenSource {
public:
    SecretTokens(FlowTools tools, Application application, core::Secret secret)
        : m_tools(std::move(tools)), m_application(std::move(application)), m_secret(std::move(secret))
    {
    }
    core::Async<TokenGrant> fetch(Wish wish, core::CancelToken token) override
    {
        return clientSecretToken(m_tools, m_application, m_secret, std::move(wish.scope), std::move(wish.claims), std::move(token));
    }
    bool needsUser() const override { return false; }

private:
    const FlowTools m_tools;
    const Application m_application;
    const core::Secret m_secret;
};

class CertificateTokens final : public TokenSource {
public:
    CertificateTokens(FlowTools tools, Application application, ClientCertificate certificate)
        : m_tools(std::move(tools)), m_application(std::move(application)), m_certificate(std::move(certificate))
    {
    }
    core::Async<TokenGrant> fetch(Wish wish, core::CancelToken token) override
    {
        return certificateToken(m_tools, m_application, m_certificate, std::move(wish.scope), std::move(wish.claims), std::move(token));
    }
    bool needsUser() const override { return false; }

private:
    const FlowTools m_tools;
    const Application m_application;
    const ClientCertificate m_certificate;
};

core::Async<TokenGrant> askCli(std::shared_ptr<CliPort> cli, const core::Clock& clock, QString resource, QString tenant, core::CancelToken token)
{
    const QDateTime asked = clock.now();
    auto output = co_await cli->azToken(std::move(resource), std::move(tenant), std::move(token));
    if (!output)
        co_return std::unexpected(output.error());
    co_return parseAzToken(*output, asked);
}

class CliTokens final : public TokenSource {
public:
    CliTokens(std::shared_ptr<CliPort> cli, const core::Clock& clock, QString tenant) : m_cli(std::move(cli)), m_clock(clock), m_tenant(std::move(tenant)) {}
    core::Async<TokenGrant> fetch(Wish wish, core::CancelToken token) override
    {
        QString resource = wish.scope;
        if (constexpr auto all = "/.default"_L1; resource.endsWith(all))
            resource.chop(all.size());
        return askCli(m_cli, m_clock, std::move(resource), m_tenant, std::move(token));
    }
    bool needsUser() const override { return false; }

private:
    const std::shared_ptr<CliPort> m_cli;
    const core::Clock& m_clock;
    const QString m_tenant;
};

} // namespace

std::shared_ptr<TokenSource> userTokens(FlowTools tools, Application application)
{
    return std::make_shared<UserTokens>(std::move(tools), std::move(application));
}

std::shared_ptr<TokenSource> secretTokens(FlowTools tools, Application application, core::Secret secret)
{
    return std::make_shared<SecretTokens>(std::move(tools), std::move(application), std::move(secret));
}

std::shared_ptr<TokenSource> certificateTokens(FlowTools tools, Application application, ClientCertificate certificate)
{
    return std::make_shared<CertificateTokens>(std::move(tools), std::move(application), std::move(certificate));
}

std::shared_ptr<TokenSource> cliTokens(std::shared_ptr<CliPort> cli, const core::Clock& clock, QString tenant)
{
    return std::make_shared<CliTokens>(std::move(cli), clock, std::move(tenant));
}

QString signInScope(const QString& scope)
{
    return scope + " openid profile offline_access"_L1;
}

} // namespace auth
