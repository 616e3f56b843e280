// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <memory>

#include <QObject>
#include <QTimer>

class QSystemTrayIcon;

namespace app {

/// Messages of the desktop outside of any tray icon, where the platform has them. Lives on the GUI thread; never blocks.
class DesktopMessages : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Message {
        QString title, text;   ///< plain; what the service would read as markup is its caller's to disarm
        QString icon;
        qint64 tag = 0;        ///< comes back with clicked()
    };
    virtual void show(const Message& message) = 0;

    /// Null where there is no such service.
    static std::unique_ptr<DesktopMessages> make();

Q_SIGNALS:
    /// `activation`: the desktop's token for taking the focus, may be empty.
    void clicked(qint64 tag, const QString& activation);
    void failed();             ///< nobody showed the last message
};

/// Tells of new alerts of high severity on the desktop: through its message service, or the tray icon where that is all
/// there is. At most once a minute; what comes sooner is told together when the minute is over. GUI thread.
class Notifier final : public QObject {
    Q_OBJECT
public:
    /// `messages` may be null; then only the tray is used, when it is set.
    explicit Notifier(std::unique_ptr<DesktopMessages> messages, std::chrono::milliseconds apart = std::chrono::minutes(1), QObject* parent = nullptr);
    ~Notifier() override;

    void setTray(QSystemTrayIcon* tray); ///< outlives this
    /// `count` new ones, of which the newest is named and is alert `row`.
    void tell(int count, const QString& newest, qint64 row);

Q_SIGNALS:
    void opened(qint64 row, const QString& activation);

private:
    void show();
    void showInTray();

    std::unique_ptr<DesktopMessages> m_messages;
    QSystemTrayIcon* m_tray = nullptr;
    QTimer m_quiet;
    int m_count = 0;
    QString m_newest;
    qint64 m_row = 0;
    qint64 m_trayRow = 0;
    QString m_title, m_text;
};

} // namespace app
