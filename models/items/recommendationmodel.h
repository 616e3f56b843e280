// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"
#include "items/tablemodel.h"

#include <optional>

#include <QSet>

namespace items {

/// Recommendations by control or title (groups are rows of the same table, folded or open) or flat. Holds a prepared list;
/// sorting reorders indexes, folding inserts and removes rows. What a newer answer to the same question brings or takes
/// away waits until taken: rows shown keep their place. GUI thread.
class RecommendationModel final : public TableModel {
    Q_OBJECT
public:
    enum class Grouping { ByControl, Flat, ByTitle };
    enum ColumnIndex { Name, Severity, Unhealthy, Gain, Script, Environment, Maturity, Risk, ColumnTotal };

    explicit RecommendationModel(const core::Clock& clock, QObject* parent = nullptr);

    /// The answer to a new question: replaces everything.
    void setList(const domain::RecommendationList& list);
    /// Another estate follows: its best controls start open again.
    void startOver();
    /// A newer answer to the same question: numbers change in place, the rest waits.
    void update(const domain::RecommendationList& list);
    int waiting() const { return m_waiting; } ///< rows that came or went since
    void takeNew();
    /// The newest answer; rows that wait are in it.
    const domain::RecommendationList& list() const { return m_next; }
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setExpanded(int row, bool open);
    void toggle(int row);
    void expandAll(bool open);
    void sort(int column, Qt::SortOrder order) override;

    /// Boxes in front of the recommendations that are open somewhere, ticked by key; none: no boxes.
    void setTicks(const std::optional<QHash<QString, Qt::CheckState>>& ticks);
    /// The recommendations of a group; of any other row itself.
    QList<const domain::RecommendationRow*> recommendationsAt(int row) const;

    /// The recommendation in a row; null for a group.
    const domain::RecommendationRow* recommendationAt(int row) const;
    const domain::ControlRow* controlAt(int row) const;
    int rowOf(QStringView key) const; ///< first visible row, -1: none
    int rowOfGroup(QStringView id) const;
    /// The first row of a recommendation, unfolding its group when need be; -1: not in the list.
    int reveal(QStringView key);
    /// Unfolds the group of a control and gives its row; -1: not in the list.
    int revealGroup(QStringView id);

Q_SIGNALS:
    void waitingChanged(int rows);

protected:
    int rows() const override { return int(m_shown.size()); }
    QVariant cell(int row, int column, int role) const override;

private:
    struct Shown {
        int group = -1;          ///< index into m_groups, of a group or of the group above
        int recommendation = -1; ///< index into m_list.rows, -1: the row is the group itself
        bool again = false;      ///< the same recommendation stands under an earlier group too
    };
    struct Group {
        QString id, name;
        int control = -1;        ///< index into m_list.controls, -1: a title
        QList<Shown> members;
    };
    void rebuild();
    void groupByControl(const QList<int>& sorted);
    void groupByTitle(const QList<int>& sorted);
    void flatten();
    int groupRow(int group) const;
    void sortIndexes(QList<int>& indexes) const;
    QVariant groupCell(const Group& group, int column, int role) const;
    QVariant controlCell(const domain::ControlRow& control, int column, int role) const;
    QVariant itemCell(const Shown& shown, int column, int role) const;
    QVariant itemText(const domain::RecommendationRow& row, const Shown& shown, int column) const;
    QString sentence(const domain::RecommendationRow& row) const;
    bool isCountedAbove(const Shown& shown) const;
    QString tipOf(const domain::RecommendationRow& row, int column) const;
    QString riskArithmetic(const domain::RecommendationRow& row) const;
    QString goneSentence() const;
    QVariant tickOf(const domain::RecommendationRow& row) const;

    const core::Clock& m_clock;
    domain::RecommendationList m_list; ///< as shown
    domain::RecommendationList m_next; ///< as last answered
    QSet<QString> m_gone;              ///< keys shown that the last answer lacks
    int m_waiting = 0;
    QList<Group> m_groups;
    QList<Shown> m_loose;              ///< in no group
    QList<Shown> m_shown;
    QSet<QString> m_open;              ///< ids of groups that are unfolded
    std::optional<QHash<QString, Qt::CheckState>> m_ticks;
    bool m_started = false;
    Grouping m_grouping = Grouping::ByControl;
    int m_sortColumn = Gain;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace items
