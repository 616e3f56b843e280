// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rows.h"
#include "views/common/objectmenu.h"

namespace views {

/// An alert as an object to copy, with the command that prints it from `workspace`; its body and portal page are only known to who has read it.
ObjectRef alertObject(const domain::AlertRow& row, const QString& workspace);
ObjectRef alertObject(const domain::AlertDetail& detail, const QString& workspace);

} // namespace views
