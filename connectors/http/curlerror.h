// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/message.h"

#include <curl/curl.h>

namespace http {

/// The Error that a failed transfer means. `text` is curl's own description, for the detail.
core::Error curlError(CURLcode code, const char* text, const Request& request);

} // namespace http
