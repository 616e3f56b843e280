// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QListWidget;
class QStackedWidget;

namespace app {
class ActionRegistry;
class Settings;
enum class Setting;
}

namespace views {

class Theme;
class TimeFormat;

/// Settings: sections left, changes act at once, no Apply. Deletes itself when closed.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Theme& theme, TimeFormat& time, app::Settings& settings, app::ActionRegistry& actions, QWidget* parent);

    /// Makes theme, time format and registry equal to what is stored; called at the start as well.
    static void applyAll(Theme& theme, TimeFormat& time, app::Settings& settings, app::ActionRegistry& actions);

private:
    QFormLayout* addSection(const QString& title);
    void addChoice(QFormLayout* form, const QString& label, app::Setting setting, const QList<std::pair<QString, QString>>& choices);
    void addCheck(QFormLayout* form, const QString& label, app::Setting setting);
    void buildLook();
    void buildKeys();
    void buildSync();
    void buildNetwork();
    void apply();

    Theme& m_theme;
    TimeFormat& m_time;
    app::Settings& m_settings;
    app::ActionRegistry& m_actions;
    QListWidget* m_list;
    QStackedWidget* m_stack;
};

} // namespace views
