// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/alertpresenters.h"
#include "views/page.h"

class QLayout;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace views {

class ActionPane;
class Badge;
class DataTable;
class EvidencePane;
class HappenedPane;
class Label;
class LinkPlate;
class QueueNote;
class SegmentBar;

/// One alert or incident: what happened, what to do, what is like it, and the evidence. Moving in the list refills it and
/// keeps the tab. Decisions are on the alert it shows, which the list need not.
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
    DataTable* entityTable() const;

Q_SIGNALS:
    void alertChosen(qint64 row);
    void resourceOpened(const QString& resourceId);
    void recommendationOpened(const QString& key);
    void entityOpened(const QString& name);
    void detachRequested(const QString& title);
    /// `rows`: the alert shown, or the incident with its alerts.
    void statusRequested(const QList<qint64>& rows, domain::AlertStatus status);
    void assignRequested(const QList<qint64>& rows, QWidget* at, const QPoint& below);
    void failed(const core::Error& error);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    QLayout* makeTitleRow(QWidget* head);
    QLayout* makeFactsRow(QWidget* head);
    QLayout* makeButtons(QWidget* head);
    void setChosen(bool chosen);
    void fill();
    void fillHead();
    void fillSimilar();
    void fillTabs();
    void showMenu();

    const PageContext& m_context;
    items::AlertPresenter m_presenter;
    Label* m_title;
    Label* m_time;
    Badge* m_severity;
    LinkPlate* m_incident;
    Label* m_facts;
    SegmentBar* m_status;
    QPushButton* m_assign;
    QToolButton* m_more;
    QueueNote* m_queue;
    QTabBar* m_tabs;
    QWidget* m_line;
    QStackedWidget* m_stack;
    HappenedPane* m_happened;
    ActionPane* m_action;
    QVBoxLayout* m_similar;
    EvidencePane* m_evidence;
};

} // namespace views
