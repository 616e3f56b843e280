// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/credential.h"

namespace http {

FixedCredential::FixedCredential(Origins origins, core::Secret authorization) : m_origins(std::move(origins)), m_authorization(std::move(authorization)) {}

core::Async<core::Secret> FixedCredential::authorization(core::CancelToken)
{
    co_return core::Result<core::Secret>(m_authorization);
}

void FixedCredential::rejected(const core::Secret&, const QByteArray&) {}

} // namespace http
