// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recommendations/affectedpane.h"

#include "app/core/actionregistry.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/recommendations/affecteddelegate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
using Model = items::AffectedModel;
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

AffectedPane::AffectedPane(const PageContext& context, items::RecommendationPresenter& presenter, QWidget* parent)
    : QWidget(parent), m_context(context), m_presenter(presenter), m_tabs(new QTabBar(this)),
      m_table(new DataTable(context.theme, tr("Resources of this recommendation"), this)),
      m_note(makeLabel(context.theme, {}, FontRole::Small, ColorId::TextSecondary, this)),
      m_selectAll(makeSmallButton(context.theme, {}, ButtonKind::Link, {}, this))
{
    const Theme& theme = context.theme;
    m_tabs->setAccessibleName(tr("Resources by state"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    for (const auto state : tabStates)
        m_tabs->addTab(items::text::word(state));
    m_table->setModel(presenter.affected());
    m_table->setItemDelegate(new AffectedDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    fitColumns();
    m_table->horizontalHeader()->hide(); // the tab is the head; rows stand longest in their state first
    m_table->setMinimumHeight(theme.metric(Metric::RowCompact) * 4);

    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(theme.metric(Metric::SpaceS), 0, theme.metric(Metric::SpaceS), 0);
    tabs->addWidget(m_tabs, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceM), 0);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_selectAll);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tabs);
    column->addWidget(m_table, 1);
    column->addLayout(foot);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { m_presenter.setTab(tabStates[size_t(tab)]); });
    auto* model = presenter.affected();
    const auto tick = [model](const QModelIndex& index) { model->setTicked(index.row(), !index.siblingAtColumn(0).data(items::TickedRole).toBool()); };
    connect(m_table, &DataTable::tickRequested, this, tick);
    connect(m_table, &QTableView::clicked, this, [tick](const QModelIndex& index) {
        if (index.column() == Model::Name)
            tick(index);
    });
    connect(m_table, &DataTable::allRequested, this, [model] { model->tickAll(true); });
    connect(m_table, &DataTable::rangeRequested, this, [model](int anchor, int before, int end) {
        model->setTicked(anchor, before, false);
        model->setTicked(anchor, end, true);
    });
    connect(m_table, &DataTable::opened, this, [this, model](const QModelIndex& index) {
        if (const auto* row = model->at(index.row()); row && row->resource.isValid())
            Q_EMIT resourceOpened(row->resource);
    });
    connect(m_table, &DataTable::letter, this, [this](QChar key) {
        if (const auto* action = m_context.actions.byLetter(u"recommendations"_s, key))
            m_context.actions.run(action->id);
    });
    connect(m_table, &DataTable::currentRowChanged, this, &AffectedPane::currentChanged);
    connect(m_selectAll, &QPushButton::clicked, this, [model] { model->tickAll(model->tickedCount() < model->rowCount()); });
    connect(model, &Model::ticksChanged, this, &AffectedPane::fillNote);
    connect(model, &QAbstractItemModel::modelReset, this, &AffectedPane::fitColumns);
    connect(&presenter, &items::RecommendationPresenter::affectedLoaded, this, &AffectedPane::fillNote);
    fillNote();
}

/// Subscriptions and accounts are in no group: its room goes to what there is to say.
void AffectedPane::fitColumns()
{
    const auto* model = m_presenter.affected();
    bool grouped = model->rowCount() == 0;
    for (int row = 0; row < std::min(model->rowCount(), 100) && !grouped; ++row)
        grouped = !model->index(row, Model::Group).data().toString().isEmpty();
    if (std::exchange(m_grouped, grouped) != grouped)
        m_table->setColumns(
            {{Model::Name, 120, true}, {Model::Group, 112, false, !grouped, 300}, {Model::Reason, grouped ? 118 : 160, false, false, 380}, {Model::Age, 74}});
}

void AffectedPane::setCounts(const domain::RecommendationRow& row)
{
    for (size_t i = 0; i < tabStates.size(); ++i)
        m_tabs->setTabText(int(i), items::text::word(tabStates[i]) + u"  "_s + items::text::count(countOf(row, tabStates[i])));
    // Unknown is told when there is any; an empty tab of it would only take room.
    m_tabs->setTabVisible(int(tabStates.size()) - 1, row.unknown > 0);
}

QString AffectedPane::currentId() const
{
    const auto* row = m_presenter.affected()->at(std::max(0, m_table->currentRow()));
    return row ? row->resourceId : QString();
}

void AffectedPane::fillNote()
{
    const int all = m_presenter.affected()->rowCount();
    const auto ticked = int(m_presenter.affected()->tickedCount());
    m_note->setText(all == 0 ? tr("No resource in this state") : tr("%1 of %2 selected").arg(items::text::count(ticked), items::text::count(all)));
    m_selectAll->setVisible(all > 0);
    m_selectAll->setText(ticked == all ? tr("Select none") : tr("Select all %1").arg(items::text::count(all)));
    Q_EMIT currentChanged();
}

} // namespace views
