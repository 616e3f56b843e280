// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/policies/flippane.h"

#include "items/text.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/labels.h"
#include "views/policies/policydelegate.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::FlipModel;
}

FlipPane::FlipPane(const PageContext& context, items::PolicyPresenter& presenter, QWidget* parent) : QWidget(parent), m_presenter(presenter)
{
    const Theme& theme = context.theme;
    m_title = makeLabel(theme, tr("What would change"), FontRole::Title, ColorId::TextPrimary, this);
    m_sentence = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this);
    m_sentence->setWordWrap(true);
    m_table = new DataTable(theme, tr("Resources that would change"), this);
    m_table->setModel(presenter.flips());
    m_table->setItemDelegate(new FlipDelegate(theme, m_table));
    m_table->setColumns({{Model::Resource, 120, true}, {Model::Change, 112}, {Model::Why, 140, false, false, 380}});
    m_table->setRowHeight(RowHeight::Compact);
    m_empty = new EmptyState(theme, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    m_note = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this);
    m_note->setElide(Qt::ElideRight);
    auto* head = new QVBoxLayout;
    const int m = theme.metric(Metric::SpaceL);
    head->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceS));
    head->setSpacing(theme.metric(Metric::SpaceS));
    head->addWidget(m_title);
    head->addWidget(m_sentence);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(m, 0, m, theme.metric(Metric::SpaceS));
    foot->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addLayout(foot);
    connect(&presenter, &items::PolicyPresenter::tried, this, &FlipPane::showRun);
    connect(&presenter, &items::PolicyPresenter::checked, this, &FlipPane::showRun);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const auto* flip = m_presenter.flips()->at(index.row()); flip && flip->row.isValid())
            Q_EMIT resourceOpened(flip->row);
    });
    showRun();
}

void FlipPane::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    showRun();
}

QString FlipPane::sentence() const
{
    if (!m_isOpen)
        return {};
    if (m_presenter.isTrying())
        return tr("Trying the text on the stored resources…");
    const auto* run = m_presenter.dryRun();
    if (!run)
        return {};
    const QString now = tr("%1 unhealthy, %2 healthy, %3 unknown, %4 not applicable")
                            .arg(items::text::count(run->unhealthy), items::text::count(run->healthy), items::text::count(run->unknown),
                                 items::text::count(run->notApplicable));
    if (!run->hasBefore)
        return tr("A new rule. Of the stored resources %1.").arg(now);
    return run->flipped() == 0 ? tr("Nothing would change: %1.").arg(now)
                               : tr("%n resources would change; then %1.", nullptr, int(std::min<qint64>(run->flipped(), INT_MAX))).arg(now);
}

void FlipPane::showNothing()
{
    if (!m_isOpen)
        m_empty->show(EmptyState::Kind::NoMatch, tr("No policy chosen"), tr("Choose one in the list to see what it says of the stored resources."));
    else if (m_presenter.isTrying())
        m_empty->show(EmptyState::Kind::CannotTell, tr("Being tried"), tr("The answer stands here in a moment."));
    else if (const auto& check = m_presenter.check(); !check.isGood)
        m_empty->show(EmptyState::Kind::CannotTell, tr("The text is not a policy yet"), tr("Correct what is underlined; then it is tried at once."));
    else if (!check.isEvaluable)
        m_empty->show(EmptyState::Kind::CannotTell, tr("Nothing to try"),
                      tr("Only a definition that reads resources has verdicts of its own; an initiative takes effect when it is saved."));
    else if (!m_presenter.dryRun())
        m_empty->show(EmptyState::Kind::CannotTell, tr("It could not be tried"), tr("Press F5 to try again."));
    else
        m_empty->show(EmptyState::Kind::NoMatch, tr("Nothing would change"), tr("Every stored resource keeps its verdict."));
}

void FlipPane::showRun()
{
    m_sentence->setText(sentence());
    const auto* run = m_presenter.dryRun();
    const bool any = m_isOpen && run && m_presenter.check().isEvaluable && m_presenter.flips()->rowCount() > 0;
    if (!any)
        showNothing();
    m_stack->setCurrentWidget(any ? static_cast<QWidget*>(m_table) : m_empty);
    const qint64 listed = m_presenter.flips()->rowCount();
    m_note->setVisible(any && run->flipped() > listed);
    if (m_note->isVisibleTo(this))
        m_note->setText(tr("The first %1 of %2 are listed").arg(items::text::count(listed), items::text::count(run->flipped())));
}

} // namespace views
