// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/posturepresenters.h"
#include "views/page.h"

class QPushButton;
class QTabBar;

namespace views {

class Badge;
class DataTable;
class FlowLayout;
class Label;
class ScriptPane;

/// One recommendation: what, why, what it is worth with its arithmetic, which resources, and how to repair them.
class RecommendationDetails final : public QWidget {
    Q_OBJECT
public:
    explicit RecommendationDetails(const PageContext& context, QWidget* parent = nullptr);

    void show(const QString& key, const domain::ScopeSelection& scope);
    void clear();
    void refresh() { m_presenter.refresh(); }
    QString key() const { return m_presenter.key(); }
    QWidget* focusStop() const;

Q_SIGNALS:
    void closeRequested();
    void detachRequested(const QString& title);
    void failed(const core::Error& error);
    void resourceOpened(core::RowId row);

private:
    QWidget* makeHead();
    QWidget* makeWhy();
    QWidget* makeResources();
    void fillDetail();
    void fillTabs();
    void fillGain();
    void fillNote();
    void showMenu();

    const PageContext& m_context;
    items::RecommendationPresenter m_presenter;
    Label* m_title;
    Badge* m_severity;
    Badge* m_state;
    Label* m_source;
    QPushButton* m_portal;
    Label* m_why;
    QWidget* m_tagBox;
    FlowLayout* m_tags;
    Label* m_gain;
    Label* m_arithmetic;
    QTabBar* m_tabs;
    DataTable* m_resources;
    Label* m_note;
    QPushButton* m_selectAll;
    ScriptPane* m_scripts;
};

} // namespace views
