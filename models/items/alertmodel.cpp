// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/alertmodel.h"

#include "items/text.h"

using namespace Qt::StringLiterals;

namespace items {

AlertModel::AlertModel(const core::Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock)
{
    setColumns({{u"what"_s, tr("Alert"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"state"_s, tr("Status and age"), Qt::AlignRight | Qt::AlignVCenter, false}});
}

void AlertModel::setAlerts(QList<domain::AlertRow> alerts)
{
    beginResetModel();
    m_alerts = std::move(alerts);
    m_newest.clear();
    m_waiting = 0;
    rebuild();
    endResetModel();
    Q_EMIT waitingChanged(0);
}

void AlertModel::update(QList<domain::AlertRow> alerts)
{
    QHash<qint64, int> known;
    for (int i = 0; i < m_alerts.size(); ++i)
        known.insert(m_alerts[i].row, i);
    int fresh = 0;
    for (const auto& alert : std::as_const(alerts)) {
        const auto at = known.constFind(alert.row);
        if (at == known.constEnd())
            ++fresh;
        else
            m_alerts[*at] = alert;
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnTotal - 1));
    if (fresh > 0 && m_waiting == 0)
        m_waitingSince = m_clock.now();
    m_newest = std::move(alerts);
    if (std::exchange(m_waiting, fresh) != fresh)
        Q_EMIT waitingChanged(fresh);
}

void AlertModel::takeNew()
{
    if (m_waiting > 0)
        setAlerts(std::exchange(m_newest, {}));
}

void AlertModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    rebuild();
    endResetModel();
}

void AlertModel::setExpanded(int row, bool open)
{
    if (row < 0 || row >= m_shown.size() || !m_shown[row].group || m_shown[row].alert < 0)
        return;
    const qint64 id = m_alerts[m_shown[row].alert].row;
    if (m_folded.contains(id) != open)
        return;
    beginResetModel();
    if (open)
        m_folded.remove(id);
    else
        m_folded.insert(id);
    rebuild();
    endResetModel();
}

void AlertModel::toggle(int row)
{
    if (const auto* alert = alertAt(row))
        setExpanded(row, m_folded.contains(alert->row));
}

void AlertModel::rebuild()
{
    m_shown.clear();
    switch (m_grouping) {
    case Grouping::Incidents: rebuildIncidents(); break;
    case Grouping::ByResource: rebuildByResource(); break;
    case Grouping::Flat:
        for (int i = 0; i < m_alerts.size(); ++i)
            m_shown.append({i, false, false, {}, 0});
        break;
    }
}

void AlertModel::rebuildIncidents()
{
    QHash<qint64, QList<int>> members;
    QSet<qint64> incidents;
    for (const auto& alert : std::as_const(m_alerts)) {
        if (alert.isIncident)
            incidents.insert(alert.row);
    }
    QList<int> rest;
    for (int i = 0; i < m_alerts.size(); ++i) {
        const auto& alert = m_alerts[i];
        if (alert.isIncident)
            continue;
        if (incidents.contains(alert.incidentRow))
            members[alert.incidentRow].append(i);
        else
            rest.append(i);
    }
    for (int i = 0; i < m_alerts.size(); ++i) {
        if (!m_alerts[i].isIncident)
            continue;
        const auto below = members.value(m_alerts[i].row);
        m_shown.append({i, true, false, {}, int(below.size())});
        if (m_folded.contains(m_alerts[i].row))
            continue;
        for (const int member : below)
            m_shown.append({member, false, true, {}, 0});
    }
    if (!rest.isEmpty() && !incidents.isEmpty())
        m_shown.append({-1, false, false, tr("Not in an incident"), int(rest.size())});
    for (const int i : std::as_const(rest))
        m_shown.append({i, false, false, {}, 0});
}

void AlertModel::rebuildByResource()
{
    QMap<QString, QList<int>> byResource;
    for (int i = 0; i < m_alerts.size(); ++i) {
        if (!m_alerts[i].isIncident)
            byResource[m_alerts[i].compromisedEntity].append(i);
    }
    QList<QString> names = byResource.keys();
    std::ranges::stable_sort(names, [&](const QString& a, const QString& b) { return byResource[a].size() > byResource[b].size(); });
    for (const auto& name : std::as_const(names)) {
        m_shown.append({-1, false, false, name.isEmpty() ? tr("No resource named") : name, int(byResource[name].size())});
        for (const int i : std::as_const(byResource[name]))
            m_shown.append({i, false, true, {}, 0});
    }
}

const domain::AlertRow* AlertModel::alertAt(int row) const
{
    return row >= 0 && row < m_shown.size() && m_shown[row].alert >= 0 ? &m_alerts[m_shown[row].alert] : nullptr;
}

int AlertModel::rowOf(qint64 alertRow) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        const auto* alert = alertAt(row);
        if (alert && alert->row == alertRow)
            return row;
    }
    return -1;
}

int AlertModel::alertCount() const
{
    return int(std::ranges::count_if(m_alerts, [](const auto& a) { return !a.isIncident; }));
}

int AlertModel::openCount() const
{
    return int(std::ranges::count_if(m_alerts, [](const auto& a) {
        return !a.isIncident && (a.status == domain::AlertStatus::Active || a.status == domain::AlertStatus::InProgress);
    }));
}

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
    case Qt::ToolTipRole: return row.displayName;
    case SecondLineRole: return shown.group ? tr("%n alerts", nullptr, std::max(shown.count, row.memberCount)) : row.compromisedEntity;
    case SecondaryRole: return shown.group ? (row.owner.isEmpty() ? tr("Unassigned") : row.owner) : row.scopeName;
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
    parts.append(row.displayName);
    if (!row.compromisedEntity.isEmpty())
        parts.append(tr("on %1").arg(row.compromisedEntity));
    parts.append(text::alertStatus(row.status, row.statusWord));
    parts.append(tr("%1 old").arg(text::age(row.time, m_clock.now())));
    if (row.unread)
        parts.append(tr("unread"));
    if (row.pending)
        parts.append(tr("not yet sent"));
    return parts.join(u", "_s);
}

} // namespace items
