// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

/// Paints the inventory: health with its icon, findings as a severity bar on the list's common scale, alerts with the
/// shape of the worst.
class InventoryDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Open findings that fill a bar; grows with the rows seen.
    void setScale(int findings) { m_scale = findings; }
    /// Boxes before the names, once something is ticked.
    void setTicking(bool on) { m_ticking = on; }
    static constexpr int tickWidth = 36; ///< design pixels of the first cell that belong to the box

private:
    void paintAlerts(QPainter* painter, CellPainter& cell, const QModelIndex& index) const;
    int m_scale = 12;
    bool m_ticking = false;
};

} // namespace views
