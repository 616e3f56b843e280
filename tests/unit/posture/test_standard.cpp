// SPDX-License-Identifier: GPL-3.0-or-later
#include "posture/standard.h"
#include "services/assess/content.h"

#include <QTest>

using namespace Qt::StringLiterals;
using posture::Standard;

namespace {

QByteArray standardWith(const QByteArray& families)
{
    return R"({"id":"s","name":"S","version":"1","clouds":["aws"],"families":)" + families + '}';
}

QByteArray familyWith(const QByteArray& controls)
{
    return standardWith(R"([{"id":"F","title":"f","controls":)" + controls + "}]");
}

} // namespace

class TestStandard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void familiesAndControlsStandInTheStandardsOrder()
    {
        const auto standard = Standard::parse(R"json({"id":"s","name":"A Standard","version":"2.1","clouds":["azure","host"],"later":1,"families":[
            {"id":"B","title":"Bees","controls":[{"id":"B-2","title":"two","summary":"Two.","manual":true},{"id":"B-1","title":"one","summary":"One."}]},
            {"id":"A","title":"Ants","controls":[{"id":"A-1(2)","title":"ant","summary":"Ant.","manual":false}]}]})json"_ba);
        QVERIFY2(standard.has_value(), standard ? "" : qPrintable(standard.error().detail));
        QCOMPARE(standard->id(), u"s"_s);
        QCOMPARE(standard->name(), u"A Standard"_s);
        QCOMPARE(standard->version(), u"2.1"_s);
        QCOMPARE(standard->clouds(), (QStringList{u"azure"_s, u"host"_s}));
        QCOMPARE(standard->families().size(), std::size_t(2));
        QCOMPARE(standard->families()[1].title, u"Ants"_s);
        const auto bees = standard->controlsOf(standard->families()[0]);
        QCOMPARE(bees.size(), std::size_t(2));
        QCOMPARE(bees[0].id, u"B-2"_s);
        QVERIFY(bees[0].manual && !bees[1].manual && bees[1].family == 0);
        const auto ants = standard->controlsOf(standard->families()[1]);
        QCOMPARE(ants.size(), std::size_t(1));
        QVERIFY(ants[0].family == 1 && !ants[0].manual);
        QCOMPARE(ants[0].summary, u"Ant."_s);
        QCOMPARE(standard->indexOf(u"a-1(2)"), 2);
        QCOMPARE(standard->indexOf(u"A-1"), -1);
    }

    void aWrongStandardIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto one = R"({"id":"a","title":"t","summary":"s"})"_ba;
        QTest::newRow("no JSON") << R"({"id":)"_ba << u"byte 6: "_s;
        QTest::newRow("no object") << "[]"_ba << u"id: needs a text"_s;
        QTest::newRow("no name") << R"({"id":"s"})"_ba << u"name: needs a text"_s;
        QTest::newRow("no version") << R"({"id":"s","name":"S","version":4})"_ba << u"version: needs a text"_s;
        QTest::newRow("no clouds") << R"({"id":"s","name":"S","version":"4"})"_ba << u"clouds: needs some"_s;
        QTest::newRow("a foreign cloud") << R"({"id":"s","name":"S","version":"4","clouds":["aws","moon"]})"_ba << u"clouds[1]: needs azure"_s;
        QTest::newRow("a cloud twice") << R"({"id":"s","name":"S","version":"4","clouds":["aws","aws"]})"_ba << u"clouds[1]: "_s;
        QTest::newRow("no families") << standardWith("[]") << u"families: needs a list"_s;
        QTest::newRow("a family that is no object") << standardWith("[7]") << u"families[0].id: needs a text"_s;
        QTest::newRow("a family without a title") << standardWith(R"([{"id":"F"}])") << u"families[0].title: needs a text"_s;
        QTest::newRow("a family without controls") << familyWith("[]") << u"families[0].controls: needs a list"_s;
        QTest::newRow("a family twice") << standardWith(R"([{"id":"F","title":"f","controls":[)" + one + R"(]},{"id":"f","title":"f","controls":[)" + one
                                                        + "]}]")
                                        << u"families[1].id: a second f"_s;
        QTest::newRow("a control without a title") << familyWith(R"([{"id":"a","summary":"s"}])") << u"families[0].controls[0].title: needs a text"_s;
        QTest::newRow("a control without a summary") << familyWith("[" + one + R"(,{"id":"b","title":"t","summary":" "}])")
                                                     << u"families[0].controls[1].summary: needs a text"_s;
        QTest::newRow("a control twice") << familyWith("[" + one + R"(,{"id":"A","title":"t","summary":"s"}])") << u"families[0].controls[1].id: a second A"_s;
        QTest::newRow("manual, but how") << familyWith(R"([{"id":"a","title":"t","summary":"s","manual":"yes"}])")
                                         << u"families[0].controls[0].manual: is true"_s;
        QTest::newRow("a long id") << familyWith(R"([{"id":")" + QByteArray(65, 'x') + R"(","title":"t","summary":"s"}])")
                                   << u"families[0].controls[0].id: is longer than 64"_s;
        QTest::newRow("text that hides something") << familyWith(R"([{"id":"a","title":"t\u202e","summary":"s"}])")
                                                   << u"families[0].controls[0].title: has line breaks"_s;
    }
    void aWrongStandardIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto standard = Standard::parse(json);
        QVERIFY(!standard);
        QCOMPARE(standard.error().code, core::Errc::BadInput);
        QVERIFY2(standard.error().detail.startsWith(place), qPrintable(standard.error().detail));
        QVERIFY2(standard.error().what.contains(place.section(u": "_s, 0, 0)), qPrintable(standard.error().what));
    }

    void aStandardOfAnySizeIsReadUpToABound()
    {
        QByteArrayList controls;
        for (int i = 0; i < Standard::mostControls; ++i)
            controls.append(R"({"id":"c)" + QByteArray::number(i) + R"(","title":"t","summary":"s"})");
        const auto most = Standard::parse(familyWith('[' + controls.join(',') + ']'));
        QVERIFY(most);
        QCOMPARE(most->controls().size(), std::size_t(Standard::mostControls));
        const auto more = Standard::parse(familyWith('[' + controls.join(',') + R"(,{"id":"d","title":"t","summary":"s"}])"));
        QVERIFY(!more);
        QVERIFY(more.error().detail.startsWith(u"families[0].controls: has more than 10000"_s));
        QVERIFY(!Standard::parse(familyWith('[' + controls.join(',') + ']') + QByteArray(Standard::mostBytes, ' ')));
    }

    void theBuiltInStandardsAreAllThere()
    {
        const auto standards = services::builtinStandards();
        QVERIFY2(standards.has_value(), standards ? "" : qPrintable(standards.error().detail));
        QMap<QString, std::pair<std::size_t, std::size_t>> sizes;
        for (const auto& standard : *standards)
            sizes[standard.id()] = {standard.families().size(), standard.controls().size()};
        QCOMPARE(sizes.keys(),
                 (QStringList{u"cis-aws-3.0"_s, u"cis-azure-2.0"_s, u"cis-gcp-3.0"_s, u"iso-27001-2022"_s, u"mcsb"_s, u"nist-800-53-r5"_s, u"pci-dss-4"_s}));
        QCOMPARE(sizes[u"iso-27001-2022"_s], std::pair(std::size_t(4), std::size_t(93)));
        QCOMPARE(sizes[u"nist-800-53-r5"_s].first, std::size_t(20));
        QCOMPARE(sizes[u"pci-dss-4"_s].first, std::size_t(12));
        QCOMPARE(sizes[u"mcsb"_s].first, std::size_t(12));
    }
};

QTEST_GUILESS_MAIN(TestStandard)
#include "test_standard.moc"
