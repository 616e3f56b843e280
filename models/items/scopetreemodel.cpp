// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/scopetreemodel.h"

#include "items/roles.h"
#include "items/text.h"

using namespace Qt::StringLiterals;

namespace items {

ScopeTreeModel::ScopeTreeModel(const core::Clock& clock, QObject* parent) : QAbstractItemModel(parent), m_clock(clock) {}

void ScopeTreeModel::setScopes(QList<domain::ScopeRow> scopes)
{
    const QStringList checked = checkedIds();
    beginResetModel();
    m_scopes = std::move(scopes);
    m_nodes = QList<Node>(m_scopes.size());
    m_roots.clear();
    m_checked.clear();
    QHash<QString, int> byId;
    for (int i = 0; i < m_scopes.size(); ++i)
        byId.insert(m_scopes[i].id.toLower(), i);
    for (int i = 0; i < m_scopes.size(); ++i) {
        int parent = byId.value(m_scopes[i].parentId.toLower(), -1);
        for (int up = parent; up >= 0; up = m_nodes[up].parent) {
            if (up == i)
                parent = -1; // a loop in foreign data must not become a loop in ours
        }
        auto& siblings = parent < 0 ? m_roots : m_nodes[parent].children;
        m_nodes[i].parent = parent;
        m_nodes[i].row = int(siblings.size());
        siblings.append(i);
    }
    for (const auto& id : checked) {
        if (const int node = byId.value(id.toLower(), -1); node >= 0)
            check(node, true);
    }
    endResetModel();
}

const domain::ScopeRow* ScopeTreeModel::scopeAt(const QModelIndex& index) const
{
    return index.isValid() && qsizetype(index.internalId()) < m_scopes.size() ? &m_scopes[qsizetype(index.internalId())] : nullptr;
}

QModelIndex ScopeTreeModel::indexOf(QStringView scopeId) const
{
    for (int i = 0; i < m_scopes.size(); ++i) {
        if (scopeId.compare(m_scopes[i].id, Qt::CaseInsensitive) == 0)
            return createIndex(m_nodes[i].row, 0, quintptr(i));
    }
    return {};
}

QStringList ScopeTreeModel::checkedIds() const
{
    QStringList ids;
    for (int i = 0; i < m_scopes.size(); ++i) {
        if (m_checked.contains(i) && (m_nodes[i].parent < 0 || !m_checked.contains(m_nodes[i].parent)))
            ids.append(m_scopes[i].id);
    }
    return ids;
}

void ScopeTreeModel::setCheckedIds(const QStringList& ids)
{
    m_checked.clear();
    for (const auto& id : ids) {
        if (const auto at = indexOf(id); at.isValid())
            check(int(at.internalId()), true);
    }
    if (!m_roots.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_roots.size()) - 1, 0), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

void ScopeTreeModel::check(int node, bool on)
{
    QList<int> todo{node};
    while (!todo.isEmpty()) {
        const int i = todo.takeLast();
        if (on)
            m_checked.insert(i);
        else
            m_checked.remove(i);
        todo.append(m_nodes[i].children);
    }
    for (int up = m_nodes[node].parent; up >= 0; up = m_nodes[up].parent) {
        const bool all = std::ranges::all_of(m_nodes[up].children, [this](int c) { return m_checked.contains(c); });
        if (all)
            m_checked.insert(up);
        else
            m_checked.remove(up);
    }
}

Qt::CheckState ScopeTreeModel::stateOf(int node) const
{
    if (m_checked.contains(node))
        return Qt::Checked;
    const bool any = std::ranges::any_of(m_nodes[node].children, [this](int c) { return stateOf(c) != Qt::Unchecked; });
    return any ? Qt::PartiallyChecked : Qt::Unchecked;
}

QModelIndex ScopeTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto& siblings = parent.isValid() ? m_nodes[qsizetype(parent.internalId())].children : m_roots;
    if (row < 0 || row >= siblings.size() || column < 0 || column >= ColumnTotal || (parent.isValid() && parent.column() != 0))
        return {};
    return createIndex(row, column, quintptr(siblings[row]));
}

QModelIndex ScopeTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int up = m_nodes[qsizetype(child.internalId())].parent;
    return up < 0 ? QModelIndex() : createIndex(m_nodes[up].row, 0, quintptr(up));
}

int ScopeTreeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_roots.size());
    return parent.column() == 0 ? int(m_nodes[qsizetype(parent.internalId())].children.size()) : 0;
}

int ScopeTreeModel::columnCount(const QModelIndex&) const
{
    return ColumnTotal;
}

QVariant ScopeTreeModel::data(const QModelIndex& index, int role) const
{
    const auto* scope = scopeAt(index);
    if (!scope)
        return {};
    const QString score = scope->restricted ? tr("Restricted")
        : scope->scorePercent               ? tr("%1 %").arg(text::percent(*scope->scorePercent))
                                            : tr("not assessed");
    const QString age = text::age(scope->freshness.asOf, m_clock.now());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name: return scope->sample ? tr("%1 (sample)").arg(scope->name) : scope->name;
        case Score: return score;
        case Age: return age;
        default: return {};
        }
    case Qt::CheckStateRole: return index.column() == Name ? QVariant(int(stateOf(int(index.internalId())))) : QVariant();
    case Qt::TextAlignmentRole: return int(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case IdRole: return scope->id;
    case StaleRole: return scope->freshness.stale;
    case Qt::AccessibleTextRole: return QStringList{scope->name, score, tr("read %1 ago").arg(age)}.join(u", "_s);
    default: return {};
    }
}

bool ScopeTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !scopeAt(index))
        return false;
    check(int(index.internalId()), value.toInt() == Qt::Checked);
    // Parents and children may have changed too; the tree is small.
    QList<QModelIndex> todo{QModelIndex()};
    while (!todo.isEmpty()) {
        const auto parent = todo.takeLast();
        const int n = rowCount(parent);
        if (n == 0)
            continue;
        Q_EMIT dataChanged(this->index(0, 0, parent), this->index(n - 1, 0, parent), {Qt::CheckStateRole});
        for (int row = 0; row < n; ++row)
            todo.append(this->index(row, 0, parent));
    }
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags ScopeTreeModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractItemModel::flags(index);
    return index.column() == Name ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ScopeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Scope");
    case Score: return tr("Score");
    case Age: return tr("Read");
    default: return {};
    }
}

} // namespace items
