// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/rows.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

using domain::AssessmentState;
using domain::Environment;

AssessmentState stateOf(const QString& word, const QString& cause)
{
    const auto state = domain::fromWord<AssessmentState>(word);
    if (state == AssessmentState::NotApplicable && cause.compare("Exempt"_L1, Qt::CaseInsensitive) == 0)
        return AssessmentState::Exempt;
    return state;
}

/// An assessed thing of another cloud: what Defender's connectors know of it, in the one document shape.
void addEntity(AssessmentRow& row, const Node& details)
{
    const QString source = details.anyCase("source").string();
    const bool aws = source.compare("Aws"_L1, Qt::CaseInsensitive) == 0;
    if (!aws && source.compare("Gcp"_L1, Qt::CaseInsensitive) != 0)
        return;
    const QString account = details.anyCase("hierarchyId").string();
    domain::Resource entity;
    entity.id = row.assessment.resourceId;
    entity.type = details.anyCase("resourceType").string();
    entity.name = details.anyCase("resourceName").string();
    if (entity.name.isEmpty())
        entity.name = nameOf(entity.id);
    if (entity.type.isEmpty())
        entity.type = typeOf(entity.id);
    entity.location = details.anyCase("region").string();
    entity.environment = aws ? Environment::Aws : Environment::Gcp;
    entity.scopeId = row.assessment.scopeId;
    if (!account.isEmpty()) {
        domain::Scope scope;
        scope.id = (aws ? u"aws:"_s : u"gcp:"_s) + account;
        scope.parentId = row.assessment.scopeId;
        scope.name = account;
        scope.kind = aws ? domain::ScopeKind::Account : domain::ScopeKind::Project;
        scope.environment = entity.environment;
        entity.scopeId = scope.id;
        row.assessment.scopeId = scope.id;
        row.entityScope = scope;
    }
    QJsonObject body{{u"id"_s, entity.id}, {u"type"_s, entity.type}, {u"name"_s, entity.name}};
    if (!entity.location.isEmpty())
        body.insert(u"location"_s, entity.location);
    body.insert(u"properties"_s, QJsonObject{{u"resourceDetails"_s, QJsonDocument::fromJson(details.json()).object()}});
    entity.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    row.entity = entity;
}

/// What was assessed: Azure's own id, else the id that stands before the assessment in its own id.
QString assessedId(const QString& id, const Node& details)
{
    const QString said = details.anyCase("id").string();
    if (isArmId(said))
        return said;
    const QString parent = beforeProvider(id, u"Microsoft.Security");
    return parent.isEmpty() ? said : parent;
}

std::expected<AssessmentRow, QString> assessmentOf(const Node& row, QByteArray raw)
{
    AssessmentRow made;
    domain::Assessment& a = made.assessment;
    a.id = row["id"].string();
    if (!isArmId(a.id))
        return missing("id"_L1);
    a.key = row["name"].string().toLower();
    if (a.key.isEmpty())
        a.key = nameOf(a.id).toLower();
    const Node properties = row["properties"];
    const Node details = properties["resourceDetails"];
    a.resourceId = assessedId(a.id, details);
    a.scopeId = scopeIdOf(a.id);
    const Node status = properties["status"];
    a.stateWord = status["code"].string();
    a.cause = status["cause"].string();
    a.state = stateOf(a.stateWord, a.cause);
    a.reason = status["description"].string();
    a.firstEvaluated = status["firstEvaluationDate"].time();
    a.stateChanged = status["statusChangeDate"].time();
    a.body = std::move(raw);
    addEntity(made, details);
    return made;
}

std::expected<domain::SubAssessment, QString> subAssessmentOf(const Node& row, QByteArray raw)
{
    domain::SubAssessment s;
    s.id = row["id"].string();
    if (!isArmId(s.id))
        return missing("id"_L1);
    const qsizetype at = s.id.lastIndexOf("/subassessments/"_L1, -1, Qt::CaseInsensitive);
    if (at < 0)
        return missing("id"_L1);
    s.assessmentId = s.id.first(at);
    const Node properties = row["properties"];
    s.findingId = properties["id"].string();
    if (s.findingId.isEmpty())
        s.findingId = nameOf(s.id);
    s.resourceId = assessedId(s.id, properties["resourceDetails"]);
    s.displayName = properties["displayName"].string();
    const Node status = properties["status"];
    s.severity = domain::fromWord<domain::Severity>(status["severity"].string());
    s.state = stateOf(status["code"].string(), status["cause"].string());
    s.generated = properties["timeGenerated"].time();
    s.body = std::move(raw);
    return s;
}

std::expected<domain::AssessmentMetadata, QString> metadataOf(const Node& row, QByteArray raw)
{
    domain::AssessmentMetadata m;
    m.key = row["name"].string().toLower();
    if (m.key.isEmpty())
        m.key = nameOf(row["id"].string()).toLower();
    if (m.key.isEmpty())
        return missing("name"_L1);
    const Node p = row["properties"];
    m.displayName = p["displayName"].string();
    m.description = p["description"].string();
    m.remediation = p["remediationDescription"].string();
    m.policyDefinitionId = p["policyDefinitionId"].string();
    m.severityWord = p["severity"].string();
    m.severity = domain::fromWord<domain::Severity>(m.severityWord);
    m.userImpact = domain::fromWord<domain::Level>(p["userImpact"].string());
    m.effort = domain::fromWord<domain::Level>(p["implementationEffort"].string());
    m.categories = p["categories"].strings();
    m.threats = p["threats"].strings();
    m.tactics = p["tactics"].strings();
    m.techniques = p["techniques"].strings();
    m.assessmentType = p["assessmentType"].string();
    m.preview = p["preview"].truth();
    m.body = std::move(raw);
    return m;
}

double percentOf(const Node& score, double current, double max)
{
    const double share = score["percentage"].number(-1);
    if (share >= 0 && share <= 1)
        return share * 100;
    return max > 0 ? 100 * current / max : 0;
}

/// A subscription, or the security connector whose account or project is scored.
QString scoredScope(const QString& id)
{
    const qsizetype at = id.lastIndexOf("/providers/Microsoft.Security/secureScores/"_L1, -1, Qt::CaseInsensitive);
    const QString before = at < 0 ? QString() : id.first(at);
    return before.contains("/securityConnectors/"_L1, Qt::CaseInsensitive) ? before : scopeIdOf(id);
}

std::expected<domain::Score, QString> scoreOf(const Node& row, const QDateTime& at)
{
    domain::Score s;
    s.scopeId = scoredScope(row["id"].string());
    if (s.scopeId.isEmpty())
        return missing("id"_L1);
    const Node properties = row["properties"];
    const Node score = properties["score"];
    if (!score.isObject())
        return missing("properties/score"_L1);
    s.maxScore = score["max"].number();
    s.currentScore = score["current"].number();
    s.percent = percentOf(score, s.currentScore, s.maxScore);
    s.weight = properties["weight"].integer();
    s.at = at;
    return s;
}

int count(const Node& node)
{
    const qint64 value = node.integer();
    return value < 0 || value > std::numeric_limits<int>::max() ? 0 : static_cast<int>(value);
}

std::expected<domain::Control, QString> controlOf(const Node& row, QByteArray)
{
    domain::Control c;
    const QString id = row["id"].string();
    c.scopeId = scoredScope(id);
    if (c.scopeId.isEmpty())
        return missing("id"_L1);
    c.id = row["name"].string().toLower();
    if (c.id.isEmpty())
        c.id = nameOf(id).toLower();
    const Node p = row["properties"];
    c.displayName = p["displayName"].string();
    c.maxScore = p["score"]["max"].number();
    c.currentScore = p["score"]["current"].number();
    c.healthy = count(p["healthyResourceCount"]);
    c.unhealthy = count(p["unhealthyResourceCount"]);
    c.notApplicable = count(p["notApplicableResourceCount"]);
    c.weight = p["weight"].integer();
    for (const Node& definition : p["definition"]["properties"]["assessmentDefinitions"].items()) {
        if (const QString key = nameOf(definition["id"].string()).toLower(); !key.isEmpty())
            c.assessmentKeys.append(key);
    }
    return c;
}

std::expected<domain::Pricing, QString> pricingOf(const Node& row, QByteArray raw)
{
    domain::Pricing p;
    const QString id = row["id"].string();
    p.scopeId = scopeIdOf(id);
    if (p.scopeId.isEmpty())
        return missing("id"_L1);
    p.plan = row["name"].string();
    if (p.plan.isEmpty())
        p.plan = nameOf(id);
    const Node properties = row["properties"];
    const QString tier = properties["pricingTier"].string();
    const QString covered = properties["resourcesCoverageStatus"].string();
    if (covered.compare("PartiallyCovered"_L1, Qt::CaseInsensitive) == 0)
        p.state = domain::PlanState::Partial; // single resources may have it switched on below a Free tier, too
    else if (tier.compare("Standard"_L1, Qt::CaseInsensitive) == 0)
        p.state = domain::PlanState::On;
    else if (tier.compare("Free"_L1, Qt::CaseInsensitive) == 0)
        p.state = domain::PlanState::Off;
    p.subPlan = properties["subPlan"].string();
    p.body = std::move(raw);
    return p;
}

std::expected<ConnectorRow, QString> connectorOf(const Node& row, QByteArray)
{
    ConnectorRow connector;
    connector.id = row["id"].string();
    if (!isArmId(connector.id))
        return missing("id"_L1);
    const Node p = row["properties"];
    const QString environment = p["environmentName"].string();
    const QString account = p["hierarchyIdentifier"].string();
    const bool aws = environment.compare("AWS"_L1, Qt::CaseInsensitive) == 0;
    if ((!aws && environment.compare("GCP"_L1, Qt::CaseInsensitive) != 0) || account.isEmpty())
        return connector; // GitHub, Azure DevOps, ...: not scored
    connector.scope = {(aws ? u"aws:"_s : u"gcp:"_s) + account,
                       scopeIdOf(connector.id),
                       row["name"].string(),
                       aws ? domain::ScopeKind::Account : domain::ScopeKind::Project,
                       aws ? Environment::Aws : Environment::Gcp,
                       false};
    return connector;
}

std::expected<ExportTarget, QString> exportOf(const Node& row, QByteArray)
{
    ExportTarget target;
    const Node p = row["properties"];
    target.enabled = p["isEnabled"].truth();
    for (const Node& source : p["sources"].items())
        target.sources.append(source["eventSource"].string());
    for (const Node& action : p["actions"].items()) {
        const QString workspace = action["workspaceResourceId"].string();
        if (isArmId(workspace))
            target.workspaceId = workspace;
    }
    return target;
}

} // namespace

core::Result<Page<AssessmentRow>> parseAssessments(QByteArrayView body, Envelope envelope)
{
    return parsePage<AssessmentRow>(body, envelope, assessmentOf);
}

core::Result<Page<domain::SubAssessment>> parseSubAssessments(QByteArrayView body, Envelope envelope)
{
    return parsePage<domain::SubAssessment>(body, envelope, subAssessmentOf);
}

core::Result<Page<domain::AssessmentMetadata>> parseMetadata(QByteArrayView body)
{
    return parsePage<domain::AssessmentMetadata>(body, Envelope::Arm, metadataOf);
}

core::Result<Page<domain::Score>> parseScores(QByteArrayView body, Envelope envelope, const QDateTime& at)
{
    return parsePage<domain::Score>(body, envelope, [&at](const Node& row, QByteArray) { return scoreOf(row, at); });
}

core::Result<Page<domain::Control>> parseControls(QByteArrayView body, Envelope envelope)
{
    return parsePage<domain::Control>(body, envelope, controlOf);
}

core::Result<Page<domain::Pricing>> parsePricings(QByteArrayView body, Envelope envelope)
{
    return parsePage<domain::Pricing>(body, envelope, pricingOf);
}

core::Result<Page<ConnectorRow>> parseConnectors(QByteArrayView body, Envelope envelope)
{
    return parsePage<ConnectorRow>(body, envelope, connectorOf);
}

core::Result<Page<ExportTarget>> parseAutomations(QByteArrayView body)
{
    return parsePage<ExportTarget>(body, Envelope::Arm, exportOf);
}

} // namespace azure
