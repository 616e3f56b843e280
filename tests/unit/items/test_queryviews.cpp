// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/queryviews.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestQueryViews : public QObject {
    Q_OBJECT

    const QList<items::QueryView> m_views{{u"v_resources"_s, u"resource"_s, {u"row"_s, u"id"_s, u"name"_s, u"health"_s}},
                                          {u"v_alerts"_s, u"alert"_s, {u"row"_s, u"severity"_s, u"status"_s}}};

    /// "|" in `sql` is the cursor.
    items::SqlCompletion at(QString sql) const
    {
        const qsizetype cursor = sql.indexOf(u'|');
        return items::completeSql(m_views, sql.remove(cursor, 1), cursor);
    }

private Q_SLOTS:
    void a_page_of_views_is_read_without_its_remarks()
    {
        const auto views = items::viewsOfPage(u"# x\n| view | one row for each | columns |\n|---|---|---|\n"
                                              "| `v_a` | thing: a, b | id, body (JSON), day (null: not read, or, never), at |\nrest"_s);
        QCOMPARE(views.size(), 1);
        QCOMPARE(views[0].name, u"v_a"_s);
        QCOMPARE(views[0].about, u"thing: a, b"_s);
        QCOMPARE(views[0].columns, (QStringList{u"id"_s, u"body"_s, u"day"_s, u"at"_s}));
    }

    void views_are_offered_and_the_word_typed_is_replaced()
    {
        const auto completion = at(u"SELECT name FROM v_r|"_s);
        QCOMPARE(completion.words, QStringList{u"v_resources"_s});
        QCOMPARE(completion.from, 17);
    }

    void behind_a_dot_stand_the_columns_of_that_view_or_alias()
    {
        QCOMPARE(at(u"SELECT r.| FROM v_resources r JOIN v_alerts AS a"_s).words, m_views[0].columns);
        QCOMPARE(at(u"SELECT a.s| FROM v_resources r JOIN v_alerts AS a"_s).words, (QStringList{u"severity"_s, u"status"_s}));
        QCOMPARE(at(u"SELECT V_ALERTS.r| FROM v_alerts"_s).words, QStringList{u"row"_s});
        QVERIFY(at(u"SELECT x.| FROM v_resources r"_s).words.isEmpty());
    }

    void columns_come_before_words_of_the_language_and_only_of_the_views_named()
    {
        QCOMPARE(at(u"SELECT h| FROM v_resources"_s).words, (QStringList{u"health"_s, u"HAVING"_s}));
        QCOMPARE(at(u"SELECT h| FROM v_alerts"_s).words, QStringList{u"HAVING"_s});
        QVERIFY(at(u"SELECT |"_s).words.isEmpty());
        QVERIFY(at(u"SELECT health| FROM v_resources"_s).words.isEmpty()); // nothing left to add
    }

    void any_text_and_place_is_survived()
    {
        for (const auto& sql : {u""_s, u"."_s, u".."_s, u"v_"_s, u"''."_s, u"v_resources."_s, u"ä.ö"_s}) {
            for (qsizetype cursor = -2; cursor < sql.size() + 3; ++cursor)
                QVERIFY(items::completeSql(m_views, sql, cursor).from <= sql.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestQueryViews)
#include "test_queryviews.moc"
