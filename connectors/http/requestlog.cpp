// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/requestlog.h"

using namespace Qt::StringLiterals;

namespace http {

void RequestLog::add(LogEntry entry)
{
    {
        const std::scoped_lock lock(m_mutex);
        entry.id = ++m_lastId;
        if (m_capacity == 0)
            return;
        if (m_entries.size() >= m_capacity)
            m_entries.pop_front();
        m_entries.push_back(entry);
    }
    Q_EMIT added(entry);
}

QList<LogEntry> RequestLog::entries() const
{
    const std::scoped_lock lock(m_mutex);
    return {m_entries.begin(), m_entries.end()};
}

QString RequestLog::line(const LogEntry& entry)
{
    const QString outcome = entry.error ? QString(core::toWord(*entry.error)) : QString::number(entry.status);
    return u"%1 %2 %3 %4 %5 sent=%6 received=%7 ms=%8 attempt=%9"_s.arg(
        entry.at.toUTC().toString(Qt::ISODateWithMs), entry.label, toWord(entry.method), entry.url, outcome, QString::number(entry.sentBytes),
        QString::number(entry.receivedBytes), QString::number(entry.duration.count()), QString::number(entry.attempt));
}

} // namespace http
