// SPDX-License-Identifier: GPL-3.0-or-later
// Regulatory compliance: standard, control, assessment, each judged from the resources below it.
#include <QJsonArray>

#include "connectors/sample/estate.h"
#include "connectors/sample/router.h"
#include "connectors/sample/tables.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr auto Version = "2019-01-01-preview";

struct Tally {
    int passed = 0, failed = 0, skipped = 0, unsupported = 0;

    void add(const QString& state)
    {
        passed += state == "Passed"_L1;
        failed += state == "Failed"_L1;
        skipped += state == "Skipped"_L1;
        unsupported += state == "Unsupported"_L1;
    }
    QString state() const { return failed > 0 ? u"Failed"_s : passed > 0 ? u"Passed"_s : skipped > 0 ? u"Skipped"_s : u"Unsupported"_s; }
};

/// The resources of a subscription under each recommendation, counted in one pass.
std::vector<Tally> tallies(SampleParts& parts, int subscription)
{
    const Estate& estate = parts.estate;
    std::vector<Tally> all(estate.catalog().recommendations.size());
    for (const int slot : parts.index.assessed()) {
        if (estate.isEntity(slot) || estate.subscription(slot) != subscription)
            continue;
        for (const Estate::Check& check : estate.checks(estate.typeIndex(slot))) {
            const Health health = estate.health(slot, check, estate.now());
            Tally& tally = all[static_cast<size_t>(check.recommendation)];
            tally.add(health == Health::Healthy ? u"Passed"_s : health == Health::Unhealthy ? u"Failed"_s : u"Skipped"_s);
        }
    }
    return all;
}

Tally controlTally(const Catalog& catalog, const QJsonObject& control, const std::vector<Tally>& all)
{
    Tally tally;
    const QJsonArray keys = control.value("keys"_L1).toArray();
    for (const QJsonValue& key : keys) {
        const int index = catalog.recommendationByKey(key.toString().toLatin1());
        if (index >= 0)
            tally.add(all[static_cast<size_t>(index)].state());
    }
    return tally;
}

QByteArray document(const QString& id, const QString& name, const QString& type, const QJsonObject& properties)
{
    return toJson(QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"type"_s, QString("Microsoft.Security/"_L1 + type)}, {u"properties"_s, properties}});
}

QJsonObject standardProperties(const Catalog& catalog, const QJsonObject& standard, const std::vector<Tally>& all)
{
    Tally tally;
    const QJsonArray controls = standard.value("controls"_L1).toArray();
    for (const QJsonValue& control : controls)
        tally.add(controlTally(catalog, control.toObject(), all).state());
    return {{u"state"_s, tally.state()},
            {u"passedControls"_s, tally.passed},
            {u"failedControls"_s, tally.failed},
            {u"skippedControls"_s, tally.skipped},
            {u"unsupportedControls"_s, tally.unsupported}};
}

QJsonObject controlProperties(const Catalog& catalog, const QJsonObject& control, const std::vector<Tally>& all)
{
    const Tally tally = controlTally(catalog, control, all);
    return {{u"description"_s, control.value("description"_L1)},
            {u"state"_s, tally.state()},
            {u"passedAssessments"_s, tally.passed},
            {u"failedAssessments"_s, tally.failed},
            {u"skippedAssessments"_s, tally.skipped}};
}

QJsonObject assessmentProperties(const Recommendation& recommendation, const Tally& tally)
{
    return {{u"description"_s, QString::fromUtf8(recommendation.name)},
            {u"assessmentType"_s, u"Assessment"_s},
            {u"assessmentDetailsLink"_s,
             QString::fromUtf8("https://portal.azure.com/#blade/Microsoft_Azure_Security/RecommendationsBlade/assessmentKey/" + recommendation.key)},
            {u"state"_s, tally.state()},
            {u"passedResources"_s, tally.passed},
            {u"failedResources"_s, tally.failed},
            {u"skippedResources"_s, tally.skipped},
            {u"unsupportedResources"_s, tally.unsupported}};
}

QJsonObject named(const QJsonArray& list, const QString& name)
{
    for (const QJsonValue& value : list) {
        if (value["name"_L1].toString().compare(name, Qt::CaseInsensitive) == 0)
            return value.toObject();
    }
    return {};
}

/// Answers a list or one member at any of the three levels: the captures say how deep the request goes.
HttpResponse answer(SampleParts& parts, const RouteCall& call)
{
    const auto slot = parts.estate.find("/subscriptions/" + call.capture(0));
    if (!slot)
        return notFound(call.request.path);
    const Catalog& catalog = parts.estate.catalog();
    const std::vector<Tally> all = tallies(parts, *slot - parts.estate.subscriptionStart());
    const QJsonArray standards = catalog.compliance.value("standards"_L1).toArray();
    const QString root = QString::fromUtf8(parts.estate.id(*slot)) + u"/providers/Microsoft.Security/regulatoryComplianceStandards"_s;
    std::vector<QByteArray> list;
    if (call.capture(1).isEmpty()) {
        for (const QJsonValue& each : standards)
            list.push_back(document(root + u'/' + each["name"_L1].toString(), each["name"_L1].toString(), u"regulatoryComplianceStandards"_s,
                                    standardProperties(catalog, each.toObject(), all)));
        return valueList(list);
    }
    const QJsonObject standard = named(standards, call.captures.at(1));
    if (standard.isEmpty())
        return notFound(call.request.path);
    const QString standardId = root + u'/' + standard.value("name"_L1).toString();
    if (call.capture(2).isEmpty())
        return HttpResponse::json(
            200, document(standardId, standard.value("name"_L1).toString(), u"regulatoryComplianceStandards"_s, standardProperties(catalog, standard, all)));
    const QJsonArray controls = standard.value("controls"_L1).toArray();
    const QString type = u"regulatoryComplianceStandards/regulatoryComplianceControls"_s;
    const QString controlRoot = standardId + u"/regulatoryComplianceControls"_s;
    if (call.capture(3).isEmpty()) {
        for (const QJsonValue& each : controls)
            list.push_back(
                document(controlRoot + u'/' + each["name"_L1].toString(), each["name"_L1].toString(), type, controlProperties(catalog, each.toObject(), all)));
        return valueList(list);
    }
    const QJsonObject control = named(controls, call.captures.at(3));
    if (control.isEmpty())
        return notFound(call.request.path);
    const QString controlId = controlRoot + u'/' + control.value("name"_L1).toString();
    if (call.capture(4).isEmpty())
        return HttpResponse::json(200, document(controlId, control.value("name"_L1).toString(), type, controlProperties(catalog, control, all)));
    const QJsonArray keys = control.value("keys"_L1).toArray();
    for (const QJsonValue& key : keys) {
        const int index = catalog.recommendationByKey(key.toString().toLatin1());
        const Recommendation& recommendation = catalog.recommendations[static_cast<size_t>(std::max(index, 0))];
        const QString name = QString::fromUtf8(recommendation.key);
        if (index >= 0)
            list.push_back(document(controlId + u"/regulatoryComplianceAssessments/"_s + name, name, type + u"/regulatoryComplianceAssessments"_s,
                                    assessmentProperties(recommendation, all[static_cast<size_t>(index)])));
    }
    return valueList(list);
}

} // namespace

void addComplianceRoutes(Router& router, SampleParts& parts)
{
    router.add("GET",
               "/subscriptions/{}/providers/Microsoft.Security/regulatoryComplianceStandards(?:/{}(/regulatoryComplianceControls(?:/{}(/"
               "regulatoryComplianceAssessments)?)?)?)?",
               Version, [&parts](const RouteCall& call) { return answer(parts, call); });
}

} // namespace sample
