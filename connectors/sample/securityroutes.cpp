// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft.Security: scores, controls, assessments, metadata, findings, compliance.
#include <algorithm>

#include <QJsonArray>

#include "connectors/sample/router.h"
#include "connectors/sample/securitybook.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

/// Numbers of the assessments at or below a scope. ARM's description knows no source of other clouds: what their
/// connectors found stands in Resource Graph only.
std::vector<EstateIndex::AssessmentRef> below(SampleParts& parts, const QByteArray& scope)
{
    std::vector<EstateIndex::AssessmentRef> found;
    const QByteArray prefix = scope.toLower();
    for (const int slot : parts.index.assessed()) {
        const QByteArray id = parts.estate.id(slot).toLower();
        if (parts.estate.isEntity(slot) || (id != prefix && !id.startsWith(QByteArray(prefix + '/'))))
            continue;
        for (const Estate::Check& check : parts.estate.checks(parts.estate.typeIndex(slot)))
            found.push_back({slot, check});
    }
    return found;
}

/// The assessment named by the resource's id and a key.
std::optional<EstateIndex::AssessmentRef> named(SampleParts& parts, const QByteArray& resource, const QByteArray& key)
{
    const auto slot = parts.estate.find(resource);
    if (!slot)
        return std::nullopt;
    for (const Estate::Check& check : parts.estate.checks(parts.estate.typeIndex(*slot))) {
        if (parts.estate.catalog().recommendations[static_cast<size_t>(check.recommendation)].key == key.toLower())
            return EstateIndex::AssessmentRef{*slot, check};
    }
    return std::nullopt;
}

int subscriptionOf(const SampleParts& parts, const RouteCall& call)
{
    const auto slot = parts.estate.find("/subscriptions/" + call.capture(0));
    return slot ? *slot - parts.estate.subscriptionStart() : -1;
}

void addScoreRoutes(Router& router, SampleParts& parts)
{
    constexpr auto Version = "2020-01-01";
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/secureScores", Version, [&parts](const RouteCall& call) {
        const int index = subscriptionOf(parts, call);
        if (index < 0)
            return notFound(call.request.path);
        return valueList(
            {parts.security.secureScore(parts.security.scopes()[static_cast<size_t>(index)], parts.security.current()[static_cast<size_t>(index)])});
    });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/secureScores/ascScore", Version, [&parts](const RouteCall& call) {
        const int index = subscriptionOf(parts, call);
        if (index < 0)
            return notFound(call.request.path);
        return HttpResponse::json(
            200, parts.security.secureScore(parts.security.scopes()[static_cast<size_t>(index)], parts.security.current()[static_cast<size_t>(index)]));
    });
    const auto controls = [&parts](const RouteCall& call) {
        const int index = subscriptionOf(parts, call);
        if (index < 0)
            return notFound(call.request.path);
        const bool definition = call.request.parameter(u"$expand"_s).compare("definition"_L1, Qt::CaseInsensitive) == 0;
        std::vector<QByteArray> list;
        const ScopeScore& score = parts.security.current()[static_cast<size_t>(index)];
        for (const ControlScore& control : score.controls) {
            if (control.healthy + control.unhealthy + control.notApplicable > 0)
                list.push_back(parts.security.secureScoreControl(parts.security.scopes()[static_cast<size_t>(index)], control, definition));
        }
        return valueList(list);
    };
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/secureScoreControls", Version, controls);
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/secureScores/ascScore/secureScoreControls", Version, controls);
    const auto definitions = [&parts](const RouteCall& call) {
        const QByteArray scope = call.captures.isEmpty() ? QByteArray() : "/subscriptions/" + call.capture(0);
        std::vector<QByteArray> list;
        for (size_t i = 0; i < parts.estate.catalog().controls.size(); ++i)
            list.push_back(parts.security.controlDefinition(static_cast<int>(i), scope));
        return valueList(list);
    };
    router.add("GET", "/providers/Microsoft.Security/secureScoreControlDefinitions", Version, definitions);
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/secureScoreControlDefinitions", Version, definitions);
}

void addMetadataRoutes(Router& router, SampleParts& parts)
{
    constexpr auto Version = "2021-06-01";
    router.add("GET", "(?:/subscriptions/{})?/providers/Microsoft.Security/assessmentMetadata", Version, [&parts](const RouteCall& call) {
        const QByteArray scope = call.capture(0).isEmpty() ? QByteArray() : "/subscriptions/" + call.capture(0);
        std::vector<QByteArray> list;
        for (size_t i = 0; i < parts.estate.catalog().recommendations.size(); ++i)
            list.push_back(parts.security.metadata(static_cast<int>(i), scope));
        return pageOf(list, call.request, parts.origin);
    });
    router.add("GET", "(?:/subscriptions/{})?/providers/Microsoft.Security/assessmentMetadata/{}", Version, [&parts](const RouteCall& call) {
        const QByteArray scope = call.capture(0).isEmpty() ? QByteArray() : "/subscriptions/" + call.capture(0);
        const int index = parts.estate.catalog().recommendationByKey(call.capture(1).toLower());
        return index < 0 || call.capture(1).size() != 36 ? notFound(call.request.path) : HttpResponse::json(200, parts.security.metadata(index, scope));
    });
}

void addAssessmentRoutes(Router& router, SampleParts& parts)
{
    constexpr auto Version = "2021-06-01";
    constexpr auto FindingVersion = "2019-01-01-preview";
    router.add("GET", "(/.+)/providers/Microsoft.Security/assessments", Version, [&parts](const RouteCall& call) {
        const bool metadata = call.request.parameter(u"$expand"_s).compare("metadata"_L1, Qt::CaseInsensitive) == 0;
        std::vector<QByteArray> list;
        for (const auto& ref : below(parts, call.capture(0)))
            list.push_back(parts.security.assessment(ref, metadata));
        return pageOf(list, call.request, parts.origin, 500);
    });
    router.add("GET", "(/.+)/providers/Microsoft.Security/assessments/{}", Version, [&parts](const RouteCall& call) {
        const auto ref = named(parts, call.capture(0), call.capture(1));
        const bool metadata = call.request.parameter(u"$expand"_s).compare("metadata"_L1, Qt::CaseInsensitive) == 0;
        return ref ? HttpResponse::json(200, parts.security.assessment(*ref, metadata)) : notFound(call.request.path);
    });
    router.add("GET", "(/.+)/providers/Microsoft.Security/subAssessments", FindingVersion, [&parts](const RouteCall& call) {
        std::vector<QByteArray> list;
        for (const auto& ref : below(parts, call.capture(0))) {
            for (int i = 0; i < parts.security.findingCount(ref); ++i)
                list.push_back(parts.security.finding(ref, i));
        }
        return pageOf(list, call.request, parts.origin, 500);
    });
    router.add("GET", "(/.+)/providers/Microsoft.Security/assessments/{}/subAssessments", FindingVersion, [&parts](const RouteCall& call) {
        const auto ref = named(parts, call.capture(0), call.capture(1));
        std::vector<QByteArray> list;
        for (int i = 0; ref && i < parts.security.findingCount(*ref); ++i)
            list.push_back(parts.security.finding(*ref, i));
        return ref ? pageOf(list, call.request, parts.origin) : notFound(call.request.path);
    });
    router.add("GET", "(/.+)/providers/Microsoft.Security/assessments/{}/subAssessments/{}", FindingVersion, [&parts](const RouteCall& call) {
        const auto ref = named(parts, call.capture(0), call.capture(1));
        for (int i = 0; ref && i < parts.security.findingCount(*ref); ++i) {
            if (parts.security.findingName(*ref, i) == call.capture(2).toLower())
                return HttpResponse::json(200, parts.security.finding(*ref, i));
        }
        return notFound(call.request.path);
    });
}

} // namespace

void addSecurityRoutes(Router& router, SampleParts& parts)
{
    addScoreRoutes(router, parts);
    addMetadataRoutes(router, parts);
    addAssessmentRoutes(router, parts);
    addSettingRoutes(router, parts);
    addComplianceRoutes(router, parts);
}

} // namespace sample
