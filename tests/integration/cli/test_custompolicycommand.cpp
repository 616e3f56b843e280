// SPDX-License-Identifier: GPL-3.0-or-later
// `parapetctl policy import`, `list` and `remove`, by the built program on a workspace of the sample estate.
#include "integration/cli/parapetctl.h"

#include <algorithm>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"');
}

/// Every storage account is unhealthy.
QByteArray definition(const QByteArray& name, const QByteArray& op = "equals")
{
    return quoted("{'name':'" + name + "','properties':{'displayName':'Nobody <b>stores</b>','policyRule':{'if':{'field':'type','" + op
                  + "':'Microsoft.Storage/storageAccounts'},'then':{'effect':'audit'}}}}");
}

} // namespace

class TestCustomPolicyCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Run policy(const QStringList& words, const QByteArray& input = {}) const
    {
        return run(QStringList{u"policy"_s} + words + QStringList{u"--json"_s, u"--workspace"_s, path(u"workspace"_s)}, input);
    }
    static QStringList all(const Run& result, const QString& key)
    {
        QStringList values;
        for (const auto& line : objects(result.out))
            values.append(line[key].toString());
        return values;
    }
    /// The line of a custom rule among the recommendations.
    QJsonObject recommendation(const QString& key) const
    {
        const auto asked = run({u"recommendations"_s, u"--json"_s, u"--key"_s, key, u"--workspace"_s, path(u"workspace"_s)});
        return objects(asked.out).value(0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        QCOMPARE(run({u"sync"_s, u"--sample"_s, u"--plaintext"_s, u"--workspace"_s, path(u"workspace"_s)}).code, 0);
        QDir(m_folder.path()).mkpath(u"p/below"_s);
        put(path(u"p/own.json"_s), definition("own"));
        put(path(u"p/bad.json"_s), definition("bad", "equal"));
        put(path(u"p/below/set.json"_s), quoted("{'name':'set','properties':{'policyDefinitions':[{'policyDefinitionId':'own'}]}}"));
    }

    void a_folder_is_imported_assessed_listed_and_removed()
    {
        QCOMPARE(policy({u"list"_s}).code, 0);
        const auto builtin = objects(policy({u"list"_s}).out).size();
        QVERIFY(builtin >= 200);
        const auto imported = policy({u"import"_s, path(u"p"_s)});
        QCOMPARE(imported.code, 3); // one file is bad
        QCOMPARE(all(imported, u"file"_s), (QStringList{path(u"p/bad.json"_s), path(u"p/below/set.json"_s), path(u"p/own.json"_s)}));
        QCOMPARE(all(imported, u"action"_s), (QStringList{u"refused"_s, u"added"_s, u"added"_s}));
        const auto error = objects(imported.out)[0]["error"_L1].toObject();
        QCOMPARE(error["path"_L1].toString(), u"properties.policyRule.if.equal"_s);
        QVERIFY(!error["message"_L1].toString().isEmpty());
        const auto listed = objects(policy({u"list"_s}).out);
        QCOMPARE(listed.size(), builtin + 2);
        QCOMPARE(listed[0]["name"_L1].toString(), u"own"_s);
        QCOMPARE(listed[0]["title"_L1].toString(), u"Nobody <b>stores</b>"_s);
        QCOMPARE(listed[0]["origin"_L1].toString(), u"imported"_s);
        QCOMPARE(listed[1]["policyKind"_L1].toString(), u"initiative"_s);
        QCOMPARE(listed[2]["origin"_L1].toString(), u"builtin"_s);
        const auto row = recommendation(u"own"_s);
        QVERIFY(row["unhealthy"_L1].toInt() > 0);
        QCOMPARE(row["source"_L1].toString(), u"parapet"_s);
        QCOMPARE(all(policy({u"import"_s, path(u"p/own.json"_s)}), u"action"_s), QStringList{u"unchanged"_s});
        QCOMPARE(all(policy({u"import"_s, u"-"_s}, definition("own").replace("audit", "deny")), u"action"_s), QStringList{u"changed"_s});
        const auto removed = policy({u"remove"_s, u"OWN"_s});
        QCOMPARE(removed.code, 0);
        QCOMPARE(objects(removed.out)[0]["policyKind"_L1].toString(), u"definition"_s);
        QVERIFY(recommendation(u"own"_s).isEmpty());
        const auto left = objects(policy({u"list"_s}).out)[0];
        QCOMPARE(left["name"_L1].toString(), u"set"_s);
        QVERIFY(left["problems"_L1].toArray()[0].toString().contains(u"'own'"_s)); // its definition went
        QCOMPARE(policy({u"remove"_s, u"own"_s}).code, 2);
    }

    void words_that_do_not_fit_are_refused_before_a_workspace_is_touched()
    {
        for (const QStringList& words : {QStringList{}, QStringList{u"import"_s}, QStringList{u"list"_s, u"x"_s}, QStringList{u"remove"_s},
                                         QStringList{u"remove"_s, u"a"_s, u"b"_s}, QStringList{u"export"_s}})
            QCOMPARE(policy(words).code, 2);
        QCOMPARE(run({u"policy"_s, u"list"_s}).code, 2);
        QCOMPARE(policy({u"check"_s, path(u"p"_s)}).code, 2); // it has no workspace
        QCOMPARE(run({u"policy"_s, u"import"_s, path(u"p"_s), u"--workspace"_s, path(u"none"_s)}).code, 2);
        QVERIFY(!QFile::exists(path(u"none"_s)));
    }

    void a_name_from_outside_comes_to_the_terminal_without_its_controls()
    {
        const QByteArray evil = definition("e\\u001b[31m\\u202ex");
        QCOMPARE(all(policy({u"import"_s, u"-"_s}, evil), u"name"_s), QStringList{u"e\u001b[31m\u202ex"_s});
        const auto listed = run({u"policy"_s, u"list"_s, u"--workspace"_s, path(u"workspace"_s)});
        QVERIFY(!listed.out.contains('\x1b') && !listed.out.contains("\u202e"));
        QCOMPARE(policy({u"remove"_s, u"e\u001b[31m\u202ex"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestCustomPolicyCommand)
#include "test_custompolicycommand.moc"
