// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

/// Paints what is chosen: title over reach, gain, and a cross to take it out.
class WhatIfStepDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

/// Paints controls: name, points bar with the added part hatched, points before and after.
class WhatIfControlDelegate final : public RowDelegate {
    Q_OBJECT
public:
    static constexpr int barWidth = 128;
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

} // namespace views
