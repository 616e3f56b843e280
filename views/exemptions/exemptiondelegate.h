// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/exemption.h"
#include "views/common/cellpainter.h"
#include "views/common/severity.h"

namespace views {

/// Icon, colours and word of an exemption's state.
StateLook look(domain::ExemptionState state);

class ExemptionDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

} // namespace views
