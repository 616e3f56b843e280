// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/entitymodel.h"

#include "core/text.h"
#include "items/text.h"

using namespace Qt::StringLiterals;

namespace items {

namespace {

QString typeWord(const QString& type, const QString& resourceId)
{
    const auto same = [&](QLatin1StringView word) { return type.compare(word, Qt::CaseInsensitive) == 0; };
    if (same("ip"_L1))
        return EntityModel::tr("IP address");
    if (same("account"_L1))
        return EntityModel::tr("Account");
    if (same("host"_L1))
        return EntityModel::tr("Host");
    if (same("file"_L1))
        return EntityModel::tr("File");
    if (same("process"_L1))
        return EntityModel::tr("Process");
    if (same("filehash"_L1))
        return EntityModel::tr("File hash");
    if (same("url"_L1))
        return EntityModel::tr("Web address");
    if (same("dns"_L1))
        return EntityModel::tr("Domain");
    if (same("azure-resource"_L1) || (type.isEmpty() && !resourceId.isEmpty()))
        return EntityModel::tr("Resource");
    return core::oneLine(type, 60);
}

bool isTarget(const domain::AlertRow& alert, const domain::Entity& entity)
{
    return (!entity.resourceId.isEmpty() && alert.resourceIds.contains(entity.resourceId, Qt::CaseInsensitive))
           || (!alert.compromisedEntity.isEmpty() && entity.name.compare(alert.compromisedEntity, Qt::CaseInsensitive) == 0);
}

} // namespace

EntityModel::EntityModel(QObject* parent) : TableModel(parent)
{
    setColumns({{u"name"_s, tr("Name"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"type"_s, tr("Kind"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"detail"_s, tr("Role and what is known"), Qt::AlignLeft | Qt::AlignVCenter, false},
                {u"alerts"_s, tr("Alerts"), Qt::AlignRight | Qt::AlignVCenter, false}});
}

void EntityModel::setDetail(const domain::AlertDetail& detail)
{
    beginResetModel();
    m_entities.clear();
    for (qsizetype i = 0; i < detail.alert.entities.size(); ++i) {
        const auto& entity = detail.alert.entities[i];
        const QString whole = core::oneLine(entity.name, 1000);
        QStringList known;
        if (isTarget(detail.row, entity))
            known.append(tr("target"));
        if (!entity.detail.isEmpty())
            known.append(core::oneLine(entity.detail, 300));
        m_entities.append({entity, whole.startsWith(u'/') && !entity.resourceId.isEmpty() ? whole.section(u'/', -1) : whole,
                           typeWord(entity.type, entity.resourceId), known.join(u" · "_s), detail.entityAlerts.value(i)});
    }
    endResetModel();
}

void EntityModel::clear()
{
    beginResetModel();
    m_entities.clear();
    endResetModel();
}

const domain::Entity* EntityModel::entityAt(int row) const
{
    return row >= 0 && row < m_entities.size() ? &m_entities[row].entity : nullptr;
}

QString EntityModel::textOf(const Shown& shown, int column) const
{
    switch (column) {
    case Name: return shown.name;
    case Type: return shown.type;
    case Detail: return shown.detail;
    default: return shown.alerts > 0 ? tr("%n alerts", nullptr, shown.alerts) : QString();
    }
}

QVariant EntityModel::cell(int row, int column, int role) const
{
    const Shown& shown = m_entities[row];
    switch (role) {
    case Qt::DisplayRole: return textOf(shown, column);
    case Qt::ToolTipRole: return column == Name ? core::oneLine(shown.entity.name, 1000) : QString();
    case IdRole: return shown.entity.resourceId.isEmpty() ? shown.entity.name : shown.entity.resourceId;
    case EntityTypeRole: return shown.entity.type;
    case BodyRole: return shown.entity.body;
    case Qt::AccessibleTextRole: {
        QStringList parts{shown.type, shown.name, shown.detail, textOf(shown, Alerts)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

} // namespace items
