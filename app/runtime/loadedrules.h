// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <memory>
#include <mutex>

namespace services {
struct RuleSet;
}

namespace runtime {

/// The rules in force, parsed when first asked for. Thread-safe; blocks while they are parsed.
class LoadedRules {
public:
    core::Result<std::shared_ptr<const services::RuleSet>> get();

private:
    std::mutex m_mutex;
    std::shared_ptr<const services::RuleSet> m_set;
};

} // namespace runtime
