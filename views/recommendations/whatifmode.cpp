// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/whatifmode.h"

#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/keybar.h"
#include "views/recommendations/recommendationdelegate.h"

#include <algorithm>

#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Model = items::RecommendationModel;

items::ChosenFix fixOf(const domain::RecommendationRow& row, const std::optional<QStringList>& resourceIds = {})
{
    return {{row.key, resourceIds}, row.name};
}

bool isOpenSomewhere(const domain::RecommendationRow& row)
{
    return row.unhealthy > 0;
}

} // namespace

WhatIfMode::WhatIfMode(const Parts& parts) : m_parts(parts)
{
    auto* table = parts.table;
    table->viewport()->installEventFilter(this);
    connect(table, &DataTable::tickRequested, this, [this](const QModelIndex& index) { toggle(index.row()); });
    connect(table, &DataTable::rangeRequested, this, &WhatIfMode::tickRange);
    connect(table, &DataTable::allRequested, this, &WhatIfMode::tickAll);
    connect(table, &QTableView::entered, this, [this](const QModelIndex& index) { pointAt(index.row()); });
    connect(table, &DataTable::currentRowChanged, this, &WhatIfMode::pointAt);
    connect(&parts.presenter, &items::WhatIfPresenter::chosenChanged, this, &WhatIfMode::showTicks);
    connect(&parts.model, &QAbstractItemModel::modelReset, this, &WhatIfMode::showKeys);
}

void WhatIfMode::setOpen(bool open)
{
    if (open == m_isOpen)
        return;
    m_isOpen = open;
    showTicks();
    showKeys();
    if (open) {
        m_parts.presenter.open();
        pointAt(m_parts.table->currentRow());
    } else {
        m_parts.presenter.close();
    }
}

void WhatIfMode::add(const domain::RecommendationRow& row, const std::optional<QStringList>& resourceIds)
{
    if (isOpenSomewhere(row))
        m_parts.presenter.add({fixOf(row, resourceIds)});
}

void WhatIfMode::showTicks()
{
    m_parts.model.setTicks(m_isOpen ? std::optional(m_parts.presenter.ticks()) : std::nullopt);
    pointAt(m_row);
}

void WhatIfMode::showKeys()
{
    if (!m_isOpen)
        return m_parts.keys->setListKeys({});
    const auto open = std::ranges::count_if(m_parts.model.list().rows, isOpenSomewhere);
    m_parts.keys->setListKeys(
        {{QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText), tr("Add or take out"), [this] { toggle(m_parts.table->currentRow()); }},
         {QKeySequence(QKeySequence::SelectAll).toString(QKeySequence::NativeText), tr("Add all %1").arg(items::text::count(open)), [this] { tickAll(); }}});
}

/// A group stands for its recommendations: all in, or all out when they are.
void WhatIfMode::toggle(int row)
{
    if (!m_isOpen)
        return;
    QList<items::ChosenFix> missing;
    QStringList chosen;
    for (const auto* one : m_parts.model.recommendationsAt(row)) {
        if (!isOpenSomewhere(*one))
            continue;
        if (m_parts.presenter.isChosen(one->key))
            chosen.append(one->key);
        else
            missing.append(fixOf(*one));
    }
    if (!missing.isEmpty())
        m_parts.presenter.add(missing);
    else if (!chosen.isEmpty())
        m_parts.presenter.remove(chosen);
}

void WhatIfMode::set(int first, int last, bool ticked)
{
    QList<items::ChosenFix> in;
    QStringList out;
    for (int row = std::min(first, last); row <= std::max(first, last); ++row) {
        const auto* one = m_parts.model.recommendationAt(row);
        if (!one || !isOpenSomewhere(*one) || m_parts.presenter.isChosen(one->key) == ticked)
            continue;
        in.append(fixOf(*one));
        out.append(one->key);
    }
    if (in.isEmpty())
        return;
    if (ticked)
        m_parts.presenter.add(in);
    else
        m_parts.presenter.remove(out);
}

void WhatIfMode::tickRange(int anchor, int before, int end)
{
    if (!m_isOpen)
        return;
    set(anchor, before, false);
    set(anchor, end, true);
}

void WhatIfMode::tickAll()
{
    if (!m_isOpen)
        return;
    QList<items::ChosenFix> all;
    for (const auto& row : m_parts.model.list().rows) {
        if (isOpenSomewhere(row) && !m_parts.presenter.isChosen(row.key))
            all.append(fixOf(row));
    }
    if (!all.isEmpty())
        m_parts.presenter.add(all);
}

void WhatIfMode::pointAt(int row)
{
    m_row = row;
    if (!m_isOpen)
        return;
    const auto* one = m_parts.model.recommendationAt(row);
    m_parts.presenter.point(one && isOpenSomewhere(*one) ? fixOf(*one) : items::ChosenFix());
}

bool WhatIfMode::isOnBox(const QPoint& position, int row) const
{
    const auto* one = m_parts.model.recommendationAt(row);
    const int left = m_parts.table->columnViewportPosition(Model::Name);
    return one && isOpenSomewhere(*one) && position.x() >= left && position.x() < left + m_parts.theme.dp(RecommendationDelegate::boxWidth);
}

/// A click on the box ticks; anywhere else it chooses the row, as always.
bool WhatIfMode::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_isOpen)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Leave)
        pointAt(m_parts.table->currentRow());
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QPoint position = mouse->position().toPoint();
        const int row = m_parts.table->rowAt(position.y());
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier && isOnBox(position, row)) {
            m_parts.table->setFocus(Qt::MouseFocusReason);
            m_parts.table->goToRow(row);
            toggle(row);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace views
