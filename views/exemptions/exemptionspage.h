// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/exemptionpresenter.h"
#include "views/page.h"

class QStackedWidget;

namespace views {

class DataTable;
class DetailsSplitter;
class EmptyState;
class ExemptionDetails;
class ExemptionSheet;
class FilterBar;
class KeyBar;
class MessageBar;
class ObjectActions;
class PageHead;

/// What is not held against us, who said so, and until when? The register of exemptions with what each one does.
class ExemptionsPage final : public Page {
    Q_OBJECT
public:
    explicit ExemptionsPage(const PageContext& context);
    ~ExemptionsPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void refresh() override;
    void focusFilter() override;
    QList<QWidget*> focusStops() const override;
    bool escape() override;
    bool hasDetails() const override { return true; }
    bool detailsVisible() const override;
    void setDetailsVisible(bool visible) override;
    void setCurrent(bool current) override;

private:
    void build();
    QWidget* buildList();
    void connectParts();
    void addActions();
    void onLoaded();
    void showRows();
    void showReminder();
    void showRow(int row);
    void showSheet(bool show);
    void edit();
    void revoke();
    const domain::ExemptionRow* current() const;

    const PageContext m_context;
    items::ExemptionPresenter m_presenter;
    app::ActionScope m_actions;
    domain::FilterQuery m_filterQuery;
    qint64 m_wanted = 0;
    PageHead* m_head = nullptr;
    MessageBar* m_message = nullptr;
    MessageBar* m_reminder = nullptr;
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    KeyBar* m_keys = nullptr;
    ObjectActions* m_objects = nullptr;
    QStackedWidget* m_side = nullptr;
    ExemptionDetails* m_details = nullptr;
    ExemptionSheet* m_sheet = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
