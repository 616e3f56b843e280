// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/pages.h"

#include "connectors/azure/armid.h"

namespace azure {

using namespace domain;

PageParser resourcePages(Envelope envelope, const QString& apiVersion)
{
    return pageParser<Resource>(
        [envelope, apiVersion](const QByteArray& body) { return parseResources(body, envelope, apiVersion); },
        [](Parsed& parsed, Resource&& resource) {
            ++parsed.perScope[resource.scopeId];
            parsed.facts.resources.append(std::move(resource));
        });
}

PageParser assessmentPages(Envelope envelope)
{
    return pageParser<AssessmentRow>(
        [envelope](const QByteArray& body) { return parseAssessments(body, envelope); },
        [](Parsed& parsed, AssessmentRow&& row) {
            ++parsed.perScope[row.assessment.scopeId];
            if (row.entityScope)
                parsed.facts.scopes.append(std::move(*row.entityScope));
            if (row.entity)
                parsed.facts.resources.append(std::move(*row.entity));
            parsed.facts.assessments.append(std::move(row.assessment));
        });
}

PageParser subAssessmentPages(Envelope envelope)
{
    return pageParser<SubAssessment>(
        [envelope](const QByteArray& body) { return parseSubAssessments(body, envelope); },
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

PageParser scorePages(const QDateTime& at)
{
    return pageParser<Score>([at](const QByteArray& body) { return parseScores(body, Envelope::Arm, at); },
                             [at](Parsed& parsed, Score&& row) {
                                 parsed.facts.scoreDays.append(
                                     {row.scopeId, {}, at.date(), row.percent, row.currentScore, row.maxScore, row.weight});
                                 parsed.facts.scores.append(std::move(row));
                             });
}

PageParser controlPages(const QDateTime& at)
{
    return pageParser<Control>([](const QByteArray& body) { return parseControls(body, Envelope::Arm); },
                               [at](Parsed& parsed, Control&& row) {
                                   const auto percent = row.maxScore > 0 && row.healthy + row.unhealthy > 0
                                       ? std::optional(100 * row.currentScore / row.maxScore)
                                       : std::nullopt;
                                   parsed.facts.scoreDays.append(
                                       {row.scopeId, row.id, at.date(), percent, row.currentScore, row.maxScore, row.weight});
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

} // namespace azure
