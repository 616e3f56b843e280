// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/requestmodel.h"

#include "items/text.h"

#include <algorithm>

#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment letters = Qt::AlignLeft | Qt::AlignVCenter;
} // namespace

RequestModel::RequestModel(std::function<QString(const QDateTime&)> timeText, QObject* parent) : TableModel(parent), m_timeText(std::move(timeText))
{
    setColumns({{u"time"_s, tr("Time"), letters, false},
                {u"method"_s, tr("Method"), letters, false},
                {u"address"_s, tr("Address"), letters, false},
                {u"status"_s, tr("Answer"), letters, false},
                {u"duration"_s, tr("ms"), numbers, false},
                {u"received"_s, tr("Bytes"), numbers, false},
                {u"attempt"_s, tr("Attempt"), numbers, false}});
}

void RequestModel::take(const QList<domain::RequestRow>& all)
{
    const quint64 oldest = all.isEmpty() ? 0 : all.first().id;
    const auto kept = std::ranges::count_if(m_rows, [&](const auto& row) { return !all.isEmpty() && row.id >= oldest; });
    if (kept < m_rows.size()) {
        beginRemoveRows({}, int(kept), rows() - 1);
        m_rows.resize(kept);
        endRemoveRows();
    }
    const quint64 newest = m_rows.isEmpty() ? 0 : m_rows.first().id;
    QList<domain::RequestRow> fresh;
    for (auto row = all.crbegin(); row != all.crend() && row->id > newest; ++row)
        fresh.append(*row);
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows = fresh + m_rows;
    endInsertRows();
}

QString RequestModel::text() const
{
    QString lines;
    for (auto row = m_rows.crbegin(); row != m_rows.crend(); ++row)
        lines += row->line + u'\n';
    return lines;
}

void RequestModel::timeFormatChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Time), index(rows() - 1, Time));
}

QString RequestModel::words(const domain::RequestRow& row, int column) const
{
    switch (column) {
    case Time: return m_timeText(row.at);
    case Method: return row.method;
    case Address: return row.address;
    case Status: return row.status > 0 ? QString::number(row.status) : tr("none: %1").arg(row.outcome);
    case Duration: return text::count(row.milliseconds);
    case Received: return text::count(row.receivedBytes);
    case Attempt: return text::count(row.attempt);
    default: return {};
    }
}

QVariant RequestModel::cell(int row, int column, int role) const
{
    const auto& r = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return words(r, column);
    case RowKindRole: return int(RowKind::Item);
    case TimeRole: return column == Time ? QVariant(r.at) : QVariant();
    case IdRole: return r.line;
    case RowIdRole: return qint64(r.id);
    case Qt::AccessibleTextRole:
        return tr("%1, %2 %3, answer %4 after %5 ms, %6 bytes, attempt %7")
            .arg(m_timeText(r.at), r.method, r.address, words(r, Status), words(r, Duration), words(r, Received), words(r, Attempt));
    default: return {};
    }
}

} // namespace items
