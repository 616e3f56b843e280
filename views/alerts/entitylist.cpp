// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/entitylist.h"

#include "core/text.h"
#include "views/common/buttons.h"
#include "views/common/labels.h"
#include "views/common/severity.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

EntityList::EntityList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void EntityList::setEntities(const QList<domain::Entity>& entities)
{
    while (auto* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const auto& entity : entities.first(std::min<qsizetype>(100, entities.size()))) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(m_theme.metric(Metric::SpaceL), 0, m_theme.metric(Metric::SpaceL), 0);
        line->setSpacing(m_theme.metric(Metric::SpaceM));
        auto* icon = new QLabel(row);
        icon->setPixmap(m_theme.iconPixmap(entityIcon(entity.type), m_theme.color(ColorId::TextSecondary), m_theme.dp(14), devicePixelRatioF()));
        line->addWidget(icon);
        const QString whole = core::oneLine(entity.name, 1000);
        const QString name = whole.startsWith(u'/') && !entity.resourceId.isEmpty() ? whole.section(u'/', -1) : whole.left(200);
        if (entity.resourceId.isEmpty()) {
            auto* label = makeLabel(m_theme, name, FontRole::Body, ColorId::TextPrimary, row);
            label->setElide(Qt::ElideMiddle);
            line->addWidget(label, 3);
        } else {
            auto* link = makeSmallButton(m_theme, name, ButtonKind::Link, {}, row);
            link->setAccessibleName(tr("Open %1").arg(name));
            link->setToolTip(whole);
            connect(link, &QPushButton::clicked, this, [this, id = entity.resourceId] { Q_EMIT resourceOpened(id); });
            line->addWidget(link, 0);
            line->addStretch(2);
        }
        auto* type = makeLabel(m_theme, core::oneLine(entity.type, 60), FontRole::Body, ColorId::TextSecondary, row);
        type->setElide(Qt::ElideRight);
        line->addWidget(type, 2);
        auto* detail = makeLabel(m_theme, core::oneLine(entity.detail, 300), FontRole::Body, ColorId::TextSecondary, row);
        detail->setElide(Qt::ElideRight);
        line->addWidget(detail, 4);
        row->setFixedHeight(m_theme.metric(Metric::RowCompact));
        m_rows->addWidget(row);
    }
    if (entities.isEmpty())
        m_rows->addWidget(makeLabel(m_theme, tr("The alert names no entity."), FontRole::Body, ColorId::TextSecondary, this));
}

} // namespace views
