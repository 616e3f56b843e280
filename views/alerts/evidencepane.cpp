// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/evidencepane.h"

#include "views/common/buttons.h"
#include "views/common/codeview.h"
#include "views/common/labels.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

EvidencePane::EvidencePane(const PageContext& context, QWidget* parent)
    : QWidget(parent), m_code(new CodeView(context.theme, context.syntax, tr("Evidence as JSON"), this))
{
    auto* copy = makeIconButton(context.theme, "copy"_L1, tr("Copy JSON"), this);
    auto* find = makeIconButton(context.theme, "search"_L1, tr("Find in the evidence"), this);
    connect(copy, &QToolButton::clicked, m_code, &CodeView::copyAll);
    connect(find, &QToolButton::clicked, m_code, &CodeView::showFind);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(context.theme.metric(Metric::SpaceL), 0, context.theme.metric(Metric::SpaceM), 0);
    head->addWidget(makeLabel(context.theme, tr("As the service sent it"), FontRole::Small, ColorId::TextSecondary, this), 1);
    head->addWidget(find);
    head->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_code, 1);
}

void EvidencePane::setJson(const QByteArray& json)
{
    if (std::exchange(m_json, json) != json)
        m_code->setJson(json);
}

} // namespace views
