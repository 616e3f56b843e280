// SPDX-License-Identifier: GPL-3.0-or-later
// What if in place of the details.
#include "views/recommendations/recommendationspage.h"

#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/icons.h"
#include "views/common/messagebar.h"
#include "views/exemptions/exemptionsheet.h"
#include "views/governance/assignmentsheet.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/whatifmode.h"
#include "views/recommendations/whatifpane.h"

#include <algorithm>

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// Two panes of which one is shown. As high as that one needs: a layout would ask for what it prefers.
class SidePanes final : public QWidget {
public:
    using QWidget::QWidget;

    void add(QWidget* pane)
    {
        if (!layout()) {
            auto* column = new QVBoxLayout(this);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(0);
        }
        layout()->addWidget(pane);
        m_panes.append(pane);
    }
    int heightForWidth(int width) const override
    {
        const auto shown = std::ranges::find_if(m_panes, [](const QWidget* pane) { return !pane->isHidden(); });
        return shown == m_panes.end() ? -1 : (*shown)->heightForWidth(width);
    }

private:
    QList<QWidget*> m_panes;
};

} // namespace

QWidget* RecommendationsPage::buildSide()
{
    auto* side = new SidePanes(this);
    m_details = new RecommendationDetails(m_context, side);
    m_whatIfPane = new WhatIfPane(m_context, m_whatIfPresenter, side);
    m_whatIfPane->hide();
    m_exemption = new ExemptionSheet(m_context, side);
    m_exemption->hide();
    m_assignment = new AssignmentSheet(m_context, side);
    m_assignment->hide();
    for (QWidget* pane : std::initializer_list<QWidget*>{m_details, m_whatIfPane, m_exemption, m_assignment})
        side->add(pane);
    return side;
}

void RecommendationsPage::connectWhatIf()
{
    m_whatIf = std::make_unique<WhatIfMode>(WhatIfMode::Parts{m_context.theme, m_whatIfPresenter, *m_presenter.model(), m_table, m_keys});
    connect(m_whatIfPane, &WhatIfPane::closeRequested, this, [this] { showWhatIf(false); });
    connect(m_splitter, &DetailsSplitter::orientationChanged, m_whatIfPane, &WhatIfPane::setWide);
    m_whatIfPane->setWide(m_splitter->orientation());
    connect(m_details, &RecommendationDetails::whatIfRequested, this, &RecommendationsPage::tryInWhatIf);
    connect(m_details, &RecommendationDetails::exemptRequested, this, &RecommendationsPage::exempt);
    connect(m_details, &RecommendationDetails::assignRequested, this, &RecommendationsPage::assign);
    connect(m_exemption, &ExemptionSheet::closed, this, [this] { showExempt(false); });
    connect(m_assignment, &AssignmentSheet::closed, this, [this] { showAssign(false); });
    connect(&m_whatIfPresenter, &items::Presenter::failed, this,
            [this](const core::Error& error) { m_message->show(MessageBar::Kind::Error, error.what, error.detail); });
}

/// Named by what it would do now, for the key bar.
void RecommendationsPage::addWhatIfAction()
{
    m_actions.add({.id = u"recommendations.whatIf"_s,
                   .text = m_whatIf->isOpen() ? tr("Close What if") : tr("Open What if"),
                   .menu = u"findings"_s,
                   .icon = u"whatif"_s,
                   .page = u"recommendations"_s,
                   .key = QKeySequence(Qt::Key_W),
                   .run = [this] { toggleWhatIf(); },
                   .checked = [this] { return m_whatIf->isOpen(); }});
}

void RecommendationsPage::showWhatIf(bool open)
{
    if (open == m_whatIf->isOpen())
        return;
    if (open) {
        showExempt(false);
        showAssign(false);
        m_hadDetails = m_splitter->detailsVisible();
    }
    QWidget* leaving = open ? static_cast<QWidget*>(m_details) : m_whatIfPane;
    QWidget* coming = open ? static_cast<QWidget*>(m_whatIfPane) : m_details;
    if (leaving->isAncestorOf(leaving->window()->focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
    m_whatIf->setOpen(open);
    leaving->hide();
    coming->show();
    m_splitter->setDetailsVisible(open || m_hadDetails);
    if (!open && m_hadDetails)
        m_detailsTimer.start();
    addWhatIfAction();
    showNote();
    m_context.actions.touch();
}

/// From the resources of the details with some of them ticked: these are meant.
void RecommendationsPage::toggleWhatIf()
{
    if (!m_whatIf->isOpen() && m_details->resources()->hasFocus() && m_details->tickedUnhealthy())
        return tryInWhatIf();
    showWhatIf(!m_whatIf->isOpen());
}

void RecommendationsPage::tryInWhatIf()
{
    const auto* row = m_details->recommendation();
    if (!row)
        return;
    m_whatIf->add(*row, m_details->tickedUnhealthy());
    showWhatIf(true);
}

} // namespace views
