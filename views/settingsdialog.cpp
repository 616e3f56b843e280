// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settingsdialog.h"

#include "app/core/actionregistry.h"
#include "app/core/console.h"
#include "app/core/settings.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/timeformat.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace views {

void SettingsDialog::applyAll(Theme& theme, TimeFormat& time, app::Settings& settings, app::ActionRegistry& actions)
{
    const QString look = settings.text(app::Setting::Theme);
    const ThemeChoice choice = look == "light"_L1      ? ThemeChoice::Light
                               : look == "dark"_L1     ? ThemeChoice::Dark
                               : look == "contrast"_L1 ? ThemeChoice::Contrast
                                                       : ThemeChoice::System;
    if (choice != theme.choice())
        theme.setChoice(choice);
    theme.setReducedMotion(settings.boolean(app::Setting::ReducedMotion));
    time.setUtc(settings.boolean(app::Setting::UtcTimes));
    if (actions.singleKeys() != settings.boolean(app::Setting::SingleKeys))
        actions.setSingleKeys(settings.boolean(app::Setting::SingleKeys));
    const QVariantMap keys = settings.value(app::Setting::UserKeys).toMap();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        const QKeySequence key(it.value().toString(), QKeySequence::PortableText);
        if (actions.key(it.key()) != key)
            actions.setUserKey(it.key(), key);
    }
}

SettingsDialog::SettingsDialog(Theme& theme, TimeFormat& time, app::Settings& settings, app::ActionRegistry& actions, app::Console& console, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_time(time), m_settings(settings), m_actions(actions), m_console(console)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    setAccessibleName(tr("Settings"));
    resize(theme.dp(760), theme.dp(560));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(theme.dp(180));
    m_stack = new QStackedWidget(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_stack, 1);
    addSection(tr("Look and language"), &SettingsDialog::buildLook);
    addSection(tr("Keys"), &SettingsDialog::buildKeys);
    addSection(tr("Sync"), &SettingsDialog::buildSync);
    addSection(tr("Network"), &SettingsDialog::buildNetwork);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::showSection);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void SettingsDialog::apply()
{
    applyAll(m_theme, m_time, m_settings, m_actions);
}

void SettingsDialog::addSection(const QString& title, Build build)
{
    m_list->addItem(title);
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(area);
    m_builds.append(build);
}

void SettingsDialog::showSection(int row)
{
    auto* area = qobject_cast<QScrollArea*>(m_stack->widget(row));
    if (!area)
        return;
    if (!area->widget()) { // made when first looked at: all at once would hold the window
        auto* content = new QWidget;
        auto* form = new QFormLayout(content);
        form->setContentsMargins(m_theme.metric(Metric::SpaceXl), m_theme.metric(Metric::SpaceL), m_theme.metric(Metric::SpaceXl),
                                 m_theme.metric(Metric::SpaceL));
        form->setHorizontalSpacing(m_theme.metric(Metric::SpaceL));
        form->setVerticalSpacing(m_theme.metric(Metric::SpaceM));
        form->addRow(makeLabel(m_theme, m_list->item(row)->text(), FontRole::Title));
        (this->*m_builds[row])(form);
        area->setWidget(content);
    }
    m_stack->setCurrentIndex(row);
}

void SettingsDialog::addChoice(QFormLayout* form, const QString& label, app::Setting setting, const QList<std::pair<QString, QString>>& choices)
{
    auto* box = new QComboBox;
    box->setAccessibleName(label);
    for (const auto& [value, text] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(qMax(0, box->findData(m_settings.value(setting).toString())));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, setting] {
        m_settings.setValue(setting, box->currentData());
        apply();
    });
    auto* name = makeLabel(m_theme, label);
    name->setBuddy(box);
    form->addRow(name, box);
}

void SettingsDialog::addCheck(QFormLayout* form, const QString& label, app::Setting setting)
{
    auto* box = new QCheckBox(label);
    box->setChecked(m_settings.boolean(setting));
    connect(box, &QCheckBox::toggled, this, [this, setting](bool on) {
        m_settings.setValue(setting, on);
        apply();
    });
    form->addRow(box);
}

void SettingsDialog::buildLook(QFormLayout* form)
{
    addChoice(form, tr("Theme"), app::Setting::Theme,
              {{u"system"_s, tr("As the system")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}, {u"contrast"_s, tr("High contrast")}});
    addChoice(form, tr("Language (from the next start)"), app::Setting::Language,
              {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}, {u"fr"_s, u"Français"_s}, {u"zh_CN"_s, u"简体中文"_s}});
    addChoice(form, tr("Rows"), app::Setting::Density, {{u"comfortable"_s, tr("Comfortable")}, {u"compact"_s, tr("Compact")}});
    addChoice(form, tr("Times"), app::Setting::UtcTimes, {{u"true"_s, tr("UTC")}, {u"false"_s, tr("Local time")}});
    addCheck(form, tr("Reduce motion"), app::Setting::ReducedMotion);
}

void SettingsDialog::buildKeys(QFormLayout* form)
{
    addCheck(form, tr("Single letters act on the row of a list"), app::Setting::SingleKeys);
    for (const app::Action* action : m_actions.all()) {
        if (m_actions.key(action->id).isEmpty())
            continue;
        QString text = action->text;
        auto* edit = new QKeySequenceEdit(m_actions.key(action->id));
        edit->setMaximumSequenceLength(1);
        edit->setClearButtonEnabled(true);
        edit->setAccessibleName(tr("Key for %1").arg(text.remove(u'&')));
        connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, id = action->id] {
            QVariantMap keys = m_settings.value(app::Setting::UserKeys).toMap();
            keys.insert(id, edit->keySequence().toString(QKeySequence::PortableText));
            m_settings.setValue(app::Setting::UserKeys, keys);
            apply();
        });
        form->addRow(makeLabel(m_theme, text.remove(u'&')), edit);
    }
}

void SettingsDialog::buildSync(QFormLayout* form)
{
    addCheck(form, tr("Sync at the start"), app::Setting::SyncOnStart);
    addCheck(form, tr("Notify of new alerts of high severity"), app::Setting::NotifyHighAlerts);
}

void SettingsDialog::buildNetwork(QFormLayout* form)
{
    auto* problem = makeLabel(m_theme, {}, FontRole::Small, ColorId::StateUnhealthyText);
    problem->setWordWrap(true);
    addProxy(form, problem);
    addProxySignIn(form, problem);
    addAuthorities(form);
    form->addRow(problem);
    auto* note = makeLabel(m_theme, tr("Changes are used from the next request."), FontRole::Small, ColorId::TextSecondary);
    form->addRow(note);
}

void SettingsDialog::addProxy(QFormLayout* form, Label* problem)
{
    auto* proxy = new QLineEdit(m_settings.text(app::Setting::Proxy));
    proxy->setPlaceholderText(tr("As the system"));
    proxy->setAccessibleName(tr("Proxy"));
    connect(proxy, &QLineEdit::editingFinished, this, [this, proxy, problem] {
        const QUrl url(proxy->text().trimmed(), QUrl::StrictMode);
        static const QStringList known{u"http"_s, u"https"_s, u"socks5h"_s};
        const bool good =
            proxy->text().trimmed().isEmpty() || (url.isValid() && known.contains(url.scheme()) && !url.host().isEmpty() && url.userInfo().isEmpty());
        proxy->setProperty(invalidProperty, !good);
        proxy->update();
        problem->setText(good ? QString() : tr("A proxy is written like http://proxy.example:3128, without a user or password."));
        if (good)
            m_settings.setValue(app::Setting::Proxy, proxy->text().trimmed());
    });
    form->addRow(makeLabel(m_theme, tr("Proxy")), proxy);
}

void SettingsDialog::addProxySignIn(QFormLayout* form, Label* problem)
{
    auto* user = new QLineEdit(m_settings.text(app::Setting::ProxyUser));
    user->setPlaceholderText(tr("empty: the proxy asks for none"));
    user->setAccessibleName(tr("User of the proxy"));
    auto* password = new QLineEdit;
    password->setEchoMode(QLineEdit::Password);
    password->setPlaceholderText(tr("empty: as it is kept"));
    password->setAccessibleName(tr("Password of the proxy"));
    password->setEnabled(!user->text().isEmpty());
    auto* state = makeLabel(m_theme, {}, FontRole::Small, ColorId::TextSecondary);
    state->setWordWrap(true);
    connect(user, &QLineEdit::editingFinished, this, [this, user, password] {
        const QString name = user->text().trimmed();
        if (name.isEmpty() && !m_settings.text(app::Setting::ProxyUser).isEmpty())
            m_console.setProxyPassword({}); // of nobody
        m_settings.setValue(app::Setting::ProxyUser, name);
        password->setEnabled(!name.isEmpty());
    });
    connect(password, &QLineEdit::editingFinished, this, [this, password] {
        if (password->text().isEmpty())
            return;
        m_console.setProxyPassword(core::Secret(password->text().toUtf8()));
        password->clear();
    });
    connect(&m_console, &app::Console::proxyPasswordKept, state, [state, problem](bool ok, const QString& sentence) {
        state->setText(ok ? sentence : QString());
        problem->setText(ok ? QString() : sentence);
    });
    form->addRow(makeLabel(m_theme, tr("User of the proxy")), user);
    form->addRow(makeLabel(m_theme, tr("Password of the proxy")), password);
    form->addRow(state);
}

void SettingsDialog::addAuthorities(QFormLayout* form)
{
    auto* line = new QHBoxLayout;
    auto* file = new QLineEdit(m_settings.text(app::Setting::CaFile));
    file->setPlaceholderText(tr("As the system"));
    file->setAccessibleName(tr("File with additional certificate authorities"));
    connect(file, &QLineEdit::editingFinished, this, [this, file] { m_settings.setValue(app::Setting::CaFile, file->text().trimmed()); });
    QPushButton* choose = makeButton(m_theme, tr("Choose…"));
    connect(choose, &QPushButton::clicked, this, [this, file] {
        auto* dialog = new QFileDialog(this, tr("Certificate authorities"), {}, tr("Certificates (*.pem *.crt);;All files (*)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString& path) {
            file->setText(path);
            m_settings.setValue(app::Setting::CaFile, path);
        });
        dialog->open();
    });
    line->addWidget(file, 1);
    line->addWidget(choose);
    form->addRow(makeLabel(m_theme, tr("Certificate authorities")), line);
}

} // namespace views
