// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/objectmenu.h"

#include "views/common/icons.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

namespace views {

namespace {
QString say(const char* text)
{
    return QCoreApplication::translate("views::ObjectMenu", text);
}
} // namespace

void copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

bool hasPortal(const ObjectRef& object)
{
    return object.portal.isValid() && object.portal.scheme() == QLatin1StringView("https");
}

void popupBelow(QMenu* menu, const QWidget* button)
{
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void addObjectActions(QMenu* menu, const Theme& theme, const ObjectRef& object, std::function<void(const QUrl&)> openUrl)
{
    const auto copies = [&](const char* words, QLatin1StringView icon, const QString& text) {
        if (text.isEmpty())
            return;
        QAction* action = menu->addAction(theme.icon(icon), say(words));
        QObject::connect(action, &QAction::triggered, menu, [text] { copyText(text); });
    };
    copies(QT_TRANSLATE_NOOP("views::ObjectMenu", "Copy id"), icons::copy, object.id);
    if (object.fetchJson) {
        QAction* action = menu->addAction(theme.icon(icons::policies), say(QT_TRANSLATE_NOOP("views::ObjectMenu", "Copy as JSON")));
        QObject::connect(action, &QAction::triggered, menu, [fetch = object.fetchJson] { fetch(); });
    } else {
        copies(QT_TRANSLATE_NOOP("views::ObjectMenu", "Copy as JSON"), icons::policies, QString::fromUtf8(object.json));
    }
    copies(QT_TRANSLATE_NOOP("views::ObjectMenu", "Copy as command"), icons::process, object.cli);
    copies(QT_TRANSLATE_NOOP("views::ObjectMenu", "Copy link"), icons::link, object.link);
    if (hasPortal(object) && openUrl) {
        QAction* action = menu->addAction(theme.icon(icons::openExt), say(QT_TRANSLATE_NOOP("views::ObjectMenu", "Open in portal")));
        QObject::connect(action, &QAction::triggered, menu, [openUrl, url = object.portal] { openUrl(url); });
    }
}

} // namespace views
