// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/actionregistry.h"
#include "app/core/settings.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/theme.h"
#include "views/jobpanel.h"
#include "views/mainwindow.h"
#include "views/queuepanel.h"
#include "views/rail.h"
#include "views/topbar.h"

#include <QCloseEvent>

namespace views {

QWidget* MainWindow::stopIn(QWidget* part)
{
    if (part->focusPolicy() != Qt::NoFocus || part->focusProxy())
        return part;
    for (QWidget* inside = part->nextInFocusChain(); inside && inside != part; inside = inside->nextInFocusChain()) {
        if (part->isAncestorOf(inside) && (inside->focusPolicy() & Qt::TabFocus) && inside->isVisible() && inside->isEnabled())
            return inside;
    }
    return part;
}

QWidget* MainWindow::entryOf(const Page& page)
{
    if (QWidget* own = page.entry())
        return own;
    const QList<QWidget*> stops = page.focusStops();
    const auto list = std::ranges::find_if(stops, [&page](QWidget* stop) { return qobject_cast<DataTable*>(stop) && stop->isVisibleTo(&page); });
    return list == stops.end() ? stops.value(0) : *list;
}

void MainWindow::cycleFocus(bool backward)
{
    QList<QWidget*> stops{m_rail};
    if (Page* now = m_pages.value(m_current)) {
        for (QWidget* stop : now->focusStops()) {
            if (stop && stop->isVisible())
                stops << stop;
        }
    }
    for (QDockWidget* dock : std::initializer_list<QDockWidget*>{m_jobs, m_queue}) {
        if (dock->isVisible())
            stops << dock;
    }
    qsizetype at = 0;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (focusWidget() && (stops.at(i) == focusWidget() || stops.at(i)->isAncestorOf(focusWidget())))
            at = i;
    }
    QWidget* next = stops.at((at + (backward ? stops.size() - 1 : 1)) % stops.size());
    next == m_rail ? m_rail->focusCurrent() : stopIn(next)->setFocus(Qt::TabFocusReason);
}

void MainWindow::restoreLayout()
{
    app::Settings& settings = m_context.settings;
    m_userFold = settings.boolean(app::Setting::RailFolded);
    if (!restoreGeometry(settings.value(app::Setting::WindowGeometry).toByteArray()))
        resize(1440, 900);
    restoreState(settings.value(app::Setting::WindowState).toByteArray());
    m_rail->setFolded(m_userFold || width() < m_theme.metric(Metric::BreakRailFolds));
}

void MainWindow::resetLayout()
{
    m_jobs->hide();
    for (DataTable* table : findChildren<DataTable*>())
        table->resetColumns();
    restoreLayout();
}

void MainWindow::keepLayout()
{
    app::Settings& settings = m_context.settings;
    if (const Page* now = m_pages.value(m_current))
        m_memory.keep(m_current, *now);
    settings.setValue(app::Setting::WindowGeometry, saveGeometry());
    settings.setValue(app::Setting::WindowState, saveState());
    settings.flush();
}

void MainWindow::toggleDetached()
{
    const Page* now = m_pages.value(m_current);
    auto* splitter = now ? now->findChild<DetailsSplitter*>() : nullptr;
    if (!splitter)
        return;
    const auto info = std::ranges::find(m_infos, m_current, &PageInfo::id);
    if (splitter->isDetached())
        splitter->attach();
    else
        splitter->detach(info == m_infos.end() ? QString() : info->title);
    m_context.actions.touch();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    const bool narrow = width() < m_theme.metric(Metric::BreakRailFolds);
    m_top->setNarrow(narrow);
    if (m_rail->isFolded() != (narrow || m_userFold))
        m_rail->setFolded(narrow || m_userFold);
    m_context.actions.touch();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    keepLayout();
    QMainWindow::closeEvent(event);
}

} // namespace views
