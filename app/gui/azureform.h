// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/console.h"

#include <QJsonObject>

namespace app {

/// The settings that a sheet's fields stand for, over what was stored before: members that no field shows are kept.
QByteArray settingsOf(const NewConnection& given, QJsonObject before = {});
/// The fields for a stored connection; never a secret.
NewConnection fieldsOf(const ports::ConnectionSpec& spec);

} // namespace app
