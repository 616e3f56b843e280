// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/datatable.h"

#include "app/core/settings.h"
#include "items/roles.h"
#include "views/common/cellpainter.h"
#include "views/common/plaintext.h"

#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace views {

namespace {
Metric metricOf(RowHeight height)
{
    switch (height) {
    case RowHeight::Compact: return Metric::RowCompact;
    case RowHeight::TwoLine: return Metric::RowTwoLine;
    case RowHeight::Standard: break;
    }
    return Metric::RowStandard;
}

void prepare(QTableView* view)
{
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setCornerButtonEnabled(false);
    view->setTextElideMode(Qt::ElideRight);
    view->setMouseTracking(true);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(1);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setMinimumSectionSize(1);
    view->horizontalHeader()->setSectionsClickable(true);
}
} // namespace

DataTable::DataTable(const Theme& theme, const QString& accessibleName, QWidget* parent) : QTableView(parent), m_theme(theme)
{
    setAccessibleName(accessibleName);
    prepare(this);
    setTabKeyNavigation(false);
    setItemDelegate(new RowDelegate(theme, this));
    QHeaderView* head = horizontalHeader();
    head->setSortIndicatorShown(true);
    head->setSortIndicatorClearable(false);
    head->setSectionsMovable(false);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (model())
            model()->sort(column, order);
    });
    connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](QPoint pos) {
        QMenu* menu = makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(head->mapToGlobal(pos));
    });
    connect(head, &QHeaderView::sectionResized, this, [this](int column, int before, int after) {
        if (!m_arranging && before != after) {
            m_widths.insert(column, after);
            Q_EMIT columnsChanged();
        }
        placeFrozen();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &DataTable::opened);
    connect(&theme, &Theme::changed, this, &DataTable::restyle);
    restyle();
}

void DataTable::restyle()
{
    const int height = m_theme.metric(metricOf(m_rowHeight));
    for (QTableView* view : {static_cast<QTableView*>(this), m_frozen}) {
        if (!view)
            continue;
        view->setFont(m_theme.font(FontRole::Body));
        view->verticalHeader()->setDefaultSectionSize(height);
        view->horizontalHeader()->setFixedHeight(m_theme.metric(Metric::TableHead));
    }
    verticalScrollBar()->setSingleStep(height);
    layoutColumns();
    viewport()->update();
}

void DataTable::setRowHeight(RowHeight height)
{
    m_rowHeight = height;
    restyle();
}

void DataTable::followDensity(app::Settings& settings)
{
    const auto apply = [this, &settings] { setRowHeight(settings.text(app::Setting::Density) == "compact"_L1 ? RowHeight::Compact : RowHeight::Standard); };
    connect(&settings, &app::Settings::changed, this, [apply](app::Setting setting) {
        if (setting == app::Setting::Density)
            apply();
    });
    apply();
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (m_frozen) {
        m_frozen->setModel(model);
        m_frozen->setSelectionModel(selectionModel());
    }
    layoutColumns();
}

void DataTable::setColumns(const QList<ColumnSpec>& columns)
{
    m_columns = columns;
    layoutColumns();
}

void DataTable::layoutColumns()
{
    if (!model() || m_columns.isEmpty())
        return;
    m_arranging = true;
    const int room = viewport()->width();
    int used = 0, fill = -1, fillMinimum = 0;
    for (const ColumnSpec& spec : std::as_const(m_columns)) {
        if (spec.column >= model()->columnCount())
            continue;
        const bool wanted = m_chosen.value(spec.column, !spec.optional);
        const bool fits = spec.dropBelow == 0 || room >= m_theme.dp(spec.dropBelow);
        setColumnHidden(spec.column, !wanted || !fits);
        if (!wanted || !fits)
            continue;
        if (spec.fills) {
            fill = spec.column;
            fillMinimum = m_theme.dp(spec.width);
            continue;
        }
        const int width = m_widths.value(spec.column, m_theme.dp(spec.width));
        setColumnWidth(spec.column, width);
        used += width;
    }
    if (fill >= 0)
        setColumnWidth(fill, qMax(fillMinimum, room - used));
    m_arranging = false;
    placeFrozen();
}

void DataTable::resetColumns()
{
    m_chosen.clear();
    m_widths.clear();
    layoutColumns();
    Q_EMIT columnsChanged();
}

QByteArray DataTable::saveColumns() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(1) << m_chosen << m_widths;
    return bytes;
}

void DataTable::restoreColumns(const QByteArray& saved)
{
    QDataStream stream(saved);
    quint8 version = 0;
    QHash<int, bool> chosen;
    QHash<int, int> widths;
    stream >> version >> chosen >> widths;
    if (version != 1 || stream.status() != QDataStream::Ok)
        return;
    for (int& width : widths)
        width = qBound(m_theme.metric(Metric::HitTarget), width, m_theme.dp(2000));
    m_chosen = chosen;
    m_widths = widths;
    layoutColumns();
}

QMenu* DataTable::makeColumnMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    for (const ColumnSpec& spec : std::as_const(m_columns)) {
        if (!model() || spec.fills || spec.column >= model()->columnCount())
            continue;
        QString name = model()->headerData(spec.column, Qt::Horizontal, Qt::DisplayRole).toString();
        if (name.isEmpty())
            name = model()->headerData(spec.column, Qt::Horizontal, Qt::AccessibleTextRole).toString();
        QAction* action = menu->addAction(plainButtonText(name));
        action->setCheckable(true);
        action->setChecked(m_chosen.value(spec.column, !spec.optional));
        const int column = spec.column;
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_chosen.insert(column, on);
            layoutColumns();
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Default columns")), &QAction::triggered, this, &DataTable::resetColumns);
    return menu;
}

void DataTable::setFrozenFirstColumn(bool frozen)
{
    if (frozen == (m_frozen != nullptr))
        return;
    if (!frozen) {
        delete std::exchange(m_frozen, nullptr);
        return;
    }
    m_frozen = new QTableView(this);
    prepare(m_frozen);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setItemDelegate(itemDelegate());
    m_frozen->setModel(model());
    if (selectionModel())
        m_frozen->setSelectionModel(selectionModel());
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        const bool same = horizontalHeader()->sortIndicatorSection() == column;
        const bool ascending = horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder;
        horizontalHeader()->setSortIndicator(column, same && ascending ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    restyle();
}

void DataTable::placeFrozen()
{
    if (!m_frozen || !model())
        return;
    for (int column = 1; column < model()->columnCount(); ++column)
        m_frozen->setColumnHidden(column, true);
    const bool needed = horizontalScrollBar()->maximum() > 0 && horizontalScrollBar()->value() > 0;
    m_frozen->setVisible(needed);
    m_frozen->setColumnWidth(0, columnWidth(0));
    m_frozen->setGeometry(frameWidth(), frameWidth(), columnWidth(0), viewport()->height() + horizontalHeader()->height());
    m_frozen->setItemDelegate(itemDelegate());
    m_frozen->raise();
}

void DataTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        placeFrozen();
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layoutColumns();
}

void DataTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        goToRow(0);
    viewport()->update();
}

void DataTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void DataTable::goToRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void DataTable::extendTo(int row)
{
    if (!model() || model()->rowCount() == 0)
        return;
    if (m_anchor < 0 || m_rangeEnd != currentRow()) // moved without Shift since: a new range
        m_anchor = m_rangeEnd = qMax(0, currentRow());
    const int previous = m_rangeEnd;
    m_rangeEnd = qBound(0, row, model()->rowCount() - 1);
    goToRow(m_rangeEnd);
    Q_EMIT rangeRequested(m_anchor, previous, m_rangeEnd);
}

bool DataTable::shortcutKey(QKeyEvent* event)
{
    const QModelIndex current = currentIndex();
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (event->matches(QKeySequence::SelectAll)) {
        Q_EMIT allRequested();
        return true;
    }
    if (event->modifiers() == Qt::ShiftModifier) {
        const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_J;
        if (!down && event->key() != Qt::Key_Up && event->key() != Qt::Key_K)
            return false;
        extendTo(currentRow() + (down ? 1 : -1));
        return true;
    }
    if (!plain)
        return false;
    switch (event->key()) {
    case Qt::Key_J: goToRow(qMin(currentRow() + 1, model() ? model()->rowCount() - 1 : 0)); return true;
    case Qt::Key_K: goToRow(qMax(currentRow() - 1, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (current.isValid())
            Q_EMIT opened(current);
        return true;
    case Qt::Key_Space:
        if (current.isValid())
            Q_EMIT tickRequested(current);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (current.isValid() && static_cast<items::RowKind>(current.data(items::RowKindRole).toInt()) == items::RowKind::Group) {
            Q_EMIT foldRequested(current.siblingAtColumn(0), event->key() == Qt::Key_Right);
            return true;
        }
        return false;
    default: break;
    }
    if (event->key() >= Qt::Key_A && event->key() <= Qt::Key_Z) {
        Q_EMIT letter(QChar(event->key()), current);
        return true;
    }
    return false;
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (shortcutKey(event)) {
        event->accept();
        return;
    }
    // SelectRows makes Left/Right move an invisible column cursor; scroll sideways instead.
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Right ? QAbstractSlider::SliderSingleStepAdd : QAbstractSlider::SliderSingleStepSub);
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))) {
        setFocus(Qt::MouseFocusReason);
        if (event->modifiers() & Qt::ShiftModifier)
            return extendTo(index.row());
        goToRow(index.row());
        Q_EMIT tickRequested(index);
        return;
    }
    QTableView::mousePressEvent(event);
    const double x = event->position().x();
    const bool onArrow = x >= m_theme.dp(m_foldFrom) && x < m_theme.dp(m_foldTo);
    if (event->button() == Qt::LeftButton && index.isValid() && onArrow
        && static_cast<items::RowKind>(index.data(items::RowKindRole).toInt()) == items::RowKind::Group)
        Q_EMIT foldRequested(index.siblingAtColumn(0), !index.siblingAtColumn(0).data(items::ExpandedRole).toBool());
}

void DataTable::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        Q_EMIT contextRequested(index,
                                event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

bool DataTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) { // foreign text in a tooltip stays text
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString tip = index.data(Qt::ToolTipRole).toString();
        const QString shown = index.data().toString();
        const bool cut = QFontMetrics(font()).horizontalAdvance(shown) > visualRect(index).width() - 2 * m_theme.metric(Metric::SpaceS);
        const QString text = !tip.isEmpty() ? tip : cut ? shown : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainToolTip(text), viewport());
        return true;
    }
    return QTableView::viewportEvent(event);
}

} // namespace views
