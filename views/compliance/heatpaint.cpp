// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/heatpaint.h"

#include "items/compliancemodels.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/plaintext.h"

#include <array>

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr std::array fills{ColorId::Heat0, ColorId::Heat1, ColorId::Heat2, ColorId::Heat3, ColorId::Heat4};
constexpr std::array texts{ColorId::HeatText0, ColorId::HeatText1, ColorId::HeatText2, ColorId::HeatText3, ColorId::HeatText4};

void paintText(QPainter* painter, const QRect& rect, const QString& text, const QFont& font, const QColor& color, Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void showPlain(const QHelpEvent& help, const QString& text, QWidget* widget)
{
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help.globalPos(), plainToolTip(text), widget);
}

} // namespace

void paintHeatPlate(const Theme& theme, QPainter* painter, const QRect& plate, int level, bool undecided, const QString& words, const QFont& font)
{
    const int radius = theme.metric(Metric::RadiusHeat);
    const QColor ink = theme.color(level < 0 ? ColorId::TextTertiary : texts[std::size_t(level)]);
    if (level >= 0) {
        const bool isOutlined = theme.isContrast() && level == 0;
        drawRounded(painter, plate, radius, theme.color(fills[std::size_t(level)]), isOutlined ? theme.color(ColorId::BorderSubtle) : QColor());
    } else if (theme.isContrast()) { // the hatch is as bright as the words: it leaves them room
        drawHatch(painter, plate, theme.color(ColorId::BorderSubtle));
        QRect room(QPoint(), QSize(QFontMetrics(font).horizontalAdvance(words) + theme.metric(Metric::SpaceS), plate.height()));
        room.moveCenter(plate.center());
        painter->fillRect(room.intersected(plate), theme.color(ColorId::SurfaceBase));
    } else {
        drawHatch(painter, plate, theme.color(ColorId::SurfaceSunken));
    }
    paintText(painter, plate, words, font, ink, Qt::AlignHCenter);
    if (!undecided)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    QPen dashes(level >= 3 ? ink : theme.color(ColorId::StateUnknownFill), 1);
    dashes.setDashPattern({3, 3});
    painter->setPen(dashes);
    painter->drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void HeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    painter->fillRect(option.rect, m_theme.color(ColorId::SurfaceBase));
    if (index.data(items::RowKindRole).toInt() == int(items::RowKind::Caption))
        return;
    painter->save();
    const QRect plate = option.rect.adjusted(1, 1, -1, -1);
    const QString text = index.data().toString();
    if (index.data(items::TotalRole).toBool()) {
        const bool isTold = index.data(items::HeatLevelRole).toInt() >= 0;
        paintText(painter, plate.adjusted(0, 0, -m_theme.metric(Metric::SpaceL), 0), text, m_theme.font(FontRole::Strong),
                  m_theme.color(isTold ? ColorId::TextPrimary : ColorId::TextTertiary), Qt::AlignRight);
    } else {
        paintHeatPlate(m_theme, painter, plate, index.data(items::HeatLevelRole).toInt(), index.data(items::UndecidedRole).toBool(), text,
                       m_theme.font(FontRole::Body));
    }
    if (view && view->currentIndex() == index)
        drawRounded(painter, plate, m_theme.metric(Metric::RadiusHeat), QColor(), m_theme.color(view->hasFocus() ? ColorId::FocusRing : ColorId::AccentFill),
                    2);
    painter->restore();
}

bool HeatDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    showPlain(*event, index.data(Qt::ToolTipRole).toString(), view);
    return true;
}

HeatHeader::HeatHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent) : QHeaderView(orientation, parent), m_theme(theme)
{
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    setSectionsClickable(false);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
}

void HeatHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    QRect beyond = viewport()->rect();
    if (orientation() == Qt::Vertical)
        beyond.setTop(length() - offset());
    else
        beyond.setLeft(length() - offset());
    QPainter(viewport()).fillRect(beyond, m_theme.color(ColorId::SurfaceBase));
}

void HeatHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.color(ColorId::SurfaceBase));
    if (orientation() == Qt::Vertical) {
        paintScope(painter, rect, section);
    } else {
        const bool isTotal = section == count() - 1;
        paintText(painter, isTotal ? rect.adjusted(0, 0, -m_theme.metric(Metric::SpaceL) - 1, 0) : rect, told(section, Qt::DisplayRole).toString(),
                  m_theme.font(FontRole::Small, QFont::Medium), m_theme.color(ColorId::TextSecondary), isTotal ? Qt::AlignRight : Qt::AlignHCenter);
    }
    painter->restore();
}

void HeatHeader::paintScope(QPainter* painter, const QRect& rect, int section) const
{
    const auto kind = static_cast<items::RowKind>(told(section, items::RowKindRole).toInt());
    const QString name = told(section, Qt::DisplayRole).toString();
    QRect room = rect.adjusted(m_theme.metric(Metric::SpaceL), 0, -m_theme.metric(Metric::SpaceS), 0);
    if (kind == items::RowKind::Caption)
        return paintText(painter, room, name, m_theme.font(FontRole::Caption), m_theme.color(ColorId::TextTertiary), Qt::AlignLeft);
    const QFont font = m_theme.font(FontRole::Body, kind == items::RowKind::Group ? QFont::DemiBold : QFont::Normal);
    if (told(section, items::StaleRole).toBool()) {
        const QString age = told(section, items::SecondaryRole).toString();
        const QFont small = m_theme.font(FontRole::Small);
        const int side = m_theme.dp(12), gap = m_theme.metric(Metric::SpaceXs);
        const int width = side + gap + QFontMetrics(small).horizontalAdvance(age);
        const int named = std::min(QFontMetrics(font).horizontalAdvance(name) + 2, room.width() - width - 2 * gap);
        const int left = room.left() + named + 2 * gap;
        const QColor ink = m_theme.color(ColorId::StateStaleText);
        m_theme.paintIcon(painter, QRect(left, room.center().y() - side / 2, side, side), icons::stale, ink);
        paintText(painter, QRect(left + side + gap, room.top(), width, room.height()), age, small, ink, Qt::AlignLeft);
        room.setWidth(named);
    }
    paintText(painter, room, name, font, m_theme.color(ColorId::TextPrimary), Qt::AlignLeft);
}

bool HeatHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    showPlain(*help, section < 0 ? QString() : told(section, Qt::ToolTipRole).toString(), viewport());
    return true;
}

} // namespace views
