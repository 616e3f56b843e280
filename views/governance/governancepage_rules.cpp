// SPDX-License-Identifier: GPL-3.0-or-later
// The rules, and running them.
#include "views/governance/governancepage.h"

#include "app/core/console.h"
#include "items/governancewords.h"
#include "items/text.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/objectactions.h"
#include "views/common/plaintext.h"
#include "views/common/segmentbar.h"
#include "views/governance/ruledetails.h"
#include "views/governance/rulesheet.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using RuleModel = items::GovernanceRuleModel;
const auto pageId = u"governance"_s;

ObjectRef objectOf(const domain::GovernanceRuleRow& row)
{
    const auto& rule = row.rule;
    const QJsonObject json{{u"id"_s, rule.id},
                           {u"priority"_s, rule.priority},
                           {u"name"_s, rule.name},
                           {u"enabled"_s, rule.enabled},
                           {u"scope"_s, rule.scope},
                           {u"excluded"_s, QJsonArray::fromStringList(rule.excluded)},
                           {u"recommendations"_s, QJsonArray::fromStringList(rule.recommendations)},
                           {u"ownerSource"_s, QString(toWord(rule.ownerSource))},
                           {u"owner"_s, rule.owner},
                           {u"within"_s, rule.days},
                           {u"grace"_s, rule.grace}};
    ObjectRef object;
    object.id = QString::number(rule.id);
    object.json = QJsonDocument(json).toJson(QJsonDocument::Indented);
    return object;
}

} // namespace

QWidget* GovernancePage::buildRules()
{
    const Theme& theme = m_context.theme;
    m_rules = new QStackedWidget(this);
    m_ruleTable = new DataTable(theme, tr("Rules"), m_rules);
    m_ruleTable->setModel(m_presenter.rules());
    m_ruleTable->setItemDelegate(new RowDelegate(theme, m_ruleTable));
    m_ruleTable->setColumns({{RuleModel::Priority, 74},
                             {RuleModel::Name, 150, true},
                             {RuleModel::Subject, 130, false, false, 730},
                             {RuleModel::Owner, 120, false, false, 520},
                             {RuleModel::Within, 76, false, false, 560},
                             {RuleModel::Open, 64, false, false, 700},
                             {RuleModel::State, 92}});
    m_ruleTable->followDensity(m_context.settings);
    m_noRules = new EmptyState(theme, m_rules);
    m_noRules->show(EmptyState::Kind::FirstUse, tr("There are no rules"),
                    tr("A rule gives what is unhealthy to an owner with a due date, whenever something was read."), tr("New rule…"));
    m_rules->addWidget(m_ruleTable);
    m_rules->addWidget(m_noRules);
    m_rules->setCurrentWidget(m_noRules);
    return m_rules;
}

void GovernancePage::connectRules()
{
    connect(m_ruleTable, &DataTable::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showDetails();
        showRule(row);
        m_context.actions.touch();
    });
    connect(m_ruleDetails, &RuleDetails::editRequested, this, &GovernancePage::editRule);
    connect(m_ruleDetails, &RuleDetails::removeRequested, this, &GovernancePage::removeRule);
    connect(m_ruleDetails, &RuleDetails::enableRequested, this, [this](bool enabled) {
        if (const auto* row = currentRule())
            m_context.console.setGovernanceRuleEnabled(row->rule, enabled);
    });
    connect(m_noRules, &EmptyState::primaryTriggered, this, &GovernancePage::newRule);
    connect(&m_presenter, &items::GovernancePresenter::rulesLoaded, this, &GovernancePage::onRulesLoaded);
    connect(&m_presenter, &items::GovernancePresenter::overrideLoaded, this, &GovernancePage::confirmOverride);
}

void GovernancePage::addRuleActions()
{
    m_objects->addTable(m_ruleTable, [this](const QModelIndex& index) {
        const auto* row = m_presenter.rules()->at(index.row());
        return row ? objectOf(*row) : ObjectRef();
    });
    const auto noRule = [this]() -> QString {
        return !isRules() || !currentRule() ? tr("Choose a rule first.") : currentRule()->rule.removed.isValid() ? tr("It was removed.") : QString();
    };
    const auto noRules = [this] { return m_presenter.rules()->inForce() == 0 ? tr("No rule is in force.") : QString(); };
    m_actions.add({.id = u"governance.newRule"_s, .text = tr("New governance rule…"), .menu = u"findings"_s, .icon = u"plus"_s, .page = pageId, .run = [this] {
                       newRule();
                   }});
    m_actions.add({.id = u"governance.editRule"_s,
                   .text = tr("Edit rule…"),
                   .menu = u"findings"_s,
                   .icon = u"user"_s,
                   .page = pageId,
                   .key = QKeySequence(Qt::Key_E),
                   .run = [this] { editRule(); },
                   .whyNot = noRule});
    m_actions.add({.id = u"governance.removeRule"_s,
                   .text = tr("Remove rule"),
                   .menu = u"findings"_s,
                   .icon = u"close"_s,
                   .page = pageId,
                   .run = [this] { removeRule(); },
                   .whyNot = noRule});
    m_actions.add({.id = u"governance.run"_s,
                   .text = tr("Run governance rules"),
                   .menu = u"findings"_s,
                   .icon = u"refresh"_s,
                   .page = pageId,
                   .run = [this] { m_context.console.runGovernance(false); },
                   .whyNot = noRules});
    m_actions.add({.id = u"governance.override"_s,
                   .text = tr("Override what is assigned…"),
                   .menu = u"findings"_s,
                   .icon = u"undo"_s,
                   .page = pageId,
                   .run = [this] { m_presenter.askOverride(); },
                   .whyNot = noRules});
}

const domain::GovernanceRuleRow* GovernancePage::currentRule() const
{
    return m_presenter.rules()->at(m_ruleTable->currentRow());
}

void GovernancePage::onRulesLoaded()
{
    const auto* model = m_presenter.rules();
    m_rules->setCurrentWidget(model->rowCount() == 0 ? static_cast<QWidget*>(m_noRules) : m_ruleTable);
    m_run->setEnabled(model->inForce() > 0);
    showSentence();
    if (model->rowCount() == 0) {
        m_ruleDetails->clear();
    } else {
        const int row = std::max(0, model->rowOf(m_ruleDetails->id()));
        if (row != m_ruleTable->currentRow() && !isWriting())
            m_ruleTable->goToRow(row);
        showRule(row);
    }
    m_context.actions.touch();
}

void GovernancePage::showRule(int row)
{
    if (const auto* rule = m_presenter.rules()->at(row))
        m_ruleDetails->show(*rule);
}

void GovernancePage::newRule()
{
    showView(u"rules"_s);
    m_ruleSheet->setScopes(m_presenter.scopes());
    m_ruleSheet->start(m_presenter.rules()->freePriority());
    showSheet(m_ruleSheet);
    m_ruleSheet->firstField()->setFocus();
}

void GovernancePage::editRule()
{
    const auto* row = currentRule();
    if (!row || row->rule.removed.isValid())
        return;
    m_ruleSheet->setScopes(m_presenter.scopes());
    m_ruleSheet->edit(row->rule);
    showSheet(m_ruleSheet);
    m_ruleSheet->firstField()->setFocus();
}

void GovernancePage::removeRule()
{
    if (const auto* row = currentRule())
        m_context.console.removeGovernanceRule(row->rule.id);
}

void GovernancePage::showRunMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& id : {u"governance.run"_s, u"governance.override"_s}) {
        const auto* action = m_context.actions.find(id);
        menu->addAction(plainButtonText(action->text), this, [this, id] { m_context.actions.run(id); });
    }
    popupBelow(menu, m_run);
}

/// What it would do is said first: it takes assignments from people.
void GovernancePage::confirmOverride()
{
    const auto& run = m_presenter.overriding();
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Override what is assigned"),
                        tr("%n assignments are given to their rule's owner anew, with a new due date.", nullptr, run.changed), QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("%1 What is assigned by hand on single resources stays.").arg(items::text::run(run)));
    auto* anew = box->addButton(tr("Override"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep"), QMessageBox::RejectRole));
    connect(anew, &QAbstractButton::clicked, this, [this] { m_context.console.runGovernance(true); });
    box->open();
}

} // namespace views
