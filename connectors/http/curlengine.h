// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/clientsettings.h"
#include "connectors/http/curltransfer.h"
#include "core/clock.h"

#include <unordered_map>

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace http {

/// One curl multi handle on the event loop of its thread: a notifier pair for each socket and one timer. Shared by
/// CurlClient and its running coroutines; everything but the posting of a cancel happens on its thread.
class CurlEngine : public QObject {
    Q_OBJECT

public:
    CurlEngine(ClientSettings settings, const core::Clock& clock);
    ~CurlEngine() override;

    /// Starts one transfer; `authorization` may be empty. Answers once; Cancelled after close().
    core::Future<Response> start(const Request& request, const core::Secret& authorization, core::CancelToken token);
    void setSettings(ClientSettings settings) { m_settings = std::move(settings); }
    /// Ends every transfer with Cancelled and starts none any more.
    void close();
    bool isClosed() const { return m_multi == nullptr; }

protected:
    virtual CURLMcode add(CURL* easy); ///< tests make it fail

private:
    struct Notifiers {
        std::unique_ptr<QSocketNotifier> read;
        std::unique_ptr<QSocketNotifier> write;
    };

    static int onSocket(CURL* easy, curl_socket_t socket, int what, void* self, void* socketData) noexcept;
    static int onTimer(CURLM* multi, long milliseconds, void* self) noexcept;
    void watch(curl_socket_t socket, int what);
    void forget(curl_socket_t socket);
    void act(curl_socket_t socket, int events);
    void collect();
    void cancel(quint64 id);
    void finish(CURL* easy, CURLcode code);

    ClientSettings m_settings;
    const core::Clock& m_clock;
    CURLM* m_multi = nullptr;
    QTimer m_timer;
    std::unordered_map<curl_socket_t, Notifiers> m_notifiers;
    std::unordered_map<CURL*, std::unique_ptr<CurlTransfer>> m_transfers;
    std::unordered_map<quint64, CURL*> m_ids; // a cancel arrives late: an id is never taken for a newer transfer
    quint64 m_lastId = 0;
};

} // namespace http
