// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/curlengine.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace http {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::CurlEngine)
};

} // namespace

CurlEngine::CurlEngine(ClientSettings settings, const core::Clock& clock) : m_settings(std::move(settings)), m_clock(clock), m_timer(this)
{
    curl_global_init(CURL_GLOBAL_DEFAULT); // counted and thread-safe
    m_multi = curl_multi_init();
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETFUNCTION, &CurlEngine::onSocket);
    curl_multi_setopt(m_multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERFUNCTION, &CurlEngine::onTimer);
    curl_multi_setopt(m_multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(std::max(m_settings.connectionsPerHost, 1)));
    curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_MULTIPLEX));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
}

CurlEngine::~CurlEngine()
{
    close();
    curl_global_cleanup();
}

core::Future<Response> CurlEngine::start(const Request& request, const core::Secret& authorization, core::CancelToken token)
{
    auto transfer = std::make_unique<CurlTransfer>(request, m_clock.now(), token);
    auto future = transfer->promise().future();
    if (isClosed() || token.stop_requested())
        return future; // the promise dies here, which answers Cancelled
    if (auto ok = transfer->prepare(m_settings, authorization); !ok) {
        transfer->promise().complete(std::unexpected(ok.error()));
        return future;
    }
    const quint64 id = ++m_lastId;
    CURL* easy = transfer->easy();
    auto& stored = *m_transfers.emplace(easy, std::move(transfer)).first->second;
    if (const CURLMcode code = add(easy); code != CURLM_OK) { // else nobody would ever finish it
        stored.promise().complete(core::fail(core::Errc::Internal, Texts::tr("The network could not be used; restart Parapet and try again."),
                                             QString::fromUtf8(curl_multi_strerror(code)), u"http.engine"_s));
        m_transfers.erase(easy);
        return future;
    }
    stored.callOnCancel([this, id] { QMetaObject::invokeMethod(this, [this, id] { cancel(id); }, Qt::QueuedConnection); });
    m_ids.emplace(id, easy);
    return future;
}

CURLMcode CurlEngine::add(CURL* easy)
{
    return curl_multi_add_handle(m_multi, easy);
}

void CurlEngine::close()
{
    if (isClosed())
        return;
    m_timer.stop();
    for (auto& [easy, transfer] : m_transfers)
        curl_multi_remove_handle(m_multi, easy);
    m_ids.clear();
    m_transfers.clear(); // each promise dies uncompleted: Cancelled
    curl_multi_cleanup(std::exchange(m_multi, nullptr)); // still calls onSocket() for kept connections
    m_notifiers.clear();
}

int CurlEngine::onSocket(CURL*, curl_socket_t socket, int what, void* self, void*) noexcept
{
    auto* engine = static_cast<CurlEngine*>(self);
    if (what == CURL_POLL_REMOVE)
        engine->forget(socket);
    else
        engine->watch(socket, what);
    return 0;
}

int CurlEngine::onTimer(CURLM*, long milliseconds, void* self) noexcept
{
    auto* engine = static_cast<CurlEngine*>(self);
    if (milliseconds < 0)
        engine->m_timer.stop();
    else
        engine->m_timer.start(std::chrono::milliseconds(milliseconds)); // 0 as well: curl must not be re-entered from here
    return 0;
}

void CurlEngine::watch(curl_socket_t socket, int what)
{
    auto& [read, write] = m_notifiers[socket];
    if (!read) {
        read = std::make_unique<QSocketNotifier>(static_cast<qintptr>(socket), QSocketNotifier::Read);
        write = std::make_unique<QSocketNotifier>(static_cast<qintptr>(socket), QSocketNotifier::Write);
        connect(read.get(), &QSocketNotifier::activated, this, [this, socket] { act(socket, CURL_CSELECT_IN); });
        connect(write.get(), &QSocketNotifier::activated, this, [this, socket] { act(socket, CURL_CSELECT_OUT); });
    }
    read->setEnabled((what & CURL_POLL_IN) != 0);
    write->setEnabled((what & CURL_POLL_OUT) != 0);
}

void CurlEngine::forget(curl_socket_t socket)
{
    const auto found = m_notifiers.find(socket);
    if (found == m_notifiers.end())
        return;
    // We may be inside the signal of one of them: silence both now, delete them later.
    for (auto* notifier : {found->second.read.release(), found->second.write.release()}) {
        notifier->setEnabled(false);
        notifier->disconnect(this);
        notifier->deleteLater();
    }
    m_notifiers.erase(found);
}

void CurlEngine::act(curl_socket_t socket, int events)
{
    if (isClosed())
        return;
    int running = 0;
    curl_multi_socket_action(m_multi, socket, events, &running);
    collect();
}

void CurlEngine::collect()
{
    int left = 0;
    while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
        if (message->msg == CURLMSG_DONE)
            finish(message->easy_handle, message->data.result);
    }
}

void CurlEngine::cancel(quint64 id)
{
    if (const auto found = m_ids.find(id); found != m_ids.end())
        finish(found->second, CURLE_ABORTED_BY_CALLBACK);
}

void CurlEngine::finish(CURL* easy, CURLcode code)
{
    const auto node = m_transfers.extract(easy);
    if (node.empty())
        return;
    std::erase_if(m_ids, [easy](const auto& entry) { return entry.second == easy; });
    curl_multi_remove_handle(m_multi, easy); // before the handle is cleaned up
    node.mapped()->promise().complete(node.mapped()->outcome(code));
}

} // namespace http
