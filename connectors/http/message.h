// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/credential.h"

#include <chrono>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QDateTime>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QUrl>

namespace http {

enum class Method { Get, Head, Post, Put, Patch, Delete };
QLatin1StringView toWord(Method method); ///< "GET"

/// Header fields in the order of the wire; names compare without case.
class Headers {
public:
    struct Field {
        QByteArray name;
        QByteArray value;
    };

    Headers() = default;
    Headers(std::initializer_list<Field> fields) : m_fields(fields) {}
    void add(QByteArray name, QByteArray value) { m_fields.append({std::move(name), std::move(value)}); }
    void set(const QByteArray& name, QByteArray value); ///< replaces every field of that name
    bool contains(QByteArrayView name) const;
    QByteArray value(QByteArrayView name) const; ///< of the first field of that name; empty when there is none
    const QList<Field>& fields() const { return m_fields; }

private:
    QList<Field> m_fields;
};

struct Timeouts {
    std::chrono::milliseconds connect{15'000};
    std::chrono::milliseconds total{120'000}; ///< of one attempt, from connect to the last byte
    std::chrono::milliseconds stall{30'000};  ///< without a byte in either direction
};

/// When an attempt that failed with 408, 429, 5xx or a broken connection is made again.
struct RetryPolicy {
    enum class When {
        Idempotent, ///< GET, HEAD, PUT, DELETE
        Always,     ///< the caller knows that repeating is harmless, such as a POST that only queries
        Never
    };
    When when = When::Idempotent;
    int attempts = 5;                                ///< at most, the first included
    std::chrono::milliseconds firstDelay{500};       ///< doubled each time, with full jitter
    std::chrono::milliseconds longestDelay{60'000};  ///< also the longest Retry-After that is waited for; a longer one ends with Throttled
};

struct Request {
    Method method = Method::Get;
    QUrl url; ///< https, or http on loopback; may only come from settings, our own code or boundLink()
    Headers headers;
    QByteArray body;
    std::shared_ptr<Credential> credential; ///< null: sent without Authorization
    qint64 maxBytes = 32 << 20;             ///< of the decoded body; more is Refused
    Timeouts timeouts;
    RetryPolicy retry;
    int redirects = 0; ///< followed for GET and HEAD, at most 5; any other redirect, and every one with a credential, is Refused
    QString label;     ///< for the request log, untranslated: "azure.arg"
    QString quota;     ///< requests of one origin that are throttled together, such as "arg"; empty: the rest of the origin
};

struct Timing {
    QDateTime startedAt; ///< UTC, of the last attempt
    std::chrono::milliseconds duration{0}; ///< of the last attempt
    std::chrono::milliseconds firstByte{0};
};

struct Response {
    int status = 0;
    Headers headers;
    QByteArray body; ///< decoded (gzip), at most Request::maxBytes
    QUrl url;        ///< where it came from, after redirects
    Timing timing;
    int attempts = 1;

    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// The response itself when its status is 2xx, else the Error that its status means: 401 Auth, 403 Forbidden, 404 and 410
/// NotFound, 409 and 412 Conflict, 408 Timeout, 429 Throttled, 5xx and the rest BadResponse. `what` quotes the service's
/// own code and message (ARM's and OAuth's error bodies), made safe; `detail` holds method, URL, status and request id.
core::Result<Response> checked(Response response, const Request& request);

} // namespace http
