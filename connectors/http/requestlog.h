// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/message.h"

#include <deque>
#include <mutex>

#include <QObject>

namespace http {

/// One attempt of one request, as Activity shows it: no header, no body, the URL without its values.
struct LogEntry {
    quint64 id = 0; ///< grows by one with every entry
    QDateTime at;   ///< UTC, when the attempt ended
    QString label;
    Method method = Method::Get;
    QString url; ///< redactedUrl()
    int status = 0; ///< 0: no response, see `error`
    std::optional<core::Errc> error;
    qint64 sentBytes = 0;     ///< of the body
    qint64 receivedBytes = 0; ///< of the decoded body
    std::chrono::milliseconds duration{0};
    int attempt = 1;
};

/// The last `capacity` requests. Owned by the composition root, outlives the client; any thread. added() comes on the
/// thread of the client.
class RequestLog final : public QObject {
    Q_OBJECT

public:
    explicit RequestLog(size_t capacity = 2000, QObject* parent = nullptr) : QObject(parent), m_capacity(capacity) {}

    void add(LogEntry entry); ///< sets its id
    QList<LogEntry> entries() const; ///< oldest first
    /// One line of text of an entry, for "Copy" and the log file.
    static QString line(const LogEntry& entry);

Q_SIGNALS:
    void added(const http::LogEntry& entry);

private:
    const size_t m_capacity;
    mutable std::mutex m_mutex;
    std::deque<LogEntry> m_entries;
    quint64 m_lastId = 0;
};

} // namespace http
