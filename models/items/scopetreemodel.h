// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "domain/rows.h"

#include <QAbstractItemModel>
#include <QSet>

namespace items {

/// Tenant → management group → subscription, account, project, site as a checkable tree: checking a parent checks all
/// below. What is checked is the scope every page looks at; nothing checked means everything. GUI thread.
class ScopeTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Score, Age, ColumnTotal };

    explicit ScopeTreeModel(const core::Clock& clock, QObject* parent = nullptr);

    void setScopes(QList<domain::ScopeRow> scopes);
    const domain::ScopeRow* scopeAt(const QModelIndex& index) const;
    QModelIndex indexOf(QStringView scopeId) const;

    QStringList checkedIds() const; ///< topmost checked scopes only
    void setCheckedIds(const QStringList& ids);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    struct Node {
        int parent = -1;
        int row = 0;
        QList<int> children;
    };
    Qt::CheckState stateOf(int node) const;
    void check(int node, bool on);

    const core::Clock& m_clock;
    QList<domain::ScopeRow> m_scopes;
    QList<Node> m_nodes; ///< parallel to m_scopes
    QList<int> m_roots;
    QSet<int> m_checked; ///< leaves and parents whose whole subtree is checked
};

} // namespace items
