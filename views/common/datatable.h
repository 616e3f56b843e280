// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QTableView>

class QMenu;

namespace app {
class Settings;
}

namespace views {

class RowDelegate;

enum class RowHeight { Compact, Standard, TwoLine };

/// A column of a DataTable. Widths in design pixels; one column fills the rest.
struct ColumnSpec {
    int column = 0;
    int width = 100;
    bool fills = false;
    bool optional = false;    ///< off at first, offered by "Columns"
    int dropBelow = 0;        ///< list width in design pixels under which the column gives way; 0: stays
};

/// The table of every page: fixed rows, no grid, no proxy, no keyboard search, per-pixel scrolling, one row chosen,
/// header click sorts through the model's sort(), header right click chooses columns. J/K move like Down/Up, Enter opens,
/// Space and Ctrl+click tick, Ctrl+A asks for all that match, Shift with Up, Down, J, K or a click asks for a range,
/// Left/Right fold a group row, letters go to the page as `letter`. Right click and the Menu key ask for a row's menu.
/// The first column can stay while the others scroll sideways. GUI thread; the model is the caller's.
class DataTable final : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(const Theme& theme, const QString& accessibleName, QWidget* parent = nullptr);

    void setColumns(const QList<ColumnSpec>& columns); ///< after setModel()
    void setRowHeight(RowHeight height);
    /// Standard or compact rows as the user set it for all lists.
    void followDensity(app::Settings& settings);
    RowHeight rowHeightStep() const { return m_rowHeight; }
    /// Only a click between these design pixels of a group row, where its arrow is, folds it; at first a click anywhere.
    void setFoldArea(int from, int to) { m_foldFrom = from, m_foldTo = to; }
    /// A second view of the first column that does not scroll sideways.
    void setFrozenFirstColumn(bool frozen);
    /// Columns switched on or off by the user, their widths; for app::Settings.
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& saved);
    QMenu* makeColumnMenu(QWidget* parent);
    void resetColumns();

    void setModel(QAbstractItemModel* model) override;
    void keyboardSearch(const QString&) override {}
    int currentRow() const { return currentIndex().row(); }
    /// Makes `row` current and chosen and scrolls to it.
    void goToRow(int row);

Q_SIGNALS:
    void opened(const QModelIndex& index);        ///< Enter or double click
    void currentRowChanged(int row);              ///< -1: none
    void tickRequested(const QModelIndex& index); ///< Space, Ctrl+click
    void allRequested();                          ///< Ctrl+A
    /// Ticks from `anchor` to `end` are wanted; those from `anchor` to `previousEnd` came from this range before.
    void rangeRequested(int anchor, int previousEnd, int end);
    void foldRequested(const QModelIndex& group, bool open);
    void letter(QChar key, const QModelIndex& index); ///< F X A S W T C E N U …, upper case
    void columnsChanged();
    void contextRequested(const QModelIndex& index, const QPoint& globalPos);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void layoutColumns();
    void restyle();
    void placeFrozen();
    bool shortcutKey(QKeyEvent* event);
    void extendTo(int row);

    const Theme& m_theme;
    RowHeight m_rowHeight = RowHeight::Standard;
    QList<ColumnSpec> m_columns;
    QHash<int, bool> m_chosen;      ///< user's choice by column
    QHash<int, int> m_widths;       ///< user's widths by column
    QTableView* m_frozen = nullptr;
    bool m_arranging = false;
    int m_foldFrom = 0, m_foldTo = 1 << 20;
    int m_anchor = -1, m_rangeEnd = -1; ///< of the range that Shift extends
};

} // namespace views
