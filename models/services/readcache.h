// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/overviewbuilder.h"
#include "services/posturemodel.h"
#include "store/changeset.h"
#include "store/db.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace services {

/// What several answers share and is dear to compute: the posture of all scopes and the counts of resources, each made again
/// after a change of what it is made from. Used on reader threads, told of changes by the writer thread; thread-safe.
/// A big estate that takes long to compute is not computed again at each of many changes in a row: for a while its last
/// state is served, and servedOld() says so, for somebody to ask again later.
class ReadCache {
public:
    core::Result<PostureModelPtr> posture(store::Db& db)
    {
        return m_posture.get([&] { return computePosture(db); }, m_servedOld);
    }
    core::Result<ResourceCountsPtr> counts(store::Db& db)
    {
        return m_counts.get([&] { return computeCounts(db); }, m_servedOld);
    }

    void changed(const store::ChangeSet& changes);
    void forgetAll(); ///< after a change of no known kind
    /// True once after an old state was served.
    bool takeServedOld() { return m_servedOld.exchange(false); }

private:
    template<class P>
    class Slot {
    public:
        template<class F>
        core::Result<P> get(F compute, std::atomic<bool>& servedOld)
        {
            const std::scoped_lock lock(m_mutex);
            const quint64 generation = m_generation.load();
            const auto now = std::chrono::steady_clock::now();
            if (m_value && m_valueGeneration == generation)
                return m_value;
            if (m_value && m_took > std::chrono::milliseconds(300) && now - m_at < 10 * m_took) {
                servedOld = true;
                return m_value;
            }
            auto made = compute();
            if (!made)
                return std::unexpected(made.error());
            m_value = *made;
            m_valueGeneration = generation;
            m_at = std::chrono::steady_clock::now();
            m_took = m_at - now;
            return m_value;
        }
        void invalidate() { ++m_generation; }

    private:
        std::mutex m_mutex;
        std::atomic<quint64> m_generation{1};
        quint64 m_valueGeneration = 0;
        P m_value;
        std::chrono::steady_clock::time_point m_at;
        std::chrono::steady_clock::duration m_took{};
    };

    static core::Result<PostureModelPtr> computePosture(store::Db& db);
    static core::Result<ResourceCountsPtr> computeCounts(store::Db& db);

    Slot<PostureModelPtr> m_posture;
    Slot<ResourceCountsPtr> m_counts;
    std::atomic<bool> m_servedOld{false};
};

} // namespace services
