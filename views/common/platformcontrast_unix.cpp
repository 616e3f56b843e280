// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/platformcontrast.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QObject>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr auto appearance = "org.freedesktop.appearance"_L1;

/// Relays the portal's SettingChanged to a function.
class PortalWatcher final : public QObject {
    Q_OBJECT
public:
    PortalWatcher(QObject* parent, std::function<void(bool)> changed) : QObject(parent), m_changed(std::move(changed)) {}

public Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value)
    {
        if (space == appearance && key == "contrast"_L1)
            m_changed(value.variant().toUInt() == 1);
    }

private:
    std::function<void(bool)> m_changed;
};

} // namespace

void watchPlatformContrast(QObject* context, std::function<void(bool)> changed)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const auto service = u"org.freedesktop.portal.Desktop"_s;
    const auto path = u"/org/freedesktop/portal/desktop"_s;
    const auto interface = u"org.freedesktop.portal.Settings"_s;
    auto* watcher = new PortalWatcher(context, changed);
    bus.connect(service, path, interface, u"SettingChanged"_s, watcher, SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << QString(appearance) << u"contrast"_s;
    call.setAutoStartService(true);
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(call), context);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, context, [changed](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (reply.isValid()) {
            // Read wraps the value twice in older portals.
            QVariant value = reply.value().variant();
            if (value.canConvert<QDBusVariant>())
                value = value.value<QDBusVariant>().variant();
            changed(value.toUInt() == 1);
        }
        done->deleteLater();
    });
}

} // namespace views

#include "platformcontrast_unix.moc"
