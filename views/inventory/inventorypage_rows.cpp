// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does with an answer: which row becomes current, what waits, what is ticked, and why nothing is there.
#include "views/inventory/inventorypage.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/emptyguide.h"
#include "views/common/filterbar.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/inventory/countstrip.h"
#include "views/inventory/inventorydelegate.h"

#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int mostCopied = 10'000;
} // namespace

void InventoryPage::onReady()
{
    m_message->hide();
    updateNote();
    m_context.actions.touch();
    int most = 12;
    for (int row = 0; row < std::min(26, m_presenter.model()->rowCount()); ++row) {
        if (const auto* resource = m_presenter.model()->resourceAt(row))
            most = std::max(most, resource->openFindings());
    }
    m_delegate->setScale(most);
    showEmpty();
    placeWanted();
}

void InventoryPage::onSummary()
{
    const auto& s = m_presenter.summary();
    m_strip->setSummary(s);
    m_filter->setCount(tr("%1 of %2").arg(items::text::count(s.matching), items::text::count(s.total)));
    QString sentence = tr("%Ln resources.", nullptr, int(s.total));
    if (s.unhealthy > 0)
        sentence += u' ' + tr("%Ln are unhealthy.", nullptr, int(s.unhealthy));
    if (!s.freshness.withoutNames.isEmpty())
        sentence += u' ' + tr("Without %1.").arg(s.freshness.withoutNames.join(u", "_s));
    m_head->setSentence(sentence);
    showEmpty();
}

/// Boxes appear with the first tick; what is ticked is what is copied and exported.
void InventoryPage::onTicks()
{
    const auto ticked = m_presenter.model()->tickedCount();
    m_delegate->setTicking(ticked > 0);
    m_table->viewport()->update();
    m_export->setText(ticked > 0 ? tr("Export %1 selected…").arg(items::text::count(ticked)) : tr("Export…"));
    updateNote();
    m_context.actions.touch();
}

void InventoryPage::showEmpty()
{
    const auto* model = m_presenter.model();
    if (model->rowCount() > 0 || !model->isComplete()) {
        m_why.clear();
        m_stack->setCurrentWidget(m_table);
        return;
    }
    if (!m_presenter.hasSummary())
        return; // it tells why, and is on its way
    const auto& s = m_presenter.summary();
    items::ListSituation known;
    known.freshness = s.freshness;
    known.filter = m_query.filter;
    known.asksForTrouble = items::asksOnly(m_query.filter, u"health", {u"unhealthy"_s, u"stale"_s, u"unknown"_s}, true);
    known.existing = s.total;
    known.unknown = s.stale + s.unknown;
    EmptyWords words;
    words.whatAppears = tr("Resources appear when a cloud, this computer or the sample estate is connected.");
    words.noMatch = tr("No resource matches");
    words.existing = tr("There are %n resources.", nullptr, int(s.total));
    words.allGood = s.total > 0 ? tr("Nothing wrong with %n resources", nullptr, int(s.total)) : tr("No resource is here");
    if (known.unknown > 0)
        words.unknown = tr("%n resources are stale or were never assessed.", nullptr, int(known.unknown));
    m_guide->setWords(words);
    m_why.explain(m_query, known);
}

void InventoryPage::showNews()
{
    const auto* model = m_presenter.model();
    if (!model->hasNews())
        return m_news->hide();
    const auto more = model->newRows();
    const QString fact = more > 0   ? tr("%n new resources.", nullptr, int(more))
                         : more < 0 ? tr("%n resources are gone.", nullptr, int(-more))
                                    : tr("The order has changed.");
    m_news->show(MessageBar::Kind::Note, fact, tr("The list stays where it is."), tr("Show them (N)"));
    m_context.actions.touch();
}

void InventoryPage::takeNews()
{
    auto* model = m_presenter.model();
    const auto current = model->idAt(m_table->currentRow());
    model->takeNew();
    if (const auto row = model->rowOf(current); row >= 0)
        m_table->goToRow(int(row));
}

/// Makes the row of the wanted resource current, once the order is known. One that the filter hides is found without it.
void InventoryPage::placeWanted()
{
    auto* model = m_presenter.model();
    if (!m_wanted.isValid() || model->isBusy() || !model->isComplete())
        return;
    if (const auto row = model->rowOf(m_wanted); row >= 0) {
        m_wanted = {};
        m_table->goToRow(int(row));
    } else if (!m_query.filter.isEmpty() && !std::exchange(m_relaxed, true)) {
        m_filter->setQuery({});
        setFilter({});
    } else {
        m_wanted = {};
        m_pinned = true;
        m_table->setCurrentIndex({});
    }
}

void InventoryPage::updateNote()
{
    const int rows = m_presenter.model()->rowCount();
    if (const qint64 ticked = m_presenter.model()->tickedCount(); ticked > 0) {
        m_keys->setNote(tr("%1 of %2 selected").arg(items::text::count(ticked), items::text::count(rows)));
        return;
    }
    const int first = m_table->rowAt(0);
    const int last = m_table->rowAt(m_table->viewport()->height() - 1);
    m_keys->setNote(rows == 0 ? QString()
                              : tr("Row %1 to %2 of %3")
                                    .arg(items::text::count(std::max(first, 0) + 1), items::text::count(last < 0 ? rows : last + 1), items::text::count(rows)));
}

/// The row knows no document: it is read when asked for.
ObjectRef InventoryPage::objectAt(int row)
{
    const auto* resource = m_presenter.model()->resourceAt(row);
    if (!resource)
        return {};
    const app::ObjectLink link{u"inventory"_s, resource->id};
    ObjectRef object;
    object.id = resource->id;
    object.cli = app::commandFor(link, m_context.console.workspaceFolder());
    object.link = link.toString();
    object.portal = QUrl(resource->portalUri);
    object.fetchJson = [this, id = resource->row] { m_presenter.readDocument(id); };
    return object;
}

void InventoryPage::copyIds()
{
    if (m_presenter.model()->tickedCount() > 0)
        m_presenter.readTicked(mostCopied);
    else
        copyText(objectAt(m_table->currentRow()).id);
}

void InventoryPage::exportCsv()
{
    auto* dialog = new QFileDialog(this, tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"inventory.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        const auto* model = m_presenter.model();
        m_context.console.exportInventory(model->tickedCount() > 0 ? model->tickedQuery() : m_query, file);
    });
    dialog->open();
}

} // namespace views
