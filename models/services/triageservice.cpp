// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/triageservice.h"

#include "services/syncservice.h"
#include "store/queries/journalqueries.h"
#include "store/queries/posturequeries.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype mostUndo = 50;
constexpr int sentAtOnce = 100;
constexpr std::chrono::seconds lookEvery{20};
constexpr std::chrono::seconds longestWait{3600};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(services::Triage)
};

QString undoTextOf(domain::AlertStatus status, int n)
{
    switch (status) {
    case domain::AlertStatus::Dismissed: return Texts::tr("Undo dismiss %n alert(s)", nullptr, n);
    case domain::AlertStatus::Resolved: return Texts::tr("Undo resolve %n alert(s)", nullptr, n);
    case domain::AlertStatus::InProgress: return Texts::tr("Undo start work on %n alert(s)", nullptr, n);
    case domain::AlertStatus::Active:
    case domain::AlertStatus::Unknown: break;
    }
    return Texts::tr("Undo activate %n alert(s)", nullptr, n);
}

QString redoTextOf(domain::AlertStatus status, int n)
{
    switch (status) {
    case domain::AlertStatus::Dismissed: return Texts::tr("Redo dismiss %n alert(s)", nullptr, n);
    case domain::AlertStatus::Resolved: return Texts::tr("Redo resolve %n alert(s)", nullptr, n);
    case domain::AlertStatus::InProgress: return Texts::tr("Redo start work on %n alert(s)", nullptr, n);
    case domain::AlertStatus::Active:
    case domain::AlertStatus::Unknown: break;
    }
    return Texts::tr("Redo activate %n alert(s)", nullptr, n);
}

int countOf(const QList<store::AlertRef>& refs)
{
    const auto alerts = int(std::ranges::count(refs, false, &store::AlertRef::isIncident));
    return alerts > 0 ? alerts : int(refs.size());
}

QByteArray payloadOf(const QString& alertId, domain::AlertStatus status)
{
    return QJsonDocument(QJsonObject{{u"alert"_s, alertId}, {u"status"_s, QString(toWord(status))}}).toJson(QJsonDocument::Compact);
}

domain::JournalEntry entryOf(const QString& who, const QString& action, const store::AlertRef& ref, const QString& result)
{
    return {who, action, ref.id, result, QJsonDocument(QJsonObject{{u"name"_s, ref.displayName}}).toJson(QJsonDocument::Compact)};
}

/// Queues the status for its source; a newer wish replaces one that still waits.
core::Result<void> queueStatus(store::Db& db, const store::AlertRef& ref, domain::AlertStatus status, const QString& who, const QDateTime& now)
{
    STORE_TRY(store::dropWaiting(db, ref.key, u"alert.status"_s));
    if (ref.sourceStatus == status)
        return {};
    return store::insertOutbox(db, {0, ref.connection, u"alert.status"_s, ref.key, payloadOf(ref.id, status), who, 0, {}}, now);
}

bool isForGood(core::Errc code)
{
    return code == core::Errc::Auth || code == core::Errc::Forbidden || code == core::Errc::Refused || code == core::Errc::NotFound
           || code == core::Errc::BadInput;
}

} // namespace

TriageService::TriageService(Tools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools))
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_tasks.start(sendDue(m_tasks.token()), [](const core::Result<void>&) {});
    });
}

TriageService::~TriageService() = default;

core::Async<QList<store::AlertRef>> TriageService::decide(QList<qint64> alertRows, Change change)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write(
        [alertRows, change, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<QList<store::AlertRef>> {
            STORE_LET(refs, store::readAlertRefs(db, alertRows));
            for (const auto& ref : refs) {
                STORE_TRY(store::writeDecision(db, {ref.key, change.status, false, change.owner, change.isRead}, who, now));
                if (change.status)
                    STORE_TRY(queueStatus(db, ref, *change.status, who, now));
                if (!change.action.isEmpty()) {
                    const QString result = change.status ? QString(toWord(*change.status)) : change.owner.value_or(QString());
                    STORE_TRY(store::appendJournal(db, entryOf(who, change.action, ref, result), now));
                    changes.activity = true;
                }
                changes.alert(ref.row);
            }
            return std::move(refs);
        });
}

core::Async<int> TriageService::setStatus(QList<qint64> alertRows, domain::AlertStatus status)
{
    auto before = co_await decide(alertRows, {status, {}, {}, u"alert.status"_s});
    if (!before)
        co_return std::unexpected(before.error());
    const int count = countOf(*before);
    remember({undoTextOf(status, count), redoTextOf(status, count), *before, true, false});
    if (!m_sending)
        m_tasks.start(sendDue(m_tasks.token()), [](const core::Result<void>&) {});
    co_return count;
}

core::Async<int> TriageService::assign(QList<qint64> alertRows, QString owner)
{
    auto before = co_await decide(alertRows, {{}, owner, {}, u"alert.assign"_s});
    if (!before)
        co_return std::unexpected(before.error());
    const int count = countOf(*before);
    remember({Texts::tr("Undo assign %n alert(s)", nullptr, count), Texts::tr("Redo assign %n alert(s)", nullptr, count), *before, false, true});
    co_return count;
}

core::Async<void> TriageService::markRead(QList<qint64> alertRows, bool read)
{
    const auto done = co_await decide(alertRows, {{}, {}, read, {}});
    if (!done)
        co_return std::unexpected(done.error());
    co_return core::Result<void>{};
}

void TriageService::remember(Undo undo)
{
    m_undo.append(std::move(undo));
    m_redo.clear();
    if (m_undo.size() > mostUndo)
        m_undo.removeFirst();
    Q_EMIT undoChanged();
}

QString TriageService::undoText() const
{
    return m_undo.isEmpty() ? QString() : m_undo.last().text;
}

QString TriageService::redoText() const
{
    return m_redo.isEmpty() ? QString() : m_redo.last().redoText;
}

core::Async<void> TriageService::undo()
{
    return step(m_undo, m_redo, u"alert.undo"_s);
}

core::Async<void> TriageService::redo()
{
    return step(m_redo, m_undo, u"alert.redo"_s);
}

core::Async<void> TriageService::step(QList<Undo>& from, QList<Undo>& to, QString action)
{
    if (from.isEmpty())
        co_return core::Result<void>{};
    Undo entry = from.takeLast();
    Q_EMIT undoChanged();
    auto before = co_await putBack(entry, std::move(action));
    if (!before) {
        from.append(std::move(entry)); // nothing was written: it can be tried again
        Q_EMIT undoChanged();
        co_return std::unexpected(before.error());
    }
    entry.before = std::move(*before);
    to.append(std::move(entry));
    Q_EMIT undoChanged();
    if (to.last().status && !m_sending)
        m_tasks.start(sendDue(m_tasks.token()), [](const core::Result<void>&) {});
    co_return core::Result<void>{};
}

core::Async<QList<store::AlertRef>> TriageService::putBack(Undo entry, QString action)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write(
        [entry, action, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<QList<store::AlertRef>> {
            QList<qint64> rows;
            for (const auto& ref : entry.before)
                rows.append(ref.row);
            STORE_LET(present, store::readAlertRefs(db, rows));
            for (const auto& ref : present) {
                const auto was = std::ranges::find(entry.before, ref.row, &store::AlertRef::row);
                store::AlertDecision decision{ref.key, {}, false, {}, {}};
                if (entry.owner)
                    decision.owner = was->owner;
                if (entry.status) {
                    // What the source meanwhile took over has to be taken back there as well.
                    const auto wanted = was->decidedStatus.value_or(was->sourceStatus);
                    STORE_TRY(queueStatus(db, ref, wanted, who, now));
                    if (wanted == ref.sourceStatus)
                        decision.clearStatus = true;
                    else
                        decision.status = wanted;
                }
                STORE_TRY(store::writeDecision(db, decision, who, now));
                STORE_TRY(store::appendJournal(db, entryOf(who, action, ref, entry.status ? u"status"_s : u"owner"_s), now));
                changes.alert(ref.row);
            }
            changes.activity = true;
            return std::move(present);
        });
}

void TriageService::startSending()
{
    m_timer.start(lookEvery);
}

core::Async<void> TriageService::sendDue(core::CancelToken token)
{
    if (m_sending)
        co_return core::Result<void>{};
    m_sending = true;
    auto due = co_await m_tools.workspace.read([now = m_tools.clock->now()](store::Db& db) { return store::readOutboxDue(db, now, sentAtOnce); }, token);
    core::Result<void> result;
    if (!due)
        result = std::unexpected(due.error());
    for (const auto& item : due.value_or(QList<store::OutboxItem>{})) {
        if (result)
            result = co_await sendOne(item, token);
    }
    m_sending = false;
    co_return result;
}

core::Async<void> TriageService::sendOne(store::OutboxItem item, core::CancelToken token)
{
    const auto payload = QJsonDocument::fromJson(item.payload).object();
    const QString alertId = payload.value("alert"_L1).toString();
    const auto status = domain::fromWord<domain::AlertStatus>(payload.value("status"_L1).toString());
    auto connections = co_await m_tools.workspace.read([](store::Db& db) { return store::readConnections(db); }, token);
    if (!connections)
        co_return std::unexpected(connections.error());
    core::Result<void> sent = core::fail(core::Errc::NotFound, Texts::tr("The connection of this alert is gone."));
    const auto fact = std::ranges::find(*connections, item.connection, &store::ConnectionFact::id);
    if (fact != connections->end()) {
        const ports::ConnectionSpec spec{fact->id, fact->kind, fact->name, fact->settings, fact->sample, fact->paused, std::chrono::seconds(fact->everySeconds)};
        auto live = co_await m_tools.factory.open(spec);
        if (!live) {
            sent = std::unexpected(live.error());
        } else {
            sent = co_await core::startOn(live->context, [connector = live->connector, alertId, status, token] {
                return connector->setAlertStatus(alertId, status, token);
            });
            if (sent) { // read back: only what the source shows is done
                const auto read = co_await core::startOn(live->context, [connector = live->connector, alertId, id = item.connection, &port = m_tools.port, token] {
                    return connector->refreshAlerts({alertId}, id, port, token);
                });
                if (!read)
                    sent = std::unexpected(read.error());
            }
        }
    }
    if (!sent && sent.error().code == core::Errc::Cancelled)
        co_return sent;
    const QDateTime now = m_tools.clock->now();
    const bool forGood = !sent && isForGood(sent.error().code);
    const auto noted = co_await m_tools.workspace.write([item, alertId, status, sent, forGood, now](store::Db& db, store::ChangeSet& changes) -> core::Result<void> {
        const QString word = sent ? u"sent"_s : QString(core::toWord(sent.error().code));
        changes.alerts = changes.activity = true;
        changes.manyAlerts = true;
        STORE_TRY(store::appendJournal(db, {item.actor, u"alert.send"_s, alertId, word, item.payload}, now));
        if (!sent) {
            const auto wait = SyncService::backOff(item.tries + 1, longestWait);
            return store::failOutbox(db, item.id, sent.error().what, now.addSecs(wait.count()), forGood);
        }
        STORE_TRY(store::removeOutbox(db, item.id));
        STORE_LET(source, store::readSourceStatus(db, item.target));
        if (source == status)
            STORE_TRY(store::writeDecision(db, {item.target, {}, true, {}, {}}, item.actor, now));
        return {};
    });
    if (forGood)
        Q_EMIT notSent(sent.error().what);
    co_return noted;
}

core::Async<void> TriageService::close()
{
    m_timer.stop();
    co_return co_await m_tasks.close();
}

} // namespace services
