// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/parapetstyle.h"

#include "views/common/buttons.h"
#include "views/common/icons.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace views {

void drawRounded(QPainter* painter, const QRect& rect, int radius, const QColor& fill, const QColor& outline, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, radius > 0);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    QRectF area = rect;
    if (outline.isValid()) {
        painter->setPen(QPen(outline, width));
        const qreal half = width / 2;
        area.adjust(half, half, -half, -half);
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->drawRoundedRect(area, radius, radius);
    painter->restore();
}

void drawHatch(QPainter* painter, const QRect& rect, const QColor& color)
{
    constexpr int line = 3, gap = 4; // tokens.json "heat.notApplicable"
    painter->save();
    painter->setClipRect(rect);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, line, Qt::SolidLine, Qt::FlatCap));
    const double step = (line + gap) * 1.41421;
    const int h = rect.height();
    for (double x = rect.left() - h - step; x < rect.right() + step; x += step)
        painter->drawLine(QPointF(x, rect.bottom() + 1 + line), QPointF(x + h + 2 * line, rect.top() - line));
    painter->restore();
}

ParapetStyle::ParapetStyle(const Theme& theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme) {}

void ParapetStyle::polish(QWidget* widget)
{
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) || qobject_cast<QScrollBar*>(widget) || qobject_cast<QTabBar*>(widget)
        || qobject_cast<QLineEdit*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    QProxyStyle::polish(widget);
}

int ParapetStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize: return m_theme.dp(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return m_theme.metric(Metric::CheckBox);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return m_theme.metric(Metric::SpaceS);
    case PM_SplitterWidth: return m_theme.metric(Metric::SplitterHandle);
    case PM_ScrollBarExtent: return m_theme.dp(10);
    case PM_ScrollBarSliderMin: return m_theme.dp(28);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical: return 0;
    case PM_DefaultFrameWidth: return 1;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarItemSpacing: return 0;
    case PM_MenuBarHMargin: return m_theme.metric(Metric::SpaceS);
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4; // two pixels of background, two of ring
    case PM_HeaderDefaultSectionSizeVertical: return m_theme.metric(Metric::TableHead);
    case PM_ToolTipLabelFrameWidth: return m_theme.metric(Metric::SpaceS);
    case PM_LineEditIconSize: return m_theme.dp(14);
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ParapetStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
    case SH_TabBar_PreferNoArrows: return 0;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(data)) {
            mask->region = QRegion(option->rect) - option->rect.adjusted(2, 2, -2, -2);
            return 1;
        }
        return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ItemView_ActivateItemOnSingleClick: return 0;
    case SH_Widget_Animation_Duration: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ParapetStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    const bool small = widget && widget->property(smallProperty).toBool();
    const int height = m_theme.metric(small ? Metric::ControlSmall : Metric::Control);
    switch (type) {
    case CT_PushButton: {
        const auto* b = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool flat = widget && widget->property(kindProperty).toInt() == int(ButtonKind::Link);
        int width = option->fontMetrics.horizontalAdvance(b ? b->text : QString()) + 2 * m_theme.dp(flat ? 2 : small ? 8 : 11);
        if (b && !b->icon.isNull())
            width += m_theme.dp(16) + (b->text.isEmpty() ? 0 : m_theme.metric(Metric::SpaceS));
        if (b && (b->features & QStyleOptionButton::HasMenu))
            width += m_theme.dp(16);
        return {width, height};
    }
    case CT_ToolButton: {
        const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        int width = height;
        if (b && b->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            width = option->fontMetrics.horizontalAdvance(b->text) + m_theme.dp(16) + m_theme.metric(Metric::SpaceS) + 2 * m_theme.dp(8);
        } else if (b && b->toolButtonStyle == Qt::ToolButtonTextOnly) {
            width = option->fontMetrics.horizontalAdvance(b->text) + 2 * m_theme.dp(8);
        }
        return {width, height};
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: {
        QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
        s.setHeight(height);
        return s;
    }
    case CT_TabBarTab: {
        const auto* t = qstyleoption_cast<const QStyleOptionTab*>(option);
        const QFontMetrics bold(m_theme.font(FontRole::Body, QFont::DemiBold));
        return {bold.horizontalAdvance(t ? t->text : QString()) + m_theme.metric(Metric::SpaceL), m_theme.dp(30)};
    }
    case CT_MenuBarItem: return {size.width() + m_theme.dp(18), m_theme.metric(Metric::MenuBar)};
    case CT_MenuItem: {
        QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto* m = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (m && m->menuItemType != QStyleOptionMenuItem::Separator)
            s.setHeight(height);
        return s;
    }
    case CT_ItemViewItem: {
        QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
        s.setHeight(qMax(s.height(), m_theme.metric(Metric::ControlSmall)));
        return s;
    }
    case CT_HeaderSection: {
        QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
        s.setHeight(m_theme.metric(Metric::TableHead));
        return s;
    }
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect ParapetStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents)
        return option->rect.adjusted(m_theme.dp(7), 0, -m_theme.dp(5), 0);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ParapetStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub, const QWidget* widget) const
{
    if (control == CC_ComboBox && sub == SC_ComboBoxEditField)
        return option->rect.adjusted(m_theme.metric(Metric::SpaceS), 1, -m_theme.dp(24), -1);
    if (control == CC_ScrollBar) { // no arrow buttons: the groove is the whole bar
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return {};
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb =
                qBound(qMin(pixelMetric(PM_ScrollBarSliderMin, option, widget), length), int(qint64(bar->pageStep) * length / (range + bar->pageStep)), length);
        const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto piece = [&](int from, int size) {
            return horizontal ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                              : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
        };
        switch (sub) {
        case SC_ScrollBarGroove: return bar->rect;
        case SC_ScrollBarSlider: return piece(start, thumb);
        case SC_ScrollBarSubPage: return piece(0, start);
        case SC_ScrollBarAddPage: return piece(start + thumb, length - start - thumb);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void ParapetStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: return button(option, painter, widget);
    case PE_PanelButtonTool: return toolButton(option, painter, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return checkMark(option, painter, false);
    case PE_IndicatorRadioButton: return checkMark(option, painter, true);
    case PE_PanelLineEdit: return field(option, painter, widget);
    case PE_FrameLineEdit: return;
    case PE_FrameFocusRect: return; // the ring is drawn by FocusRing or by the control itself
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), m_theme.color(ColorId::BorderSubtle));
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        drawRounded(painter, option->rect, m_theme.metric(Metric::RadiusControl), QColor(),
                    m_theme.color(option->state & State_HasFocus ? ColorId::FocusRing : ColorId::BorderStrong));
        return;
    case PE_FrameMenu:
    case PE_PanelMenu: drawRounded(painter, option->rect, 0, m_theme.color(ColorId::SurfaceRaised), m_theme.color(ColorId::BorderRaised)); return;
    case PE_PanelTipLabel:
        drawRounded(painter, option->rect, 0, m_theme.color(ColorId::SurfaceTooltip), m_theme.isContrast() ? m_theme.color(ColorId::BorderStrong) : QColor());
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow: return itemBackground(option, painter);
    case PE_IndicatorHeaderArrow: // drawn with the label
    case PE_IndicatorToolBarSeparator:
    case PE_FrameStatusBarItem: return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            m_theme.paintIcon(
                painter, QRect(QPoint(0, 0), QSize(m_theme.dp(14), m_theme.dp(14))).translated(option->rect.center() - QPoint(m_theme.dp(7), m_theme.dp(7))),
                option->state & State_Open ? icons::chevD : icons::chevR, m_theme.color(ColorId::TextSecondary));
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ParapetStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel: return button(option, painter, widget);
    case CE_PushButtonLabel: return buttonLabel(option, painter, widget);
    case CE_TabBarTab: return tab(option, painter);
    case CE_HeaderSection: return headerSection(option, painter);
    case CE_HeaderLabel: return headerLabel(option, painter);
    case CE_HeaderEmptyArea: return headerSection(option, painter);
    case CE_Splitter: painter->fillRect(option->rect, m_theme.color(ColorId::BorderSubtle)); return;
    case CE_ProgressBarGroove: return;
    case CE_ProgressBarContents: return progress(option, painter);
    case CE_ProgressBarLabel: return;
    case CE_MenuItem: return menuItem(option, painter, widget);
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_theme.color(ColorId::SurfaceWindow)); return;
    case CE_MenuBarItem: {
        painter->fillRect(option->rect, m_theme.color(ColorId::SurfaceWindow));
        if (option->state & (State_Selected | State_Sunken))
            drawRounded(painter, option->rect.adjusted(1, 2, -1, -2), m_theme.metric(Metric::RadiusControl), m_theme.color(ColorId::SurfaceSunken),
                        m_theme.isContrast() ? m_theme.color(ColorId::FocusRing) : QColor());
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        painter->setPen(m_theme.color(ColorId::TextPrimary));
        painter->drawText(option->rect, Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, item ? item->text : QString());
        return;
    }
    case CE_FocusFrame: drawRounded(painter, option->rect, m_theme.metric(Metric::RadiusControl) + 4, QColor(), m_theme.color(ColorId::FocusRing), 2); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ParapetStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar: return scrollBar(option, painter, widget);
    case CC_ComboBox: return combo(option, painter, widget);
    case CC_ToolButton: {
        const auto* b = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        if (!b)
            return;
        toolButton(option, painter, widget);
        toolButtonLabel(*b, painter);
        return;
    }
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace views
