// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/posturepresenters.h"
#include "views/page.h"

class QPushButton;
class QTabBar;

namespace views {

class DataTable;
class Label;

/// The resources of one recommendation by state, each state a tab with its count; those ticked get the scripts.
class AffectedPane final : public QWidget {
    Q_OBJECT
public:
    AffectedPane(const PageContext& context, items::RecommendationPresenter& presenter, QWidget* parent = nullptr);

    void setCounts(const domain::RecommendationRow& row);
    DataTable* table() const { return m_table; }
    /// The resource in the current row; empty: none.
    QString currentId() const;
    QStringList tickedIds() const { return m_presenter.affected()->tickedIds(); }

Q_SIGNALS:
    void resourceOpened(core::RowId row);
    void currentChanged();

private:
    void fillNote();
    void fitColumns();

    const PageContext& m_context;
    items::RecommendationPresenter& m_presenter;
    QTabBar* m_tabs;
    DataTable* m_table;
    Label* m_note;
    QPushButton* m_selectAll;
    std::optional<bool> m_grouped; ///< the groups have a column
};

} // namespace views
