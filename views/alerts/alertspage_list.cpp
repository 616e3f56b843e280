// SPDX-License-Identifier: GPL-3.0-or-later
// The triage list: keys and ticks, what is said about it, and how it stays in place.
#include "items/text.h"
#include "services/words.h"
#include "views/alerts/alertdetails.h"
#include "views/alerts/alertspage.h"
#include "views/common/datatable.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/objectactions.h"
#include "views/common/panel.h"

#include <QAccessibleAnnouncementEvent>
#include <QHeaderView>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::AlertModel;
const auto pageId = u"alerts"_s;
} // namespace

void AlertsPage::connectList()
{
    auto* model = m_presenter.model();
    connect(m_table, &DataTable::foldRequested, this, [model](const QModelIndex& group, bool open) { model->setExpanded(group.row(), open); });
    connect(m_table, &DataTable::opened, this, [this] { setDetailsVisible(true); });
    connect(m_table, &DataTable::currentRowChanged, this, [this] {
        m_context.actions.touch();
        m_detailsTimer.start();
    });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(m_table, &DataTable::tickRequested, this,
            [model](const QModelIndex& index) { model->setTicked(index.row(), !index.siblingAtColumn(0).data(items::TickedRole).toBool()); });
    connect(m_table, &DataTable::allRequested, this, [this, model] {
        model->tickAll(true);
        QAccessibleAnnouncementEvent event(m_table, tr("%n alerts ticked", nullptr, model->tickedCount()));
        QAccessible::updateAccessibility(&event);
    });
    connect(m_table, &DataTable::rangeRequested, model, &Model::tickRange);
    connect(model, &Model::ticksChanged, this, &AlertsPage::updateTicks);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const auto* row = current();
        m_keptRow = row ? row->row : 0;
        m_keptTop = m_table->rowViewportPosition(m_table->currentRow());
    });
    connect(model, &QAbstractItemModel::modelReset, this, &AlertsPage::onReset);
    connect(model, &QAbstractItemModel::rowsInserted, this, &AlertsPage::sizeCaptions);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &AlertsPage::sizeCaptions);
    connect(&m_context.theme, &Theme::changed, this, &AlertsPage::sizeCaptions);
    connect(&m_detailsTimer, &QTimer::timeout, this, &AlertsPage::showDetails);
}

const domain::AlertRow* AlertsPage::current() const
{
    return m_presenter.model()->alertAt(m_table->currentRow());
}

QList<qint64> AlertsPage::chosenRows() const
{
    if (const auto ticked = m_presenter.model()->tickedRows(); !ticked.isEmpty())
        return ticked;
    const auto* row = current();
    return row ? m_presenter.model()->withMembers(row->row) : QList<qint64>();
}

void AlertsPage::updateSentence()
{
    const auto counts = m_presenter.model()->counts();
    QString need = tr("No open alert in this list.");
    if (counts.open > 0) {
        QStringList worst;
        if (counts.critical > 0)
            worst.append(tr("%n critical", nullptr, counts.critical));
        if (counts.high > 0)
            worst.append(tr("%n high", nullptr, counts.high));
        need = worst.isEmpty() ? tr("%n need someone.", nullptr, counts.open) : tr("%n need someone: %1.", nullptr, counts.open).arg(worst.join(u", "_s));
    }
    if (counts.unownedIncidents > 0)
        need += u' ' + tr("%n incidents have no owner.", nullptr, counts.unownedIncidents);
    if (m_presenter.isCut())
        need += u' ' + tr("Only the first %1 in this order are listed; a narrower filter shows the others.").arg(items::text::count(services::mostAlerts));
    m_head->setSentence(need);
    m_filter->setCount(tr("%n alerts", nullptr, counts.alerts));
}

void AlertsPage::updateTicks()
{
    const int ticked = m_presenter.model()->tickedCount();
    m_keys->setNote(ticked == 0 ? QString() : tr("%1 of %2 ticked").arg(items::text::count(ticked), items::text::count(m_presenter.model()->counts().alerts)));
    // A click beside the arrow chooses the incident; tick boxes move the arrow to the right.
    const bool boxes = !m_presenter.model()->tickedRows().isEmpty();
    m_table->setFoldArea(boxes ? 34 : 0, boxes ? 56 : 34);
    m_context.actions.touch();
}

/// Captions are lower than alerts.
void AlertsPage::sizeCaptions()
{
    const auto* model = m_presenter.model();
    const int caption = m_context.theme.dp(28), alert = m_context.theme.metric(Metric::RowTwoLine);
    for (int row = 0; row < model->rowCount(); ++row) {
        const int height = model->alertAt(row) ? alert : caption;
        if (m_table->rowHeight(row) != height)
            m_table->verticalHeader()->resizeSection(row, height);
    }
}

/// The list was replaced or grouped anew: the current alert stays current, and where it was on the screen.
void AlertsPage::onReset()
{
    sizeCaptions();
    const int row = m_keptRow != 0 ? m_presenter.model()->rowOf(m_keptRow) : -1;
    if (row < 0)
        return;
    m_table->goToRow(row);
    auto* bar = m_table->verticalScrollBar();
    bar->setValue(bar->value() + m_table->rowViewportPosition(row) - m_keptTop);
}

} // namespace views
