// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/governance/factlist.h"

#include "core/text.h"
#include "views/common/labels.h"

#include <QGridLayout>

namespace views {

namespace {
constexpr qsizetype longLine = 500, longText = 4000;
} // namespace

FactList::FactList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_rows = new QGridLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(theme.metric(Metric::SpaceL));
    m_rows->setVerticalSpacing(theme.metric(Metric::SpaceS));
    m_rows->setColumnStretch(1, 1);
}

void FactList::clear()
{
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_count = 0;
}

void FactList::add(const QString& name, const QString& value)
{
    addRow(name, core::oneLine(value, longLine), false);
}

void FactList::addText(const QString& name, const QString& value)
{
    addRow(name, core::manyLines(value, longText), true);
}

void FactList::addRow(const QString& name, const QString& value, bool isWrapped)
{
    if (value.isEmpty())
        return;
    auto* title = makeLabel(m_theme, name, FontRole::Small, ColorId::TextSecondary, this);
    auto* text = makeLabel(m_theme, value, FontRole::Body, ColorId::TextPrimary, this);
    if (isWrapped)
        text->setWordWrap(true);
    else
        text->setElide(Qt::ElideMiddle);
    m_rows->addWidget(title, m_count, 0, Qt::AlignTop);
    m_rows->addWidget(text, m_count, 1);
    title->show();
    text->show();
    ++m_count;
}

} // namespace views
