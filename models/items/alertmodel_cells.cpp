// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "items/alertmodel.h"
#include "items/text.h"

using namespace Qt::StringLiterals;

namespace items {

namespace {

/// What it is on, and what went wrong with a decision on it.
QString entityLine(const domain::AlertRow& row)
{
    const QString on = core::oneLine(row.compromisedEntity.isEmpty() ? row.scopeName : row.compromisedEntity, 300);
    const bool wrong = row.queue == domain::QueueState::Conflict || row.queue == domain::QueueState::Failed;
    return wrong ? on + u" · "_s + text::queueState(row.queue, row.queueNote) : on;
}

} // namespace

QVariant AlertModel::cell(int row, int column, int role) const
{
    const Shown& shown = m_shown[row];
    if (shown.alert < 0)
        return captionCell(shown, column, role);
    const auto& alert = m_alerts[shown.alert];
    switch (role) {
    case RowKindRole: return int(shown.group ? RowKind::Group : RowKind::Item);
    case ExpandedRole: return shown.group ? QVariant(!m_folded.contains(alert.row)) : QVariant();
    case SeverityRole: return int(alert.severity);
    case AlertStatusRole: return int(alert.status);
    case UnreadRole: return alert.unread;
    case MemberRole: return shown.member;
    case PendingRole: return alert.pending;
    case QueueRole: return int(alert.queue);
    case LeftRole: return m_left.contains(alert.row);
    case TickedRole: return m_ticked.isEmpty() ? QVariant() : QVariant(m_ticked.contains(alert.row));
    case RowIdRole: return alert.row;
    case IdRole: return alert.id;
    case Qt::AccessibleTextRole: return sentence(alert);
    default: return column == What ? whatCell(alert, shown, role) : stateCell(alert, role);
    }
}

QVariant AlertModel::captionCell(const Shown& shown, int column, int role) const
{
    switch (role) {
    case RowKindRole: return int(RowKind::Caption);
    case Qt::DisplayRole: return column == What ? QVariant(shown.caption) : QVariant();
    case SecondaryRole: return column == What ? QVariant(text::count(shown.count)) : QVariant();
    case Qt::AccessibleTextRole: return tr("%1, %n alerts", nullptr, shown.count).arg(shown.caption);
    default: return {};
    }
}

QVariant AlertModel::whatCell(const domain::AlertRow& row, const Shown& shown, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return core::oneLine(row.displayName, 1000);
    case SecondLineRole:
        if (!shown.group)
            return entityLine(row);
        // What the filter hides is neither shown nor decided on.
        return shown.count < row.memberCount ? tr("%1 of %n alerts", nullptr, row.memberCount).arg(text::count(shown.count))
                                             : tr("%n alerts", nullptr, shown.count);
    case SecondaryRole: return shown.group ? (row.owner.isEmpty() ? tr("Unassigned") : core::oneLine(row.owner, 100)) : core::oneLine(row.scopeName, 300);
    case WordKindRole: return shown.group && row.owner.isEmpty();
    default: return {};
    }
}

QVariant AlertModel::stateCell(const domain::AlertRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text::alertStatus(row.status, row.statusWord);
    case SecondLineRole: return text::age(row.time, m_clock.now());
    case TimeRole: return row.time;
    default: return {};
    }
}

QString AlertModel::sentence(const domain::AlertRow& row) const
{
    QStringList parts{text::severity(row.severity, row.severityWord)};
    if (row.isIncident)
        parts.append(tr("incident"));
    parts.append(core::oneLine(row.displayName, 1000));
    if (!row.compromisedEntity.isEmpty())
        parts.append(tr("on %1").arg(core::oneLine(row.compromisedEntity, 300)));
    parts.append(text::alertStatus(row.status, row.statusWord));
    parts.append(tr("%1 old").arg(text::age(row.time, m_clock.now())));
    if (row.isIncident && row.owner.isEmpty())
        parts.append(tr("unassigned"));
    if (row.unread)
        parts.append(tr("unread"));
    if (row.pending)
        parts.append(tr("not yet sent"));
    if (!row.queueNote.isEmpty())
        parts.append(row.queueNote);
    if (m_left.contains(row.row))
        parts.append(tr("no longer matches the filter"));
    if (m_ticked.contains(row.row))
        parts.append(tr("ticked"));
    return parts.join(u", "_s);
}

} // namespace items
