// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/alertspanel.h"

#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/stackedbars.h"
#include "views/common/timeformat.h"
#include "views/overview/dashhead.h"

#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

AlertsPanel::AlertsPanel(const Theme& theme, const TimeFormat& time, QWidget* parent)
    : Panel(theme, tr("Alerts"), parent), m_asTable(makeIconButton(theme, "table"_L1, tr("Show as table"), this)), m_stack(new QStackedWidget(this)),
      m_bars(new StackedBars(theme, time, this)), m_table(new DataTable(theme, tr("Alerts by day and severity"), this))
{
    m_asTable->setCheckable(true);
    addHeadWidget(new SeverityLegend(theme, this));
    addHeadWidget(m_asTable);
    m_bars->setAccessibleName(tr("Alerts of the last 14 days by severity"));
    m_table->setModel(m_bars->tableModel());
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    QList<ColumnSpec> columns;
    for (int i = 0; i < m_bars->tableModel()->columnCount(); ++i)
        columns.append({i, 58, i == 0});
    m_table->setColumns(columns);
    m_stack->addWidget(m_bars);
    m_stack->addWidget(m_table);
    body()->addWidget(m_stack, 1);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool on) { m_stack->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_bars); });
    connect(m_bars, &StackedBars::segmentClicked, this, &AlertsPanel::chosen);
}

void AlertsPanel::setDays(const QList<domain::AlertDay>& days)
{
    m_bars->setDays(days);
}

} // namespace views
