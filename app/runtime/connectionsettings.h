// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace runtime {

/// How a connection signs in, inside ports::ConnectionSpec::settings beside what the connector itself reads
/// (azure::Settings): {"signIn": "device"|"browser"|"secret"|"certificate"|"cli"|"sample", "signInTenant", "clientId",
/// "certificateFile", "redirect"}, and the same again in the member "fix" when the user also gave a sign-in that may change
/// things, with "account", its name as it is shown. No secrets: those are in the token store under the names below.
struct SignInSettings {
    QString method;
    QString tenant;          ///< id or domain
    QString clientId;
    QString certificateFile;
    QUrl redirect;           ///< of a browser sign-in at a cloud of one's own; empty: http://localhost
    QString prompt;          ///< auth::Application::prompt; not stored

    static SignInSettings fromJson(const QJsonObject& object);
    void toJson(QJsonObject& object) const;
};

/// Settings of a connection as an object; BadInput when they are not JSON.
core::Result<QJsonObject> settingsObject(const QByteArray& json);

/// What is different between two settings of one connection.
struct SettingsChange {
    bool any = false;
    bool place = false;  ///< another cloud or tenant
    bool signIn = false; ///< signs in another way, or elsewhere
};
SettingsChange settingsChange(const QJsonObject& before, const QJsonObject& after);
/// The same for settings that read the same subscriptions of the same tenant.
QString sourceOf(const QJsonObject& settings);

inline constexpr auto secretName = "read.secret";          ///< client secret, or the certificate's pass phrase
inline constexpr auto fixSecretName = "fix.secret";        ///< the same of the sign-in that may change things
inline constexpr QLatin1StringView fixMember("fix");
/// The application that signs users in when they name none: Microsoft's own Azure CLI, which every tenant knows.
QString defaultClientId();

} // namespace runtime
