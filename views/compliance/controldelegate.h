// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "views/common/cellpainter.h"

namespace views {

/// How a state of compliance is shown.
struct ControlLook {
    QLatin1StringView icon;
    ColorId text, fill, tint;
};
ControlLook lookOf(domain::ComplianceState state);

/// Cells of a table of controls (items::ComplianceControlModel).
class ControlDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;

private:
    void paintId(CellPainter& cell, const QModelIndex& index, const QString& text) const;
};

/// Cells of a table of the checks of one control (items::ComplianceCheckModel).
class CheckDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override;
};

} // namespace views
