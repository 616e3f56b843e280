// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/certificate.h"
#include "connectors/auth/cliport.h"
#include "unit/http/asyncresult.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using core::Errc;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QDateTime noon()
{
    return QDateTime(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
}

} // namespace

/// Certificates judged by the openssl program, and the Azure CLI's place taken by a script on the PATH, asked directly
/// and through the real helper outside the sandbox.
class TestAuthTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("openssl is not installed: apt install openssl");
        QVERIFY(m_dir.isValid());
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"cert.pem"_s, u"-days"_s, u"2"_s,
                 u"-subj"_s, u"/CN=parapet"_s});
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, u"eckey.pem"_s, u"-out"_s,
                 u"eccert.pem"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=ec"_s});
        openssl({u"genrsa"_s, u"-out"_s, u"otherkey.pem"_s, u"2048"_s});
        openssl({u"rsa"_s, u"-in"_s, u"key.pem"_s, u"-aes256"_s, u"-passout"_s, u"pass:hunter2"_s, u"-out"_s, u"locked.pem"_s});
        openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, u"cert.pem"_s, u"-inkey"_s, u"key.pem"_s, u"-out"_s, u"both.pfx"_s, u"-passout"_s, u"pass:hunter2"_s});
        openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, u"cert.pem"_s, u"-nokeys"_s, u"-out"_s, u"nokey.pfx"_s, u"-passout"_s, u"pass:"_s});
    }

    void pemAndPfxAreLoaded()
    {
        const auto pem = auth::ClientCertificate::load(read({"cert.pem", "key.pem"}), {});
        QVERIFY2(pem, qPrintable(pem ? QString() : pem.error().what));
        const auto locked = auth::ClientCertificate::load(read({"locked.pem", "cert.pem"}), core::Secret("hunter2"));
        QVERIFY2(locked, qPrintable(locked ? QString() : locked.error().what));
        const auto pfx = auth::ClientCertificate::load(read({"both.pfx"}), core::Secret("hunter2"));
        QVERIFY2(pfx, qPrintable(pfx ? QString() : pfx.error().what));
        QCOMPARE(pfx->thumbprintSha256(), pem->thumbprintSha256());
        const QByteArray printed = openssl({u"x509"_s, u"-in"_s, u"cert.pem"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
        QCOMPARE(pem->thumbprintSha256().toHex(':').toUpper(), printed.trimmed().split('=').last());
        QVERIFY(QDateTime::currentDateTimeUtc().daysTo(pem->notAfter()) <= 2);
    }

    void unusableFilesAreToldApart_data()
    {
        QTest::addColumn<QList<QByteArray>>("files");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, QList<QByteArray> files, const char* phrase, const char* says) {
            QTest::newRow(name) << files << QByteArray(phrase) << QString::fromLatin1(says);
        };
        row("empty", {}, "", "empty");
        row("no key", {"cert.pem"}, "", "not its private key");
        row("no certificate", {"key.pem"}, "", "no certificate");
        row("another key", {"cert.pem", "otherkey.pem"}, "", "does not belong");
        row("not RSA", {"eccert.pem", "eckey.pem"}, "", "not an RSA key");
        row("wrong phrase, PEM", {"cert.pem", "locked.pem"}, "wrong", "pass phrase");
        row("no phrase, PEM", {"cert.pem", "locked.pem"}, "", "pass phrase");
        row("wrong phrase, PFX", {"both.pfx"}, "wrong", "pass phrase");
        row("PFX without key", {"nokey.pfx"}, "", "not its private key");
        row("garbage", {"/garbage"}, "", "no certificate");
        row("cut", {"/cut"}, "", "no certificate");
    }
    void unusableFilesAreToldApart()
    {
        QFETCH(const QList<QByteArray>, files);
        QFETCH(const QByteArray, passphrase);
        QFETCH(const QString, says);
        core::Secret bytes;
        if (files == QList<QByteArray>{"/garbage"})
            bytes = core::Secret(QByteArray(1000, '\x30'));
        else if (files == QList<QByteArray>{"/cut"})
            bytes = core::Secret(read({"cert.pem"}).reveal().first(400));
        else
            bytes = read(files);
        const auto loaded = auth::ClientCertificate::load(bytes, core::Secret(passphrase));
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, Errc::BadInput);
        QVERIFY2(loaded.error().what.contains(says), qPrintable(loaded.error().what));
    }

    void anAssertionIsSignedAsItSays_data()
    {
        QTest::addColumn<bool>("pss");
        QTest::newRow("PS256") << true;
        QTest::newRow("RS256") << false;
    }
    void anAssertionIsSignedAsItSays()
    {
        QFETCH(const bool, pss);
        const auto certificate = auth::ClientCertificate::load(read({"key.pem", "cert.pem"}), {});
        const auto jwt = certificate->assertion(u"client"_s, QUrl(u"https://login.example/t/oauth2/v2.0/token"_s), noon(),
                                                pss ? auth::ClientCertificate::Algorithm::Ps256 : auth::ClientCertificate::Algorithm::Rs256);
        QVERIFY(jwt);
        const auto parts = jwt->reveal().split('.');
        QCOMPARE(parts.size(), 3);
        const auto decoded = [](const QByteArray& part) { return QJsonDocument::fromJson(QByteArray::fromBase64(part, base64Url)).object(); };
        const auto header = decoded(parts[0]);
        QCOMPARE(header["alg"_L1].toString(), pss ? u"PS256"_s : u"RS256"_s);
        QCOMPARE(QByteArray::fromBase64(header["x5t#S256"_L1].toString().toLatin1(), base64Url), certificate->thumbprintSha256());
        const auto claims = decoded(parts[1]);
        QCOMPARE(claims["aud"_L1].toString(), u"https://login.example/t/oauth2/v2.0/token"_s);
        QCOMPARE(claims["sub"_L1].toString(), u"client"_s);
        QCOMPARE(claims["exp"_L1].toInteger() - claims["nbf"_L1].toInteger(), 600);
        write(u"text"_s, parts[0] + '.' + parts[1]);
        write(u"signature"_s, QByteArray::fromBase64(parts[2], base64Url));
        write(u"public.pem"_s, openssl({u"x509"_s, u"-in"_s, u"cert.pem"_s, u"-pubkey"_s, u"-noout"_s}));
        QStringList verify{u"dgst"_s, u"-sha256"_s};
        if (pss)
            verify << u"-sigopt"_s << u"rsa_padding_mode:pss"_s << u"-sigopt"_s << u"rsa_pss_saltlen:32"_s;
        QVERIFY(openssl(verify + QStringList{u"-verify"_s, u"public.pem"_s, u"-signature"_s, u"signature"_s, u"text"_s}).contains("Verified OK"));
    }

    void theCliIsAskedWithAFixedArgumentList()
    {
        const PathWith path(m_dir.path());
        az("printf '%s\\n' \"$@\" > \"$(dirname \"$0\")/argv\"\necho '{\"accessToken\":\"tok\",\"expires_on\":1772456400}'");
        auth::ProcessCli cli;
        const auto out = resultOf(cli.azToken(u"https://management.azure.com"_s, u"contoso.example"_s, {}));
        QVERIFY2(out, qPrintable(out ? QString() : out.error().what));
        QVERIFY(auth::parseAzToken(*out, noon()));
        QCOMPARE(read({"argv"}).reveal(),
                 "account\nget-access-token\n--output\njson\n--only-show-errors\n--resource\nhttps://management.azure.com\n--tenant\ncontoso.example\n");
        for (const auto& bad : {u"-x"_s, u"a b"_s, u"$(id)"_s, u"--query"_s})
            QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, bad, {}))), u"badInput"_s);
        QCOMPARE(wordOf(resultOf(cli.azToken(u"--debug"_s, {}, {}))), u"badInput"_s);
    }

    void theCliSaysWhatIsMissing()
    {
        const PathWith path(m_dir.path());
        auth::ProcessCli cli;
        az("echo 'ERROR: Please run az login to setup account. refresh_token=topsecret' >&2\nexit 1");
        const auto out = resultOf(cli.azToken(u"https://management.azure.com"_s, {}, {}));
        QCOMPARE(wordOf(out), u"auth"_s);
        const QString all = out.error().what + out.error().detail;
        QVERIFY(!all.contains("topsecret"_L1));
        az("exit 3");
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, {}, {}))), u"io"_s);
        az("kill -9 $$");
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, {}, {}))), u"io"_s);
        QFile::remove(m_dir.filePath(u"az"_s));
        const PathWith nowhere(m_dir.filePath(u"nowhere"_s));
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, {}, {}))), u"io"_s);
    }

    void aSlowCliCanBeCancelled()
    {
        const PathWith path(m_dir.path());
        az("exec sleep 60");
        auth::ProcessCli cli;
        core::CancelSource source;
        QTimer::singleShot(100ms, this, [&] { source.request_stop(); });
        const QDeadlineTimer deadline(10s);
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, {}, source.get_token()))), u"cancelled"_s);
        QVERIFY(!deadline.hasExpired());
    }

    void theHelperOutsideTheSandboxIsAskedOverItsSocket()
    {
        const QString helper = QString::fromLocal8Bit(qgetenv("PARAPET_SOURCE")) + u"/installer/host-helper"_s;
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() || !QFile::exists(helper))
            QSKIP("python3 is not installed or PARAPET_SOURCE is not set: apt install python3");
        const PathWith path(m_dir.path());
        az("echo '{\"accessToken\":\"tok\",\"expires_on\":1772456400}'");
        QTemporaryDir own;
        const QString socket = own.filePath(u"s"_s);
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(python, {helper, socket, QString::number(QCoreApplication::applicationPid())});
        QTRY_VERIFY(QFile::exists(socket));
        auth::HelperCli cli(socket);
        const auto out = resultOf(cli.azToken(u"https://management.azure.com"_s, u"contoso.example"_s, {}));
        QVERIFY2(out, qPrintable(out ? QString() : out.error().detail));
        QVERIFY(auth::parseAzToken(*out, noon()));
        az("echo 'Please run az login' >&2; exit 1");
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, {}, {}))), u"auth"_s);
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://evil.example"_s, {}, {}))), u"io"_s);
        process.kill();
        process.waitForFinished();
        QCOMPARE(wordOf(resultOf(cli.azToken(u"https://management.azure.com"_s, {}, {}))), u"io"_s);
        qputenv("PARAPET_HOST_HELPER", socket.toLocal8Bit());
        QVERIFY(dynamic_cast<auth::HelperCli*>(auth::makeCli().get()));
        qunsetenv("PARAPET_HOST_HELPER");
        QVERIFY(dynamic_cast<auth::ProcessCli*>(auth::makeCli().get()));
    }

private:
    /// PATH with a folder in front, for one test.
    struct PathWith {
        explicit PathWith(const QString& folder) : before(qgetenv("PATH"))
        {
            qputenv("PATH", folder.endsWith("nowhere"_L1) ? folder.toLocal8Bit() : folder.toLocal8Bit() + ':' + before);
        }
        ~PathWith() { qputenv("PATH", before); }
        Q_DISABLE_COPY_MOVE(PathWith)
        QByteArray before;
    };

    QByteArray openssl(const QStringList& arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(u"openssl"_s, arguments);
        process.waitForFinished(30'000);
        if (process.exitCode() != 0)
            qWarning() << arguments << process.readAllStandardError();
        return process.readAllStandardOutput();
    }
    core::Secret read(const QList<QByteArray>& files)
    {
        QByteArray all;
        for (const auto& name : files) {
            QFile file(m_dir.filePath(QString::fromLatin1(name)));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return core::Secret(all);
    }
    void write(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void az(const QByteArray& body)
    {
        write(u"az"_s, "#!/bin/sh\n" + body + "\n");
        QFile::setPermissions(m_dir.filePath(u"az"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestAuthTools)
#include "test_tools.moc"
