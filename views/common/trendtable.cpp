// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/trendtable.h"

#include "items/roles.h"
#include "views/common/severity.h"
#include "views/common/trendchart.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace views {

TrendTable::TrendTable(const TimeFormat& time, QObject* parent) : QAbstractTableModel(parent), m_time(time) {}

void TrendTable::setSeries(const QList<domain::TrendSeries>& series)
{
    beginResetModel();
    m_series = series;
    m_values.clear();
    QSet<QDate> days;
    for (const domain::TrendSeries& s : series) {
        QHash<QDate, double> values;
        for (const domain::TrendPoint& point : s.points) {
            days.insert(point.day);
            if (point.percent)
                values.insert(point.day, *point.percent);
        }
        m_values << values;
    }
    m_days = QList<QDate>(days.begin(), days.end());
    std::ranges::sort(m_days, std::greater<>());
    endResetModel();
}

int TrendTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_days.size());
}

int TrendTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_series.size());
}

QVariant TrendTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QDate day = m_days.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter));
    const auto text = [&](int column) {
        const auto& values = m_values.at(column - 1);
        if (values.contains(day))
            return score(values.value(day));
        return m_series.at(column - 1).id == TrendChart::pathId ? u"–"_s : tr("not read");
    };
    if (role == items::WordKindRole)
        return index.column() > 0 && !m_values.at(index.column() - 1).contains(day);
    if (role == Qt::AccessibleTextRole && index.column() == 0) {
        QStringList parts{m_time.date(day)};
        for (int column = 1; column < columnCount(); ++column) {
            if (m_values.at(column - 1).contains(day) || m_series.at(column - 1).id != TrendChart::pathId)
                parts << m_series.at(column - 1).name + u' ' + text(column);
        }
        return parts.join(QStringLiteral(", "));
    }
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? m_time.date(day) : text(index.column());
    return {};
}

QVariant TrendTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Day") : m_series.at(section - 1).name;
}

namespace {
constexpr std::array columns{domain::Severity::Critical, domain::Severity::High, domain::Severity::Medium, domain::Severity::Low,
                             domain::Severity::Informational};
}

AlertDayTable::AlertDayTable(const TimeFormat& time, QObject* parent) : QAbstractTableModel(parent), m_time(time) {}

void AlertDayTable::setDays(const QList<domain::AlertDay>& days)
{
    beginResetModel();
    m_days = days;
    std::ranges::reverse(m_days);
    endResetModel();
}

int AlertDayTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_days.size());
}

int AlertDayTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + int(columns.size());
}

QVariant AlertDayTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const domain::AlertDay& day = m_days.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter));
    const auto count = [&](int column) { return day.bySeverity.at(std::size_t(columns.at(std::size_t(column - 1)))); };
    if (role == Qt::AccessibleTextRole && index.column() == 0) {
        QStringList parts{m_time.date(day.day)};
        for (int column = 1; column < columnCount(); ++column)
            parts << number(count(column)) + u' ' + severityWord(columns.at(std::size_t(column - 1)));
        return parts.join(QStringLiteral(", "));
    }
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? m_time.date(day.day) : number(count(index.column()));
    return {};
}

QVariant AlertDayTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(int(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Day") : severityWord(columns.at(std::size_t(section - 1)));
}

} // namespace views
