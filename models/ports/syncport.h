// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/async.h"
#include "domain/batch.h"

namespace ports {

/// A parent resource whose children of one type are to be read: new, changed since, or older than the freshness.
struct ParentRef {
    QString id, type, kind, scopeId, location;
    qint64 row = 0; ///< grows along an answer
};

/// Which parents are asked for: of `parentType` (any `kind` containing `kindPart`, when given) whose children of
/// `childType` were never read completely, or before `notBefore`, or before the parent changed.
struct DueParents {
    QString parentType, kindPart, childType;
    QDateTime notBefore;
    qint64 after = 0; ///< row of the last one that was given
    int limit = 500;
};

/// The border between connectors and the workspace: facts go in by batches, and what the collection plan must know of
/// the past comes out. Every call may be awaited from any thread with an event loop. Awaiting write() is the back
/// pressure that bounds memory: at most a few batches are in flight.
class SyncPort {
public:
    SyncPort() = default;
    virtual ~SyncPort() = default;
    Q_DISABLE_COPY_MOVE(SyncPort)

    /// Begins a full pass for reconciliation (see domain::PassEnd), or resumes the one whose cursor is stored: gives
    /// that cursor, empty for a fresh pass.
    virtual core::Async<QByteArray> beginPass(core::ConnectionId connection, bool resume) = 0;
    virtual core::Async<domain::WriteCounters> write(domain::Batch batch) = 0;
    /// A small named value per connection that outlives passes, e.g. the time mark of a change feed. Null: none.
    virtual core::Async<QByteArray> state(core::ConnectionId connection, QString name) = 0;
    virtual core::Async<void> setState(core::ConnectionId connection, QString name, QByteArray value) = 0;
    /// Parents whose children are to be read, by row.
    virtual core::Async<QList<ParentRef>> parentsDue(core::ConnectionId connection, DueParents wanted) = 0;
};

} // namespace ports
