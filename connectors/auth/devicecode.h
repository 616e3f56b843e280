// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/auth/oauth.h"

namespace auth {

/// What the user has to be shown while a device sign-in waits (RFC 8628 §3.2).
struct DevicePrompt {
    QString userCode; ///< short, for one line
    QUrl verificationUri; ///< https, or http on loopback
    QUrl verificationUriComplete; ///< with the code in it; empty when the service has none
    QDateTime expiresAt;
};

/// Signs in by device code: asks for a code, hands it to `show` (on this thread), then polls until the user has entered
/// it, at the interval the service asks for (5 s by default, 5 s more after each slow_down, doubled after a time-out).
/// Ends with the tokens; Forbidden when declined, Timeout when the code expired, Cancelled.
core::Async<TokenGrant> signInByDeviceCode(FlowTools tools, Application application, QString scope, std::function<void(const DevicePrompt&)> show,
                                           core::CancelToken token);

} // namespace auth
