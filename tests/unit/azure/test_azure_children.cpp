// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/childpath.h"
#include "unit/azure/minitenant.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Errc;

namespace {

constexpr auto assignments = "/providers/Microsoft.Authorization/roleAssignments"_L1;
constexpr auto settings = "/providers/Microsoft.Insights/diagnosticSettings"_L1;

ports::CollectionEntry entry(const QString& parent, const QString& child)
{
    ports::CollectionEntry made;
    made.parentType = parent;
    made.childType = child;
    made.apiVersion = u"2022-04-01"_s;
    return made;
}

ports::CollectionEntry assignmentsEntry()
{
    return entry(u"Microsoft.Resources/subscriptions"_s, u"Microsoft.Authorization/roleAssignments"_s);
}

ports::CollectionEntry settingsEntry(const QString& parent)
{
    return entry(parent, u"Microsoft.Insights/diagnosticSettings"_s);
}

QString path(const QString& parent, QLatin1StringView below)
{
    return QString(parent + below).toLower();
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray listOf(const QJsonObject& row)
{
    return json({{u"value"_s, QJsonArray{row}}});
}

/// How many of the requests asked for exactly this path.
qsizetype askedFor(const MiniConnection& c, const QString& wanted)
{
    return std::ranges::count_if(c.tenant.asked, [&](const QString& asked) { return asked.compare(u"GET "_s + wanted, Qt::CaseInsensitive) == 0; });
}

} // namespace

/// What the collection plan reads below subscriptions, and where lists are not what they are elsewhere.
class TestAzureChildren : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(core::liveAwaits(), 0); }

    void whatSubscriptionsInheritIsKeptOnceWhereItStands()
    {
        MiniConnection c;
        c.plan = {assignmentsEntry()};
        const QString group = u"/providers/Microsoft.Management/managementGroups/mg"_s;
        const QString tenant = u"11111111-1111-1111-1111-111111111111"_s;
        c.tenant.rest[u"/tenants"_s] = listOf({{u"tenantId"_s, tenant}, {u"displayName"_s, u"T"_s}});
        c.tenant.containers.append({group, {{u"type"_s, u"microsoft.management/managementgroups"_s}, {u"tenantId"_s, tenant}}});
        for (auto& row : c.tenant.containers) {
            row.json.insert(u"tenantId"_s, tenant);
            row.json.insert(u"properties"_s, QJsonObject{{u"managementGroupAncestorsChain"_s, QJsonArray{QJsonObject{{u"name"_s, u"mg"_s}}}}});
        }
        const QString own = MiniTenant::sub(1) + assignments + u"/own"_s, nested = MiniTenant::site(1, u"site0"_s) + assignments + u"/nested"_s;
        const QString above = group + assignments + u"/above"_s, root = assignments + u"/root"_s;
        c.tenant.rest[path(MiniTenant::sub(1), assignments)] = MiniTenant::listOf({own, nested, above, root});
        c.tenant.rest[path(MiniTenant::sub(2), assignments)] = MiniTenant::listOf({above, root});
        auto summary = c.sync();
        QVERIFY2(summary.has_value() && summary->complete, qPrintable(summary ? summary->partly.join(u'\n') : summary.error().what));
        const auto scopeOf = [&](const QString& id) {
            const auto found = c.port.resources.find(id.toLower());
            return found == c.port.resources.end() ? u"none"_s : found->second.value.scopeId;
        };
        QCOMPARE(scopeOf(own), MiniTenant::sub(1));
        QCOMPARE(scopeOf(nested), MiniTenant::sub(1));
        QCOMPARE(scopeOf(above), group);
        QCOMPARE(scopeOf(root), u"/tenants/"_s + tenant);
        QCOMPARE(c.port.resources.size(), 16U);
        QCOMPARE(c.port.resources[above.toLower()].value.parentId, group);

        c.clock.time = c.clock.time.addDays(2);
        c.tenant.rest[path(MiniTenant::sub(1), assignments)] = MiniTenant::listOf({own, root});
        c.tenant.rest[path(MiniTenant::sub(2), assignments)] = MiniTenant::listOf({root});
        QVERIFY(c.sync()->complete);
        QCOMPARE(scopeOf(above), u"none"_s);
        QCOMPARE(scopeOf(nested), u"none"_s);
        QCOMPARE(scopeOf(root), u"/tenants/"_s + tenant);
        QCOMPARE(scopeOf(own), MiniTenant::sub(1));
    }

    void whatStoodInAManagementGroupGoesWithIt()
    {
        MiniConnection c;
        c.plan = {assignmentsEntry()};
        const QString group = u"/providers/Microsoft.Management/managementGroups/mg"_s, above = group + assignments + u"/above"_s;
        c.tenant.rest[u"/tenants"_s] = listOf({{u"tenantId"_s, u"11111111-1111-1111-1111-111111111111"_s}});
        const auto containers = c.tenant.containers;
        c.tenant.containers.append({group, {{u"type"_s, u"microsoft.management/managementgroups"_s}}});
        for (auto& row : c.tenant.containers)
            row.json.insert(u"properties"_s, QJsonObject{{u"managementGroupAncestorsChain"_s, QJsonArray{QJsonObject{{u"name"_s, u"mg"_s}}}}});
        for (int s = 1; s <= 2; ++s)
            c.tenant.rest[path(MiniTenant::sub(s), assignments)] = MiniTenant::listOf({above});
        QVERIFY(c.sync()->complete);
        QVERIFY(c.port.resources.contains(above.toLower()));
        c.tenant.containers = containers; // the group is deleted; the lists are not due yet
        QVERIFY(c.sync(false).has_value());
        QVERIFY(c.port.resources.contains(above.toLower()));
        QVERIFY(c.sync()->complete);
        QVERIFY(!c.port.resources.contains(above.toLower()));
        QCOMPARE(c.port.resources.size(), 12U);
    }

    void aSubscriptionsOwnChildrenAreDueByTheirOwnMark()
    {
        MiniConnection c;
        c.plan = {settingsEntry(u"Microsoft.Web/sites"_s), settingsEntry(u"Microsoft.Resources/subscriptions"_s)};
        const QString mine = path(MiniTenant::sub(1), settings);
        const QString setting = MiniTenant::sub(1).sliced(1) + u"/providers/AzureResourceManager/diagnosticSettings/out"_s;
        c.tenant.rest[mine] = listOf({{u"id"_s, setting}, {u"name"_s, u"out"_s}, {u"type"_s, QJsonValue::Null}, {u"properties"_s, QJsonObject()}});
        c.tenant.refused[path(MiniTenant::site(2, u"site1"_s), settings)] = 403;
        auto summary = c.sync();
        QVERIFY2(summary.has_value(), qPrintable(summary ? QString() : summary.error().what));
        const auto stored = c.port.resources.find(u'/' + setting.toLower());
        QVERIFY(stored != c.port.resources.end());
        QCOMPARE(stored->second.value.type, u"Microsoft.Insights/diagnosticSettings"_s);
        QCOMPARE(stored->second.value.scopeId, MiniTenant::sub(1));
        const QString mark = u"|microsoft.insights/diagnosticsettings"_s;
        for (int s = 1; s <= 2; ++s) {
            QVERIFY(c.port.reads[MiniTenant::sub(s) + mark + u"/subscription"_s].value.complete);
            QCOMPARE(c.port.reads[MiniTenant::sub(s) + mark].value.complete, s == 1); // of everything below it
        }
        QVERIFY(!c.port.reads[MiniTenant::site(2, u"site1"_s).toLower() + mark].value.complete);
        QVERIFY(!summary->complete);

        c.clock.time = c.clock.time.addSecs(3600 * 20); // fresh: neither the sites' marks nor the pass itself renew it
        c.tenant.asked.clear();
        QVERIFY(c.sync().has_value());
        QCOMPARE(askedFor(c, mine), 0);
        c.clock.time = c.clock.time.addSecs(3600 * 5);
        QVERIFY(c.sync().has_value());
        QCOMPARE(askedFor(c, mine), 1);
    }

    void aListThatLeavesOutWhatCountsIsReadMemberByMember()
    {
        MiniConnection c;
        auto keys = entry(u"Microsoft.Web/sites"_s, u"Microsoft.Web/sites/keys"_s);
        keys.each = true;
        c.plan = {keys};
        const QString site = MiniTenant::site(1, u"site0"_s), one = site + u"/keys/one"_s, two = site + u"/keys/two"_s, foreign = MiniTenant::site(2, u"x"_s);
        c.tenant.rest[path(site, "/keys"_L1)] = MiniTenant::listOf({one, two, foreign});
        c.tenant.rest[one.toLower()] = json({{u"id"_s, one}, {u"properties"_s, QJsonObject{{u"size"_s, 4096}}}});
        c.tenant.refused[two.toLower()] = 404; // gone since it was listed
        auto summary = c.sync();
        QVERIFY2(summary.has_value() && summary->complete, qPrintable(summary ? summary->partly.join(u'\n') : summary.error().what));
        QVERIFY(c.port.resources[one.toLower()].value.body.contains("4096"));
        QVERIFY(!c.port.resources.contains(two.toLower()));
        QCOMPARE(askedFor(c, foreign), 0);
        QVERIFY(c.port.reads[site.toLower() + u"|microsoft.web/sites/keys"_s].value.complete);

        c.clock.time = c.clock.time.addDays(2);
        c.tenant.refused[one.toLower()] = 403; // of what is not shown nothing is known
        summary = c.sync();
        QVERIFY(summary.has_value() && !summary->complete);
        QVERIFY(!c.port.reads[site.toLower() + u"|microsoft.web/sites/keys"_s].value.complete);
        QVERIFY(c.port.resources.contains(one.toLower()));
    }

    void answersThatSayThereIsNothingAreNoFailures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isNone");
        QTest::newRow("not there") << 404 << u"ResourceNotFound"_s << u"no"_s << true;
        QTest::newRow("not for accounts of this kind") << 400 << u"FeatureNotSupportedForAccount"_s << u"no"_s << true;
        QTest::newRow("not in this tier") << 400 << u"MethodNotAllowedInPricingTier"_s << u"no"_s << true;
        QTest::newRow("a provider that is not in use") << 409 << u"MissingSubscriptionRegistration"_s << u"no"_s << true;
        QTest::newRow("without the licence") << 400 << u"AadPremiumLicenseRequired"_s << u"no"_s << true;
        QTest::newRow("anything else") << 400 << u"InvalidApiVersionParameter"_s << u"no"_s << false;
        QTest::newRow("a code in the words only") << 400 << u"Odd"_s << u"see FeatureNotSupportedForAccount"_s << false;
    }
    void answersThatSayThereIsNothingAreNoFailures()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const QString, words);
        QFETCH(const bool, isNone);
        MiniConnection c;
        c.plan = {entry(u"Microsoft.Web/sites"_s, u"Microsoft.Web/sites/parts"_s)};
        const QByteArray body = json({{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, words}}}});
        c.tenant.fault = [status, body](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            return r.url.path().endsWith("/parts"_L1) ? std::optional<core::Result<http::Response>>(MiniTenant::answer(status, body)) : std::nullopt;
        };
        auto summary = c.sync();
        QVERIFY(summary.has_value());
        QCOMPARE(summary->complete, isNone);
        QCOMPARE(c.port.reads[MiniTenant::site(1, u"site0"_s).toLower() + u"|microsoft.web/sites/parts"_s].value.complete, isNone);
    }

    void anEntrysPathAndFilterAreAskedFor()
    {
        MiniConnection c;
        auto items = entry(u"Microsoft.Web/sites"_s, u"Microsoft.Web/sites/boxes/items"_s);
        items.path = u"allItems"_s;
        items.filter = u"kind eq 'A'"_s;
        c.plan = {items};
        QStringList queries;
        c.tenant.fault = [&queries](const http::Request& r, int) -> std::optional<core::Result<http::Response>> {
            if (r.url.path().endsWith("/allItems"_L1))
                queries.append(QUrlQuery(r.url).queryItemValue(u"$filter"_s, QUrl::FullyDecoded));
            return std::nullopt;
        };
        const QString site = MiniTenant::site(1, u"site0"_s), item = site + u"/boxes/b/items/i"_s;
        c.tenant.rest[path(site, "/allItems"_L1)] = MiniTenant::listOf({item});
        QVERIFY(c.sync()->complete);
        QCOMPARE(queries, QStringList(10, u"kind eq 'A'"_s));
        QCOMPARE(c.port.resources[item.toLower()].value.parentId, site);
    }

    void aChangeMakesTheNearestParentDue_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("due");
        const QString site = MiniTenant::site(1, u"site0"_s), sub = MiniTenant::sub(1);
        QTest::newRow("an assignment of the subscription") << QString(sub + assignments + u"/a"_s) << QString(sub + assignments);
        QTest::newRow("of a group") << QString(sub + u"/resourceGroups/rg"_s + assignments + u"/a"_s) << QString(sub + assignments);
        QTest::newRow("of a resource") << QString(site + assignments + u"/a"_s) << QString(sub + assignments);
        QTest::newRow("a setting of a resource") << QString(site + settings + u"/a"_s) << QString(site + settings);
        QTest::newRow("a setting of the subscription") << QString(sub + settings + u"/a"_s) << QString(sub + settings);
    }
    void aChangeMakesTheNearestParentDue()
    {
        QFETCH(const QString, changed);
        QFETCH(const QString, due);
        MiniConnection c;
        c.plan = {assignmentsEntry(), settingsEntry(u"Microsoft.Web/sites"_s), settingsEntry(u"Microsoft.Resources/subscriptions"_s)};
        QVERIFY(c.sync().has_value());
        c.clock.time = c.clock.time.addSecs(1800);
        c.tenant.activity.append({{u"resourceId"_s, changed},
                                  {u"operationName"_s, QJsonObject{{u"value"_s, u"Microsoft.X/y/write"_s}}},
                                  {u"status"_s, QJsonObject{{u"value"_s, u"Succeeded"_s}}},
                                  {u"eventTimestamp"_s, c.clock.time.addSecs(-60).toString(Qt::ISODateWithMs)}});
        c.tenant.asked.clear();
        QVERIFY(c.sync(false)->delta);
        QCOMPARE(askedFor(c, due), 1);
        QCOMPARE(c.tenant.countAsked(settings) + c.tenant.countAsked(assignments), 1);
    }
};

QTEST_GUILESS_MAIN(TestAzureChildren)
#include "test_azure_children.moc"
