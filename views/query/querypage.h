// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/estatepresenters.h"
#include "views/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;
class QTreeView;

namespace views {

class DataTable;
class EmptyState;
class Label;
class MessageBar;
class PageHead;
class SqlEdit;

/// Read-only SQL over the documented views, which stand beside the editor: run, stop, save, export, use as a filter of the
/// inventory.
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
    QWidget* buildBar(QWidget* box);
    QTreeView* buildViews();
    void connectParts();
    void connectSaved();
    void run();
    void stop();
    void onBusy(bool busy);
    void onLoaded();
    void fillSaved();
    void save();
    void exportCsv();
    QString limitsText() const;

    static constexpr int maxRows = 10000;
    static constexpr int maxSeconds = 30; ///< of the guard behind reads()

    const PageContext m_context;
    items::QueryPresenter m_presenter;
    app::ActionScope m_actions;
    PageHead* m_head = nullptr;
    MessageBar* m_message = nullptr;
    QComboBox* m_saved = nullptr;
    SqlEdit* m_sql = nullptr;
    QStandardItemModel* m_viewModel = nullptr;
    QTreeView* m_views = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_filter = nullptr;
    QPushButton* m_export = nullptr;
    Label* m_count = nullptr;
    QString m_asked, m_shown;        ///< the statement that runs, the one whose rows are shown
    QString m_wantedName;            ///< just saved; chosen in the list when it comes
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
};

} // namespace views
