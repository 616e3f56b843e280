// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pagememory.h"

#include "app/core/settings.h"
#include "items/shellpresenters.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace views {

namespace {

const auto filterName = u"filter"_s;
const auto extraName = u"shown"_s;
const auto scrollName = u"scroll"_s;

/// The list of a page: the first one among its focus stops.
QAbstractItemView* listOf(const Page& page)
{
    for (QWidget* stop : page.focusStops()) {
        if (auto* list = qobject_cast<QAbstractItemView*>(stop))
            return list;
    }
    return nullptr;
}

/// Sets the bar once its range allows it; gives up when the user scrolls first or nothing comes.
void scrollWhenReady(QScrollBar* bar, int value)
{
    if (value <= 0)
        return;
    if (bar->maximum() >= value)
        return bar->setValue(value);
    auto* waiting = new QTimer(bar);
    waiting->setSingleShot(true);
    QObject::connect(waiting, &QTimer::timeout, waiting, &QObject::deleteLater);
    QObject::connect(bar, &QScrollBar::actionTriggered, waiting, &QObject::deleteLater);
    QObject::connect(bar, &QScrollBar::rangeChanged, waiting, [bar, value, waiting](int, int maximum) {
        if (maximum < value)
            return;
        bar->setValue(value);
        waiting->deleteLater();
    });
    waiting->start(20s);
}

} // namespace

void PageMemory::keep(const QString& id, const Page& page)
{
    const PageState state = page.state();
    m_settings.setPageValue(id, filterName, state.filter.toString());
    m_settings.setPageValue(id, extraName, state.extra);
    if (const QAbstractItemView* list = listOf(page))
        m_settings.setPageValue(id, scrollName, list->verticalScrollBar()->value());
}

void PageMemory::restore(const QString& id, Page& page) const
{
    PageState state;
    if (const auto filter = domain::FilterQuery::parse(m_settings.pageValue(id, filterName).toString(), items::filterKeysOf(id)))
        state.filter = *filter;
    state.extra = m_settings.pageValue(id, extraName).toMap();
    if (state != PageState())
        page.restore(state);
    if (const QAbstractItemView* list = listOf(page))
        scrollWhenReady(list->verticalScrollBar(), m_settings.pageValue(id, scrollName).toInt());
}

} // namespace views
