// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/queuemodel.h"

#include <QDockWidget>

class QListView;

namespace app {
class Console;
}

namespace views {

class Label;
class Theme;

/// Decisions that wait to be sent, in that order: what, to which alert, why it waits, how old, and the way back. Dock at
/// the bottom; Delete takes the current one back.
class QueuePanel final : public QDockWidget {
    Q_OBJECT
public:
    QueuePanel(const Theme& theme, app::Console& console, const core::Clock& clock, QWidget* parent = nullptr);

Q_SIGNALS:
    void countChanged(int count);
    void alertRequested(qint64 alertRow);

private:
    void onLoaded();
    void showMenu(const QPoint& at);
    void act(const QModelIndex& index, bool takeBack);

    app::Console& m_console;
    items::QueuePresenter m_presenter;
    Label* m_sentence;
    QListView* m_list;
};

} // namespace views
