// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QStringList>
#include <QUrl>

namespace azure {

/// What is stored of an Azure connection: JSON without secrets, `ports::ConnectionSpec::settings`. The sign-in's own
/// members (client id, method, certificate) may stand in the same object; members we do not know are left to it.
/// {"cloud":"public"|"usgov"|"china"|"custom", "tenant":"GUID", "resourceManager":"https://...", "subscriptions":["GUID"],
///  "method":"deviceCode", "concurrency":6}
struct Settings {
    QString cloud = QStringLiteral("public");
    QString tenant;             ///< GUID; empty: the tenants that the sign-in sees
    QUrl resourceManager;       ///< of the cloud, or a custom one
    QString method;             ///< how it is signed in; not used here, kept for the report
    QStringList subscriptions;  ///< only these, GUIDs in lower case; empty: all
    int concurrency = 6;        ///< requests at a time, 1..16

    /// BadInput naming the member that cannot be used.
    static core::Result<Settings> fromJson(const QByteArray& json);
    QByteArray toJson() const;
};

/// Resource Manager of a national cloud; an empty URL for a name that is none.
QUrl resourceManagerOf(QStringView cloud);

} // namespace azure
