// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/sample/tables.h"

namespace sample {

/// The tables "resources" and "resourcecontainers" of Resource Graph over an estate.
TableSection resourceSection(const Estate& estate, EstateIndex& index);
std::vector<TableSection> containerSections(const Estate& estate);

/// One resource the way ARM's own GET gives it; `full` false leaves the properties out, as ARM's lists do.
QByteArray armDocument(const Estate& estate, int slot, bool full);

/// Management groups of the tenant, the root first.
struct ManagementGroup {
    QString name, displayName, parent;
};
std::vector<ManagementGroup> managementGroups(const Catalog& catalog);
/// Display names of the groups above, from the group itself to the root.
QStringList managementChain(const Catalog& catalog, const QString& group);

} // namespace sample
