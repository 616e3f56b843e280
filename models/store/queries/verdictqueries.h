// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resourcekey.h"
#include "domain/ruleverdicts.h"
#include "store/db.h"
#include "store/queries/facts.h"

#include <string>
#include <vector>

#include <QHash>

/// What our own rules said, and what has to be looked at again. On a reader's thread.
namespace store {

struct AssessmentState {
    qint64 since = 0;        ///< of the assessment from which on changes are noted; 0: none
    qint64 rules = 0;        ///< fingerprint of the rules by which everything was assessed; 0: not everything was
    qint64 at = 0;           ///< when for the last time, milliseconds since 1970 UTC
    qint64 types = 0;        ///< the last resource_type.id then
    qint64 lastType = 0;     ///< now
    qint64 lastChange = 0;   ///< fact_change.seq
    qint64 changes = 0;      ///< how many wait
};
core::Result<AssessmentState> readAssessmentState(Db& db);

struct FactChange {
    qint64 row = 0;          ///< 0: how far `read` was read in the place `id`
    qint64 type = 0, scope = 0;
    QString id, read;
};
/// In the order they were made.
core::Result<std::vector<FactChange>> readFactChanges(Db& db, qint64 upTo);

struct StoredVerdicts {
    QHash<QString, std::size_t> rules;          ///< by name in lower case
    std::vector<domain::RuleVerdicts> verdicts; ///< by that number
    core::Bitmap assessed;
};
core::Result<StoredVerdicts> readVerdicts(Db& db);
/// Rows that our rules looked at and that are still there.
core::Result<core::Bitmap> readAssessedRows(Db& db);
/// Of every rule with the scope and type of each row; nothing when nobody assessed yet.
core::Result<OwnFacts> readOwnFacts(Db& db);
/// Whether an assessment is a rule of ours.
core::Result<bool> isOwnRule(Db& db, qint64 assessment);
/// What a rule says, as far as rows are there.
core::Result<domain::RuleVerdicts> readVerdictsOf(Db& db, qint64 assessment);
/// What all rules say of one row: (assessment, state).
core::Result<QList<std::pair<qint64, domain::AssessmentState>>> readVerdictsOn(Db& db, qint64 row);
/// Ids of the rules that have verdicts, by name in lower case.
core::Result<QHash<QString, qint64>> readRuleIds(Db& db);

/// Names of all types in lower case, by number.
core::Result<QHash<qint64, std::string>> readTypeNames(Db& db);
/// Rows of a type in a scope; empty type: of any; scope 0: in any.
core::Result<core::Bitmap> readRows(Db& db, const QString& type, qint64 scope);

struct PlacedRow {
    qint64 row = 0, type = 0; ///< 0: there is none
};
core::Result<PlacedRow> findRow(Db& db, const core::ResourceKey& key);

} // namespace store
