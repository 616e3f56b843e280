// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QListWidget;
class QStackedWidget;

namespace app {
class ActionRegistry;
class Console;
class Settings;
enum class Setting;
} // namespace app

namespace views {

class Label;
class Theme;
class TimeFormat;

/// Settings: sections left, changes act at once, no Apply. Deletes itself when closed.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Theme& theme, TimeFormat& time, app::Settings& settings, app::ActionRegistry& actions, app::Console& console, QWidget* parent);

    /// Makes theme, time format and registry equal to what is stored; called at the start as well.
    static void applyAll(Theme& theme, TimeFormat& time, app::Settings& settings, app::ActionRegistry& actions);

private:
    using Build = void (SettingsDialog::*)(QFormLayout*);

    void addSection(const QString& title, Build build);
    void showSection(int row);
    void addChoice(QFormLayout* form, const QString& label, app::Setting setting, const QList<std::pair<QString, QString>>& choices);
    void addCheck(QFormLayout* form, const QString& label, app::Setting setting);
    void buildLook(QFormLayout* form);
    void buildKeys(QFormLayout* form);
    void buildSync(QFormLayout* form);
    void buildNetwork(QFormLayout* form);
    void addProxy(QFormLayout* form, Label* problem);
    void addProxySignIn(QFormLayout* form, Label* problem);
    void addAuthorities(QFormLayout* form);
    void apply();

    Theme& m_theme;
    TimeFormat& m_time;
    app::Settings& m_settings;
    app::ActionRegistry& m_actions;
    app::Console& m_console;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QList<Build> m_builds;
};

} // namespace views
