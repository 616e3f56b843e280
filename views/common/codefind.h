// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace views {

/// Find in a code view: a field over its top right corner. Enter next, Shift+Enter previous, Esc closes.
class FindBar final : public QWidget {
    Q_OBJECT
public:
    FindBar(const Theme& theme, QPlainTextEdit* view);
    void open();
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(bool backward);

    const Theme& m_theme;
    QPlainTextEdit* m_view;
    QLineEdit* m_edit;
};

} // namespace views
