// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/compliancepage.h"

#include "app/core/console.h"
#include "items/compliancewords.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/detailssplitter.h"
#include "views/common/emptystate.h"
#include "views/common/icons.h"
#include "views/common/keybar.h"
#include "views/common/messagebar.h"
#include "views/common/objectactions.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/compliance/controllist.h"
#include "views/compliance/controlspane.h"
#include "views/compliance/heatmapview.h"
#include "views/compliance/standardlist.h"
#include "views/compliance/trendpane.h"

#include <QFileDialog>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using Nothing = items::CompliancePresenter::Nothing;
const auto pageId = u"compliance"_s;
constexpr int standardsWidth = 264, controlsHeight = 272; // in design pixels
constexpr int alwaysBelow = 1 << 20;

} // namespace

PageInfo CompliancePage::info()
{
    return {pageId, PageGroup::Posture, tr("Compliance"), icons::compliance, [](const PageContext& context) -> Page* { return new CompliancePage(context); }};
}

CompliancePage::CompliancePage(const PageContext& context)
    : m_context(context), m_presenter(context.console.reads(), context.console.compliance(), context.clock), m_actions(context.actions)
{
    m_busy.setSingleShot(true);
    m_busy.setInterval(context.theme.motion(Motion::BusyHintAfter));
    build();
    connectParts();
    connectTabs();
    addActions();
    addTabActions();
    m_presenter.refresh();
}

CompliancePage::~CompliancePage() = default;

void CompliancePage::buildHead()
{
    const Theme& theme = m_context.theme;
    m_head = new PageHead(theme, tr("Compliance"), this);
    m_tabs = new SegmentBar(theme, tr("What is shown of the standard"), false, this);
    m_tabs->addSegment(u"map"_s, tr("Heat map"));
    m_tabs->addSegment(u"controls"_s, tr("Controls"));
    m_tabs->addSegment(u"time"_s, tr("Over time"));
    m_head->addAction(m_tabs);
    auto* copy = makeButton(theme, tr("Copy as CSV"), ButtonKind::Plain, icons::copy, this);
    auto* save = makeButton(theme, tr("Export…"), ButtonKind::Plain, icons::download, this);
    m_head->addAction(copy);
    m_head->addAction(save);
    connect(copy, &QPushButton::clicked, this, [this] { m_context.actions.run(u"compliance.copy"_s); });
    connect(save, &QPushButton::clicked, this, [this] { m_context.actions.run(u"compliance.export"_s); });
}

void CompliancePage::build()
{
    const Theme& theme = m_context.theme;
    buildHead();
    m_message = new MessageBar(theme, this);
    m_controls = new ControlsPane(theme, m_presenter.controls(), this);
    m_splitter = new DetailsSplitter(theme, m_context.settings, pageId, buildMap(), m_controls, this);
    m_splitter->setBelowWidth(alwaysBelow);
    m_splitter->setDefaultHeight(controlsHeight);
    m_splitter->setDetailsVisible(true);
    m_list = new ControlList(m_context, m_presenter, this);
    m_trend = new TrendPane(theme, m_context.time, this);
    m_parts = new QStackedWidget(this);
    for (QWidget* part : std::initializer_list<QWidget*>{m_splitter, m_list, m_trend})
        m_parts->addWidget(part);
    m_keys = new KeyBar(theme, m_context.actions, pageId, this);
    m_content = new QWidget(this);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_parts, 1);
    right->addWidget(m_keys);
    auto* line = new QHBoxLayout(m_content);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(buildStandards());
    line->addLayout(right, 1);
    m_empty = new EmptyState(theme, this);
    auto* blank = new Surface(theme, ColorId::SurfaceBase, Surface::NoEdge, this);
    m_stack = new QStackedWidget(this);
    for (QWidget* one : std::initializer_list<QWidget*>{blank, m_content, m_empty})
        m_stack->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
}

QWidget* CompliancePage::buildStandards()
{
    const Theme& theme = m_context.theme;
    auto* pane = new Surface(theme, ColorId::SurfaceBase, Surface::Edges(Surface::Top | Surface::Right), this);
    auto* title = makeLabel(theme, tr("Standards"), FontRole::Strong, ColorId::TextPrimary, pane);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.metric(Metric::SpaceM), 0, theme.metric(Metric::SpaceM), 0);
    head->addWidget(title);
    m_standards = new StandardList(theme, m_presenter.standards(), pane);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 1, 1, 0); // the hairlines
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_standards, 1);
    m_ending = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, pane);
    m_ending->setWordWrap(true);
    m_review = makeSmallButton(theme, tr("Review"), ButtonKind::Link, {}, pane);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceXs), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceS));
    foot->addWidget(m_ending, 1);
    foot->addWidget(m_review);
    column->addLayout(foot);
    showEnding();
    const auto measure = [pane, title, &theme] {
        pane->setFixedWidth(theme.dp(standardsWidth));
        title->setFixedHeight(theme.metric(Metric::PanelHead));
    };
    connect(&theme, &Theme::changed, pane, measure);
    measure();
    return pane;
}

QWidget* CompliancePage::buildMap()
{
    const Theme& theme = m_context.theme;
    auto* pane = new Surface(theme, ColorId::SurfaceBase, Surface::Top, this);
    m_title = makeLabel(theme, {}, FontRole::Strong, ColorId::TextPrimary, pane);
    m_title->setElide(Qt::ElideRight);
    m_sentence = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, pane);
    m_sentence->setElide(Qt::ElideRight);
    m_sentence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_working = makeLabel(theme, tr("Evaluating the rules…"), FontRole::Small, ColorId::TextSecondary, pane);
    m_working->hide();
    auto* head = new QHBoxLayout;
    head->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceL), 0);
    head->setSpacing(theme.metric(Metric::SpaceS));
    head->addWidget(m_title);
    head->addWidget(m_sentence, 1);
    head->addWidget(m_working);
    head->addWidget(new HeatLegend(theme, pane));
    m_map = new HeatMapView(theme, m_presenter.heatMap(), pane);
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 1, 0, 0); // the hairline
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_map, 1);
    const auto measure = [this, &theme] { m_title->setFixedHeight(theme.metric(Metric::PanelHead)); };
    connect(&theme, &Theme::changed, m_title, measure);
    measure();
    return pane;
}

void CompliancePage::connectParts()
{
    connect(m_standards, &StandardList::chosen, this, [this](const QString& standard) {
        chooseStandard(standard);
        Q_EMIT stepped();
    });
    connect(m_map, &HeatMapView::cellChosen, this, [this](const domain::ComplianceCell& cell) {
        m_wanted = cell;
        m_presenter.setCell(cell);
        m_context.actions.touch();
    });
    connect(m_map, &HeatMapView::opened, this, &CompliancePage::openControls);
    const auto runLetter = [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(pageId, key))
            m_context.actions.run(action->id);
    };
    connect(m_map, &HeatMapView::letter, this, runLetter);
    connect(m_controls->table(), &DataTable::letter, this, runLetter);
    connect(m_controls->table(), &DataTable::currentRowChanged, &m_context.actions, &app::ActionRegistry::touch);
    connect(m_splitter, &DetailsSplitter::detailsVisibleChanged, this, &Page::detailsVisibleChanged);
    connect(&m_presenter, &items::CompliancePresenter::loaded, this, &CompliancePage::onLoaded);
    connect(&m_presenter, &items::CompliancePresenter::explained, this, &CompliancePage::showNothing);
    connect(&m_presenter, &items::Presenter::failed, this, [this](const core::Error& error) {
        m_failed = true;
        m_message->show(MessageBar::Kind::Error, error.what, error.detail);
    });
    connect(&m_presenter, &items::Presenter::busyChanged, this, [this](bool busy) {
        if (busy)
            return m_busy.start();
        m_busy.stop();
        m_working->hide();
    });
    connect(&m_busy, &QTimer::timeout, this, &CompliancePage::showBusy);
    connect(m_empty, &EmptyState::primaryTriggered, this, &CompliancePage::emptyPrimary);
    connect(m_empty, &EmptyState::plainTriggered, this, &CompliancePage::emptyPlain);
}

void CompliancePage::addActions()
{
    m_objects = new ObjectActions({m_context.actions, [this](const QUrl& url) { m_context.console.openUrl(url); }}, pageId, this);
    m_objects->addTable(m_controls->table(), [](const QModelIndex& index) {
        ObjectRef object;
        object.id = index.data(items::IdRole).toString();
        return object;
    });
    m_actions.add({.id = u"compliance.controls"_s,
                   .text = tr("Controls of the cell"),
                   .menu = u"findings"_s,
                   .icon = u"dock"_s,
                   .page = pageId,
                   .run = [this] { openControls(); },
                   .whyNot = [this] { return hasMap(); }});
    m_actions.add({.id = u"compliance.copy"_s,
                   .text = tr("Copy heat map as CSV"),
                   .menu = u"edit"_s,
                   .icon = u"copy"_s,
                   .page = pageId,
                   .run = [this] { copyText(m_presenter.heatMap()->toCsv()); },
                   .whyNot = [this] { return hasMap(); }});
    m_actions.add({.id = u"compliance.export"_s,
                   .text = tr("Export controls as CSV…"),
                   .menu = u"file"_s,
                   .icon = u"download"_s,
                   .page = pageId,
                   .run = [this] { exportCsv(); },
                   .whyNot = [this] { return hasMap(); }});
}

QString CompliancePage::hasMap() const
{
    return m_stack->currentWidget() == m_content ? QString() : tr("There is no standard to show yet.");
}

/// The cell that was looked at is looked at in the other standard too, as far as it has it.
void CompliancePage::chooseStandard(const QString& standard)
{
    m_wanted.standard = standard;
    m_presenter.setStandard(standard);
}

void CompliancePage::onLoaded()
{
    if (std::exchange(m_failed, false))
        m_message->hide();
    const auto& view = m_presenter.view();
    m_head->setSentence(view.sentence);
    if (m_presenter.isEmpty())
        return; // explained() follows
    m_stack->setCurrentWidget(m_content);
    const auto& shown = view.standards[view.chosen];
    m_standards->setChosen(shown.id);
    m_title->setText(shown.name);
    m_sentence->setText(tr("%1; %2").arg(items::text::share(shown.numbers), items::text::controlsFailing(shown.numbers.controls)));
    m_keys->setNote(view.freshness.withoutNames.isEmpty() ? QString() : tr("without %1").arg(view.freshness.withoutNames.join(u", "_s)));
    if (m_wanted.standard.isEmpty()) // nobody chose yet
        m_wanted.family = view.families.value(0).id;
    m_wanted.standard = shown.id;
    m_map->goTo(m_wanted);
    m_presenter.setCell(m_map->currentCell());
    showEnding();
    m_context.actions.touch();
}

void CompliancePage::showBusy()
{
    if (m_presenter.hasValue() && !m_presenter.isEmpty()) {
        m_working->show();
        return;
    }
    m_empty->show(EmptyState::Kind::CannotTell, tr("Evaluating the rules"),
                  tr("Every rule looks at every resource that was read; on a big estate this takes a while. The result appears here by itself."));
    m_stack->setCurrentWidget(m_empty);
}

void CompliancePage::showNothing()
{
    switch (m_presenter.nothing()) {
    case Nothing::Connected: m_empty->showFirstUse(tr("Compliance appears when a cloud, this computer or the sample estate is connected.")); break;
    case Nothing::Reading:
        m_empty->show(EmptyState::Kind::CannotTell, tr("Reading for the first time"), tr("A sync is under way. What has been read appears here by itself."), {},
                      tr("Show connections"));
        break;
    case Nothing::Read:
        m_empty->show(EmptyState::Kind::CannotTell, tr("Nothing has been read"), tr("No resource of these scopes is known, so no rule could be evaluated."),
                      tr("Show connections"), tr("Try again"));
        break;
    case Nothing::Assessed:
        m_empty->show(EmptyState::Kind::CannotTell, tr("Not assessed yet"), tr("Resources are known, but no rule has been evaluated on them."),
                      tr("Show connections"), tr("Try again"));
        break;
    case Nothing::Concerned:
        m_empty->show(EmptyState::Kind::CannotTell, tr("No standard applies"),
                      tr("None of the %n resources is of a type that a rule of a standard is about.", nullptr, int(m_presenter.view().resources)),
                      tr("Show connections"), tr("Try again"));
        break;
    }
    m_stack->setCurrentWidget(m_empty);
    m_context.actions.touch();
}

void CompliancePage::emptyPrimary()
{
    const bool isFirst = m_empty->kind() == EmptyState::Kind::FirstUse;
    Q_EMIT navigate(u"connections"_s, isFirst ? PageState{{}, {{u"add"_s, true}}} : PageState());
}

void CompliancePage::emptyPlain()
{
    switch (m_presenter.nothing()) {
    case Nothing::Connected: m_context.console.addSampleEstate(); break;
    case Nothing::Reading: Q_EMIT navigate(u"connections"_s, {}); break;
    default: m_context.console.syncAll(false); break;
    }
}

void CompliancePage::openControls()
{
    openTab(u"map"_s);
    setDetailsVisible(true);
    auto* table = m_controls->table();
    table->setFocus(Qt::OtherFocusReason);
    if (table->currentRow() < 0)
        table->goToRow(0);
}

void CompliancePage::exportCsv()
{
    const QString standard = m_presenter.heatMap()->standard();
    auto* dialog = new QFileDialog(this, tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"compliance-%1.csv"_s.arg(standard));
    connect(dialog, &QFileDialog::fileSelected, this, [this, query = domain::ComplianceQuery{m_presenter.query().scope, standard}](const QString& file) {
        m_context.console.exportCompliance(query, file);
    });
    dialog->open();
}

} // namespace views
