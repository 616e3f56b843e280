// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUrlQuery>

namespace sampletest {

using namespace Qt::StringLiterals;

struct Reply {
    int status = 0;              ///< 0: the connection failed
    QByteArray body;
    QHash<QByteArray, QByteArray> headers;
    bool failed = false;         ///< the transfer ended early
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray values() const { return json().value("value"_L1).toArray(); }
    QString errorCode() const { return json().value("error"_L1)["code"_L1].toString(); }
};

/// A plain HTTP client for tests of the sample tenant: one request at a time, answered through the event loop.
class Client {
public:
    QByteArray origin, tenant, client, secret, token;
    QByteArray fixClient, fixSecret; ///< of the application that may change things

    Reply send(const QByteArray& method, const QString& path, const QByteArray& body = {}, const QHash<QByteArray, QByteArray>& headers = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(QByteArray(origin + path.toUtf8())));
        request.setTransferTimeout(20'000);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!body.isEmpty())
            request.setRawHeader("Content-Type", "application/json");
        for (auto it = headers.begin(); it != headers.end(); ++it)
            request.setRawHeader(it.key(), it.value());
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        const bool finished = QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000);
        Reply made;
        made.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        made.body = reply->readAll();
        for (const auto& [name, value] : reply->rawHeaderPairs())
            made.headers.insert(name.toLower(), value);
        made.failed = !finished || reply->error() == QNetworkReply::RemoteHostClosedError || reply->error() == QNetworkReply::UnknownNetworkError;
        return made;
    }
    Reply get(const QString& path) { return send("GET", path); }
    Reply post(const QString& path, const QJsonObject& body) { return send("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact)); }
    Reply graph(const QString& query, QJsonObject options = {}, const QJsonArray& subscriptions = {})
    {
        return post(u"/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01"_s,
                    {{u"query"_s, query}, {u"options"_s, options}, {u"subscriptions"_s, subscriptions}});
    }
    QList<QJsonObject> graphAll(const QString& query, int top = 1000)
    {
        QList<QJsonObject> rows;
        QJsonObject options{{u"$top"_s, top}};
        for (int page = 0; page < 1000; ++page) {
            const QJsonObject json = graph(query, options).json();
            const QJsonArray data = json.value("data"_L1).toArray();
            for (const QJsonValue& row : data)
                rows.append(row.toObject());
            if (!json.contains("$skipToken"_L1))
                break;
            options.insert(u"$skipToken"_s, json.value("$skipToken"_L1));
        }
        return rows;
    }
    Reply signIn(const QString& scope = u"https://management.azure.com/.default"_s, const QByteArray& with = {})
    {
        QUrlQuery form;
        form.addQueryItem(u"grant_type"_s, u"client_credentials"_s);
        form.addQueryItem(u"client_id"_s, QString::fromLatin1(client));
        form.addQueryItem(u"client_secret"_s, QString::fromLatin1(with.isEmpty() ? secret : with));
        form.addQueryItem(u"scope"_s, scope);
        const Reply reply = send("POST", u'/' + QString::fromLatin1(tenant) + "/oauth2/v2.0/token"_L1, form.toString(QUrl::FullyEncoded).toLatin1(),
                                 {{"Content-Type", "application/x-www-form-urlencoded"}});
        if (reply.status == 200)
            token = reply.json().value("access_token"_L1).toString().toLatin1();
        return reply;
    }
    /// From here on as the application that may change things.
    Reply signInToChange()
    {
        client = fixClient;
        secret = fixSecret;
        return signIn();
    }

private:
    QNetworkAccessManager m_network;
};

} // namespace sampletest
