// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/policies/policydelegate.h"

#include "items/policymodels.h"
#include "views/common/severity.h"

using namespace Qt::StringLiterals;

namespace views {

void PolicyDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    switch (index.column()) {
    case items::PolicyModel::Name: cell.twoLines(text, QFont::Medium, {}, ColorId::TextSecondary, index.data(items::SecondLineRole).toString()); break;
    case items::PolicyModel::Problems:
        if (text == "0"_L1)
            cell.number(text, true);
        else
            cell.text(text, ColorId::StateUnhealthyText);
        break;
    default: cell.secondary(text); break;
    }
}

void FlipDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    switch (index.column()) {
    case items::FlipModel::Resource: cell.text(text, ColorId::TextPrimary, FontRole::Body, QFont::Medium); break;
    case items::FlipModel::Change: {
        const auto l = look(domain::AssessmentState(index.data(items::StateRole).toInt()));
        cell.state(l.icon, l.text, text);
        break;
    }
    default: cell.text(text, ColorId::TextSecondary, FontRole::Small); break;
    }
}

} // namespace views
