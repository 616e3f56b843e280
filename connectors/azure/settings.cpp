// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/settings.h"

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
    return core::fail(
        core::Errc::BadInput,
        Texts::tr("The connection's setting “%1” cannot be used (%2); correct it on the Connections page.").arg(member, core::oneLine(value, 100)), {},
        u"azure.settings"_s);
}

bool isGuid(const QString& text)
{
    return !QUuid::fromString(text).isNull();
}

} // namespace

core::Result<Settings> Settings::fromJson(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return bad(u"/"_s, error.errorString());
    const QJsonObject object = document.object();
    Settings settings;
    auto cloud = auth::CloudEndpoints::fromSettings(object);
    if (!cloud)
        return std::unexpected(cloud.error());
    settings.cloud = std::move(*cloud);
    settings.tenant = object["tenant"_L1].toString().toLower();
    if (!settings.tenant.isEmpty() && !isGuid(settings.tenant))
        return bad(u"tenant"_s, settings.tenant);
    for (const auto& value : object["subscriptions"_L1].toArray()) {
        const QString guid = value.toString().toLower();
        if (!isGuid(guid))
            return bad(u"subscriptions"_s, guid);
        settings.subscriptions.append(guid);
    }
    settings.concurrency = std::clamp(object["concurrency"_L1].toInt(6), 1, 16);
    return settings;
}

} // namespace azure
