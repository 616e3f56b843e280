// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enums.h"
#include "domain/rows.h"
#include "views/common/theme.h"

#include <QWidget>

namespace views {

/// Shape or icon and word on a tint (outlined in the contrast theme), for the head of details. Plain text.
class Badge final : public QWidget {
    Q_OBJECT
public:
    explicit Badge(const Theme& theme, QWidget* parent = nullptr);

    void setSeverity(domain::Severity severity, const QString& word);
    void setState(domain::AssessmentState state, const QString& word = {}); ///< "23 unhealthy"; empty: the state's word
    void setHealth(domain::Health health);
    void setConnection(domain::ConnectionState state);
    void setLook(QLatin1StringView icon, ColorId text, ColorId fill, ColorId tint, const QString& word);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& word);

    const Theme& m_theme;
    bool m_isSeverity = false;
    domain::Severity m_severity = domain::Severity::Unknown;
    QLatin1StringView m_icon;
    ColorId m_text = ColorId::TextSecondary, m_fill = ColorId::TextSecondary, m_tint = ColorId::SurfaceSunken;
    QString m_word;
};

/// A small grey word plate: a tag, a technique, a benchmark id. Plain text, elided at `maxWidth` design pixels.
class Tag final : public QWidget {
    Q_OBJECT
public:
    Tag(const Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_text;
};

/// Paints a key cap ("Ctrl+K") with its left edge at `rect`'s left, centred in its height; returns its width.
int paintKeyCap(const Theme& theme, QPainter* painter, const QRect& rect, const QString& keys);
int keyCapWidth(const Theme& theme, const QString& keys);

} // namespace views
