// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"
#include "items/tablemodel.h"

namespace items {

/// The checks of one control, with how many resources each one concerns. GUI thread.
class ComplianceCheckModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Title, State, Failed, Passed, Unknown, ColumnTotal };
    explicit ComplianceCheckModel(QObject* parent = nullptr);

    void setRows(QList<domain::ComplianceCheckRow> rows);
    const domain::ComplianceCheckRow* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QList<domain::ComplianceCheckRow> m_rows;
};

} // namespace items
