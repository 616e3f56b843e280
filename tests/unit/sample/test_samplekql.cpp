// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QJsonObject>
#include <QTest>

#include "connectors/sample/jsontemplate.h"
#include "connectors/sample/kql.h"

using namespace Qt::StringLiterals;
using namespace sample;

namespace {

std::vector<KqlRow> rows()
{
    std::vector<KqlRow> made;
    for (int i = 0; i < 6; ++i) {
        KqlRow row;
        row.set("id", toJson(u"/r/%1"_s.arg(i)));
        row.set("type", i % 2 ? "\"microsoft.web/sites\"" : "\"microsoft.storage/storageaccounts\"");
        row.set("properties", toJson(QJsonObject{{u"size"_s, i * 10}, {u"on"_s, i > 2}, {u"inner"_s, QJsonObject{{u"name"_s, u"Name %1"_s.arg(i)}}}}));
        row.set("at", toJson(u"2026-11-%1T10:00:00.0000000Z"_s.arg(10 + i / 2)));
        made.push_back(std::move(row));
    }
    return made;
}

} // namespace

class SampleKqlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersQueries_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("where ==") << u"t | where type == 'microsoft.web/sites' | project id"_s << u"/r/1 /r/3 /r/5"_s;
        QTest::newRow("== minds case") << u"t | where type == 'Microsoft.Web/sites' | count"_s << u"0"_s;
        QTest::newRow("=~ does not") << u"t | where type =~ 'Microsoft.Web/sites' | count"_s << u"3"_s;
        QTest::newRow("in~") << u"t | where type in~ ('MICROSOFT.web/sites', 'x') | count"_s << u"3"_s;
        QTest::newRow("!in") << u"t | where type !in ('microsoft.web/sites') | count"_s << u"3"_s;
        QTest::newRow("contains") << u"t | where type contains 'STORAGE' | count"_s << u"3"_s;
        QTest::newRow("inside properties") << u"t | where properties.on == true and properties.size >= 40 | project id"_s << u"/r/4 /r/5"_s;
        QTest::newRow("bracket path") << u"t | where properties['inner']['name'] == 'Name 2' | project id"_s << u"/r/2"_s;
        QTest::newRow("or and parentheses") << u"t | where (properties.size == 0 or properties.size == 50) and id startswith '/r' | project id"_s
                                            << u"/r/0 /r/5"_s;
        QTest::newRow("not") << u"t | where not(properties.on == true) | count"_s << u"3"_s;
        QTest::newRow("order and take") << u"t | order by toint(properties.size) desc | take 2 | project id"_s << u"/r/5 /r/4"_s;
        QTest::newRow("order descends unless told") << u"t | order by id | limit 1 | project id"_s << u"/r/5"_s;
        QTest::newRow("summarize") << u"t | summarize n = count(), most = max(properties.size) by type | order by type asc | project n, most"_s
                                   << u"3 40 3 50"_s;
        QTest::newRow("arg_max by day") << u"t | summarize arg_max(at, *) by bin(at, 1d) | order by id asc | project id"_s << u"/r/0 /r/2 /r/4"_s;
        QTest::newRow("datetime") << u"t | where at > datetime(2026-11-11T00:00:00Z) | count"_s << u"4"_s;
        QTest::newRow("todatetime") << u"t | where todatetime(at) < datetime('2026-11-11') | count"_s << u"2"_s;
        QTest::newRow("ago counts from now") << u"t | where at > ago(1d) | count"_s << u"2"_s;
        QTest::newRow("extend") << u"t | extend n = tostring(properties.inner.name) | where n == 'Name 3' | project id"_s << u"/r/3"_s;
        QTest::newRow("distinct") << u"t | distinct type | count"_s << u"2"_s;
    }
    void answersQueries()
    {
        QFETCH(QString, query);
        QFETCH(QString, expected);
        const auto parsed = parseKql(query);
        QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error()));
        const qint64 now = QDateTime::fromString(u"2026-11-13T09:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
        const auto done = runStages(*parsed, 0, rows(), now);
        QVERIFY(done.has_value());
        QStringList words;
        for (const KqlRow& row : *done) {
            for (const auto& [name, json] : row.columns())
                words << fromJson(json).toVariant().toString();
        }
        QCOMPARE(words.join(u' '), expected);
    }
    void namesWhatItCannotParse_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("word");
        QTest::newRow("operator") << u"t | join other"_s << u"join"_s;
        QTest::newRow("function") << u"t | where mystery(id)"_s << u"mystery"_s;
        QTest::newRow("open string") << u"t | where id == 'x"_s << u"string"_s;
        QTest::newRow("missing bracket") << u"t | where (id == 'x'"_s << u")"_s;
        QTest::newRow("empty") << u""_s << u"table"_s;
        QTest::newRow("character") << u"t | where id == #"_s << u"#"_s;
        QTest::newRow("depth") << QString(u"t | where "_s + QString(500, u'(') + u"1"_s + QString(500, u')')) << u"deeply"_s;
    }
    void namesWhatItCannotParse()
    {
        QFETCH(QString, query);
        QFETCH(QString, word);
        const auto parsed = parseKql(query);
        QVERIFY(!parsed.has_value());
        QVERIFY2(parsed.error().contains(word), qPrintable(parsed.error()));
    }
};

QTEST_GUILESS_MAIN(SampleKqlTest)
#include "test_samplekql.moc"
