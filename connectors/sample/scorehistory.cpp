// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/sample/scorehistory.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr int DailyUpTo = 20'000; ///< resources

QByteArray text(const QByteArray& value)
{
    return toJson(QString::fromUtf8(value));
}

QByteArray number(double value)
{
    return toJson(value);
}

/// Kusto's type of a column, told by its values; by name where a value could be either.
QByteArray typeOf(const QByteArray& column, const QByteArray& json)
{
    if (column.startsWith("TimeGenerated") || column.endsWith("Date"))
        return "datetime";
    if (column == "CurrentScore" || column == "PercentageScore")
        return "real";
    if (json == "true" || json == "false")
        return "bool";
    if (json.startsWith('{') || json.startsWith('['))
        return "dynamic";
    const bool isNumber = !json.isEmpty() && (json.front() == '-' || (json.front() >= '0' && json.front() <= '9'));
    return !isNumber ? "string" : json.contains('.') ? "real" : "long";
}

HttpResponse tableAnswer(const std::vector<KqlRow>& rows)
{
    QByteArray out = R"({"tables":[{"name":"PrimaryResult","columns":[)";
    if (!rows.empty()) {
        for (const auto& [name, json] : rows.front().columns()) {
            out += out.endsWith('[') ? "{\"name\":" : ",{\"name\":";
            appendQuoted(name, out);
            out += ",\"type\":\"" + typeOf(name, json) + "\"}";
        }
    }
    out += "],\"rows\":[";
    for (size_t i = 0; i < rows.size(); ++i) {
        out += i == 0 ? "[" : ",[";
        for (const auto& [name, json] : rows[i].columns())
            out += (out.endsWith('[') ? "" : ",") + (json.isEmpty() ? "null"_ba : json);
        out += ']';
    }
    return HttpResponse::json(200, out + "]}]}");
}

} // namespace

QByteArray ScoreHistory::workspaceId() const
{
    return fromJson(m_estate.part(m_estate.hub("law"), "properties"))["customerId"_L1].toString().toLatin1();
}

void ScoreHistory::build()
{
    if (!m_days.empty())
        return;
    const qint64 origin = m_estate.options().now.toMSecsSinceEpoch();
    const qint64 midnight = origin - origin % DayMs;
    const bool daily = m_estate.options().resources <= DailyUpTo;
    for (int ago = Estate::HistoryDays; ago > 0; --ago) {
        const qint64 at = midnight - (ago - 1) * DayMs - 300'000; // five minutes before the end of that day
        if (at < origin && (daily || ago % 7 == 1))
            m_days.push_back({at, m_security.scores(at)});
    }
}

void ScoreHistory::addScores(const Day& day, size_t scope, std::vector<KqlRow>& rows) const
{
    const ScopeScore& score = day.scores[scope];
    KqlRow row;
    row.set("TenantId", text(workspaceId()));
    row.set("TimeGenerated", text(armTime(day.at)));
    row.set("SecureScoresSubscriptionId", text(m_estate.subscriptionId(m_security.scopes()[scope].subscription)));
    row.set("AssessedResourceId", text(m_security.scopes()[scope].id + "/providers/Microsoft.Security/secureScores/ascScore"));
    row.set("DisplayName", "\"ASC score\"");
    row.set("CurrentScore", number(score.current));
    row.set("MaxScore", number(score.max));
    row.set("PercentageScore", number(score.percentage()));
    row.set("Weight", QByteArray::number(score.weight));
    row.set("IsSnapshot", "false");
    row.set("Environment", text(m_security.scopes()[scope].environment));
    row.set("SourceSystem", "\"sample\"");
    row.set("Type", "\"SecureScores\"");
    rows.push_back(std::move(row));
}

void ScoreHistory::addControls(const Day& day, size_t scope, std::vector<KqlRow>& rows) const
{
    for (const ControlScore& control : day.scores[scope].controls) {
        const Control& known = m_estate.catalog().controls[static_cast<size_t>(control.control)];
        if (control.healthy + control.unhealthy == 0)
            continue;
        KqlRow row;
        row.set("TenantId", text(workspaceId()));
        row.set("TimeGenerated", text(armTime(day.at)));
        row.set("SecureScoresSubscriptionId", text(m_estate.subscriptionId(m_security.scopes()[scope].subscription)));
        row.set("AssessedResourceId",
                text(m_security.scopes()[scope].id + "/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls/" + known.id));
        row.set("ControlId", text(known.id));
        row.set("ControlName", text(known.name));
        row.set("ControlType", "\"BuiltIn\"");
        row.set("CurrentScore", number(control.current));
        row.set("MaxScore", QByteArray::number(known.max));
        row.set("PercentageScore", number(known.max > 0 ? control.current / known.max : 0));
        row.set("HealthyResources", QByteArray::number(control.healthy));
        row.set("UnhealthyResources", QByteArray::number(control.unhealthy));
        row.set("NotApplicableResources", QByteArray::number(control.notApplicable));
        row.set("Weight", QByteArray::number(control.healthy + control.unhealthy));
        row.set("IsSnapshot", "false");
        row.set("Type", "\"SecureScoreControls\"");
        rows.push_back(std::move(row));
    }
}

KqlRow ScoreHistory::recommendation(int slot, const Estate::Check& check, qint64 at, Health health) const
{
    const Recommendation& known = m_estate.catalog().recommendations[static_cast<size_t>(check.recommendation)];
    const QByteArray id = m_estate.id(slot);
    KqlRow row;
    row.set("TenantId", text(workspaceId()));
    row.set("TimeGenerated", text(armTime(at + 300'000)));
    row.set("AssessedResourceId", text(id));
    row.set("RecommendationId", text(id + "/providers/Microsoft.Security/assessments/" + known.key));
    row.set("RecommendationName", text(known.key));
    row.set("RecommendationDisplayName", text(known.name));
    row.set("RecommendationSeverity", text(known.severity));
    row.set("RecommendationState", health == Health::Healthy ? "\"Healthy\"" : health == Health::Unhealthy ? "\"Unhealthy\"" : "\"NotApplicable\"");
    row.set("FirstEvaluationDate", text(armTime(m_estate.born(slot) + 300'000)));
    row.set("StatusChangeDate", text(armTime(at)));
    row.set("Description", toJson(known.description));
    row.set("IsSnapshot", "false");
    row.set("Type", "\"SecurityRecommendation\"");
    return row;
}

void ScoreHistory::addRecommendations(std::vector<KqlRow>& rows) const
{
    const qint64 origin = m_estate.options().now.toMSecsSinceEpoch();
    const qint64 start = origin - Estate::HistoryDays * DayMs;
    for (int slot = 0; slot < m_estate.slotCount(); ++slot) {
        if (m_estate.died(slot) < start)
            continue;
        for (const Estate::Check& check : m_estate.checks(m_estate.typeIndex(slot))) {
            const Switch& sw = m_estate.type(slot).switches[static_cast<size_t>(check.sw)];
            const int owner = sw.via.isEmpty() ? slot : m_estate.sibling(slot, sw.via);
            if (!m_estate.exemptCause(slot, check).isEmpty() || owner < 0)
                continue;
            const qint64 born = m_estate.born(slot);
            if (born > start)
                rows.push_back(recommendation(slot, check, born, m_estate.health(slot, check, born)));
            for (const Change& change : m_estate.changes(owner, sw.via.isEmpty() ? check.sw : m_estate.type(owner).findSwitch(sw.name))) {
                if (change.at > std::max(start, born) && change.at < origin)
                    rows.push_back(recommendation(slot, check, change.at, change.bad ? Health::Unhealthy : Health::Healthy));
            }
        }
    }
}

std::vector<KqlRow> ScoreHistory::rows(const QString& table)
{
    std::vector<KqlRow> made;
    if (table == "securityrecommendation"_L1) {
        addRecommendations(made);
        return made;
    }
    build();
    for (const Day& day : m_days) {
        for (size_t scope = 0; scope < m_security.scopes().size(); ++scope) {
            if (table == "securescores"_L1)
                addScores(day, scope, made);
            else
                addControls(day, scope, made);
        }
    }
    return made;
}

HttpResponse ScoreHistory::query(const HttpRequest& request)
{
    const QString text = request.method == "GET" ? request.parameter(u"query"_s) : request.json().value("query"_L1).toString();
    const auto wrong = [](const QString& message) {
        return HttpResponse::object(400, {{u"error"_s, QJsonObject{{u"code"_s, u"BadArgumentError"_s},
                                                                   {u"message"_s, u"The request had some invalid properties"_s},
                                                                   {u"innererror"_s, QJsonObject{{u"code"_s, u"SyntaxError"_s}, {u"message"_s, message}}}}}});
    };
    const auto parsed = parseKql(text);
    if (!parsed)
        return wrong(parsed.error());
    static const QStringList tables{u"securescores"_s, u"securescorecontrols"_s, u"securityrecommendation"_s};
    if (!tables.contains(parsed->table))
        return wrong(u"The name '%1' does not refer to a table of this workspace."_s.arg(parsed->table));
    const auto done = runStages(*parsed, 0, rows(parsed->table), m_estate.now());
    return done ? tableAnswer(*done) : wrong(done.error());
}

void addLogRoutes(Router& arm, Router& logs, const Estate& estate, ScoreHistory& history)
{
    arm.add("POST", "(/subscriptions/{}/resourcegroups/{}/providers/Microsoft.OperationalInsights/workspaces/{})/api/query", "2017-01-01-preview 2020-08-01",
            [&estate, &history](const RouteCall& call) {
                const bool own = call.capture(0).compare(estate.id(estate.hub("law")), Qt::CaseInsensitive) == 0;
                return own ? history.query(call.request) : notFound(call.capture(0));
            });
    logs.add("GET POST", "/v1/workspaces/{}/query", nullptr, [&history](const RouteCall& call) {
        if (call.capture(0).compare(history.workspaceId(), Qt::CaseInsensitive) != 0)
            return HttpResponse::error(404, u"WorkspaceNotFoundError"_s, u"The workspace could not be found"_s);
        return history.query(call.request);
    });
}

} // namespace sample
