// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/resourcemodel.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace items {

namespace {
constexpr Qt::Alignment numbers = Qt::AlignRight | Qt::AlignVCenter;
constexpr Qt::Alignment words = Qt::AlignLeft | Qt::AlignVCenter;
} // namespace

ResourceModel::ResourceModel(services::Reads& reads, const core::Clock& clock, QObject* parent) : TableModel(parent), m_reads(reads), m_clock(clock)
{
    setColumns({{u"name"_s, tr("Name")},
                {u"type"_s, tr("Type")},
                {u"environment"_s, tr("Environment")},
                {u"scope"_s, tr("Scope")},
                {u"health"_s, tr("Health")},
                {u"findings"_s, tr("Open findings"), numbers},
                {u"alerts"_s, tr("Alerts"), numbers},
                {u"tag"_s, tr("Tag")},
                {u"lastSeen"_s, tr("Last seen"), numbers},
                {u"location"_s, tr("Location"), words, true, true},
                {u"group"_s, tr("Resource group"), words, true, true}});
    m_query.sort = {u"findings"_s, true};
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0); // one request for all rows that one paint asked for
    connect(&m_fetchTimer, &QTimer::timeout, this, &ResourceModel::fetchWanted);
}

void ResourceModel::setQuery(const domain::ListQuery& query)
{
    const auto sort = query.sort.column.isEmpty() ? m_query.sort : query.sort;
    m_query = query;
    m_query.sort = sort;
    m_ticks.clear();
    m_allTicked = false;
    Q_EMIT ticksChanged();
    fetch();
}

void ResourceModel::refresh()
{
    if (m_busy) { // an answer is due; asking again now would put it off each time something changes
        m_changedWhileBusy = true;
        return;
    }
    if (!m_snapshot)
        return fetch();
    m_refreshTasks.restart();
    m_refreshTasks.start(m_reads.resourceList(m_query, m_refreshTasks.token()), [this](core::Result<services::ResourceSnapshotPtr> snapshot) {
        if (snapshot)
            consider(std::move(*snapshot));
        else if (snapshot.error().code != core::Errc::Cancelled)
            Q_EMIT failed(snapshot.error());
    });
}

void ResourceModel::consider(services::ResourceSnapshotPtr snapshot)
{
    // Comparing a million places would block; an order that differs only far below waits for the next question.
    constexpr qint64 compared = 2048;
    const bool same = snapshot->count() == m_snapshot->count() && snapshot->rows(0, compared) == m_snapshot->rows(0, compared);
    setNews(same ? nullptr : std::move(snapshot));
    if (m_rows == 0)
        takeNew(); // nothing is there that could move
    readAgain();
}

void ResourceModel::setNews(services::ResourceSnapshotPtr next)
{
    const bool changed = m_next != next;
    m_next = std::move(next);
    if (changed)
        Q_EMIT newsChanged();
}

qint64 ResourceModel::newRows() const
{
    return m_next ? m_next->count() - m_snapshot->count() : 0;
}

void ResourceModel::takeNew()
{
    if (!m_next)
        return;
    auto next = std::exchange(m_next, nullptr);
    stopReading();
    beginResetModel();
    m_snapshot = std::move(next);
    m_rows = int(std::min<qint64>(m_snapshot->count(), std::numeric_limits<int>::max()));
    m_pages.clear();
    m_recent.clear();
    m_gone.clear();
    endResetModel();
    Q_EMIT newsChanged();
    Q_EMIT ready();
}

qint64 ResourceModel::rowOf(core::RowId id) const
{
    if (m_snapshot)
        return id.isValid() ? m_snapshot->positionOf(id) : -1;
    const auto page = m_pages.value(0);
    const auto at = std::ranges::find(page.rows, id, &domain::ResourceRow::row);
    return at == page.rows.end() ? -1 : at - page.rows.begin();
}

void ResourceModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns().size())
        return;
    m_query.sort = {columns()[column].word, order == Qt::DescendingOrder};
    fetch();
}

void ResourceModel::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

void ResourceModel::fetch()
{
    m_queryTasks.restart();
    m_refreshTasks.restart();
    stopReading();
    m_wanted.clear();
    m_changedWhileBusy = false;
    m_orderKnown = false;
    setNews(nullptr);
    setBusy(true);
    const auto onError = [this](const core::Error& error) {
        setBusy(false);
        if (error.code != core::Errc::Cancelled)
            Q_EMIT failed(error);
    };
    m_queryTasks.start(m_reads.firstResources(m_query, pageSize, m_queryTasks.token()), [this, onError](core::Result<services::ResourceFirstPage> page) {
        if (!page)
            return onError(page.error());
        if (!m_orderKnown) // they are asked for together; either may be first
            show(std::move(*page));
    });
    m_queryTasks.start(m_reads.resourceList(m_query, m_queryTasks.token()), [this, onError](core::Result<services::ResourceSnapshotPtr> snapshot) {
        if (!snapshot)
            return onError(snapshot.error());
        m_orderKnown = true;
        show(std::move(*snapshot));
        setBusy(false);
        if (std::exchange(m_changedWhileBusy, false))
            refresh();
    });
}

void ResourceModel::show(services::ResourceFirstPage page)
{
    beginResetModel();
    m_snapshot.reset();
    m_isAll = page.isAll;
    m_pages.clear();
    m_recent.clear();
    m_gone.clear();
    m_rows = int(page.rows.size());
    m_pages.insert(0, {std::move(page.rows)});
    m_recent.push_front(0);
    endResetModel();
    Q_EMIT ready();
}

void ResourceModel::show(services::ResourceSnapshotPtr snapshot)
{
    const bool samePrefix = !m_snapshot && m_pages.contains(0) && !m_pages[0].rows.isEmpty() && snapshot->rows(0, 1) == QList{m_pages[0].rows.first().row};
    const int total = int(std::min<qint64>(snapshot->count(), std::numeric_limits<int>::max()));
    if (samePrefix && total >= m_rows) { // the first page stays where it is
        if (total > m_rows) {
            beginInsertRows({}, m_rows, total - 1);
            m_snapshot = std::move(snapshot);
            m_rows = total;
            if (m_pages[0].rows.size() < std::min(pageSize, total))
                m_pages.remove(0);
            endInsertRows();
        } else {
            m_snapshot = std::move(snapshot);
        }
        return;
    }
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_rows = total;
    m_pages.clear();
    m_recent.clear();
    m_gone.clear();
    endResetModel();
    Q_EMIT ready();
}

void ResourceModel::wantPage(int page) const
{
    if (!m_snapshot || m_wanted.contains(page) || m_reading.contains(page))
        return; // every paint asks; one answer is enough
    m_wanted.append(page);
    if (!m_fetchTimer.isActive())
        m_fetchTimer.start();
}

void ResourceModel::fetchWanted()
{
    const auto wanted = std::exchange(m_wanted, {});
    // Only the newest few: while the scroll bar is dragged, older pages are already out of sight.
    const qsizetype from = std::max<qsizetype>(0, wanted.size() - 6);
    for (qsizetype i = from; i < wanted.size(); ++i) {
        const int page = wanted[i];
        if (m_pages.contains(page) || !m_snapshot)
            continue;
        read(page);
    }
}

void ResourceModel::stopReading()
{
    m_pageTasks.restart();
    m_reading.clear();
}

void ResourceModel::read(int page)
{
    m_reading.insert(page);
    const auto ids = m_snapshot->rows(qint64(page) * pageSize, pageSize);
    m_pageTasks.start(m_reads.resourceRows(ids, m_pageTasks.token()), [this, page, ids](core::Result<QList<domain::ResourceRow>> rows) {
        m_reading.remove(page);
        if (rows)
            store(page, ids, std::move(*rows));
        else if (rows.error().code != core::Errc::Cancelled)
            Q_EMIT failed(rows.error());
    });
}

/// Something changed: the pages last seen are read again by id, the others when they are seen.
void ResourceModel::readAgain()
{
    stopReading();
    while (int(m_recent.size()) > freshPages) {
        m_pages.remove(m_recent.back());
        m_recent.pop_back();
    }
    const auto pages = m_recent; // an answer that is there at once changes it
    for (const int page : pages)
        read(page);
}

/// Rows that are gone were left out of the answer; they keep their place until the newer order is taken.
void ResourceModel::store(int page, const QList<core::RowId>& ids, QList<domain::ResourceRow> rows)
{
    const auto before = m_pages.value(page).rows;
    QList<domain::ResourceRow> kept;
    kept.reserve(ids.size());
    for (qsizetype i = 0, next = 0; i < ids.size(); ++i) {
        if (next < rows.size() && rows[next].row == ids[i]) {
            m_gone.remove(ids[i]);
            kept.append(std::move(rows[next++]));
            continue;
        }
        m_gone.insert(ids[i]);
        auto gone = before.value(i);
        gone.row = ids[i];
        if (gone.name.isEmpty())
            gone.name = tr("no longer there");
        kept.append(std::move(gone));
    }
    m_pages.insert(page, {std::move(kept)});
    m_recent.remove(page);
    m_recent.push_front(page);
    while (int(m_recent.size()) > keptPages) {
        m_pages.remove(m_recent.back());
        m_recent.pop_back();
    }
    const int first = page * pageSize;
    const int last = std::min(first + pageSize, m_rows) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, int(columns().size()) - 1));
}

const domain::ResourceRow* ResourceModel::resourceAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const auto page = m_pages.constFind(row / pageSize);
    if (page == m_pages.constEnd()) {
        wantPage(row / pageSize);
        return nullptr;
    }
    const int at = row % pageSize;
    return at < page->rows.size() ? &page->rows[at] : nullptr;
}

core::RowId ResourceModel::idAt(int row) const
{
    if (m_snapshot) {
        const auto ids = m_snapshot->rows(row, 1);
        return ids.isEmpty() ? core::RowId{} : ids.first();
    }
    const auto* resource = resourceAt(row);
    return resource ? resource->row : core::RowId{};
}

bool ResourceModel::isTicked(core::RowId id) const
{
    return m_ticks.contains(id) != m_allTicked;
}

void ResourceModel::setTicked(int row, bool ticked)
{
    setTicked(row, row, ticked);
}

void ResourceModel::setTicked(int first, int last, bool ticked)
{
    if (first > last)
        std::swap(first, last);
    first = std::max(0, first);
    last = std::min(last, m_rows - 1);
    if (first > last)
        return;
    for (int row = first; row <= last; ++row) {
        const auto id = idAt(row);
        if (!id.isValid() || isTicked(id) == ticked)
            continue;
        if (ticked != m_allTicked)
            m_ticks.insert(id);
        else
            m_ticks.remove(id);
    }
    Q_EMIT dataChanged(index(first, 0), index(last, 0), {TickedRole});
    Q_EMIT ticksChanged();
}

void ResourceModel::tickAll(bool ticked)
{
    m_allTicked = ticked;
    m_ticks.clear();
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, 0), {TickedRole});
    Q_EMIT ticksChanged();
}

qint64 ResourceModel::tickedCount() const
{
    return m_allTicked ? m_rows - m_ticks.size() : m_ticks.size();
}

QList<core::RowId> ResourceModel::tickedRows(int limit) const
{
    if (!m_allTicked)
        return QList<core::RowId>(m_ticks.begin(), m_ticks.end()).first(std::min<qsizetype>(limit, m_ticks.size()));
    QList<core::RowId> out;
    for (qint64 at = 0; m_snapshot && at < m_snapshot->count() && out.size() < limit; at += pageSize) {
        const auto ids = m_snapshot->rows(at, pageSize);
        for (const auto id : ids) {
            if (out.size() < limit && isTicked(id))
                out.append(id);
        }
    }
    return out;
}

domain::ListQuery ResourceModel::tickedQuery() const
{
    auto query = m_query;
    if (m_allTicked)
        query.except = QList<core::RowId>(m_ticks.begin(), m_ticks.end());
    else
        query.only = QList<core::RowId>(m_ticks.begin(), m_ticks.end());
    return query;
}

} // namespace items
