// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <functional>

#include <QJsonObject>
#include <QUrl>

class QMenu;
class QWidget;

namespace views {

/// What every object offers: copy as id, JSON, command line, link; open in the portal. Absent parts are left out.
struct ObjectRef {
    QString id;              ///< "Copy id"
    QByteArray json;         ///< "Copy as JSON"; may be filled late by `fetchJson`
    QString cli;             ///< "Copy as command", a parapetctl or cloud command
    QString link;            ///< "Copy link", a link that opens this object in Parapet
    QUrl portal;             ///< https only, otherwise left out
    std::function<void()> fetchJson; ///< instead of `json`: copies when read
};

/// Adds the entries to `menu`; `openUrl` opens the portal's page (app::Console::openUrl).
void addObjectActions(QMenu* menu, const Theme& theme, const ObjectRef& object, std::function<void(const QUrl&)> openUrl);
void copyText(const QString& text);
/// Its page in the portal can be opened.
bool hasPortal(const ObjectRef& object);
/// Opens the menu of a button at the button, also when the keyboard asked for it.
void popupBelow(QMenu* menu, const QWidget* button);

} // namespace views
