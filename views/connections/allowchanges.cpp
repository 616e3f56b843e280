// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/allowchanges.h"

#include "core/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

AllowChanges::AllowChanges(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Allow changes"));
    build();
    connect(m_method, &QComboBox::currentIndexChanged, this, &AllowChanges::showFields);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_waiting)
            m_context.console.cancelSignIn(m_id);
        else
            Q_EMIT closed();
    });
    connect(m_give, &QPushButton::clicked, this, &AllowChanges::give);
    connect(&context.console, &app::Console::changesAnswered, this, &AllowChanges::onAnswered);
}

void AllowChanges::build()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addWidget(makeLabel(theme, tr("Allow changes"), FontRole::Title, ColorId::TextPrimary, content));
    m_what = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, content);
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    buildFields(content);
    column->addWidget(m_fields);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, content);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(new Hairline(theme, this));
    outer->addLayout(makeFoot());
}

void AllowChanges::buildFields(QWidget* content)
{
    const Theme& theme = m_context.theme;
    m_fields = new QWidget(content);
    m_form = new QFormLayout(m_fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](const QString& label, QWidget* field) {
        field->setAccessibleName(label);
        m_form->addRow(makeLabel(theme, label, FontRole::Body, ColorId::TextPrimary, m_fields), field);
    };
    m_method = new QComboBox(m_fields);
    m_method->addItem(tr("Code on another device"), u"device"_s);
    m_method->addItem(tr("Browser on this computer"), u"browser"_s);
    m_method->addItem(tr("My Azure CLI sign-in"), u"cli"_s);
    m_method->addItem(tr("Application with a secret"), u"secret"_s);
    m_method->addItem(tr("Application with a certificate"), u"certificate"_s);
    row(tr("Sign-in"), m_method);
    m_tenant = new QLineEdit(m_fields);
    m_tenant->setPlaceholderText(tr("as for reading"));
    row(tr("Tenant"), m_tenant);
    m_client = new QLineEdit(m_fields);
    m_client->setPlaceholderText(tr("as for reading"));
    row(tr("Application (client) id"), m_client);
    m_secret = new QLineEdit(m_fields);
    m_secret->setEchoMode(QLineEdit::Password);
    row(tr("Secret"), m_secret);
    m_certificate = new QLineEdit(m_fields);
    m_certificate->setPlaceholderText(tr("PEM or PFX"));
    row(tr("Certificate file"), m_certificate);
}

QHBoxLayout* AllowChanges::makeFoot()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    m_cancel = makeButton(theme, tr("Close"), ButtonKind::Plain, {}, this);
    m_give = makeButton(theme, tr("Sign in and test"), ButtonKind::Primary, {}, this);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.metric(Metric::SpaceS));
    foot->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    auto* apart = makeLabel(theme, tr("Kept apart from the sign-in that reads."), FontRole::Small, ColorId::TextSecondary, this);
    apart->setElide(Qt::ElideRight);
    foot->addWidget(apart, 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_give);
    return foot;
}

void AllowChanges::start(const domain::ConnectionRow& row)
{
    if (m_waiting && row.id == m_id)
        return;
    m_id = row.id;
    m_sample = row.sample;
    const QString name = core::oneLine(row.name, 80);
    m_what->setText(m_sample ? tr("%1 has a second sign-in of its own for this. With it, what you decide on alerts reaches the sample tenant.").arg(name)
                             : tr("Give %1 a second sign-in for what you decide here, such as dismissing an alert. It needs the role Security Admin. "
                                  "It can be removed at any time; reading goes on without it.")
                                   .arg(name));
    m_fields->setVisible(!m_sample);
    m_give->setText(m_sample ? tr("Allow changes") : tr("Sign in and test"));
    m_problem->clear();
    setWaiting(false);
    showFields();
}

void AllowChanges::showFields()
{
    const QString method = m_method->currentData().toString();
    const bool application = method == "secret"_L1 || method == "certificate"_L1;
    m_form->setRowVisible(m_client, method != "cli"_L1);
    m_form->setRowVisible(m_secret, application);
    m_form->setRowVisible(m_certificate, method == "certificate"_L1);
    m_problem->clear();
}

QString AllowChanges::problem() const
{
    if (m_sample)
        return {};
    const QString method = m_method->currentData().toString();
    if ((method == "secret"_L1 || method == "certificate"_L1) && m_client->text().trimmed().isEmpty())
        return tr("This sign-in needs the application's client id.");
    if (method == "secret"_L1 && m_secret->text().isEmpty())
        return tr("This sign-in needs the application's secret.");
    if (method == "certificate"_L1 && m_certificate->text().trimmed().isEmpty())
        return tr("This sign-in needs a certificate file.");
    return {};
}

void AllowChanges::give()
{
    m_problem->setText(problem());
    if (!m_problem->text().isEmpty())
        return;
    app::NewFixSignIn given;
    given.connection = m_id;
    if (!m_sample) {
        given.method = m_method->currentData().toString();
        given.tenantId = m_tenant->text().trimmed();
        given.clientId = m_client->text().trimmed();
        given.secret = core::Secret(m_secret->text().toUtf8());
        given.certificateFile = m_certificate->text().trimmed();
    }
    m_secret->clear();
    setWaiting(true);
    m_context.console.allowChanges(std::move(given));
}

void AllowChanges::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_give->setEnabled(!waiting);
    m_fields->setEnabled(!waiting);
    m_cancel->setText(waiting ? tr("Cancel sign-in") : tr("Close"));
}

void AllowChanges::onAnswered(core::ConnectionId connection, bool ok, const QString& sentence)
{
    if (!m_waiting || connection != m_id)
        return;
    setWaiting(false);
    m_problem->setText(ok ? QString() : sentence);
    if (ok)
        Q_EMIT closed();
}

QWidget* AllowChanges::firstField() const
{
    return m_sample ? static_cast<QWidget*>(m_give) : m_method;
}

} // namespace views
