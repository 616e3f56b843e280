// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/addconnection.h"

#include "core/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/severity.h"
#include "views/connections/baselinechooser.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

AddConnection::AddConnection(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Add a connection"));
    const Theme& theme = context.theme;
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addWidget(makeLabel(theme, tr("Add a connection"), FontRole::Title, ColorId::TextPrimary, content));
    m_kind = new SegmentBar(theme, tr("What to connect"), false, content);
    m_kind->addSegment(u"azure"_s, u"Azure"_s);
    m_kind->addSegment(u"host"_s, tr("This computer"));
    m_kind->addSegment(u"sample"_s, tr("Sample estate"));
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(m_kind);
    kinds->addStretch(1);
    column->addLayout(kinds);
    m_stack = new QStackedWidget(content);
    for (QWidget* page : {makeAzure(), makeHost(), makeSample()})
        m_stack->addWidget(page);
    column->addWidget(m_stack);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, content);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_rights = new QGridLayout;
    m_rights->setColumnStretch(1, 1);
    column->addLayout(m_rights);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    m_cancel = makeButton(theme, tr("Close"), ButtonKind::Plain, {}, this);
    m_connect = makeButton(theme, tr("Test and connect"), ButtonKind::Primary, {}, this);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.metric(Metric::SpaceS));
    foot->setContentsMargins(m, theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    foot->addWidget(makeLabel(theme, tr("Parapet reads only."), FontRole::Small, ColorId::TextSecondary, this), 1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_connect);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(new Hairline(theme, this));
    outer->addLayout(foot);
    connect(m_kind, &SegmentBar::chosen, this, [this] { showFields(); });
    connectWaiting();
    connect(m_connect, &QPushButton::clicked, this, &AddConnection::connectIt);
    connect(&context.console, &app::Console::connectionTested, this, &AddConnection::onTested);
    showFields();
}

QWidget* AddConnection::makeAzure()
{
    auto* page = new QWidget(this);
    m_form = new QFormLayout(page);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto field = [&](const QString& label, const QString& hint = {}) {
        auto* edit = new QLineEdit(page);
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(label);
        m_form->addRow(makeLabel(m_context.theme, label, FontRole::Body, ColorId::TextPrimary, page), edit);
        return edit;
    };
    const auto choice = [&](const QString& label, const QList<std::pair<QString, QString>>& values) {
        auto* box = new QComboBox(page);
        box->setAccessibleName(label);
        for (const auto& [value, text] : values)
            box->addItem(text, value);
        m_form->addRow(makeLabel(m_context.theme, label, FontRole::Body, ColorId::TextPrimary, page), box);
        return box;
    };
    m_name = field(tr("Name"), tr("as it is shown here"));
    m_cloud = choice(tr("Cloud"), {{u"AzureCloud"_s, tr("Azure, public")},
                                   {u"AzureUSGovernment"_s, tr("Azure US Government")},
                                   {u"AzureChinaCloud"_s, tr("Azure China (21Vianet)")},
                                   {u"custom"_s, tr("Custom endpoints")}});
    m_tenant = field(tr("Tenant"), tr("id or domain"));
    m_method = choice(tr("Sign-in"), {{u"device"_s, tr("Code on another device")},
                                      {u"browser"_s, tr("Browser on this computer")},
                                      {u"cli"_s, tr("My Azure CLI sign-in")},
                                      {u"secret"_s, tr("Application with a secret")},
                                      {u"certificate"_s, tr("Application with a certificate")}});
    m_client = field(tr("Application (client) id"));
    m_secret = field(tr("Secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_certificate = field(tr("Certificate file"), tr("PEM or PFX"));
    m_authority = field(tr("Sign-in address"), u"https://"_s);
    m_arm = field(tr("Resource Manager address"), u"https://"_s);
    m_logs = field(tr("Log Analytics address"), u"https://"_s);
    m_audience = field(tr("Audience"), tr("empty: the Resource Manager address"));
    m_redirect = field(tr("Redirect address"), u"http://localhost"_s);
    m_filter = field(tr("Only these subscriptions"), tr("ids or names, comma between; empty: all"));
    m_every = choice(tr("Sync every"), {{u"3600"_s, tr("hour")}, {u"14400"_s, tr("4 hours")}, {u"28800"_s, tr("8 hours")}, {u"86400"_s, tr("day")}});
    m_every->setCurrentIndex(1);
    connect(m_method, &QComboBox::currentIndexChanged, this, &AddConnection::showFields);
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &AddConnection::showFields);
    return page;
}

QWidget* AddConnection::makeHost()
{
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(0, 0, 0, 0);
    auto* what = makeLabel(m_context.theme, tr("Reads packages, updates, ports and users of this computer and checks it against a baseline. "
                                               "Nothing is changed and nothing leaves it."),
                           FontRole::Body, ColorId::TextSecondary, page);
    what->setWordWrap(true);
    form->addRow(what);
    m_baseline = new BaselineChooser(m_context, page);
    form->addRow(m_baseline);
    return page;
}

QWidget* AddConnection::makeSample()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* what = makeLabel(m_context.theme, tr("Contoso, an invented estate of about 3,000 resources behind a server on this computer. "
                                               "It is marked as sample everywhere and never added to real numbers."),
                           FontRole::Body, ColorId::TextSecondary, page);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addStretch(1);
    return page;
}

void AddConnection::start()
{
    m_problem->clear();
    clearRights(); // of the connection before
    m_kind->setFocus();
}

void AddConnection::showFields()
{
    const QString kind = m_kind->current();
    m_stack->setCurrentIndex(kind == "azure"_L1 ? 0 : kind == "host"_L1 ? 1 : 2);
    if (kind == "host"_L1 && !m_baseline->hasOffers())
        m_baseline->ask({});
    const QString method = m_method->currentData().toString();
    const bool custom = m_cloud->currentData() == u"custom"_s;
    m_form->setRowVisible(m_client, method == "secret"_L1 || method == "certificate"_L1 || custom);
    m_form->setRowVisible(m_secret, method == "secret"_L1 || method == "certificate"_L1);
    m_form->setRowVisible(m_certificate, method == "certificate"_L1);
    for (QLineEdit* edit : {m_authority, m_arm, m_logs, m_audience})
        m_form->setRowVisible(edit, custom);
    m_form->setRowVisible(m_redirect, custom && method == "browser"_L1);
    m_connect->setText(kind == "azure"_L1 ? tr("Test and connect") : kind == "host"_L1 ? tr("Add this computer") : tr("Open sample estate"));
    m_problem->clear();
}

QString AddConnection::problem() const
{
    const QString method = m_method->currentData().toString();
    const bool needsApp = method == "secret"_L1 || method == "certificate"_L1;
    static const QRegularExpression tenant(u"^[A-Za-z0-9][A-Za-z0-9.-]*$"_s);
    if (!tenant.match(m_tenant->text().trimmed()).hasMatch())
        return tr("Tenant needs an id or a domain such as contoso.example.");
    if (needsApp && m_client->text().trimmed().isEmpty())
        return tr("This sign-in needs the application's client id.");
    if (method == "secret"_L1 && m_secret->text().isEmpty())
        return tr("This sign-in needs the application's secret.");
    if (method == "certificate"_L1 && m_certificate->text().trimmed().isEmpty())
        return tr("This sign-in needs a certificate file.");
    if (m_cloud->currentData() == u"custom"_s) {
        for (const QLineEdit* edit : {m_authority, m_arm}) {
            const QUrl url(edit->text().trimmed(), QUrl::StrictMode);
            const bool loopback = url.host() == "127.0.0.1"_L1 || url.host() == "localhost"_L1;
            if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && !(loopback && url.scheme() == "http"_L1)))
                return tr("%1 needs an https address.").arg(edit->accessibleName());
        }
        const QUrl redirect(m_redirect->text().trimmed(), QUrl::StrictMode);
        const bool here = redirect.host() == "127.0.0.1"_L1 || redirect.host() == "localhost"_L1;
        if (!redirect.isEmpty() && (redirect.scheme() != "http"_L1 || !here))
            return tr("%1 needs an http address of this computer, such as http://localhost.").arg(m_redirect->accessibleName());
    }
    return {};
}

void AddConnection::connectIt()
{
    const QString kind = m_kind->current();
    if (kind == "azure"_L1) {
        connectAzure();
        return;
    }
    if (kind == "host"_L1)
        m_context.console.addThisComputer(m_baseline->choice());
    else
        m_context.console.addSampleEstate();
    Q_EMIT closed();
}

void AddConnection::connectAzure()
{
    m_problem->setText(problem());
    if (!m_problem->text().isEmpty())
        return;
    app::NewConnection connection;
    connection.name = m_name->text().trimmed().isEmpty() ? m_tenant->text().trimmed() : m_name->text().trimmed();
    connection.cloud = m_cloud->currentData().toString();
    connection.tenantId = m_tenant->text().trimmed();
    connection.clientId = m_client->text().trimmed();
    connection.method = m_method->currentData().toString();
    connection.secret = core::Secret(m_secret->text().toUtf8());
    connection.certificateFile = m_certificate->text().trimmed();
    connection.authorityUrl = m_authority->text().trimmed();
    connection.armUrl = m_arm->text().trimmed();
    connection.logAnalyticsUrl = m_logs->text().trimmed();
    connection.audience = m_audience->text().trimmed();
    connection.redirectUrl = m_redirect->text().trimmed();
    connection.subscriptionFilter = m_filter->text().trimmed();
    connection.every = std::chrono::seconds(m_every->currentData().toString().toInt());
    m_secret->clear();
    setWaiting(true);
    m_context.console.addConnection(std::move(connection));
}

void AddConnection::connectWaiting()
{
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_waiting && m_prompted.isValid())
            m_context.console.cancelSignIn(m_prompted);
        else
            Q_EMIT closed();
    });
    connect(&m_context.console, &app::Console::signInNeeded, this, [this](const app::SignInPrompt& prompt) {
        if (!m_waiting || prompt.changes)
            return;
        m_prompted = prompt.connection;
        m_cancel->setText(tr("Cancel sign-in"));
    });
    connect(&m_context.console, &app::Console::signInNote, this, [this](core::ConnectionId connection, const QString& sentence) {
        if (m_waiting && connection == m_prompted)
            m_problem->setText(sentence);
    });
}

void AddConnection::clearRights()
{
    while (auto* item = m_rights->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void AddConnection::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_prompted = {};
    m_connect->setEnabled(!waiting);
    m_cancel->setText(tr("Close"));
}

void AddConnection::onTested(core::ConnectionId, bool ok, const QString& sentence, const QList<domain::CapabilityRow>& rights)
{
    if (!m_waiting)
        return;
    setWaiting(false);
    clearRights();
    int line = 0;
    for (const auto& right : rights) {
        const auto l = look(right.state);
        auto* icon = new QLabel(this);
        icon->setPixmap(m_context.theme.iconPixmap(l.icon, m_context.theme.color(l.text), m_context.theme.dp(14), devicePixelRatioF()));
        m_rights->addWidget(icon, line, 0);
        m_rights->addWidget(makeLabel(m_context.theme, right.name, FontRole::Body, ColorId::TextPrimary, this), line, 1);
        m_rights->addWidget(makeLabel(m_context.theme, core::oneLine(right.note, 120), FontRole::Small, ColorId::TextSecondary, this), line++, 2);
    }
    m_problem->setText(ok ? QString() : sentence);
    if (ok)
        Q_EMIT closed();
}

} // namespace views
