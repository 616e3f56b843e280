// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/connectionmodel.h"

#include "items/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
} // namespace

ConnectionModel::ConnectionModel(const core::Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock)
{
    setColumns({{u"connection"_s, tr("Connection"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"state"_s, tr("State"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"missing"_s, tr("What is missing"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"resources"_s, tr("Resources"), numbers, false},
                {u"lastSync"_s, tr("Last sync"), Qt::AlignLeft | Qt::AlignVCenter, false}});
}

void ConnectionModel::setConnections(QList<domain::ConnectionRow> connections)
{
    QList<int> shown;
    for (const auto kind : domain::AllOf<domain::ConnectionKind>::values) {
        bool caption = false;
        for (int i = 0; i < connections.size(); ++i) {
            if (connections[i].kind != kind)
                continue;
            if (!std::exchange(caption, true))
                shown.append(-1 - int(kind));
            shown.append(i);
        }
    }
    const bool same = shown == m_shown && std::ranges::equal(connections, m_connections, {}, &domain::ConnectionRow::id, &domain::ConnectionRow::id);
    if (same) {
        m_connections = std::move(connections);
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rows() - 1, ColumnTotal - 1));
        return;
    }
    beginResetModel();
    m_connections = std::move(connections);
    m_shown = std::move(shown);
    endResetModel();
}

const domain::ConnectionRow* ConnectionModel::connectionAt(int row) const
{
    return row >= 0 && row < m_shown.size() && m_shown[row] >= 0 ? &m_connections[m_shown[row]] : nullptr;
}

int ConnectionModel::rowOf(core::ConnectionId id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        const auto* connection = connectionAt(row);
        if (connection && connection->id == id)
            return row;
    }
    return -1;
}

QVariant ConnectionModel::cell(int row, int column, int role) const
{
    const auto* connection = connectionAt(row);
    if (!connection) {
        const auto kind = domain::ConnectionKind(-1 - m_shown[row]);
        if (role == RowKindRole)
            return int(RowKind::Caption);
        if (role == Qt::AccessibleTextRole || (role == Qt::DisplayRole && column == 0)) {
            switch (kind) {
            case domain::ConnectionKind::Azure: return u"Azure"_s;
            case domain::ConnectionKind::Aws: return u"AWS"_s;
            case domain::ConnectionKind::Gcp: return u"GCP"_s;
            case domain::ConnectionKind::Host: return tr("On-premises");
            }
        }
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return textOf(*connection, column);
    case SecondLineRole: return column == Connection ? QVariant(connection->what) : QVariant();
    case RowKindRole: return int(RowKind::Item);
    case ConnectionStateRole: return column == State ? QVariant(int(connection->state)) : QVariant();
    case ProgressRole: return column == LastSync && connection->state == domain::ConnectionState::Syncing ? QVariant(connection->progress) : QVariant(-1.0);
    case TimeRole: return column == LastSync ? QVariant(connection->lastComplete) : QVariant();
    case StaleRole: return column == LastSync && connection->lastComplete.isValid() && connection->lastComplete.secsTo(m_clock.now()) > 8 * 3600;
    case IdRole: return connection->name;
    case RowIdRole: return connection->id.value;
    case Qt::ToolTipRole: return column == Missing ? QVariant(connection->stateNote) : QVariant();
    case Qt::AccessibleTextRole: return sentence(*connection);
    default: return {};
    }
}

QVariant ConnectionModel::textOf(const domain::ConnectionRow& row, int column) const
{
    switch (column) {
    case Connection: return row.sample && !row.name.contains(tr("sample"), Qt::CaseInsensitive) ? tr("%1 (sample)").arg(row.name) : row.name;
    case State: return text::word(row.state);
    case Missing: return row.stateNote;
    case Resources: return text::count(row.resources);
    case LastSync:
        if (row.state == domain::ConnectionState::Syncing && row.progress >= 0)
            return tr("%1 %").arg(QLocale().toString(int(row.progress * 100)));
        return text::ago(row.lastComplete, m_clock.now());
    default: return {};
    }
}

QString ConnectionModel::sentence(const domain::ConnectionRow& row) const
{
    QStringList parts{row.name, row.what, text::word(row.state)};
    if (!row.stateNote.isEmpty())
        parts.append(row.stateNote);
    parts.append(tr("%1 resources").arg(text::count(row.resources)));
    parts.append(tr("last complete sync %1").arg(text::age(row.lastComplete, m_clock.now())));
    return parts.join(u", "_s);
}

} // namespace items
