// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/assess/duerows.h"

#include "store/queries/documentqueries.h"

using namespace Qt::StringLiterals;

namespace services {

namespace {

/// What subscription() and resourceGroup() read.
bool isContainer(std::string_view type)
{
    return type == "microsoft.resources/subscriptions" || type == "microsoft.resources/subscriptions/resourcegroups"
           || type == "microsoft.resources/resourcegroups";
}

/// What an id stands below: it without its last type and name, and without the provider that then stands last; empty: above everything.
QString above(QString id)
{
    for (int i = 0; i < 2; ++i)
        id.truncate(std::max<qsizetype>(0, id.lastIndexOf(u'/')));
    if (const qsizetype provider = id.lastIndexOf(u'/'); provider > 0 && id.first(provider).endsWith("/providers"_L1, Qt::CaseInsensitive))
        id.truncate(provider - qsizetype("/providers"_L1.size()));
    return id;
}

} // namespace

core::Result<void> DueRows::readTypes()
{
    if (!m_types.isEmpty())
        return {};
    STORE_LET(types, store::readTypeNames(m_db));
    m_types = std::move(types);
    return {};
}

core::Result<void> DueRows::addOf(const std::string& type, qint64 scope)
{
    if (!m_added.emplace(type, scope).second)
        return {};
    STORE_LET(rows, store::readRows(m_db, QString::fromStdString(type), scope));
    m_rows |= rows;
    return {};
}

/// The resource above `id` that is of this type, if there is one.
core::Result<void> DueRows::addAncestor(const std::string& type, const QString& id)
{
    for (QString at = above(id); !at.isEmpty(); at = above(at)) {
        STORE_LET(found, store::findRow(m_db, core::ResourceKey::of(at)));
        if (found.row == 0 || m_types.value(found.type) != type)
            continue;
        m_rows.add(std::uint32_t(found.row));
        break;
    }
    return {};
}

/// Where a rule looks for what it looks for: see Assessor.
core::Result<void> DueRows::addLookersFor(const policy::Needs::Related& related, const QString& id, qint64 scope)
{
    if (!id.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive)) // ids are no paths: everywhere
        return addOf(related.parent, 0);
    if (related.parent.empty())
        return addOf({}, scope);
    const bool isChild = related.type.starts_with(related.parent + '/');
    const bool isExtension = id.count("/providers/"_L1, Qt::CaseInsensitive) > 1;
    return isChild || isExtension ? addAncestor(related.parent, id) : addOf(related.parent, scope);
}

core::Result<void> DueRows::addChange(const store::FactChange& change)
{
    m_rows.add(std::uint32_t(change.row));
    const std::string type = m_types.value(change.type);
    if (isContainer(type))
        return addOf({}, change.scope);
    for (const auto& related : m_set.needs.related) {
        if (related.type == type)
            STORE_TRY(addLookersFor(related, change.id, change.scope));
    }
    return {};
}

core::Result<void> DueRows::addReading(const store::FactChange& change)
{
    const auto key = core::ResourceKey::of(change.id);
    STORE_LET(place, store::findRow(m_db, key));
    if (place.row != 0)
        m_rows.add(std::uint32_t(place.row)); // its children
    STORE_LET(scope, store::findScope(m_db, key));
    if (scope == 0)
        return {};
    const std::string read = change.read.toStdString();
    for (const auto& related : m_set.needs.related) {
        // A mark of a name is one of its type.
        if (read == "resources" || related.type == read || read.starts_with(related.type + '/'))
            STORE_TRY(addOf(related.parent, scope));
    }
    return {};
}

core::Result<void> DueRows::add(const std::vector<store::FactChange>& changes)
{
    STORE_TRY(readTypes());
    for (const auto& change : changes)
        STORE_TRY(change.row != 0 ? addChange(change) : addReading(change));
    return {};
}

core::Result<void> DueRows::addNewTypes(qint64 afterType)
{
    STORE_TRY(readTypes());
    for (const auto& [id, type] : std::as_const(m_types).asKeyValueRange()) {
        if (id <= afterType || m_set.notInBulk.contains(type))
            continue;
        for (const auto& related : m_set.needs.related) {
            if (related.type == type)
                STORE_TRY(addOf(related.parent, 0));
        }
    }
    return {};
}

core::Result<void> DueRows::addTimed()
{
    for (const auto& type : m_set.needs.timed)
        STORE_TRY(addOf(type, 0));
    return {};
}

} // namespace services
