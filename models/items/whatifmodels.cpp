// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/whatifmodels.h"

#include "core/text.h"
#include "items/text.h"

#include <algorithm>
#include <cmath>

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

namespace {

constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;

/// Less than the two decimals that are shown.
bool isMoved(const domain::WhatIfControl& control)
{
    return std::abs(control.after - control.before) >= 0.005;
}

} // namespace

// ---- WhatIfStepModel

WhatIfStepModel::WhatIfStepModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"name"_s, tr("Recommendation"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"gain"_s, tr("Gain %"), numbers, false},
                {u"kind"_s, tr("Fix or exempt"), Qt::AlignCenter, false},
                {u"remove"_s, tr("Take out"), Qt::AlignCenter, false}});
}

int WhatIfStepModel::firstDifference(const QList<Row>& rows) const
{
    const auto keyOf = [](const Row& row) { return row.fix.step.key; };
    return int(std::ranges::mismatch(m_rows, rows, {}, keyOf, keyOf).in1 - m_rows.begin());
}

void WhatIfStepModel::setSteps(const QList<ChosenFix>& steps, const QList<domain::WhatIfGain>& gains)
{
    QHash<QString, std::optional<domain::WhatIfGain>> last;
    for (const auto& row : std::as_const(m_rows))
        last.insert(row.fix.step.key, row.gain);
    QList<Row> rows;
    for (qsizetype i = 0; i < steps.size(); ++i)
        rows.append({steps[i], i < gains.size() ? std::optional(gains[i]) : last.value(steps[i].step.key)});
    const int at = firstDifference(rows);
    const auto sameFrom = [&](int mine, int theirs) {
        return std::ranges::equal(
            m_rows.mid(mine), rows.mid(theirs), {}, [](const Row& r) { return r.fix.step.key; }, [](const Row& r) { return r.fix.step.key; });
    };
    if (m_rows.size() == rows.size() + 1 && sameFrom(at + 1, at)) {
        beginRemoveRows({}, at, at);
        m_rows = std::move(rows);
        endRemoveRows();
    } else if (at == m_rows.size() && rows.size() > m_rows.size()) {
        beginInsertRows({}, at, int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else if (at == rows.size() && m_rows.size() == rows.size()) {
        m_rows = std::move(rows);
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
}

QString WhatIfStepModel::reach(const Row& row)
{
    if (!row.gain)
        return {};
    if (!row.gain->isKnown)
        return tr("not part of the score here");
    if (row.gain->turned == 0 && row.fix.step.kind != domain::WhatIfKind::Waive)
        return tr("nothing to fix here");
    const QString resources = row.gain->turned < row.gain->unhealthy ? tr("%1 of %n resources", nullptr, row.gain->unhealthy).arg(text::count(row.gain->turned))
                                                                     : tr("%n resources", nullptr, row.gain->turned);
    switch (row.fix.step.kind) {
    case domain::WhatIfKind::Fix: break;
    case domain::WhatIfKind::Waive: return tr("%1 left out, by a waiver").arg(resources);
    case domain::WhatIfKind::Mitigate: return tr("%1 counted as healthy, mitigated").arg(resources);
    }
    return resources;
}

QString WhatIfStepModel::sentence(const Row& row)
{
    QStringList parts{core::oneLine(row.fix.name, 300)};
    if (row.gain) {
        parts.append(reach(row));
        parts.append(tr("gains %1 percent").arg(text::percent(row.gain->gainPercent)));
    }
    return parts.join(u", "_s);
}

QVariant WhatIfStepModel::cell(int row, int column, int role) const
{
    const auto& shown = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return core::oneLine(shown.fix.name, 300);
        return column == Gain && shown.gain ? QVariant(text::gain(shown.gain->gainPercent)) : QVariant();
    case SecondLineRole: return column == Name ? QVariant(reach(shown)) : QVariant();
    case DeltaRole: return column == Gain && shown.gain ? QVariant(shown.gain->gainPercent) : QVariant();
    case IdRole: return shown.fix.step.key;
    case Qt::ToolTipRole:
        return column == Name     ? QVariant(core::oneLine(shown.fix.name, 300))
               : column == Remove ? QVariant(tr("Take out"))
               : column == Kind   ? QVariant(tr("Fix or exempt"))
                                  : QVariant();
    case Qt::AccessibleTextRole: return column == Remove ? tr("Take out") : column == Kind ? tr("Fix or exempt") : sentence(shown);
    default: return {};
    }
}

// ---- WhatIfControlModel

WhatIfControlModel::WhatIfControlModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"name"_s, tr("Control"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"bar"_s, tr("Share"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"points"_s, tr("Points"), numbers, false}});
}

void WhatIfControlModel::setControls(QList<domain::WhatIfControl> controls)
{
    std::ranges::stable_sort(controls, std::ranges::greater(), [](const auto& control) { return isMoved(control) ? control.after - control.before : 0.0; });
    if (m_rows.size() != controls.size()) {
        beginResetModel();
        m_rows = std::move(controls);
        endResetModel();
        return;
    }
    m_rows = std::move(controls);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
}

QVariant WhatIfControlModel::cell(int row, int column, int role) const
{
    const auto& control = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
        if (column == Name)
            return core::oneLine(control.name, 200);
        if (column == Points && isMoved(control))
            return tr("%1 → %2", "points").arg(text::points(control.before), text::points(control.after));
        return column == Points ? QVariant(text::points(control.before)) : QVariant();
    case FractionRole: return column == Bar && control.max > 0 ? QVariant(control.before / control.max) : QVariant();
    case AddedRole: return column == Bar && control.max > 0 ? QVariant(std::max(0.0, control.after - control.before) / control.max) : QVariant();
    case WordKindRole: return !isMoved(control);
    case IdRole: return control.id;
    case Qt::ToolTipRole:
        return column == Points ? tr("of %1 points").arg(QLocale().toString(control.max, 'g', 4)) : QVariant(core::oneLine(control.name, 200));
    case Qt::AccessibleTextRole: {
        const QString name = core::oneLine(control.name, 200), max = QLocale().toString(control.max, 'g', 4);
        return isMoved(control) ? tr("%1, %2 points, then %3 of %4").arg(name, text::points(control.before), text::points(control.after), max)
                                : tr("%1, %2 of %3 points, unchanged").arg(name, text::points(control.before), max);
    }
    default: return {};
    }
}

} // namespace items
