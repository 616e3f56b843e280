// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/cellpainter.h"

namespace views {

/// Paints the triage list: two-line alerts and incidents, and captions between them. Tick boxes stand at the left while
/// anything is ticked, and a click on one ticks.
class AlertDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) override;

Q_SIGNALS:
    void tickClicked(const QModelIndex& index);

private:
    void paintWhat(QPainter* painter, CellPainter& cell, const QModelIndex& index) const;
    int paintHead(QPainter* painter, CellPainter& cell, const QModelIndex& index, int left) const;
    void paintLines(QPainter* painter, CellPainter& cell, const QModelIndex& index) const;
    void paintState(QPainter* painter, CellPainter& cell, const QModelIndex& index) const;
};

} // namespace views
