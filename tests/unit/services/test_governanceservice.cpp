// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/governance/governanceservice.h"
#include "services/readcache.h"
#include "store/queries/connectionqueries.h"
#include "store/queries/exemptionqueries.h"
#include "store/queries/governancequeries.h"
#include "store/queries/journalqueries.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/await.h"
#include "support/fixedclock.h"
#include "unit/services/testestate.h"

#include <mutex>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using domain::AssignedTo;
using domain::Assignment;
using domain::AssignmentState;
using domain::GovernanceRule;
using domain::OwnerSource;

namespace {

const QString production = u"/subscriptions/11111111-0000-0000-0000-000000000000"_s;
const QString development = u"/subscriptions/22222222-0000-0000-0000-000000000000"_s;
const QString group = production + u"/resourceGroups/rg"_s;

QString storeId(int n)
{
    return group + u"/providers/Microsoft.Storage/storageAccounts/store%1"_s.arg(n);
}

/// Decisions that were told, and how many of them as moving what is computed from assessments.
struct Told {
    std::mutex mutex;
    int decisions = 0, moving = 0;
};

/// An open workspace with the small estate: in production store1 is open by both recommendations, store2 by https alone.
struct World {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::SyncStore> port;
    std::unique_ptr<services::GovernanceService> service;
    core::ConnectionId connection;
    std::shared_ptr<Told> told = std::make_shared<Told>();

    World()
    {
        store::Workspace::Options options;
        options.databasePath = folder.filePath(u"workspace.db"_s);
        options.clock = clock;
        workspace = std::move(store::Workspace::open(std::move(options)).value());
        port = std::make_unique<store::SyncStore>(*workspace);
        const auto cache = std::make_shared<services::ReadCache>();
        workspace->observe([cache, seen = told](const store::ChangeSet& changes) {
            cache->changed(changes);
            const std::scoped_lock lock(seen->mutex);
            seen->decisions += changes.activity;
            seen->moving += changes.activity && changes.assessments;
        });
        service = std::make_unique<services::GovernanceService>(
            services::GovernanceService::Tools{*workspace, clock, u"tester"_s, [cache](store::Db& db) { return cache->posture(db); }});
        connection = await(workspace->write([now = clock->now()](store::Db& db, store::ChangeSet&) {
                         return store::insertConnection(db, {{}, domain::ConnectionKind::Azure, u"Tenant"_s, "{}", false, false, 14400, now});
                     })).value();
        write(TestEstate::realBatch(connection, clock->now()));
    }

    void write(domain::Batch batch) const
    {
        batch.connection = connection;
        if (const auto written = await(port->write(std::move(batch))); !written)
            qFatal("%s", qPrintable(written.error().what));
    }
    /// The subscription or a resource group, read as a resource with these tags.
    void tag(const QString& id, const domain::Tags& tags) const
    {
        const bool isGroup = id.contains(u"/resourceGroups/"_s);
        domain::Resource resource;
        resource.id = id;
        resource.name = id.section(u'/', -1);
        resource.type = isGroup ? u"Microsoft.Resources/subscriptions/resourceGroups"_s : u"Microsoft.Resources/subscriptions"_s;
        resource.scopeId = id.section(u'/', 0, 2);
        resource.resourceGroup = isGroup ? resource.name : QString();
        resource.environment = domain::Environment::Azure;
        resource.tags = tags;
        resource.body = "{}";
        domain::Batch batch;
        batch.resources = {resource};
        write(batch);
    }
    /// What a recommendation says of an account from now on.
    void judge(int n, const QString& key, domain::AssessmentState state) const
    {
        domain::Batch batch;
        batch.assessments = TestEstate::realBatch(connection, clock->now()).assessments;
        batch.assessments.removeIf([&](const auto& one) { return one.resourceId != storeId(n) || one.key != key; });
        if (batch.assessments.size() != 1)
            qFatal("there is no such assessment");
        batch.assessments[0].state = state;
        batch.assessments[0].stateWord = toWord(state);
        write(batch);
    }

    qint64 add(const GovernanceRule& rule) const
    {
        const auto id = await(service->addRule(rule));
        if (!id)
            qFatal("%s", qPrintable(id.error().what));
        return *id;
    }
    domain::GovernanceRun run(bool isOverriding = false) const { return await(service->run(isOverriding, {})).value(); }
    domain::AssignmentList list() const { return await(service->assignments({}, {})).value(); }
    QList<domain::AssignmentRow> open() const
    {
        auto rows = list().rows;
        rows.removeIf([](const auto& row) { return !row.assignment.isOpen(); });
        return rows;
    }
    /// The open one of a recommendation in a place.
    domain::AssignmentRow at(const QString& key, const QString& place) const
    {
        for (const auto& row : open()) {
            if (row.assignment.recommendation == key && row.assignment.place == place)
                return row;
        }
        return {};
    }
    qint64 number(const char* sql) const
    {
        return await(workspace->read([sql](store::Db& db) { return db.number(sql, -1); })).value();
    }
};

GovernanceRule rule(int priority, const QString& owner, const QList<domain::Severity>& severities = {})
{
    GovernanceRule made;
    made.priority = priority;
    made.name = u"Rule %1"_s.arg(priority);
    made.severities = severities;
    made.ownerSource = OwnerSource::Manual;
    made.owner = owner;
    made.days = 30;
    return made;
}

GovernanceRule byTag(int priority, const QString& key)
{
    auto made = rule(priority, key);
    made.ownerSource = OwnerSource::Tag;
    return made;
}

domain::AssignmentWish wish(const World& world, const QStringList& places)
{
    domain::AssignmentWish wanted;
    wanted.recommendation = u"KEY-https"_s;
    wanted.places = places;
    wanted.owner = u" mara "_s;
    wanted.due = world.clock->now().addDays(7);
    return wanted;
}

} // namespace

class TestGovernanceService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_rule_with_the_smallest_priority_decides()
    {
        World world;
        const auto rest = world.add(rule(500, u"rest"_s));
        const auto high = world.add(rule(5, u"high"_s, {domain::Severity::High}));
        auto off = rule(1, u"nobody"_s);
        off.enabled = false;
        world.add(off);
        const auto done = world.run();
        QCOMPARE(done, (domain::GovernanceRun{.rules = 2, .added = 2}));
        const auto https = world.at(u"key-https"_s, production);
        QCOMPARE(https.assignment.owner, u"high"_s);
        QCOMPARE(https.assignment.rule, high);
        QCOMPARE(https.ruleName, u"Rule 5"_s);
        QCOMPARE(https.assignment.kind, AssignedTo::Scope);
        QCOMPARE(https.counts.open, 2);
        QCOMPARE(https.state, AssignmentState::OnTime);
        QCOMPARE(https.recommendationName, u"Secure transfer should be enabled"_s);
        QCOMPARE(https.severity, domain::Severity::High);
        QCOMPARE(https.placeName, u"Production"_s);
        QCOMPARE(https.assignment.due, QDateTime(world.clock->now().date().addDays(30), QTime(23, 59, 59, 999), QTimeZone::UTC));
        const auto open = world.at(u"key-public"_s, production);
        QCOMPARE(open.assignment.owner, u"rest"_s);
        QCOMPARE(open.assignment.rule, rest);
        QCOMPARE(world.open().size(), 2); // in development nothing is open
    }

    void a_rule_is_for_its_recommendations_and_scope_but_not_for_what_is_excluded()
    {
        World world;
        auto one = rule(1, u"one"_s);
        one.recommendations = {u"KEY-PUBLIC"_s};
        one.scope = production.toUpper();
        const auto id = world.add(one);
        QCOMPARE(await(world.service->preview(false, {})).value(), (domain::GovernanceRun{.rules = 1, .added = 1}));
        QVERIFY(world.open().isEmpty()); // a preview stores nothing
        one.id = id;
        one.excluded = {production};
        QVERIFY(await(world.service->changeRule(one)).has_value());
        QCOMPARE(world.run().added, 0);
        one.excluded = {development};
        QVERIFY(await(world.service->changeRule(one)).has_value());
        QCOMPARE(world.run().added, 1);
        QCOMPARE(world.open().first().assignment.recommendation, u"key-public"_s);
    }

    void what_is_assigned_is_kept_until_a_run_overrides_it()
    {
        World world;
        auto one = rule(1, u"first"_s);
        one.id = world.add(one);
        world.run();
        const auto before = world.at(u"key-https"_s, production).assignment;
        auto promised = before;
        promised.eta = world.clock->now().addDays(10);
        promised.etaReason = u"After the freeze"_s;
        QVERIFY(await(world.service->change(promised)).has_value());
        world.clock->time = world.clock->time.addDays(3);
        one.owner = u"second"_s;
        one.days = 7;
        QVERIFY(await(world.service->changeRule(one)).has_value());
        QCOMPARE(world.run(), (domain::GovernanceRun{.rules = 1, .kept = 2}));
        QCOMPARE(world.at(u"key-https"_s, production).assignment.owner, u"first"_s);
        QCOMPARE(world.run(true), (domain::GovernanceRun{.rules = 1, .changed = 2}));
        const auto after = world.at(u"key-https"_s, production).assignment;
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.owner, u"second"_s);
        QCOMPARE(after.due.date(), world.clock->now().date().addDays(7));
        QCOMPARE(after.eta, promised.eta); // what the owner said
        QCOMPARE(after.etaReason, promised.etaReason);
    }

    void a_rule_that_is_disabled_or_removed_leaves_what_it_assigned()
    {
        World world;
        auto one = rule(1, u"first"_s);
        one.id = world.add(one);
        world.run();
        one.enabled = false;
        QVERIFY(await(world.service->changeRule(one)).has_value());
        QCOMPARE(world.run(true), domain::GovernanceRun());
        QCOMPARE(world.open().size(), 2);
        QVERIFY(await(world.service->removeRule(one.id)).has_value());
        QCOMPARE(world.open().size(), 2);
        QCOMPARE(world.open().first().ruleName, u"Rule 1"_s);
        const auto rules = await(world.service->rules({})).value();
        QCOMPARE(rules.size(), 1);
        QCOMPARE(rules.first().open, 2);
        QVERIFY(rules.first().rule.removed.isValid());
        QCOMPARE(await(world.service->removeRule(one.id)).error().code, core::Errc::Refused);
        QCOMPARE(await(world.service->changeRule(one)).error().code, core::Errc::Refused);
        QCOMPARE(await(world.service->removeRule(99)).error().code, core::Errc::NotFound);
    }

    void an_owner_by_tag_is_the_groups_else_the_scopes_else_none()
    {
        World world;
        world.add(byTag(1, u"OWNER"_s));
        auto done = world.run();
        QCOMPARE(done.added, 2);
        QCOMPARE(done.withoutOwner, 2);
        const auto none = world.at(u"key-https"_s, production);
        QVERIFY(none.assignment.owner.isEmpty());
        QCOMPARE(none.state, AssignmentState::OnTime);
        QCOMPARE(world.list().withoutOwner, 2);

        world.tag(production, {{u"env"_s, u"prod"_s}, {u"Owner"_s, u"platform@contoso.example"_s}});
        done = world.run(true);
        QCOMPARE(done.changed, 2);
        QCOMPARE(done.withoutOwner, 0);
        QCOMPARE(world.at(u"key-https"_s, production).assignment.owner, u"platform@contoso.example"_s);

        world.tag(group, {{u"owner"_s, u"<b>web</b>\n"_s}});
        QCOMPARE(world.run().kept, 2); // the scope's own is there
        done = world.run(true);
        QCOMPARE(done.added, 2);
        const auto own = world.at(u"key-https"_s, group);
        QCOMPARE(own.assignment.kind, AssignedTo::ResourceGroup);
        QCOMPARE(own.assignment.owner, u"<b>web</b>"_s);
        QCOMPARE(own.assignment.scope, production);
        QCOMPARE(own.counts.open, 2);
        // Nothing is left for the scope's: it is completed, and closed by the next run.
        QCOMPARE(world.at(u"key-https"_s, production).state, AssignmentState::Completed);
        QCOMPARE(world.run().completed, 2);
        QCOMPARE(world.open().size(), 2);
        // A rule that names the owner takes the groups' with it when it overrides.
        QVERIFY(await(world.service->removeRule(1)).has_value());
        world.add(rule(2, u"everybody"_s));
        done = world.run(true);
        QCOMPARE(done.replaced, 2);
        QCOMPARE(done.added, 2);
        QCOMPARE(world.at(u"key-https"_s, production).assignment.owner, u"everybody"_s);
        QCOMPARE(world.open().size(), 2);
    }

    void what_is_assigned_by_hand_on_a_resource_stays()
    {
        World world;
        QVERIFY(await(world.service->assign(wish(world, {storeId(1).toUpper()}))).has_value());
        world.add(rule(1, u"rule"_s));
        auto done = world.run(true);
        QCOMPARE(done.added, 2);
        QCOMPARE(done.changed, 0);
        const auto own = world.at(u"key-https"_s, storeId(1));
        QCOMPARE(own.assignment.owner, u"mara"_s);
        QCOMPARE(own.counts.open, 1);
        QCOMPARE(world.at(u"key-https"_s, production).counts.open, 1);
        world.judge(2, u"key-https"_s, domain::AssessmentState::Healthy);
        QCOMPARE(world.at(u"key-https"_s, production).state, AssignmentState::Completed);
    }

    void what_is_done_is_closed_and_assigned_anew_when_it_comes_back()
    {
        World world;
        world.add(rule(1, u"rule"_s));
        world.run();
        const auto first = world.at(u"key-public"_s, production).assignment;
        world.judge(1, u"key-public"_s, domain::AssessmentState::Unknown);
        QCOMPARE(world.at(u"key-public"_s, production).state, AssignmentState::Unknown);
        QCOMPARE(world.run().completed, 0); // nobody knows
        world.judge(1, u"key-public"_s, domain::AssessmentState::Healthy);
        QCOMPARE(world.at(u"key-public"_s, production).state, AssignmentState::Completed);
        QCOMPARE(world.run().completed, 1);
        QCOMPARE(world.at(u"key-public"_s, production).assignment.id, 0);
        QCOMPARE(world.list().count(AssignmentState::Completed), 1);
        world.clock->time = world.clock->time.addDays(60);
        world.judge(1, u"key-public"_s, domain::AssessmentState::Unhealthy);
        const auto done = world.run();
        QCOMPARE(done.added, 1);
        QCOMPARE(done.kept, 1);
        const auto again = world.at(u"key-public"_s, production);
        QVERIFY(again.assignment.id > first.id);
        QCOMPARE(again.state, AssignmentState::OnTime);
        QCOMPARE(world.at(u"key-https"_s, production).state, AssignmentState::Overdue);
    }

    void overdue_begins_with_the_due_time()
    {
        World world;
        const auto ids = await(world.service->assign(wish(world, {production}))).value();
        QCOMPARE(ids.size(), 1);
        const auto due = world.open().first().assignment.due;
        world.clock->time = due.addMSecs(-1);
        QCOMPARE(world.open().first().state, AssignmentState::OnTime);
        world.clock->time = due;
        QCOMPARE(world.open().first().state, AssignmentState::Overdue);
        auto later = world.open().first().assignment;
        later.eta = due.addDays(30);
        later.etaReason = u"The vendor delivers then"_s;
        QVERIFY(await(world.service->change(later)).has_value());
        QCOMPARE(world.open().first().state, AssignmentState::Overdue); // an ETA moves nothing
        QVERIFY(world.open().first().isEtaLate);
        later.due = due.addDays(40);
        QVERIFY(await(world.service->change(later)).has_value());
        QCOMPARE(world.open().first().state, AssignmentState::OnTime);
        QVERIFY(!world.open().first().isEtaLate);
        world.clock->time = later.eta.addDays(1);
        later.owner = u"raman"_s; // with an ETA that has passed
        QVERIFY(await(world.service->change(later)).has_value());
    }

    void what_is_exempt_is_not_assigned()
    {
        World world;
        world.add(rule(1, u"rule"_s));
        QVERIFY(await(world.workspace->write([&](store::Db& db, store::ChangeSet&) {
                    domain::Exemption exemption;
                    exemption.scope = production;
                    exemption.recommendation = u"key-https"_s;
                    exemption.category = domain::ExemptionCategory::Waiver;
                    exemption.reason = u"because"_s;
                    exemption.createdBy = u"me"_s;
                    exemption.created = world.clock->now();
                    return store::insertExemption(db, exemption);
                })).has_value());
        QCOMPARE(world.run().added, 1);
        QCOMPARE(world.open().first().assignment.recommendation, u"key-public"_s);
        QCOMPARE(await(world.service->assign(wish(world, {production}))).error().code, core::Errc::BadInput);
    }

    void by_hand_scopes_groups_resources_and_everything_may_be_meant()
    {
        World world;
        world.tag(group, {});
        QCOMPARE(await(world.service->assign(wish(world, {QString()}))).value().size(), 1); // development has nothing open
        QCOMPARE(await(world.service->assign(wish(world, {group.toUpper()}))).value().size(), 1);
        QCOMPARE(await(world.service->assign(wish(world, {storeId(1), storeId(2), storeId(3)}))).value().size(), 2); // the third is healthy
        QCOMPARE(world.open().size(), 4);
        QCOMPARE(world.at(u"key-https"_s, group).counts.open, 0);
        auto again = wish(world, {production});
        again.owner = u"raman"_s;
        again.grace = true;
        again.eta = world.clock->now().addDays(3);
        again.etaReason = u" soon "_s;
        const auto id = await(world.service->assign(again)).value().first();
        QCOMPARE(world.open().size(), 4); // changed, not added
        const auto row = world.at(u"key-https"_s, production);
        QCOMPARE(row.assignment.id, id);
        QCOMPARE(row.assignment.owner, u"raman"_s);
        QCOMPARE(row.assignment.etaReason, u"soon"_s);
        QCOMPARE(row.assignment.changedBy, u"tester"_s);
        QVERIFY(row.isInGrace);
        QVERIFY(await(world.service->remove(id)).has_value());
        QCOMPARE(await(world.service->remove(id)).error().code, core::Errc::Refused);
        QCOMPARE(await(world.service->change(row.assignment)).error().code, core::Errc::Refused);
        QCOMPARE(await(world.service->remove(999)).error().code, core::Errc::NotFound);
        QCOMPARE(world.list().count(AssignmentState::Removed), 1);
    }

    void what_cannot_hold_is_refused_with_a_sentence_and_nothing_is_stored()
    {
        World world;
        QList<domain::AssignmentWish> wishes;
        for (int i = 0; i < 7; ++i)
            wishes.append(wish(world, {production}));
        wishes[0].owner = u"  "_s;
        wishes[1].due = {};
        wishes[2].due = world.clock->now();
        wishes[3].eta = world.clock->now().addDays(1);
        wishes[4].etaReason = u"no day"_s;
        wishes[5].recommendation = u"key-gone"_s;
        wishes[6].places = {u"/subscriptions/none"_s};
        wishes.append(wish(world, {development}));
        for (const auto& one : wishes) {
            const auto refused = await(world.service->assign(one));
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().code, core::Errc::BadInput);
            QVERIFY(!refused.error().what.isEmpty());
        }
        QVERIFY(world.list().rows.isEmpty());
        QList<GovernanceRule> rules;
        for (int i = 0; i < 8; ++i)
            rules.append(rule(1, u"owner"_s));
        rules[0].name = u" "_s;
        rules[1].priority = 0;
        rules[2].priority = 1001;
        rules[3].days = 10;
        rules[4].owner.clear();
        rules[5].ownerSource = OwnerSource::Unknown;
        rules[6].scope = u"/subscriptions/none"_s;
        rules[7].recommendations = {u"key-gone"_s};
        for (const auto& one : rules) {
            const auto refused = await(world.service->addRule(one));
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().code, core::Errc::BadInput);
        }
        const auto first = world.add(rule(1, u"owner"_s));
        QCOMPARE(await(world.service->addRule(rule(1, u"other"_s))).error().code, core::Errc::Conflict);
        auto second = rule(2, u"other"_s);
        second.id = world.add(second);
        second.priority = 1;
        QCOMPARE(await(world.service->changeRule(second)).error().code, core::Errc::Conflict);
        QVERIFY(await(world.service->removeRule(first)).has_value());
        QVERIFY(await(world.service->changeRule(second)).has_value());
        QCOMPARE(world.number("SELECT count(*) FROM governance_assignment"), 0);
    }

    void every_decision_stands_in_the_journal()
    {
        World world;
        auto one = rule(1, u"first"_s);
        one.id = world.add(one);
        QVERIFY(await(world.service->changeRule(one)).has_value());
        world.run();
        const auto id = world.open().first().assignment.id;
        QVERIFY(await(world.service->change(world.open().first().assignment)).has_value());
        QVERIFY(await(world.service->remove(id)).has_value());
        QVERIFY(await(world.service->assign(wish(world, {production}))).has_value());
        QVERIFY(await(world.service->assign(wish(world, {storeId(1), storeId(2)}))).has_value());
        QVERIFY(await(world.service->removeRule(one.id)).has_value());
        QCOMPARE(world.number("SELECT count(*) FROM journal WHERE who = 'tester' AND action LIKE 'governance.%'"), 8);
        QCOMPARE(await(world.workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })).value(), 0);
        const auto details = await(world.workspace->read([](store::Db& db) -> core::Result<QList<QJsonObject>> {
                                 QList<QJsonObject> found;
                                 STORE_LET(s, db.cached("SELECT detail FROM journal WHERE action IN ('governance.run', 'governance.assign') ORDER BY seq"));
                                 for (;;) {
                                     STORE_LET(row, s->step());
                                     if (!row)
                                         return found;
                                     found.append(QJsonDocument::fromJson(s->blob(0)).object());
                                 }
                             })).value();
        QCOMPARE(details.size(), 3);
        QCOMPARE(details[0]["added"_L1].toInt(), 2);
        QCOMPARE(details[1]["owner"_L1].toString(), u"mara"_s);
        QCOMPARE(details[2]["places"_L1].toArray().size(), 2);
    }

    void rules_follow_what_was_read_without_overriding()
    {
        World world;
        QVERIFY(await(world.service->follow({})).has_value());
        QVERIFY(world.list().rows.isEmpty());
        world.add(rule(1, u"first"_s));
        QVERIFY(await(world.service->follow({})).has_value());
        QCOMPARE(world.open().size(), 2);
    }

    void only_grace_tells_that_the_score_moved()
    {
        World world;
        const auto moves = [&](bool grace) {
            auto one = wish(world, {production});
            one.grace = grace;
            const auto count = [&] {
                const std::scoped_lock lock(world.told->mutex);
                return std::pair(world.told->decisions, world.told->moving);
            };
            const auto before = count();
            if (!await(world.service->assign(one)) || count().first != before.first + 1)
                qFatal("the assignment was not told");
            return count().second != before.second;
        };
        QVERIFY(!moves(false));
        QVERIFY(moves(true));
        QVERIFY(moves(false)); // the grace is taken back
        QVERIFY(!moves(false));
    }

    void a_cancelled_run_stores_nothing()
    {
        World world;
        world.add(rule(1, u"first"_s));
        core::CancelSource source;
        source.request_stop();
        QCOMPARE(await(world.service->run(false, source.get_token())).error().code, core::Errc::Cancelled);
        QVERIFY(world.list().rows.isEmpty());
    }

    void a_workspace_that_is_open_for_reading_refuses()
    {
        World world;
        world.add(rule(1, u"first"_s));
        store::Workspace::Options options;
        options.databasePath = world.folder.filePath(u"workspace.db"_s);
        options.readOnly = true;
        const auto reader = std::move(store::Workspace::open(std::move(options)).value());
        services::ReadCache cache;
        services::GovernanceService service({*reader, world.clock, u"reader"_s, [&cache](store::Db& db) { return cache.posture(db); }});
        QCOMPARE(await(service.assign(wish(world, {production}))).error().code, core::Errc::Refused);
        QCOMPARE(await(service.run(false, {})).error().code, core::Errc::Refused);
        QCOMPARE(await(service.preview(false, {})).value().added, 2);
        QVERIFY(await(service.assignments({}, {})).value().rows.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestGovernanceService)
#include "test_governanceservice.moc"
