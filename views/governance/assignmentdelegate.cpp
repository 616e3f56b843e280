// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/assignmentdelegate.h"

#include "items/governancemodels.h"
#include "items/governancewords.h"
#include "views/common/icons.h"

namespace views {

using Model = items::AssignmentModel;

StateLook look(domain::AssignmentState state)
{
    const QString word = items::text::word(state);
    switch (state) {
    case domain::AssignmentState::Overdue:
        return {icons::unhealthy, ColorId::StateUnhealthyText, ColorId::StateUnhealthyFill, ColorId::StateUnhealthyTint, word};
    case domain::AssignmentState::OnTime: return {icons::calendar, ColorId::TextSecondary, ColorId::TextSecondary, ColorId::SurfaceSunken, word};
    case domain::AssignmentState::Unknown: break;
    case domain::AssignmentState::Completed: return {icons::ok, ColorId::StateHealthyText, ColorId::StateHealthyFill, ColorId::StateHealthyTint, word};
    case domain::AssignmentState::Removed:
        return {icons::na, ColorId::StateNotApplicableText, ColorId::StateNotApplicableFill, ColorId::StateNotApplicableTint, word};
    }
    return {icons::unknown, ColorId::StateUnknownText, ColorId::StateUnknownFill, ColorId::StateUnknownTint, word};
}

void AssignmentDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    if (const QVariant state = index.data(Model::AssignmentStateRole); state.isValid()) {
        const auto shown = look(domain::AssignmentState(state.toInt()));
        cell.state(shown.icon, shown.text, shown.word);
        return;
    }
    const int urgency = index.data(Model::UrgencyRole).toInt();
    if (urgency == 0)
        return RowDelegate::paintCell(cell, index);
    cell.text(index.data().toString(), urgency == 2 ? ColorId::StateUnhealthyText : ColorId::StateStaleText);
}

} // namespace views
