// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/policymodels.h"

#include "core/text.h"
#include "items/text.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace items {

namespace {

constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment words = Qt::AlignLeft | Qt::AlignVCenter;
constexpr qsizetype longestLine = 512;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(items::PolicyModel)
};

QStringList valuesOf(const domain::PolicyRow& row, const QString& key)
{
    if (key == u"origin"_s)
        return {row.isBuiltIn() ? u"builtin"_s : row.origin == domain::PolicyOrigin::Imported ? u"imported"_s : u"written"_s};
    if (key == u"state"_s) {
        QStringList states{row.isEnabled ? u"enabled"_s : u"disabled"_s};
        if (row.hasDraft)
            states.append(u"draft"_s);
        if (!row.problems.isEmpty())
            states.append(u"problem"_s);
        return states;
    }
    if (key == u"kind"_s)
        return {row.kind};
    if (key == u"severity"_s)
        return {QString(toWord(row.severity))};
    return key == u"category"_s ? QStringList{row.category} : QStringList();
}

bool matches(const domain::PolicyRow& row, const domain::FilterQuery& filter)
{
    for (const auto& term : filter.terms) {
        const auto values = valuesOf(row, term.key);
        const bool any = std::ranges::any_of(term.values, [&](const QString& wanted) { return values.contains(wanted, Qt::CaseInsensitive); });
        if (any == term.negated)
            return false;
    }
    const QString searched = QStringList{row.title, row.name, row.category, row.file}.join(u'\n');
    const auto typed = filter.text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(typed, [&](const QString& word) { return searched.contains(word, Qt::CaseInsensitive); });
}

} // namespace

namespace text {

QString policyState(const domain::PolicyRow& row)
{
    if (!row.isSaved)
        return Texts::tr("Draft");
    if (!row.isEnabled)
        return row.hasDraft ? Texts::tr("Disabled, draft") : Texts::tr("Disabled");
    return row.hasDraft ? Texts::tr("Enabled, draft") : Texts::tr("Enabled");
}

QString policyOrigin(domain::PolicyOrigin origin)
{
    switch (origin) {
    case domain::PolicyOrigin::BuiltIn: return Texts::tr("Built in");
    case domain::PolicyOrigin::Written: return Texts::tr("Written here");
    case domain::PolicyOrigin::Imported: break;
    }
    return Texts::tr("Imported");
}

QString policyVerdict(domain::PolicyVerdict verdict)
{
    switch (verdict) {
    case domain::PolicyVerdict::Healthy: return word(domain::AssessmentState::Healthy);
    case domain::PolicyVerdict::Unhealthy: return word(domain::AssessmentState::Unhealthy);
    case domain::PolicyVerdict::NotApplicable: return word(domain::AssessmentState::NotApplicable);
    case domain::PolicyVerdict::Unknown: return word(domain::AssessmentState::Unknown);
    case domain::PolicyVerdict::None: break;
    }
    return Texts::tr("not assessed");
}

} // namespace text

PolicyModel::PolicyModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"name"_s, tr("Policy")}, {u"state"_s, tr("State")}, {u"problems"_s, tr("Problems"), numbers}});
}

QStringList PolicyModel::filterKeys()
{
    return {u"origin"_s, u"state"_s, u"kind"_s, u"severity"_s, u"category"_s};
}

void PolicyModel::setAll(QList<domain::PolicyRow> rows)
{
    if (rows == m_all)
        return; // nothing moves for nothing
    m_all = std::move(rows);
    show();
}

void PolicyModel::setFilter(const domain::FilterQuery& filter)
{
    m_filter = filter;
    show();
}

void PolicyModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_order = order;
    show();
}

void PolicyModel::show()
{
    QList<domain::PolicyRow> shown;
    for (const auto& row : std::as_const(m_all)) {
        if (matches(row, m_filter))
            shown.append(row);
    }
    std::ranges::stable_sort(shown, [this](const domain::PolicyRow& x, const domain::PolicyRow& y) {
        if (x.isBuiltIn() != y.isBuiltIn())
            return y.isBuiltIn();
        const auto& a = m_order == Qt::AscendingOrder ? x : y;
        const auto& b = m_order == Qt::AscendingOrder ? y : x;
        if (m_sortColumn == Problems && a.problems.size() != b.problems.size())
            return a.problems.size() > b.problems.size();
        if (m_sortColumn == State && a.isEnabled != b.isEnabled)
            return a.isEnabled;
        return a.title.compare(b.title, Qt::CaseInsensitive) < 0;
    });
    beginResetModel();
    m_rows = std::move(shown);
    endResetModel();
}

int PolicyModel::rowOf(qint64 id, const QString& name) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const domain::PolicyRow& row) { return row.id == id && (id != 0 || row.name == name); });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

const domain::PolicyRow* PolicyModel::find(qint64 id, const QString& name) const
{
    const auto found = std::ranges::find_if(m_all, [&](const domain::PolicyRow& row) { return row.id == id && (id != 0 || row.name == name); });
    return found == m_all.cend() ? nullptr : &*found;
}

QVariant PolicyModel::cell(int row, int column, int role) const
{
    const auto& r = m_rows[row];
    const auto textOf = [&]() -> QString {
        switch (column) {
        case Name: return core::oneLine(r.title, longestLine);
        case State: return text::policyState(r);
        case Problems: return text::count(r.problems.size());
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return textOf();
    case Qt::ToolTipRole: return column == Problems ? r.problems.join(u'\n') : column == Name ? r.title + u'\n' + r.name : textOf();
    case RowKindRole: return int(RowKind::Item);
    case SecondLineRole: return QStringList{text::policyOrigin(r.origin), core::oneLine(r.name, longestLine)}.join(u" · "_s);
    case SeverityRole: return column == Name ? QVariant() : QVariant(int(r.severity));
    case IdRole: return r.name;
    case RowIdRole: return r.id;
    case Qt::AccessibleTextRole:
        return QStringList{core::oneLine(r.title, 256), text::policyOrigin(r.origin), text::policyState(r), tr("%n problems", nullptr, int(r.problems.size()))}
            .join(u", "_s);
    default: return {};
    }
}

FlipModel::FlipModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"resource"_s, tr("Resource"), words, false}, {u"change"_s, tr("Would be"), words, false}, {u"why"_s, tr("Why"), words, false}});
}

void FlipModel::setFlips(QList<domain::PolicyFlip> flips)
{
    beginResetModel();
    m_flips = std::move(flips);
    endResetModel();
}

QVariant FlipModel::cell(int row, int column, int role) const
{
    const auto& flip = m_flips[row];
    const auto textOf = [&]() -> QString {
        switch (column) {
        case Resource: return core::oneLine(flip.name, longestLine);
        case Change: return text::policyVerdict(flip.after);
        case Why: return flip.reason.isEmpty() ? tr("was %1").arg(text::policyVerdict(flip.before)) : core::oneLine(flip.reason, longestLine);
        default: return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole: return textOf();
    case Qt::ToolTipRole: return column == Resource ? flip.resourceId : column == Why ? flip.reason : textOf();
    case RowKindRole: return int(RowKind::Item);
    case StateRole:
        return int(flip.after == domain::PolicyVerdict::Unhealthy ? domain::AssessmentState::Unhealthy
                   : flip.after == domain::PolicyVerdict::Healthy ? domain::AssessmentState::Healthy
                   : flip.after == domain::PolicyVerdict::Unknown ? domain::AssessmentState::Unknown
                                                                  : domain::AssessmentState::NotApplicable);
    case IdRole: return flip.resourceId;
    case RowIdRole: return flip.row.value;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, would be %3, was %4, %5")
            .arg(core::oneLine(flip.name, 256), core::oneLine(flip.type, 256), text::policyVerdict(flip.after), text::policyVerdict(flip.before),
                 core::oneLine(flip.reason, 256));
    default: return {};
    }
}

} // namespace items
