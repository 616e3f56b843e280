// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// Response bodies of Microsoft's published API examples. They are test data beside the checkout, not part of it.
namespace specs {

inline QString folder()
{
    QString shared = qEnvironmentVariable("PARAPET_SHARED");
    if (shared.isEmpty())
        shared = QDir(qEnvironmentVariable("PARAPET_SOURCE")).filePath(QStringLiteral("../shared"));
    return QDir(shared).filePath(QStringLiteral("specs/azure-rest-api-specs/specification"));
}

inline bool areThere()
{
    return QDir(folder()).exists();
}

/// The JSON of `responses.200.body`; empty when the file is not there.
inline QByteArray body(const QString& path)
{
    QFile file(folder() + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto root = QJsonDocument::fromJson(file.readAll()).object();
    return QJsonDocument(root[QLatin1StringView("responses")][QLatin1StringView("200")][QLatin1StringView("body")].toObject()).toJson();
}

} // namespace specs

#define PARAPET_NEED_SPECS() \
    if (!specs::areThere())  \
    QSKIP("Microsoft's API examples are not there: put the folder `shared` beside the checkout or name it in PARAPET_SHARED")
