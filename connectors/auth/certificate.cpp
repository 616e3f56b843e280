// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/certificate.h"

#include "connectors/auth/authorizationcode.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;

namespace auth {

namespace {

using core::Errc;

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype largestFile = 1 << 20;
constexpr qint64 assertionLife = 600; // seconds

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(auth::Certificate)
};

template<auto Free>
struct Freed {
    template<class T>
    void operator()(T* p) const
    {
        Free(p);
    }
};
using BioPtr = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using X509Ptr = std::unique_ptr<X509, Freed<X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, Freed<PKCS12_free>>;
using ContextPtr = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;

struct Loaded {
    X509Ptr certificate;
    KeyPtr key;
    bool wrongPassphrase = false;
};

/// OpenSSL asks for the pass phrase here; never at a terminal.
int givePassphrase(char* buffer, int size, int, void* secret)
{
    const auto& phrase = static_cast<const core::Secret*>(secret)->reveal();
    if (phrase.size() > size)
        return -1;
    std::ranges::copy(phrase, buffer);
    return static_cast<int>(phrase.size());
}

BioPtr reader(const core::Secret& bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.reveal().constData(), static_cast<int>(bytes.reveal().size())));
}

Loaded loadPem(const core::Secret& bytes, core::Secret passphrase)
{
    Loaded loaded;
    loaded.certificate.reset(PEM_read_bio_X509(reader(bytes).get(), nullptr, &givePassphrase, &passphrase));
    ERR_clear_error();
    loaded.key.reset(PEM_read_bio_PrivateKey(reader(bytes).get(), nullptr, &givePassphrase, &passphrase));
    loaded.wrongPassphrase = !loaded.key && bytes.reveal().contains("PRIVATE KEY-----") && bytes.reveal().contains("ENCRYPTED");
    return loaded;
}

Loaded loadPfx(const core::Secret& bytes, const core::Secret& passphrase)
{
    Loaded loaded;
    const Pkcs12Ptr pfx(d2i_PKCS12_bio(reader(bytes).get(), nullptr));
    if (!pfx)
        return loaded;
    X509* certificate = nullptr;
    EVP_PKEY* key = nullptr;
    STACK_OF(X509)* others = nullptr; // where a certificate without a key is put
    const QByteArray& phrase = passphrase.reveal();
    if (PKCS12_verify_mac(pfx.get(), phrase.constData(), static_cast<int>(phrase.size())) != 1)
        loaded.wrongPassphrase = true;
    else if (PKCS12_parse(pfx.get(), phrase.constData(), &key, &certificate, &others) == 1) {
        loaded.key.reset(key);
        loaded.certificate.reset(certificate ? certificate : sk_X509_shift(others));
    }
    sk_X509_pop_free(others, X509_free);
    return loaded;
}

std::unexpected<core::Error> unusable(const QString& what)
{
    ERR_clear_error(); // its queue may quote the file
    return core::fail(Errc::BadInput, what, {}, u"auth.certificate"_s);
}

QByteArray part(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Url);
}

core::Result<QByteArray> sign(EVP_PKEY* key, const QByteArray& text, ClientCertificate::Algorithm algorithm)
{
    const ContextPtr context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* options = nullptr; // owned by `context`
    size_t size = 0;
    const auto* data = reinterpret_cast<const unsigned char*>(text.constData());
    const auto length = static_cast<size_t>(text.size());
    bool ok = EVP_DigestSignInit(context.get(), &options, EVP_sha256(), nullptr, key) == 1;
    if (ok && algorithm == ClientCertificate::Algorithm::Ps256) {
        ok = EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1 && EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) == 1;
    }
    ok = ok && EVP_DigestSign(context.get(), nullptr, &size, data, length) == 1;
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    ok = ok && EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, data, length) == 1;
    if (!ok)
        return unusable(Texts::tr("Signing with the certificate's key failed; choose another certificate."));
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

} // namespace

struct ClientCertificate::Parts {
    X509Ptr certificate;
    KeyPtr key;
};

core::Result<ClientCertificate> ClientCertificate::load(const core::Secret& bytes, const core::Secret& passphrase)
{
    if (bytes.isEmpty() || bytes.reveal().size() > largestFile)
        return unusable(Texts::tr("The certificate file is empty or too large; choose a PEM or PFX file."));
    Loaded loaded = bytes.reveal().contains("-----BEGIN") ? loadPem(bytes, passphrase) : loadPfx(bytes, passphrase);
    if (loaded.wrongPassphrase)
        return unusable(Texts::tr("The pass phrase of the certificate file is wrong; enter it again."));
    if (!loaded.certificate)
        return unusable(Texts::tr("The file holds no certificate that can be read; choose a PEM or PFX file."));
    if (!loaded.key)
        return unusable(Texts::tr("The file holds a certificate but not its private key; choose the file with both."));
    if (EVP_PKEY_get_base_id(loaded.key.get()) != EVP_PKEY_RSA)
        return unusable(Texts::tr("The certificate's key is not an RSA key, which the sign-in service requires; choose another certificate."));
    if (X509_check_private_key(loaded.certificate.get(), loaded.key.get()) != 1)
        return unusable(Texts::tr("The private key in the file does not belong to the certificate; choose the file with both."));
    ERR_clear_error();
    return ClientCertificate(std::make_shared<const Parts>(std::move(loaded.certificate), std::move(loaded.key)));
}

QByteArray ClientCertificate::thumbprintSha256() const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (X509_digest(m_parts->certificate.get(), EVP_sha256(), digest.data(), &size) != 1)
        return {};
    return {reinterpret_cast<const char*>(digest.data()), static_cast<qsizetype>(size)};
}

QDateTime ClientCertificate::notAfter() const
{
    std::tm when{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(m_parts->certificate.get()), &when) != 1)
        return {};
    return {QDate(when.tm_year + 1900, when.tm_mon + 1, when.tm_mday), QTime(when.tm_hour, when.tm_min, when.tm_sec), QTimeZone::UTC};
}

core::Result<core::Secret> ClientCertificate::assertion(const QString& clientId, const QUrl& audience, const QDateTime& now, Algorithm algorithm) const
{
    const QJsonObject header{{u"alg"_s, algorithm == Algorithm::Ps256 ? u"PS256"_s : u"RS256"_s},
                             {u"typ"_s, u"JWT"_s},
                             {u"x5t#S256"_s, QString::fromLatin1(thumbprintSha256().toBase64(base64Url))}};
    const qint64 seconds = now.toSecsSinceEpoch();
    const QJsonObject claims{{u"aud"_s, audience.toString(QUrl::FullyEncoded)},
                             {u"iss"_s, clientId},
                             {u"sub"_s, clientId},
                             {u"jti"_s, QString::fromLatin1(randomToken())},
                             {u"iat"_s, seconds},
                             {u"nbf"_s, seconds},
                             {u"exp"_s, seconds + assertionLife}};
    QByteArray text = part(header) + '.' + part(claims);
    auto signature = sign(m_parts->key.get(), text, algorithm);
    if (!signature)
        return std::unexpected(signature.error());
    return core::Secret(text + '.' + signature->toBase64(base64Url));
}

core::Async<TokenGrant> certificateToken(FlowTools tools, Application application, ClientCertificate certificate, QString scope, QByteArray claims,
                                         core::CancelToken token)
{
    auto assertion = certificate.assertion(application.clientId, application.endpoint("token"_L1), tools.clock.now(), ClientCertificate::Algorithm::Ps256);
    if (!assertion)
        co_return std::unexpected(assertion.error());
    Form form{{"grant_type", "client_credentials"},
              {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
              {"client_assertion", assertion->reveal()},
              {"scope", scope.toUtf8()}};
    if (!claims.isEmpty())
        form.append({"claims", claims});
    co_return co_await requestToken(tools, application, std::move(form), false, token); // an assertion counts once
}

} // namespace auth
