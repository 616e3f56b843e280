// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/tablemodel.h"

#include <QSet>

namespace items {

/// Alerts as a triage list of two-line rows: incidents with their alerts below and a caption for the rest, or flat. New
/// alerts are held back until takeNew(), so that no row moves under the pointer. GUI thread.
class AlertModel final : public TableModel {
    Q_OBJECT
public:
    enum class Grouping { Incidents, Flat, ByResource };
    enum ColumnIndex { What, State, ColumnTotal };

    explicit AlertModel(const core::Clock& clock, QObject* parent = nullptr);

    /// Replaces the list at once (a new query).
    void setAlerts(QList<domain::AlertRow> alerts);
    /// Takes changed rows in place; rows not yet shown wait and are counted by waiting().
    void update(QList<domain::AlertRow> alerts);
    void takeNew();
    int waiting() const { return m_waiting; }
    QDateTime waitingSince() const { return m_waitingSince; }

    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void toggle(int row);
    void setExpanded(int row, bool open);

    const domain::AlertRow* alertAt(int row) const; ///< null for captions
    int rowOf(qint64 alertRow) const;
    int alertCount() const;    ///< alerts without incidents
    int openCount() const;     ///< Active and In progress

Q_SIGNALS:
    void waitingChanged(int waiting);

protected:
    int rows() const override { return int(m_shown.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Shown {
        int alert = -1;      ///< index into m_alerts; -1 caption
        bool group = false;  ///< an incident with a fold arrow, or a resource caption
        bool member = false; ///< indented below a group
        QString caption;
        int count = 0;
    };
    void rebuild();
    void rebuildIncidents();
    void rebuildByResource();
    QVariant captionCell(const Shown& shown, int column, int role) const;
    QVariant whatCell(const domain::AlertRow& row, const Shown& shown, int role) const;
    QVariant stateCell(const domain::AlertRow& row, int role) const;
    QString sentence(const domain::AlertRow& row) const;

    const core::Clock& m_clock;
    QList<domain::AlertRow> m_alerts;
    QList<domain::AlertRow> m_newest; ///< the whole list as of the last update, while rows wait
    QList<Shown> m_shown;
    QSet<qint64> m_folded;
    Grouping m_grouping = Grouping::Incidents;
    int m_waiting = 0;
    QDateTime m_waitingSince;
};

} // namespace items
