// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/standardlist.h"

#include "items/compliancemodels.h"
#include "views/common/bars.h"
#include "views/common/cellpainter.h"
#include "views/common/plaintext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int rowHeight = 77; // in design pixels

class StandardDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, theme().dp(rowHeight)}; }
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&, const QModelIndex& index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), plainToolTip(index.data(Qt::ToolTipRole).toString()), view);
        return true;
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

void StandardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    CellPainter cell(theme(), painter, option, index);
    if (!cell.begin())
        return;
    const int side = theme().metric(Metric::SpaceM), gap = theme().metric(Metric::SpaceS), line = theme().lineHeight(FontRole::Body);
    const QRect room = option.rect.adjusted(side, theme().dp(9), -side, -theme().dp(9));
    const auto write = [&](const QRect& rect, const QString& text, const QFont& font, ColorId color, Qt::Alignment alignment) {
        painter->setFont(font);
        painter->setPen(cell.color(color));
        painter->drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    };
    const QRect name(room.left(), room.top(), room.width(), line);
    const QRect middle(room.left(), name.bottom() + 1, room.width(), line);
    const QRect last(room.left(), room.bottom() - line + 1, room.width(), line);
    write(name, index.data().toString(), theme().font(FontRole::Body, cell.isChosen() ? QFont::DemiBold : QFont::Medium), ColorId::TextPrimary, Qt::AlignLeft);
    const QString share = index.data(items::ShareRole).toString();
    const QFont strong = theme().font(FontRole::Strong), small = theme().font(FontRole::Small);
    const int figure = std::max(theme().dp(44), QFontMetrics(strong).horizontalAdvance(share) + gap);
    write(middle, share, strong, ColorId::TextPrimary, Qt::AlignRight);
    const QVariant fraction = index.data(items::FractionRole);
    const int high = theme().metric(Metric::BarProgress);
    const bool isPlain = theme().isContrast() && cell.isActive();
    paintProgress(theme(), painter, QRect(middle.left(), middle.center().y() - high / 2, middle.width() - figure, high),
                  fraction.isValid() ? fraction.toDouble() : -1, isPlain ? cell.color(ColorId::TextPrimary) : QColor());
    const QString failing = index.data(items::SecondaryRole).toString();
    write(last, failing, small, ColorId::TextSecondary, Qt::AlignRight);
    const int told = QFontMetrics(small).horizontalAdvance(failing) + gap;
    write(last.adjusted(0, 0, -told, 0), index.data(items::SecondLineRole).toString(), small, ColorId::TextSecondary, Qt::AlignLeft);
}

} // namespace

StandardList::StandardList(const Theme& theme, items::StandardModel* model, QWidget* parent) : QListView(parent), m_model(model)
{
    setAccessibleName(tr("Standards"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setItemDelegate(new StandardDelegate(theme, this));
    setModel(model);
    connect(&theme, &Theme::changed, this, &QListView::doItemsLayout);
}

void StandardList::setChosen(const QString& standard)
{
    m_telling = false;
    const int row = m_model->rowOf(standard);
    if (row >= 0 && row != currentIndex().row())
        setCurrentIndex(m_model->index(row, 0));
    m_telling = true;
}

void StandardList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid() && m_telling)
        Q_EMIT chosen(current.data(items::IdRole).toString());
}

void StandardList::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const QModelIndex next = moveCursor(event->key() == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    QListView::keyPressEvent(event);
}

void StandardList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    viewport()->update();
}

void StandardList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace views
