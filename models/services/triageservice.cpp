// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/triageservice.h"

#include "store/queries/journalqueries.h"
#include "store/workspace.h"

#include <algorithm>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {

namespace {

constexpr qsizetype mostUndo = 50;

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

domain::JournalEntry entryOf(const QString& who, const QString& action, const store::AlertRef& ref, const QString& result)
{
    return {who, action, ref.id, result, QJsonDocument(QJsonObject{{u"name"_s, ref.displayName}}).toJson(QJsonDocument::Compact)};
}

/// Decides and queues; a status that the source shows already, or will, is no decision of one's own.
core::Result<void> decideStatus(store::Db& db, const store::AlertRef& ref, domain::AlertStatus status, store::AlertDecision& decision, const QString& who,
                                const QDateTime& now)
{
    STORE_LET(queued, queueStatus(db, ref, status, who, now));
    if (queued)
        decision.status = status;
    else
        decision.clearStatus = true;
    return {};
}

} // namespace

TriageService::TriageService(Tools tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

TriageService::~TriageService() = default;

core::Async<QList<store::AlertRef>> TriageService::decide(QList<qint64> alertRows, Change change)
{
    const QDateTime now = m_tools.clock->now();
    co_return co_await m_tools.workspace.write(
        [alertRows, change, now, who = m_tools.who](store::Db& db, store::ChangeSet& changes) -> core::Result<QList<store::AlertRef>> {
            STORE_LET(refs, store::readAlertRefs(db, alertRows));
            for (const auto& ref : refs) {
                store::AlertDecision decision{ref.key, {}, false, change.owner, change.isRead};
                if (change.status)
                    STORE_TRY(decideStatus(db, ref, *change.status, decision, who, now));
                STORE_TRY(store::writeDecision(db, decision, who, now));
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
    m_tools.outbox.wake();
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
    if (to.last().status)
        m_tools.outbox.wake();
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
                    STORE_TRY(decideStatus(db, ref, was->decidedStatus.value_or(was->sourceStatus), decision, who, now));
                }
                STORE_TRY(store::writeDecision(db, decision, who, now));
                STORE_TRY(store::appendJournal(db, entryOf(who, action, ref, entry.status ? u"status"_s : u"owner"_s), now));
                changes.alert(ref.row);
            }
            changes.activity = true;
            return std::move(present);
        });
}

} // namespace services
