// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/batch.h"
#include "store/pair.h"

#include <QTemporaryDir>

/// A small workspace written through the store's own writer: one real connection with two subscriptions, and one sample.
class TestEstate {
public:
    TestEstate();

    store::Db& db() { return m_db; }
    /// One more connection, for another thread or for decisions.
    core::Result<store::Db> another(store::PairUse use = store::PairUse::Reading) const;
    core::Result<void> write(const domain::Batch& batch);

    core::ConnectionId real, sample;
    QDateTime now;

    static domain::Batch realBatch(core::ConnectionId connection, const QDateTime& now);
    static domain::Batch sampleBatch(core::ConnectionId connection, const QDateTime& now);

private:
    QTemporaryDir m_folder;
    store::Db m_db;
};
