// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

namespace views {

/// The score on a line: filled to where it is, striped to where it would be, a mark where it stood before. The line begins
/// and ends at tens around what is on it.
class ScoreLine final : public QWidget {
    Q_OBJECT
public:
    explicit ScoreLine(const Theme& theme, QWidget* parent = nullptr);

    struct Values {
        double now = 0, then = 0;
        std::optional<double> past;
        QString pastWords;    ///< below the mark
    };
    void setValues(const Values& values);
    /// First and last percent of the line.
    std::pair<int, int> ends() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int x(double percent) const;
    void paintLine(QPainter& painter) const;
    void paintWords(QPainter& painter) const;

    const Theme& m_theme;
    Values m_values;
};

} // namespace views
