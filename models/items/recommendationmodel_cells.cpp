// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the list say.
#include "items/recommendationmodel.h"

#include "items/text.h"

#include <algorithm>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

QVariant RecommendationModel::cell(int row, int column, int role) const
{
    const Shown& shown = m_shown[row];
    return shown.recommendation < 0 ? groupCell(m_groups[shown.group], column, role) : itemCell(shown, column, role);
}

QVariant RecommendationModel::groupCell(const Group& group, int column, int role) const
{
    switch (role) {
    case RowKindRole: return int(RowKind::Group);
    case ExpandedRole: return m_open.contains(group.id);
    case IdRole: return group.id;
    default: break;
    }
    if (group.control >= 0)
        return controlCell(m_list.controls[group.control], column, role);
    switch (role) {
    case Qt::DisplayRole: return column == Name ? QVariant(group.name) : QVariant();
    case SecondaryRole: return column == Name ? QVariant(text::count(group.members.size())) : QVariant();
    case Qt::ToolTipRole: return column == Name ? QVariant(group.name) : QVariant();
    case Qt::AccessibleTextRole: return tr("%1, %n recommendations of this name", nullptr, int(group.members.size())).arg(group.name);
    default: return {};
    }
}

QVariant RecommendationModel::controlCell(const domain::ControlRow& control, int column, int role) const
{
    switch (role) {
    case FractionRole: return column == Severity && control.max > 0 ? QVariant(control.current / control.max) : QVariant();
    case Qt::DisplayRole:
        switch (column) {
        case Name: return control.name;
        case Unhealthy: return tr("%1 of %2", "points").arg(text::points(control.current), QLocale().toString(control.max, 'g', 4));
        case Gain: return text::gain(control.gainPercent);
        default: return {};
        }
    case SecondaryRole: return column == Name ? QVariant(text::count(control.openRecommendations)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Gain || column == Severity || column == Unhealthy) {
            return tr("%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy) = %4 points to gain")
                .arg(QLocale().toString(control.max, 'g', 4), text::count(control.unhealthy), text::count(control.healthy),
                     text::points(control.max - control.current));
        }
        return {};
    case Qt::AccessibleTextRole:
        return tr("Control %1, %2 of %3 points, %n open recommendations", nullptr, control.openRecommendations)
            .arg(control.name, text::points(control.current), QLocale().toString(control.max, 'g', 4));
    default: return {};
    }
}

/// The gain of a pair is counted once, at the newer one; a recommendation in two controls is worth its gain once.
bool RecommendationModel::isCountedAbove(const Shown& shown) const
{
    const auto& row = m_list.rows[shown.recommendation];
    return shown.again || (!row.supersededBy.isEmpty() && row.unhealthy > 0 && row.gainPercent <= 0);
}

QString RecommendationModel::tipOf(const domain::RecommendationRow& row, int column) const
{
    QStringList lines;
    if (column == Name)
        lines.append(row.name);
    if (column == Script && row.hasScript)
        lines.append(tr("Has a script"));
    if (column == Name || column == Gain) {
        const auto by = std::ranges::find(m_list.rows, row.supersededBy, &domain::RecommendationRow::key);
        if (!row.supersededBy.isEmpty())
            lines.append(tr("Replaced by “%1”; where both are open it is counted there.").arg(by == m_list.rows.end() ? row.supersededBy : by->name));
    }
    if (column == Risk && row.unhealthy > 0)
        lines.append(riskArithmetic(row));
    if (column == Unhealthy && row.freshness.stale)
        lines.append(tr("Stale, read %1").arg(text::ago(row.freshness.asOf, m_clock.now())));
    if (m_gone.contains(row.key))
        lines.append(goneSentence());
    return lines.join(u'\n');
}

QString RecommendationModel::riskArithmetic(const domain::RecommendationRow& row) const
{
    const QLocale locale;
    const auto number = [&](double value) { return locale.toString(value, 'f', 1); };
    return tr("Severity %1 × exposure %2 × reach %3 = %4")
               .arg(number(row.risk.severity), number(row.risk.exposure()), number(row.risk.reach()), number(row.risk.value()))
           + u'\n' + tr("%1 of %2 affected resources can be reached from the Internet").arg(text::count(row.risk.exposed), text::count(row.risk.affected));
}

QString RecommendationModel::goneSentence() const
{
    return tr("No longer matches the filter; leaves the list when the news are taken in");
}

QVariant RecommendationModel::itemText(const domain::RecommendationRow& row, const Shown& shown, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Severity: return text::severity(row.severity, row.severityWord);
    case Unhealthy: return row.assessed() > 0 ? text::count(row.unhealthy) : tr("not assessed");
    case Gain: return isCountedAbove(shown) ? tr("in the row above") : text::gain(row.gainPercent);
    case Environment: {
        QStringList names;
        for (const auto e : row.environments)
            names.append(text::word(e));
        return names.join(u", "_s);
    }
    case Maturity: return row.preview ? tr("Preview") : tr("General");
    case Risk: return row.unhealthy > 0 ? QLocale().toString(row.risk.value(), 'f', 1) : QString();
    default: return {};
    }
}

QVariant RecommendationModel::itemCell(const Shown& shown, int column, int role) const
{
    const auto& row = m_list.rows[shown.recommendation];
    switch (role) {
    case RowKindRole: return int(RowKind::Item);
    case MemberRole: return shown.group >= 0;
    case Qt::DisplayRole: return itemText(row, shown, column);
    case SeverityRole: return column == Severity ? QVariant(int(row.severity)) : QVariant();
    case SecondaryRole: return column == Unhealthy && row.assessed() > 0 ? QVariant(tr("of %1", "total").arg(text::count(row.assessed()))) : QVariant();
    case WordKindRole: return (column == Unhealthy && row.assessed() == 0) || (column == Gain && isCountedAbove(shown));
    case HasScriptRole: return column == Script ? QVariant(row.hasScript) : QVariant();
    case StaleRole: return row.freshness.stale;
    case LeftRole: return m_gone.contains(row.key);
    case DeltaRole: return column == Gain ? QVariant(row.gainPercent) : QVariant();
    case IdRole: return row.key;
    case TickRole: return column == Name ? tickOf(row) : QVariant();
    case Qt::ToolTipRole: return tipOf(row, column);
    case Qt::AccessibleTextRole: return sentence(row);
    default: return {};
    }
}

QVariant RecommendationModel::tickOf(const domain::RecommendationRow& row) const
{
    if (!m_ticks)
        return {};
    return row.unhealthy > 0 ? int(m_ticks->value(row.key, Qt::Unchecked)) : -1;
}

QString RecommendationModel::sentence(const domain::RecommendationRow& row) const
{
    QStringList parts{text::severity(row.severity, row.severityWord), row.name};
    parts.append(row.assessed() > 0 ? tr("%1 of %2 unhealthy").arg(text::count(row.unhealthy), text::count(row.assessed())) : tr("not assessed"));
    if (row.gainPercent > 0)
        parts.append(tr("gains %1 percent").arg(text::percent(row.gainPercent)));
    if (row.hasScript)
        parts.append(tr("script available"));
    if (row.freshness.stale)
        parts.append(tr("stale, read %1").arg(text::ago(row.freshness.asOf, m_clock.now())));
    if (m_gone.contains(row.key))
        parts.append(tr("no longer matches the filter"));
    if (const auto tick = tickOf(row); tick.isValid() && tick.toInt() >= 0) {
        const int state = tick.toInt();
        parts.append(state == Qt::Checked            ? tr("chosen for What if")
                     : state == Qt::PartiallyChecked ? tr("some resources chosen for What if")
                                                     : tr("not chosen for What if"));
    }
    return parts.join(u", "_s);
}

} // namespace items
