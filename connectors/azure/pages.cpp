// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/pages.h"

#include "connectors/azure/armid.h"

namespace azure {

using namespace domain;

PageParser resourcePages(Envelope envelope, const QString& apiVersion)
{
    return pageParser<Resource>([envelope, apiVersion](const QByteArray& body) { return parseResources(body, envelope, apiVersion); },
                                [](Parsed& parsed, Resource&& resource) {
                                    ++parsed.perScope[resource.scopeId];
                                    parsed.facts.resources.append(std::move(resource));
                                });
}

PageParser assessmentPages(Envelope envelope)
{
    return pageParser<AssessmentRow>([envelope](const QByteArray& body) { return parseAssessments(body, envelope); },
                                     [](Parsed& parsed, AssessmentRow&& row) {
                                         ++parsed.perScope[scopeIdOf(row.assessment.id)]; // read through this subscription
                                         if (row.entityScope)
                                             parsed.facts.scopes.append(std::move(*row.entityScope));
                                         if (row.entity)
                                             parsed.facts.resources.append(std::move(*row.entity));
                                         parsed.facts.assessments.append(std::move(row.assessment));
                                     });
}

PageParser subAssessmentPages(Envelope envelope)
{
    return pageParser<SubAssessment>([envelope](const QByteArray& body) { return parseSubAssessments(body, envelope); },
                                     [](Parsed& parsed, SubAssessment&& row) {
                                         ++parsed.perScope[scopeIdOf(row.id)];
                                         parsed.facts.subAssessments.append(std::move(row));
                                     });
}

PageParser metadataPages()
{
    return pageParser<AssessmentMetadata>([](const QByteArray& body) { return parseMetadata(body); },
                                          [](Parsed& parsed, AssessmentMetadata&& row) { parsed.facts.metadata.append(std::move(row)); });
}

namespace {

/// By REST: subscriptions. By Resource Graph: what REST does not give, the scored connectors.
bool placeScore(QString& scopeId, Envelope envelope, const QHash<QString, QString>& scopeOf)
{
    const bool subscription = scopeId == scopeIdOf(scopeId);
    if (envelope == Envelope::Arm)
        return subscription;
    const auto found = scopeOf.constFind(scopeId.toLower());
    if (subscription || found == scopeOf.cend())
        return false;
    scopeId = *found;
    return true;
}

} // namespace

PageParser scorePages(Envelope envelope, const QDateTime& at, const QHash<QString, QString>& scopeOf)
{
    return pageParser<Score>([envelope, at](const QByteArray& body) { return parseScores(body, envelope, at); },
                             [envelope, at, scopeOf](Parsed& parsed, Score&& row) {
                                 if (!placeScore(row.scopeId, envelope, scopeOf))
                                     return;
                                 parsed.facts.scoreDays.append({row.scopeId, {}, at.date(), row.percent, row.currentScore, row.maxScore, row.weight});
                                 parsed.facts.scores.append(std::move(row));
                             });
}

PageParser controlPages(Envelope envelope, const QDateTime& at, const QHash<QString, QString>& scopeOf)
{
    return pageParser<Control>([envelope](const QByteArray& body) { return parseControls(body, envelope); },
                               [envelope, at, scopeOf](Parsed& parsed, Control&& row) {
                                   if (!placeScore(row.scopeId, envelope, scopeOf))
                                       return;
                                   const auto percent = row.maxScore > 0 && row.healthy + row.unhealthy > 0
                                                            ? std::optional(100 * row.currentScore / row.maxScore)
                                                            : std::nullopt;
                                   parsed.facts.scoreDays.append({row.scopeId, row.id, at.date(), percent, row.currentScore, row.maxScore, row.weight});
                                   parsed.facts.controls.append(std::move(row));
                               });
}

PageParser pricingPages()
{
    return pageParser<Pricing>([](const QByteArray& body) { return parsePricings(body, Envelope::Arm); },
                               [](Parsed& parsed, Pricing&& row) { parsed.facts.pricings.append(std::move(row)); });
}

PageParser alertPages()
{
    return pageParser<Alert>([](const QByteArray& body) { return parseAlerts(body); },
                             [](Parsed& parsed, Alert&& row) { parsed.facts.alerts.append(std::move(row)); });
}

PageParser tenantPages()
{
    return pageParser<Scope>([](const QByteArray& body) { return parseTenants(body); },
                             [](Parsed& parsed, Scope&& row) { parsed.facts.scopes.append(std::move(row)); });
}

PageParser managementGroupPages()
{
    return pageParser<Scope>([](const QByteArray& body) { return parseManagementGroups(body); },
                             [](Parsed& parsed, Scope&& row) { parsed.facts.scopes.append(std::move(row)); });
}

PageParser subscriptionPages(const QString& apiVersion)
{
    return pageParser<ContainerRow>([apiVersion](const QByteArray& body) { return parseSubscriptions(body, apiVersion); },
                                    [](Parsed& parsed, ContainerRow&& row) {
                                        parsed.facts.scopes.append(std::move(*row.scope));
                                        parsed.facts.resources.append(std::move(*row.resource));
                                    });
}

PageParser resourceGroupPages(const QString& apiVersion)
{
    return pageParser<Resource>([apiVersion](const QByteArray& body) { return parseResources(body, Envelope::Arm, apiVersion); },
                                [](Parsed& parsed, Resource&& row) {
                                    row.type = typeOf(row.id); // ARM writes "Microsoft.Resources/resourceGroups" here
                                    parsed.facts.resources.append(std::move(row));
                                });
}

PageParser containerPages()
{
    return pageParser<ContainerRow>([](const QByteArray& body) { return parseContainers(body); },
                                    [](Parsed& parsed, ContainerRow&& row) { parsed.containers.append(std::move(row)); });
}

PageParser connectorPages(Envelope envelope)
{
    return pageParser<ConnectorRow>([envelope](const QByteArray& body) { return parseConnectors(body, envelope); },
                                    [](Parsed& parsed, ConnectorRow&& row) { parsed.connectors.append(std::move(row)); });
}

PageParser changePages()
{
    return pageParser<ChangeRow>([](const QByteArray& body) { return parseChanges(body); },
                                 [](Parsed& parsed, ChangeRow&& row) { parsed.changes.append(std::move(row)); });
}

PageParser exportPages()
{
    return pageParser<ExportTarget>([](const QByteArray& body) { return parseAutomations(body); },
                                    [](Parsed& parsed, ExportTarget&& row) { parsed.exports.append(std::move(row)); });
}

} // namespace azure
