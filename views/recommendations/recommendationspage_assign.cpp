// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that assigns, in place of the details.
#include "views/recommendations/recommendationspage.h"

#include "app/core/console.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/governance/assignmentsheet.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/whatifmode.h"

using namespace Qt::StringLiterals;

namespace views {

void RecommendationsPage::addAssignAction()
{
    m_actions.add({.id = u"recommendations.assign"_s,
                   .text = tr("Assign…"),
                   .menu = u"findings"_s,
                   .icon = u"user"_s,
                   .page = u"recommendations"_s,
                   .key = QKeySequence(Qt::Key_A),
                   .run = [this] { assign(); },
                   .whyNot = [this] { return currentKey().isEmpty() ? tr("Choose a recommendation first.") : QString(); }});
}

void RecommendationsPage::showAssign(bool open)
{
    if (open == !m_assignment->isHidden())
        return;
    if (open) {
        showWhatIf(false);
        showExempt(false);
    }
    QWidget* leaving = open ? static_cast<QWidget*>(m_details) : m_assignment;
    QWidget* coming = open ? static_cast<QWidget*>(m_assignment) : m_details;
    if (leaving->isAncestorOf(leaving->window()->focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    leaving->hide();
    coming->show();
    if (open)
        m_splitter->setDetailsVisible(true);
    else if (m_splitter->detailsVisible())
        m_detailsTimer.start();
    m_context.actions.touch();
}

void RecommendationsPage::assign()
{
    const auto* row = m_presenter.model()->recommendationAt(m_table->currentRow());
    if (!row)
        return;
    QList<AssignmentTarget> targets;
    for (const auto& [label, places] : meantTargets(AssignmentSheet::mostPlaces))
        targets.append({label, places});
    const auto& first = targets.first().places;
    const auto* shown = m_details->recommendation();
    const auto* known = shown && shown->key == row->key && first.size() == 1 ? m_details->assignmentIn(first.first()) : nullptr;
    m_assignment->start(row->key, row->name, targets, known ? &known->assignment : nullptr);
    showAssign(true);
    m_assignment->firstField()->setFocus();
}

} // namespace views
