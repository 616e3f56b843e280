// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exemptions/exemptiondetails.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/exemptionwords.h"
#include "items/text.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/sheetlayout.h"
#include "views/common/timeformat.h"
#include "views/exemptions/exemptiondelegate.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr qsizetype mostNames = 6;
} // namespace

ExemptionDetails::ExemptionDetails(const PageContext& context, items::ExemptionPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(presenter)
{
    setAccessibleName(tr("Details of the exemption"));
    auto* content = makeContent();
    m_foot = makeFoot();
    layOutDetails(this, content, m_foot);
    connect(&presenter, &items::ExemptionPresenter::effectLoaded, this, &ExemptionDetails::fillEffect);
    connect(&context.time, &TimeFormat::changed, this, [this] {
        if (id() != 0)
            fillRows();
    });
    clear();
}

QWidget* ExemptionDetails::makeContent()
{
    const Theme& theme = m_context.theme;
    const int m = theme.metric(Metric::SpaceL);
    auto* content = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, content);
    m_title->setWordWrap(true);
    m_badgeBox = new QWidget(content);
    m_state = new Badge(theme, m_badgeBox);
    m_category = new Badge(theme, m_badgeBox);
    auto* badges = new QHBoxLayout(m_badgeBox);
    badges->setContentsMargins(0, 0, 0, 0);
    badges->setSpacing(theme.metric(Metric::SpaceS));
    badges->addWidget(m_state);
    badges->addWidget(m_category);
    badges->addStretch(1);
    m_reason = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, content);
    m_reason->setWordWrap(true);
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(m);
    m_rows->setVerticalSpacing(theme.metric(Metric::SpaceS));
    m_rows->setColumnStretch(1, 1);
    m_effectBox = new Surface(theme, ColorId::SurfaceHeader, Surface::Edges(Surface::Top | Surface::Bottom), content);
    auto* effect = new QVBoxLayout(m_effectBox);
    effect->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    effect->setSpacing(theme.metric(Metric::SpaceXs));
    for (Label** label : {&m_hits, &m_scores, &m_first}) {
        *label = makeLabel(theme, {}, label == &m_hits ? FontRole::Strong : FontRole::Small, label == &m_hits ? ColorId::TextPrimary : ColorId::TextSecondary,
                           m_effectBox);
        (*label)->setWordWrap(true);
        effect->addWidget(*label);
    }
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme.metric(Metric::SpaceM), 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceM));
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(m, 0, m, 0);
    upper->setSpacing(theme.metric(Metric::SpaceM));
    upper->addWidget(m_title);
    upper->addWidget(m_badgeBox);
    upper->addWidget(m_reason);
    column->addLayout(upper);
    column->addWidget(m_effectBox);
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(m, 0, m, m);
    lower->addLayout(m_rows);
    column->addLayout(lower);
    column->addStretch(1);
    return content;
}

QWidget* ExemptionDetails::makeFoot()
{
    const Theme& theme = m_context.theme;
    auto* foot = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top), this);
    m_open = makeButton(theme, tr("Open recommendation"), ButtonKind::Link, {}, foot);
    m_again = makeButton(theme, tr("Exempt again…"), ButtonKind::Primary, {}, foot);
    m_revoke = makeButton(theme, tr("Revoke"), ButtonKind::Plain, {}, foot);
    m_edit = makeButton(theme, tr("Edit…"), ButtonKind::Primary, {}, foot);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT recommendationRequested(m_row.exemption.recommendation); });
    connect(m_again, &QPushButton::clicked, this, &ExemptionDetails::againRequested);
    connect(m_edit, &QPushButton::clicked, this, &ExemptionDetails::editRequested);
    connect(m_revoke, &QPushButton::clicked, this, [this] { m_context.console.revokeExemption(id()); });
    auto* row = new QHBoxLayout(foot);
    const int m = theme.metric(Metric::SpaceL);
    row->setContentsMargins(theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceS), m, theme.metric(Metric::SpaceS));
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_open);
    row->addStretch(1);
    row->addWidget(m_revoke);
    row->addWidget(m_edit);
    row->addWidget(m_again);
    return foot;
}

void ExemptionDetails::clear()
{
    m_row = {};
    m_presenter.showEffect(0);
    m_title->setText(tr("Nothing chosen"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_badgeBox, m_reason, m_effectBox, m_foot})
        part->hide();
    fillRows();
}

void ExemptionDetails::show(const domain::ExemptionRow& row)
{
    m_row = row;
    m_presenter.showEffect(row.exemption.id);
    m_title->setText(core::oneLine(items::text::exempted(row), 300));
    const auto state = look(row.state);
    m_state->setLook(state.icon, state.text, state.fill, state.tint, state.word);
    m_category->setLook(icons::exempt, ColorId::StateExemptText, ColorId::StateExemptFill, ColorId::StateExemptTint, items::text::word(row.exemption.category));
    m_reason->setText(core::manyLines(row.exemption.reason, 4000));
    for (QWidget* part : std::initializer_list<QWidget*>{m_badgeBox, m_reason, m_effectBox, m_foot})
        part->show();
    const bool isOver = row.state > domain::ExemptionState::Active;
    const bool isRevoked = row.state == domain::ExemptionState::Revoked;
    m_again->setVisible(isRevoked);
    m_edit->setVisible(!isRevoked);
    m_revoke->setVisible(!isRevoked);
    m_edit->setText(isOver ? tr("Extend…") : tr("Edit…"));
    m_open->setVisible(!row.exemption.recommendation.isEmpty());
    fillRows();
    fillEffect();
}

void ExemptionDetails::addRow(const QString& label, const QString& value)
{
    if (value.isEmpty())
        return;
    const Theme& theme = m_context.theme;
    const int row = m_rows->count() / 2;
    QWidget* content = m_title->parentWidget();
    m_rows->addWidget(makeLabel(theme, label, FontRole::Small, ColorId::TextSecondary, content), row, 0, Qt::AlignTop);
    auto* text = makeLabel(theme, core::oneLine(value, 500), FontRole::Body, ColorId::TextPrimary, content);
    text->setElide(Qt::ElideMiddle);
    m_rows->addWidget(text, row, 1);
    for (QWidget* part : {m_rows->itemAtPosition(row, 0)->widget(), m_rows->itemAtPosition(row, 1)->widget()})
        part->show();
}

void ExemptionDetails::fillRows()
{
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto& exemption = m_row.exemption;
    if (exemption.id == 0)
        return;
    const auto byAt = [this](const QString& who, const QDateTime& at) {
        return at.isValid() ? tr("%1, %2").arg(core::oneLine(who, 80), m_context.time.dateTime(at)) : QString();
    };
    addRow(tr("Scope"), exemption.scope.isEmpty() ? items::text::place(m_row) : exemption.scope);
    addRow(tr("Finding"), exemption.finding);
    addRow(tr("Owner"), exemption.owner.isEmpty() ? tr("no owner") : exemption.owner);
    addRow(tr("Expires"), exemption.expires.isValid() ? m_context.time.dateTime(exemption.expires) : tr("never"));
    addRow(tr("Added by"), byAt(exemption.createdBy, exemption.created));
    addRow(tr("Changed by"), byAt(exemption.changedBy, exemption.changed));
    addRow(tr("Revoked by"), byAt(exemption.revokedBy, exemption.revoked));
}

void ExemptionDetails::fillEffect()
{
    if (id() == 0)
        return;
    m_first->hide();
    m_scores->hide();
    if (m_row.state > domain::ExemptionState::Active) {
        m_hits->setText(tr("It has no effect any more."));
        return;
    }
    if (!m_presenter.hasEffect()) {
        m_hits->setText(tr("Working out what it does"));
        return;
    }
    const auto& effect = m_presenter.effect();
    m_hits->setText(items::text::hits(effect));
    m_scores->setText(items::text::effect(effect));
    m_scores->show();
    QStringList names;
    for (const auto& resource : effect.first.first(std::min(mostNames, effect.first.size())))
        names.append(core::oneLine(resource.section(u'/', -1), 60));
    const int more = effect.resources - int(names.size());
    m_first->setText(more > 0 ? tr("%1 and %n more", nullptr, more).arg(names.join(u", "_s)) : names.join(u", "_s));
    m_first->setVisible(!names.isEmpty());
}

QWidget* ExemptionDetails::focusStop() const
{
    return m_edit->isVisibleTo(this) ? m_edit : m_again;
}

} // namespace views
