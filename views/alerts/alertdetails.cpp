// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertdetails.h"

#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "core/text.h"
#include "items/text.h"
#include "views/alerts/entitylist.h"
#include "views/alerts/evidencepane.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/markdownview.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/severity.h"
#include "views/common/timeformat.h"
#include "views/common/timelineview.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QHBoxLayout* sectionHead(const Theme& theme, const QString& title, Label* note, QWidget* parent)
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceL),
                             theme.metric(Metric::SpaceS));
    head->addWidget(makeLabel(theme, title, FontRole::Strong, ColorId::TextPrimary, parent), 1);
    head->addWidget(note);
    return head;
}

} // namespace

AlertDetails::AlertDetails(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(context.console.reads())
{
    setAccessibleName(tr("Details of the alert"));
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Parts of the alert"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const auto& name : {tr("What happened"), tr("Take action"), tr("Similar"), tr("Evidence")})
        m_tabs->addTab(name);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(scrolled(makeHappened(), this));
    m_stack->addWidget(scrolled(makeAction(), this));
    m_stack->addWidget(scrolled(makeSimilar(), this));
    m_evidence = new EvidencePane(context, this);
    m_stack->addWidget(m_evidence);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (tab == 3 && m_presenter.hasValue()) // formatted only when looked at
            m_evidence->setJson(m_presenter.detail().alert.body);
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(context.theme.metric(Metric::SpaceS), 0, 0, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    column->addWidget(new Hairline(context.theme, this));
    column->addWidget(m_stack, 1);

    connect(&m_presenter, &items::AlertPresenter::loaded, this, &AlertDetails::fill);
    connect(&m_presenter, &items::Presenter::failed, this, &AlertDetails::failed);
    connect(&context.time, &TimeFormat::changed, this, [this] {
        if (m_presenter.hasValue())
            fill();
    });
    clear();
}

QWidget* AlertDetails::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, head);
    m_title->setElide(Qt::ElideRight);
    m_time = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    m_severity = new Badge(theme, head);
    m_facts = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    m_facts->setElide(Qt::ElideRight);
    m_status = new SegmentBar(theme, tr("Status of the alert"), false, head);
    using enum domain::AlertStatus;
    for (const auto status : {Active, InProgress, Resolved, Dismissed})
        m_status->addSegment(QString(domain::toWord(status)), items::text::word(status));
    connect(m_status, &SegmentBar::chosen, this,
            [this](const QString& word) { Q_EMIT statusRequested(domain::fromWord<domain::AlertStatus>(word)); });
    m_assign = makeButton(theme, tr("Assign…"), ButtonKind::Plain, {}, head); // no icon: the four states are wider in other languages
    connect(m_assign, &QPushButton::clicked, this, &AlertDetails::assignRequested);
    auto* more = makeMoreButton(theme, tr("More about this alert"), head);
    connect(more, &QToolButton::clicked, this, &AlertDetails::showMenu);

    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(theme.metric(Metric::SpaceM));
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_time);
    auto* facts = new QHBoxLayout;
    facts->setSpacing(theme.metric(Metric::SpaceS));
    facts->addWidget(m_severity);
    facts->addWidget(m_facts, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.metric(Metric::SpaceS));
    buttons->addWidget(m_status);
    buttons->addWidget(m_assign);
    buttons->addWidget(more);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(head);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addLayout(titleRow);
    column->addLayout(facts);
    column->addLayout(buttons);
    return head;
}

QWidget* AlertDetails::makeHappened()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, theme.metric(Metric::SpaceM));
    column->setSpacing(0);
    const int m = theme.metric(Metric::SpaceL);

    m_description = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, box);
    m_description->setWordWrap(true);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* text = new QHBoxLayout;
    text->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    text->addWidget(m_description);
    column->addLayout(text);
    column->addWidget(new Hairline(theme, box));

    m_timelineNote = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, box);
    auto* head = sectionHead(theme, tr("Timeline"), m_timelineNote, box);
    auto* zoom = makeIconButton(theme, "zoomin"_L1, tr("Zoom in"), box);
    auto* fit = makeIconButton(theme, "zoomfit"_L1, tr("Show all"), box);
    head->addWidget(zoom);
    head->addWidget(fit);
    column->addLayout(head);
    m_timeline = new TimelineView(theme, m_context.time, box);
    column->addWidget(m_timeline);
    column->addWidget(new Hairline(theme, box));
    connect(zoom, &QToolButton::clicked, m_timeline, &TimelineView::zoomIn);
    connect(fit, &QToolButton::clicked, m_timeline, &TimelineView::zoomFit);
    connect(m_timeline, &TimelineView::alertChosen, this, &AlertDetails::alertChosen);

    m_chainNote = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, box);
    column->addLayout(sectionHead(theme, tr("Kill chain"), m_chainNote, box));
    m_chain = new KillChainView(theme, box);
    column->addWidget(m_chain);
    column->addWidget(new Hairline(theme, box));

    m_entityNote = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, box);
    column->addLayout(sectionHead(theme, tr("Entities"), m_entityNote, box));
    m_entities = new EntityList(theme, box);
    connect(m_entities, &EntityList::resourceOpened, this, &AlertDetails::resourceOpened);
    column->addWidget(m_entities);
    column->addStretch(1);
    return box;
}

QWidget* AlertDetails::makeAction()
{
    auto* box = new QWidget(this);
    m_steps = new MarkdownView(m_context.theme, tr("What to do"), box);
    connect(m_steps, &MarkdownView::linkActivated, this, [this](const QUrl& url) { m_context.console.openUrl(url); });
    auto* column = new QVBoxLayout(box);
    const int m = m_context.theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, m, m, m);
    column->addWidget(m_steps);
    column->addStretch(1);
    return box;
}

QWidget* AlertDetails::makeSimilar()
{
    auto* box = new QWidget(this);
    m_similar = new QVBoxLayout(box);
    const int m = m_context.theme.metric(Metric::SpaceL);
    m_similar->setContentsMargins(m, m, m, m);
    return box;
}

void AlertDetails::show(qint64 row)
{
    m_presenter.show(row);
}

void AlertDetails::clear()
{
    m_presenter.clear();
    m_title->setText(tr("No alert chosen"));
    m_time->clear();
    m_severity->hide();
    m_facts->clear();
    m_status->setEnabled(false);
    m_assign->setEnabled(false);
    m_description->clear();
    m_timeline->setAlerts({}, 0);
    m_chain->setTactics({}, {}, domain::Severity::Unknown);
    m_entities->setEntities({});
    m_evidence->setJson({});
}

void AlertDetails::fill()
{
    fillHead();
    fillHappened();
    fillAction();
    fillSimilar();
    if (m_tabs->currentIndex() == 3)
        m_evidence->setJson(m_presenter.detail().alert.body);
}

void AlertDetails::fillHead()
{
    const auto& row = m_presenter.detail().row;
    m_title->setText(core::oneLine(row.displayName, 300));
    m_time->setText(m_context.time.time(row.time));
    m_time->setToolTip(m_context.time.tooltip(row.time));
    m_severity->setSeverity(row.severity, severityWord(row.severity, row.severityWord));
    m_severity->setVisible(true);
    QStringList facts;
    if (!row.product.isEmpty())
        facts.append(core::oneLine(row.product, 80));
    if (!row.compromisedEntity.isEmpty())
        facts.append(core::oneLine(row.compromisedEntity, 120));
    facts.append(row.owner.isEmpty() ? tr("Unassigned") : row.owner);
    if (row.pending)
        facts.append(tr("decision not yet sent"));
    m_facts->setText(facts.join(u" · "_s));
    m_status->setEnabled(true);
    m_status->setCurrent(QString(domain::toWord(row.status)));
    m_assign->setEnabled(true);
}

void AlertDetails::fillHappened()
{
    const auto& detail = m_presenter.detail();
    m_description->setText(core::manyLines(detail.alert.description, 4000));
    m_timeline->setAlerts(detail.timeline, detail.row.row);
    m_timelineNote->setText(m_timeline->summary());
    QStringList hits;
    for (const auto& alert : detail.timeline)
        hits += alert.tactics;
    m_chain->setTactics(hits, detail.row.tactics, detail.row.severity);
    m_chainNote->setText(tr("%n alerts", nullptr, int(detail.timeline.size())));
    m_entities->setEntities(detail.alert.entities);
    m_entityNote->setText(items::text::count(detail.alert.entities.size()));
}

void AlertDetails::fillAction()
{
    const auto& steps = m_presenter.detail().alert.remediationSteps;
    QString markdown;
    int number = 0;
    for (const auto& step : steps)
        markdown += QString::number(++number) + u". "_s + step.trimmed() + u"\n"_s;
    m_steps->setForeignMarkdown(markdown.isEmpty() ? tr("The service names no steps for this alert.") : markdown);
    m_tabs->setTabText(1, steps.isEmpty() ? tr("Take action") : tr("Take action") + u"  "_s + items::text::count(steps.size()));
}

void AlertDetails::fillSimilar()
{
    const auto& similar = m_presenter.detail().similar;
    while (auto* item = m_similar->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const auto& alert : similar.first(std::min<qsizetype>(20, similar.size()))) {
        const QString text = tr("%1, %2, %3").arg(core::oneLine(alert.displayName, 160), core::oneLine(alert.compromisedEntity, 80),
                                                  m_context.time.age(alert.time));
        auto* link = makeSmallButton(m_context.theme, text, ButtonKind::Link, {}, this);
        link->setToolTip(m_context.time.tooltip(alert.time));
        connect(link, &QPushButton::clicked, this, [this, row = alert.row] { Q_EMIT alertChosen(row); });
        m_similar->addWidget(link, 0, Qt::AlignLeft);
    }
    if (similar.isEmpty())
        m_similar->addWidget(makeLabel(m_context.theme, tr("No other alert of this kind or on these entities."), FontRole::Body,
                                       ColorId::TextSecondary, this));
    m_similar->addStretch(1);
    m_tabs->setTabText(2, similar.isEmpty() ? tr("Similar") : tr("Similar") + u"  "_s + items::text::count(similar.size()));
}

void AlertDetails::setTab(int tab)
{
    if (tab >= 0 && tab < m_tabs->count())
        m_tabs->setCurrentIndex(tab);
}

int AlertDetails::tab() const
{
    return m_tabs->currentIndex();
}

QWidget* AlertDetails::focusStop() const
{
    return m_tabs;
}

void AlertDetails::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Detach"), this, [this] { Q_EMIT detachRequested(m_title->text()); });
    if (m_presenter.hasValue()) {
        const auto& alert = m_presenter.detail().alert;
        const app::ObjectLink link{u"alerts"_s, alert.systemAlertId.isEmpty() ? alert.id : alert.systemAlertId};
        addObjectActions(menu, m_context.theme,
                         {.id = alert.id,
                          .json = alert.body,
                          .cli = app::commandFor(link, m_context.console.workspaceFolder()),
                          .link = link.toString(),
                          .portal = QUrl(alert.portalUri)},
                         [this](const QUrl& url) { m_context.console.openUrl(url); });
    }
    menu->popup(QCursor::pos());
}

} // namespace views
