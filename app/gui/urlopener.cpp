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

UrlOpener::UrlOpener(QObject* parent)
    : QObject(parent), m_helper(host::HelperBrowser::fromEnvironment())
{
}

void UrlOpener::open(const QUrl& url)
{
    if (!mayOpen(url)) {
        Q_EMIT mustShow(url, tr("Only secure addresses are opened from here."));
        return;
    }
    if (!m_helper) {
        openHere(url);
        return;
    }
    m_tasks.start(m_helper->open(url, m_tasks.token()), [this, url](core::Result<void> opened) {
        if (!opened && opened.error().code == core::Errc::Refused)
            Q_EMIT mustShow(url, opened.error().what);
        else if (!opened)
            openHere(url);
    });
}

core::Async<void> UrlOpener::open(QUrl url, core::CancelToken)
{
    QMetaObject::invokeMethod(this, [this, url] { open(url); }, Qt::QueuedConnection);
    co_return core::Result<void>{};
}

void UrlOpener::openHere(const QUrl& url)
{
    if (!QDesktopServices::openUrl(url))
        Q_EMIT mustShow(url, tr("No browser could be opened; copy the address into one."));
}

} // namespace app
