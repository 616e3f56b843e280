// SPDX-License-Identifier: GPL-3.0-or-later
// The activity log: Microsoft.Insights eventtypes/management/values, whose $filter is required.
#include "connectors/sample/activitybook.h"
#include "connectors/sample/router.h"

using namespace Qt::StringLiterals;

namespace sample {

namespace {

struct Window {
    qint64 from = 0;
    qint64 to = 0;
    QString group, resource;
};

/// "eventTimestamp ge 'T' and eventTimestamp le 'T' [and resourceGroupName eq 'G'] [and resourceUri eq 'ID']".
std::expected<Window, QString> windowOf(const QString& filter, qint64 now)
{
    static const QRegularExpression clause(uR"(^\s*(\w+)\s+(eq|ge|le)\s+'([^']*)'\s*$)"_s, QRegularExpression::CaseInsensitiveOption);
    Window window{-1, now, {}, {}};
    const QStringList clauses = filter.split(QRegularExpression(u"\\s+and\\s+"_s, QRegularExpression::CaseInsensitiveOption));
    for (const QString& part : clauses) {
        const auto match = clause.match(part);
        const QString field = match.captured(1).toLower();
        const QString op = match.captured(2).toLower();
        const QString value = match.captured(3);
        if (field == "eventtimestamp"_L1) {
            const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
            if (!time.isValid() || op == "eq"_L1)
                return std::unexpected(u"eventTimestamp needs ge or le and a time."_s);
            (op == "ge"_L1 ? window.from : window.to) = time.toMSecsSinceEpoch();
        } else if (field == "resourcegroupname"_L1 && op == "eq"_L1) {
            window.group = value;
        } else if (field == "resourceuri"_L1 && op == "eq"_L1) {
            window.resource = value;
        } else {
            return std::unexpected(u"The clause '%1' is not supported."_s.arg(part));
        }
    }
    if (window.from < 0)
        return std::unexpected(u"eventTimestamp ge '...' is required."_s);
    return window;
}

} // namespace

void addActivityRoutes(Router& router, SampleParts& parts)
{
    router.add("GET", "/subscriptions/{}/providers/Microsoft.Insights/eventtypes/management/values", "2015-04-01", [&parts](const RouteCall& call) {
        const auto slot = parts.estate.find("/subscriptions/" + call.capture(0));
        if (!slot)
            return notFound(call.request.path);
        const auto window = windowOf(call.request.parameter(u"$filter"_s), parts.estate.now());
        if (!window)
            return HttpResponse::error(400, u"BadRequest"_s, u"The $filter is not valid: %1"_s.arg(window.error()));
        const int subscription = parts.estate.subscription(*slot);
        const auto& events = parts.activity.events();
        std::vector<QByteArray> list;
        for (auto it = events.rbegin(); it != events.rend(); ++it) {
            const bool fits =
                it->at >= window->from && it->at <= window->to && parts.estate.subscription(it->slot) == subscription
                && (window->group.isEmpty() || window->group.compare(QString::fromUtf8(parts.estate.group(it->slot)), Qt::CaseInsensitive) == 0)
                && (window->resource.isEmpty() || window->resource.compare(QString::fromUtf8(parts.activity.targetOf(*it)), Qt::CaseInsensitive) == 0);
            if (fits)
                list.push_back(parts.activity.document(*it));
        }
        return pageOf(list, call.request, parts.origin, 200);
    });
}

} // namespace sample
