// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/assessmentservice.h"
#include "services/assess/estateassessment.h"
#include "services/assess/explain.h"
#include "services/assess/fileassessment.h"
#include "services/posturereads.h"
#include "services/workspacereads.h"
#include "store/health.h"
#include "store/queries/documentqueries.h"
#include "store/queries/posturequeries.h"
#include "store/queries/verdictqueries.h"
#include "store/resourcelist.h"
#include "store/syncstore.h"
#include "store/verdictsets.h"
#include "store/verdictstore.h"
#include "store/workspace.h"
#include "support/await.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

const QString machineType = u"Microsoft.Test/machines"_s, partType = u"Microsoft.Test/machines/parts"_s, settingType = u"Microsoft.Test/settings"_s,
              extensionType = u"Microsoft.Insights/diagnosticSettings"_s, groupType = u"Microsoft.Resources/subscriptions/resourceGroups"_s;

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

/// A rule about machines.
QByteArray rule(const QByteArray& name, const QByteArray& more, const QByteArray& then)
{
    return "{'name':'" + name + "','properties':{'mode':'All','policyRule':{'if':{'allOf':[{'field':'type','equals':'Microsoft.Test/machines'}" + more
           + "]},'then':" + then + "}}}";
}

const QByteArray audit = "{'effect':'audit'}";

QByteArray lookingFor(const QString& type, const QByteArray& more = {})
{
    return "{'effect':'auditIfNotExists','details':{'type':'" + type.toUtf8() + "'" + more + "}}";
}

QList<QByteArray> allRules()
{
    return {rule("plain", ",{'field':'location','equals':'west'}", audit),
            rule("parts", {}, lookingFor(partType)),
            rule("settings", {}, lookingFor(settingType)),
            rule("settingsAnywhere", {}, lookingFor(settingType, ",'existenceScope':'subscription'")),
            rule("extensions", {}, lookingFor(extensionType)),
            rule("group", ",{'value':'[resourceGroup().tags.env]','equals':'prod'}", audit),
            rule("old", ",{'value':'[utcNow()]','greater':'2026-03-12T00:00:00Z'}", audit)};
}

services::RuleSetPtr setOf(const QList<QByteArray>& definitions, qint64 fingerprint)
{
    std::vector<policy::Assigned> rules;
    for (const auto& json : definitions)
        rules.push_back(policy::assign(policy::parsePolicy(quoted(json).toStdString(), "none").definition));
    auto set = services::RuleSet::of(std::move(rules)).value();
    set.notInBulk.insert(partType.toLower().toStdString());
    set.fingerprint = fingerprint;
    return std::make_shared<const services::RuleSet>(std::move(set));
}

class MovingClock final : public core::Clock {
public:
    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_ms.load(), QTimeZone::UTC); }
    void addDays(int days) { m_ms += qint64(days) * 86'400'000; }

private:
    std::atomic<qint64> m_ms{QDateTime(QDate(2026, 3, 10), QTime(12, 0), QTimeZone::UTC).toMSecsSinceEpoch()};
};

QString subscription(int i)
{
    return u"/subscriptions/5c0fe000-0000-4000-8000-00000000000%1"_s.arg(i);
}

QString group(int sub, int g)
{
    return subscription(sub) + u"/resourceGroups/g%1"_s.arg(g);
}

domain::Resource resource(const QString& type, const QString& id, const QByteArray& members = {})
{
    domain::Resource made;
    made.id = id;
    made.type = type;
    made.name = id.section(u'/', -1);
    made.scopeId = id.section(u'/', 0, 2);
    made.environment = domain::Environment::Azure;
    made.body = quoted("{'id':'" + id.toUtf8() + "','type':'" + type.toUtf8() + "','name':'" + made.name.toUtf8() + "'" + (members.isEmpty() ? "" : ",")
                       + members + "}");
    return made;
}

/// What a service says of a resource.
domain::Assessment assessment(const QString& resourceId, const QString& key, domain::AssessmentState state)
{
    domain::Assessment made;
    made.key = key;
    made.resourceId = resourceId;
    made.id = resourceId + u"/providers/Microsoft.Security/assessments/"_s + key;
    made.scopeId = resourceId.section(u'/', 0, 2);
    made.state = state;
    return made;
}

} // namespace

class TestAssessmentService : public QObject {
    Q_OBJECT

    struct World {
        QTemporaryDir folder;
        std::shared_ptr<MovingClock> clock = std::make_shared<MovingClock>();
        std::unique_ptr<store::Workspace> workspace;
        std::unique_ptr<store::SyncStore> port;
        services::RuleSetPtr set = setOf(allRules(), 7);
        std::unique_ptr<services::AssessmentService> service;
        std::unique_ptr<store::ResourceList> list;
        std::unique_ptr<services::WorkspaceReads> reads;

        World()
        {
            store::Workspace::Options options;
            options.databasePath = folder.filePath(u"workspace.db"_s);
            options.clock = clock;
            workspace = std::move(store::Workspace::open(std::move(options)).value());
            port = std::make_unique<store::SyncStore>(*workspace);
            const auto rules = [this]() -> core::Async<services::RuleSetPtr> { co_return services::RuleSetPtr(set); };
            service = std::make_unique<services::AssessmentService>(services::AssessmentService::Tools{*workspace, clock, rules});
            list = std::make_unique<store::ResourceList>(*workspace, clock);
            const auto explain = [this](store::Db& db, const QString& name, const QString& id) { return services::explain(db, *set, name, id, ticks()); };
            reads = std::make_unique<services::WorkspaceReads>(services::WorkspaceReads::Tools{
                *workspace, *list, clock, remedy::builtInScriptBook(), std::make_shared<services::LiveSyncs>(), std::chrono::hours(8), explain});
            (void)await(workspace->write([](store::Db& db, store::ChangeSet&) {
                return db.run("INSERT INTO connection (id, kind, name, settings, created) VALUES (1, 1, 'Contoso', '{}', 0)");
            }));
            domain::Batch scopes;
            scopes.connection = core::ConnectionId{1};
            for (int i = 0; i < 2; ++i)
                scopes.scopes.append({subscription(i), {}, u"S"_s, domain::ScopeKind::Subscription, domain::Environment::Azure, false});
            write(scopes);
        }
        ~World()
        {
            (void)await(service->close());
            list->endWaits();
            (void)await(reads->close());
        }

        policy::Ticks ticks() const { return policy::ticksOf(clock->now().toMSecsSinceEpoch()); }
        std::optional<domain::RecommendationRow> row(const QString& key)
        {
            const auto all = await(reads->recommendations({}, {})).value().rows;
            const auto found = std::ranges::find(all, key, &domain::RecommendationRow::key);
            return found == all.end() ? std::nullopt : std::optional(*found);
        }

        void write(domain::Batch batch)
        {
            batch.connection = core::ConnectionId{1};
            const auto written = await(port->write(std::move(batch)));
            if (!written)
                qFatal("%s", qPrintable(written.error().detail));
        }
        void write(const QList<domain::Resource>& resources)
        {
            domain::Batch batch;
            batch.resources = resources;
            write(batch);
        }
        void erase(const QString& id)
        {
            domain::Batch batch;
            batch.deletedIds = {id};
            write(batch);
        }
        void mark(const QString& place, const QString& type, bool isComplete)
        {
            domain::Batch batch;
            batch.reads = {{place, type.toLower(), isComplete, clock->now(), 0, isComplete ? QString() : u"forbidden"_s, {}}};
            write(batch);
        }
        services::AssessmentOutcome run() { return await(service->run({})).value(); }
        template<class F>
        auto read(F f)
        {
            return await(workspace->read(std::move(f))).value();
        }
        std::optional<services::StoredAssessment> stored()
        {
            return read([set = set](store::Db& db) { return services::storedAssessment(db, *set); });
        }
        services::EstateVerdicts fresh()
        {
            return read([set = set, now = ticks()](store::Db& db) { return services::assessRows(db, *set, now, 0, store::rowsEnd(db).value(), {}); });
        }
        QString word(std::size_t rule, const QString& id)
        {
            const auto row = read([id](store::Db& db) { return store::findRow(db, core::ResourceKey::of(id)); }).row;
            const auto sets = stored()->verdicts.rules[rule];
            const auto has = [&](const core::Bitmap& rows) { return rows.contains(std::uint32_t(row)); };
            return has(sets.healthy)         ? u"healthy"_s
                   : has(sets.unhealthy)     ? u"unhealthy"_s
                   : has(sets.unknown)       ? u"unknown"_s
                   : has(sets.notApplicable) ? u"notApplicable"_s
                                             : u"nothing"_s;
        }
    };

    static QString machine(int i) { return group(i % 2, i / 2 % 2) + u"/providers/Microsoft.Test/machines/m%1"_s.arg(i); }

    /// What is kept is what assessing everything anew says.
    static void compare(World& world, int step)
    {
        const auto stored = world.stored();
        QVERIFY(stored);
        QCOMPARE(stored->waiting, 0);
        const auto fresh = world.fresh();
        QVERIFY2(stored->verdicts.assessed == fresh.assessed, qPrintable(u"step %1"_s.arg(step)));
        for (std::size_t rule = 0; rule < fresh.rules.size(); ++rule)
            QVERIFY2(stored->verdicts.rules[rule] == fresh.rules[rule], qPrintable(u"step %1, rule %2"_s.arg(step).arg(rule)));
    }

    static void change(World& world, QRandomGenerator& random)
    {
        const int i = random.bounded(12);
        const QString id = machine(i);
        const QString setting = group(i % 2, random.bounded(2)) + u"/providers/Microsoft.Test/settings/s%1"_s.arg(random.bounded(2));
        const QString extension = id + u"/providers/Microsoft.Insights/diagnosticSettings/d"_s;
        switch (random.bounded(12)) {
        case 0:
        case 1: world.write({resource(machineType, id, random.bounded(2) ? "'location':'west'" : "'location':'east'")}); break;
        case 2: world.erase(id); break;
        case 3: world.write({resource(partType, id + u"/parts/p"_s)}); break;
        case 4: world.erase(id + u"/parts/p"_s); break;
        case 5: world.write({resource(settingType, setting)}); break;
        case 6: world.erase(setting); break;
        case 7: world.write({resource(extensionType, extension)}); break;
        case 8: world.erase(extension); break;
        case 9: world.write({resource(groupType, group(i % 2, i / 2 % 2), random.bounded(2) ? "'tags':{'env':'prod'}" : "'tags':{'env':'test'}")}); break;
        case 10: world.mark(id, partType, random.bounded(2)); break;
        case 11: world.mark(subscription(i % 2), random.bounded(2) ? u"resources"_s : settingType, random.bounded(2)); break;
        }
    }

private Q_SLOTS:
    void theFirstTimeEverythingIsAssessed()
    {
        World world;
        QVERIFY(!world.stored());
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(1), "'location':'east'")});
        const auto outcome = world.run();
        QVERIFY(outcome.isWhole);
        QCOMPARE(outcome.rows, 2);
        QCOMPARE(world.word(0, machine(0)), u"unhealthy"_s);
        QCOMPARE(world.word(0, machine(1)), u"healthy"_s);
        compare(world, 0);
        QCOMPARE(world.run().rows, 0);
    }

    void onlyWhatChangedIsLookedAtAgain()
    {
        World world;
        QList<domain::Resource> all;
        for (int i = 0; i < 12; ++i)
            all.append(resource(machineType, machine(i), "'location':'east'"));
        world.write(all);
        world.run();
        world.write({resource(machineType, machine(3), "'location':'west'")});
        QCOMPARE(world.stored()->waiting, 1);
        const auto outcome = world.run();
        QVERIFY(!outcome.isWhole);
        QCOMPARE(outcome.rows, 1);
        QCOMPARE(world.word(0, machine(3)), u"unhealthy"_s);
        world.write({resource(partType, machine(5) + u"/parts/p"_s)});
        QCOMPARE(world.run().rows, 2); // the part, and its machine alone
        QCOMPARE(world.word(1, machine(5)), u"healthy"_s);
    }

    void whatIsErasedHasNoVerdictAtOnce()
    {
        World world;
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(1), "'location':'west'")});
        world.run();
        QCOMPARE(world.stored()->verdicts.rules[0].unhealthy.count(), 2U);
        world.erase(machine(0));
        QCOMPARE(world.stored()->verdicts.rules[0].unhealthy.count(), 1U);
        QCOMPARE(world.stored()->verdicts.assessed.count(), 1U);
        world.run();
        compare(world, 0);
    }

    void incrementsSayWhatAWholeAssessmentSays_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void incrementsSayWhatAWholeAssessmentSays()
    {
        QFETCH(quint32, seed);
        World world;
        QRandomGenerator random(seed);
        world.run();
        for (int step = 0; step < 40; ++step) {
            for (int i = 0, n = 1 + random.bounded(3); i < n; ++i)
                change(world, random);
            QVERIFY(!world.run().isWhole);
            compare(world, step);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void rulesAboutTimeAreAskedAgainTheNextDay()
    {
        World world;
        world.write({resource(machineType, machine(0)), resource(settingType, group(0, 0) + u"/providers/Microsoft.Test/settings/s"_s)});
        world.run();
        QCOMPARE(world.word(6, machine(0)), u"healthy"_s);
        world.clock->addDays(3);
        const auto outcome = world.run();
        QVERIFY(!outcome.isWhole);
        QCOMPARE(outcome.rows, 1);
        QCOMPARE(world.word(6, machine(0)), u"unhealthy"_s);
        compare(world, 0);
        QCOMPARE(world.run().rows, 0);
    }

    void listsShowWhatOurRulesSay()
    {
        World world;
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(1), "'location':'west'"),
                     resource(machineType, machine(2), "'location':'east'"), resource(partType, machine(2) + u"/parts/p"_s)});
        world.run();
        const auto row = world.row(u"plain"_s);
        QVERIFY(row);
        QCOMPARE(std::tuple(row->unhealthy, row->healthy, row->notApplicable, row->unknown), std::tuple(2, 1, 0, 0));
        QCOMPARE(row->resourceTypes, QStringList{machineType});
        QCOMPARE(row->environments, QList{domain::Environment::Azure});
        QCOMPARE(row->gainPercent, 0.0);
        const auto parts = world.row(u"parts"_s);
        QCOMPARE(std::tuple(parts->unhealthy, parts->healthy, parts->unknown), std::tuple(0, 1, 2)); // never read to its end
        const auto affected = await(world.reads->affected(u"plain"_s, {}, domain::AssessmentState::Unhealthy, 10, {})).value();
        QCOMPARE(affected.size(), 2);
        QCOMPARE(affected[0].resourceId, machine(0));
        QCOMPARE(await(world.reads->affected(u"plain"_s, {{subscription(1)}}, domain::AssessmentState::Unhealthy, 10, {})).value().size(), 1);
        QCOMPARE(await(world.reads->affected(u"plain"_s, {}, domain::AssessmentState::Unhealthy, 1, {})).value().size(), 1);
        const auto detail = await(world.reads->recommendation(u"plain"_s, {}, {})).value();
        QVERIFY(detail.source.contains("Parapet"_L1));
        QVERIFY(detail.portalUri.isEmpty());
        const auto evidence = await(world.reads->evidence(u"parts"_s, machine(0), {})).value();
        QCOMPARE(evidence.stateWord, u"Unknown"_s);
        QVERIFY2(evidence.reason.contains("was not read"_L1), qPrintable(evidence.reason));
        QVERIFY(evidence.body.contains("\"location\":\"west\""));
        const auto resource = await(world.reads->resource({affected[0].resource}, {})).value();
        QCOMPARE(resource.recommendations.size(), 7);
    }

    void whatTheCloudAssessesItselfIsNotShownTwice()
    {
        World world;
        QByteArray same = rule("sameOne", ",{'field':'location','equals':'west'}", audit);
        same.replace("'mode':'All'", "'mode':'All','metadata':{'parapet':{'key':'13872d43','remedy':'13872d43'}}");
        world.set = setOf({same}, 9);
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(1), "'location':'west'")});
        world.run();
        QCOMPARE(world.row(u"sameOne"_s)->unhealthy, 2);
        QVERIFY(world.row(u"sameOne"_s)->hasScript);
        QVERIFY(!await(world.reads->scripts(u"sameOne"_s, {machine(0)}, {})).value().isEmpty());
        domain::Batch batch;
        const auto theirs = assessment(machine(0), u"13872d43-0000-4000-8000-000000000000"_s, domain::AssessmentState::Healthy);
        batch.assessments = {theirs};
        world.write(batch);
        QCOMPARE(world.row(u"sameOne"_s)->unhealthy, 1); // where the cloud is silent
        QCOMPARE(world.row(theirs.key)->healthy, 1);
    }

    void whatTheCloudCallsTheSameIsNotShownTwiceEither()
    {
        World world;
        world.write({resource(machineType, machine(0), "'location':'west'")});
        world.run();
        QVERIFY(world.row(u"plain"_s));
        domain::Batch batch;
        domain::AssessmentMetadata about;
        about.key = u"00000000-0000-4000-8000-00000000000a"_s;
        about.displayName = u"Plain"_s;
        const auto theirs = assessment(machine(0), about.key, domain::AssessmentState::Unhealthy);
        batch.metadata = {about};
        batch.assessments = {theirs};
        world.write(batch);
        QVERIFY(!world.row(u"plain"_s));
        QVERIFY(world.row(about.key));
    }

    void whereNoServiceSaysAnythingOurRulesAreTheScore()
    {
        World world;
        QByteArray counts = rule("counts", ",{'field':'location','equals':'west'}", audit);
        counts.replace("'mode':'All'", "'mode':'All','metadata':{'parapet':{'control':'MFA'}}");
        world.set = setOf({counts, allRules()[0]}, 9);
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(2), "'location':'west'"),
                     resource(machineType, machine(4), "'location':'east'"), resource(machineType, machine(1), "'location':'east'")});
        world.run();
        const domain::ScopeSelection first{{subscription(0)}}, second{{subscription(1)}};
        const auto overview = await(world.reads->overview(first, 30, {}, {})).value();
        QCOMPARE(*overview.scorePercent, 100.0 / 3);
        QCOMPARE(overview.controls.size(), 1);
        QCOMPARE(overview.controls[0].name, u"Enable MFA"_s);
        QCOMPARE(std::tuple(overview.controls[0].healthy, overview.controls[0].unhealthy, overview.controls[0].max), std::tuple(1, 2, 10.0));
        QCOMPARE(await(world.reads->overview(second, 30, {}, {})).value().scorePercent, 100.0);
        QCOMPARE(await(world.reads->overview({}, 30, {}, {})).value().scorePercent, 50.0); // weighed by resources
        domain::ListQuery query;
        query.scope = first;
        const auto rows = await(world.reads->recommendations(query, {})).value().rows;
        const auto gain = std::ranges::find(rows, u"counts"_s, &domain::RecommendationRow::key)->gainPercent;
        QVERIFY(std::abs(gain - 200.0 / 3) < 1e-9);
        QCOMPARE(std::ranges::find(rows, u"plain"_s, &domain::RecommendationRow::key)->gainPercent, 0.0); // it names no control

        const auto board = [&] {
            return world.read([now = world.clock->now()](store::Db& db) { return services::readEstateBoard(db, now, services::ExemptionUse::Counted); });
        };
        const auto ours = board();
        QCOMPARE(*ours->places(first)[0].numbers.share, 1.0 / 3);
        QCOMPARE(*ours->places({})[0].numbers.share, 0.5);
        const auto fixed = world.read([id = machine(0)](store::Db& db) { return store::readAssessedResources(db, QStringList{id}); });
        QCOMPARE(*ours->placesAfter({{u"COUNTS"_s, fixed}}, first)[0].numbers.share, 2.0 / 3);
        QCOMPARE(world.read([id = group(0, 0).toUpper()](store::Db& db) { return store::readAssessedResources(db, id, true); }).size(), 2);

        domain::Batch batch;
        const auto theirs = assessment(machine(0), u"13872d43-0000-4000-8000-000000000000"_s, domain::AssessmentState::Healthy);
        batch.assessments = {theirs};
        world.write(batch);
        QCOMPARE(await(world.reads->overview(first, 30, {}, {})).value().scorePercent, 100.0); // now the service speaks
        QCOMPARE(*board()->places(first)[0].numbers.share, 1.0);
        QCOMPARE(await(world.reads->overview(second, 30, {}, {})).value().scorePercent, 100.0);
    }

    void whatNoServiceAssessesStandsAsOurRulesSay()
    {
        World world;
        QByteArray severe = allRules()[0];
        severe.replace("'mode':'All'", "'mode':'All','metadata':{'parapet':{'severity':'High'}}");
        world.set = setOf({severe, allRules()[1]}, 9);
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(1), "'location':'east'"),
                     resource(machineType, machine(2), "'location':'east'"), resource(partType, machine(2) + u"/parts/p"_s)});
        struct Standing {
            domain::Health health;
            store::AssessedBy by;
            int high;
            bool operator==(const Standing&) const = default;
        };
        const auto of = [&](int i) {
            return world.read([id = machine(i)](store::Db& db) -> core::Result<Standing> {
                STORE_LET(row, store::findRow(db, core::ResourceKey::of(id)));
                STORE_LET(s, db.cached("SELECT health, assessed, open FROM resource WHERE row = ?1"));
                s->bindAll(row.row);
                STORE_LET(there, s->step());
                const Standing found{s->as<domain::Health>(0), s->as<store::AssessedBy>(1),
                                     store::unpackOpen(s->int64(2))[std::size_t(domain::Severity::High)]};
                s->reset();
                return there ? found : Standing{};
            });
        };
        using enum store::AssessedBy;
        QVERIFY((of(0) == Standing{domain::Health::Unknown, Nobody, 0}));
        world.run();
        QVERIFY((of(0) == Standing{domain::Health::Unhealthy, OwnRules, 1}));
        QVERIFY((of(1) == Standing{domain::Health::Unknown, OwnRules, 0})); // nobody knows of its parts: it never looks healthy
        QVERIFY((of(2) == Standing{domain::Health::Healthy, OwnRules, 0}));
        QCOMPARE(await(world.reads->overview({}, 30, {}, {})).value().unhealthyResources, 1);

        world.write({resource(machineType, machine(2), "'location':'west'")});
        QVERIFY((of(2) == Standing{domain::Health::Healthy, OwnRules, 0}));
        world.run();
        QVERIFY((of(2) == Standing{domain::Health::Unhealthy, OwnRules, 1}));

        (void)await(world.port->beginPass(core::ConnectionId{1}, false));
        domain::Batch batch;
        const auto theirs = assessment(machine(0), u"13872d43-0000-4000-8000-000000000000"_s, domain::AssessmentState::Healthy);
        batch.assessments = {theirs};
        world.write(batch);
        QVERIFY((of(0) == Standing{domain::Health::Healthy, Service, 0})); // a service judges it itself
        world.run();
        QVERIFY((of(0) == Standing{domain::Health::Healthy, Service, 0}));
        (void)await(world.port->beginPass(core::ConnectionId{1}, false));
        domain::Batch end;
        end.passEnds = {{domain::FactKind::Assessment, {}, {}}};
        world.write(end);
        QVERIFY((of(0) == Standing{domain::Health::Unknown, Nobody, 0}));
        QCOMPARE(world.run().rows, 1);
        QVERIFY((of(0) == Standing{domain::Health::Unhealthy, OwnRules, 1}));
    }

    void riskRisesWithExposureAndReach()
    {
        World world;
        QByteArray exposing = rule("exposing", ",{'field':'location','equals':'west'}", audit);
        exposing.replace("'mode':'All'", "'mode':'All','metadata':{'parapet':{'key':'13872d43','severity':'High','exposes':true}}");
        const QByteArray all = rule("all", {}, audit);
        world.set = setOf({exposing, all}, 9);
        world.write({resource(machineType, machine(0), "'location':'west'"), resource(machineType, machine(2), "'location':'east'"),
                     resource(machineType, machine(1), "'location':'east'")});
        world.run();
        const auto risk = [&](const QString& key) { return world.row(key)->risk; };
        QCOMPARE(std::tuple(risk(u"all"_s).affected, risk(u"all"_s).exposed), std::tuple(3, 1));
        QCOMPARE(risk(u"all"_s).value(), 1 * (1 + 1.0 / 3) * (1 + std::log10(3)));
        QCOMPARE(risk(u"exposing"_s).value(), 7.0 * 2 * 1);

        domain::Batch batch;
        for (const auto& [key, state] : {std::pair(u"13872d43-0000-4000-8000-000000000000"_s, domain::AssessmentState::Unhealthy),
                                         std::pair(u"00000000-0000-4000-8000-00000000000b"_s, domain::AssessmentState::Unhealthy)}) {
            const auto theirs = assessment(machine(1), key, state);
            batch.assessments.append(theirs);
        }
        world.write(batch);
        QCOMPARE(risk(u"00000000-0000-4000-8000-00000000000b"_s).exposed, 1); // a service says that it can be reached
        QCOMPARE(risk(u"all"_s).exposed, 2);
    }

    void otherRulesMeanThatEverythingIsAssessedByThem()
    {
        World world;
        world.write({resource(machineType, machine(0), "'location':'west'")});
        world.run();
        world.set = setOf({rule("new", ",{'field':'location','equals':'west'}", audit), allRules()[1]}, 8);
        QVERIFY(!world.stored());
        QVERIFY(world.run().isWhole);
        QCOMPARE(world.word(0, machine(0)), u"unhealthy"_s);
        compare(world, 0);
        QCOMPARE(world.read([](store::Db& db) { return store::readRuleIds(db); }).keys().toList().size(), 2);
    }

    void windowAndCommandLineKnowTheSameRules()
    {
        const auto first = *services::RuleSet::builtin();
        QCoreApplication::setApplicationName(u"another program"_s);
        QCoreApplication::setApplicationVersion(u"9.9"_s);
        const auto second = *services::RuleSet::builtin();
        QVERIFY(first->fingerprint > 0);
        QCOMPARE(second->fingerprint, first->fingerprint);
        QVERIFY(first->rules.size() > 600);
    }

    void severalAtATimeRunOneAfterTheOther()
    {
        World world;
        world.write({resource(machineType, machine(0), "'location':'west'")});
        auto first = world.service->run({});
        auto second = world.service->run({});
        QVERIFY(await(std::move(second)).value().rows == 0);
        QVERIFY(await(std::move(first)).value().isWhole);
    }

    void aCancelledOneIsMadeUpForByTheNext()
    {
        World world;
        world.write({resource(machineType, machine(0), "'location':'west'")});
        core::CancelSource source;
        source.request_stop();
        QCOMPARE(await(world.service->run(source.get_token())).error().code, core::Errc::Cancelled);
        QVERIFY(world.run().isWhole);
        compare(world, 0);
    }

    void setsSurviveTheFileAndDamageIsSeen()
    {
        domain::RuleVerdicts sets;
        sets.healthy.addRange(0, 70'000);
        sets.unknown.add(1'234'567);
        const QByteArray packed = store::packVerdicts(sets);
        QVERIFY(store::unpackVerdicts(packed).value() == sets);
        for (qsizetype cut = 0; cut < packed.size(); cut += 3)
            QCOMPARE(store::unpackVerdicts(packed.first(cut)).error().code, core::Errc::Storage);
    }
};

QTEST_GUILESS_MAIN(TestAssessmentService)
#include "test_assessmentservice.moc"
