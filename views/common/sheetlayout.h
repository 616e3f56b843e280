// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QScrollArea;
class QWidget;

/// How what stands beside a list is laid out: parts that scroll over a foot that stays.
namespace views {

class Theme;

/// As wide as there is room, without a frame, and no stop of the Tab key.
QScrollArea* makeScrollArea(QWidget* content, QWidget* parent);
/// The same for a page that scrolls only where the window is too low for the text's size; it paints no ground of its own.
QScrollArea* makePageArea(QWidget* content, QWidget* parent);

/// `pane` shows `content` over `foot`.
void layOutDetails(QWidget* pane, QWidget* content, QWidget* foot);
/// Likewise, with a line between them.
void layOutSheet(const Theme& theme, QWidget* sheet, QWidget* content, QWidget* foot);

/// The foot of a sheet that keeps something: what becomes of it in small words (may be none), `cancel`, and `save` at the end.
QWidget* makeSheetFoot(const Theme& theme, const QString& words, QPushButton* cancel, QPushButton* save, QWidget* sheet);

} // namespace views
