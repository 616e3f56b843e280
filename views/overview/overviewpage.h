// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/posturepresenters.h"
#include "views/overview/tilestrip.h"
#include "views/page.h"

class QPushButton;
class QStackedWidget;

namespace views {

class AlertsPanel;
class CauseList;
class EmptyState;
class MessageBar;
class PageHead;
class Panel;
class RowList;
class ScorePanel;

/// Are we safe, what changed, what next?
class OverviewPage final : public Page {
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext& context);
    ~OverviewPage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void setScope(const domain::ScopeSelection& scope) override;
    void refresh() override;
    QList<QWidget*> focusStops() const override;
    void setCurrent(bool current) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildEnvironments();
    void connectParts();
    void ask();
    void onLoaded();
    void fillLists(const domain::Overview& overview);
    void openTile(TileStrip::Tile tile);
    void openAlertsOf(QDate day, domain::Severity severity);
    void openCause(const domain::CauseRow& cause);
    void chooseReportFile();
    void openComparison();
    QString targetRefusal() const;
    void openTarget();
    void noteVisit();

    const PageContext m_context;
    app::ActionScope m_actions;
    items::OverviewPresenter m_presenter;
    domain::ScopeSelection m_scope, m_shownScope; ///< wanted, and that of the numbers shown
    QDateTime m_lastVisit, m_leftAt;
    bool m_failed = false;
    PageHead* m_head = nullptr;
    QPushButton* m_report = nullptr;
    MessageBar* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_content = nullptr;
    TileStrip* m_tiles = nullptr;
    ScorePanel* m_score = nullptr;
    Panel* m_whyPanel = nullptr;
    CauseList* m_causes = nullptr;
    Panel* m_controlPanel = nullptr;
    RowList* m_controls = nullptr;
    Panel* m_fixPanel = nullptr;
    RowList* m_fixes = nullptr;
    QWidget* m_thirdColumn = nullptr;
    AlertsPanel* m_alerts = nullptr;
    RowList* m_environments = nullptr;
};

} // namespace views
