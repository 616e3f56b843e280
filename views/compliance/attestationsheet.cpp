// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/attestationsheet.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/compliancewords.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"
#include "views/compliance/evidencelist.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int never = 0, onDay = -1; // data of the choices of an end; else days from now
constexpr int usualDays = 180, noteLines = 4;
} // namespace

AttestationSheet::AttestationSheet(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Attest"));
    build();
    connectParts();
}

void AttestationSheet::build()
{
    auto* content = makeContent();
    layOutSheet(m_context.theme, this, content, makeFoot());
}

QWidget* AttestationSheet::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, content);
    m_title->setWordWrap(true);
    m_what = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, content);
    m_what->setWordWrap(true);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, content);
    m_problem->setWordWrap(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(makeFields(content));
    column->addWidget(m_problem);
    column->addStretch(1);
    return content;
}

QWidget* AttestationSheet::makeFields(QWidget* content)
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
    m_verdict = new QComboBox(m_fields);
    m_verdict->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const auto verdict : {domain::Attested::Passed, domain::Attested::Failed, domain::Attested::NotApplicable})
        m_verdict->addItem(items::text::word(verdict), int(verdict));
    row(tr("How it stands"), m_verdict);
    m_scope = new QComboBox(m_fields);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row(tr("Holds for"), m_scope);
    m_note = new QPlainTextEdit(m_fields);
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("What it rests on"));
    m_note->setFixedHeight(theme.lineHeight(FontRole::Body) * noteLines + theme.metric(Metric::SpaceM));
    row(tr("Note"), m_note);
    m_evidence = new EvidenceList(theme, m_fields);
    row(tr("Evidence"), m_evidence);
    m_ends = new QComboBox(m_fields);
    for (const int days : {90, usualDays, 365})
        m_ends->addItem(tr("In %n days", nullptr, days), days);
    m_ends->addItem(tr("On a day"), onDay);
    m_ends->addItem(tr("Never"), never);
    row(tr("Ends"), m_ends);
    m_day = new QLineEdit(m_fields);
    m_day->setPlaceholderText(u"YYYY-MM-DD"_s);
    row(tr("Day"), m_day);
    return m_fields;
}

QWidget* AttestationSheet::makeFoot()
{
    const Theme& theme = m_context.theme;
    m_cancel = makeButton(theme, tr("Cancel"), ButtonKind::Plain, {}, this);
    m_save = makeButton(theme, tr("Attest"), ButtonKind::Primary, {}, this);
    return makeSheetFoot(theme, tr("Kept in this workspace with its files; nothing is sent."), m_cancel, m_save, this);
}

void AttestationSheet::connectParts()
{
    connect(m_ends, &QComboBox::currentIndexChanged, this, &AttestationSheet::showFields);
    connect(m_cancel, &QPushButton::clicked, this, &AttestationSheet::closed);
    connect(m_save, &QPushButton::clicked, this, &AttestationSheet::give);
    connect(&m_context.console, &app::Console::attestationAnswered, this, &AttestationSheet::onAnswered);
}

void AttestationSheet::start(const QString& standard, const domain::ComplianceControlRow& control, const QList<AttestationTarget>& targets,
                             const QString& scope)
{
    setWaiting(false);
    m_standard = standard;
    m_control = control.id;
    m_targets = targets;
    m_title->setText(tr("Attest %1").arg(control.id));
    m_what->setText(core::oneLine(control.title, 300) + u'\n' + tr("What was said before of this control and scope is replaced and stays in its history."));
    m_scope->clear();
    for (const auto& target : targets)
        m_scope->addItem(core::oneLine(target.label, 120));
    const auto chosen = std::ranges::find_if(m_targets, [&](const auto& target) { return target.scope.compare(scope, Qt::CaseInsensitive) == 0; });
    m_scope->setCurrentIndex(chosen == m_targets.end() ? 0 : int(chosen - m_targets.begin()));
    m_scope->setEnabled(targets.size() > 1);
    m_verdict->setCurrentIndex(0);
    m_note->clear();
    m_evidence->clear();
    m_day->clear();
    m_ends->setCurrentIndex(m_ends->findData(usualDays));
    showFields();
}

void AttestationSheet::showFields()
{
    m_form->setRowVisible(m_day, m_ends->currentData().toInt() == onDay);
    m_problem->clear();
}

QDateTime AttestationSheet::expiry() const
{
    const int days = m_ends->currentData().toInt();
    if (days == never)
        return {};
    const QDate day = days == onDay ? QDate::fromString(m_day->text().trimmed(), Qt::ISODate) : m_context.clock.now().date().addDays(days);
    return day.isValid() ? day.endOfDay(QTimeZone::UTC) : QDateTime();
}

QString AttestationSheet::problem() const
{
    if (m_ends->currentData().toInt() == onDay && !expiry().isValid())
        return tr("Write the day as in 2027-01-31.");
    if (expiry().isValid() && expiry() <= m_context.clock.now())
        return tr("Choose a day that is to come.");
    return {};
}

void AttestationSheet::give()
{
    m_evidence->addLink(); // what is written and not added is meant, too
    m_problem->setText(problem());
    if (!m_problem->text().isEmpty())
        return;
    domain::NewAttestation wanted;
    wanted.attestation.standard = m_standard;
    wanted.attestation.control = m_control;
    wanted.attestation.scope = m_targets.value(m_scope->currentIndex()).scope;
    wanted.attestation.verdict = domain::Attested(m_verdict->currentData().toInt());
    wanted.attestation.note = m_note->toPlainText().trimmed();
    wanted.attestation.expires = expiry();
    wanted.attestation.evidence = m_evidence->links();
    wanted.files = m_evidence->files();
    setWaiting(true);
    m_context.console.attest(std::move(wanted));
}

void AttestationSheet::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_fields->setEnabled(!waiting);
    m_save->setEnabled(!waiting);
    m_cancel->setEnabled(!waiting);
}

void AttestationSheet::onAnswered(bool ok, const QString& sentence)
{
    if (!m_waiting)
        return;
    setWaiting(false);
    m_problem->setText(ok ? QString() : sentence);
    if (ok)
        Q_EMIT closed();
}

QWidget* AttestationSheet::firstField() const
{
    return m_verdict;
}

} // namespace views
