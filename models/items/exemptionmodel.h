// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/exemption.h"
#include "domain/filter.h"
#include "domain/rows.h"
#include "items/tablemodel.h"

#include <functional>

namespace items {

/// The register of exemptions, in its order, with a filter of its own: it is short enough. GUI thread.
class ExemptionModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Recommendation, Scope, Category, State, Expires, Owner, ColumnTotal };
    enum ExemptionRole : int { ExemptionStateRole = Qt::UserRole + 200 }; ///< int(domain::ExemptionState)
    /// `dayText` renders a day as the user reads it.
    ExemptionModel(const core::Clock& clock, std::function<QString(QDate)> dayText, QObject* parent = nullptr);

    static QStringList filterKeys();
    /// Keeps positions when the same rows come again in the same order.
    void setRows(QList<domain::ExemptionRow> rows);
    void setFilter(const domain::FilterQuery& filter);
    const domain::ExemptionRow* at(int row) const { return row >= 0 && row < m_shown.size() ? &m_rows[m_shown[row]] : nullptr; }
    int rowOf(qint64 id) const;
    int total() const { return int(m_rows.size()); }
    int countOf(domain::ExemptionState state) const;
    QList<domain::FacetValue> valuesOf(const QString& key) const;
    QString expiryText(const domain::ExemptionRow& row) const; ///< "in 12 days", a day, "never"

protected:
    int rows() const override { return int(m_shown.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    void show(QList<domain::ExemptionRow> rows);
    QString sentence(const domain::ExemptionRow& row) const;

    const core::Clock& m_clock;
    std::function<QString(QDate)> m_dayText;
    QList<domain::ExemptionRow> m_rows;
    QList<qsizetype> m_shown;
    domain::FilterQuery m_filter;
};

} // namespace items
