// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/guisetup.h"
#include "views/common/filterbar.h"
#include "views/common/filtercompleter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

class TestFilterBar : public QObject {
    Q_OBJECT

    static QList<FilterKey> keys()
    {
        const auto severities = [] { return QList<domain::FacetValue>{{u"critical"_s, u"Critical"_s, 1}, {u"high"_s, u"High"_s, 3}}; };
        return {{u"severity"_s, u"Severity"_s, severities}, {u"owner"_s, u"Owner"_s, {}}, {u"age"_s, u"Age"_s, {}}};
    }

private Q_SLOTS:
    void aFinishedTermBecomesAChipAndAWrongOneIsExplained()
    {
        GuiSetup s;
        FilterBar bar(s.theme, keys(), u"Type"_s);
        bar.show();
        QSignalSpy changed(&bar, &FilterBar::queryChanged);
        QTest::keyClicks(bar.edit(), u"severity:high "_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(bar.query().terms.size(), 1);
        QVERIFY(bar.edit()->text().isEmpty());
        QCOMPARE(bar.findChildren<FilterChip*>().size(), 1);
        QTest::keyClicks(bar.edit(), u"nosuch:key "_s);
        QVERIFY(!bar.edit()->problem().isEmpty());
        QCOMPARE(bar.query().terms.size(), 1);
        bar.edit()->clear();
        QTest::keyClicks(bar.edit(), u"vm"_s);
        QTRY_COMPARE(bar.query().text, u"vm"_s);
        QVERIFY(bar.edit()->problem().isEmpty());
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QVERIFY(bar.query().text.isEmpty());
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QVERIFY(bar.query().isEmpty());
        QVERIFY(!bar.clearStep());
        QCOMPARE(a11y::faults(&bar), QStringList());
    }

    void completionOffersKeysAndValuesWithKindAndCount()
    {
        const auto offers = filterOffers(u"cri"_s, keys(), 10);
        QCOMPARE(offers.size(), 1);
        QCOMPARE(offers.first().insert, u"severity:critical"_s);
        QCOMPARE(offers.first().kind, u"Severity"_s);
        QVERIFY(offers.first().count >= 0);
        QCOMPARE(filterOffers(u"sev"_s, keys(), 10).first().insert, u"severity:"_s);
        QCOMPARE(filterOffers(u"-severity:high,cri"_s, keys(), 10).first().insert, u"-severity:high,critical"_s);
        QVERIFY(filterOffers(u"severity:nosuch"_s, keys(), 10).isEmpty());
        QVERIFY(filterOffers(QString(), keys(), 10).isEmpty());
        QCOMPARE(wordStart(u"vm \"a b\" cri"_s, 12), 9);
        QCOMPARE(wordStart(u"tag:\"a b"_s, 8), 0);
    }

    void anOfferTakenFromTheKeyboardBecomesAChip()
    {
        GuiSetup s;
        FilterBar bar(s.theme, keys(), u"Type"_s);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bar.activateWindow();
        bar.focusText();
        QTRY_VERIFY(bar.edit()->hasFocus());
        auto* completer = bar.findChild<FilterCompleter*>();
        QTest::keyClicks(bar.edit(), u"-cri"_s);
        QVERIFY(completer->isOpen());
        QTest::keyClick(bar.edit(), Qt::Key_Escape);
        QVERIFY(!completer->isOpen());
        QCOMPARE(bar.edit()->text(), u"-cri"_s);
        QTest::keyClicks(bar.edit(), u"t"_s);
        QTest::keyClick(bar.edit(), Qt::Key_Down);
        QTest::keyClick(bar.edit(), Qt::Key_Return);
        QCOMPARE(bar.query().terms.size(), 1);
        QVERIFY(bar.query().terms.first().negated);
        QCOMPARE(bar.query().terms.first().values, QStringList{u"critical"_s});
        QVERIFY(bar.edit()->text().isEmpty());
        QVERIFY(bar.query().text.isEmpty());
    }

    void deleteOnAChipRemovesItsTerm()
    {
        GuiSetup s;
        FilterBar bar(s.theme, keys(), u"Type"_s);
        bar.setTerm(u"severity"_s, {u"high"_s});
        auto* chip = bar.findChild<FilterChip*>();
        QVERIFY(chip->accessibleName().contains(u"High"_s));
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(bar.query().isEmpty());
    }
};

QTEST_MAIN(TestFilterBar)
#include "test_filterbar.moc"
