// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runtime/connectionsettings.h"

#include <QCoreApplication>
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

QString defaultClientId()
{
    return u"04b07795-8ddb-461a-bbee-02f9e1bf7b46"_s;
}

} // namespace runtime
