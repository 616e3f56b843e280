// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/recommendationmodel.h"
#include "items/whatifpresenter.h"

#include <QObject>

namespace app {
class ActionRegistry;
}

namespace views {

class DataTable;
class KeyBar;
class Theme;

/// The recommendations list while What if is open: boxes in front of its rows, ticked by mouse and keyboard, and the row
/// pointed at (or, without a pointer, the current one) told to the presenter. Owned by the page, as is all it is given.
class WhatIfMode final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const Theme& theme;
        items::WhatIfPresenter& presenter;
        items::RecommendationModel& model;
        DataTable* table;
        KeyBar* keys;
    };
    explicit WhatIfMode(const Parts& parts);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);
    /// The recommendation with all its resources, or with some.
    void add(const domain::RecommendationRow& row, const std::optional<QStringList>& resourceIds);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void toggle(int row);
    void tickRange(int anchor, int before, int end);
    void tickAll();
    void set(int first, int last, bool ticked);
    void showTicks();
    void showKeys();
    void pointAt(int row);
    bool isOnBox(const QPoint& position, int row) const;

    Parts m_parts;
    int m_row = -1; ///< pointed at, by the pointer or as the current one
    bool m_isOpen = false;
};

} // namespace views
