// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connectionbuilder.h"

#include "store/queries/connectionqueries.h"
#include "store/queries/posturequeries.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

domain::ConnectionRow connectionRow(const store::ConnectionFact& fact, const store::ConnectionStateFact& state, const LiveSync& live)
{
    domain::ConnectionRow row;
    row.id = fact.id;
    row.kind = fact.kind;
    row.name = fact.name;
    row.sample = fact.sample;
    row.what = state.what;
    row.state = fact.paused ? domain::ConnectionState::Paused : live.running ? domain::ConnectionState::Syncing : state.state;
    row.stateNote = live.running && !live.what.isEmpty() ? live.what : state.note;
    row.lastComplete = state.lastComplete;
    row.lastTry = state.lastTry;
    row.nextDue = fact.paused ? QDateTime() : live.nextDue;
    row.progress = live.running ? live.progress : -1;
    row.lastError = state.lastError;
    row.callsLeft = live.callsLeft;
    row.offlineSince = live.offlineSince;
    const auto fix = QJsonDocument::fromJson(fact.settings).object().value("fix"_L1);
    row.mayChange = fix.isObject();
    row.changesAs = fix["account"_L1].toString();
    row.capabilities = state.capabilities;
    row.counters = state.counters;
    row.partlyScopes = state.partly;
    row.log = state.log;
    return row;
}

} // namespace

core::Result<PostureModelPtr> readPlaces(store::Db& db)
{
    store::PostureFacts facts;
    STORE_LET(connections, store::readConnections(db));
    facts.connections = std::move(connections);
    STORE_LET(scopes, store::readScopes(db));
    facts.scopes = std::move(scopes);
    return std::make_shared<const PostureModel>(std::move(facts));
}

core::Result<QList<domain::ConnectionRow>> buildConnections(store::Db& db, const LiveSyncs& live)
{
    QList<domain::ConnectionRow> rows;
    STORE_LET(connections, store::readConnections(db));
    STORE_LET(resources, store::readResourcesPerConnection(db));
    for (const auto& fact : connections) {
        STORE_LET(state, store::readConnectionState(db, fact.id));
        auto row = connectionRow(fact, state, live.of(fact.id));
        row.resources = resources.value(fact.id.value);
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace services
