// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/exemptionmodel.h"

#include "items/exemptionwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

/// Value and label by key of the filter.
std::pair<QString, QString> valueOf(const domain::ExemptionRow& row, const QString& key)
{
    if (key == "state"_L1)
        return {QString(toWord(row.state)), text::word(row.state)};
    if (key == "category"_L1)
        return {QString(toWord(row.exemption.category)), text::word(row.exemption.category)};
    if (key == "scope"_L1)
        return {text::place(row), text::place(row)};
    return {row.exemption.owner, row.exemption.owner};
}

bool matches(const domain::ExemptionRow& row, const domain::FilterQuery& filter)
{
    for (const auto& term : filter.terms) {
        const QString value = valueOf(row, term.key).first;
        const bool any = std::ranges::any_of(term.values, [&](const QString& wanted) { return value.compare(wanted, Qt::CaseInsensitive) == 0; });
        if (any == term.negated)
            return false;
    }
    const QString text =
        QStringList{text::exempted(row), row.exemption.scope, text::place(row), row.exemption.owner, row.exemption.reason, row.exemption.recommendation}.join(
            u'\n');
    return std::ranges::all_of(filter.text.split(u' ', Qt::SkipEmptyParts), [&](const QString& part) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace

ExemptionModel::ExemptionModel(const core::Clock& clock, std::function<QString(QDate)> dayText, QObject* parent)
    : TableModel(parent), m_clock(clock), m_dayText(std::move(dayText))
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{u"recommendation"_s, tr("Recommendation"), left, false},
                {u"scope"_s, tr("Scope"), left, false},
                {u"category"_s, tr("Category"), left, false},
                {u"state"_s, tr("State"), left, false},
                {u"expires"_s, tr("Expires"), left, false},
                {u"owner"_s, tr("Owner"), left, false}});
}

QStringList ExemptionModel::filterKeys()
{
    return {u"state"_s, u"category"_s, u"scope"_s, u"owner"_s};
}

void ExemptionModel::setRows(QList<domain::ExemptionRow> rows)
{
    show(std::move(rows));
}

void ExemptionModel::setFilter(const domain::FilterQuery& filter)
{
    m_filter = filter;
    show(m_rows);
}

void ExemptionModel::show(QList<domain::ExemptionRow> rows)
{
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (matches(rows[i], m_filter))
            shown.append(i);
    }
    const auto idOf = [](const domain::ExemptionRow& row) { return row.exemption.id; };
    if (shown == m_shown && std::ranges::equal(rows, m_rows, {}, idOf, idOf)) {
        m_rows = std::move(rows);
        if (!m_shown.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnTotal - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_shown = std::move(shown);
    endResetModel();
}

int ExemptionModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_shown, id, [this](qsizetype i) { return m_rows[i].exemption.id; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int ExemptionModel::countOf(domain::ExemptionState state) const
{
    return int(std::ranges::count(m_rows, state, &domain::ExemptionRow::state));
}

QList<domain::FacetValue> ExemptionModel::valuesOf(const QString& key) const
{
    QList<domain::FacetValue> values;
    for (const auto& row : m_rows) {
        const auto [value, label] = valueOf(row, key);
        if (value.isEmpty())
            continue;
        const auto known = std::ranges::find(values, value, &domain::FacetValue::value);
        if (known == values.end())
            values.append({value, label, 1});
        else
            ++known->count;
    }
    std::ranges::sort(values, {}, &domain::FacetValue::label);
    return values;
}

QString ExemptionModel::expiryText(const domain::ExemptionRow& row) const
{
    const QDateTime& expires = row.exemption.expires;
    if (!expires.isValid())
        return tr("never");
    const QDateTime now = m_clock.now();
    if (row.state != domain::ExemptionState::Expiring)
        return m_dayText(expires.date());
    const auto days = int(now.daysTo(expires));
    return days == 0 ? tr("today") : tr("in %n days", nullptr, days);
}

QVariant ExemptionModel::cell(int row, int column, int role) const
{
    const auto& shown = m_rows[m_shown[row]];
    const auto& exemption = shown.exemption;
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Recommendation: return text::exempted(shown);
        case Scope: return text::place(shown);
        case Category: return text::word(exemption.category);
        case State: return text::word(shown.state);
        case Expires: return expiryText(shown);
        case Owner: return exemption.owner.isEmpty() ? tr("no owner") : exemption.owner;
        default: return {};
        }
    case WordKindRole: return (column == Owner && exemption.owner.isEmpty()) || (column == Expires && !exemption.expires.isValid());
    case ExemptionStateRole: return column == State ? QVariant(int(shown.state)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Scope)
            return exemption.scope.isEmpty() ? QVariant() : QVariant(exemption.scope.toHtmlEscaped());
        return column == Recommendation ? QVariant(exemption.reason.toHtmlEscaped()) : QVariant();
    case IdRole: return QString::number(exemption.id);
    case RowIdRole: return exemption.id;
    case Qt::AccessibleTextRole: return sentence(shown);
    default: return {};
    }
}

QString ExemptionModel::sentence(const domain::ExemptionRow& row) const
{
    QStringList parts{text::word(row.exemption.category), text::exempted(row), text::place(row), text::word(row.state)};
    parts.append(row.exemption.expires.isValid() ? tr("expires %1").arg(expiryText(row)) : tr("never expires"));
    parts.append(row.exemption.owner.isEmpty() ? tr("no owner") : tr("owner %1").arg(row.exemption.owner));
    return parts.join(u", "_s);
}

} // namespace items
