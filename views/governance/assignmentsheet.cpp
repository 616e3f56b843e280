// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/assignmentsheet.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/governancewords.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"
#include "views/governance/dayfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int usualDays = 30;
} // namespace

AssignmentSheet::AssignmentSheet(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Assign"));
    build();
    connectParts();
}

void AssignmentSheet::build()
{
    auto* content = makeContent();
    layOutSheet(m_context.theme, this, content, makeFoot());
}

QWidget* AssignmentSheet::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, content);
    m_what = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, content);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, content);
    for (Label* label : {m_title, m_what, m_problem})
        label->setWordWrap(true);
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

QWidget* AssignmentSheet::makeFields(QWidget* content)
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
    m_target = new QComboBox(m_fields);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row(tr("What"), m_target);
    m_owner = new QLineEdit(m_fields);
    m_owner->setPlaceholderText(tr("name or e-mail address"));
    row(tr("Owner"), m_owner);
    QList<int> days;
    for (const int one : domain::GovernanceRule::timeframes)
        days.append(one);
    m_due = new DayField(theme, m_context.clock, tr("Due"), days, {}, m_fields);
    row(tr("Due"), m_due);
    m_grace = new QCheckBox(tr("Not held against the score until then"), m_fields);
    m_form->addRow(makeLabel(theme, tr("Grace"), FontRole::Body, ColorId::TextPrimary, m_fields), m_grace);
    m_eta = new DayField(theme, m_context.clock, tr("ETA"), {7, 14, 30}, tr("Not told"), m_fields);
    row(tr("ETA"), m_eta);
    m_etaReason = new QLineEdit(m_fields);
    m_etaReason->setPlaceholderText(tr("why that day; it does not move the due date"));
    row(tr("Reason"), m_etaReason);
    return m_fields;
}

QWidget* AssignmentSheet::makeFoot()
{
    const Theme& theme = m_context.theme;
    m_cancel = makeButton(theme, tr("Cancel"), ButtonKind::Plain, {}, this);
    m_save = makeButton(theme, tr("Assign"), ButtonKind::Primary, {}, this);
    return makeSheetFoot(theme, tr("Kept in this workspace; nothing is sent."), m_cancel, m_save, this);
}

void AssignmentSheet::connectParts()
{
    connect(m_eta, &DayField::changed, this, &AssignmentSheet::showFields);
    connect(m_due, &DayField::changed, this, [this] { m_problem->clear(); });
    connect(m_owner, &QLineEdit::textChanged, this, [this] { m_problem->clear(); });
    connect(m_etaReason, &QLineEdit::textChanged, this, [this] { m_problem->clear(); });
    connect(m_cancel, &QPushButton::clicked, this, &AssignmentSheet::closed);
    connect(m_save, &QPushButton::clicked, this, &AssignmentSheet::give);
    connect(&m_context.console, &app::Console::governanceAnswered, this, &AssignmentSheet::onAnswered);
}

void AssignmentSheet::start(const QString& recommendation, const QString& name, const QList<AssignmentTarget>& targets, const domain::Assignment* known)
{
    domain::Assignment fresh;
    if (known)
        fresh = *known;
    else {
        fresh.owner = m_context.console.userName();
        fresh.due = m_context.clock.now().date().addDays(usualDays).endOfDay(QTimeZone::UTC);
    }
    fresh.id = 0;
    fresh.recommendation = recommendation;
    begin(fresh, tr("Assign “%1”").arg(core::oneLine(name, 300)), targets);
}

void AssignmentSheet::edit(const domain::AssignmentRow& row)
{
    begin(row.assignment, tr("Assignment of “%1”").arg(core::oneLine(items::text::assigned(row), 300)), {{row.placeName, {row.assignment.place}}});
}

void AssignmentSheet::begin(const domain::Assignment& from, const QString& title, const QList<AssignmentTarget>& targets)
{
    setWaiting(false);
    m_base = from;
    m_targets = targets;
    m_title->setText(title);
    m_what->setText(from.id == 0 ? tr("What is open there is assigned; where it is assigned already, that is changed.")
                                 : tr("The due date moves only here; an ETA says when the owner means to be done."));
    m_target->clear();
    for (const auto& target : targets)
        m_target->addItem(core::oneLine(target.label, 120));
    m_target->setEnabled(targets.size() > 1);
    m_owner->setText(core::oneLine(from.owner, 256));
    m_due->setTime(from.due);
    m_grace->setChecked(from.grace);
    m_eta->setTime(from.eta);
    m_etaReason->setText(core::oneLine(from.etaReason, 1000));
    m_save->setText(from.id == 0 ? tr("Assign") : tr("Save"));
    showFields();
}

void AssignmentSheet::showFields()
{
    m_problem->clear();
    m_form->setRowVisible(m_etaReason, m_eta->isWrong() || m_eta->time().isValid());
}

QString AssignmentSheet::problem() const
{
    const QDateTime now = m_context.clock.now();
    if (m_owner->text().trimmed().isEmpty())
        return tr("Write who is to fix it: a name or an e-mail address.");
    if (m_due->isWrong() || m_eta->isWrong())
        return tr("Write the day as in 2027-01-31.");
    if (m_due->time() <= now && (m_base.id == 0 || m_due->time() != m_base.due))
        return tr("Choose a due date that is to come.");
    if (m_eta->time().isValid() && m_eta->time() <= now && (m_base.id == 0 || m_eta->time() != m_base.eta))
        return tr("Choose an ETA that is to come.");
    if (m_eta->time().isValid() && m_etaReason->text().trimmed().isEmpty())
        return tr("Write why the ETA is that day.");
    return {};
}

void AssignmentSheet::give()
{
    m_problem->setText(problem());
    if (!m_problem->text().isEmpty()) {
        if (m_owner->text().trimmed().isEmpty())
            m_owner->setFocus();
        return;
    }
    setWaiting(true);
    const QDateTime eta = m_eta->time();
    const QString reason = eta.isValid() ? m_etaReason->text().trimmed() : QString();
    if (m_base.id == 0) {
        m_context.console.assign({m_base.recommendation, m_targets.value(m_target->currentIndex()).places, m_owner->text().trimmed(), m_due->time(), eta,
                                  reason, m_grace->isChecked()});
        return;
    }
    auto changed = m_base;
    changed.owner = m_owner->text().trimmed();
    changed.due = m_due->time();
    changed.grace = m_grace->isChecked();
    changed.eta = eta;
    changed.etaReason = reason;
    m_context.console.changeAssignment(changed);
}

void AssignmentSheet::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_fields->setEnabled(!waiting);
    m_save->setEnabled(!waiting);
    m_cancel->setEnabled(!waiting);
}

void AssignmentSheet::onAnswered(bool ok, const QString& sentence)
{
    if (!m_waiting)
        return;
    setWaiting(false);
    m_problem->setText(ok ? QString() : sentence);
    if (ok)
        Q_EMIT closed();
}

QWidget* AssignmentSheet::firstField() const
{
    return m_owner;
}

} // namespace views
