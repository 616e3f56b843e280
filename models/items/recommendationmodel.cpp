// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recommendationmodel.h"

#include "items/text.h"

#include <algorithm>
#include <numeric>

#include <QLocale>

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
                {u"maturity"_s, tr("Maturity"), words, true, true}});
}

void RecommendationModel::setList(const domain::RecommendationList& list)
{
    beginResetModel();
    const bool first = m_list.controls.isEmpty();
    m_list = list;
    if (first) { // the two controls with the most to gain start open, so that the page answers its question
        for (qsizetype i = 0; i < std::min<qsizetype>(2, m_list.controls.size()); ++i)
            m_open.insert(m_list.controls[i].id);
    }
    rebuild();
    endResetModel();
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

void RecommendationModel::setExpanded(int row, bool open)
{
    const auto* control = controlAt(row);
    if (!control || m_open.contains(control->id) == open)
        return;
    beginResetModel();
    if (open)
        m_open.insert(control->id);
    else
        m_open.remove(control->id);
    rebuild();
    endResetModel();
}

void RecommendationModel::toggle(int row)
{
    if (const auto* control = controlAt(row))
        setExpanded(row, !m_open.contains(control->id));
}

void RecommendationModel::expandAll(bool open)
{
    beginResetModel();
    m_open.clear();
    if (open) {
        for (const auto& control : std::as_const(m_list.controls))
            m_open.insert(control.id);
    }
    rebuild();
    endResetModel();
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
}

void RecommendationModel::rebuild()
{
    m_shown.clear();
    QList<int> all(m_list.rows.size());
    std::iota(all.begin(), all.end(), 0);
    sortIndexes(all);
    if (m_grouping == Grouping::Flat) {
        for (const int i : std::as_const(all))
            m_shown.append({-1, i, false});
        return;
    }
    QHash<QString, QList<int>> byControl;
    QList<int> without;
    for (const int i : std::as_const(all)) {
        if (m_list.rows[i].controlIds.isEmpty())
            without.append(i);
        for (const auto& id : m_list.rows[i].controlIds)
            byControl[id].append(i);
    }
    QSet<int> seen;
    for (int c = 0; c < m_list.controls.size(); ++c) {
        const auto members = byControl.value(m_list.controls[c].id);
        if (members.isEmpty())
            continue;
        m_shown.append({c, -1, false});
        const bool open = m_open.contains(m_list.controls[c].id);
        for (const int i : members) {
            const bool again = seen.contains(i);
            seen.insert(i);
            if (open)
                m_shown.append({c, i, again});
        }
    }
    for (const int i : std::as_const(without))
        m_shown.append({-1, i, false});
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
    return &m_list.controls[m_shown[row].control];
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

QVariant RecommendationModel::cell(int row, int column, int role) const
{
    const Shown& shown = m_shown[row];
    return shown.recommendation < 0 ? groupCell(shown, column, role) : itemCell(shown, column, role);
}

QVariant RecommendationModel::groupCell(const Shown& shown, int column, int role) const
{
    const auto& control = m_list.controls[shown.control];
    switch (role) {
    case RowKindRole: return int(RowKind::Group);
    case ExpandedRole: return m_open.contains(control.id);
    case IdRole: return control.id;
    case FractionRole: return column == Severity && control.max > 0 ? QVariant(control.current / control.max) : QVariant();
    case Qt::DisplayRole:
        switch (column) {
        case Name: return control.name;
        case Unhealthy: return tr("%1 of %2", "points").arg(text::points(control.current), QLocale().toString(control.max, 'g', 4));
        case Gain: return text::gain(control.gainPercent);
        default: return {};
        }
    case SecondaryRole: return column == Name ? QVariant(text::count(control.openRecommendations)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Gain || column == Severity) {
            return tr("%1 × %2 unhealthy ÷ (%3 healthy + %2 unhealthy) = %4 points to gain")
                .arg(QLocale().toString(control.max, 'g', 4), text::count(control.unhealthy), text::count(control.healthy),
                     text::points(control.max - control.current));
        }
        return {};
    case Qt::AccessibleTextRole:
        return tr("Control %1, %2 of %3 points, %n open recommendations", nullptr, control.openRecommendations)
            .arg(control.name, text::points(control.current), QLocale().toString(control.max, 'g', 4));
    default: return {};
    }
}

QVariant RecommendationModel::itemText(const domain::RecommendationRow& row, const Shown& shown, int column) const
{
    switch (column) {
    case Name: return row.name;
    case Severity: return text::severity(row.severity, row.severityWord);
    case Unhealthy: return row.assessed() > 0 ? text::count(row.unhealthy) : tr("not assessed");
    case Gain: return shown.again ? tr("in the row above") : text::gain(row.gainPercent);
    case Environment: {
        QStringList names;
        for (const auto e : row.environments)
            names.append(text::word(e));
        return names.join(u", "_s);
    }
    case Maturity: return row.preview ? tr("Preview") : tr("General");
    default: return {};
    }
}

QVariant RecommendationModel::itemCell(const Shown& shown, int column, int role) const
{
    const auto& row = m_list.rows[shown.recommendation];
    switch (role) {
    case RowKindRole: return int(RowKind::Item);
    case MemberRole: return shown.control >= 0;
    case Qt::DisplayRole: return itemText(row, shown, column);
    case SeverityRole: return column == Severity ? QVariant(int(row.severity)) : QVariant();
    case SecondaryRole:
        return column == Unhealthy && row.assessed() > 0 ? QVariant(tr("of %1", "total").arg(text::count(row.assessed()))) : QVariant();
    case WordKindRole: return (column == Unhealthy && row.assessed() == 0) || (column == Gain && shown.again);
    case HasScriptRole: return column == Script ? QVariant(row.hasScript) : QVariant();
    case StaleRole: return row.freshness.stale;
    case DeltaRole: return column == Gain ? QVariant(row.gainPercent) : QVariant();
    case IdRole: return row.key;
    case Qt::ToolTipRole:
        if (column == Name)
            return row.name;
        if (column == Script && row.hasScript)
            return tr("Has a script");
        return {};
    case Qt::AccessibleTextRole: return sentence(row);
    default: return {};
    }
}

QString RecommendationModel::sentence(const domain::RecommendationRow& row) const
{
    QStringList parts{text::severity(row.severity, row.severityWord), row.name};
    parts.append(row.assessed() > 0 ? tr("%1 of %2 unhealthy").arg(text::count(row.unhealthy), text::count(row.assessed()))
                                    : tr("not assessed"));
    if (row.gainPercent > 0)
        parts.append(tr("gains %1 percent").arg(text::percent(row.gainPercent)));
    if (row.hasScript)
        parts.append(tr("script available"));
    if (row.freshness.stale)
        parts.append(tr("stale, read %1 ago").arg(text::age(row.freshness.asOf, m_clock.now())));
    return parts.join(u", "_s);
}

} // namespace items
