// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme.h"

#include <QWidget>

class QPushButton;

namespace views {

class Label;

/// What a list shows instead of rows. Four kinds that never stand for each other: nothing connected yet, the filter
/// hides everything, all good (only when complete and recent), cannot tell (rights or data are missing).
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { FirstUse, NoMatch, AllGood, CannotTell };

    explicit EmptyState(const Theme& theme, QWidget* parent = nullptr);

    /// `primary` and `plain`: words of the two buttons, empty for none. AllGood has no primary: both are plain.
    void show(Kind kind, const QString& title, const QString& text, const QString& primary = {}, const QString& plain = {});
    /// The words of kind 1: "Nothing to show yet", Connect a cloud…, Open sample estate.
    void showFirstUse(const QString& whatAppears);
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void primaryTriggered();
    void plainTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Kind m_kind = Kind::FirstUse;
    QWidget* m_icon;
    Label* m_title;
    Label* m_text;
    QPushButton* m_primary;
    QPushButton* m_plain;
};

} // namespace views
