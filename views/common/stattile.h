// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <optional>

#include <QAbstractButton>

namespace views {

/// What a tile says. Texts are translated and plain.
struct TileData {
    QString name;                  ///< "Secure score"
    QString age;                   ///< "2 min"
    bool stale = false;            ///< clock and amber age
    QString figure;                ///< "64.8", or words such as "not yet"
    QString unit;                  ///< "%", "of 3,214"
    QList<double> spark;           ///< oldest first; empty: none; NaN: gap
    std::optional<double> delta;   ///< sign gives the triangle
    QString deltaText;             ///< "2.1"
    bool deltaBetter = true;       ///< colour
    QString warning;               ///< coloured words instead of a delta: "1 unassigned"
    bool warningIsStale = false;   ///< amber instead of red
    QString note;                  ///< "in 30 days, target 70"
    QString sentence;              ///< accessible name: all of it in one sentence
};

/// One tile of the strip on the overview, 92 px high; a button that opens the page behind it.
class StatTile final : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatTile(const Theme& theme, QWidget* parent = nullptr);
    void setData(const TileData& data);
    const TileData& tile() const { return m_data; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    TileData m_data;
};

} // namespace views
