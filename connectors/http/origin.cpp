// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/origin.h"

#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(http::Origin)
};

int portOf(QStringView scheme)
{
    return scheme == "https"_L1 ? httpsPort : httpPort;
}

bool isLoopbackV4(QStringView host)
{
    const auto parts = host.split(u'.');
    if (parts.size() != 4 || parts.front() != "127"_L1)
        return false;
    return std::ranges::all_of(parts, [](QStringView part) {
        bool ok = false;
        const int n = part.toInt(&ok);
        return ok && n >= 0 && n <= 255;
    });
}

/// The URL without its query and fragment, which may hold secrets.
QString shown(const QUrl& url)
{
    return core::oneLine(url.toDisplayString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo), 300);
}

} // namespace

core::Result<Origin> Origin::of(const QUrl& url)
{
    Origin origin{url.scheme().toLower(), url.host(QUrl::FullyEncoded).toLower(), url.port()};
    if (!url.isValid() || origin.host.isEmpty() || (origin.scheme != "https"_L1 && origin.scheme != "http"_L1)) {
        return core::fail(core::Errc::BadInput, Texts::tr("“%1” is not a web address; it has to start with https:// and name a host.").arg(shown(url)), {},
                          u"http.origin"_s);
    }
    if (!url.userInfo().isEmpty()) {
        return core::fail(core::Errc::BadInput, Texts::tr("The address “%1” contains a user name; remove it.").arg(shown(url)), {}, u"http.origin"_s);
    }
    if (origin.port < 0)
        origin.port = portOf(origin.scheme);
    return origin;
}

bool Origin::isLoopback() const
{
    return host == "localhost"_L1 || host == "::1"_L1 || isLoopbackV4(host);
}

QString Origin::toString() const
{
    const QString name = host.contains(u':') ? u'[' + host + u']' : host;
    if (port == portOf(scheme))
        return scheme + "://"_L1 + name;
    return scheme + "://"_L1 + name + u':' + QString::number(port);
}

core::Result<Origin> checkUrl(const QUrl& url)
{
    auto origin = Origin::of(url);
    if (origin && origin->scheme == "http"_L1 && !origin->isLoopback()) {
        return core::fail(core::Errc::Refused, Texts::tr("%1 is not asked because http is not encrypted; use its https address.").arg(origin->toString()), {},
                          u"http.origin"_s);
    }
    return origin;
}

core::Result<Origin> checkBound(const QUrl& url, const Origins& allowed)
{
    auto origin = checkUrl(url);
    if (origin && !allowed.contains(*origin)) {
        return core::fail(core::Errc::Refused,
                          Texts::tr("The service pointed to %1, which does not belong to this connection, so nothing was sent there.")
                              .arg(core::oneLine(origin->toString(), 300)),
                          {}, u"http.origin"_s);
    }
    return origin;
}

core::Result<QUrl> boundLink(QStringView link, const QUrl& base, const Origins& allowed)
{
    constexpr qsizetype longest = 64 * 1024; // a $skiptoken may be long, a link of a megabyte is an attack
    const QUrl relative(link.toString().trimmed(), QUrl::StrictMode);
    if (link.size() > longest || link.trimmed().isEmpty() || !relative.isValid()) {
        return core::fail(core::Errc::BadResponse, Texts::tr("The service gave a link that cannot be followed; try again later."),
                          core::redacted(core::oneLine(link, 200)), u"http.origin"_s);
    }
    const QUrl url = base.resolved(relative);
    if (const auto origin = checkBound(url, allowed); !origin)
        return std::unexpected(origin.error());
    return url;
}

} // namespace http
