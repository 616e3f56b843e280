// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "views/common/theme.h"

#include <QStyleOptionViewItem>
#include <QStyledItemDelegate>

#include <array>

class QPainter;

namespace views {

/// Paints one cell by the design's five steps. Made on the stack inside a delegate's paint(); a page's delegate draws
/// the background with begin() and then content by meaning:
///
///     CellPainter cell(theme, painter, option, index);
///     cell.begin();
///     cell.severity(severity, word);
///
/// Inside an actively selected row of the contrast theme every colour becomes selection.text.
class CellPainter {
public:
    CellPainter(const Theme& theme, QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    ~CellPainter();
    Q_DISABLE_COPY_MOVE(CellPainter)

    /// Background, bottom line, chosen mark; returns false when the row is still being fetched (bars were drawn).
    bool begin();
    /// Moves the left edge of the content; begin() already leaves 8 (first column 12, items under a group 32).
    void setLeft(int pixelsFromCell) { m_left = pixelsFromCell; }
    QRect content() const;
    QRect cell() const { return m_option.rect; }
    bool isChosen() const { return m_chosen; }
    bool isActive() const { return m_active; } ///< chosen and the view has the focus

    /// The colour to paint `id` with in this row.
    QColor color(ColorId id) const;

    void text(const QString& text, ColorId color = ColorId::TextPrimary, FontRole role = FontRole::Body, QFont::Weight weight = QFont::Normal,
              Qt::TextElideMode elide = Qt::ElideRight);
    void secondary(const QString& text) { this->text(text, ColorId::TextSecondary); }
    /// Right-aligned number; zero is drawn tertiary.
    void number(const QString& text, bool isZero = false, QFont::Weight weight = QFont::Normal);
    /// "23 of 171": number in primary, the rest in tertiary, right-aligned together.
    void numberOf(const QString& number, const QString& rest);
    /// Words for a missing value, tertiary: "not assessed".
    void missing(const QString& words, Qt::Alignment alignment = Qt::AlignLeft);
    void severity(domain::Severity severity, const QString& word);
    void state(QLatin1StringView icon, ColorId color, const QString& word);
    /// Signed number in delta colours: "+0.92".
    void delta(const QString& text, double value);
    /// Points bar `width` design pixels wide, then the words right of it; what a what-if adds is hatched.
    void points(double fraction, const QString& words, int width = 72, double added = 0);
    /// Severity bar (common scale: `scaleMax` is the largest total of the view), number right.
    void severityBar(const std::array<int, 6>& counts, int scaleMax, const QString& number);
    void progress(double fraction, const QString& words);
    /// Age, right-aligned; the clock before it when stale.
    void age(const QString& text, bool stale);
    void icon(QLatin1StringView name, ColorId color, Qt::Alignment alignment = Qt::AlignCenter);
    /// Fold arrow, group name in 600, tertiary count behind it.
    void group(const QString& name, const QString& count, bool expanded);
    void check(Qt::CheckState state, bool enabled);
    /// Two lines of a 44 px row; the second begins with `coloured` in `colour`, then `rest` in secondary.
    void twoLines(const QString& first, QFont::Weight weight, const QString& coloured, ColorId colour, const QString& rest);

    static constexpr int firstColumnMark = 3; ///< width of the bar of a chosen row

private:
    void bars();
    void draw(const QRect& rect, const QString& text, const QFont& font, const QColor& color, Qt::Alignment alignment, Qt::TextElideMode elide);

    const Theme& m_theme;
    QPainter* m_painter;
    const QStyleOptionViewItem& m_option;
    const QModelIndex& m_index;
    bool m_first = false, m_chosen = false, m_active = false, m_disabled = false;
    int m_left = 0;
};

/// Draws every cell of a table the plain way: DisplayRole as text, alignment of the model, states of items/roles.h where
/// a cell has them. Pages derive and override paintCell() for their own columns.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Called after begin(); the default paints by the roles the cell has.
    virtual void paintCell(CellPainter& cell, const QModelIndex& index) const;
    const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

} // namespace views
