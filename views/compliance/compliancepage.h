// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "items/compliancepresenter.h"
#include "views/page.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;

namespace views {

class ControlList;
class ControlsPane;
class DetailsSplitter;
class EmptyState;
class HeatMapView;
class KeyBar;
class Label;
class MessageBar;
class ObjectActions;
class PageHead;
class SegmentBar;
class StandardList;
class TrendPane;

/// Where do we fail which standard? The standards; of the chosen one the heat map with the controls behind a cell, all controls with what
/// persons attest, or the days.
class CompliancePage final : public Page {
    Q_OBJECT
public:
    explicit CompliancePage(const PageContext& context);
    ~CompliancePage() override;

    static PageInfo info();

    PageState state() const override;
    void restore(const PageState& state) override;
    void setScope(const domain::ScopeSelection& scope) override;
    void refresh() override;
    void focusFilter() override;
    QList<QWidget*> focusStops() const override;
    QWidget* entry() const override;
    bool escape() override;
    bool hasDetails() const override { return true; }
    bool detailsVisible() const override;
    void setDetailsVisible(bool visible) override;
    void setCurrent(bool current) override;

private:
    void build();
    void buildHead();
    QWidget* buildStandards();
    QWidget* buildMap();
    void connectParts();
    void connectTabs();
    void addActions();
    void addTabActions();
    void openTab(const QString& tab);
    void showHistory();
    void showEnding();
    void attest();
    QString whyNotAttest() const;
    const domain::ComplianceControlRow* currentControl() const;
    bool isAt(const QString& tab) const;
    void chooseStandard(const QString& standard);
    void onLoaded();
    void showBusy();
    void showNothing();
    void emptyPrimary();
    void emptyPlain();
    void exportCsv();
    void openControls();
    QString hasMap() const;

    const PageContext m_context;
    items::CompliancePresenter m_presenter;
    app::ActionScope m_actions;
    domain::ComplianceCell m_wanted; ///< to be chosen when its standard is there
    QTimer m_busy;
    bool m_failed = false;
    bool m_isCurrent = true;
    SegmentBar* m_tabs = nullptr;
    QStackedWidget* m_parts = nullptr;
    ControlList* m_list = nullptr;
    TrendPane* m_trend = nullptr;
    Label* m_ending = nullptr;
    QPushButton* m_review = nullptr;
    PageHead* m_head = nullptr;
    MessageBar* m_message = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_content = nullptr;
    StandardList* m_standards = nullptr;
    Label* m_title = nullptr;
    Label* m_sentence = nullptr;
    Label* m_working = nullptr;
    HeatMapView* m_map = nullptr;
    ControlsPane* m_controls = nullptr;
    KeyBar* m_keys = nullptr;
    ObjectActions* m_objects = nullptr;
    DetailsSplitter* m_splitter = nullptr;
};

} // namespace views
