// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/controldelegate.h"

#include "items/compliancecheckmodel.h"
#include "items/compliancemodels.h"
#include "views/common/icons.h"

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::ComplianceControlModel;

void paintState(CellPainter& cell, const QModelIndex& index, const QString& text)
{
    const auto look = lookOf(static_cast<domain::ComplianceState>(index.data(items::ComplianceStateRole).toInt()));
    cell.state(look.icon, look.text, text);
}

} // namespace

ControlLook lookOf(domain::ComplianceState state)
{
    switch (state) {
    case domain::ComplianceState::Passed: return {icons::ok, ColorId::StateHealthyText, ColorId::StateHealthyFill, ColorId::StateHealthyTint};
    case domain::ComplianceState::Failed: return {icons::unhealthy, ColorId::StateUnhealthyText, ColorId::StateUnhealthyFill, ColorId::StateUnhealthyTint};
    case domain::ComplianceState::Skipped:
        return {icons::na, ColorId::StateNotApplicableText, ColorId::StateNotApplicableFill, ColorId::StateNotApplicableTint};
    case domain::ComplianceState::Unsupported: return {icons::na, ColorId::TextTertiary, ColorId::StateNotApplicableFill, ColorId::StateNotApplicableTint};
    case domain::ComplianceState::Unknown: break;
    }
    return {icons::unknown, ColorId::StateUnknownText, ColorId::StateUnknownFill, ColorId::StateUnknownTint};
}

void ControlDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    const bool isCheck = index.data(items::MemberRole).toBool();
    switch (index.column()) {
    case Model::Id: paintId(cell, index, text); break;
    case Model::Title:
        if (isCheck)
            cell.setLeft(theme().metric(Metric::Indent));
        cell.text(text, isCheck ? ColorId::TextSecondary : ColorId::TextPrimary);
        break;
    case Model::State: paintState(cell, index, text); break;
    case Model::Fails:
        if (!text.isEmpty())
            cell.numberOf(text, index.data(items::SecondaryRole).toString());
        break;
    case Model::Resources: cell.number(text, text == "0"_L1); break;
    default: cell.text(text, ColorId::TextSecondary, FontRole::Small); break;
    }
}

void ControlDelegate::paintId(CellPainter& cell, const QModelIndex& index, const QString& text) const
{
    const QVariant open = index.data(items::ExpandedRole);
    if (open.isValid())
        cell.icon(open.toBool() ? icons::chevD : icons::chevR, ColorId::TextSecondary, Qt::AlignLeft);
    cell.setLeft(theme().metric(Metric::FirstCell) + theme().metric(Metric::Indent));
    cell.text(text, ColorId::TextPrimary, FontRole::Body, QFont::DemiBold);
}

void CheckDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    switch (index.column()) {
    case items::ComplianceCheckModel::Title: cell.text(text); break;
    case items::ComplianceCheckModel::State: paintState(cell, index, text); break;
    default: cell.number(text, text == "0"_L1); break;
    }
}

} // namespace views
