// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/happenedpane.h"

#include "core/text.h"
#include "items/text.h"
#include "views/alerts/entitylist.h"
#include "views/alerts/evidenceexcerpt.h"
#include "views/alerts/foldsection.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/timelineview.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

QHBoxLayout* sectionHead(const Theme& theme, const QString& title, Label* note, QWidget* parent)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceXs), theme.metric(Metric::SpaceL), 0);
    head->setSpacing(theme.metric(Metric::SpaceXs));
    head->addWidget(makeLabel(theme, title, FontRole::Strong, ColorId::TextPrimary, parent), 1);
    head->addWidget(note);
    return head;
}

QVBoxLayout* sideways(const Theme& theme, QWidget* widget)
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceS));
    column->addWidget(widget);
    return column;
}

} // namespace

HappenedPane::HappenedPane(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Theme& theme = context.theme;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(makeText());
    column->addWidget(new Hairline(theme, this));
    column->addWidget(makeTimeline());
    column->addWidget(new Hairline(theme, this));
    column->addWidget(makeChain());
    column->addWidget(new Hairline(theme, this));
    m_entities = new EntityList(theme, this);
    m_entityPart = new FoldSection(theme, tr("Entities"), m_entities, this);
    column->addWidget(m_entityPart);
    column->addWidget(new Hairline(theme, this));
    m_evidence = new EvidenceExcerpt(context, this);
    m_evidencePart = new FoldSection(theme, tr("Evidence"), m_evidence, this);
    column->addWidget(m_evidencePart);
    column->addStretch(1);
    connect(m_timeline, &TimelineView::alertChosen, this, &HappenedPane::alertChosen);
    connect(m_entities, &EntityList::resourceOpened, this, &HappenedPane::resourceOpened);
    connect(m_entities, &EntityList::entityOpened, this, &HappenedPane::entityOpened);
    connect(m_evidence, &EvidenceExcerpt::found, this, [this](int line) {
        m_evidencePart->setNote(line == 0 ? tr("names none of the entities") : tr("line %1").arg(items::text::count(line)));
        m_evidence->setVisible(line != 0 && m_evidencePart->isOpen());
    });
}

QLayout* HappenedPane::makeText()
{
    const Theme& theme = m_context.theme;
    m_description = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, this);
    m_description->setWordWrap(true);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_description->setAccessibleName(tr("What happened"));
    auto* text = new QHBoxLayout;
    text->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceM));
    text->addWidget(m_description);
    return text;
}

QWidget* HappenedPane::makeTimeline()
{
    const Theme& theme = m_context.theme;
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_timelineNote = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, part);
    auto* head = sectionHead(theme, tr("Timeline"), m_timelineNote, part);
    m_timeline = new TimelineView(theme, m_context.time, part);
    auto* zoom = makeIconButton(theme, "zoomin"_L1, tr("Zoom in"), part);
    auto* fit = makeIconButton(theme, "zoomfit"_L1, tr("Show all"), part);
    for (QWidget* button : {zoom, fit})
        button->setFixedSize(theme.metric(Metric::HitTarget), theme.metric(Metric::HitTarget));
    head->insertWidget(1, zoom);
    head->insertWidget(2, fit);
    connect(zoom, &QToolButton::clicked, m_timeline, &TimelineView::zoomIn);
    connect(fit, &QToolButton::clicked, m_timeline, &TimelineView::zoomFit);
    column->addLayout(head);
    column->addLayout(sideways(theme, m_timeline));
    return part;
}

QWidget* HappenedPane::makeChain()
{
    const Theme& theme = m_context.theme;
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chainNote = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, part);
    m_chain = new KillChainView(theme, part);
    column->addLayout(sectionHead(theme, tr("Kill chain"), m_chainNote, part));
    column->addLayout(sideways(theme, m_chain));
    return part;
}

void HappenedPane::setDetail(const domain::AlertDetail& detail)
{
    m_description->setText(core::manyLines(detail.alert.description, 4000));
    m_timeline->setAlerts(detail.timeline, detail.row.row);
    m_timelineNote->setText(m_timeline->summary());
    QStringList hits;
    for (const auto& alert : detail.timeline)
        hits += alert.tactics;
    m_chain->setTactics(hits, detail.row.tactics, detail.row.severity);
    const int alerts = int(detail.timeline.size());
    m_chainNote->setText(detail.row.isIncident || !detail.incidentName.isEmpty() ? tr("%n alerts of this incident", nullptr, alerts)
                                                                                 : tr("%n alerts", nullptr, alerts));
    m_entities->setDetail(detail);
    m_entityPart->setNote(items::text::count(detail.alert.entities.size()));
    m_evidence->setAlert(detail.alert);
}

void HappenedPane::clear()
{
    m_description->clear();
    m_timeline->setAlerts({}, 0);
    m_timelineNote->clear();
    m_chain->setTactics({}, {}, domain::Severity::Unknown);
    m_chainNote->clear();
    m_entities->clear();
    m_entityPart->setNote({});
    m_evidence->clear();
    m_evidencePart->setNote({});
}

DataTable* HappenedPane::entityTable() const
{
    return m_entities->table();
}

void HappenedPane::setRoomy(bool roomy)
{
    m_entityPart->setRoomy(roomy);
    m_evidencePart->setRoomy(roomy);
}

} // namespace views
