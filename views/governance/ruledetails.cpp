// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/ruledetails.h"

#include "core/text.h"
#include "items/governancewords.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"
#include "views/common/timeformat.h"
#include "views/governance/factlist.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

RuleDetails::RuleDetails(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Details of the rule"));
    auto* content = makeContent();
    m_foot = makeFoot();
    layOutDetails(this, content, m_foot);
    connect(&context.time, &TimeFormat::changed, this, [this] {
        if (id() != 0)
            fill();
    });
    clear();
}

QWidget* RuleDetails::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, content);
    m_title->setWordWrap(true);
    m_state = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, content);
    m_state->setWordWrap(true);
    m_facts = new FactList(theme, content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_state, m_facts})
        column->addWidget(part);
    column->addStretch(1);
    return content;
}

QWidget* RuleDetails::makeFoot()
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top), this);
    m_remove = makeButton(theme, tr("Remove"), ButtonKind::Plain, {}, foot);
    m_enable = makeButton(theme, tr("Disable"), ButtonKind::Plain, {}, foot);
    m_edit = makeButton(theme, tr("Edit…"), ButtonKind::Primary, {}, foot);
    connect(m_remove, &QPushButton::clicked, this, &RuleDetails::removeRequested);
    connect(m_enable, &QPushButton::clicked, this, [this] { Q_EMIT enableRequested(!m_row.rule.enabled); });
    connect(m_edit, &QPushButton::clicked, this, &RuleDetails::editRequested);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS));
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addStretch(1);
    row->addWidget(m_remove);
    row->addWidget(m_enable);
    row->addWidget(m_edit);
    return foot;
}

void RuleDetails::clear()
{
    m_row = {};
    m_title->setText(tr("Nothing chosen"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_state, m_facts, m_foot})
        part->hide();
}

void RuleDetails::show(const domain::GovernanceRuleRow& row)
{
    m_row = row;
    const auto& rule = row.rule;
    m_title->setText(core::oneLine(rule.name, 300));
    m_state->setText(tr("%1. Priority %2: of the rules that are for the same, the one with the smallest decides.")
                         .arg(items::text::state(rule), items::text::count(rule.priority)));
    m_state->show();
    m_facts->show();
    m_foot->setVisible(!rule.removed.isValid());
    m_enable->setText(rule.enabled ? tr("Disable") : tr("Enable"));
    fill();
}

void RuleDetails::fill()
{
    const auto& rule = m_row.rule;
    const auto byAt = [this](const QString& who, const QDateTime& at) {
        return at.isValid() ? tr("%1, %2").arg(core::oneLine(who, 80), m_context.time.dateTime(at)) : QString();
    };
    m_facts->clear();
    m_facts->addText(tr("Description"), rule.description);
    m_facts->add(tr("For"), items::text::subject(m_row));
    m_facts->addText(tr("Recommendations"), m_row.recommendationNames.join(u'\n'));
    m_facts->add(tr("Scope"), items::text::place(m_row));
    m_facts->addText(tr("Not in"), rule.excluded.join(u'\n'));
    m_facts->add(tr("Owner"), items::text::owner(rule));
    m_facts->add(tr("Within"), tr("%n days", nullptr, rule.days));
    m_facts->add(tr("Grace"), rule.grace ? tr("not held against the score until it is due") : tr("none"));
    m_facts->add(tr("Assignments"), tr("%n open", nullptr, m_row.open));
    m_facts->add(tr("Added by"), byAt(rule.createdBy, rule.created));
    m_facts->add(tr("Changed by"), byAt(rule.changedBy, rule.changed));
    m_facts->add(tr("Removed by"), byAt(rule.removedBy, rule.removed));
}

QWidget* RuleDetails::focusStop() const
{
    return m_edit;
}

} // namespace views
