// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/alerts/entitylist.h"

#include "items/text.h"
#include "views/common/cellpainter.h"
#include "views/common/datatable.h"
#include "views/common/labels.h"
#include "views/common/severity.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int mostShown = 12; // more are reached by scrolling inside the list

class EntityDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(CellPainter& cell, const QModelIndex& index) const override
    {
        const QString text = index.data().toString();
        if (index.column() == items::EntityModel::Alerts)
            return cell.missing(text, Qt::AlignRight);
        if (index.column() != items::EntityModel::Name)
            return cell.secondary(text);
        const QString kind = index.data(items::EntityModel::EntityTypeRole).toString();
        const QString id = index.data(items::IdRole).toString();
        const QString type = id.contains("/providers/"_L1, Qt::CaseInsensitive) ? id.section("/providers/"_L1, -1) : kind;
        cell.setLeft(theme().metric(Metric::SpaceL));
        cell.icon(type == kind ? entityIcon(kind) : resourceIcon(type), ColorId::TextSecondary, Qt::AlignLeft);
        cell.setLeft(theme().metric(Metric::SpaceL) + theme().dp(22));
        cell.text(text);
    }
};

} // namespace

EntityList::EntityList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme), m_table(new DataTable(theme, tr("Entities"), this))
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new EntityDelegate(theme, m_table));
    m_table->setRowHeight(RowHeight::Compact);
    m_table->setColumns(
        {{items::EntityModel::Name, 200}, {items::EntityModel::Type, 100}, {items::EntityModel::Detail, 20, true}, {items::EntityModel::Alerts, 78}});
    m_table->horizontalHeader()->hide();
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none = makeLabel(theme, tr("The alert names no entity."), FontRole::Body, ColorId::TextSecondary, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, theme.metric(Metric::SpaceS), 0); // with a cell's own margin 16, as in the heads
    column->addWidget(m_table);
    auto* none = new QHBoxLayout;
    none->setContentsMargins(theme.metric(Metric::SpaceL), 0, 0, 0);
    none->addWidget(m_none);
    column->addLayout(none);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        const auto* entity = m_model.entityAt(index.row());
        if (!entity)
            return;
        if (entity->resourceId.isEmpty())
            Q_EMIT entityOpened(entity->name);
        else
            Q_EMIT resourceOpened(entity->resourceId);
    });
    connect(&theme, &Theme::changed, this, &EntityList::fit);
    fit();
}

void EntityList::setDetail(const domain::AlertDetail& detail)
{
    m_model.setDetail(detail);
    fit();
}

void EntityList::clear()
{
    m_model.clear();
    fit();
}

void EntityList::fit()
{
    const int rows = m_model.rowCount();
    m_table->setFixedHeight(std::min(rows, mostShown) * m_theme.metric(Metric::RowCompact));
    m_table->setVisible(rows > 0);
    m_none->setVisible(rows == 0);
}

} // namespace views
