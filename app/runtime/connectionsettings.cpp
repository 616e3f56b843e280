// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/connectionsettings.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace runtime {

SignInSettings SignInSettings::fromJson(const QJsonObject& object)
{
    SignInSettings s;
    s.method = object["signIn"_L1].toString();
    s.tenant = object["signInTenant"_L1].toString();
    if (s.tenant.isEmpty())
        s.tenant = object["tenant"_L1].toString();
    s.clientId = object["clientId"_L1].toString();
    if (s.clientId.isEmpty())
        s.clientId = defaultClientId();
    s.certificateFile = object["certificateFile"_L1].toString();
    s.redirect = QUrl(object["redirect"_L1].toString());
    return s;
}

void SignInSettings::toJson(QJsonObject& object) const
{
    object["signIn"_L1] = method;
    object["signInTenant"_L1] = tenant;
    if (!clientId.isEmpty())
        object["clientId"_L1] = clientId;
    if (!certificateFile.isEmpty())
        object["certificateFile"_L1] = certificateFile;
    if (!redirect.isEmpty())
        object["redirect"_L1] = redirect.toString();
}

core::Result<QJsonObject> settingsObject(const QByteArray& json)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return core::fail(core::Errc::BadInput,
                          QCoreApplication::translate("runtime", "The settings of this connection are damaged; remove it and add it again."),
                          error.errorString(), u"runtime.settings"_s);
    return document.object();
}

SettingsChange settingsChange(const QJsonObject& before, const QJsonObject& after)
{
    const auto differ = [&](std::initializer_list<QLatin1StringView> members) {
        return std::ranges::any_of(members, [&](QLatin1StringView member) { return before[member] != after[member]; });
    };
    SettingsChange change;
    change.any = before != after;
    change.place = differ({"cloud"_L1, "authority"_L1, "resourceManager"_L1, "logAnalytics"_L1, "audience"_L1, "tenant"_L1, "signInTenant"_L1});
    change.signIn = change.place || differ({"signIn"_L1, "clientId"_L1, "certificateFile"_L1, "redirect"_L1});
    return change;
}

QString sourceOf(const QJsonObject& settings)
{
    QStringList subscriptions;
    for (const auto& one : settings["subscriptions"_L1].toArray())
        subscriptions.append(one.toString().toLower());
    subscriptions.sort();
    subscriptions.removeDuplicates();
    QStringList parts;
    for (const auto member : {"cloud"_L1, "authority"_L1, "resourceManager"_L1})
        parts.append(settings[member].toString().toLower());
    parts.append(SignInSettings::fromJson(settings).tenant.toLower());
    return (parts + subscriptions).join(u'|');
}

QString defaultClientId()
{
    return u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s;
}

} // namespace runtime
