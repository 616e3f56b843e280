// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/notifier.h"

#include "core/text.h"

#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace app {

Notifier::Notifier(std::unique_ptr<DesktopMessages> messages, std::chrono::milliseconds apart, QObject* parent)
    : QObject(parent), m_messages(std::move(messages))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(apart);
    connect(&m_quiet, &QTimer::timeout, this, &Notifier::show);
    if (!m_messages)
        return;
    connect(m_messages.get(), &DesktopMessages::clicked, this, &Notifier::opened);
    connect(m_messages.get(), &DesktopMessages::failed, this, &Notifier::showInTray);
}

Notifier::~Notifier() = default;

void Notifier::setTray(QSystemTrayIcon* tray)
{
    m_tray = tray;
    connect(tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_trayRow, {}); });
}

void Notifier::tell(int count, const QString& newest, qint64 row)
{
    m_count += count;
    m_newest = newest;
    m_row = row;
    if (!m_quiet.isActive())
        show();
}

void Notifier::show()
{
    if (m_count == 0)
        return;
    constexpr int longest = 200;
    m_title = tr("%n new high alerts", nullptr, m_count);
    m_text = core::oneLine(m_newest, longest);
    m_trayRow = m_row;
    m_count = 0;
    m_quiet.start();
    if (m_messages)
        m_messages->show({m_title, m_text, u"app.parapet.Parapet"_s, m_row});
    else
        showInTray();
}

void Notifier::showInTray()
{
    if (m_tray)
        m_tray->showMessage(m_title, m_text, QSystemTrayIcon::Warning);
}

} // namespace app
