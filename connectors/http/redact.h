// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace http {

/// A URL for logs and error details: scheme, host, path and the names of the query's members; their values only where the
/// name says that they are harmless (api-version, $top, $expand, $select). Never a fragment or a user name.
QString redactedUrl(const QUrl& url);

} // namespace http
