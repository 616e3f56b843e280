// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remedy/scriptbook.h"

#include <QHash>

namespace remedy {

/// What templates may name of a resource, by placeholder: id, url (the id percent-encoded), name, parent, group, groupUrl,
/// subscription, location, account. A member that is not known is empty. Never holds NUL.
class ResourceParts {
public:
    explicit ResourceParts(const ResourceRefForScript& resource);

    QString value(const QString& placeholder) const { return m_values.value(placeholder); }
    static bool isPlaceholder(const QString& name);

    /// Full type as ARM writes it ("Microsoft.Sql/servers/databases") and the names along it; empty for an id that is none.
    QString armType() const { return m_type; }
    QStringList armNames() const { return m_names; }
    bool isArm() const { return m_isArm; }

private:
    void readArm(const QString& id);

    QHash<QString, QString> m_values;
    QString m_type;
    QStringList m_names;
    bool m_isArm = false;
};

} // namespace remedy
