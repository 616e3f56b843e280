// SPDX-License-Identifier: GPL-3.0-or-later
// Assessments and their findings, as Microsoft.Security words them.
#include "connectors/sample/securitybook.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sample {

namespace {

QString str(const QByteArray& text)
{
    return QString::fromUtf8(text);
}

QString stateWord(Health health)
{
    return health == Health::Healthy ? u"Healthy"_s : health == Health::Unhealthy ? u"Unhealthy"_s : u"NotApplicable"_s;
}

QString isoTime(qint64 msecs)
{
    return QString::fromLatin1(armTime(msecs));
}

} // namespace

QByteArray SecurityBook::assessmentId(const EstateIndex::AssessmentRef& ref) const
{
    return m_estate.id(ref.slot) + "/providers/Microsoft.Security/assessments/"
           + m_estate.catalog().recommendations[static_cast<size_t>(ref.check.recommendation)].key;
}

QJsonObject SecurityBook::resourceDetails(int slot, Shape shape) const
{
    const bool graph = shape == Shape::Graph;
    const TypeInfo& info = m_estate.type(slot);
    QJsonObject details{{graph ? u"Source"_s : u"source"_s, m_estate.isEntity(slot) ? (info.environment == "AWS" ? u"Aws"_s : u"Gcp"_s) : u"Azure"_s},
                        {graph ? u"Id"_s : u"id"_s, str(m_estate.id(slot))}};
    if (!m_estate.isEntity(slot)) {
        if (graph) {
            details.insert(u"ResourceType"_s, str(info.type));
            details.insert(u"ResourceName"_s, str(m_estate.name(slot)));
            details.insert(u"ResourceProvider"_s, str(info.type.split('/').first()));
        }
        return details;
    }
    const bool aws = info.environment == "AWS";
    const QByteArray name = m_estate.name(slot);
    const QByteArray native = aws ? QByteArray("arn:aws:" + info.nativeType.split(':').value(2).toLower() + ":eu-west-1:123456789012:" + name)
                                  : QByteArray("//" + info.nativeType.split('/').first() + "/projects/contoso-analytics-sample/" + name);
    details.insert(u"AzureResourceId"_s, str(m_estate.id(slot)));
    details.insert(u"ConnectorId"_s, str(m_estate.id(m_estate.hub(info.environment.toLower()))));
    details.insert(u"HierarchyId"_s, aws ? u"123456789012"_s : u"345678901234"_s);
    details.insert(u"NativeResourceId"_s, str(native));
    details.insert(u"NativeCloudUniqueIdentifier"_s, str(native));
    details.insert(u"ResourceType"_s, str(info.nativeType));
    details.insert(u"ResourceName"_s, str(name));
    details.insert(u"Region"_s, str(m_estate.location(slot)));
    return details;
}

QJsonObject SecurityBook::assessmentProperties(const EstateIndex::AssessmentRef& ref, Shape shape, bool metadata) const
{
    const Recommendation& recommendation = m_estate.catalog().recommendations[static_cast<size_t>(ref.check.recommendation)];
    const Health health = m_estate.health(ref.slot, ref.check, m_estate.now());
    QJsonObject status{{u"code"_s, stateWord(health)}};
    if (health == Health::NotApplicable) {
        const QByteArray cause = m_estate.exemptCause(ref.slot, ref.check);
        status.insert(u"cause"_s, cause.isEmpty() ? u"NoRelatedResource"_s : str(cause));
        status.insert(u"description"_s, cause == "Exempt" ? u"The resource is exempt from this recommendation."_s
                                        : cause.isEmpty() ? u"The resource that carries the setting does not exist."_s
                                                          : u"The policy behind this recommendation is switched off here."_s);
    } else if (health == Health::Unhealthy && !recommendation.cause.isEmpty()) {
        status.insert(u"cause"_s, u"SettingNotCompliant"_s);
        status.insert(u"description"_s, recommendation.cause);
    }
    status.insert(u"firstEvaluationDate"_s, isoTime(m_estate.born(ref.slot)));
    status.insert(u"statusChangeDate"_s, isoTime(m_estate.statusSince(ref.slot, ref.check)));
    QJsonObject additional{{u"source"_s, u"sample"_s}};
    if (!recommendation.findings.isEmpty())
        additional.insert(u"subAssessmentsLink"_s, str(assessmentId(ref) + "/subAssessments"));
    const QString portal = "portal.azure.com/#blade/Microsoft_Azure_Security/RecommendationsBlade/assessmentKey/"_L1 + str(recommendation.key);
    QJsonObject properties{{u"displayName"_s, str(recommendation.name)},
                           {u"resourceDetails"_s, resourceDetails(ref.slot, shape)},
                           {u"status"_s, status},
                           {u"additionalData"_s, additional},
                           {u"links"_s, QJsonObject{{shape == Shape::Graph ? u"azurePortal"_s : u"azurePortalUri"_s, portal}}}};
    if (metadata) {
        QJsonObject expanded = recommendation.metadata;
        if (shape == Shape::Arm) { // $expand=metadata gives the older shape
            for (const QLatin1StringView newer : {"publishDates"_L1, "tactics"_L1, "techniques"_L1})
                expanded.remove(newer);
        }
        properties.insert(u"metadata"_s, expanded);
    }
    return properties;
}

QByteArray SecurityBook::assessment(const EstateIndex::AssessmentRef& ref, bool metadata) const
{
    const QByteArray& key = m_estate.catalog().recommendations[static_cast<size_t>(ref.check.recommendation)].key;
    return toJson(QJsonObject{{u"id"_s, str(assessmentId(ref))},
                              {u"name"_s, str(key)},
                              {u"type"_s, u"Microsoft.Security/assessments"_s},
                              {u"properties"_s, assessmentProperties(ref, Shape::Arm, metadata)}});
}

QByteArray SecurityBook::metadata(int recommendation, const QByteArray& scope) const
{
    const Recommendation& found = m_estate.catalog().recommendations[static_cast<size_t>(recommendation)];
    return toJson(QJsonObject{{u"id"_s, str(scope + "/providers/Microsoft.Security/assessmentMetadata/" + found.key)},
                              {u"name"_s, str(found.key)},
                              {u"type"_s, u"Microsoft.Security/assessmentMetadata"_s},
                              {u"properties"_s, found.metadata}});
}

int SecurityBook::findingCount(const EstateIndex::AssessmentRef& ref) const
{
    const Recommendation& recommendation = m_estate.catalog().recommendations[static_cast<size_t>(ref.check.recommendation)];
    if (recommendation.findings.isEmpty() || m_estate.health(ref.slot, ref.check, m_estate.now()) != Health::Unhealthy)
        return 0;
    return 1 + static_cast<int>(m_estate.hash(static_cast<quint64>(ref.slot), 40'000 + static_cast<quint64>(ref.check.recommendation)) % 4);
}

QByteArray SecurityBook::findingName(const EstateIndex::AssessmentRef& ref, int number) const
{
    return derivedGuid(assessmentId(ref).toLower() + '#' + QByteArray::number(number));
}

QJsonObject SecurityBook::findingProperties(const EstateIndex::AssessmentRef& ref, int number, Shape shape) const
{
    const Recommendation& recommendation = m_estate.catalog().recommendations[static_cast<size_t>(ref.check.recommendation)];
    const QJsonArray known = m_estate.catalog().findings.value(QLatin1StringView(recommendation.findings)).toArray();
    const auto first = m_estate.hash(static_cast<quint64>(ref.slot), 41'000 + static_cast<quint64>(ref.check.recommendation));
    const QJsonObject source = known.at(static_cast<qsizetype>((first + static_cast<quint64>(number)) % static_cast<quint64>(known.size()))).toObject();
    QJsonObject additional = source.value("additionalData"_L1).toObject();
    if (recommendation.findings == "image") {
        additional.insert(u"repositoryName"_s, str("shop/" + m_estate.workload(m_estate.workloadOf(ref.slot)).app));
        additional.insert(u"imageDigest"_s,
                          str("sha256:" + derivedGuid("image "_ba + QByteArray::number(first % 40)).replace('-', "") + derivedGuid("digest").replace('-', "")));
    }
    return {{u"id"_s, source.value("id"_L1)},
            {u"displayName"_s, source.value("name"_L1)},
            {u"category"_s, source.value("category"_L1)},
            {u"description"_s, source.value("description"_L1)},
            {u"impact"_s, source.value("impact"_L1)},
            {u"remediation"_s, source.value("remediation"_L1)},
            {u"timeGenerated"_s, isoTime(m_estate.statusSince(ref.slot, ref.check))},
            {u"status"_s, QJsonObject{{u"code"_s, u"Unhealthy"_s}, {u"severity"_s, source.value("severity"_L1)}}},
            {u"resourceDetails"_s, resourceDetails(ref.slot, shape)},
            {u"additionalData"_s, additional}};
}

QByteArray SecurityBook::finding(const EstateIndex::AssessmentRef& ref, int number) const
{
    const QByteArray name = findingName(ref, number);
    return toJson(QJsonObject{{u"id"_s, str(assessmentId(ref) + "/subAssessments/" + name)},
                              {u"name"_s, str(name)},
                              {u"type"_s, u"Microsoft.Security/assessments/subAssessments"_s},
                              {u"properties"_s, findingProperties(ref, number, Shape::Arm)}});
}

} // namespace sample
