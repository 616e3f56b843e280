// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/listanswers.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "support/await.h"
#include "support/estate.h"
#include "support/fixedclock.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Every answer is compared with one made the plain way: all rows read, filtered and sorted by a loop.
class TestResourceList : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<FixedClock> m_clock = std::make_shared<FixedClock>();
    std::unique_ptr<store::Workspace> m_workspace;
    std::unique_ptr<store::SyncStore> m_sync;
    std::unique_ptr<store::ResourceList> m_list;
    QList<qint64> m_scopes;

    static constexpr int estateSize = 3000;

    QList<store::RowValues> all()
    {
        auto rows = await(m_workspace->read([](store::Db& db) -> core::Result<QList<core::RowId>> {
            QList<core::RowId> ids;
            STORE_LET(s, db.prepare("SELECT row FROM resource"));
            for (;;) {
                STORE_LET(more, s.step());
                if (!more)
                    return ids;
                ids.append(core::RowId{s.int64(0)});
            }
        }));
        return *await(m_list->rows(*rows, {}));
    }
    store::RowQuery query(const QString& typed, const QString& sort = u"name"_s, bool descending = false)
    {
        static const QStringList keys{u"health"_s, u"environment"_s, u"type"_s,   u"plan"_s,     u"scope"_s,     u"location"_s, u"group"_s,
                                      u"tag"_s,    u"tag.env"_s,     u"alerts"_s, u"findings"_s, u"firstseen"_s, u"name"_s,     u"id"_s};
        store::RowQuery q;
        auto parsed = domain::FilterQuery::parse(typed, keys);
        if (!parsed)
            qFatal("%s", qPrintable(parsed.error().what));
        q.filter = *parsed;
        q.sort = {sort, descending};
        q.scopes = m_scopes;
        return q;
    }
    QList<qint64> listed(const store::RowQuery& q)
    {
        auto order = await(m_list->order(q, {}));
        if (!order)
            return {-1};
        QList<qint64> rows;
        for (const auto id : (*order)->rows(0, (*order)->count()))
            rows.append(id.value);
        return rows;
    }
    static bool holds(const store::RowValues& r, const QString& typed)
    {
        const auto has = [](const QString& text, const QString& word) { return text.contains(word, Qt::CaseInsensitive); };
        if (typed == u"environment:aws")
            return r.environment == domain::Environment::Aws;
        if (typed == u"-environment:aws,gcp")
            return r.environment != domain::Environment::Aws && r.environment != domain::Environment::Gcp;
        if (typed == u"type:storageAccounts location:eastus")
            return r.type == u"Microsoft.Storage/storageAccounts" && r.location == u"eastus";
        if (typed == u"tag:env=prod" || typed == u"tag.env:prod")
            return r.tagValue == u"prod";
        if (typed == u"group:rg-7")
            return r.group == u"rg-7";
        if (typed == u"health:unhealthy")
            return r.health == domain::Health::Unhealthy;
        if (typed == u"findings>0")
            return r.openBySeverity != std::array<int, 6>{};
        if (typed == u"-name:alpha")
            return !has(r.name, u"alpha"_s);
        if (typed == u"id:rg-12/prov")
            return has(r.id, u"rg-12/prov"_s);
        const auto anywhere = [&](const QString& w) {
            return has(r.name, w) || has(r.id, w) || has(r.type, w) || has(r.group, w) || has(r.scopeId, w) || has(r.tagKey + u'=' + r.tagValue, w);
        };
        for (const QString& word : typed.split(u' ')) {
            if (!anywhere(word))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto opened = store::Workspace::open({.databasePath = m_dir.filePath(u"w.db"_s), .key = core::Secret(QByteArray(32, 'k')), .clock = m_clock});
        QVERIFY(opened.has_value());
        m_workspace = std::move(*opened);
        m_sync = std::make_unique<store::SyncStore>(*m_workspace);
        QVERIFY(await(m_workspace->write([](store::Db& db, store::ChangeSet&) { return estate::addConnection(db); })).has_value());
        auto b = estate::batch(0, estateSize);
        for (auto& r : b.resources)
            r.tags.resize(1); // the plain loop sees the shown tag only
        for (int k = 1; k < 5; ++k)
            b.metadata.append(estate::metadata(k));
        for (int i = 0; i < estateSize; i += 3)
            b.assessments.append(estate::assessment(b.resources[i], 1 + i % 4, i % 2 ? domain::AssessmentState::Unhealthy : domain::AssessmentState::Healthy));
        for (int i = 0; i < 40; ++i)
            b.alerts.append(estate::alert(i, b.resources[i * 7 % 200].id));
        for (int i = 0; i < 20; ++i)
            b.scopes.append(estate::scope(i));
        QVERIFY(await(m_sync->write(b)).has_value());
        for (int i = 1; i <= 40; ++i)
            m_scopes.append(i);
        m_list = std::make_unique<store::ResourceList>(*m_workspace, m_clock);
    }
    void cleanupTestCase()
    {
        m_list.reset();
        m_sync.reset();
        m_workspace.reset();
    }

    void aFilteredListIsWhatAPlainLoopFinds_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char* typed : {"environment:aws",
                                  "-environment:aws,gcp",
                                  "type:storageAccounts location:eastus",
                                  "tag:env=prod",
                                  "tag.env:prod",
                                  "group:rg-7",
                                  "health:unhealthy",
                                  "findings>0",
                                  "-name:alpha",
                                  "id:rg-12/prov",
                                  "alpha",
                                  "rare123",
                                  "unique2999",
                                  "ALPHA storage",
                                  "al",
                                  "rg-12/prov",
                                  "vaults",
                                  "provid",
                                  "env=te",
                                  "nothing-like-this",
                                  "s/0",
                                  "o"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    void aFilteredListIsWhatAPlainLoopFinds()
    {
        QFETCH(QString, typed);
        QSet<qint64> expected;
        for (const auto& r : all()) {
            if (holds(r, typed))
                expected.insert(r.row.value);
        }
        const auto found = listed(query(typed));
        QCOMPARE(QSet<qint64>(found.begin(), found.end()), expected);
        QCOMPARE(found.size(), expected.size());
        auto first = await(m_list->first(query(typed), 50, {}));
        QVERIFY(first.has_value());
        QList<qint64> firstRows;
        for (const auto id : first->rows)
            firstRows.append(id.value);
        QCOMPARE(firstRows, found.first(std::min<qsizetype>(50, found.size())));
        QCOMPARE(first->isAll, found.size() <= 50);
    }

    void everyColumnSortsBothWays_data()
    {
        QTest::addColumn<QString>("column");
        for (const char* c : {"name", "type", "environment", "scope", "health", "findings", "alerts", "tag", "location", "group", "plan", "lastSeen"})
            QTest::newRow(c) << QString::fromLatin1(c);
    }
    void everyColumnSortsBothWays()
    {
        QFETCH(QString, column);
        const auto key = [&](const store::RowValues& r) -> QVariant {
            if (column == u"name")
                return r.name.toLower();
            if (column == u"type")
                return r.type.toLower();
            if (column == u"environment")
                return int(r.environment);
            if (column == u"scope")
                return r.scopeName.toLower();
            if (column == u"health")
                return domain::badness(r.health);
            if (column == u"findings")
                return qint64(r.openBySeverity[5]) << 24 | r.openBySeverity[4] << 16 | r.openBySeverity[3] << 8
                       | (r.openBySeverity[2] + r.openBySeverity[1] + r.openBySeverity[0]);
            if (column == u"alerts")
                return r.alerts == 0 ? 0 : int(r.worstAlert) * 10000 + r.alerts;
            if (column == u"tag")
                return r.tagKey.isEmpty() ? QString() : (r.tagKey + u'=' + r.tagValue).toLower();
            if (column == u"location")
                return r.location.toLower();
            if (column == u"group")
                return r.group.toLower();
            if (column == u"plan")
                return int(r.plan);
            return r.lastSeen;
        };
        for (const bool descending : {false, true}) {
            const auto rows = listed(query({}, column, descending));
            QCOMPARE(rows.size(), estateSize);
            QList<core::RowId> ids;
            for (const qint64 row : rows)
                ids.append(core::RowId{row});
            const auto values = *await(m_list->rows(ids, {}));
            for (qsizetype i = 1; i < values.size(); ++i) {
                const auto order = QVariant::compare(key(values[i - 1]), key(values[i]));
                QVERIFY2(descending ? order != QPartialOrdering::Less : order != QPartialOrdering::Greater, qPrintable(values[i].name));
                if (order == QPartialOrdering::Equivalent && column != u"name")
                    QVERIFY(values[i - 1].name.compare(values[i].name, Qt::CaseInsensitive) <= 0);
            }
        }
    }

    void aFacetIgnoresItsOwnChoice()
    {
        const auto rows = all();
        const auto facets = *await(m_list->facets(query(u"environment:aws location:eastus"_s), {}));
        const auto find = [&](const QString& facet, const QString& value) -> qint64 {
            for (const auto& f : facets) {
                for (const auto& v : f.values) {
                    if (f.key == facet && v.value == value)
                        return v.count;
                }
            }
            return 0;
        };
        const auto expected = [&](auto test) { return std::ranges::count_if(rows, test); };
        QCOMPARE(find(u"environment"_s, u"azure"_s) + find(u"environment"_s, u"Azure"_s),
                 expected([](const auto& r) { return r.environment == domain::Environment::Azure && r.location == u"eastus"; }));
        QCOMPARE(find(u"location"_s, u"uksouth"_s),
                 expected([](const auto& r) { return r.environment == domain::Environment::Aws && r.location == u"uksouth"; }));
        QCOMPARE(find(u"tag.env"_s, u"dev"_s),
                 expected([](const auto& r) { return r.environment == domain::Environment::Aws && r.location == u"eastus" && r.tagValue == u"dev"; }));
        const auto summary = *await(m_list->summary(query(u"environment:aws"_s), {}));
        QCOMPARE(summary.total, estateSize);
        QCOMPARE(summary.matching, expected([](const auto& r) { return r.environment == domain::Environment::Aws; }));
        QCOMPARE(summary.counted, summary.matching);
        QSet<QString> types;
        for (const auto& r : rows) {
            if (r.environment == domain::Environment::Aws)
                types.insert(r.type);
        }
        QCOMPARE(summary.types, types.size());
        QCOMPARE(summary.unhealthy, expected([](const auto& r) { return r.environment == domain::Environment::Aws && r.health == domain::Health::Unhealthy; }));
    }

    void countsFollowTheFilterButNotTheirOwnTerm()
    {
        const auto rows = all();
        const auto aws = [](const auto& r) { return r.environment == domain::Environment::Aws; };
        const auto expected = [&](auto test) { return std::ranges::count_if(rows, test); };
        const auto chosen = *await(m_list->summary(query(u"environment:aws health:unhealthy"_s), {}));
        QCOMPARE(chosen.counted, expected(aws));
        QCOMPARE(chosen.matching, expected([&](const auto& r) { return aws(r) && r.health == domain::Health::Unhealthy; }));
        QCOMPARE(chosen.unhealthy, chosen.matching);
        QCOMPARE(chosen.unknown, expected([&](const auto& r) { return aws(r) && r.health == domain::Health::Unknown; }));
        QCOMPARE(chosen.withoutPlan,
                 expected([&](const auto& r) { return aws(r) && r.health == domain::Health::Unhealthy && r.plan == domain::PlanState::Off; }));
    }

    void whatIsNewCanBeAskedFor()
    {
        const qint64 before = m_clock->now().addDays(-30).toMSecsSinceEpoch();
        const auto written = await(m_workspace->writeFacts([before](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
            STORE_TRY(db.run("UPDATE resource SET first_seen = ? WHERE row % 10 = 0", before));
            changes.resources = changes.manyResources = true;
            return {};
        }));
        QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().what + written.error().detail));
        QVERIFY(await(m_list->settled()).has_value());
        const auto rows = all();
        const auto old = std::ranges::count_if(rows, [before](const auto& r) { return r.firstSeen.toMSecsSinceEpoch() == before; });
        QVERIFY(old > 0 && old < estateSize);
        QCOMPARE(listed(query(u"firstseen>7d"_s)).size(), old);
        QCOMPARE(listed(query(u"firstseen<7d"_s)).size(), estateSize - old);
        QVERIFY(listed(query(u"firstseen<soon"_s)).isEmpty());
        const auto summary = *await(m_list->summary(query(u"firstseen<7d"_s), {}));
        QCOMPARE(summary.newIn7Days, estateSize - old);
        QCOMPARE(summary.matching, estateSize - old);
        QCOMPARE(summary.counted, estateSize);
    }

    void tickedRowsNarrowTheList()
    {
        const auto rows = listed(query({}));
        auto q = query({});
        q.only = QList<qint64>{rows[3], rows[7]};
        QCOMPARE(listed(q).size(), 2);
        q.only.reset();
        q.except = {rows[3], rows[7]};
        const auto rest = listed(q);
        QCOMPARE(rest.size(), rows.size() - 2);
        QVERIFY(!rest.contains(rows[3]) && !rest.contains(rows[7]));
    }

    void onlyTheScopesAskedForAreListed()
    {
        auto q = query({});
        q.scopes = {m_scopes[3]};
        const auto rows = listed(q);
        QVERIFY(!rows.isEmpty() && rows.size() < estateSize / 2);
        q.scopes = {};
        QVERIFY(listed(q).isEmpty());
        QVERIFY(await(m_list->first(q, 10, {}))->isAll);
    }

    void theFirstRowsBeforeTheTableAreThoseOfTheTable()
    {
        const store::RowQuery some = query({});
        for (const QString& column : {u"name"_s, u"findings"_s}) {
            for (const bool descending : {false, true}) {
                const auto wanted = listed(query({}, column, descending));
                store::ResourceList opened(*m_workspace, m_clock); // asked at once: its table comes later
                auto q = some;
                q.sort = {column, descending};
                const auto first = await(opened.first(q, 500, {}));
                QVERIFY(first.has_value() && !first->isAll);
                QList<qint64> rows;
                for (const auto id : first->rows)
                    rows.append(id.value);
                QCOMPARE(rows, wanted.first(500));
                QVERIFY(await(opened.settled()).has_value());
            }
        }
        const auto all = *await(m_workspace->read([&](store::Db& db) { return store::firstUnfiltered(db, m_scopes, {u"findings"_s, true}, estateSize); }));
        QVERIFY(all.isAll && all.rows.size() == estateSize);
        const auto none = *await(m_workspace->read([](store::Db& db) { return store::firstUnfiltered(db, {}, {u"name"_s, false}, 10); }));
        QVERIFY(none.isAll && none.rows.isEmpty());
    }

    void aPositionIsFoundAgain()
    {
        auto order = *await(m_list->order(query(u"alpha"_s, u"type"_s, true), {}));
        const auto page = order->rows(100, 5);
        QCOMPARE(page.size(), 5);
        QCOMPARE(order->positionOf(page[2]), 102);
        QCOMPARE(order->positionOf(core::RowId{1}), -1);
        QCOMPARE(order->rows(order->count() - 2, 100).size(), 2);
    }

    void aCancelledQuestionEndsCancelled()
    {
        core::CancelSource source;
        source.request_stop();
        QCOMPARE(await(m_list->first(query(u"alpha"_s), 10, source.get_token())).error().code, core::Errc::Cancelled);
        QCOMPARE(await(m_list->order(query(u"alpha"_s), source.get_token())).error().code, core::Errc::Cancelled);
        QCOMPARE(core::liveAwaits(), 0);
    }

    void changesReachTheListWithoutReadingAllAgain()
    {
        const auto before = listed(query(u"zebra"_s));
        QVERIFY(before.isEmpty());
        auto b = estate::batch(estateSize, estateSize + 3);
        b.resources[0].name = u"zebra-one"_s;
        b.resources[1].location = u"moonbase"_s;
        auto renamed = estate::resource(10);
        renamed.name = u"aaa-first"_s;
        renamed.tags = {{u"env"_s, u"moon"_s}};
        b.resources.append(renamed);
        b.deletedIds = {estate::resource(11).id};
        QVERIFY(await(m_sync->write(b)).has_value());
        QVERIFY(await(m_list->settled()).has_value());
        QCOMPARE(listed(query(u"zebra"_s)).size(), 1);
        QCOMPARE(listed(query(u"location:moonbase"_s)).size(), 1);
        QCOMPARE(listed(query(u"tag:env=moon"_s)).size(), 1);
        QCOMPARE(listed(query({})).size(), estateSize + 2);
        const auto top = *await(m_list->first(query({}), 1, {}));
        QCOMPARE((*await(m_list->rows(top.rows, {})))[0].name, u"aaa-first"_s);
    }

    void whatWasAssessedTurnsStaleAndNeverLooksHealthy()
    {
        const auto healthy = listed(query(u"health:healthy"_s)).size();
        QVERIFY(healthy > 0);
        m_clock->time = m_clock->time.addDays(2);
        QVERIFY(await(m_sync->write(estate::batch(5000, 5001))).has_value());
        domain::Batch pricing; // makes every row be looked at again
        pricing.connection = estate::connection;
        pricing.pricings = {{estate::scopeId(0), u"KeyVaults"_s, domain::PlanState::On, {}, "{}"}};
        QVERIFY(await(m_sync->write(pricing)).has_value());
        QVERIFY(await(m_list->settled()).has_value());
        QCOMPARE(listed(query(u"health:healthy"_s)).size(), 0);
        QVERIFY(listed(query(u"health:stale"_s)).size() >= healthy);
        QVERIFY(!listed(query(u"plan:on"_s)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestResourceList)
#include "test_resourcelist.moc"
