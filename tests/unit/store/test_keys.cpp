// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/header.h"
#include "store/keys/recoverycode.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

class TestKeys : public QObject {
    Q_OBJECT

    static inline const QDateTime when{QDate(2026, 11, 23), QTime(10, 0), QTimeZone::UTC};
    static constexpr store::PassphraseCost cheap{64, 1, 1};

private Q_SLOTS:
    void hkdfGivesThePublishedAnswer()
    {
        // RFC 5869, test case 1, first 32 bytes.
        const auto key = store::deriveKey(core::Secret(QByteArray(22, '\x0b')), QByteArray::fromHex("000102030405060708090a0b0c"),
                                          QByteArray::fromHex("f0f1f2f3f4f5f6f7f8f9"));
        QVERIFY(key.has_value());
        QCOMPARE(key->reveal().toHex(), QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"));
    }

    void argon2idGivesWhatTheReferenceProgramGives()
    {
        // argon2 reference test vector: version 0x13, t=2, m=256 KiB, p=1, "password", "somesalt".
        const auto key = store::derivePassphraseKey(core::Secret("password"), "somesalt", {256, 2, 1});
        QVERIFY(key.has_value());
        QCOMPARE(key->reveal().toHex(), QByteArray("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"));
    }

    void whatWasSealedOpensOnlyWithKeyAndContext()
    {
        const auto key = *store::randomSecret(32);
        const core::Secret plain("the plain text");
        auto sealed = *store::seal(key, plain, "context");
        QCOMPARE(store::unseal(key, sealed, "context")->reveal(), plain.reveal());
        QVERIFY(!sealed.data.contains("plain"));
        QCOMPARE(store::unseal(key, sealed, "other").error().code, core::Errc::Auth);
        QCOMPARE(store::unseal(*store::randomSecret(32), sealed, "context").error().code, core::Errc::Auth);
        for (qsizetype i = 0; i < sealed.data.size(); ++i) {
            auto changed = sealed;
            changed.data[i] = static_cast<char>(changed.data[i] ^ 1);
            QVERIFY(!store::unseal(key, changed, "context").has_value());
        }
        sealed.data.truncate(5);
        QVERIFY(!store::unseal(key, sealed, "context").has_value());
    }

    void aRecoveryCodeIsReadBackHoweverItIsTyped()
    {
        for (int i = 0; i < 200; ++i) {
            const auto secret = *store::randomSecret(16);
            const QString code = store::recoveryCode(secret);
            QCOMPARE(code.size(), 28 + 6);
            QCOMPARE(store::parseRecoveryCode(code)->reveal(), secret.reveal());
            QString sloppy = u"  "_s + code.toLower().replace(u'-', u' ');
            sloppy.replace(u'0', u'o').replace(u'1', u'l');
            QCOMPARE(store::parseRecoveryCode(sloppy)->reveal(), secret.reveal());
        }
    }

    void aSlipOfThePenIsTold()
    {
        const QString code = store::recoveryCode(core::Secret(QByteArray::fromHex("00112233445566778899aabbccddeeff")));
        int told = 0;
        int tried = 0;
        for (qsizetype i = 0; i < code.size(); ++i) {
            for (const QChar c : u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s) {
                if (code[i] == u'-' || code[i] == c)
                    continue;
                QString wrong = code;
                wrong[i] = c;
                ++tried;
                told += store::parseRecoveryCode(wrong).has_value() ? 0 : 1;
            }
        }
        QVERIFY2(told > tried * 99 / 100, qPrintable(u"%1 of %2"_s.arg(told).arg(tried)));
        QCOMPARE(store::parseRecoveryCode(u"ABCD").error().code, core::Errc::BadInput);
        QCOMPARE(store::parseRecoveryCode(u"ABCU-").error().code, core::Errc::BadInput);
    }

    void eachWrapOpensTheSameKey()
    {
        auto keys = *store::makeKeys(when);
        const auto wrapKey = *store::randomSecret(32);
        QVERIFY(store::setPassphrase(keys.header, keys.dataKey, core::Secret("correct horse"), cheap).has_value());
        QVERIFY(store::setKeychainKey(keys.header, keys.dataKey, wrapKey).has_value());
        const auto header = store::WorkspaceHeader::parse(keys.header.toJson());
        QVERIFY(header.has_value());
        QVERIFY(*store::unlockByPassphrase(*header, core::Secret("correct horse")) == keys.dataKey);
        QVERIFY(*store::unlockByKeychainKey(*header, wrapKey) == keys.dataKey);
        QVERIFY(*store::unlockByRecovery(*header, keys.recoverySecret) == keys.dataKey);
        QVERIFY(*store::unlockByDataKey(*header, keys.dataKey) == keys.dataKey);
        for (const auto& wrong :
             {store::unlockByPassphrase(*header, core::Secret("Correct horse")), store::unlockByKeychainKey(*header, *store::randomSecret(32)),
              store::unlockByRecovery(*header, *store::randomSecret(16)), store::unlockByDataKey(*header, *store::randomSecret(32))})
            QCOMPARE(wrong.error().origin, u"store.wrongkey"_s);
        QVERIFY(!keys.header.toJson().contains(keys.dataKey.reveal().toBase64()));
    }

    void aWrapOfAnotherWorkspaceDoesNotOpenThisOne()
    {
        auto one = *store::makeKeys(when);
        const auto two = *store::makeKeys(when);
        one.header.recovery = two.header.recovery;
        QCOMPARE(store::unlockByRecovery(one.header, two.recoverySecret).error().origin, u"store.wrongkey"_s);
    }

    void renewingTheCodeRetiresTheOldOne()
    {
        auto keys = *store::makeKeys(when);
        const auto fresh = *store::renewRecovery(keys.header, keys.dataKey);
        QVERIFY(store::unlockByRecovery(keys.header, fresh).has_value());
        QVERIFY(!store::unlockByRecovery(keys.header, keys.recoverySecret).has_value());
    }

    void foreignDamagedAndNewerHeadersAreToldApart()
    {
        const QByteArray good = store::makeKeys(when)->header.toJson();
        QVERIFY(store::WorkspaceHeader::parse(good).has_value());
        QCOMPARE(store::WorkspaceHeader::parse("{\"name\":\"package\"}").error().origin, u"store.header.foreign"_s);
        QCOMPARE(store::WorkspaceHeader::parse({}).error().origin, u"store.header.foreign"_s);
        QCOMPARE(store::WorkspaceHeader::parse(good.left(good.size() / 2)).error().origin, u"store.header.damaged"_s);
        QByteArray changed = good;
        changed.replace("\"encrypted\": true", "\"encrypted\": false");
        QVERIFY(changed != good);
        QCOMPARE(store::WorkspaceHeader::parse(changed).error().origin, u"store.header.damaged"_s);
        QByteArray newer = good;
        newer.replace("\"version\": 1", "\"version\": 2");
        QCOMPARE(store::WorkspaceHeader::parse(newer).error().origin, u"store.newer"_s);
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "test_keys.moc"
