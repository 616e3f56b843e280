// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QToolButton;

namespace views {

class Label;

/// A part of the details with a head that folds it: arrow, title, words at the right.
class FoldSection final : public QWidget {
    Q_OBJECT
public:
    FoldSection(const Theme& theme, const QString& title, QWidget* content, QWidget* parent = nullptr);
    void setNote(const QString& note);
    void setOpen(bool open);
    /// Opens where there is room for it, as long as the user has not chosen.
    void setRoomy(bool roomy);
    bool isOpen() const { return m_open; }

private:
    void restyle();

    const Theme& m_theme;
    QWidget* m_content;
    QToolButton* m_head;
    Label* m_note;
    bool m_open = true;
    bool m_chosen = false; ///< by the user
};

} // namespace views
