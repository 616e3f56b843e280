// SPDX-License-Identifier: GPL-3.0-or-later
// The contract of `parapetctl score --resources`, by the built program.
#include "integration/cli/parapetctl.h"

#include <cmath>

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ctl;

namespace {

/// JSON with ' for " and ` for '; the tool that reads the class for Qt loses its way in some raw strings.
QByteArray quoted(QByteArray json)
{
    return json.replace('\'', '"').replace('`', '\'');
}

QByteArray rule(const QByteArray& name, const QByteArray& control, const QByteArray& field, const QByteArray& more = {})
{
    return quoted("{'name':'" + name + "','properties':{'mode':'All','metadata':{'parapet':{'control':'" + control + "'" + more
                  + "}},'policyRule':{'if':{'allOf':[{'field':'type','equals':'Microsoft.Storage/storageAccounts'},{'field':'tags[`" + field
                  + "`]','notEquals':'good'}]},'then':{'effect':'audit'}}}}");
}

QByteArray account(const QByteArray& group, int number, const QByteArray& tags)
{
    return quoted("{'id':'" + group + "/providers/Microsoft.Storage/storageAccounts/a" + QByteArray::number(number) + "','tags':{" + tags + "}}\n");
}

bool isNear(const QJsonValue& value, double expected)
{
    return value.isDouble() && std::abs(value.toDouble() - expected) < 1e-12;
}

} // namespace

class TestFileScore : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    Run score(const QStringList& words) const
    {
        return run(QStringList{u"score"_s, u"--json"_s, u"--resources"_s, u"r.jsonl"_s, u"--now"_s, u"2026-05-06T07:08:09Z"_s} + words, {},
                   {QProcessEnvironment::systemEnvironment(), m_folder.path()});
    }
    static QJsonObject lineOf(const QList<QJsonObject>& lines, const QString& kind, const QString& scope, const QString& control = {})
    {
        for (const auto& line : lines) {
            if (line["kind"_L1] == kind && line["scope"_L1] == scope && line["control"_L1].toString() == control)
                return line;
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isBuilt())
            QSKIP("parapetctl and parapet-sample-tenant are not built; build both targets and set PARAPET_BIN to their folder");
        QDir(m_folder.path()).mkpath(u"p"_s);
        put(path(u"p/updates.json"_s), rule("updates", "SU", "updates"));
        put(path(u"p/transit.json"_s), rule("transit", "ET", "transit"));
        put(path(u"p/transit2.json"_s), rule("transit2", "ET", "transit2"));
        put(path(u"p/preview.json"_s), rule("preview", "MFA", "none", ",'preview':true"));
        // The documented example: 4 healthy and 74 unhealthy of a control of 6 points.
        QByteArray documents = "{'id':'/subscriptions/One','type':'Microsoft.Resources/subscriptions','properties':{'tenantId':'T'}}"
                               "\n";
        for (int i = 0; i < 78; ++i)
            documents += account("/subscriptions/One/resourceGroups/g", i, i < 4 ? "'updates':'good','transit':'good'" : "'transit':'good','transit2':'good'");
        documents += account("/subscriptions/Two/resourceGroups/h", 0, "'updates':'good','transit':'good','transit2':'good'");
        documents += "{'id':'arn:aws:s3:::bucket','type':'AWS::S3::Bucket'}"
                     "\n";
        put(path(u"r.jsonl"_s), quoted(documents));
    }

    void aSubscriptionScoresAsTheDocumentationSays()
    {
        const auto result = score({u"--policies"_s, u"p"_s});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        const auto lines = objects(result.out);
        const auto updates = lineOf(lines, u"control"_s, u"/subscriptions/One"_s, u"SU"_s);
        QCOMPARE(updates["healthy"_L1].toInt(), 4);
        QCOMPARE(updates["unhealthy"_L1].toInt(), 74);
        QVERIFY(isNear(updates["current"_L1], 6.0 * 4 / 78) && isNear(updates["max"_L1], 6) && isNear(updates["percentage"_L1], 4.0 / 78));
        QCOMPARE(updates["asOf"_L1].toString(), u"2026-05-06T07:08:09.000Z"_s);
        // Three of four fixed on a resource turns nothing: 4 lack transit2.
        const auto transit = lineOf(lines, u"control"_s, u"/subscriptions/One"_s, u"ET"_s);
        QCOMPARE(transit["healthy"_L1].toInt(), 74);
        const auto one = lineOf(lines, u"subscription"_s, u"/subscriptions/One"_s);
        QVERIFY(isNear(one["max"_L1], 10) && isNear(one["current"_L1], 24.0 / 78 + 4.0 * 74 / 78));
        QVERIFY(isNear(one["percentage"_L1], (24.0 / 78 + 4.0 * 74 / 78) / 10));
        QCOMPARE(one["weight"_L1].toInt(), 78);
        QCOMPARE(one["unhealthy"_L1].toInt(), 78);
        QVERIFY(lineOf(lines, u"control"_s, u"/subscriptions/One"_s, u"MFA"_s).isEmpty()); // a preview counts nowhere
    }

    void scopesTogetherAreWeighed()
    {
        const auto lines = objects(score({u"--policies"_s, u"p"_s}).out);
        const double one = (24.0 / 78 + 4.0 * 74 / 78) / 10, all = (one * 78 + 1.0 * 1) / 79;
        for (const auto& [kind, scope] : {std::pair(u"workspace"_s, u"workspace"_s), std::pair(u"cloud"_s, u"azure"_s)}) {
            const auto line = lineOf(lines, kind, scope);
            QVERIFY(isNear(line["percentage"_L1], all) && isNear(line["current"_L1], all * 10) && isNear(line["weight"_L1], 79));
            QCOMPARE(lineOf(lines, u"control"_s, scope, u"SU"_s)["healthy"_L1].toInt(), 5);
        }
        QVERIFY(isNear(lineOf(lines, u"tenant"_s, u"T"_s)["percentage"_L1], one));
        const auto bucket = lineOf(lines, u"subscription"_s, u"aws:unknown"_s); // nothing is said of it: no score, not 0
        QVERIFY(!bucket.isEmpty() && bucket["percentage"_L1].isNull() && isNear(bucket["weight"_L1], 0));
    }

    void anyScopeMayBeAskedFor()
    {
        const auto group = objects(score({u"--policies"_s, u"p"_s, u"--scope"_s, u"/subscriptions/two/resourcegroups/H"_s}).out);
        QCOMPARE(group.first()["kind"_L1].toString(), u"resourceGroup"_s);
        QVERIFY(isNear(group.first()["percentage"_L1], 1));
        const auto two = objects(score({u"--policies"_s, u"p"_s, u"--scope"_s, u"/subscriptions/TWO"_s}).out);
        QCOMPARE(two.first()["scope"_L1].toString(), u"/subscriptions/Two"_s);
        QCOMPARE(two.size(), 3); // and its two controls
        QCOMPARE(score({u"--policies"_s, u"p"_s, u"--scope"_s, u"/subscriptions/three"_s}).code, 2);
    }

    void whatCannotBeDecidedIsUnknownAndNotHealthy()
    {
        QByteArray definition = rule("open", "SU", "updates");
        definition.replace(quoted("'notEquals':'good'"), quoted("'notEquals':'[parameters(`wanted`)]'"))
            .replace(quoted("'mode':'All'"), quoted("'mode':'All','parameters':{'wanted':{'type':'String'}}"));
        put(path(u"open.json"_s), definition);
        const auto lines = objects(score({u"--policies"_s, u"open.json"_s}).out);
        const auto line = lineOf(lines, u"control"_s, u"workspace"_s, u"SU"_s);
        QCOMPARE(line["unknown"_L1].toInt(), 79);
        QCOMPARE(line["healthy"_L1].toInt(), 0);
        QVERIFY(line["percentage"_L1].isNull() && lineOf(lines, u"workspace"_s, u"workspace"_s)["percentage"_L1].isNull());
    }

    void aBadLineIsToldAndTheRestCounts()
    {
        QFile file(path(u"r.jsonl"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto all = file.readAll();
        put(path(u"bad.jsonl"_s), "{\n" + all);
        const auto result =
            run({u"score"_s, u"--json"_s, u"--resources"_s, u"bad.jsonl"_s, u"p"_s}, {}, {QProcessEnvironment::systemEnvironment(), m_folder.path()});
        QCOMPARE(result.code, 3);
        QVERIFY2(result.err.contains("bad.jsonl, line 1: "), result.err.constData());
        QCOMPARE(lineOf(objects(result.out), u"workspace"_s, u"workspace"_s)["weight"_L1].toInt(), 79);
    }

    void filesAndAWorkspaceExcludeEachOther()
    {
        QCOMPARE(score({u"--policies"_s, u"p"_s, u"--workspace"_s, u"w"_s}).code, 2);
        QCOMPARE(score({}).code, 2);
        QCOMPARE(run({u"score"_s, u"--policies"_s, u"builtin"_s}).code, 2);
        QVERIFY(!QFile::exists(path(u"w"_s)));
    }
};

QTEST_GUILESS_MAIN(TestFileScore)
#include "test_filescore.moc"
