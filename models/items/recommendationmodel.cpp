// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recommendationmodel.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment words = Qt::AlignLeft | Qt::AlignVCenter;
} // namespace

RecommendationModel::RecommendationModel(const core::Clock& clock, QObject* parent) : TableModel(parent), m_clock(clock)
{
    setColumns({{u"name"_s, tr("Recommendation")},
                {u"severity"_s, tr("Severity")},
                {u"unhealthy"_s, tr("Unhealthy"), numbers},
                {u"gain"_s, tr("Gain %"), numbers},
                {u"script"_s, tr("Script"), words, false},
                {u"environment"_s, tr("Environment"), words, true, true},
                {u"maturity"_s, tr("Maturity"), words, true, true},
                {u"risk"_s, tr("Risk"), numbers, true, true}});
}

void RecommendationModel::setList(const domain::RecommendationList& list)
{
    beginResetModel();
    m_list = m_next = list;
    m_gone.clear();
    if (!m_started && !list.controls.isEmpty()) { // the two controls with the most to gain start open, so that the page answers its question
        m_started = true;
        for (qsizetype i = 0; i < std::min<qsizetype>(2, m_list.controls.size()); ++i)
            m_open.insert(m_list.controls[i].id);
    }
    rebuild();
    endResetModel();
    if (std::exchange(m_waiting, 0) != 0)
        Q_EMIT waitingChanged(0);
}

void RecommendationModel::startOver()
{
    m_started = false;
    m_open.clear();
}

void RecommendationModel::update(const domain::RecommendationList& list)
{
    m_next = list;
    QHash<QString, const domain::RecommendationRow*> rows;
    for (const auto& row : m_next.rows)
        rows.insert(row.key, &row);
    m_gone.clear();
    for (auto& row : m_list.rows) {
        if (const auto* now = rows.take(row.key))
            row = *now;
        else
            m_gone.insert(row.key);
    }
    QHash<QString, const domain::ControlRow*> controls;
    for (const auto& control : m_next.controls)
        controls.insert(control.id, &control);
    for (auto& control : m_list.controls) {
        if (const auto* now = controls.value(control.id))
            control = *now;
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, int(columns().size()) - 1));
    const int waiting = int(rows.size() + m_gone.size());
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged(waiting);
}

void RecommendationModel::takeNew()
{
    if (m_waiting > 0)
        setList(domain::RecommendationList(m_next));
}

void RecommendationModel::setTicks(const std::optional<QHash<QString, Qt::CheckState>>& ticks)
{
    m_ticks = ticks;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Name), index(int(m_shown.size()) - 1, Name), {TickRole, Qt::AccessibleTextRole});
}

QList<const domain::RecommendationRow*> RecommendationModel::recommendationsAt(int row) const
{
    QList<const domain::RecommendationRow*> rows;
    if (row < 0 || row >= m_shown.size())
        return rows;
    if (const auto* own = recommendationAt(row))
        return {own};
    for (const auto& member : m_groups[m_shown[row].group].members)
        rows.append(&m_list.rows[member.recommendation]);
    return rows;
}

void RecommendationModel::setGrouping(Grouping grouping)
{
    if (m_grouping == grouping)
        return;
    beginResetModel();
    m_grouping = grouping;
    rebuild();
    endResetModel();
}

int RecommendationModel::groupRow(int group) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown[row].group == group && m_shown[row].recommendation < 0)
            return row;
    }
    return -1;
}

void RecommendationModel::setExpanded(int row, bool open)
{
    if (row < 0 || row >= m_shown.size() || m_shown[row].recommendation >= 0)
        return;
    const auto& group = m_groups[m_shown[row].group];
    if (m_open.contains(group.id) == open)
        return;
    const int count = int(group.members.size());
    if (open) {
        m_open.insert(group.id);
        beginInsertRows({}, row + 1, row + count);
        for (int i = 0; i < count; ++i)
            m_shown.insert(row + 1 + i, group.members[i]);
        endInsertRows();
    } else {
        m_open.remove(group.id);
        beginRemoveRows({}, row + 1, row + count);
        m_shown.remove(row + 1, count);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, 0), {ExpandedRole});
}

void RecommendationModel::toggle(int row)
{
    if (row >= 0 && row < m_shown.size() && m_shown[row].recommendation < 0)
        setExpanded(row, !m_open.contains(m_groups[m_shown[row].group].id));
}

void RecommendationModel::expandAll(bool open)
{
    for (int group = 0; group < m_groups.size(); ++group)
        setExpanded(groupRow(group), open);
}

int RecommendationModel::reveal(QStringView key)
{
    if (const int row = rowOf(key); row >= 0)
        return row;
    for (int group = 0; group < m_groups.size(); ++group) {
        const bool has = std::ranges::any_of(m_groups[group].members, [&](const Shown& s) { return m_list.rows[s.recommendation].key == key; });
        if (has) {
            setExpanded(groupRow(group), true);
            return rowOf(key);
        }
    }
    return -1;
}

int RecommendationModel::rowOfGroup(QStringView id) const
{
    for (int group = 0; group < m_groups.size(); ++group) {
        if (m_groups[group].id.compare(id, Qt::CaseInsensitive) == 0)
            return groupRow(group);
    }
    return -1;
}

int RecommendationModel::revealGroup(QStringView id)
{
    const int row = rowOfGroup(id);
    setExpanded(row, true);
    return row;
}

void RecommendationModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order;
    rebuild();
    endResetModel();
}

void RecommendationModel::sortIndexes(QList<int>& indexes) const
{
    const auto compare = [this](const domain::RecommendationRow& a, const domain::RecommendationRow& b) -> std::partial_ordering {
        switch (m_sortColumn) {
        case Severity: return int(a.severity) <=> int(b.severity);
        case Unhealthy: return a.unhealthy <=> b.unhealthy;
        case Gain: return a.gainPercent <=> b.gainPercent;
        case Environment: return a.environments.size() <=> b.environments.size();
        case Maturity: return a.preview <=> b.preview;
        case Risk: return a.risk.value() <=> b.risk.value();
        default: return QString::localeAwareCompare(a.name, b.name) <=> 0;
        }
    };
    std::ranges::stable_sort(indexes, [&](int x, int y) {
        const auto& a = m_list.rows[x];
        const auto& b = m_list.rows[y];
        auto order = compare(a, b);
        if (order == 0)
            order = b.unhealthy <=> a.unhealthy == 0 ? a.name.compare(b.name) <=> 0 : b.unhealthy <=> a.unhealthy;
        else if (m_sortOrder == Qt::DescendingOrder)
            return order > 0;
        return order < 0;
    });
    // A replaced recommendation stands below the one that took its place, whatever the column.
    QHash<QString, QList<int>> replaced;
    indexes.removeIf([&](int i) {
        const auto& by = m_list.rows[i].supersededBy;
        if (by.isEmpty() || std::ranges::none_of(m_list.rows, [&](const auto& row) { return row.key == by; }))
            return false;
        replaced[by].append(i);
        return true;
    });
    for (qsizetype at = 0; at < indexes.size() && !replaced.isEmpty(); ++at) {
        const auto below = replaced.take(m_list.rows[indexes[at]].key);
        for (qsizetype i = 0; i < below.size(); ++i)
            indexes.insert(at + 1 + i, below[i]);
    }
    for (const auto& left : std::as_const(replaced)) // two that name each other
        indexes.append(left);
}

void RecommendationModel::rebuild()
{
    m_groups.clear();
    m_loose.clear();
    QList<int> all(m_list.rows.size());
    std::iota(all.begin(), all.end(), 0);
    sortIndexes(all);
    switch (m_grouping) {
    case Grouping::ByControl: groupByControl(all); break;
    case Grouping::ByTitle: groupByTitle(all); break;
    case Grouping::Flat:
        for (const int i : std::as_const(all))
            m_loose.append({-1, i, false});
        break;
    }
    flatten();
}

void RecommendationModel::groupByControl(const QList<int>& sorted)
{
    QHash<QString, QList<int>> byControl;
    for (const int i : sorted) {
        if (m_list.rows[i].controlIds.isEmpty())
            m_loose.append({-1, i, false});
        for (const auto& id : m_list.rows[i].controlIds)
            byControl[id].append(i);
    }
    QSet<int> seen;
    for (int c = 0; c < m_list.controls.size(); ++c) {
        const auto& control = m_list.controls[c];
        const auto members = byControl.value(control.id);
        if (members.isEmpty())
            continue;
        Group group{control.id, control.name, c, {}};
        for (const int i : members) {
            group.members.append({int(m_groups.size()), i, seen.contains(i)});
            seen.insert(i);
        }
        m_groups.append(std::move(group));
    }
}

/// Recommendations of the same name, of other environments or content, stand together where the first of them would.
void RecommendationModel::groupByTitle(const QList<int>& sorted)
{
    QHash<QString, int> count, groupOf;
    for (const int i : sorted)
        ++count[m_list.rows[i].name.toCaseFolded()];
    for (const int i : sorted) {
        const QString title = m_list.rows[i].name.toCaseFolded();
        const auto known = groupOf.constFind(title);
        const int group = known != groupOf.constEnd() ? *known : int(m_groups.size());
        if (known == groupOf.constEnd()) {
            groupOf.insert(title, group);
            m_groups.append({u"title "_s + title, m_list.rows[i].name, -1, {}});
        }
        m_groups[group].members.append({count.value(title) > 1 ? group : -1, i, false});
    }
}

void RecommendationModel::flatten()
{
    m_shown.clear();
    for (int g = 0; g < m_groups.size(); ++g) {
        const auto& group = m_groups[g];
        const bool isAlone = group.control < 0 && group.members.size() == 1;
        if (!isAlone)
            m_shown.append({g, -1, false});
        if (isAlone || m_open.contains(group.id))
            m_shown.append(group.members);
    }
    m_shown.append(m_loose);
}

const domain::RecommendationRow* RecommendationModel::recommendationAt(int row) const
{
    if (row < 0 || row >= m_shown.size() || m_shown[row].recommendation < 0)
        return nullptr;
    return &m_list.rows[m_shown[row].recommendation];
}

const domain::ControlRow* RecommendationModel::controlAt(int row) const
{
    if (row < 0 || row >= m_shown.size() || m_shown[row].recommendation >= 0)
        return nullptr;
    const int control = m_groups[m_shown[row].group].control;
    return control < 0 ? nullptr : &m_list.controls[control];
}

int RecommendationModel::rowOf(QStringView key) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        const auto* r = recommendationAt(row);
        if (r && r->key == key)
            return row;
    }
    return -1;
}

} // namespace items
