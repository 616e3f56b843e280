// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/compliancerows.h"
#include "views/common/theme.h"

#include <QTableView>

namespace items {
class HeatMapModel;
}

namespace views {

class Label;

/// Scopes by families: a number in each cell, coloured only where it is weak, hatched where there is none. The cursor is a cell:
/// arrows, J and K move it, Enter opens it. Names of scopes and families stay while the rest scrolls. GUI thread.
class HeatMapView final : public QTableView {
    Q_OBJECT
public:
    HeatMapView(const Theme& theme, items::HeatMapModel* model, QWidget* parent = nullptr);

    /// Moves the cursor there; where the family is not here, to the scope's first one; else to the first cell.
    void goTo(const domain::ComplianceCell& cell);
    domain::ComplianceCell currentCell() const;
    void keyboardSearch(const QString&) override {}

Q_SIGNALS:
    void cellChosen(const domain::ComplianceCell& cell);
    void opened();                                ///< Enter or double click
    void letter(QChar key);                       ///< as of a DataTable

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void updateGeometries() override;

private:
    void restyle();
    void layoutCells();

    const Theme& m_theme;
    items::HeatMapModel* m_model;
    Label* m_corner;
    bool m_arranging = false;
};

/// What the colours of a heat map mean; what does not fit is left out from the right.
class HeatLegend final : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Key {
        QString text;
        int level = 0; ///< -1: hatched
    };
    QList<Key> keys() const;
    int widthOf(const Key& key) const;

    const Theme& m_theme;
};

} // namespace views
