// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/connectionfields.h"

#include "core/text.h"
#include "views/common/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace views {

ConnectionFields::ConnectionFields(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    build();
    connect(m_method, &QComboBox::currentIndexChanged, this, &ConnectionFields::showFields);
    connect(m_cloud, &QComboBox::currentIndexChanged, this, &ConnectionFields::showFields);
    showFields();
}

void ConnectionFields::build()
{
    const auto field = [&](const QString& label, const QString& hint = {}) {
        auto* edit = new QLineEdit(this);
        edit->setPlaceholderText(hint);
        edit->setAccessibleName(label);
        m_form->addRow(makeLabel(m_theme, label, FontRole::Body, ColorId::TextPrimary, this), edit);
        return edit;
    };
    const auto choice = [&](const QString& label, const QList<std::pair<QString, QString>>& values) {
        auto* box = new QComboBox(this);
        box->setAccessibleName(label);
        for (const auto& [value, text] : values)
            box->addItem(text, value);
        m_form->addRow(makeLabel(m_theme, label, FontRole::Body, ColorId::TextPrimary, this), box);
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
    m_filter = field(tr("Only these subscriptions"), tr("ids, comma between; empty: all"));
    m_every = choice(tr("Sync every"), {{u"3600"_s, tr("hour")}, {u"14400"_s, tr("4 hours")}, {u"28800"_s, tr("8 hours")}, {u"86400"_s, tr("day")}});
    m_every->setCurrentIndex(1);
}

void ConnectionFields::fill(const app::NewConnection& stored)
{
    m_stored = stored;
    const auto choose = [](QComboBox* box, const QString& value, const QString& text) {
        if (box->findData(value) < 0)
            box->addItem(text, value);
        box->setCurrentIndex(box->findData(value));
    };
    m_name->setText(stored.name);
    choose(m_cloud, stored.cloud, stored.cloud);
    m_tenant->setText(stored.tenantId);
    choose(m_method, stored.method, stored.method);
    m_client->setText(stored.clientId);
    m_secret->clear();
    m_secret->setPlaceholderText(tr("empty: as before"));
    m_certificate->setText(stored.certificateFile);
    m_authority->setText(stored.authorityUrl);
    m_arm->setText(stored.armUrl);
    m_logs->setText(stored.logAnalyticsUrl);
    m_audience->setText(stored.audience);
    m_redirect->setText(stored.redirectUrl);
    m_filter->setText(stored.subscriptionFilter);
    const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(stored.every).count());
    choose(m_every, QString::number(stored.every.count()), tr("%n minutes", nullptr, minutes));
    showFields();
}

void ConnectionFields::showFields()
{
    const bool azure = m_stored.kind == domain::ConnectionKind::Azure && !m_stored.sample;
    const QString method = m_method->currentData().toString();
    const bool custom = m_cloud->currentData() == u"custom"_s;
    const bool application = method == "secret"_L1 || method == "certificate"_L1;
    for (QWidget* always : std::initializer_list<QWidget*>{m_cloud, m_tenant, m_method, m_filter})
        m_form->setRowVisible(always, azure);
    m_form->setRowVisible(m_client, azure && (application || custom));
    m_form->setRowVisible(m_secret, azure && application);
    m_form->setRowVisible(m_certificate, azure && method == "certificate"_L1);
    for (QLineEdit* edit : {m_authority, m_arm, m_logs, m_audience})
        m_form->setRowVisible(edit, azure && custom);
    m_form->setRowVisible(m_redirect, azure && custom && method == "browser"_L1);
    Q_EMIT changed();
}

QString ConnectionFields::problem() const
{
    if (m_stored.id.isValid() && m_name->text().trimmed().isEmpty())
        return tr("A connection needs a name.");
    if (m_stored.kind != domain::ConnectionKind::Azure || m_stored.sample)
        return {};
    static const QRegularExpression tenant(u"^[A-Za-z0-9][A-Za-z0-9.-]*$"_s);
    if (!tenant.match(m_tenant->text().trimmed()).hasMatch())
        return tr("Tenant needs an id or a domain such as contoso.example.");
    for (const QString& found : {problemOfSignIn(), problemOfPlaces(), problemOfSubscriptions()}) {
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QString ConnectionFields::problemOfSignIn() const
{
    const QString method = m_method->currentData().toString();
    const bool kept = m_stored.id.isValid() && m_stored.method == method;
    if ((method == "secret"_L1 || method == "certificate"_L1) && m_client->text().trimmed().isEmpty())
        return tr("This sign-in needs the application's client id.");
    if (method == "secret"_L1 && m_secret->text().isEmpty() && !kept)
        return tr("This sign-in needs the application's secret.");
    if (method == "certificate"_L1 && m_certificate->text().trimmed().isEmpty())
        return tr("This sign-in needs a certificate file.");
    return {};
}

QString ConnectionFields::problemOfPlaces() const
{
    if (m_cloud->currentData() != u"custom"_s)
        return {};
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
    return {};
}

QString ConnectionFields::problemOfSubscriptions() const
{
    for (const QString& part : m_filter->text().split(u',', Qt::SkipEmptyParts)) {
        const QString id = part.trimmed();
        if (!id.isEmpty() && QUuid::fromString(id).isNull()) {
            return tr("“%1” under “%2” is no subscription id; copy the id from the subscription's page in the portal.")
                .arg(core::oneLine(id, 60), m_filter->accessibleName());
        }
    }
    return {};
}

app::NewConnection ConnectionFields::take()
{
    app::NewConnection given = m_stored;
    given.name = m_name->text().trimmed().isEmpty() ? m_tenant->text().trimmed() : m_name->text().trimmed();
    given.cloud = m_cloud->currentData().toString();
    given.tenantId = m_tenant->text().trimmed();
    given.clientId = m_client->text().trimmed();
    given.method = m_method->currentData().toString();
    given.secret = core::Secret(m_secret->text().toUtf8());
    given.certificateFile = m_certificate->text().trimmed();
    given.authorityUrl = m_authority->text().trimmed();
    given.armUrl = m_arm->text().trimmed();
    given.logAnalyticsUrl = m_logs->text().trimmed();
    given.audience = m_audience->text().trimmed();
    given.redirectUrl = m_redirect->text().trimmed();
    given.subscriptionFilter = m_filter->text().trimmed();
    given.every = std::chrono::seconds(m_every->currentData().toString().toInt());
    m_secret->clear();
    return given;
}

QWidget* ConnectionFields::firstField() const
{
    return m_name;
}

} // namespace views
