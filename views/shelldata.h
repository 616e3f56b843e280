// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "domain/filter.h"
#include "domain/rows.h"

#include <QObject>

class QTimer;

namespace app {
class Console;
}

namespace views {

/// What the frame around the pages shows: scopes, connections, and the counts of the rail. Reads again, at most once a
/// second, when the workspace changed. GUI thread.
class ShellData final : public QObject {
    Q_OBJECT
public:
    explicit ShellData(app::Console& console, QObject* parent = nullptr);
    void setScope(const domain::ScopeSelection& scope);
    void refresh();

Q_SIGNALS:
    void scopes(const QList<domain::ScopeRow>& rows);
    void connections(const QList<domain::ConnectionRow>& rows);
    void count(const QString& page, const QString& text);

private:
    void read();

    app::Console& m_console;
    domain::ScopeSelection m_scope;
    QTimer* m_timer;
    core::TaskScope m_tasks;
};

} // namespace views
