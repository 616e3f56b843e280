// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exemptions/exemptiondelegate.h"

#include "items/exemptionmodel.h"
#include "items/exemptionwords.h"
#include "views/common/icons.h"

namespace views {

StateLook look(domain::ExemptionState state)
{
    const QString word = items::text::word(state);
    switch (state) {
    case domain::ExemptionState::Expiring: return {icons::stale, ColorId::StateStaleText, ColorId::StateStaleFill, ColorId::StateStaleTint, word};
    case domain::ExemptionState::Active: return {icons::exempt, ColorId::StateExemptText, ColorId::StateExemptFill, ColorId::StateExemptTint, word};
    case domain::ExemptionState::Expired:
    case domain::ExemptionState::Revoked: break;
    }
    return {icons::na, ColorId::StateNotApplicableText, ColorId::StateNotApplicableFill, ColorId::StateNotApplicableTint, word};
}

void ExemptionDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QVariant state = index.data(items::ExemptionModel::ExemptionStateRole);
    if (!state.isValid())
        return RowDelegate::paintCell(cell, index);
    const auto shown = look(domain::ExemptionState(state.toInt()));
    cell.state(shown.icon, shown.text, shown.word);
}

} // namespace views
