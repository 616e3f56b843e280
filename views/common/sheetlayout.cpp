// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/sheetlayout.h"

#include "views/common/labels.h"
#include "views/common/panel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

QScrollArea* makeScrollArea(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

QScrollArea* makePageArea(QWidget* content, QWidget* parent)
{
    auto* area = makeScrollArea(content, parent);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

namespace {

void layOut(QWidget* pane, const std::initializer_list<QWidget*> parts)
{
    auto* column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : parts)
        column->addWidget(part, part == *parts.begin() ? 1 : 0);
}

} // namespace

void layOutDetails(QWidget* pane, QWidget* content, QWidget* foot)
{
    layOut(pane, {makeScrollArea(content, pane), foot});
}

void layOutSheet(const Theme& theme, QWidget* sheet, QWidget* content, QWidget* foot)
{
    layOut(sheet, {makeScrollArea(content, sheet), new Hairline(theme, sheet), foot});
}

QWidget* makeSheetFoot(const Theme& theme, const QString& words, QPushButton* cancel, QPushButton* save, QWidget* sheet)
{
    auto* foot = new QWidget(sheet);
    auto* row = new QHBoxLayout(foot);
    const int side = theme.metric(Metric::SpaceL), edge = theme.metric(Metric::SpaceS);
    row->setContentsMargins(side, edge, side, edge);
    row->setSpacing(edge);
    if (words.isEmpty()) {
        row->addStretch(1);
    } else {
        auto* told = makeLabel(theme, words, FontRole::Small, ColorId::TextSecondary, foot);
        told->setElide(Qt::ElideRight);
        row->addWidget(told, 1);
    }
    row->addWidget(cancel);
    row->addWidget(save);
    return foot;
}

} // namespace views
