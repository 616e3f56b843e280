// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QToolButton;

namespace app {
class ActionRegistry;
}

namespace views {

class ScopePicker;
class Theme;
class TimeFormat;

/// 44 px: back and forward, scope, the command field, sync, What if and the details toggle. All run actions of the registry.
class TopBar final : public QWidget {
    Q_OBJECT
public:
    TopBar(const Theme& theme, const TimeFormat& time, app::ActionRegistry& actions, QWidget* parent = nullptr);

    ScopePicker* scope() const { return m_scope; }
    QWidget* commandField() const;
    void setNarrow(bool narrow); ///< icons only

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QToolButton* add(const QString& action, bool withText);
    void sync();

    const Theme& m_theme;
    app::ActionRegistry& m_actions;
    ScopePicker* m_scope;
    QAbstractButton* m_field;
    QHBoxLayout* m_layout;
    QList<std::pair<QString, QToolButton*>> m_buttons;
};

} // namespace views
