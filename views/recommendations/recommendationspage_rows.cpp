// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with an answer: which row becomes current, what waits, and why nothing is there.
#include "views/recommendations/recommendationspage.h"

#include "items/text.h"
#include "app/core/actionregistry.h"
#include "views/common/datatable.h"
#include "views/common/emptyguide.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/panel.h"
#include "views/recommendations/recommendationdetails.h"
#include "views/recommendations/whatifmode.h"

#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace views {

void RecommendationsPage::onLoaded()
{
    const auto& list = m_presenter.model()->list();
    m_message->hide();
    m_head->setSentence(list.sentence);
    m_filter->setCount(tr("%1 of %2").arg(items::text::count(list.rows.size()), items::text::count(list.total)));
    showNote();
    if (m_presenter.model()->rowCount() == 0) {
        showEmpty();
    } else {
        m_why.clear();
        m_stack->setCurrentWidget(m_table);
    }
    if (std::exchange(m_asked, false))
        openAskedControl();
    chooseWanted();
}

/// What the totals leave out goes before how to use the list.
void RecommendationsPage::showNote()
{
    const QStringList without = m_presenter.hasValue() ? m_presenter.model()->list().freshness.withoutNames : QStringList();
    m_keys->setNote(!without.isEmpty()   ? tr("without %1").arg(without.join(u", "_s))
                    : m_whatIf->isOpen() ? tr("Hover shows the score before you add")
                                         : QString());
}

/// A row that was asked for by its key; else, on the first answer, the best there is.
void RecommendationsPage::chooseWanted()
{
    auto* model = m_presenter.model();
    if (!m_wantedKey.isEmpty()) {
        if (const int row = model->reveal(m_wantedKey); row >= 0) {
            m_wantedKey.clear();
            m_table->goToRow(row);
            m_detailsTimer.start();
        } else {
            relax();
        }
        return;
    }
    if (model->rowCount() > 0 && std::exchange(m_choose, false) ? !model->recommendationAt(m_table->currentRow()) : m_table->currentRow() < 0)
        chooseFirst();
    m_context.actions.touch();
}

void RecommendationsPage::chooseFirst()
{
    const auto* model = m_presenter.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->recommendationAt(row))
            return m_table->goToRow(row);
    }
}

/// What was asked for is hidden by the filter that was left: first its state gives way, then everything.
void RecommendationsPage::relax()
{
    const auto before = m_query.filter;
    if (m_relaxed++ == 0)
        m_query.filter.terms.removeIf([](const domain::FilterTerm& term) { return term.key == "status"_L1; });
    if (m_query.filter == before)
        m_query.filter = {};
    if (m_query.filter == before) { // nothing hides it: it is not here
        m_details->show(std::exchange(m_wantedKey, {}), m_query.scope);
        return;
    }
    m_filter->setQuery(m_query.filter);
    ask();
}

/// One control asked for is one to look into.
void RecommendationsPage::openAskedControl()
{
    const auto& terms = m_query.filter.terms;
    const auto term = std::ranges::find(terms, u"control"_s, &domain::FilterTerm::key);
    if (term == terms.end() || term->negated || term->values.size() != 1)
        return;
    const QString wanted = term->values.first();
    for (const auto& control : m_presenter.model()->list().controls) {
        if (control.id.compare(wanted, Qt::CaseInsensitive) == 0 || control.name.compare(wanted, Qt::CaseInsensitive) == 0)
            m_presenter.model()->revealGroup(control.id);
    }
}

void RecommendationsPage::keepPlace()
{
    const auto* model = m_presenter.model();
    m_keptId = m_table->currentRow() < 0 ? QString() : model->index(m_table->currentRow(), 0).data(items::IdRole).toString();
}

void RecommendationsPage::takePlace()
{
    if (m_keptId.isEmpty())
        return;
    const auto* model = m_presenter.model();
    const int row = model->rowOf(m_keptId);
    m_table->goToRow(row >= 0 ? row : model->rowOfGroup(m_keptId));
}

void RecommendationsPage::showNews(int waiting)
{
    if (waiting == 0)
        m_news->hide();
    else
        m_news->show(MessageBar::Kind::Note, tr("%n recommendations came or went.", nullptr, waiting), tr("The list stays where it is."), tr("Show them (N)"));
}

void RecommendationsPage::showEmpty()
{
    const auto& list = m_presenter.model()->list();
    items::ListSituation known;
    known.freshness = list.freshness;
    known.filter = m_query.filter;
    known.asksForTrouble = items::asksOnly(m_query.filter, u"status", {u"unhealthy"_s}) || items::asksOnly(m_query.filter, u"status", {u"open"_s});
    known.existing = list.total;
    EmptyWords words;
    words.whatAppears = tr("Recommendations appear when a cloud, this computer or the sample estate is connected.");
    words.noMatch = tr("No recommendation matches");
    words.existing = tr("There are %n recommendations.", nullptr, list.total);
    words.allGood = list.total > 0 ? tr("None of %n recommendations is open", nullptr, list.total) : tr("No recommendation applies here");
    m_guide->setWords(words);
    m_why.explain(m_query, known);
    m_details->clear();
}

} // namespace views
