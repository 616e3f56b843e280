// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/linelabel.h"
#include "views/common/plaintext.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace views {

LineLabel::LineLabel(const Theme& theme, FontRole role, ColorId color, int lines, QWidget* parent) : Label(theme, role, color, parent), m_lines(lines)
{
    setWordWrap(true);
    setMaximumHeight(m_lines * fontMetrics().lineSpacing() + 2);
}

QSize LineLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
}

bool LineLabel::isCut() const
{
    return heightForWidth(width()) > maximumHeight();
}

QString LineLabel::broken() const
{
    const int room = contentsRect().width();
    QStringList lines;
    QTextLayout layout(text(), font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < m_lines; line = layout.createLine()) {
        line.setLineWidth(room);
        const QString rest = text().sliced(line.textStart());
        lines << (lines.size() + 1 == m_lines ? fontMetrics().elidedText(rest, Qt::ElideRight, room) : rest.first(line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines.join(u'\n');
}

void LineLabel::paintEvent(QPaintEvent* event)
{
    if (!isCut()) {
        Label::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), int(Qt::AlignTop | Qt::AlignLeft), broken());
}

void LineLabel::changeEvent(QEvent* event)
{
    Label::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_lines > 0)
        setMaximumHeight(m_lines * fontMetrics().lineSpacing() + 2);
}

bool LineLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isCut()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(text()), this);
        return true;
    }
    return Label::event(event);
}

} // namespace views
