// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/governancemodels.h"

#include "core/text.h"
#include "items/governancewords.h"
#include "items/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {

constexpr int soonDays = 2;
constexpr qsizetype longName = 300, longTip = 1000;

/// Takes in rows: the same ones in the same order keep their positions. `reset` does what begins and ends a reset around its argument.
template<class Row, class Id, class Changed, class Reset>
void take(QList<Row>& rows, QList<Row> fresh, Id key, Changed changed, Reset reset)
{
    if (std::ranges::equal(rows, fresh, {}, key, key)) {
        rows = std::move(fresh);
        if (!rows.isEmpty())
            changed();
        return;
    }
    reset([&] { rows = std::move(fresh); });
}

qint64 idOf(const domain::AssignmentRow& row)
{
    return row.assignment.id;
}

qint64 ruleIdOf(const domain::GovernanceRuleRow& row)
{
    return row.rule.id;
}

} // namespace

AssignmentModel::AssignmentModel(const core::Clock& clock, std::function<QString(QDate)> dayText, QObject* parent)
    : TableModel(parent), m_clock(clock), m_dayText(std::move(dayText))
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter, right = Qt::AlignRight | Qt::AlignVCenter;
    setColumns({{u"recommendation"_s, tr("Recommendation"), left, false},
                {u"place"_s, tr("Where"), left, false},
                {u"owner"_s, tr("Owner"), left, false},
                {u"due"_s, tr("Due"), left, false},
                {u"eta"_s, tr("ETA"), left, false},
                {u"open"_s, tr("Open"), right, false},
                {u"state"_s, tr("State"), left, false}});
}

void AssignmentModel::setRows(QList<domain::AssignmentRow> rows)
{
    take(
        m_rows, std::move(rows), idOf, [this] { Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1)); },
        [this](auto change) {
            beginResetModel();
            change();
            endResetModel();
        });
}

int AssignmentModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, idOf);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString AssignmentModel::etaText(const domain::AssignmentRow& row) const
{
    const auto& eta = row.assignment.eta;
    if (!eta.isValid())
        return tr("not told");
    return row.isEtaLate ? tr("%1, late").arg(m_dayText(eta.date())) : m_dayText(eta.date());
}

QString AssignmentModel::textOf(const domain::AssignmentRow& row, int column) const
{
    switch (column) {
    case Recommendation: return core::oneLine(text::assigned(row), longName);
    case Place: return core::oneLine(row.placeName, longName);
    case Owner: return core::oneLine(text::ownerOf(row), longName);
    case Due: return row.assignment.isOpen() ? text::dueText(row.assignment.due, m_clock.now()) : m_dayText(row.assignment.due.date());
    case Eta: return etaText(row);
    case Open: return row.assignment.isOpen() ? text::count(row.counts.open) : QString();
    case State: return text::word(row.state);
    default: return {};
    }
}

int AssignmentModel::urgency(const domain::AssignmentRow& row) const
{
    if (row.state == domain::AssignmentState::Overdue)
        return 2;
    return row.state == domain::AssignmentState::OnTime && row.assignment.due <= m_clock.now().addDays(soonDays) ? 1 : 0;
}

QVariant AssignmentModel::cell(int row, int column, int role) const
{
    const auto& shown = m_rows[row];
    switch (role) {
    case Qt::DisplayRole: return textOf(shown, column);
    case WordKindRole: return (column == Owner && shown.assignment.owner.isEmpty()) || (column == Eta && !shown.assignment.eta.isValid());
    case AssignmentStateRole: return column == State ? QVariant(int(shown.state)) : QVariant();
    case UrgencyRole: return column == Due ? QVariant(urgency(shown)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Place)
            return core::oneLine(shown.assignment.place, longTip);
        return column == Eta && !shown.assignment.etaReason.isEmpty() ? QVariant(core::manyLines(shown.assignment.etaReason, longTip)) : QVariant();
    case IdRole: return QString::number(shown.assignment.id);
    case RowIdRole: return shown.assignment.id;
    case Qt::AccessibleTextRole: return sentence(shown);
    default: return {};
    }
}

QString AssignmentModel::sentence(const domain::AssignmentRow& row) const
{
    QStringList parts{text::word(row.state), textOf(row, Recommendation), textOf(row, Place), tr("owner %1").arg(textOf(row, Owner)),
                      tr("due %1").arg(textOf(row, Due))};
    if (row.assignment.eta.isValid())
        parts.append(tr("ETA %1").arg(etaText(row)));
    if (row.assignment.isOpen())
        parts.append(tr("%n open", nullptr, row.counts.open));
    if (row.isInGrace)
        parts.append(tr("in grace"));
    return parts.join(u", "_s);
}

GovernanceRuleModel::GovernanceRuleModel(QObject* parent) : TableModel(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter, right = Qt::AlignRight | Qt::AlignVCenter;
    setColumns({{u"priority"_s, tr("Priority"), right, false},
                {u"name"_s, tr("Rule"), left, false},
                {u"subject"_s, tr("For"), left, false},
                {u"owner"_s, tr("Owner"), left, false},
                {u"within"_s, tr("Within"), left, false},
                {u"open"_s, tr("Open"), right, false},
                {u"state"_s, tr("State"), left, false}});
}

void GovernanceRuleModel::setRows(QList<domain::GovernanceRuleRow> rows)
{
    take(
        m_rows, std::move(rows), ruleIdOf, [this] { Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnTotal - 1)); },
        [this](auto change) {
            beginResetModel();
            change();
            endResetModel();
        });
}

int GovernanceRuleModel::rowOf(qint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, ruleIdOf);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int GovernanceRuleModel::inForce() const
{
    return int(std::ranges::count_if(m_rows, [](const auto& row) { return row.rule.isInForce(); }));
}

int GovernanceRuleModel::freePriority() const
{
    for (int priority = 1; priority <= domain::GovernanceRule::mostPriority; ++priority) {
        if (std::ranges::none_of(m_rows, [&](const auto& row) { return !row.rule.removed.isValid() && row.rule.priority == priority; }))
            return priority;
    }
    return domain::GovernanceRule::mostPriority;
}

QString GovernanceRuleModel::textOf(const domain::GovernanceRuleRow& row, int column) const
{
    switch (column) {
    case Priority: return text::count(row.rule.priority);
    case Name: return core::oneLine(row.rule.name, longName);
    case Subject: return core::oneLine(text::subject(row), longName);
    case Owner: return core::oneLine(text::owner(row.rule), longName);
    case Within: return tr("%n days", nullptr, row.rule.days);
    case Open: return text::count(row.open);
    case State: return text::state(row.rule);
    default: return {};
    }
}

QVariant GovernanceRuleModel::cell(int row, int column, int role) const
{
    const auto& shown = m_rows[row];
    switch (role) {
    case Qt::DisplayRole: return textOf(shown, column);
    case WordKindRole: return column == State && !shown.rule.isInForce();
    case Qt::ToolTipRole: return column == Name && !shown.rule.description.isEmpty() ? QVariant(core::manyLines(shown.rule.description, longTip)) : QVariant();
    case IdRole: return QString::number(shown.rule.id);
    case RowIdRole: return shown.rule.id;
    case Qt::AccessibleTextRole: return sentence(shown);
    default: return {};
    }
}

QString GovernanceRuleModel::sentence(const domain::GovernanceRuleRow& row) const
{
    return QStringList{tr("priority %1").arg(row.rule.priority), textOf(row, Name),   textOf(row, Subject),  core::oneLine(text::place(row), longName),
                       tr("owner %1").arg(textOf(row, Owner)),   textOf(row, Within), text::state(row.rule), tr("%n open assignments", nullptr, row.open)}
        .join(u", "_s);
}

} // namespace items
