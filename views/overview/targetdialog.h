// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scoretarget.h"
#include "views/page.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace views {

class Label;

/// The sheet that sets and removes what the score of some scopes is to reach, and by when. How it ended is said here. Deletes itself
/// when closed.
class TargetDialog final : public QDialog {
    Q_OBJECT
public:
    /// `target`: the one that they have; `score`: percent now.
    TargetDialog(const PageContext& context, domain::ScopeSelection scope, const std::optional<domain::ScoreTarget>& target, std::optional<double> score,
                 QWidget* parent);

private:
    QWidget* makeFields();
    QWidget* makeFoot(bool hasTarget);
    void fill(const std::optional<domain::ScoreTarget>& target);
    void showNeed();
    std::optional<double> percent() const;
    QDate due() const;
    QDate today() const;
    void give();
    void setWaiting(bool waiting);
    void onAnswered(bool ok, const QString& sentence);

    const PageContext& m_context;
    const domain::ScopeSelection m_scope;
    const std::optional<double> m_score;
    bool m_waiting = false;
    QWidget* m_fields = nullptr;
    QLineEdit* m_percent = nullptr;
    QLineEdit* m_due = nullptr;
    Label* m_need = nullptr;
    Label* m_problem = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_set = nullptr;
};

} // namespace views
