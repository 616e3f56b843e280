// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace views {

void ParapetStyle::button(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto kind = widget ? static_cast<ButtonKind>(widget->property(kindProperty).toInt()) : ButtonKind::Plain;
    const bool enabled = option->state & State_Enabled;
    const bool over = enabled && (option->state & State_MouseOver);
    const bool down = enabled && (option->state & (State_Sunken | State_On));
    const int radius = m_theme.metric(Metric::RadiusControl);
    switch (kind) {
    case ButtonKind::Link: return;
    case ButtonKind::Primary:
        if (enabled) {
            drawRounded(painter, option->rect, radius, m_theme.color(over || down ? ColorId::AccentFillHover : ColorId::AccentFill), QColor());
            return;
        }
        [[fallthrough]];
    case ButtonKind::Plain:
        drawRounded(painter, option->rect, radius,
                    m_theme.color(down   ? ColorId::SelectionInactive
                                  : over ? ColorId::SurfaceHover
                                         : ColorId::SurfaceBase),
                    m_theme.color(enabled ? ColorId::BorderStrong : ColorId::BorderRaised));
        return;
    case ButtonKind::Flat:
        if (over || down)
            drawRounded(painter, option->rect, radius, m_theme.color(down ? ColorId::SelectionInactive : ColorId::SurfaceSunken), QColor());
        return;
    }
}

void ParapetStyle::buttonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* b = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (!b)
        return;
    const auto kind = widget ? static_cast<ButtonKind>(widget->property(kindProperty).toInt()) : ButtonKind::Plain;
    const bool enabled = b->state & State_Enabled;
    ColorId id = ColorId::TextPrimary;
    if (!enabled)
        id = ColorId::TextDisabled;
    else if (kind == ButtonKind::Primary)
        id = ColorId::AccentOnFill;
    else if (kind == ButtonKind::Link)
        id = ColorId::TextLink;
    else if (kind == ButtonKind::Flat)
        id = ColorId::TextSecondary;
    painter->setFont(kind == ButtonKind::Primary                          ? m_theme.font(FontRole::Body, QFont::Medium)
                     : widget && widget->property(smallProperty).toBool() ? m_theme.font(FontRole::Small)
                                                                          : m_theme.font(FontRole::Body));
    painter->setPen(m_theme.color(id));
    const int icon = b->icon.isNull() ? 0 : m_theme.dp(16);
    const int gap = icon && !b->text.isEmpty() ? m_theme.metric(Metric::SpaceS) : 0;
    const int text = painter->fontMetrics().horizontalAdvance(b->text);
    int x = b->rect.x() + qMax(m_theme.dp(2), (b->rect.width() - icon - gap - text) / 2);
    if (icon) {
        b->icon.paint(painter, QRect(x, b->rect.y() + (b->rect.height() - icon) / 2, icon, icon), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += icon + gap;
    }
    const QRect room(x, b->rect.y(), b->rect.right() - x, b->rect.height());
    const QString shown = painter->fontMetrics().elidedText(b->text, Qt::ElideRight, qMax(0, room.width() + m_theme.dp(2)), Qt::TextShowMnemonic);
    painter->drawText(room.adjusted(0, 0, m_theme.dp(8), 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, shown);
    if (kind == ButtonKind::Link && (b->state & State_MouseOver))
        painter->fillRect(QRect(x, room.center().y() + painter->fontMetrics().ascent() / 2 + 2, text, 1), m_theme.color(id));
}

void ParapetStyle::toolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const bool outlined = widget && widget->property(outlinedProperty).toBool();
    const bool enabled = option->state & State_Enabled;
    const int radius = m_theme.metric(Metric::RadiusControl);
    ColorId fill = ColorId::SurfaceBase;
    bool filled = outlined;
    if (option->state & State_On) {
        fill = ColorId::AccentSubtle;
        filled = true;
    } else if (enabled && (option->state & State_Sunken)) {
        fill = ColorId::SelectionInactive;
        filled = true;
    } else if (enabled && (option->state & State_MouseOver)) {
        fill = outlined ? ColorId::SurfaceHover : ColorId::SurfaceSunken;
        filled = true;
    }
    QColor outline = outlined ? m_theme.color(enabled ? ColorId::BorderStrong : ColorId::BorderRaised) : QColor();
    qreal width = 1;
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange) && !outlined) {
        outline = m_theme.color(ColorId::FocusRing);
        width = 2;
    }
    if (filled || outline.isValid())
        drawRounded(painter, option->rect, radius, filled ? m_theme.color(fill) : QColor(), outline, width);
}

void ParapetStyle::toolButtonLabel(const QStyleOptionToolButton& button, QPainter* painter) const
{
    const bool enabled = button.state & State_Enabled;
    const bool textShown = button.toolButtonStyle != Qt::ToolButtonIconOnly && !button.text.isEmpty();
    const bool iconShown = button.toolButtonStyle != Qt::ToolButtonTextOnly && !button.icon.isNull();
    const QSize icon = iconShown ? button.iconSize : QSize(0, 0);
    painter->setFont(button.font);
    painter->setPen(m_theme.color(enabled ? ColorId::TextPrimary : ColorId::TextDisabled));
    const int gap = textShown && iconShown ? m_theme.dp(6) : 0;
    const int text = textShown ? painter->fontMetrics().horizontalAdvance(button.text) : 0;
    int x = button.rect.x() + qMax(0, (button.rect.width() - icon.width() - gap - text) / 2);
    const int y = button.rect.y() + (button.rect.height() - icon.height()) / 2;
    if (iconShown) {
        const QIcon::Mode mode = !enabled ? QIcon::Disabled : button.state & (State_MouseOver | State_On) ? QIcon::Active : QIcon::Normal;
        button.icon.paint(painter, QRect(QPoint(x, y), icon), Qt::AlignCenter, mode, button.state & State_On ? QIcon::On : QIcon::Off);
    }
    x += icon.width() + gap;
    if (textShown)
        painter->drawText(QRect(x, button.rect.y(), button.rect.right() - x + 1, button.rect.height()),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, button.text);
}

void ParapetStyle::field(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (frame && frame->lineWidth <= 0) // setFrame(false): the surrounding widget is the field
        return;
    const bool focus = option->state & State_HasFocus;
    const bool invalid = widget && widget->property(invalidProperty).toBool();
    const ColorId outline = invalid                         ? ColorId::StateUnhealthyFill
                            : focus                         ? ColorId::FocusRing
                            : option->state & State_Enabled ? ColorId::BorderStrong
                                                            : ColorId::BorderRaised;
    drawRounded(painter, option->rect, m_theme.metric(Metric::RadiusControl), m_theme.color(ColorId::SurfaceBase), m_theme.color(outline), focus ? 2 : 1);
}

void ParapetStyle::checkMark(const QStyleOption* option, QPainter* painter, bool round) const
{
    const int side = m_theme.metric(Metric::CheckBox);
    const QRect box(option->rect.x() + (option->rect.width() - side) / 2, option->rect.y() + (option->rect.height() - side) / 2, side, side);
    const bool on = option->state & State_On;
    const bool partly = option->state & State_NoChange;
    const bool enabled = option->state & State_Enabled;
    const QColor outline = m_theme.color(enabled ? ColorId::BorderStrong : ColorId::BorderRaised);
    const QColor accent = m_theme.color(enabled ? ColorId::AccentFill : ColorId::BorderRaised);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange))
        drawRounded(painter, box.adjusted(-3, -3, 3, 3), round ? side : m_theme.metric(Metric::RadiusControl) + 2, QColor(), m_theme.color(ColorId::FocusRing),
                    2);
    if (round) {
        drawRounded(painter, box, side / 2, on ? accent : m_theme.color(ColorId::SurfaceBase), on ? QColor() : outline);
        if (on)
            drawRounded(painter, box.adjusted(side * 5 / 14, side * 5 / 14, -side * 5 / 14, -side * 5 / 14), side / 2, m_theme.color(ColorId::AccentOnFill),
                        QColor());
        return;
    }
    drawRounded(painter, box, 3, on || partly ? accent : m_theme.color(ColorId::SurfaceBase), on || partly ? QColor() : outline);
    if (on)
        m_theme.paintIcon(painter, box.adjusted(1, 1, -1, -1), icons::check, m_theme.color(ColorId::AccentOnFill));
    else if (partly)
        m_theme.paintIcon(painter, box.adjusted(1, 1, -1, -1), icons::minus, m_theme.color(ColorId::AccentOnFill));
}

void ParapetStyle::tab(const QStyleOption* option, QPainter* painter) const
{
    const auto* t = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (!t)
        return;
    const bool chosen = t->state & State_Selected;
    painter->setFont(chosen ? m_theme.font(FontRole::Body, QFont::DemiBold) : m_theme.font(FontRole::Body));
    painter->setPen(m_theme.color(t->state & State_Enabled ? chosen ? ColorId::TextPrimary : ColorId::TextSecondary : ColorId::TextDisabled));
    painter->drawText(t->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, t->text);
    const int inset = m_theme.metric(Metric::SpaceS);
    if (chosen)
        painter->fillRect(QRect(t->rect.left() + inset, t->rect.bottom() - 1, t->rect.width() - 2 * inset, 2), m_theme.color(ColorId::AccentFill));
    if ((t->state & State_HasFocus) && (t->state & State_KeyboardFocusChange))
        drawRounded(painter, t->rect.adjusted(2, 3, -2, -4), m_theme.metric(Metric::RadiusControl), QColor(), m_theme.color(ColorId::FocusRing), 2);
}

void ParapetStyle::headerSection(const QStyleOption* option, QPainter* painter) const
{
    painter->fillRect(option->rect,
                      m_theme.color(option->state & State_MouseOver && option->state & State_Enabled ? ColorId::SurfaceHover : ColorId::SurfaceHeader));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.color(ColorId::BorderSubtle));
}

void ParapetStyle::headerLabel(const QStyleOption* option, QPainter* painter) const
{
    const auto* h = qstyleoption_cast<const QStyleOptionHeader*>(option);
    if (!h)
        return;
    painter->setFont(m_theme.font(FontRole::Small, QFont::Medium));
    painter->setPen(m_theme.color(ColorId::TextSecondary));
    // Words stand over those of the cells; the label's own rectangle leaves a little already.
    const int given = pixelMetric(PM_HeaderMargin, option, nullptr);
    const int left = m_theme.metric(h->section == 0 ? Metric::FirstCell : Metric::SpaceS) - given;
    QRect room = h->rect.adjusted(left, 0, given - m_theme.metric(Metric::SpaceS), 0);
    const int arrow = m_theme.dp(12);
    const bool sorted = h->sortIndicator != QStyleOptionHeader::None;
    const bool right = h->textAlignment & Qt::AlignRight;
    if (sorted) { // the label's rectangle leaves the arrow its room; a long word may use the margin at its left
        room.setRight(h->rect.right() - m_theme.dp(3));
        if (right)
            room.setLeft(h->rect.left());
    }
    const QString text = painter->fontMetrics().elidedText(h->text, Qt::ElideRight, room.width());
    painter->drawText(room, int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter) | Qt::TextSingleLine, text);
    if (sorted) {
        const int x = right ? room.right() + m_theme.dp(2) : room.left() + painter->fontMetrics().horizontalAdvance(text) + m_theme.dp(3);
        m_theme.paintIcon(painter, QRect(x, room.center().y() - arrow / 2 + 1, arrow, arrow),
                          h->sortIndicator == QStyleOptionHeader::SortDown ? icons::chevU : icons::chevD, m_theme.color(ColorId::TextSecondary));
    }
}

void ParapetStyle::scrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    QRect thumb = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
    const int inset = m_theme.dp(2);
    thumb.adjust(inset, inset, -inset, -inset);
    const bool active = bar->state & (State_MouseOver | State_Sunken);
    drawRounded(painter, thumb, qMin(thumb.width(), thumb.height()) / 2, m_theme.color(active ? ColorId::BorderStrong : ColorId::BorderRaised), QColor());
}

void ParapetStyle::combo(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if (!box)
        return;
    const bool focus = option->state & State_HasFocus;
    drawRounded(painter, option->rect, m_theme.metric(Metric::RadiusControl),
                m_theme.color(option->state & State_MouseOver && option->state & State_Enabled ? ColorId::SurfaceHover : ColorId::SurfaceBase),
                m_theme.color(focus                           ? ColorId::FocusRing
                              : option->state & State_Enabled ? ColorId::BorderStrong
                                                              : ColorId::BorderRaised),
                focus ? 2 : 1);
    const int side = m_theme.dp(14);
    m_theme.paintIcon(painter, QRect(option->rect.right() - side - m_theme.dp(6), option->rect.center().y() - side / 2, side, side), icons::chevD,
                      m_theme.color(option->state & State_Enabled ? ColorId::TextSecondary : ColorId::TextDisabled));
    Q_UNUSED(widget)
}

void ParapetStyle::menuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item)
        return;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(option->rect.left() + 1, option->rect.center().y(), option->rect.width() - 2, 1), m_theme.color(ColorId::BorderSubtle));
        return;
    }
    const bool enabled = option->state & State_Enabled;
    const bool chosen = enabled && (option->state & State_Selected);
    if (chosen)
        painter->fillRect(option->rect.adjusted(1, 0, -1, 0), m_theme.color(ColorId::SelectionActive));
    const int side = m_theme.dp(16);
    const int left = option->rect.left() + m_theme.metric(Metric::SpaceS);
    const QRect mark(left, option->rect.center().y() - side / 2, side, side);
    const QColor text = m_theme.color(!enabled ? ColorId::TextDisabled : chosen ? ColorId::SelectionText : ColorId::TextPrimary);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            m_theme.paintIcon(painter, mark, icons::check, text);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, mark, Qt::AlignCenter, !enabled ? QIcon::Disabled : chosen ? QIcon::Selected : QIcon::Normal);
    }
    painter->setPen(text);
    painter->setFont(m_theme.font(FontRole::Body));
    const QRect room = option->rect.adjusted(m_theme.metric(Metric::SpaceS) + side + m_theme.metric(Metric::SpaceS), 0, -m_theme.metric(Metric::SpaceL), 0);
    const QStringList parts = item->text.split(u'\t');
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic | Qt::TextSingleLine, parts.first());
    if (parts.size() > 1) {
        painter->setPen(m_theme.color(!enabled ? ColorId::TextDisabled : chosen ? ColorId::SelectionText : ColorId::TextTertiary));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.last());
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        m_theme.paintIcon(painter, QRect(option->rect.right() - side, mark.y(), side, side).adjusted(2, 2, -2, -2), icons::chevR, text);
    Q_UNUSED(widget)
}

void ParapetStyle::progress(const QStyleOption* option, QPainter* painter) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (!bar)
        return;
    const int height = m_theme.metric(Metric::BarProgress);
    const QRect groove(bar->rect.x(), bar->rect.center().y() - height / 2, bar->rect.width(), height);
    drawRounded(painter, groove, m_theme.metric(Metric::RadiusBar), m_theme.color(ColorId::SurfaceSunken),
                m_theme.isContrast() ? m_theme.color(ColorId::BorderStrong) : QColor());
    const int range = bar->maximum - bar->minimum;
    if (range <= 0) {
        drawHatch(painter, groove, m_theme.color(ColorId::AccentFill));
        return;
    }
    QRect done = groove;
    done.setWidth(int(qint64(groove.width()) * (bar->progress - bar->minimum) / range));
    drawRounded(painter, done, m_theme.metric(Metric::RadiusBar), m_theme.color(ColorId::AccentFill), QColor());
}

void ParapetStyle::itemBackground(const QStyleOption* option, QPainter* painter) const
{
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (!item)
        return;
    if (item->state & State_Selected)
        painter->fillRect(item->rect, m_theme.color(item->state & State_Active ? ColorId::SelectionActive : ColorId::SelectionInactive));
    else if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item->rect, item->backgroundBrush);
    else if (item->state & State_MouseOver)
        painter->fillRect(item->rect, m_theme.color(ColorId::SurfaceHover));
}

} // namespace views
