// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/estatepresenters.h"
#include "views/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace views {

class DataTable;
class EmptyState;
class Label;
class MessageBar;
class PageHead;
class SqlEdit;

/// Read-only SQL over the documented views: run, save, export, use as a filter of the inventory.
class QueryPage final : public Page {
    Q_OBJECT
public:
    explicit QueryPage(const PageContext& context);
    ~QueryPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void refresh() override;
    void focusFilter() override;
    QList<QWidget*> focusStops() const override;

private:
    void build();
    QWidget* buildEditor();
    void connectParts();
    void run();
    void onLoaded();
    void fillSaved();
    void save();
    void exportCsv();

    static constexpr int maxRows = 10000;

    const PageContext m_context;
    items::QueryPresenter m_presenter;
    app::ActionScope m_actions;
    PageHead* m_head = nullptr;
    MessageBar* m_message = nullptr;
    QComboBox* m_saved = nullptr;
    SqlEdit* m_sql = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_filter = nullptr;
    QPushButton* m_export = nullptr;
    Label* m_count = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace views
