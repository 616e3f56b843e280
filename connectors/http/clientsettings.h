// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QString>
#include <QUrl>

namespace http {

/// How a client reaches the network; a value, copied from the settings by the composition root.
struct ClientSettings {
    enum class Proxy {
        Environment, ///< https_proxy, all_proxy, no_proxy
        None,
        Explicit, ///< proxyUrl for every origin
    };

    QString userAgent; ///< empty: the program's name and version
    Proxy proxy = Proxy::Environment; ///< loopback is always asked directly
    QUrl proxyUrl;                    ///< http, https or socks5h, without user name
    QString proxyUser;
    core::Secret proxyPassword;
    QString caFile; ///< PEM file of further certificate authorities, in place of the system's bundle file; empty: the system's
    int connectionsPerHost = 8;
    bool http2 = true;
};

} // namespace http
