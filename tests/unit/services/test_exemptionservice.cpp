// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exemptions/exemptionservice.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/journalqueries.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/await.h"
#include "support/fixedclock.h"
#include "unit/services/testestate.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using domain::Exemption;
using domain::ExemptionCategory;

namespace {

const QString production = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;

/// An open workspace with the small estate.
struct World {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::SyncStore> port;
    std::unique_ptr<services::ExemptionService> service;

    World()
    {
        store::Workspace::Options options;
        options.databasePath = folder.filePath(u"workspace.db"_s);
        options.clock = clock;
        workspace = std::move(store::Workspace::open(std::move(options)).value());
        port = std::make_unique<store::SyncStore>(*workspace);
        service = std::make_unique<services::ExemptionService>(services::ExemptionService::Tools{*workspace, clock, u"tester"_s});
        const auto connection = await(workspace->write([now = clock->now()](store::Db& db, store::ChangeSet&) {
                                    return store::insertConnection(db, {{}, domain::ConnectionKind::Azure, u"Tenant"_s, "{}", false, false, 14400, now});
                                })).value();
        if (const auto written = await(port->write(TestEstate::realBatch(connection, clock->now()))); !written)
            qFatal("%s", qPrintable(written.error().what));
    }

    core::Result<QList<qint64>> add(const Exemption& exemption) const { return await(service->add({exemption})); }
    QList<domain::ExemptionRow> rows() const { return await(service->exemptions({})).value(); }
    qint64 number(const char* sql) const
    {
        return await(workspace->read([sql](store::Db& db) { return db.number(sql, -1); })).value();
    }
};

Exemption wish()
{
    Exemption exemption;
    exemption.scope = production;
    exemption.recommendation = u"key-https"_s;
    exemption.category = ExemptionCategory::Waiver;
    exemption.reason = u"  because  "_s;
    exemption.owner = u" mara "_s;
    return exemption;
}

} // namespace

class TestExemptionService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_added_stands_in_the_register_and_in_the_journal()
    {
        World world;
        const auto ids = world.add(wish());
        QVERIFY2(ids.has_value(), ids ? "" : qPrintable(ids.error().what));
        const auto rows = world.rows();
        QCOMPARE(rows.size(), 1);
        const auto& row = rows.first();
        QCOMPARE(row.exemption.id, ids->first());
        QCOMPARE(row.exemption.reason, u"because"_s);
        QCOMPARE(row.exemption.owner, u"mara"_s);
        QCOMPARE(row.exemption.createdBy, u"tester"_s);
        QCOMPARE(row.exemption.created, world.clock->now());
        QCOMPARE(row.state, domain::ExemptionState::Active);
        QCOMPARE(row.recommendationName, u"Secure transfer should be enabled"_s);
        QCOMPARE(row.scopeName, u"Production"_s);
        auto changed = row.exemption;
        changed.reason = u"another"_s;
        changed.expires = world.clock->now().addDays(7);
        QVERIFY(await(world.service->change(changed)).has_value());
        QCOMPARE(world.rows().first().exemption.reason, u"another"_s);
        QCOMPARE(world.rows().first().exemption.changedBy, u"tester"_s);
        QCOMPARE(world.rows().first().state, domain::ExemptionState::Expiring);
        QVERIFY(await(world.service->revoke(row.exemption.id)).has_value());
        QCOMPARE(world.rows().first().state, domain::ExemptionState::Revoked);
        QCOMPARE(world.rows().first().exemption.revokedBy, u"tester"_s);
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE action IN ('exemption.add', 'exemption.change', 'exemption.revoke') AND who = 'tester'"), 3);
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })).value(), 0);
        const auto detail = await(world.workspace->read([](store::Db& db) -> core::Result<QByteArray> {
                                STORE_LET(s, db.cached("SELECT detail FROM journal WHERE action = 'exemption.change'"));
                                STORE_LET(found, s->step());
                                const QByteArray text = found ? s->blob(0) : QByteArray();
                                s->reset();
                                return text;
                            })).value();
        QCOMPARE(QJsonDocument::fromJson(detail).object()["reason"_L1].toString(), u"another"_s);
    }

    void what_cannot_hold_is_refused_with_a_reason_and_nothing_is_stored()
    {
        World world;
        QList<std::pair<Exemption, core::Errc>> wrong;
        auto one = wish();
        one.reason = u"  "_s;
        wrong.append({one, core::Errc::BadInput});
        one = wish();
        one.category = ExemptionCategory::Unknown;
        wrong.append({one, core::Errc::BadInput});
        one = wish();
        one.expires = world.clock->now();
        wrong.append({one, core::Errc::BadInput});
        one = wish();
        one.recommendation = u"key-gone"_s;
        wrong.append({one, core::Errc::BadInput});
        one = wish();
        one.scope = u"/subscriptions/none"_s;
        wrong.append({one, core::Errc::BadInput});
        one = wish();
        one.recommendation.clear();
        one.finding = u"CVE-1"_s;
        wrong.append({one, core::Errc::BadInput});
        for (const auto& [exemption, code] : wrong) {
            const auto added = world.add(exemption);
            QVERIFY(!added.has_value());
            QCOMPARE(added.error().code, code);
            QVERIFY(!added.error().what.isEmpty());
            const auto mixed = await(world.service->add({wish(), exemption})); // all or none
            QVERIFY(!mixed.has_value());
        }
        QVERIFY(world.rows().isEmpty());
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE action LIKE 'exemption.%'"), 0);
    }

    void scopes_may_be_subscriptions_groups_resources_and_everything()
    {
        World world;
        const QStringList scopes{QString(), production.toUpper(), production + u"/resourceGroups/rg"_s,
                                 production + u"/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/store1"_s};
        for (const auto& scope : scopes) {
            auto exemption = wish();
            exemption.scope = scope;
            const auto added = world.add(exemption);
            QVERIFY2(added.has_value(), qPrintable(scope));
        }
        QCOMPARE(world.rows().size(), 4);
    }

    void the_same_again_is_a_conflict_until_the_first_one_is_over()
    {
        World world;
        const auto first = world.add(wish()).value().first();
        auto same = wish();
        same.scope = same.scope.toUpper();
        same.category = ExemptionCategory::Mitigated;
        QCOMPARE(world.add(same).error().code, core::Errc::Conflict);
        QVERIFY(await(world.service->revoke(first)).has_value());
        QVERIFY(world.add(same).has_value());
        QCOMPARE(await(world.service->revoke(first)).error().code, core::Errc::Refused);
        auto revoked = wish();
        revoked.id = first;
        QCOMPARE(await(world.service->change(revoked)).error().code, core::Errc::Refused);
        QCOMPARE(await(world.service->revoke(999)).error().code, core::Errc::NotFound);
    }

    void the_register_begins_with_what_expires_first()
    {
        World world;
        const auto at = [&](const QString& recommendation, std::optional<int> days) {
            auto exemption = wish();
            exemption.recommendation = recommendation;
            exemption.scope = days ? production : QString();
            if (days)
                exemption.expires = world.clock->now().addDays(*days);
            return world.add(exemption).value().first();
        };
        const auto never = at(u"key-https"_s, std::nullopt), late = at(u"key-https"_s, 90), soon = at(u"key-public"_s, 10);
        auto gone = wish();
        gone.recommendation.clear();
        const auto revoked = world.add(gone).value().first();
        QVERIFY(await(world.service->revoke(revoked)).has_value());
        QList<qint64> ids;
        for (const auto& row : world.rows())
            ids.append(row.exemption.id);
        QCOMPARE(ids, (QList<qint64>{soon, late, never, revoked}));
        world.clock->time = world.clock->time.addDays(11);
        const auto rows = world.rows();
        QCOMPARE(rows[0].exemption.id, late);
        QVERIFY(std::ranges::any_of(rows, [&](const auto& row) { return row.exemption.id == soon && row.state == domain::ExemptionState::Expired; }));
    }

    void effect_and_preview_tell_what_an_exemption_does()
    {
        World world;
        auto exemption = wish();
        exemption.category = ExemptionCategory::Mitigated;
        const auto preview = await(world.service->preview({exemption}, {})).value();
        QCOMPARE(preview.resources, 2);
        QCOMPARE(qRound(*preview.before), 60);
        QCOMPARE(qRound(*preview.after), 80);
        const auto id = world.add(exemption).value().first();
        const auto effect = await(world.service->effect(id, {})).value();
        QCOMPARE(effect.resources, 2);
        QCOMPARE(qRound(*effect.before), 60);
        QCOMPARE(qRound(*effect.after), 80);
        QCOMPARE(await(world.service->effect(999, {})).error().code, core::Errc::NotFound);
    }

    void a_workspace_that_is_open_for_reading_refuses()
    {
        World world;
        store::Workspace::Options options;
        options.databasePath = world.folder.filePath(u"workspace.db"_s);
        options.readOnly = true;
        const auto reader = std::move(store::Workspace::open(std::move(options)).value());
        services::ExemptionService service({*reader, world.clock, u"reader"_s});
        QCOMPARE(await(service.add({wish()})).error().code, core::Errc::Refused);
        QVERIFY(await(service.exemptions({})).value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestExemptionService)
#include "test_exemptionservice.moc"
