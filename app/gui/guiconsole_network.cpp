// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the console that tells what was sent, and by which way.
#include "app/gui/guiconsole.h"

using namespace Qt::StringLiterals;

namespace app {

void GuiConsole::connectNetwork()
{
    constexpr std::chrono::milliseconds gathered{250};
    m_requestsTold.setSingleShot(true);
    m_requestsTold.setInterval(gathered);
    connect(&m_requestsTold, &QTimer::timeout, this, &Console::requestsChanged);
    connect(&m_tools.runtime.net().log(), &http::RequestLog::added, this, [this] {
        if (!m_requestsTold.isActive())
            m_requestsTold.start();
    });
}

QList<domain::RequestRow> GuiConsole::requests()
{
    QList<domain::RequestRow> rows;
    const auto entries = m_tools.runtime.net().log().entries();
    rows.reserve(entries.size());
    for (const auto& entry : entries) {
        const QString scheme = u"://"_s;
        const auto host = entry.url.indexOf(scheme);
        rows.append({entry.id, entry.at, QString(http::toWord(entry.method)), host < 0 ? entry.url : entry.url.sliced(host + scheme.size()), entry.status,
                     entry.error ? QString(core::toWord(*entry.error)) : QString(), entry.duration.count(), entry.sentBytes, entry.receivedBytes, entry.attempt,
                     http::RequestLog::line(entry)});
    }
    return rows;
}

void GuiConsole::setProxyPassword(core::Secret password)
{
    const bool forget = password.isEmpty();
    m_tasks.start(m_tools.network.setPassword(std::move(password)), [this, forget](const core::Result<void>& kept) {
        if (!kept)
            Q_EMIT proxyPasswordKept(false, forget ? kept.error().what : tr("%1 The password is used until Parapet ends.").arg(kept.error().what));
        else
            Q_EMIT proxyPasswordKept(true, forget ? tr("The password is forgotten.") : tr("The password is kept in the keychain and used from now on."));
    });
}

} // namespace app
