// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/settings.h"

#include "connectors/http/origin.h"
#include "core/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Settings)
};

std::unexpected<core::Error> bad(const QString& member, const QString& value)
{
    return core::fail(core::Errc::BadInput,
                      Texts::tr("The connection's setting “%1” cannot be used (%2); correct it on the Connections page.")
                          .arg(member, core::oneLine(value, 100)),
                      {}, u"azure.settings"_s);
}

bool isGuid(const QString& text)
{
    return !QUuid::fromString(text).isNull();
}

} // namespace

QUrl resourceManagerOf(QStringView cloud)
{
    if (cloud == u"public")
        return QUrl(u"https://management.azure.com"_s);
    if (cloud == u"usgov")
        return QUrl(u"https://management.usgovcloudapi.net"_s);
    if (cloud == u"china")
        return QUrl(u"https://management.chinacloudapi.cn"_s);
    return {};
}

core::Result<Settings> Settings::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return bad(u"/"_s, error.errorString());
    const QJsonObject object = document.object();
    Settings settings;
    settings.cloud = object["cloud"_L1].toString(u"public"_s);
    settings.tenant = object["tenant"_L1].toString().toLower();
    settings.method = object["method"_L1].toString();
    if (!settings.tenant.isEmpty() && !isGuid(settings.tenant))
        return bad(u"tenant"_s, settings.tenant);
    const QString custom = object["resourceManager"_L1].toString();
    settings.resourceManager = custom.isEmpty() ? resourceManagerOf(settings.cloud) : QUrl(custom, QUrl::StrictMode);
    if (!http::checkUrl(settings.resourceManager))
        return bad(custom.isEmpty() ? u"cloud"_s : u"resourceManager"_s, custom.isEmpty() ? settings.cloud : custom);
    for (const auto& value : object["subscriptions"_L1].toArray()) {
        const QString guid = value.toString().toLower();
        if (!isGuid(guid))
            return bad(u"subscriptions"_s, guid);
        settings.subscriptions.append(guid);
    }
    settings.concurrency = std::clamp(object["concurrency"_L1].toInt(6), 1, 16);
    return settings;
}

QByteArray Settings::toJson() const
{
    QJsonObject object{{u"cloud"_s, cloud}, {u"concurrency"_s, concurrency}};
    if (!tenant.isEmpty())
        object.insert(u"tenant"_s, tenant);
    if (!method.isEmpty())
        object.insert(u"method"_s, method);
    if (resourceManager != resourceManagerOf(cloud))
        object.insert(u"resourceManager"_s, resourceManager.toString());
    if (!subscriptions.isEmpty())
        object.insert(u"subscriptions"_s, QJsonArray::fromStringList(subscriptions));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace azure
