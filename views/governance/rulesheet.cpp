// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/rulesheet.h"

#include "app/core/console.h"
#include "core/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/severity.h"
#include "views/common/sheetlayout.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr int keyLines = 3, scopeLines = 5;
} // namespace

RuleSheet::RuleSheet(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Rule"));
    build();
    connectParts();
}

void RuleSheet::build()
{
    auto* content = makeContent();
    layOutSheet(m_context.theme, this, content, makeFoot());
}

QWidget* RuleSheet::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, content);
    m_problem = makeLabel(theme, {}, FontRole::Small, ColorId::StateUnhealthyText, content);
    auto* what = makeLabel(theme, tr("What is unhealthy is given to an owner when the rules are run. What is assigned already stays."), FontRole::Body,
                           ColorId::TextSecondary, content);
    for (Label* label : {m_title, m_problem, what})
        label->setWordWrap(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addWidget(m_title);
    column->addWidget(what);
    column->addWidget(makeFields(content));
    column->addWidget(m_problem);
    column->addStretch(1);
    return content;
}

void RuleSheet::addRow(const QString& label, QWidget* field)
{
    field->setAccessibleName(label);
    m_form->addRow(makeLabel(m_context.theme, label, FontRole::Body, ColorId::TextPrimary, m_fields), field);
}

QWidget* RuleSheet::makeFields(QWidget* content)
{
    m_fields = new QWidget(content);
    m_form = new QFormLayout(m_fields);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_name = new QLineEdit(m_fields);
    addRow(tr("Name"), m_name);
    m_description = new QLineEdit(m_fields);
    addRow(tr("Description"), m_description);
    m_priority = new QSpinBox(m_fields);
    m_priority->setRange(1, domain::GovernanceRule::mostPriority);
    addRow(tr("Priority"), m_priority);
    addConditions();
    addOutcome();
    return m_fields;
}

void RuleSheet::addConditions()
{
    const Theme& theme = m_context.theme;
    auto* boxes = new QWidget(m_fields);
    auto* row = new FlowLayout(boxes, theme.metric(Metric::SpaceM));
    for (std::size_t i = 0; i < severities.size(); ++i) {
        m_severities[i] = new QCheckBox(severityWord(severities[i]), boxes);
        row->addWidget(m_severities[i]);
    }
    addRow(tr("Severity"), boxes);
    m_recommendations = new QPlainTextEdit(m_fields);
    m_recommendations->setTabChangesFocus(true);
    m_recommendations->setPlaceholderText(tr("keys, one a line; empty: all"));
    m_recommendations->setFixedHeight(theme.lineHeight(FontRole::Body) * keyLines + theme.metric(Metric::SpaceM));
    addRow(tr("Recommendations"), m_recommendations);
    m_scope = new QComboBox(m_fields);
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    addRow(tr("Scope"), m_scope);
    m_excluded = new QListWidget(m_fields);
    m_excluded->setFixedHeight(theme.lineHeight(FontRole::Body) * scopeLines + theme.metric(Metric::SpaceM));
    addRow(tr("Not in"), m_excluded);
}

void RuleSheet::addOutcome()
{
    m_source = new QComboBox(m_fields);
    m_source->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_source->addItem(tr("Name or e-mail address"), int(domain::OwnerSource::Manual));
    m_source->addItem(tr("Value of a tag"), int(domain::OwnerSource::Tag));
    addRow(tr("Owner is"), m_source);
    m_owner = new QLineEdit(m_fields);
    addRow(tr("Owner"), m_owner);
    m_days = new QComboBox(m_fields);
    for (const int days : domain::GovernanceRule::timeframes)
        m_days->addItem(tr("%n days", nullptr, days), days);
    addRow(tr("Within"), m_days);
    const QString grace = tr("Grace");
    m_grace = new QCheckBox(tr("Not held against the score until then"), m_fields);
    m_form->addRow(makeLabel(m_context.theme, grace, FontRole::Body, ColorId::TextPrimary, m_fields), m_grace);
    m_enabled = new QCheckBox(tr("In force"), m_fields);
    m_form->addRow(m_enabled);
}

QWidget* RuleSheet::makeFoot()
{
    const Theme& theme = m_context.theme;
    m_cancel = makeButton(theme, tr("Cancel"), ButtonKind::Plain, {}, this);
    m_save = makeButton(theme, tr("Save"), ButtonKind::Primary, {}, this);
    return makeSheetFoot(theme, {}, m_cancel, m_save, this);
}

void RuleSheet::connectParts()
{
    connect(m_source, &QComboBox::currentIndexChanged, this, &RuleSheet::showOwner);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_problem->clear(); });
    connect(m_owner, &QLineEdit::textChanged, this, [this] { m_problem->clear(); });
    connect(m_cancel, &QPushButton::clicked, this, &RuleSheet::closed);
    connect(m_save, &QPushButton::clicked, this, &RuleSheet::give);
    connect(&m_context.console, &app::Console::governanceAnswered, this, &RuleSheet::onAnswered);
}

void RuleSheet::showOwner()
{
    const bool isTag = m_source->currentData().toInt() == int(domain::OwnerSource::Tag);
    m_owner->setPlaceholderText(isTag ? tr("key of the tag, of the resource group or else of the scope") : tr("name or e-mail address"));
    m_problem->clear();
}

void RuleSheet::setScopes(const QList<domain::ScopeRow>& scopes)
{
    m_scopes = scopes;
}

void RuleSheet::fillScopes()
{
    m_scope->clear();
    m_excluded->clear();
    m_scope->addItem(tr("Whole workspace"), QString());
    const auto isSame = [](const QString& a, const QString& b) { return a.compare(b, Qt::CaseInsensitive) == 0; };
    QStringList ids = m_base.excluded;
    if (!m_base.scope.isEmpty())
        ids.append(m_base.scope);
    ids.removeDuplicates();
    for (const auto& scope : std::as_const(m_scopes)) {
        const QString name = core::oneLine(scope.name.isEmpty() ? scope.id : scope.name, 120);
        m_scope->addItem(name, scope.id);
        auto* item = new QListWidgetItem(name, m_excluded);
        item->setData(Qt::UserRole, scope.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_base.excluded.contains(scope.id, Qt::CaseInsensitive) ? Qt::Checked : Qt::Unchecked);
        if (isSame(scope.id, m_base.scope))
            m_scope->setCurrentIndex(m_scope->count() - 1);
        ids.removeIf([&](const QString& id) { return isSame(id, scope.id); });
    }
    // What the rule names and nobody told since is not dropped by being edited.
    for (const auto& id : std::as_const(ids)) {
        if (isSame(id, m_base.scope)) {
            m_scope->addItem(core::oneLine(id, 120), id);
            m_scope->setCurrentIndex(m_scope->count() - 1);
        }
        if (m_base.excluded.contains(id, Qt::CaseInsensitive)) {
            auto* item = new QListWidgetItem(core::oneLine(id, 120), m_excluded);
            item->setData(Qt::UserRole, id);
            item->setCheckState(Qt::Checked);
        }
    }
}

void RuleSheet::start(int priority)
{
    domain::GovernanceRule fresh;
    fresh.priority = priority;
    fresh.ownerSource = domain::OwnerSource::Manual;
    begin(fresh, tr("New rule"));
}

void RuleSheet::edit(const domain::GovernanceRule& rule)
{
    begin(rule, tr("Rule “%1”").arg(core::oneLine(rule.name, 300)));
}

void RuleSheet::begin(const domain::GovernanceRule& from, const QString& title)
{
    setWaiting(false);
    m_base = from;
    m_title->setText(title);
    m_name->setText(core::oneLine(from.name, 300));
    m_description->setText(core::oneLine(from.description, 1000));
    m_priority->setValue(from.priority);
    for (std::size_t i = 0; i < severities.size(); ++i)
        m_severities[i]->setChecked(from.severities.contains(severities[i]));
    m_recommendations->setPlainText(core::manyLines(from.recommendations.join(u'\n')));
    fillScopes();
    m_source->setCurrentIndex(std::max(0, m_source->findData(int(from.ownerSource))));
    m_owner->setText(core::oneLine(from.owner, 256));
    m_days->setCurrentIndex(std::max(0, m_days->findData(from.days)));
    m_grace->setChecked(from.grace);
    m_enabled->setChecked(from.enabled);
    showOwner();
}

domain::GovernanceRule RuleSheet::rule() const
{
    auto rule = m_base;
    rule.name = m_name->text().trimmed();
    rule.description = m_description->text().trimmed();
    rule.priority = m_priority->value();
    rule.severities.removeIf([](domain::Severity severity) { return std::ranges::contains(severities, severity); });
    for (std::size_t i = 0; i < severities.size(); ++i) {
        if (m_severities[i]->isChecked())
            rule.severities.append(severities[i]);
    }
    rule.recommendations.clear();
    for (const auto& line : m_recommendations->toPlainText().split(u'\n')) {
        if (const QString key = line.trimmed(); !key.isEmpty())
            rule.recommendations.append(key);
    }
    rule.scope = m_scope->currentData().toString();
    rule.excluded.clear();
    for (int i = 0; i < m_excluded->count(); ++i) {
        const auto* item = m_excluded->item(i);
        if (item->checkState() == Qt::Checked)
            rule.excluded.append(item->data(Qt::UserRole).toString());
    }
    rule.ownerSource = domain::OwnerSource(m_source->currentData().toInt());
    rule.owner = m_owner->text().trimmed();
    rule.days = m_days->currentData().toInt();
    rule.grace = m_grace->isChecked();
    rule.enabled = m_enabled->isChecked();
    return rule;
}

QString RuleSheet::problem() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Write a name for the rule.");
    if (m_owner->text().trimmed().isEmpty())
        return m_source->currentData().toInt() == int(domain::OwnerSource::Tag) ? tr("Write the key of the tag that names the owner.")
                                                                                : tr("Write who is to fix it: a name or an e-mail address.");
    return {};
}

void RuleSheet::give()
{
    m_problem->setText(problem());
    if (!m_problem->text().isEmpty()) {
        (m_name->text().trimmed().isEmpty() ? m_name : m_owner)->setFocus();
        return;
    }
    setWaiting(true);
    if (m_base.id == 0)
        m_context.console.addGovernanceRule(rule());
    else
        m_context.console.changeGovernanceRule(rule());
}

void RuleSheet::setWaiting(bool waiting)
{
    m_waiting = waiting;
    m_fields->setEnabled(!waiting);
    m_save->setEnabled(!waiting);
    m_cancel->setEnabled(!waiting);
}

void RuleSheet::onAnswered(bool ok, const QString& sentence)
{
    if (!m_waiting)
        return;
    setWaiting(false);
    m_problem->setText(ok ? QString() : sentence);
    if (ok)
        Q_EMIT closed();
}

QWidget* RuleSheet::firstField() const
{
    return m_name;
}

} // namespace views
