// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/curltransfer.h"

#include "connectors/http/curlerror.h"
#include "connectors/http/redact.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace http {

namespace {

using core::Errc;

constexpr qsizetype mostHeaderBytes = 256 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::CurlTransfer)
};

/// curl's setopt is variadic: this keeps the casts and the discarded results in one place.
template<class T>
void set(CURL* easy, CURLoption option, T value)
{
    curl_easy_setopt(easy, option, value);
}

QString part(CURLU* url, CURLUPart which, unsigned flags = 0)
{
    char* text = nullptr;
    if (curl_url_get(url, which, &text, flags) != CURLUE_OK)
        return {};
    QString out = QString::fromUtf8(text).toLower();
    curl_free(text);
    return out;
}

bool isToken(QByteArrayView name)
{
    static constexpr std::string_view symbols = "!#$%&'*+-.^_`|~"; // RFC 9110 §5.6.2
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || symbols.contains(c);
    });
}

bool isOneLine(QByteArrayView value)
{
    return std::ranges::none_of(value, [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

/// Fields that carry credentials or frame the message are not the caller's to set.
bool isOurs(QByteArrayView name)
{
    static constexpr std::array ours{"authorization",     "proxy-authorization", "cookie", "host",    "content-length",
                                     "transfer-encoding", "connection",          "te",     "upgrade", "accept-encoding"};
    return std::ranges::any_of(ours, [&](const char* known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

void wipeAndFree(curl_slist* list)
{
    for (auto* item = list; item; item = item->next) {
        volatile char* p = item->data;
        while (*p)
            *p++ = 0;
    }
    curl_slist_free_all(list);
}

} // namespace

CurlTransfer::CurlTransfer(const Request& request, QDateTime startedAt, core::CancelToken token)
    : m_request(request), m_token(std::move(token)), m_easy(curl_easy_init())
{
    m_response.url = request.url;
    m_response.timing.startedAt = std::move(startedAt);
}

CurlTransfer::~CurlTransfer()
{
    m_onCancel.reset(); // waits for a call in progress on another thread
    curl_easy_cleanup(m_easy);
    curl_url_cleanup(m_url);
    wipeAndFree(m_headerList);
}

void CurlTransfer::callOnCancel(std::function<void()> onCancel)
{
    m_onCancel.emplace(m_token, std::move(onCancel));
}

core::Result<void> CurlTransfer::prepare(const ClientSettings& settings, const core::Secret& authorization)
{
    if (!m_easy)
        return core::fail(Errc::Internal, Texts::tr("The network library could not be started; restart Parapet."), {}, u"http.curl"_s);
    if (auto ok = setUrl(); !ok)
        return ok;
    if (auto ok = setHeaders(authorization); !ok)
        return ok;
    setMethod();
    setNetwork(settings);
    set(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    set(m_easy, CURLOPT_WRITEDATA, this);
    set(m_easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    set(m_easy, CURLOPT_HEADERDATA, this);
    set(m_easy, CURLOPT_ERRORBUFFER, m_errorText.data());
    return {};
}

core::Result<void> CurlTransfer::setUrl()
{
    const auto origin = checkUrl(m_request.url);
    if (!origin)
        return std::unexpected(origin.error());
    m_url = curl_url();
    const QByteArray text = m_request.url.toEncoded(QUrl::FullyEncoded | QUrl::RemoveFragment);
    const bool parsed = curl_url_set(m_url, CURLUPART_URL, text.constData(), CURLU_PATH_AS_IS) == CURLUE_OK;
    QString host = part(m_url, CURLUPART_HOST);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    // Both parsers have to agree on where this goes, or the origin check above judged another host than curl would ask.
    if (!parsed || host != origin->host || part(m_url, CURLUPART_PORT, CURLU_DEFAULT_PORT).toInt() != origin->port
        || part(m_url, CURLUPART_SCHEME) != origin->scheme) {
        return core::fail(Errc::BadInput, Texts::tr("The address cannot be used; check how it is written."), redactedUrl(m_request.url), u"http.curl"_s);
    }
    set(m_easy, CURLOPT_CURLU, m_url);
    return {};
}

core::Result<void> CurlTransfer::setHeaders(const core::Secret& authorization)
{
    const auto append = [this](const QByteArray& line) { m_headerList = curl_slist_append(m_headerList, line.constData()); };
    for (const auto& [name, value] : m_request.headers.fields()) {
        if (!isToken(name) || !isOneLine(value) || isOurs(name)) {
            return core::fail(Errc::BadInput, Texts::tr("The request has a header that cannot be sent; copy the details and report them."),
                              u"header “%1”"_s.arg(QString::fromLatin1(name.left(40))), u"http.curl"_s);
        }
        append(value.isEmpty() ? QByteArray(name + ';') : QByteArray(name + ": " + value));
    }
    if (!m_request.headers.contains("content-type"))
        append("Content-Type:"); // curl would call every body a form
    append("Expect:");
    if (!authorization.isEmpty()) {
        if (!isOneLine(authorization.reveal()))
            return core::fail(Errc::Auth, Texts::tr("The sign-in is damaged; sign in again."), {}, u"http.curl"_s);
        QByteArray line = "Authorization: " + authorization.reveal();
        append(line);
        core::wipe(line);
    }
    set(m_easy, CURLOPT_HTTPHEADER, m_headerList);
    return {};
}

void CurlTransfer::setMethod()
{
    const bool hasBody = m_request.method == Method::Post || m_request.method == Method::Put || m_request.method == Method::Patch
                         || (m_request.method == Method::Delete && !m_request.body.isEmpty());
    if (hasBody) {
        set(m_easy, CURLOPT_POST, 1L);
        set(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        set(m_easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    }
    if (m_request.method == Method::Head)
        set(m_easy, CURLOPT_NOBODY, 1L);
    else if (m_request.method != Method::Get && m_request.method != Method::Post)
        set(m_easy, CURLOPT_CUSTOMREQUEST, toWord(m_request.method).data());
}

void CurlTransfer::setNetwork(const ClientSettings& settings)
{
    using namespace std::chrono;
    set(m_easy, CURLOPT_NOSIGNAL, 1L);
    set(m_easy, CURLOPT_QUICK_EXIT, 1L); // a cancel must not wait for the resolver thread
    set(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(m_easy, CURLOPT_HTTP09_ALLOWED, 0L);
    set(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(m_easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(m_easy, CURLOPT_HTTP_VERSION, static_cast<long>(settings.http2 ? CURL_HTTP_VERSION_2TLS : CURL_HTTP_VERSION_1_1));
    set(m_easy, CURLOPT_PIPEWAIT, settings.http2 ? 1L : 0L);
    set(m_easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    set(m_easy, CURLOPT_USERAGENT, settings.userAgent.isEmpty() ? "Parapet/" PARAPET_VERSION : settings.userAgent.toUtf8().constData());
    set(m_easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_request.timeouts.connect.count()));
    set(m_easy, CURLOPT_TIMEOUT_MS, static_cast<long>(m_request.timeouts.total.count()));
    set(m_easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(m_easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(std::max<qint64>(ceil<seconds>(m_request.timeouts.stall).count(), 1)));
    set(m_easy, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_request.maxBytes));
    if (!settings.caFile.isEmpty())
        set(m_easy, CURLOPT_CAINFO, settings.caFile.toUtf8().constData());
    const auto origin = Origin::of(m_request.url);
    if (settings.proxy == ClientSettings::Proxy::None || (origin && origin->isLoopback())) {
        set(m_easy, CURLOPT_PROXY, "");
    } else if (settings.proxy == ClientSettings::Proxy::Explicit) {
        set(m_easy, CURLOPT_PROXY, settings.proxyUrl.toEncoded().constData());
        set(m_easy, CURLOPT_NOPROXY, "");
        if (!settings.proxyUser.isEmpty()) {
            set(m_easy, CURLOPT_PROXYUSERNAME, settings.proxyUser.toUtf8().constData());
            set(m_easy, CURLOPT_PROXYPASSWORD, settings.proxyPassword.reveal().constData());
        }
    }
}

size_t CurlTransfer::onBody(char* data, size_t size, size_t count, void* self) noexcept
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    const auto bytes = static_cast<qsizetype>(size * count);
    if (transfer->m_token.stop_requested())
        return CURL_WRITEFUNC_ERROR;
    if (transfer->m_response.body.size() + bytes > transfer->m_request.maxBytes) {
        transfer->m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    transfer->m_response.body.append(data, bytes);
    return size * count;
}

size_t CurlTransfer::onHeader(char* data, size_t size, size_t count, void* self) noexcept
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    const QByteArrayView line = QByteArrayView(data, static_cast<qsizetype>(size * count)).trimmed();
    transfer->m_headerBytes += line.size();
    if (transfer->m_token.stop_requested())
        return CURL_WRITEFUNC_ERROR;
    if (transfer->m_headerBytes > mostHeaderBytes) {
        transfer->m_tooLarge = true;
        return CURL_WRITEFUNC_ERROR;
    }
    if (line.startsWith("HTTP/")) { // a new head: what came before was an interim answer
        transfer->m_response.headers = {};
        transfer->m_headEnded = false;
    } else if (line.isEmpty()) {
        transfer->m_headEnded = true;
    } else if (const auto colon = line.indexOf(':'); colon > 0 && !transfer->m_headEnded) { // no trailers
        transfer->m_response.headers.add(line.first(colon).toByteArray(), line.sliced(colon + 1).trimmed().toByteArray());
    }
    return size * count;
}

core::Result<Response> CurlTransfer::outcome(CURLcode code)
{
    if (m_token.stop_requested())
        return core::cancelled(u"http.curl"_s);
    if (m_tooLarge || code == CURLE_FILESIZE_EXCEEDED) {
        return core::fail(Errc::Refused,
                          Texts::tr("The answer of %1 is larger than %2 MB, so it was not read.")
                              .arg(m_request.url.host())
                              .arg(double(m_request.maxBytes) / (1 << 20), 0, 'g', 3),
                          redactedUrl(m_request.url), u"http.curl"_s);
    }
    if (code == CURLE_OK && !m_headEnded) // curl takes a connection closed within the head for the end of the answer
        code = CURLE_PARTIAL_FILE;
    if (code != CURLE_OK)
        return std::unexpected(curlError(code, m_errorText.data(), m_request));
    long status = 0;
    curl_off_t total = 0;
    curl_off_t first = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(m_easy, CURLINFO_TOTAL_TIME_T, &total);
    curl_easy_getinfo(m_easy, CURLINFO_STARTTRANSFER_TIME_T, &first);
    m_response.status = static_cast<int>(status);
    m_response.timing.duration = std::chrono::milliseconds(total / 1000);
    m_response.timing.firstByte = std::chrono::milliseconds(first / 1000);
    return std::move(m_response);
}

} // namespace http
