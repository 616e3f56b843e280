// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// Where the first instance of `name` answers; empty where the system has no place that is this user's alone.
QString instanceAddress(const QString& name);
/// Is what stands at the address this user's, in a folder nobody else may look into?
bool isOwnInstance(const QString& address);
/// Makes the place ready for listening and removes what a dead instance left. Only for the holder of the workspace's lock.
bool prepareInstance(const QString& address);

} // namespace app
