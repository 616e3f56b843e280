// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <memory>
#include <mutex>

namespace services {
struct RulesInForce;
}

namespace store {
class Db;
}

namespace runtime {

/// The rules in force: parsed when first asked for, and again when a custom policy changed. Thread-safe; blocks while they are parsed.
class LoadedRules {
public:
    explicit LoadedRules(std::shared_ptr<const core::Clock> clock) : m_clock(std::move(clock)) {}

    /// On a reader's thread.
    core::Result<std::shared_ptr<const services::RulesInForce>> get(store::Db& db);

private:
    const std::shared_ptr<const core::Clock> m_clock;
    std::mutex m_mutex;
    qint64 m_change = 0; ///< see readPolicyChange
    std::shared_ptr<const services::RulesInForce> m_rules;
};

} // namespace runtime
