// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QRegularExpression>

#include "connectors/sample/httpmessage.h"

namespace sample {

/// Mistakes the server makes on command, so that a client's handling of them can be tested. A rule is one JSON object:
///   {"fault": "throttle", "match": "POST /providers/Microsoft.ResourceGraph/.*", "nth": 2, "count": 1, ...}
/// match: regular expression over "METHOD path"; nth: first matching call hit, from 1; count: how many calls, -1 for all.
/// Faults: throttle (retryAfter seconds, or "none"), error (status), slow (ms), truncate (bytes), expired, drop,
/// pageLoop (the page's own token again), hostileLink (host). {"fault": "clear"} removes all rules.
/// Owner: the server.
class FaultPlan {
public:
    QString add(const QJsonObject& rule);     ///< what is wrong with it, empty: taken
    /// A response instead of the real one, or nothing.
    std::optional<HttpResponse> before(const HttpRequest& request);
    /// Changes the real response of the call last seen by before().
    void after(const HttpRequest& request, HttpResponse& response);

private:
    enum class Kind { Throttle, Error, Slow, Truncate, Expired, Drop, PageLoop, HostileLink };
    struct Rule {
        Kind kind = Kind::Error;
        QRegularExpression match;
        int nth = 1;
        int count = 1;
        int seen = 0;
        QJsonObject options;
    };
    std::vector<Rule> m_rules;
    std::vector<size_t> m_active;             ///< rules that hit the current call
};

} // namespace sample
