// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/portalbrowser.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto objectPath = u"/org/freedesktop/portal/desktop"_s;
const auto requestInterface = u"org.freedesktop.portal.Request"_s;
constexpr uint opened = 0, dismissed = 1; // of the signal Response

core::Result<void> failed(core::Errc code, const QString& detail)
{
    const char* const what = QT_TRANSLATE_NOOP("app::UrlOpener", "The page was not opened; copy the address and open it yourself.");
    return core::fail(code, QCoreApplication::translate("app::UrlOpener", what), core::redacted(core::oneLine(detail, 300)), u"app.portal"_s);
}

/// One question to the portal: a call that answers with a handle, and later a signal on that handle.
class PortalRequest final : public QObject {
    Q_OBJECT
public:
    explicit PortalRequest(core::Promise<void> promise) : m_promise(std::move(promise)), m_bus(QDBusConnection::sessionBus()) {}
    ~PortalRequest() override
    {
        if (!m_handle.isEmpty() && !m_answered)
            m_bus.send(QDBusMessage::createMethodCall(service, m_handle, requestInterface, u"Close"_s));
    }

    void start(const QUrl& url, PortalBrowser::Patience patience)
    {
        if (!m_bus.isConnected())
            return end(failed(core::Errc::Io, u"no session bus"_s));
        // The answer may come before the handle does, so it is listened for under the handle that the portal makes of this. From
        // whoever owns that path: it holds a word that only the portal was told, and naming the service here would block.
        const QString token = u"parapet"_s + QUuid::createUuid().toString(QUuid::Id128);
        const QString sender = m_bus.baseService().sliced(1).replace(u'.', u'_');
        m_handle = objectPath + "/request/"_L1 + sender + u'/' + token;
        m_bus.connect(QString(), m_handle, requestInterface, u"Response"_s, this, SLOT(response(uint, QVariantMap)));
        connect(&m_gone, &QDBusServiceWatcher::serviceUnregistered, this, [this] { end(failed(core::Errc::Io, u"the portal ended"_s)); });
        auto call = QDBusMessage::createMethodCall(service, objectPath, u"org.freedesktop.portal.OpenURI"_s, u"OpenURI"_s);
        call << QString() << url.toString(QUrl::FullyEncoded) << QVariantMap{{u"handle_token"_s, token}};
        auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, int(patience.start.count())), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, patience] {
            const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
            watcher->deleteLater();
            if (reply.isError())
                return end(failed(core::Errc::Io, reply.error().name() + u": "_s + reply.error().message()));
            QTimer::singleShot(patience.question, this, [this] { m_promise.complete(failed(core::Errc::Timeout, u"no answer"_s)); });
        });
    }

private Q_SLOTS:
    void response(uint code, const QVariantMap&)
    {
        end(code == opened ? core::Result<void>() : failed(code == dismissed ? core::Errc::Refused : core::Errc::Io, u"response %1"_s.arg(code)));
    }

private:
    void end(core::Result<void> result)
    {
        m_answered = true;
        m_promise.complete(std::move(result));
    }

    core::Promise<void> m_promise;
    QDBusConnection m_bus;
    QDBusServiceWatcher m_gone{service, m_bus, QDBusServiceWatcher::WatchForUnregistration};
    QString m_handle;
    bool m_answered = false;
};

} // namespace

core::Async<void> PortalBrowser::open(QUrl url, core::CancelToken token)
{
    core::Promise<void> promise;
    PortalRequest request(promise);
    const core::OnCancel<std::function<void()>> onCancel(token, [promise] { promise.complete(core::cancelled(u"app.portal"_s)); });
    request.start(url, m_patience);
    co_return co_await promise.future();
}

} // namespace app

#include "portalbrowser_unix.moc"
