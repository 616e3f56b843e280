// SPDX-License-Identifier: GPL-3.0-or-later
// Microsoft.Security alerts: lists, single alerts and their states. No transition is forbidden by the service.
#include "connectors/sample/activitybook.h"
#include "connectors/sample/alertbook.h"
#include "connectors/sample/router.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

constexpr auto Version = "2022-01-01";

/// Index of the subscription, or the answer instead: unknown, or the reader lacks the right.
std::expected<int, HttpResponse> readable(const SampleParts& parts, const RouteCall& call)
{
    const auto slot = parts.estate.find("/subscriptions/" + call.capture(0));
    if (!slot)
        return std::unexpected(notFound(call.request.path));
    const int index = *slot - parts.estate.subscriptionStart();
    if (parts.estate.catalog().subscriptions.at(index)["restricted"_L1].toBool())
        return std::unexpected(forbidden(parts.estate, parts.estate.id(*slot), "Microsoft.Security/alerts/read"));
    return index;
}

HttpResponse list(SampleParts& parts, const RouteCall& call, const QByteArray& group)
{
    const auto subscription = readable(parts, call);
    if (!subscription)
        return subscription.error();
    std::vector<QByteArray> all;
    for (int i = 0; i < parts.alerts.count(); ++i) {
        if (parts.alerts.subscription(i) == *subscription && (group.isEmpty() || parts.alerts.group(i).compare(group, Qt::CaseInsensitive) == 0))
            all.push_back(parts.alerts.document(i));
    }
    return pageOf(all, call.request, parts.origin, 50);
}

HttpResponse one(SampleParts& parts, const RouteCall& call, const QByteArray& name, const QByteArray& action)
{
    const auto subscription = readable(parts, call);
    if (!subscription)
        return subscription.error();
    const int number = parts.alerts.find(*subscription, name);
    if (number < 0)
        return notFound(call.request.path);
    if (action.isEmpty())
        return HttpResponse::json(200, parts.alerts.document(number));
    static const QHash<QByteArray, QString> states{
        {"dismiss", u"Dismissed"_s}, {"resolve", u"Resolved"_s}, {"activate", u"Active"_s}, {"inprogress", u"InProgress"_s}};
    parts.alerts.setStatus(number, states.value(action.toLower()));
    parts.activity.addAction(parts.alerts.slot(number), parts.alerts.id(number),
                             "Microsoft.Security/locations/alerts/"_L1 + QString::fromLatin1(action) + "/action"_L1, QString::fromLatin1(call.request.caller));
    HttpResponse done;
    done.status = 204;
    return done;
}

} // namespace

void addAlertRoutes(Router& router, SampleParts& parts)
{
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/alerts", Version, [&parts](const RouteCall& call) { return list(parts, call, {}); });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/locations/{}/alerts", Version,
               [&parts](const RouteCall& call) { return list(parts, call, {}); });
    router.add("GET", "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Security/alerts", Version,
               [&parts](const RouteCall& call) { return list(parts, call, call.capture(1)); });
    router.add("GET", "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Security/locations/{}/alerts", Version,
               [&parts](const RouteCall& call) { return list(parts, call, call.capture(1)); });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/locations/{}/alerts/{}", Version,
               [&parts](const RouteCall& call) { return one(parts, call, call.capture(2), {}); });
    router.add("GET", "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Security/locations/{}/alerts/{}", Version,
               [&parts](const RouteCall& call) { return one(parts, call, call.capture(3), {}); });
    router.add("POST", "/subscriptions/{}/providers/Microsoft.Security/locations/{}/alerts/{}/(dismiss|resolve|activate|inProgress)", Version,
               [&parts](const RouteCall& call) { return one(parts, call, call.capture(2), call.capture(3)); });
    router.add("POST", "/subscriptions/{}/resourceGroups/{}/providers/Microsoft.Security/locations/{}/alerts/{}/(dismiss|resolve|activate|inProgress)", Version,
               [&parts](const RouteCall& call) { return one(parts, call, call.capture(3), call.capture(4)); });
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Security/alertsSuppressionRules", "2019-01-01-preview",
               [](const RouteCall&) { return valueList({}); });
}

} // namespace sample
