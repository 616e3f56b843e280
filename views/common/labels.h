// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QLabel>

namespace views {

/// A label that follows the theme: role and colour by id, plain text only, so that markup in foreign text stays text.
/// Elides when told to; the whole text is then the tooltip.
class Label : public QLabel {
    Q_OBJECT
public:
    Label(const Theme& theme, FontRole role, ColorId color, QWidget* parent = nullptr);

    void setRole(FontRole role);
    void setColor(ColorId color);
    void setWeight(QFont::Weight weight);
    /// ElideNone shows everything (and asks for the room); any other mode lets the label shrink.
    void setElide(Qt::TextElideMode mode);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void restyle();
    QString shown() const;

    const Theme& m_theme;
    FontRole m_role;
    ColorId m_color;
    QFont::Weight m_weight = QFont::Weight(0);
    Qt::TextElideMode m_elide = Qt::ElideNone;
};

/// The one factory for labels.
Label* makeLabel(const Theme& theme, const QString& text, FontRole role = FontRole::Body, ColorId color = ColorId::TextPrimary, QWidget* parent = nullptr);


} // namespace views
