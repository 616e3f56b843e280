// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

/// Paints connections: two-line name, state with icon, what is missing, resources, and the last sync or its progress.
class ConnectionDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

} // namespace views
