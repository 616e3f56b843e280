// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/whatifpresenter.h"
#include "views/common/panel.h"
#include "views/page.h"

class QBoxLayout;
class QPushButton;

namespace views {

class DataTable;
class Label;
class ScoreLine;

/// What the chosen recommendations would be worth: score before and after, what each adds, and the controls. Parts stand
/// below each other; below the list, where the pane is wide and low, beside each other.
class WhatIfPane final : public Surface {
    Q_OBJECT
public:
    WhatIfPane(const PageContext& context, items::WhatIfPresenter& presenter, QWidget* parent = nullptr);

    void setWide(Qt::Orientation splitter);
    QWidget* focusStop() const;
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void closeRequested();

private:
    QWidget* makeHead();
    QWidget* makeScore();
    QWidget* makeChosen();
    QWidget* makeControls();
    QWidget* makeFoot();
    QWidget* makeBand(const QString& title, Label** right, QWidget* parent);
    void fill();
    void fillSentence();
    void announce();
    void fillNumbers();
    void fillChosen();
    void placeChosen();
    void takeOut(const QModelIndex& index);
    void offerKinds(const QModelIndex& index, const QPoint& at);
    void copyCommand();

    const PageContext& m_context;
    items::WhatIfPresenter& m_presenter;
    QBoxLayout* m_body;
    bool m_wide = false;
    QString m_told;
    QWidget* m_score;
    QWidget* m_figures;
    Label* m_before;
    Label* m_arrow;
    Label* m_after;
    Label* m_delta;
    Label* m_sentence;
    Label* m_none; ///< why there are no figures
    ScoreLine* m_line;
    Surface* m_chosen;
    Label* m_count;
    Label* m_hint;
    DataTable* m_steps;
    Surface* m_controlBox;
    DataTable* m_controls;
    QPushButton* m_clear;
    QPushButton* m_copy;
};

} // namespace views
