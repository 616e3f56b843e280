// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QRegularExpression>
#include <QStringList>

#include "connectors/sample/httpmessage.h"

namespace sample {

/// A request with the pieces of its path that the route's pattern captured.
struct RouteCall {
    const HttpRequest& request;
    QStringList captures;
    QByteArray capture(int index) const { return captures.value(index).toUtf8(); }
};

/// The operations of an API: the first whose method and path match answers; the api-version is checked before.
class Router {
public:
    using Handler = std::function<HttpResponse(const RouteCall&)>;

    /// `pattern` is a regular expression over the whole path, without regard to case; "{}" stands for one segment.
    /// `apiVersions` are those accepted, separated by spaces; empty: any, but there must be one; null: none is needed.
    void add(const char* methods, const char* pattern, const char* apiVersions, Handler handler);
    HttpResponse answer(const HttpRequest& request) const;

private:
    struct Route {
        QByteArrayList methods;
        QRegularExpression pattern;
        QStringList apiVersions;
        bool versioned = true;
        Handler handler;
    };
    std::vector<Route> m_routes;
};

/// What every group of routes works on.
class Estate;
class EstateIndex;
class SecurityBook;
class AlertBook;
class ActivityBook;
struct SampleParts {
    Estate& estate;
    EstateIndex& index;
    SecurityBook& security;
    AlertBook& alerts;
    ActivityBook& activity;
    QByteArray origin; ///< "http://127.0.0.1:PORT", for nextLink
};

/// One page of `all`, with a nextLink when there are more; the page is chosen by the request's $skiptoken.
HttpResponse pageOf(const std::vector<QByteArray>& all, const HttpRequest& request, const QByteArray& origin, size_t pageSize = 100);
HttpResponse valueList(const std::vector<QByteArray>& all);
HttpResponse notFound(const QByteArray& what);
/// ARM's refusal for want of a right; `client`: who asked, the reader unless given.
HttpResponse forbidden(const Estate& estate, const QByteArray& scope, const QByteArray& action, const QByteArray& client = {});
/// The action ("Microsoft.Web/sites/write") that a request needs when it changes something; empty when it only reads.
QByteArray writeAction(const HttpRequest& request);

void addTenantRoutes(Router& router, SampleParts& parts);
void addResourceRoutes(Router& router, SampleParts& parts);
void addSecurityRoutes(Router& router, SampleParts& parts);
void addIdentityRoutes(Router& router, SampleParts& parts);
void addSettingRoutes(Router& router, SampleParts& parts);
void addComplianceRoutes(Router& router, SampleParts& parts);
void addAlertRoutes(Router& router, SampleParts& parts);
void addActivityRoutes(Router& router, SampleParts& parts);

} // namespace sample
