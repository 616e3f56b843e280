// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace auth {

/// Where one Azure cloud is reached: a value, known by name or given by the user (Azure Stack, a private cloud, a peer on
/// loopback). Addresses from learn.microsoft.com, "National clouds" and "az cloud list".
struct CloudEndpoints {
    QString name;             ///< "AzureCloud"
    QUrl authority;           ///< sign-in, "https://login.microsoftonline.com/"
    QUrl resourceManager;     ///< "https://management.azure.com/"
    QString resourceManagerAudience; ///< what a token for it names as audience, "https://management.azure.com"
    QUrl logAnalytics;        ///< "https://api.loganalytics.io/"
    QUrl graph;               ///< "https://graph.microsoft.com/"
    QUrl portal;              ///< "https://portal.azure.com/"

    /// AzureCloud, AzureUSGovernment and AzureChinaCloud.
    static const QList<CloudEndpoints>& known();
    /// From a connection's settings: {"cloud": NAME} or {"cloud": "Custom", "authority": URL, "resourceManager": URL, ...}.
    /// BadInput names the member at fault; addresses are https, or http on loopback.
    static core::Result<CloudEndpoints> fromSettings(const QJsonObject& settings);

    QString resourceManagerScope() const { return resourceManagerAudience + u"/.default"; }
    /// The scope of a token for one of this cloud's addresses: "https://api.loganalytics.io/.default".
    static QString scopeOf(const QUrl& service);
};

} // namespace auth
