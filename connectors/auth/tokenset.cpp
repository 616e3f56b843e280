// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/tokenset.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

constexpr qsizetype largestToken = 256 * 1024;
constexpr qint64 shortestAssumed = 300; // seconds, when the answer does not say how long a token lives
constexpr qint64 longestLife = 90LL * 24 * 3600;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::TokenSet)
};

/// A token is one word of printable ASCII: anything else would break the header it is sent in.
bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= largestToken && std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
}

std::unexpected<core::Error> broken(const QString& member)
{
    return core::fail(core::Errc::BadResponse, Texts::tr("The sign-in service gave an answer that cannot be used; try again."),
                      u"token answer: member “%1”"_s.arg(member), u"auth.token"_s);
}

/// The payload of a JWT, not verified: the token came over TLS from the service asked, and is used for display only.
QJsonObject payloadOf(const QString& jwt)
{
    const auto parts = jwt.split(u'.');
    if (parts.size() != 3 || jwt.size() > largestToken)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1].toLatin1(), QByteArray::Base64UrlEncoding)).object();
}

} // namespace

core::Result<TokenGrant> parseTokenAnswer(const QByteArray& body, const QDateTime& now)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    QByteArray token = answer["access_token"_L1].toString().toUtf8();
    if (!isToken(token))
        return broken(u"access_token"_s);
    if (answer["token_type"_L1].toString().compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return broken(u"token_type"_s);
    TokenGrant grant;
    grant.access.token = core::Secret(std::move(token));
    const QJsonValue expires = answer["expires_in"_L1]; // Entra's older endpoints write it as a string
    const qint64 seconds = expires.isString() ? expires.toString().toLongLong() : expires.toInteger(shortestAssumed);
    grant.access.expiresAt = now.addSecs(std::clamp<qint64>(seconds, 0, longestLife));
    if (QByteArray refresh = answer["refresh_token"_L1].toString().toUtf8(); !refresh.isEmpty()) {
        if (!isToken(refresh))
            return broken(u"refresh_token"_s);
        grant.refresh = core::Secret(std::move(refresh));
    }
    const QJsonObject claims = payloadOf(answer["id_token"_L1].toString());
    grant.account = core::oneLine(claims["preferred_username"_L1].toString(claims["sub"_L1].toString()), 200);
    grant.tenant = core::oneLine(claims["tid"_L1].toString(), 100);
    return grant;
}

core::Secret TokenSet::toStored() const
{
    QJsonObject tokens;
    for (const auto& [scope, token] : access) {
        tokens[scope] = QJsonObject{{u"token"_s, QString::fromLatin1(token.token.reveal())}, {u"expires"_s, token.expiresAt.toSecsSinceEpoch()}};
    }
    const QJsonObject object{
        {u"version"_s, 1}, {u"refresh"_s, QString::fromLatin1(refresh.reveal())}, {u"account"_s, account}, {u"tenant"_s, tenant}, {u"access"_s, tokens}};
    return core::Secret(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

core::Result<TokenSet> TokenSet::fromStored(const core::Secret& stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored.reveal()).object();
    if (object["version"_L1].toInt() != 1) {
        return core::fail(core::Errc::BadInput, Texts::tr("The stored sign-in cannot be read; sign in again."), {}, u"auth.token"_s);
    }
    TokenSet set;
    set.refresh = core::Secret(object["refresh"_L1].toString().toLatin1());
    set.account = object["account"_L1].toString();
    set.tenant = object["tenant"_L1].toString();
    const QJsonObject tokens = object["access"_L1].toObject();
    for (auto it = tokens.begin(); it != tokens.end(); ++it) {
        const QJsonObject one = it->toObject();
        QByteArray token = one["token"_L1].toString().toLatin1();
        if (isToken(token)) {
            set.access[it.key()] = {core::Secret(std::move(token)), QDateTime::fromSecsSinceEpoch(one["expires"_L1].toInteger(), QTimeZone::UTC)};
        }
    }
    return set;
}

} // namespace auth
