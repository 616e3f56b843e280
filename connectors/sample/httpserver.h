// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QTcpServer>

#include "connectors/sample/httpmessage.h"

namespace sample {

/// A small HTTP/1.1 server on 127.0.0.1: keep-alive, pipelining, gzip when asked. Requests with a foreign Host or any
/// Origin are refused, so that no web page can reach it through a browser. Messages are parsed by Boost.Beast.
/// Owner: the caller; lives on one thread with an event loop. The handler is called on that thread.
class HttpServer final : public QTcpServer {
    Q_OBJECT

public:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    explicit HttpServer(Handler handler, QObject* parent = nullptr);
    bool start(quint16 port); ///< 0: any free port

private:
    Handler m_handler;
};

} // namespace sample
