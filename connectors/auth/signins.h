// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/tokenprovider.h"

namespace auth {

/// The sign-ins of one connection: reading always, changing only when the user gave a separate fix sign-in. Lives on the
/// `net` thread.
class SignIns {
public:
    explicit SignIns(std::shared_ptr<TokenProvider> read) : m_read(std::move(read)) {}

    void setFix(std::shared_ptr<TokenProvider> fix) { m_fix = std::move(fix); } ///< null: changes nothing any more
    bool mayChange() const { return m_fix != nullptr; }
    const std::shared_ptr<TokenProvider>& provider(Purpose purpose) const { return purpose == Purpose::Read ? m_read : m_fix; }
    /// Auth when changing is asked for without a fix sign-in: the one for reading is never used instead.
    core::Result<std::shared_ptr<http::Credential>> credential(Purpose purpose, QString scope, http::Origins origins) const;

private:
    std::shared_ptr<TokenProvider> m_read;
    std::shared_ptr<TokenProvider> m_fix;
};

} // namespace auth
