// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/heatmapview.h"

#include "items/compliancemodels.h"
#include "views/common/labels.h"
#include "views/compliance/heatpaint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace views {

namespace {
// In design pixels.
constexpr int cellLeast = 40, cellMost = 57, totalLeast = 68, nameLeast = 150, nameMost = 200, captionHeight = 22, headHeight = 30, legendGap = 4;
} // namespace

HeatMapView::HeatMapView(const Theme& theme, items::HeatMapModel* model, QWidget* parent)
    : QTableView(parent), m_theme(theme), m_model(model),
      m_corner(makeLabel(theme, tr("Share of passed checks"), FontRole::Small, ColorId::TextSecondary, this))
{
    setAccessibleName(tr("Heat map"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalHeader(new HeatHeader(theme, Qt::Horizontal, this));
    setVerticalHeader(new HeatHeader(theme, Qt::Vertical, this));
    setItemDelegate(new HeatDelegate(theme, this));
    m_corner->setElide(Qt::ElideRight);
    m_corner->setAutoFillBackground(true);
    m_corner->setBackgroundRole(QPalette::Base);
    setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &HeatMapView::layoutCells);
    connect(this, &QAbstractItemView::doubleClicked, this, &HeatMapView::opened);
    connect(&theme, &Theme::changed, this, &HeatMapView::restyle);
    restyle();
}

void HeatMapView::restyle()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(ColorId::SurfaceBase));
    setPalette(colors);
    horizontalHeader()->setFixedHeight(m_theme.dp(headHeight));
    layoutCells();
    viewport()->update();
}

void HeatMapView::layoutCells()
{
    if (std::exchange(m_arranging, true))
        return;
    const int columns = m_model->columnCount();
    const int total = m_theme.dp(totalLeast), families = std::max(1, columns - 1);
    const int spare = width() - total - families * m_theme.dp(cellMost);
    verticalHeader()->setFixedWidth(std::clamp(spare, m_theme.dp(nameLeast), m_theme.dp(nameMost)));
    const int room = width() - verticalHeader()->width() - (verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0);
    const int cell = std::clamp((room - total) / families, m_theme.dp(cellLeast), m_theme.dp(cellMost));
    for (int column = 0; column < columns - 1; ++column)
        setColumnWidth(column, cell);
    if (columns > 0)
        setColumnWidth(columns - 1, std::max(total, room - families * cell));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isCaption = m_model->headerData(row, Qt::Vertical, items::RowKindRole).toInt() == int(items::RowKind::Caption);
        setRowHeight(row, isCaption ? m_theme.dp(captionHeight) : m_theme.metric(Metric::RowStandard));
    }
    m_arranging = false;
}

void HeatMapView::updateGeometries()
{
    QTableView::updateGeometries();
    m_corner->setContentsMargins(m_theme.metric(Metric::SpaceL), 0, 0, 0);
    m_corner->setGeometry(0, 0, verticalHeader()->width(), horizontalHeader()->height());
    m_corner->raise(); // over the button that stands there
}

void HeatMapView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layoutCells();
}

void HeatMapView::goTo(const domain::ComplianceCell& cell)
{
    QModelIndex wanted = m_model->indexOf(cell);
    if (!wanted.isValid())
        wanted = m_model->indexOf({cell.standard, cell.scopeId, m_model->view().families.value(0).id});
    if (!wanted.isValid() && m_model->rowCount() > 0)
        wanted = m_model->index(0, 0);
    if (wanted.isValid() && wanted != currentIndex())
        setCurrentIndex(wanted);
}

domain::ComplianceCell HeatMapView::currentCell() const
{
    return m_model->cellAt(currentIndex());
}

void HeatMapView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    for (const auto& index : {current, previous})
        viewport()->update(visualRect(index));
    if (current.isValid())
        Q_EMIT cellChosen(m_model->cellAt(current));
}

void HeatMapView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void HeatMapView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void HeatMapView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        const QModelIndex next = moveCursor(event->key() == Qt::Key_J ? MoveDown : MoveUp, Qt::NoModifier);
        if (next.isValid())
            setCurrentIndex(next);
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT opened();
        return;
    }
    if (plain && event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z) {
        Q_EMIT letter(QChar(event->key()));
        return;
    }
    QTableView::keyPressEvent(event);
}

// ---- HeatLegend

HeatLegend::HeatLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QList<HeatLegend::Key> HeatLegend::keys() const
{
    return {{tr("under 50"), 4}, {u"50"_s, 3}, {u"65"_s, 2}, {u"80"_s, 1}, {tr("95 and more"), 0}, {tr("? not all could be told"), -1}};
}

int HeatLegend::widthOf(const Key& key) const
{
    return QFontMetrics(m_theme.font(FontRole::Caption)).horizontalAdvance(key.text) + 2 * m_theme.metric(Metric::SpaceS);
}

QSize HeatLegend::sizeHint() const
{
    int width = QFontMetrics(m_theme.font(FontRole::Small)).horizontalAdvance(tr("Passed")) + m_theme.metric(Metric::SpaceS);
    for (const Key& key : keys())
        width += widthOf(key) + m_theme.dp(legendGap);
    return {width, m_theme.metric(Metric::Tag)};
}

void HeatLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorId::TextSecondary));
    const QString title = tr("Passed");
    int left = 0;
    const auto place = [&](int wide) { return QRect(std::exchange(left, left + wide), 0, wide, height()); };
    const QRect titled = place(painter.fontMetrics().horizontalAdvance(title) + m_theme.metric(Metric::SpaceS));
    if (titled.right() <= width())
        painter.drawText(titled, Qt::AlignVCenter | Qt::AlignLeft, title);
    for (const Key& key : keys()) {
        const QRect plate = place(widthOf(key));
        if (plate.right() > width())
            return;
        paintHeatPlate(m_theme, &painter, plate, key.level, key.level < 0, key.text, m_theme.font(FontRole::Caption));
        left += m_theme.dp(legendGap);
    }
}

} // namespace views
