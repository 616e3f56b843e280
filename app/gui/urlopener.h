// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/portalbrowser.h"
#include "connectors/host/helperbrowser.h"
#include "core/taskscope.h"

#include <QObject>
#include <QUrl>

namespace app {

/// Opens addresses outside the program: through the desktop portal; where there is none, from the sandbox through the helper
/// outside it and else through the desktop's own opener; what none of them takes is shown with Copy. Only https, and http on
/// loopback. Lives on the GUI thread; open(url, token) may be awaited from any thread.
class UrlOpener final : public QObject, public auth::BrowserPort {
    Q_OBJECT
public:
    explicit UrlOpener(QObject* parent = nullptr);
    UrlOpener(PortalBrowser::Patience patience, QObject* parent);

    void open(const QUrl& url);
    core::Async<void> open(QUrl url, core::CancelToken token) override;

Q_SIGNALS:
    void mustShow(const QUrl& url, const QString& why);

private:
    core::Async<void> openOutside(QUrl url);

    PortalBrowser m_portal;
    std::unique_ptr<host::HelperBrowser> m_helper; ///< null: not sandboxed
    core::TaskScope m_tasks;
};

} // namespace app
