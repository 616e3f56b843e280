// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/tokenprovider.h"
#include "connectors/auth/tokensource.h"
#include "connectors/azure/connector.h"
#include "connectors/http/curlclient.h"
#include "connectors/http/retryingclient.h"
#include "support/awaited.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUuid>

/// Keeps tokens for the length of a test.
class MemoryTokens final : public ports::TokenStore {
public:
    core::Async<std::optional<core::Secret>> load(core::ConnectionId, QString name) override
    {
        const auto found = m_kept.find(name);
        co_return found == m_kept.end() ? std::optional<core::Secret>() : std::optional(found->second);
    }
    core::Async<void> save(core::ConnectionId, QString name, core::Secret secret) override
    {
        m_kept[name] = std::move(secret);
        co_return core::Result<void>{};
    }
    core::Async<void> remove(core::ConnectionId, QString name) override
    {
        m_kept.erase(name);
        co_return core::Result<void>{};
    }
    core::Async<void> removeAll(core::ConnectionId) override
    {
        m_kept.clear();
        co_return core::Result<void>{};
    }

private:
    std::map<QString, core::Secret> m_kept;
};

/// The sample tenant as a process, and a connector that speaks to it over loopback with curl, retries and real tokens.
class SampleProcess {
public:
    static QString program() { return QDir(qEnvironmentVariable("PARAPET_BIN")).filePath(QStringLiteral("parapet-sample-tenant")); }
    static bool isThere() { return QFile::exists(program()); }

    bool start(const QStringList& options = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program(), options);
        if (!m_process.waitForStarted() || !m_process.waitForReadyRead(30'000))
            return false;
        const auto said = QJsonDocument::fromJson(m_process.readLine()).object();
        port = said[QLatin1StringView("port")].toInt();
        tenant = said[QLatin1StringView("tenantId")].toString();
        client = said[QLatin1StringView("clientId")].toString();
        fixClient = said[QLatin1StringView("fixClientId")].toString();
        secret = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        fixSecret = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        tell({{QStringLiteral("secret"), QString::fromLatin1(secret)}, {QStringLiteral("fixSecret"), QString::fromLatin1(fixSecret)}});
        return port > 0 && awaited(signsIn()).has_value();
    }
    ~SampleProcess()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(1000);
    }
    void tell(const QJsonObject& line)
    {
        m_process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        m_process.waitForBytesWritten();
    }
    QUrl origin() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(port)); }

    int port = 0;
    QString tenant, client, fixClient;
    QByteArray secret, fixSecret;

private:
    /// The secret arrives by the pipe and a request by the socket: only an accepted sign-in shows that it is there.
    core::Async<void> signsIn()
    {
        core::SystemClock clock;
        http::ClientSettings settings;
        settings.proxy = http::ClientSettings::Proxy::None;
        http::CurlClient wire(settings, clock);
        auth::Application application;
        application.authority = origin();
        application.tenant = tenant;
        application.clientId = client;
        const QString scope = origin().adjusted(QUrl::StripTrailingSlash).toString() + QStringLiteral("/.default");
        core::Error last;
        for (int attempt = 0; attempt < 100; ++attempt) {
            auto grant = co_await auth::clientSecretToken({wire, clock, http::RetryingClient::defaultSleep}, application, core::Secret(secret), scope, {}, {});
            if (grant)
                co_return core::Result<void>{};
            last = grant.error();
            co_await core::delay(std::chrono::milliseconds(50));
        }
        co_return std::unexpected(last);
    }

    QProcess m_process;
};

/// Everything a connector needs; one for each test, so that nothing is shared.
struct SampleConnection {
    enum class Changes { None, ByFixSignIn, ByTheReader };
    explicit SampleConnection(SampleProcess& sample, Changes with = Changes::None, const QByteArray& moreSettings = {})
    {
        http::ClientSettings settings;
        settings.proxy = http::ClientSettings::Proxy::None;
        http::RetryingClient::Tools tools{clock, budget, log, http::RetryingClient::defaultRandom, http::RetryingClient::defaultSleep};
        client = std::make_unique<http::RetryingClient>(std::make_unique<http::CurlClient>(settings, clock), tools);
        const QString base = sample.origin().toString();
        auth::Application application;
        application.authority = sample.origin();
        application.tenant = sample.tenant;
        application.clientId = sample.client;
        const auth::FlowTools flow{*client, clock, http::RetryingClient::defaultSleep};
        provider = std::make_shared<auth::TokenProvider>(auth::secretTokens(flow, application, core::Secret(sample.secret)),
                                                         auth::TokenProvider::Place{tokens, core::ConnectionId{1}, auth::Purpose::Read}, clock);
        const http::Origins origins{*http::Origin::of(sample.origin())};
        auto json = QJsonDocument::fromJson(moreSettings).object();
        for (const auto* member : {"authority", "resourceManager", "logAnalytics"})
            json.insert(QLatin1StringView(member), base);
        json.insert(QStringLiteral("cloud"), QStringLiteral("Custom"));
        json.insert(QStringLiteral("tenant"), sample.tenant);
        const auto parsed = azure::Settings::fromJson(QJsonDocument(json).toJson());
        const QString scope = sample.origin().adjusted(QUrl::StripTrailingSlash).toString() + QStringLiteral("/.default");
        const auto credential = provider->credential(scope, origins);
        std::shared_ptr<http::Credential> fix;
        if (with == Changes::ByFixSignIn) {
            application.clientId = sample.fixClient;
            fixProvider = std::make_shared<auth::TokenProvider>(auth::secretTokens(flow, application, core::Secret(sample.fixSecret)),
                                                                auth::TokenProvider::Place{tokens, core::ConnectionId{1}, auth::Purpose::Fix}, clock);
            fix = fixProvider->credential(scope, origins);
        } else if (with == Changes::ByTheReader) {
            fix = credential;
        }
        azure::Tools azureTools{*client, credential, fix,    provider->credential(QStringLiteral("https://api.loganalytics.io/.default"), origins),
                                pool,    clock,      &budget};
        connector = std::make_unique<azure::AzureConnector>(azureTools, parsed.value());
    }
    ~SampleConnection() { connector.reset(); }

    core::SystemClock clock;
    QThreadPool pool;
    http::ThrottleBudget budget;
    http::RequestLog log;
    std::unique_ptr<http::RetryingClient> client;
    MemoryTokens tokens;
    std::shared_ptr<auth::TokenProvider> provider, fixProvider;
    std::unique_ptr<azure::AzureConnector> connector;
};
