// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/curlerror.h"

#include "connectors/http/redact.h"
#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace http {

namespace {

using core::Errc;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::CurlError)
};

struct Meaning {
    Errc code;
    QString what;
};

Meaning meaningOf(CURLcode code, const QString& host)
{
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return {Errc::Offline, Texts::tr("The address of %1 was not found; check the network connection.").arg(host)};
    case CURLE_COULDNT_RESOLVE_PROXY: return {Errc::Offline, Texts::tr("The proxy for %1 was not found; check the proxy settings.").arg(host)};
    case CURLE_COULDNT_CONNECT: return {Errc::Offline, Texts::tr("%1 cannot be reached; check the network connection.").arg(host)};
    case CURLE_PROXY: return {Errc::Offline, Texts::tr("The proxy did not connect to %1; check the proxy settings.").arg(host)};
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return {Errc::Offline, Texts::tr("The connection to %1 broke off; try again.").arg(host)};
    case CURLE_OPERATION_TIMEDOUT: return {Errc::Timeout, Texts::tr("%1 took too long to answer; try again.").arg(host)};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
        return {Errc::Refused,
                Texts::tr("The certificate of %1 is not trusted; if your organisation inspects traffic, set its CA file in the network settings.").arg(host)};
    case CURLE_SSL_CACERT_BADFILE: return {Errc::BadInput, Texts::tr("The CA file of the network settings cannot be read; choose another one.")};
    case CURLE_SSL_CONNECT_ERROR: return {Errc::Offline, Texts::tr("No encrypted connection to %1 could be made; check proxy and firewall.").arg(host)};
    case CURLE_TOO_LARGE: return {Errc::Refused, Texts::tr("The answer of %1 is larger than allowed, so it was not read.").arg(host)};
    default: return {Errc::BadResponse, Texts::tr("%1 gave an answer that is not HTTP; check its address.").arg(host)};
    }
}

} // namespace

core::Error curlError(CURLcode code, const char* text, const Request& request)
{
    const Meaning meaning = meaningOf(code, core::oneLine(request.url.host(), 200));
    const QString said = core::redacted(core::oneLine(QString::fromUtf8(*text ? text : curl_easy_strerror(code)), 300));
    return {meaning.code, meaning.what, u"%1 %2: curl %3, %4"_s.arg(toWord(request.method), redactedUrl(request.url), QString::number(code), said),
            request.label.isEmpty() ? u"http"_s : request.label, std::nullopt};
}

} // namespace http
