// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/fixrights.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// What Azure says of a caller's rights, and what follows for one action.
class TestFixRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActionIsAllowedByAPatternAndTakenAwayByAnother_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("owner") << R"({"value":[{"actions":["*"],"notActions":[]}]})"_ba << true;
        QTest::newRow("reader") << R"({"value":[{"actions":["*/read"],"notActions":[]}]})"_ba << false;
        QTest::newRow("security admin") << R"({"value":[{"actions":["Microsoft.Security/*"],"notActions":["Microsoft.Security/pricings/write"]}]})"_ba << true;
        QTest::newRow("other case") << R"({"value":[{"actions":["microsoft.security/LOCATIONS/*/action"]}]})"_ba << true;
        QTest::newRow("the action itself") << R"({"value":[{"actions":["Microsoft.Security/locations/alerts/dismiss/action"]}]})"_ba << true;
        QTest::newRow("a longer one") << R"({"value":[{"actions":["Microsoft.Security/locations/alerts/dismiss/action/x"]}]})"_ba << false;
        QTest::newRow("taken away") << R"({"value":[{"actions":["*"],"notActions":["Microsoft.Security/*/dismiss/*"]}]})"_ba << false;
        QTest::newRow("by a second assignment") << R"({"value":[{"actions":["*"],"notActions":["*"]},{"actions":["*/action"],"notActions":[]}]})"_ba << true;
        QTest::newRow("no assignment") << R"({"value":[]})"_ba << false;
        QTest::newRow("other members") << R"({"value":[{"dataActions":["*"]}]})"_ba << false;
    }
    void anActionIsAllowedByAPatternAndTakenAwayByAnother()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, allowed);
        const auto permissions = azure::parsePermissions(body);
        QVERIFY(permissions.has_value());
        QCOMPARE(azure::allows(*permissions, u"Microsoft.Security/locations/alerts/dismiss/action"_s), allowed);
    }

    void aHostilePatternTakesNoTime()
    {
        const azure::Permission hostile{{QString(5000, u'*'), u"*i*i*i*i*i*i*i*i*x"_s, u"*a*a*a*x"_s}, {}};
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!azure::allows({hostile}, u"Microsoft.Security/locations/alerts/dismiss/action"_s));
        QVERIFY(timer.elapsed() < 1000);
    }

    void whatIsNoListOfPermissionsIsAnError()
    {
        for (const auto& body : {QByteArray(), "<html>"_ba, "{"_ba})
            QVERIFY(!azure::parsePermissions(body).has_value());
    }
};

QTEST_GUILESS_MAIN(TestFixRights)
#include "test_azure_fixrights.moc"
