// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QUrlQuery>

namespace sample {

struct HttpRequest {
    QByteArray method;
    QByteArray target;                       ///< as sent, with the query
    QByteArray path;                         ///< percent-decoded, no query
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;   ///< names in lower case
    QByteArray body;
    QByteArray caller;                       ///< who signed in: a client id; empty before that

    QString parameter(const QString& name) const; ///< by name without regard to case, as ARM reads "$top" and "$Top"
    QJsonObject json() const;
};

struct HttpResponse {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    // what a fault makes of it on the wire
    int delayMs = 0;
    qsizetype cutAt = -1;                    ///< bytes of the body sent before the connection is closed
    bool drop = false;                       ///< closes without a byte

    void addHeader(QByteArray name, QByteArray value) { headers.emplace_back(std::move(name), std::move(value)); }
    static HttpResponse json(int status, QByteArray body);
    static HttpResponse object(int status, const QJsonObject& body);
    static HttpResponse error(int status, const QString& code, const QString& message); ///< ARM's error shape
};

} // namespace sample
