// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/signindialog.h"

#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/objectmenu.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

SignInDialog::SignInDialog(const Theme& theme, app::Console& console, const app::SignInPrompt& prompt, QWidget* parent)
    : QDialog(parent), m_console(console), m_connection(prompt.connection)
{
    setWindowTitle(prompt.changes ? tr("Sign in to allow changes") : tr("Sign in"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    const int m = theme.metric(Metric::SpaceXl);
    column->setContentsMargins(m, m, m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    const bool hasCode = !prompt.userCode.isEmpty();
    auto* what = makeLabel(theme, hasCode ? tr("Open the page and type this code there:") : tr("Finish the sign-in in your browser."), FontRole::Body,
                           ColorId::TextPrimary, this);
    column->addWidget(what);
    if (hasCode) {
        auto* code = makeLabel(theme, prompt.userCode, FontRole::Figure, ColorId::TextPrimary, this);
        code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        code->setAccessibleName(tr("Code %1").arg(prompt.userCode));
        column->addWidget(code);
    }
    auto* address = new QLineEdit(prompt.url.toString(), this);
    address->setReadOnly(true);
    address->setAccessibleName(tr("Address of the sign-in page"));
    address->setCursorPosition(0);
    column->addWidget(address);
    m_state = makeLabel(theme, tr("Waiting for the sign-in…"), FontRole::Small, ColorId::TextSecondary, this);
    m_state->setWordWrap(true);
    column->addWidget(m_state);

    auto* cancel = makeButton(theme, tr("Cancel sign-in"), ButtonKind::Plain, {}, this);
    auto* copyLink = makeButton(theme, tr("Copy address"), ButtonKind::Plain, "copy"_L1, this);
    auto* open = makeButton(theme, tr("Open page"), ButtonKind::Primary, "open-ext"_L1, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    if (hasCode) {
        auto* copyCode = makeButton(theme, tr("Copy code"), ButtonKind::Plain, "copy"_L1, this);
        connect(copyCode, &QPushButton::clicked, this, [code = prompt.userCode] { copyText(code); });
        buttons->addWidget(copyCode);
    }
    buttons->addWidget(copyLink);
    buttons->addWidget(open);
    column->addLayout(buttons);
    open->setDefault(true);
    open->setFocus();
    connect(open, &QPushButton::clicked, this, [this, url = prompt.url] { m_console.openUrl(url); });
    connect(copyLink, &QPushButton::clicked, this, [url = prompt.url] { copyText(url.toString()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_console.cancelSignIn(m_connection); });
    connect(&console, &app::Console::signInNote, this, &SignInDialog::onNote);
    connect(&console, &app::Console::signInEnded, this, &SignInDialog::onEnded);
}

void SignInDialog::onNote(core::ConnectionId connection, const QString& sentence)
{
    if (connection == m_connection)
        m_state->setText(sentence);
}

void SignInDialog::onEnded(core::ConnectionId connection, bool, const QString&)
{
    if (connection == m_connection)
        accept();
}

} // namespace views
