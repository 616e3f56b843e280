// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace app {
class ActionRegistry;
}

namespace views {

class Theme;

/// The first screen: one question, three ways to start, each with what it needs and how long it takes. Runs the actions
/// connections.add, host.assess and sample.open.
class FirstRun final : public QWidget {
    Q_OBJECT
public:
    FirstRun(const Theme& theme, app::ActionRegistry& actions, bool encrypted, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeRow(QLatin1StringView icon, const QString& title, const QString& text, const QString& needs, const QString& button, const QString& action,
                     bool primary);
    QWidget* makeFacts(bool encrypted);

    const Theme& m_theme;
    app::ActionRegistry& m_actions;
    QWidget* m_first = nullptr;
};

} // namespace views
