// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/tablemodel.h"
#include "services/reads.h"

#include <QSet>

namespace items {

/// Resources of one tab of a recommendation; rows can be ticked to render a script for them. Ticks are kept by id: they
/// outlive sorting and newer answers to the same question. GUI thread.
class AffectedModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Group, Reason, Age, ColumnTotal };
    explicit AffectedModel(const core::Clock& clock, QObject* parent = nullptr);

    void setRows(QList<domain::AffectedRow> rows); ///< of another question: ticks go
    void update(QList<domain::AffectedRow> rows);  ///< of the same question: rows stay where they are, new ones come last
    const domain::AffectedRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    void setTicked(int row, bool ticked);
    void setTicked(int first, int last, bool ticked); ///< both included, in any order
    void tickAll(bool ticked);
    QStringList tickedIds() const; ///< resource ids in list order
    qsizetype tickedCount() const { return m_ticked.size(); }
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void ticksChanged();

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    const core::Clock& m_clock;
    QList<domain::AffectedRow> m_rows;
    QSet<QString> m_ticked;
};

/// Who did what to what. GUI thread.
class ActivityModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Time, Who, What, Target, Result, ColumnTotal };
    /// `timeText` renders UTC times as the user chose (UTC or local).
    explicit ActivityModel(std::function<QString(const QDateTime&)> timeText, QObject* parent = nullptr);
    void setRows(QList<domain::ActivityRow> rows);
    const domain::ActivityRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    void timeFormatChanged();

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    std::function<QString(const QDateTime&)> m_timeText;
    QList<domain::ActivityRow> m_rows;
};

/// The rows of a query, as text. GUI thread.
class QueryResultModel final : public TableModel {
    Q_OBJECT
public:
    using TableModel::TableModel;
    void setResult(services::QueryResult result);
    const services::QueryResult& result() const { return m_result; }

protected:
    int rows() const override { return int(m_result.rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    services::QueryResult m_result;
};

} // namespace items
