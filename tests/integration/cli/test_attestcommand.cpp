// SPDX-License-Identifier: GPL-3.0-or-later
// Attestations and the days of compliance from the command line, on the sample estate.
#include "integration/cli/parapetctl.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

class TestAttestCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_scopes; ///< of the benchmark

    QStringList in(const QStringList& words) const { return words + QStringList{u"--json"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s)}; }
    QStringList attesting(const QString& control, const QString& state, const QStringList& more = {}) const
    {
        return in(QStringList{u"compliance"_s, u"attest"_s, u"mcsb"_s, control, u"--state"_s, state} + more);
    }
    QList<QJsonObject> listed() const { return objects(run(in({u"compliance"_s, u"attestations"_s})).out); }
    QList<QJsonObject> shown(const QStringList& more = {}) const
    {
        return objects(run(in(QStringList{u"compliance"_s, u"--standard"_s, u"mcsb"_s} + more)).out);
    }
    static QJsonObject controlOf(const QList<QJsonObject>& lines, const QString& id)
    {
        for (const auto& line : lines) {
            if (line["kind"_L1] == u"standardControl"_s && line["control"_L1] == id)
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
        const auto lines = shown();
        for (const auto& line : lines) {
            if (line["kind"_L1] == u"standardScope"_s && line["scope"_L1].toString().startsWith(u"/subscriptions/"_s)) // with nothing below
                m_scopes.append(line["scope"_L1].toString());
        }
        QVERIFY(m_scopes.size() > 1);
    }

    void a_word_or_option_that_is_missing_or_too_many_is_told()
    {
        const QStringList compliance{u"compliance"_s};
        for (const QStringList& wrong :
             {QStringList{u"attest"_s}, QStringList{u"attest"_s, u"mcsb"_s, u"--state"_s, u"compliant"_s}, QStringList{u"attest"_s, u"mcsb"_s, u"GS-1"_s},
              QStringList{u"attest"_s, u"mcsb"_s, u"GS-1"_s, u"--state"_s, u"good"_s},
              QStringList{u"attest"_s, u"mcsb"_s, u"GS-1"_s, u"x"_s, u"--state"_s, u"compliant"_s}, QStringList{u"attestations"_s, u"x"_s},
              QStringList{u"attestations"_s, u"--note"_s, u"x"_s}, QStringList{u"--state"_s, u"compliant"_s}, QStringList{u"evidence"_s, u"1"_s},
              QStringList{u"evidence"_s, u"x"_s, u"--output"_s, u"y"_s}, QStringList{u"--output"_s, u"y"_s},
              QStringList{u"attestations"_s, u"--days"_s, u"3"_s}, QStringList{u"--days"_s, u"3"_s, u"--scope"_s, u"a"_s, u"--scope"_s, u"b"_s}})
            QVERIFY2(run(in(compliance + wrong)).code == 2, qPrintable(wrong.join(u' ')));
        QCOMPARE(run(attesting(u"GS-1"_s, u"compliant"_s, {u"--expires"_s, u"soon"_s})).code, 2);
        QCOMPARE(run(attesting(u"GS-1"_s, u"compliant"_s, {u"--expires"_s, u"2001-01-01"_s})).code, 2);
        for (const QStringList& unknown :
             {attesting(u"XX-9"_s, u"compliant"_s), attesting(u"NS-1"_s, u"compliant"_s),
              attesting(u"GS-1"_s, u"compliant"_s, {u"--scope"_s, u"/subscriptions/none"_s}),
              attesting(u"GS-1"_s, u"compliant"_s, {u"--evidence"_s, m_folder.filePath(u"none"_s)}),
              attesting(u"GS-1"_s, u"compliant"_s, {u"--evidence"_s, m_folder.path()}), attesting(u"GS-1"_s, u"compliant"_s, {u"--evidence"_s, u"https://"_s}),
              in({u"compliance"_s, u"attest"_s, u"none"_s, u"GS-1"_s, u"--state"_s, u"compliant"_s}),
              in({u"compliance"_s, u"evidence"_s, u"77"_s, u"--output"_s, m_folder.filePath(u"x"_s)})}) {
            const auto result = run(unknown);
            QVERIFY2(result.code == 2 && !result.err.isEmpty() && result.out.isEmpty(), qPrintable(unknown.join(u' ')));
        }
        QVERIFY(listed().isEmpty());
    }

    void what_is_attested_counts_and_stays_in_the_list()
    {
        const auto before = shown();
        QCOMPARE(controlOf(before, u"GS-1"_s)["state"_L1].toString(), u"unsupported"_s);
        QVERIFY(controlOf(before, u"GS-1"_s)["attestation"_L1].isNull());
        const QByteArray bytes = QByteArray("\0proof\xff", 7).repeated(900);
        put(m_folder.filePath(u"proof.bin"_s), bytes);
        const auto first = run(attesting(u"gs-1"_s, u"compliant"_s,
                                         {u"--note"_s, u"Seen"_s, u"--expires"_s, u"2199-12-31"_s, u"--evidence"_s, m_folder.filePath(u"proof.bin"_s),
                                          u"--evidence"_s, u"https://wiki.example/plan"_s}));
        QVERIFY2(first.code == 0, first.err.constData());
        const auto line = objects(first.out).value(0);
        QCOMPARE(line["control"_L1].toString(), u"GS-1"_s);
        QCOMPARE(line["state"_L1].toString(), u"compliant"_s);
        QCOMPARE(line["standing"_L1].toString(), u"inForce"_s);
        QCOMPARE(line["scope"_L1].toString(), u"workspace"_s);
        QCOMPARE(line["expires"_L1].toString(), u"2199-12-31T23:59:59.999Z"_s);
        const auto evidence = line["evidence"_L1].toArray();
        QCOMPARE(evidence.size(), 2);
        QCOMPARE(evidence[0]["link"_L1].toString(), u"https://wiki.example/plan"_s);
        QCOMPARE(evidence[1]["name"_L1].toString(), u"proof.bin"_s);
        QCOMPARE(evidence[1]["sha256"_L1].toString(), QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(listed(), QList<QJsonObject>{line});

        const auto after = shown();
        const auto control = controlOf(after, u"GS-1"_s);
        QCOMPARE(control["state"_L1].toString(), u"passed"_s);
        QCOMPARE(control["attestation"_L1], line["id"_L1]);
        QCOMPARE(control["checksPassed"_L1].toInt(), 1);
        QVERIFY(control["why"_L1].toString().contains(line["by"_L1].toString()));
        QCOMPARE(after[0]["controlsPassed"_L1].toInt(), before[0]["controlsPassed"_L1].toInt() + 1);
        QCOMPARE(after[0]["checksPassed"_L1].toInt(), before[0]["checksPassed"_L1].toInt() + 1);
        QVERIFY(after[0]["percent"_L1].toDouble() > before[0]["percent"_L1].toDouble());

        const QString copy = m_folder.filePath(u"copy.bin"_s);
        const auto saved = run(in({u"compliance"_s, u"evidence"_s, QString::number(evidence[1]["id"_L1].toInt()), u"--output"_s, copy}));
        QVERIFY2(saved.code == 0, saved.err.constData());
        QCOMPARE(objects(saved.out).value(0)["bytes"_L1].toInt(), int(bytes.size()));
        QFile again(copy);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QCOMPARE(again.readAll(), bytes);

        const auto second = run(attesting(u"GS-1"_s, u"nonCompliant"_s));
        QVERIFY2(second.code == 0, second.err.constData());
        QCOMPARE(controlOf(shown(), u"GS-1"_s)["state"_L1].toString(), u"failed"_s);
        const auto both = listed();
        QCOMPARE(both.size(), 2);
        QCOMPARE(both[0]["standing"_L1].toString(), u"inForce"_s);
        QCOMPARE(both[1]["standing"_L1].toString(), u"replaced"_s);
        QCOMPARE(both[1]["evidence"_L1].toArray(), evidence);
        const auto journal = objects(run(in({u"query"_s, u"SELECT result FROM v_activity WHERE action = 'control.attest' ORDER BY seq"_s})).out);
        QCOMPARE(journal.size(), 2);
        QCOMPARE(journal[1]["result"_L1].toString(), u"nonCompliant"_s);
    }

    void of_one_scope_it_counts_there_alone()
    {
        const auto result = run(attesting(u"GS-2"_s, u"notApplicable"_s, {u"--scope"_s, m_scopes[0]}));
        QVERIFY2(result.code == 0, result.err.constData());
        QCOMPARE(objects(result.out).value(0)["scope"_L1].toString(), m_scopes[0]);
        QCOMPARE(controlOf(shown({u"--scope"_s, m_scopes[0]}), u"GS-2"_s)["state"_L1].toString(), u"skipped"_s);
        QCOMPARE(controlOf(shown({u"--scope"_s, m_scopes[1]}), u"GS-2"_s)["state"_L1].toString(), u"unsupported"_s);
        QCOMPARE(controlOf(shown(), u"GS-2"_s)["state"_L1].toString(), u"unsupported"_s);
    }

    void the_days_end_with_how_it_stands_now()
    {
        const auto days = objects(run(in({u"compliance"_s, u"--days"_s, u"3"_s, u"--standard"_s, u"mcsb"_s})).out);
        QCOMPARE(days.size(), 3);
        QVERIFY(days[0]["percent"_L1].isNull());
        QCOMPARE(days[2]["percent"_L1].toDouble(), shown().value(0)["percent"_L1].toDouble());
        QCOMPARE(days[2]["scope"_L1].toString(), u"workspace"_s);
        QVERIFY(days[2]["sample"_L1].toBool());
        const auto one = objects(run(in({u"compliance"_s, u"--days"_s, u"1"_s, u"--standard"_s, u"mcsb"_s, u"--scope"_s, m_scopes[0]})).out);
        QCOMPARE(one.size(), 1);
        QCOMPARE(one[0]["percent"_L1].toDouble(), shown({u"--scope"_s, m_scopes[0]}).value(0)["percent"_L1].toDouble());
    }

    void people_read_tables()
    {
        const QStringList where{u"--workspace"_s, m_folder.filePath(u"workspace"_s)};
        const auto list = run(QStringList{u"compliance"_s, u"attestations"_s} + where).out;
        QVERIFY2(list.contains("replaced") && list.contains("GS-1") && list.contains("proof.bin"), list.constData());
        const auto days = run(QStringList{u"compliance"_s, u"--days"_s, u"2"_s} + where).out;
        QVERIFY2(days.contains("mcsb") && days.contains(" %") && days.contains("no reading"), days.constData());
    }
};

QTEST_GUILESS_MAIN(TestAttestCommand)
#include "test_attestcommand.moc"
