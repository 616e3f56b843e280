// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/codefind.h"

#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace views {

FindBar::FindBar(const Theme& theme, QPlainTextEdit* view) : QWidget(view), m_theme(theme), m_view(view)
{
    m_edit = new QLineEdit(this);
    m_edit->setPlaceholderText(tr("Find in this text"));
    m_edit->setAccessibleName(tr("Find in this text"));
    m_edit->setMinimumWidth(theme.dp(180));
    m_edit->installEventFilter(this);
    QToolButton* previous = makeIconButton(theme, icons::chevU, tr("Previous match"), this);
    QToolButton* next = makeIconButton(theme, icons::chevD, tr("Next match"), this);
    QToolButton* close = makeIconButton(theme, icons::close, tr("Close find"), this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.metric(Metric::SpaceXs), theme.metric(Metric::SpaceXs), theme.metric(Metric::SpaceXs), theme.metric(Metric::SpaceXs));
    layout->setSpacing(theme.metric(Metric::SpaceXs));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_edit, previous, next, close})
        layout->addWidget(widget);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        QTextCursor cursor = m_view->textCursor();
        cursor.setPosition(cursor.selectionStart());
        m_view->setTextCursor(cursor);
        find(false);
    });
    connect(previous, &QToolButton::clicked, this, [this] { find(true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false); });
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        m_view->setFocus();
    });
    hide();
}

void FindBar::open()
{
    const QString selected = m_view->textCursor().selectedText();
    if (!selected.isEmpty() && selected.size() < 200)
        m_edit->setText(selected);
    show();
    place();
    raise();
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::place()
{
    adjustSize();
    move(m_view->viewport()->geometry().right() - width() - m_theme.metric(Metric::SpaceS), m_theme.metric(Metric::SpaceXs));
}

void FindBar::find(bool backward)
{
    const QString text = m_edit->text();
    if (text.isEmpty())
        return;
    const auto flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool found = m_view->find(text, flags);
    if (!found) { // around the end
        QTextCursor cursor = m_view->textCursor();
        cursor.movePosition(backward ? QTextCursor::End : QTextCursor::Start);
        m_view->setTextCursor(cursor);
        found = m_view->find(text, flags);
    }
    m_edit->setProperty(invalidProperty, !found);
    m_edit->update();
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRounded(&painter, rect(), m_theme.metric(Metric::RadiusControl), m_theme.color(ColorId::SurfaceRaised), m_theme.color(ColorId::BorderRaised));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers() & Qt::ShiftModifier);
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            hide();
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
