// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/timeformat.h"

#include <QAbstractTableModel>

namespace views {

/// The numbers of a trend chart: a day a row, newest first; a series a column. A day that was not read says so in words.
class TrendTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    TrendTable(const TimeFormat& time, QObject* parent);
    void setSeries(const QList<domain::TrendSeries>& series);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const TimeFormat& m_time;
    QList<domain::TrendSeries> m_series;
    QList<QDate> m_days;
    QList<QHash<QDate, double>> m_values;
};

/// Alerts of a day by severity.
class AlertDayTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    AlertDayTable(const TimeFormat& time, QObject* parent);
    void setDays(const QList<domain::AlertDay>& days);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const TimeFormat& m_time;
    QList<domain::AlertDay> m_days;
};

} // namespace views
