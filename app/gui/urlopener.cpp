// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/urlopener.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool mayOpen(const QUrl& url)
{
    const bool loopback = url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1 || url.host() == "::1"_L1;
    return url.isValid() && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && loopback)) && url.userInfo().isEmpty();
}

} // namespace

UrlOpener::UrlOpener(QObject* parent) : UrlOpener(PortalBrowser::Patience(), parent) {}

UrlOpener::UrlOpener(PortalBrowser::Patience patience, QObject* parent) : QObject(parent), m_portal(patience), m_helper(host::HelperBrowser::fromEnvironment())
{
}

void UrlOpener::open(const QUrl& url)
{
    if (!mayOpen(url)) {
        Q_EMIT mustShow(url, tr("Only secure addresses are opened from here."));
        return;
    }
    m_tasks.start(openOutside(url), [this, url](core::Result<void> opened) {
        if (!opened)
            Q_EMIT mustShow(url, opened.error().what);
    });
}

core::Async<void> UrlOpener::open(QUrl url, core::CancelToken)
{
    QMetaObject::invokeMethod(this, [this, url] { open(url); }, Qt::QueuedConnection);
    co_return core::Result<void>{};
}

core::Async<void> UrlOpener::openOutside(QUrl url)
{
    const auto token = m_tasks.token();
    auto opened = co_await m_portal.open(url, token);
    if (token.stop_requested()) // this may be gone
        co_return core::cancelled(u"app.openurl"_s);
    if (opened || opened.error().code != core::Errc::Io)
        co_return opened;
    if (m_helper) // an opener in here would look for a browser in the sandbox
        co_return co_await m_helper->open(url, token);
    if (QDesktopServices::openUrl(url))
        co_return core::Result<void>{};
    co_return core::fail(core::Errc::Io, tr("No browser could be opened; copy the address into one."), {}, u"app.openurl"_s);
}

} // namespace app
