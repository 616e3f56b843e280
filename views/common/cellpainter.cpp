// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/cellpainter.h"

#include "items/roles.h"
#include "views/common/bars.h"
#include "views/common/icons.h"
#include "views/common/parapetstyle.h"
#include "views/common/severity.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

CellPainter::CellPainter(const Theme& theme, QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    : m_theme(theme), m_painter(painter), m_option(option), m_index(index)
{
    m_painter->save();
    m_first = index.column() == 0;
    m_chosen = option.state & QStyle::State_Selected;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    m_active = m_chosen && (option.state & QStyle::State_HasFocus || (view && view->hasFocus()));
    m_disabled = !(index.flags() & Qt::ItemIsEnabled);
}

CellPainter::~CellPainter()
{
    m_painter->restore();
}

QColor CellPainter::color(ColorId id) const
{
    if (m_theme.isContrast() && m_chosen)
        return m_theme.color(m_active ? ColorId::SelectionText : ColorId::TextPrimary);
    if (m_disabled)
        return m_theme.color(ColorId::TextDisabled);
    if (m_chosen && id == ColorId::TextTertiary)
        id = ColorId::TextSecondary;
    return m_theme.color(id);
}

bool CellPainter::begin()
{
    const auto kind = static_cast<items::RowKind>(m_index.data(items::RowKindRole).toInt());
    const QRect rect = m_option.rect;
    ColorId background = kind == items::RowKind::Item ? ColorId::SurfaceBase : ColorId::SurfaceHeader;
    if (m_chosen)
        background = m_active ? ColorId::SelectionActive : ColorId::SelectionInactive;
    else if (m_option.state & QStyle::State_MouseOver && kind != items::RowKind::Caption)
        background = ColorId::SurfaceHover;
    m_painter->fillRect(rect, m_theme.color(background));
    if (!m_chosen)
        m_painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(ColorId::BorderSubtle));
    if (m_active) {
        const QColor ring = m_theme.color(ColorId::FocusRing);
        m_painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), ring);
        m_painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), ring);
    }
    if (m_chosen && m_first)
        m_painter->fillRect(QRect(rect.left(), rect.top(), firstColumnMark, rect.height()), m_theme.color(ColorId::AccentFill));
    m_left = m_theme.metric(m_first ? Metric::FirstCell : Metric::SpaceS);
    m_painter->setClipRect(rect);
    if (static_cast<items::LoadState>(m_index.data(items::LoadStateRole).toInt()) == items::LoadState::Loading) {
        bars();
        return false;
    }
    return true;
}

void CellPainter::bars()
{
    const QRect room = content();
    const int height = m_theme.metric(Metric::SpaceS);
    const int width = m_first ? room.width() * 2 / 5 : room.width() * 3 / 5;
    drawRounded(m_painter, QRect(room.left(), room.center().y() - height / 2, width, height), height / 2,
                m_theme.color(m_theme.isContrast() ? ColorId::BorderSubtle : ColorId::SurfaceSunken), QColor());
}

QRect CellPainter::content() const
{
    return m_option.rect.adjusted(m_left, 0, -m_theme.metric(Metric::SpaceS), 0);
}

void CellPainter::draw(const QRect& rect, const QString& text, const QFont& font, const QColor& color, Qt::Alignment alignment, Qt::TextElideMode elide)
{
    m_painter->setFont(font);
    m_painter->setPen(color);
    const QString shown = elide == Qt::ElideNone ? text : QFontMetrics(font).elidedText(text, elide, rect.width());
    m_painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

void CellPainter::text(const QString& text, ColorId id, FontRole role, QFont::Weight weight, Qt::TextElideMode elide)
{
    draw(content(), text, m_theme.font(role, weight), color(id), Qt::AlignLeft, elide);
}

void CellPainter::number(const QString& text, bool isZero, QFont::Weight weight)
{
    draw(content(), text, m_theme.font(FontRole::Body, weight), color(isZero ? ColorId::TextTertiary : ColorId::TextPrimary), Qt::AlignRight, Qt::ElideNone);
}

void CellPainter::numberOf(const QString& number, const QString& rest)
{
    const QFont font = m_theme.font(FontRole::Body);
    const QRect room = content();
    draw(room, rest, font, color(ColorId::TextTertiary), Qt::AlignRight, Qt::ElideNone);
    const int used = rest.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(rest + u' ');
    draw(room.adjusted(0, 0, -used, 0), number, font, color(ColorId::TextPrimary), Qt::AlignRight, Qt::ElideNone);
}

void CellPainter::missing(const QString& words, Qt::Alignment alignment)
{
    draw(content(), words, m_theme.font(FontRole::Body), color(ColorId::TextTertiary), alignment, Qt::ElideRight);
}

void CellPainter::severity(domain::Severity severity, const QString& word)
{
    const QRect room = content();
    const int side = m_theme.dp(10);
    m_theme.paintSeverity(m_painter, QRectF(room.left(), room.center().y() - side / 2.0 + 0.5, side, side), severity, color(severityFill(severity)));
    draw(room.adjusted(side + m_theme.dp(6), 0, 0, 0), word, m_theme.font(FontRole::Body), color(severityText(severity)), Qt::AlignLeft, Qt::ElideRight);
}

void CellPainter::state(QLatin1StringView icon, ColorId id, const QString& word)
{
    const QRect room = content();
    const int side = m_theme.dp(13);
    m_theme.paintIcon(m_painter, QRect(room.left(), room.center().y() - side / 2, side, side), icon, color(id));
    draw(room.adjusted(side + m_theme.dp(6), 0, 0, 0), word, m_theme.font(FontRole::Body), color(id), Qt::AlignLeft, Qt::ElideRight);
}

void CellPainter::delta(const QString& text, double value)
{
    const ColorId id = value > 0 ? ColorId::DeltaBetter : value < 0 ? ColorId::DeltaWorse : ColorId::TextTertiary;
    draw(content(), text, m_theme.font(FontRole::Body, QFont::Medium), color(id), Qt::AlignRight, Qt::ElideNone);
}

void CellPainter::points(double fraction, const QString& words, int width, double added)
{
    const QRect room = content();
    const int height = m_theme.metric(Metric::BarPoints);
    const QRect bar(room.left(), room.center().y() - height / 2, qMin(m_theme.dp(width), room.width()), height);
    const bool plain = m_theme.isContrast() && m_active;
    paintPointsBar(m_theme, m_painter, bar, fraction, added, plain ? color(ColorId::TextPrimary) : QColor(), plain ? color(ColorId::TextPrimary) : QColor());
    if (!words.isEmpty())
        draw(room.adjusted(bar.width() + m_theme.metric(Metric::SpaceS), 0, 0, 0), words, m_theme.font(FontRole::Small), color(ColorId::TextSecondary),
             Qt::AlignLeft, Qt::ElideNone);
}

void CellPainter::severityBar(const std::array<int, 6>& counts, int scaleMax, const QString& number)
{
    const QRect room = content();
    const int height = m_theme.metric(Metric::BarPoints);
    const QRect bar(room.left(), room.center().y() - height / 2, qMin(m_theme.dp(66), room.width() * 2 / 3), height);
    paintSeverityBar(m_theme, m_painter, bar, counts, scaleMax, m_theme.isContrast() && m_active ? color(ColorId::TextPrimary) : QColor());
    draw(room, number, m_theme.font(FontRole::Body), color(ColorId::TextPrimary), Qt::AlignRight, Qt::ElideNone);
}

void CellPainter::progress(double fraction, const QString& words)
{
    const QRect room = content();
    const int height = m_theme.metric(Metric::BarProgress);
    const QRect bar(room.left(), room.center().y() - height / 2, qMin(m_theme.dp(72), room.width()), height);
    paintProgress(m_theme, m_painter, bar, fraction, m_theme.isContrast() && m_active ? color(ColorId::TextPrimary) : QColor());
    draw(room.adjusted(bar.width() + m_theme.metric(Metric::SpaceS), 0, 0, 0), words, m_theme.font(FontRole::Small), color(ColorId::TextPrimary), Qt::AlignLeft,
         Qt::ElideNone);
}

void CellPainter::age(const QString& text, bool stale)
{
    const QRect room = content();
    const QFont font = m_theme.font(FontRole::Body);
    const QColor ink = color(stale ? ColorId::StateStaleText : ColorId::TextSecondary);
    draw(room, text, font, ink, Qt::AlignRight, Qt::ElideNone);
    if (stale) {
        const int side = m_theme.dp(12);
        m_theme.paintIcon(m_painter,
                          QRect(room.right() - QFontMetrics(font).horizontalAdvance(text) - side - m_theme.dp(4), room.center().y() - side / 2, side, side),
                          icons::stale, ink);
    }
}

void CellPainter::icon(QLatin1StringView name, ColorId id, Qt::Alignment alignment)
{
    const int side = m_theme.dp(16);
    QRect room = m_option.rect;
    if (alignment & Qt::AlignLeft)
        room = QRect(content().left(), room.top(), side, room.height());
    else if (alignment & Qt::AlignRight)
        room = QRect(content().right() - side + 1, room.top(), side, room.height());
    m_theme.paintIcon(m_painter, QRect(room.center().x() - side / 2, room.center().y() - side / 2, side, side), name, color(id));
}

void CellPainter::group(const QString& name, const QString& count, bool expanded)
{
    const QRect room = content();
    const int side = m_theme.dp(12);
    m_theme.paintIcon(m_painter, QRect(room.left(), room.center().y() - side / 2, side, side), expanded ? icons::chevD : icons::chevR,
                      color(ColorId::TextSecondary));
    const int left = m_theme.metric(Metric::Indent);
    const QFont font = m_theme.font(FontRole::Strong);
    const QFont small = m_theme.font(FontRole::Body);
    const int counted = count.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(count) + m_theme.metric(Metric::SpaceS);
    const QRect nameRoom = room.adjusted(left, 0, -counted, 0);
    const QString shown = QFontMetrics(font).elidedText(name, Qt::ElideRight, nameRoom.width());
    draw(nameRoom, shown, font, color(ColorId::TextPrimary), Qt::AlignLeft, Qt::ElideNone);
    draw(nameRoom.adjusted(QFontMetrics(font).horizontalAdvance(shown) + m_theme.metric(Metric::SpaceS), 0, counted, 0), count, small,
         color(ColorId::TextTertiary), Qt::AlignLeft, Qt::ElideNone);
}

void CellPainter::check(Qt::CheckState state, bool enabled)
{
    QStyleOptionButton box;
    const int side = m_theme.metric(Metric::CheckBox);
    box.rect = QRect(content().left(), m_option.rect.center().y() - side / 2, side, side);
    box.state = enabled ? QStyle::State_Enabled : QStyle::State_None;
    box.state |= state == Qt::Checked ? QStyle::State_On : state == Qt::PartiallyChecked ? QStyle::State_NoChange : QStyle::State_Off;
    const QStyle* style = m_option.widget ? m_option.widget->style() : nullptr;
    if (style)
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, m_painter, nullptr);
}

void CellPainter::twoLines(const QString& first, QFont::Weight weight, const QString& coloured, ColorId colour, const QString& rest)
{
    const QRect room = content();
    const int top = m_theme.lineHeight(FontRole::Body), bottom = m_theme.lineHeight(FontRole::Small);
    const int y = room.center().y() - (top + bottom) / 2 + 1;
    draw(QRect(room.left(), y, room.width(), top), first, m_theme.font(FontRole::Body, weight), color(ColorId::TextPrimary), Qt::AlignLeft, Qt::ElideRight);
    const QFont small = m_theme.font(FontRole::Small);
    QRect line(room.left(), y + top, room.width(), bottom);
    draw(line, coloured, small, color(colour), Qt::AlignLeft, Qt::ElideRight);
    const int used = coloured.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(coloured + u' ');
    draw(line.adjusted(used, 0, 0, 0), rest, small, color(ColorId::TextSecondary), Qt::AlignLeft, Qt::ElideRight);
}

RowDelegate::RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    CellPainter cell(m_theme, painter, option, index);
    if (cell.begin())
        paintCell(cell, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int width = QFontMetrics(m_theme.font(FontRole::Body)).horizontalAdvance(index.data().toString());
    return {width + 2 * m_theme.metric(Metric::SpaceM), QStyledItemDelegate::sizeHint(option, index).height()};
}

void RowDelegate::paintCell(CellPainter& cell, const QModelIndex& index) const
{
    const QString text = index.data().toString();
    const auto kind = static_cast<items::RowKind>(index.data(items::RowKindRole).toInt());
    if (kind == items::RowKind::Caption) {
        if (index.column() == 0)
            cell.text(text, ColorId::TextSecondary, FontRole::Body, QFont::Medium);
        return;
    }
    if (kind == items::RowKind::Group && index.column() == 0)
        return cell.group(text, index.data(items::SecondaryRole).toString(), index.data(items::ExpandedRole).toBool());
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    if (index.data(items::WordKindRole).toBool())
        return cell.missing(text, alignment & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft);
    if (const QVariant state = index.data(items::StateRole); state.isValid()) {
        const StateLook l = look(static_cast<domain::AssessmentState>(state.toInt()));
        return cell.state(l.icon, l.text, text);
    }
    if (const QVariant health = index.data(items::HealthRole); health.isValid()) {
        const StateLook l = look(static_cast<domain::Health>(health.toInt()));
        return cell.state(l.icon, l.text, text);
    }
    if (const QVariant severity = index.data(items::SeverityRole); severity.isValid() && index.column() != 0)
        return cell.severity(static_cast<domain::Severity>(severity.toInt()), text);
    if (index.data(items::TimeRole).isValid())
        return cell.age(text, index.data(items::StaleRole).toBool());
    if (alignment & Qt::AlignRight)
        return cell.number(text, text == "0"_L1);
    const bool unread = index.column() == 0 && index.data(items::UnreadRole).toBool();
    cell.text(text, index.column() == 0 ? ColorId::TextPrimary : ColorId::TextSecondary, FontRole::Body, unread ? QFont::DemiBold : QFont::Normal);
}

} // namespace views
