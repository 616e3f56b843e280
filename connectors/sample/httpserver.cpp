// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/httpserver.h"

#include <optional>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <zlib.h>

#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;
namespace http = boost::beast::http;

namespace sample {

namespace {

constexpr std::uint64_t BodyLimit = 16 * 1024 * 1024;
constexpr std::uint32_t HeaderLimit = 64 * 1024;
constexpr qsizetype GzipFrom = 1024;

using Parser = http::request_parser<http::string_body>;

QByteArray gzip(const QByteArray& plain)
{
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), Qt::Uninitialized);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return done ? packed : QByteArray();
}

QByteArray view(boost::beast::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

HttpRequest requestOf(const Parser& parser)
{
    const auto& message = parser.get();
    HttpRequest request;
    request.method = view(message.method_string());
    request.target = view(message.target());
    const QUrl url = QUrl::fromEncoded(request.target, QUrl::TolerantMode);
    request.path = url.path(QUrl::FullyDecoded).toUtf8();
    QByteArray query = url.query(QUrl::FullyEncoded).toUtf8();
    request.query = QUrlQuery(QString::fromUtf8(query.replace('+', "%20")));
    for (const auto& field : message)
        request.headers.insert(view(field.name_string()).toLower(), view(field.value()));
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    return request;
}

/// One connection: feeds the parser and answers requests in their order. Deleted with its socket.
class Connection final : public QObject {
public:
    Connection(QTcpSocket* socket, const HttpServer::Handler& handler, quint16 port) : QObject(socket), m_socket(socket), m_handler(handler), m_port(port)
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        reset();
    }

private:
    void reset()
    {
        m_parser.emplace();
        m_parser->body_limit(BodyLimit);
        m_parser->header_limit(HeaderLimit);
        m_parser->eager(true);
    }

    void read()
    {
        m_buffer += m_socket->readAll();
        while (!m_busy && !m_buffer.isEmpty()) {
            boost::system::error_code error;
            const std::size_t used = m_parser->put(boost::asio::buffer(m_buffer.constData(), static_cast<std::size_t>(m_buffer.size())), error);
            m_buffer.remove(0, static_cast<qsizetype>(used));
            if (error && error != http::error::need_more) {
                m_keepAlive = false;
                send(HttpResponse::error(400, u"BadRequest"_s, u"The request is not HTTP/1.1."_s), false);
                return;
            }
            if (!m_parser->is_done()) {
                if (used == 0 || error == http::error::need_more)
                    return;
                continue;
            }
            answer();
        }
    }

    void answer()
    {
        const HttpRequest request = requestOf(*m_parser);
        m_keepAlive = m_parser->get().keep_alive();
        reset();
        HttpResponse response = checked(request);
        const bool packs = request.headers.value("accept-encoding").contains("gzip");
        if (response.delayMs <= 0) {
            send(response, packs);
            return;
        }
        m_busy = true;
        QTimer::singleShot(response.delayMs, this, [this, response, packs] {
            m_busy = false;
            send(response, packs);
            read();
        });
    }

    HttpResponse checked(const HttpRequest& request) const
    {
        const QByteArray port = QByteArray::number(m_port);
        const QByteArray host = request.headers.value("host");
        if (host != "127.0.0.1:" + port && host != "localhost:" + port)
            return HttpResponse::error(421, u"MisdirectedRequest"_s, u"The Host header does not name this server."_s);
        if (request.headers.contains("origin"))
            return HttpResponse::error(403, u"OriginRefused"_s, u"Requests of web pages are refused."_s);
        return m_handler(request);
    }

    void send(HttpResponse response, bool packs)
    {
        if (response.drop) {
            m_socket->abort();
            return;
        }
        QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
                         + view(http::obsolete_reason(http::int_to_status(static_cast<unsigned>(response.status)))) + "\r\n";
        if (packs && response.body.size() >= GzipFrom) {
            response.body = gzip(response.body);
            out += "Content-Encoding: gzip\r\nVary: Accept-Encoding\r\n";
        }
        for (const auto& [name, value] : response.headers)
            out += name + ": " + value + "\r\n";
        if (response.status != 204)
            out += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
        const bool cut = response.cutAt >= 0;
        if (!m_keepAlive || cut)
            out += "Connection: close\r\n";
        out += "\r\n";
        out += cut ? response.body.first(std::min(response.cutAt, response.body.size())) : response.body;
        m_socket->write(out);
        if (!m_keepAlive || cut)
            m_socket->disconnectFromHost();
    }

    QTcpSocket* m_socket;
    const HttpServer::Handler& m_handler;
    quint16 m_port;
    std::optional<Parser> m_parser;
    QByteArray m_buffer;
    bool m_keepAlive = true;
    bool m_busy = false;
};

} // namespace

QString HttpRequest::parameter(const QString& name) const
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : items) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QJsonObject HttpRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpResponse HttpResponse::json(int status, QByteArray body)
{
    HttpResponse made;
    made.status = status;
    made.headers = {{"Content-Type", "application/json; charset=utf-8"}};
    made.body = std::move(body);
    return made;
}

HttpResponse HttpResponse::object(int status, const QJsonObject& body)
{
    return json(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpResponse HttpResponse::error(int status, const QString& code, const QString& message)
{
    return object(status, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}});
}

HttpServer::HttpServer(Handler handler, QObject* parent) : QTcpServer(parent), m_handler(std::move(handler))
{
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = nextPendingConnection())
            new Connection(socket, m_handler, serverPort());
    });
}

bool HttpServer::start(quint16 port)
{
    return listen(QHostAddress::LocalHost, port);
}

} // namespace sample
