// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of the list say.
#include "items/resourcemodel.h"

#include "items/text.h"

using namespace Qt::StringLiterals;

namespace items {

QVariant ResourceModel::cell(int row, int column, int role) const
{
    const auto* resource = resourceAt(row);
    if (!resource) {
        if (role == LoadStateRole)
            return int(LoadState::Loading);
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return textOf(*resource, column);
    case LoadStateRole: return int(LoadState::Ready);
    case RowKindRole: return int(RowKind::Item);
    case HealthRole: return column == Health ? QVariant(int(resource->health)) : QVariant();
    case SegmentsRole:
        return column == Findings && resource->openFindings() > 0
                   ? QVariant::fromValue(QList<int>(resource->openBySeverity.begin(), resource->openBySeverity.end()))
                   : QVariant();
    case SeverityRole: return column == Alerts && resource->alerts > 0 ? QVariant(int(resource->worstAlert)) : QVariant();
    case StaleRole: return resource->stale;
    case TimeRole: return column == LastSeen ? QVariant(resource->lastSeen) : QVariant();
    case WordKindRole: return (column == Findings && resource->openFindings() == 0) || (column == LastSeen && !resource->lastSeen.isValid());
    case TickedRole: return isTicked(resource->row);
    case LeftRole: return m_gone.contains(resource->row);
    case IdRole: return resource->id;
    case RowIdRole: return resource->row.value;
    case Qt::ToolTipRole: return column == Name ? QVariant(resource->id) : textOf(*resource, column);
    case Qt::AccessibleTextRole: return sentence(*resource);
    default: return {};
    }
}

QVariant ResourceModel::textOf(const domain::ResourceRow& row, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Type: return row.typeName.isEmpty() ? row.type : row.typeName;
    case Environment: return text::word(row.environment);
    case Scope: return row.scopeName;
    case Health: return text::word(row.health);
    case Findings:
        if (!row.assessed)
            return tr("not assessed");
        return row.openFindings() == 0 ? tr("none open") : text::count(row.openFindings());
    case Alerts: return text::count(row.alerts);
    case Tag: return row.tag;
    case LastSeen: return text::age(row.lastSeen, m_clock.now());
    case Location: return row.location;
    case Group: return row.resourceGroup;
    default: return {};
    }
}

QString ResourceModel::sentence(const domain::ResourceRow& row) const
{
    QStringList parts{row.name, row.typeName.isEmpty() ? row.type : row.typeName, text::word(row.environment), row.scopeName, text::word(row.health)};
    parts.append(row.assessed ? tr("%n open findings", nullptr, row.openFindings()) : tr("not assessed"));
    if (row.alerts > 0)
        parts.append(tr("%n alerts", nullptr, row.alerts));
    parts.append(tr("last seen %1").arg(text::age(row.lastSeen, m_clock.now())));
    if (m_gone.contains(row.row))
        parts.append(tr("no longer there"));
    if (isTicked(row.row))
        parts.append(tr("selected"));
    return parts.join(u", "_s);
}

} // namespace items
