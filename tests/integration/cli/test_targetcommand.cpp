// SPDX-License-Identifier: GPL-3.0-or-later
// Targets of the score from the command line, on the sample estate.
#include "integration/cli/parapetctl.h"

#include <cmath>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

class TestTargetCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QStringList m_scopes;
    double m_score = 0;

    QString workspace() const { return m_folder.filePath(u"workspace"_s); }
    QStringList in(const QStringList& words) const { return words + QStringList{u"--json"_s, u"--workspace"_s, workspace()}; }
    QStringList setting(const QString& percent, const QString& by, const QStringList& more = {}) const
    {
        return in(QStringList{u"target"_s, u"set"_s, u"--percent"_s, percent, u"--by"_s, by} + more);
    }
    QList<QJsonObject> listed() const { return objects(run(in({u"target"_s})).out); }
    /// Lines of a kind that `score` gives.
    QList<QJsonObject> scored(const QString& kind, const QStringList& more = {}) const
    {
        auto lines = objects(run(in(QStringList{u"score"_s} + more)).out);
        lines.removeIf([&](const auto& line) { return line["kind"_L1] != kind; });
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        const auto synced = run(in({u"sync"_s, u"--sample"_s, u"--plaintext"_s}));
        QVERIFY2(synced.code == 0, synced.err.constData());
        m_score = scored(u"score"_s).value(0)["percent"_L1].toDouble();
        for (const auto& line : scored(u"scope"_s)) {
            if (!line["percent"_L1].isNull())
                m_scopes.append(line["id"_L1].toString());
        }
        QVERIFY(m_score > 0 && m_score < 99);
        QVERIFY(m_scopes.size() > 1);
    }

    void a_word_or_option_that_is_missing_or_wrong_is_told_and_nothing_is_stored()
    {
        for (const QStringList& wrong : {QStringList{u"target"_s, u"set"_s}, QStringList{u"target"_s, u"set"_s, u"--percent"_s, u"80"_s},
                                         QStringList{u"target"_s, u"set"_s, u"--by"_s, u"2199-12-31"_s}, QStringList{u"target"_s, u"drop"_s},
                                         QStringList{u"target"_s, u"remove"_s, u"x"_s}, QStringList{u"target"_s, u"remove"_s, u"--percent"_s, u"80"_s},
                                         QStringList{u"target"_s, u"--by"_s, u"2199-12-31"_s}, QStringList{u"target"_s, u"--scope"_s, m_scopes[0]}})
            QVERIFY2(run(in(wrong)).code == 2, qPrintable(wrong.join(u' ')));
        for (const auto& percent : {u"0"_s, u"101"_s, u"82.55"_s, u"much"_s, u"nan"_s, u"-5"_s})
            QVERIFY2(run(setting(percent, u"2199-12-31"_s)).code == 2, qPrintable(percent));
        for (const auto& day : {u"soon"_s, u"2199-02-30"_s, u"2001-01-01"_s, u"2199-12-31T00:00:00Z"_s})
            QVERIFY2(run(setting(u"80"_s, day)).code == 2, qPrintable(day));
        const auto nowhere = run(setting(u"80"_s, u"2199-12-31"_s, {u"--scope"_s, u"/subscriptions/nobody"_s}));
        QCOMPARE(nowhere.code, 2);
        QVERIFY2(nowhere.err.contains("/subscriptions/nobody"), nowhere.err.constData());
        const auto none = run(in({u"target"_s, u"remove"_s}));
        QCOMPARE(none.code, 2);
        QVERIFY(!none.err.isEmpty());
        QVERIFY(listed().isEmpty());
        QVERIFY(scored(u"target"_s).isEmpty());
    }

    void the_target_of_everything_is_a_line_of_the_score_until_it_is_removed()
    {
        const auto done = run(setting(u"99.5"_s, u"2199-12-31"_s));
        QVERIFY2(done.code == 0, done.err.constData());
        const auto line = objects(done.out).value(0);
        QCOMPARE(line["kind"_L1].toString(), u"target"_s);
        QCOMPARE(line["scope"_L1].toString(), u"workspace"_s);
        QCOMPARE(line["percent"_L1].toDouble(), 99.5);
        QCOMPARE(line["due"_L1].toString(), u"2199-12-31"_s);
        QVERIFY(std::abs(line["current"_L1].toDouble() - m_score) < 1e-9);
        QVERIFY(std::abs(line["toGo"_L1].toDouble() - (99.5 - m_score)) < 1e-9);
        QVERIFY(line["perWeek"_L1].toDouble() > 0);
        QVERIFY(line["sample"_L1].toBool());
        QVERIFY(QDateTime::fromString(line["setAt"_L1].toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(listed().size(), 1);
        QCOMPARE(scored(u"target"_s).size(), 1);
        const auto lines = objects(run(in({u"score"_s})).out);
        QCOMPARE(lines.value(0)["kind"_L1].toString(), u"score"_s);
        QCOMPARE(lines.value(1)["kind"_L1].toString(), u"target"_s);
        QVERIFY(scored(u"target"_s, {u"--scope"_s, m_scopes[0]}).isEmpty());
        const auto text = run({u"score"_s, u"--workspace"_s, workspace()}).out;
        QVERIFY2(text.contains("Target 99.5 % by 31 Dec 2199: "), text.constData());

        const auto reached = objects(run(setting(u"1"_s, u"2199-12-31"_s)).out).value(0);
        QCOMPARE(reached["state"_L1].toString(), u"reached"_s);
        QCOMPARE(reached["toGo"_L1].toDouble(), 0.0);
        QCOMPARE(listed().size(), 1);

        const auto removed = run(in({u"target"_s, u"remove"_s}));
        QVERIFY2(removed.code == 0, removed.err.constData());
        QCOMPARE(objects(removed.out).value(0)["kind"_L1].toString(), u"removedTarget"_s);
        QCOMPARE(objects(removed.out).value(0)["percent"_L1].toDouble(), 1.0);
        QVERIFY(listed().isEmpty());
        QVERIFY(scored(u"target"_s).isEmpty());
        const auto journal = objects(run(in({u"query"_s, u"SELECT action FROM v_activity WHERE action LIKE 'target.%' ORDER BY seq"_s})).out);
        QCOMPARE(journal.size(), 3);
        QCOMPARE(journal.last()["action"_L1].toString(), u"target.remove"_s);
    }

    void the_order_and_letter_case_of_scopes_do_not_matter()
    {
        const QString one = m_scopes[0], two = m_scopes[1];
        QCOMPARE(run(setting(u"80"_s, u"2199-12-31"_s, {u"--scope"_s, two, u"--scope"_s, one})).code, 0);
        const auto asked = scored(u"target"_s, {u"--scope"_s, one.toUpper(), u"--scope"_s, two});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0]["scope"_L1].toString().split(u','), (QStringList{std::min(one, two), std::max(one, two)}));
        QCOMPARE(run(setting(u"85"_s, u"2199-12-31"_s, {u"--scope"_s, one, u"--scope"_s, two})).code, 0);
        QCOMPARE(listed().size(), 1);
        QCOMPARE(listed()[0]["percent"_L1].toDouble(), 85.0);
        const auto table = run({u"target"_s, u"--workspace"_s, workspace()}).out.split('\n');
        QCOMPARE(table.size(), 3);
        QVERIFY2(table[1].contains("85.0") && table[1].contains(one.toUtf8()), table[1].constData());
        QCOMPARE(run(in({u"target"_s, u"remove"_s, u"--scope"_s, two.toUpper(), u"--scope"_s, one})).code, 0);
        QVERIFY(listed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTargetCommand)
#include "test_targetcommand.moc"
