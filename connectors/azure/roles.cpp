// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/roles.h"

#include <array>

#include <QLatin1StringView>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Rule {
    QLatin1StringView prefix;
    QLatin1StringView suffix;
    QLatin1StringView role;
};

// First match wins. Sources: the permissions listed for Azure's built-in roles.
constexpr std::array rules{Rule{"Microsoft.Security/regulatoryCompliance"_L1, "/read"_L1, "Reader"_L1},
                           Rule{"Microsoft.Security/"_L1, "/read"_L1, "Security Reader"_L1},
                           Rule{"Microsoft.Security/"_L1, ""_L1, "Security Admin"_L1},
                           Rule{"Microsoft.Management/managementGroups/"_L1, "/read"_L1, "Management Group Reader"_L1},
                           Rule{"Microsoft.OperationalInsights/workspaces/"_L1, "/read"_L1, "Log Analytics Reader"_L1},
                           Rule{"Microsoft.OperationalInsights/workspaces/"_L1, "/query/action"_L1, "Log Analytics Reader"_L1},
                           Rule{"Microsoft.KeyVault/vaults/secrets/"_L1, "/read"_L1, "Key Vault Reader"_L1},
                           Rule{"Microsoft.KeyVault/vaults/keys/"_L1, "/read"_L1, "Key Vault Reader"_L1},
                           Rule{"Microsoft.Web/sites/config/list"_L1, "/action"_L1, "Website Contributor"_L1},
                           Rule{"Microsoft.Sql/"_L1, "/action"_L1, "SQL Security Manager"_L1},
                           Rule{""_L1, "/read"_L1, "Reader"_L1}};

} // namespace

QString roleFor(QStringView action)
{
    for (const Rule& rule : rules) {
        if (action.startsWith(rule.prefix, Qt::CaseInsensitive) && action.endsWith(rule.suffix, Qt::CaseInsensitive))
            return rule.role;
    }
    return u"Contributor"_s;
}

QString missingRole(const core::Error& error, const QString& usual)
{
    if (error.code != core::Errc::Forbidden)
        return {};
    static const QRegularExpression action(u"perform action '([A-Za-z0-9./_-]{3,200})'"_s);
    const auto match = action.match(error.detail.isEmpty() ? error.what : error.detail);
    return match.hasMatch() ? roleFor(match.captured(1)) : usual;
}

} // namespace azure
