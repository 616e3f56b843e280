// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/pages.h"
#include "connectors/azure/roles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace azure {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(azure::Sync)
};

constexpr auto securityReader = "Security Reader"_L1;

} // namespace

/// The texts of the recommendations: the built-in ones of the whole cloud, and each subscription's own.
core::Async<void> Sync::readMetadata()
{
    tell(Texts::tr("Reading recommendation texts"));
    QSet<QString> keys = m_unnamed; // one that has no text is not looked for again
    const auto take = [&keys](Parsed& page) {
        for (const auto& text : std::as_const(page.facts.metadata))
            keys.insert(text.key);
        return true;
    };
    const auto read = [this, &take](const QString& scope) {
        return readList(m_arm->get(scope + u"/providers/Microsoft.Security/assessmentMetadata"_s, "2021-06-01"_L1, u"azure.metadata"_s), metadataPages(),
                        Counter::Metadata, m_arm->tools().limits.bulk, take);
    };
    auto common = co_await read(QString());
    if (!common && isFatal(common.error()))
        co_return std::unexpected(common.error());
    if (!common)
        partly(Texts::tr("Recommendation texts could not be read. %1").arg(common.error().what));
    for (const auto& subscription : std::as_const(m_subscriptions)) {
        auto own = co_await read(subscription.scopeId);
        if (own)
            continue;
        if (isFatal(own.error()))
            co_return std::unexpected(own.error());
        partly(subscription.name, Texts::tr("recommendation texts"), own.error(), securityReader);
    }
    QStringList sorted(keys.begin(), keys.end());
    sorted.sort();
    co_return co_await m_port.setState(m_request.connection, u"azure.metadata"_s,
                                       QJsonDocument(QJsonArray::fromStringList(sorted)).toJson(QJsonDocument::Compact));
}

/// The assessment keys whose texts were looked for.
core::Async<QSet<QString>> Sync::readMetadataKeys()
{
    auto stored = co_await m_port.state(m_request.connection, u"azure.metadata"_s);
    if (!stored)
        co_return std::unexpected(stored.error());
    QSet<QString> keys;
    for (const auto& value : QJsonDocument::fromJson(*stored).array())
        keys.insert(value.toString());
    co_return keys;
}

core::Async<void> Sync::readPosture()
{
    tell(Texts::tr("Reading scores, controls and plans"));
    if (auto ok = co_await parallel(m_subscriptions.size(), [this](qsizetype i) { return readPostureOf(i); }); !ok)
        co_return ok;
    co_return co_await readConnectorScores();
}

/// The scores of accounts and projects of other clouds, which only Resource Graph tells.
core::Async<void> Sync::readConnectorScores()
{
    if (m_connectors.isEmpty())
        co_return core::Result<void>{};
    const QDateTime now = m_arm->tools().clock.now();
    const std::array queries{
        std::pair(u"securityresources | where type =~ 'microsoft.security/securescores' | order by id asc"_s, scorePages(Envelope::Graph, now, m_connectors)),
        std::pair(u"securityresources | where type =~ 'microsoft.security/securescores/securescorecontrols' | order by id asc"_s,
                  controlPages(Envelope::Graph, now, m_connectors))};
    for (const auto& [query, parse] : queries) {
        auto end = co_await graphList(query, graphGroups(), parse, Counter::Posture, m_arm->tools().limits.bulk);
        if (!end && isFatal(end.error()))
            co_return std::unexpected(end.error());
        if (!end || !end->complete()) {
            partly(Texts::tr("The secure scores of connected accounts could not be read to the end."));
            co_return core::Result<void>{};
        }
    }
    auto last = batch();
    const QSet<QString> scopes(m_connectors.cbegin(), m_connectors.cend());
    for (const auto& scope : scopes)
        last.passEnds.append({domain::FactKind::Control, scope, {}});
    co_return co_await write(std::move(last), Counter::Posture);
}

/// One list of one subscription to its end, with its read mark and reconciliation. False: told in the summary.
core::Async<bool> Sync::readWhole(const Subscription& subscription, QLatin1StringView path, QLatin1StringView version, Query query, PageParser parse,
                                  Counter counter, QList<domain::FactKind> kinds, QString mark, QString what)
{
    auto first = m_arm->get(subscription.scopeId + path, version, u"azure."_s + mark, query);
    auto end = co_await readList(std::move(first), std::move(parse), counter, m_arm->tools().limits.bulk);
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    auto last = batch();
    if (end && end->complete()) {
        last.reads.append(readMark(subscription.scopeId, mark, end->rows));
        for (const auto kind : std::as_const(kinds))
            last.passEnds.append({kind, subscription.scopeId, {}});
    } else {
        const auto error = end ? unusable(*end) : end.error();
        last.reads.append(failedMark(subscription.scopeId, mark, error, securityReader));
        partly(subscription.name, what, error, securityReader);
    }
    if (auto ok = co_await write(std::move(last), counter); !ok)
        co_return std::unexpected(ok.error());
    co_return end && end->complete();
}

core::Async<void> Sync::readPostureOf(qsizetype index)
{
    const Subscription subscription = m_subscriptions[index];
    const QDateTime now = m_arm->tools().clock.now();
    auto scores = co_await readWhole(subscription, "/providers/Microsoft.Security/secureScores"_L1, "2020-01-01"_L1, {}, scorePages(Envelope::Arm, now),
                                     Counter::Posture, {}, u"securescores"_s, Texts::tr("secure scores"));
    if (!scores)
        co_return std::unexpected(scores.error());
    auto controls = co_await readWhole(subscription, "/providers/Microsoft.Security/secureScoreControls"_L1, "2020-01-01"_L1, {{u"$expand"_s, u"definition"_s}},
                                       controlPages(Envelope::Arm, now), Counter::Posture, {domain::FactKind::Control}, u"securescorecontrols"_s,
                                       Texts::tr("security controls"));
    if (!controls)
        co_return std::unexpected(controls.error());
    auto pricings = co_await readWhole(subscription, "/providers/Microsoft.Security/pricings"_L1, "2024-01-01"_L1, {}, pricingPages(), Counter::Posture,
                                       {domain::FactKind::Pricing}, u"pricings"_s, Texts::tr("Defender plans"));
    if (!pricings)
        co_return std::unexpected(pricings.error());
    co_return core::Result<void>{};
}

core::Async<void> Sync::readAlerts()
{
    tell(Texts::tr("Reading alerts"));
    co_return co_await parallel(m_subscriptions.size(), [this](qsizetype i) { return readAlertsOf(i); });
}

core::Async<void> Sync::readAlertsOf(qsizetype index)
{
    const Subscription subscription = m_subscriptions[index];
    auto read = co_await readWhole(subscription, "/providers/Microsoft.Security/alerts"_L1, "2022-01-01"_L1, {}, alertPages(), Counter::Alerts,
                                   {domain::FactKind::Alert}, u"alerts"_s, Texts::tr("alerts"));
    if (!read)
        co_return std::unexpected(read.error());
    co_return core::Result<void>{};
}

} // namespace azure
