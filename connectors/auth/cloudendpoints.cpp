// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/cloudendpoints.h"

#include "connectors/http/origin.h"
#include "core/text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::CloudEndpoints)
};

/// "https://host" of "https://host/": QUrl's own option keeps the slash of a root.
QString withoutSlash(const QUrl& url)
{
    QString text = url.toString();
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

CloudEndpoints cloud(const QString& name, const QString& authority, const QString& arm, const QString& logs, const QString& graph, const QString& portal)
{
    return {name, QUrl(authority), QUrl(arm), withoutSlash(QUrl(arm)), QUrl(logs), QUrl(graph), QUrl(portal)};
}

core::Result<QUrl> address(const QJsonObject& settings, QLatin1StringView member, bool required)
{
    const QString text = settings[member].toString().trimmed();
    if (text.isEmpty() && !required)
        return QUrl();
    QUrl url(text, QUrl::StrictMode);
    if (!http::checkUrl(url) || url.hasQuery() || url.hasFragment()) {
        return core::fail(core::Errc::BadInput,
                          Texts::tr("“%1” is not an address for “%2”; enter one that starts with https://.").arg(core::oneLine(text, 200), member), {},
                          u"auth.endpoints"_s);
    }
    if (!url.path().endsWith(u'/'))
        url.setPath(url.path() + u'/');
    return url;
}

} // namespace

const QList<CloudEndpoints>& CloudEndpoints::known()
{
    static const QList<CloudEndpoints> clouds{cloud(u"AzureCloud"_s, u"https://login.microsoftonline.com/"_s, u"https://management.azure.com/"_s,
                                                    u"https://api.loganalytics.io/"_s, u"https://graph.microsoft.com/"_s, u"https://portal.azure.com/"_s),
                                              cloud(u"AzureUSGovernment"_s, u"https://login.microsoftonline.us/"_s, u"https://management.usgovcloudapi.net/"_s,
                                                    u"https://api.loganalytics.us/"_s, u"https://graph.microsoft.us/"_s, u"https://portal.azure.us/"_s),
                                              cloud(u"AzureChinaCloud"_s, u"https://login.chinacloudapi.cn/"_s, u"https://management.chinacloudapi.cn/"_s,
                                                    u"https://api.loganalytics.azure.cn/"_s, u"https://microsoftgraph.chinacloudapi.cn/"_s,
                                                    u"https://portal.azure.cn/"_s)};
    return clouds;
}

core::Result<CloudEndpoints> CloudEndpoints::fromSettings(const QJsonObject& settings)
{
    const QString name = settings["cloud"_L1].toString(known().front().name);
    for (const auto& candidate : known()) {
        if (candidate.name.compare(name, Qt::CaseInsensitive) == 0)
            return candidate;
    }
    if (name != "Custom"_L1) {
        return core::fail(core::Errc::BadInput,
                          Texts::tr("The cloud “%1” is not known; choose one of the list or enter its addresses.").arg(core::oneLine(name, 80)), {},
                          u"auth.endpoints"_s);
    }
    CloudEndpoints custom;
    custom.name = name;
    const std::array<std::tuple<QLatin1StringView, QUrl*, bool>, 5> members{{{"authority"_L1, &custom.authority, true},
                                                                             {"resourceManager"_L1, &custom.resourceManager, true},
                                                                             {"logAnalytics"_L1, &custom.logAnalytics, false},
                                                                             {"graph"_L1, &custom.graph, false},
                                                                             {"portal"_L1, &custom.portal, false}}};
    for (const auto& [member, target, required] : members) {
        auto url = address(settings, member, required);
        if (!url)
            return std::unexpected(url.error());
        *target = std::move(*url);
    }
    custom.resourceManagerAudience = settings["audience"_L1].toString(withoutSlash(custom.resourceManager));
    return custom;
}

QString CloudEndpoints::scopeOf(const QUrl& service)
{
    return withoutSlash(service) + u"/.default";
}

} // namespace auth
