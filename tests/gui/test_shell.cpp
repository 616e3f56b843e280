// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/a11ywalk.h"
#include "support/guisetup.h"
#include "support/watchdog.h"
#include "views/commandpalette.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/firstrun.h"
#include "views/jobpanel.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/rail.h"
#include "views/scopepicker.h"
#include "views/settingsdialog.h"
#include "views/topbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

/// A page with a head and a field; remembers what it was told.
class PlainPage final : public Page {
public:
    PlainPage(const PageContext& context, const QString& title) : scope(context.actions), m_edit(new QLineEdit(this))
    {
        auto* layout = new QVBoxLayout(this);
        auto* head = new PageHead(context.theme, title, this);
        head->setSentence(u"One question, answered."_s);
        layout->addWidget(head);
        m_edit->setAccessibleName(u"Filter"_s);
        layout->addWidget(m_edit);
        layout->addStretch(1);
    }
    PageState state() const override { return PageState{{{}, m_edit->text()}, {}}; }
    void restore(const PageState& state) override { m_edit->setText(state.filter.text); }
    void setScope(const domain::ScopeSelection& selection) override { scopes << selection; }
    void refresh() override { ++refreshed; }
    void focusFilter() override { m_edit->setFocus(); }
    QList<QWidget*> focusStops() const override { return {m_edit}; }

    app::ActionScope scope;
    QList<domain::ScopeSelection> scopes;
    int refreshed = 0;

private:
    QLineEdit* m_edit;
};

QList<PageInfo> pages()
{
    const auto make = [](const QString& title) { return [title](const PageContext& context) -> Page* { return new PlainPage(context, title); }; };
    return {{u"overview"_s, PageGroup::Top, u"Overview"_s, icons::overview, make(u"Overview"_s)},
            {u"recommendations"_s, PageGroup::Posture, u"Recommendations"_s, icons::recommendations, make(u"Recommendations"_s)},
            {u"alerts"_s, PageGroup::Threats, u"Alerts"_s, icons::alerts, make(u"Alerts"_s)},
            {u"inventory"_s, PageGroup::Estate, u"Inventory"_s, icons::inventory, make(u"Inventory"_s)},
            {u"activity"_s, PageGroup::Response, u"Activity"_s, icons::activity, make(u"Activity"_s)},
            {u"connections"_s, PageGroup::Setup, u"Connections"_s, icons::connections, make(u"Connections"_s)}};
}

domain::ConnectionRow connection(const FixedClock& clock)
{
    domain::ConnectionRow row;
    row.id = core::ConnectionId{1};
    row.name = u"Contoso"_s;
    row.state = domain::ConnectionState::Connected;
    row.lastComplete = clock.time.addSecs(-120);
    return row;
}

void fill(GuiSetup& s)
{
    s.console.fake.connectionRows = {connection(s.clock)};
    domain::ScopeRow tenant;
    tenant.id = u"t"_s;
    tenant.name = u"Contoso"_s;
    tenant.kind = domain::ScopeKind::Tenant;
    tenant.freshness.asOf = s.clock.time;
    domain::ScopeRow one = tenant;
    one.id = u"s1"_s;
    one.parentId = u"t"_s;
    one.name = u"Contoso Production"_s;
    one.kind = domain::ScopeKind::Subscription;
    one.environment = domain::Environment::Azure;
    domain::ScopeRow two = one;
    two.id = u"s2"_s;
    two.name = u"Contoso Dev/Test"_s;
    s.console.fake.scopeRows = {tenant, one, two};
    s.console.fake.summary.total = 3214;
    s.console.fake.recommendationList.openCount = 62;
    domain::RecommendationRow finding;
    finding.key = u"k"_s;
    finding.name = u"Secure transfer to storage accounts should be enabled"_s;
    finding.unhealthy = 23;
    s.console.fake.recommendationList.rows = {finding};
}

} // namespace

class TestShell : public QObject {
    Q_OBJECT

private:
    static QString pictures() { return QDir(QCoreApplication::applicationDirPath()).filePath(u"../shell"_s); }
    static std::unique_ptr<MainWindow> open(GuiSetup& s, QSize size = {1440, 900})
    {
        auto window = std::make_unique<MainWindow>(s.theme, s.context(), pages(), ShellInfo{u"0.1.0"_s, u"contoso"_s, true, u"Key in the system keychain"_s});
        window->resize(size);
        window->show();
        return window;
    }

private Q_SLOTS:
    void aWindowWithoutConnectionsAsksWhereToLookFirst()
    {
        GuiSetup s;
        auto window = open(s);
        QTRY_VERIFY(window->isFirstRun());
        QVERIFY(window->findChild<FirstRun*>()->isVisible());
        QVERIFY(!window->findChild<TopBar*>()->isVisible());
        QDir().mkpath(pictures());
        window->grab().save(pictures() + u"/first-run-light.png"_s);
        QStringList menus;
        for (const QAction* action : window->menuBar()->actions())
            menus << action->text().remove(u'&');
        QCOMPARE(menus, (QStringList{u"File"_s, u"Edit"_s, u"View"_s, u"Help"_s}));
        QCOMPARE(a11y::faults(window.get()), QStringList());
        QCOMPARE(a11y::clipped(window.get()), QStringList());
        window->findChild<QPushButton*>(u"firstrun.sample.open"_s)->click();
        QCOMPARE(s.console.calls, QStringList{u"addSampleEstate"_s});
        QVERIFY(!window->isFirstRun());
        QCOMPARE(window->currentPage(), u"overview"_s);
    }

    void aConnectedWindowShowsItsPagesCountsAndScope()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        QVERIFY(!window->isFirstRun());
        auto* inventory = window->findChild<QAbstractButton*>(u"rail.inventory"_s);
        QTRY_VERIFY(inventory->accessibleName().contains(u"3,214"_s));
        QTRY_VERIFY(window->findChild<ScopePicker*>()->accessibleName().contains(u"2 subscriptions"_s));
        for (const auto& [choice, name] :
             {std::pair(ThemeChoice::Light, u"light"_s), std::pair(ThemeChoice::Dark, u"dark"_s), std::pair(ThemeChoice::Contrast, u"contrast"_s)}) {
            s.theme.setChoice(choice);
            window->grab().save(pictures() + u"/shell-"_s + name + u".png"_s);
        }
        QCOMPARE(a11y::faults(window.get()), QStringList());
    }

    void historyBringsBackPageAndFilter()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        window->goTo(u"alerts"_s, PageState{{{}, u"ssh"_s}, {}});
        window->goTo(u"inventory"_s);
        QVERIFY(s.actions.run(u"go.back"_s));
        QCOMPARE(window->currentPage(), u"alerts"_s);
        QCOMPARE(window->page(u"alerts"_s)->state().filter.text, u"ssh"_s);
        QVERIFY(s.actions.run(u"go.back"_s));
        QCOMPARE(window->currentPage(), u"overview"_s);
        QVERIFY(!s.actions.run(u"go.back"_s));
        QVERIFY(s.actions.run(u"go.forward"_s));
        QCOMPARE(window->currentPage(), u"alerts"_s);
    }

    void theKeyboardReachesPagesPaletteAndFocusStops()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(window->currentPage(), u"alerts"_s);
        QTest::keyClick(window.get(), Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(window->focusWidget()->accessibleName(), u"Filter"_s);
        QTest::keyClick(window->focusWidget(), Qt::Key_F6);
        QVERIFY(window->findChild<Rail*>()->isAncestorOf(window->focusWidget()));
        QTest::keyClick(window->focusWidget(), Qt::Key_F6);
        QCOMPARE(window->focusWidget()->accessibleName(), u"Filter"_s);
        QTest::keyClick(window->focusWidget(), Qt::Key_F5);
        QCOMPARE(static_cast<PlainPage*>(window->page(u"alerts"_s))->refreshed, 1);
        QTest::keyClick(window->focusWidget(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(window->findChild<CommandPalette*>()->isVisible());
    }

    void f5SyncsTheConnectionsBehindTheChosenScope()
    {
        GuiSetup s;
        fill(s);
        auto other = connection(s.clock), paused = other;
        other.id = core::ConnectionId{2};
        paused.id = core::ConnectionId{3};
        paused.state = domain::ConnectionState::Paused;
        s.console.fake.connectionRows << other << paused;
        s.console.fake.scopeRows[1].connection = core::ConnectionId{2};
        s.console.fake.scopeRows[2].connection = core::ConnectionId{3};
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        QTRY_COMPARE(core::liveAwaits(), 0);
        QVERIFY(s.actions.run(u"view.refresh"_s));
        QCOMPARE(s.console.calls, QStringList{u"syncAll"_s});
        s.console.calls.clear();
        Q_EMIT window->findChild<ScopePicker*>()->selectionChosen({{u"s1"_s, u"s2"_s}});
        QVERIFY(s.actions.run(u"view.refresh"_s));
        QCOMPARE(s.console.calls, QStringList{u"sync 2"_s}); // the other one is paused
    }

    void aChosenScopeThatIsGoneFiltersNothingAnyMore()
    {
        GuiSetup s;
        fill(s);
        s.settings.setValue(app::Setting::Scope, QStringList{u"s1"_s, u"of a removed connection"_s});
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        const QStringList left{u"s1"_s};
        QTRY_COMPARE(s.settings.value(app::Setting::Scope).toStringList(), left);
        QCOMPARE(static_cast<PlainPage*>(window->page(u"overview"_s))->scopes.last().scopeIds, left);
    }

    void thePaletteFindsCommandsAndFindingsAndGivesTheFocusBack()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        window->page(u"overview"_s)->focusFilter();
        QWidget* before = window->focusWidget();
        auto* palette = window->findChild<CommandPalette*>();
        palette->open();
        auto* edit = palette->findChild<QLineEdit*>();
        auto* list = palette->findChild<QListView*>();
        QTest::keyClicks(edit, u"re"_s);
        const auto holds = [&](const QString& text) {
            for (int i = 0; i < list->model()->rowCount(); ++i) {
                if (list->model()->index(i, 0).data().toString().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(holds(u"Recommendations"_s));
        QTRY_VERIFY(holds(u"Secure transfer"_s));
        window->grab().save(pictures() + u"/palette-light.png"_s);
        edit->setText(u"#secure"_s);
        QTRY_VERIFY(holds(u"Secure transfer"_s));
        QVERIFY(!holds(u"Refresh"_s));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(window->currentPage(), u"recommendations"_s);
        window->goTo(u"overview"_s);
        before->setFocus();
        palette->open(u">"_s);
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
        QCOMPARE(window->focusWidget(), before);
    }

    void aScopeReachesEveryPageThatWasMade()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        window->goTo(u"alerts"_s);
        auto* picker = window->findChild<ScopePicker*>();
        QTRY_VERIFY(picker->accessibleName().contains(u"Contoso"_s));
        picker->open();
        auto* popup = window->findChild<ScopePopup*>();
        QVERIFY(popup);
        auto* tree = popup->findChild<QTreeView*>();
        const QModelIndex tenant = tree->model()->index(0, 0);
        QCOMPARE(tree->model()->rowCount(tenant), 2);
        tree->model()->setData(tree->model()->index(0, 0, tenant), Qt::Checked, Qt::CheckStateRole);
        const domain::ScopeSelection wanted{{u"s1"_s}};
        for (const QString& id : {u"overview"_s, u"alerts"_s})
            QCOMPARE(static_cast<PlainPage*>(window->page(id))->scopes.last(), wanted);
        QCOMPARE(s.settings.value(app::Setting::Scope).toStringList(), wanted.scopeIds);
        popup->close();
    }

    void theRailFoldsBelowItsWidthAndOpensAgain()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        auto* rail = window->findChild<Rail*>();
        QVERIFY(!rail->isFolded());
        window->resize(1100, 700);
        QTRY_VERIFY(rail->isFolded());
        QCOMPARE(rail->width(), s.theme.metric(Metric::RailFolded));
        QTRY_COMPARE(window->page(u"overview"_s)->mapTo(window.get(), QPoint(0, 0)).x(), rail->width());
        const auto* item = window->findChild<QAbstractButton*>(u"rail.alerts"_s);
        QTRY_VERIFY(item->mapTo(rail, QPoint(item->width(), 0)).x() < rail->width());
        window->grab().save(pictures() + u"/shell-light-1100x700.png"_s);
        window->resize(1440, 900);
        QTRY_VERIFY(!rail->isFolded());
    }

    void aRunningJobIsShownAndCancelled()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        int cancelled = 0;
        const auto id = s.jobs.start(u"Sync Contoso"_s, [&] { ++cancelled; });
        s.jobs.report(id, 0.62, u"reading Resource Graph, page 12"_s);
        auto* cancel = window->findChild<QAbstractButton*>(u"cancelJob"_s);
        QVERIFY(cancel->isVisible());
        cancel->click();
        QCOMPARE(cancelled, 1);
        QVERIFY(!cancel->isVisible());
        s.actions.run(u"view.jobs"_s);
        auto* panel = window->findChild<JobPanel*>();
        QVERIFY(panel->isVisible());
        auto* list = panel->findChild<QListView*>();
        QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Sync Contoso"_s));
        s.jobs.finish(id, app::JobState::Failed, u"The tenant did not answer."_s);
        QVERIFY(list->model()->index(0, 0).data(JobModel::WordsRole).toString().contains(u"did not answer"_s));
        QCOMPARE(a11y::faults(window.get()), QStringList());
    }

    void settingsActAtOnce()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        s.actions.run(u"file.settings"_s);
        auto* dialog = window->findChild<SettingsDialog*>();
        QVERIFY(dialog);
        auto* look = dialog->findChild<QComboBox*>();
        look->setCurrentIndex(look->findData(u"dark"_s));
        QCOMPARE(s.theme.kind(), ThemeKind::Dark);
        QCOMPARE(s.settings.text(app::Setting::Theme), u"dark"_s);
        dialog->grab().save(pictures() + u"/settings-dark.png"_s);
        QCOMPARE(a11y::faults(dialog), QStringList());
        dialog->close();
    }

    void theKeySheetIsMadeFromTheRegistry()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        s.actions.run(u"help.keys"_s);
        auto* sheet = window->findChild<KeySheet*>();
        QVERIFY(sheet);
        QStringList words;
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            words << label->text();
        QVERIFY(words.contains(u"Search or run a command"_s));
        QVERIFY(words.contains(u"Alerts"_s));
        sheet->close();
    }

    void noTwoActionsOfTheFrameShareAKey()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QCOMPARE(s.actions.conflicts(), (QList<std::pair<QString, QString>>()));
    }

    void theLayoutComesBackAndIsForgottenOnWish()
    {
        GuiSetup s;
        fill(s);
        {
            auto window = open(s);
            QTRY_COMPARE(window->currentPage(), u"overview"_s);
            window->goTo(u"inventory"_s);
            s.actions.run(u"view.rail"_s);
            window->close();
        }
        auto window = open(s);
        window->restoreLayout();
        QTRY_COMPARE(window->currentPage(), u"inventory"_s);
        QVERIFY(window->findChild<Rail*>()->isFolded());
        s.settings.resetLayout();
        QVERIFY(!window->findChild<Rail*>()->isFolded());
    }

    void toastsAndNoticesAreShownAndUndoRuns()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        Q_EMIT s.console.toast(u"Assigned 6 alerts"_s, true);
        auto* undo = window->findChild<QPushButton*>(u"toastAction"_s);
        QVERIFY(undo && undo->isVisible());
        undo->click();
        QVERIFY(s.console.calls.contains(u"undo"_s));
        Q_EMIT s.console.notice(u"contoso-ml-prod is signed out."_s, u"<b>311</b> resources are stale."_s, true);
        bool asWritten = false;
        for (const QLabel* label : window->findChildren<QLabel*>())
            asWritten = asWritten || (label->text() == u"<b>311</b> resources are stale."_s && label->textFormat() == Qt::PlainText);
        QVERIFY(asWritten);
    }

    void noLabelIsClippedAtTwiceTheTextSize()
    {
        GuiSetup s(ThemeChoice::Light, 26);
        fill(s);
        auto window = open(s, {2000, 1280});
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        window->grab().save(pictures() + u"/shell-200.png"_s);
        QCOMPARE(a11y::clipped(window.get()), QStringList());
    }

    void theWindowAnswersWithinFiftyMilliseconds()
    {
        GuiSetup s;
        fill(s);
        auto window = open(s);
        QTRY_COMPARE(window->currentPage(), u"overview"_s);
        window->grab(); // fonts and icons are read once
        const qint64 worst = worstOfTheBest(50, [&window] {
            int step = 0;
            QTimer walk;
            connect(&walk, &QTimer::timeout, window.get(), [&] {
                const QStringList ids = window->pageIds();
                window->goTo(ids.at(step++ % ids.size()));
            });
            walk.start(10);
            QTRY_VERIFY(step >= 30);
        });
        qInfo("longest gap %lld ms", static_cast<long long>(worst));
        QVERIFY2(worst <= 50, qPrintable(QString::number(worst)));
    }
};

QTEST_MAIN(TestShell)
#include "test_shell.moc"
