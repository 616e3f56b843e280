// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/menubuilder.h"

#include "app/core/actionregistry.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace views {

namespace {

struct MenuName {
    QLatin1StringView id;
    const char* text;
};
constexpr std::array menuNames{
    MenuName{"file"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "&File")},         MenuName{"edit"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "&Edit")},
    MenuName{"view"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "&View")},         MenuName{"go"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "&Go")},
    MenuName{"findings"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "F&indings")}, MenuName{"fixes"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "Fi&xes")},
    MenuName{"tools"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "&Tools")},       MenuName{"help"_L1, QT_TRANSLATE_NOOP("views::MenuBuilder", "&Help")}};

bool isLetter(const QKeySequence& key)
{
    return key.count() == 1 && key[0].keyboardModifiers() == Qt::NoModifier && key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
}

} // namespace

MenuBuilder::MenuBuilder(const Theme& theme, app::ActionRegistry& actions, QMenuBar* bar, QWidget* window)
    : QObject(bar), m_theme(theme), m_actions(actions), m_bar(bar), m_window(window)
{
    connect(&actions, &app::ActionRegistry::changed, this, &MenuBuilder::rebuild);
    connect(&actions, &app::ActionRegistry::stateChanged, this, &MenuBuilder::refreshState);
    rebuild();
}

void MenuBuilder::setPage(const QString& page)
{
    if (page == m_page)
        return;
    m_page = page;
    rebuild();
}

void MenuBuilder::restrictTo(const QStringList& menus)
{
    if (menus == m_only)
        return;
    m_only = menus;
    rebuild();
}

void MenuBuilder::rebuild()
{
    for (QAction* action : std::as_const(m_made))
        delete action;
    m_made.clear();
    for (QMenu* menu : std::as_const(m_menus))
        delete menu;
    m_menus.clear();
    for (const app::Action* action : m_actions.all()) {
        if (!action->page.isEmpty() && action->page != m_page)
            continue;
        auto* made = new QAction(action->text, m_window);
        made->setObjectName(u"action."_s + action->id);
        const QKeySequence key = m_actions.key(action->id);
        if (isLetter(key)) // a letter works in a list only; the menu shows it
            made->setText(action->text + u'\t' + key.toString(QKeySequence::NativeText));
        else
            made->setShortcut(key);
        made->setCheckable(action->checkable);
        made->setMenuRole(QAction::NoRole);
        connect(made, &QAction::triggered, this, [this, id = action->id] {
            m_actions.run(id);
            refreshState();
        });
        m_window->addAction(made); // so that its key works although no menu was opened
        m_made.insert(action->id, made);
    }
    for (const MenuName& name : menuNames) {
        if (!m_only.isEmpty() && !m_only.contains(name.id))
            continue;
        auto* menu = new QMenu(tr(name.text), m_bar);
        QString section;
        for (const app::Action* action : m_actions.all()) {
            if (action->menu != name.id || !m_made.contains(action->id))
                continue;
            if (!menu->isEmpty() && action->section != section)
                menu->addSeparator();
            section = action->section;
            menu->addAction(m_made.value(action->id));
        }
        if (menu->isEmpty()) {
            delete menu;
            continue;
        }
        menu->setToolTipsVisible(true);
        connect(menu, &QMenu::aboutToShow, this, &MenuBuilder::refreshState);
        m_bar->addMenu(menu);
        m_menus << menu;
    }
    refreshState();
}

void MenuBuilder::refreshState()
{
    for (auto it = m_made.begin(); it != m_made.end(); ++it) {
        const app::Action* action = m_actions.find(it.key());
        if (!action)
            continue;
        const QString why = m_actions.whyNot(it.key());
        it.value()->setEnabled(why.isEmpty());
        setPlainToolTip(it.value(), why);
        if (action->checkable && action->checked)
            it.value()->setChecked(action->checked());
    }
}

} // namespace views
