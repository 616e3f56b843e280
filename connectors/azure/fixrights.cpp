// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/fixrights.h"

#include "connectors/azure/armid.h"
#include "connectors/azure/roles.h"
#include "connectors/azure/rows.h"
#include "connectors/azure/sync.h"

#include <algorithm>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::FixRights)
};

using domain::AssessmentState;

/// One thing that can be changed, by the actions it takes. A remedy that writes adds its own line.
struct Right {
    QString name;
    QStringList actions;
    QString role; ///< the smallest built-in role that holds them
};

QList<Right> rights()
{
    const QString alerts = u"Microsoft.Security/locations/alerts/"_s;
    return {{Texts::tr("Change: status of alerts"),
             {alerts + "dismiss/action"_L1, alerts + "activate/action"_L1, alerts + "resolve/action"_L1, alerts + "inProgress/action"_L1},
             u"Security Admin"_s}};
}

/// `pattern` with `*` for any text, without regard to case.
bool matches(QStringView pattern, QStringView action)
{
    const auto star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern.compare(action, Qt::CaseInsensitive) == 0;
    if (!action.startsWith(pattern.first(star), Qt::CaseInsensitive))
        return false;
    pattern = pattern.sliced(star + 1);
    for (auto rest = action.sliced(star);; rest = rest.sliced(1)) {
        if (matches(pattern, rest))
            return true;
        if (rest.isEmpty())
            return false;
    }
}

bool anyMatches(const QStringList& patterns, const QString& action)
{
    constexpr qsizetype longest = 200; // longer than any action; keeps the matching short
    return std::ranges::any_of(patterns,
                               [&](const QString& pattern) { return pattern.size() <= longest && pattern.count(u'*') <= 4 && matches(pattern, action); });
}

} // namespace

bool allows(const QList<Permission>& permissions, const QString& action)
{
    return std::ranges::any_of(permissions, [&](const Permission& one) { return anyMatches(one.actions, action) && !anyMatches(one.notActions, action); });
}

core::Result<QList<Permission>> parsePermissions(QByteArrayView body)
{
    QList<Permission> permissions;
    auto ok = readDocument(body, [&](const Node& root, QByteArray) {
        for (const Node& row : root["value"].items()) {
            Permission one;
            for (const Node& action : row["actions"].items())
                one.actions.append(action.string());
            for (const Node& action : row["notActions"].items())
                one.notActions.append(action.string());
            permissions.append(std::move(one));
        }
    });
    if (!ok)
        return std::unexpected(ok.error());
    return permissions;
}

core::Async<QList<domain::CapabilityRow>> readFixRights(std::shared_ptr<Arm> arm, QStringList guids, core::CancelToken token)
{
    const auto wanted = rights();
    QList<domain::CapabilityRow> rows;
    for (const Right& right : wanted)
        rows.append({right.name, AssessmentState::Unknown, Texts::tr("Not tested: no subscription to ask."), true});
    QList<int> missing(wanted.size());
    for (const auto& guid : std::as_const(guids)) {
        auto request = arm->get(subscriptionScope(guid) + u"/providers/Microsoft.Authorization/permissions"_s, "2022-04-01"_L1, u"azure.fix.test"_s);
        request.credential = arm->tools().fix;
        auto answer = co_await arm->send(std::move(request), token);
        if (!answer && answer.error().code != core::Errc::Forbidden && answer.error().code != core::Errc::NotFound)
            co_return std::unexpected(answer.error());
        auto permissions = answer ? parsePermissions(answer->body) : core::Result<QList<Permission>>();
        if (!permissions)
            co_return std::unexpected(permissions.error());
        for (qsizetype i = 0; i < wanted.size(); ++i)
            missing[i] += !std::ranges::all_of(wanted[i].actions, [&](const QString& action) { return allows(*permissions, action); });
    }
    for (qsizetype i = 0; i < wanted.size() && !guids.isEmpty(); ++i) {
        rows[i].state = missing[i] == 0 ? AssessmentState::Healthy : AssessmentState::Unhealthy;
        rows[i].note =
            missing[i] == 0 ? QString() : Texts::tr("Missing role %1 on %n of %2 subscription(s).", nullptr, missing[i]).arg(wanted[i].role).arg(guids.size());
    }
    co_return rows;
}

} // namespace azure
