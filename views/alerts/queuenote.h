// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/panel.h"

class QPushButton;

namespace app {
class Console;
}

namespace views {

/// What became of the decision on the alert that is shown: waits and why, could not be sent, or was overtaken by somebody
/// else's change, with the ways on. Hidden when nothing is under way.
class QueueNote final : public QWidget {
    Q_OBJECT
public:
    QueueNote(const Theme& theme, app::Console& console, QWidget* parent = nullptr);
    void show(const domain::AlertRow& row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    app::Console& m_console;
    domain::QueueState m_state = domain::QueueState::None;
    qint64 m_id = 0;
    Label* m_text;
    QPushButton* m_keep;
    QPushButton* m_back;
};

} // namespace views
