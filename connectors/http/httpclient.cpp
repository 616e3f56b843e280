// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/httpclient.h"

namespace http {

core::Async<Response> sendChecked(Client& client, Request request, core::CancelToken token)
{
    const Request asked = request; // the body and headers are shared, not copied
    auto response = co_await client.send(std::move(request), std::move(token));
    if (!response)
        co_return response;
    co_return checked(std::move(*response), asked);
}

} // namespace http
