// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/auth/signins.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace auth {

core::Result<std::shared_ptr<http::Credential>> SignIns::credential(Purpose purpose, QString scope, http::Origins origins) const
{
    const auto& from = provider(purpose);
    if (!from) {
        return core::fail(core::Errc::Auth, QCoreApplication::translate("auth::SignIns", "This connection only reads; give it a fix sign-in to change things."),
                          {}, u"auth.signins"_s);
    }
    return from->credential(std::move(scope), std::move(origins));
}

} // namespace auth
