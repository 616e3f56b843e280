// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/tablemodel.h"

#include <QSet>

namespace items {

/// Alerts as a triage list of two-line rows: incidents with their alerts below and a caption for the rest, flat, or under
/// captions of resources or entities. New alerts are held back until takeNew(), and those that stop matching stay where they
/// are until then, so that no row moves under the pointer. Ticks are kept by id. GUI thread.
class AlertModel final : public TableModel {
    Q_OBJECT
public:
    enum class Grouping { Incidents, Flat, ByResource, ByEntity };
    enum ColumnIndex { What, State, ColumnTotal };

    explicit AlertModel(const core::Clock& clock, QObject* parent = nullptr);

    /// Replaces the list at once (a new query).
    void setAlerts(QList<domain::AlertRow> alerts);
    /// Takes changed rows in place; rows not yet shown wait and are counted by waiting(), rows shown that `alerts` lacks
    /// are named by missing() until settleMissing().
    void update(QList<domain::AlertRow> alerts);
    const QList<qint64>& missing() const { return m_missing; }
    /// What became of missing(): those found keep their place as "no longer matches", the others leave.
    void settleMissing(const QList<domain::AlertRow>& found);
    /// The list as of the last update: new ones in, no longer matching ones out.
    void takeNew();
    int waiting() const { return m_waiting; }
    bool hasLeft() const { return !m_left.isEmpty(); }
    QDateTime waitingSince() const { return m_waitingSince; }

    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setExpanded(int row, bool open);

    const domain::AlertRow* alertAt(int row) const; ///< null for captions
    const domain::AlertRow* alertOf(qint64 alertRow) const;
    int rowOf(qint64 alertRow) const;               ///< -1: not among the rows, or folded away
    /// The alert, or the incident with all of its alerts in this list, folded or not.
    QList<qint64> withMembers(qint64 alertRow) const;

    void setTicked(int row, bool on);               ///< an incident ticks its alerts as well
    void tickAll(bool on);
    /// Ticks rows from `anchor` to `end` and takes back those from `anchor` to `previousEnd`.
    void tickRange(int anchor, int previousEnd, int end);
    int tickedCount() const;                        ///< alerts without incidents
    QList<qint64> tickedRows() const;               ///< incidents included

    /// Of the alerts that match, whatever is folded.
    struct Counts {
        int alerts = 0, open = 0, critical = 0, high = 0, unownedIncidents = 0;
    };
    Counts counts() const;

Q_SIGNALS:
    void waitingChanged(int waiting);
    void ticksChanged();

protected:
    int rows() const override { return int(m_shown.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Shown {
        int alert = -1;      ///< index into m_alerts; -1 caption
        bool group = false;  ///< an incident with a fold arrow
        bool member = false; ///< indented below a group
        QString caption;
        int count = 0;
    };
    void rebuild();
    void rebuildIncidents();
    void rebuildUnder(const std::function<QStringList(const domain::AlertRow&)>& captionsOf, const QString& none);
    QList<int> membersOf(qint64 incident) const;
    void rowsChanged(int role);
    bool tick(int row, bool on);
    QVariant captionCell(const Shown& shown, int column, int role) const;
    QVariant whatCell(const domain::AlertRow& row, const Shown& shown, int role) const;
    QVariant stateCell(const domain::AlertRow& row, int role) const;
    QString sentence(const domain::AlertRow& row) const;

    const core::Clock& m_clock;
    QList<domain::AlertRow> m_alerts;
    QHash<qint64, int> m_index;       ///< row id to position in m_alerts
    QList<domain::AlertRow> m_newest; ///< the whole list as of the last update
    QList<Shown> m_shown;
    QSet<qint64> m_folded, m_ticked;
    QSet<qint64> m_left;              ///< shown, but no longer matching
    QList<qint64> m_missing;
    Grouping m_grouping = Grouping::Incidents;
    int m_waiting = 0;
    QDateTime m_waitingSince;
};

} // namespace items
