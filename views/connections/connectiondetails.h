// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/page.h"

class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace views {

class BaselineChooser;
class CodeView;
class Label;
class RightsList;

/// One connection: sync now, what went wrong and the ways out, what it can do, counters of the last sync, log, remove.
class ConnectionDetails final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionDetails(const PageContext& context, QWidget* parent = nullptr);

    void show(const domain::ConnectionRow& row);
    void clear();
    core::ConnectionId id() const { return m_row.id; }
    QWidget* focusStop() const;

Q_SIGNALS:
    void allowRequested();
    void editRequested();

private:
    QWidget* makeHead();
    QWidget* makeProblem();
    QWidget* makeBody();
    QWidget* makeBaseline();
    void fillProblem();
    void fillCapabilities();
    void fillCounters();
    void fillChanges();
    void fillBaseline(const domain::ConnectionRow& before);
    void confirmRemove();
    void showMenu();

    const PageContext& m_context;
    domain::ConnectionRow m_row;
    Label* m_name;
    Label* m_what;
    QPushButton* m_sync;
    QWidget* m_problem;
    Label* m_problemTitle;
    Label* m_problemText;
    QPushButton* m_signIn;
    QPushButton* m_again;
    Label* m_tested;
    RightsList* m_capabilities;
    QWidget* m_baselineBox;
    BaselineChooser* m_baseline;
    QPushButton* m_scan;
    Label* m_changesState;
    Label* m_changes;
    QPushButton* m_allow;
    Label* m_syncTime;
    QGridLayout* m_counters;
    Label* m_calls;
    Label* m_log;
    QPushButton* m_remove;
};

} // namespace views
