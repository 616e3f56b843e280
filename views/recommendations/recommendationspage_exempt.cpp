// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet that exempts, in place of the details.
#include "views/recommendations/recommendationspage.h"

#include "app/core/console.h"
#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/exemptions/exemptionsheet.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/whatifmode.h"

using namespace Qt::StringLiterals;

namespace views {

void RecommendationsPage::addExemptAction()
{
    m_actions.add({.id = u"recommendations.exempt"_s,
                   .text = tr("Exempt…"),
                   .menu = u"findings"_s,
                   .icon = u"exempt"_s,
                   .page = u"recommendations"_s,
                   .key = QKeySequence(Qt::Key_X),
                   .run = [this] { exempt(); },
                   .whyNot = [this] { return currentKey().isEmpty() ? tr("Choose a recommendation first.") : QString(); }});
}

void RecommendationsPage::showExempt(bool open)
{
    if (open == !m_exemption->isHidden())
        return;
    if (open) {
        showWhatIf(false);
        showAssign(false);
    }
    QWidget* leaving = open ? static_cast<QWidget*>(m_details) : m_exemption;
    QWidget* coming = open ? static_cast<QWidget*>(m_exemption) : m_details;
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

QList<std::pair<QString, QStringList>> RecommendationsPage::meantTargets(qsizetype most) const
{
    QList<std::pair<QString, QStringList>> targets;
    const auto* shown = m_details->recommendation();
    const QStringList resources = shown && shown->key == currentKey() ? m_details->meantResources() : QStringList();
    if (resources.size() == 1)
        targets.append({tr("Resource %1").arg(resources.first().section(u'/', -1)), resources});
    else if (!resources.isEmpty() && resources.size() <= most)
        targets.append({tr("%n chosen resources", nullptr, int(resources.size())), resources});
    if (!m_query.scope.scopeIds.isEmpty())
        targets.append({tr("All in the %n chosen scopes", nullptr, int(m_query.scope.scopeIds.size())), m_query.scope.scopeIds});
    targets.append({tr("Everything in this workspace"), {QString()}});
    return targets;
}

void RecommendationsPage::exempt()
{
    const auto* row = m_presenter.model()->recommendationAt(m_table->currentRow());
    if (!row)
        return;
    QList<ExemptionTarget> targets;
    for (const auto& [label, scopes] : meantTargets(ExemptionSheet::mostScopes))
        targets.append({label, scopes});
    m_exemption->start(row->key, row->name, targets);
    showExempt(true);
    m_exemption->firstField()->setFocus();
}

} // namespace views
