// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/guisetup.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/labels.h"
#include "views/common/messagebar.h"
#include "views/query/querypage.h"
#include "views/query/sqledit.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QInputDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

services::QueryResult rows(int n)
{
    services::QueryResult result;
    result.columns = {u"id"_s, u"n"_s};
    for (int i = 0; i < n; ++i)
        result.rows.append({u"/r/%1"_s.arg(i), qint64(i)});
    return result;
}

} // namespace

class TestQueryPage : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<QueryPage> m_page;
    QString m_asked;

    template<class W>
    W* part(const QString& name) const
    {
        for (auto* widget : m_page->findChildren<W*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    QPushButton* button(const QString& begins) const
    {
        for (auto* one : m_page->findChildren<QPushButton*>()) {
            if (one->text().startsWith(begins))
                return one;
        }
        return nullptr;
    }
    bool says(const QString& text) const
    {
        return std::ranges::any_of(m_page->findChildren<QLabel*>(), [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    }
    SqlEdit* editor() const { return m_page->findChild<SqlEdit*>(); }

private Q_SLOTS:
    void init()
    {
        m_setup = std::make_unique<GuiSetup>();
        m_setup->console.fake.queryResult = [this](const QString& sql) -> core::Result<services::QueryResult> {
            m_asked = sql;
            if (sql.contains(u"bad"_s))
                return core::fail(core::Errc::Refused, u"Only one SELECT may be run."_s);
            return rows(sql.contains(u"none"_s) ? 0 : 3);
        };
        m_setup->console.fake.saved = {{u"old"_s, u"SELECT 'old' AS id"_s}};
        m_page = std::make_unique<QueryPage>(m_setup->context());
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_COMPARE(core::liveAwaits(), 0);
    }
    void cleanup()
    {
        m_page.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void before_the_first_run_it_says_what_to_do_and_after_an_empty_one_that_nothing_fits()
    {
        QVERIFY(says(u"Nothing asked yet"_s));
        QVERIFY(says(u"At most 10,000 rows and 30 seconds"_s));
        editor()->setPlainText(u"SELECT none"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(says(u"No rows"_s));
        QCOMPARE(m_asked, u"SELECT none"_s);
    }

    void every_documented_view_stands_beside_the_editor_with_its_columns()
    {
        auto* views = part<QTreeView>(u"Views and their columns"_s);
        QVERIFY(views);
        QCOMPARE(views->model()->rowCount(), 17);
        const auto resources = views->model()->index(0, 0);
        QCOMPARE(resources.data().toString(), u"v_resources"_s);
        QVERIFY(views->model()->rowCount(resources) > 15);
        views->setFocus();
        views->setCurrentIndex(resources);
        QTest::keyClick(views, Qt::Key_Return);
        QCOMPARE(editor()->toPlainText(), u"v_resources"_s);
        QVERIFY(editor()->hasFocus());
    }

    void names_are_completed_from_the_keyboard()
    {
        editor()->setFocus();
        QTest::keyClicks(editor(), u"SELECT r."_s);
        auto* popup = editor()->findChild<QCompleter*>()->popup();
        QVERIFY(!popup->isVisible()); // r is nothing yet
        QTest::keyClicks(editor(), u"id FROM v_resou"_s);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(editor()->toPlainText(), u"SELECT r.id FROM v_resources"_s);
        QVERIFY(!popup->isVisible());
        QTest::keyClicks(editor(), u" r WHERE r."_s);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Escape);
        QTRY_VERIFY(!popup->isVisible());
        QTest::keyClick(editor(), Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Escape);
        QCOMPARE(editor()->toPlainText(), u"SELECT r.id FROM v_resources r WHERE r."_s);
    }

    void a_running_query_is_stopped_and_its_answer_dropped()
    {
        m_setup->console.fake.latency = std::chrono::milliseconds(60'000);
        editor()->setPlainText(u"SELECT id"_s);
        button(u"Run"_s)->click();
        QTRY_VERIFY(button(u"Stop"_s));
        QVERIFY(says(u"Running…"_s));
        QVERIFY(m_setup->actions.isEnabled(u"query.stop"_s));
        button(u"Stop"_s)->click();
        QTRY_VERIFY(button(u"Run"_s));
        QVERIFY(says(u"Stopped"_s));
        QVERIFY(!m_setup->actions.isEnabled(u"query.stop"_s));
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(says(u"Nothing asked yet"_s));
    }

    void what_was_refused_is_said_and_the_rows_before_it_stay()
    {
        editor()->setPlainText(u"SELECT id"_s);
        button(u"Run"_s)->click();
        QTRY_VERIFY(says(u"3 rows"_s));
        editor()->setPlainText(u"DELETE bad"_s);
        button(u"Run"_s)->click();
        QTRY_VERIFY(says(u"Only one SELECT may be run."_s));
        QCOMPARE(part<DataTable>(u"Rows of the query"_s)->model()->rowCount(), 3);
    }

    void a_query_saved_or_forgotten_is_in_the_list_at_once()
    {
        auto* saved = part<QComboBox>(u"Saved queries"_s);
        QCOMPARE(saved->count(), 1);
        editor()->setPlainText(u"SELECT id"_s);
        button(u"Save"_s)->click();
        auto* dialog = m_page->findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->setTextValue(u"new"_s);
        dialog->accept();
        QCOMPARE(m_setup->console.calls.last(), u"saveQuery new"_s);
        // The write is over and the workspace tells.
        m_setup->console.fake.saved.append({u"new"_s, u"SELECT id"_s});
        services::Changes changes;
        changes.queries = true;
        Q_EMIT m_setup->console.fake.changed(changes);
        QTRY_COMPARE(saved->count(), 2);
        QCOMPARE(saved->currentText(), u"new"_s);
        button(u"Forget"_s)->click();
        QCOMPARE(m_setup->console.calls.last(), u"removeQuery new"_s);
        m_setup->console.fake.saved.removeLast();
        Q_EMIT m_setup->console.fake.changed(changes);
        QTRY_COMPARE(saved->count(), 1);
    }

    void a_saved_query_becomes_a_filter_of_the_inventory()
    {
        QSignalSpy navigated(m_page.get(), &Page::navigate);
        button(u"Filter inventory"_s)->click();
        QCOMPARE(navigated.size(), 1);
        QCOMPARE(navigated[0][0].toString(), u"inventory"_s);
        QCOMPARE(navigated[0][1].value<PageState>().filter.toString(), u"query:old"_s);
    }

    void every_part_has_a_name_and_a_way_by_keyboard()
    {
        editor()->setPlainText(u"SELECT id"_s);
        button(u"Run"_s)->click();
        QTRY_VERIFY(says(u"3 rows"_s));
        const auto faults = a11y::faults(m_page.get());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestQueryPage)
#include "test_querypage.moc"
