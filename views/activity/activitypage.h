// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/estatepresenters.h"
#include "views/page.h"

class QPushButton;
class QStackedWidget;

namespace views {

class CodeView;
class DataTable;
class DetailsSplitter;
class EmptyState;
class FilterBar;
class KeyBar;
class Label;
class MessageBar;
class PageHead;
class RequestsPane;
class SegmentBar;

/// Who did what to what? The journal, newest first, with the redacted particulars of one entry beside it; and what was sent
/// to services.
class ActivityPage final : public Page {
    Q_OBJECT
public:
    explicit ActivityPage(const PageContext& context);
    ~ActivityPage() override;

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
    void makeDetails();
    void connectParts();
    void addActions();
    void onLoaded();
    bool showsRequests() const;
    void showTab(const QString& tab);
    void showSentence();
    void showCheck();
    void showRow(int row);

    const PageContext m_context;
    items::ActivityPresenter m_presenter;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    PageHead* m_head = nullptr;
    QPushButton* m_verify = nullptr;
    MessageBar* m_message = nullptr;
    bool m_failed = false;
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    KeyBar* m_keys = nullptr;
    QWidget* m_details = nullptr;
    Label* m_title = nullptr;
    Label* m_when = nullptr;
    CodeView* m_code = nullptr;
    SegmentBar* m_tabs = nullptr;
    QPushButton* m_copy = nullptr;
    QStackedWidget* m_lists = nullptr;
    RequestsPane* m_requests = nullptr;
    bool m_current = false;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
