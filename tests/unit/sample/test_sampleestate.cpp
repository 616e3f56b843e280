// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QSet>
#include <QTest>

#include "connectors/sample/activitybook.h"
#include "connectors/sample/alertbook.h"
#include "connectors/sample/resourcetables.h"
#include "connectors/sample/securitybook.h"

using namespace Qt::StringLiterals;
using namespace sample;

namespace {

std::shared_ptr<const Catalog> catalog()
{
    return std::make_shared<const Catalog>(Catalog::load());
}

EstateOptions options(int resources = 3000, quint64 seed = 1)
{
    return {seed, resources, QDateTime::fromString(u"2026-11-23T12:00:00Z"_s, Qt::ISODate), 60};
}

} // namespace

class SampleEstateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameSeed()
    {
        const Estate a(catalog(), options()), b(catalog(), options()), other(catalog(), options(3000, 2));
        int different = 0;
        for (int slot = 0; slot < 3000; slot += 7) {
            QCOMPARE(a.id(slot), b.id(slot));
            QCOMPARE(a.part(slot, "properties"), b.part(slot, "properties"));
            different += a.part(slot, "properties") != other.part(slot, "properties");
        }
        QVERIFY(different > 100);
    }
    void twoRunsOnOneDayAgree()
    {
        EstateOptions later = options();
        later.now = later.now.addSecs(5 * 3600);
        const Estate morning(catalog(), options()), evening(catalog(), later);
        const AlertBook before(morning), after(evening);
        for (int slot = 0; slot < 3000; slot += 3)
            QCOMPARE(armDocument(morning, slot, true), armDocument(evening, slot, true));
        QCOMPARE(before.count(), after.count());
        for (int i = 0; i < before.count(); ++i)
            QCOMPARE(before.document(i), after.document(i));
    }
    void hasTheSizeAskedForAndManyTypes()
    {
        const Estate estate(catalog(), options());
        EstateIndex index(estate);
        QSet<QByteArray> ids, types;
        for (const int slot : index.resources()) {
            ids.insert(estate.id(slot).toLower());
            types.insert(estate.type(slot).lowerType);
        }
        QCOMPARE(index.resources().size(), size_t(3000));
        QCOMPARE(ids.size(), 3000);
        QVERIFY(types.size() >= 40);
    }
    void findsEveryResourceByItsIdInAnyCase()
    {
        const Estate estate(catalog(), options(1000));
        for (int slot = 0; slot < estate.slotCount(); ++slot) {
            if (!estate.existsNow(slot))
                continue;
            QCOMPARE(estate.find(estate.id(slot).toUpper()).value_or(-1), slot);
        }
        QVERIFY(!estate.find("/subscriptions/x/resourceGroups/rg-a001-b/providers/a/b/c"));
    }
    void rendersValidJsonForEveryType()
    {
        const Estate estate(catalog(), options());
        for (int slot = 0; slot < estate.slotCount(); ++slot) {
            if (!estate.isArm(slot))
                continue;
            const QJsonValue json = fromJson(armDocument(estate, slot, true));
            QVERIFY2(json.isObject(), armDocument(estate, slot, true).constData());
            QVERIFY2(!armDocument(estate, slot, true).contains("${"), armDocument(estate, slot, true).constData());
            QCOMPARE(json["tags"_L1]["source"_L1].toString(), u"sample"_s);
        }
    }
    void documentDecidesTheVerdict()
    {
        // what the body shows and what the assessment says must agree for every setting that a body shows
        const Estate estate(catalog(), options());
        int compared = 0;
        for (int slot = 0; slot < 3000; ++slot) {
            for (const Estate::Check& check : estate.checks(estate.typeIndex(slot))) {
                const Switch& sw = estate.type(slot).switches[static_cast<size_t>(check.sw)];
                if (sw.piece.isEmpty() || sw.nonEmpty || sw.notBad)
                    continue;
                const Health health = estate.health(slot, check, estate.now());
                if (health == Health::NotApplicable)
                    continue;
                const bool good = valueAt(fromJson(estate.part(slot, sw.piece)), sw.path) == sw.goodValue;
                QCOMPARE(health == Health::Healthy, good);
                ++compared;
            }
        }
        QVERIFY(compared > 1000);
    }
    void changedDocumentTurnsHealthyAfterTheDelay()
    {
        EstateOptions quick = options();
        quick.reevaluateSeconds = 1;
        Estate estate(catalog(), quick);
        const int type = estate.catalog().typeByKey("storage");
        const int sw = estate.catalog().types[static_cast<size_t>(type)].findSwitch("https");
        for (int slot = 0; slot < 3000; ++slot) {
            if (estate.typeIndex(slot) != type)
                continue;
            for (const Estate::Check& check : estate.checks(type)) {
                if (check.sw != sw || estate.health(slot, check, estate.now()) != Health::Unhealthy)
                    continue;
                QJsonObject body = fromJson(estate.part(slot, "properties")).toObject();
                body.insert(u"supportsHttpsTrafficOnly"_s, true);
                estate.setPart(slot, "properties", body);
                QCOMPARE(estate.health(slot, check, estate.now()), Health::Unhealthy);
                QCOMPARE(estate.health(slot, check, estate.now() + 2000), Health::Healthy);
                return;
            }
        }
        QFAIL("no insecure storage account to fix");
    }
    void scoresFollowThePublishedFormula()
    {
        Estate estate(catalog(), options());
        EstateIndex index(estate);
        const SecurityBook book(estate, index);
        const auto all = book.scores(estate.now());
        QCOMPARE(all.size(), size_t(6));
        for (const ScopeScore& scope : all) {
            double current = 0;
            double max = 0;
            for (const ControlScore& control : scope.controls) {
                const int points = estate.catalog().controls[static_cast<size_t>(control.control)].max;
                if (control.healthy + control.unhealthy > 0) {
                    current += points * double(control.healthy) / double(control.healthy + control.unhealthy);
                    max += points;
                }
            }
            QVERIFY(qFuzzyCompare(1 + current, 1 + scope.current));
            QCOMPARE(scope.max, max);
            QVERIFY(scope.percentage() > 0.1 && scope.percentage() < 0.95);
        }
    }
    void pastLeadsToThePresent()
    {
        // a verdict differs between two moments only when the log of changes says so
        const Estate estate(catalog(), options());
        const qint64 now = estate.now();
        const qint64 before = now - 45LL * 86'400'000;
        int changed = 0;
        for (int slot = 0; slot < 3000; ++slot) {
            for (const Estate::Check& check : estate.checks(estate.typeIndex(slot))) {
                const Switch& sw = estate.type(slot).switches[static_cast<size_t>(check.sw)];
                if (!sw.via.isEmpty() || !estate.exists(slot, before) || !estate.existsNow(slot))
                    continue;
                if (estate.health(slot, check, before) == estate.health(slot, check, now))
                    continue;
                ++changed;
                const auto changes = estate.changes(slot, check.sw);
                QVERIFY(std::ranges::any_of(changes, [&](const Change& c) { return c.at > before && c.at <= now; }));
            }
        }
        QVERIFY(changed > 50);
    }
    void activityLogNamesWhoAndWhy()
    {
        const Estate estate(catalog(), options());
        ActivityBook book(estate);
        QVERIFY(book.events().size() > 500);
        QSet<int> kinds;
        for (const ActivityEvent& event : book.events()) {
            const QJsonValue json = fromJson(book.document(event));
            QVERIFY(!json["caller"_L1].toString().isEmpty());
            QVERIFY(!json["description"_L1].toString().isEmpty());
            kinds.insert(static_cast<int>(event.kind));
        }
        QCOMPARE(kinds.size(), 4); // written, created, deleted, found by a scan
    }
    void alertsAreManyAndStaySet()
    {
        const Estate estate(catalog(), options());
        AlertBook book(estate);
        QSet<QString> types, names;
        int incidents = 0;
        for (int i = 0; i < book.count(); ++i) {
            const QJsonObject body = book.properties(i);
            types.insert(body.value("alertType"_L1).toString());
            names.insert(QString::fromLatin1(book.name(i)));
            incidents += body.value("isIncident"_L1).toBool();
            QVERIFY(body.value("entities"_L1).toArray().size() >= 3);
            QCOMPARE(body.value("extendedProperties"_L1)["source"_L1].toString(), u"sample"_s);
        }
        QVERIFY2(book.count() >= 140 && book.count() <= 170, qPrintable(QString::number(book.count())));
        QCOMPARE(names.size(), book.count());
        QVERIFY(types.size() >= 40);
        QCOMPARE(incidents, 5);
        book.setStatus(3, u"Dismissed"_s);
        QCOMPARE(book.properties(3).value("status"_L1).toString(), u"Dismissed"_s);
    }
    void knowsManyRecommendationsWithText()
    {
        const auto known = catalog();
        QVERIFY(known->recommendations.size() >= 60);
        QSet<QByteArray> keys;
        for (const Recommendation& each : known->recommendations) {
            keys.insert(each.key);
            QCOMPARE(each.key.size(), 36);
            QVERIFY(!each.description.isEmpty() && each.remediation.startsWith("1. "_L1));
            QVERIFY(!each.controls.empty());
        }
        QCOMPARE(size_t(keys.size()), known->recommendations.size());
    }
};

QTEST_GUILESS_MAIN(SampleEstateTest)
#include "test_sampleestate.moc"
