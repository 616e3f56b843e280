// SPDX-License-Identifier: GPL-3.0-or-later
// What stands side by side with the heat map, and where the page is.
#include "views/compliance/compliancepage.h"

#include "app/core/console.h"
#include "app/core/settings.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/labels.h"
#include "views/common/objectactions.h"
#include "views/common/segmentbar.h"
#include "views/compliance/controllist.h"
#include "views/compliance/controlspane.h"
#include "views/compliance/heatmapview.h"
#include "views/compliance/standardlist.h"
#include "views/compliance/trendpane.h"

#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace views {

namespace {

const auto pageId = u"compliance"_s;

ObjectRef objectOf(const QModelIndex& index)
{
    ObjectRef object;
    object.id = index.data(items::IdRole).toString();
    return object;
}

} // namespace

bool CompliancePage::isAt(const QString& tab) const
{
    return m_tabs->current() == tab;
}

void CompliancePage::connectTabs()
{
    connect(m_tabs, &SegmentBar::chosen, this, [this](const QString& tab) {
        openTab(tab);
        Q_EMIT stepped();
    });
    connect(m_controls, &ControlsPane::attestRequested, this, &CompliancePage::attest);
    connect(m_list, &ControlList::attestRequested, this, &CompliancePage::attest);
    connect(m_list, &ControlList::recommendationRequested, this,
            [this](const QString& key) { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
    connect(m_list, &ControlList::currentChanged, &m_context.actions, &app::ActionRegistry::touch);
    connect(m_list, &ControlList::filterChanged, this, &Page::stepped);
    connect(m_list, &ControlList::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(m_list->table(), &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    });
    connect(m_review, &QPushButton::clicked, this, [this] {
        openTab(u"controls"_s);
        m_list->showEndingSoon();
    });
    m_trend->setDays(m_context.settings.pageValue(pageId, u"days"_s, 30).toInt());
    m_presenter.setDays(m_trend->days());
    connect(m_trend, &TrendPane::daysChosen, this, [this](int days) {
        m_context.settings.setPageValue(pageId, u"days"_s, days);
        m_presenter.setDays(days);
    });
    connect(m_trend, &TrendPane::standardChosen, this, [this](const QString& standard) {
        chooseStandard(standard);
        Q_EMIT stepped();
    });
    connect(&m_presenter, &items::CompliancePresenter::historyLoaded, this, &CompliancePage::showHistory);
    connect(&m_context.console, &app::Console::attestationAnswered, this, [this](bool ok) {
        if (ok)
            refresh();
    });
}

void CompliancePage::addTabActions()
{
    m_objects->setRowActions({u"compliance.attest"_s});
    m_objects->addTable(m_list->table(), objectOf);
    m_objects->addTable(m_list->checks(), objectOf);
    m_actions.add({.id = u"compliance.attest"_s,
                   .text = tr("Attest…"),
                   .menu = u"findings"_s,
                   .icon = u"check"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_S),
                   .run = [this] { attest(); },
                   .whyNot = [this] { return whyNotAttest(); }});
}

void CompliancePage::openTab(const QString& tab)
{
    m_tabs->setCurrent(tab);
    QWidget* part = isAt(u"controls"_s) ? static_cast<QWidget*>(m_list) : isAt(u"time"_s) ? static_cast<QWidget*>(m_trend) : m_splitter;
    if (m_parts->currentWidget() == part)
        return;
    const bool hadFocus = m_parts->isAncestorOf(window()->focusWidget());
    m_parts->setCurrentWidget(part);
    m_presenter.setAllShown(part == m_list);
    m_presenter.setHistoryShown(part == m_trend);
    m_list->setActive(m_isCurrent && part == m_list);
    if (hadFocus && entry())
        entry()->setFocus(Qt::OtherFocusReason);
    Q_EMIT detailsVisibleChanged(detailsVisible());
    m_context.actions.touch();
}

void CompliancePage::showHistory()
{
    m_trend->setHistory(m_presenter.history(), m_presenter.heatMap()->standard());
}

void CompliancePage::showEnding()
{
    const int ending = m_presenter.hasValue() ? m_presenter.view().endingSoon : 0;
    m_ending->setText(tr("%n attestations of this standard end within 30 days.", nullptr, ending));
    m_ending->setVisible(ending > 0);
    m_review->setVisible(ending > 0);
}

const domain::ComplianceControlRow* CompliancePage::currentControl() const
{
    return isAt(u"controls"_s) ? m_list->current() : isAt(u"map"_s) ? m_controls->current() : nullptr;
}

QString CompliancePage::whyNotAttest() const
{
    if (m_context.console.isReadOnly())
        return tr("This window only reads; do it in the other one.");
    const auto* control = currentControl();
    if (!control || m_stack->currentWidget() != m_content)
        return tr("Choose a control first.");
    return control->manual ? QString() : tr("Rules decide this control: exempt what it should not be held against.");
}

/// In the scope of the cell that is looked at, else in the one that the scope picker chose, else everywhere.
void CompliancePage::attest()
{
    if (const QString why = whyNotAttest(); !why.isEmpty())
        return;
    const auto& chosen = m_presenter.query().scope.scopeIds;
    QString scope = chosen.size() == 1 ? chosen.first() : QString();
    if (isAt(u"controls"_s))
        return m_list->attest(scope);
    if (const auto cell = m_map->currentCell(); !cell.scopeId.isEmpty())
        scope = cell.scopeId;
    const QString control = currentControl()->id;
    openTab(u"controls"_s);
    m_list->attestControl(control, scope);
}

void CompliancePage::focusFilter()
{
    if (m_stack->currentWidget() == m_content) {
        openTab(u"controls"_s);
        m_list->focusFilter();
    }
}

PageState CompliancePage::state() const
{
    return {m_list->filter(),
            {{u"standard"_s, m_wanted.standard},
             {u"cellScope"_s, m_wanted.scopeId},
             {u"family"_s, m_wanted.family},
             {u"tab"_s, m_tabs->current()},
             {u"control"_s, m_list->currentId()}}};
}

void CompliancePage::restore(const PageState& state)
{
    const auto told = [&](const QString& name) { return state.extra.value(name).toString(); };
    m_wanted = {told(u"standard"_s), told(u"cellScope"_s), told(u"family"_s)};
    m_presenter.setStandard(m_wanted.standard);
    m_list->setFilter(state.filter);
    openTab(told(u"tab"_s).isEmpty() ? u"map"_s : told(u"tab"_s));
    if (isAt(u"controls"_s) && !told(u"control"_s).isEmpty())
        m_list->goTo(told(u"control"_s));
    if (m_presenter.heatMap()->standard() == m_wanted.standard)
        m_map->goTo(m_wanted);
}

void CompliancePage::setScope(const domain::ScopeSelection& scope)
{
    if (m_presenter.query().scope != scope)
        m_presenter.setScope(scope);
}

void CompliancePage::refresh()
{
    m_presenter.refresh();
    m_list->refresh();
}

QList<QWidget*> CompliancePage::focusStops() const
{
    if (m_stack->currentWidget() == m_empty)
        return {m_empty};
    if (isAt(u"controls"_s))
        return QList<QWidget*>{m_standards} + m_list->focusStops();
    if (isAt(u"time"_s))
        return {m_standards, m_trend->focusStop()};
    return {m_standards, m_map, m_splitter->detailsVisible() ? m_controls->table() : nullptr};
}

QWidget* CompliancePage::entry() const
{
    if (m_stack->currentWidget() == m_empty)
        return m_empty;
    return isAt(u"controls"_s) ? m_list->table() : isAt(u"time"_s) ? m_trend->focusStop() : static_cast<QWidget*>(m_map);
}

bool CompliancePage::escape()
{
    if (isAt(u"controls"_s))
        return m_list->escape();
    if (isAt(u"time"_s))
        return false;
    if (!m_splitter->detailsVisible())
        return false;
    setDetailsVisible(false);
    return true;
}

bool CompliancePage::detailsVisible() const
{
    return isAt(u"controls"_s) ? m_list->detailsVisible() : isAt(u"map"_s) && m_splitter->detailsVisible();
}

void CompliancePage::setDetailsVisible(bool visible)
{
    if (isAt(u"controls"_s))
        m_list->setDetailsVisible(visible);
    else if (isAt(u"map"_s))
        m_splitter->setDetailsVisible(visible);
}

void CompliancePage::setCurrent(bool current)
{
    m_isCurrent = current;
    m_presenter.setActive(current);
    m_list->setActive(current && isAt(u"controls"_s));
}

} // namespace views
