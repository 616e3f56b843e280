// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/clientsettings.h"
#include "connectors/http/requestlog.h"
#include "connectors/http/throttle.h"
#include "core/clock.h"

#include <memory>

#include <QThread>
#include <QThreadPool>

namespace http {
class Client;
class CurlClient;
} // namespace http

namespace runtime {

/// The `net` thread with what lives on it: the HTTP client, its request log and throttling budget, and the compute pool
/// that parses answers. Made and destroyed on the application's thread; destruction ends the thread.
class NetStack final {
public:
    NetStack(http::ClientSettings settings, const core::Clock& clock);
    ~NetStack();
    Q_DISABLE_COPY_MOVE(NetStack)

    /// Names the thread for core::startOn(); dies with the thread.
    QObject* context() const { return m_context; }
    http::Client& client() const { return *m_client; } ///< use on the net thread only
    /// For requests sent from now on.
    void setSettings(http::ClientSettings settings);
    http::RequestLog& log() { return m_log; }
    http::ThrottleBudget& budget() { return m_budget; }
    QThreadPool& pool() { return m_pool; }
    const core::Clock& clock() const { return m_clock; }

private:
    const core::Clock& m_clock;
    http::RequestLog m_log;
    http::ThrottleBudget m_budget;
    QThreadPool m_pool;
    QThread m_thread;
    QObject* m_context = nullptr;
    std::unique_ptr<http::Client> m_client;
    http::CurlClient* m_wire = nullptr; ///< below m_client
};

} // namespace runtime
