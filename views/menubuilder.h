// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace app {
class ActionRegistry;
}

namespace views {

class Theme;

/// Keeps the menu bar equal to the registry: every action there is, by menu and section, with its key; also what gives
/// the keys their effect. Actions of another page than the current one are left out.
class MenuBuilder final : public QObject {
    Q_OBJECT
public:
    MenuBuilder(const Theme& theme, app::ActionRegistry& actions, QMenuBar* bar, QWidget* window);

    void setPage(const QString& page);
    /// Only these menus are shown; empty: all that have something in them.
    void restrictTo(const QStringList& menus);

private:
    void rebuild();
    void refreshState();

    const Theme& m_theme;
    app::ActionRegistry& m_actions;
    QMenuBar* m_bar;
    QWidget* m_window;
    QString m_page;
    QStringList m_only;
    QHash<QString, QAction*> m_made;
    QList<QMenu*> m_menus;
};

} // namespace views
