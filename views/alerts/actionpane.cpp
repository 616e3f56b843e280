// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/actionpane.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/alerts/linkrow.h"
#include "views/common/labels.h"
#include "views/common/markdownview.h"
#include "views/common/panel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr qsizetype mostPrevent = 30;
}

ActionPane::ActionPane(const PageContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    const Theme& theme = context.theme;
    m_steps = new MarkdownView(theme, tr("What to do"), this);
    connect(m_steps, &MarkdownView::linkActivated, this, [this](const QUrl& url) { m_context.console.openUrl(url); });
    m_preventNote = makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this);
    m_preventNote->setWordWrap(true);
    m_prevent = new QVBoxLayout;
    m_prevent->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    const int m = theme.metric(Metric::SpaceL);
    column->setContentsMargins(m, theme.metric(Metric::SpaceM), m, m);
    column->setSpacing(theme.metric(Metric::SpaceS));
    column->addWidget(makeLabel(theme, tr("Stop it now"), FontRole::Strong, ColorId::TextPrimary, this));
    column->addWidget(m_steps);
    column->addSpacing(theme.metric(Metric::SpaceS));
    column->addWidget(makeLabel(theme, tr("Make it harder next time"), FontRole::Strong, ColorId::TextPrimary, this));
    column->addWidget(m_preventNote);
    column->addLayout(m_prevent);
    column->addStretch(1);
}

int ActionPane::count(const domain::AlertDetail& detail)
{
    return int(detail.alert.remediationSteps.size() + detail.prevent.size());
}

void ActionPane::setDetail(const domain::AlertDetail& detail)
{
    QString markdown;
    int number = 0;
    for (const auto& step : detail.alert.remediationSteps)
        markdown += QString::number(++number) + u". "_s + step.trimmed() + u"\n"_s;
    m_steps->setForeignMarkdown(markdown.isEmpty() ? tr("The service names no steps for this alert.") : markdown);
    fillPrevent(detail);
}

void ActionPane::fillPrevent(const domain::AlertDetail& detail)
{
    clearRows(m_prevent);
    int before = 0;
    for (const auto& row : detail.prevent)
        before += row.newestChange.isValid() && row.newestChange <= detail.row.time ? 1 : 0;
    m_preventNote->setText(detail.prevent.isEmpty() ? tr("No recommendation is open for the resources of this alert.")
                                                    : tr("%n recommendations are open for its resources, %1 of them already when this happened.", nullptr,
                                                         int(detail.prevent.size()))
                                                          .arg(items::text::count(before)));
    for (const auto& row : detail.prevent.first(std::min(mostPrevent, detail.prevent.size()))) {
        auto* link = new LinkRow(m_context.theme, row.severity, core::oneLine(row.name, 300), items::text::gain(row.gainPercent), this);
        link->setAccessibleName(
            tr("%1, %2, gains %3 percent")
                .arg(items::text::severity(row.severity, row.severityWord), core::oneLine(row.name, 300), items::text::gain(row.gainPercent)));
        connect(link, &QAbstractButton::clicked, this, [this, key = row.key] { Q_EMIT recommendationOpened(key); });
        m_prevent->addWidget(link);
    }
    if (detail.prevent.size() > mostPrevent)
        m_prevent->addWidget(
            makeLabel(m_context.theme, tr("%n more", nullptr, int(detail.prevent.size() - mostPrevent)), FontRole::Small, ColorId::TextSecondary, this));
}

} // namespace views
