// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/connector.h"

namespace azure {

/// Where ARM lists (or, for a named child, holds) what a collection entry wants of one parent: the entry's own path, else by its
/// type. A type below another child goes through that child's only instance, "default". An extension type stands below "/providers/".
QString childPath(const ports::CollectionEntry& entry, const QString& parentId);

/// The parent, of the entry's parent type, that a child's id stands below; empty: none.
QString parentOfChild(const ports::CollectionEntry& entry, const QString& childId);

/// The `type` of the ReadMarks of an entry, lower case: the child type, with the name for a named child, since one
/// type may have several ("microsoft.web/sites/config/web").
QString childKey(const ports::CollectionEntry& entry);

} // namespace azure
