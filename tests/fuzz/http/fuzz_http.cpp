// SPDX-License-Identifier: GPL-3.0-or-later
// What a hostile service can put into a response: header values, links and error bodies. The rules that must hold for
// every input are checked; breaking one aborts.
#include "connectors/http/message.h"
#include "connectors/http/redact.h"
#include "connectors/http/retryafter.h"
#include "connectors/http/throttle.h"

#include <cstdint>
#include <cstdlib>

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

void require(bool ok)
{
    if (!ok)
        std::abort();
}

void links(const QByteArray& bytes)
{
    const QUrl base(u"https://arm.example/subscriptions?api-version=1"_s);
    const auto origin = *http::Origin::of(base);
    const auto bound = http::boundLink(QString::fromUtf8(bytes), base, {origin});
    if (bound)
        require(*http::Origin::of(*bound) == origin && bound->userInfo().isEmpty());
    else
        require(!bound.error().what.isEmpty());
    const auto shown = http::redactedUrl(QUrl(QString::fromUtf8(bytes)));
    require(!shown.contains(u'\n') && !shown.contains(u'\x1b'));
}

void response(const QByteArray& bytes)
{
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), QTimeZone::UTC);
    http::Response response;
    const auto lines = bytes.split('\n');
    response.status = 100 + (bytes.isEmpty() ? 0 : static_cast<unsigned char>(bytes[0]) * 2);
    for (const auto& line : lines) {
        const auto colon = line.indexOf(':');
        response.headers.add(line.left(colon), line.mid(colon + 1));
    }
    response.body = bytes;
    if (const auto wait = http::retryAfter(response.headers, now))
        require(wait->count() >= 0 && *wait <= std::chrono::hours(24));
    http::ThrottleBudget budget;
    const auto origin = *http::Origin::of(QUrl(u"https://arm.example/"_s));
    budget.learn(origin, u"arg"_s, response, now);
    for (const auto& quota : budget.quotas())
        require(quota.remaining >= 0 && quota.name.size() <= 121);
    http::Request request;
    request.url = QUrl(u"https://arm.example/"_s);
    const bool success = response.isSuccess();
    const auto result = http::checked(std::move(response), request);
    require(success == result.has_value());
    if (!result)
        require(!result.error().what.contains(QChar(0x202e)) && result.error().what.size() < 2000);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    links(bytes);
    response(bytes);
    http::parseHttpDate(bytes);
    http::parseClockDuration(bytes);
    return 0;
}
