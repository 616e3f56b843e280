// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/offlinebar.h"

#include "items/queuemodel.h"
#include "views/common/icons.h"

namespace views {

OfflineBar::OfflineBar(const Theme& theme, const TimeFormat& time, QWidget* parent) : MessageBar(theme, parent), m_time(time)
{
    connect(&time, &TimeFormat::changed, this, &OfflineBar::refresh);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &OfflineBar::changed); // the age in it goes on
}

void OfflineBar::setConnections(const QList<domain::ConnectionRow>& connections)
{
    const QDateTime since = items::offlineSince(connections);
    const QDateTime read = items::readAt(connections);
    if (since == m_since && read == m_read)
        return;
    m_since = since;
    m_read = read;
    refresh();
}

void OfflineBar::refresh()
{
    if (m_since.isValid()) {
        m_minute.start();
        show(Kind::Warning, tr("Offline since %1.").arg(m_time.time(m_since)),
             tr("You see what was true then. Work goes on; changes queue and are sent when you are back."), tr("Try now"), false, icons::offline);
    } else {
        m_minute.stop();
        hide();
    }
    Q_EMIT changed();
}

QString OfflineBar::asOf() const
{
    return m_since.isValid() && m_read.isValid() ? tr("As of %1, %2.").arg(m_time.time(m_read), m_time.ago(m_read)) : QString();
}

} // namespace views
