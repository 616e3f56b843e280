// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QFile>

#include "connectors/sample/estate.h"
#include "connectors/sample/faults.h"
#include "connectors/sample/httpserver.h"
#include "connectors/sample/resourcegraph.h"
#include "connectors/sample/router.h"
#include "connectors/sample/signin.h"
#include "connectors/sample/tables.h"

namespace sample {

class ScoreHistory;

struct ServerOptions {
    EstateOptions estate;
    quint16 port = 0;
    int tokenSeconds = 3600;
    QString recordFile;          ///< JSON lines of every request and response; empty: none
};

/// The sample tenant: one estate behind the HTTP surface of Entra ID, Azure Resource Manager, Resource Graph,
/// Microsoft.Security and Log Analytics. Owner: the program or a test. One thread with an event loop.
class SampleServer {
public:
    explicit SampleServer(ServerOptions options);
    ~SampleServer();
    Q_DISABLE_COPY_MOVE(SampleServer)

    bool start();
    quint16 port() const { return m_http.serverPort(); }
    QByteArray announcement() const;              ///< the line of JSON the program prints first
    void control(const QByteArray& line);         ///< one line of the inherited pipe: secrets, states to begin with, a fault switch, a colleague's change
    /// Called with a line of JSON when a client changed what has to outlive this process.
    void setListener(std::function<void(const QByteArray& line)> listener) { m_listener = std::move(listener); }
    Estate& estate() { return *m_estate; }
    HttpResponse handle(const HttpRequest& request);

private:
    std::vector<TableSection> securitySections();
    HttpResponse dispatch(const HttpRequest& request);
    HttpResponse authorized(HttpRequest request);
    void changeAlert(const QJsonObject& wish);
    void record(const HttpRequest& request, const HttpResponse& response);
    void tellStates();

    ServerOptions m_options;
    std::unique_ptr<Estate> m_estate;
    std::unique_ptr<EstateIndex> m_index;
    std::unique_ptr<SecurityBook> m_security;
    std::unique_ptr<AlertBook> m_alerts;
    std::unique_ptr<ActivityBook> m_activity;
    std::unique_ptr<ScoreHistory> m_history;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<ResourceGraph> m_graph;
    std::unique_ptr<SampleParts> m_parts;
    Router m_router, m_logs;
    FaultPlan m_faults;
    std::function<void(const QByteArray&)> m_listener;
    QJsonObject m_toldStates;
    QFile m_record;
    HttpServer m_http;
};

} // namespace sample
