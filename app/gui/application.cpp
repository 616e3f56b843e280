// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/application.h"

#include "app/gui/repairtext.h"
#include "views/activity/activitypage.h"
#include "views/alerts/alertspage.h"
#include "views/common/parapetstyle.h"
#include "views/compliance/compliancepage.h"
#include "views/connections/connectionspage.h"
#include "views/connections/signindialog.h"
#include "views/exemptions/exemptionspage.h"
#include "views/governance/governancepage.h"
#include "views/inventory/inventorypage.h"
#include "views/overview/overviewpage.h"
#include "views/policies/policiespage.h"
#include "views/query/querypage.h"
#include "views/recommendations/recommendationspage.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLocale>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Brings the fonts of scripts that the interface's own font lacks, and that are big, into memory: read from a cold disk when
/// the first such name is painted, they hold the window for up to a second. Qt locks its fonts meanwhile: to be begun before there is a window.
void readFallbackFonts(const QFont& font)
{
    QTextLayout layout(u"\u7b80\u3042\ud55c"_s, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

QString userName()
{
    for (const char* name : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString user = qEnvironmentVariable(name); !user.isEmpty())
            return user;
    }
    return QCoreApplication::translate("app::Application", "this user");
}

views::ThemeChoice themeChoice(const QString& word)
{
    return word == "light"_L1      ? views::ThemeChoice::Light
           : word == "dark"_L1     ? views::ThemeChoice::Dark
           : word == "contrast"_L1 ? views::ThemeChoice::Contrast
                                   : views::ThemeChoice::System;
}

core::Async<void> pause(std::chrono::milliseconds duration)
{
    co_return co_await core::delay(duration);
}

} // namespace

Application::Application(LaunchOptions options)
    : m_options(std::move(options)), m_settings(m_options.headless ? m_options.output + u"/settings.ini"_s : m_options.settingsFile), m_time(*m_clock),
      m_jobs(*m_clock)
{
    m_workspaceFolder =
        m_options.workspace.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/workspace"_s : m_options.workspace;
    m_gate = std::make_unique<InstanceGate>(m_workspaceFolder);
    installTranslations();
    QApplication::setStyle(new views::ParapetStyle(m_theme));
    if (m_options.headless)
        useReferenceFonts();
    applySettings();
    m_pool.start([font = m_theme.font(views::FontRole::Body)] { readFallbackFonts(font); });
    connect(&m_settings, &Settings::changed, this, &Application::applySettings);
}

Application::~Application()
{
    m_gate.reset();
    m_notifier.reset();
    m_window.reset();
    m_console.reset();
    m_runtime.reset();
    m_lock.reset();
    m_pool.waitForDone();
}

/// Without a desktop there is no system font: pictures use the design's, where installed.
void Application::useReferenceFonts()
{
    const auto families = QFontDatabase::families();
    if (!families.contains(u"Inter"_s) || !families.contains(u"JetBrains Mono"_s))
        return;
    QFont ui(u"Inter"_s), mono(u"JetBrains Mono"_s);
    ui.setPixelSize(13);
    mono.setPixelSize(13);
    m_theme.setBaseFonts(ui, mono);
}

void Application::installTranslations()
{
    const QString chosen = m_settings.text(Setting::Language);
    const QLocale locale = chosen.isEmpty() ? QLocale() : QLocale(chosen);
    QLocale::setDefault(locale);
    // English comes first, for the plural forms of every text that the language on top of it does not have.
    const QString& folder = m_options.translations;
    m_english = std::make_unique<QTranslator>();
    if (m_english->load(u"parapet_en"_s, folder))
        QCoreApplication::installTranslator(m_english.get());
    m_translator = std::make_unique<QTranslator>();
    if (m_translator->load(locale, u"parapet"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(m_translator.get());
    m_qtTranslator = std::make_unique<QTranslator>();
    if (m_qtTranslator->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qtTranslator.get());
}

void Application::setTheme(views::ThemeChoice choice)
{
    m_settings.setValue(Setting::Theme, choice == views::ThemeChoice::Dark ? u"dark"_s : choice == views::ThemeChoice::Light ? u"light"_s : u"contrast"_s);
}

void Application::applySettings()
{
    m_theme.setChoice(themeChoice(m_settings.text(Setting::Theme)));
    m_theme.setReducedMotion(m_settings.boolean(Setting::ReducedMotion));
    m_time.setUtc(m_settings.boolean(Setting::UtcTimes));
    m_actions.setSingleKeys(m_settings.boolean(Setting::SingleKeys));
}

void Application::start()
{
    if (m_options.headless || m_options.newWindow)
        return openFirst();
    ++m_asked;
    m_tasks.start(m_gate->askToRaise(m_options.link), [this](const core::Result<bool>& raised) {
        if (raised && *raised)
            Q_EMIT alreadyOpen();
        else
            openFirst();
    });
}

void Application::openFirst()
{
    if (!m_options.headless)
        m_keychain = std::make_unique<keychain::Keychain>(u"Parapet"_s);
    m_network = std::make_unique<runtime::NetworkSettings>(m_settings, m_keychain.get());
    open({}, m_options.plaintext);
}

void Application::open(const store::GivenKey& key, bool plaintext, bool repair)
{
    m_given = key;
    store::OpenRequest request;
    request.folder = m_workspaceFolder;
    request.given = key;
    request.plaintext = plaintext;
    request.repair = repair;
    request.clock = m_clock;
    m_tasks.start(store::openFolder(std::move(request), m_options.plaintext ? nullptr : m_keychain.get(), m_pool),
                  [this](core::Result<store::OpenedWorkspace> opened) { onOpened(std::move(opened)); });
}

void Application::onOpened(core::Result<store::OpenedWorkspace> opened)
{
    if (!opened) {
        onNotOpened(opened.error());
        return;
    }
    constexpr int mostAsked = 4;
    if (opened->inUseElsewhere && !m_options.newWindow && !m_options.headless && m_asked < mostAsked) {
        // Whoever took the lock a moment ago does not listen yet.
        m_tasks.start(pause(std::chrono::milliseconds(250)), [this](const core::Result<void>& waited) {
            if (waited)
                start();
        });
        return;
    }
    if (m_unlock)
        m_unlock->deleteLater();
    m_given = {};
    build(std::move(*opened));
    Q_EMIT this->opened();
}

void Application::onNotOpened(const core::Error& error)
{
    if (m_options.headless) {
        Q_EMIT failed(error);
        return;
    }
    if (error.code == core::Errc::Auth) {
        if (m_unlock)
            m_unlock->refuse(error.what);
        else
            ask(!QFile::exists(store::FolderPaths{m_workspaceFolder}.header()), error.what);
        return;
    }
    offerRepair(error);
}

void Application::ask(bool isNew, const QString& why)
{
    m_unlock = new UnlockDialog(m_theme, isNew, why);
    m_unlock->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_unlock, &UnlockDialog::given, this, [this](const store::GivenKey& key) { open(key, false); });
    connect(m_unlock, &UnlockDialog::withoutEncryption, this, [this] { open({}, true); });
    connect(m_unlock, &QDialog::rejected, qApp, &QCoreApplication::quit);
    m_unlock->show();
}

void Application::offerRepair(const core::Error& error)
{
    auto* box = new QMessageBox(QMessageBox::Critical, tr("The workspace could not be opened"), error.what);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("Nothing in %1 was changed.").arg(m_workspaceFolder));
    box->setDetailedText(error.detail);
    // A foreign file stands under the name of one of ours, or the pair is not one: what does not belong is set aside, too.
    const QStringList repairable{u"store.corrupt"_s, u"store.decisions.missing"_s, u"store.foreign"_s, u"store.pair"_s};
    if (repairable.contains(error.origin)) {
        box->setInformativeText(tr("Repairing sets the damaged files aside, unchanged, and saves every decision that can be read; the rest comes again "
                                   "with the next sync."));
        auto* repair = box->addButton(tr("Repair"), QMessageBox::ActionRole);
        connect(repair, &QAbstractButton::clicked, this, [this] { open(m_given, m_options.plaintext, true); });
    }
    auto* quit = box->addButton(tr("Quit"), QMessageBox::RejectRole);
    connect(quit, &QAbstractButton::clicked, qApp, &QCoreApplication::quit);
    box->open();
}

QList<views::PageInfo> Application::pages() const
{
    return {views::OverviewPage::info(),   views::RecommendationsPage::info(), views::ExemptionsPage::info(), views::GovernancePage::info(),
            views::CompliancePage::info(), views::AlertsPage::info(),          views::InventoryPage::info(),  views::QueryPage::info(),
            views::ActivityPage::info(),   views::ConnectionsPage::info(),     views::PoliciesPage::info()};
}

void Application::build(store::OpenedWorkspace opened)
{
    m_lock = std::move(opened.lock);
    const bool encrypted = opened.workspace->isEncrypted();
    const bool readOnly = opened.workspace->isReadOnly();
    runtime::Runtime::Options options;
    options.who = userName();
    options.browser = &m_opener;
    options.sampleResources = m_options.sampleResources;
    options.clock = m_clock;
    options.http = m_network->current();
    if (!readOnly && !m_options.headless)
        options.backups = {store::FolderPaths{m_workspaceFolder}, opened.dataKey};
    m_runtime = std::make_unique<runtime::Runtime>(std::move(opened.workspace), std::move(options));
    m_console = std::make_unique<GuiConsole>(GuiConsole::Tools{*m_runtime, m_jobs, m_opener, QDir(m_workspaceFolder).absolutePath(), *m_network});
    connect(m_network.get(), &runtime::NetworkSettings::changed, m_console.get(), [this] { m_runtime->net().setSettings(m_network->current()); });
    const views::PageContext context{m_theme, m_time, m_settings, m_actions, m_jobs, *m_console, *m_clock, m_syntax};
    views::ShellInfo info;
    info.version = QCoreApplication::applicationVersion();
    info.workspace = m_workspaceFolder;
    info.encrypted = encrypted;
    info.encryptionNote = opened.keychainNote;
    if (readOnly)
        info.readOnly = tr("Another Parapet works with this workspace; decisions, syncs and connections are changed there.");
    m_window = std::make_unique<views::MainWindow>(m_theme, context, pages(), info);
    connectWindow();
    if (m_options.headless)
        return;
    m_window->restoreLayout();
    m_window->show();
    if (!m_options.link.isEmpty())
        m_window->openLink(m_options.link);
    showTray();
    if (!readOnly)
        m_gate->listen();
    if (!opened.setAside.isEmpty())
        Q_EMIT m_console->notice(tr("The workspace was repaired."), repairSentence(opened), !opened.lost.isEmpty());
    if (!opened.recoveryCode.isEmpty())
        (new RecoveryDialog(m_theme, opened.recoveryCode, m_window.get()))->open();
    if (readOnly)
        return;
    constexpr auto firstWork = std::chrono::hours(1); // a new workspace holds nothing yet
    m_runtime->backups()->start(opened.isNew ? std::chrono::seconds(firstWork) : std::chrono::seconds());
    m_tasks.start(m_network->load(), [this](const core::Result<void>& loaded) {
        if (!loaded)
            Q_EMIT m_console->notice(tr("The proxy's password is missing."), loaded.error().what, true);
        begin();
    });
}

/// What goes to the network by itself.
void Application::begin()
{
    m_runtime->outbox().start();
    m_runtime->syncs().startSchedule();
    m_runtime->assessments().start(); // another day, or rules of a newer version
    if (m_settings.boolean(Setting::SyncOnStart))
        m_runtime->syncs().startAll(false);
}

void Application::connectWindow()
{
    connect(m_console.get(), &Console::signInNeeded, this,
            [this](const SignInPrompt& prompt) { (new views::SignInDialog(m_theme, *m_console, prompt, m_window.get()))->show(); });
    if (auto* backups = m_runtime->backups()) {
        connect(backups, &services::BackupService::failed, this,
                [this](const core::Error& error) { Q_EMIT m_console->notice(tr("The daily backup was not made."), error.what, true); });
    }
    m_notifier = std::make_unique<Notifier>(m_options.headless ? nullptr : DesktopMessages::make());
    connect(&m_runtime->notifications(), &services::NotificationService::newHighAlerts, this, [this](int count, const QString& newest, qint64 row) {
        Q_EMIT m_console->newHighAlerts(count, newest);
        if (m_settings.boolean(Setting::NotifyHighAlerts))
            m_notifier->tell(count, newest, row);
    });
    connect(m_notifier.get(), &Notifier::opened, this, [this](qint64 row, const QString& activation) {
        comeForward(activation);
        m_window->showFirstRun(false);
        m_window->goTo(u"alerts"_s, {{}, {{u"row"_s, row}}});
    });
    connect(m_gate.get(), &InstanceGate::raiseRequested, this, [this](const QString& activation, const QString& link) {
        comeForward(activation);
        if (!link.isEmpty())
            m_window->openLink(link);
    });
    QApplication::setQuitOnLastWindowClosed(false);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &Application::close);
}

void Application::showTray()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = std::make_unique<QSystemTrayIcon>(QApplication::windowIcon());
    m_tray->setToolTip(u"Parapet"_s);
    m_notifier->setTray(m_tray.get());
    m_tray->show();
}

void Application::comeForward(const QString& activation)
{
    if (!activation.isEmpty()) // what a compositor wants to see before it gives away the focus
        qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Application::close()
{
    if (std::exchange(m_closing, true))
        return;
    m_settings.flush();
    const auto end = [](Application* self) -> core::Async<void> {
        co_await self->m_console->close();
        co_return co_await self->m_runtime->close();
    };
    m_tasks.start(end(this), [](core::Result<void>) { QCoreApplication::quit(); });
}

} // namespace app
