// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/tablemodel.h"

namespace items {

/// Connections grouped by cloud, with captions, two-line rows and the progress of a sync. GUI thread.
class ConnectionModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Connection, State, Missing, Resources, LastSync, ColumnTotal };

    explicit ConnectionModel(const core::Clock& clock, QObject* parent = nullptr);

    /// Keeps row positions when the same connections come again in the same groups.
    void setConnections(QList<domain::ConnectionRow> connections);
    const domain::ConnectionRow* connectionAt(int row) const; ///< null for captions
    int rowOf(core::ConnectionId id) const;
    int count() const { return int(m_connections.size()); }

protected:
    int rows() const override { return int(m_shown.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QVariant textOf(const domain::ConnectionRow& row, int column) const;
    QString sentence(const domain::ConnectionRow& row) const;

    const core::Clock& m_clock;
    QList<domain::ConnectionRow> m_connections;
    QList<int> m_shown;             ///< index into m_connections; -1 - kind for a caption
};

} // namespace items
