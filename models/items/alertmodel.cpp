// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/alertmodel.h"

#include "core/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

bool isOpen(const domain::AlertRow& alert)
{
    return alert.status == domain::AlertStatus::Active || alert.status == domain::AlertStatus::InProgress;
}

/// Resources are named by path; the last part is what people call them.
QString shortName(const QString& name)
{
    return core::oneLine(name.startsWith(u'/') ? name.section(u'/', -1) : name, 300);
}

} // namespace

AlertModel::AlertModel(const core::Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock)
{
    setColumns(
        {{u"what"_s, tr("Alert"), Qt::AlignLeft | Qt::AlignVCenter, false}, {u"state"_s, tr("Status and age"), Qt::AlignRight | Qt::AlignVCenter, false}});
}

void AlertModel::setAlerts(QList<domain::AlertRow> alerts)
{
    beginResetModel();
    m_alerts = std::move(alerts);
    m_newest.clear();
    m_left.clear();
    m_missing.clear();
    m_waiting = 0;
    m_index.clear();
    for (int i = 0; i < m_alerts.size(); ++i)
        m_index.insert(m_alerts[i].row, i);
    const auto ticked = m_ticked.size();
    m_ticked.removeIf([this](qint64 id) { return !m_index.contains(id); });
    rebuild();
    endResetModel();
    Q_EMIT waitingChanged(0);
    if (ticked != m_ticked.size())
        Q_EMIT ticksChanged();
}

void AlertModel::update(QList<domain::AlertRow> alerts)
{
    QSet<qint64> present;
    int fresh = 0;
    for (const auto& alert : std::as_const(alerts)) {
        present.insert(alert.row);
        const auto at = m_index.constFind(alert.row);
        if (at == m_index.constEnd()) {
            ++fresh;
            continue;
        }
        m_alerts[*at] = alert;
        m_left.remove(alert.row);
    }
    m_missing.clear();
    for (const auto& alert : std::as_const(m_alerts)) {
        if (!present.contains(alert.row))
            m_missing.append(alert.row);
    }
    rowsChanged(-1);
    if (fresh > 0 && m_waiting == 0)
        m_waitingSince = m_clock.now();
    m_newest = std::move(alerts);
    if (std::exchange(m_waiting, fresh) != fresh)
        Q_EMIT waitingChanged(fresh);
}

void AlertModel::settleMissing(const QList<domain::AlertRow>& found)
{
    QSet<qint64> gone(m_missing.cbegin(), m_missing.cend());
    for (const auto& alert : found) {
        if (!gone.remove(alert.row))
            continue;
        m_alerts[m_index.value(alert.row)] = alert;
        m_left.insert(alert.row);
    }
    m_missing.clear();
    if (gone.isEmpty())
        return rowsChanged(-1);
    beginResetModel();
    m_alerts.removeIf([&](const domain::AlertRow& alert) { return gone.contains(alert.row); });
    m_index.clear();
    for (int i = 0; i < m_alerts.size(); ++i)
        m_index.insert(m_alerts[i].row, i);
    m_left -= gone;
    m_ticked -= gone;
    rebuild();
    endResetModel();
    Q_EMIT ticksChanged();
}

void AlertModel::takeNew()
{
    if (m_waiting > 0 || hasLeft())
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
    if (row < 0 || row >= m_shown.size() || !m_shown[row].group)
        return;
    const qint64 id = m_alerts[m_shown[row].alert].row;
    if (m_folded.contains(id) != open)
        return;
    const auto members = membersOf(id);
    if (open) {
        m_folded.remove(id);
        if (!members.isEmpty()) {
            beginInsertRows({}, row + 1, row + int(members.size()));
            for (qsizetype i = 0; i < members.size(); ++i)
                m_shown.insert(row + 1 + i, {members[i], false, true, {}, 0});
            endInsertRows();
        }
    } else {
        m_folded.insert(id);
        if (!members.isEmpty()) {
            beginRemoveRows({}, row + 1, row + int(members.size()));
            m_shown.remove(row + 1, members.size());
            endRemoveRows();
        }
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnTotal - 1));
}

void AlertModel::rebuild()
{
    m_shown.clear();
    switch (m_grouping) {
    case Grouping::Incidents: rebuildIncidents(); break;
    case Grouping::ByResource:
        rebuildUnder([](const domain::AlertRow& alert) { return alert.compromisedEntity.isEmpty() ? QStringList() : QStringList{alert.compromisedEntity}; },
                     tr("No resource named"));
        break;
    case Grouping::ByEntity: rebuildUnder([](const domain::AlertRow& alert) { return alert.entities; }, tr("No entity named")); break;
    case Grouping::Flat:
        for (int i = 0; i < m_alerts.size(); ++i)
            m_shown.append({i, false, false, {}, 0});
        break;
    }
}

QList<int> AlertModel::membersOf(qint64 incident) const
{
    QList<int> members;
    for (int i = 0; i < m_alerts.size(); ++i) {
        if (!m_alerts[i].isIncident && m_alerts[i].incidentRow == incident)
            members.append(i);
    }
    return members;
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

void AlertModel::rebuildUnder(const std::function<QStringList(const domain::AlertRow&)>& captionsOf, const QString& none)
{
    QMap<QString, QList<int>> under;
    for (int i = 0; i < m_alerts.size(); ++i) {
        if (m_alerts[i].isIncident)
            continue;
        const auto captions = captionsOf(m_alerts[i]);
        for (const auto& caption : captions.isEmpty() ? QStringList{QString()} : captions)
            under[caption].append(i);
    }
    QList<QString> names = under.keys();
    std::ranges::stable_sort(names, [&](const QString& a, const QString& b) { return under[a].size() > under[b].size(); });
    for (const auto& name : std::as_const(names)) {
        m_shown.append({-1, false, false, name.isEmpty() ? none : shortName(name), int(under[name].size())});
        for (const int i : std::as_const(under[name]))
            m_shown.append({i, false, true, {}, 0});
    }
}

const domain::AlertRow* AlertModel::alertAt(int row) const
{
    return row >= 0 && row < m_shown.size() && m_shown[row].alert >= 0 ? &m_alerts[m_shown[row].alert] : nullptr;
}

const domain::AlertRow* AlertModel::alertOf(qint64 alertRow) const
{
    const auto at = m_index.constFind(alertRow);
    return at == m_index.constEnd() ? nullptr : &m_alerts[*at];
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

QList<qint64> AlertModel::withMembers(qint64 alertRow) const
{
    QList<qint64> rows{alertRow};
    if (const auto* alert = alertOf(alertRow); alert && alert->isIncident) {
        for (const int member : membersOf(alertRow))
            rows.append(m_alerts[member].row);
    }
    return rows;
}

bool AlertModel::tick(int row, bool on)
{
    const auto* alert = alertAt(row);
    if (!alert)
        return false;
    for (const qint64 id : withMembers(alert->row))
        on ? void(m_ticked.insert(id)) : void(m_ticked.remove(id));
    return true;
}

void AlertModel::setTicked(int row, bool on)
{
    if (!tick(row, on))
        return;
    rowsChanged(TickedRole);
    Q_EMIT ticksChanged();
}

void AlertModel::tickAll(bool on)
{
    m_ticked.clear();
    if (on) {
        for (const auto& alert : std::as_const(m_alerts)) {
            if (!m_left.contains(alert.row))
                m_ticked.insert(alert.row);
        }
    }
    rowsChanged(TickedRole);
    Q_EMIT ticksChanged();
}

void AlertModel::tickRange(int anchor, int previousEnd, int end)
{
    const auto all = [&](int from, int to, bool on) {
        for (int row = std::max(0, std::min(from, to)); row <= std::min(std::max(from, to), rows() - 1); ++row)
            tick(row, on);
    };
    all(anchor, previousEnd, false);
    all(anchor, end, true);
    rowsChanged(TickedRole);
    Q_EMIT ticksChanged();
}

int AlertModel::tickedCount() const
{
    return int(std::ranges::count_if(m_ticked, [this](qint64 id) { return !m_alerts[m_index.value(id)].isIncident; }));
}

QList<qint64> AlertModel::tickedRows() const
{
    QList<qint64> rows;
    for (const auto& alert : m_alerts) {
        if (m_ticked.contains(alert.row))
            rows.append(alert.row);
    }
    return rows;
}

AlertModel::Counts AlertModel::counts() const
{
    Counts counts;
    for (const auto& alert : m_alerts) {
        if (m_left.contains(alert.row))
            continue;
        if (alert.isIncident) {
            counts.unownedIncidents += isOpen(alert) && alert.owner.isEmpty() ? 1 : 0;
            continue;
        }
        ++counts.alerts;
        if (!isOpen(alert))
            continue;
        ++counts.open;
        counts.critical += alert.severity == domain::Severity::Critical ? 1 : 0;
        counts.high += alert.severity == domain::Severity::High ? 1 : 0;
    }
    return counts;
}

void AlertModel::rowsChanged(int role)
{
    if (m_shown.isEmpty())
        return;
    Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnTotal - 1), role < 0 ? QList<int>() : QList<int>{role});
}

} // namespace items
