// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/outboxservice.h"

#include "services/syncservice.h"
#include "services/words.h"
#include "store/queries/journalqueries.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

#include <algorithm>
#include <utility>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr int sentAtOnce = 100;
constexpr std::chrono::seconds lookEvery{20};
constexpr std::chrono::seconds longestWait{3600};
constexpr int lookBackDays = 14; // the change may be older than the decision: it came after the last reading

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Outbox)
};

/// Nothing that time, network or a right could heal.
bool isForGood(core::Errc code)
{
    return code == core::Errc::Refused || code == core::Errc::NotFound || code == core::Errc::BadInput;
}

/// What holds for every decision of the connection, not for this one alone.
bool concernsConnection(core::Errc code)
{
    return code == core::Errc::Offline || code == core::Errc::Auth || code == core::Errc::Timeout || code == core::Errc::Throttled;
}

domain::JournalEntry entryOf(const store::OutboxItem& item, const AlertWish& wish, const QString& action, const QString& result)
{
    return {item.actor, action, wish.alert, result, item.payload};
}

void touch(store::ChangeSet& changes)
{
    changes.alerts = changes.manyAlerts = changes.activity = true;
}

QString conflictText(domain::AlertStatus theirs, const QString& by)
{
    const QString status = statusName(theirs);
    return by.isEmpty() ? Texts::tr("Changed in the cloud to %1 meanwhile.").arg(status) : Texts::tr("Changed in the cloud to %1 by %2.").arg(status, by);
}

} // namespace

OutboxService::OutboxService(Tools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    connect(&m_timer, &QTimer::timeout, this, &OutboxService::wake);
}

OutboxService::~OutboxService() = default;

void OutboxService::start()
{
    m_timer.start(lookEvery);
    wake();
}

void OutboxService::wake()
{
    m_tasks.start(sendDue(m_tasks.token()), [](const core::Result<void>&) {});
}

void OutboxService::retry(core::ConnectionId connection)
{
    m_tasks.start(
        [](store::Workspace& workspace, core::ConnectionId which) -> core::Async<void> {
            co_return co_await workspace.write([which](store::Db& db, store::ChangeSet&) { return store::makeOutboxDue(db, which); });
        }(m_tools.workspace, connection),
        [this](const core::Result<void>&) { wake(); });
}

core::Async<void> OutboxService::sendDue(core::CancelToken token)
{
    if (m_sending) {
        m_again = true;
        co_return core::Result<void>{};
    }
    m_sending = true;
    core::Result<void> result;
    for (;;) {
        m_again = false;
        auto due = co_await m_tools.workspace.read([now = m_tools.clock->now()](store::Db& db) { return store::readOutboxDue(db, now, sentAtOnce); }, token);
        if (!due)
            result = std::unexpected(due.error());
        if (!due || (due->isEmpty() && !m_again))
            break;
        result = co_await sendRound(std::move(*due), token);
        if (!result)
            break;
    }
    m_sending = false;
    for (const auto& waiting : std::exchange(m_waiting, {}))
        waiting.complete({});
    co_return result;
}

core::Async<void> OutboxService::settled(core::CancelToken token)
{
    if (m_sending) {
        m_again = true;
        core::Promise<void> end;
        m_waiting.push_back(end);
        const core::OnCancel onCancel(token, [end] { end.complete(core::cancelled(u"services.outbox"_s)); });
        co_return co_await end.future();
    }
    co_return co_await sendDue(std::move(token));
}

std::optional<core::Error> OutboxService::why(qint64 item) const
{
    const auto at = m_why.constFind(item);
    return at == m_why.constEnd() ? std::nullopt : std::optional(*at);
}

core::Async<void> OutboxService::sendRound(QList<store::OutboxItem> items, core::CancelToken token)
{
    QHash<qint64, core::Error> blocked; // by connection
    for (const auto& item : std::as_const(items)) {
        const auto wish = AlertWish::of(item);
        core::Result<Outcome> outcome;
        if (const auto why = blocked.constFind(item.connection.value); why != blocked.constEnd())
            outcome = std::unexpected(*why);
        else
            outcome = co_await sendOne(item, wish, token);
        if (!outcome && outcome.error().code == core::Errc::Cancelled)
            co_return std::unexpected(outcome.error());
        core::Result<void> noted;
        if (!outcome)
            noted = co_await noteFailure(item, outcome.error());
        else if (outcome->gone)
            continue;
        else if (outcome->conflict)
            noted = co_await noteConflict(item, wish, *outcome);
        else
            noted = co_await settle(item, wish, outcome->was);
        if (!noted)
            co_return noted;
        if (!outcome && concernsConnection(outcome.error().code))
            blocked.insert(item.connection.value, outcome.error());
    }
    co_return core::Result<void>{};
}

core::Async<ports::LiveConnector> OutboxService::open(core::ConnectionId connection, core::CancelToken token)
{
    auto connections = co_await m_tools.workspace.read([](store::Db& db) { return store::readConnections(db); }, token);
    if (!connections)
        co_return std::unexpected(connections.error());
    const auto fact = std::ranges::find(*connections, connection, &store::ConnectionFact::id);
    if (fact == connections->end())
        co_return core::fail(core::Errc::NotFound, Texts::tr("The connection of this alert is gone; take the decision back."), {}, u"services.outbox"_s);
    const ports::ConnectionSpec spec{fact->id, fact->kind, fact->name, fact->settings, fact->sample, fact->paused, std::chrono::seconds(fact->everySeconds)};
    co_return co_await m_tools.factory.open(spec);
}

core::Async<std::optional<domain::AlertStatus>> OutboxService::readTarget(ports::LiveConnector live, store::OutboxItem item, AlertWish wish,
                                                                          core::CancelToken token)
{
    const auto read = co_await core::startOn(live.context, [connector = live.connector, alert = wish.alert, id = item.connection, &port = m_tools.port, token] {
        return connector->refreshAlerts({alert}, id, port, token);
    });
    m_tools.online.report(item.connection, read ? std::nullopt : std::optional(read.error().code));
    if (!read)
        co_return std::unexpected(read.error());
    co_return co_await m_tools.workspace.read([key = item.target](store::Db& db) { return store::readSourceStatus(db, key); }, token);
}

core::Async<OutboxService::Outcome> OutboxService::sendOne(store::OutboxItem item, AlertWish wish, core::CancelToken token)
{
    auto live = co_await open(item.connection, token);
    if (!live)
        co_return std::unexpected(live.error());
    const auto before = co_await readTarget(*live, item, wish, token);
    if (!before)
        co_return std::unexpected(before.error());
    if (*before == wish.status)
        co_return Outcome{.was = true};
    if (wish.base != domain::AlertStatus::Unknown && *before && **before != wish.base) {
        auto by = co_await core::startOn(live->context, [connector = live->connector, alert = wish.alert, since = item.created.addDays(-lookBackDays), token] {
            return connector->alertChangedBy(alert, since, token);
        });
        if (!by && by.error().code == core::Errc::Cancelled)
            co_return std::unexpected(by.error());
        co_return Outcome{.theirs = **before, .conflict = true, .by = by.value_or(QString())};
    }
    const auto marked = co_await markSending(item);
    if (!marked)
        co_return std::unexpected(marked.error());
    if (!*marked)
        co_return Outcome{.gone = true};
    const auto sent =
        co_await core::startOn(live->context, [connector = live->connector, wish, token] { return connector->setAlertStatus(wish.alert, wish.status, token); });
    m_tools.online.report(item.connection, sent ? std::nullopt : std::optional(sent.error().code));
    if (!sent)
        co_return std::unexpected(sent.error());
    const auto after = co_await readTarget(*live, item, wish, token);
    if (!after)
        co_return std::unexpected(after.error());
    if (*after != wish.status) {
        co_return core::fail(
            core::Errc::BadResponse,
            Texts::tr("The cloud took the change and still shows %1; it is sent again later.").arg(statusName(after->value_or(domain::AlertStatus::Unknown))),
            {}, u"services.outbox"_s);
    }
    co_return Outcome{};
}

core::Async<bool> OutboxService::markSending(store::OutboxItem item)
{
    co_return co_await m_tools.workspace.write([item](store::Db& db, store::ChangeSet& changes) -> core::Result<bool> {
        STORE_LET(still, store::readOutboxItem(db, item.id));
        if (!still) // taken back, or replaced by a newer wish, a moment ago
            return false;
        changes.alerts = changes.manyAlerts = true;
        STORE_TRY(store::setOutboxState(db, item.id, domain::QueueState::Sending, item.nextTry));
        return true;
    });
}

core::Async<void> OutboxService::settle(store::OutboxItem item, AlertWish wish, bool was)
{
    const QDateTime now = m_tools.clock->now();
    const auto done = co_await m_tools.workspace.write([item, wish, was, now](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        touch(changes);
        STORE_TRY(store::appendJournal(db, entryOf(item, wish, u"alert.send"_s, was ? u"already so"_s : u"sent"_s), now));
        STORE_TRY(store::removeOutbox(db, item.id));
        STORE_LET(others, store::readOutboxOf(db, item.target));
        for (const auto& other : std::as_const(others)) { // decided while this one was under way
            auto next = AlertWish::of(other);
            next.base = wish.status;
            STORE_TRY(store::setOutboxPayload(db, other.id, next.toJson()));
        }
        return dropDecision(db, item.target, wish.status, item.actor, now);
    });
    if (done)
        Q_EMIT sent();
    co_return done;
}

core::Async<void> OutboxService::noteConflict(store::OutboxItem item, AlertWish wish, Outcome outcome)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([item, wish, outcome, now](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        touch(changes);
        STORE_TRY(store::appendJournal(db, entryOf(item, wish, u"alert.send"_s, u"conflict"_s), now));
        return store::failOutbox(db, item.id, conflictText(outcome.theirs, outcome.by), now, domain::QueueState::Conflict);
    });
}

core::Async<void> OutboxService::noteFailure(store::OutboxItem item, core::Error error)
{
    const QDateTime now = m_tools.clock->now();
    const bool forGood = isForGood(error.code);
    auto wait = SyncService::backOff(item.tries + 1, longestWait);
    if (error.retryAfter)
        wait = std::max(wait, std::chrono::ceil<std::chrono::seconds>(*error.retryAfter));
    const bool isNew = error.what != item.lastError;
    m_why.insert(item.id, error);
    const auto noted = co_await m_tools.workspace.write([=](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        changes.alerts = changes.manyAlerts = true;
        if (isNew) { // once for each reason, not for each try
            changes.activity = true;
            STORE_TRY(store::appendJournal(db, entryOf(item, AlertWish::of(item), u"alert.send"_s, core::toWord(error.code)), now));
        }
        return store::failOutbox(db, item.id, error.what, now.addSecs(wait.count()), forGood ? domain::QueueState::Failed : domain::QueueState::Waiting);
    });
    if (noted && isNew && error.code != core::Errc::Offline) // being offline is told once, for everything
        Q_EMIT notSent(error.what);
    co_return noted;
}

core::Async<void> OutboxService::takeBack(qint64 id)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write([id, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(item, store::readOutboxItem(db, id));
        if (!item)
            return {};
        if (item->state == domain::QueueState::Sending) {
            return core::fail(core::Errc::Conflict, Texts::tr("This decision is being sent right now; decide again once it is there."), {},
                              u"services.outbox"_s);
        }
        touch(changes);
        const auto wish = AlertWish::of(*item);
        STORE_TRY(store::removeOutbox(db, id));
        STORE_TRY(store::appendJournal(db, {who, u"alert.takeBack"_s, wish.alert, QString(domain::toWord(wish.status)), item->payload}, now));
        return dropDecision(db, item->target, wish.status, who, now);
    });
}

core::Async<void> OutboxService::keepMine(qint64 id)
{
    const QDateTime now = m_tools.clock->now();
    const auto done = co_await m_tools.workspace.write([id, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        STORE_LET(item, store::readOutboxItem(db, id));
        if (!item)
            return {};
        touch(changes);
        auto wish = AlertWish::of(*item);
        STORE_LET(theirs, store::readSourceStatus(db, item->target));
        wish.base = theirs.value_or(domain::AlertStatus::Unknown);
        STORE_TRY(store::setOutboxPayload(db, id, wish.toJson()));
        STORE_TRY(store::setOutboxState(db, id, domain::QueueState::Waiting, QDateTime::fromMSecsSinceEpoch(0)));
        return store::appendJournal(db, {who, u"alert.keepMine"_s, wish.alert, QString(domain::toWord(wish.status)), item->payload}, now);
    });
    if (done)
        wake();
    co_return done;
}

core::Async<void> OutboxService::close()
{
    m_timer.stop();
    co_return co_await m_tasks.close();
}

} // namespace services
