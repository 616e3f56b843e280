// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts.h"

#include <QByteArray>

namespace store {

/// What the text index holds of a resource: its name, its tags, and those segments of its id that are not found through
/// the interned words anyway (scope, group, type). A word without "/" that occurs in name, tags or id therefore occurs
/// here, in an interned word, or in one of the fixed segments.
QByteArray searchText(const QString& name, const QString& id, const domain::Tags& tags, const QString& scopeId, const QString& group, const QString& type);

} // namespace store
