// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/clientsettings.h"
#include "connectors/http/message.h"
#include "core/async.h"

#include <array>
#include <functional>

#include <curl/curl.h>

namespace http {

/// One easy handle with all that it points to: options, request body, header list, received bytes and the promise.
/// Owned by CurlEngine, which takes it out of the multi handle before it is destroyed.
class CurlTransfer {
public:
    CurlTransfer(const Request& request, QDateTime startedAt, core::CancelToken token);
    ~CurlTransfer();
    Q_DISABLE_COPY_MOVE(CurlTransfer)

    /// Sets every option; an error when the request cannot be sent as it is (a custom CA file that cannot be read, ...).
    core::Result<void> prepare(const ClientSettings& settings, const core::Secret& authorization);
    /// `onCancel` is called from the cancelling thread, at once when cancelled already.
    void callOnCancel(std::function<void()> onCancel);

    CURL* easy() const { return m_easy; }
    core::Promise<Response> promise() const { return m_promise; }
    /// What the transfer came to; call once, when curl has ended it.
    core::Result<Response> outcome(CURLcode code);

private:
    static size_t onBody(char* data, size_t size, size_t count, void* self) noexcept;
    static size_t onHeader(char* data, size_t size, size_t count, void* self) noexcept;
    void setMethod();
    void setNetwork(const ClientSettings& settings);
    core::Result<void> setUrl();
    core::Result<void> setHeaders(const core::Secret& authorization);

    const Request m_request;
    const core::CancelToken m_token;
    CURL* m_easy = nullptr;
    CURLU* m_url = nullptr;
    curl_slist* m_headerList = nullptr;
    Response m_response;
    qsizetype m_headerBytes = 0;
    bool m_headEnded = false;
    bool m_tooLarge = false;
    std::array<char, CURL_ERROR_SIZE> m_errorText{};
    core::Promise<Response> m_promise;
    std::optional<core::OnCancel<std::function<void()>>> m_onCancel; // last: gone before the rest
};

} // namespace http
