// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resourcekey.h"
#include "core/secret.h"
#include "core/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bidiAndControlCharactersAreReplaced()
    {
        QCOMPARE(core::oneLine(u"a\u202Eb\u0007c\nd"), u"a\uFFFDb\uFFFDc d"_s);
        QCOMPARE(core::manyLines(u"a\r\nb\u001b[31m"), u"a\nb\uFFFD[31m"_s);
        QCOMPARE(core::oneLine(u"naïve 日本 😀"), u"naïve 日本 😀"_s);
    }

    void longTextIsCut() { QCOMPARE(core::oneLine(u"abcdef", 3), u"abc…"_s); }

    void secretsAreRedacted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        QTest::newRow("header") << u"Authorization: Bearer abc.def"_s << u"abc.def"_s;
        QTest::newRow("form") << u"grant_type=x&client_secret=S3cr3t&scope=y"_s << u"S3cr3t"_s;
        QTest::newRow("json") << u"{\"refresh_token\":\"0.AAA\",\"x\":1}"_s << u"0.AAA"_s;
        QTest::newRow("sas") << u"https://h/?sv=1&sig=AbC%3D"_s << u"AbC%3D"_s;
        QTest::newRow("url") << u"http://me:hunter2@proxy:8080/"_s << u"hunter2"_s;
        QTest::newRow("jwt") << u"got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln there"_s << u"eyJzdWIiOiIxIn0"_s;
    }
    void secretsAreRedacted()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        QVERIFY(!core::redacted(text).contains(secret));
        QVERIFY(core::redacted(text).contains(u"[redacted]"_s));
    }

    void csvCellsCannotBecomeFormulas()
    {
        QCOMPARE(core::csvCell(u"=1+1"), u"'=1+1"_s);
        QCOMPARE(core::csvCell(u"a,\"b\""), u"\"a,\"\"b\"\"\""_s);
        QCOMPARE(core::csvCell(u"plain"), u"plain"_s);
        QCOMPARE(core::csvLine({u"a,b"_s, u"@c"_s, QString()}), u"\"a,b\",'@c,\r\n"_s);
    }

    void keysIgnoreCase()
    {
        QCOMPARE(core::ResourceKey::of(u"/Subscriptions/A"), core::ResourceKey::of(u"/subscriptions/a"));
        QVERIFY(core::ResourceKey::of(u"/subscriptions/a") != core::ResourceKey::of(u"/subscriptions/b"));
        const auto key = core::ResourceKey::of(u"x");
        QCOMPARE(core::ResourceKey::fromBytes(key.toByteArray()), key);
    }

    void aCopiedSecretOutlivesTheOther()
    {
        core::Secret kept;
        {
            const core::Secret first(QByteArray("hush"));
            kept = first;
        }
        QCOMPARE(kept.reveal(), QByteArray("hush"));
        QVERIFY(!(kept == core::Secret(QByteArray("husH"))));
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "test_text.moc"
