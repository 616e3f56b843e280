// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/queuenote.h"

#include "app/core/console.h"
#include "core/text.h"
#include "items/text.h"
#include "views/common/buttons.h"
#include "views/common/icons.h"
#include "views/common/labels.h"
#include "views/common/plaintext.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace views {

using domain::QueueState;

QueueNote::QueueNote(const Theme& theme, app::Console& console, QWidget* parent) : QWidget(parent), m_theme(theme), m_console(console)
{
    m_text = makeLabel(theme, {}, FontRole::Body, ColorId::TextPrimary, this);
    m_text->setWordWrap(true);
    m_keep = makeSmallButton(theme, tr("Keep mine"), ButtonKind::Plain, {}, this);
    setPlainToolTip(m_keep, tr("Sends your decision although the alert was changed in the cloud meanwhile"));
    m_back = makeSmallButton(theme, {}, ButtonKind::Plain, {}, this);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(theme.metric(Metric::SpaceL) + theme.dp(16) + theme.metric(Metric::SpaceS), theme.metric(Metric::SpaceXs),
                             theme.metric(Metric::SpaceL), theme.metric(Metric::SpaceXs));
    line->setSpacing(theme.metric(Metric::SpaceS));
    line->addWidget(m_text, 1);
    line->addWidget(m_keep);
    line->addWidget(m_back);
    setMinimumHeight(theme.metric(Metric::MessageBar));
    connect(m_keep, &QPushButton::clicked, this, [this] { m_console.keepMine(m_id); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (m_state == QueueState::Conflict)
            m_console.takeTheirs(m_id);
        else
            m_console.takeBack(m_id);
    });
    hide();
}

void QueueNote::show(const domain::AlertRow& row)
{
    m_state = row.queue;
    m_id = row.queueId;
    const QString why = core::oneLine(row.queueNote, 300);
    if (m_state == QueueState::Conflict)
        m_text->setText(tr("%1 You chose %2.").arg(why, items::text::word(row.status)));
    else
        m_text->setText(items::text::queueState(m_state, why));
    setAccessibleName(m_text->text());
    m_keep->setVisible(m_state == QueueState::Conflict);
    m_back->setVisible(m_state != QueueState::Sending);
    m_back->setText(m_state == QueueState::Conflict ? tr("Take theirs") : tr("Take back"));
    setVisible(m_state != QueueState::None);
    update();
}

void QueueNote::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool failed = m_state == QueueState::Failed;
    const bool waits = m_state == QueueState::Waiting || m_state == QueueState::Sending;
    painter.fillRect(rect(), m_theme.color(failed ? ColorId::StateUnhealthyTint : waits ? ColorId::SurfaceHeader : ColorId::StateStaleTint));
    const auto icon = failed ? icons::error : waits ? icons::stale : icons::warning;
    const auto ink = failed ? ColorId::StateUnhealthyText : waits ? ColorId::TextSecondary : ColorId::StateStaleText;
    const int side = m_theme.dp(16);
    m_theme.paintIcon(&painter, QRect(m_theme.metric(Metric::SpaceL), (height() - side) / 2, side, side), icon, m_theme.color(ink));
}

} // namespace views
