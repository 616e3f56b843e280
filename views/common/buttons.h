// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QPushButton>
#include <QToolButton>

namespace views {

/// How ParapetStyle draws a button. Primary is filled, at most one a pane; Link is flat in link colour.
enum class ButtonKind { Plain, Primary, Flat, Link };

/// A push button of 28 (or, small, 24) pixels; kind and size are kept in properties that ParapetStyle reads.
QPushButton* makeButton(const Theme& theme, const QString& text, ButtonKind kind = ButtonKind::Plain, QLatin1StringView icon = {}, QWidget* parent = nullptr);
QPushButton* makeSmallButton(const Theme& theme, const QString& text, ButtonKind kind = ButtonKind::Plain, QLatin1StringView icon = {},
                             QWidget* parent = nullptr);
/// An icon-only button; `name` is its accessible name and tooltip.
QToolButton* makeIconButton(const Theme& theme, QLatin1StringView icon, const QString& name, QWidget* parent = nullptr);
/// The outlined square button with three dots that opens `menu`-like things.
QToolButton* makeMoreButton(const Theme& theme, const QString& name, QWidget* parent = nullptr);
/// Changes the kind of a button made here.
void setButtonKind(QAbstractButton* button, ButtonKind kind);

/// Property names read by ParapetStyle.
inline constexpr auto kindProperty = "parapetKind";
inline constexpr auto smallProperty = "parapetSmall";
inline constexpr auto outlinedProperty = "parapetOutlined";
inline constexpr auto invalidProperty = "parapetInvalid"; ///< fields: true draws the unhealthy outline

} // namespace views
