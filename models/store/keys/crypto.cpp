// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/crypto.h"

#include <memory>

#include <argon2.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace store {

namespace {

constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;

std::unexpected<core::Error> failed(const char* what)
{
    return core::fail(core::Errc::Internal, QCoreApplication::translate("store", "A cryptographic operation failed: please report this."),
                      QString::fromLatin1(what), u"store.crypto"_s);
}

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytes(QByteArrayView array)
{
    return reinterpret_cast<const unsigned char*>(array.data());
}

struct ContextFree {
    void operator()(EVP_CIPHER_CTX* c) const { EVP_CIPHER_CTX_free(c); }
    void operator()(EVP_KDF_CTX* c) const { EVP_KDF_CTX_free(c); }
    void operator()(EVP_KDF* k) const { EVP_KDF_free(k); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, ContextFree>;

} // namespace

core::Result<QByteArray> randomBytes(qsizetype size)
{
    QByteArray out(size, '\0');
    if (RAND_bytes(bytes(out), static_cast<int>(size)) != 1)
        return failed("RAND_bytes");
    return out;
}

core::Result<core::Secret> randomSecret(qsizetype size)
{
    QByteArray out(size, '\0');
    if (RAND_priv_bytes(bytes(out), static_cast<int>(size)) != 1)
        return failed("RAND_priv_bytes");
    return core::Secret(std::move(out));
}

core::Result<Sealed> seal(const core::Secret& key, const core::Secret& plain, QByteArrayView context)
{
    auto nonce = randomBytes(nonceBytes);
    if (!nonce)
        return std::unexpected(nonce.error());
    Sealed sealed{*nonce, QByteArray(plain.reveal().size() + tagBytes, '\0')};
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int n = 0;
    const int size = static_cast<int>(plain.reveal().size());
    if (key.reveal().size() != keyBytes
        || EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(QByteArrayView(key.reveal())), bytes(QByteArrayView(sealed.nonce))) != 1
        || EVP_EncryptUpdate(cipher.get(), nullptr, &n, bytes(context), static_cast<int>(context.size())) != 1
        || EVP_EncryptUpdate(cipher.get(), bytes(sealed.data), &n, bytes(QByteArrayView(plain.reveal())), size) != 1
        || EVP_EncryptFinal_ex(cipher.get(), bytes(sealed.data) + n, &n) != 1
        || EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, bytes(sealed.data) + size) != 1)
        return failed("seal");
    return sealed;
}

core::Result<core::Secret> unseal(const core::Secret& key, const Sealed& sealed, QByteArrayView context)
{
    const auto size = static_cast<int>(sealed.data.size()) - tagBytes;
    QByteArray plain(std::max(size, 0), '\0');
    QByteArray tag = sealed.data.last(std::min<qsizetype>(tagBytes, sealed.data.size()));
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int n = 0;
    const bool opened =
        key.reveal().size() == keyBytes && size >= 0 && sealed.nonce.size() == nonceBytes
        && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes(QByteArrayView(key.reveal())), bytes(QByteArrayView(sealed.nonce))) == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &n, bytes(context), static_cast<int>(context.size())) == 1
        && EVP_DecryptUpdate(cipher.get(), bytes(plain), &n, bytes(QByteArrayView(sealed.data)), size) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) == 1 && EVP_DecryptFinal_ex(cipher.get(), bytes(plain) + n, &n) == 1;
    if (!opened) {
        core::wipe(plain);
        return core::fail(core::Errc::Auth, QCoreApplication::translate("store", "This is not the key of this workspace: try again, or use the recovery code."),
                          {}, u"store.wrongkey"_s);
    }
    return core::Secret(std::move(plain));
}

core::Result<core::Secret> deriveKey(const core::Secret& secret, QByteArrayView salt, QByteArrayView info)
{
    const std::unique_ptr<EVP_KDF, ContextFree> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, ContextFree> context(EVP_KDF_CTX_new(kdf.get()));
    QByteArray out(keyBytes, '\0');
    QByteArray digest("SHA256");
    core::Secret input(secret);
    QByteArray saltCopy = salt.toByteArray();
    QByteArray infoCopy = info.toByteArray();
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, const_cast<char*>(input.reveal().constData()), static_cast<std::size_t>(input.reveal().size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, saltCopy.data(), static_cast<std::size_t>(saltCopy.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, infoCopy.data(), static_cast<std::size_t>(infoCopy.size())), OSSL_PARAM_construct_end()};
    if (!context || EVP_KDF_derive(context.get(), bytes(out), static_cast<std::size_t>(out.size()), parameters) != 1)
        return failed("HKDF");
    return core::Secret(std::move(out));
}

core::Result<core::Secret> derivePassphraseKey(const core::Secret& passphrase, const QByteArray& salt, PassphraseCost cost)
{
    QByteArray out(keyBytes, '\0');
    const QByteArray& text = passphrase.reveal();
    const int code = argon2id_hash_raw(cost.passes, cost.memoryKiB, cost.lanes, text.constData(), static_cast<std::size_t>(text.size()), salt.constData(),
                                       static_cast<std::size_t>(salt.size()), out.data(), static_cast<std::size_t>(out.size()));
    if (code != ARGON2_OK)
        return failed(argon2_error_message(code));
    return core::Secret(std::move(out));
}

} // namespace store
