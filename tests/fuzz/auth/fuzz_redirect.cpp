// SPDX-License-Identifier: GPL-3.0-or-later
// The request head that anybody on this computer can send to the loopback listener.
#include "connectors/auth/redirectparser.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView head(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto request = auth::parseRedirect(head, {"/", 5000, core::Secret("st4te")});
    if (request.kind == auth::RedirectRequest::Kind::Answer) {
        require(head.startsWith("GET /?") && size <= static_cast<std::size_t>(auth::largestRedirectHead));
        require(request.answer.code.isEmpty() != request.answer.error.isEmpty());
        require(!request.answer.errorDescription.contains(QChar(0x202e)) && !request.answer.errorDescription.contains(u'\n'));
    } else {
        require(request.answer.code.isEmpty());
    }
    const auto unset = auth::parseRedirect(head, {"/", 5000, {}});
    require(unset.kind != auth::RedirectRequest::Kind::Answer);
    return 0;
}
