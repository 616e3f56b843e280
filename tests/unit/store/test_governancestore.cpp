// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrate.h"
#include "store/pair.h"
#include "store/queries/governancefacts.h"
#include "store/queries/governancequeries.h"
#include "support/await.h"
#include "support/estate.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Assignment;
using domain::GovernanceRule;

namespace {

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 11, 1).addDays(number), QTime(12, 0), QTimeZone::UTC);
}

Assignment anAssignment()
{
    Assignment assignment;
    assignment.recommendation = u"key-https"_s;
    assignment.kind = domain::AssignedTo::ResourceGroup;
    assignment.place = u"/subscriptions/A/resourceGroups/Web"_s;
    assignment.scope = u"/subscriptions/A"_s;
    assignment.owner = u"mara@contoso.example"_s;
    assignment.due = day(30);
    assignment.grace = true;
    assignment.eta = day(20);
    assignment.etaReason = u"After the freeze"_s;
    assignment.rule = 7;
    assignment.createdBy = u"me"_s;
    assignment.created = day(0);
    return assignment;
}

GovernanceRule aRule()
{
    GovernanceRule rule;
    rule.priority = 10;
    rule.name = u"High"_s;
    rule.description = u"What is high goes to the group's owner"_s;
    rule.scope = u"/subscriptions/A"_s;
    rule.excluded = {u"/subscriptions/B"_s, u"/subscriptions/\"C\""_s};
    rule.recommendations = {u"key-https"_s};
    rule.severities = {domain::Severity::High, domain::Severity::Critical};
    rule.ownerSource = domain::OwnerSource::Tag;
    rule.owner = u"owner"_s;
    rule.days = 14;
    rule.grace = true;
    rule.createdBy = u"me"_s;
    rule.created = day(0);
    return rule;
}

} // namespace

class TestGovernanceStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString facts() const { return m_dir->filePath(u"w.db"_s); }
    std::unique_ptr<store::Workspace> open(bool readOnly = false) const
    {
        auto workspace = store::Workspace::open({.databasePath = facts(), .readOnly = readOnly});
        if (!workspace)
            qFatal("%s %s", qPrintable(workspace.error().what), qPrintable(workspace.error().detail));
        return std::move(*workspace);
    }
    static QList<Assignment> all(store::Workspace& workspace, store::AssignmentsRead which = store::AssignmentsRead::All)
    {
        return await(workspace.read([which](store::Db& db) { return store::readAssignments(db, which); })).value();
    }
    template<class F>
    static auto decide(store::Workspace& workspace, F f)
    {
        return await(workspace.write([f](store::Db& db, store::ChangeSet&) { return f(db); }));
    }
    /// Decisions as the program before governance left them.
    void makeOldDecisions() const
    {
        auto schema = store::decisionsSchema();
        while (schema.version() > 3)
            schema.steps.removeLast();
        auto db = store::Db::open({store::decisionsPath(facts()), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
        QVERIFY(store::migrate(*db, schema).has_value());
        QVERIFY(db->exec("INSERT INTO note VALUES ('visit', x'06')").has_value());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void decisions_of_the_version_before_are_kept()
    {
        makeOldDecisions();
        auto workspace = open();
        QCOMPARE(await(workspace->read([](store::Db& db) { return db.number("SELECT count(*) FROM note WHERE value = x'06'", -1); })).value(), 1);
        QVERIFY(all(*workspace).isEmpty());
        QVERIFY(decide(*workspace, [](store::Db& db) { return store::insertAssignment(db, anAssignment()); }).value() > 0);
        QCOMPARE(all(*workspace).size(), 1);
    }

    void who_reads_an_older_file_as_it_is_finds_nothing()
    {
        makeOldDecisions();
        auto db = store::Db::open({store::decisionsPath(facts()), {}, store::OpenOptions::Mode::ReadOnly, 2000, nullptr});
        QVERIFY(store::readAssignments(*db, store::AssignmentsRead::Open)->isEmpty());
        QVERIFY(store::readGovernanceRules(*db)->isEmpty());
    }

    void every_part_of_an_assignment_is_read_again()
    {
        auto workspace = open();
        const auto wanted = anAssignment();
        const qint64 id = decide(*workspace, [&](store::Db& db) { return store::insertAssignment(db, wanted); }).value();
        auto one = all(*workspace).first();
        QCOMPARE(one.id, id);
        QCOMPARE(one.recommendation, wanted.recommendation);
        QCOMPARE(one.kind, wanted.kind);
        QCOMPARE(one.place, wanted.place);
        QCOMPARE(one.scope, wanted.scope);
        QCOMPARE(one.owner, wanted.owner);
        QCOMPARE(one.due, wanted.due);
        QVERIFY(one.grace && one.isOpen() && !one.completed);
        QCOMPARE(one.eta, wanted.eta);
        QCOMPARE(one.etaReason, wanted.etaReason);
        QCOMPARE(one.rule, 7);
        QCOMPARE(one.createdBy, u"me"_s);
        QCOMPARE(one.created, wanted.created);
        one.owner.clear();
        one.due = day(60);
        one.grace = false;
        one.eta = {};
        one.etaReason.clear();
        one.rule = 0;
        one.changedBy = u"you"_s;
        one.changed = day(1);
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::updateAssignment(db, one); }).has_value());
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::closeAssignment(db, id, true, u"they"_s, day(2)); }).has_value());
        one.owner = u"nobody can change what is closed"_s;
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::updateAssignment(db, one); }).has_value());
        workspace.reset();
        const auto stored = all(*open(true)).first();
        QVERIFY(stored.owner.isEmpty() && !stored.grace && !stored.eta.isValid() && stored.etaReason.isEmpty());
        QCOMPARE(stored.due, day(60));
        QCOMPARE(stored.rule, 0);
        QCOMPARE(stored.changedBy, u"you"_s);
        QCOMPARE(stored.changed, day(1));
        QCOMPARE(stored.closedBy, u"they"_s);
        QCOMPARE(stored.closed, day(2));
        QVERIFY(stored.completed);
    }

    void every_part_of_a_rule_is_read_again_by_priority()
    {
        auto workspace = open();
        auto rule = aRule();
        rule.id = decide(*workspace, [&](store::Db& db) { return store::insertGovernanceRule(db, rule); }).value();
        auto first = aRule();
        first.priority = 1;
        first.enabled = false;
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::insertGovernanceRule(db, first); }).has_value());
        const auto read = [&] { return await(workspace->read([](store::Db& db) { return store::readGovernanceRules(db); })).value(); };
        QCOMPARE(read().size(), 2);
        QCOMPARE(read().first().priority, 1);
        QVERIFY(!read().first().enabled);
        const auto one = read().last();
        QCOMPARE(one.id, rule.id);
        QCOMPARE(one.name, rule.name);
        QCOMPARE(one.description, rule.description);
        QCOMPARE(one.scope, rule.scope);
        QCOMPARE(one.excluded, rule.excluded);
        QCOMPARE(one.recommendations, rule.recommendations);
        QCOMPARE(one.severities, rule.severities);
        QCOMPARE(one.ownerSource, rule.ownerSource);
        QCOMPARE(one.owner, rule.owner);
        QCOMPARE(one.days, 14);
        QVERIFY(one.grace && one.enabled && one.isInForce());
        rule.severities.clear();
        rule.excluded.clear();
        rule.ownerSource = domain::OwnerSource::Manual;
        rule.changedBy = u"you"_s;
        rule.changed = day(1);
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::updateGovernanceRule(db, rule); }).has_value());
        QVERIFY(read().last().severities.isEmpty() && read().last().excluded.isEmpty());
        QCOMPARE(read().last().changedBy, u"you"_s);
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::removeGovernanceRule(db, rule.id, u"they"_s, day(2)); }).has_value());
        QCOMPARE(read().last().removed, day(2));
        QVERIFY(!read().last().isInForce());
    }

    void no_two_rules_have_one_priority_but_a_removed_one_leaves_it()
    {
        auto workspace = open();
        const auto add = [&] { return decide(*workspace, [](store::Db& db) { return store::insertGovernanceRule(db, aRule()); }); };
        const auto first = add();
        QVERIFY(first.has_value());
        QVERIFY(!add().has_value());
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::removeGovernanceRule(db, *first, u"me"_s, day(1)); }).has_value());
        QVERIFY(add().has_value());
        auto bad = aRule();
        bad.priority = 1001;
        QVERIFY(!decide(*workspace, [&](store::Db& db) { return store::insertGovernanceRule(db, bad); }).has_value());
        bad = aRule();
        bad.priority = 2;
        bad.days = 8;
        QVERIFY(!decide(*workspace, [&](store::Db& db) { return store::insertGovernanceRule(db, bad); }).has_value());
    }

    void a_recommendation_has_one_open_assignment_in_a_place_whatever_the_letter_case()
    {
        auto workspace = open();
        const auto add = [&](const Assignment& one) { return decide(*workspace, [&](store::Db& db) { return store::insertAssignment(db, one); }); };
        const qint64 id = add(anAssignment()).value();
        auto same = anAssignment();
        same.place = same.place.toUpper();
        same.recommendation = same.recommendation.toUpper();
        QCOMPARE(add(same).value(), 0);
        const auto found = await(workspace->read([&](store::Db& db) { return store::findAssignment(db, same.recommendation, same.place); }));
        QCOMPARE(found.value(), id);
        QVERIFY(decide(*workspace, [&](store::Db& db) { return store::closeAssignment(db, id, false, u"me"_s, day(1)); }).has_value());
        QVERIFY(add(same).value() > id);
        QCOMPARE(all(*workspace).size(), 2);
        QCOMPARE(all(*workspace, store::AssignmentsRead::Open).size(), 1);
    }

    void a_repair_takes_them_over_and_a_file_without_them_is_whole()
    {
        makeOldDecisions();
        auto old = store::Db::open({store::decisionsPath(facts()), {}, store::OpenOptions::Mode::ReadOnly, 2000, nullptr});
        const auto fresh = [this](const QString& name) {
            auto db = store::Db::open({m_dir->filePath(name), {}, store::OpenOptions::Mode::Create, 2000, nullptr});
            return db && store::migrate(*db, store::decisionsSchema()) ? std::move(*db) : store::Db();
        };
        auto one = fresh(u"one.db"_s), other = fresh(u"other.db"_s);
        qint64 copied = 0;
        for (const auto& table : {u"governance_rule"_s, u"governance_assignment"_s}) {
            QVERIFY(store::decisionTables().contains(table));
            QVERIFY(*store::copyDecisions(*old, one, table, &copied));
        }
        QCOMPARE(copied, 0);
        QVERIFY(store::insertGovernanceRule(one, aRule()).has_value());
        QVERIFY(store::insertAssignment(one, anAssignment()).value() > 0);
        for (const auto& table : {u"governance_rule"_s, u"governance_assignment"_s})
            QVERIFY(*store::copyDecisions(one, other, table, &copied));
        QCOMPARE(copied, 2);
        QCOMPARE(store::readAssignments(other, store::AssignmentsRead::Open)->first().owner, anAssignment().owner);
    }

    void tags_are_found_on_scopes_and_groups_alone_and_empty_ones_are_none()
    {
        auto workspace = open();
        QVERIFY(await(workspace->writeFacts([](store::Db& db, store::ChangeSet&) {
                    return db.exec(
                        "INSERT INTO scope (id, key, connection, scope_id) VALUES (1, x'0000000000000000000000000000000A', 1, '/subscriptions/A');"
                        "INSERT INTO resource_type (id, name) VALUES (1, 'microsoft.resources/subscriptions'),"
                        "(2, 'Microsoft.Resources/subscriptions/resourceGroups'), (3, 'X/y');"
                        "INSERT INTO resource_group (id, name) VALUES (1, 'web'), (2, 'db');"
                        "INSERT INTO tag (id, key, value) VALUES (1, 'Owner', ' mara '), (2, 'owner', 'raman'), (3, 'owner', '  '), (4, 'env', 'prod');"
                        "INSERT INTO resource (row, key, connection, type, scope, location, resource_group, tag, environment, first_seen, changed, hash, "
                        "name, kind) VALUES (1, x'0000000000000000000000000000000A', 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 'A', ''),"
                        "(2, x'0000000000000000000000000000000B', 1, 2, 1, 0, 1, 0, 1, 0, 0, 0, 'web', ''),"
                        "(3, x'0000000000000000000000000000000C', 1, 2, 1, 0, 2, 0, 1, 0, 0, 0, 'db', ''),"
                        "(4, x'0000000000000000000000000000000D', 1, 3, 1, 0, 1, 0, 1, 0, 0, 0, 'one', '');"
                        "INSERT INTO resource_text (row, id, tags) VALUES (1, '/subscriptions/A', '[]'), (2, '/subscriptions/A/resourceGroups/web', '[]'),"
                        "(3, '/subscriptions/A/resourceGroups/db', '[]'), (4, '/subscriptions/A/resourceGroups/web/providers/X/y/one', '[]');"
                        "INSERT INTO resource_tag VALUES (1, 1), (1, 4), (2, 2), (2, 1), (3, 3), (4, 2)");
                })).has_value());
        const auto tags = await(workspace->read([](store::Db& db) { return store::readPlaceTags(db, u"OWNER"_s); })).value();
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags[0].id, u"/subscriptions/A"_s);
        QCOMPARE(tags[0].group, 0);
        QCOMPARE(tags[0].value, u"mara"_s);
        QCOMPARE(tags[1].id, u"/subscriptions/A/resourceGroups/web"_s);
        QCOMPARE(tags[1].group, 1);
        QCOMPARE(tags[1].value, u"mara"_s); // of two letter cases the one that was met first
        const auto rows = await(workspace->read([](store::Db& db) { return store::readRowsIn(db, 1); })).value();
        QCOMPARE(rows.size(), 4);
        QVERIFY(await(workspace->read([](store::Db& db) { return store::readPlaceTags(db, u"nobody"_s); })).value().empty());
    }
};

QTEST_GUILESS_MAIN(TestGovernanceStore)
#include "test_governancestore.moc"
