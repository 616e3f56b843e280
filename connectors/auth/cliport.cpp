// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/cliport.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace auth {

namespace {

using core::Errc;

constexpr auto patience = 70s; // the helper itself gives the tool 60 s
constexpr qsizetype mostOutput = 256 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::Cli)
};

std::unexpected<core::Error> failed(Errc code, const QString& what, const QString& detail = {})
{
    return core::fail(code, what, core::redacted(core::oneLine(detail, 600)), u"auth.cli"_s);
}

/// What the tool or the helper says when it gives no token: a missing sign-in is told from everything else.
std::unexpected<core::Error> refusedBy(const QString& words)
{
    if (words.contains("not installed"_L1))
        return failed(Errc::Io, Texts::tr("The Azure CLI is not installed; install it or sign in another way."), words);
    if (words.contains("az login"_L1) || words.contains("AADSTS"_L1))
        return failed(Errc::Auth, Texts::tr("The Azure CLI is not signed in; run “az login” in a terminal and try again."), words);
    return failed(Errc::Io, Texts::tr("The Azure CLI gave no token; copy the details or sign in another way."), words);
}

core::Result<void> checkArguments(const QString& resource, const QString& tenant)
{
    static const QRegularExpression resourceForm(uR"(^https?://[A-Za-z0-9.:-]{1,253}(/[A-Za-z0-9./-]{0,200})?$)"_s);
    static const QRegularExpression tenantForm(uR"(^[A-Za-z0-9][A-Za-z0-9.-]{0,252}$)"_s);
    if (!resourceForm.match(resource).hasMatch())
        return failed(Errc::BadInput, Texts::tr("The service's address cannot be passed to the Azure CLI; correct it in the connection's settings."));
    if (!tenant.isEmpty() && !tenantForm.match(tenant).hasMatch())
        return failed(Errc::BadInput, Texts::tr("The tenant is not an id or domain; correct it in the connection's settings."));
    return {};
}

/// What both ways share: one answer, a time limit, and a cancel that may come from any thread. Held by the awaiting frame.
class Asked : public QObject {
public:
    explicit Asked(core::CancelToken token)
        : m_onCancel(std::move(token),
                     [this] { QMetaObject::invokeMethod(this, [this] { promise.complete(core::cancelled(u"auth.cli"_s)); }, Qt::QueuedConnection); })
    {
        QTimer::singleShot(patience, this, [this] {
            promise.complete(failed(Errc::Io, Texts::tr("The Azure CLI did not answer in time; try again or sign in another way.")));
        });
    }
    core::Promise<core::Secret> promise;

private:
    core::OnCancel<std::function<void()>> m_onCancel;
};

core::Result<core::Secret> outcomeOf(QProcess& process, int exitCode, QProcess::ExitStatus status)
{
    core::Secret out(process.readAllStandardOutput());
    const QString words = QString::fromUtf8(process.readAllStandardError().left(4096));
    if (status != QProcess::NormalExit || exitCode != 0)
        return refusedBy(words);
    if (out.reveal().size() > mostOutput)
        return refusedBy(u"too much output"_s);
    return out;
}

core::Result<core::Secret> replyOf(QByteArray line)
{
    const QJsonObject reply = QJsonDocument::fromJson(line).object();
    core::wipe(line);
    if (reply["ok"_L1].toBool())
        return core::Secret(reply["stdout"_L1].toString().toUtf8());
    return refusedBy(reply["error"_L1].toString());
}

} // namespace

core::Async<core::Secret> ProcessCli::azToken(QString resource, QString tenant, core::CancelToken token)
{
    if (auto ok = checkArguments(resource, tenant); !ok)
        co_return std::unexpected(ok.error());
    const QString program = QStandardPaths::findExecutable(u"az"_s);
    if (program.isEmpty())
        co_return refusedBy(u"'az' is not installed"_s);
    QStringList arguments{u"account"_s, u"get-access-token"_s, u"--output"_s, u"json"_s, u"--only-show-errors"_s, u"--resource"_s, resource};
    if (!tenant.isEmpty())
        arguments << u"--tenant"_s << tenant;
    Asked asked(token);
    QProcess process;
    QObject::connect(&process, &QProcess::finished, &asked,
                     [&](int exitCode, QProcess::ExitStatus status) { asked.promise.complete(outcomeOf(process, exitCode, status)); });
    QObject::connect(&process, &QProcess::errorOccurred, &asked, [&](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            asked.promise.complete(refusedBy(u"'az' is not installed or cannot be started"_s));
    });
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    auto result = co_await asked.promise.future();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(1000); // a killed process ends at once
    }
    co_return result;
}

core::Async<core::Secret> HelperCli::azToken(QString resource, QString tenant, core::CancelToken token)
{
    if (auto ok = checkArguments(resource, tenant); !ok)
        co_return std::unexpected(ok.error());
    QJsonObject request{{u"op"_s, u"az-token"_s}, {u"resource"_s, resource}};
    if (!tenant.isEmpty())
        request[u"tenant"_s] = tenant;
    Asked asked(token);
    QLocalSocket socket;
    QByteArray received;
    QObject::connect(&socket, &QLocalSocket::connected, &asked, [&] { socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n'); });
    QObject::connect(&socket, &QLocalSocket::readyRead, &asked, [&] {
        received += socket.readAll();
        if (received.contains('\n') || received.size() > 2 * mostOutput)
            asked.promise.complete(replyOf(received.first(std::max<qsizetype>(received.indexOf('\n'), 0))));
    });
    QObject::connect(&socket, &QLocalSocket::errorOccurred, &asked, [&](QLocalSocket::LocalSocketError) {
        asked.promise.complete(failed(Errc::Io, Texts::tr("The helper that reaches the Azure CLI did not answer; start Parapet again."), socket.errorString()));
    });
    socket.connectToServer(m_socketPath);
    auto result = co_await asked.promise.future();
    core::wipe(received);
    co_return result;
}

std::unique_ptr<CliPort> makeCli()
{
    const QString helper = qEnvironmentVariable("PARAPET_HOST_HELPER");
    if (helper.isEmpty())
        return std::make_unique<ProcessCli>();
    return std::make_unique<HelperCli>(helper);
}

core::Result<TokenGrant> parseAzToken(const core::Secret& output, const QDateTime& now)
{
    const QJsonObject answer = QJsonDocument::fromJson(output.reveal()).object();
    QDateTime expires;
    if (const qint64 epoch = answer["expires_on"_L1].toInteger(); epoch > 0)
        expires = QDateTime::fromSecsSinceEpoch(epoch, QTimeZone::UTC);
    else
        expires = QDateTime::fromString(answer["expiresOn"_L1].toString().left(19), u"yyyy-MM-dd hh:mm:ss"_s).toUTC();
    const QString token = answer["accessToken"_L1].toString();
    if (token.isEmpty() || !expires.isValid()) {
        return failed(Errc::BadResponse, Texts::tr("The Azure CLI gave an answer that cannot be used; update it or sign in another way."));
    }
    const QJsonObject asAnswer{{u"access_token"_s, token}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, now.secsTo(expires)}};
    auto grant = parseTokenAnswer(QJsonDocument(asAnswer).toJson(QJsonDocument::Compact), now);
    if (grant)
        grant->tenant = core::oneLine(answer["tenant"_L1].toString(), 100);
    return grant;
}

} // namespace auth
