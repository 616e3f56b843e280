// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

/// Paints the recommendation list: control groups with their points bar, recommendations with severity, reach and gain.
class RecommendationDelegate final : public RowDelegate {
    Q_OBJECT
public:
    static constexpr int boxWidth = 36; ///< design pixels of a row's box with the room around it
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;

private:
    void paintGroup(CellPainter& cell, const QModelIndex& index) const;
    void paintItem(CellPainter& cell, const QModelIndex& index) const;
};

} // namespace views
