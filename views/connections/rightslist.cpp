// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/connections/rightslist.h"

#include "core/text.h"
#include "views/common/labels.h"
#include "views/common/plaintext.h"
#include "views/common/severity.h"

#include <QGridLayout>

namespace views {

RightsList::RightsList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
}

void RightsList::setRights(const QList<domain::CapabilityRow>& rights)
{
    while (auto* item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int line = 0;
    for (const auto& right : rights) {
        const auto l = look(right.state);
        auto* icon = new QLabel(this);
        icon->setPixmap(m_theme.iconPixmap(l.icon, m_theme.color(l.text), m_theme.dp(14), devicePixelRatioF()));
        m_grid->addWidget(icon, line, 0);
        m_grid->addWidget(makeLabel(m_theme, right.name, FontRole::Body, ColorId::TextPrimary, this), line, 1);
        const QString word = right.state == domain::AssessmentState::Healthy   ? tr("works")
                             : right.state == domain::AssessmentState::Unknown ? tr("not tested")
                                                                               : tr("missing");
        auto* note = makeLabel(m_theme, right.note.isEmpty() ? word : core::oneLine(right.note, 120), FontRole::Small, ColorId::TextSecondary, this);
        setPlainToolTip(note, note->text());
        m_grid->addWidget(note, line++, 2, Qt::AlignRight);
    }
}

} // namespace views
