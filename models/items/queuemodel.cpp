// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/queuemodel.h"

#include "items/text.h"
#include "services/reads.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

QDateTime offlineSince(const QList<domain::ConnectionRow>& connections)
{
    QDateTime since;
    for (const auto& row : connections) {
        if (row.kind == domain::ConnectionKind::Host || row.state == domain::ConnectionState::Paused)
            continue;
        if (!row.offlineSince.isValid())
            return {};
        if (!since.isValid() || row.offlineSince < since)
            since = row.offlineSince;
    }
    return since;
}

QDateTime readAt(const QList<domain::ConnectionRow>& connections)
{
    QDateTime newest;
    for (const auto& row : connections) {
        if (row.kind != domain::ConnectionKind::Host && row.lastComplete.isValid() && (!newest.isValid() || row.lastComplete > newest))
            newest = row.lastComplete;
    }
    return newest;
}

QueueModel::QueueModel(const core::Clock& clock, QObject* parent) : QAbstractListModel(parent), m_clock(clock) {}

void QueueModel::setRows(QList<domain::QueueRow> rows)
{
    if (std::ranges::equal(rows, m_rows, {}, &domain::QueueRow::id, &domain::QueueRow::id)) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const domain::QueueRow* QueueModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr;
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole: return tr("%1 → %2").arg(text::word(row.from), text::word(row.to));
    case TargetRole: return row.entity.isEmpty() ? row.target : tr("%1, %2").arg(row.target, row.entity);
    case QueueStateRole: return int(row.state);
    case StateTextRole: return text::queueState(row.state, row.lastError);
    case AgeRole: return text::age(row.created, m_clock.now());
    case QueueIdRole: return row.id;
    case AlertRole: return row.alertRow;
    case Qt::ToolTipRole: return row.lastError.toHtmlEscaped();
    case Qt::AccessibleTextRole: return sentence(row);
    default: return {};
    }
}

QString QueueModel::sentence(const domain::QueueRow& row) const
{
    return tr("%1 to %2, %3, %4, decided %5 ago by %6")
        .arg(text::word(row.from), text::word(row.to), row.target, text::queueState(row.state, row.lastError), text::age(row.created, m_clock.now()),
             row.actor);
}

QueuePresenter::QueuePresenter(services::Reads& reads, const core::Clock& clock, QObject* parent) : Presenter(reads, parent), m_model(clock)
{
    connect(&m_loader, &LoaderSignals::loaded, this, [this] {
        m_model.setRows(m_loader.value());
        Q_EMIT loaded();
    });
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
}

bool QueuePresenter::concerns(const services::Changes& changes) const
{
    return changes.alerts || changes.activity || changes.connections;
}

void QueuePresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return reads().queue(token); });
}

} // namespace items
