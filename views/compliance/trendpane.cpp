// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compliance/trendpane.h"

#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/emptystate.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"
#include "views/common/trendchart.h"

#include <algorithm>

#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

TrendPane::TrendPane(const Theme& theme, const TimeFormat& time, QWidget* parent)
    : QWidget(parent), m_days(new SegmentBar(theme, tr("Days shown"), true, this)), m_asTable(makeIconButton(theme, "table"_L1, tr("Show as table"), this)),
      m_stack(new QStackedWidget(this)), m_chart(new TrendChart(theme, time, this)), m_table(new DataTable(theme, tr("Compliance by day"), this)),
      m_empty(new EmptyState(theme, this))
{
    for (const int days : {30, 90, 365})
        m_days->addSegment(QString::number(days), tr("%1 d").arg(days));
    m_asTable->setCheckable(true);
    m_table->setModel(m_chart->tableModel());
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    m_chart->setAccessibleName(tr("Compliance over time"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_chart, m_table, m_empty})
        m_stack->addWidget(part);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead(theme));
    column->addWidget(m_stack, 1);
    connect(m_days, &SegmentBar::chosen, this, [this] { Q_EMIT daysChosen(days()); });
    connect(m_asTable, &QToolButton::toggled, this, &TrendPane::showPart);
    connect(m_chart, &TrendChart::seriesClicked, this, &TrendPane::standardChosen);
    showPart();
}

QWidget* TrendPane::buildHead(const Theme& theme)
{
    auto* head = new Surface(theme, ColorId::SurfaceBase, Surface::Top, this);
    auto* title = makeLabel(theme, tr("Share of passed checks"), FontRole::Strong, ColorId::TextPrimary, head);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(theme.metric(Metric::SpaceL), 0, theme.metric(Metric::SpaceL), 0);
    line->setSpacing(theme.metric(Metric::SpaceS));
    line->addWidget(title);
    line->addStretch(1);
    line->addWidget(m_days);
    line->addWidget(m_asTable);
    const auto measure = [head, &theme] { head->setFixedHeight(theme.metric(Metric::PanelHead)); };
    connect(&theme, &Theme::changed, head, measure);
    measure();
    return head;
}

void TrendPane::setHistory(const domain::ComplianceHistory& history, const QString& standard)
{
    auto series = history.series;
    for (auto& one : series)
        one.total = one.id.compare(standard, Qt::CaseInsensitive) == 0;
    m_hasLines = !series.isEmpty();
    m_chart->setSeries(series);
    QList<ColumnSpec> columns;
    for (int i = 0; i < m_chart->tableModel()->columnCount(); ++i)
        columns.append({i, 110, i == 0});
    m_table->setColumns(columns);
    if (!history.isKept)
        m_empty->show(EmptyState::Kind::CannotTell, tr("No days are kept of this selection"),
                      tr("They are kept of everything together and of each scope with what is below it: choose one scope, or all."));
    else if (!m_hasLines)
        m_empty->show(EmptyState::Kind::CannotTell, tr("No reading in these days"), tr("After each sync the day's share is kept; it appears here by itself."));
    showPart();
}

void TrendPane::showPart()
{
    QWidget* lines = m_asTable->isChecked() ? static_cast<QWidget*>(m_table) : m_chart;
    m_stack->setCurrentWidget(m_hasLines ? lines : m_empty);
    m_asTable->setEnabled(m_hasLines);
}

int TrendPane::days() const
{
    return m_days->current().toInt();
}

void TrendPane::setDays(int days)
{
    m_days->setCurrent(QString::number(days));
}

QWidget* TrendPane::focusStop() const
{
    return m_stack->currentWidget();
}

} // namespace views
