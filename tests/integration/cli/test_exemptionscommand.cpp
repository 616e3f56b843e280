// SPDX-License-Identifier: GPL-3.0-or-later
// Exemptions from the command line, on the sample estate.
#include "integration/cli/parapetctl.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

class TestExemptionsCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_key, m_scope;

    QStringList in(const QStringList& words) const { return words + QStringList{u"--json"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s)}; }
    QStringList adding(const QString& category, const QStringList& more = {}) const
    {
        return in(QStringList{u"exemptions"_s, u"add"_s, u"--recommendation"_s, m_key, u"--scope"_s, m_scope, u"--category"_s, category, u"--reason"_s,
                              u"Replaced in spring"_s}
                  + more);
    }
    QList<QJsonObject> listed() const { return objects(run(in({u"exemptions"_s})).out); }
    /// The line of the whole workspace.
    QJsonObject whole(const QStringList& more = {}) const
    {
        for (const auto& line : objects(run(in(QStringList{u"score"_s} + more)).out)) {
            if (line["kind"_L1] == u"workspace"_s)
                return line;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        const auto synced = run(in({u"sync"_s, u"--sample"_s, u"--plaintext"_s}));
        QVERIFY2(synced.code == 0, synced.err.constData());
        const auto recommendation =
            objects(run(in({u"recommendations"_s, u"--filter"_s, u"source:cloud"_s, u"--sort"_s, u"-gain"_s, u"--limit"_s, u"1"_s})).out).value(0);
        m_key = recommendation["key"_L1].toString();
        QVERIFY(recommendation["unhealthy"_L1].toInt() > 0);
        for (const auto& line : objects(run(in({u"score"_s})).out)) {
            if (line["kind"_L1] == u"subscription"_s && line["unhealthy"_L1].toInt() > 0 && m_scope.isEmpty())
                m_scope = line["scope"_L1].toString();
        }
        QVERIFY(!m_key.isEmpty() && !m_scope.isEmpty());
    }

    void a_word_or_option_that_is_missing_or_too_many_is_told()
    {
        const QStringList words{u"exemptions"_s, u"add"_s};
        for (const QStringList& wrong :
             {words, words + QStringList{u"--recommendation"_s, m_key, u"--scope"_s, m_scope, u"--category"_s, u"waiver"_s},
              words + QStringList{u"--recommendation"_s, m_key, u"--scope"_s, m_scope, u"--category"_s, u"never"_s, u"--reason"_s, u"x"_s},
              words + QStringList{u"x"_s}, QStringList{u"exemptions"_s, u"revoke"_s}, QStringList{u"exemptions"_s, u"revoke"_s, u"x"_s},
              QStringList{u"exemptions"_s, u"drop"_s, u"1"_s}, QStringList{u"exemptions"_s, u"--reason"_s, u"x"_s},
              QStringList{u"exemptions"_s, u"--preview"_s}, QStringList{u"exemptions"_s, u"change"_s, u"1"_s}})
            QVERIFY2(run(in(wrong)).code == 2, qPrintable(wrong.join(u' ')));
        QCOMPARE(run(adding(u"waiver"_s, {u"--expires"_s, u"soon"_s})).code, 2);
        QCOMPARE(run(adding(u"waiver"_s, {u"--expires"_s, u"2001-01-01"_s})).code, 2);
        const auto gone = run(in({u"exemptions"_s, u"add"_s, u"--recommendation"_s, u"nobody"_s, u"--scope"_s, u"workspace"_s, u"--category"_s, u"waiver"_s,
                                  u"--reason"_s, u"x"_s}));
        QCOMPARE(gone.code, 2);
        QVERIFY2(gone.err.contains("nobody"), gone.err.constData());
        QCOMPARE(run(in({u"exemptions"_s, u"revoke"_s, u"77"_s})).code, 2);
        QVERIFY(listed().isEmpty());
    }

    void a_preview_says_what_comes_and_stores_nothing()
    {
        const auto before = whole();
        const auto preview = objects(run(adding(u"mitigated"_s, {u"--preview"_s})).out).value(0);
        QCOMPARE(preview["kind"_L1].toString(), u"exemptionPreview"_s);
        QVERIFY(preview["resources"_L1].toInt() > 0);
        QCOMPARE(preview["resources"_L1], preview["unhealthy"_L1]);
        QVERIFY(!preview["first"_L1].toArray().isEmpty());
        QCOMPARE(preview["recommendations"_L1].toArray().first()["key"_L1].toString(), m_key.toLower());
        QVERIFY(std::abs(preview["before"_L1].toDouble() - before["percentage"_L1].toDouble() * 100) < 1e-9);
        QVERIFY(preview["after"_L1].toDouble() >= preview["before"_L1].toDouble());
        QVERIFY(listed().isEmpty());
        QCOMPARE(whole(), before);
    }

    void what_is_added_moves_the_score_until_it_is_revoked()
    {
        const auto before = whole();
        const auto preview = objects(run(adding(u"mitigated"_s, {u"--preview"_s})).out).value(0);
        const auto added = run(adding(u"mitigated"_s, {u"--owner"_s, u"mara"_s, u"--expires"_s, u"2199-12-31"_s}));
        QVERIFY2(added.code == 0, added.err.constData());
        const auto line = objects(added.out).value(0);
        QCOMPARE(line["state"_L1].toString(), u"active"_s);
        QCOMPARE(line["expires"_L1].toString(), u"2199-12-31T23:59:59.999Z"_s);
        QCOMPARE(line["owner"_L1].toString(), u"mara"_s);
        QCOMPARE(line["scope"_L1].toString(), m_scope);
        QVERIFY(!line["name"_L1].toString().isEmpty());
        QCOMPARE(listed(), QList<QJsonObject>{line});
        const auto after = whole();
        QVERIFY(std::abs(after["percentage"_L1].toDouble() * 100 - preview["after"_L1].toDouble()) < 1e-9);
        QVERIFY(after["unhealthy"_L1].toInt() <= before["unhealthy"_L1].toInt());
        QCOMPARE(whole({u"--raw"_s}), before);
        QCOMPARE(run(adding(u"waiver"_s)).code, 6); // there is one already

        const QString id = QString::number(line["id"_L1].toInt());
        const auto changed = run(in({u"exemptions"_s, u"change"_s, id, u"--category"_s, u"waiver"_s, u"--expires"_s, u"never"_s}));
        QVERIFY2(changed.code == 0, changed.err.constData());
        QCOMPARE(objects(changed.out).value(0)["category"_L1].toString(), u"waiver"_s);
        QVERIFY(objects(changed.out).value(0)["expires"_L1].isNull());
        QCOMPARE(objects(changed.out).value(0)["owner"_L1].toString(), u"mara"_s);

        const auto wouldBe = objects(run(in({u"exemptions"_s, u"revoke"_s, id, u"--preview"_s})).out).value(0);
        QVERIFY(std::abs(wouldBe["after"_L1].toDouble() - before["percentage"_L1].toDouble() * 100) < 1e-9);
        QCOMPARE(listed().value(0)["state"_L1].toString(), u"active"_s);
        const auto revoked = run(in({u"exemptions"_s, u"revoke"_s, id}));
        QVERIFY2(revoked.code == 0, revoked.err.constData());
        QCOMPARE(objects(revoked.out).value(0)["state"_L1].toString(), u"revoked"_s);
        QCOMPARE(whole(), before);
        QCOMPARE(run(in({u"exemptions"_s, u"revoke"_s, id})).code, 6);
        const auto journal = objects(run(in({u"query"_s, u"SELECT action FROM v_activity WHERE action LIKE 'exemption.%' ORDER BY seq"_s})).out);
        QCOMPARE(journal.size(), 3);
        QCOMPARE(journal.last()["action"_L1].toString(), u"exemption.revoke"_s);
    }

    void the_table_for_people_names_them()
    {
        const auto lines = run({u"exemptions"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s)}).out.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[1].contains("revoked") && lines[1].contains("Replaced in spring"), lines[1].constData());
    }
};

QTEST_GUILESS_MAIN(TestExemptionsCommand)
#include "test_exemptionscommand.moc"
