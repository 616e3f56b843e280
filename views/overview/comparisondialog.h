// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/comparisonpresenter.h"
#include "views/page.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace views {

class DataTable;
class Label;
class MessageBar;

/// The cloud's score and ours side by side: both numbers, the controls, and why the chosen control differs. Deletes itself when closed.
class ComparisonDialog final : public QDialog {
    Q_OBJECT
public:
    ComparisonDialog(const PageContext& context, const domain::ScopeSelection& scope, QWidget* parent);

Q_SIGNALS:
    /// The page of a recommendation is wanted; the dialog is closed.
    void recommendationChosen(const QString& key);

private:
    struct Figure {
        Label* number = nullptr;
        Label* note = nullptr;
    };
    QWidget* makeHead();
    Figure makeFigure(const QString& title, QWidget* parent);
    QWidget* makeTables();
    QWidget* makeFoot();
    QWidget* makeBand(const QString& title, Label** right, QWidget* parent);
    void fill();
    void fillChosen();
    void fail(const core::Error& error);
    void openReason();

    const PageContext& m_context;
    items::ComparisonPresenter m_presenter;
    MessageBar* m_message;
    QStackedWidget* m_stack;
    Label* m_waiting;
    Figure m_cloud, m_ours, m_difference;
    Label* m_sentence = nullptr;
    Label* m_controlName = nullptr;
    Label* m_noReason = nullptr;
    DataTable* m_controls = nullptr;
    DataTable* m_reasons = nullptr;
    QPushButton* m_copy = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace views
