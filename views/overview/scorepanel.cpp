// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/overview/scorepanel.h"

#include "views/common/buttons.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/linelabel.h"
#include "views/common/plaintext.h"
#include "views/common/segmentbar.h"
#include "views/common/timeformat.h"
#include "views/common/trendchart.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

/// The burn-down on the days that are shown; empty where it is no line there.
domain::TrendSeries pathOf(const domain::ScoreTarget& target, const domain::TrendSeries& shown)
{
    domain::TrendSeries path;
    path.id = TrendChart::pathId;
    for (const auto& point : shown.points) {
        if (const auto planned = domain::pathOn(target, point.day))
            path.points.append({point.day, planned});
    }
    if (path.points.size() < 2)
        path.points.clear();
    return path;
}

} // namespace

ScorePanel::ScorePanel(const Theme& theme, const TimeFormat& time, QWidget* parent)
    : Panel(theme, tr("Secure score"), parent), m_days(new SegmentBar(theme, tr("Days shown"), true, this)),
      m_asTable(makeIconButton(theme, "table"_L1, tr("Show as table"), this)), m_stack(new QStackedWidget(this)), m_chart(new TrendChart(theme, time, this)),
      m_table(new DataTable(theme, tr("Secure score by day"), this))
{
    for (const int days : {7, 30, 90})
        m_days->addSegment(QString::number(days), tr("%1 d").arg(days));
    m_days->setCurrent(u"30"_s);
    m_asTable->setCheckable(true);
    auto* compare = makeSmallButton(theme, tr("Compare…"), ButtonKind::Flat, {}, this);
    compare->setAccessibleDescription(tr("The cloud's score and Parapet's side by side"));
    setPlainToolTip(compare, compare->accessibleDescription());
    m_setTarget = makeSmallButton(theme, tr("Target…"), ButtonKind::Flat, {}, this);
    setTargetRefusal({});
    addHeadWidget(compare);
    addHeadWidget(m_setTarget);
    addHeadWidget(m_days);
    addHeadWidget(m_asTable);
    m_table->setModel(m_chart->tableModel());
    m_table->setItemDelegate(new RowDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_sentence = new LineLabel(theme, FontRole::Small, ColorId::TextSecondary, 2, this);
    m_sentence->hide();
    auto* words = new QVBoxLayout;
    words->setContentsMargins(theme.metric(Metric::SpaceM), 0, theme.metric(Metric::SpaceM), theme.metric(Metric::SpaceXs));
    words->addWidget(m_sentence);
    body()->addLayout(words);
    body()->addWidget(m_stack, 1);
    m_chart->setAccessibleName(tr("Secure score over time"));
    setTabOrder(compare, m_setTarget); // Tab goes as the eye does
    setTabOrder(m_setTarget, m_days);
    QWidget* last = m_days;
    for (auto* segment : m_days->findChildren<QAbstractButton*>())
        setTabOrder(std::exchange(last, segment), segment);
    setTabOrder(last, m_asTable);
    setTabOrder(m_asTable, m_chart);
    connect(compare, &QPushButton::clicked, this, &ScorePanel::compareRequested);
    connect(m_setTarget, &QPushButton::clicked, this, &ScorePanel::targetRequested);
    connect(m_days, &SegmentBar::chosen, this, [this] { Q_EMIT daysChosen(days()); });
    connect(m_asTable, &QToolButton::toggled, this, [this](bool on) { m_stack->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_chart); });
    connect(m_chart, &TrendChart::annotationPointed, this, &ScorePanel::annotationPointed);
    connect(m_chart, &TrendChart::annotationClicked, this, &ScorePanel::annotationClicked);
    connect(m_chart, &TrendChart::seriesClicked, this, &ScorePanel::seriesClicked);
}

void ScorePanel::setOverview(const domain::Overview& overview)
{
    QList<TrendAnnotation> annotations;
    for (const auto& cause : overview.causes) {
        if (cause.number > 0)
            annotations.append({cause.number, cause.cause.at.date(), cause.text});
    }
    auto series = overview.trend;
    const auto& standing = overview.target;
    if (standing && !series.isEmpty()) {
        if (auto path = pathOf(standing->target, series.first()); !path.points.isEmpty()) {
            path.name = tr("Path to the target");
            series.append(std::move(path));
        }
    }
    m_chart->setSeries(series);
    m_chart->setTarget(standing.transform([](const auto& one) { return one.target.percent; }));
    m_sentence->setText(standing ? standing->sentence : QString());
    m_sentence->setVisible(standing.has_value());
    m_chart->setAnnotations(annotations);
    QList<ColumnSpec> columns;
    for (int i = 0; i < m_chart->tableModel()->columnCount(); ++i)
        columns.append({i, 110, i == 0});
    m_table->setColumns(columns);
}

void ScorePanel::setTargetRefusal(const QString& why)
{
    m_setTarget->setEnabled(why.isEmpty());
    m_setTarget->setAccessibleDescription(why.isEmpty() ? tr("What the score is to reach, and by when") : why);
    setPlainToolTip(m_setTarget, m_setTarget->accessibleDescription());
}

int ScorePanel::days() const
{
    return m_days->current().toInt();
}

void ScorePanel::setDays(int days)
{
    m_days->setCurrent(QString::number(days));
}

void ScorePanel::highlight(int number)
{
    m_chart->highlight(number);
}

} // namespace views
