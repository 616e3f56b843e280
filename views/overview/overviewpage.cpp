// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/overviewpage.h"

#include "app/core/console.h"
#include "app/core/settings.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/emptystate.h"
#include "views/common/messagebar.h"
#include "views/common/panel.h"
#include "views/common/sheetlayout.h"
#include "views/common/timeformat.h"
#include "views/overview/alertspanel.h"
#include "views/overview/causelist.h"
#include "views/overview/comparisondialog.h"
#include "views/overview/dashhead.h"
#include "views/overview/scorepanel.h"
#include "views/overview/targetdialog.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
const auto pageId = u"overview"_s;
constexpr auto newVisitAfter = std::chrono::minutes(15); // away for longer: what came meanwhile is news
using Term = domain::FilterTerm;
} // namespace

PageInfo OverviewPage::info()
{
    return {pageId, PageGroup::Top, tr("Overview"), "overview"_L1, [](const PageContext& context) -> Page* { return new OverviewPage(context); }};
}

OverviewPage::OverviewPage(const PageContext& context)
    : m_context(context), m_actions(context.actions), m_presenter(context.console.reads()),
      m_lastVisit(context.settings.value(app::Setting::LastVisit).toDateTime())
{
    const Theme& theme = context.theme;
    m_head = new PageHead(theme, tr("Overview"), this);
    m_report = makeButton(theme, tr("Report…"), ButtonKind::Plain, "reports"_L1, this);
    m_head->addAction(m_report);
    m_message = new MessageBar(theme, this);
    m_empty = new EmptyState(theme, this);
    m_content = buildContent();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    connectParts();
    m_actions.add(
        {.id = u"overview.compare"_s, .text = tr("Compare with the cloud…"), .menu = u"tools"_s, .page = pageId, .run = [this] { openComparison(); }});
    m_actions.add({.id = u"overview.target"_s,
                   .text = tr("Set the target of the score…"),
                   .menu = u"tools"_s,
                   .page = pageId,
                   .run = [this] { openTarget(); },
                   .whyNot = [this] { return targetRefusal(); }});
    m_score->setTargetRefusal(targetRefusal());
    m_score->setDays(context.settings.pageValue(pageId, u"days"_s, 30).toInt());
    ask();
}

OverviewPage::~OverviewPage()
{
    noteVisit();
}

void OverviewPage::noteVisit()
{
    if (m_presenter.hasValue())
        m_context.settings.setValue(app::Setting::LastVisit, m_context.clock.now());
}

QWidget* OverviewPage::buildContent()
{
    const Theme& theme = m_context.theme;
    auto* content = new QWidget(this);
    m_tiles = new TileStrip(theme, m_context.time, content);
    m_tiles->setFixedHeight(theme.metric(Metric::Tile));
    m_score = new ScorePanel(theme, m_context.time, content);
    m_whyPanel = new Panel(theme, tr("Why it moved"), content);
    m_whyPanel->setFixedWidth(theme.dp(420));
    m_causes = new CauseList(theme, m_context.time, m_whyPanel);
    m_whyPanel->body()->addWidget(m_causes, 1);
    m_controlPanel = new Panel(theme, tr("Controls with the most to gain"), content);
    m_controls = new RowList(m_controlPanel);
    m_controlPanel->body()->addWidget(new DashHead(
        theme,
        {{tr("Control")}, {tr("Points"), dashcolumns::pointBar + dashcolumns::gap + dashcolumns::pointWords, Qt::AlignLeft}, {tr("Gain %"), dashcolumns::gain}},
        m_controlPanel));
    m_controlPanel->body()->addWidget(m_controls, 1);
    m_fixPanel = new Panel(theme, tr("Next best fixes"), content);
    m_fixes = new RowList(m_fixPanel);
    m_fixPanel->addHeadWidget(makeLabel(theme, tr("Gain %"), FontRole::Small, ColorId::TextSecondary, m_fixPanel));
    m_fixPanel->body()->addWidget(m_fixes, 1);
    m_thirdColumn = buildEnvironments();

    const int gap = theme.metric(Metric::SpaceM);
    auto* second = new QHBoxLayout;
    second->setSpacing(gap);
    second->addWidget(m_score, 1);
    second->addWidget(m_whyPanel);
    auto* third = new QHBoxLayout;
    third->setSpacing(gap);
    third->addWidget(m_controlPanel, 484);
    third->addWidget(m_fixPanel, 376);
    third->addWidget(m_thirdColumn, 316);
    auto* column = new QVBoxLayout(content);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, 0, m, m);
    column->setSpacing(gap);
    column->addWidget(m_tiles);
    column->addLayout(second, 286);
    column->addLayout(third, 338);
    return makePageArea(content, this);
}

QWidget* OverviewPage::buildEnvironments()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    m_alerts = new AlertsPanel(theme, m_context.time, box);
    auto* environments = new Panel(theme, tr("Environments"), box);
    environments->body()->addWidget(new DashHead(theme,
                                                 {{tr("Scope")},
                                                  {tr("Crit.", "critical, short"), dashcolumns::findings, Qt::AlignRight, domain::Severity::Critical},
                                                  {tr("High"), dashcolumns::findings, Qt::AlignRight, domain::Severity::High},
                                                  {tr("Assessed %"), dashcolumns::assessed}},
                                                 environments));
    m_environments = new RowList(environments);
    environments->body()->addWidget(m_environments, 1);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.metric(Metric::SpaceM));
    column->addWidget(m_alerts, 158);
    column->addWidget(environments, 168);
    return box;
}

void OverviewPage::connectParts()
{
    connect(&m_presenter, &items::OverviewPresenter::loaded, this, [this] {
        m_shownScope = m_scope;
        onLoaded();
    });
    connect(&m_presenter, &items::Presenter::failed, this, [this](const core::Error& error) {
        m_failed = true;
        m_message->show(MessageBar::Kind::Error, error.what, error.detail);
    });
    connect(m_score, &ScorePanel::daysChosen, this, [this](int days) {
        m_context.settings.setPageValue(pageId, u"days"_s, days);
        ask();
    });
    connect(m_score, &ScorePanel::compareRequested, this, &OverviewPage::openComparison);
    connect(m_score, &ScorePanel::targetRequested, this, &OverviewPage::openTarget);
    connect(m_score, &ScorePanel::annotationPointed, m_causes, &CauseList::highlight);
    connect(m_score, &ScorePanel::annotationClicked, this, [this](int number) {
        for (const auto& cause : m_presenter.overview().causes) {
            if (cause.number == number)
                openCause(cause);
        }
    });
    connect(m_score, &ScorePanel::seriesClicked, this, [this](const QString& id) {
        if (id != "total"_L1)
            Q_EMIT navigate(u"inventory"_s, {{{Term{u"environment"_s, Term::Op::Is, {id}, false}}, {}}, {}});
    });
    connect(m_causes, &CauseList::pointed, this, [this](int number) {
        m_score->highlight(number);
        m_causes->highlight(number);
    });
    connect(m_causes, &CauseList::chosen, this, &OverviewPage::openCause);
    connect(m_tiles, &TileStrip::chosen, this, &OverviewPage::openTile);
    connect(m_controlPanel, &Panel::linkClicked, this, [this] { Q_EMIT navigate(u"recommendations"_s, {}); });
    connect(m_alerts, &AlertsPanel::chosen, this, &OverviewPage::openAlertsOf);
    connect(m_report, &QPushButton::clicked, this, &OverviewPage::chooseReportFile);
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] { Q_EMIT navigate(u"connections"_s, {{}, {{u"add"_s, true}}}); });
    connect(m_empty, &EmptyState::plainTriggered, this, [this] { m_context.console.addSampleEstate(); });
    connect(&m_context.time, &TimeFormat::changed, this, [this] {
        if (m_presenter.hasValue())
            onLoaded();
    });
}

void OverviewPage::ask()
{
    m_presenter.show(m_scope, m_score->days(), m_lastVisit);
}

void OverviewPage::onLoaded()
{
    const auto& overview = m_presenter.overview();
    m_score->setTargetRefusal(targetRefusal());
    m_context.actions.touch();
    if (overview.firstUse) {
        m_empty->showFirstUse(tr("The score, what moved it and what to do next appear when something is connected."));
        m_stack->setCurrentWidget(m_empty);
        m_head->setSentence({});
        return;
    }
    m_stack->setCurrentWidget(m_content);
    m_head->setSentence(overview.sentence);
    setAccessibleDescription(overview.sentence);
    if (std::exchange(m_failed, false))
        m_message->hide();
    if (!overview.changedSinceLastVisit.isEmpty())
        m_message->show(MessageBar::Kind::Note, tr("Since your last visit"), overview.changedSinceLastVisit.join(u' '));
    m_tiles->setOverview(overview);
    m_score->setOverview(overview);
    m_causes->setCauses(overview, m_score->days());
    fillLists(overview);
}

void OverviewPage::fillLists(const domain::Overview& overview)
{
    const Theme& theme = m_context.theme;
    QList<DashRow*> controls;
    for (const auto& control : overview.controls) {
        auto* row = new ControlDashRow(theme, control, m_controls);
        connect(row, &QAbstractButton::clicked, this,
                [this, id = control.id] { Q_EMIT navigate(u"recommendations"_s, {{{Term{u"control"_s, Term::Op::Is, {id}, false}}, {}}, {}}); });
        controls.append(row);
    }
    m_controls->setRows(controls);
    m_controlPanel->setLink(tr("All %1").arg(items::text::count(overview.controls.size())));
    QList<DashRow*> fixes;
    for (const auto& fix : overview.nextFixes) {
        auto* row = new FixDashRow(theme, fix, m_fixes);
        connect(row, &QAbstractButton::clicked, this, [this, key = fix.key] { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
        fixes.append(row);
    }
    m_fixes->setRows(fixes);
    m_alerts->setDays(overview.alertDays);
    QList<DashRow*> environments;
    for (const auto& environment : overview.environments) {
        auto* row = new EnvironmentDashRow(theme, environment, m_environments);
        connect(row, &QAbstractButton::clicked, this, [this, word = QString(domain::toWord(environment.environment))] {
            Q_EMIT navigate(u"inventory"_s, {{{Term{u"environment"_s, Term::Op::Is, {word}, false}}, {}}, {}});
        });
        environments.append(row);
    }
    m_environments->setRows(environments);
}

void OverviewPage::openTile(TileStrip::Tile tile)
{
    const auto filtered = [](const QString& key, const QStringList& values) { return PageState{{{Term{key, Term::Op::Is, values, false}}, {}}, {}}; };
    switch (tile) {
    case TileStrip::Score: Q_EMIT navigate(u"recommendations"_s, {}); break;
    case TileStrip::Alerts:
    case TileStrip::Incidents: Q_EMIT navigate(u"alerts"_s, filtered(u"status"_s, {u"active"_s, u"inProgress"_s})); break;
    case TileStrip::Unhealthy: Q_EMIT navigate(u"inventory"_s, filtered(u"health"_s, {u"unhealthy"_s})); break;
    case TileStrip::Assessed: Q_EMIT navigate(u"inventory"_s, filtered(u"health"_s, {u"stale"_s, u"unknown"_s})); break;
    }
}

void OverviewPage::openAlertsOf(QDate day, domain::Severity severity)
{
    domain::FilterQuery filter{{Term{u"time"_s, Term::Op::Is, {day.toString(Qt::ISODate)}, false}}, {}};
    if (severity != domain::Severity::Unknown)
        filter.terms.append(Term{u"severity"_s, Term::Op::Is, {QString(domain::toWord(severity))}, false});
    Q_EMIT navigate(u"alerts"_s, {filter, {}});
}

void OverviewPage::openCause(const domain::CauseRow& cause)
{
    if (!cause.cause.assessmentKey.isEmpty())
        Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, cause.cause.assessmentKey}}});
    else if (!cause.cause.controlId.isEmpty())
        Q_EMIT navigate(u"recommendations"_s, {{{Term{u"control"_s, Term::Op::Is, {cause.cause.controlId}, false}}, {}}, {}});
}

void OverviewPage::chooseReportFile()
{
    auto* dialog = new QFileDialog(this, tr("Write report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(u"parapet-report.html"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { m_context.console.writeReport(file, m_scope, m_score->days()); });
    dialog->open();
}

void OverviewPage::openComparison()
{
    auto* dialog = new ComparisonDialog(m_context, m_scope, this);
    connect(dialog, &ComparisonDialog::recommendationChosen, this,
            [this](const QString& key) { Q_EMIT navigate(u"recommendations"_s, {{}, {{u"row"_s, key}}}); });
    dialog->open();
}

QString OverviewPage::targetRefusal() const
{
    if (m_context.console.isReadOnly())
        return tr("This window only reads; do it in the other one.");
    return m_presenter.hasValue() && !m_presenter.overview().firstUse ? QString() : tr("Nothing has been read yet that could have a score.");
}

void OverviewPage::openTarget()
{
    if (!targetRefusal().isEmpty())
        return;
    const auto& overview = m_presenter.overview();
    const auto target = overview.target.transform([](const auto& standing) { return standing.target; });
    auto* dialog = new TargetDialog(m_context, m_shownScope, target, overview.scorePercent, this);
    dialog->open();
}

void OverviewPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool narrow = window()->width() < m_context.theme.metric(Metric::BreakRailFolds);
    m_thirdColumn->setVisible(!narrow);
    m_whyPanel->setFixedWidth(m_context.theme.dp(narrow ? 340 : 420));
}

PageState OverviewPage::state() const
{
    return {{}, {{u"days"_s, m_score->days()}}};
}

void OverviewPage::restore(const PageState& state)
{
    if (const int days = state.extra.value(u"days"_s).toInt(); days > 0 && days != m_score->days()) {
        m_score->setDays(days);
        ask();
    }
}

void OverviewPage::setScope(const domain::ScopeSelection& scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    ask();
}

void OverviewPage::refresh()
{
    m_presenter.refresh();
}

QList<QWidget*> OverviewPage::focusStops() const
{
    return {m_tiles, m_score, m_causes, m_controls, m_fixes, m_alerts, m_environments};
}

void OverviewPage::setCurrent(bool current)
{
    m_presenter.setActive(current);
    if (!current) {
        noteVisit();
        m_leftAt = m_context.clock.now();
    } else if (m_leftAt.isValid() && m_leftAt.addDuration(newVisitAfter) < m_context.clock.now()) {
        m_lastVisit = m_leftAt;
        ask();
    }
}

} // namespace views
