// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace views {

/// A plate of the heat map with its words: `level` 0 to 4, or -1 for the hatch of what has no share.
void paintHeatPlate(const Theme& theme, QPainter* painter, const QRect& plate, int level, bool undecided, const QString& words, const QFont& font);

/// A cell: plate with its number, ring round the current one; the total as bold number alone.
class HeatDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    HeatDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    const Theme& m_theme;
};

/// Names of families above and of scopes at the left; no buttons, nothing to resize.
class HeatHeader final : public QHeaderView {
    Q_OBJECT
public:
    HeatHeader(const Theme& theme, Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintScope(QPainter* painter, const QRect& rect, int section) const;
    QVariant told(int section, int role) const { return model()->headerData(section, orientation(), role); }

    const Theme& m_theme;
};

} // namespace views
