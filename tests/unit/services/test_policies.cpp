// SPDX-License-Identifier: GPL-3.0-or-later
// Custom policies over a workspace: import, decisions on them, dry runs and what the workspace is assessed by.
#include "app/runtime/loadedrules.h"
#include "services/assess/assessmentservice.h"
#include "services/assess/estateassessment.h"
#include "services/policies/policyservice.h"
#include "store/queries/documentqueries.h"
#include "store/queries/journalqueries.h"
#include "store/queries/verdictqueries.h"
#include "store/syncstore.h"
#include "store/workspace.h"
#include "support/await.h"
#include "support/fixedclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Action = domain::ImportedPolicy::Action;

namespace {

const QString subscription = u"/subscriptions/5c0fe000-0000-4000-8000-0000000000aa"_s;
const QString machineType = u"Microsoft.Test/machines"_s;

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

/// Unhealthy where the location is `location`.
QByteArray definition(const QByteArray& name, const QByteArray& location = "west", const QByteArray& more = {})
{
    return quoted("{'name':'" + name
                  + "','properties':{'mode':'All','policyRule':{'if':{'allOf':[{'field':'type','equals':'Microsoft.Test/machines'},"
                    "{'field':'location','equals':'"
                  + location + "'}" + more + "]},'then':{'effect':'audit'}}}}");
}

services::PolicySource source(const QString& file, const QByteArray& json)
{
    return {file, json};
}

QString machine(const QString& name)
{
    return subscription + u"/resourceGroups/g/providers/Microsoft.Test/machines/"_s + name;
}

struct World {
    QTemporaryDir folder;
    std::shared_ptr<FixedClock> clock = std::make_shared<FixedClock>();
    std::unique_ptr<store::Workspace> workspace;
    std::unique_ptr<store::SyncStore> port;
    std::shared_ptr<runtime::LoadedRules> rules = std::make_shared<runtime::LoadedRules>(clock);
    QThreadPool pool;
    std::unique_ptr<services::PolicyService> policies;
    std::unique_ptr<services::AssessmentService> assessments;

    World()
    {
        store::Workspace::Options options;
        options.databasePath = folder.filePath(u"workspace.db"_s);
        options.clock = clock;
        workspace = std::move(store::Workspace::open(std::move(options)).value());
        port = std::make_unique<store::SyncStore>(*workspace);
        policies = std::make_unique<services::PolicyService>(
            services::PolicyService::Tools{*workspace, pool, clock, u"mara"_s, [rules = rules](store::Db& db) { return rules->get(db); }});
        assessments = std::make_unique<services::AssessmentService>(
            services::AssessmentService::Tools{*workspace, clock, [this]() -> core::Async<services::RuleSetPtr> {
                                                   co_return co_await workspace->read([rules = rules](store::Db& db) -> core::Result<services::RuleSetPtr> {
                                                       STORE_LET(known, rules->get(db));
                                                       return known->set;
                                                   });
                                               }});
        (void)await(workspace->write([](store::Db& db, store::ChangeSet&) {
            return db.run("INSERT INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0)");
        }));
    }
    ~World() { (void)await(assessments->close()); }

    void write(int machines)
    {
        domain::Batch batch;
        batch.connection = core::ConnectionId{1};
        batch.scopes.append({subscription, {}, u"S"_s, domain::ScopeKind::Subscription, domain::Environment::Azure, false});
        const QByteArrayList locations{"west", "east", "north"};
        for (int i = 0; i < machines; ++i) {
            domain::Resource made;
            made.id = machine(u"m%1"_s.arg(i, 4, 10, QChar(u'0')));
            made.type = machineType;
            made.name = made.id.section(u'/', -1);
            made.scopeId = subscription;
            made.resourceGroup = u"g"_s;
            made.environment = domain::Environment::Azure;
            made.body = quoted("{'id':'" + made.id.toUtf8() + "','type':'Microsoft.Test/machines','name':'" + made.name.toUtf8() + "','location':'"
                               + locations[i % 3] + "'}");
            batch.resources.append(made);
        }
        if (const auto written = await(port->write(std::move(batch))); !written)
            qFatal("%s", qPrintable(written.error().detail));
    }
    QList<domain::ImportedPolicy> import(QList<services::PolicySource> sources) { return await(policies->import(std::move(sources), {})).value(); }
    QList<domain::PolicyRow> custom()
    {
        auto rows = await(policies->list({})).value();
        rows.removeIf([](const domain::PolicyRow& row) { return row.isBuiltIn(); });
        return rows;
    }
    void assess()
    {
        if (const auto done = await(assessments->run({})); !done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    domain::RuleVerdicts verdicts(const QString& rule)
    {
        return await(workspace->read([rule](store::Db& db) -> core::Result<domain::RuleVerdicts> {
                   STORE_LET(ids, store::readRuleIds(db));
                   return store::readVerdictsOf(db, ids.value(rule, -1));
               }))
            .value();
    }
    domain::PolicyDryRun dryRun(const QByteArray& json) { return await(policies->dryRun(QString::fromUtf8(json), {})).value(); }
    QStringList journal()
    {
        return await(workspace->read([](store::Db& db) -> core::Result<QStringList> {
                   QStringList lines;
                   STORE_LET(s, db.prepare("SELECT who, action, target, result FROM journal ORDER BY seq"));
                   for (;;) {
                       STORE_LET(row, s.step());
                       if (!row)
                           return lines;
                       lines.append(QStringList{s.text(0), s.text(1), s.text(2), s.text(3)}.join(u' '));
                   }
               }))
            .value();
    }
};

} // namespace

class TestPolicies : public QObject {
    Q_OBJECT

    std::unique_ptr<World> m;

private Q_SLOTS:
    void init() { m = std::make_unique<World>(); }
    void cleanup() { m.reset(); }

    void an_import_tells_of_each_document_and_a_bad_one_stops_no_other()
    {
        const auto told = m->import({source(u"f/a.json"_s, definition("a")),
                                     source(u"f/bad.json"_s, "{\"policyRule\": "),
                                     {u"f/unread.json"_s, core::fail(core::Errc::BadInput, u"Locked."_s)},
                                     source(u"f/place.json"_s, definition("place").replace("\"equals\":\"west\"", "\"equal\":\"west\"")),
                                     source(u"f/assigned.json"_s, quoted("{'policyDefinitionId':'/d'}")),
                                     source(u"f/again.json"_s, definition("A", "east")),
                                     source(u"f/set.json"_s, quoted("{'name':'a','properties':{'policyDefinitions':[{'policyDefinitionId':'a'}]}}"))});
        QCOMPARE(told.size(), 7);
        QCOMPARE(told[0].action, Action::Added);
        for (int i = 1; i < 6; ++i)
            QCOMPARE(told[i].action, Action::Refused);
        QCOMPARE(told[1].kind, u"other"_s);
        QCOMPARE(told[2].message, u"Locked."_s);
        QCOMPARE(told[3].path, u"properties.policyRule.if.allOf[1].equal"_s);
        QCOMPARE(told[3].file, u"f/place.json"_s);
        QVERIFY(told[3].message.contains(u"'equal'"_s));
        QCOMPARE(told[4].kind, u"assignment"_s);
        QVERIFY(told[5].message.contains(u"earlier"_s));
        QCOMPARE(told[6].action, Action::Added);
        const auto rows = m->custom();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].kind, u"definition"_s);
        QCOMPARE(rows[0].file, u"f/a.json"_s);
        QCOMPARE(rows[0].origin, domain::PolicyOrigin::Imported);
        QCOMPARE(rows[1].kind, u"initiative"_s);
        QCOMPARE(m->journal(), (QStringList{u"mara policy.import a added"_s, u"mara policy.import a added"_s}));
    }

    void what_is_imported_again_is_unchanged_or_changed_and_stays_disabled()
    {
        m->import({source(u"a.json"_s, definition("a"))});
        const qint64 id = m->custom()[0].id;
        QVERIFY(await(m->policies->setEnabled(id, false)).has_value());
        QCOMPARE(m->import({source(u"a.json"_s, definition("a"))})[0].action, Action::Unchanged);
        QCOMPARE(m->import({source(u"b.json"_s, definition("A", "east"))})[0].action, Action::Changed);
        const auto row = m->custom()[0];
        QCOMPARE(row.id, id);
        QCOMPARE(row.name, u"A"_s);
        QCOMPARE(row.file, u"b.json"_s);
        QVERIFY(!row.isEnabled);
    }

    void a_large_import_is_stored_in_steps_and_its_cancel_leaves_what_was_stored()
    {
        QList<services::PolicySource> many;
        for (int i = 0; i < 250; ++i)
            many.append(source(u"%1.json"_s.arg(i), definition("many" + QByteArray::number(i))));
        QCOMPARE(m->import(many).size(), 250);
        QCOMPARE(m->custom().size(), 250);
        core::CancelSource cancel;
        cancel.request_stop();
        QCOMPARE(await(m->policies->import(many, cancel.get_token())).error().code, core::Errc::Cancelled);
    }

    void a_text_is_saved_renamed_and_never_under_the_name_of_another()
    {
        const auto id = await(m->policies->save(0, QString::fromUtf8(definition("a"))));
        QVERIFY(id.has_value());
        QVERIFY(m->custom()[0].isEnabled);
        QCOMPARE(m->custom()[0].origin, domain::PolicyOrigin::Written);
        const auto renamed = await(m->policies->save(*id, QString::fromUtf8(definition("b"))));
        QCOMPARE(*renamed, *id);
        QCOMPARE(m->custom().size(), 1);
        QCOMPARE(m->custom()[0].name, u"b"_s);
        const auto other = await(m->policies->save(0, QString::fromUtf8(definition("B"))));
        QCOMPARE(other.error().code, core::Errc::BadInput);
        QVERIFY(other.error().what.contains(u"B"_s));
        const auto bad = await(m->policies->save(*id, u"{\"policyRule\":{}}"_s));
        QCOMPARE(bad.error().code, core::Errc::BadInput);
        QVERIFY(bad.error().what.contains(u"policyRule.if"_s));
        const auto builtin = await(m->policies->list({})).value().last().name;
        QVERIFY(!await(m->policies->save(0, QString::fromUtf8(definition(builtin.toUtf8())))).has_value());
        QCOMPARE(await(m->policies->save(99, QString::fromUtf8(definition("c")))).error().code, core::Errc::NotFound);
        QCOMPARE(m->journal(), (QStringList{u"mara policy.save a added"_s, u"mara policy.save b changed"_s}));
    }

    void a_draft_is_kept_beside_the_text_and_is_not_in_force()
    {
        const auto id = *await(m->policies->create(u"copy"_s));
        QCOMPARE(*await(m->policies->create(u"copy"_s)), id + 1);
        auto rows = m->custom();
        QCOMPARE(rows[1].name, u"copy-2"_s);
        QVERIFY(await(m->policies->text(id + 1, {}, {}))->draft.contains("\"name\": \"copy-2\""));
        QVERIFY(await(m->policies->keepDraft(id, u"{ not yet"_s)).has_value());
        QVERIFY(rows[0].hasDraft && !rows[0].isSaved && !rows[0].isEnabled);
        QCOMPARE(await(m->policies->text(id, {}, {}))->draft, "{ not yet");
        QVERIFY(await(m->policies->save(id, QString::fromUtf8(definition("mine")))).has_value());
        rows = m->custom();
        QCOMPARE(rows[1].name, u"mine"_s);
        QVERIFY(rows[1].isEnabled && rows[1].isSaved && !rows[1].hasDraft); // what is saved for the first time is in force
        QVERIFY(await(m->policies->keepDraft(id, u"{ changed"_s)).has_value());
        QCOMPARE(await(m->policies->text(id, {}, {}))->saved, definition("mine"));
        QCOMPARE(await(m->policies->text(id, {}, {}))->draft, "{ changed");
        QVERIFY(await(m->policies->dropDraft(id)).has_value());
        QVERIFY(await(m->policies->text(id, {}, {}))->draft.isEmpty());
        QVERIFY(await(m->policies->dropDraft(id + 1)).has_value()); // it was nothing but its draft
        QCOMPARE(m->custom().size(), 1);
    }

    void a_copy_of_what_is_built_in_is_a_draft_that_can_be_saved()
    {
        const auto name = await(m->policies->list({})).value().last().name;
        const auto id = *await(m->policies->duplicate(0, name));
        const auto row = m->custom()[0];
        QCOMPARE(row.name, name + u"-copy"_s);
        QVERIFY(row.hasDraft && !row.isSaved);
        const auto draft = QString::fromUtf8(await(m->policies->text(id, {}, {}))->draft);
        QVERIFY(await(m->policies->check(draft, {}))->isGood);
        QCOMPARE(await(m->policies->save(id, draft)).value(), id);
        QCOMPARE(m->custom()[0].name, name + u"-copy"_s);
    }

    void what_is_built_in_is_listed_last_and_can_be_read()
    {
        const auto rows = await(m->policies->list({})).value();
        QVERIFY(rows.size() >= 200);
        QVERIFY(rows.last().isBuiltIn() && rows.last().isEnabled);
        const auto text = await(m->policies->text(0, rows.last().name, {}));
        QVERIFY(text->saved.contains(rows.last().name.toUtf8()));
        QCOMPARE(await(m->policies->text(0, u"no such policy"_s, {})).error().code, core::Errc::NotFound);
    }

    void the_workspace_is_assessed_by_what_is_in_force()
    {
        m->write(6);
        m->assess();
        QVERIFY(m->verdicts(u"a"_s).isEmpty());
        QSignalSpy changed(m->policies.get(), &services::PolicyService::rulesChanged);
        m->import({source(u"a.json"_s, definition("a"))});
        QCOMPARE(changed.size(), 1);
        m->assess();
        QCOMPARE(m->verdicts(u"a"_s).unhealthy.count(), 2U);
        QCOMPARE(m->verdicts(u"a"_s).healthy.count(), 4U);
        const qint64 id = m->custom()[0].id;
        QVERIFY(await(m->policies->save(id, QString::fromUtf8(definition("a", "nowhere")))).has_value());
        m->assess();
        QCOMPARE(m->verdicts(u"a"_s).unhealthy.count(), 0U);
        QVERIFY(await(m->policies->setEnabled(id, false)).has_value());
        m->assess();
        QVERIFY(m->verdicts(u"a"_s).isEmpty());
        QVERIFY(await(m->policies->setEnabled(id, true)).has_value());
        m->assess();
        QCOMPARE(m->verdicts(u"a"_s).healthy.count(), 6U);
        QCOMPARE(await(m->policies->removeNamed(u"A"_s))->size(), 1);
        m->assess();
        QVERIFY(m->verdicts(u"a"_s).isEmpty());
        QCOMPARE(await(m->policies->removeNamed(u"a"_s)).error().code, core::Errc::NotFound);
        QCOMPARE(m->journal().last(), u"mara policy.remove a removed"_s);
        QCOMPARE(await(m->workspace->read([](store::Db& db) { return store::firstBrokenEntry(db); })).value(), 0);
    }

    void a_dry_run_of_a_new_rule_says_what_assessing_by_it_says()
    {
        m->write(300);
        m->assess();
        const auto run = m->dryRun(definition("new"));
        QVERIFY(!run.hasBefore);
        QCOMPARE(run.rule, u"new"_s);
        QCOMPARE(run.unhealthy, 100);
        QCOMPARE(run.toUnhealthy, 100);
        QCOMPARE(run.toHealthy, 200);
        QCOMPARE(run.toNotApplicable, 0);
        QCOMPARE(run.flips.size(), 300);
        QCOMPARE(run.flips.first().name, u"m0000"_s);
        QCOMPARE(run.flips.first().resourceId, machine(u"m0000"_s));
        QCOMPARE(run.flips.first().after, domain::PolicyVerdict::Unhealthy);
        QCOMPARE(run.flips.last().after, domain::PolicyVerdict::Healthy);
        QVERIFY(run.flips.first().row.isValid());
        m->import({source(u"new.json"_s, definition("new"))});
        const auto whole = await(services::assessEstate(*m->workspace, await(m->workspace->read([this](store::Db& db) -> core::Result<services::RuleSetPtr> {
                                                                           STORE_LET(known, m->rules->get(db));
                                                                           return known->set;
                                                                       })).value(),
                                                        0, {}))
                               .value();
        QCOMPARE(run.unhealthy, qint64(whole.rules.back().unhealthy.count()));
        QCOMPARE(run.healthy, qint64(whole.rules.back().healthy.count()));
        QCOMPARE(run.unknown, qint64(whole.rules.back().unknown.count()));
    }

    void a_dry_run_names_what_flips_against_the_stored_verdicts()
    {
        m->write(9);
        m->import({source(u"a.json"_s, definition("a"))});
        m->assess();
        QCOMPARE(m->dryRun(definition("a")).flipped(), 0);
        const auto east = m->dryRun(definition("A", "east"));
        QVERIFY(east.hasBefore);
        QCOMPARE(east.toUnhealthy, 3);
        QCOMPARE(east.toHealthy, 3);
        QCOMPARE(east.flips.size(), 6);
        QCOMPARE(east.flips[0].name, u"m0001"_s);
        QCOMPARE(east.flips[0].before, domain::PolicyVerdict::Healthy);
        const auto unknown = m->dryRun(definition("a", "west", ",{'field':'nobody/knows/it','equals':'x'}"));
        QCOMPARE(unknown.toUnknown, 3);
        QVERIFY2(unknown.flips[0].reason.contains(u"nobody/knows/it"_s), qPrintable(unknown.flips[0].reason));
        const auto elsewhere = m->dryRun(definition("a").replace("Microsoft.Test/machines", "Microsoft.Test/nothing"));
        QCOMPARE(elsewhere.toNotApplicable, 9);
        QCOMPARE(elsewhere.flips[0].after, domain::PolicyVerdict::None);
        const auto off = m->dryRun(definition("a").replace("\"audit\"", "\"disabled\""));
        QCOMPARE(off.toNotApplicable, 9);
    }

    void a_dry_run_lists_the_first_ones_and_counts_all()
    {
        m->write(700);
        const auto run = m->dryRun(definition("new"));
        QCOMPARE(run.toUnhealthy, 234);
        QCOMPARE(run.flips.size(), 2 * domain::PolicyDryRun::mostFlips);
    }

    void a_dry_run_of_no_definition_is_refused_and_one_that_was_cancelled_ends()
    {
        QCOMPARE(await(m->policies->dryRun(u"{"_s, {})).error().code, core::Errc::BadInput);
        QCOMPARE(await(m->policies->dryRun(u"{\"policyDefinitions\":[]}"_s, {})).error().code, core::Errc::BadInput);
        m->write(30);
        core::CancelSource cancel;
        auto task = m->policies->dryRun(QString::fromUtf8(definition("a")), cancel.get_token());
        cancel.request_stop();
        QCOMPARE(await(std::move(task)).error().code, core::Errc::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPolicies)
#include "test_policies.moc"
