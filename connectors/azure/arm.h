// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/azure/settings.h"
#include "connectors/http/httpclient.h"
#include "connectors/http/pager.h"
#include "connectors/http/throttle.h"
#include "core/clock.h"

#include <deque>

#include <QThreadPool>

namespace azure {

/// How far lists are followed. A page holds at most 1000 rows.
struct ListLimits {
    http::PageLimits bulk{20'000, qint64(256) << 30};  ///< resources, assessments, alerts
    http::PageLimits scopes{1'000, qint64(4) << 30};   ///< tenants, subscriptions, groups
    http::PageLimits feed{200, qint64(1) << 30};       ///< changes and activity: then a full pass is cheaper
    http::PageLimits children{100, qint64(256) << 20}; ///< of one parent
};

/// What a connector works with. The references outlive it; owned by the composition root.
struct Tools {
    http::Client& client;                   ///< repeats, throttles and logs (http::RetryingClient)
    std::shared_ptr<http::Credential> read; ///< for everything that reads
    std::shared_ptr<http::Credential> fix;  ///< for what writes; null: this connection only reads
    std::shared_ptr<http::Credential> logs; ///< for the cloud's Log Analytics address; null: no past scores
    QThreadPool& pool;                      ///< for parsing
    const core::Clock& clock;
    const http::ThrottleBudget* budget = nullptr;
    ListLimits limits = {};
};

using Query = QList<std::pair<QString, QString>>;

/// Makes and sends requests to Azure Resource Manager. Shared by the coroutines of a connector; net thread.
class Arm {
public:
    Arm(Tools tools, Settings settings);

    /// GET of a path below Resource Manager; the path is ours or an isArmId().
    http::Request get(const QString& path, QAnyStringView apiVersion, const QString& label, const Query& query = {}) const;
    http::Request post(const QString& path, QAnyStringView apiVersion, const QString& label, QByteArray body) const;
    /// A Resource Graph query over `subscriptions` (GUIDs; empty: the whole tenant), continued at `skipToken`.
    http::Request graph(const QString& query, const QStringList& subscriptions, const QByteArray& skipToken) const;
    /// A query to a Log Analytics workspace, by the GUID it calls customerId. Auth without a sign-in for it.
    core::Result<http::Request> logs(const QString& workspaceGuid, QByteArray body) const;
    /// The GET of a nextLink, bound to Resource Manager's origin.
    core::Result<http::Request> follow(const http::Request& from, const QString& nextLink) const;

    /// Sends and checks (2xx); counts the request.
    core::Async<http::Response> send(http::Request request, core::CancelToken token);

    qint64 requests() const { return m_requests; }
    std::optional<qint64> callsLeft() const;
    const Settings& settings() const { return m_settings; }
    const Tools& tools() const { return m_tools; }

private:
    http::Request base(http::Method method, const QString& path, QAnyStringView apiVersion, const QString& label, const Query& query) const;

    Tools m_tools;
    const Settings m_settings;
    qint64 m_requests = 0;
};

} // namespace azure
