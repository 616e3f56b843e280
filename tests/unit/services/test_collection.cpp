// SPDX-License-Identifier: GPL-3.0-or-later
// How resources are read: the rules choose among the routes, and the routes are those of the API descriptions.
#include "services/collect/collectionroutes.h"

#include "connectors/azure/childpath.h"
#include "services/assess/fileassessment.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using services::CollectionRoutes;
using Way = services::CollectionRoutes::Way;

namespace {

constexpr auto small = R"({"bulk":["Contoso.Web/sites","Microsoft.Resources/subscriptions","Contoso.Safe/vaults"],
    "entries":[
        {"parentType":"Microsoft.Resources/subscriptions","childType":"Contoso.Log/exports","apiVersion":"1"},
        {"parentType":"Microsoft.Resources/subscriptions","childType":"Contoso.Role/assignments","filter":"a eq 1","apiVersion":"1"},
        {"parentType":"Contoso.Web/sites","childType":"Contoso.Web/sites/config","childName":"web","apiVersion":"1","freshnessHours":6},
        {"parentType":"Contoso.Web/sites","childType":"Contoso.Web/sites/config","childName":"auth","apiVersion":"1"},
        {"parentType":"Contoso.Web/sites","childType":"Contoso.Web/sites/parts","childName":"default","apiVersion":"1"},
        {"parentType":"Contoso.Safe/vaults","childType":"Contoso.Safe/vaults/boxes/items","path":"allItems","apiVersion":"1"},
        {"parentType":"Contoso.Web/sites","childType":"Contoso.Log/exports","apiVersion":"1"},
        {"parentType":"Contoso.Web/sites/parts","childType":"Contoso.Log/exports","apiVersion":"1"}],
    "unreadable":[{"type":"Contoso.Web/sites/secrets","why":"dataPlane"}]})";

QStringList chosen(const policy::Needs& needs)
{
    QStringList list;
    for (const auto plan = CollectionRoutes::parse(small)->planFor(needs); const auto& entry : plan)
        list.append(QString(entry.parentType.section(u'.', 1) + u" > "_s + entry.childType.section(u'.', 1)
                            + (entry.childName.isEmpty() ? QString() : QString(u'/' + entry.childName))));
    return list;
}

policy::Needs builtinNeeds()
{
    std::vector<policy::Assigned> rules;
    for (const auto& text : services::builtinPolicies()) {
        if (auto document = policy::parsePolicy({text.json.constData(), std::size_t(text.json.size())}, ""); document.definition)
            rules.push_back(policy::assign(std::move(document.definition)));
    }
    return policy::needsOf(rules, *services::builtinAliases());
}

bool isAzure(const std::string& type)
{
    return type.starts_with("microsoft.");
}

/// What the API descriptions in some folders say: for each path that can be read the versions that have it.
class Descriptions {
public:
    void add(const QString& folder)
    {
        QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.fileName().contains("/resource-manager/"_L1) || file.fileName().contains("/examples/"_L1) || !file.open(QIODevice::ReadOnly))
                continue;
            const auto root = QJsonDocument::fromJson(file.readAll()).object();
            const auto paths = root["paths"_L1].toObject();
            for (auto path = paths.begin(); path != paths.end(); ++path) {
                if (path.value()["get"_L1].isObject())
                    add(path.key(), root["info"_L1]["version"_L1].toString());
            }
        }
    }
    bool isEmpty() const { return m_paths.isEmpty(); }
    /// The versions with a path that reads `asked`; empty: it is not described.
    QSet<QString> versionsOf(const QString& asked) const
    {
        QSet<QString> versions;
        for (const auto& path : m_paths.value(providerOf(asked))) {
            if (path.pattern.match(asked).hasMatch())
                versions.insert(path.version);
        }
        return versions;
    }

private:
    struct Path {
        QRegularExpression pattern;
        QString version;
    };

    static QString providerOf(const QString& path)
    {
        const qsizetype at = path.lastIndexOf("/providers/"_L1, -1, Qt::CaseInsensitive);
        return at < 0 ? QString() : path.sliced(at + 11).section(u'/', 0, 0).toLower();
    }
    void add(const QString& path, const QString& version)
    {
        static const QRegularExpression scope(uR"(^/?\\\{[^/]+\\\}(?=/providers))"_s), segment(uR"(\\\{[^/]+?\\\})"_s);
        const QString provider = providerOf(path);
        if (provider.isEmpty() || provider.startsWith(u'{')) // of any provider: says nothing of this one
            return;
        QString pattern = QRegularExpression::escape(path);
        pattern.replace("\\/"_L1, "/"_L1);
        pattern.replace(scope, u"/.+"_s).replace(segment, u"[^/]+"_s);
        m_paths[provider].append({QRegularExpression(u'^' + pattern + u"/?$"_s, QRegularExpression::CaseInsensitiveOption), version});
    }

    QHash<QString, QList<Path>> m_paths; ///< by the last provider
};

/// An id of a resource of some type, as its parents' routes give it.
QString idOf(const QString& type)
{
    if (type == "Microsoft.Resources/subscriptions"_L1)
        return u"/subscriptions/S"_s;
    const auto words = type.split(u'/');
    QString id = u"/subscriptions/S/resourceGroups/G/providers/"_s + words.first();
    for (qsizetype i = 1; i < words.size(); ++i)
        id += u'/' + words[i] + (words[i].endsWith("Services"_L1) ? u"/default"_s : u"/n"_s);
    return id;
}

QString sharedFolder()
{
    const QString named = qEnvironmentVariable("PARAPET_SHARED");
    return QDir(named.isEmpty() ? QDir(qEnvironmentVariable("PARAPET_SOURCE")).filePath(u"../shared"_s) : named).filePath(u"specs/azure-rest-api-specs"_s);
}

} // namespace

class TestCollection final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRulesChooseTheEntries_data()
    {
        QTest::addColumn<policy::Needs>("needs");
        QTest::addColumn<QStringList>("plan");
        using Related = policy::Needs::Related;
        const auto related = [](std::vector<Related> all) {
            return policy::Needs{.types = {}, .related = std::move(all), .read = {}, .timed = {}, .isForOthers = false};
        };
        QTest::newRow("no rules") << policy::Needs() << QStringList();
        QTest::newRow("rules about what is read in bulk")
            << policy::Needs{.types = {"contoso.web/sites"}, .related = {}, .read = {}, .timed = {}, .isForOthers = true} << QStringList();
        QTest::newRow("a rule about a child")
            << policy::Needs{.types = {"contoso.web/sites/config"}, .related = {}, .read = {}, .timed = {}, .isForOthers = false}
            << QStringList{u"Web/sites > Web/sites/config/web"_s, u"Web/sites > Web/sites/config/auth"_s};
        QTest::newRow("an alias of a child")
            << policy::Needs{.types = {}, .related = {}, .read = {"contoso.role/assignments"}, .timed = {}, .isForOthers = false}
            << QStringList{u"Resources/subscriptions > Role/assignments"_s};
        QTest::newRow("a child by name") << related({{"contoso.web/sites", "contoso.web/sites/config", "auth", false}})
                                         << QStringList{u"Web/sites > Web/sites/config/auth"_s};
        QTest::newRow("by its full name") << related({{"contoso.web/sites", "contoso.web/sites/config", "app/web", false}})
                                          << QStringList{u"Web/sites > Web/sites/config/web"_s};
        QTest::newRow("by another name") << related({{"contoso.web/sites", "contoso.web/sites/config", "logs", false}}) << QStringList();
        QTest::newRow("an extension of one type") << related({{"contoso.web/sites", "contoso.log/exports", "", false}})
                                                  << QStringList{u"Web/sites > Log/exports"_s};
        QTest::newRow("of the subscription") << related({{"microsoft.resources/subscriptions", "contoso.log/exports", "", true}})
                                             << QStringList{u"Resources/subscriptions > Log/exports"_s};
        QTest::newRow("of a child, which is then read as well") << related({{"contoso.web/sites/parts", "contoso.log/exports", "", false}})
                                                                << QStringList{u"Web/sites > Web/sites/parts/default"_s, u"Web/sites/parts > Log/exports"_s};
        QTest::newRow("of a type that has no route") << related({{"contoso.safe/vaults", "contoso.log/exports", "", false}}) << QStringList();
        QTest::newRow("below something else in the subscription")
            << related({{"contoso.web/sites", "contoso.safe/vaults/boxes/items", "", true}}) << QStringList{u"Safe/vaults > Safe/vaults/boxes/items"_s};
        QTest::newRow("of any type") << related({{"", "contoso.log/exports", "", false}})
                                     << QStringList{u"Resources/subscriptions > Log/exports"_s, u"Web/sites > Web/sites/parts/default"_s,
                                                    u"Web/sites > Log/exports"_s, u"Web/sites/parts > Log/exports"_s};
    }
    void theRulesChooseTheEntries()
    {
        QFETCH(policy::Needs, needs);
        QFETCH(QStringList, plan);
        QCOMPARE(chosen(needs), plan);
    }

    void anEntryIsReadWithAllItSays()
    {
        const auto routes = CollectionRoutes::parse(small);
        QVERIFY(routes.has_value());
        const auto& entries = routes->entries();
        QCOMPARE(entries.size(), 8);
        QCOMPARE(entries[1].filter, u"a eq 1"_s);
        QCOMPARE(entries[2].freshness, std::chrono::hours(6));
        QCOMPARE(entries[3].freshness, std::chrono::hours(24));
        QCOMPARE(entries[5].path, u"allItems"_s);
        QCOMPARE(azure::childPath(entries[5], u"/v"_s), u"/v/allItems"_s);
        QCOMPARE(azure::childPath(entries[2], u"/s"_s), u"/s/config/web"_s);
        QCOMPARE(azure::childPath(entries[6], u"/s"_s), u"/s/providers/Contoso.Log/exports"_s);
    }

    void theWayOfATypeIsKnownAndSaidWhereThereIsNone()
    {
        const auto routes = *CollectionRoutes::parse(small);
        QCOMPARE(routes.wayOf(u"CONTOSO.web/sites"_s), Way::Bulk);
        QCOMPARE(routes.wayOf(u"contoso.web/sites/CONFIG"_s), Way::BelowParents);
        QCOMPARE(routes.wayOf(u"Contoso.Web/sites/secrets"_s), Way::Unreadable);
        QCOMPARE(routes.wayOf(u"Contoso.Web/other"_s), Way::Unknown);
        QVERIFY(routes.whyNot(u"contoso.web/sites"_s).isEmpty());
        QVERIFY(routes.whyNot(u"contoso.web/sites/config"_s).isEmpty());
        QVERIFY(routes.whyNot(u"contoso.web/sites/secrets"_s).contains(u"service itself"_s));
        QVERIFY(!routes.whyNot(u"contoso.web/other"_s).isEmpty());
    }

    void whatNoBulkQueryGivesIsTold()
    {
        const policy::Needs needs{
            .types = {"aws::s3::bucket", "contoso.web/other", "contoso.web/sites"},
            .related = {{"contoso.web/sites", "contoso.web/sites/config", "", false}, {"contoso.web/sites", "contoso.safe/vaults", "", true}},
            .read = {"contoso.web/sites/secrets"},
            .isForOthers = false};
        QCOMPARE(CollectionRoutes::parse(small)->notInBulk(needs),
                 (std::unordered_set<std::string>{"contoso.web/other", "contoso.web/sites/config", "contoso.web/sites/secrets"}));
    }

    void aBrokenFileIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("no JSON") << QByteArray("{") << u"no entries"_s;
        QTest::newRow("no entries") << QByteArray("{}") << u"no entries"_s;
        QTest::newRow("no version") << QByteArray(
            R"({"entries":[{"parentType":"A.B/c","childType":"A.B/c/d","apiVersion":"1"},{"parentType":"A.B/c","childType":"A.B/c/e"}]})")
                                    << u"Entry 1"_s;
        QTest::newRow("a parent behind its child") << QByteArray(
            R"({"entries":[{"parentType":"A.B/c/d","childType":"E.F/g","apiVersion":"1"},{"parentType":"A.B/c","childType":"A.B/c/d","apiVersion":"1"}]})")
                                                   << u"A.B/c/d"_s;
        QTest::newRow("a reason nobody knows") << QByteArray(R"({"entries":[],"unreadable":[{"type":"A.B/c","why":"so"}]})") << u"A.B/c"_s;
    }
    void aBrokenFileIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto routes = CollectionRoutes::parse(json);
        QVERIFY(!routes.has_value());
        QCOMPARE(routes.error().code, core::Errc::BadInput);
        QVERIFY2(routes.error().what.contains(place), qPrintable(routes.error().what));
    }

    void everyTypeThatTheBuiltInDefinitionsNeedHasAWay()
    {
        const auto routes = CollectionRoutes::builtin();
        QVERIFY2(routes.has_value(), routes ? "" : qPrintable(routes.error().what));
        const auto needs = builtinNeeds();
        std::set<std::string> types(needs.types.begin(), needs.types.end());
        types.insert(needs.read.begin(), needs.read.end());
        for (const auto& related : needs.related)
            types.insert(related.type);
        QMap<Way, QStringList> ways;
        for (const auto& type : types) {
            if (isAzure(type))
                ways[routes->wayOf(QString::fromStdString(type))].append(QString::fromStdString(type));
        }
        QCOMPARE(ways[Way::Unknown], QStringList());
        QVERIFY(ways[Way::Bulk].size() > 70 && ways[Way::BelowParents].size() > 40);
        qInfo("%lld types in bulk, %lld below their parents, %lld not readable", static_cast<long long>(ways[Way::Bulk].size()),
              static_cast<long long>(ways[Way::BelowParents].size()), static_cast<long long>(ways[Way::Unreadable].size()));
    }

    void whatTheBuiltInDefinitionsLookForOnAResourceIsInThePlan()
    {
        const auto routes = *CollectionRoutes::builtin();
        const auto needs = builtinNeeds();
        const auto plan = routes.planFor(needs);
        for (const auto& related : needs.related) {
            const QString type = QString::fromStdString(related.type), parent = QString::fromStdString(related.parent);
            if (!isAzure(related.type) || routes.wayOf(type) != Way::BelowParents)
                continue;
            const bool isRead = std::ranges::any_of(plan, [&](const ports::CollectionEntry& entry) {
                const bool named = related.name.empty() || entry.childName.isEmpty()
                                   || entry.childName.compare(QString::fromStdString(related.name), Qt::CaseInsensitive) == 0;
                const bool below = related.isSubscriptionWide || entry.parentType.compare(parent, Qt::CaseInsensitive) == 0;
                return named && below && entry.childType.compare(type, Qt::CaseInsensitive) == 0;
            });
            QVERIFY2(isRead, qPrintable(parent + u" > "_s + type + u' ' + QString::fromStdString(related.name)));
        }
        QSet<QString> known;
        for (const auto& entry : plan) {
            QVERIFY2(routes.wayOf(entry.parentType) == Way::Bulk || known.contains(entry.parentType.toLower()), qPrintable(entry.parentType));
            known.insert(entry.childType.toLower());
        }
        QVERIFY2(plan.size() < routes.entries().size(), "a rule needs every entry: nothing shows that rules choose");
        qInfo("%lld of %lld entries", static_cast<long long>(plan.size()), static_cast<long long>(routes.entries().size()));
    }

    void noEntryIsThereTwice()
    {
        QSet<QString> keys;
        for (const auto routes = *CollectionRoutes::builtin(); const auto& entry : routes.entries()) {
            const QString key = (entry.parentType + u'|' + entry.childType + u'|' + entry.childName).toLower();
            QVERIFY2(!keys.contains(key), qPrintable(key));
            QVERIFY2(routes.wayOf(entry.parentType) != Way::Unknown, qPrintable(entry.parentType));
            keys.insert(key);
        }
    }

    void everyRouteIsAPathOfItsDescription()
    {
        Descriptions described;
        described.add(sharedFolder());
        if (described.isEmpty())
            QSKIP("the Azure descriptions are not there: put them at ../shared/specs or name the folder in PARAPET_SHARED");
        const QString whole = qEnvironmentVariable("PARAPET_AZURE_SPECS"); // of all providers: then every route must be there
        if (!whole.isEmpty())
            described.add(whole);
        QStringList missing, wrong;
        int right = 0;
        for (const auto routes = *CollectionRoutes::builtin(); const auto& entry : routes.entries()) {
            const QString asked = azure::childPath(entry, idOf(entry.parentType));
            const auto versions = described.versionsOf(asked);
            if (versions.isEmpty())
                missing.append(asked);
            else if (!versions.contains(entry.apiVersion))
                wrong.append(asked + u' ' + entry.apiVersion + u" not in "_s + QStringList(versions.begin(), versions.end()).join(u' '));
            else
                ++right;
        }
        QCOMPARE(wrong, QStringList());
        QVERIFY2(right >= 4, qPrintable(QString::number(right)));
        if (!whole.isEmpty())
            QCOMPARE(missing, QStringList());
        qInfo("%d routes as described, %lld of providers that the collection does not describe", right, static_cast<long long>(missing.size()));
    }
};

QTEST_GUILESS_MAIN(TestCollection)
#include "test_collection.moc"
