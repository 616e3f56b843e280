// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/whatif.h"
#include "items/tablemodel.h"

namespace items {

/// A recommendation chosen for a what-if, with the name its row had.
struct ChosenFix {
    domain::WhatIfStep step;
    QString name;
};

/// The fixes and exemptions of a what-if in the order they were chosen: reach, gain, and columns to choose which of them it is and to take
/// one out. GUI thread.
class WhatIfStepModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Gain, Kind, Remove, ColumnTotal };
    explicit WhatIfStepModel(QObject* parent = nullptr);

    /// Rows that stay keep their place. `gains`: of all of them, or none while they are computed: then the last ones stay.
    void setSteps(const QList<ChosenFix>& steps, const QList<domain::WhatIfGain>& gains);
    /// None: not known yet.
    std::optional<domain::WhatIfGain> gainAt(int row) const { return row >= 0 && row < m_rows.size() ? m_rows[row].gain : std::nullopt; }
    const ChosenFix* at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row].fix : nullptr; }

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Row {
        ChosenFix fix;
        std::optional<domain::WhatIfGain> gain;
    };
    static QString reach(const Row& row);
    static QString sentence(const Row& row);
    int firstDifference(const QList<Row>& rows) const;

    QList<Row> m_rows;
};

/// The controls of a what-if: those that gain first, then the others by what they are worth. GUI thread.
class WhatIfControlModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Bar, Points, ColumnTotal };
    explicit WhatIfControlModel(QObject* parent = nullptr);

    void setControls(QList<domain::WhatIfControl> controls);

protected:
    int rows() const override { return int(m_rows.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    QList<domain::WhatIfControl> m_rows;
};

} // namespace items
