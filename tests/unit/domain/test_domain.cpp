// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/batch.h"
#include "domain/filter.h"
#include "domain/rows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::FilterQuery;
using domain::FilterTerm;

class TestDomain : public QObject {
    Q_OBJECT

    const QStringList m_keys{u"severity"_s, u"owner"_s, u"age"_s};

    template<class E>
    static void roundTrip()
    {
        QSet<QString> words;
        for (const E value : domain::AllOf<E>::values) {
            words.insert(QString(domain::toWord(value)));
            QCOMPARE(domain::fromWord<E>(QString(domain::toWord(value)).toUpper()), value);
        }
        QCOMPARE(words.size(), qsizetype(domain::AllOf<E>::values.size()));
        QCOMPARE(domain::fromWord<E>(u"something of next year"), E{});
    }

private Q_SLOTS:
    void everyEnumWordIsUniqueAndReadBack()
    {
        roundTrip<domain::Environment>();
        roundTrip<domain::Severity>();
        roundTrip<domain::AssessmentState>();
        roundTrip<domain::Health>();
        roundTrip<domain::AlertStatus>();
        roundTrip<domain::Level>();
        roundTrip<domain::PlanState>();
        roundTrip<domain::ComplianceState>();
        roundTrip<domain::Attested>();
        roundTrip<domain::ScopeKind>();
    }

    void termsAndTextAreParsed()
    {
        const auto q = FilterQuery::parse(u"severity:high,\"very bad\" -owner:raman age<7d  two words", m_keys);
        QVERIFY(q.has_value());
        QCOMPARE(q->terms.size(), 3);
        QCOMPARE(q->terms[0], (FilterTerm{u"severity"_s, FilterTerm::Op::Is, {u"high"_s, u"very bad"_s}, false}));
        QVERIFY(q->terms[1].negated);
        QCOMPARE(q->terms[2].op, FilterTerm::Op::Less);
        QCOMPARE(q->text, u"two words"_s);
    }

    void whatIsPrintedIsReadBack_data()
    {
        QTest::addColumn<QString>("typed");
        for (const auto& typed :
             {u"severity:high"_s, u"-owner:\"p raman\" x"_s, u"age>30d"_s, u"owner:\"a,b\"\"c\",d"_s, u"plain text"_s, u""_s, u"\"severity:high\""_s})
            QTest::newRow(qPrintable(typed)) << typed;
    }
    void whatIsPrintedIsReadBack()
    {
        QFETCH(QString, typed);
        const auto q = FilterQuery::parse(typed, m_keys);
        QVERIFY(q.has_value());
        const auto again = FilterQuery::parse(q->toString(), m_keys);
        QVERIFY(again.has_value());
        QCOMPARE(*again, *q);
    }

    void badFiltersNameThePlace()
    {
        for (const auto& typed : {u"colour:red"_s, u"owner:"_s, u"owner:\"open"_s}) {
            const auto q = FilterQuery::parse(typed, m_keys);
            QVERIFY2(!q.has_value(), qPrintable(typed));
            QCOMPARE(q.error().code, core::Errc::BadInput);
            QVERIFY(q.error().what.contains(typed.section(u':', 0, 0)) || q.error().what.contains(typed));
        }
    }
};

QTEST_GUILESS_MAIN(TestDomain)
#include "test_domain.moc"
