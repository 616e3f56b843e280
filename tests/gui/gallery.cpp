// SPDX-License-Identifier: GPL-3.0-or-later
// Shows every shared component in the three themes and writes gallery-*.png to the folder given (default: the working
// folder), to be put beside the design's pictures. Not installed.
#include "support/guisetup.h"
#include "views/common/badge.h"
#include "views/common/bars.h"
#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/codeview.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/facetlist.h"
#include "views/common/filterbar.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/messagebar.h"
#include "views/common/panel.h"
#include "views/common/segmentbar.h"
#include "views/common/severity.h"
#include "views/common/stackedbars.h"
#include "views/common/stattile.h"
#include "views/common/timelineview.h"
#include "views/common/toasthost.h"
#include "views/common/trendchart.h"

#include "items/roles.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace views;

namespace {

QWidget* buttons(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Buttons, segments, fields"_s);
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 8);
    const auto add = [&](QWidget* w) { flow->insertWidget(flow->count(), w); };
    add(makeButton(s.theme, u"Fix 23…"_s, ButtonKind::Primary, icons::fixes));
    add(makeButton(s.theme, u"Exempt…"_s));
    add(makeButton(s.theme, u"Assign…"_s, ButtonKind::Flat));
    add(makeButton(s.theme, u"Close now"_s, ButtonKind::Plain, icons::lock));
    auto* off = makeButton(s.theme, u"Fix 1, then 20"_s);
    off->setEnabled(false);
    add(off);
    auto* focus = makeButton(s.theme, u"Sync now"_s, ButtonKind::Plain, icons::refresh);
    focus->setObjectName(u"focus"_s);
    add(focus);
    auto* segments = new SegmentBar(s.theme, u"Group"_s);
    for (const auto& word : {u"By control"_s, u"Flat"_s, u"By title"_s})
        segments->addSegment(word, word);
    add(segments);
    auto* days = new SegmentBar(s.theme, u"Days"_s, true);
    for (const auto& word : {u"7 d"_s, u"30 d"_s, u"90 d"_s})
        days->addSegment(word, word);
    days->setCurrent(u"30 d"_s);
    add(days);
    auto* on = new QCheckBox(u"Checked"_s);
    on->setChecked(true);
    add(on);
    add(new QCheckBox(u"Open"_s));
    auto* never = new QCheckBox(u"Not allowed"_s);
    never->setEnabled(false);
    add(never);
    auto* radio = new QRadioButton(u"Canary"_s);
    radio->setChecked(true);
    add(radio);
    add(new QRadioButton(u"All"_s));
    auto* field = new QLineEdit;
    field->setPlaceholderText(u"Type to filter"_s);
    add(field);
    auto* wrong = new QLineEdit(u"10.0.0.0/33"_s);
    wrong->setProperty(invalidProperty, true);
    add(wrong);
    add(makeLabel(s.theme, u"A prefix ends at 32"_s, FontRole::Small, ColorId::StateUnhealthyText));
    auto* tabs = new QTabBar;
    for (const auto& word : {u"Unhealthy 23"_s, u"Healthy 142"_s, u"Exempt 2"_s})
        tabs->addTab(word);
    add(tabs);
    box->setContentsMargins(14, 12, 14, 12);
    panel->body()->addWidget(box, 1);
    return panel;
}

QWidget* badges(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Severity and state: shape, word, colour"_s);
    auto* box = new QWidget;
    auto* flow = new FlowLayout(box, 8);
    for (const auto severity :
         {domain::Severity::Critical, domain::Severity::High, domain::Severity::Medium, domain::Severity::Low, domain::Severity::Informational}) {
        auto* badge = new Badge(s.theme);
        badge->setSeverity(severity, severityWord(severity));
        flow->insertWidget(flow->count(), badge);
    }
    for (const auto health : {domain::Health::Healthy, domain::Health::Unhealthy, domain::Health::NotApplicable, domain::Health::Exempt,
                              domain::Health::Unknown, domain::Health::Stale}) {
        auto* badge = new Badge(s.theme);
        badge->setHealth(health);
        flow->insertWidget(flow->count(), badge);
    }
    for (const auto& word : {u"MCSB DP-3"_s, u"T1040"_s, u"env: prod"_s})
        flow->insertWidget(flow->count(), new Tag(s.theme, word));
    auto* points = new PointsBar(s.theme);
    points->setFraction(0.6, 0.25);
    points->setFixedWidth(120);
    flow->insertWidget(flow->count(), points);
    auto* bar = new SeverityBar(s.theme);
    bar->setCounts({0, 0, 3, 6, 3, 1}, 13);
    flow->insertWidget(flow->count(), bar);
    box->setContentsMargins(14, 12, 14, 12);
    panel->body()->addWidget(box, 1);
    return panel;
}

QWidget* messages(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Message bars and toast"_s);
    const auto add = [&](MessageBar::Kind kind, const QString& fact, const QString& more, const QString& action) {
        auto* bar = new MessageBar(s.theme);
        panel->body()->addWidget(bar);
        panel->body()->addSpacing(6);
        bar->show(kind, fact, more, action, false);
    };
    add(MessageBar::Kind::Error, u"contoso-ml-prod is signed out."_s, u"311 resources are stale."_s, u"Sign in again…"_s);
    add(MessageBar::Kind::Warning, u"Results of 1 of 9 scopes are missing."_s, {}, u"Show"_s);
    add(MessageBar::Kind::Note, u"37 new alerts."_s, u"The list stays where it is."_s, u"Show them"_s);
    add(MessageBar::Kind::Good, u"Backup restored: nothing after 14:20 was lost."_s, {}, u"Close"_s);
    panel->body()->addStretch(1);
    auto* toasts = new ToastHost(s.theme, panel);
    QTimer::singleShot(0, panel, [toasts] { toasts->show(u"Suppressed 12 findings"_s, u"Undo"_s, [] {}); });
    return panel;
}

QWidget* rows(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Row states"_s);
    auto* model = new QStandardItemModel(0, 4, panel);
    model->setHorizontalHeaderLabels({u"Recommendation"_s, u"Severity"_s, u"Unhealthy"_s, u"Age"_s});
    for (int i = 0; i < 7; ++i) {
        auto* name = new QStandardItem(i == 0 ? u"Secure management ports"_s : u"EC2 instances should use IMDSv2"_s);
        auto* severity = new QStandardItem(u"High"_s);
        auto* count = new QStandardItem(u"27"_s);
        auto* age = new QStandardItem(i == 5 ? u"9 h"_s : u"2 min"_s);
        severity->setData(int(domain::Severity::High), items::SeverityRole);
        count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        age->setData(s.clock.time, items::TimeRole);
        age->setData(i == 5, items::StaleRole);
        name->setData(i == 3, items::UnreadRole);
        for (QStandardItem* item : {name, severity, count, age}) {
            item->setData(int(i == 0 ? items::RowKind::Group : items::RowKind::Item), items::RowKindRole);
            if (i == 6)
                item->setData(int(items::LoadState::Loading), items::LoadStateRole);
            if (i == 4)
                item->setEnabled(false);
        }
        if (i == 0) {
            name->setData(u"3"_s, items::SecondaryRole);
            name->setData(true, items::ExpandedRole);
        }
        model->appendRow({name, severity, count, age});
    }
    auto* table = new DataTable(s.theme, u"Rows"_s);
    table->setModel(model);
    table->setColumns({{0, 200, true}, {1, 88}, {2, 86}, {3, 78}});
    table->goToRow(2);
    table->setObjectName(u"table"_s);
    panel->body()->addWidget(table, 1);
    return panel;
}

QWidget* chart(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Secure score"_s);
    auto* trend = new TrendChart(s.theme, s.time);
    QList<domain::TrendSeries> series;
    const QDate first(2026, 10, 25);
    const auto add = [&](const QString& name, domain::Environment env, bool total, double base, double slope) {
        domain::TrendSeries line{total ? u"total"_s : name, name, env, total, {}};
        for (int d = 0; d < 30; ++d) {
            if (total && d >= 14 && d < 16)
                line.points << domain::TrendPoint{first.addDays(d), std::nullopt};
            else
                line.points << domain::TrendPoint{first.addDays(d), base + slope * d + std::sin(d / 3.0) * 0.5};
        }
        series << line;
    };
    add(u"On-premises"_s, domain::Environment::OnPremises, false, 68, 0.1);
    add(u"Azure"_s, domain::Environment::Azure, false, 64, 0.1);
    add(u"All environments"_s, domain::Environment::Unknown, true, 62.5, 0.08);
    add(u"AWS"_s, domain::Environment::Aws, false, 59, 0.05);
    add(u"GCP"_s, domain::Environment::Gcp, false, 57, 0.01);
    trend->setSeries(series);
    trend->setTarget(70);
    trend->setAnnotations({{1, first.addDays(6), u"MFA"_s}, {2, first.addDays(11), u"EC2"_s}, {3, first.addDays(20), u"Patches"_s}});
    panel->body()->addWidget(trend, 1);
    return panel;
}

QWidget* tiles(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, {});
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    TileData data;
    data.name = u"Secure score"_s;
    data.age = u"2 min"_s;
    data.figure = u"64.8"_s;
    data.unit = u"%"_s;
    data.spark = {62.5, 62.4, 62.8, 63.4, 62.2, 62.1, 63.6, 63.8, 64.8};
    data.delta = 2.1;
    data.deltaText = u"2.1"_s;
    data.note = u"in 30 days, target 70"_s;
    data.sentence = u"Secure score 64.8 percent"_s;
    auto* a = new StatTile(s.theme);
    a->setData(data);
    data = {};
    data.name = u"Assessed"_s;
    data.age = u"9 h"_s;
    data.stale = true;
    data.figure = u"96.2"_s;
    data.unit = u"%"_s;
    data.warning = u"71 stale"_s;
    data.warningIsStale = true;
    data.note = u"51 unknown, GCP 9 h old"_s;
    data.spark = {98, 98.2, 98.1, 97.9, 97.4, 97, 96.2};
    data.sentence = u"96.2 percent assessed"_s;
    auto* b = new StatTile(s.theme);
    b->setData(data);
    line->addWidget(a);
    line->addWidget(b);
    panel->body()->addLayout(line);
    auto* bars = new StackedBars(s.theme, s.time);
    QList<domain::AlertDay> days;
    for (int d = 0; d < 14; ++d)
        days << domain::AlertDay{QDate(2026, 11, 10).addDays(d), {0, 0, 1 + d % 3, 2 + d % 2, d % 4, d == 13 ? 2 : 0}};
    bars->setDays(days);
    panel->body()->addWidget(bars, 1);
    return panel;
}

QWidget* code(GuiSetup& s, const SyntaxRepository& syntax)
{
    auto* panel = new Panel(s.theme, u"Code"_s);
    auto* view = new CodeView(s.theme, syntax, u"Script"_s);
    view->setCode(
        u"# 3 of 23 accounts in Contoso Production\naz storage account update \\\n  --https-only true \\\n  --ids $(az storage account list \\\n      --query \"[?name=='stcontosologs01'].id\" \\\n      --output tsv)\n"_s,
        u"Bash"_s);
    panel->body()->addWidget(view, 1);
    auto* bicep = new CodeView(s.theme, syntax, u"Bicep"_s);
    bicep->setCode(
        u"@description('Name')\nparam name string = 'x${uniqueString('a')}'\nresource st 'Microsoft.Storage/storageAccounts@2023-01-01' existing = {\n  name: name // it is there\n}\n"_s,
        u"Bicep"_s);
    panel->body()->addWidget(bicep, 1);
    return panel;
}

QWidget* alert(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Timeline and kill chain"_s);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    auto* timeline = new TimelineView(s.theme, s.time);
    QList<domain::AlertRow> alerts;
    const QStringList names{u"vm-jump-01"_s, u"vm-jump-01"_s, u"vm-jump-01"_s, u"kv-retail-prod"_s, u"stretailimages"_s};
    const QList<domain::Severity> severities{domain::Severity::Medium, domain::Severity::High, domain::Severity::Low, domain::Severity::High,
                                             domain::Severity::High};
    for (int i = 0; i < names.size(); ++i) {
        domain::AlertRow row;
        row.row = i + 1;
        row.compromisedEntity = names.at(i);
        row.severity = severities.at(i);
        row.time = s.clock.time.addSecs(-7200 + i * 1400);
        row.displayName = u"Alert"_s;
        alerts << row;
    }
    timeline->setAlerts(alerts, 4);
    auto* chain = new KillChainView(s.theme);
    chain->setTactics({u"PreAttack"_s, u"InitialAccess"_s, u"Persistence"_s, u"CredentialAccess"_s, u"CredentialAccess"_s, u"Exfiltration"_s},
                      {u"CredentialAccess"_s}, domain::Severity::High);
    layout->addWidget(timeline);
    layout->addWidget(chain);
    layout->addStretch(1);
    panel->body()->addWidget(box, 1);
    return panel;
}

QWidget* filter(GuiSetup& s)
{
    auto* panel = new Panel(s.theme, u"Filter, facets"_s);
    const auto severities = [] { return QList<domain::FacetValue>{{u"critical"_s, u"Critical"_s, 3}, {u"high"_s, u"High"_s, 20}}; };
    auto* bar =
        new FilterBar(s.theme, {{u"severity"_s, u"Severity"_s, severities}, {u"owner"_s, u"Owner"_s, {}}}, u"Type to filter, for example owner:raman"_s);
    bar->setQuery(
        {{{u"severity"_s, domain::FilterTerm::Op::Is, {u"critical"_s, u"high"_s}, false}, {u"owner"_s, domain::FilterTerm::Op::Is, {u"A. Lindqvist"_s}, true}},
         {}});
    bar->setCount(u"62 of 183"_s);
    panel->body()->addWidget(bar);
    auto* line = new QHBoxLayout;
    auto* facets = new FacetList(s.theme);
    facets->setFacets({{u"health"_s, u"Health"_s, {{u"healthy"_s, u"Healthy"_s, 1774}, {u"unhealthy"_s, u"Unhealthy"_s, 1127}, {u"stale"_s, u"Stale"_s, 71}}},
                       {u"environment"_s, u"Environment"_s, {{u"azure"_s, u"Azure"_s, 1914}, {u"aws"_s, u"AWS"_s, 812}}}});
    domain::FilterQuery chosen;
    chosen.terms << domain::FilterTerm{u"health"_s, domain::FilterTerm::Op::Is, {u"unhealthy"_s}, false};
    facets->setQuery(chosen);
    line->addWidget(facets);
    auto* empty = new EmptyState(s.theme);
    empty->show(EmptyState::Kind::NoMatch, u"No recommendation matches"_s,
                u"62 are open. The filter owner:lindqvist excludes 57 of them, severity the other 5."_s, u"Clear filter"_s, u"Remove owner only"_s);
    line->addWidget(empty, 1);
    panel->body()->addLayout(line, 1);
    return panel;
}

QWidget* makeGallery(GuiSetup& s, const SyntaxRepository& syntax)
{
    auto* window = new QWidget;
    window->resize(1440, 1100);
    auto* grid = new QGridLayout(window);
    grid->setContentsMargins(12, 12, 12, 12);
    grid->setSpacing(12);
    grid->addWidget(buttons(s), 0, 0);
    grid->addWidget(badges(s), 0, 1);
    grid->addWidget(tiles(s), 0, 2);
    grid->addWidget(messages(s), 1, 0);
    grid->addWidget(rows(s), 1, 1);
    grid->addWidget(code(s, syntax), 1, 2);
    grid->addWidget(chart(s), 2, 0);
    grid->addWidget(alert(s), 2, 1);
    grid->addWidget(filter(s), 2, 2);
    for (int i = 0; i < 3; ++i) {
        grid->setColumnStretch(i, 1);
        grid->setRowStretch(i, 1);
    }
    return window;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QString folder = application.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    GuiSetup setup;
    FocusRing ring;
    std::unique_ptr<QWidget> gallery(makeGallery(setup, setup.syntax));
    gallery->show();
    gallery->activateWindow();
    if (auto* button = gallery->findChild<QWidget*>(u"focus"_s))
        button->setFocus(Qt::TabFocusReason);
    QStringList themes{u"light"_s, u"dark"_s, u"contrast"_s};
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        gallery->grab().save(folder + u"/gallery-"_s + themes.takeFirst() + u".png"_s);
        if (themes.isEmpty())
            return application.quit();
        setup.theme.setChoice(themes.first() == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::Contrast);
    });
    timer.start(std::chrono::milliseconds(700));
    return application.exec();
}
