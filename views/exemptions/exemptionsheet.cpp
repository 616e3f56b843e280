// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exemptions/exemptionsheet.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/exemptionwords.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"

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
constexpr int usualDays = 90;
constexpr qsizetype mostNames = 6;
constexpr int reasonLines = 4;
} // namespace

ExemptionSheet::ExemptionSheet(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_previewer(context.console.exemptions())
{
    setAccessibleName(tr("Exempt"));
    build();
    connectParts();
}

void ExemptionSheet::build()
{
    auto* content = makeContent();
    layOutSheet(m_context.theme, this, content, makeFoot());
}

QWidget* ExemptionSheet::makeContent()
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
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(m, 0, m, 0);
    upper->setSpacing(theme.metric(Metric::SpaceM));
    upper->addWidget(m_title);
    upper->addWidget(m_what);
    upper->addWidget(makeFields(content));
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(m, 0, m, m);
    lower->addWidget(m_problem);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme.metric(Metric::SpaceM), 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addLayout(upper);
    column->addWidget(makePreview(content));
    column->addLayout(lower);
    column->addStretch(1);
    return content;
}

QWidget* ExemptionSheet::makeFields(QWidget* content)
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
    m_category = new QComboBox(m_fields);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_category->addItem(tr("Waiver: the risk is accepted"), int(domain::ExemptionCategory::Waiver));
    m_category->addItem(tr("Mitigated by other means"), int(domain::ExemptionCategory::Mitigated));
    row(tr("Category"), m_category);
    m_reason = new QPlainTextEdit(m_fields);
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("Why it is not held against them"));
    m_reason->setFixedHeight(theme.lineHeight(FontRole::Body) * reasonLines + theme.metric(Metric::SpaceM));
    row(tr("Reason"), m_reason);
    m_owner = new QLineEdit(m_fields);
    m_owner->setPlaceholderText(tr("who answers for it"));
    row(tr("Owner"), m_owner);
    m_ends = new QComboBox(m_fields);
    for (const int days : {30, usualDays, 180, 365})
        m_ends->addItem(tr("In %n days", nullptr, days), days);
    m_ends->addItem(tr("On a day"), onDay);
    m_ends->addItem(tr("Never"), never);
    row(tr("Expires"), m_ends);
    m_day = new QLineEdit(m_fields);
    m_day->setPlaceholderText(u"YYYY-MM-DD"_s);
    row(tr("Day"), m_day);
    return m_fields;
}

QWidget* ExemptionSheet::makePreview(QWidget* content)
{
    const Theme& theme = m_context.theme;
    auto* box = new Surface(theme, ColorId::SurfaceHeader, Surface::Edges(Surface::Top | Surface::Bottom), content);
    auto* column = new QVBoxLayout(box);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceXs));
    for (Label** label : {&m_hits, &m_scores, &m_first}) {
        *label =
            makeLabel(theme, {}, label == &m_hits ? FontRole::Strong : FontRole::Small, label == &m_hits ? ColorId::TextPrimary : ColorId::TextSecondary, box);
        (*label)->setWordWrap(true);
        column->addWidget(*label);
    }
    return box;
}

QWidget* ExemptionSheet::makeFoot()
{
    const Theme& theme = m_context.theme;
    m_cancel = makeButton(theme, tr("Cancel"), ButtonKind::Plain, {}, this);
    m_save = makeButton(theme, tr("Exempt"), ButtonKind::Primary, {}, this);
    return makeSheetFoot(theme, tr("Kept in this workspace; nothing is sent."), m_cancel, m_save, this);
}

void ExemptionSheet::connectParts()
{
    connect(m_target, &QComboBox::currentIndexChanged, this, &ExemptionSheet::askPreview);
    connect(m_category, &QComboBox::currentIndexChanged, this, &ExemptionSheet::askPreview);
    connect(m_ends, &QComboBox::currentIndexChanged, this, &ExemptionSheet::showFields);
    connect(m_day, &QLineEdit::textChanged, this, &ExemptionSheet::askPreview);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_problem->clear(); });
    connect(m_cancel, &QPushButton::clicked, this, &ExemptionSheet::closed);
    connect(m_save, &QPushButton::clicked, this, &ExemptionSheet::give);
    connect(&m_previewer, &items::ExemptionPreviewer::changed, this, &ExemptionSheet::showPreview);
    connect(&m_previewer, &items::ExemptionPreviewer::failed, this, [this](const core::Error& error) {
        showPreview();
        m_hits->setText(error.what);
    });
    connect(&m_context.console, &app::Console::exemptionAnswered, this, &ExemptionSheet::onAnswered);
}

void ExemptionSheet::start(const QString& recommendation, const QString& name, const QList<ExemptionTarget>& targets)
{
    domain::Exemption fresh;
    fresh.recommendation = recommendation;
    fresh.category = domain::ExemptionCategory::Waiver;
    fresh.owner = m_context.console.userName();
    fresh.expires = m_context.clock.now().addDays(usualDays);
    begin(fresh, name, targets);
}

void ExemptionSheet::edit(const domain::ExemptionRow& row)
{
    begin(row.exemption, items::text::exempted(row), {{items::text::place(row), {row.exemption.scope}}});
}

void ExemptionSheet::again(const domain::ExemptionRow& row)
{
    auto fresh = row.exemption;
    fresh.id = 0;
    fresh.revoked = fresh.changed = {};
    if (fresh.expires.isValid() && fresh.expires <= m_context.clock.now())
        fresh.expires = m_context.clock.now().addDays(usualDays);
    begin(fresh, items::text::exempted(row), {{items::text::place(row), {row.exemption.scope}}});
}

void ExemptionSheet::begin(const domain::Exemption& from, const QString& name, const QList<ExemptionTarget>& targets)
{
    setWaiting(false);
    m_base = from;
    m_targets = targets;
    m_title->setText(from.id == 0 ? tr("Exempt from “%1”").arg(core::oneLine(name, 300)) : tr("Exemption from “%1”").arg(core::oneLine(name, 300)));
    m_what->setText(tr("Resources keep their verdicts; the score stops holding this one against them until the exemption ends."));
    m_target->blockSignals(true);
    m_target->clear();
    for (const auto& target : targets)
        m_target->addItem(core::oneLine(target.label, 120));
    m_target->blockSignals(false);
    m_target->setEnabled(targets.size() > 1);
    m_category->setCurrentIndex(std::max(0, m_category->findData(int(from.category))));
    m_reason->setPlainText(from.reason);
    m_owner->setText(from.owner);
    setExpiry(from.expires);
    m_problem->clear();
    showFields();
}

/// A choice that says so, else the day itself.
void ExemptionSheet::setExpiry(const QDateTime& expires)
{
    const auto days = expires.isValid() ? int(m_context.clock.now().daysTo(expires)) : never;
    const int choice = m_base.id == 0 || !expires.isValid() ? m_ends->findData(days) : -1;
    m_day->setText(expires.isValid() ? expires.date().toString(Qt::ISODate) : QString());
    m_ends->setCurrentIndex(choice >= 0 ? choice : m_ends->findData(onDay));
}

void ExemptionSheet::showFields()
{
    m_form->setRowVisible(m_day, m_ends->currentData().toInt() == onDay);
    m_problem->clear();
    askPreview();
}

QDateTime ExemptionSheet::expiry() const
{
    const int days = m_ends->currentData().toInt();
    if (days == never)
        return {};
    const QDate day = days == onDay ? QDate::fromString(m_day->text().trimmed(), Qt::ISODate) : m_context.clock.now().date().addDays(days);
    return day.isValid() ? day.endOfDay(QTimeZone::UTC) : QDateTime();
}

QList<domain::Exemption> ExemptionSheet::exemptions() const
{
    QList<domain::Exemption> wanted;
    for (const auto& scope : m_targets.value(m_target->currentIndex()).scopes) {
        auto exemption = m_base;
        exemption.scope = scope;
        exemption.category = domain::ExemptionCategory(m_category->currentData().toInt());
        exemption.reason = m_reason->toPlainText().trimmed();
        exemption.owner = m_owner->text().trimmed();
        exemption.expires = expiry();
        wanted.append(exemption);
    }
    return wanted;
}

void ExemptionSheet::askPreview()
{
    if (isVisible() && !m_targets.isEmpty() && !m_waiting)
        m_previewer.ask(exemptions());
}

void ExemptionSheet::showPreview()
{
    const bool isKnown = m_previewer.hasValue();
    m_scores->setVisible(isKnown);
    m_first->setVisible(isKnown);
    const bool isNew = m_base.id == 0;
    m_save->setText(isNew ? tr("Exempt") : tr("Save"));
    if (!isKnown) {
        m_hits->setText(tr("Working out what it touches"));
        return;
    }
    const auto& preview = m_previewer.value();
    m_hits->setText(items::text::hits(preview));
    m_scores->setText(items::text::scores(preview));
    QStringList names;
    for (const auto& resource : preview.first.first(std::min(mostNames, preview.first.size())))
        names.append(core::oneLine(resource.section(u'/', -1), 60));
    const int more = preview.resources - int(names.size());
    m_first->setText(more > 0 ? tr("%1 and %n more", nullptr, more).arg(names.join(u", "_s)) : names.join(u", "_s));
    m_first->setVisible(!names.isEmpty());
    if (isNew && preview.resources > 0)
        m_save->setText(tr("Exempt %n resources", nullptr, preview.resources));
}

QString ExemptionSheet::problem() const
{
    if (m_reason->toPlainText().trimmed().isEmpty())
        return tr("Write a reason: whoever reads the register has to understand it.");
    if (m_ends->currentData().toInt() == onDay && !expiry().isValid())
        return tr("Write the day as in 2027-01-31.");
    if (expiry().isValid() && expiry() <= m_context.clock.now())
        return tr("Choose a day that is to come.");
    return {};
}

void ExemptionSheet::give()
{
    m_problem->setText(problem());
    if (!m_problem->text().isEmpty()) {
        if (m_reason->toPlainText().trimmed().isEmpty())
            m_reason->setFocus();
        return;
    }
    setWaiting(true);
    const auto wanted = exemptions();
    if (m_base.id == 0)
        m_context.console.addExemptions(wanted);
    else
        m_context.console.changeExemption(wanted.first());
}

void ExemptionSheet::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_fields->setEnabled(!waiting);
    m_save->setEnabled(!waiting);
    m_cancel->setEnabled(!waiting);
}

void ExemptionSheet::onAnswered(bool ok, const QString& sentence)
{
    if (!m_waiting)
        return;
    setWaiting(false);
    m_problem->setText(ok ? QString() : sentence);
    if (ok)
        Q_EMIT closed();
}

void ExemptionSheet::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    askPreview();
}

void ExemptionSheet::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_previewer.clear();
}

QWidget* ExemptionSheet::firstField() const
{
    return m_reason;
}

} // namespace views
