// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/governancepresenter.h"
#include "views/page.h"

class QPushButton;
class QStackedWidget;

namespace views {

class AssignmentDetails;
class AssignmentSheet;
class DataTable;
class DetailsSplitter;
class EmptyState;
class FilterBar;
class KeyBar;
class MessageBar;
class ObjectActions;
class PageHead;
class RuleDetails;
class RuleSheet;
class SegmentBar;

/// Who has to fix what, until when, and what is late? The register of assignments, and the rules that make them.
class GovernancePage final : public Page {
    Q_OBJECT
public:
    explicit GovernancePage(const PageContext& context);
    ~GovernancePage() override;

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
    QWidget* buildHead();
    QWidget* buildLists();
    QWidget* buildAssignments();
    QWidget* buildRules();
    QWidget* buildSide();
    void connectParts();
    void connectAssignments();
    void addActions();
    void onLoaded();
    void showRows();
    void showRow(int row);
    void edit();
    void unassign();
    const domain::AssignmentRow* current() const;

    void connectRules();
    void addRuleActions();
    void onRulesLoaded();
    void showRule(int row);
    void newRule();
    void editRule();
    void removeRule();
    void showRunMenu();
    void confirmOverride();
    const domain::GovernanceRuleRow* currentRule() const;

    bool isRules() const;
    void showView(const QString& id);
    void showSentence();
    /// The details of what is chosen in the list that is shown.
    void showDetails();
    void showSheet(QWidget* sheet);
    bool isWriting() const;

    const PageContext m_context;
    items::GovernancePresenter m_presenter;
    app::ActionScope m_actions;
    domain::FilterQuery m_filterQuery;
    qint64 m_wanted = 0;
    PageHead* m_head = nullptr;
    SegmentBar* m_view = nullptr;
    QPushButton* m_run = nullptr;
    MessageBar* m_message = nullptr;
    MessageBar* m_reminder = nullptr;
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_lists = nullptr;
    QStackedWidget* m_assignments = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_rules = nullptr;
    DataTable* m_ruleTable = nullptr;
    EmptyState* m_noRules = nullptr;
    KeyBar* m_keys = nullptr;
    ObjectActions* m_objects = nullptr;
    QStackedWidget* m_side = nullptr;
    AssignmentDetails* m_details = nullptr;
    AssignmentSheet* m_sheet = nullptr;
    RuleDetails* m_ruleDetails = nullptr;
    RuleSheet* m_ruleSheet = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
