// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/labels.h"

namespace views {

/// A label that wraps into at most so many lines. The last one is cut short where the text goes on, and the whole of it is
/// then the tooltip.
class LineLabel final : public Label {
    Q_OBJECT
    Q_PROPERTY(int maximumLines READ maximumLines CONSTANT)
public:
    LineLabel(const Theme& theme, FontRole role, ColorId color, int lines, QWidget* parent = nullptr);
    int maximumLines() const { return m_lines; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    bool isCut() const;
    QString broken() const;

    int m_lines;
};

} // namespace views
