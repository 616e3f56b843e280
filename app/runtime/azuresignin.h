// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/runtime/connectionsettings.h"
#include "app/runtime/netstack.h"
#include "connectors/auth/browserport.h"
#include "connectors/auth/cloudendpoints.h"
#include "connectors/auth/tokenprovider.h"

namespace runtime {

/// What one sign-in of an Azure connection is made of.
struct AzureSignIn {
    SignInSettings settings;
    core::Secret secret;      ///< client secret, or the certificate's pass phrase
    core::Secret certificate; ///< the file's bytes
};

/// Reads the certificate file, when the method needs one, on the pool.
core::Async<AzureSignIn> withCertificate(NetStack& net, AzureSignIn signIn);

core::Result<std::shared_ptr<auth::TokenSource>> tokenSource(NetStack& net, const auth::CloudEndpoints& cloud, const AzureSignIn& signIn);

/// What a user sign-in shows while it waits: an address, and a code to type there unless the browser brings the answer.
struct ShownSignIn {
    QUrl url;
    QString userCode;
    QDateTime expires;
    QString note; ///< instead of the others: something happened while it waits
};
using ShowSignIn = std::function<void(const ShownSignIn&)>;

/// The flow in which a user signs in, by device code or browser; none for methods without a user. `show` is called on the
/// net thread; `browser` may be null and outlives the flow.
std::optional<auth::TokenProvider::Flow> userFlow(NetStack& net, const auth::CloudEndpoints& cloud, const SignInSettings& signIn, const QString& scope,
                                                  auth::BrowserPort* browser, ShowSignIn show);

} // namespace runtime
