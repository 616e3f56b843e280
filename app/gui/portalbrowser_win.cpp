// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/portalbrowser.h"

using namespace Qt::StringLiterals;

namespace app {

// There is no portal here; the system's own opener is asked instead.
core::Async<void> PortalBrowser::open(QUrl, core::CancelToken)
{
    co_return core::fail(core::Errc::Io, QString(), {}, u"app.portal"_s);
}

} // namespace app
