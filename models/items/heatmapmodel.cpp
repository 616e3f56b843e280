// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancemodels.h"

#include "core/text.h"
#include "items/compliancewords.h"
#include "items/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr qsizetype longestName = 200;
const auto totalWord = u"all"_s;
} // namespace

HeatMapModel::HeatMapModel(const core::Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock) {}

QString HeatMapModel::standard() const
{
    return m_view.chosen >= 0 ? m_view.standards[m_view.chosen].id : QString();
}

bool HeatMapModel::hasShapeOf(const domain::ComplianceView& view) const
{
    const QString other = view.chosen >= 0 ? view.standards[view.chosen].id : QString();
    const auto place = [](const domain::HeatRow& row) { return std::pair(row.scopeId, row.environment); };
    return other == standard() && view.families == m_view.families && std::ranges::equal(view.rows, m_view.rows, {}, place, place);
}

void HeatMapModel::setView(const domain::ComplianceView& view)
{
    if (hasShapeOf(view)) {
        m_view = view;
        if (!m_lines.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(rows() - 1, columnCount() - 1));
            Q_EMIT headerDataChanged(Qt::Vertical, 0, rows() - 1);
        }
        return;
    }
    beginResetModel();
    m_view = view;
    QList<Column> columns;
    for (const auto& family : view.families)
        columns.append({family.id, family.id, Qt::AlignCenter, false});
    columns.append({totalWord, tr("All"), Qt::AlignRight | Qt::AlignVCenter, false});
    setColumns(columns);
    m_lines.clear();
    for (int row = 0; row < int(view.rows.size()); ++row) {
        const auto environment = view.rows[row].environment;
        if (row > 0 && (row == 1 || view.rows[row - 1].environment != environment))
            m_lines.append({caption, environment});
        m_lines.append({row, environment});
    }
    endResetModel();
}

const domain::ComplianceNumbers* HeatMapModel::numbers(int row, int column) const
{
    if (row < 0 || row >= m_lines.size() || m_lines[row].row == caption || column < 0)
        return nullptr;
    const auto& line = m_view.rows[m_lines[row].row];
    return column < line.families.size() ? &line.families[column] : &line.total;
}

domain::ComplianceCell HeatMapModel::cellAt(const QModelIndex& index) const
{
    if (!numbers(index.row(), index.column()))
        return {};
    return {standard(), m_view.rows[m_lines[index.row()].row].scopeId, m_view.families.value(index.column()).id};
}

QModelIndex HeatMapModel::indexOf(const domain::ComplianceCell& cell) const
{
    if (cell.standard != standard() || m_lines.isEmpty())
        return {};
    const int column = columnOf(cell.family.isEmpty() ? totalWord : cell.family);
    const auto isMeant = [&](const Line& line) { return line.row != caption && m_view.rows[line.row].scopeId == cell.scopeId; };
    const auto line = std::ranges::find_if(m_lines, isMeant);
    return column < 0 || line == m_lines.end() ? QModelIndex() : index(int(line - m_lines.begin()), column);
}

QString HeatMapModel::nameOf(const domain::HeatRow& row) const
{
    return row.scopeId.isEmpty() ? tr("All scopes") : core::oneLine(row.name, longestName);
}

QString HeatMapModel::sentence(int row, int column) const
{
    const auto& line = m_lines[row];
    if (line.row == caption)
        return text::word(line.environment);
    const auto& of = m_view.rows[line.row];
    const QString what = column < m_view.families.size() ? m_view.families[column].title : tr("the whole standard");
    QStringList parts{nameOf(of), what, text::sentence(*numbers(row, column))};
    if (of.stale)
        parts.append(tr("as of %1").arg(text::ago(of.asOf, m_clock.now())));
    return parts.join(u", "_s);
}

QVariant HeatMapModel::cell(int row, int column, int role) const
{
    const auto* of = numbers(row, column);
    const bool isTotal = column >= m_view.families.size();
    switch (role) {
    case Qt::DisplayRole: return !of ? QVariant() : isTotal ? text::share(*of) : text::cell(*of);
    case Qt::ToolTipRole: return of ? sentence(row, column) : QVariant();
    case Qt::AccessibleTextRole: return sentence(row, column);
    case RowKindRole: return int(of ? RowKind::Item : RowKind::Caption);
    case HeatLevelRole: return of ? text::heatLevel(*of) : -1;
    case UndecidedRole: return of && of->checks.unknown > 0;
    case ComplianceStateRole: return of ? int(of->state) : QVariant();
    case TotalRole: return isTotal;
    default: return {};
    }
}

QVariant HeatMapModel::rowHeader(int row, int role) const
{
    const auto& line = m_lines[row];
    if (line.row == caption) {
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: return text::word(line.environment);
        case RowKindRole: return int(RowKind::Caption);
        default: return {};
        }
    }
    const auto& of = m_view.rows[line.row];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return nameOf(of);
    case Qt::ToolTipRole:
        return (of.scopeId.isEmpty() ? QStringList{nameOf(of)} : QStringList{nameOf(of), of.scopeId, tr("Read %1").arg(text::ago(of.asOf, m_clock.now()))})
            .join(u'\n');
    case RowKindRole: return int(of.scopeId.isEmpty() ? RowKind::Group : RowKind::Item);
    case StaleRole: return of.stale;
    case SecondaryRole: return of.stale ? text::age(of.asOf, m_clock.now()) : QVariant();
    default: return {};
    }
}

QVariant HeatMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return section >= 0 && section < m_lines.size() ? rowHeader(section, role) : QVariant();
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) {
        const auto& families = m_view.families;
        return section < families.size() ? families[section].id + u' ' + families[section].title : tr("The whole standard");
    }
    return TableModel::headerData(section, orientation, role);
}

Qt::ItemFlags HeatMapModel::flags(const QModelIndex& index) const
{
    return numbers(index.row(), index.column()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QString HeatMapModel::toCsv() const
{
    QStringList head{tr("Scope")};
    for (const auto& family : m_view.families)
        head.append(family.id + u' ' + family.title);
    head.append(tr("All"));
    QString all = core::csvLine(head);
    for (int row = 0; row < rows(); ++row) {
        if (m_lines[row].row == caption)
            continue;
        QStringList cells{nameOf(m_view.rows[m_lines[row].row])};
        for (int column = 0; column < columnCount(); ++column)
            cells.append(cell(row, column, Qt::DisplayRole).toString());
        all += core::csvLine(cells);
    }
    return all;
}

} // namespace items
