// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/host/helperbrowser.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace host {

namespace {

constexpr auto patience = 30s;
constexpr qsizetype longestReply = 64 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(host::HelperBrowser)
};

core::Result<void> answerOf(const QByteArray& line)
{
    const auto document = QJsonDocument::fromJson(line);
    if (document["ok"_L1].toBool())
        return {};
    if (!document.isObject() || !document["error"_L1].isString())
        return core::fail(core::Errc::BadResponse, Texts::tr("The helper outside the sandbox gave no answer; copy the address and open it yourself."), {},
                          u"host.helper"_s);
    return core::fail(core::Errc::Refused, Texts::tr("The page was not opened; copy the address and open it yourself."),
                      core::redacted(core::oneLine(document["error"_L1].toString(), 600)), u"host.helper"_s);
}

} // namespace

std::unique_ptr<HelperBrowser> HelperBrowser::fromEnvironment()
{
    const QString path = qEnvironmentVariable("PARAPET_HOST_HELPER");
    return path.isEmpty() ? nullptr : std::make_unique<HelperBrowser>(path);
}

core::Async<void> HelperBrowser::open(QUrl url, core::CancelToken token)
{
    core::Promise<void> promise;
    QObject here; // what is connected to it is over when this frame is
    const auto unreachable = [promise](const QString& detail) {
        promise.complete(core::fail(core::Errc::Io, Texts::tr("The helper outside the sandbox cannot be reached; copy the address and open it yourself."),
                                    core::oneLine(detail, 300), u"host.helper"_s));
    };
    QLocalSocket socket;
    QByteArray reply;
    const QByteArray request =
        QJsonDocument(QJsonObject{{u"op"_s, u"open-url"_s}, {u"url"_s, url.toString(QUrl::FullyEncoded)}}).toJson(QJsonDocument::Compact) + '\n';
    QObject::connect(&socket, &QLocalSocket::connected, &here, [&] { socket.write(request); });
    QObject::connect(&socket, &QLocalSocket::readyRead, &here, [&] {
        reply += socket.readAll();
        if (const qsizetype end = reply.indexOf('\n'); end >= 0)
            promise.complete(answerOf(reply.first(end)));
        else if (reply.size() > longestReply)
            promise.complete(answerOf({}));
    });
    QObject::connect(&socket, &QLocalSocket::errorOccurred, &here, [&] { unreachable(socket.errorString()); });
    QTimer::singleShot(patience, &here, [unreachable] { unreachable(u"time-out"_s); });
    const core::OnCancel<std::function<void()>> onCancel(token, [promise] { promise.complete(core::cancelled(u"host.helper"_s)); });
    socket.connectToServer(m_socketPath);
    co_return co_await promise.future();
}

} // namespace host
