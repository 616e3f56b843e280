// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/db.h"
#include "store/keymap.h"

namespace store {

/// The first load of a big estate: secondary indexes are dropped once it turns out big and made again at its end, the
/// text index is filled at its end, and identities are looked up in memory meanwhile. Whether it is under way is stored,
/// so that a crash in the middle goes on where it was. Writer thread only.
class BulkLoad {
public:
    explicit BulkLoad(Db& db) : m_db(db) {}

    /// Reads the stored state; cheap when it is known.
    core::Result<void> refresh();
    /// refresh(), before facts are written: what finishing let go of or had already looked at is there and due again.
    core::Result<void> beforeFacts();
    /// Whether a load waits for its end, or nobody knows, as after forget().
    bool isUnfinished() const { return !m_known || m_active || (m_first && m_written); }
    bool isActive() const { return m_active; }
    /// Whether the first load is still going on, so that start() is allowed.
    bool isFirstLoad() const { return m_first; }
    /// A first load that grows to one of these is a big one.
    static constexpr int bigResources = 5000;
    static constexpr int bigAssessments = 20000;
    core::Result<void> start(); ///< inside a transaction
    /// The first load is over without having been big; a workspace without resources and assessments has not had one.
    core::Result<void> endFirstLoad();

    /// Steps to the end, each in its own transaction (made here); false when nothing is left. A step that makes an index
    /// may be interrupted and is then repeated. After an error call forget(): the next steps begin anew with what is stored.
    core::Result<bool> finishStep();

    KeyMap& resources() { return m_resources; }
    KeyMap& assessments() { return m_assessments; }
    /// The pass that loads is over: finishing need not wait for a pause.
    void passEnded() { m_passEnded = true; }
    bool isPassOver() const { return m_passEnded; }

    void forget();

private:
    core::Result<void> readKeys();
    void restartSteps();
    core::Result<bool> makeNextIndex();
    core::Result<bool> fillTexts();
    core::Result<bool> linkAndDerive();
    core::Result<bool> linkRest();

    Db& m_db;
    bool m_known = false, m_first = false, m_active = false;
    bool m_passEnded = false;
    bool m_finishing = false;            ///< steps were taken since facts were written
    bool m_written = true;               ///< facts may be there, so that a first load can be over
    qint64 m_textsTo = 0;                ///< rows below have their text in the index
    std::optional<QByteArray> m_linked;  ///< keys up to this one are derived
    bool m_keysDerived = false, m_restLinked = false;
    KeyMap m_resources, m_assessments;
};

/// Values kept in build_state; 0 when absent.
core::Result<qint64> buildState(Db& db, const QString& name);
core::Result<void> setBuildState(Db& db, const QString& name, qint64 value);
/// The statements of the numbered or named schema file, from the program's resources.
QByteArray schemaText(const QString& fileName);

} // namespace store
