// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

/// Paints the triage list: two-line alerts and incidents, and captions between them.
class AlertDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintWhat(QPainter* painter, CellPainter& cell, const QModelIndex& index) const;
    void paintState(QPainter* painter, CellPainter& cell, const QModelIndex& index) const;
};

} // namespace views
