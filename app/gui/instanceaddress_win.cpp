// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/instanceaddress.h"

using namespace Qt::StringLiterals;

namespace app {

// A named pipe: its access list, made from UserAccessOption, gives it to the user alone, and it ends with its process.
QString instanceAddress(const QString& name)
{
    return u"parapet-"_s + name;
}

bool isOwnInstance(const QString& address)
{
    return !address.isEmpty();
}

bool prepareInstance(const QString& address)
{
    return !address.isEmpty();
}

} // namespace app
