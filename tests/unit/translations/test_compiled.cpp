// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/text.h"
#include "services/words.h"

#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// The compiled files against the code that looks texts up: contexts and plural forms meet at run time.
class TestCompiled : public QObject {
    Q_OBJECT

    QTranslator m_translator;

    void use(const QString& language)
    {
        QVERIFY2(m_translator.load(u"parapet_"_s + language, QStringLiteral(PARAPET_QM_FOLDER)), PARAPET_QM_FOLDER);
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }

private Q_SLOTS:
    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

    void freeFunctionsFindTheirTexts()
    {
        use(u"de"_s);
        QCOMPARE(services::severityName(domain::Severity::High), u"Hoch"_s);
        QCOMPARE(services::statusName(domain::AlertStatus::InProgress), u"In Bearbeitung"_s);
        QCOMPARE(services::resourceTypeName(u"microsoft.keyvault/vaults"_s), u"Schlüsseltresore"_s);
        QCOMPARE(items::text::word(domain::Health::Unhealthy), u"Fehlerhaft"_s);
        QCOMPARE(items::text::word(domain::PlanState::Unknown), u"Unbekannt"_s);
    }

    void pluralFormsFollowTheLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("n");
        QTest::addColumn<QString>("text");
        QTest::newRow("English, one") << u"en"_s << 1 << u"1 new resource came with “TLS”"_s;
        QTest::newRow("English, many") << u"en"_s << 3 << u"3 new resources came with “TLS”"_s;
        QTest::newRow("German, one") << u"de"_s << 1 << u"1 neue Ressource kam mit “TLS”"_s;
        QTest::newRow("German, many") << u"de"_s << 3 << u"3 neue Ressourcen kamen mit “TLS”"_s;
    }
    void pluralFormsFollowTheLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const int, n);
        QFETCH(const QString, text);
        use(language);
        domain::ScoreCause cause;
        cause.resourcesAdded = n;
        cause.gain = 1;
        QCOMPARE(services::causeSentence(cause, u"TLS"_s), text);
    }
};

QTEST_GUILESS_MAIN(TestCompiled)
#include "test_compiled.moc"
