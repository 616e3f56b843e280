// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/estatepresenters.h"
#include "views/page.h"

class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace views {

class Badge;
class EntityList;
class EvidencePane;
class KillChainView;
class Label;
class MarkdownView;
class SegmentBar;
class TimelineView;

/// One alert or incident: what happened, what to do, what is like it, and the evidence. Moving in the list refills it and
/// keeps the tab.
class AlertDetails final : public QWidget {
    Q_OBJECT
public:
    explicit AlertDetails(const PageContext& context, QWidget* parent = nullptr);

    void show(qint64 row);
    void clear();
    void refresh() { m_presenter.refresh(); }
    qint64 row() const { return m_presenter.row(); }
    void setTab(int tab);
    int tab() const;
    QWidget* focusStop() const;

Q_SIGNALS:
    void alertChosen(qint64 row);
    void resourceOpened(const QString& resourceId);
    void detachRequested(const QString& title);
    void assignRequested();
    void statusRequested(domain::AlertStatus status);
    void failed(const core::Error& error);

private:
    QWidget* makeHead();
    QWidget* makeHappened();
    QWidget* makeAction();
    QWidget* makeSimilar();
    void fill();
    void fillHead();
    void fillHappened();
    void fillAction();
    void fillSimilar();
    void showMenu();

    const PageContext& m_context;
    items::AlertPresenter m_presenter;
    Label* m_title;
    Label* m_time;
    Badge* m_severity;
    Label* m_facts;
    SegmentBar* m_status;
    QPushButton* m_assign;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    Label* m_description;
    Label* m_timelineNote;
    TimelineView* m_timeline;
    Label* m_chainNote;
    KillChainView* m_chain;
    Label* m_entityNote;
    EntityList* m_entities;
    MarkdownView* m_steps;
    QVBoxLayout* m_similar;
    EvidencePane* m_evidence;
};

} // namespace views
