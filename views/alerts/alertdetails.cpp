// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/alertdetails.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/alerts/actionpane.h"
#include "views/alerts/alertobject.h"
#include "views/alerts/evidencepane.h"
#include "views/alerts/happenedpane.h"
#include "views/alerts/linkrow.h"
#include "views/alerts/queuenote.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/segmentbar.h"
#include "views/common/severity.h"
#include "views/common/timeformat.h"

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

enum Tab { Happened, Action, Similar, Evidence };
constexpr qsizetype mostSimilar = 50;

QScrollArea* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    content->setAutoFillBackground(false); // the pane's own ground shows through
    area->viewport()->setAutoFillBackground(false);
    return area;
}

QString counted(const QString& words, qsizetype count)
{
    return count == 0 ? words : words + u"  "_s + items::text::count(count);
}

} // namespace

AlertDetails::AlertDetails(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context), m_presenter(context.console.reads())
{
    setAccessibleName(tr("Details of the alert"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_tabs = new QTabBar(this);
    m_tabs->setAccessibleName(tr("Parts of the alert"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const auto& name : {tr("What happened"), tr("Take action"), tr("Similar"), tr("Evidence")})
        m_tabs->addTab(name);
    m_happened = new HappenedPane(context, this);
    m_action = new ActionPane(context, this);
    auto* similar = new QWidget(this);
    m_similar = new QVBoxLayout(similar);
    const int m = context.theme.metric(Metric::SpaceL);
    m_similar->setContentsMargins(m, context.theme.metric(Metric::SpaceM), m, m);
    m_similar->setSpacing(0);
    m_evidence = new EvidencePane(context, this);
    m_stack = new QStackedWidget(this);
    for (QWidget* pane : std::initializer_list<QWidget*>{m_happened, m_action, similar})
        m_stack->addWidget(scrolled(pane, this));
    m_stack->addWidget(m_evidence);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (tab == Evidence && m_presenter.hasValue()) // formatted only when looked at
            m_evidence->setJson(m_presenter.detail().alert.body);
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    m_queue = new QueueNote(context.theme, context.console, this);
    column->addWidget(m_queue);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(context.theme.metric(Metric::SpaceS), 0, 0, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    m_line = new Hairline(context.theme, this);
    column->addWidget(m_line);
    column->addWidget(m_stack, 1);
    column->addItem(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Expanding)); // what is left while nothing is chosen

    connect(m_happened, &HappenedPane::alertChosen, this, &AlertDetails::alertChosen);
    connect(m_happened, &HappenedPane::resourceOpened, this, &AlertDetails::resourceOpened);
    connect(m_happened, &HappenedPane::entityOpened, this, &AlertDetails::entityOpened);
    connect(m_action, &ActionPane::recommendationOpened, this, &AlertDetails::recommendationOpened);
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
    auto* column = new QVBoxLayout(head);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceS));
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addLayout(makeTitleRow(head));
    column->addLayout(makeFactsRow(head));
    column->addLayout(makeButtons(head));
    return head;
}

QLayout* AlertDetails::makeTitleRow(QWidget* head)
{
    const Theme& theme = m_context.theme;
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, head);
    m_title->setElide(Qt::ElideRight);
    m_time = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.metric(Metric::SpaceM));
    row->addWidget(m_title, 1);
    row->addWidget(m_time);
    return row;
}

QLayout* AlertDetails::makeFactsRow(QWidget* head)
{
    const Theme& theme = m_context.theme;
    m_severity = new Badge(theme, head);
    m_incident = new LinkPlate(theme, icons::incidents, head);
    connect(m_incident, &QAbstractButton::clicked, this, [this] { Q_EMIT alertChosen(m_presenter.detail().row.incidentRow); });
    m_facts = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    m_facts->setElide(Qt::ElideRight);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_severity);
    row->addWidget(m_incident);
    row->addWidget(m_facts, 1);
    return row;
}

QLayout* AlertDetails::makeButtons(QWidget* head)
{
    const Theme& theme = m_context.theme;
    m_status = new SegmentBar(theme, tr("Status of the alert"), false, head);
    using enum domain::AlertStatus;
    for (const auto status : {Active, InProgress, Resolved, Dismissed})
        m_status->addSegment(QString(domain::toWord(status)), items::text::word(status));
    connect(m_status, &SegmentBar::chosen, this,
            [this](const QString& word) { Q_EMIT statusRequested(m_presenter.decisionRows(), domain::fromWord<domain::AlertStatus>(word)); });
    m_assign = makeButton(theme, tr("Assign…"), ButtonKind::Plain, {}, head); // no icon: the four states are wider in other languages
    connect(m_assign, &QPushButton::clicked, this, [this] { Q_EMIT assignRequested(m_presenter.decisionRows(), m_assign, QPoint(0, m_assign->height())); });
    m_more = makeMoreButton(theme, tr("More about this alert"), head);
    connect(m_more, &QToolButton::clicked, this, &AlertDetails::showMenu);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.metric(Metric::SpaceS));
    row->addWidget(m_status);
    row->addWidget(m_assign);
    row->addWidget(m_more);
    row->addStretch(1);
    return row;
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
    m_incident->hide();
    m_facts->clear();
    m_queue->hide();
    setChosen(false);
    m_happened->clear();
    m_action->clear();
    m_evidence->setJson({});
}

void AlertDetails::setChosen(bool chosen)
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_status, m_assign, m_more, m_tabs, m_line, m_stack})
        part->setVisible(chosen);
}

void AlertDetails::fill()
{
    setChosen(true);
    fillHead();
    m_happened->setDetail(m_presenter.detail());
    m_action->setDetail(m_presenter.detail());
    fillSimilar();
    fillTabs();
    if (m_tabs->currentIndex() == Evidence)
        m_evidence->setJson(m_presenter.detail().alert.body);
}

void AlertDetails::fillHead()
{
    const auto& detail = m_presenter.detail();
    const auto& row = detail.row;
    m_title->setText(core::oneLine(row.displayName, 300));
    m_time->setText(m_context.time.bothTimes(row.time));
    setPlainToolTip(m_time, m_context.time.tooltip(row.time));
    m_severity->setSeverity(row.severity, severityWord(row.severity, row.severityWord));
    m_severity->setVisible(true);
    m_incident->setWords(core::oneLine(detail.incidentName, 300), tr("Incident %1").arg(core::oneLine(detail.incidentName, 300)));
    m_incident->setVisible(!detail.incidentName.isEmpty());
    QStringList facts;
    if (!row.product.isEmpty())
        facts.append(core::oneLine(row.product, 80));
    if (!row.compromisedEntity.isEmpty())
        facts.append(core::oneLine(row.compromisedEntity, 120));
    facts.append(row.owner.isEmpty() ? tr("Unassigned") : core::oneLine(row.owner, 80));
    m_facts->setText(facts.join(u" · "_s));
    m_status->setCurrent(QString(domain::toWord(row.status)));
    m_queue->show(row);
}

void AlertDetails::fillSimilar()
{
    const auto& similar = m_presenter.detail().similar;
    clearRows(m_similar);
    for (const auto& alert : similar.first(std::min(mostSimilar, similar.size()))) {
        const QString name = core::oneLine(alert.displayName, 160), where = core::oneLine(alert.compromisedEntity, 80);
        const QString right = u"%1 · %2 · %3"_s.arg(where, items::text::alertStatus(alert.status, alert.statusWord), m_context.time.age(alert.time));
        auto* link = new LinkRow(m_context.theme, alert.severity, name, right, this);
        link->setAccessibleName(tr("%1, %2, %3").arg(severityWord(alert.severity, alert.severityWord), name, right));
        connect(link, &QAbstractButton::clicked, this, [this, row = alert.row] { Q_EMIT alertChosen(row); });
        m_similar->addWidget(link);
    }
    if (similar.isEmpty())
        m_similar->addWidget(makeLabel(m_context.theme, tr("No other alert of this kind or on these entities."), FontRole::Body, ColorId::TextSecondary, this));
    m_similar->addStretch(1);
}

void AlertDetails::fillTabs()
{
    const auto& detail = m_presenter.detail();
    m_tabs->setTabText(Action, counted(tr("Take action"), ActionPane::count(detail)));
    m_tabs->setTabText(Similar, counted(tr("Similar"), detail.similar.size()));
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

DataTable* AlertDetails::entityTable() const
{
    return m_happened->entityTable();
}

void AlertDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_happened->setRoomy(height() >= m_context.theme.dp(640));
}

void AlertDetails::showMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Detach"), this, [this] { Q_EMIT detachRequested(m_title->text()); });
    if (m_presenter.hasValue())
        addObjectActions(menu, m_context.theme, alertObject(m_presenter.detail(), m_context.console.workspaceFolder()),
                         [this](const QUrl& url) { m_context.console.openUrl(url); });
    popupBelow(menu, m_more);
}

} // namespace views
