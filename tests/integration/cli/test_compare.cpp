// SPDX-License-Identifier: GPL-3.0-or-later
// `score --compare` on the sample estate, against what `score` says of each side.
#include "integration/cli/parapetctl.h"

#include <cmath>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

class TestCompare : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QList<QJsonObject> m_lines;

    QStringList with(const QStringList& words) const { return words + QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)}; }
    static QString placeOf(const QJsonObject& line) { return line["kind"_L1].toString() + u' ' + line["scope"_L1].toString(); }
    /// Places of `score`, by kind and id; controls by their code behind it.
    QMap<QString, QJsonObject> scores(const QStringList& more) const
    {
        QMap<QString, QJsonObject> places;
        QString place;
        for (const auto& line : objects(run(with(QStringList{u"score"_s, u"--json"_s} + more)).out)) {
            if (line["kind"_L1] == u"control"_s) {
                places.insert(place + u' ' + line["control"_L1].toString(), line);
            } else if (line.contains("percentage"_L1)) {
                place = placeOf(line);
                places.insert(place, line);
            }
        }
        return places;
    }
    QList<QJsonObject> ofKind(const QString& kind) const
    {
        auto lines = m_lines;
        lines.removeIf([&](const QJsonObject& line) { return line["kind"_L1] != kind; });
        return lines;
    }
    static QString comparedPlace(const QJsonObject& line) { return line["place"_L1].toString() + u' ' + line["scope"_L1].toString(); }
    static bool isNear(const QJsonValue& a, const QJsonValue& b) { return a.isDouble() == b.isDouble() && std::abs(a.toDouble() - b.toDouble()) < 1e-9; }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        const auto synced = run(with({u"sync"_s, u"--sample"_s, u"--plaintext"_s}));
        QVERIFY2(synced.code == 0, synced.err.constData());
        const auto compared = run(with({u"score"_s, u"--compare"_s, u"--json"_s}));
        QVERIFY2(compared.code == 0, compared.err.constData());
        m_lines = objects(compared.out);
        QVERIFY(m_lines.size() > 100);
    }

    void places_are_those_of_score_and_each_side_is_what_score_says()
    {
        const auto theirs = scores({}), ours = scores({u"--policies"_s, u"builtin"_s});
        const auto comparisons = ofKind(u"comparison"_s);
        QVERIFY(comparisons.size() >= 6);
        int reported = 0;
        for (const auto& line : comparisons) {
            const QByteArray shown = QJsonDocument(line).toJson();
            const auto own = ours.value(comparedPlace(line));
            QVERIFY2(isNear(line["ours"_L1], own["percentage"_L1]), shown.constData());
            if (line["withoutNumbers"_L1].toInt() > 0)
                continue;
            const auto cloud = theirs.value(comparedPlace(line));
            QVERIFY2(isNear(line["computed"_L1], cloud["percentage"_L1]), shown.constData());
            if (cloud["reported"_L1].isObject()) {
                ++reported;
                QVERIFY2(isNear(line["reported"_L1], cloud["reported"_L1]["percentage"_L1]), shown.constData());
            }
        }
        QVERIFY(reported >= 4);
    }

    void controls_of_each_side_are_those_of_score()
    {
        const auto theirs = scores({}), ours = scores({u"--policies"_s, u"builtin"_s});
        QSet<QString> withOurs; // where a service says nothing, score takes our verdicts
        for (const auto& line : ofKind(u"comparison"_s)) {
            if (line["withoutNumbers"_L1].toInt() > 0)
                withOurs.insert(comparedPlace(line));
        }
        int seen = 0;
        for (const auto& line : ofKind(u"controlComparison"_s)) {
            const QString control = comparedPlace(line) + u' ' + line["control"_L1].toString();
            const QByteArray shown = QJsonDocument(line).toJson();
            for (const auto& [side, there] : {std::pair(line["ours"_L1], ours.value(control)), std::pair(line["computed"_L1], theirs.value(control))}) {
                if (there.isEmpty() || !side.isObject() || (side == line["computed"_L1] && withOurs.contains(comparedPlace(line))))
                    continue;
                ++seen;
                for (const auto& key : {u"current"_s, u"healthy"_s, u"unhealthy"_s, u"notApplicable"_s, u"unknown"_s})
                    QVERIFY2(isNear(side[key], there[key]), shown.constData());
            }
        }
        QVERIFY(seen > 100);
    }

    void the_reasons_of_a_control_sum_up_to_its_difference_biggest_first()
    {
        QJsonObject control;
        double sum = 0, last = 0;
        int controls = 0, explained = 0;
        const auto check = [&] {
            if (control.isEmpty() || !control["difference"_L1].isDouble() || control["max"_L1].toDouble() == 0)
                return true;
            ++controls;
            explained += sum != 0;
            return std::abs(sum - control["difference"_L1].toDouble()) < 1e-6;
        };
        for (const auto& line : std::as_const(m_lines)) {
            const auto kind = line["kind"_L1].toString();
            if (kind == u"difference"_s) {
                QCOMPARE(line["control"_L1], control["control"_L1]);
                QCOMPARE(line["scope"_L1], control["scope"_L1]);
                const double points = line["points"_L1].toDouble();
                QVERIFY(std::abs(points) <= last + 1e-12);
                last = std::abs(points);
                sum += points;
                continue;
            }
            QVERIFY2(check(), QJsonDocument(control).toJson().constData());
            control = kind == u"controlComparison"_s ? line : QJsonObject();
            sum = 0;
            last = 1e9;
        }
        QVERIFY2(check(), QJsonDocument(control).toJson().constData());
        QVERIFY2(controls > 50 && explained > 20, qPrintable(u"%1 controls, %2 explained"_s.arg(controls).arg(explained)));
    }

    void reasons_say_what_both_sides_say_and_what_could_not_be_read()
    {
        QSet<QString> stances;
        int unread = 0;
        for (const auto& line : ofKind(u"difference"_s)) {
            if (line["reason"_L1] != u"verdicts"_s)
                continue;
            const QString cloud = line["cloud"_L1].toString(), ours = line["ours"_L1].toString();
            QVERIFY(cloud != ours);
            stances.insert(cloud + u'/' + ours);
            QVERIFY(!line["key"_L1].toString().isEmpty() && !line["name"_L1].toString().isEmpty());
            QVERIFY(line["resources"_L1].toInt() > 0);
            QVERIFY((ours == u"none"_s) <= line["ourKey"_L1].toString().isEmpty());
            unread += ours == u"unknown"_s && !line["detail"_L1].toString().isEmpty();
        }
        QVERIFY2(stances.contains(u"unhealthy/none"_s) && stances.contains(u"none/unhealthy"_s), qPrintable(QStringList(stances.values()).join(u' ')));
        QVERIFY(unread > 0);
    }

    void keys_of_reasons_are_those_of_recommendations()
    {
        QSet<QString> known;
        for (const auto& line : objects(run(with({u"recommendations"_s, u"--json"_s})).out))
            known.insert(line["key"_L1].toString().toLower());
        int found = 0, all = 0;
        for (const auto& line : ofKind(u"difference"_s)) {
            if (line["reason"_L1] != u"verdicts"_s || line["place"_L1] != u"workspace"_s)
                continue;
            ++all;
            found += known.contains(line["key"_L1].toString().toLower());
        }
        QVERIFY2(all > 10 && found == all, qPrintable(u"%1 of %2"_s.arg(found).arg(all)));
    }

    void a_scope_is_compared_by_itself_and_an_unknown_one_is_refused()
    {
        QJsonObject wanted;
        for (const auto& line : ofKind(u"comparison"_s)) {
            if (line["place"_L1] == u"subscription"_s && line["withoutNumbers"_L1].toInt() == 0)
                wanted = line;
        }
        QVERIFY(!wanted.isEmpty());
        const auto lines = objects(run(with({u"score"_s, u"--compare"_s, u"--json"_s, u"--scope"_s, wanted["scope"_L1].toString().toUpper()})).out);
        QCOMPARE(lines.value(0), wanted);
        QCOMPARE(run(with({u"score"_s, u"--compare"_s, u"--scope"_s, u"/subscriptions/none"_s})).code, 2);
        QCOMPARE(run({u"score"_s, u"--compare"_s, u"--policies"_s, u"builtin"_s, u"--resources"_s, u"-"_s}).code, 2);
    }

    void other_policies_take_the_place_of_ours()
    {
        put(m_folder.filePath(u"one.json"_s),
            R"({"name": "https", "properties": {"displayName": "Secure transfer, by hand", "mode": "All",
                "metadata": {"parapet": {"cloud": "azure", "control": ["ET"], "severity": "High"}},
                "policyRule": {"if": {"field": "type", "equals": "Microsoft.Storage/storageAccounts"}, "then": {"effect": "audit"}}}})");
        const auto lines = objects(run(with({u"score"_s, u"--compare"_s, u"--json"_s, u"--policies"_s, m_folder.filePath(u"one.json"_s)})).out);
        QVERIFY(!lines.isEmpty());
        QSet<QString> keys;
        for (const auto& line : lines) {
            if (const QString key = line["ourKey"_L1].toString(); !key.isEmpty())
                keys.insert(key);
        }
        QCOMPARE(keys, QSet<QString>{u"https"_s});
    }

    void people_get_a_table()
    {
        const auto text = QString::fromUtf8(run(with({u"score"_s, u"--compare"_s})).out);
        QVERIFY(text.startsWith(u"workspace "_s));
        QVERIFY(text.contains(u"BY PARAPET"_s) && text.contains(u"difference "_s));
        QVERIFY(text.contains(u"not assessed"_s));
    }
};

QTEST_GUILESS_MAIN(TestCompare)
#include "test_compare.moc"
