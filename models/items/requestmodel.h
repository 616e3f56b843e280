// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/requestrow.h"
#include "items/tablemodel.h"

#include <functional>

namespace items {

/// What was sent to services, newest first. New rows come at the top and old ones go at the end, so that the current row
/// stays the same one. GUI thread.
class RequestModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Time, Method, Address, Status, Duration, Received, Attempt, ColumnTotal };
    /// `timeText` renders UTC times as the user chose (UTC or local).
    explicit RequestModel(std::function<QString(const QDateTime&)> timeText, QObject* parent = nullptr);

    /// All that is known now, oldest first, as the console gives it.
    void take(const QList<domain::RequestRow>& all);
    const domain::RequestRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    /// All rows as lines of text, oldest first.
    QString text() const;
    void timeFormatChanged();

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QString words(const domain::RequestRow& row, int column) const;

    std::function<QString(const QDateTime&)> m_timeText;
    QList<domain::RequestRow> m_rows; ///< newest first
};

} // namespace items
