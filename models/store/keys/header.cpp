// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/header.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr qsizetype sizeLimit = 64 * 1024;
constexpr qsizetype checkBytes = 16;
constexpr qsizetype saltBytes = 16;
// A header is read before anything is known about it: costs beyond these would only stall the machine.
constexpr int mostMemoryKiB = 1024 * 1024;
constexpr int mostPasses = 20;
constexpr int mostLanes = 16;
constexpr auto format = "parapet-workspace"_L1;

QByteArray context(const WorkspaceHeader& header, const char* kind)
{
    return "parapet-workspace:" + header.id.toUtf8() + ':' + kind;
}

QByteArray keyCheck(const WorkspaceHeader& header, const core::Secret& dataKey)
{
    return QMessageAuthenticationCode::hash(context(header, "check"), dataKey.reveal(), QCryptographicHash::Sha256).first(checkBytes);
}

QString toText(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromText(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QJsonObject toObject(const Sealed& sealed)
{
    return {{u"nonce"_s, toText(sealed.nonce)}, {u"data"_s, toText(sealed.data)}};
}

std::optional<Sealed> sealedOf(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    return Sealed{fromText(value["nonce"_L1]), fromText(value["data"_L1])};
}

QByteArray digestOf(const QJsonObject& object)
{
    return QCryptographicHash::hash(QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

std::unexpected<core::Error> damaged(const char* where)
{
    return core::fail(core::Errc::Storage,
                      QCoreApplication::translate("store", "The key file of the workspace is damaged: restore workspace.json from a backup."),
                      QString::fromLatin1(where), u"store.header.damaged"_s);
}

core::Result<void> readPassphrase(const QJsonValue& value, WorkspaceHeader& header)
{
    if (!value.isObject())
        return {};
    const int memory = value["memoryKiB"_L1].toInt();
    const int passes = value["passes"_L1].toInt();
    const int lanes = value["lanes"_L1].toInt();
    if (value["kdf"_L1].toString() != "argon2id"_L1 || memory < 8 * lanes || memory > mostMemoryKiB || passes < 1 || passes > mostPasses || lanes < 1
        || lanes > mostLanes)
        return damaged("kdf");
    const auto sealed = sealedOf(value["sealed"_L1]);
    const QByteArray salt = fromText(value["salt"_L1]);
    if (!sealed || salt.size() < 8)
        return damaged("passphrase");
    header.passphrase =
        WorkspaceHeader::PassphraseWrap{{static_cast<quint32>(memory), static_cast<quint32>(passes), static_cast<quint32>(lanes)}, salt, *sealed};
    return {};
}

core::Result<core::Secret> checked(const WorkspaceHeader& header, core::Result<core::Secret> dataKey)
{
    if (dataKey && keyCheck(header, *dataKey) != header.check) {
        return core::fail(core::Errc::Auth, QCoreApplication::translate("store", "This is not the key of this workspace: try again, or use the recovery code."),
                          {}, u"store.wrongkey"_s);
    }
    return dataKey;
}

std::unexpected<core::Error> noWrap()
{
    return core::fail(core::Errc::NotFound, QCoreApplication::translate("store", "This workspace was not given such a key: use another way to open it."), {},
                      u"store.nowrap"_s);
}

} // namespace

QByteArray WorkspaceHeader::toJson() const
{
    QJsonObject object{{u"format"_s, QString(format)},
                       {u"version"_s, knownVersion},
                       {u"id"_s, id},
                       {u"created"_s, created.toString(Qt::ISODateWithMs)},
                       {u"encrypted"_s, encrypted}};
    if (encrypted)
        object[u"check"_s] = toText(check);
    if (keychain)
        object[u"keychain"_s] = toObject(*keychain);
    if (passphrase) {
        object[u"passphrase"_s] = QJsonObject{{u"kdf"_s, u"argon2id"_s},
                                              {u"memoryKiB"_s, int(passphrase->cost.memoryKiB)},
                                              {u"passes"_s, int(passphrase->cost.passes)},
                                              {u"lanes"_s, int(passphrase->cost.lanes)},
                                              {u"salt"_s, toText(passphrase->salt)},
                                              {u"sealed"_s, toObject(passphrase->sealed)}};
    }
    if (recovery)
        object[u"recovery"_s] = toObject(*recovery);
    object[u"digest"_s] = toText(digestOf(object));
    return QJsonDocument(object).toJson();
}

core::Result<WorkspaceHeader> WorkspaceHeader::parse(const QByteArray& json)
{
    const auto foreign = [] {
        return core::fail(core::Errc::BadInput, QCoreApplication::translate("store", "This folder holds no workspace of Parapet: choose another one."), {},
                          u"store.header.foreign"_s);
    };
    if (json.size() > sizeLimit)
        return foreign();
    QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object["format"_L1].toString() != format)
        return json.contains("parapet-workspace") ? core::Result<WorkspaceHeader>(damaged("JSON")) : core::Result<WorkspaceHeader>(foreign());
    const int version = object["version"_L1].toInt();
    if (version > knownVersion) {
        return core::fail(core::Errc::Refused, QCoreApplication::translate("store", "This workspace was made by a newer version of Parapet: update Parapet."),
                          QString::number(version), u"store.newer"_s);
    }
    const QByteArray digest = fromText(object.take(u"digest"_s));
    if (version < 1 || digest != digestOf(object))
        return damaged("digest");
    WorkspaceHeader header;
    header.id = object["id"_L1].toString();
    header.created = QDateTime::fromString(object["created"_L1].toString(), Qt::ISODateWithMs);
    header.encrypted = object["encrypted"_L1].toBool(true);
    header.check = fromText(object["check"_L1]);
    if (QUuid::fromString(header.id).isNull() || (header.encrypted && header.check.size() != checkBytes))
        return damaged("id");
    header.keychain = sealedOf(object["keychain"_L1]);
    header.recovery = sealedOf(object["recovery"_L1]);
    if (auto read = readPassphrase(object["passphrase"_L1], header); !read)
        return std::unexpected(read.error());
    return header;
}

WorkspaceHeader makePlainHeader(const QDateTime& now)
{
    WorkspaceHeader header;
    header.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    header.created = now;
    header.encrypted = false;
    return header;
}

core::Result<NewKeys> makeKeys(const QDateTime& now)
{
    auto dataKey = randomSecret(keyBytes);
    if (!dataKey)
        return std::unexpected(dataKey.error());
    NewKeys keys{*dataKey, makePlainHeader(now), {}};
    keys.header.encrypted = true;
    keys.header.check = keyCheck(keys.header, keys.dataKey);
    auto secret = renewRecovery(keys.header, keys.dataKey);
    if (!secret)
        return std::unexpected(secret.error());
    keys.recoverySecret = *secret;
    return keys;
}

core::Result<void> setPassphrase(WorkspaceHeader& header, const core::Secret& dataKey, const core::Secret& passphrase, PassphraseCost cost)
{
    auto salt = randomBytes(saltBytes);
    if (!salt)
        return std::unexpected(salt.error());
    auto key = derivePassphraseKey(passphrase, *salt, cost);
    if (!key)
        return std::unexpected(key.error());
    auto sealed = seal(*key, dataKey, context(header, "passphrase"));
    if (!sealed)
        return std::unexpected(sealed.error());
    header.passphrase = WorkspaceHeader::PassphraseWrap{cost, *salt, *sealed};
    return {};
}

core::Result<void> setKeychainKey(WorkspaceHeader& header, const core::Secret& dataKey, const core::Secret& wrapKey)
{
    auto sealed = seal(wrapKey, dataKey, context(header, "keychain"));
    if (!sealed)
        return std::unexpected(sealed.error());
    header.keychain = *sealed;
    return {};
}

core::Result<core::Secret> renewRecovery(WorkspaceHeader& header, const core::Secret& dataKey)
{
    auto secret = randomSecret(16);
    if (!secret)
        return secret;
    auto key = deriveKey(*secret, header.id.toUtf8(), "parapet recovery");
    if (!key)
        return key;
    auto sealed = seal(*key, dataKey, context(header, "recovery"));
    if (!sealed)
        return std::unexpected(sealed.error());
    header.recovery = *sealed;
    return secret;
}

core::Result<core::Secret> unlockByPassphrase(const WorkspaceHeader& header, const core::Secret& passphrase)
{
    if (!header.passphrase)
        return noWrap();
    auto key = derivePassphraseKey(passphrase, header.passphrase->salt, header.passphrase->cost);
    return key ? checked(header, unseal(*key, header.passphrase->sealed, context(header, "passphrase"))) : key;
}

core::Result<core::Secret> unlockByKeychainKey(const WorkspaceHeader& header, const core::Secret& wrapKey)
{
    if (!header.keychain)
        return noWrap();
    return checked(header, unseal(wrapKey, *header.keychain, context(header, "keychain")));
}

core::Result<core::Secret> unlockByRecovery(const WorkspaceHeader& header, const core::Secret& recoverySecret)
{
    if (!header.recovery)
        return noWrap();
    auto key = deriveKey(recoverySecret, header.id.toUtf8(), "parapet recovery");
    return key ? checked(header, unseal(*key, *header.recovery, context(header, "recovery"))) : key;
}

core::Result<core::Secret> unlockByDataKey(const WorkspaceHeader& header, const core::Secret& dataKey)
{
    return checked(header, dataKey);
}

} // namespace store
