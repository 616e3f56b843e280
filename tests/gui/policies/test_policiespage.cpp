// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/guisetup.h"
#include "support/policyestate.h"
#include "views/common/datatable.h"
#include "views/common/filterbar.h"
#include "views/common/labels.h"
#include "views/common/messagebar.h"
#include "views/policies/importreport.h"
#include "views/policies/policiespage.h"
#include "views/policies/policyedit.h"
#include "views/policies/policyeditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace views;

class TestPoliciesPage : public QObject {
    Q_OBJECT

    std::unique_ptr<GuiSetup> m_setup;
    std::unique_ptr<PoliciesPage> m_page;

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
            if (one->isVisible() && one->text().startsWith(begins))
                return one;
        }
        return nullptr;
    }
    bool says(const QString& text) const
    {
        return std::ranges::any_of(m_page->findChildren<QLabel*>(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    }
    FakeConsole& console() const { return m_setup->console; }
    QStringList& calls() const { return console().calls; }
    QString lastCall() const { return calls().isEmpty() ? QString() : calls().last(); }
    DataTable* list() const { return part<DataTable>(u"Policies"_s); }
    DataTable* flips() const { return part<DataTable>(u"Resources that would change"_s); }
    PolicyEdit* edit() const { return m_page->findChild<PolicyEdit*>(); }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return core::liveAwaits() == 0; });
    }
    /// The check waits until somebody stops typing.
    bool tried(int n) const
    {
        return QTest::qWaitFor([&] { return console().desk.tried.size() >= n && core::liveAwaits() == 0; });
    }
    void chooseName(const QString& name) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(items::IdRole).toString() == name)
                return list()->goToRow(row);
        }
        QFAIL("no such policy is listed");
    }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_setup = std::make_unique<GuiSetup>();
        policyestate::fill(m_setup->console, m_setup->clock, u"<b>evil & co</b>"_s);
        m_page = std::make_unique<PoliciesPage>(m_setup->context());
        m_page->resize(1232, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QVERIFY(settled());
    }
    void cleanup()
    {
        m_page.reset();
        QTRY_COMPARE(core::liveAwaits(), 0);
        m_setup.reset();
    }

    void custom_policies_stand_first_and_the_first_one_is_open()
    {
        QCOMPARE(list()->model()->rowCount(), 30);
        QVERIFY(says(u"30 policies, 4 of your own, 1 not in force, 1 with problems."_s));
        QVERIFY(list()->model()->index(0, 0).data(items::RowIdRole).toLongLong() != 0);
        QCOMPARE(list()->model()->index(4, 0).data(items::RowIdRole).toLongLong(), 0);
        QVERIFY(!edit()->toPlainText().isEmpty());
    }

    void a_draft_is_shown_in_the_place_of_what_is_saved()
    {
        chooseName(u"own-tls"_s);
        QVERIFY(settled());
        QVERIFY(edit()->toPlainText().contains(u"TLS1_3"_s));
        QVERIFY(!edit()->isReadOnly());
        QVERIFY(says(u"Enabled, draft"_s));
        QTRY_VERIFY(button(u"Save"_s)->isEnabled());
    }

    void a_built_in_policy_is_read_only_and_can_be_duplicated()
    {
        chooseName(u"policy-10"_s);
        QVERIFY(settled());
        QVERIFY(edit()->isReadOnly());
        QVERIFY(!button(u"Save"_s)->isEnabled());
        QVERIFY(!button(u"Remove"_s)->isEnabled());
        QVERIFY(m_setup->actions.whyNot(u"policies.save"_s).contains(u"duplicate"_s));
        button(u"Duplicate"_s)->click();
        QCOMPARE(lastCall(), u"duplicatePolicy policy-10"_s);
        // The copy is opened as soon as it is listed.
        auto copy = policyestate::row(0, {}, m_setup->clock.now());
        copy.id = 99;
        copy.name = copy.title = u"policy-10-copy"_s;
        console().desk.rows.append(copy);
        console().desk.texts.insert(copy.name, {{}, "{ a copy"});
        Q_EMIT console().policyAdded(99);
        Q_EMIT console().desk.changed();
        QTRY_COMPARE(edit()->toPlainText(), u"{ a copy"_s);
    }

    void what_is_typed_is_checked_tried_and_kept_as_a_draft()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(tried(1));
        const auto before = console().desk.tried.size();
        edit()->selectAll();
        edit()->insertPlainText(u"{\"mine\": 1}"_s);
        QVERIFY(says(u"Trying the text on the stored resources"_s));
        QVERIFY(tried(int(before) + 1));
        QCOMPARE(console().desk.tried.last(), u"{\"mine\": 1}"_s);
        QCOMPARE(flips()->model()->rowCount(), 17);
        QVERIFY(says(u"17 resources would change; then 14 unhealthy, 157 healthy, 3 unknown, 0 not applicable."_s));
        QTRY_COMPARE(lastCall(), u"draftPolicy 3"_s);
        QCOMPARE(console().policyText, u"{\"mine\": 1}"_s);
    }

    void only_the_newest_text_is_tried()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(tried(1));
        const auto before = console().desk.tried.size();
        edit()->setFocus();
        edit()->moveCursor(QTextCursor::End);
        QTest::keyClicks(edit(), u"     "_s);
        QVERIFY(tried(int(before) + 1));
        QCOMPARE(console().desk.tried.size(), before + 1);
        QVERIFY(console().desk.tried.last().endsWith(u"     "_s));
    }

    void an_error_is_underlined_told_and_led_to_and_then_nothing_is_tried()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(tried(1));
        const auto before = console().desk.tried.size();
        console().desk.checkOf = [](const QString& text) {
            return domain::PolicyCheck{
                u"other"_s, {}, false, false, {{u"<b>'equal'</b> is no condition"_s, u"policyRule.if.equal"_s, text.indexOf(u"equal"_s), 5, true}}};
        };
        edit()->selectAll();
        edit()->insertPlainText(u"{\n\n  \"equal\": 1}"_s);
        QTRY_VERIFY(says(u"The text is not a policy yet"_s));
        auto* link = button(u"Line 3: "_s);
        QVERIFY(link);
        QCOMPARE(link->text(), u"Line 3: <b>'equal'</b> is no condition"_s);
        QCOMPARE(edit()->extraSelections().size(), 1);
        QCOMPARE(edit()->extraSelections()[0].format.underlineStyle(), QTextCharFormat::WaveUnderline);
        QCOMPARE(edit()->extraSelections()[0].cursor.selectedText(), u"equal"_s);
        link->click();
        QCOMPARE(edit()->textCursor().selectedText(), u"equal"_s);
        QVERIFY(edit()->hasFocus());
        QCOMPARE(console().desk.tried.size(), before);
        QVERIFY(!button(u"Save"_s)->isEnabled());
    }

    void a_text_is_saved_and_one_that_is_refused_stays_as_a_draft()
    {
        chooseName(u"own-tls"_s);
        QVERIFY(tried(1));
        QVERIFY(m_setup->actions.run(u"policies.save"_s));
        QCOMPARE(lastCall(), u"savePolicy 1"_s);
        QVERIFY(console().policyText.contains(u"TLS1_3"_s));
        Q_EMIT console().policySaved(1, false, u"Another policy is called so."_s);
        QVERIFY(says(u"Another policy is called so."_s));
        QTRY_COMPARE(lastCall(), u"draftPolicy 1"_s);
        QVERIFY(m_setup->actions.run(u"policies.save"_s));
        Q_EMIT console().policySaved(1, true, {});
        QTRY_VERIFY(!m_setup->actions.isEnabled(u"policies.save"_s));
    }

    void a_text_that_is_not_kept_yet_is_kept_when_another_policy_is_chosen_and_when_the_page_goes()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(settled());
        edit()->insertPlainText(u"x"_s);
        const QString typed = edit()->toPlainText();
        chooseName(u"policy-10"_s);
        QCOMPARE(lastCall(), u"draftPolicy 3"_s);
        QCOMPARE(console().policyText, typed);
        chooseName(u"own-tls"_s);
        QVERIFY(settled());
        edit()->insertPlainText(u"y"_s);
        calls().clear();
        m_page.reset();
        QCOMPARE(calls(), QStringList{u"draftPolicy 1"_s});
        m_page = std::make_unique<PoliciesPage>(m_setup->context());
    }

    void a_draft_is_discarded()
    {
        chooseName(u"own-tls"_s);
        QVERIFY(tried(1));
        button(u"Discard draft"_s)->click();
        QCOMPARE(lastCall(), u"dropPolicyDraft 1"_s);
        QVERIFY(edit()->toPlainText().contains(u"TLS1_2"_s));
        QTRY_VERIFY(!button(u"Discard draft"_s)->isEnabled());
    }

    void policies_are_enabled_removed_and_begun()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(settled());
        QVERIFY(m_setup->actions.run(u"policies.toggle"_s));
        QCOMPARE(lastCall(), u"enablePolicy 3"_s);
        button(u"Remove"_s)->click();
        auto* box = m_page->findChild<QMessageBox*>();
        QVERIFY(box);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(!lastCall().startsWith(u"removePolicy"_s));
        for (auto* one : box->buttons()) {
            if (one->text() == u"Remove"_s)
                one->click();
        }
        QCOMPARE(lastCall(), u"removePolicy 3"_s);
        console().desk.rows.removeIf([](const domain::PolicyRow& row) { return row.id == 3; });
        Q_EMIT console().desk.changed();
        QTRY_COMPARE(list()->model()->rowCount(), 29);
        QVERIFY(settled());
        QVERIFY(!says(u"part 02"_s));
        button(u"New policy"_s)->click();
        QCOMPARE(lastCall(), u"newPolicy"_s);
    }

    void an_import_says_what_it_did_and_why_documents_were_refused()
    {
        using Action = domain::ImportedPolicy::Action;
        Q_EMIT console().policiesImported({{u"a.json"_s, u"definition"_s, u"a"_s, Action::Added, {}, {}}});
        QVERIFY(says(u"1 documents imported."_s));
        Q_EMIT console().policiesImported({{u"a.json"_s, u"definition"_s, u"a"_s, Action::Unchanged, {}, {}},
                                           {u"b.json"_s, u"other"_s, u"b"_s, Action::Refused, u"policyRule.if"_s, u"a <b>rule</b> has an\n'if'"_s}});
        QVERIFY(says(u"1 documents were not imported."_s));
        button(u"Show why"_s)->click();
        auto* report = m_page->findChild<ImportReport*>();
        QVERIFY(report);
        QCOMPARE(report->findChild<QPlainTextEdit*>()->toPlainText(), u"b.json: policyRule.if: a <b>rule</b> has an 'if'\n"_s);
        QVERIFY(a11y::faults(report).isEmpty());
        report->close();
        Q_EMIT console().policiesImported({});
        QVERIFY(says(u"There was nothing to import."_s));
    }

    void a_filter_leaves_the_editor_as_it_is()
    {
        chooseName(u"own-tls"_s);
        QVERIFY(settled());
        auto* filter = m_page->findChild<FilterBar*>();
        filter->setTerm(u"origin"_s, {u"builtin"_s});
        QTRY_COMPARE(list()->model()->rowCount(), 26);
        QVERIFY(edit()->toPlainText().contains(u"TLS1_3"_s));
        filter->setTerm(u"state"_s, {u"draft"_s});
        QTRY_COMPARE(list()->model()->rowCount(), 0);
        QVERIFY(says(u"No policy matches"_s));
        filter->clear();
        QTRY_COMPARE(list()->model()->rowCount(), 30);
        QCOMPARE(list()->currentIndex().data(items::IdRole).toString(), u"own-tls"_s);
    }

    void words_of_the_language_are_completed_from_the_keyboard()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(settled());
        edit()->selectAll();
        edit()->insertPlainText(u"{\"policyRule\":{\"if\":{\"field\":\""_s);
        edit()->setFocus();
        QTest::keyClicks(edit(), u"minimum"_s);
        auto* popup = edit()->findChild<QCompleter*>()->popup();
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Return);
        QVERIFY(edit()->toPlainText().endsWith(u"\"Microsoft.Storage/storageAccounts/minimumTlsVersion"_s));
        QVERIFY(!popup->isVisible());
        edit()->insertPlainText(u"\",\""_s);
        QTest::keyClick(edit(), Qt::Key_Space, Qt::ControlModifier);
        QTRY_VERIFY(popup->isVisible());
        QTest::keyClick(popup, Qt::Key_Escape);
    }

    void a_new_line_is_as_far_in_as_the_one_before()
    {
        chooseName(u"policy-02"_s);
        QVERIFY(settled());
        edit()->selectAll();
        edit()->insertPlainText(u"  {"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(edit()->toPlainText(), u"  {\n    "_s);
    }

    void a_window_that_only_reads_changes_nothing_and_says_why()
    {
        m_page.reset();
        console().readOnly = true;
        m_page = std::make_unique<PoliciesPage>(m_setup->context());
        m_page->show();
        QVERIFY(settled());
        chooseName(u"own-tls"_s);
        QVERIFY(settled());
        QVERIFY(edit()->isReadOnly());
        for (const auto& id :
             {u"policies.new"_s, u"policies.import"_s, u"policies.save"_s, u"policies.remove"_s, u"policies.toggle"_s, u"policies.duplicate"_s})
            QVERIFY2(m_setup->actions.whyNot(id).contains(u"only reads"_s), qPrintable(id));
        QVERIFY(calls().isEmpty());
    }

    void a_resource_that_would_change_is_opened()
    {
        QVERIFY(tried(1));
        QTRY_COMPARE(flips()->model()->rowCount(), 17);
        QSignalSpy asked(m_page.get(), &Page::navigate);
        Q_EMIT flips()->opened(flips()->model()->index(0, 0));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), u"inventory"_s);
        QCOMPARE(asked[0][1].value<PageState>().extra.value(u"resource"_s).toLongLong(), 1);
    }

    void where_it_was_comes_back()
    {
        chooseName(u"policy-10"_s);
        QVERIFY(settled());
        const auto state = m_page->state();
        chooseName(u"own-tls"_s);
        QVERIFY(settled());
        m_page->restore(state);
        QVERIFY(settled());
        QCOMPARE(list()->currentIndex().data(items::IdRole).toString(), u"policy-10"_s);
        QCOMPARE(m_page->state(), state);
    }
};

QTEST_MAIN(TestPoliciesPage)
#include "test_policiespage.moc"
