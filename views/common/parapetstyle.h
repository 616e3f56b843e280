// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QProxyStyle>

class QStyleOptionToolButton;

namespace views {

/// The look of standard controls, on top of Fusion and without style sheets: buttons, fields, check and radio marks, tabs,
/// table heads, splitters, slim scroll bars, progress lines, tooltips and the focus ring. Owned by the QApplication.
class ParapetStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit ParapetStyle(const Theme& theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    void button(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void buttonLabel(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void toolButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void toolButtonLabel(const QStyleOptionToolButton& button, QPainter* painter) const;
    void field(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void checkMark(const QStyleOption* option, QPainter* painter, bool round) const;
    void tab(const QStyleOption* option, QPainter* painter) const;
    void headerSection(const QStyleOption* option, QPainter* painter) const;
    void headerLabel(const QStyleOption* option, QPainter* painter) const;
    void scrollBar(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void combo(const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const;
    void menuItem(const QStyleOption* option, QPainter* painter, const QWidget* widget) const;
    void progress(const QStyleOption* option, QPainter* painter) const;
    void itemBackground(const QStyleOption* option, QPainter* painter) const;

    const Theme& m_theme;
};

/// A rounded rectangle whose 1 px outline is crisp; an invalid colour leaves that part out.
void drawRounded(QPainter* painter, const QRect& rect, int radius, const QColor& fill, const QColor& outline, qreal width = 1);
/// The 45 degree hatch that fills every area without a value.
void drawHatch(QPainter* painter, const QRect& rect, const QColor& color);

} // namespace views
