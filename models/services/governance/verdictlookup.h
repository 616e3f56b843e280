// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/governance.h"
#include "services/exemptions/placedexemptions.h"
#include "services/posturemodel.h"

#include <compare>
#include <optional>

namespace services {

/// A recommendation in a scope, by the workspace's own numbers.
struct RuleAndScope {
    qint64 assessment = 0, scope = 0;
    friend auto operator<=>(const RuleAndScope&, const RuleAndScope&) = default;
};

/// How many resources stand how, exemptions in force counted: from the posture where its numbers are enough, else from the verdicts
/// on each resource of the scope. For one question, on a reader's thread; database and posture outlive it.
class VerdictLookup {
public:
    enum class Standing : std::uint8_t { Open, Exempt, Unknown, Healthy, NotApplicable };
    struct Verdict {
        qint64 resource = 0;           ///< as in VerdictFact::resource
        qint64 group = 0;              ///< resource_group.id; 0: in none
        Standing standing = Standing::Unknown;
    };

    /// `exemptions` outlive it as well.
    VerdictLookup(store::Db& db, const PostureModel& model, const std::vector<PlacedExemption>& exemptions);

    /// None: nothing is assessed there.
    const RuleInScope* rule(const RuleAndScope& pair) const;
    /// None: only each() tells.
    std::optional<domain::AssignmentCounts> whole(const RuleAndScope& pair) const;
    core::Result<std::vector<Verdict>> each(const RuleAndScope& pair);
    static void add(domain::AssignmentCounts& counts, Standing standing);

private:
    using Exemptions = std::vector<const PlacedExemption*>;

    /// Those that may take something out of the pair.
    Exemptions exemptionsOf(const RuleAndScope& pair) const;
    static Standing standingOf(const Exemptions& exemptions, qint64 scope, qint64 resource, domain::AssessmentState state);
    core::Result<std::vector<Verdict>> eachOfOwnRule(const RuleAndScope& pair);

    store::Db& m_db;
    const PostureModel& m_model;
    QHash<qint64, Exemptions> m_exemptions;           ///< by assessment; 0: of all
    QHash<qint64, domain::RuleVerdicts> m_own; ///< by assessment, as read so far
};

} // namespace services
