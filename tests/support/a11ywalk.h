// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAccessibleInterface>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolTip>
#include <QWidget>

namespace a11y {

inline QString describe(const QWidget* widget)
{
    QString path;
    for (const QWidget* w = widget; w; w = w->parentWidget())
        path.prepend(QStringLiteral("/") + QString::fromLatin1(w->metaObject()->className())
                     + (w->objectName().isEmpty() ? QString() : QStringLiteral("#") + w->objectName()));
    return path;
}

/// Does Tab stop here, as the user sees it?
inline bool takesTab(const QWidget* widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled() && !widget->focusProxy();
}

/// Parts that Qt makes inside its own widgets; the widget around them speaks for them.
inline bool isInside(const QWidget* widget)
{
    return widget->parentWidget() && (qobject_cast<QAbstractItemView*>(widget->parentWidget()) || qobject_cast<QComboBox*>(widget->parentWidget()))
           && widget->objectName().startsWith(QStringLiteral("qt_"));
}

/// What the rows of a list tell: every one (up to 200) a sentence, the visible table through its accessible cells as well.
inline void addListFaults(const QAbstractItemView* view, QStringList& out)
{
    const QAbstractItemModel* model = view->model();
    const int rows = model ? std::min(model->rowCount(view->rootIndex()), 200) : 0;
    for (int row = 0; row < rows; ++row) {
        const QModelIndex first = model->index(row, 0, view->rootIndex());
        const QString sentence = first.data(Qt::AccessibleTextRole).toString();
        if (sentence.isEmpty() && (model->columnCount() > 1 || first.data(Qt::DisplayRole).toString().isEmpty()))
            out << describe(view) + QStringLiteral(": row %1 tells no sentence").arg(row);
    }
    QAccessibleInterface* face = rows > 0 ? QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView*>(view)) : nullptr;
    if (face) { // cells of rows that went are forgotten only where a reader listens, which a test cannot pretend
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(face));
        face = QAccessible::queryAccessibleInterface(const_cast<QAbstractItemView*>(view));
    }
    QAccessibleTableInterface* table = face ? face->tableInterface() : nullptr;
    QAccessibleInterface* cell = table ? table->cellAt(0, 0) : nullptr;
    if (rows > 0 && (!cell || cell->text(QAccessible::Name).isEmpty()))
        out << describe(view)
                   + QStringLiteral(": a screen reader hears nothing of its first row (%1)")
                         .arg(!cell             ? QStringLiteral("no cell")
                              : cell->isValid() ? QStringLiteral("no name")
                                                : QStringLiteral("a cell of rows that went"));
}

/// Every visible widget under `root` that takes the keyboard focus and has no accessible name or a role that says nothing;
/// and every list with a row that tells no sentence. Empty: all is well.
inline QStringList faults(QWidget* root)
{
    QStringList out;
    QList<QWidget*> all = root->findChildren<QWidget*>();
    all.prepend(root);
    for (QWidget* widget : std::as_const(all)) {
        if (!widget->isVisible())
            continue;
        if (takesTab(widget) && !isInside(widget)) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            const QString name = face ? face->text(QAccessible::Name) : QString();
            if (name.trimmed().isEmpty())
                out << describe(widget) + QStringLiteral(" has no accessible name");
            const QAccessible::Role role = face ? face->role() : QAccessible::NoRole;
            if (role == QAccessible::NoRole || role == QAccessible::Window || role == QAccessible::Client)
                out << describe(widget) + QStringLiteral(" (%1) takes the focus and has no role").arg(name);
        }
        if (const auto* view = qobject_cast<QAbstractItemView*>(widget); view && !qobject_cast<QHeaderView*>(widget))
            addListFaults(view, out);
    }
    return out;
}

/// The widgets the focus came to by pressing Tab from where it stood, until it came round; a null among them means the
/// focus was lost there.
inline QList<QWidget*> tabWalk(QWidget* window, int most = 500)
{
    QList<QWidget*> out;
    for (int i = 0; i < most; ++i) {
        QWidget* at = window->focusWidget();
        // A field that keeps Tab for itself is left as its page promises.
        const bool keepsTab = qobject_cast<QPlainTextEdit*>(at) && !qobject_cast<QPlainTextEdit*>(at)->tabChangesFocus();
        if (at)
            QTest::keyClick(at, Qt::Key_Tab, keepsTab ? Qt::ControlModifier : Qt::NoModifier);
        QWidget* next = window->focusWidget();
        if (out.contains(next))
            break;
        out << next;
        if (!next || next == at)
            break;
    }
    return out;
}

/// What takes Tab and was not come to. A button of an exclusive group is reached by the arrows from the chosen one.
inline QStringList unreached(QWidget* root, const QList<QWidget*>& reached)
{
    QStringList out;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        if (!takesTab(widget) || isInside(widget) || widget->window() != root->window() || reached.contains(widget))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        if (button && button->group() && button->group()->exclusive() && reached.contains(button->group()->checkedButton()))
            continue;
        out << describe(widget) + QStringLiteral(" is not reached by Tab");
    }
    return out;
}

/// Text that is cut short and shows nothing when pointed at.
inline QStringList untold(QWidget* root)
{
    QStringList out;
    for (QWidget* widget : root->findChildren<QWidget*>()) {
        const auto* label = qobject_cast<QLabel*>(widget);
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const QString text = label && (!label->wordWrap() || label->property("maximumLines").isValid()) ? label->text() : button ? button->text() : QString();
        const bool wraps = label && label->property("maximumLines").isValid();
        const bool fits = wraps ? label->heightForWidth(label->width()) <= label->height() : widget->contentsRect().width() + 1 >= widget->sizeHint().width();
        if (!widget->isVisible() || text.isEmpty() || fits)
            continue;
        QToolTip::hideText();
        QHelpEvent help(QEvent::ToolTip, widget->rect().center(), widget->mapToGlobal(widget->rect().center()));
        QCoreApplication::sendEvent(widget, &help);
        if (QToolTip::text().isEmpty() && widget->toolTip().isEmpty())
            out << describe(widget) + QStringLiteral(": \"%1\" is cut and has no tooltip").arg(text.left(60));
    }
    QToolTip::hideText();
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
        const bool tooLow = widget->height() + 1 < lines && !widget->property("maximumLines").isValid();
        if (tooNarrow || tooLow)
            out << describe(widget)
                       + QStringLiteral(": \"%1\" needs %2x%3, has %4x%5")
                             .arg(text.left(40))
                             .arg(need.width())
                             .arg(need.height())
                             .arg(widget->width())
                             .arg(widget->height());
    }
    return out;
}

} // namespace a11y
