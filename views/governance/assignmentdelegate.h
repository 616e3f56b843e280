// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "views/common/cellpainter.h"
#include "views/common/severity.h"

namespace views {

/// Icon, colours and word of an assignment's state.
StateLook look(domain::AssignmentState state);

class AssignmentDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

} // namespace views
