// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/comparisonmodels.h"

#include "core/text.h"
#include "items/comparisontext.h"
#include "items/text.h"

#include <algorithm>
#include <cmath>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
}

// ---- ComparisonControlModel

ComparisonControlModel::ComparisonControlModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"name"_s, tr("Control"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"cloud"_s, tr("Cloud"), numbers, false},
                {u"ours"_s, tr("Parapet"), numbers, false},
                {u"difference"_s, tr("Difference"), numbers, false}});
}

void ComparisonControlModel::setControls(QList<domain::ControlComparison> controls)
{
    beginResetModel();
    m_rows = std::move(controls);
    endResetModel();
}

int ComparisonControlModel::mostDifferent() const
{
    const auto most = std::ranges::max_element(m_rows, {}, [](const auto& control) { return std::abs(control.difference()); });
    return most == m_rows.end() ? -1 : int(most - m_rows.begin());
}

QVariant ComparisonControlModel::cell(int row, int column, int role) const
{
    const auto& control = m_rows[row];
    const auto cloud = control.cloud();
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Name: return core::oneLine(control.name, 200);
        case Cloud: return cloud ? text::points(cloud->points) : tr("no numbers");
        case Ours: return text::points(control.ours.points);
        case Difference: return cloud ? text::signedPoints(control.difference()) : QString();
        default: return {};
        }
    case SecondaryRole: return column == Ours ? QVariant(tr("of %1").arg(QLocale().toString(control.max, 'g', 4))) : QVariant();
    case WordKindRole: return column == Cloud && !cloud;
    case IdRole: return control.code;
    case Qt::ToolTipRole: return column == Name ? QVariant(core::oneLine(control.name, 200)) : QVariant();
    case Qt::AccessibleTextRole: {
        const QString name = core::oneLine(control.name, 200), max = QLocale().toString(control.max, 'g', 4);
        return cloud ? tr("%1, cloud %2, Parapet %3 of %4 points, difference %5")
                           .arg(name, text::points(cloud->points), text::points(control.ours.points), max, text::signedPoints(control.difference()))
                     : tr("%1, no numbers of the cloud, Parapet %2 of %3 points").arg(name, text::points(control.ours.points), max);
    }
    default: return {};
    }
}

// ---- ComparisonReasonModel

ComparisonReasonModel::ComparisonReasonModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"name"_s, tr("Reason"), Qt::AlignLeft | Qt::AlignVCenter, false}, {u"points"_s, tr("Points"), numbers, false}});
}

void ComparisonReasonModel::setReasons(QList<domain::ScoreDifference> reasons)
{
    beginResetModel();
    m_rows = std::move(reasons);
    endResetModel();
}

QVariant ComparisonReasonModel::cell(int row, int column, int role) const
{
    const auto& reason = m_rows[row];
    const auto said = [&](const QString& between) {
        QStringList parts{text::reasonTitle(reason)};
        if (const QString more = text::reasonText(reason); !more.isEmpty())
            parts.append(more);
        return parts.join(between);
    };
    switch (role) {
    case Qt::DisplayRole: return column == Name ? text::reasonTitle(reason) : text::signedPoints(reason.points);
    case SecondLineRole: return column == Name ? QVariant(text::reasonText(reason)) : QVariant();
    case IdRole: return reason.key;
    case Qt::ToolTipRole: return column == Name ? QVariant(said(u"\n"_s)) : QVariant();
    case Qt::AccessibleTextRole: return tr("%1, %2 points").arg(said(u", "_s), text::signedPoints(reason.points));
    default: return {};
    }
}

} // namespace items
