// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/http/throttle.h"

#include "connectors/http/retryafter.h"
#include "core/text.h"

using namespace Qt::StringLiterals;

namespace http {

namespace {

constexpr size_t mostCounters = 500; // names come from the far side
// ARM refills a reader's bucket of 250 calls by 25 a second, and tells no time of reset; Resource Graph gives 15 calls in
// 5 seconds and tells when they are given anew.
constexpr qint64 armFloor = 100;
constexpr qint64 userQuotaFloor = 5;
constexpr auto armSlowest = std::chrono::milliseconds(2000);
constexpr auto toldFor = std::chrono::seconds(30); // what was said longer ago says nothing about now
constexpr QLatin1StringView armPrefix = "x-ms-ratelimit-remaining-"_L1;

std::optional<qint64> count(QByteArrayView text)
{
    bool ok = false;
    const qint64 n = text.trimmed().toLongLong(&ok);
    return ok ? std::optional(std::max<qint64>(n, 0)) : std::nullopt;
}

} // namespace

bool ThrottleBudget::note(const Origin& origin, const QString& name, qint64 remaining, const QDateTime& now)
{
    const Key key{origin, core::oneLine(name, 120)};
    if (!m_quotas.contains(key) && m_quotas.size() >= mostCounters)
        return false;
    m_quotas[key] = Quota{origin, key.second, remaining, now};
    return true;
}

void ThrottleBudget::block(const Key& key, const QDateTime& until)
{
    auto& blocked = m_blockedUntil[key];
    if (!blocked.isValid() || blocked < until)
        blocked = until;
}

void ThrottleBudget::learn(const Origin& origin, const QString& bucket, const Response& response, const QDateTime& now)
{
    bool any = false;
    {
        const std::scoped_lock lock(m_mutex);
        std::optional<Left> left;
        for (const auto& [rawName, value] : response.headers.fields()) {
            const QString name = QString::fromLatin1(rawName).toLower();
            if (name == armPrefix + "resource"_L1) { // "Microsoft.Compute/GetOperation3Min;107,Microsoft.Compute/GetOperation30Min;1"
                for (const auto& part : value.split(',')) {
                    const auto semicolon = part.lastIndexOf(';');
                    if (const auto n = count(part.mid(semicolon + 1)); semicolon > 0 && n)
                        any |= note(origin, QString::fromUtf8(part.first(semicolon).trimmed()), *n, now);
                }
            } else if (name.startsWith(armPrefix)) {
                const auto n = count(value);
                if (n)
                    any |= note(origin, name.sliced(armPrefix.size()), *n, now);
                if (n && (!left || *n < left->calls))
                    left = Left{*n, armFloor, armSlowest, now, now.addDuration(toldFor)};
            } else if (name == "x-ms-user-quota-remaining"_L1) {
                const auto n = count(value);
                if (n)
                    any |= note(origin, bucket.isEmpty() ? u"user-quota"_s : bucket, *n, now);
                if (n && *n < userQuotaFloor) {
                    const auto reset = parseClockDuration(response.headers.value("x-ms-user-quota-resets-after")).value_or(armSlowest);
                    left = Left{*n, userQuotaFloor, reset, now, now.addDuration(reset)};
                }
            }
        }
        if (left)
            m_left[{origin, bucket}] = *left;
        const bool usedUp = response.headers.contains("x-ms-user-quota-remaining") && count(response.headers.value("x-ms-user-quota-remaining")) == 0;
        const auto wait = retryAfter(response.headers, now);
        if (wait && (usedUp || response.status == 429 || response.status == 503)) {
            block({origin, bucket}, now.addDuration(*wait));
            any = true;
        }
    }
    if (any)
        Q_EMIT changed();
}

std::chrono::milliseconds ThrottleBudget::waitFor(const Origin& origin, const QString& bucket, const QDateTime& now) const
{
    const std::scoped_lock lock(m_mutex);
    const auto blocked = m_blockedUntil.find({origin, bucket});
    if (blocked == m_blockedUntil.end() || blocked->second <= now)
        return std::chrono::milliseconds(0);
    // A clock set back must not keep an origin blocked for longer than any service may ask.
    return std::min<std::chrono::milliseconds>(std::chrono::milliseconds(now.msecsTo(blocked->second)), std::chrono::hours(24));
}

std::chrono::milliseconds ThrottleBudget::paceFor(const Origin& origin, const QString& bucket, const QDateTime& now) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_left.find({origin, bucket});
    if (known == m_left.end() || known->second.calls >= known->second.floor)
        return std::chrono::milliseconds(0);
    const Left& left = known->second;
    if (left.at > now || left.good < now)
        return std::chrono::milliseconds(0);
    return left.until * (left.floor - left.calls) / left.floor;
}

QList<Quota> ThrottleBudget::quotas() const
{
    const std::scoped_lock lock(m_mutex);
    QList<Quota> all;
    for (const auto& [key, quota] : m_quotas)
        all.append(quota);
    std::ranges::stable_sort(all, [](const Quota& a, const Quota& b) { return std::tie(a.origin, a.remaining) < std::tie(b.origin, b.remaining); });
    return all;
}

} // namespace http
