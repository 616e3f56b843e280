// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shellactions.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "app/core/settings.h"
#include "views/aboutdialog.h"
#include "views/commandpalette.h"
#include "views/common/detailssplitter.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"
#include "views/jobpanel.h"
#include "views/keysheet.h"
#include "views/mainwindow.h"
#include "views/queuepanel.h"
#include "views/rail.h"
#include "views/savedviews.h"
#include "views/scopepicker.h"
#include "views/settingsdialog.h"
#include "views/topbar.h"

#include <QFileDialog>
#include <QInputDialog>

using namespace Qt::StringLiterals;

namespace views {

namespace {

struct Made {
    QString id, text, menu, section, icon;
    QKeySequence key;
    std::function<void()> run;
    std::function<QString()> whyNot = {};
};

void put(app::ActionRegistry& actions, Made made)
{
    app::Action action;
    action.id = made.id;
    action.text = made.text;
    action.menu = made.menu;
    action.section = made.section;
    action.icon = made.icon;
    action.key = made.key;
    action.run = std::move(made.run);
    action.whyNot = std::move(made.whyNot);
    actions.add(std::move(action));
}

void putCheckable(app::ActionRegistry& actions, Made made, std::function<bool()> checked)
{
    const QString id = made.id;
    put(actions, made);
    app::Action action = *actions.find(id);
    action.checkable = true;
    action.checked = std::move(checked);
    actions.add(std::move(action));
}

} // namespace

void ShellActions::add(MainWindow& window)
{
    addFile(window);
    addView(window);
    addGo(window);
    addTools(window);
}

void ShellActions::addFile(MainWindow& w)
{
    app::ActionRegistry& a = w.m_context.actions;
    app::Console& console = w.m_context.console;
    const bool connections = w.pageIds().contains("connections"_L1);
    const auto readOnly = [&w] { return w.m_info.readOnly; };
    if (connections) {
        put(a, {u"connections.add"_s,
                MainWindow::tr("Connect a cloud…"),
                u"file"_s,
                MainWindow::tr("Connections"),
                u"plus"_s,
                {},
                [&w] {
                    w.showFirstRun(false);
                    w.goTo(u"connections"_s, PageState{{}, {{u"add"_s, true}}});
                },
                readOnly});
    }
    put(a, {u"host.assess"_s,
            MainWindow::tr("Assess this computer"),
            u"file"_s,
            MainWindow::tr("Connections"),
            u"computer"_s,
            {},
            [&w, &console] {
                console.addThisComputer({});
                w.showFirstRun(false);
            },
            readOnly});
    put(a, {u"sample.open"_s,
            MainWindow::tr("Open sample estate"),
            u"file"_s,
            MainWindow::tr("Connections"),
            u"sample"_s,
            {},
            [&w, &console] {
                console.addSampleEstate();
                w.showFirstRun(false);
            },
            readOnly});
    const auto notConnected = [&w] { return w.isFirstRun() ? MainWindow::tr("Nothing is connected") : QString(); };
    put(a, {u"file.sync"_s, MainWindow::tr("Sync"), u"file"_s, MainWindow::tr("Sync"), u"refresh"_s, QKeySequence(Qt::SHIFT | Qt::Key_F5),
            [&console] { console.syncAll(false); }, [&w] { return w.isFirstRun() ? MainWindow::tr("Nothing is connected") : w.m_info.readOnly; }});
    put(a, {u"file.report"_s,
            MainWindow::tr("Save report…"),
            u"file"_s,
            MainWindow::tr("Report"),
            u"reports"_s,
            {},
            [&w, &console] {
                auto* dialog = new QFileDialog(&w, MainWindow::tr("Save report"), {}, MainWindow::tr("HTML report (*.html)"));
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->setAcceptMode(QFileDialog::AcceptSave);
                dialog->setDefaultSuffix(u"html"_s);
                QObject::connect(dialog, &QFileDialog::fileSelected, &w, [&w, &console](const QString& file) { console.writeReport(file, w.m_scope, 30); });
                dialog->open();
            },
            notConnected});
    put(a, {u"file.settings"_s, MainWindow::tr("Settings…"), u"file"_s, MainWindow::tr("Program"), u"settings"_s, QKeySequence(Qt::CTRL | Qt::Key_Comma),
            [&w] { (new SettingsDialog(w.m_theme, w.m_context.time, w.m_context.settings, w.m_context.actions, w.m_context.console, &w))->open(); }});
    put(a, {u"file.quit"_s, MainWindow::tr("Quit"), u"file"_s, MainWindow::tr("Program"), {}, QKeySequence(QKeySequence::Quit), [&w] { w.close(); }});
    put(a, {u"edit.undo"_s,
            MainWindow::tr("Undo last decision"),
            u"edit"_s,
            {},
            u"undo"_s,
            QKeySequence(QKeySequence::Undo),
            [&console] { console.undo(); },
            [&console] { return console.canUndo() ? QString() : MainWindow::tr("Nothing to undo"); }});
    put(a, {u"edit.redo"_s,
            MainWindow::tr("Redo last decision"),
            u"edit"_s,
            {},
            u"refresh"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
            [&console] { console.redo(); },
            [&console] { return console.canRedo() ? QString() : MainWindow::tr("Nothing to redo"); }});
    put(a, {u"edit.filter"_s,
            MainWindow::tr("Filter"),
            u"edit"_s,
            {},
            u"filter"_s,
            QKeySequence(Qt::CTRL | Qt::Key_F),
            [&w] {
                if (Page* page = w.page(w.currentPage()))
                    page->focusFilter();
            },
            notConnected});
}

void ShellActions::addView(MainWindow& w)
{
    app::ActionRegistry& a = w.m_context.actions;
    app::Settings& settings = w.m_context.settings;
    const auto current = [&w]() -> Page* { return w.isFirstRun() ? nullptr : w.page(w.currentPage()); };
    put(a, {u"view.refresh"_s, MainWindow::tr("Refresh this page from its source"), u"view"_s, MainWindow::tr("Page"), u"refresh"_s, QKeySequence(Qt::Key_F5),
            [&w] { w.refreshFromSource(); }});
    putCheckable(a,
                 {u"view.details"_s, MainWindow::tr("Details"), u"view"_s, MainWindow::tr("Page"), u"dock"_s, QKeySequence(Qt::CTRL | Qt::Key_D),
                  [current] {
                      if (Page* page = current())
                          page->setDetailsVisible(!page->detailsVisible());
                  },
                  [current] { return current() && current()->hasDetails() ? QString() : MainWindow::tr("This page has no details"); }},
                 [current] { return current() && current()->detailsVisible(); });
    putCheckable(a,
                 {u"view.detach"_s, MainWindow::tr("Details in a window of their own"), u"view"_s, MainWindow::tr("Page"), u"dock"_s,
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [&w] { w.toggleDetached(); },
                  [current] { return current() && current()->findChild<DetailsSplitter*>() ? QString() : MainWindow::tr("This page has no details"); }},
                 [current] {
                     const auto* splitter = current() ? current()->findChild<DetailsSplitter*>() : nullptr;
                     return splitter && splitter->isDetached();
                 });
    put(a, {u"view.save"_s, MainWindow::tr("Save this view…"), u"view"_s, MainWindow::tr("Page"), u"bookmark"_s, {}, [&w, current] {
                Page* page = current();
                if (!page)
                    return;
                auto* dialog = new QInputDialog(&w);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->setWindowTitle(MainWindow::tr("Save this view"));
                dialog->setLabelText(MainWindow::tr("Name"));
                dialog->setOkButtonText(MainWindow::tr("Save view"));
                QObject::connect(dialog, &QInputDialog::textValueSelected, &w,
                                 [&w, page = w.currentPage(), filter = page->state().filter.toString()](const QString& name) {
                                     if (!name.trimmed().isEmpty())
                                         w.m_rail->addSavedView({name.trimmed(), page, filter});
                                 });
                dialog->open();
            }});
    putCheckable(a,
                 {u"view.utc"_s,
                  MainWindow::tr("Times in UTC"),
                  u"view"_s,
                  MainWindow::tr("Window"),
                  {},
                  {},
                  [&w, &settings] {
                      settings.setValue(app::Setting::UtcTimes, !w.m_context.time.isUtc());
                      w.m_context.time.setUtc(settings.boolean(app::Setting::UtcTimes));
                  }},
                 [&w] { return w.m_context.time.isUtc(); });
    putCheckable(a,
                 {u"view.rail"_s,
                  MainWindow::tr("Fold rail"),
                  u"view"_s,
                  MainWindow::tr("Window"),
                  {},
                  QKeySequence(Qt::CTRL | Qt::Key_B),
                  [&w, &settings] {
                      w.m_userFold = !w.m_userFold;
                      settings.setValue(app::Setting::RailFolded, w.m_userFold);
                      w.m_rail->setFolded(w.m_userFold || w.width() < w.m_theme.metric(Metric::BreakRailFolds));
                  }},
                 [&w] { return w.m_rail && w.m_rail->isFolded(); });
    putCheckable(a,
                 {u"view.jobs"_s, MainWindow::tr("Jobs"), u"view"_s, MainWindow::tr("Window"), u"list"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
                  [&w] { w.m_jobs->setVisible(!w.m_jobs->isVisible()); }},
                 [&w] { return w.m_jobs && w.m_jobs->isVisible(); });
    putCheckable(a,
                 {u"view.queue"_s, MainWindow::tr("Queued changes"), u"view"_s, MainWindow::tr("Window"), u"fixes"_s,
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q),
                  [&w] {
                      w.m_queue->setVisible(!w.m_queue->isVisible());
                      if (w.m_queue->isVisible())
                          w.m_queue->setFocus();
                  }},
                 [&w] { return w.m_queue && w.m_queue->isVisible(); });
    put(a, {u"view.reset"_s, MainWindow::tr("Restore default layout"), u"view"_s, MainWindow::tr("Window"), {}, {}, [&settings] { settings.resetLayout(); }});
}

void ShellActions::addGo(MainWindow& w)
{
    app::ActionRegistry& a = w.m_context.actions;
    put(a, {u"go.back"_s, MainWindow::tr("Back"), u"go"_s, MainWindow::tr("History"), u"back"_s, QKeySequence(Qt::ALT | Qt::Key_Left),
            [&w] { w.travel(false); }, [&w] { return w.m_history.canBack() ? QString() : MainWindow::tr("This is where you started"); }});
    put(a, {u"go.forward"_s, MainWindow::tr("Forward"), u"go"_s, MainWindow::tr("History"), u"fwd"_s, QKeySequence(Qt::ALT | Qt::Key_Right),
            [&w] { w.travel(true); }, [&w] { return w.m_history.canForward() ? QString() : MainWindow::tr("There is nothing ahead"); }});
    int at = 0;
    for (const PageInfo& page : std::as_const(w.m_infos)) {
        const QKeySequence key = at < 9 ? QKeySequence(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + at))) : QKeySequence();
        ++at;
        put(a, {u"go."_s + page.id, page.title, u"go"_s, MainWindow::tr("Pages"), page.icon, key, [&w, id = page.id] { w.goTo(id); },
                [&w] { return w.isFirstRun() ? MainWindow::tr("Nothing is connected") : QString(); }});
    }
}

void ShellActions::addTools(MainWindow& w)
{
    app::ActionRegistry& a = w.m_context.actions;
    const auto palette = [&w] { w.m_palette->open(); };
    put(a, {u"tools.palette"_s, MainWindow::tr("Search or run a command"), u"tools"_s, {}, u"search"_s, QKeySequence(Qt::CTRL | Qt::Key_K), palette});
    put(a, {u"tools.scope"_s,
            MainWindow::tr("Choose scope…"),
            u"tools"_s,
            {},
            u"tree"_s,
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
            [&w] { w.m_top->scope()->open(); },
            [&w] { return w.isFirstRun() ? MainWindow::tr("Nothing is connected") : QString(); }});
    if (w.pageIds().contains("recommendations"_L1))
        addWhatIf(w);
    put(a, {u"help.keys"_s, MainWindow::tr("Keys of this page"), u"help"_s, {}, u"keyboard"_s, QKeySequence(Qt::Key_F1), [&w] {
                const auto it = std::ranges::find(w.m_infos, w.m_current, &PageInfo::id);
                (new KeySheet(w.m_theme, w.m_context.actions, w.m_current, it == w.m_infos.end() ? QString() : it->title, &w))->open();
            }});
    put(a,
        {u"help.about"_s, MainWindow::tr("About Parapet"), u"help"_s, {}, u"info"_s, {}, [&w] { (new AboutDialog(w.m_theme, w.m_info.version, &w))->open(); }});
}

/// The page's own action does it; here it is reached from everywhere.
void ShellActions::addWhatIf(MainWindow& w)
{
    app::ActionRegistry& a = w.m_context.actions;
    const auto page = u"recommendations"_s, action = u"recommendations.whatIf"_s;
    const auto isOpen = [&a, action] {
        const app::Action* of = a.find(action);
        return of && of->checked && of->checked();
    };
    putCheckable(a,
                 {u"tools.whatIf"_s,
                  MainWindow::tr("What if"),
                  u"tools"_s,
                  {},
                  u"whatif"_s,
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W),
                  [&w, &a, page, action, isOpen] {
                      const bool isHere = w.currentPage() == page;
                      if (!isHere)
                          w.goTo(page);
                      if (isHere || !isOpen())
                          a.run(action);
                  },
                  [&w] { return w.isFirstRun() ? MainWindow::tr("Nothing is connected") : QString(); }},
                 [&w, page, isOpen] { return w.currentPage() == page && isOpen(); });
}

} // namespace views
