// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

class PolicyDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

class FlipDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

} // namespace views
