// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/estatepresenters.h"
#include "views/page.h"

class QPushButton;
class QStackedWidget;

namespace views {

class AddConnection;
class AllowChanges;
class ConnectionDetails;
class DataTable;
class DetailsSplitter;
class EditConnection;
class EmptyState;
class MessageBar;
class PageHead;

/// Is everything being read, and if not, why?
class ConnectionsPage final : public Page {
    Q_OBJECT
public:
    explicit ConnectionsPage(const PageContext& context);
    ~ConnectionsPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void refresh() override;
    QList<QWidget*> focusStops() const override;
    bool escape() override;
    bool hasDetails() const override { return true; }
    bool detailsVisible() const override;
    void setDetailsVisible(bool visible) override;
    void setCurrent(bool current) override;

private:
    void build();
    void connectParts();
    void addActions();
    void onLoaded();
    void showSentence();
    void showWorst();
    void showRow(int row);
    void showAdd(bool show);
    void showAllow();
    void showEdit();

    const PageContext m_context;
    items::ConnectionsPresenter m_presenter;
    app::ActionScope m_actions;
    core::ConnectionId m_worst;
    core::ConnectionId m_wanted;
    PageHead* m_head = nullptr;
    QPushButton* m_syncAll = nullptr;
    MessageBar* m_message = nullptr;
    QStackedWidget* m_listStack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_side = nullptr;
    ConnectionDetails* m_details = nullptr;
    AddConnection* m_add = nullptr;
    AllowChanges* m_allow = nullptr;
    EditConnection* m_edit = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
