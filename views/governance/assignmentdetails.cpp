// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/assignmentdetails.h"

#include "core/text.h"
#include "items/governancewords.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/severity.h"
#include "views/common/sheetlayout.h"
#include "views/common/timeformat.h"
#include "views/governance/assignmentdelegate.h"
#include "views/governance/factlist.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

AssignmentDetails::AssignmentDetails(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("Details of the assignment"));
    auto* content = makeContent();
    m_foot = makeFoot();
    layOutDetails(this, content, m_foot);
    connect(&context.time, &TimeFormat::changed, this, [this] {
        if (id() != 0)
            fill();
    });
    clear();
}

QWidget* AssignmentDetails::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, content);
    m_title->setWordWrap(true);
    m_badges = new QWidget(content);
    m_state = new Badge(theme, m_badges);
    m_severity = new Badge(theme, m_badges);
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(theme.metric(Metric::SpaceS));
    badges->addWidget(m_state);
    badges->addWidget(m_severity);
    badges->addStretch(1);
    m_grace = makeLabel(theme, tr("Not held against the score until it is due."), FontRole::Body, ColorId::TextSecondary, content);
    m_grace->setWordWrap(true);
    m_facts = new FactList(theme, content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceM));
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_badges, m_grace, m_facts})
        column->addWidget(part);
    column->addStretch(1);
    return content;
}

QWidget* AssignmentDetails::makeFoot()
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top), this);
    m_open = makeButton(theme, tr("Open recommendation"), ButtonKind::Link, {}, foot);
    m_remove = makeButton(theme, tr("Remove"), ButtonKind::Plain, {}, foot);
    m_edit = makeButton(theme, tr("Edit…"), ButtonKind::Primary, {}, foot);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT recommendationRequested(m_row.assignment.recommendation); });
    connect(m_remove, &QPushButton::clicked, this, &AssignmentDetails::removeRequested);
    connect(m_edit, &QPushButton::clicked, this, &AssignmentDetails::editRequested);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS));
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_open);
    row->addStretch(1);
    row->addWidget(m_remove);
    row->addWidget(m_edit);
    return foot;
}

void AssignmentDetails::clear()
{
    m_row = {};
    m_title->setText(tr("Nothing chosen"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_badges, m_grace, m_facts, m_foot})
        part->hide();
}

void AssignmentDetails::show(const domain::AssignmentRow& row)
{
    m_row = row;
    m_title->setText(core::oneLine(items::text::assigned(row), 300));
    const auto state = look(row.state);
    m_state->setLook(state.icon, state.text, state.fill, state.tint, state.word);
    m_severity->setSeverity(row.severity, severityWord(row.severity));
    for (QWidget* part : std::initializer_list<QWidget*>{m_badges, m_facts, m_foot})
        part->show();
    m_grace->setVisible(row.isInGrace);
    m_remove->setVisible(row.assignment.isOpen());
    m_edit->setVisible(row.assignment.isOpen());
    fill();
}

void AssignmentDetails::fill()
{
    const auto& a = m_row.assignment;
    const auto byAt = [this](const QString& who, const QDateTime& at) {
        return at.isValid() ? tr("%1, %2").arg(core::oneLine(who, 80), m_context.time.dateTime(at)) : QString();
    };
    const bool isOpen = a.isOpen();
    m_facts->clear();
    m_facts->add(tr("Owner"), items::text::ownerOf(m_row));
    m_facts->add(tr("Due"), isOpen ? tr("%1, %2").arg(m_context.time.dateTime(a.due), items::text::dueText(a.due, m_context.clock.now()))
                                   : m_context.time.dateTime(a.due));
    m_facts->add(tr("ETA"), !a.eta.isValid()  ? tr("not told")
                            : m_row.isEtaLate ? tr("%1, after it is due").arg(m_context.time.dateTime(a.eta))
                                              : m_context.time.dateTime(a.eta));
    m_facts->addText(tr("Reason"), a.etaReason);
    m_facts->add(tr("Resources"), isOpen ? items::text::counts(m_row.counts) : QString());
    m_facts->add(tr("Where"), a.place);
    m_facts->add(tr("Scope"), m_row.scopeName);
    m_facts->add(tr("Made by rule"), m_row.ruleName);
    m_facts->add(tr("Assigned by"), byAt(a.createdBy, a.created));
    m_facts->add(tr("Changed by"), byAt(a.changedBy, a.changed));
    m_facts->add(a.completed ? tr("Completed, seen by") : tr("Removed by"), byAt(a.closedBy, a.closed));
}

QWidget* AssignmentDetails::focusStop() const
{
    return m_edit->isVisibleTo(this) ? m_edit : m_open;
}

} // namespace views
