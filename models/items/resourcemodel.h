// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/taskscope.h"
#include "domain/filter.h"
#include "items/tablemodel.h"
#include "services/reads.h"

#include <QHash>
#include <QTimer>

#include <list>

namespace items {

/// A million resources through a window: the first page at once, the whole order when it is known, then pages of 128 rows
/// by id, at most 64 kept. A row not yet here answers LoadState Loading. Answers to an older query are dropped. A newer
/// order of the same query waits until taken, so that no row moves by itself; rows shown are read again by id. Ticks are
/// kept as "all that match" or as a set of rows, never as index lists. GUI thread.
class ResourceModel final : public TableModel {
    Q_OBJECT
public:
    enum ColumnIndex { Name, Type, Environment, Scope, Health, Findings, Alerts, Tag, LastSeen, Location, Group, ColumnTotal };

    ResourceModel(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);

    void setQuery(const domain::ListQuery& query);
    const domain::ListQuery& query() const { return m_query; }
    void refresh();                       ///< the same query again: rows keep their place, what is new waits
    bool hasNews() const { return m_next != nullptr; }
    qint64 newRows() const;               ///< how many more (below 0: fewer) rows the order that waits has
    void takeNew();
    qint64 rowOf(core::RowId id) const;   ///< -1: not in the list
    void sort(int column, Qt::SortOrder order) override;

    const domain::ResourceRow* resourceAt(int row) const; ///< null while loading
    core::RowId idAt(int row) const;
    bool isBusy() const { return m_busy; }
    bool isComplete() const { return m_snapshot != nullptr || m_isAll; }
    qint64 matching() const { return rows(); }

    void setTicked(int row, bool ticked);
    void setTicked(int first, int last, bool ticked); ///< both included, in any order
    void tickAll(bool ticked);
    qint64 tickedCount() const;
    bool isTicked(core::RowId id) const;
    /// The query narrowed to the rows that are ticked.
    domain::ListQuery tickedQuery() const;
    QList<core::RowId> tickedRows(int limit) const;

Q_SIGNALS:
    void busyChanged(bool busy);
    void failed(const core::Error& error);
    void ready();        ///< the first rows of a new query are shown
    void ticksChanged();
    void newsChanged();

protected:
    int rows() const override { return m_rows; }
    QVariant cell(int row, int column, int role) const override;

private:
    static constexpr int pageSize = 128;
    static constexpr int keptPages = 64;
    static constexpr int freshPages = 4;   ///< pages read again when something changed; others are when seen again
    struct Page {
        QList<domain::ResourceRow> rows;
    };

    void fetch();
    void setBusy(bool busy);
    void show(services::ResourceFirstPage page);
    void show(services::ResourceSnapshotPtr snapshot);
    void wantPage(int page) const;
    void fetchWanted();
    void stopReading();
    void read(int page);
    void store(int page, const QList<core::RowId>& ids, QList<domain::ResourceRow> rows);
    void consider(services::ResourceSnapshotPtr snapshot);
    void readAgain();
    void setNews(services::ResourceSnapshotPtr next);
    QVariant textOf(const domain::ResourceRow& row, int column) const;
    QString sentence(const domain::ResourceRow& row) const;

    services::Reads& m_reads;
    const core::Clock& m_clock;
    domain::ListQuery m_query;
    services::ResourceSnapshotPtr m_snapshot;
    services::ResourceSnapshotPtr m_next;  ///< a newer order, not taken yet
    bool m_isAll = false;
    bool m_orderKnown = false;           ///< of the query that was asked last
    int m_rows = 0;
    QHash<int, Page> m_pages;
    std::list<int> m_recent;             ///< page numbers, newest first
    mutable QList<int> m_wanted;
    mutable QTimer m_fetchTimer;
    QSet<int> m_reading;                 ///< pages asked for and not answered
    QSet<core::RowId> m_gone;            ///< rows shown that are no longer there
    QSet<core::RowId> m_ticks;
    bool m_allTicked = false;            ///< then m_ticks are the exceptions
    bool m_busy = false;
    bool m_changedWhileBusy = false;
    core::TaskScope m_queryTasks;
    core::TaskScope m_refreshTasks;
    core::TaskScope m_pageTasks;
};

} // namespace items
