// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace runtime {

/// How a connection signs in, inside ports::ConnectionSpec::settings beside what the connector itself reads
/// (azure::Settings): {"signIn": "device"|"browser"|"secret"|"certificate"|"cli"|"sample", "clientId", "authority tenant",
/// "certificateFile"}. No secrets: those are in the token store under the names below.
struct SignInSettings {
    QString method;
    QString tenant;          ///< id or domain
    QString clientId;
    QString certificateFile;

    static SignInSettings fromJson(const QJsonObject& object);
    void toJson(QJsonObject& object) const;
};

/// Settings of a connection as an object; BadInput when they are not JSON.
core::Result<QJsonObject> settingsObject(const QByteArray& json);

inline constexpr auto secretName = "read.secret";          ///< client secret, or the certificate's pass phrase
/// The application that signs users in when they name none: Microsoft's own Azure CLI, which every tenant knows.
QString defaultClientId();

} // namespace runtime
