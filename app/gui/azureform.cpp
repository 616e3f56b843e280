// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/azureform.h"

#include "app/runtime/connectionsettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace app {

QByteArray settingsOf(const NewConnection& given, QJsonObject before)
{
    if (given.kind == domain::ConnectionKind::Host)
        return QJsonDocument(before).toJson(QJsonDocument::Compact); // chosen elsewhere
    QJsonObject object = std::move(before);
    const bool custom = given.cloud == "custom"_L1;
    for (const auto member : {"authority"_L1, "resourceManager"_L1, "logAnalytics"_L1, "audience"_L1, "tenant"_L1, "subscriptions"_L1, "clientId"_L1,
                              "certificateFile"_L1, "redirect"_L1})
        object.remove(member);
    object["cloud"_L1] = custom ? u"Custom"_s : given.cloud;
    if (custom) {
        object["authority"_L1] = given.authorityUrl;
        object["resourceManager"_L1] = given.armUrl;
        if (!given.logAnalyticsUrl.isEmpty())
            object["logAnalytics"_L1] = given.logAnalyticsUrl;
        if (!given.audience.isEmpty())
            object["audience"_L1] = given.audience;
    }
    if (!QUuid::fromString(given.tenantId).isNull())
        object["tenant"_L1] = given.tenantId.toLower();
    QJsonArray subscriptions;
    for (const auto& part : given.subscriptionFilter.split(u',', Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty())
            subscriptions.append(part.trimmed());
    }
    if (!subscriptions.isEmpty())
        object["subscriptions"_L1] = subscriptions;
    runtime::SignInSettings{.method = given.method,
                            .tenant = given.tenantId,
                            .clientId = given.clientId,
                            .certificateFile = given.certificateFile,
                            .redirect = QUrl(custom ? given.redirectUrl : QString()),
                            .prompt = {}}
        .toJson(object);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

NewConnection fieldsOf(const ports::ConnectionSpec& spec)
{
    NewConnection fields;
    fields.id = spec.id;
    fields.kind = spec.kind;
    fields.name = spec.name;
    fields.every = spec.every;
    fields.sample = spec.sample;
    const QJsonObject object = QJsonDocument::fromJson(spec.settings).object();
    const QString cloud = object["cloud"_L1].toString(u"AzureCloud"_s);
    fields.cloud = cloud == "Custom"_L1 ? u"custom"_s : cloud;
    fields.authorityUrl = object["authority"_L1].toString();
    fields.armUrl = object["resourceManager"_L1].toString();
    fields.logAnalyticsUrl = object["logAnalytics"_L1].toString();
    fields.audience = object["audience"_L1].toString();
    const auto how = runtime::SignInSettings::fromJson(object);
    fields.method = how.method;
    fields.tenantId = how.tenant;
    fields.clientId = object["clientId"_L1].toString(); // not the one that is used where none is named
    fields.certificateFile = how.certificateFile;
    fields.redirectUrl = how.redirect.toString();
    QStringList subscriptions;
    for (const auto& one : object["subscriptions"_L1].toArray())
        subscriptions.append(one.toString());
    fields.subscriptionFilter = subscriptions.join(u", "_s);
    return fields;
}

} // namespace app
