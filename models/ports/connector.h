// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "core/cancel.h"
#include "domain/rows.h"
#include "ports/syncport.h"

#include <functional>

namespace ports {

/// What the rules want read beyond what bulk queries give; see DESIGN "The rules say what to collect".
struct CollectionEntry {
    QString parentType;      ///< "Microsoft.Web/sites"
    QString parentKindPart;  ///< "" any
    QString childType;       ///< "Microsoft.Web/sites/config", "Microsoft.Insights/diagnosticSettings"
    QString childName;       ///< "web" for a single child, "" for a list
    QString apiVersion;
    std::chrono::seconds freshness{86400};
    QString path = {};       ///< below the parent where the type does not say it: "backupProtectedItems"
    QString filter = {};     ///< of the list, as OData: "type eq 'CustomRole'"
    bool each = false;       ///< the list leaves out what counts: its members are read one by one
};
using CollectionPlan = QList<CollectionEntry>;

struct Progress {
    double fraction = -1;    ///< 0..1, -1 unknown
    QString what;            ///< translated, one line: "Reading Resource Graph, page 12"
};
/// Called on the connector's thread, at most a few times a second.
using ProgressSink = std::function<void(const Progress&)>;

struct SyncRequest {
    core::ConnectionId connection;
    bool full = false;       ///< true: full pass; false: delta where possible, else full
    CollectionPlan plan;
};

/// How a sync ended. Partial failure is no error: what could not be read stands in `partly`.
struct SyncSummary {
    bool complete = false;   ///< every scope and type asked for was read to its end
    bool delta = false;
    domain::WriteCounters total;
    QList<domain::SyncCounterRow> counters;
    QStringList partly;      ///< "scope name: what is missing", translated
    qint64 requests = 0;
};

struct ConnectionReport {
    QString what;            ///< "Tenant, 4 subscriptions"
    QList<domain::CapabilityRow> capabilities;
    QStringList scopes = {}; ///< ids of the subscriptions that it reads, as far as the test saw
};

/// One connected tenant or host. Lives on the `net` thread (or its own); every member is called on that thread only,
/// through core::startOn by its owner. Cancelling the token ends any call with Errc::Cancelled.
class Connector {
public:
    Connector() = default;
    virtual ~Connector() = default;
    Q_DISABLE_COPY_MOVE(Connector)

    /// Lists what the connection can and cannot read; changes nothing.
    virtual core::Async<ConnectionReport> test(core::CancelToken token) = 0;
    virtual core::Async<SyncSummary> sync(SyncRequest request, SyncPort& port, ProgressSink progress, core::CancelToken token) = 0;
    /// Changes the status of one alert at its source. Auth without a fix sign-in, Forbidden when it lacks a right; the
    /// sign-in that reads is never used for it.
    virtual core::Async<void> setAlertStatus(QString alertId, domain::AlertStatus status, core::CancelToken token) = 0;
    /// Re-reads these alerts (by id) into the port, to verify a change.
    virtual core::Async<domain::WriteCounters> refreshAlerts(QStringList alertIds, core::ConnectionId connection, SyncPort& port, core::CancelToken token) = 0;
    /// Who last changed the status of an alert at its source since then; empty when the source does not tell.
    virtual core::Async<QString> alertChangedBy(QString alertId, QDateTime since, core::CancelToken token) = 0;
    /// Requests still allowed in the present throttling window; none when not told.
    virtual std::optional<qint64> callsLeft() const = 0;
};

/// What is stored of a connection besides its facts. Settings are JSON without secrets; tokens are in the TokenStore.
struct ConnectionSpec {
    core::ConnectionId id;
    domain::ConnectionKind kind = domain::ConnectionKind::Azure;
    QString name;
    QByteArray settings;     ///< JSON of the connector's own: tenant, cloud, endpoints, client id, sign-in method
    bool sample = false;
    bool paused = false;
    std::chrono::seconds every{4 * 3600};
};

/// Makes the connector of a stored connection; implemented by the composition root, which alone knows connectors.
/// The object `context` names the thread to call it on. Null with an error when the kind is not available here.
struct LiveConnector {
    std::shared_ptr<Connector> connector;
    QObject* context = nullptr;
};
class ConnectorFactory {
public:
    ConnectorFactory() = default;
    virtual ~ConnectorFactory() = default;
    Q_DISABLE_COPY_MOVE(ConnectorFactory)
    virtual core::Async<LiveConnector> open(ConnectionSpec spec) = 0;
};

} // namespace ports
