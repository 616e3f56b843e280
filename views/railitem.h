// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QAbstractButton>

namespace views {

/// One page or saved view of the rail: icon, name, count. Folded it shows the icon and tells the rest in the tooltip.
class RailItem final : public QAbstractButton {
    Q_OBJECT
public:
    RailItem(const Theme& theme, QLatin1StringView icon, const QString& text, bool saved, QWidget* parent);

    void setCount(const QString& count);
    void setKeys(const QString& keys);
    void setFolded(bool folded);
    /// Drawn as the place a dragged one is going to.
    void setTarget(bool target);
    QSize sizeHint() const override { return {m_theme.metric(Metric::HitTarget), m_theme.metric(Metric::RailItem)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void describe();
    QRect nameRoom() const;
    QFont nameFont() const;

    const Theme& m_theme;
    QLatin1StringView m_icon;
    QString m_count, m_keys;
    bool m_saved;
    bool m_folded = false;
    bool m_target = false;
};

} // namespace views
