// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/notifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;
const auto portalService = u"org.freedesktop.portal.Desktop"_s;
const auto portalPath = u"/org/freedesktop/portal/desktop"_s;
const auto portalInterface = u"org.freedesktop.portal.Notification"_s;
constexpr uchar urgent = 2;
constexpr int kept = 32; ///< messages whose click is still understood

/// The notification service of the session bus; inside a package's sandbox, and where there is no such service, the
/// desktop portal.
class BusMessages final : public DesktopMessages {
    Q_OBJECT
public:
    BusMessages() : m_bus(QDBusConnection::sessionBus()), m_usePortal(QFile::exists(u"/.flatpak-info"_s))
    {
        m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
        m_bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
        m_bus.connect(portalService, portalPath, portalInterface, u"ActionInvoked"_s, this, SLOT(portalAction(QDBusMessage)));
        askMarkup();
    }

    void show(const Message& message) override
    {
        if (m_usePortal)
            showInPortal(message);
        else
            showInService(message);
    }

private Q_SLOTS:
    void actionInvoked(uint id, const QString&)
    {
        if (m_tags.contains(id))
            Q_EMIT clicked(m_tags.value(id), m_activation);
        m_activation.clear();
    }
    void activationToken(uint id, const QString& token)
    {
        if (m_tags.contains(id))
            m_activation = token;
    }
    void portalAction(const QDBusMessage& message)
    {
        bool isTag = false;
        const qint64 tag = message.arguments().value(0).toString().toLongLong(&isTag);
        if (isTag && message.arguments().value(1).toString() == "app.open"_L1)
            Q_EMIT clicked(tag, {});
    }

private:
    /// A service that renders markup must not find any in an alert's name.
    void askMarkup()
    {
        auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(QDBusMessage::createMethodCall(service, path, service, u"GetCapabilities"_s)), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const QDBusPendingReply<QStringList> reply = *watcher;
            watcher->deleteLater();
            m_markup = reply.isError() || reply.value().contains("body-markup"_L1);
        });
    }
    void showInService(const Message& message)
    {
        auto call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
        const QStringList actions{u"default"_s, QCoreApplication::translate("app::Notifier", "Open", "a notification")};
        const QVariantMap hints{{u"urgency"_s, QVariant::fromValue(urgent)}, {u"desktop-entry"_s, message.icon}, {u"category"_s, u"security"_s}};
        call << u"Parapet"_s << uint(0) << message.icon << message.title << (m_markup ? message.text.toHtmlEscaped() : message.text) << actions << hints << -1;
        auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, message] {
            const QDBusPendingReply<uint> reply = *watcher;
            watcher->deleteLater();
            if (reply.isError())
                return showInPortal(message);
            if (m_tags.size() >= kept)
                m_tags.clear();
            m_tags.insert(reply.value(), message.tag);
        });
    }
    void showInPortal(const Message& message)
    {
        auto call = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"AddNotification"_s);
        call << QString::number(message.tag)
             << QVariantMap{{u"title"_s, message.title}, {u"body"_s, message.text}, {u"priority"_s, u"high"_s}, {u"default-action"_s, u"app.open"_s}};
        auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const bool shown = !watcher->isError();
            watcher->deleteLater();
            if (!shown)
                Q_EMIT failed();
        });
    }

    QDBusConnection m_bus;
    bool m_usePortal;
    bool m_markup = true;
    QHash<uint, qint64> m_tags;
    QString m_activation;
};

} // namespace

std::unique_ptr<DesktopMessages> DesktopMessages::make()
{
    return QDBusConnection::sessionBus().isConnected() ? std::make_unique<BusMessages>() : nullptr;
}

} // namespace app

#include "desktopmessages_unix.moc"
