// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/emptypresenter.h"
#include "items/posturepresenters.h"
#include "items/whatifpresenter.h"
#include "views/page.h"

#include <memory>

#include <QTimer>

class QStackedWidget;

namespace views {

class AssignmentSheet;
class DataTable;
class DetailsSplitter;
class EmptyGuide;
class EmptyState;
class ExemptionSheet;
class FilterBar;
class KeyBar;
class MessageBar;
class ObjectActions;
class PageHead;
class RecommendationDetails;
class SegmentBar;
class WhatIfMode;
class WhatIfPane;

/// What do we harden, in which order? The list by control or flat, and the details of one recommendation.
class RecommendationsPage final : public Page {
    Q_OBJECT
public:
    explicit RecommendationsPage(const PageContext& context);
    ~RecommendationsPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void setScope(const domain::ScopeSelection& scope) override;
    void refresh() override;
    void startOver() override;
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
    QWidget* buildFilter();
    void connectList();
    void connectDetails();
    void connectEmpty();
    void addActions();
    void ask();
    void beginAnew();
    void onLoaded();
    void showNote();
    void showEmpty();
    void showNews(int waiting);
    void chooseWanted();
    void chooseFirst();
    void relax();
    void openAskedControl();
    void keepPlace();
    void takePlace();
    QString currentKey() const;
    QWidget* buildSide();
    void connectWhatIf();
    void addWhatIfAction();
    void showWhatIf(bool open);
    void toggleWhatIf();
    void tryInWhatIf();
    void addExemptAction();
    void showExempt(bool open);
    void exempt();
    void addAssignAction();
    void showAssign(bool open);
    void assign();
    /// What a decision may be about: what is ticked or in the current row of the resources, else what the scope picker chose, else
    /// everything; each as words and ids.
    QList<std::pair<QString, QStringList>> meantTargets(qsizetype most) const;

    const PageContext m_context;
    items::RecommendationsPresenter m_presenter;
    items::EmptyPresenter m_why;
    items::WhatIfPresenter m_whatIfPresenter;
    app::ActionScope m_actions;
    domain::ListQuery m_query;
    QTimer m_detailsTimer;
    QString m_wantedKey;      ///< to be chosen when the list arrives
    int m_relaxed = 0;        ///< parts of the filter given up to show it
    bool m_choose = true; ///< the next rows are the first ones of an estate
    bool m_asked = false;     ///< the next answer is to a new question
    QString m_keptId;         ///< of the current row while the model is reset
    PageHead* m_head = nullptr;
    SegmentBar* m_grouping = nullptr;
    MessageBar* m_message = nullptr;
    MessageBar* m_news = nullptr;
    ObjectActions* m_objects = nullptr;
    FilterBar* m_filter = nullptr;
    QStackedWidget* m_stack = nullptr;
    DataTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    EmptyGuide* m_guide = nullptr;
    KeyBar* m_keys = nullptr;
    RecommendationDetails* m_details = nullptr;
    ExemptionSheet* m_exemption = nullptr;
    AssignmentSheet* m_assignment = nullptr;
    WhatIfPane* m_whatIfPane = nullptr;
    std::unique_ptr<WhatIfMode> m_whatIf; ///< before the presenter that it knows
    bool m_hadDetails = true; ///< before What if took their place
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
