// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleInterface>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QWidget>

namespace a11y {

inline QString describe(const QWidget* widget)
{
    QString path;
    for (const QWidget* w = widget; w; w = w->parentWidget())
        path.prepend(QStringLiteral("/") + QString::fromLatin1(w->metaObject()->className()) + (w->objectName().isEmpty() ? QString() : QStringLiteral("#") + w->objectName()));
    return path;
}

/// Every visible widget under `root` that takes the keyboard focus and has no accessible name; and every list whose
/// first row tells no sentence. Empty: all is well.
inline QStringList faults(QWidget* root)
{
    QStringList out;
    QList<QWidget*> all = root->findChildren<QWidget*>();
    all.prepend(root);
    for (QWidget* widget : std::as_const(all)) {
        if (!widget->isVisible())
            continue;
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy();
        const bool inside = widget->parentWidget() && (qobject_cast<QAbstractItemView*>(widget->parentWidget()) || qobject_cast<QComboBox*>(widget->parentWidget()))
            && widget->objectName().startsWith(QStringLiteral("qt_"));
        if (takesFocus && !inside) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            const QString name = face ? face->text(QAccessible::Name) : QString();
            if (name.trimmed().isEmpty())
                out << describe(widget) + QStringLiteral(" has no accessible name");
        }
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && view->model() && view->model()->rowCount() > 0) {
            const QModelIndex first = view->model()->index(0, 0);
            if (first.data(Qt::AccessibleTextRole).toString().isEmpty() && first.data(Qt::DisplayRole).toString().isEmpty())
                out << describe(widget) + QStringLiteral(": the first row says nothing");
        }
    }
    return out;
}

/// The widgets reached by Tab from the window's first focus widget, until it comes round.
inline QList<QWidget*> tabWalk(QWidget* window, int most = 500)
{
    QList<QWidget*> out;
    for (QWidget* w = window->nextInFocusChain(); w && w != window && out.size() < most; w = w->nextInFocusChain()) {
        if ((w->focusPolicy() & Qt::TabFocus) && w->isVisible() && w->isEnabled())
            out << w;
    }
    return out;
}

/// Labels and buttons whose text does not fit although they promise to show all of it (they neither elide nor wrap).
inline QStringList clipped(QWidget* root)
{
    QStringList out;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->width() == 0)
            continue;
        QString text;
        if (auto* label = qobject_cast<QLabel*>(widget))
            text = label->text();
        else if (auto* button = qobject_cast<QAbstractButton*>(widget))
            text = button->text();
        if (text.isEmpty())
            continue;
        const QSize need = widget->minimumSizeHint().isValid() && qobject_cast<QLabel*>(widget) ? widget->minimumSizeHint() : widget->sizeHint();
        const bool elides = widget->minimumSizeHint().isValid() && widget->minimumSizeHint().width() < widget->sizeHint().width();
        const bool tooNarrow = widget->width() + 1 < need.width() && !elides;
        const auto* wrapped = qobject_cast<QLabel*>(widget);
        const int lines = wrapped && wrapped->wordWrap() ? wrapped->heightForWidth(wrapped->width()) : widget->fontMetrics().height();
        const bool tooLow = widget->height() + 1 < lines;
        if (tooNarrow || tooLow)
            out << describe(widget) + QStringLiteral(": \"%1\" needs %2x%3, has %4x%5").arg(text.left(40)).arg(need.width()).arg(need.height()).arg(widget->width()).arg(widget->height());
    }
    return out;
}

} // namespace a11y
