// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/azure/armid.h"
#include "connectors/azure/childpath.h"
#include "connectors/azure/json.h"
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

using namespace std::chrono_literals;
constexpr auto oldestMark = std::chrono::hours(13 * 24); // the feed keeps 14 days
constexpr auto fullEvery = std::chrono::hours(24);       // what no feed tells of is found by a full pass
constexpr auto overlap = std::chrono::minutes(5);        // changes are told of a little late
constexpr qsizetype mostChanges = 20'000;                // then a full pass is cheaper
constexpr qsizetype idsPerQuery = 100;

QString kqlTime(const QDateTime& at)
{
    return u"datetime("_s + at.toUTC().toString(Qt::ISODateWithMs) + u')';
}

bool isContainer(const QString& id)
{
    return typeOf(id).startsWith("Microsoft.Resources/subscriptions"_L1, Qt::CaseInsensitive);
}

} // namespace

/// Reads what changed since the last synchronisation. False: a full pass is needed.
core::Async<bool> Sync::deltaPass()
{
    const QDateTime now = m_cursor.started;
    auto changes = co_await m_port.state(m_request.connection, u"azure.changes"_s);
    if (!changes)
        co_return std::unexpected(changes.error());
    auto full = co_await m_port.state(m_request.connection, u"azure.full"_s);
    if (!full)
        co_return std::unexpected(full.error());
    m_mark = parseTime(QString::fromLatin1(*changes));
    const QDateTime lastFull = parseTime(QString::fromLatin1(*full));
    if (!m_mark.isValid() || !lastFull.isValid() || m_mark > now || m_mark.addDuration(oldestMark) < now || lastFull.addDuration(fullEvery) < now)
        co_return false;
    m_summary.delta = true;
    for (const auto step : {&Sync::readChanges, &Sync::readActivity, &Sync::applyChanges}) {
        auto ok = co_await (this->*step)();
        if (!ok)
            co_return ok;
        if (!*ok)
            co_return false;
    }
    if (auto ok = co_await deltaSecurity(); !ok)
        co_return std::unexpected(ok.error());
    for (const auto step : {&Sync::readPosture, &Sync::readAlerts, &Sync::readHistory, &Sync::readChildren}) {
        if (auto ok = co_await (this->*step)(); !ok)
            co_return std::unexpected(ok.error());
    }
    if (!m_cursor.broken) {
        auto ok = co_await m_port.setState(m_request.connection, u"azure.changes"_s, now.toString(Qt::ISODateWithMs).toLatin1());
        if (!ok)
            co_return std::unexpected(ok.error());
    }
    co_return true;
}

void Sync::noteChange(const QString& id, const QDateTime& at, bool deleted)
{
    auto& change = m_changes[id.toLower()];
    if (change.id.isEmpty() || change.at <= at)
        change = {id, at, deleted};
}

/// What the plan reads of the nearest parent of something that changed is due again.
void Sync::noteChild(const QString& id)
{
    const QString type = typeOf(id);
    QSet<std::pair<QString, QString>> due;
    qsizetype nearest = 0;
    for (const auto& entry : std::as_const(m_request.plan)) {
        if (type.compare(entry.childType, Qt::CaseInsensitive) != 0)
            continue;
        const QString parent = parentOfChild(entry, id);
        if (parent.size() > nearest)
            due.clear();
        nearest = std::max(nearest, parent.size());
        if (!parent.isEmpty() && parent.size() == nearest)
            due.insert({parent, markKey(entry)});
    }
    m_dueChildren.unite(due);
}

/// Resource Graph's feed of changes. The last change of an id counts.
core::Async<bool> Sync::readChanges()
{
    tell(Texts::tr("Reading changes"));
    const QString query =
        u"resourcechanges | where todatetime(properties.changeAttributes.timestamp) >= "_s + kqlTime(m_mark.addDuration(-overlap)) + u" | order by id asc"_s;
    const auto take = [this](Parsed& page) {
        for (const auto& change : std::as_const(page.changes))
            noteChange(change.targetId, change.at, change.changeType.compare("Delete"_L1, Qt::CaseInsensitive) == 0);
        return false;
    };
    auto end = co_await graphList(query, graphGroups(), changePages(), Counter::Resources, m_arm->tools().limits.feed, take);
    if (!end && isFatal(end.error()))
        co_return std::unexpected(end.error());
    co_return end && end->complete() && m_changes.size() <= mostChanges;
}

core::Async<bool> Sync::readActivity()
{
    auto ok = co_await parallel(m_subscriptions.size(), [this](qsizetype i) { return readActivityOf(m_subscriptions[i]); });
    if (!ok)
        co_return std::unexpected(ok.error());
    co_return true;
}

/// The activity log tells what Resource Graph does not keep: writes to and deletions of extension and child resources.
core::Async<void> Sync::readActivityOf(Subscription subscription)
{
    const QString filter = u"eventTimestamp ge '%1' and eventTimestamp le '%2'"_s.arg(m_mark.addDuration(-overlap).toString(Qt::ISODateWithMs),
                                                                                      m_cursor.started.toString(Qt::ISODateWithMs));
    QList<ActivityRow> events;
    const auto take = [&events](ActivityRow&& row) { events.append(std::move(row)); };
    auto read = co_await readActivityPages(subscription, filter, take, m_arm->tools().limits.feed);
    if (!read && isFatal(read.error()))
        co_return std::unexpected(read.error());
    m_cursor.broken = m_cursor.broken || !read; // what is not read now is read from the same mark next time
    if (!read)
        partly(subscription.name, Texts::tr("activity log entries"), read.error(), u"Reader"_s);
    for (const auto& event : std::as_const(events)) {
        if (event.status.compare("Succeeded"_L1, Qt::CaseInsensitive) != 0 || !isArmId(event.resourceId))
            continue;
        const bool deleted = event.operation.endsWith("/delete"_L1, Qt::CaseInsensitive);
        if (!deleted && !event.operation.endsWith("/write"_L1, Qt::CaseInsensitive))
            continue;
        noteChild(event.resourceId);
        if (deleted)
            noteChange(event.resourceId, event.at, true);
    }
    co_return core::Result<void>{};
}

/// Pages of a subscription's activity log.
core::Async<void> Sync::readActivityPages(const Subscription& subscription, QString filter, std::function<void(ActivityRow&&)> take, http::PageLimits limits)
{
    auto request = m_arm->get(subscription.scopeId + u"/providers/Microsoft.Insights/eventtypes/management/values"_s, "2015-04-01"_L1, u"azure.activity"_s,
                              {{u"$filter"_s, filter}});
    http::PageGuard guard(limits);
    for (;;) {
        ++m_requestsBy[static_cast<int>(Counter::History)];
        auto response = co_await m_arm->send(request, m_token);
        if (!response)
            co_return std::unexpected(response.error());
        if (auto ok = guard.count(request, response->body.size()); !ok)
            co_return ok;
        auto page = co_await core::runOnPool(m_arm->tools().pool, [body = std::move(response->body)] { return parseActivity(body); }, m_token);
        if (!page)
            co_return std::unexpected(page.error());
        for (auto& row : page->items)
            take(std::move(row));
        if (page->nextLink.isEmpty())
            co_return core::Result<void>{};
        if (auto ok = guard.follow(request, page->nextLink.toUtf8()); !ok)
            co_return ok;
        auto next = m_arm->follow(request, page->nextLink);
        if (!next)
            co_return std::unexpected(next.error());
        request = std::move(*next);
    }
}

/// Re-reads what changed and deletes what is gone. An id that Resource Graph does not give yet is read again by the
/// next synchronisation; when it is missing then, too, the feed cannot be trusted.
core::Async<bool> Sync::applyChanges()
{
    auto stored = co_await m_port.state(m_request.connection, u"azure.pending"_s);
    if (!stored)
        co_return std::unexpected(stored.error());
    QSet<QString> before;
    for (const auto& value : QJsonDocument::fromJson(*stored).array()) {
        before.insert(value.toString().toLower());
        if (!m_changes.contains(value.toString().toLower()))
            noteChange(value.toString(), m_mark, false);
    }
    auto gone = batch();
    QStringList changed;
    for (const auto& change : std::as_const(m_changes)) {
        if (change.deleted)
            gone.deletedIds.append(change.id);
        else if (!isContainer(change.id)) // those were read already
            changed.append(change.id);
    }
    std::ranges::sort(changed);
    std::ranges::sort(gone.deletedIds);
    for (const auto& [parent, key] : std::as_const(m_dueChildren)) // a mark that is not complete makes them due
        gone.reads.append({parent, key, false, m_arm->tools().clock.now(), 0, {}, {}});
    if (auto ok = co_await write(std::move(gone), Counter::Resources); !ok)
        co_return std::unexpected(ok.error());
    QSet<QString> missing;
    for (qsizetype from = 0; from < changed.size(); from += idsPerQuery) {
        auto ok = co_await rereadResources(changed.mid(from, idsPerQuery), missing);
        if (!ok || !*ok)
            co_return ok;
    }
    if (missing.intersects(before))
        co_return false;
    const auto pending = QJsonArray::fromStringList(QStringList(missing.begin(), missing.end()));
    auto ok = co_await m_port.setState(m_request.connection, u"azure.pending"_s, QJsonDocument(pending).toJson(QJsonDocument::Compact));
    if (!ok)
        co_return std::unexpected(ok.error());
    co_return true;
}

core::Async<bool> Sync::rereadResources(QStringList ids, QSet<QString>& missing)
{
    QStringList literals, guids;
    for (const auto& id : std::as_const(ids)) {
        literals.append(kqlText(id));
        missing.insert(id.toLower());
        if (const QString guid = subscriptionOf(id); !guid.isEmpty() && !guids.contains(guid))
            guids.append(guid);
    }
    const QString query = u"resources | where id in~ ("_s + literals.join(u',') + u") | order by id asc"_s;
    ++m_requestsBy[static_cast<int>(Counter::Resources)];
    auto parsed = co_await fetch(m_arm->graph(query, guids, {}), resourcePages(Envelope::Graph));
    if (!parsed && isFatal(parsed.error()))
        co_return std::unexpected(parsed.error());
    if (!parsed || parsed->rejected > 0 || !parsed->skipToken.isEmpty())
        co_return false;
    for (const auto& resource : std::as_const(parsed->facts.resources))
        missing.remove(resource.id.toLower());
    parsed->facts.connection = m_request.connection;
    if (auto ok = co_await write(std::move(parsed->facts), Counter::Resources); !ok)
        co_return std::unexpected(ok.error());
    co_return true;
}

/// Assessments and findings whose state changed since the mark.
core::Async<void> Sync::deltaSecurity()
{
    const QString since = kqlTime(m_mark.addDuration(-overlap));
    GraphStep assessments = assessmentsStep();
    assessments.query = u"securityresources | where type =~ 'microsoft.security/assessments' | where todatetime(properties.status.statusChangeDate) >= "_s
                        + since + u" | order by id asc"_s;
    GraphStep findings = findingsStep();
    findings.query = u"securityresources | where type =~ 'microsoft.security/assessments/subassessments' | where todatetime(properties.timeGenerated) >= "_s
                     + since + u" | order by id asc"_s;
    for (const auto& step : {assessments, findings}) {
        for (int part = 0; part < groups(); ++part) {
            const auto guids = graphGroups().value(part);
            m_cursor.token.clear();
            auto read = co_await graphPages(step, guids);
            if (!read)
                co_return std::unexpected(read.error());
            m_cursor.broken = m_cursor.broken || !*read;
            if (!*read)
                partly(Texts::tr("Changed %1 could not be read; the next full synchronisation reads them.").arg(step.what));
        }
    }
    m_cursor.token.clear();
    co_return co_await nameNewAssessments();
}

/// A recommendation that appeared since the last full pass has a text of its own, which is read with the others.
core::Async<void> Sync::nameNewAssessments()
{
    auto known = co_await readMetadataKeys();
    if (!known)
        co_return std::unexpected(known.error());
    m_unnamed.subtract(*known);
    if (m_unnamed.isEmpty())
        co_return core::Result<void>{};
    co_return co_await readMetadata();
}

} // namespace azure
