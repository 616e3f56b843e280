// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/foldsection.h"

#include "views/common/icons.h"
#include "views/common/labels.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

FoldSection::FoldSection(const Theme& theme, const QString& title, QWidget* content, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_content(content), m_head(new QToolButton(this)),
      m_note(makeLabel(theme, {}, FontRole::Small, ColorId::TextSecondary, this))
{
    m_head->setText(title);
    m_head->setAccessibleName(title);
    m_head->setAutoRaise(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setFocusPolicy(Qt::TabFocus);
    auto* head = new QHBoxLayout;
    const int side = theme.metric(Metric::SpaceL);
    head->setContentsMargins(theme.metric(Metric::SpaceS), 0, side, 0);
    head->addWidget(m_head);
    head->addStretch(1);
    head->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(content);
    connect(m_head, &QToolButton::clicked, this, [this] {
        m_chosen = true;
        setOpen(!m_open);
    });
    connect(&theme, &Theme::changed, this, &FoldSection::restyle);
    restyle();
}

void FoldSection::restyle()
{
    m_head->setFont(m_theme.font(FontRole::Strong));
    m_head->setIcon(m_theme.icon(m_open ? icons::chevD : icons::chevR));
    m_head->setAccessibleDescription(m_open ? tr("open") : tr("folded"));
}

void FoldSection::setNote(const QString& note)
{
    m_note->setText(note);
}

void FoldSection::setRoomy(bool roomy)
{
    if (!m_chosen && m_open != roomy)
        setOpen(roomy);
}

void FoldSection::setOpen(bool open)
{
    m_open = open;
    m_content->setVisible(open);
    restyle();
}

} // namespace views
