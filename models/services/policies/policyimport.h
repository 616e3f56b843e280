// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/policies/policyfiles.h"
#include "services/policies/rulesinforce.h"

namespace services {

/// A document that is to be stored, or why not.
struct ImportStep {
    domain::ImportedPolicy told;
    store::CustomPolicy policy; ///< where told.message is empty
};

/// Parses all; one that is bad is refused by itself, as is a second one of the same kind and name. For a pool.
core::Result<std::vector<ImportStep>> planImport(const QList<PolicySource>& sources, const RulesInForce& rules, const core::CancelToken& token);

/// Adds or changes what was planned, steps [first, first + n), with an entry of the journal each, and writes down what it did. In one
/// transaction.
core::Result<void> storeImport(store::Db& db, std::vector<ImportStep>& steps, std::size_t first, std::size_t n, const QString& who, const QDateTime& now);

/// An entry of the journal about a policy.
core::Result<void> tellOfPolicy(store::Db& db, const QString& action, const QString& result, const store::CustomPolicy& policy, const QDateTime& now);

} // namespace services
