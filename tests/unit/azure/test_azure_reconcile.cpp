// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/azure/minitenant.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Errc;

namespace {

ports::CollectionEntry appSlots()
{
    return {u"Microsoft.Web/sites"_s, {}, u"Microsoft.Web/sites/slots"_s, {}, u"2022-09-01"_s, std::chrono::seconds(86400)};
}

QString slot(int subscription, const QString& site, const QString& name)
{
    return MiniTenant::site(subscription, site) + u"/slots/"_s + name;
}

QString group(int subscription, const QString& name)
{
    return MiniTenant::sub(subscription) + u"/resourceGroups/"_s + name;
}

bool asksContainers(const http::Request& request)
{
    return request.url.path().contains("ResourceGraph"_L1) && MiniTenant::query(request).startsWith("resourcecontainers"_L1);
}

} // namespace

/// What a pass did not see is gone, and only that: completeness is known for each scope and type.
class TestAzureReconcile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void containersThatCouldNotBeReadToTheEndStay_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("a row without id") << QByteArray(R"({"data":[{"name":"x"}]})") << 200;
        QTest::newRow("cut short") << QByteArray(R"({"data":[],"resultTruncated":"true"})") << 200;
        QTest::newRow("a list that repeats itself") << QByteArray(R"({"data":[],"$skipToken":"again"})") << 200;
        QTest::newRow("refused, and so is the list by ARM") << QByteArray("{}") << 400;
    }
    void containersThatCouldNotBeReadToTheEndStay()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        MiniConnection c;
        for (int s = 1; s <= 2; ++s)
            c.tenant.containers.append({group(s, u"rg"_s), {{u"type"_s, u"microsoft.resources/subscriptions/resourcegroups"_s}}});
        QVERIFY(c.sync().has_value());
        QVERIFY(c.port.resources.contains(group(1, u"rg"_s).toLower()));
        c.tenant.fault = [=](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            return asksContainers(r) ? std::optional(core::Result<http::Response>(MiniTenant::answer(status, answer))) : std::nullopt;
        };
        c.tenant.refused[MiniTenant::sub(1) + u"/resourcegroups"_s] = 500;
        c.tenant.rest[MiniTenant::sub(2) + u"/resourcegroups"_s] = "{\"value\":[{\"name\":\"no id\"}]}";
        auto summary = c.sync();
        QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().what));
        QVERIFY(!summary->complete);
        for (int s = 1; s <= 2; ++s) {
            QVERIFY(c.port.resources.contains(MiniTenant::sub(s)));
            QVERIFY(c.port.resources.contains(group(s, u"rg"_s).toLower()));
            QVERIFY(c.port.scopes.contains(MiniTenant::sub(s)));
        }
        QCOMPARE(c.port.resources.size(), 14U);
        c.tenant.fault = {};
        c.tenant.refused.clear();
        c.tenant.containers.removeIf([](const auto& row) { return row.id == group(1, u"rg"_s); });
        QVERIFY(c.sync()->complete);
        QVERIFY(!c.port.resources.contains(group(1, u"rg"_s).toLower()));
        QVERIFY(c.port.resources.contains(group(2, u"rg"_s).toLower()));
    }

    void withoutResourceGraphContainersAndResourcesAreReconciledByArmsLists()
    {
        MiniConnection c;
        c.tenant.fault = MiniTenant::graphRefused;
        const QString groups = MiniTenant::sub(1) + u"/resourcegroups"_s;
        const QString resources = MiniTenant::sub(1) + u"/resources"_s;
        c.tenant.rest[groups] = MiniTenant::listOf({group(1, u"a"_s), group(1, u"b"_s)});
        c.tenant.rest[resources] = MiniTenant::listOf({MiniTenant::site(1, u"a"_s), MiniTenant::site(1, u"b"_s)});
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.port.resources.size(), 6U);
        QCOMPARE(c.port.reads[MiniTenant::sub(1) + u"|microsoft.web/sites"_s].value.complete, true);
        c.tenant.rest[groups] = MiniTenant::listOf({group(1, u"b"_s)});
        c.tenant.rest[resources] = MiniTenant::listOf({MiniTenant::site(1, u"b"_s)});
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.port.resources.size(), 4U);
        QVERIFY(!c.port.resources.contains(MiniTenant::site(1, u"a"_s).toLower()));
        QVERIFY(!c.port.resources.contains(group(1, u"a"_s).toLower()));
        c.tenant.rest[resources] = MiniTenant::listOf({}); // the type is gone as a whole
        QVERIFY(c.sync().has_value());
        QVERIFY(!c.port.resources.contains(MiniTenant::site(1, u"b"_s).toLower()));
        QVERIFY(c.port.resources.contains(MiniTenant::sub(1)));
    }

    void aSubscriptionThatIsGoneTakesEverythingWithIt()
    {
        MiniConnection c;
        const QString alerts = MiniTenant::sub(2) + u"/providers/microsoft.security/alerts"_s;
        c.tenant.rest[alerts] = MiniTenant::listOf({MiniTenant::sub(2) + u"/providers/Microsoft.Security/locations/westeurope/alerts/b1"_s});
        c.tenant.findings.append(
            {MiniTenant::site(2, u"site0"_s) + u"/providers/Microsoft.Security/assessments/k0/subAssessments/g"_s, MiniTenant::properties({})});
        c.tenant.rest[MiniTenant::sub(2) + u"/providers/microsoft.security/pricings"_s] =
            MiniTenant::listOf({MiniTenant::sub(2) + u"/providers/Microsoft.Security/pricings/Arm"_s});
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.port.alerts.size(), 2U);
        QCOMPARE(c.port.subAssessments.size(), 2U);
        QCOMPARE(c.port.pricings.size(), 1U);
        c.tenant.removeSubscription(2);
        QVERIFY(c.sync().has_value());
        const auto of = [](const auto& table) {
            return std::ranges::count_if(table, [](const auto& item) { return item.first.startsWith(MiniTenant::sub(2)); });
        };
        QCOMPARE(of(c.port.resources), 0);
        QCOMPARE(of(c.port.assessments), 0);
        QCOMPARE(of(c.port.subAssessments), 0);
        QCOMPARE(of(c.port.alerts), 0);
        QCOMPARE(of(c.port.pricings), 0);
        QCOMPARE(of(c.port.scopes), 0);
        QCOMPARE(c.port.resources.size(), 6U);
        QVERIFY(!c.port.states[u"azure.types"_s].contains(MiniTenant::guid(2).toLatin1()));
    }

    void withoutResourceGraphWhatIsGoneGoesInTheSecondPass_data()
    {
        QTest::addColumn<int>("groupsStatus");
        QTest::addColumn<bool>("groupGoes");
        QTest::newRow("management groups are listed") << 200 << true;
        QTest::newRow("management groups are refused") << 403 << false; // of those nothing is known, of subscriptions all
    }
    void withoutResourceGraphWhatIsGoneGoesInTheSecondPass()
    {
        QFETCH(int, groupsStatus);
        QFETCH(bool, groupGoes);
        MiniConnection c;
        c.tenant.fault = MiniTenant::graphRefused;
        const QString resources = u"/resources"_s, assessments = u"/providers/microsoft.security/assessments"_s;
        const QString connectors = u"/providers/microsoft.security/securityconnectors"_s, groups = u"/providers/microsoft.management/managementgroups"_s;
        const QByteArray account = QByteArray(R"({"value":[{"id":"%1/resourceGroups/rg/providers/Microsoft.Security/securityConnectors/aws","name":"aws",)"
                                              R"("properties":{"environmentName":"AWS","hierarchyIdentifier":"123456789012"}}]})")
                                       .replace("%1", MiniTenant::sub(1).toLatin1());
        for (int s = 1; s <= 2; ++s) {
            c.tenant.rest[MiniTenant::sub(s) + resources] = MiniTenant::listOf({MiniTenant::site(s, u"a"_s)});
            c.tenant.rest[MiniTenant::sub(s) + assessments] =
                MiniTenant::listOf({MiniTenant::site(s, u"a"_s) + u"/providers/Microsoft.Security/assessments/k0"_s});
        }
        c.tenant.rest[MiniTenant::sub(1) + connectors] = account;
        c.tenant.rest[groups] = MiniTenant::listOf({u"/providers/Microsoft.Management/managementGroups/mg"_s});
        QVERIFY(c.sync().has_value());
        QVERIFY(c.port.scopes.contains(MiniTenant::sub(2)));
        QVERIFY(c.port.scopes.contains(u"aws:123456789012"_s));
        QVERIFY(c.port.resources.contains(MiniTenant::site(2, u"a"_s).toLower()));
        const auto named = [&](const QString& part) {
            return std::ranges::count_if(c.port.scopes, [&](const auto& item) { return item.first.contains(part); });
        };
        QCOMPARE(named(u"mg"_s), 1);
        c.tenant.removeSubscription(2);
        c.tenant.rest[groups] = MiniTenant::listOf({});
        c.tenant.rest.remove(MiniTenant::sub(1) + connectors);
        if (groupsStatus != 200)
            c.tenant.refused[groups] = groupsStatus;
        QVERIFY(c.sync().has_value());
        QVERIFY(!c.port.resources.contains(MiniTenant::site(2, u"a"_s).toLower()));
        QVERIFY(!c.port.scopes.contains(MiniTenant::sub(2)));
        QVERIFY(c.port.scopes.contains(MiniTenant::sub(1)));
        QVERIFY(c.port.resources.contains(MiniTenant::site(1, u"a"_s).toLower()));
        QCOMPARE(named(u"mg"_s), groupGoes ? 0 : 1);
        if (groupGoes)
            QVERIFY(!c.port.scopes.contains(u"aws:123456789012"_s));
    }

    void aSubscriptionIsNotGoneWhenTheListOfThemWasNotReadToItsEnd()
    {
        MiniConnection c;
        QVERIFY(c.sync().has_value());
        c.tenant.removeSubscription(2);
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (r.url.path() == "/subscriptions"_L1)
                return MiniTenant::answer(200, QByteArray(R"({"value":[{"id":"%1"},{"displayName":"no id"}]})").replace("%1", MiniTenant::sub(1).toLatin1()));
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY(!summary->complete);
        QCOMPARE(c.port.resources.size(), 12U);
        c.tenant.fault = {};
        QVERIFY(c.sync()->complete);
        QCOMPARE(c.port.resources.size(), 6U);
    }

    void deletionsAreFoundHoweverThePassWasKilled()
    {
        const auto after = [](int killAt) {
            MiniConnection c;
            (void)c.sync();
            c.tenant.resources.removeIf([](const auto& row) { return row.id.startsWith(MiniTenant::sub(1)); }); // the last of its type there
            c.tenant.removeSubscription(2);
            c.port.batches = 0;
            if (killAt >= 0) {
                c.port.failAfter = killAt;
                if (c.sync())
                    return QStringList();
                c.port.failAfter.reset();
            }
            const auto done = c.sync();
            return done ? c.port.print() : QStringList{done.error().what};
        };
        const QStringList undisturbed = after(-1);
        int kills = 0;
        for (QStringList seen = after(0); !seen.isEmpty(); seen = after(++kills))
            QCOMPARE(seen, undisturbed);
        QVERIFY2(kills > 15, qPrintable(QString::number(kills)));
    }

    void childrenGoWithTheirParentAndWithTheirList()
    {
        MiniConnection c;
        c.plan = {appSlots()};
        const QString site = MiniTenant::site(1, u"site0"_s);
        const QString other = MiniTenant::site(1, u"site1"_s);
        c.tenant.rest[(site + u"/slots"_s).toLower()] = MiniTenant::listOf({slot(1, u"site0"_s, u"a"_s), slot(1, u"site0"_s, u"b"_s)});
        c.tenant.rest[(other + u"/slots"_s).toLower()] = MiniTenant::listOf({slot(1, u"site1"_s, u"a"_s)});
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.port.resources[slot(1, u"site0"_s, u"a"_s).toLower()].value.parentId.toLower(), site.toLower());

        c.clock.time = c.clock.time.addDays(2);
        c.tenant.rest[(site + u"/slots"_s).toLower()] = MiniTenant::listOf({slot(1, u"site0"_s, u"b"_s)});
        QVERIFY(c.sync().has_value());
        QVERIFY(!c.port.resources.contains(slot(1, u"site0"_s, u"a"_s).toLower()));
        QVERIFY(c.port.resources.contains(slot(1, u"site0"_s, u"b"_s).toLower()));
        QVERIFY(c.port.resources.contains(slot(1, u"site1"_s, u"a"_s).toLower()));

        c.tenant.resources.removeIf([&](const auto& row) { return row.id == site; });
        QVERIFY(c.sync().has_value());
        QVERIFY(!c.port.resources.contains(slot(1, u"site0"_s, u"b"_s).toLower()));
        QVERIFY(c.port.resources.contains(slot(1, u"site1"_s, u"a"_s).toLower()));
        for (const auto& [name, value] : c.port.states)
            QVERIFY2(!name.startsWith("azure.children"_L1), qPrintable(name)); // nothing that grows with the estate
    }

    void manyParentsAreAskedForInBoundedParts()
    {
        MiniConnection c;
        c.plan = {appSlots()};
        for (int i = 0; i < 620; ++i)
            c.tenant.addSite(1, u"many%1"_s.arg(i));
        c.tenant.assessments.clear();
        QVERIFY(c.sync().has_value());
        QCOMPARE(c.tenant.countAsked(u"/slots"_s), 630);
        QCOMPARE(c.port.mostDue, 500);
    }

    void aMissingRightIsNotAskedForAtEveryParent()
    {
        MiniConnection c;
        c.plan = {appSlots()};
        for (int i = 0; i < 200; ++i)
            c.tenant.addSite(1, u"many%1"_s.arg(i));
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (r.url.path().startsWith(MiniTenant::sub(1)) && r.url.path().endsWith("/slots"_L1))
                return MiniTenant::forbidden(u"Microsoft.Web/sites/slots/read"_s);
            return std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QVERIFY2(c.tenant.countAsked(u"/slots"_s) <= 5 + 9, qPrintable(QString::number(c.tenant.countAsked(u"/slots"_s)))); // all of the other subscription
        QCOMPARE(summary->partly.filter(u"slots"_s).size(), 1);
        QVERIFY(summary->partly.filter(u"slots"_s).first().contains(u"Reader"_s));
        QCOMPARE(c.port.reads[MiniTenant::sub(1) + u"|microsoft.web/sites/slots"_s].value.missingRole, u"Reader"_s);
        QCOMPARE(c.port.reads[MiniTenant::sub(2) + u"|microsoft.web/sites/slots"_s].value.complete, true);
        c.tenant.fault = {};
        c.tenant.asked.clear();
        QVERIFY(c.sync()->complete); // the right was given: all are read
        QCOMPARE(c.tenant.countAsked(u"/slots"_s), 205);
    }

    void sentencesAreBounded()
    {
        MiniConnection c;
        for (int i = 0; i < 120; ++i)
            c.plan.append({u"Microsoft.Web/sites"_s, {}, u"Microsoft.Web/sites/kind%1"_s.arg(i), {}, u"2022-09-01"_s, std::chrono::seconds(86400)});
        c.tenant.fault = [](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            return r.url.path().contains("/kind"_L1) ? std::optional(core::Result<http::Response>(MiniTenant::answer(400, "{}"))) : std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QCOMPARE(summary->partly.size(), 101);
    }

    void listsWithoutEndAreStopped_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("fails");
        QTest::newRow("tenants") << u"/tenants"_s << QString() << false;
        QTest::newRow("subscriptions") << u"/subscriptions"_s << QString() << true;
        QTest::newRow("containers") << QString() << u"resourcecontainers"_s << false;
        QTest::newRow("connectors") << QString() << u"resources | where type =~ 'microsoft.security/securityconnectors'"_s << false;
        QTest::newRow("resources") << QString() << u"resources | order"_s << false;
        QTest::newRow("alerts") << QString(MiniTenant::sub(1) + u"/providers/Microsoft.Security/alerts"_s) << QString() << false;
        QTest::newRow("children") << QString(MiniTenant::site(1, u"site0"_s) + u"/slots"_s) << QString() << false;
    }
    void listsWithoutEndAreStopped()
    {
        QFETCH(QString, path);
        QFETCH(QString, query);
        QFETCH(bool, fails);
        MiniConnection c;
        c.plan = {appSlots()};
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addDays(2);
        c.limits = {.bulk = {.pages = 7}, .scopes = {.pages = 7}, .feed = {.pages = 7}, .children = {.pages = 7}};
        int asked = 0;
        c.tenant.fault = [&, path, query](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            const bool hit = query.isEmpty() ? r.url.path() == path : MiniTenant::query(r).startsWith(query);
            if (!hit)
                return std::nullopt;
            ++asked;
            const QByteArray next = QByteArray::number(asked);
            const QByteArray list = "{\"value\":[],\"nextLink\":\"https://management.azure.com" + path.toUtf8() + "?page=" + next + "\"}";
            const QByteArray rows = "{\"data\":[],\"$skipToken\":\"" + next + "\"}";
            return MiniTenant::answer(200, query.isEmpty() ? list : rows);
        };
        c.tenant.refused[MiniTenant::sub(1) + u"/resources"_s] = 500; // so that an endless list is no empty one
        c.tenant.refused[MiniTenant::sub(2) + u"/resources"_s] = 500;
        auto summary = c.sync();
        QCOMPARE(summary.has_value(), !fails);
        QCOMPARE(asked, 7);
        QCOMPARE(c.port.resources.size(), 12U);
        QCOMPARE(c.port.scopes.size(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestAzureReconcile)
#include "test_azure_reconcile.moc"
