// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/netstack.h"

#include "connectors/http/curlclient.h"
#include "connectors/http/retryingclient.h"

using namespace Qt::StringLiterals;

namespace runtime {

NetStack::NetStack(http::ClientSettings settings, const core::Clock& clock) : m_clock(clock), m_context(new QObject)
{
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    m_thread.setObjectName(u"net"_s);
    m_context->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context,
        [this, settings = std::move(settings)]() mutable {
            auto wire = std::make_unique<http::CurlClient>(std::move(settings), m_clock);
            m_wire = wire.get();
            m_client = std::make_unique<http::RetryingClient>(
                std::move(wire),
                http::RetryingClient::Tools{m_clock, m_budget, m_log, &http::RetryingClient::defaultRandom, &http::RetryingClient::defaultSleep});
        },
        Qt::BlockingQueuedConnection);
}

void NetStack::setSettings(http::ClientSettings settings)
{
    QMetaObject::invokeMethod(m_context, [this, settings = std::move(settings)] { m_wire->setSettings(settings); }, Qt::QueuedConnection);
}

NetStack::~NetStack()
{
    QMetaObject::invokeMethod(m_context, [this] { m_client.reset(); }, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(m_context, [this] { delete m_context; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_pool.waitForDone();
}

} // namespace runtime
