// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/estatepresenters.h"

#include "items/text.h"
#include "services/reads.h"

using namespace Qt::StringLiterals;

namespace items {

// ---- InventoryPresenter

InventoryPresenter::InventoryPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent) : Presenter(reads, parent), m_model(reads, clock)
{
    connect(&m_facets, &LoaderSignals::loaded, this, &InventoryPresenter::facetsLoaded);
    connect(&m_facets, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_summary, &LoaderSignals::loaded, this, &InventoryPresenter::summaryLoaded);
    connect(&m_summary, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_ticked, &LoaderSignals::loaded, this, [this] {
        QStringList ids;
        for (const auto& row : m_ticked.value())
            ids.append(row.id);
        ids.sort(Qt::CaseInsensitive);
        Q_EMIT tickedRead(ids);
    });
    connect(&m_ticked, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_document, &LoaderSignals::loaded, this, [this] { Q_EMIT documentRead(m_document.value().body); });
    connect(&m_document, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_model, &ResourceModel::failed, this, &Presenter::failed);
    connect(&m_model, &ResourceModel::busyChanged, this, &Presenter::busyChanged);
}

QStringList InventoryPresenter::filterKeys()
{
    return services::resourceFilterKeys();
}

void InventoryPresenter::setQuery(const domain::ListQuery& query)
{
    m_query = query;
    m_model.setQuery(query);
    askCounts();
}

bool InventoryPresenter::concerns(const services::Changes& changes) const
{
    return changes.resources || changes.assessments || changes.alerts;
}

void InventoryPresenter::ask()
{
    m_model.refresh();
    askCounts();
}

void InventoryPresenter::askCounts()
{
    m_facets.ask([this](core::CancelToken token) { return reads().facets(m_query, token); });
    m_summary.ask([this](core::CancelToken token) { return reads().inventorySummary(m_query, token); });
}

QList<domain::FacetValue> InventoryPresenter::valuesOf(const QString& key) const
{
    if (m_facets.hasValue()) {
        for (const auto& facet : m_facets.value()) {
            if (facet.key == key)
                return facet.values;
        }
    }
    return {};
}

void InventoryPresenter::readTicked(int limit)
{
    m_ticked.ask([this, limit](core::CancelToken token) { return reads().resourceRows(m_model.tickedRows(limit), token); });
}

void InventoryPresenter::readDocument(core::RowId row)
{
    m_document.ask([this, row](core::CancelToken token) { return reads().resource(row, token); });
}

// ---- ResourcePresenter

ResourcePresenter::ResourcePresenter(services::Reads& reads, QObject* parent) : Presenter(reads, parent)
{
    connect(&m_loader, &LoaderSignals::loaded, this, &ResourcePresenter::loaded);
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_find, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_find, &LoaderSignals::loaded, this, [this] {
        if (m_find.value().isValid())
            show(m_find.value());
        else
            Q_EMIT notFound(m_wantedId);
    });
}

void ResourcePresenter::show(core::RowId row)
{
    m_row = row;
    refresh();
}

void ResourcePresenter::showById(const QString& resourceId)
{
    m_wantedId = resourceId;
    m_find.ask([this](core::CancelToken token) { return reads().findResource(m_wantedId, token); });
}

void ResourcePresenter::clear()
{
    m_row = {};
    m_find.clear();
    m_loader.clear();
}

bool ResourcePresenter::concerns(const services::Changes& changes) const
{
    return m_row.isValid() && (changes.resources || changes.assessments || changes.alerts);
}

void ResourcePresenter::ask()
{
    if (m_row.isValid())
        m_loader.ask([this](core::CancelToken token) { return reads().resource(m_row, token); });
}

// ---- ConnectionsPresenter

ConnectionsPresenter::ConnectionsPresenter(services::Reads& reads, const core::Clock& clock, QObject* parent) : Presenter(reads, parent), m_model(clock)
{
    connect(&m_loader, &LoaderSignals::loaded, this, [this] {
        m_model.setConnections(m_loader.value());
        Q_EMIT loaded();
    });
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
}

bool ConnectionsPresenter::concerns(const services::Changes& changes) const
{
    return changes.connections || changes.resources;
}

void ConnectionsPresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return reads().connections(token); });
}

// ---- ActivityPresenter

ActivityPresenter::ActivityPresenter(services::Reads& reads, std::function<QString(const QDateTime&)> timeText, QObject* parent)
    : Presenter(reads, parent), m_model(std::move(timeText))
{
    connect(&m_loader, &LoaderSignals::loaded, this, [this] {
        m_model.setRows(m_loader.value());
        Q_EMIT loaded();
    });
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
    connect(&m_check, &LoaderSignals::loaded, this, &ActivityPresenter::verified);
    connect(&m_check, &LoaderSignals::failed, this, &Presenter::failed);
}

void ActivityPresenter::verify()
{
    m_check.ask([this](core::CancelToken token) { return reads().verifyJournal(token); });
}

void ActivityPresenter::setQuery(const domain::ListQuery& query)
{
    m_query = query;
    refresh();
}

bool ActivityPresenter::concerns(const services::Changes& changes) const
{
    return changes.activity;
}

void ActivityPresenter::ask()
{
    m_loader.ask([this](core::CancelToken token) { return reads().activity(m_query, limit, token); });
}

// ---- QueryPresenter

QueryPresenter::QueryPresenter(services::Reads& reads, QObject* parent) : Presenter(reads, parent)
{
    connect(&m_loader, &LoaderSignals::loaded, this, [this] {
        m_model.setResult(m_loader.value());
        Q_EMIT loaded();
    });
    connect(&m_loader, &LoaderSignals::failed, this, &Presenter::failed);
    connect(&m_loader, &LoaderSignals::busyChanged, this, &Presenter::busyChanged);
    connect(&m_saved, &LoaderSignals::loaded, this, &QueryPresenter::savedLoaded);
    connect(&reads, &services::Reads::changed, this, [this](const services::Changes& changes) {
        if (changes.queries)
            askSaved();
    });
}

void QueryPresenter::askSaved()
{
    m_saved.ask([this](core::CancelToken token) { return reads().savedQueries(token); });
}

void QueryPresenter::run(const QString& sql, int maxRows)
{
    m_sql = sql;
    m_maxRows = maxRows;
    refresh();
}

void QueryPresenter::cancel()
{
    m_loader.cancel();
}

void QueryPresenter::ask()
{
    if (!m_sql.isEmpty())
        m_loader.ask([this](core::CancelToken token) { return reads().query(m_sql, m_maxRows, token); });
}

} // namespace items
