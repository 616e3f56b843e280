// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/recommendationdetails.h"

#include "app/core/console.h"
#include "app/core/objectlink.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/badge.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/common/objectmenu.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"
#include "views/recommendations/affecteddelegate.h"
#include "views/recommendations/scriptpane.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using State = domain::AssessmentState;
constexpr std::array tabStates{State::Unhealthy, State::Healthy, State::NotApplicable, State::Exempt, State::Unknown};

int countOf(const domain::RecommendationRow& row, State state)
{
    switch (state) {
    case State::Unhealthy: return row.unhealthy;
    case State::Healthy: return row.healthy;
    case State::NotApplicable: return row.notApplicable;
    case State::Exempt: return row.exempt;
    case State::Unknown: return row.unknown;
    }
    return 0;
}
} // namespace

RecommendationDetails::RecommendationDetails(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(context.console.reads(), context.clock)
{
    setAccessibleName(tr("Details of the recommendation"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline(context.theme, this));
    column->addWidget(makeWhy());
    column->addWidget(new Hairline(context.theme, this));
    column->addWidget(makeResources(), 5);
    column->addWidget(new Hairline(context.theme, this));
    m_scripts = new ScriptPane(context, this);
    column->addWidget(m_scripts, 6);

    connect(&m_presenter, &items::RecommendationPresenter::detailLoaded, this, &RecommendationDetails::fillDetail);
    connect(&m_presenter, &items::RecommendationPresenter::affectedLoaded, this, &RecommendationDetails::fillNote);
    connect(&m_presenter, &items::RecommendationPresenter::scriptsLoaded, this,
            [this] { m_scripts->setScripts(m_presenter.scripts(), m_presenter.key().left(8)); });
    connect(m_presenter.affected(), &items::AffectedModel::ticksChanged, this, &RecommendationDetails::fillNote);
    connect(&m_presenter, &items::Presenter::failed, this, &RecommendationDetails::failed);
    clear();
}

QWidget* RecommendationDetails::makeHead()
{
    const Theme& theme = m_context.theme;
    auto* head = new QWidget(this);
    m_title = makeLabel(theme, {}, FontRole::Title, ColorId::TextPrimary, head);
    m_title->setWordWrap(true);
    m_title->setMaximumHeight(theme.lineHeight(FontRole::Title) * 2 + 2);
    auto* close = makeIconButton(theme, "close"_L1, tr("Close details"), head);
    connect(close, &QToolButton::clicked, this, &RecommendationDetails::closeRequested);
    m_severity = new Badge(theme, head);
    m_state = new Badge(theme, head);
    m_source = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, head);
    m_source->setElide(Qt::ElideRight);
    m_portal = makeButton(theme, tr("Open in portal"), ButtonKind::Plain, "open-ext"_L1, head);
    auto* detach = makeButton(theme, tr("Detach"), ButtonKind::Plain, "dock"_L1, head);
    auto* more = makeMoreButton(theme, tr("More about this recommendation"), head);
    connect(m_portal, &QPushButton::clicked, this, [this] { m_context.console.openUrl(QUrl(m_presenter.detail().portalUri)); });
    connect(detach, &QPushButton::clicked, this, [this] { Q_EMIT detachRequested(m_title->text()); });
    connect(more, &QToolButton::clicked, this, &RecommendationDetails::showMenu);

    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(close, 0, Qt::AlignTop);
    auto* badges = new QHBoxLayout;
    badges->setSpacing(theme.metric(Metric::SpaceS));
    badges->addWidget(m_severity);
    badges->addWidget(m_state);
    badges->addWidget(m_source, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.metric(Metric::SpaceS));
    buttons->addWidget(m_portal);
    buttons->addWidget(detach);
    buttons->addWidget(more);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(head);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addLayout(titleRow);
    column->addLayout(badges);
    column->addLayout(buttons);
    return head;
}

QWidget* RecommendationDetails::makeWhy()
{
    const Theme& theme = m_context.theme;
    auto* why = new QWidget(this);
    m_why = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, why);
    m_why->setWordWrap(true);
    m_why->setMaximumHeight(theme.lineHeight(FontRole::Body) * 4 + 2);
    m_tagBox = new QWidget(why);
    m_tags = new FlowLayout(m_tagBox, theme.metric(Metric::SpaceS));
    m_gain = makeLabel(theme, {}, FontRole::Strong, ColorId::DeltaBetter, why);
    m_arithmetic = makeLabel(theme, {}, FontRole::Body, ColorId::TextSecondary, why);
    m_arithmetic->setElide(Qt::ElideRight);
    auto* gainRow = new QHBoxLayout;
    gainRow->setSpacing(theme.metric(Metric::SpaceM));
    gainRow->addWidget(m_gain);
    gainRow->addWidget(m_arithmetic, 1);
    auto* column = new QVBoxLayout(why);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, theme.metric(Metric::SpaceM));
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addWidget(m_why);
    column->addWidget(m_tagBox);
    column->addLayout(gainRow);
    return why;
}

QWidget* RecommendationDetails::makeResources()
{
    const Theme& theme = m_context.theme;
    auto* box = new QWidget(this);
    m_tabs = new QTabBar(box);
    m_tabs->setAccessibleName(tr("Resources by state"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const auto state : tabStates)
        m_tabs->addTab(items::text::word(state));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { m_presenter.setTab(tabStates[size_t(tab)]); });

    m_resources = new DataTable(theme, tr("Resources of this recommendation"), box);
    m_resources->setModel(m_presenter.affected());
    m_resources->setItemDelegate(new AffectedDelegate(theme, m_resources));
    m_resources->setRowHeight(RowHeight::Compact);
    m_resources->setColumns({{items::AffectedModel::Name, 160, true},
                             {items::AffectedModel::Group, 108},
                             {items::AffectedModel::Reason, 120},
                             {items::AffectedModel::Age, 84}});
    m_resources->setMinimumHeight(theme.metric(Metric::RowCompact) * 3);
    const auto tick = [this](const QModelIndex& index) {
        m_presenter.affected()->setTicked(index.row(), !index.data(items::TickedRole).toBool());
    };
    connect(m_resources, &DataTable::tickRequested, this, tick);
    connect(m_resources, &QTableView::clicked, this, [tick](const QModelIndex& index) {
        if (index.column() == items::AffectedModel::Name)
            tick(index);
    });
    connect(m_resources, &DataTable::allRequested, this, [this] { m_presenter.affected()->tickAll(true); });
    connect(m_resources, &DataTable::opened, this, [this](const QModelIndex& index) {
        if (const auto* row = m_presenter.affected()->at(index.row()); row && row->resource.isValid())
            Q_EMIT resourceOpened(row->resource);
    });
    connect(m_resources, &DataTable::letter, this, [](QChar key, const QModelIndex& index) {
        if (key == u'C')
            copyText(index.siblingAtColumn(0).data(items::IdRole).toString());
    });

    m_note = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, box);
    m_selectAll = makeSmallButton(theme, {}, ButtonKind::Link, {}, box);
    connect(m_selectAll, &QPushButton::clicked, this, [this] {
        auto* model = m_presenter.affected();
        model->tickAll(model->tickedIds().size() < model->rowCount());
    });
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceM), 0);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_selectAll);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(theme.metric(Metric::SpaceS), 0, theme.metric(Metric::SpaceS), 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    column->addWidget(m_resources, 1);
    column->addLayout(foot);
    return box;
}

void RecommendationDetails::show(const QString& key, const domain::ScopeSelection& scope)
{
    if (key != m_presenter.key())
        m_scripts->clear();
    m_presenter.show(key, scope);
}

void RecommendationDetails::clear()
{
    m_presenter.clear();
    m_title->setText(tr("No recommendation chosen"));
    m_severity->hide();
    m_state->hide();
    m_source->clear();
    m_portal->hide();
    m_why->clear();
    m_gain->clear();
    m_arithmetic->clear();
    m_scripts->clear();
    fillNote();
}

void RecommendationDetails::fillDetail()
{
    const auto& detail = m_presenter.detail();
    m_title->setText(core::oneLine(detail.row.name, 300));
    setPlainToolTip(m_title, m_title->text());
    m_severity->setSeverity(detail.row.severity, severityWord(detail.row.severity, detail.row.severityWord));
    m_severity->setVisible(true);
    m_state->setState(detail.row.unhealthy > 0 ? State::Unhealthy : detail.row.healthy > 0 ? State::Healthy : State::Unknown,
                      detail.row.unhealthy > 0   ? tr("%n unhealthy", nullptr, detail.row.unhealthy)
                      : detail.row.healthy > 0 ? tr("all healthy")
                                               : tr("not assessed"));
    m_state->setVisible(true);
    m_source->setText(detail.source);
    m_portal->setVisible(!detail.portalUri.isEmpty());
    m_why->setText(core::manyLines(detail.description, 2000));
    setPlainToolTip(m_why, m_why->text());
    fillTabs();
    fillGain();
    m_scripts->setSteps(detail.remediation);
}

void RecommendationDetails::fillTabs()
{
    const auto& detail = m_presenter.detail();
    for (size_t i = 0; i < tabStates.size(); ++i) {
        m_tabs->setTabText(int(i), items::text::word(tabStates[i]) + u"  "_s
                                       + items::text::count(countOf(detail.row, tabStates[i])));
    }
    while (auto* item = m_tags->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    QStringList tags = detail.row.threats + detail.techniques + detail.row.standards;
    tags.removeDuplicates();
    for (const auto& tag : tags.first(std::min<qsizetype>(8, tags.size()))) {
        auto* widget = new Tag(m_context.theme, core::oneLine(tag, 60), m_tagBox);
        m_tags->addWidget(widget);
        widget->show();
    }
    m_tagBox->setVisible(!tags.isEmpty());
}

void RecommendationDetails::fillGain()
{
    const auto& detail = m_presenter.detail();
    if (detail.gain.isEmpty()) {
        m_gain->clear();
        m_arithmetic->setText(tr("Not part of the secure score."));
        return;
    }
    double points = 0;
    QStringList lines;
    for (const auto& part : detail.gain) {
        points += part.points;
        lines.append(tr("%n resources × %1 ÷ %2 = %3 points in %4", nullptr, part.solelyUnhealthy)
                         .arg(QLocale().toString(part.controlMax, 'g', 4), items::text::count(part.healthy + part.unhealthy),
                              QLocale().toString(part.points, 'f', 3), part.controlName));
    }
    m_gain->setText(tr("%1 %").arg(items::text::gain(detail.row.gainPercent)));
    m_arithmetic->setText(lines.size() == 1 ? tr("%1, of %2 points").arg(lines.first(), QLocale().toString(detail.scoreMax, 'g', 4))
                                            : tr("%1 of %2 points in %n controls", nullptr, int(lines.size()))
                                                  .arg(QLocale().toString(points, 'f', 3), QLocale().toString(detail.scoreMax, 'g', 4)));
    setPlainToolTip(m_arithmetic, lines.join(u'\n') + u'\n'
                                      + tr("Counted are the resources for which this is the last open finding of the control."));
}

void RecommendationDetails::fillNote()
{
    const int all = m_presenter.affected()->rowCount();
    const int ticked = int(m_presenter.affected()->tickedIds().size());
    m_note->setText(all == 0 ? tr("No resource in this state")
                             : tr("%1 of %2 selected").arg(items::text::count(ticked), items::text::count(all)));
    m_selectAll->setVisible(all > 0);
    m_selectAll->setText(ticked == all ? tr("Select none") : tr("Select all %1").arg(items::text::count(all)));
}

QWidget* RecommendationDetails::focusStop() const
{
    return m_resources;
}

void RecommendationDetails::showMenu()
{
    if (!m_presenter.hasDetail())
        return;
    const auto& detail = m_presenter.detail();
    const QJsonObject json{{u"key"_s, detail.row.key},
                           {u"name"_s, detail.row.name},
                           {u"severity"_s, QString(domain::toWord(detail.row.severity))},
                           {u"unhealthy"_s, detail.row.unhealthy},
                           {u"healthy"_s, detail.row.healthy},
                           {u"notApplicable"_s, detail.row.notApplicable},
                           {u"exempt"_s, detail.row.exempt},
                           {u"unknown"_s, detail.row.unknown},
                           {u"gainPercent"_s, detail.row.gainPercent}};
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const app::ObjectLink link{u"recommendations"_s, detail.row.key};
    addObjectActions(menu, m_context.theme,
                     {.id = detail.row.key,
                      .json = QJsonDocument(json).toJson(QJsonDocument::Indented),
                      .cli = app::commandFor(link, m_context.console.workspaceFolder()),
                      .link = link.toString(),
                      .portal = QUrl(detail.portalUri)},
                     [this](const QUrl& url) { m_context.console.openUrl(url); });
    menu->popup(QCursor::pos());
}

} // namespace views
