// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/focusring.h"

#include "views/common/buttons.h"

#include <QApplication>
#include <QFocusEvent>
#include <QFocusFrame>

namespace views {

FocusRing::FocusRing(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget)
        return false;
    if (event->type() == QEvent::FocusOut) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return false;
    }
    const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
    const bool byKeyboard = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    const bool ringed = qobject_cast<QPushButton*>(widget) || widget->property(outlinedProperty).toBool();
    if (byKeyboard && ringed) {
        if (!m_frame) // its parent follows the widget's, so it may have died with a dialog
            m_frame = new QFocusFrame;
        m_frame->setWidget(widget);
    }
    return false;
}

} // namespace views
