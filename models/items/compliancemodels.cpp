// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/compliancemodels.h"

#include "items/compliancewords.h"
#include "items/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbersRight = Qt::AlignRight | Qt::AlignVCenter;

/// Value and label by key of the filter; empty: the control has none.
std::pair<QString, QString> valueOf(const domain::ComplianceControlRow& control, const QString& key)
{
    if (key == "state"_L1)
        return {text::isAttested(control) ? u"attested"_s : QString(domain::toWord(control.state)), text::word(control)};
    if (key == "family"_L1)
        return {control.family, control.family};
    if (!control.manual)
        return {};
    if (!control.attestation)
        return {u"none"_s, ComplianceControlModel::tr("Nobody yet")};
    return {QString(toWord(control.attestationState)), text::word(control.attestationState)};
}

bool matches(const domain::ComplianceControlRow& control, const domain::FilterQuery& filter)
{
    for (const auto& term : filter.terms) {
        const QString value = valueOf(control, term.key).first;
        const bool any = std::ranges::any_of(term.values, [&](const QString& wanted) { return value.compare(wanted, Qt::CaseInsensitive) == 0; });
        if (any == term.negated)
            return false;
    }
    QStringList texts{control.id, control.title, control.summary, control.why};
    for (const auto& check : control.rules)
        texts.append(check.title);
    const QString text = texts.join(u'\n');
    return std::ranges::all_of(filter.text.split(u' ', Qt::SkipEmptyParts), [&](const QString& part) { return text.contains(part, Qt::CaseInsensitive); });
}
} // namespace

// ---- StandardModel

StandardModel::StandardModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"standard"_s, tr("Standard")}});
}

void StandardModel::setRows(QList<domain::StandardRow> rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &domain::StandardRow::id, &domain::StandardRow::id);
    if (!isSame)
        beginResetModel();
    m_rows = std::move(rows);
    if (!isSame)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, 0));
}

int StandardModel::rowOf(const QString& standard) const
{
    const auto found = std::ranges::find(m_rows, standard, &domain::StandardRow::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QVariant StandardModel::cell(int row, int, int role) const
{
    const auto& [id, name, version, numbers] = m_rows[row];
    switch (role) {
    case Qt::DisplayRole: return name;
    case Qt::ToolTipRole: return QString(name + u' ' + version);
    case Qt::AccessibleTextRole: return QStringList{name + u' ' + version, text::sentence(numbers)}.join(u", "_s);
    case SecondLineRole: return version;
    case SecondaryRole: return text::controlsFailing(numbers.controls);
    case ShareRole: return text::share(numbers);
    case FractionRole: return numbers.percent() ? QVariant(*numbers.percent() / 100) : QVariant();
    case UndecidedRole: return numbers.checks.unknown > 0;
    case IdRole: return id;
    case RowKindRole: return int(RowKind::Item);
    default: return {};
    }
}

// ---- ComplianceControlModel

ComplianceControlModel::ComplianceControlModel(QObject* parent) : TableModel(parent)
{
    const Qt::Alignment left = Qt::AlignLeft | Qt::AlignVCenter;
    setColumns({{u"control"_s, tr("Control"), left, false},
                {u"title"_s, tr("Title"), left, false},
                {u"state"_s, tr("State"), left, false},
                {u"fails"_s, tr("Fails"), numbersRight, false},
                {u"resources"_s, tr("Resources"), numbersRight, false},
                {u"why"_s, tr("Why"), left, false}});
}

void ComplianceControlModel::setControls(domain::ComplianceControls controls)
{
    if (controls.cell.standard != m_controls.cell.standard)
        m_expanded.clear();
    beginResetModel();
    m_controls = std::move(controls);
    fill();
    endResetModel();
}

QStringList ComplianceControlModel::filterKeys()
{
    return {u"state"_s, u"family"_s, u"attestation"_s};
}

void ComplianceControlModel::setFilter(const domain::FilterQuery& filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    fill();
    endResetModel();
}

QList<domain::FacetValue> ComplianceControlModel::valuesOf(const QString& key) const
{
    QList<domain::FacetValue> values;
    for (const auto& control : m_controls.rows) {
        const auto [value, label] = valueOf(control, key);
        if (value.isEmpty())
            continue;
        const auto known = std::ranges::find(values, value, &domain::FacetValue::value);
        if (known == values.end())
            values.append({value, label, 1});
        else
            ++known->count;
    }
    return values;
}

int ComplianceControlModel::rowOf(const QString& control) const
{
    const auto found = std::ranges::find_if(m_lines, [&](const Line& line) { return line.check < 0 && m_controls.rows[line.control].id == control; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

void ComplianceControlModel::fill()
{
    m_lines.clear();
    m_shown = 0;
    for (int c = 0; c < int(m_controls.rows.size()); ++c) {
        const auto& control = m_controls.rows[c];
        if (!matches(control, m_filter))
            continue;
        ++m_shown;
        m_lines.append({c, -1});
        for (int check = 0; m_expanded.contains(control.id) && check < int(control.rules.size()); ++check)
            m_lines.append({c, check});
    }
}

const domain::ComplianceControlRow* ComplianceControlModel::controlAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? &m_controls.rows[m_lines[row].control] : nullptr;
}

const domain::ComplianceCheckRow* ComplianceControlModel::checkAt(int row) const
{
    const auto* control = controlAt(row);
    return control && m_lines[row].check >= 0 ? &control->rules[m_lines[row].check] : nullptr;
}

bool ComplianceControlModel::isExpandable(int row) const
{
    const auto* control = controlAt(row);
    return control && !checkAt(row) && !control->rules.isEmpty();
}

bool ComplianceControlModel::isExpanded(int row) const
{
    return isExpandable(row) && m_expanded.contains(controlAt(row)->id);
}

int ComplianceControlModel::rowOfControl(int row) const
{
    while (checkAt(row))
        --row;
    return row;
}

void ComplianceControlModel::setExpanded(int row, bool expanded)
{
    if (!isExpandable(row) || isExpanded(row) == expanded)
        return;
    const auto* control = controlAt(row);
    const int n = int(control->rules.size());
    if (expanded) {
        beginInsertRows({}, row + 1, row + n);
        m_expanded.append(control->id);
        fill();
        endInsertRows();
    } else {
        beginRemoveRows({}, row + 1, row + n);
        m_expanded.removeAll(control->id);
        fill();
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, Id), index(row, Why));
}

QVariant ComplianceControlModel::cell(int row, int column, int role) const
{
    const auto* check = checkAt(row);
    if (role == RowKindRole)
        return int(RowKind::Item);
    if (role == MemberRole)
        return check != nullptr;
    return check ? checkCell(*check, column, role) : controlCell(*controlAt(row), row, column, role);
}

QVariant ComplianceControlModel::controlCell(const domain::ComplianceControlRow& control, int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Id: return control.id;
        case Title: return control.title;
        case State: return text::word(control);
        case Fails: return control.checks.all() > control.checks.unsupported ? text::count(control.checks.failed) : QString();
        case Resources: return control.passed + control.failed + control.unknown > 0 ? text::count(control.failed) : QString();
        case Why: return control.why;
        default: return {};
        }
    case SecondaryRole: return column == Fails ? QVariant(tr("of %1").arg(text::count(control.checks.all() - control.checks.unsupported))) : QVariant();
    case Qt::ToolTipRole:
        if (column == Id || column == Title)
            return QString(control.title + u'\n' + control.summary);
        return column == Why ? QVariant(control.why) : QVariant();
    case ComplianceStateRole: return int(control.state);
    case ExpandedRole: return isExpandable(row) ? QVariant(isExpanded(row)) : QVariant();
    case IdRole: return QString(m_controls.cell.standard + u' ' + control.id);
    case Qt::AccessibleTextRole: {
        QStringList parts{control.id + u' ' + control.title, text::word(control)};
        if (control.checks.failed > 0)
            parts.append(tr("%1 of %n checks fail", nullptr, control.checks.all() - control.checks.unsupported).arg(text::count(control.checks.failed)));
        if (control.failed > 0)
            parts.append(tr("on %n resources", nullptr, control.failed));
        if (!control.why.isEmpty())
            parts.append(control.why);
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

QVariant ComplianceControlModel::checkCell(const domain::ComplianceCheckRow& check, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Title: return check.title;
        case State: return text::word(check.state);
        case Resources: return text::count(check.failed);
        case Why: return check.unknown > 0 ? tr("%n resources could not be judged", nullptr, check.unknown) : QString();
        default: return {};
        }
    case Qt::ToolTipRole: return column == Title ? QVariant(QString(check.title + u'\n' + check.key)) : QVariant();
    case SeverityRole: return int(check.severity);
    case ComplianceStateRole: return int(check.state);
    case IdRole: return check.key;
    case Qt::AccessibleTextRole:
        return QStringList{check.title, text::word(check.state), text::word(check.severity), tr("fails on %n resources", nullptr, check.failed),
                           tr("passes on %n", nullptr, check.passed)}
            .join(u", "_s);
    default: return {};
    }
}

} // namespace items
