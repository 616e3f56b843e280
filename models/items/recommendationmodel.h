// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/tablemodel.h"

#include <QSet>

namespace items {

/// Recommendations by control (groups are rows of the same table, folded or open) or flat. Holds a prepared list; sorting
/// and folding reorder indexes only. GUI thread.
class RecommendationModel final : public TableModel {
    Q_OBJECT
public:
    enum class Grouping { ByControl, Flat };
    enum ColumnIndex { Name, Severity, Unhealthy, Gain, Script, Environment, Maturity, ColumnTotal };

    explicit RecommendationModel(const core::Clock& clock, QObject* parent = nullptr);

    void setList(const domain::RecommendationList& list);
    const domain::RecommendationList& list() const { return m_list; }
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setExpanded(int row, bool open);
    void toggle(int row);
    void expandAll(bool open);
    void sort(int column, Qt::SortOrder order) override;

    /// The recommendation in a row; null for a group.
    const domain::RecommendationRow* recommendationAt(int row) const;
    const domain::ControlRow* controlAt(int row) const;
    int rowOf(QStringView key) const; ///< first visible row, -1: none

protected:
    int rows() const override { return int(m_shown.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Shown {
        int control = -1;        ///< index into m_list.controls, of a group or of the group above
        int recommendation = -1; ///< index into m_list.rows, -1: the row is the group itself
        bool again = false;      ///< the same recommendation stands under an earlier control too
    };
    void rebuild();
    void sortIndexes(QList<int>& indexes) const;
    QVariant groupCell(const Shown& shown, int column, int role) const;
    QVariant itemCell(const Shown& shown, int column, int role) const;
    QVariant itemText(const domain::RecommendationRow& row, const Shown& shown, int column) const;
    QString sentence(const domain::RecommendationRow& row) const;

    const core::Clock& m_clock;
    domain::RecommendationList m_list;
    QList<Shown> m_shown;
    QSet<QString> m_open;        ///< control ids that are unfolded
    Grouping m_grouping = Grouping::ByControl;
    int m_sortColumn = Gain;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace items
