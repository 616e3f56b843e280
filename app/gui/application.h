// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/actionregistry.h"
#include "app/core/jobregistry.h"
#include "app/core/settings.h"
#include "app/gui/guiconsole.h"
#include "app/gui/instancegate.h"
#include "app/gui/notifier.h"
#include "app/gui/unlockdialog.h"
#include "connectors/keychain/keychain.h"
#include "views/common/codeview.h"
#include "views/common/focusring.h"
#include "views/common/theme.h"
#include "views/common/timeformat.h"
#include "views/mainwindow.h"

#include <QSystemTrayIcon>
#include <QTranslator>

namespace app {

struct LaunchOptions {
    QString workspace;       ///< folder; empty: the platform's place
    bool plaintext = false;
    bool headless = false;
    QString output;          ///< folder of the headless run
    QString settingsFile;    ///< empty: the platform's place
    QString translations = QStringLiteral(":/parapet/translations");
    bool newWindow = false;  ///< open beside a window that has the workspace already, for reading only
    int sampleResources = 3000;
    QString link;            ///< parapet:// link to open first; empty: none
};

/// The program with a window: opens the workspace, makes everything in the order of dependence, and takes it down in the
/// reverse. Lives in main(), GUI thread.
class Application final : public QObject {
    Q_OBJECT
public:
    explicit Application(LaunchOptions options);
    ~Application() override;

    /// Opens the workspace, asking where needed; the window comes when it is open. Where another window has it open,
    /// that one comes forward instead and alreadyOpen() is told, unless a new window was asked for.
    void start();

    views::MainWindow* window() const { return m_window.get(); }
    runtime::Runtime& runtime() { return *m_runtime; }
    void setTheme(views::ThemeChoice choice);

Q_SIGNALS:
    void opened();
    void alreadyOpen();
    void failed(const core::Error& error);

private:
    void useReferenceFonts();
    void installTranslations();
    void openFirst();
    void applySettings();
    void open(const store::GivenKey& key, bool plaintext, bool repair = false);
    void onOpened(core::Result<store::OpenedWorkspace> opened);
    void onNotOpened(const core::Error& error);
    void ask(bool isNew, const QString& why);
    void offerRepair(const core::Error& error);
    void build(store::OpenedWorkspace opened);
    void connectWindow();
    void begin();
    void showTray();
    void comeForward(const QString& activation);
    void close();
    QList<views::PageInfo> pages() const;

    LaunchOptions m_options;
    std::shared_ptr<core::SystemClock> m_clock = std::make_shared<core::SystemClock>();
    Settings m_settings;
    views::Theme m_theme;
    views::TimeFormat m_time;
    ActionRegistry m_actions;
    JobRegistry m_jobs;
    views::FocusRing m_focusRing;
    views::SyntaxRepository m_syntax;
    QThreadPool m_pool;
    UrlOpener m_opener;
    std::unique_ptr<InstanceGate> m_gate;
    std::unique_ptr<keychain::Keychain> m_keychain;
    std::unique_ptr<runtime::NetworkSettings> m_network;
    std::unique_ptr<QTranslator> m_english, m_translator, m_qtTranslator;
    std::unique_ptr<store::FileLock> m_lock;
    std::unique_ptr<runtime::Runtime> m_runtime;
    std::unique_ptr<GuiConsole> m_console;
    std::unique_ptr<views::MainWindow> m_window;
    std::unique_ptr<QSystemTrayIcon> m_tray;
    std::unique_ptr<Notifier> m_notifier;
    QPointer<UnlockDialog> m_unlock;
    store::GivenKey m_given;  ///< kept until the workspace is open, for a repair
    QString m_workspaceFolder;
    int m_asked = 0;          ///< times a window that has the workspace was asked to come forward
    bool m_closing = false;
    core::TaskScope m_tasks;
};

} // namespace app
