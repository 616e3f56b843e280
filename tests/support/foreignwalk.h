// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/a11ywalk.h"

#include <QAbstractButton>
#include <QAction>
#include <QTabBar>
#include <QTextDocument>
#include <QWidget>

namespace foreign {

/// Part of the hostile names of the made-up estate, as it is written.
inline const QString mark = QStringLiteral("evil & <b>");

/// A tooltip that Qt would read as markup although nobody escaped it.
inline bool isMarkup(const QString& toolTip)
{
    if (!Qt::mightBeRichText(toolTip))
        return false;
    QString inside = toolTip;
    const QString opening = QStringLiteral("<p style='white-space:pre-wrap'>"), closing = QStringLiteral("</p>");
    if (inside.startsWith(opening) && inside.endsWith(closing))
        inside = inside.mid(opening.size(), inside.size() - opening.size() - closing.size());
    return inside.contains(QLatin1Char('<'));
}

/// A caption that shows the mark with a letter underlined or swallowed.
inline bool losesText(const QString& caption)
{
    QString rest = caption;
    rest.replace(QStringLiteral("&&"), QString());
    return caption.contains(QStringLiteral("evil")) && rest.contains(QLatin1Char('&'));
}

/// Tooltips of markup, and captions with mnemonics, in the whole tree under `root`.
inline QStringList faults(QWidget* root)
{
    QStringList out;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (isMarkup(widget->toolTip()))
            out << a11y::describe(widget) + QStringLiteral(": tooltip ") + widget->toolTip();
        if (auto* button = qobject_cast<QAbstractButton*>(widget); button && losesText(button->text()))
            out << a11y::describe(widget) + QStringLiteral(": caption ") + button->text();
        if (auto* tabs = qobject_cast<QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                if (losesText(tabs->tabText(i)) || isMarkup(tabs->tabToolTip(i)))
                    out << a11y::describe(widget) + QStringLiteral(": tab ") + tabs->tabText(i);
            }
        }
    }
    for (const QAction* action : root->findChildren<QAction*>()) {
        if (losesText(action->text()) || isMarkup(action->toolTip()))
            out << QStringLiteral("action ") + action->text() + QStringLiteral(": ") + action->toolTip();
    }
    return out;
}

} // namespace foreign
