// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts.h"

namespace domain {

/// Kinds of fact rows that a complete pass reconciles: what the pass did not see is gone.
enum class FactKind : quint8 { Resource = 1, Assessment = 2, SubAssessment = 3, Control = 4, Alert = 5, Pricing = 6, Scope = 7 };

/// Declares that every row of `kind` (and `type`, for resources; empty: all types) in `scopeId` (empty: the whole
/// connection) has been written since the pass began: rows not seen since are deleted in the same transaction.
struct PassEnd {
    FactKind kind = FactKind::Resource;
    QString scopeId;
    QString type;
};

/// Declares that `ids` are all resources of `type` that were read below `parentId`: others of that type and parent are
/// deleted, with what was read below them.
struct Children {
    QString parentId;
    QString type;
    QStringList ids;
};

/// What a connector hands over in one go; written in one transaction together with its cursor, so a crash repeats at
/// most one batch. Upserts are idempotent: a row whose content is unchanged is not written.
struct Batch {
    core::ConnectionId connection;
    QList<Scope> scopes;
    QList<Resource> resources;
    QStringList deletedIds;              ///< resources known to be gone (from a change feed)
    QList<Children> children;
    QList<AssessmentMetadata> metadata;
    QList<Assessment> assessments;
    QList<SubAssessment> subAssessments;
    QList<Control> controls;
    QList<Score> scores;
    QList<ScoreDay> scoreDays;
    QList<HealthDay> healthDays;
    QList<ScoreCause> causes;
    QList<Alert> alerts;
    QList<Pricing> pricings;
    QList<ReadMark> reads;
    QList<PassEnd> passEnds;
    std::optional<QByteArray> cursor;    ///< opaque to the store; an empty array clears it
};

/// What writing a batch did.
struct WriteCounters {
    qint64 read = 0, added = 0, changed = 0, unchanged = 0, deleted = 0;

    WriteCounters& operator+=(const WriteCounters& o)
    {
        read += o.read;
        added += o.added;
        changed += o.changed;
        unchanged += o.unchanged;
        deleted += o.deleted;
        return *this;
    }
};

} // namespace domain
