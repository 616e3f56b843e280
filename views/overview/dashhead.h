// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "views/common/theme.h"

#include <QWidget>

#include <optional>

namespace views {

/// Where the columns of the dashboard's rows stand, in dp, so that heads and rows agree.
namespace dashcolumns {
constexpr int gain = 52, pointWords = 84, pointBar = 64, gap = 8;
constexpr int findings = 58, assessed = 80;
} // namespace dashcolumns

/// The head over dashboard rows, 24 px: the first column fills, the others stand right of it. Told to nobody by itself: a row's
/// accessible name says the whole row.
class DashHead final : public QWidget {
    Q_OBJECT
public:
    struct Column {
        QString text;
        int width = 0;                            ///< dp; 0: fills, and stands left
        Qt::Alignment alignment = Qt::AlignRight;
        std::optional<domain::Severity> severity; ///< its shape before the text
    };
    DashHead(const Theme& theme, QList<Column> columns, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCell(QPainter& painter, const QRect& cell, const Column& column) const;

    const Theme& m_theme;
    QList<Column> m_columns;
};

/// Shapes and words of the severities that the bars are made of.
class SeverityLegend final : public QWidget {
    Q_OBJECT
public:
    explicit SeverityLegend(const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
};

} // namespace views
