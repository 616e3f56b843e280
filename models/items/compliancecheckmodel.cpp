// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancecheckmodel.h"

#include "items/compliancemodels.h"
#include "items/compliancewords.h"
#include "items/text.h"

using namespace Qt::StringLiterals;

namespace items {

ComplianceCheckModel::ComplianceCheckModel(QObject* parent) : TableModel(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter, right = Qt::AlignRight | Qt::AlignVCenter;
    setColumns({{u"check"_s, tr("Check"), left, false},
                {u"state"_s, tr("State"), left, false},
                {u"failed"_s, tr("Fail"), right, false},
                {u"passed"_s, tr("Pass"), right, false},
                {u"unknown"_s, tr("Cannot tell"), right, false}});
}

void ComplianceCheckModel::setRows(QList<domain::ComplianceCheckRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QVariant ComplianceCheckModel::cell(int row, int column, int role) const
{
    const auto& check = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Title: return check.title;
        case State: return text::word(check.state);
        case Failed: return text::count(check.failed);
        case Passed: return text::count(check.passed);
        case Unknown: return text::count(check.unknown);
        default: return {};
        }
    case Qt::ToolTipRole: return column == Title ? QVariant(QString(check.title + u'\n' + check.key)) : QVariant();
    case ComplianceStateRole: return column == State ? QVariant(int(check.state)) : QVariant();
    case IdRole: return check.key;
    case RowKindRole: return int(RowKind::Item);
    case Qt::AccessibleTextRole:
        return QStringList{check.title, text::word(check.state), text::word(check.severity), tr("fails on %n resources", nullptr, check.failed),
                           tr("passes on %n", nullptr, check.passed)}
            .join(u", "_s);
    default: return {};
    }
}

} // namespace items
