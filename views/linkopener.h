// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskscope.h"
#include "views/palettesource.h"

namespace app {
struct ObjectLink;
}

namespace views {

/// Turns a link into a step of the window. An alert is looked up first, because pages know it by its row and links by the
/// id of its source. Owned by the window; the newest link wins.
class LinkOpener final : public QObject {
    Q_OBJECT
public:
    LinkOpener(app::Console& console, Navigate navigate, QObject* parent = nullptr);
    void open(const app::ObjectLink& link);

private:
    void openAlert(const QString& id);

    app::Console& m_console;
    Navigate m_navigate;
    core::TaskScope m_tasks;
};

} // namespace views
