// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "policy/needs.h"
#include "ports/connector.h"

#include <string>
#include <unordered_set>

#include <QHash>
#include <QSet>

namespace services {

/// How the resources of each type of a cloud are read: in bulk, by a request below each parent, or not at all.
class CollectionRoutes {
public:
    enum class Way : quint8 { Bulk, BelowParents, Unreadable, Unknown };

    /// From {"bulk": [type], "entries": [{"parentType", "parentKindPart", "childType", "childName", "path", "filter", "each", "apiVersion",
    /// "freshnessHours"}], "unreadable": [{"type", "why"}]}: entries as in ports::CollectionEntry, one whose parents another one reads
    /// behind that one. BadInput names what is wrong.
    static core::Result<CollectionRoutes> parse(const QByteArray& json);
    /// Those that are built in. Internal when they cannot be read.
    static core::Result<CollectionRoutes> builtin();

    const ports::CollectionPlan& entries() const { return m_entries; }
    /// The entries without which a rule could not be decided.
    ports::CollectionPlan planFor(const policy::Needs& needs) const;

    /// The types that rules look at and no bulk query gives, in lower case: only their own read marks say that nothing is missing.
    std::unordered_set<std::string> notInBulk(const policy::Needs& needs) const;

    Way wayOf(const QString& type) const;
    /// Why resources of a type are not read, translated; empty where they are.
    QString whyNot(const QString& type) const;

private:
    core::Result<void> readEntries(const QJsonArray& entries);

    QSet<QString> m_bulk;              ///< lower case, as the following
    QHash<QString, QString> m_unreadable; ///< by type: the word of the reason
    QSet<QString> m_children;
    ports::CollectionPlan m_entries;
};

} // namespace services
