// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "app/core/settings.h"
#include "core/text.h"
#include "items/shellpresenters.h"
#include "views/commandpalette.h"
#include "views/common/accessibleroles.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/icons.h"
#include "views/common/messagebar.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"
#include "views/common/toasthost.h"
#include "views/firstrun.h"
#include "views/jobpanel.h"
#include "views/linkopener.h"
#include "views/menubuilder.h"
#include "views/offlinebar.h"
#include "views/queuepanel.h"
#include "views/rail.h"
#include "views/scopepicker.h"
#include "views/settingsdialog.h"
#include "views/shellactions.h"
#include "views/statusbar.h"
#include "views/topbar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

MainWindow::MainWindow(Theme& theme, const PageContext& context, const QList<PageInfo>& pages, const ShellInfo& info, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_context(context), m_infos(pages), m_info(info), m_memory(context.settings)
{
    installAccessibleRoles();
    std::ranges::stable_sort(m_infos, {}, &PageInfo::group);
    setMinimumSize(theme.metric(Metric::MinimumWidth), theme.metric(Metric::MinimumHeight));
    resize(1440, 900); // the size of the reference pictures; replaced by restoreLayout()
    m_userFold = context.settings.boolean(app::Setting::RailFolded);
    ShellActions::add(*this);
    SettingsDialog::applyAll(theme, context.time, context.settings, context.actions);
    build(info);
    connectShell();
    connectConsole();
    const QStringList scope = context.settings.value(app::Setting::Scope).toStringList();
    m_scope = domain::ScopeSelection{scope};
    m_top->scope()->setSelection(m_scope);
    m_data->setScope(m_scope);
    updateTitle();
}

MainWindow::~MainWindow()
{
    // Pages take their actions out of the registry while menu and bars still stand.
    delete std::exchange(m_stack, nullptr);
}

void MainWindow::build(const ShellInfo& info)
{
    setMenuBar(new QMenuBar(this));
    m_menus = new MenuBuilder(m_theme, m_context.actions, menuBar(), this);
    m_shell = new QWidget(this);
    auto* column = new QVBoxLayout(m_shell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top = new TopBar(m_theme, m_context.time, m_context.actions, m_shell);
    column->addWidget(m_top);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    m_rail = new Rail(m_theme, m_context.settings, m_context.actions, m_infos, m_shell);
    line->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    auto* standing = new MessageBar(m_theme, m_shell); // what stays true; the other comes and goes
    right->addWidget(standing);
    if (!info.readOnly.isEmpty())
        standing->show(MessageBar::Kind::Note, tr("This window only reads."), info.readOnly, {}, false);
    m_offline = new OfflineBar(m_theme, m_context.time, m_shell);
    right->addWidget(m_offline);
    m_message = new MessageBar(m_theme, m_shell);
    right->addWidget(m_message);
    m_stack = new QStackedWidget(m_shell);
    right->addWidget(m_stack, 1);
    line->addLayout(right, 1);
    column->addLayout(line, 1);
    m_firstRun = new FirstRun(m_theme, m_context.actions, info.encrypted, this);
    m_outer = new QStackedWidget(this);
    m_outer->addWidget(m_shell);
    m_outer->addWidget(m_firstRun);
    setCentralWidget(m_outer);
    m_status = new StatusBar(m_theme, m_context.time, m_context.jobs, this);
    m_status->setEncrypted(info.encrypted, info.encryptionNote);
    setStatusBar(m_status);
    m_jobs = new JobPanel(m_theme, m_context.time, m_context.jobs, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_jobs);
    m_jobs->hide();
    m_queue = new QueuePanel(m_theme, m_context.console, m_context.clock, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_queue);
    m_queue->hide();
    m_toasts = new ToastHost(m_theme, m_stack);
    m_palette = new CommandPalette(m_theme, this);
    m_palette->addSource(makeCommandSource(m_context.actions, [this] { return m_current; }));
    for (auto& source :
         makeReadSources(m_context.console, pageIds(), [this] { return m_scope; }, [this](const QString& page, const PageState& state) { goTo(page, state); }))
        m_palette->addSource(std::move(source));
    m_links = new LinkOpener(
        m_context.console,
        [this](const QString& page, const PageState& state) {
            showFirstRun(false);
            goTo(page, state);
        },
        this);
    m_palette->setLinks([this](const app::ObjectLink& link) { m_links->open(link); });
    m_data = new items::ShellPresenter(m_context.console.reads(), this);
}

void MainWindow::connectShell()
{
    connect(m_rail, &Rail::pageChosen, this, [this](const QString& page) { goTo(page); });
    connect(m_rail, &Rail::savedViewChosen, this, [this](const QString& page, const QString& filter) {
        const auto parsed = domain::FilterQuery::parse(filter, items::filterKeysOf(page));
        goTo(page, PageState{parsed ? *parsed : domain::FilterQuery(), {}});
    });
    connect(m_top->scope(), &ScopePicker::selectionChosen, this, &MainWindow::setScope);
    connect(m_status, &StatusBar::jobsRequested, this, [this] { m_jobs->show(); });
    connect(m_status, &StatusBar::queueRequested, this, [this] {
        m_queue->show();
        m_queue->setFocus();
    });
    connect(m_queue, &QueuePanel::countChanged, m_status, &StatusBar::setQueue);
    connect(m_queue, &QueuePanel::alertRequested, this, [this](qint64 row) { goTo(u"alerts"_s, PageState{{}, {{u"row"_s, row}}}); });
    connect(m_queue, &QDockWidget::visibilityChanged, &m_context.actions, &app::ActionRegistry::touch);
    connect(m_offline, &MessageBar::actionTriggered, this, [this] { m_context.console.tryOnline(); });
    connect(m_offline, &OfflineBar::changed, this, [this] {
        for (Page* made : std::as_const(m_pages))
            tellAge(*made);
    });
    connect(m_status, &StatusBar::connectionsRequested, this, [this] { goTo(u"connections"_s); });
    connect(m_data, &items::ShellPresenter::scopes, m_top->scope(), &ScopePicker::setScopes);
    connect(m_data, &items::ShellPresenter::scopes, this, &MainWindow::takeScopes);
    connect(m_data, &items::ShellPresenter::connections, this, &MainWindow::takeConnections);
    connect(m_data, &items::ShellPresenter::count, m_rail, &Rail::setCount);
    connect(m_jobs, &QDockWidget::visibilityChanged, &m_context.actions, &app::ActionRegistry::touch);
    connect(&m_context.settings, &app::Settings::layoutReset, this, &MainWindow::resetLayout);
    connect(&m_theme, &Theme::changed, this, [this] { setMinimumSize(m_theme.metric(Metric::MinimumWidth), m_theme.metric(Metric::MinimumHeight)); });
    const auto key = [this](const QKeySequence& sequence, auto run) { connect(new QShortcut(sequence, this), &QShortcut::activated, this, run); };
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { m_palette->open(u">"_s); });
    key(Qt::Key_Slash, [this] { m_context.actions.run(u"edit.filter"_s); });
    key(Qt::Key_Question, [this] { m_context.actions.run(u"help.keys"_s); });
    key(Qt::Key_F6, [this] { cycleFocus(false); });
    key(Qt::SHIFT | Qt::Key_F6, [this] { cycleFocus(true); });
}

void MainWindow::connectConsole()
{
    app::Console& console = m_context.console;
    connect(&console, &app::Console::toast, this, [this](const QString& text, bool undoable) {
        m_status->setEvent(text);
        if (undoable)
            m_toasts->show(text, tr("Undo"), [this] { m_context.console.undo(); });
        else
            m_toasts->show(text);
    });
    connect(&console, &app::Console::notice, this, [this](const QString& fact, const QString& sentence, bool isError) {
        m_urlToShow.clear();
        m_message->show(isError ? MessageBar::Kind::Error : MessageBar::Kind::Note, fact, sentence);
    });
    connect(&console, &app::Console::urlToShow, this, [this](const QUrl& url, const QString& why) {
        m_urlToShow = url;
        m_message->show(MessageBar::Kind::Note, why, url.toString(), tr("Copy address"), true, icons::link);
    });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_urlToShow.isValid())
            copyText(m_urlToShow.toString(QUrl::FullyEncoded));
    });
    connect(&console, &app::Console::signInNeeded, this, [this] { // the page made now hears the next one; it shows all that wait
        showFirstRun(false);
        goTo(u"connections"_s);
    });
    connect(&console, &app::Console::undoChanged, this, [this] {
        const auto name = [this](const QString& id, const QString& text) {
            if (const app::Action* action = m_context.actions.find(id)) {
                app::Action named = *action;
                named.text = text;
                m_context.actions.add(std::move(named));
            }
        };
        const app::Console& decisions = m_context.console;
        name(u"edit.undo"_s, decisions.canUndo() ? decisions.undoText() : tr("Undo last decision"));
        name(u"edit.redo"_s, decisions.canRedo() ? decisions.redoText() : tr("Redo last decision"));
    });
}

QStringList MainWindow::pageIds() const
{
    QStringList out;
    for (const PageInfo& info : m_infos)
        out << info.id;
    return out;
}

Page* MainWindow::page(const QString& id)
{
    if (Page* made = m_pages.value(id))
        return made;
    const auto info = std::ranges::find(m_infos, id, &PageInfo::id);
    if (info == m_infos.end() || !info->make || !m_stack)
        return nullptr;
    Page* made = info->make(m_context);
    m_pages.insert(id, made);
    m_stack->addWidget(made);
    made->setScope(m_scope);
    tellAge(*made);
    connect(made, &Page::navigate, this, &MainWindow::goTo);
    connect(made, &Page::detailsVisibleChanged, &m_context.actions, &app::ActionRegistry::touch);
    connect(made, &Page::stepped, this, [this, id, made] {
        if (id == m_current) {
            m_history.go({id, made->state()});
            m_context.actions.touch();
        }
    });
    return made;
}

void MainWindow::goTo(const QString& id, const PageState& state)
{
    const bool fresh = !m_pages.contains(id);
    if (!page(id))
        return;
    if (Page* left = m_pages.value(m_current))
        m_history.update(left->state());
    const bool bare = state == PageState();
    if (fresh && bare)
        m_memory.restore(id, *page(id));
    m_history.go({id, bare ? page(id)->state() : state});
    showPage(id, bare ? PageState() : state);
}

void MainWindow::openLink(const QString& text)
{
    if (const auto link = app::ObjectLink::parse(text))
        m_links->open(*link);
    else
        Q_EMIT m_context.console.notice(tr("The link was not opened."),
                                        tr("“%1” is no link to an object of Parapet; copy it again.").arg(core::oneLine(text, 120)), false);
}

void MainWindow::showPage(const QString& id, const PageState& state)
{
    Page* next = page(id);
    if (!next)
        return;
    if (Page* left = m_pages.value(m_current); left && left != next) {
        m_memory.keep(m_current, *left);
        left->setCurrent(false);
    }
    m_current = id;
    const bool known = next->focusWidget(); // where the user left it; else the stack takes the first part there is
    m_stack->setCurrentWidget(next);
    m_rail->setCurrent(id);
    m_menus->setPage(id);
    m_context.settings.setValue(app::Setting::LastPage, id);
    next->setCurrent(true);
    if (state != PageState())
        next->restore(state);
    if (QWidget* first = entryOf(*next); first && !m_palette->isVisible() && !(known && next->isAncestorOf(focusWidget())))
        stopIn(first)->setFocus(Qt::OtherFocusReason);
    m_context.actions.touch();
    updateTitle();
}

void MainWindow::travel(bool ahead)
{
    if (Page* left = m_pages.value(m_current))
        m_history.update(left->state());
    if (const auto step = ahead ? m_history.forward() : m_history.back())
        showPage(step->page, step->state);
}

void MainWindow::setScope(const domain::ScopeSelection& scope)
{
    m_scope = scope;
    m_context.settings.setValue(app::Setting::Scope, scope.scopeIds);
    m_top->scope()->setSelection(scope);
    m_data->setScope(scope);
    for (Page* made : std::as_const(m_pages))
        made->setScope(scope);
}

/// What is chosen but gone with its connection filters nothing any more.
void MainWindow::takeScopes(const QList<domain::ScopeRow>& rows)
{
    m_scopeOwners.clear();
    for (const auto& row : rows)
        m_scopeOwners.insert(row.id, row.connection);
    auto kept = m_scope;
    kept.scopeIds.removeIf([this](const QString& id) { return !m_scopeOwners.contains(id); });
    if (kept == m_scope)
        return;
    m_top->scope()->setSelection(kept);
    setScope(kept);
}

/// F5: the page, and the connections behind the chosen scope; without a choice all of them.
void MainWindow::refreshFromSource()
{
    if (Page* shown = isFirstRun() ? nullptr : page(m_current))
        shown->refresh();
    if (isFirstRun() || !m_info.readOnly.isEmpty())
        return;
    if (m_scope.scopeIds.isEmpty()) {
        m_context.console.syncAll(false);
        return;
    }
    QSet<core::ConnectionId> behind;
    for (const QString& id : std::as_const(m_scope.scopeIds))
        behind.insert(m_scopeOwners.value(id));
    for (const auto connection : std::as_const(behind)) {
        if (connection.isValid() && !m_paused.contains(connection))
            m_context.console.sync(connection, false);
    }
}

void MainWindow::tellAge(Page& page) const
{
    if (auto* head = page.findChild<PageHead*>())
        head->setAsOf(m_offline->asOf());
}

void MainWindow::takeConnections(const QList<domain::ConnectionRow>& rows)
{
    m_status->setConnections(rows);
    m_offline->setConnections(rows);
    m_paused.clear();
    for (const auto& row : rows) {
        if (row.state == domain::ConnectionState::Paused)
            m_paused.insert(row.id);
    }
    const bool sample = !rows.isEmpty() && std::ranges::all_of(rows, &domain::ConnectionRow::sample);
    if (std::exchange(m_sample, sample) && !sample) { // the sample estate counts only while there is nothing else
        for (Page* made : std::as_const(m_pages))
            made->startOver();
    }
    if (m_current.isEmpty()) { // the first answer decides what is seen first
        showFirstRun(rows.isEmpty());
        if (!rows.isEmpty()) {
            const QString last = m_context.settings.text(app::Setting::LastPage);
            goTo(pageIds().contains(last) ? last : pageIds().value(0));
        }
    } else if (!rows.isEmpty()) {
        showFirstRun(false);
    }
    updateTitle();
}

bool MainWindow::isFirstRun() const
{
    return m_outer && m_outer->currentWidget() == m_firstRun;
}

void MainWindow::showFirstRun(bool on)
{
    const bool was = isFirstRun();
    m_outer->setCurrentWidget(on ? static_cast<QWidget*>(m_firstRun) : m_shell);
    m_menus->restrictTo(on ? QStringList{u"file"_s, u"edit"_s, u"view"_s, u"help"_s} : QStringList());
    if (!on && was && m_current.isEmpty())
        goTo(pageIds().value(0));
    m_context.actions.touch();
}

void MainWindow::updateTitle()
{
    const auto info = std::ranges::find(m_infos, m_current, &PageInfo::id);
    QStringList parts;
    if (info != m_infos.end())
        parts << info->title;
    if (m_sample)
        parts << tr("Sample");
    parts << u"Parapet"_s;
    setWindowTitle(parts.join(u" – "_s));
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (Page* now = m_pages.value(m_current); now && now->escape())
            return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace views
