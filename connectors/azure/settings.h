// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/cloudendpoints.h"

#include <QStringList>

namespace azure {

/// What an Azure connection's settings say to this connector: JSON without secrets, `ports::ConnectionSpec::settings`.
/// {"cloud": "AzureCloud"|"AzureUSGovernment"|"AzureChinaCloud"|"Custom" (then with the addresses that
/// auth::CloudEndpoints reads), "tenant": GUID, "subscriptions": [GUID, ...], "concurrency": 6}. Members of the sign-in
/// stand in the same object and are left to it.
struct Settings {
    auth::CloudEndpoints cloud;
    QString tenant;             ///< GUID; empty: the tenants that the sign-in sees
    QStringList subscriptions;  ///< only these, GUIDs in lower case; empty: all
    int concurrency = 6;        ///< requests at a time, 1..16

    /// BadInput naming the member that cannot be used.
    static core::Result<Settings> fromJson(const QByteArray& json);
};

} // namespace azure
