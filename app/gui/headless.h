// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/application.h"

namespace app {

/// The first run without a display: reads the sample estate and this computer through the same services, prints score, top
/// recommendations and alerts, and writes a picture of every page in light and dark and an HTML report. Exit code 0, or 3
/// when a part failed.
class HeadlessRun final : public QObject {
    Q_OBJECT
public:
    HeadlessRun(Application& application, QString output);
    void start();

private:
    core::Async<void> run();
    core::Async<domain::ScopeSelection> scopeOf(core::ConnectionId connection);
    core::Async<void> readAndPrint(core::ConnectionId connection, QString title);
    core::Async<void> pictures(QString prefix, core::ConnectionId connection);
    core::Async<void> settle();

    Application& m_application;
    QString m_output;
    int m_failed = 0;
    core::TaskScope m_tasks;
};

} // namespace app
