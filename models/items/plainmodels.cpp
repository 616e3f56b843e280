// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/plainmodels.h"

#include "core/text.h"
#include "items/activitywords.h"
#include "items/text.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment words = Qt::AlignLeft | Qt::AlignVCenter;
} // namespace

// ---- AffectedModel

AffectedModel::AffectedModel(const core::Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock)
{
    setColumns({{u"name"_s, tr("Resource")}, {u"group"_s, tr("Group")}, {u"reason"_s, tr("Why")}, {u"age"_s, tr("Since"), numbers}});
}

void AffectedModel::setRows(QList<domain::AffectedRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_ticked.clear();
    endResetModel();
    Q_EMIT ticksChanged();
}

void AffectedModel::update(QList<domain::AffectedRow> rows)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows[i].resourceId, i);
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        const auto place = places.constFind(m_rows[i].resourceId);
        if (place != places.constEnd()) {
            m_rows[i] = rows[*place];
            places.erase(place);
            continue;
        }
        m_ticked.remove(m_rows[i].resourceId);
        beginRemoveRows({}, int(i), int(i));
        m_rows.removeAt(i);
        endRemoveRows();
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1));
    if (!places.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + places.size()) - 1);
        for (const auto& row : std::as_const(rows)) {
            if (places.remove(row.resourceId))
                m_rows.append(row);
        }
        endInsertRows();
    }
    Q_EMIT ticksChanged();
}

void AffectedModel::setTicked(int row, bool ticked)
{
    setTicked(row, row, ticked);
}

void AffectedModel::setTicked(int first, int last, bool ticked)
{
    if (first > last)
        std::swap(first, last);
    first = std::max(0, first);
    last = std::min(last, rows() - 1);
    if (first > last)
        return;
    for (int row = first; row <= last; ++row) {
        if (ticked)
            m_ticked.insert(m_rows[row].resourceId);
        else
            m_ticked.remove(m_rows[row].resourceId);
    }
    Q_EMIT dataChanged(index(first, 0), index(last, 0), {TickedRole});
    Q_EMIT ticksChanged();
}

void AffectedModel::tickAll(bool ticked)
{
    m_ticked.clear();
    if (ticked) {
        for (const auto& row : std::as_const(m_rows))
            m_ticked.insert(row.resourceId);
    }
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, 0), {TickedRole});
    Q_EMIT ticksChanged();
}

QStringList AffectedModel::tickedIds() const
{
    QStringList ids;
    for (const auto& row : m_rows) {
        if (m_ticked.contains(row.resourceId))
            ids.append(row.resourceId);
    }
    return ids;
}

void AffectedModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    std::ranges::stable_sort(m_rows, [&](const domain::AffectedRow& x, const domain::AffectedRow& y) {
        const auto& a = order == Qt::AscendingOrder ? x : y;
        const auto& b = order == Qt::AscendingOrder ? y : x;
        switch (column) {
        case Group: return a.group < b.group;
        case Reason: return a.reason < b.reason;
        case Age: return a.since > b.since;
        default: return a.name < b.name;
        }
    });
    endResetModel();
}

QVariant AffectedModel::cell(int row, int column, int role) const
{
    const auto& r = m_rows[row];
    const auto textOf = [&]() -> QString {
        switch (column) {
        case Name: return r.name;
        case Group: return r.group;
        case Reason: return core::oneLine(r.reason, 512);
        case Age: return r.since.isValid() ? text::since(r.since, m_clock.now()) : tr("not told");
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return textOf();
    case Qt::ToolTipRole:
        if (column == Age && r.since.isValid())
            return QLocale().toString(r.since, QLocale::LongFormat);
        return column == Name ? r.resourceId : textOf();
    case RowKindRole: return int(RowKind::Item);
    case StateRole: return int(r.state);
    case TickedRole: return m_ticked.contains(r.resourceId);
    case IdRole: return r.resourceId;
    case RowIdRole: return r.resource.value;
    case WordKindRole: return column == Age && !r.since.isValid();
    case TimeRole: return column == Age ? QVariant(r.since) : QVariant();
    case Qt::AccessibleTextRole: return QStringList{r.name, r.group, text::word(r.state), core::oneLine(r.reason, 256)}.join(u", "_s);
    default: return {};
    }
}

// ---- ActivityModel

ActivityModel::ActivityModel(std::function<QString(const QDateTime&)> timeText, QObject* parent) : TableModel(parent), m_timeText(std::move(timeText))
{
    setColumns({{u"time"_s, tr("Time"), words, false},
                {u"who"_s, tr("Who"), words, false},
                {u"what"_s, tr("What"), words, false},
                {u"target"_s, tr("Target"), words, false},
                {u"result"_s, tr("Result"), words, false}});
}

void ActivityModel::setRows(QList<domain::ActivityRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ActivityModel::timeFormatChanged()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Time), index(rows() - 1, Time));
}

QVariant ActivityModel::cell(int row, int column, int role) const
{
    const auto& r = m_rows[row];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (column) {
        case Time: return m_timeText(r.at);
        case Who: return r.who;
        case What: return text::activity(r.what);
        case Target: return r.target;
        case Result: return text::activityResult(r.result);
        default: return {};
        }
    case RowKindRole: return int(RowKind::Item);
    case TimeRole: return column == Time ? QVariant(r.at) : QVariant();
    case IdRole: return r.target;
    case RowIdRole: return r.row;
    case Qt::AccessibleTextRole: return QStringList{m_timeText(r.at), r.who, text::activity(r.what), r.target, text::activityResult(r.result)}.join(u", "_s);
    default: return {};
    }
}

// ---- QueryResultModel

void QueryResultModel::setResult(services::QueryResult result)
{
    beginResetModel();
    m_result = std::move(result);
    QList<Column> columns;
    for (qsizetype i = 0; i < m_result.columns.size(); ++i) {
        const bool number = !m_result.rows.isEmpty() && m_result.rows.first()[i].typeId() != QMetaType::QString;
        columns.append({m_result.columns[i], core::oneLine(m_result.columns[i], 80), number ? numbers : words, false});
    }
    setColumns(std::move(columns));
    endResetModel();
}

QVariant QueryResultModel::cell(int row, int column, int role) const
{
    const QVariant& value = m_result.rows[row][column];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (value.isNull())
            return tr("null");
        return value.typeId() == QMetaType::QByteArray ? tr("%n bytes", nullptr, int(value.toByteArray().size())) : core::oneLine(value.toString(), 4096);
    case WordKindRole: return value.isNull();
    case RowKindRole: return int(RowKind::Item);
    case IdRole: return value.toString();
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (qsizetype i = 0; i < m_result.columns.size(); ++i)
            parts.append(m_result.columns[i] + u' ' + core::oneLine(m_result.rows[row][i].toString(), 128));
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace items
