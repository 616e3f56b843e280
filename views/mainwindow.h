// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/history.h"
#include "views/page.h"
#include "views/pagememory.h"

#include <memory>

#include <QMainWindow>

class QStackedWidget;

namespace items {
class ShellPresenter;
}

namespace views {

class CommandPalette;
class FirstRun;
class JobPanel;
class LinkOpener;
class MenuBuilder;
class MessageBar;
class OfflineBar;
class QueuePanel;
class Rail;
class StatusBar;
class ToastHost;
class TopBar;

/// What the application tells the window about its workspace.
struct ShellInfo {
    QString version;
    QString workspace;        ///< path or name
    bool encrypted = false;
    QString encryptionNote;   ///< tooltip: how the key is kept
    QString readOnly;         ///< why nothing can be changed here, a sentence; empty: it can
};

/// The window: places rail, bars and pages and carries navigation between them; everything else is theirs. Pages are made
/// on first visit. Owned by the application.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Theme& theme, const PageContext& context, const QList<PageInfo>& pages, const ShellInfo& info, QWidget* parent = nullptr);
    ~MainWindow() override;

    void goTo(const QString& page, const PageState& state = {});
    /// Shows the object of a parapet:// link; anything else is not opened and said so.
    void openLink(const QString& link);
    QString currentPage() const { return m_current; }
    Page* page(const QString& id); ///< makes it when it is one of ours
    QStringList pageIds() const;
    void setScope(const domain::ScopeSelection& scope);
    bool isFirstRun() const;
    void showFirstRun(bool on);
    /// Puts the window back to how it was left, or to the default layout.
    void restoreLayout();
    void keepLayout();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    friend class ShellActions;
    void build(const ShellInfo& info);
    void connectShell();
    void connectConsole();
    void showPage(const QString& page, const PageState& state);
    void travel(bool ahead);
    void resetLayout();
    void toggleDetached();
    void cycleFocus(bool backward);
    /// Where the focus goes in a part of a page. A container hands it on here and not by a focus proxy: Tab would jump to
    /// the proxy and pass over what stands before it.
    static QWidget* stopIn(QWidget* part);
    /// Where the focus is when a page is first entered: its list, which is where work begins, else its first part.
    static QWidget* entryOf(const Page& page);
    void takeConnections(const QList<domain::ConnectionRow>& rows);
    void takeScopes(const QList<domain::ScopeRow>& rows);
    void refreshFromSource();
    void updateTitle();
    void tellAge(Page& page) const;

    Theme& m_theme;
    PageContext m_context;
    QList<PageInfo> m_infos;
    ShellInfo m_info;
    History m_history;
    PageMemory m_memory;
    QString m_current;
    domain::ScopeSelection m_scope;
    QHash<QString, core::ConnectionId> m_scopeOwners; ///< of every scope there is
    QSet<core::ConnectionId> m_paused;
    bool m_sample = false;
    bool m_userFold = false;
    QHash<QString, Page*> m_pages;
    QStackedWidget* m_outer = nullptr;   ///< first run or the shell
    QStackedWidget* m_stack = nullptr;   ///< pages
    QWidget* m_shell = nullptr;
    FirstRun* m_firstRun = nullptr;
    Rail* m_rail = nullptr;
    TopBar* m_top = nullptr;
    OfflineBar* m_offline = nullptr;
    MessageBar* m_message = nullptr;
    StatusBar* m_status = nullptr;
    JobPanel* m_jobs = nullptr;
    QueuePanel* m_queue = nullptr;
    CommandPalette* m_palette = nullptr;
    LinkOpener* m_links = nullptr;
    MenuBuilder* m_menus = nullptr;
    ToastHost* m_toasts = nullptr;
    items::ShellPresenter* m_data = nullptr;
    QUrl m_urlToShow;
};

} // namespace views
