// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/facts.h"
#include "store/db.h"

namespace bench {

/// A row as the tables want it: nothing left to compute.
struct ReadyRow {
    qint64 row = 0, type = 0, scope = 0, location = 0, group = 0, hash = 0;
    QList<qint64> tags;
    core::ResourceKey key;
    int environment = 0;
    QByteArray name, id, tagJson, version, body, text;
};
ReadyRow ready(const domain::Resource& resource, qint64 number);

/// The baseline: a loop of prepared statements over ready rows into a fresh encrypted file, then the same indexes and the
/// same text index, in transactions as big as the store's. Gives the undisturbed seconds.
core::Result<double> bareLoad(store::Db& db, const std::vector<ReadyRow>& rows, std::size_t rowsInTransaction, std::size_t textsInTransaction);
core::Result<void> insertRow(store::Db& db, const ReadyRow& row, bool withText);

} // namespace bench
