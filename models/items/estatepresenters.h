// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/alertpresenters.h"
#include "items/connectionmodel.h"
#include "items/loader.h"
#include "items/plainmodels.h"
#include "items/presenter.h"
#include "items/resourcemodel.h"

namespace items {

/// Inventory: rows, facets and the strip of counts of one query.
class InventoryPresenter final : public Presenter {
    Q_OBJECT
public:
    InventoryPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);

    static QStringList filterKeys();
    void setQuery(const domain::ListQuery& query);
    const domain::ListQuery& query() const { return m_query; }
    ResourceModel* model() { return &m_model; }
    const ResourceModel* model() const { return &m_model; }
    bool hasFacets() const { return m_facets.hasValue(); }
    const QList<domain::Facet>& facets() const { return m_facets.value(); }
    bool hasSummary() const { return m_summary.hasValue(); }
    const domain::InventorySummary& summary() const { return m_summary.value(); }
    /// Values of one facet as of the last answer, for a chip's popup.
    QList<domain::FacetValue> valuesOf(const QString& key) const;
    /// Reads the ids of the rows that are ticked, at most `limit`; tickedRead() follows.
    void readTicked(int limit);
    /// Reads the document of one resource; documentRead() follows.
    void readDocument(core::RowId row);

Q_SIGNALS:
    void facetsLoaded();
    void summaryLoaded();
    void tickedRead(const QStringList& resourceIds);
    void documentRead(const QByteArray& json);

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    void askCounts();

    ResourceModel m_model;
    Loader<QList<domain::Facet>> m_facets;
    Loader<domain::InventorySummary> m_summary;
    Loader<QList<domain::ResourceRow>> m_ticked;
    Loader<domain::ResourceDetail> m_document;
    domain::ListQuery m_query;
};

class ResourcePresenter final : public Presenter {
    Q_OBJECT
public:
    explicit ResourcePresenter(services::Reads& reads, QObject* parent = nullptr);
    void show(core::RowId row);
    /// Looks the id up first; `notFound` when it is not in the inventory.
    void showById(const QString& resourceId);
    void clear();
    core::RowId row() const { return m_row; }
    bool hasValue() const { return m_loader.hasValue(); }
    const domain::ResourceDetail& detail() const { return m_loader.value(); }

Q_SIGNALS:
    void loaded();
    void notFound(const QString& resourceId);

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    Loader<domain::ResourceDetail> m_loader;
    Loader<core::RowId> m_find;
    QString m_wantedId;
    core::RowId m_row;
};

class ConnectionsPresenter final : public Presenter {
    Q_OBJECT
public:
    ConnectionsPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent = nullptr);
    ConnectionModel* model() { return &m_model; }
    const ConnectionModel* model() const { return &m_model; }
    bool hasValue() const { return m_loader.hasValue(); }
    const QList<domain::ConnectionRow>& connections() const { return m_loader.value(); }

Q_SIGNALS:
    void loaded();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    ConnectionModel m_model;
    Loader<QList<domain::ConnectionRow>> m_loader;
};

class ActivityPresenter final : public Presenter {
    Q_OBJECT
public:
    ActivityPresenter(services::Reads& reads, std::function<QString(const QDateTime&)> timeText, QObject* parent = nullptr);
    void setQuery(const domain::ListQuery& query);
    ActivityModel* model() { return &m_model; }
    bool hasValue() const { return m_loader.hasValue(); }
    /// Answers with verified(); failed() otherwise.
    void verify();
    const services::JournalCheck& check() const { return m_check.value(); }
    static constexpr int limit = 10000;

Q_SIGNALS:
    void loaded();
    void verified();

protected:
    bool concerns(const services::Changes& changes) const override;
    void ask() override;

private:
    ActivityModel m_model;
    Loader<QList<domain::ActivityRow>> m_loader;
    Loader<services::JournalCheck> m_check;
    domain::ListQuery m_query;
};

/// Runs one query at a time; nothing runs by itself.
class QueryPresenter final : public Presenter {
    Q_OBJECT
public:
    explicit QueryPresenter(services::Reads& reads, QObject* parent = nullptr);
    void run(const QString& sql, int maxRows);
    void cancel();
    bool isBusy() const { return m_loader.isBusy(); }
    QueryResultModel* model() { return &m_model; }
    void askSaved();
    QList<domain::SavedQuery> saved() const { return m_saved.hasValue() ? m_saved.value() : QList<domain::SavedQuery>(); }

Q_SIGNALS:
    void loaded();
    void savedLoaded();

protected:
    bool concerns(const services::Changes&) const override { return false; }
    void ask() override;

private:
    QueryResultModel m_model;
    Loader<services::QueryResult> m_loader;
    Loader<QList<domain::SavedQuery>> m_saved;
    QString m_sql;
    int m_maxRows = 0;
};

} // namespace items
