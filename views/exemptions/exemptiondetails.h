// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/exemptionpresenter.h"
#include "views/page.h"

class QGridLayout;
class QPushButton;

namespace views {

class Badge;
class Label;

/// One exemption: what is exempt where, why, who decided so, until when, and what it does to the score.
class ExemptionDetails final : public QWidget {
    Q_OBJECT
public:
    ExemptionDetails(const PageContext& context, items::ExemptionPresenter& presenter, QWidget* parent = nullptr);

    void show(const domain::ExemptionRow& row);
    void clear();
    qint64 id() const { return m_row.exemption.id; }
    QWidget* focusStop() const;

Q_SIGNALS:
    void editRequested();
    void againRequested();
    void recommendationRequested(const QString& key);

private:
    QWidget* makeContent();
    QWidget* makeFoot();
    void addRow(const QString& label, const QString& value);
    void fillRows();
    void fillEffect();

    const PageContext& m_context;
    items::ExemptionPresenter& m_presenter;
    domain::ExemptionRow m_row;
    Label* m_title;
    QWidget* m_badgeBox;
    Badge* m_state;
    Badge* m_category;
    QGridLayout* m_rows;
    Label* m_reason;
    QWidget* m_effectBox;
    Label* m_hits;
    Label* m_scores;
    Label* m_first;
    QWidget* m_foot;
    QPushButton* m_open;
    QPushButton* m_again;
    QPushButton* m_edit;
    QPushButton* m_revoke;
};

} // namespace views
