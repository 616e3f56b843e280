// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/host/helperbrowser.h"
#include "core/taskscope.h"

#include <QObject>
#include <QUrl>

namespace app {

/// Opens addresses outside the program: through the helper outside the sandbox when there is one, else through the desktop
/// (portal or its opener); what neither takes is shown with Copy. Only https, and http on loopback. Lives on the GUI
/// thread; open(url, token) may be awaited from any thread.
class UrlOpener final : public QObject, public auth::BrowserPort {
    Q_OBJECT
public:
    explicit UrlOpener(QObject* parent = nullptr);

    void open(const QUrl& url);
    core::Async<void> open(QUrl url, core::CancelToken token) override;

Q_SIGNALS:
    void mustShow(const QUrl& url, const QString& why);

private:
    void openHere(const QUrl& url);

    std::unique_ptr<host::HelperBrowser> m_helper; ///< null: not sandboxed
    core::TaskScope m_tasks;
};

} // namespace app
