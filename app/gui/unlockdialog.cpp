// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/unlockdialog.h"

#include "store/keys/recoverycode.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/objectmenu.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using views::ButtonKind;
using views::ColorId;
using views::FontRole;
using views::Metric;

namespace app {

UnlockDialog::UnlockDialog(const views::Theme& theme, bool isNew, const QString& why, QWidget* parent)
    : QDialog(parent), m_isNew(isNew), m_key(new QLineEdit(this)), m_again(new QLineEdit(this))
{
    setWindowTitle(isNew ? tr("Protect your workspace") : tr("Open your workspace"));
    auto* column = new QVBoxLayout(this);
    const int m = theme.metric(Metric::SpaceXl);
    column->setContentsMargins(m, m, m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    auto* what = views::makeLabel(theme,
                                  isNew ? tr("Choose a passphrase. It encrypts everything Parapet stores on this computer.")
                                        : tr("Type the passphrase of this workspace, or its recovery code."),
                                  FontRole::Body, ColorId::TextPrimary, this);
    what->setWordWrap(true);
    column->addWidget(what);
    if (!why.isEmpty()) {
        auto* reason = views::makeLabel(theme, why, FontRole::Small, ColorId::TextSecondary, this);
        reason->setWordWrap(true);
        column->addWidget(reason);
    }
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(isNew ? tr("New passphrase") : tr("Passphrase or recovery code"));
    m_key->setPlaceholderText(m_key->accessibleName());
    m_again->setEchoMode(QLineEdit::Password);
    m_again->setAccessibleName(tr("The same again"));
    m_again->setPlaceholderText(m_again->accessibleName());
    m_again->setVisible(isNew);
    column->addWidget(m_key);
    column->addWidget(m_again);
    m_problem = views::makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, this);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);

    auto* buttons = new QHBoxLayout;
    if (isNew) {
        auto* plain = views::makeButton(theme, tr("Go without encryption"), ButtonKind::Plain, {}, this);
        plain->setToolTip(tr("Sign-ins are then forgotten when Parapet ends."));
        plain->setAutoDefault(false);
        connect(plain, &QPushButton::clicked, this, &UnlockDialog::withoutEncryption);
        buttons->addWidget(plain);
    }
    buttons->addStretch(1);
    auto* quit = views::makeButton(theme, tr("Quit"), ButtonKind::Plain, {}, this);
    quit->setAutoDefault(false);
    m_open = views::makeButton(theme, isNew ? tr("Encrypt") : tr("Open"), ButtonKind::Primary, {}, this);
    m_open->setDefault(true);
    buttons->addWidget(quit);
    buttons->addWidget(m_open);
    column->addLayout(buttons);
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &UnlockDialog::take);
    setMinimumWidth(theme.dp(420));
}

void UnlockDialog::take()
{
    if (m_key->text().isEmpty())
        return refuse(tr("Type something first."));
    if (m_isNew && m_key->text() != m_again->text())
        return refuse(tr("The two are not the same."));
    if (m_isNew && m_key->text().size() < 8)
        return refuse(tr("Use eight characters or more."));
    store::GivenKey key{store::GivenKey::Kind::Passphrase, core::Secret(m_key->text().toUtf8())};
    if (!m_isNew && store::parseRecoveryCode(m_key->text()))
        key.kind = store::GivenKey::Kind::RecoveryCode;
    m_key->clear();
    m_again->clear();
    m_open->setEnabled(false);
    m_problem->clear();
    Q_EMIT given(key);
}

void UnlockDialog::refuse(const QString& sentence)
{
    m_problem->setText(sentence);
    m_open->setEnabled(true);
    m_key->setFocus();
}

RecoveryDialog::RecoveryDialog(const views::Theme& theme, const QString& code, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Recovery code"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    const int m = theme.metric(Metric::SpaceXl);
    column->setContentsMargins(m, m, m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    auto* what = views::makeLabel(theme,
                                  tr("Write this code down and keep it away from this computer. It opens the workspace on another machine or "
                                     "when the passphrase is lost, and is shown only now."),
                                  FontRole::Body, ColorId::TextPrimary, this);
    what->setWordWrap(true);
    column->addWidget(what);
    auto* text = views::makeLabel(theme, code, FontRole::Code, ColorId::TextPrimary, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("Recovery code %1").arg(code));
    column->addWidget(text);
    auto* copy = views::makeButton(theme, tr("Copy"), ButtonKind::Plain, "copy"_L1, this);
    auto* done = views::makeButton(theme, tr("I have written it down"), ButtonKind::Primary, {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(done);
    column->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [code] { views::copyText(code); });
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
    setMinimumWidth(theme.dp(440));
}

} // namespace app
