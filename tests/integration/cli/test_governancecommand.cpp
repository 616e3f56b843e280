// SPDX-License-Identifier: GPL-3.0-or-later
// Governance from the command line, on the sample estate.
#include "integration/cli/parapetctl.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

class TestGovernanceCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_key, m_scope, m_resource;

    QStringList in(const QStringList& words) const { return words + QStringList{u"--json"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s)}; }
    Run governance(const QStringList& words) const { return run(in(QStringList{u"governance"_s} + words)); }
    QList<QJsonObject> listed(const QStringList& more = {}) const { return objects(governance(more).out); }
    /// The line of the whole workspace.
    QJsonObject whole(const QStringList& more = {}) const
    {
        for (const auto& line : objects(run(in(QStringList{u"score"_s} + more)).out)) {
            if (line["kind"_L1] == u"workspace"_s)
                return line;
        }
        return {};
    }
    QStringList assigning(const QStringList& more = {}) const
    {
        return QStringList{u"assign"_s, u"--recommendation"_s, m_key, u"--scope"_s, m_scope, u"--owner"_s, u"mara"_s, u"--due"_s, u"2199-12-31"_s} + more;
    }
    /// Takes back what a test decided.
    void unassignAll() const
    {
        for (const auto& line : listed({u"--filter"_s, u"-state:removed"_s})) {
            if (line["closed"_L1].isNull())
                QCOMPARE(governance({u"unassign"_s, QString::number(line["id"_L1].toInt())}).code, 0);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        const auto synced = run(in({u"sync"_s, u"--sample"_s, u"--plaintext"_s}));
        QVERIFY2(synced.code == 0, synced.err.constData());
        const auto recommendation = objects(run(in({u"recommendations"_s, u"--filter"_s, u"source:cloud type:Microsoft.Storage/storageAccounts"_s, u"--sort"_s,
                                                    u"-gain"_s, u"--limit"_s, u"1"_s}))
                                                .out)
                                        .value(0);
        m_key = recommendation["key"_L1].toString();
        const auto rows = objects(run(in({u"query"_s, u"SELECT scope_id, resource_id FROM v_assessments WHERE state = 'unhealthy' AND key = '%1' "
                                                      "AND resource_row <> 0 ORDER BY resource_id LIMIT 1"_s.arg(m_key)}))
                                      .out);
        QCOMPARE(rows.size(), 1);
        m_scope = rows.first()["scope_id"_L1].toString();
        m_resource = rows.first()["resource_id"_L1].toString();
        QVERIFY(!m_key.isEmpty() && !m_scope.isEmpty() && !m_resource.isEmpty());
    }

    void a_word_or_option_that_is_missing_or_too_many_is_told()
    {
        const QStringList rule{u"rules"_s, u"add"_s, u"--name"_s, u"x"_s, u"--priority"_s, u"1"_s, u"--within"_s, u"30"_s, u"--owner"_s, u"me"_s};
        for (const QStringList& wrong : {QStringList{u"drop"_s},
                                         QStringList{u"assign"_s},
                                         QStringList{u"assign"_s, u"x"_s},
                                         QStringList{u"change"_s},
                                         QStringList{u"change"_s, u"1"_s},
                                         QStringList{u"change"_s, u"x"_s, u"--owner"_s, u"me"_s},
                                         QStringList{u"unassign"_s},
                                         QStringList{u"unassign"_s, u"1"_s, u"2"_s},
                                         QStringList{u"--owner"_s, u"me"_s},
                                         QStringList{u"--filter"_s, u"nobody:knows"_s},
                                         QStringList{u"run"_s, u"--limit"_s, u"1"_s},
                                         QStringList{u"rules"_s, u"drop"_s},
                                         QStringList{u"rules"_s, u"remove"_s},
                                         QStringList{u"rules"_s, u"--preview"_s},
                                         QStringList{u"rules"_s, u"add"_s, u"--name"_s, u"x"_s},
                                         rule + QStringList{u"--tag"_s, u"owner"_s},
                                         rule + QStringList{u"--severity"_s, u"grave"_s},
                                         rule + QStringList{u"--grace"_s, u"maybe"_s},
                                         assigning({u"--eta"_s, u"soon"_s}),
                                         assigning({u"--reason"_s, u"x"_s}),
                                         assigning({u"--eta"_s, u"2199-01-01"_s}),
                                         assigning({u"--priority"_s, u"1"_s})})
            QVERIFY2(governance(wrong).code == 2, qPrintable(wrong.join(u' ')));
        auto wrong = rule;
        wrong[7] = u"31"_s;
        QCOMPARE(governance(wrong).code, 2);
        wrong = rule;
        wrong[5] = u"0"_s;
        QCOMPARE(governance(wrong).code, 2);
        const auto gone =
            governance({u"assign"_s, u"--recommendation"_s, u"nobody"_s, u"--scope"_s, u"workspace"_s, u"--owner"_s, u"me"_s, u"--due"_s, u"2199-12-31"_s});
        QCOMPARE(gone.code, 2);
        QVERIFY2(gone.err.contains("nobody"), gone.err.constData());
        QCOMPARE(governance({u"unassign"_s, u"77"_s}).code, 2);
        QCOMPARE(governance({u"rules"_s, u"remove"_s, u"77"_s}).code, 2);
        QVERIFY(listed().isEmpty());
        QVERIFY(listed({u"rules"_s}).isEmpty());
    }

    void what_is_assigned_by_hand_is_listed_changed_and_taken_back()
    {
        const auto made = governance(assigning({u"--eta"_s, u"2199-06-30"_s, u"--reason"_s, u"After the freeze"_s}));
        QVERIFY2(made.code == 0, made.err.constData());
        const auto line = objects(made.out).value(0);
        QCOMPARE(line["kind"_L1].toString(), u"assignment"_s);
        QCOMPARE(line["state"_L1].toString(), u"onTime"_s);
        QCOMPARE(line["placeKind"_L1].toString(), u"scope"_s);
        QCOMPARE(line["place"_L1].toString(), m_scope);
        QCOMPARE(line["owner"_L1].toString(), u"mara"_s);
        QCOMPARE(line["due"_L1].toString(), u"2199-12-31T23:59:59.999Z"_s);
        QCOMPARE(line["eta"_L1].toString(), u"2199-06-30T23:59:59.999Z"_s);
        QVERIFY(line["open"_L1].toInt() > 0);
        QVERIFY(line["rule"_L1].isNull());
        QCOMPARE(listed(), QList<QJsonObject>{line});
        QCOMPARE(listed({u"--filter"_s, u"owner:mara state:onTime"_s}), QList<QJsonObject>{line});
        QCOMPARE(listed({u"--recommendation"_s, m_key.toUpper()}), QList<QJsonObject>{line});
        QVERIFY(listed({u"--filter"_s, u"state:overdue"_s}).isEmpty());
        const QString id = QString::number(line["id"_L1].toInt());
        const auto own = objects(governance({u"assign"_s, u"--recommendation"_s, m_key, u"--scope"_s, m_resource.toUpper(), u"--owner"_s, u"raman"_s,
                                             u"--due"_s, u"2199-12-31"_s})
                                     .out)
                             .value(0);
        QCOMPARE(own["placeKind"_L1].toString(), u"resource"_s);
        QCOMPARE(own["open"_L1].toInt(), 1);
        const auto changed = governance({u"change"_s, id, u"--owner"_s, u"you"_s, u"--eta"_s, u"none"_s, u"--due"_s, u"2199-01-31"_s});
        QVERIFY2(changed.code == 0, changed.err.constData());
        const auto now = objects(changed.out).value(0);
        QCOMPARE(now["owner"_L1].toString(), u"you"_s);
        QVERIFY(now["eta"_L1].isNull() && now["etaReason"_L1].toString().isEmpty());
        QCOMPARE(now["due"_L1].toString(), u"2199-01-31T23:59:59.999Z"_s);
        QCOMPARE(now["open"_L1].toInt(), line["open"_L1].toInt() - 1); // the narrower one has one of them
        QCOMPARE(governance({u"change"_s, id, u"--due"_s, u"2001-01-31"_s}).code, 2);
        unassignAll();
        QCOMPARE(governance({u"unassign"_s, id}).code, 6);
        QCOMPARE(listed({u"--filter"_s, u"state:removed"_s}).size(), 2);
        const auto journal = objects(run(in({u"query"_s, u"SELECT action FROM v_activity WHERE action LIKE 'governance.%' ORDER BY seq"_s})).out);
        QCOMPARE(journal.size(), 5);
        QCOMPARE(journal.last()["action"_L1].toString(), u"governance.unassign"_s);
    }

    void grace_moves_the_score_until_it_is_taken_back()
    {
        const auto before = whole();
        const auto made = governance({u"assign"_s, u"--recommendation"_s, m_key, u"--scope"_s, u"workspace"_s, u"--owner"_s, u"mara"_s, u"--due"_s,
                                      u"2199-12-31"_s, u"--grace"_s, u"yes"_s});
        QVERIFY2(made.code == 0, made.err.constData());
        QVERIFY(objects(made.out).value(0)["inGrace"_L1].toBool());
        const auto after = whole();
        QVERIFY(after["percentage"_L1].toDouble() > before["percentage"_L1].toDouble());
        QVERIFY(after["unhealthy"_L1].toInt() <= before["unhealthy"_L1].toInt());
        QCOMPARE(whole({u"--raw"_s}), before);
        unassignAll();
        QCOMPARE(whole(), before);
    }

    void rules_assign_by_priority_and_a_run_overrides_when_it_is_told_to()
    {
        const auto add = [&](const QString& priority, const QStringList& more) {
            return governance(QStringList{u"rules"_s, u"add"_s, u"--name"_s, u"Rule "_s + priority, u"--priority"_s, priority, u"--within"_s, u"30"_s} + more);
        };
        const auto tagged = add(u"10"_s, {u"--tag"_s, u"SOURCE"_s, u"--severity"_s, u"critical,high"_s});
        QVERIFY2(tagged.code == 0, tagged.err.constData());
        const auto rule = objects(tagged.out).value(0);
        QCOMPARE(rule["ownerSource"_L1].toString(), u"tag"_s);
        QCOMPARE(rule["severities"_L1].toArray().size(), 2);
        QCOMPARE(rule["scope"_L1].toString(), u"workspace"_s);
        QCOMPARE(add(u"10"_s, {u"--owner"_s, u"me"_s}).code, 6);
        QCOMPARE(add(u"20"_s, {u"--tag"_s, u"nobody-has-it"_s, u"--grace"_s, u"yes"_s, u"--exclude"_s, m_scope}).code, 0);
        QCOMPARE(listed({u"rules"_s}).size(), 2);
        const auto preview = objects(governance({u"run"_s, u"--preview"_s}).out).value(0);
        QCOMPARE(preview["kind"_L1].toString(), u"governanceRun"_s);
        QVERIFY(preview["preview"_L1].toBool() && preview["added"_L1].toInt() > 0);
        QVERIFY(listed({u"--filter"_s, u"-state:removed"_s}).isEmpty());

        const auto ran = governance({u"run"_s});
        QVERIFY2(ran.code == 0, ran.err.constData());
        auto done = objects(ran.out).value(0);
        QCOMPARE(done["added"_L1], preview["added"_L1]);
        const auto open = listed({u"--filter"_s, u"-state:removed"_s});
        QCOMPARE(open.size(), done["added"_L1].toInt());
        int byTag = 0, unowned = 0, groups = 0;
        for (const auto& line : open) {
            const bool isGrave = line["severity"_L1] == u"high"_s || line["severity"_L1] == u"critical"_s;
            QCOMPARE(line["ruleName"_L1].toString(), isGrave ? u"Rule 10"_s : u"Rule 20"_s);
            QVERIFY(isGrave || (line["owner"_L1].isNull() && line["scope"_L1].toString() != m_scope && line["inGrace"_L1].toBool()));
            QVERIFY(line["open"_L1].toInt() > 0);
            byTag += line["owner"_L1] == u"sample"_s;
            unowned += line["owner"_L1].isNull();
            groups += line["placeKind"_L1] == u"resourceGroup"_s;
        }
        QVERIFY2(byTag > 0 && unowned > 0 && groups > 0, ran.out.constData());
        QCOMPARE(done["withoutOwner"_L1].toInt(), unowned);
        QCOMPARE(listed({u"--filter"_s, u"owned:no"_s}).size(), unowned);

        done = objects(governance({u"run"_s}).out).value(0);
        QCOMPARE(done["added"_L1].toInt(), 0);
        QVERIFY(done["kept"_L1].toInt() > 0);
        const QString id = QString::number(rule["id"_L1].toInt());
        const auto changed = governance({u"rules"_s, u"change"_s, id, u"--owner"_s, u"everybody"_s, u"--severity"_s, u"any"_s, u"--within"_s, u"7"_s});
        QVERIFY2(changed.code == 0, changed.err.constData());
        QCOMPARE(objects(changed.out).value(0)["ownerSource"_L1].toString(), u"manual"_s);
        done = objects(governance({u"run"_s, u"--override"_s}).out).value(0);
        QVERIFY(done["replaced"_L1].toInt() >= groups);
        for (const auto& line : listed({u"--filter"_s, u"-state:removed,completed"_s}))
            QCOMPARE(line["owner"_L1].toString(), u"everybody"_s);
        QCOMPARE(governance({u"rules"_s, u"remove"_s, id}).code, 0);
        QCOMPARE(objects(governance({u"rules"_s}).out).last()["removedBy"_L1].toString().isEmpty(), false);
        QVERIFY(!listed({u"--filter"_s, u"owner:everybody"_s, u"--limit"_s, u"1"_s}).isEmpty());
    }

    void rules_run_after_a_sync()
    {
        QJsonObject taken;
        for (const auto& line : listed({u"--filter"_s, u"state:onTime owner:everybody"_s})) {
            if (line["scope"_L1].toString() != m_scope && line["placeKind"_L1] == u"scope"_s)
                taken = line;
        }
        QVERIFY(!taken.isEmpty());
        QCOMPARE(governance({u"unassign"_s, QString::number(taken["id"_L1].toInt())}).code, 0);
        const auto synced = run(in({u"sync"_s}));
        QVERIFY2(synced.code == 0, synced.err.constData());
        QJsonObject made;
        for (const auto& line : listed({u"--filter"_s, u"-state:removed"_s, u"--recommendation"_s, taken["recommendation"_L1].toString()})) {
            if (line["place"_L1] == taken["place"_L1])
                made = line;
        }
        QVERIFY(made["id"_L1].toInt() > taken["id"_L1].toInt());
        QCOMPARE(made["ruleName"_L1].toString(), u"Rule 20"_s);
        QVERIFY(made["owner"_L1].isNull());
    }

    void the_tables_for_people_name_them()
    {
        const auto table = [this](const QStringList& words) {
            return run(QStringList{u"governance"_s} + words + QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)}).out;
        };
        const auto list = table({u"--limit"_s, u"1"_s}).split('\n');
        QCOMPARE(list.size(), 3);
        QVERIFY2(list[0].startsWith("ID") && list[1].contains("everybody"), list[1].constData());
        QVERIFY(table({u"rules"_s}).contains("by tag nobody-has-it"));
        QVERIFY(table({u"run"_s, u"--preview"_s}).contains("1 rules:"));
    }
};

QTEST_GUILESS_MAIN(TestGovernanceCommand)
#include "test_governancecommand.moc"
