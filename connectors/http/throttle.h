// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/http/message.h"

#include <map>
#include <mutex>

#include <QObject>

namespace http {

/// What a service said about the calls that are left: one counter of one origin.
struct Quota {
    Origin origin;
    QString name; ///< "subscription-reads", "Microsoft.Compute/GetOperation3Min", "arg"
    qint64 remaining = 0;
    QDateTime at; ///< UTC, when it was said
};

/// The calls left, shared by every request of a client: read from ARM's x-ms-ratelimit-remaining-* and Resource Graph's
/// x-ms-user-quota-* headers, and the moment until which an origin's bucket is not to be asked (Retry-After of a 429).
/// Owned by the composition root, outlives the client; any thread. Signals come on the thread of the client.
class ThrottleBudget final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Learns from one response; `bucket` is Request::quota.
    void learn(const Origin& origin, const QString& bucket, const Response& response, const QDateTime& now);
    /// How long a request has to wait before it is sent; zero: not at all.
    std::chrono::milliseconds waitFor(const Origin& origin, const QString& bucket, const QDateTime& now) const;
    /// How long a request should wait so that the calls left last: zero while there are plenty, or nothing fresh is known;
    /// the fewer are left, the longer.
    std::chrono::milliseconds paceFor(const Origin& origin, const QString& bucket, const QDateTime& now) const;
    /// The counters known, by origin and name, the tightest first within an origin.
    QList<Quota> quotas() const;

Q_SIGNALS:
    void changed();

private:
    using Key = std::pair<Origin, QString>;
    bool note(const Origin& origin, const QString& name, qint64 remaining, const QDateTime& now);
    void block(const Key& key, const QDateTime& until);

    mutable std::mutex m_mutex;
    std::map<Key, Quota> m_quotas;
    std::map<Key, QDateTime> m_blockedUntil;
    struct Left {
        qint64 calls = 0;
        qint64 floor = 0;                       ///< below it calls are spread
        std::chrono::milliseconds until{0};     ///< over this time
        QDateTime at, good;                     ///< said when, and worth something until
    };
    std::map<Key, Left> m_left;                 // of the last answer to a request of the bucket
};

} // namespace http
