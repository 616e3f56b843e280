// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/sampleserver.h"

#include <QJsonDocument>

#include "connectors/sample/activitybook.h"
#include "connectors/sample/alertbook.h"
#include "connectors/sample/resourcetables.h"
#include "connectors/sample/scorehistory.h"
#include "connectors/sample/securitybook.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QJsonObject headersJson(const QHash<QByteArray, QByteArray>& headers)
{
    QJsonObject json;
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (it.key() != "authorization")
            json.insert(QString::fromLatin1(it.key()), QString::fromUtf8(it.value()));
    }
    return json;
}

} // namespace

SampleServer::SampleServer(ServerOptions options) : m_options(std::move(options)), m_http([this](const HttpRequest& request) { return handle(request); })
{
    auto catalog = std::make_shared<const Catalog>(Catalog::load());
    m_estate = std::make_unique<Estate>(catalog, m_options.estate);
    m_index = std::make_unique<EstateIndex>(*m_estate);
    m_security = std::make_unique<SecurityBook>(*m_estate, *m_index);
    m_alerts = std::make_unique<AlertBook>(*m_estate);
    m_activity = std::make_unique<ActivityBook>(*m_estate);
    m_history = std::make_unique<ScoreHistory>(*m_estate, *m_security);
    m_signIn = std::make_unique<SignIn>(
        *m_estate, catalog->tenant.value("id"_L1).toString().toLatin1(),
        SignIn::Clients{catalog->tenant.value("clientId"_L1).toString().toLatin1(), catalog->tenant.value("fixClientId"_L1).toString().toLatin1()},
        m_options.tokenSeconds);
    m_graph = std::make_unique<ResourceGraph>(*m_estate, [this](const QString& table) -> std::vector<TableSection> {
        if (table == "resources"_L1)
            return {resourceSection(*m_estate, *m_index)};
        if (table == "resourcecontainers"_L1)
            return containerSections(*m_estate);
        if (table == "securityresources"_L1)
            return securitySections();
        if (table == "resourcechanges"_L1)
            return {m_activity->changeSection()};
        return {};
    });
    m_parts = std::make_unique<SampleParts>(SampleParts{*m_estate, *m_index, *m_security, *m_alerts, *m_activity, {}});
    addTenantRoutes(m_router, *m_parts);
    addIdentityRoutes(m_router, *m_parts);
    addSecurityRoutes(m_router, *m_parts);
    addAlertRoutes(m_router, *m_parts);
    addActivityRoutes(m_router, *m_parts);
    addLogRoutes(m_router, m_logs, *m_estate, *m_history);
    addResourceRoutes(m_router, *m_parts); // last: it takes every path of a resource
    m_router.add("POST", "/providers/Microsoft.ResourceGraph/resources", "2022-10-01 2024-04-01 2021-03-01",
                 [this](const RouteCall& call) { return m_graph->answer(call.request); });
}

SampleServer::~SampleServer() = default;

std::vector<TableSection> SampleServer::securitySections()
{
    std::vector<TableSection> sections = m_security->sections();
    sections.push_back(m_alerts->section());
    return sections;
}

bool SampleServer::start()
{
    if (!m_options.recordFile.isEmpty()) {
        m_record.setFileName(m_options.recordFile);
        if (!m_record.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return false;
    }
    if (!m_http.start(m_options.port))
        return false;
    m_parts->origin = "http://127.0.0.1:" + QByteArray::number(port());
    m_signIn->setOrigin(m_parts->origin);
    return true;
}

QByteArray SampleServer::announcement() const
{
    return toJson(QJsonObject{{u"port"_s, m_http.serverPort()},
                              {u"tenantId"_s, QString::fromLatin1(m_signIn->tenant())},
                              {u"clientId"_s, QString::fromLatin1(m_signIn->clients().reader)},
                              {u"fixClientId"_s, QString::fromLatin1(m_signIn->clients().fixer)}});
}

void SampleServer::control(const QByteArray& line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    if (json.contains("secret"_L1))
        m_signIn->setSecret(core::Secret(json.value("secret"_L1).toString().toUtf8()));
    if (json.contains("fixSecret"_L1))
        m_signIn->setFixSecret(core::Secret(json.value("fixSecret"_L1).toString().toUtf8()));
    if (json.contains("alertStates"_L1)) {
        m_toldStates = json.value("alertStates"_L1).toObject();
        m_alerts->restore(m_toldStates);
    }
    if (json.contains("alert"_L1))
        changeAlert(json);
    if (json.contains("fault"_L1)) {
        const QString wrong = m_faults.add(json);
        if (!wrong.isEmpty())
            qWarning("fault refused: %s", qPrintable(wrong));
    }
}

void SampleServer::changeAlert(const QJsonObject& wish)
{
    const int number = m_alerts->find(wish.value("alert"_L1).toString().toUtf8());
    if (number < 0) {
        qWarning("alert not known: %s", qPrintable(wish.value("alert"_L1).toString()));
        return;
    }
    const QString status = wish.value("status"_L1).toString();
    m_alerts->setStatus(number, status);
    static const QHash<QString, QString> verbs{
        {u"Dismissed"_s, u"dismiss"_s}, {u"Resolved"_s, u"resolve"_s}, {u"Active"_s, u"activate"_s}, {u"InProgress"_s, u"inProgress"_s}};
    m_activity->addAction(m_alerts->slot(number), m_alerts->id(number), u"Microsoft.Security/locations/alerts/%1/action"_s.arg(verbs.value(status)),
                          wish.value("by"_L1).toString());
}

HttpResponse SampleServer::handle(const HttpRequest& request)
{
    auto replaced = m_faults.before(request);
    if (replaced)
        return *replaced;
    HttpResponse response = dispatch(request);
    record(request, response);
    if (request.method == "POST")
        tellStates();
    m_faults.after(request, response);
    return response;
}

void SampleServer::tellStates()
{
    const QJsonObject states = m_alerts->states();
    if (states == m_toldStates || !m_listener)
        return;
    m_toldStates = states;
    m_listener(toJson(QJsonObject{{u"alertStates"_s, states}}));
}

HttpResponse SampleServer::dispatch(const HttpRequest& request)
{
    const QByteArray tenant = '/' + m_signIn->tenant();
    if (request.path == tenant + "/oauth2/v2.0/token")
        return request.method == "POST" ? m_signIn->token(request) : HttpResponse::error(405, u"MethodNotAllowed"_s, u"Use POST."_s);
    if (request.path == tenant + "/v2.0/.well-known/openid-configuration")
        return m_signIn->discovery();
    return authorized(request);
}

HttpResponse SampleServer::authorized(HttpRequest request)
{
    const bool logs = request.path.startsWith("/v1/workspaces/");
    const auto caller = m_signIn->check(request, logs ? "loganalytics" : "arm");
    if (!caller)
        return caller.error();
    request.caller = *caller;
    if (const QByteArray action = logs ? QByteArray() : writeAction(request); !action.isEmpty() && *caller != m_signIn->clients().fixer)
        return forbidden(*m_estate, request.path, action, *caller);
    HttpResponse response = (logs ? m_logs : m_router).answer(request);
    const QByteArray id = derivedGuid(QByteArray::number(m_estate->now()) + request.target);
    response.addHeader("x-ms-request-id", id);
    response.addHeader("x-ms-correlation-request-id", id);
    if (request.method == "GET")
        response.addHeader("x-ms-ratelimit-remaining-subscription-reads", "11990");
    return response;
}

void SampleServer::record(const HttpRequest& request, const HttpResponse& response)
{
    if (!m_record.isOpen())
        return;
    QJsonObject headers;
    for (const auto& [name, value] : response.headers)
        headers.insert(QString::fromLatin1(name).toLower(), QString::fromUtf8(value));
    const bool token = request.path.endsWith("/token");
    m_record.write(toJson(QJsonObject{{u"method"_s, QString::fromLatin1(request.method)},
                                      {u"url"_s, QString::fromUtf8(request.target)},
                                      {u"requestHeaders"_s, headersJson(request.headers)},
                                      {u"requestBody"_s, token ? QString() : QString::fromUtf8(request.body)},
                                      {u"status"_s, response.status},
                                      {u"responseHeaders"_s, headers},
                                      {u"responseBody"_s, token ? QString() : QString::fromUtf8(response.body)}})
                   + '\n');
    m_record.flush();
}

} // namespace sample
